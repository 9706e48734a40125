"""Where a claim and a row say different things: numbers, units, dates, places, negation; both sides named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TypeVar

from claims.facts.dates.years import LONE_YEARS
from claims.facts.numbers.ordinals import Ordinal
from claims.matching.alignment import Alignment
from claims.matching.amounts import unlike_amounts
from claims.matching.bounds import within
from claims.matching.extents import unlike_extents
from claims.matching.harm import speaks_past, unharmed
from claims.matching.markings import called_false
from claims.matching.polarity import contrasts
from claims.matching.rates import same_rate
from claims.matching.roles import exchange
from claims.matching.side import Loose, Mention, Side
from claims.matching.small_opposites import small_opposites
from claims.matching.swaps import swapped
from claims.matching.telling import sentence_of
from claims.matching.vague import Vague
from claims.matching.values import (
    dates_agree,
    dates_comparable,
    holds,
    places_agree,
    places_comparable,
    quantities_agree,
    same_kind,
    same_measure,
    same_place,
)
from claims.records import Conflict, ConflictKind, DateMention, LanguageCode, Place, Quantity, Span

_SAME_SUBJECT = 0.3
"""Share of the words of the shorter side that must be shared before a difference is a conflict at all."""

_ONE_SENTENCE = 0.5
"""Share of shared words from which the only difference of two sentences needs no shared words around it."""

_CLOSE = 2
"""Shared words around two facts from which one stands in the place of the other, when there are several."""

Fact = TypeVar("Fact", Quantity, DateMention, Place, Loose, Ordinal)


@dataclass(frozen=True, slots=True)
class Difference:
    """Two mentions that exclude each other."""

    kind: ConflictKind
    claim: Mention
    reference: Mention
    how: str | None = None
    """Which of `SENTENCES` tells it, where that is not the one of its kind."""


def conflicts(sides: Alignment, language: LanguageCode = "en") -> tuple[Conflict, ...]:
    """Every disagreement of a claim and a row, its sentence in `language`."""
    if sides.cover < _SAME_SUBJECT:
        return ()
    values = [*_numbers(sides), *_bare_numbers(sides), *_amounts(sides), *_dates(sides), *_places(sides)]
    if any(_complements(one, sides) for one in values):
        return ()
    found = [one for one in values if not _denied(one, sides)]
    if len(found) == len(values):
        if called_false(sides.question.text) == called_false(sides.row.claim):
            found += [*_exchanges(sides)] or [*_unharmed(sides)] or [*_negations(sides)] or [*_small_words(sides)]
    elif not found:  # who says "not 600" does not contradict "400", but neither do they agree
        found = [replace(one, how="denied") for one in values if not _excluded(one, sides)]
    return tuple(_conflict(one, sides, language) for one in found)


def _denied(one: Difference, sides: Alignment) -> bool:
    """Whether one side only denies its value, and the other one affirms another."""
    return sides.claim.denies(one.claim.span) != sides.reference.denies(one.reference.span)


def _excluded(one: Difference, sides: Alignment) -> bool:
    """Whether the side that affirms gives a bound that rules out what the other one denies: "at least 3", "not 2"."""
    mention = one.reference if sides.claim.denies(one.claim.span) else one.claim
    return isinstance(mention, Quantity) and mention.comparator in (">", ">=", "<", "<=")


def _complements(one: Difference, sides: Alignment) -> bool:
    """Whether two shares are all there is, and one side denies of its share what the other one says of the rest."""
    mine, theirs = one.claim, one.reference
    if not (isinstance(mine, Quantity) and isinstance(theirs, Quantity) and mine.percent and theirs.percent):
        return False
    return mine.value + theirs.value == 100 and bool(sides.claim.denials) != bool(sides.reference.denials)


def _conflict(one: Difference, sides: Alignment, language: LanguageCode) -> Conflict:
    """A difference as it is shown: the sentence has both mentions whole, the sides of a number only its value."""
    mine, marked, told = _shown(one.claim, sides.claim)
    theirs, other, its = _shown(one.reference, sides.reference)
    found = Conflict(one.kind, mine, theirs, "", marked, other, one.how or one.kind, (told, its))
    return replace(found, sentence=sentence_of(found, language))


def _shown(mention: Mention, side: Side) -> tuple[str, Span, str]:
    """A mention without the noun that it counts, where that stands, and all of it: "over 600" of "over 600 soldiers".

    Of a number that a reviewer corrected it is the value instead of the words.
    """
    if isinstance(mention, Quantity) and side.corrected(mention):
        value = f"{mention.value:,}"
        return value, mention.span, value
    if isinstance(mention, Vague):
        return side.text[slice(*mention.amount)], mention.amount, mention.text
    whole = side.with_bound(mention)
    value = _value(mention, whole.text)
    return value, (whole.span[0], whole.span[0] + len(value)), whole.text


def _value(mention: Mention, text: str) -> str:
    """A mention's text without the noun that it counts, which both languages have last, but in a rate: "5 doctors per
    1,000" is left whole."""
    if not isinstance(mention, Quantity) or not mention.noun or mention.unit:
        return text
    words = text.split(" ")
    return " ".join(words[: -len(mention.noun.split(" "))]) or text


