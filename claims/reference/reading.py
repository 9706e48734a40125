"""Reading a reference: the rows of its sheets in batches, and an account of what was skipped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, islice

from claims.errors import RefusedInput
from claims.languages import known, language
from claims.records import Progress
from claims.reference.cells import FIGURE
from claims.reference.columns import listed, plain
from claims.reference.health import Contradiction, Health, Notice, Runs, Skipped
from claims.reference.links import MOST_LINKS
from claims.reference.repeats import Repeats, judge_repeats
from claims.reference.sources import Addresses
from claims.reference.store import Store, with_address
from claims.reference.tables import Chosen, Table
from claims.reference.values import ERROR_VALUES, SEPARATOR, clean

_BATCH = 4096
_GROUPS = 500

NO_CLAIM = "no claim in this row"
ERROR_CLAIM = "the claim is an error value"
UNCOMPUTED_CLAIM = "the claim is a formula whose result is not stored; open the file, recalculate and save it"
HEADER_AGAIN = "the header is repeated"
TOTAL = "this row only adds up those above"

_ENDS = " .:=-–—_*?"
"""Signs behind a word that is no claim; alone they say that there is none."""
_COUNT_BEHIND = re.compile(r"[\d ]+$")
_TOTAL_WORDS = 6
"""Words at most, with a number among them, that tell how many rows there are: "75 klaim diperiksa"."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of one sheet with a claim: row numbers, whole rows as stored, claims, titles and all other cells; all of one
    length."""

    sheet: str
    numbers: list[int]
    rows: list[str]
    claims: list[str]
    titles: list[str]
    others: list[str]


class Intake:
    """Takes the rows of the sheets that are read in and keeps account of them.

    Args:
        chosen: the sheets to read; their rows can be read once.
        where: the file, for errors.
    """

    def __init__(self, chosen: Chosen, where: str) -> None:
        self._chosen = chosen
        self._where = where
        self._sheets: list[_Sheet] = []
        self._repeats = Repeats()
        self._undecoded = 0
        self.usable = 0

    def batches(self, progress: Progress) -> Iterator[Batch]:
        """Rows with a claim, in batches, sheet after sheet.

        Raises:
            RefusedInput: there is none.
        """
        chosen, done = self._chosen, 0
        for table in chosen.tables():
            sheet, last = _Sheet(table), 0
            self._sheets.append(sheet)
            for last, batch in sheet.batches():
                if batch.numbers:
                    self.usable += len(batch.numbers)
                    self._repeats.add([claim.replace("\n", " ") for claim in batch.claims])
                    self._undecoded += sum(row.count("\ufffd") for row in batch.rows)
                    yield batch
                progress(done + last, max(chosen.total, done + last) if chosen.total else 0, "indexing the rows")
            done += last
        if not self.usable:
            best = next(top for top in chosen.tops if top.sheet == chosen.sheet)
            raise RefusedInput(
                "there are no claims below the header in row {row}",
                f"{self._where}, {chosen.sheet}" if chosen.sheet else self._where,
                "choose another sheet or column, or fill column {column}",
                row=best.header.row,
                column=chosen.header.names[chosen.header.columns["claim"]],
            )

    def health(self, store: Store, progress: Progress) -> Health:
        """The report, once all rows are in `store`."""
        columns = self._chosen.header.columns
        verdict_at = columns.get("verdict", -1)
        several = len(self._sheets) > 1
        duplicates, contradictions = judge_repeats(
            _counted(self._repeats.groups(), progress),
            lambda position: store.cell(position, columns["claim"]),
            lambda position: store.cell(position, verdict_at),
            int,
        )

        def rows(positions: Iterable[int]) -> tuple[int, ...]:
            return tuple(map(store.number, positions))

        def sheets(positions: Iterable[int]) -> tuple[str, ...]:
            return tuple(map(store.sheet, positions)) if several else ()

        blank = [(run, sheet.name) for sheet in self._sheets for run in sheet.blank]
        return Health(
            read=sum(sheet.read for sheet in self._sheets),
            usable=store.rows,
            empty=sum(until - row + 1 for (row, until), _ in blank),
            empty_rows=tuple(run for run, _ in blank),
            skipped=tuple(
                replace(part, sheet=sheet.name if several else "") for sheet in self._sheets for part in sheet.skipped
            ),
            duplicates=tuple(map(rows, duplicates)),
            contradictions=tuple(Contradiction(one.kind, rows(one.rows), sheets(one.rows)) for one in contradictions),
            notices=self._notices(store),
            empty_sheets=tuple(name for _, name in blank) if several else (),
            duplicate_sheets=tuple(map(sheets, duplicates)) if several else (),
        )

    def _notices(self, store: Store) -> tuple[Notice, ...]:
        chosen = self._chosen
        notices: list[Notice] = []
        if len(self._sheets) > 1:
            counted = listed([f"{sheet.name} ({sheet.usable})" for sheet in self._sheets])
            notices.append(Notice("the sheets with the same columns are read as one: {sheets}", {"sheets": counted}))
        notices += chosen.header.notices
        verdict_at = chosen.header.columns.get("verdict", -1)
        if verdict_at >= 0 and not any(store.cell(position, verdict_at).strip() for position in range(store.rows)):
            column = {"column": chosen.header.names[verdict_at]}
            notices.append(Notice("column {column} is empty; a verdict that is only a colour cannot be read", column))
        if chosen.others:
            others = {"others": ", ".join(chosen.others)}
            if len(self._sheets) > 1:
                told = "there are claims in {others} too; they are not searched, as the columns are others"
                notices.append(Notice(told, others))
            else:
                told = "only the sheet {sheet} is searched; there are claims in {others} too"
                notices.append(Notice(told, {"sheet": chosen.sheet, **others}))
        if chosen.hidden:
            notices.append(Notice("hidden sheets are not read ({count})", {"count": str(chosen.hidden)}))
        if any(sheet.links >= MOST_LINKS for sheet in self._sheets):
            notices.append(Notice("only the first {count} links are read", {"count": str(MOST_LINKS)}))
        if self._undecoded:
            count = {"count": str(self._undecoded)}
            notices.append(Notice("letters that could not be decoded are shown as \ufffd ({count})", count))
        return (*notices, *chosen.grid.notices())


class _Sheet:
    """One sheet while it is read, and the account of its rows afterwards; its cells and links are let go of then.

    Attributes:
        name: the sheet's.
        usable: the number of rows with a claim.
        links: the number of web addresses behind cells.
    """

    def __init__(self, table: Table) -> None:
        self.name = table.sheet
        self.usable, self.links = 0, len(table.links)
        self._table: Table | None = table
        self._header_row = self._last = table.header.row
        self._claim = table.header.columns["claim"]
        self._title = table.header.columns.get("title", -1)
        self._uncomputed = table.uncomputed
        self._no_claims = {
            **dict.fromkeys(map(str.casefold, _total_names()), TOTAL),
            **dict.fromkeys((_bare(name) for name in table.header.claim_names), HEADER_AGAIN),
            "": NO_CLAIM,
        }
        self._addresses: Addresses | None = Addresses(table.header, table.links)
        self._empty = Runs()
        self._skipped = Runs()

    def batches(self) -> Iterator[tuple[int, Batch]]:
        """The rows in batches, each with the number of the last row that was looked at."""
        table, self._table = self._table, None
        if table is None:
            return
        rows = enumerate(chain(islice(table.first, self._header_row, None), table.rest), self._header_row + 1)
        taken = list(islice(rows, _BATCH))
        while taken:
            following = list(islice(rows, _BATCH))
            batch = self._batch(taken, set() if following else self._totals(taken))
            self.usable += len(batch.numbers)
            self._last = max([self._last, *batch.numbers[-1:]])
            yield taken[-1][0], batch
            taken = following
        self._addresses, self._uncomputed = None, frozenset()

    @property
    def skipped(self) -> list[Skipped]:
        return [Skipped(int(row), int(last), str(reason)) for row, last, reason in self._skipped.runs]

    @property
    def read(self) -> int:
        """The rows below the header, down to the last filled one."""
        return self._last_filled - self._header_row

    @property
    def blank(self) -> list[tuple[int, int]]:
        """The runs of blank rows; those after the last filled one are not part of the sheet."""
        return [(int(row), int(until)) for row, until, _ in self._empty.runs if int(row) < self._last_filled]

    @property
    def _last_filled(self) -> int:
        return max([self._last, *(part.last for part in self.skipped[-1:])])

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
        claim_at, no_claims = self._claim, self._no_claims
        for number, cells in taken:
            claim = cells[claim_at].strip() if claim_at < len(cells) else ""
            if claim and _bare(claim) not in no_claims and claim not in ERROR_VALUES and number not in totals:
                numbers.append(number)
                kept.append(cells)
            else:
                self._set_aside(number, cells, claim, total=number in totals)
        rows = [SEPARATOR.join(cells).rstrip(SEPARATOR) for cells in kept]
        if _needs_cleaning("\n".join(rows)) or SEPARATOR in "".join(chain.from_iterable(kept)):
            kept = [[clean(cell) for cell in cells] for cells in kept]
            rows = [SEPARATOR.join(cells).rstrip(SEPARATOR) for cells in kept]
        claims = [cells[claim_at].strip() for cells in kept]
        title_at = self._title
        titles = [cells[title_at].strip() if -1 < title_at < len(cells) else "" for cells in kept]
        apart = {claim_at, title_at}
        others = [SEPARATOR.join([cell for at, cell in enumerate(cells) if at not in apart]) for cells in kept]
        if self._addresses:
            found = [self._addresses.of(number, cells) for number, cells in zip(numbers, kept, strict=True)]
            rows = [with_address(row, address) for row, address in zip(rows, found, strict=True)]
            others = [f"{other}{SEPARATOR}{address}" for other, address in zip(others, found, strict=True)]
        return Batch(self.name, numbers, rows, claims, titles, others)

    def _set_aside(self, number: int, cells: list[str], claim: str, *, total: bool) -> None:
        """Counts a row that has no claim: blank, or with a reason."""
        if not any(cell.strip() for cell in cells):
            self._empty.add(number)
        elif total:
            self._skipped.add(number, TOTAL)
        elif claim in ERROR_VALUES:
            self._skipped.add(number, ERROR_CLAIM)
        elif not claim and (number, self._claim + 1) in self._uncomputed:
            self._skipped.add(number, UNCOMPUTED_CLAIM)
        else:
            self._skipped.add(number, self._no_claims[_bare(claim)])


def _counted(groups: list[list[int]], progress: Progress) -> Iterator[list[int]]:
    """Groups of rows that are compared, with progress every now and then."""
    for done, group in enumerate(groups):
        if done % _GROUPS == 0:
            progress(done, len(groups), "comparing the rows")
        yield group


def _is_total(cells: list[str], claim_at: int) -> bool:
    """Whether a row begins with a word such as "Total", and holds nothing else but figures."""
    filled = [(at, cell.strip()) for at, cell in enumerate(cells) if cell.strip()]
    if not filled or _COUNT_BEHIND.sub("", plain(filled[0][1])) not in _total_names():
        return False
    return all(FIGURE.fullmatch(text) or (at == claim_at and _counts(text)) for at, text in filled[1:])


def _bare(claim: str) -> str:
    """A claim as it is looked up among the words that are none."""
    return claim.rstrip(_ENDS).casefold()


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
