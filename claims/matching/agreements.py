"""What both sides share, with the spans to mark in both texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claims.matching.comparison import Comparison, Pair, Row
from claims.matching.query import Question
from claims.records import Agreement

PARTS = {"word": "words", "name": "names", "number": "numbers"}
"""The evidence that an agreement belongs to, by its name."""

_MARKED = 0.5
"""Below this weight a shared word is too doubtful to be marked."""


def agreements(question: Question, row: Row, comparison: Comparison) -> tuple[Agreement, ...]:
    """The shared words, each place in the row's claim once, in the order of the question."""
    best: dict[int, Pair] = {}
    for pair in comparison.pairs:
        known = best.get(pair.place)
        if pair.place < row.claim_words and pair.weight >= _MARKED and (not known or known.weight < pair.weight):
            best[pair.place] = pair
    found = []
    for pair in sorted(best.values(), key=lambda one: (one.group, one.place)):
        group = question.groups[pair.group]
        name = "number" if group.number else "name" if group.name else "word"
        found.append(Agreement(name, group.word.span, row.words[pair.place].span))
    return tuple(found)


def shared_words(question: Question, row: Row, found: Sequence[Agreement]) -> Mapping[str, list[str]]:
    """What claim and row share, by the evidence that it belongs to, as people read it: "600", "tentara = troops".

    The rarest come first where rarity is what the evidence looks at.
    """
    rarity = {group.word.span: group.rarity for group in question.groups}
    named: dict[str, list[str]] = {}
    by_rarity = sorted(found, key=lambda one: -rarity.get(one.claim_span, 0.0))
    for agreement in by_rarity:
        named.setdefault("rare_words", []).append(_both(question.text, row.claim, agreement))
    for agreement in found:
        named.setdefault(PARTS[agreement.name], []).append(_both(question.text, row.claim, agreement))
    return {**named, "words": [_both(question.text, row.claim, one) for one in found]}


def _both(claim: str, reference: str, agreement: Agreement) -> str:
    mine, theirs = claim[slice(*agreement.claim_span)], reference[slice(*agreement.reference_span)]
    return mine if mine.casefold() == theirs.casefold() else f"{mine} = {theirs}"
