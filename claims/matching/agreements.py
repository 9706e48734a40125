"""What both sides share, words and values, with the spans to mark in both texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from claims.matching.alignment import Alignment
from claims.matching.amounts import like_amounts
from claims.matching.comparison import Pair, Row, one_to_one
from claims.matching.parts import spans_of
from claims.matching.query import Question
from claims.matching.values import dates_agree, same_measure, same_place
from claims.records import Agreement, DateMention, Place, Quantity, Span

PARTS = {"word": "words", "name": "names", "number": "numbers"}
"""The evidence that an agreement belongs to, by its name; one in a date, a place or the speaker belongs to that."""

Fact = TypeVar("Fact", Place, Quantity, DateMention)

_LETTERS = re.compile(r"\w+")
_BEFORE = re.compile(r"(\w+)-$")

_MARKED = 0.5
"""Below this weight a shared word is too doubtful to be marked."""


def agreements(sides: Alignment) -> tuple[Agreement, ...]:
    """The shared values and words, each place in the row's claim once, in the order of the question.

    A value is marked whole ("Uni Emirat Arab", "United Arab Emirates"), instead of its words one by one.
    """
    question, row = sides.question, sides.row
    values = list(_values(sides))
    covered = [one.claim_span for one in values], [one.reference_span for one in values]
    apart = [
        pair
        for pair in sides.pairs
        if pair.place < row.claim_words
        and pair.weight >= _MARKED
        and not _touches(question.groups[pair.group].word.span, covered[0])
        and not _touches(row.words[pair.place].span, covered[1])
        and not (question.groups[pair.group].number and _counts_other(sides, pair))
        and not _repeats(row.claim, row.words[pair.place].span)
    ]
    found = {*values, *_words(question, row, apart)}
    return tuple(sorted(found, key=lambda one: (one.claim_span, one.reference_span)))


@dataclass
class _Phrase:
    """Words of the claim beside the words of the row that they stand for; of two kinds a name comes before a word."""

    name: str
    here: Span
    there: Span


def _words(question: Question, row: Row, pairs: Sequence[Pair]) -> Iterator[Agreement]:
    """Words that stand for each other; those that only together do, as one: "ISIS" and "Islamic State"."""
    best = {pair.place: pair for pair in one_to_one(pairs, row.claim_words)}
    terms = {pair.group: row.words[place].term for place, pair in best.items()}
    best |= {pair.place: pair for pair in pairs if terms.get(pair.group) == row.words[pair.place].term}
    of_place = {place: _phrase(question, row, pair) for place, pair in best.items()}
    of_group = {best[place].group: phrase for place, phrase in of_place.items()}
    for pair in pairs:
        mine, theirs, own = of_group.get(pair.group), of_place.get(pair.place), _phrase(question, row, pair)
        here, there = mine or own, theirs or own
        if (theirs is None or _adjacent(question.text, here.here, there.here)) and (
            mine is None or _adjacent(row.claim, here.there, there.there)
        ):
            here.name, here.here = min(here.name, there.name), _joined(here.here, there.here)
            here.there = _joined(here.there, there.there)
            of_place |= {place: here for place, one in of_place.items() if one is there} | {pair.place: here}
            of_group |= {group: here for group, one in of_group.items() if one is there} | {pair.group: here}
    for phrase in of_place.values():
        yield Agreement(phrase.name, phrase.here, phrase.there)


def _phrase(question: Question, row: Row, pair: Pair) -> _Phrase:
    group = question.groups[pair.group]
    name = "number" if group.number else "name" if group.name else "word"
    return _Phrase(name, _doubled(question.text, group.word.span), _doubled(row.claim, row.words[pair.place].span))


def _doubled(text: str, span: Span) -> Span:
    """A word with its double behind a hyphen: "undang-undang", "anak-anaknya"."""
    start, end = span
    if text[end : end + 1] != "-" or not text[end + 1 :].lower().startswith(text[start:end].lower()):
        return span
    rest = _LETTERS.match(text, end + 1)
    return start, rest.end() if rest else end


def _repeats(text: str, span: Span) -> bool:
    """Whether a word is the double of the one before it."""
    before = _BEFORE.search(text, 0, span[0]) if text[: span[0]].endswith("-") else None
    return before is not None and _doubled(text, before.span(1)) == (before.start(), span[1])


def _adjacent(text: str, one: Span, other: Span) -> bool:
    """Whether only blanks stand between two words."""
    first, last = sorted((one, other))
    return text[first[1] : last[0]].isspace()


def _joined(one: Span, other: Span) -> Span:
    return min(one[0], other[0]), max(one[1], other[1])


def _values(sides: Alignment) -> Iterator[Agreement]:
    """Places, numbers and dates that are the same on both sides."""
    mine, theirs = sides.claim.facts, sides.reference.facts

    def same_quantity(one: Quantity, other: Quantity) -> bool:
        same = (one.value, one.high, one.comparator) == (other.value, other.high, other.comparator)
        same_thing = bool(one.noun) == bool(other.noun) and sides.same_noun(one, other)
        return same and same_thing and same_measure(one, other)

    yield from _same("place", mine.places, theirs.places, same_place)
    yield from _same("number", mine.quantities, theirs.quantities, same_quantity)
    for one, other in like_amounts(sides):
        yield Agreement("number", one.span, other.span)
    yield from _same("date", mine.dates, theirs.dates, _same_date)


def _counts_other(sides: Alignment, pair: Pair) -> bool:
    """Whether the digits count or name something else in the row: 84 houses and 84 people, 17 and 17 June."""
    mine, theirs = sides.question.groups[pair.group].word.span, sides.row.words[pair.place].span
    here, there = sides.claim.facts, sides.reference.facts
    days, its_days = _at(mine, here.dates), _at(theirs, there.dates)
    if days or its_days:
        return not any(dates_agree(one, other) for one in days for other in its_days)
    counted = product(_at(mine, here.quantities), _at(theirs, there.quantities))
    return not all(sides.same_noun(one, other) for one, other in counted)


def _at(span: Span, facts: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in facts if _touches(span, [fact.span])]


def _same_date(one: DateMention, other: DateMention) -> bool:
    known = (one.start, one.end, one.month_day)
    return any(known) and known == (other.start, other.end, other.month_day)


def _same(
    name: str, mine: Sequence[Fact], theirs: Sequence[Fact], same: Callable[[Fact, Fact], bool]
) -> Iterator[Agreement]:
    left = list(theirs)
    for one in mine:
        other = next((other for other in left if same(one, other)), None)
        if other is not None:
            left.remove(other)
            yield Agreement(name, one.span, other.span)


def _touches(span: Span, others: Sequence[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def shared_words(sides: Alignment, found: Sequence[Agreement], speaker: Span | None = None) -> Mapping[str, list[str]]:
    """What claim and row share, by the evidence that it belongs to, as people read it: "600", "tentara = troops".

    The rarest come first where rarity is what the evidence looks at, and what only the title shares comes last.

    Args:
        found: what `agreements` found.
        speaker: where the speaker stands in the claim.
    """
    question = sides.question
    shown = {agreement: _both(question.text, sides.row.claim, agreement) for agreement in found}
    titled = _in_title(sides)
    only_titled = [text for span, text in titled if not _touches(span, [one.claim_span for one in found])]
    rarest = sorted(found, key=lambda one: -_rarity(question, one.claim_span))
    named = {
        "words": [*shown.values(), *only_titled],
        "rare_words": [*(shown[one] for one in rarest), *only_titled],
        "title": [text for _, text in titled],
    }
    spans = spans_of(sides.claim.facts, speaker)
    for agreement, text in shown.items():
        inside = (name for name, listed in spans.items() if _touches(agreement.claim_span, listed))
        part = next(inside, "") or PARTS[agreement.name]
        named.setdefault(part, []).append(text)
    return named


def _in_title(sides: Alignment) -> list[tuple[Span, str]]:
    """The words that the claim shares with the title, in its order: where they stand in the claim, and as they read."""
    question, row = sides.question, sides.row
    pairs = [pair for pair in sides.pairs if pair.place >= row.claim_words and pair.weight >= _MARKED]
    words = [(question.groups[pair.group].word, row.words[pair.place]) for pair in one_to_one(pairs, row.claim_words)]
    return sorted((mine.span, _equal(mine.text, theirs.text)) for mine, theirs in words)


def _rarity(question: Question, span: Span) -> float:
    """The rarity of the rarest word in a stretch of the question."""
    return max((group.rarity for group in question.groups if _touches(span, [group.word.span])), default=0.0)


def _both(claim: str, reference: str, agreement: Agreement) -> str:
    return _equal(claim[slice(*agreement.claim_span)], reference[slice(*agreement.reference_span)])


def _equal(mine: str, theirs: str) -> str:
    return mine if mine.casefold() == theirs.casefold() else f"{mine} = {theirs}"
