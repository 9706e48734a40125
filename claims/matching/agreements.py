"""What both sides share, with the spans to mark in both texts."""

from __future__ import annotations

from claims.matching.comparison import Comparison, Pair, Row
from claims.matching.query import Question
from claims.records import Agreement

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
