"""What a reading found wrong in a reference: rows without a claim, rows that repeat or contradict each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Copies: TypeAlias = tuple[tuple[int, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Skipped:
    """Rows `row` to `last`, inclusive, are not searched; `reason` is an English template of the catalogue.

    `sheet` is theirs where several are read.
    """

    row: int
    last: int
    reason: str
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Rows with the same claim but another verdict, or the same sentence with another count of something.

    `sheets` has the sheet of each row where several are read.
    """

    kind: Literal["verdict", "number"]
    rows: tuple[int, ...]
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something else to know of the reading; `template` is English, `values` fill it."""

    template: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Health:
    """The report on the sheets that are read. Row numbers are those that the spreadsheet program shows.

    `read` rows stand below the header; `usable` of them can be matched, `empty` are blank, the rest is in `skipped`.
    `empty_sheets` and `duplicate_sheets` have the sheets of those rows where several are read.
    """

    read: int
    usable: int
    empty: int
    empty_rows: tuple[tuple[int, int], ...] = ()
    """First and last row of each run of blank rows between others."""
    skipped: tuple[Skipped, ...] = ()
    duplicates: tuple[tuple[int, ...], ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    notices: tuple[Notice, ...] = ()
    empty_sheets: tuple[str, ...] = ()
    duplicate_sheets: tuple[tuple[str, ...], ...] = ()

    @property
    def skipped_rows(self) -> int:
        return sum(part.last - part.row + 1 for part in self.skipped)

    @property
    def copies(self) -> list[Copies]:
        """`duplicates`, each with the sheets of its rows; without them where one sheet is read."""
        return list(zip(self.duplicates, self.duplicate_sheets or [()] * len(self.duplicates), strict=True))

    @property
    def duplicate_rows(self) -> int:
        """Rows that could be deleted without loss: all but the first of each group."""
        return sum(len(rows) - 1 for rows in self.duplicates)


class Runs:
    """Collects row numbers, in ascending order, as runs of neighbours with the same reason."""

    def __init__(self) -> None:
        self.runs: list[list[int | str]] = []

    def add(self, row: int, reason: str = "") -> None:
        """Adds a row to the last run, if it is its neighbour, or begins another."""
        runs = self.runs
        if runs and runs[-1][1] == row - 1 and runs[-1][2] == reason:
            runs[-1][1] = row
        else:
            runs.append([row, row, reason])
