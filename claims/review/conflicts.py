"""Conflicts with the reference that count for a claim, on its card, in filters and reports; and how each is told."""

from __future__ import annotations

from claims.records import Conflict
from claims.review.records import ReviewClaim

NEAR = 0.7
"""The share of the best match's score from which a row counts as one about the same thing."""


def conflicts_of(entry: ReviewClaim) -> tuple[Conflict, ...]:
    """What the best rows that come near the best one say otherwise, best row first.

    A row that hardly speaks of the same thing says other things as a matter of course: that is no news. Neither is what
    a row says that somebody turned down, nor that a claim says otherwise than a row that is itself rated false, nor
    what a claim says that nobody is going to check.
    """
    from claims.matching.markings import rated_false

    matches = [match for match in entry.matches if match.judgement != "not_related"]
    if not matches or matches[0].level == "weak" or entry.status == "dismissed":
        return ()
    near = [match for match in matches if match.score >= NEAR * matches[0].score]
    asserted = (match for match in near if not rated_false(match.fields.get("verdict", "")))
    return tuple(conflict for match in asserted for conflict in match.conflicts)


def conflict_sentence(conflict: Conflict, language: str) -> str:
    """What claim and row disagree in; a review keeps it in the language that was spoken when it was found."""
    from claims.matching.telling import sentence_of

    return sentence_of(conflict, language)
