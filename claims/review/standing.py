"""What keeps a verdict from standing, in sentences: two versions that differ, or what a person wrote into the file."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from claims.errors import ClaimdeskError
from claims.records import Remark
from claims.review.records import Dispute, ReviewDocument
from claims.review.scales import misrated, scale
from claims.wording import say


def rating_fault(claim_id: str, scale_id: str, rating: str, known: str) -> Remark:
    """That a claim has a rating which its scale does not have."""
    values = {"id": claim_id, "scale": scale_id, "rating": rating, "known": known}
    return Remark("claim {id}: the scale {scale} has no rating {rating}; use one of {known}", values)


def span_fault(claim_id: str, start: int, end: int) -> Remark:
    """That a claim is said to stand where there is no text."""
    values = {"id": claim_id, "start": start, "end": end}
    return Remark("claim {id}: its place {start}–{end} is not inside the article's text", values)


def closed_fault(claim_id: str) -> Remark:
    """That a claim is called decided, and nothing was decided."""
    return Remark("claim {id}: its status is done, but it has no verdict; it counts as in progress", {"id": claim_id})


def is_placed(span: tuple[int, int], length: int, *, orphan: bool) -> bool:
    """Whether a claim's place is in a text of `length` characters; that of an orphan is in an earlier one."""
    start, end = span
    return 0 <= start <= end and (orphan or end <= length)


def doubts_told(document: ReviewDocument, language: str = "en", workspace: Path | None = None) -> tuple[str, ...]:
    """Everything in a review that does not stand as it is: what is in dispute, and what cannot be."""
    return (*disputes_told(document, language, workspace), *faults_told(document, language, workspace))


def faults_told(document: ReviewDocument, language: str = "en", workspace: Path | None = None) -> tuple[str, ...]:
    """What a review holds that cannot be: ratings that their scales do not have, claims that are decided without a
    verdict or stand outside the text."""
    length, known_ratings = len(document.article.text), cache(partial(misrated, workspace=workspace))
    found = []
    for one in document.claims:
        verdict, span = one.verdict, one.claim.span
        if verdict and (known := known_ratings(verdict.scale, verdict.rating)):
            found.append(rating_fault(one.id, verdict.scale, verdict.rating, known))
        if one.status == "done" and verdict is None:
            found.append(closed_fault(one.id))
        if not is_placed(span, length, orphan=one.orphan):
            found.append(span_fault(one.id, *span))
    return tuple(say(one.template, language, **one.values) for one in found)


def disputes_told(document: ReviewDocument, language: str = "en", workspace: Path | None = None) -> tuple[str, ...]:
    """Every dispute of a review that is not settled, each in a sentence."""
    return tuple(
        say(
            "{where}: {dispute}; the first stands until you choose",
            language,
            where=one.claim_id or say("review", language),
            dispute=dispute_told(one, language, workspace),
        )
        for one in document.disputes
    )


def dispute_told(dispute: Dispute, language: str = "en", workspace: Path | None = None) -> str:
    """What is in dispute: the two ratings with who gave them, or else what both versions changed."""
    mine, theirs = (_rating(one) for one in (dispute.mine, dispute.theirs))
    if dispute.part == "verdict" and mine != theirs:
        versions = (_version(one, language, workspace) for one in (dispute.mine, dispute.theirs))
        what = "; ".join(versions)
    else:
        what = _part(dispute.part, language)
    return say("in dispute: {what}", language, what=what)


def _rating(verdict: Any) -> str:
    """The rating of a verdict as plain data, of which the other version may be a draft or nothing."""
    return str(verdict.get("rating") or "") if isinstance(verdict, Mapping) else ""


def _version(verdict: Any, language: str, workspace: Path | None) -> str:
    rating = _rating(verdict)
    if not rating:
        return say("the other version has no rating", language)
    with contextlib.suppress(ClaimdeskError):
        level = scale(str(verdict.get("scale")), workspace).level(rating)
        rating = level.label.get(language, rating) if level else rating
    by = str(verdict.get("by") or "") or say("somebody", language)
    return say("{by} says {rating}", language, by=by, rating=rating)


def _part(part: str, language: str) -> str:
    """The disputed part by its plain name; a field of the program's own by the name that the file gives it."""
    kind, _, rest = part.partition("/")
    if kind == "checklist":
        return say("the answer to {item}", language, item=rest)
    if kind == "match":
        return say("what was said of row {row}", language, row=rest.rpartition("/")[2])
    names = {
        "verdict": say("the words of the verdict", language),
        "status": say("the state", language),
        "evidence": say("the evidence", language),
        "article": say("the article", language),
        "reference": say("the reference", language),
        "settings": say("the settings", language),
        "claim/text": say("the words of the claim", language),
        "claim/kind": say("the kind of claim", language),
        "claim/label": say("the label", language),
        "claim/speaker": say("the speaker", language),
        "claim/quantities": say("the numbers", language),
        "claim/dates": say("the dates", language),
        "claim/places": say("the places", language),
        "claim/people": say("the people", language),
        "claim/organisations": say("the organisations", language),
        "claim/negated": say("whether it is denied", language),
    }
    return names.get(part, rest or part)
