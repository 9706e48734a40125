"""Finding the rows that a review keeps in another state of the spreadsheet, where they may have other numbers."""

from __future__ import annotations

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
    rows = find({match.id for match in kept if match.id}, {match.text for match in kept})
    return tuple(
        replace(claim, matches=tuple(_placed(match, rows, whole=not claim.is_undecided) for match in claim.matches))
        for claim in claims
    )


def _placed(match: OfferedMatch, rows: Iterable[Match], *, whole: bool) -> OfferedMatch:
    """The match where it stands now; `whole` asks for all of its cells."""
    by_id = [row for row in rows if match.id and row.id == match.id and same_row_text(row.text, match.text)]
    found = [
        row
        for row in by_id or [row for row in rows if row.text == match.text]
        if not whole or (row.text == match.text and dict(row.fields) == dict(match.fields))
    ]
    if not found:
        return replace(match, gone=True)
    row = min(found, key=lambda one: abs(one.row - match.row))
    return replace(match, row=row.row, sheet=row.sheet or None, id=row.id, gone=False)
