"""The order in which the claims of a review stand, in its file and in lists of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from claims.review.records import ReviewClaim

_Rank: TypeAlias = tuple[int, bool, int, int]


def in_text_order(claims: Iterable[ReviewClaim]) -> list[ReviewClaim]:
    """The claims as the text goes, each whole with its parts below it.

    Of those that begin at one place, what the article no longer says comes after what it says there now, and the
    longer one first; claims of the very same words keep their order.
    """
    claims = list(claims)
    ranks = {one.id: _rank(one, number) for number, one in enumerate(claims)}
    parents = {one.id: one.claim.parent for one in claims if one.claim.parent in ranks}
    return sorted(claims, key=lambda one: _path(one.id, ranks, parents))


def _rank(claim: ReviewClaim, number: int) -> _Rank:
    start, end = claim.claim.span
    return start, claim.orphan, -end, number


def _path(claim_id: str, ranks: Mapping[str, _Rank], parents: Mapping[str, str | None]) -> tuple[_Rank, ...]:
    """The ranks from the outermost whole down to the claim; a file written by hand may have wholes in a circle."""
    chain = [claim_id]
    while (parent := parents.get(chain[-1])) and parent not in chain:
        chain.append(parent)
    return tuple(ranks[one] for one in reversed(chain))