def _unlike_rates(one: Quantity, other: Quantity, sides: Alignment) -> Difference | None:
    """Two numbers that come about in other times, "per month" and "per year", as they are told."""
    mine, theirs = sides.claim.rates.get(one), sides.reference.rates.get(other)
    if mine is None or theirs is None or mine[1] == theirs[1]:
        return None
    return Difference("unit", mine[0], theirs[0])


def _one_rate(one: Quantity, other: Quantity, sides: Alignment) -> bool:
    """Whether two such numbers come to the same: 10,000 a month, and 120,000 a year."""
    mine, theirs = sides.claim.rates.get(one), sides.reference.rates.get(other)
    return bool(mine and theirs and same_measure(one, other) and same_rate(one, mine[1], other, theirs[1]))


def _numbers(sides: Alignment) -> Iterable[Difference]:
    claim, reference = sides.quantities()
    changed = list(swapped(sides))
    for one, other in changed:
        yield Difference("number", one, other)
    claim = [one for one in claim if one not in {mine for mine, _ in changed}]
    reference = [one for one in reference if one not in {theirs for _, theirs in changed}]
    crossed = _crossed(sides)

    def comparable(one: Quantity, other: Quantity) -> bool:
        return same_kind(one, other) and sides.same_noun(one, other) and (one, other) not in crossed

    def alike(one: Quantity, other: Quantity) -> bool:
        return bool(one.noun and other.noun) and comparable(one, other)

    def agree(one: Quantity, other: Quantity) -> bool:
        """What is one number, or leaves room for one, is not it where another one counts the very same."""
        if _unlike_rates(one, other, sides):
            return _one_rate(one, other, sides)
        if not quantities_agree(one, other) or (one, other) in crossed:
            return False
        if alike(one, other) or (one.value == other.value and sides.same_noun(one, other)):
            return True
        return not any(alike(third, other) for third in claim) and not any(alike(one, third) for third in reference)

    for one, other in _unlike(claim, reference, agree, comparable, sides):
        yield _unlike_rates(one, other, sides) or Difference(
            "number" if same_measure(one, other) else "unit", one, other
        )


def _bare_numbers(sides: Alignment) -> Iterable[Difference]:
    """Numbers that count nothing, and places in an order."""
    loose, loose_there = sides.loose_numbers()
    for some, another in _unlike(loose, loose_there, lambda a, b: a.plain == b.plain, _alike, sides):
        yield Difference("date" if _is_year(some) else "number", some, another)
    ordinals, others = sides.claim.ordinals, sides.reference.ordinals
    for ordinal, its_other in _unlike(ordinals, others, lambda a, b: a.value == b.value, lambda a, b: True, sides):
        yield Difference("number", ordinal, its_other)


def _amounts(sides: Alignment) -> Iterable[Difference]:
    for one, other in unlike_amounts(sides):
        yield Difference("number", one, other)


def _crossed(sides: Alignment) -> frozenset[tuple[Quantity, Quantity]]:
    """The numbers of claim and row that are told of two names, of which one at least has another number on the other
    side: of "A 45 percent, B 40 percent" the 40 is not that of "B 45 percent, A 40 percent". The other name has so too,
    or is missing.
    """
    claim, row = sides.owners
    mine: dict[object, list[bool]] = {one: [] for one in claim}
    theirs: dict[object, list[bool]] = {its: [] for its in row}
    for one, its in sides.of_one_name:
        if same_kind(one, its):
            agree = quantities_agree(one, its)
            mine[one].append(agree)
            theirs[its].append(agree)
    strays = [one for one, name in claim.items() if not any(mine[one]) and (mine[one] or not sides.there(list(name)))]
    others = [its for its, name in row.items() if not any(theirs[its]) and (theirs[its] or not sides.here(list(name)))]
    return frozenset(
        (one, other)
        for one, other in product(strays, others)
        if (one, other) not in sides.of_one_name and (mine[one] or theirs[other])
    )


