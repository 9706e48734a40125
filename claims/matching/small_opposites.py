"""Opposites of which one carries no weight, between the same words: "for the bill" and "against the bill"."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import TypeAlias

from claims.matching.alignment import Alignment
from claims.matching.opposites import opposed, sides_of
from claims.matching.side import Passage, Side
from claims.records import Span

_Listed: TypeAlias = Mapping[Span, frozenset[tuple[str, int]]]


def small_opposites(sides: Alignment) -> tuple[Passage, Passage] | None:
    """The first such words, that of the claim and that of the row, neither of which the other side has too."""
    claim, row = sides.claim, sides.reference
    here, there = _opposable(claim), _opposable(row)
    for (one, mine), (other, theirs) in product(here.items(), there.items()):
        alone = all(map(mine.isdisjoint, there.values())) and all(map(theirs.isdisjoint, here.values()))
        small = not (claim.inside(one) and row.inside(other))
        if alone and small and opposed(mine, theirs) and _stand_alike(sides, one, other):
            return claim.passage(one), row.passage(other)
    return None


def _opposable(side: Side) -> _Listed:
    """Where words with an opposite stand, with what `sides_of` gives of each; not in facts: "up to 5 percent"."""
    found = {word.span: sides_of(word.text, side.language) for word in side.every}
    return {span: listed for span, listed in found.items() if listed and side.whole(span) == span}


def _stand_alike(sides: Alignment, one: Span, other: Span) -> bool:
    """Whether the words right before two others stand for each other, and those right behind them."""
    ends = zip(_beside(sides.claim, one), _beside(sides.reference, other), strict=True)
    return all(sides.shared(mine, theirs) for mine, theirs in ends)


def _beside(side: Side, span: Span) -> tuple[list[int], list[int]]:
    """The place of the word right before a span, and of that right behind it, as far as there are any."""
    return [at for at in side.around(span) if at not in side.behind(span)][-1:], side.behind(span)[:1]
