"""What the dates of claims mean once the day is known on which their article was published."""

from __future__ import annotations

from datetime import date

from claims.facts import read_values
from claims.records import Claim, DateMention
from claims.review.records import ReviewDocument

Dates = tuple[DateMention, ...]


def dated_anew(document: ReviewDocument, published: date | None) -> dict[str, tuple[Dates, Dates]]:
    """The claims whose dates mean something else when the article was `published` on another day than `document` says.

    Returns:
        By the claim's id its dates so far, and then. What a reviewer corrected, added or removed stays so.
    """
    article, anew = document.article, dict[str, tuple[Dates, Dates]]()
    if published == article.published:
        return anew
    for entry in document.claims:
        before = _read(entry.claim, article.language, article.published)
        after = _read(entry.claim, article.language, published)
        dates = {one.span: one for one in entry.claim.dates}
        dates |= {span: after.get(span, one) for span, one in dates.items() if one == before.get(span)}
        dates |= {span: one for span, one in after.items() if span not in before and span not in dates}
        new = tuple(sorted(dates.values(), key=lambda one: one.span))
        if new != entry.claim.dates:
            anew[entry.id] = entry.claim.dates, new
    return anew


def _read(claim: Claim, language: str, published: date | None) -> dict[tuple[int, int], DateMention]:
    read = read_values(claim.text, language, published=published, offset=claim.span[0])
    return {one.span: one for one in read.dates}
