"""How results are written to standard output: records as JSON lines, tables for people."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec

from claims.records import Claim, Conflict

PIPE_WIDTH = 120
"""Columns of a table that goes into a file or a pipe, where no terminal tells its width."""

_MULTIPLYING = ("scales", "short_scales", "groups", "hundred_marks", "ten_marks")
"""What of a language's number words multiplies the number before it."""

_RARE_LINE_ENDS = "\x85\u2028\u2029"


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
    """Writes one line of JSON to standard output; one line for every reader, also for those that break at U+2028."""
    line = msgspec.json.encode(value)
    for character in _RARE_LINE_ENDS:
        line = line.replace(character.encode(), b"\\u%04x" % ord(character))
    sys.stdout.buffer.write(line + b"\n")


def indented(value: object) -> bytes:
    """A value as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2)


def json_text(value: object) -> None:
    """Writes indented JSON to standard output."""
    sys.stdout.buffer.write(indented(value) + b"\n")


@dataclass(frozen=True, slots=True)
class Cell:
    """A text with lines of their own below it: what is to alarm, and what says less than the text."""

    text: str
    alarm: str = ""
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: as narrow as its cells, or `share` parts of what the others leave."""

    name: str
    share: int | None = None


def table(columns: Sequence[Column], rows: Iterable[Sequence[str | Cell]], title: str) -> None:
    """A table for people, as wide as the terminal; cells are taken as plain text, never as markup.

    Args:
        rows: a cell for each column.
        title: the line above it.
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    def drawn_cell(cell: str | Cell) -> Text:
        if isinstance(cell, str):
            return Text(cell)
        lines = (Text(cell.text), Text(cell.alarm, style="red"), Text(cell.aside, style="dim"))
        return Text("\n").join(filter(None, lines))

    drawn = Table(header_style="bold", expand=True)
    for column in columns:
        # Of a column with a share, rich takes the width for the least: a header is never broken.
        least = len(column.name) if column.share else None
        drawn.add_column(column.name, overflow="fold", ratio=column.share, width=least, no_wrap=not column.share)
    for row in rows:
        drawn.add_row(*map(drawn_cell, row))
    sys.stdout.flush()
    told = sys.stdout.isatty() or "COLUMNS" in os.environ
    console = Console(width=None if told else PIPE_WIDTH)
    console.print(Text(title, style="bold"))
    console.print(drawn)


def conflict_text(conflicts: Iterable[Conflict]) -> str:
    """Conflicts in a few characters, such as "600 ≠ 400"."""
    return ", ".join(map(_short, conflicts))


def _short(conflict: Conflict) -> str:
    """Both sides; of two numbers in digits, which are what differs, only these with their thousands or millions."""
    sides = (conflict.claim, conflict.reference)
    figures = [_figure().findall(side) for side in sides]
    if conflict.kind == "number" and [len(found) for found in figures] == [1, 1] and figures[0] != figures[1]:
        sides = (figures[0][0], figures[1][0])
    return " ≠ ".join(sides)


@cache
def _figure() -> re.Pattern[str]:
    """A number in digits with the word behind it that multiplies it, in any language: "600", "35rb", "2,3 triliun"."""
    from claims.languages import known, language

    spoken = [language(code).section("numbers") for code in known()]
    multipliers = {word for words in spoken for kind in _MULTIPLYING for word in words[kind]}
    longest_first = "|".join(sorted(map(re.escape, multipliers), key=len, reverse=True))
    return re.compile(rf"\d[\d.,]*(?:\s?(?:{longest_first})\b)?", re.IGNORECASE)
