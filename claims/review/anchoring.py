"""Finding claims again in a text that changed: by their words and what stood around them, else kept as orphans."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from claims.records import (
    Claim,
    DateMention,
    Organisation,
    Person,
    Place,
    Quantity,
    Span,
    Speaker,
)
from claims.review.records import ReviewClaim

_BLANKS = re.compile(r"\s+")
CONTEXT = 48
"""Characters before and after a claim that are compared where its words stand in the text more than once."""
_ALIKE = 0.82
"""Share of matching characters from which two sentences at the same place count as one that was reworded a little.

Chosen by hand: a corrected figure or name in a sentence of 60 characters or more stays above it.
"""

Mention = TypeVar("Mention", Quantity, DateMention, Place, Person, Organisation)
Placed = TypeVar("Placed", Quantity, DateMention, Place, Person, Organisation, Speaker)


def free_id(taken: Iterable[str]) -> str:
    """The next id of the form c001 that is not taken."""
    known = set(taken)
    number = len(known) + 1
    while f"c{number:03d}" in known:
        number += 1
    return f"c{number:03d}"


def find_again(old_text: str, span: Span, text: str) -> Span | None:
    """Where the words of `old_text[span]` stand in `text`, at the place with the most alike surroundings; else None.

    Line ends and runs of blanks may differ.
    """
    words = old_text[span[0] : span[1]]
    if not words.strip():
        return None
    places = _places(words, text)
    if not places:
        return None
    before, after = _around(old_text, span)
    expected = span[0] / max(len(old_text), 1) * len(text)

    def fit(place: Span) -> tuple[int, float]:
        here_before, here_after = _around(text, place)
        return _shared(before, here_before) + _shared(after, here_after), -abs(place[0] - expected)

    return max(places, key=fit)


def _places(words: str, text: str) -> list[Span]:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return [match.span() for match in re.finditer(pattern, text)]


def _around(text: str, span: Span) -> tuple[str, str]:
    """What stands before a span, read backwards, and after it; runs of blanks count as one."""
    before = _BLANKS.sub(" ", text[max(0, span[0] - CONTEXT) : span[0]])
    return before[::-1], _BLANKS.sub(" ", text[span[1] : span[1] + CONTEXT])


def _shared(one: str, other: str) -> int:
    """Length of the common beginning."""
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length


def reanchored(
    reviewed: Sequence[ReviewClaim], old_text: str, text: str, found: Sequence[Claim]
) -> tuple[ReviewClaim, ...]:
    """The claims of a review for a new text or a new extraction; none is dropped and nothing decided is touched.

    A claim whose words are in the text moves with them and its facts; one whose words are gone becomes an orphan.
    One that nobody touched takes the facts that are found now. New sentences become new claims with ids of their own.

    Args:
        reviewed: the claims so far, with spans into `old_text`.
        text: the text now.
        found: what was extracted from it now; empty if nothing was.
    """
    moved = [_moved(claim, old_text, text) for claim in reviewed]
    twins = _twins(moved, found)
    kept = [_renewed(claim, twins[claim.id]) if claim.id in twins else claim for claim in moved]
    known = {id(twin) for twin in twins.values()}
    taken = {claim.id for claim in reviewed}
    fresh_claims = []
    for fresh in found:
        if id(fresh) not in known:
            claim_id = fresh.id if fresh.id not in taken else free_id(taken)
            taken.add(claim_id)
            fresh_claims.append(ReviewClaim(replace(fresh, id=claim_id)))
    return tuple(sorted((*kept, *fresh_claims), key=lambda claim: claim.claim.span) if fresh_claims else kept)


def _twins(claims: Sequence[ReviewClaim], found: Sequence[Claim]) -> dict[str, Claim]:
    """For each claim the newly extracted one that is the same: at the same place, else with nearly the same words."""
    by_span = {fresh.span: fresh for fresh in reversed(found)}
    twins = {claim.id: by_span.pop(claim.claim.span) for claim in claims if _has_place(claim, by_span)}
    left = {number: fresh for number, fresh in enumerate(found) if fresh.span in by_span}
    for claim in claims:
        if claim.id in twins or not left:
            continue
        number = _most_alike(claim.claim.text, {key: fresh.text for key, fresh in left.items()})
        if number is not None:
            twins[claim.id] = left.pop(number)
    return twins


def _has_place(claim: ReviewClaim, by_span: Mapping[Span, Claim]) -> bool:
    return not claim.orphan and claim.claim.span in by_span


def _most_alike(words: str, texts: Mapping[int, str]) -> int | None:
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    best = process.extractOne(words, texts, scorer=Indel.normalized_similarity, score_cutoff=_ALIKE)
    return best[2] if best else None


def is_touched(claim: ReviewClaim) -> bool:
    """Whether a person did anything with a claim, or added it."""
    judged = any(match.judgement for match in claim.matches)
    decided = claim.verdict is not None or bool(claim.draft or claim.checklist or claim.evidence or claim.history)
    return judged or decided or claim.origin == "added" or claim.status != "todo"


def _moved(claim: ReviewClaim, old_text: str, text: str) -> ReviewClaim:
    """The claim at its new place, with its facts; an orphan with its old spans if its words are gone."""
    start, end = claim.claim.span
    if text == old_text and not claim.orphan:
        return claim
    if claim.orphan or old_text[start:end] != claim.claim.text:
        place = find_again(claim.claim.text, (0, len(claim.claim.text)), text)
    else:
        place = find_again(old_text, (start, end), text)
    if place is None:
        return replace(claim, orphan=True)
    step = place[0] - start
    shifted = _shifted(claim.claim, lambda span: (span[0] + step, span[1] + step), text, place)
    return replace(claim, claim=shifted, orphan=False)


def _shifted(claim: Claim, move: Callable[[Span], Span], text: str, place: Span) -> Claim:
    """The claim at `place` with every fact that lies within it moved along; a speaker named elsewhere is looked up."""

    def moved(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        return tuple(_placed(mention, mention.text, move(mention.span), text) for mention in mentions)

    speaker = claim.speaker
    if speaker is not None:
        speaker = _placed(speaker, speaker.name, move(speaker.span), text)
    return replace(
        claim,
        text=text[place[0] : place[1]],
        span=place,
        speaker=speaker,
        quantities=moved(claim.quantities),
        dates=moved(claim.dates),
        places=moved(claim.places),
        people=moved(claim.people),
        organisations=moved(claim.organisations),
    )


def _placed(mention: Placed, words: str, span: Span, text: str) -> Placed:
    """The mention at `span` if its words are there, else at the nearest place where they are."""
    if text[span[0] : span[1]] != words:
        places = _places(words, text) if words.strip() else []
        if places:
            span = min(places, key=lambda place: abs(place[0] - span[0]))
        span = max(0, min(span[0], len(text))), max(0, min(span[1], len(text)))
    return replace(mention, span=span)


def _renewed(claim: ReviewClaim, twin: Claim) -> ReviewClaim:
    """An untouched claim as it is extracted now; a touched one keeps its facts and takes the new place and words."""
    if not is_touched(claim):
        return replace(claim, claim=replace(twin, id=claim.id), orphan=False)
    if claim.claim.text == twin.text:
        return claim
    return replace(claim, claim=replace(claim.claim, span=twin.span, text=twin.text), orphan=False)
