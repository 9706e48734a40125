"""The tables of a workbook that are read: one choice of sheets and header, for the index and for the first look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice

from claims.errors import RefusedInput, UnclearColumns
from claims.reference.cells import CLAIM_WORDS, column, counts_days, shown_as_days
from claims.reference.columns import letters, listed, plain
from claims.reference.grids import Grid, sheet_named
from claims.reference.headers import BY_PART, Header, find_header
from claims.reference.links import Place

_HEADER_ROWS = 300
"""The header is looked for, and its columns are judged, in so many rows."""
_NO_HEADER = Header(0, (), {})


@dataclass(frozen=True, slots=True)
class Top:
    """A sheet with its header found, and its rows that were read to find it, from row 1 on; `total` has all of them."""

    sheet: str
    header: Header
    first: list[list[str]]
    total: int

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


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet whose rows are read: `first` are those that are there already, from row 1 on, `rest` those after them.

    `links` are the web addresses behind cells.
    """

    sheet: str
    header: Header
    first: list[list[str]]
    rest: Iterator[list[str]]
    uncomputed: frozenset[tuple[int, int]]
    links: Mapping[Place, str]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is read of a file: the best sheet, and with it those that have its header.

    `header` is that of the best one, with the names of the columns of all. `tops` are the sheets that are read, in
    their order in the file; `others` are sheets with claims under another header, `hidden` counts those that are not
    looked into.
    """

    sheet: str
    header: Header
    tops: tuple[Top, ...]
    grid: Grid
    rest: Iterator[list[str]]
    others: tuple[str, ...] = ()
    hidden: int = 0

    @property
    def total(self) -> int:
        """The number of rows of all sheets, or 0 while it is not known."""
        return sum(top.total for top in self.tops) if all(top.total for top in self.tops) else 0

    def tables(self) -> Iterator[Table]:
        """The sheets, one after another: each can be read once, before the next is asked for."""
        for top in self.tops:
            name, begun = top.sheet, top.sheet == self.sheet
            rest = self.rest if begun else islice(self.grid.rows(name), len(top.first), None)
            found = Table(name, top.header, top.first, rest, self.grid.uncomputed(name), self.grid.links(name))
            yield _with_days(found, self.grid)
            self.grid.forget(name)


def choose_table(grid: Grid, columns: Mapping[str, str], sheet: str | None, where: str) -> Chosen:
    """The sheet with the most claims under a recognised header, and all with the same header. Hidden ones are left out.

    Args:
        grid: the open file.
        columns: field -> column chosen by the user; may be empty.
        sheet: its name, if the user chose it, and no other; may be hidden.
        where: the file, for errors.

    Raises:
        RefusedInput: no sheet has a column with claims, or two columns have an equal right to be it.
    """
    best: Top | None = None
    rest: Iterator[list[str]] = iter(())
    found: list[Top] = []
    unclear: list[Top] = []
    refusals: list[RefusedInput] = []
    for name in [sheet_named(grid, sheet, where)] if sheet else grid.sheets:
        rows = grid.rows(name)
        first = list(islice(rows, _HEADER_ROWS))
        try:
            header = find_header(first, columns, f"{where}, {name}" if name else where)
        except RefusedInput as refusal:
            refusals.append(refusal)
            header = None
        top = Top(name, header or _NO_HEADER, first, grid.total(name))
        if "claim" not in top.header.columns:
            unclear.append(top)
            grid.forget(name)
            continue
        found.append(top)
        # Of equals the first; of the others only the first rows are kept.
        if best is None or top.rank > best.rank:
            if best is not None:
                grid.forget(best.sheet)
            best, rest = top, rows
        else:
            grid.forget(name)
    if best is None:
        raise (
            refusals[0] if refusals else _no_claims([_seen(top.first) for top in unclear if _filled(top.first)], where)
        )
    if (largest := _largest_together(found)) is not best and _names_of(largest) != _names_of(best):
        grid.forget(best.sheet)
        best, rest = largest, islice(grid.rows(largest.sheet), len(largest.first), None)
    order = {name: at for at, name in enumerate((*grid.sheets, *grid.hidden))}
    alike = [like for top in (*found, *unclear) if (like := _alike(top, best, where)) is not None]
    tops = tuple(sorted(alike, key=lambda top: order[top.sheet]))
    read = {top.sheet for top in tops}
    others = tuple(top.sheet for top in found if top.sheet not in read and all(top.rank[:2]))
    names = max((top.header.names for top in tops), key=len)
    header = replace(best.header, names=(*best.header.names, *names[len(best.header.names) :]))
    return Chosen(best.sheet, header, tops, grid, rest, others, len({*grid.hidden} - {best.sheet}))


def _largest_together(found: Sequence[Top]) -> Top:
    """The best of the sheets that have most together: twelve small months count more than one sheet of an archive."""
    together: dict[tuple[str, ...], list[Top]] = {}
    for top in found:
        together.setdefault(_names_of(top), []).append(top)
    return max(max(together.values(), key=_rank_together), key=lambda top: top.rank)


def _rank_together(alike: Iterable[Top]) -> tuple[int, ...]:
    named, sentences, claims, sureness = zip(*(top.rank for top in alike), strict=True)
    return max(named), sum(sentences), sum(claims), max(sureness)


def _alike(top: Top, best: Top, where: str) -> Top | None:
    """A sheet as one with the best one's header; None if it has another, or nothing below it.

    What a column holds is what it holds in the best sheet, however few cells it has here.
    """
    if top is best:
        return best
    if best.header.names[best.header.columns["claim"]] == letters(best.header.columns["claim"]):
        return None
    for header in (top.header, _by_position(top, best.header, where)):
        if (
            header is not None
            and _compared(header.names) == _compared(best.header.names)
            and _filled(top.first[header.row :])
        ):
            return replace(top, header=replace(header, columns=best.header.columns))
    return None


def _by_position(top: Top, header: Header, where: str) -> Header | None:
    """The header of a sheet whose columns hold what those of another one hold."""
    with suppress(RefusedInput):
        return find_header(top.first, {field: letters(at) for field, at in header.columns.items()}, where)
    return None


def _names_of(top: Top) -> tuple[str, ...]:
    return _compared(top.header.names)


def _compared(names: Sequence[str]) -> tuple[str, ...]:
    """The names of columns, in order, as they are compared; columns without a name do not count."""
    compared = ["" if name == letters(at) else plain(name) or name for at, name in enumerate(names)]
    while compared and not compared[-1]:
        compared.pop()
    return tuple(compared)


def _filled(rows: Sequence[Sequence[str]]) -> bool:
    return any(cell.strip() for row in rows for cell in row)


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
