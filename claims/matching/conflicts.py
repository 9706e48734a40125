"""Where a claim and a row say different things: numbers, units, dates, places, negation."""

from __future__ import annotations

from claims.records import Claim, Conflict, LanguageCode


def conflicts(claim: Claim | str, reference: str, language: LanguageCode = "en") -> tuple[Conflict, ...]:
    """Every disagreement of a claim and a row's text, with the spans of both sides."""
    return ()
