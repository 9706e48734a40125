"""Finding the rows that a review keeps in another state of the spreadsheet, where they may have other numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import replace
from typing import TypeAlias

from claims.records import Match
from claims.review.records import OfferedMatch, ReviewClaim
from claims.review.sameness import same_row_text

Finder: TypeAlias = Callable[[Set[str], Set[str]], Sequence[Match]]
"""Gives the rows of a reference with one of these ids, or with one of these texts."""


def relocated(claims: Sequence[ReviewClaim], find: Finder) -> tuple[ReviewClaim, ...]:
    """The claims with the rows that they keep under the numbers that `find` knows, each with what was said of it.

    A row is told by its id while it says the same, else by its very words. One that a claim was decided on must have
    the same cells, too. What is not found stays as it was, and is marked as `gone`.
    """
    kept = [match for claim in claims for match in claim.matches]
    if not kept:
        return tuple(claims)
    found = _Found(find({match.id for match in kept if match.id}, {match.text for match in kept}))
    return tuple(replace(claim, matches=_placed(claim, found)) for claim in claims)


class _Found:
    """The rows that were found, by their id and by their words."""

    def __init__(self, rows: Iterable[Match]) -> None:
        self._by_id: defaultdict[str, list[Match]] = defaultdict(list)
        self._by_text: defaultdict[str, list[Match]] = defaultdict(list)
        for row in rows:
            if row.id:
                self._by_id[row.id].append(row)
            self._by_text[row.text].append(row)

    def rows_of(self, match: OfferedMatch) -> Sequence[Match]:
        """The rows that may be the one of the match: those with its id that say the same, else those with its words."""
        by_id = [row for row in self._by_id.get(match.id or "", ()) if same_row_text(row.text, match.text)]
        return by_id or self._by_text.get(match.text, ())


def _placed(claim: ReviewClaim, found: _Found) -> tuple[OfferedMatch, ...]:
    """The matches of a claim where they stand now, each in a row of its own; of equal rows the nearest is taken."""
    pairs = sorted(
        (
            (dict(row.fields) != dict(match.fields), _away(row, match), at, row)
            for at, match in enumerate(claim.matches)
            for row in found.rows_of(match)
            if claim.is_undecided or (row.text == match.text and dict(row.fields) == dict(match.fields))
        ),
        key=lambda pair: pair[:3],
    )
    places: dict[int, Match] = {}
    taken: set[tuple[str, int]] = set()
    for *_, at, row in pairs:
        if at not in places and (row.sheet, row.row) not in taken:
            places[at] = row
            taken.add((row.sheet, row.row))
    return tuple(_moved(match, places.get(at)) for at, match in enumerate(claim.matches))


def _away(row: Match, match: OfferedMatch) -> tuple[bool, int]:
    """How far a row stands from where the match was: another sheet is farther than any row of the same."""
    return (row.sheet or None) != match.sheet, abs(row.row - match.row)


def _moved(match: OfferedMatch, row: Match | None) -> OfferedMatch:
    if row is None:
        return replace(match, gone=True)
    return replace(match, row=row.row, sheet=row.sheet or None, id=row.id, gone=False)
