"""Two numbers that have changed places between two texts, told by the words around them: "rose to 5 percent from 4"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from claims.facts.numbers.quantity_words import quantity_words
from claims.languages import known
from claims.languages.terms import function_words
from claims.matching.alignment import Alignment
from claims.matching.owners import kind_of
from claims.matching.role_words import role_words
from claims.matching.side import Side
from claims.matching.values import quantities_agree, same_kind
from claims.records import LanguageCode, Quantity

_ALIKE = 0.6
"""Share of shared words from which two texts may tell the same of the same two numbers."""


def swapped(sides: Alignment) -> Iterator[tuple[Quantity, Quantity]]:
    """Numbers of the claim, each beside the one of the row that stands in its place; both texts have the same two.

    What leads to them tells it, "to" and "from"; else the words before them, or behind them, of which one at least
    goes with each number here and with the other one there.
    """
    if sides.cover < _ALIKE or not (sides.claim.facts.quantities and sides.reference.facts.quantities):
        return
    mine, theirs = _twos(sides.claim), _twos(sides.reference)
    for one, other in mine:
        for its_one, its_other in theirs:
            row = (its_one, its_other) if one.value == its_one.value else (its_other, its_one)
            if _same((one, other), row) and _changed(sides, (one, other), row):
                yield one, row[1]
                yield other, row[0]


def _twos(side: Side) -> list[tuple[Quantity, Quantity]]:
    """The numbers of which a text has just two that may stand for each other."""
    kinds: dict[object, list[Quantity]] = {}
    for one in sorted(side.facts.quantities, key=lambda one: one.span):
        kinds.setdefault(kind_of(one), []).append(one)
    return [(alike[0], alike[1]) for alike in kinds.values() if len(alike) == 2]


def _same(mine: tuple[Quantity, Quantity], theirs: tuple[Quantity, Quantity]) -> bool:
    """Whether two numbers are those two, as they are, and may stand for each other, but are not one."""
    if [(one.value, one.high) for one in mine] != [(one.value, one.high) for one in theirs]:
        return False
    return all(same_kind(one, other) and not quantities_agree(one, other) for one, other in (mine, theirs))


def _changed(sides: Alignment, mine: tuple[Quantity, Quantity], theirs: tuple[Quantity, Quantity]) -> bool:
    """Whether what goes with each number here goes with the other one there."""
    if sides.claim.language == sides.reference.language:
        here = [_lead(one, sides.claim) for one in mine]
        there = [_lead(one, sides.reference) for one in theirs]
        if all(here) and here[0] != here[1] and sorted(here) == sorted(there):
            return here != there
    other_order = sides.claim.language != sides.reference.language
    crossed = False
    for behind, its in product((False, True), repeat=2):
        near, whole = (
            _ways(
                sides,
                _beside(sides.claim, mine, behind=behind, near=only),
                _beside(sides.reference, theirs, behind=its, near=only),
            )
            for only in (True, False)
        )
        if "straight" in (near, whole):
            return False
        crossed = crossed or ("crossed" in (near, whole) and (behind == its or other_order))
    return crossed


def _lead(one: Quantity, side: Side) -> str:
    """The word without weight, or of change, such as "menjadi", right before a number; empty if there is none, or one
    that only joins it to others."""
    before = "".join(side.text[: side.with_bound(one).span[0]].lower().split()[-1:])
    if side.language in known() and before in _changing(side.language):
        return before
    return before if before in function_words() - role_words(side.language).listing else ""


@cache
def _changing(code: LanguageCode) -> frozenset[str]:
    """The words of a language before what something was, and before what it became."""
    return quantity_words(code).changed_from | quantity_words(code).changed_to


def _ways(sides: Alignment, here: Sequence[list[int]], there: Sequence[list[int]]) -> str:
    """Whether each number has words with it that it has on both sides, "straight"; or whether each has some that go
    with the other one there, and none of its own, "crossed"."""
    own = [_shared(sides, one, its) for one, its in zip(here, there, strict=True)]
    other = [_shared(sides, one, its) for one, its in zip(here, reversed(there), strict=True)]
    return "straight" if all(own) else "crossed" if all(other) and not any(own) else ""


def _shared(sides: Alignment, claim: Sequence[int], row: Sequence[int]) -> bool:
    """Whether a word among some of the claim's stands for one of the row's, and neither for any other one."""
    partners = (sides.there([at]) for at in claim)
    return any(len(two) == 1 and len(sides.here(list(two))) == 1 and not two.isdisjoint(row) for two in partners)


def _beside(side: Side, two: Sequence[Quantity], *, behind: bool, near: bool) -> list[list[int]]:
    """The places of the words before each of two numbers, up to the other one, or of those behind; but for the only
    place and date of the text, which may go with both.

    Args:
        near: whether no more of them are meant than stand between the two: those further away may tell of both.
    """
    (first, last), end = sorted(one.span for one in two), len(side.text)
    facts = side.facts
    alone = [named[0].span for named in (list(side.around_places), facts.dates) if len(named) == 1]
    apart = {at for span in alone for at in side.inside(span)}
    outer = (last[1], end) if behind else (0, first[0])
    between, further = ([at for at in side.inside(gap) if at not in apart] for gap in ((first[1], last[0]), outer))
    if near:
        further = further[: len(between)] if behind else further[max(len(further) - len(between), 0) :]
    return [between if (one.span == first) == behind else further for one in two]
