"""Where a claim and a row say different things: numbers, units, dates, places, negation; both sides named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from claims.facts.negation import Negation
from claims.facts.ordinals import Ordinal
from claims.facts.quantity_words import are_people
from claims.matching.alignment import Alignment, Loose, Side
from claims.matching.comparison import Pair, Row
from claims.matching.query import Question
from claims.matching.values import dates_agree, places_agree, quantities_agree, same_kind, same_measure
from claims.records import Conflict, ConflictKind, DateMention, Facts, LanguageCode, Place, Quantity, Span
from claims.wording import say

_SAME_SUBJECT = 0.3
"""Share of the words of the shorter side that must be shared before a difference is a conflict at all."""

_ONE_SENTENCE = 0.5
"""Share of shared words from which the only difference of two sentences needs no shared words around it."""

_CLOSE = 2
"""Shared words around two facts from which one stands in the place of the other, when there are several."""

_SHOWN = 2
"""Words behind a denial that are shown with it."""

_SENTENCES: dict[ConflictKind, str] = {
    "number": "The claim says {claim}, the reference {reference}",
    "unit": "The claim counts in another unit: {claim}, the reference {reference}",
    "date": "The claim names {claim}, the reference {reference}",
    "place": "The claim is about {claim}, the reference about {reference}",
    "negation": "One side denies what the other says: {claim}, {reference}",
}


class Mention(Protocol):
    """A fact with its words and where they stand."""

    @property
    def text(self) -> str: ...

    @property
    def span(self) -> Span: ...


Fact = TypeVar("Fact", Quantity, DateMention, Place, Loose, Ordinal)


@dataclass(frozen=True, slots=True)
class Difference:
    """Two mentions that exclude each other."""

    kind: ConflictKind
    claim: Mention
    reference: Mention


def conflicts(
    question: Question,
    row: Row,
    pairs: Sequence[Pair],
    language: LanguageCode = "en",
    known: Facts | None = None,
) -> tuple[Conflict, ...]:
    """Every disagreement of a claim and a row.

    Args:
        question: the claim.
        row: the row; only its claim is looked at, not its title.
        pairs: the words that stand for each other, as `compare` found them.
        language: of the sentences.
        known: the facts of the claim, spans in its own text, where somebody has corrected them.
    """
    sides = Alignment(question, row, pairs, known)
    if sides.cover < _SAME_SUBJECT:
        return ()
    found = [*_numbers(sides), *_dates(sides), *_places(sides), *_negations(sides)]
    return tuple(_conflict(one, sides, language) for one in found)


def _conflict(one: Difference, sides: Alignment, language: LanguageCode) -> Conflict:
    """A difference as it is shown: the sentence has both mentions whole, the sides of a number only its value."""
    if sides.claim.corrected(one.claim) and isinstance(one.claim, Quantity):
        shown = f"{one.claim.value:,}"
        sentence = say(_SENTENCES[one.kind], language, claim=f"«{shown}»", reference=f"«{one.reference.text}»")
        return Conflict(one.kind, shown, _value(one.reference), sentence, one.claim.span, one.reference.span)
    sentence = say(_SENTENCES[one.kind], language, claim=f"«{one.claim.text}»", reference=f"«{one.reference.text}»")
    mine, theirs = _value(one.claim), _value(one.reference)
    return Conflict(
        one.kind,
        mine,
        theirs,
        sentence,
        (one.claim.span[0], one.claim.span[0] + len(mine)),
        (one.reference.span[0], one.reference.span[0] + len(theirs)),
    )


def _value(mention: Mention) -> str:
    """A mention without the noun that it counts: "600" of "600 tentaranya"; both languages have the noun last."""
    if not isinstance(mention, Quantity) or not mention.noun:
        return mention.text
    words = mention.text.split(" ")
    return " ".join(words[: -len(mention.noun.split(" "))]) or mention.text


def _numbers(sides: Alignment) -> Iterable[Difference]:
    claim, reference = sides.claim.facts.quantities, sides.reference.facts.quantities

    def comparable(one: Quantity, other: Quantity) -> bool:
        return same_kind(one, other) and _same_noun(one, other, sides)

    for one, other in _unlike(claim, reference, quantities_agree, comparable, sides):
        yield Difference("number" if same_measure(one, other) else "unit", one, other)
    loose, loose_there = sides.claim.loose_numbers, sides.reference.loose_numbers
    for some, another in _unlike(loose, loose_there, lambda a, b: a.plain == b.plain, lambda a, b: True, sides):
        yield Difference("number", some, another)
    ordinals, others = sides.claim.ordinals, sides.reference.ordinals
    for ordinal, its_other in _unlike(ordinals, others, lambda a, b: a.value == b.value, lambda a, b: True, sides):
        yield Difference("number", ordinal, its_other)


def _same_noun(one: Quantity, other: Quantity, sides: Alignment) -> bool:
    """Whether two numbers count the same; what only one side names does not exclude it."""
    if not (one.noun and other.noun) or one.noun == other.noun:
        return True
    if are_people(one.noun) and are_people(other.noun):
        return True
    return sides.shared(sides.claim.inside(one.span), sides.reference.inside(other.span)) > 0


def _dates(sides: Alignment) -> Iterable[Difference]:
    claim, reference = sides.claim.facts.dates, sides.reference.facts.dates
    for one, other in _unlike(claim, reference, dates_agree, lambda a, b: True, sides):
        yield Difference("date", one, other)


def _places(sides: Alignment) -> Iterable[Difference]:
    claim = [place for place in sides.claim.facts.places if place.code]
    reference = [place for place in sides.reference.facts.places if place.code]
    for one, other in _unlike(claim, reference, places_agree, lambda a, b: True, sides):
        yield Difference("place", one, other)


def _unlike(
    claim: Sequence[Fact],
    reference: Sequence[Fact],
    agree: Callable[[Fact, Fact], bool],
    comparable: Callable[[Fact, Fact], bool],
    sides: Alignment,
) -> Iterable[tuple[Fact, Fact]]:
    """Facts that have no partner on the other side, each beside the one that stands in its place there."""
    alone, left = _without_partner(claim, reference, agree, sides)
    needed = 0 if sides.cover >= _ONE_SENTENCE else 1
    many = len(alone) > 1 or len(left) > 1
    for one in alone:
        near = [(_closeness(one, other, sides), other) for other in left if comparable(one, other)]
        best = max(near, key=lambda item: item[0], default=None)
        if best and best[0] >= (_CLOSE if many else needed):
            left.remove(best[1])
            yield one, best[1]


def _without_partner(
    claim: Sequence[Fact], reference: Sequence[Fact], agree: Callable[[Fact, Fact], bool], sides: Alignment
) -> tuple[list[Fact], list[Fact]]:
    """What is left of both sides when facts that agree have been paired, the closest first."""
    pairs = [
        (-_closeness(one, other, sides), at, place)
        for at, one in enumerate(claim)
        for place, other in enumerate(reference)
        if agree(one, other)
    ]
    here, there = set(range(len(claim))), set(range(len(reference)))
    for _, at, place in sorted(pairs):
        if at in here and place in there:
            here.remove(at)
            there.remove(place)
    return [claim[at] for at in sorted(here)], [reference[place] for place in sorted(there)]


def _closeness(one: Mention, other: Mention, sides: Alignment) -> int:
    """How many words around a fact stand around the other one too."""
    here, there = sides.claim, sides.reference
    own = sides.shared(here.inside(one.span), there.inside(other.span))
    return 2 * own + sides.shared(here.around(one.span), there.around(other.span))


def _negations(sides: Alignment) -> Iterable[Difference]:
    """The first denial on either side of something that the other side says without one."""
    claim, reference = sides.claim, sides.reference
    for cue in claim.negations:
        other = _first(sides.there, _head(claim, cue), sides.reach)
        if other and not sides.denies_there(other):
            yield Difference("negation", _Cue(cue, claim), _Words(reference, other))
            return
    for cue in reference.negations:
        other = _first(sides.here, _head(reference, cue), sides.reach)
        if other and not sides.denies_here(other):
            yield Difference("negation", _Words(claim, other), _Cue(cue, reference))
            return


def _first(partners: Callable[[Sequence[int]], set[int]], head: Sequence[int], reach: int) -> set[int]:
    """The partners of the first of the head words that has any."""
    return next((found for at in head[:reach] if (found := partners([at]))), set())


def _head(side: Side, cue: Negation) -> list[int]:
    """The words that a denial is about, the nearest first; names are never what is denied."""
    words = [at for at in side.inside(cue.scope) if not side.words[at].text[0].isupper()]
    return words if cue.scope[0] >= cue.span[0] else words[::-1]


class _Cue:
    """A denial with the first words it is about, as a mention."""

    def __init__(self, cue: Negation, side: Side) -> None:
        behind = cue.scope[0] >= cue.span[0]
        places = side.inside(cue.scope)[:_SHOWN] if behind else side.inside(cue.scope)[-_SHOWN:]
        start = side.words[places[0]].span[0] if places else cue.span[0]
        end = side.words[places[-1]].span[1] if places else cue.span[1]
        self.span: Span = (min(start, cue.span[0]), max(end, cue.span[1]))
        self.text = side.text[self.span[0] : self.span[1]]


class _Words:
    """The words of a side from the first to the last of some places, as a mention."""

    def __init__(self, side: Side, places: Iterable[int]) -> None:
        at = min(places)
        self.span: Span = side.words[at].span
        self.text = side.text[self.span[0] : self.span[1]]
