"""What the page of commands says of the terminal: each command with its options, and what some of them print."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from tempfile import TemporaryDirectory

import click

from claims.cli import COMMANDS
from claims.cli.words import paragraphs
from claims.wording import catalogue

EXAMPLES = (
    ("extract", "--help"),
    ("review", "paris.txt"),
    ("index", "facts.xlsx", "--format", "xml"),
    ("extract", "paris.txt", "bali.txt"),
)


def terminal_lines(code: str) -> Iterator[str]:
    """The section on the terminal in one language, as lines of Markdown."""
    known = catalogue("cli", code)

    def say(template: str) -> str:
        return known.get(template, template)

    yield from ("", f"## {say('In the terminal')}", "")
    yield say(
        "The terminal speaks the language that was chosen in the window, or else the system's (`LC_ALL`, `LC_MESSAGES` "
        "or `LANG`, with `LANGUAGE` before them); after `LC_ALL=C`, always English. What programs read is the same in "
        "every language: `--format json`, `jsonl`, `yaml` and `csv`, exports, exit statuses, names of options and "
        "fields."
    )
    yield from ("", f"| {say('Command')} | {say('Effect')} |", "|---|---|")
    commands = {name: import_module(f"claims.cli.{name}_command").command for name in COMMANDS}
    yield from (_command_row(name, command, say) for name, command in commands.items())
    for name, command in commands.items():
        options = [one for one in command.params if isinstance(one, click.Option)]
        if options:
            yield from ("", f"| `claimdesk {name}` | {say('Effect')} |", "|---|---|")
            yield from (_option_row(one, click.Context(command), say) for one in options)
    for arguments in EXAMPLES:
        yield from ("", "```", f"$ claimdesk {' '.join(arguments)}", *_printed(arguments, code), "```")


def _command_row(name: str, command: click.Command, say: Callable[[str], str]) -> str:
    values = [say(one.metavar) for one in command.params if isinstance(one, click.Argument) and one.metavar]
    effect = " ".join(map(say, paragraphs(command.help or "")))
    return f"| `{' '.join(('claimdesk', name, *values))}` | {effect} |"


def _option_row(option: click.Option, context: click.Context, say: Callable[[str], str]) -> str:
    value = "" if option.is_flag else f" `{say(option.make_metavar(context))}`".replace("|", "\\|")
    names = ", ".join(f"`{name}`" for name in option.opts)
    return f"| {names}{value} | {say(option.help or '')} |"


@cache
def _printed(arguments: tuple[str, ...], code: str) -> list[str]:
    """What a command prints in the language `code`, errors too; in an empty folder, with nobody's settings."""
    with TemporaryDirectory() as folder:
        variables = {"LANGUAGE": "", "LC_ALL": code, "CLAIMDESK_SETTINGS": folder}
        done = subprocess.run(
            [sys.executable, "-P", "-m", "claims", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, **variables, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            cwd=folder,
            check=False,
        )
    return done.stdout.decode().rstrip().splitlines()