def _alike(one: Loose, other: Loose) -> bool:
    """Whether two loose numbers may stand for each other: the year in a name stands for another year only."""
    return _is_year(one) == _is_year(other)


def _is_year(number: Loose) -> bool:
    """Whether a number that counts nothing may be a year: "Pemilu 2024"."""
    return number.plain.isdecimal() and int(number.plain) in LONE_YEARS


def _dates(sides: Alignment) -> Iterable[Difference]:
    claim, reference = sides.claim, sides.reference

    def agree(one: DateMention, other: DateMention) -> bool:
        mine, theirs = claim.bound_of(one), reference.bound_of(other)
        if mine == theirs or {mine, theirs} == {"before", "until"}:
            return dates_agree(one, other)
        return dates_agree(within(one, mine), within(other, theirs))

    def comparable(one: DateMention, other: DateMention) -> bool:
        if claim.is_signature(one) or reference.is_signature(other):
            return False
        return dates_comparable(one, other) and claim.is_baseline(one) == reference.is_baseline(other)

    for one, other in _unlike(claim.facts.dates, reference.facts.dates, agree, comparable, sides):
        yield Difference("date", one, other)


def _places(sides: Alignment) -> Iterable[Difference]:
    claim, reference = sides.claim.around_places, sides.reference.around_places
    from_here = {place for place in claim if sides.claim.is_origin(place)}
    from_there = {place for place in reference if sides.reference.is_origin(place)}

    def comparable(one: Place, other: Place) -> bool:
        """Where both sides say from where something comes, only these places stand for each other."""
        if from_here and from_there and (one in from_here) != (other in from_there):
            return False
        return places_comparable(one, other) and sides.claim.names_event(one) == sides.reference.names_event(other)

    for one, other in _unlike(list(claim), list(reference), places_agree, comparable, sides):
        if _around(one, reference) == _around(other, claim):
            yield Difference("place", _of_its_kind(one, claim, other), _of_its_kind(other, reference, one))


def _of_its_kind(place: Place, around: Mapping[Place, Sequence[Place]], other: Place) -> Place:
    """A place as it is shown beside another one: that around it which is of the same kind, if it excludes the other."""
    wider = (one for one in around[place] if one.kind == other.kind != place.kind and not places_agree(one, other))
    return next(wider, place)


def _around(place: Place, others: Iterable[Place]) -> set[str | None]:
    """Which of the others a place lies in: if only one of two does, it has its partner there, and is none of the other.

    So "Cianjur, West Java" is no contradiction to "West Java and Banten", but "Papua, Indonesia" is to "Sumatra,
    Indonesia".
    """
    return {other.code for other in others if not same_place(other, place) and holds(other, place)}


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
    for one in alone:
        rivals = sum(any(comparable(rival, other) for other in left if comparable(one, other)) for rival in alone)
        near = [(_closeness(one, other, sides), other) for other in left if comparable(one, other)]
        best = max(near, key=lambda item: item[0], default=None)
        several = rivals > 1 or any(not agree(near[0][1], other) for _, other in near)
        if best and best[0] >= (_CLOSE if several else needed):
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
    """How many words around a fact stand around the other one too; its own words, and its name, count twice."""
    here, there = sides.claim, sides.reference
    own = sides.shared(here.inside(one.span), there.inside(other.span)) + ((one, other) in sides.of_one_name)
    return 2 * own + sides.shared(here.around(one.span), there.around(other.span))


def _negations(sides: Alignment) -> Iterable[Difference]:
    for one in contrasts(sides):
        if not speaks_past(one.claim, one.reference, sides):
            yield Difference("negation", one.claim, one.reference, "opposite" if one.opposite else None)


def _unharmed(sides: Alignment) -> Iterable[Difference]:
    if (unlike := unharmed(sides)) is not None:
        yield Difference("negation", *unlike)


def _small_words(sides: Alignment) -> Iterable[Difference]:
    """What only words without weight tell, in what is one sentence otherwise."""
    if sides.cover >= _ONE_SENTENCE and (unlike := unlike_extents(sides) or small_opposites(sides)) is not None:
        yield Difference("negation", *unlike, "opposite")


def _exchanges(sides: Alignment) -> Iterable[Difference]:
    if (changed := exchange(sides)) is not None:
        yield Difference("negation", *changed, "exchanged")
