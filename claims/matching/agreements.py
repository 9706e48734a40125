"""What both sides share, words and values, with the spans to mark in both texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from claims.matching.comparison import Comparison, Pair, Row
from claims.matching.markings import unmarked
from claims.matching.query import Question
from claims.matching.side import facts_of
from claims.matching.values import same_measure
from claims.records import Agreement, DateMention, Facts, Place, Quantity, Span

PARTS = {"word": "words", "name": "names", "place": "places", "number": "numbers", "date": "dates"}
"""The evidence that an agreement belongs to, by its name."""

Fact = TypeVar("Fact", Place, Quantity, DateMention)

_MARKED = 0.5
"""Below this weight a shared word is too doubtful to be marked."""


def agreements(question: Question, row: Row, comparison: Comparison) -> tuple[Agreement, ...]:
    """The shared values and words, each place in the row's claim once, in the order of the question.

    A value is marked whole ("Uni Emirat Arab", "United Arab Emirates"), instead of its words one by one.
    """
    mine = facts_of(unmarked(question.text), question.language or row.language)
    theirs = facts_of(unmarked(row.claim), row.language or question.language)
    values = list(_values(mine, theirs))
    covered = [one.claim_span for one in values], [one.reference_span for one in values]
    apart = [
        one
        for one in _words(question, row, comparison)
        if not (_touches(one.claim_span, covered[0]) or _touches(one.reference_span, covered[1]))
    ]
    return tuple(sorted([*values, *apart], key=lambda one: (one.claim_span, one.reference_span)))


def _words(question: Question, row: Row, comparison: Comparison) -> Iterator[Agreement]:
    best: dict[int, Pair] = {}
    for pair in comparison.pairs:
        known = best.get(pair.place)
        if pair.place < row.claim_words and pair.weight >= _MARKED and (not known or known.weight < pair.weight):
            best[pair.place] = pair
    for pair in best.values():
        group = question.groups[pair.group]
        name = "number" if group.number else "name" if group.name else "word"
        yield Agreement(name, group.word.span, row.words[pair.place].span)


def _values(mine: Facts, theirs: Facts) -> Iterator[Agreement]:
    """Places, numbers and dates that are the same on both sides."""
    yield from _same("place", mine.places, theirs.places, lambda a, b: a.code is not None and a.code == b.code)
    yield from _same("number", mine.quantities, theirs.quantities, _same_quantity)
    yield from _same("date", mine.dates, theirs.dates, _same_date)


def _same_quantity(one: Quantity, other: Quantity) -> bool:
    same = (one.value, one.high, one.comparator) == (other.value, other.high, other.comparator)
    return same and same_measure(one, other) and bool(one.noun) == bool(other.noun)


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


def shared_words(question: Question, row: Row, found: Sequence[Agreement]) -> Mapping[str, list[str]]:
    """What claim and row share, by the evidence that it belongs to, as people read it: "600", "tentara = troops".

    The rarest come first where rarity is what the evidence looks at.
    """
    named: dict[str, list[str]] = {"words": [], "rare_words": []}
    for agreement in sorted(found, key=lambda one: -_rarity(question, one.claim_span)):
        named["rare_words"].append(_both(question.text, row.claim, agreement))
    for agreement in found:
        shown = _both(question.text, row.claim, agreement)
        named["words"].append(shown)
        if PARTS[agreement.name] != "words":
            named.setdefault(PARTS[agreement.name], []).append(shown)
    return named


def _rarity(question: Question, span: Span) -> float:
    """The rarity of the rarest word in a stretch of the question."""
    return max((group.rarity for group in question.groups if _touches(span, [group.word.span])), default=0.0)


def _both(claim: str, reference: str, agreement: Agreement) -> str:
    mine, theirs = claim[slice(*agreement.claim_span)], reference[slice(*agreement.reference_span)]
    return mine if mine.casefold() == theirs.casefold() else f"{mine} = {theirs}"
