"""`claimdesk open`: the window, reached only by the entry point that the desktop package registers."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import click

from claims.cli.words import explained, tr, warn
from claims.errors import ClaimdeskError

QT_PACKAGES = (
    "libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1"
)
"""Debian's packages with the libraries that Qt's window needs and that its wheel does not carry."""


def desktop(name: str) -> Callable[..., Any]:
    """What the desktop registers as `name` ("open", "picture", "pdf").

    Raises:
        ClaimdeskError: the desktop or one of Qt's libraries is not installed.
    """
    try:
        for point in entry_points(group="claimdesk.desktop", name=name):
            loaded: Callable[..., Any] = point.load()
            return loaded
    except ImportError as problem:
        raise _missing(str(problem)) from None
    raise ClaimdeskError("the window is not installed", advice="install Claimdesk with its desktop")


def open_window(files: Sequence[str], reference: str | None = None) -> int:
    """Opens the window on `files`; gives the exit status of the program."""
    _require_display()
    status = desktop("open")(files, reference)
    return int(status or 0)


def _require_display() -> None:
    """Says in a sentence what Qt would say by aborting the process."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise ClaimdeskError(
            "there is no display", advice="start it in a graphical session, or use the commands: claimdesk --help"
        )
    if not os.environ.get("WAYLAND_DISPLAY"):
        try:
            ctypes.CDLL("libxcb-cursor.so.0")
        except OSError as problem:
            raise _missing(str(problem)) from None


def _missing(why: str) -> ClaimdeskError:
    return ClaimdeskError(
        "the window cannot start because a library is missing ({why})",
        advice="install the libraries of Qt; on Debian: apt install {packages}",
        why=why,
        packages=QT_PACKAGES,
    )


def _open_sample() -> int:
    """The window on the sample workspace; where there can be no window, the same job in the terminal."""
    from platformdirs import user_data_path

    from claims.cli.demo_command import run_demo
    from claims.review.sample import make_sample

    try:
        _require_display()
        desktop("open")
    except ClaimdeskError as problem:
        warn(explained(problem))
        click.echo(tr("The same job in the terminal:") + "\n", err=True)
        run_demo(Path("out") / "demo")
        return 0
    make_sample(user_data_path("claimdesk") / "sample")
    return open_window([str(user_data_path("claimdesk") / "sample")])


@click.command("open", short_help="Open the window on articles, reviews or a folder.")
@click.argument("files", nargs=-1, metavar="[FILE...]")
@click.option("--reference", "-r", metavar="REF", help="The reference spreadsheet.")
@click.option("--sample", is_flag=True, help="Open the sample workspace.")
def command(files: tuple[str, ...], reference: str | None, *, sample: bool) -> int:
    """Open the window on articles, review files or a workspace folder."""
    return _open_sample() if sample else open_window(files, reference)
