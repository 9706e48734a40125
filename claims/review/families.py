"""Claims of one sentence, the whole and its parts: which of them the decisions on the others cover."""

from __future__ import annotations

from collections.abc import Sequence

from claims.review.records import ReviewClaim


def covered(claims: Sequence[ReviewClaim], claim_id: str) -> tuple[str, ...]:
    """The undecided claims of the sentence of `claim_id` that need no decision of their own any more.

    These are its parts once the whole has a verdict, and the whole once no part is open and one has a verdict. A whole
    that was dismissed, such as one that was split, says nothing of its parts.
    """
    claim = next((entry for entry in claims if entry.id == claim_id), None)
    if claim is None:
        return ()
    head = claim.claim.parent or claim_id
    parts = [entry for entry in claims if entry.claim.parent == head]
    whole = next((entry for entry in claims if entry.id == head), None)
    if not parts or whole is None:
        return ()
    if whole.verdict is not None:
        return tuple(entry.id for entry in parts if entry.is_undecided)
    closed = not any(entry.is_undecided for entry in parts) and any(entry.verdict is not None for entry in parts)
    return (head,) if closed and whole.is_undecided else ()
