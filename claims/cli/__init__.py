"""The command line: one module a command, found by name when it is called."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

import claims
from claims.cli.words import explained, in_language, reason, speak, tr
from claims.errors import Cancelled, ClaimdeskError

COMMANDS = ("open", "extract", "match", "index", "review", "export", "import", "merge", "validate", "demo")
_DONE, _SOME_REFUSED, _NOTHING_DONE, _INTERRUPTED = 0, 1, 2, 130
_STOPPED = (Cancelled, KeyboardInterrupt, click.Abort)


class _LazyGroup(click.Group):
    """Imports the module of a command when that command is wanted: help and errors come at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"claims.cli.{cmd_name}_command").command
        assert isinstance(command, click.Command)
        return in_language(command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as problem:  # which knows of no commands that are not loaded
            raise click.NoSuchCommand(problem.command_name, possibilities=COMMANDS, ctx=ctx) from None


@click.group(cls=_LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(claims.__version__, prog_name="claimdesk")
@click.option("--debug", is_flag=True, expose_value=False, help="Show the whole traceback of an error.")
@click.pass_context
def group(context: click.Context) -> None:
    """Check the factual claims of news articles against what is already known.

    Without a command, the window opens on its start page.
    """
    if context.invoked_subcommand is None:
        from claims.cli.open_command import open_window

        open_window([])


def _sentence(problem: BaseException) -> str:
    """What went wrong, where, and what to do, in one sentence for each thing that is to be mended."""
    if isinstance(problem, click.ClickException):
        return _usage(problem)
    return "\n".join(f"claimdesk: {line}" for line in _told(problem).splitlines())


def _usage(problem: click.ClickException) -> str:
    """What is wrong with a line that was typed, and the help of which command tells how it should be."""
    context = getattr(problem, "ctx", None)
    command = context.command_path if context else " ".join(["claimdesk", *_called(sys.argv[1:])])
    near = getattr(problem, "possibilities", None)
    said = problem.message if near else problem.format_message()
    what = " ".join(said.split()).rstrip(".")
    what = f"{what[:1].lower()}{what[1:]}"
    if near:
        what += tr(" (did you mean {near}?)", near=tr(" or ").join(map(repr, sorted(near))))
    return tr("{command}: {what}; see {command} --help.", command=command, what=what)


def _called(arguments: Sequence[str]) -> list[str]:
    """The command that a line calls, if any; click does not say it of an option that lacks its value."""
    return [argument for argument in arguments if argument in COMMANDS][:1]


def _told(problem: BaseException) -> str:
    if isinstance(problem, ClaimdeskError):
        return explained(problem)
    if isinstance(problem, _STOPPED):
        return tr("stopped")
    if isinstance(problem, OSError):
        return tr(
            "{place}: {why}; check its name, its rights and the room on its disk.",
            place=problem.filename or tr("standard output"),
            why=reason(problem.strerror or str(problem)),
        )
    return tr(
        "something went wrong inside Claimdesk ({what}); run the command again with --debug and report what it prints.",
        what=f"{type(problem).__name__}: {problem}",
    )


def _prepare_streams() -> None:
    """Text in UTF-8 on every system; a stream that the caller has closed takes everything and gives nothing."""
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: PTH123, SIM115
        elif name != "stdin" and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdout.buffer, io.RawIOBase):
        # PYTHONUNBUFFERED: what a full disk takes of a write is all that would be written, without a word
        whole = io.BufferedWriter(sys.stdout.detach())
        sys.stdout = io.TextIOWrapper(whole, encoding="utf-8", errors="backslashreplace", line_buffering=True)


def _drop_output() -> None:
    """Keeps Python from writing at exit what could not be written before, and from failing at it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main() -> None:
    """Runs the command line; every error is one sentence on standard error, and a status by the contract."""
    _prepare_streams()
    speak()
    # --debug may stand anywhere, because people add it at the end of the line that failed
    arguments = [argument for argument in sys.argv[1:] if argument != "--debug"]
    try:
        status = in_language(group)(arguments, prog_name="claimdesk", standalone_mode=False) or _DONE
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has gone: say nothing more
        _drop_output()
        status = _DONE
    except (Exception, KeyboardInterrupt) as problem:
        if isinstance(problem, OSError) and not problem.filename:
            _drop_output()
        if "--debug" in sys.argv and not isinstance(problem, (click.ClickException, *_STOPPED)):
            raise
        click.echo(_sentence(problem), err=True)
        status = _INTERRUPTED if isinstance(problem, _STOPPED) else _NOTHING_DONE
    sys.exit(status if isinstance(status, int) else _DONE)
