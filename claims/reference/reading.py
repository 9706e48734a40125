"""Reading a reference: the sheet and header that hold the claims, and its rows in batches, with what was skipped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, islice

from claims.errors import RefusedInput, UnclearColumns
from claims.languages import known, language
from claims.records import Progress
from claims.reference.columns import Header, find_header, letters, listed, plain
from claims.reference.grids import Grid, sheet_named
from claims.reference.health import Health, Notice, Repeats, Runs, Skipped, judge_repeats
from claims.reference.store import Store
from claims.reference.values import ERROR_VALUES, SEPARATOR, clean

_HEADER_ROWS = 300
"""The header is looked for, and its columns are judged, in so many rows."""
_BATCH = 4096

NO_CLAIM = "no claim in this row"
ERROR_CLAIM = "the claim is an error value"
UNCOMPUTED_CLAIM = "the claim is a formula whose result is not stored; open the file, recalculate and save it"
HEADER_AGAIN = "the header is repeated"
TOTAL = "this row only adds up those above"

_FIGURE = re.compile(r"[\d.,\s%+-]*\d[\d.,\s%]*")
_TOTAL_WORDS = 6
"""Words at most, with a number among them, that tell how many rows there are: "75 klaim diperiksa"."""


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with its header found. `first` are the rows already read, from row 1 on; `rest` those after them.

    `notices` tells what to know of the rows, once they are read; `others` are sheets with claims that are not read.
    """

    sheet: str
    header: Header
    first: list[list[str]]
    rest: Iterator[list[str]]
    total: int
    uncomputed: frozenset[tuple[int, int]]
    notices: Callable[[], list[Notice]]
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows with a claim: row numbers, whole rows as stored, claims, titles and all other cells; all of one length."""

    numbers: list[int]
    rows: list[str]
    claims: list[str]
    titles: list[str]
    others: list[str]


def choose_table(grid: Grid, columns: Mapping[str, str], sheet: str | None, where: str) -> Table:
    """The sheet that holds the claims, by its header; the surest one, and of equals the first that has rows.

    Args:
        grid: the open file.
        columns: field -> column chosen by the user; may be empty.
        sheet: its name, if the user chose it.
        where: the file, for errors.

    Raises:
        RefusedInput: no sheet has a column with claims, or two columns have an equal right to be it.
    """
    found: list[tuple[tuple[int, ...], Table]] = []
    refusals: list[RefusedInput] = []
    seen: list[str] = []
    for order, name in enumerate([sheet_named(grid, sheet, where)] if sheet else grid.sheets):
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
        filled = any(map(any, first[header.row :]))
        table = Table(name, header, first, rows, grid.total(name), grid.uncomputed(name), grid.notices)
        found.append(((int(filled), *header.confidence, -order), table))
    if found:
        best = max(found, key=lambda one: one[0])[1]
        others = tuple(table.sheet for (filled, *_), table in found if filled and table is not best)
        for name in others:
            grid.forget(name)
        return replace(best, others=others)
    if refusals:
        raise refusals[0]
    raise _no_claims(seen, where)


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


class Intake:
    """Takes the rows of a table in and keeps account of them.

    Args:
        table: the sheet to read; its rows can be read once.
        where: the file, for errors.
    """

    def __init__(self, table: Table, where: str) -> None:
        self._table = table
        self._where = where
        self._claim = table.header.columns["claim"]
        self._title = table.header.columns.get("title", -1)
        self._empty = Runs()
        self._skipped = Runs()
        self._repeats = Repeats()
        self._undecoded = 0
        self.usable = 0

    def batches(self, progress: Progress) -> Iterator[Batch]:
        """Rows with a claim, in batches.

        Raises:
            RefusedInput: there is none.
        """
        table = self._table
        rows = enumerate(chain(islice(table.first, table.header.row, None), table.rest), table.header.row + 1)
        taken = list(islice(rows, _BATCH))
        while taken:
            following = list(islice(rows, _BATCH))
            batch = self._batch(taken, set() if following else self._totals(taken))
            if batch.numbers:
                self.usable += len(batch.numbers)
                self._repeats.add([claim.replace("\n", " ") for claim in batch.claims])
                yield batch
            number = taken[-1][0]
            progress(number, max(table.total, number) if table.total else 0, "indexing the rows")
            taken = following
        if not self.usable:
            raise RefusedInput(
                "there are no claims below the header in row {row}",
                f"{self._where}, {table.sheet}" if table.sheet else self._where,
                "choose another sheet or column, or fill column {column}",
                row=table.header.row,
                column=table.header.names[self._claim],
            )

    def _totals(self, taken: list[tuple[int, list[str]]]) -> set[int]:
        """Numbers of the rows that end the sheet and only add up the others."""
        found: set[int] = set()
        for number, cells in reversed(taken):
            if _is_total(cells, self._claim):
                found.add(number)
            elif any(cell.strip() for cell in cells):
                break
        return found

    def _batch(self, taken: list[tuple[int, list[str]]], totals: Set[int]) -> Batch:
        numbers, kept = [], []
        claim_at, header = self._claim, self._table.header.names[self._claim]
        for number, cells in taken:
            claim = cells[claim_at].strip() if claim_at < len(cells) else ""
            if claim and claim != header and claim not in ERROR_VALUES and number not in totals:
                numbers.append(number)
                kept.append(cells)
            else:
                self._set_aside(number, cells, claim, number in totals)
        rows = [SEPARATOR.join(cells).rstrip(SEPARATOR) for cells in kept]
        if _needs_cleaning("\n".join(rows)) or SEPARATOR in "".join(chain.from_iterable(kept)):
            kept = [[clean(cell) for cell in cells] for cells in kept]
            rows = [SEPARATOR.join(cells).rstrip(SEPARATOR) for cells in kept]
        self._undecoded += sum(row.count("\ufffd") for row in rows)
        claims = [cells[claim_at].strip() for cells in kept]
        title_at = self._title
        titles = [cells[title_at].strip() if -1 < title_at < len(cells) else "" for cells in kept]
        apart = {claim_at, title_at}
        others = [SEPARATOR.join([cell for at, cell in enumerate(cells) if at not in apart]) for cells in kept]
        return Batch(numbers, rows, claims, titles, others)

    def _set_aside(self, number: int, cells: list[str], claim: str, total: bool) -> None:
        """Counts a row that has no claim: blank, or with a reason."""
        if not any(cell.strip() for cell in cells):
            self._empty.add(number)
        elif total:
            self._skipped.add(number, TOTAL)
        elif claim in ERROR_VALUES:
            self._skipped.add(number, ERROR_CLAIM)
        elif claim:
            self._skipped.add(number, HEADER_AGAIN)
        elif (number, self._claim + 1) in self._table.uncomputed:
            self._skipped.add(number, UNCOMPUTED_CLAIM)
        else:
            self._skipped.add(number, NO_CLAIM)

    def health(self, store: Store) -> Health:
        """The report, once all rows are in `store`."""
        verdict_at = self._table.header.columns.get("verdict", -1)
        duplicates, contradictions = judge_repeats(
            self._repeats.groups(),
            lambda position: store.cell(position, self._claim),
            lambda position: store.cell(position, verdict_at),
            store.number,
        )
        skipped = tuple(Skipped(int(row), int(last), str(reason)) for row, last, reason in self._skipped.runs)
        last = max(store.number(store.rows - 1), skipped[-1].last if skipped else 0)
        # Blank rows after the last filled one are not part of the sheet.
        blank = tuple((int(row), int(until)) for row, until, _ in self._empty.runs if int(row) < last)
        return Health(
            read=last - self._table.header.row,
            usable=store.rows,
            empty=sum(until - row + 1 for row, until in blank),
            empty_rows=blank,
            skipped=skipped,
            duplicates=duplicates,
            contradictions=contradictions,
            notices=self._notices(),
        )

    def _notices(self) -> tuple[Notice, ...]:
        header = self._table.header
        claim = header.names[self._claim]
        notices = [
            Notice("column {other} is not searched for claims, as {column} is surer", {"other": other, "column": claim})
            for other in header.notices
        ]
        if self._table.others:
            others = {"sheet": self._table.sheet, "others": ", ".join(self._table.others)}
            notices.append(Notice("only the sheet {sheet} is searched; there are claims in {others} too", others))
        if self._undecoded:
            count = {"count": str(self._undecoded)}
            notices.append(Notice("{count} letters could not be decoded and are shown as \ufffd", count))
        return (*notices, *self._table.notices())


def _is_total(cells: list[str], claim_at: int) -> bool:
    """Whether a row begins with a word such as "Total", and holds nothing else but figures."""
    filled = [(at, cell.strip()) for at, cell in enumerate(cells) if cell.strip()]
    if len(filled) < 2 or plain(filled[0][1]) not in _total_names():
        return False
    return all(_FIGURE.fullmatch(text) or (at == claim_at and _counts(text)) for at, text in filled[1:])


def _counts(claim: str) -> bool:
    return len(claim.split()) <= _TOTAL_WORDS and any(map(str.isdecimal, claim))


@cache
def _total_names() -> frozenset[str]:
    """What the last row of a sheet begins with, in every known language."""
    return frozenset(plain(str(name)) for code in known() for name in language(code).section("rows")["totals"])


_SUSPICIOUS = bytes([*range(9), 11, 12, 13, *range(14, 31), 127])
_LATE_CONTROL = re.compile(r"[\x80-\x9f]")


def _needs_cleaning(rows: str) -> bool:
    """Whether a batch holds control characters or Excel's spelling of them; decided at once for thousands of rows."""
    data = rows.encode("utf-8", "replace")
    early = b"_x00" in data or len(data.translate(None, _SUSPICIOUS)) != len(data)
    return early or (not rows.isascii() and _LATE_CONTROL.search(rows) is not None)
