"""Finding claims again in a text that changed: by their words and what stood around them, else kept as orphans."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from claims.records import (
    Claim,
    DateMention,
    LanguageCode,
    Organisation,
    Person,
    Place,
    Quantity,
    Span,
    Speaker,
)
from claims.review.ordering import in_text_order
from claims.review.records import ReviewClaim
from claims.review.rewording import has_work, most_alike, only_respelled
from claims.review.sameness import sentence_key

_BLANKS = re.compile(r"\s+")
CONTEXT = 48
"""Characters before and after a claim that are compared where its words stand in the text more than once."""

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
    from rapidfuzz.distance import Prefix

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
        alike = Prefix.similarity(before, here_before) + Prefix.similarity(after, here_after)
        return alike, -abs(place[0] - expected)

    return max(places, key=fit)


def _places(words: str, text: str) -> list[Span]:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return [match.span() for match in re.finditer(pattern, text)]


def _around(text: str, span: Span) -> tuple[str, str]:
    """What stands before a span, read backwards, and after it; runs of blanks count as one."""
    before = _BLANKS.sub(" ", text[max(0, span[0] - CONTEXT) : span[0]])
    return before[::-1], _BLANKS.sub(" ", text[span[1] : span[1] + CONTEXT])


@dataclass(frozen=True, slots=True)
class Anchored:
    """The claims of a review in a new text; `respelled`: the ids of those whose words are spelled otherwise there."""

    claims: tuple[ReviewClaim, ...]
    respelled: frozenset[str] = frozenset()


def reanchored(
    reviewed: Sequence[ReviewClaim], old_text: str, text: str, found: Sequence[Claim], language: LanguageCode = "en"
) -> Anchored:
    """The claims of a review for a new text or a new extraction; none is dropped and nothing decided is touched.

    A claim whose words are in the text moves with them and its facts; one whose words are gone becomes an orphan. One
    that carries no work of a person is what is found now. One that does is only ever paired with its own words, or
    with words that are nothing but spelled otherwise: what was said of it was said of its wording. New sentences
    become new claims with ids of their own.

    Args:
        reviewed: the claims so far, with spans into `old_text`.
        text: the text now.
        found: what was extracted from it now; empty if nothing was.
        language: of the text.
    """
    moved = [_moved(claim, old_text, text) for claim in reviewed]
    if found and text != old_text:
        moved = _in_their_sentences(reviewed, moved, found)
    twins = _twins(moved, found, language)
    names = {twin.id: claim_id for claim_id, twin in twins.items()}
    taken = {claim.id for claim in reviewed}
    fresh = [one for one in found if one.id not in names]
    for one in fresh:
        names[one.id] = one.id if one.id not in taken else free_id(taken)
        taken.add(names[one.id])
    kept = [_renewed(claim, twins[claim.id], names, text) if claim.id in twins else claim for claim in moved]
    kept += [ReviewClaim(_named(one, names)) for one in fresh]
    respelled = frozenset(
        claim.id
        for claim, now in zip(moved, kept, strict=False)
        if has_work(claim) and sentence_key(claim.claim.text) != sentence_key(now.claim.text)
    )
    changed = bool(found) and (bool(fresh) or text != old_text)
    return Anchored(tuple(in_text_order(kept) if changed else kept), respelled)


def _in_their_sentences(
    reviewed: Sequence[ReviewClaim], moved: Sequence[ReviewClaim], found: Sequence[Claim]
) -> list[ReviewClaim]:
    """The moved claims; one that carries work and whose words now stand in a sentence that says more is gone.

    "Twelve died" is another claim in "Police deny that twelve died". A part of a sentence stays while its sentence
    does, or while the same part is found in the sentence that stands there now.
    """
    wholes = [one.span for one in found if one.parent is None]
    parts = {one.span: one for one in found if one.parent is not None}
    gone = {claim.id for claim in moved if claim.orphan}

    def stays(claim: ReviewClaim) -> bool:
        span = claim.claim.span
        if claim.orphan or not has_work(claim) or claim.origin == "added":
            return True
        if claim.claim.parent is None:
            return not any(start <= span[0] and span[1] <= end and (start, end) != span for start, end in wholes)
        return claim.claim.parent not in gone or (span in parts and _says_alike(claim.claim, parts[span]))

    return [one if stays(one) else replace(old, orphan=True) for old, one in zip(reviewed, moved, strict=True)]


def _says_alike(claim: Claim, part: Claim) -> bool:
    """Whether what stands around a part of a sentence still has it said by the same speaker, denied or not."""
    speakers = [one.speaker.name if one.speaker else None for one in (claim, part)]
    return (claim.negated, claim.denial) == (part.negated, part.denial) and speakers[0] == speakers[1]


def _twins(claims: Sequence[ReviewClaim], found: Sequence[Claim], language: LanguageCode) -> dict[str, Claim]:
    """For each claim the newly extracted one that is the same: at the same place, else with nearly the same words."""
    claims = [claim for claim in claims if not claim.is_taken_back]
    by_span = {fresh.span: fresh for fresh in reversed(found)}
    twins = {claim.id: by_span.pop(claim.claim.span) for claim in claims if _has_place(claim, by_span)}
    left = {number: sentence_key(fresh.text) for number, fresh in enumerate(found) if fresh.span in by_span}
    for claim in claims:
        if claim.id in twins or not left:
            continue
        number = most_alike(claim.claim.text, left)
        if number is not None and (not has_work(claim) or _is_still(claim.claim, found[number], language)):
            twins[claim.id] = found[number]
            del left[number]
    return twins


def _has_place(claim: ReviewClaim, by_span: Mapping[Span, Claim]) -> bool:
    return not claim.orphan and claim.claim.span in by_span


def _is_still(claim: Claim, fresh: Claim, language: LanguageCode) -> bool:
    """Whether what was said of a claim holds for a sentence that was found now, for it says the same."""
    if bool(claim.parent) != bool(fresh.parent):
        return False
    same = sentence_key(claim.text) == sentence_key(fresh.text)
    return same or only_respelled(claim.text, fresh.text, language)


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


def _renewed(claim: ReviewClaim, twin: Claim, names: Mapping[str, str], text: str) -> ReviewClaim:
    """A claim without work as it is extracted now; another one keeps its facts and takes the place of its words."""
    if not has_work(claim):
        return replace(claim, claim=replace(_named(twin, names), id=claim.id), orphan=False)
    own, parent = claim.claim, names.get(twin.parent or "") or claim.claim.parent
    if own.text != twin.text:
        step = twin.span[0] - own.span[0]
        own = _shifted(own, lambda span: (span[0] + step, span[1] + step), text, twin.span)
        own = replace(own, label=own.label if _is_labelled_by_hand(claim) else twin.label)
    return replace(claim, claim=replace(own, parent=parent), orphan=False)


def _named(claim: Claim, names: Mapping[str, str]) -> Claim:
    """A claim that was found, and the sentence it is a part of, under the ids that they have in the review."""
    return replace(claim, id=names[claim.id], parent=names.get(claim.parent or ""))


def _is_labelled_by_hand(claim: ReviewClaim) -> bool:
    return any(change.change == "claim" and "label" in (change.after or {}) for change in claim.history)
