"""Reading a reference: the rows of its table in batches, and an account of what was skipped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice

from claims.errors import RefusedInput
from claims.languages import known, language
from claims.records import Progress
from claims.reference.cells import FIGURE
from claims.reference.columns import plain
from claims.reference.health import Health, Notice, Runs, Skipped
from claims.reference.links import MOST_LINKS
from claims.reference.repeats import Repeats, judge_repeats
from claims.reference.sources import Addresses
from claims.reference.store import Store, with_address
from claims.reference.tables import Table
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
    """Rows with a claim: row numbers, whole rows as stored, claims, titles and all other cells; all of one length."""

    numbers: list[int]
    rows: list[str]
    claims: list[str]
    titles: list[str]
    others: list[str]


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
        self._no_claims = {
            **dict.fromkeys(map(str.casefold, _total_names()), TOTAL),
            **dict.fromkeys((_bare(name) for name in table.header.claim_names), HEADER_AGAIN),
            "": NO_CLAIM,
        }
        self._title = table.header.columns.get("title", -1)
        self._addresses = Addresses(table.header, table.links)
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
        claim_at, no_claims = self._claim, self._no_claims
        for number, cells in taken:
            claim = cells[claim_at].strip() if claim_at < len(cells) else ""
            if claim and _bare(claim) not in no_claims and claim not in ERROR_VALUES and number not in totals:
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
        if self._addresses:
            found = [self._addresses.of(number, cells) for number, cells in zip(numbers, kept, strict=True)]
            rows = [with_address(row, address) for row, address in zip(rows, found, strict=True)]
            others = [f"{other}{SEPARATOR}{address}" for other, address in zip(others, found, strict=True)]
        return Batch(numbers, rows, claims, titles, others)

    def _set_aside(self, number: int, cells: list[str], claim: str, total: bool) -> None:
        """Counts a row that has no claim: blank, or with a reason."""
        if not any(cell.strip() for cell in cells):
            self._empty.add(number)
        elif total:
            self._skipped.add(number, TOTAL)
        elif claim in ERROR_VALUES:
            self._skipped.add(number, ERROR_CLAIM)
        elif not claim and (number, self._claim + 1) in self._table.uncomputed:
            self._skipped.add(number, UNCOMPUTED_CLAIM)
        else:
            self._skipped.add(number, self._no_claims[_bare(claim)])

    def health(self, store: Store, progress: Progress) -> Health:
        """The report, once all rows are in `store`."""
        verdict_at = self._table.header.columns.get("verdict", -1)
        duplicates, contradictions = judge_repeats(
            _counted(self._repeats.groups(), progress),
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
            notices=self._notices(store),
        )

    def _notices(self, store: Store) -> tuple[Notice, ...]:
        table = self._table
        notices = [*table.header.notices]
        verdict_at = table.header.columns.get("verdict", -1)
        if verdict_at >= 0 and not any(store.cell(position, verdict_at).strip() for position in range(store.rows)):
            column = {"column": table.header.names[verdict_at]}
            notices.append(Notice("column {column} is empty; a verdict that is only a colour cannot be read", column))
        if table.others:
            others = {"sheet": table.sheet, "others": ", ".join(table.others)}
            notices.append(Notice("only the sheet {sheet} is searched; there are claims in {others} too", others))
        if table.hidden:
            notices.append(Notice("hidden sheets are not read ({count})", {"count": str(table.hidden)}))
        if len(table.links) >= MOST_LINKS:
            notices.append(Notice("only the first {count} links are read", {"count": str(MOST_LINKS)}))
        if self._undecoded:
            count = {"count": str(self._undecoded)}
            notices.append(Notice("letters that could not be decoded are shown as \ufffd ({count})", count))
        return (*notices, *table.notices())


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
