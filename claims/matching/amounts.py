"""Amounts without a figure beside what the other side counts of the same: which agree, and which exclude each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claims.facts.numbers.quantity_words import are_people, quantity_words
from claims.languages import known
from claims.matching.alignment import Alignment
from claims.matching.harm import harms_of
from claims.matching.rates import time_of
from claims.matching.role_words import role_words
from claims.matching.side import Side
from claims.matching.vague import Amount, quantity_of
from claims.matching.values import ranges_touch, same_kind
from claims.records import Quantity, Span

_SIGN = re.compile(r"[,.;:!?()–—](?!\w)|[(]")


def unlike_amounts(sides: Alignment) -> Iterable[tuple[Amount, Amount]]:
    """An amount without a figure on either side, and what is counted of the same on the other one and lies outside."""
    if sides.claim.vague or sides.reference.vague:
        pairs = list(_pairs(sides))
        agreeing = {one for pair in pairs if ranges_touch(*map(quantity_of, pair)) for one in pair}
        seen: set[Amount] = set()
        for one, other in pairs:
            if agreeing.isdisjoint((one, other)) and seen.isdisjoint((one, other)):
                seen |= {one, other}
                yield one, other


def like_amounts(sides: Alignment) -> Iterable[tuple[Amount, Amount]]:
    """An amount without a figure on either side, and what is counted of the same on the other one and lies inside."""
    if sides.claim.vague or sides.reference.vague:
        yield from (pair for pair in _pairs(sides) if ranges_touch(*map(quantity_of, pair)))


def _pairs(sides: Alignment) -> Iterable[tuple[Amount, Amount]]:
    """Amounts that count the same, of which one at least has no figure; figures that both sides have are left out."""
    claim, row = sides.claim, sides.reference
    mine, theirs = _alone(claim, row), _alone(row, claim)
    yield from _of_one_thing(claim.vague, [*row.vague, *theirs], sides)
    yield from _of_one_thing(mine, row.vague, sides)


def _alone(side: Side, other: Side) -> list[Quantity]:
    there = {one.value for one in other.facts.quantities}
    return [one for one in side.facts.quantities if one.value not in there]


def _of_one_thing(claim: Sequence[Amount], row: Sequence[Amount], sides: Alignment) -> Iterable[tuple[Amount, Amount]]:
    for one in claim:
        for other in row:
            if same_kind(quantity_of(one), quantity_of(other)) and _one_subject(one, other, sides):
                yield one, other


def _one_subject(one: Amount, other: Amount, sides: Alignment) -> bool:
    """Whether two amounts count the same, of which the same is told, in what is one event as far as words tell.

    A word next to one must stand next to the other: of "hundreds fled" and "35 died" neither is counted anew. That is
    asked more strictly than of two figures, since whoever writes "hundreds" often tells of all around an event.
    """
    if not _same_counted(one, other, sides) or _has_rate(one, sides.claim) or _has_rate(other, sides.reference):
        return False
    mine, theirs = _telling(one, sides.claim), _telling(other, sides.reference)
    if not (sides.shared(mine, theirs) or _one_harm(one, other, sides)):
        return False
    return sides.of_one_event({*mine, *sides.claim.inside(one.span)}, {*theirs, *sides.reference.inside(other.span)})


def _one_harm(one: Amount, other: Amount, sides: Alignment) -> bool:
    """Whether the same befell both, in whichever words: "hundreds died", "35 were killed"."""
    mine = harms_of(quantity_of(one), one.span, sides.claim)
    return not mine.isdisjoint(harms_of(quantity_of(other), other.span, sides.reference))


def _same_counted(one: Amount, other: Amount, sides: Alignment) -> bool:
    mine, theirs = quantity_of(one), quantity_of(other)
    if mine.noun is None and theirs.noun is None:
        return bool(mine.currency or mine.unit)
    if _counts_people(mine, sides.claim) and _counts_people(theirs, sides.reference):
        return True
    return mine.noun is not None and theirs.noun is not None and sides.same_noun(mine, theirs)


def _has_rate(one: Amount, side: Side) -> bool:
    """Whether an amount comes about in a time that is told: "hundreds of people a year"."""
    return time_of(one, side.text, side.language) is not None


def _counts_people(one: Quantity, side: Side) -> bool:
    """Whether an amount says no more than that people are counted, or leaves it to what is told: "35 killed"."""
    if one.unit or one.currency or one.percent:
        return False
    return one.noun is None or are_people(one.noun) or _is_told(one, side)


def _is_told(one: Quantity, side: Side) -> bool:
    """Whether what stands behind a number tells what befell so many people."""
    return side.language in known() and one.noun in quantity_words(side.language).predicates


def _telling(one: Amount, side: Side) -> list[int]:
    """The places of the words that tell what befell so many: its own, or those next to it but places, days, numbers."""
    if _is_told(quantity_of(one), side):
        return side.inside(one.span)[-1:]
    start, end = _part(one, side)
    apart = side.in_places | side.in_dates | {at for fact in side.facts.quantities for at in side.inside(fact.span)}
    near = [at for at in side.inside((start, end)) if at not in apart]
    before = [at for at in near if side.words[at].span[1] <= one.span[0]]
    behind = [at for at in near if side.words[at].span[0] >= one.span[1]]
    return [*before[-1:], *behind[:1]]


def _part(one: Amount, side: Side) -> Span:
    """The part of a text around an amount that no sign and no "and" divides."""
    listed = role_words(side.language).listing
    cuts = [sign.span() for sign in _SIGN.finditer(side.text)]
    cuts += [word.span for word in side.every if word.text.lower() in listed]
    start = max((end for _, end in cuts if end <= one.span[0]), default=0)
    return start, min((begin for begin, _ in cuts if begin >= one.span[1]), default=len(side.text))
