"""How results are written to standard output: records as JSON lines, tables for people."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from claims.records import Claim, Match


def plain(record: object) -> Any:
    """A record as dictionaries, lists and strings, with the field names of the contract."""
    return msgspec.to_builtins(record)


def plain_claim(claim: Claim) -> dict[str, Any]:
    """A claim for JSON; `line` is only there where each line was a sentence.

    `places` says where; countries that act or qualify another word ("Iraqi forces") are listed apart, as `nations`.
    """
    found: dict[str, Any] = plain(claim)
    found["nations"] = [place for place in found["places"] if place["kind"] == "nation"]
    found["places"] = [place for place in found["places"] if place["kind"] != "nation"]
    if claim.line is None:
        del found["line"]
    return found


def json_line(value: object) -> None:
    """Writes one line of JSON to standard output."""
    sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")


def json_text(value: object) -> None:
    """Writes indented JSON to standard output."""
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n")


def table(header: Sequence[str], rows: Iterable[Sequence[str]], title: str | None = None) -> None:
    """A table for people, as wide as the terminal; cells are taken as plain text, never as markup."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(title=Text(title) if title else None, title_justify="left", header_style="bold", pad_edge=False)
    for name in header:
        drawn.add_column(name, overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    sys.stdout.flush()
    Console(width=None if sys.stdout.isatty() else 120).print(drawn)


def conflict_text(match: Match) -> str:
    """The conflicts of a match in a few characters, such as "600 ≠ 400"."""
    return ", ".join(f"{conflict.claim} ≠ {conflict.reference}" for conflict in match.conflicts)
