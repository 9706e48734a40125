"""The table of a workbook that is read: one choice of sheet and header, for the index and for the first look."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from claims.errors import RefusedInput, UnclearColumns
from claims.reference.cells import CLAIM_WORDS, column, counts_days, shown_as_days
from claims.reference.columns import letters, listed
from claims.reference.grids import Grid, sheet_named
from claims.reference.headers import BY_PART, Header, find_header
from claims.reference.health import Notice
from claims.reference.links import Place

_HEADER_ROWS = 300
"""The header is looked for, and its columns are judged, in so many rows."""


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with its header found. `first` are the rows already read, from row 1 on; `rest` those after them.

    `notices` tells what to know of the rows, once they are read; `others` are sheets with claims that are not read,
    `hidden` counts those that are not looked into. `links` are the web addresses behind cells.
    """

    sheet: str
    header: Header
    first: list[list[str]]
    rest: Iterator[list[str]]
    total: int
    uncomputed: frozenset[tuple[int, int]]
    notices: Callable[[], list[Notice]]
    others: tuple[str, ...] = ()
    hidden: int = 0
    links: Mapping[Place, str] = field(default_factory=dict)

    @property
    def rank(self) -> tuple[int, ...]:
        """What the sheet to read has most of: sentences under a recognised header, the more the more fields it has.

        Of a long sheet they are estimated from the first rows, as a first look has no more.
        """
        below = self.first[self.header.row :]
        claims = column(below, self.header.columns["claim"])
        sentences = sum(len(claim.split()) >= CLAIM_WORDS for claim in claims)
        rows = max(self.total - self.header.row, len(below)) if len(self.first) == _HEADER_ROWS else len(below)
        weight = len(self.header.columns) * rows / max(len(below), 1)
        named = self.header.sureness >= BY_PART
        return named and bool(claims), round(sentences * weight), round(len(claims) * weight), self.header.sureness


def choose_table(grid: Grid, columns: Mapping[str, str], sheet: str | None, where: str) -> Table:
    """The sheet with the most claims under a recognised header; of equals the first. Hidden sheets are left out.

    Args:
        grid: the open file.
        columns: field -> column chosen by the user; may be empty.
        sheet: its name, if the user chose it; may be hidden.
        where: the file, for errors.

    Raises:
        RefusedInput: no sheet has a column with claims, or two columns have an equal right to be it.
    """
    found: list[Table] = []
    refusals: list[RefusedInput] = []
    seen: list[str] = []
    for name in [sheet_named(grid, sheet, where)] if sheet else grid.sheets:
        rows = grid.rows(name)
        first = list(islice(rows, _HEADER_ROWS))
        seen += [_seen(first)] if any(map(any, first)) else []
        try:
            header = find_header(first, columns, f"{where}, {name}" if name else where)
        except RefusedInput as refusal:
            refusals.append(refusal)
            header = None
        if header is None or "claim" not in header.columns:
            grid.forget(name)
            continue
        found.append(Table(name, header, first, rows, grid.total(name), grid.uncomputed(name), grid.notices))
    if found:
        best = max(found, key=lambda table: table.rank)
        others = [table for table in found if table is not best]
        for table in others:
            grid.forget(table.sheet)
        told = tuple(table.sheet for table in others if all(table.rank[:2]))
        hidden = len({*grid.hidden} - {best.sheet})
        return _with_days(replace(best, others=told, hidden=hidden, links=grid.links(best.sheet)), grid)
    if refusals:
        raise refusals[0]
    raise _no_claims(seen, where)


def _with_days(table: Table, grid: Grid) -> Table:
    """The table with the days that its column of dates counts as numbers written out."""
    at, begin = table.header.columns.get("date", -1), table.header.row
    if at < 0 or not counts_days(column(table.first[begin:], at)):
        return table
    shown = shown_as_days(grid.epoch, at)
    first = [*table.first[:begin], *map(shown, table.first[begin:])]
    return replace(table, first=first, rest=map(shown, table.rest))


def _seen(rows: list[list[str]]) -> str:
    """The columns of a sheet in which no header was recognised: the row with the most cells among the first."""
    row = max(rows[:20], key=lambda cells: sum(map(bool, cells)))
    return listed([f"{letters(at)}: {' '.join(cell.split())}" for at, cell in enumerate(row) if cell.strip()])


def _no_claims(seen: list[str], where: str) -> RefusedInput:
    if not seen:
        return RefusedInput("this file has no rows", where, "choose another file or sheet")
    return UnclearColumns(
        "no column with claims was found; the columns are {columns}",
        where,
        "say which column holds the claims, as in --map claim=B",
        columns=" | ".join(seen),
    )
