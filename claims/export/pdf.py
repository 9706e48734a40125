"""The report as PDF: printed by the window's own page engine, which the core reaches by an entry point only."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path

from claims.errors import ClaimdeskError

GROUP, NAME = "claimdesk.desktop", "pdf"


def write_pdf(html: str, out: Path) -> None:
    """Prints `html` to the file `out`.

    Raises:
        ClaimdeskError: the window's part, or the PySide6 that it needs, is not installed.
    """
    found = [point for point in entry_points(group=GROUP) if point.name == NAME]
    try:
        printer = found[0].load()
    except (ImportError, IndexError) as problem:
        raise ClaimdeskError(
            "PDF is written by Claimdesk's window, and the PySide6 that it needs is not installed",
            str(out),
            "install PySide6-Essentials, or export .html and print it from a browser",
        ) from problem
    printer(html, out)
