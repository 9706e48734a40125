"""How the words before a number bound it: "more than 600", "minimal sekitar 5 persen", but not "took over 40 firms"."""

from __future__ import annotations

import re

from claims.facts.numbers.measures import Measured
from claims.facts.numbers.quantity_words import Around
from claims.facts.numbers.units import Unit
from claims.facts.tokens.value_tokens import Tokens
from claims.records import Comparator

_TIME = "time"

_LEAST_EXACT = 100
"""A smaller number may be exact to the unit and yet a bound: "as many as 12"."""

_VERBS = 2
"""Words of a verb that stand between a bound and its number, at most: "sedikitnya telah menewaskan 20 orang"."""


def bound_of(tokens: Tokens, start: int, around: Around) -> tuple[Comparator, int] | None:
    """What the words before the number at token `start` make of it, and where they begin.

    Words such as "sebesar" may stand between, and of two bounds the one that says more counts: "at least about 50".
    """
    found = around.before.before(tokens, start)
    if found and found[0] != "~":
        return found
    at = found[1] if found else start
    linked = at > 0 and tokens.words[at - 1] in around.words.bound_links
    if found is None and not linked:
        return None
    outer = around.before.before(tokens, at - linked)
    if outer is None or outer[0] == "=" or (found and outer[0] == "~"):
        return found
    return found if around.range_marks.before(tokens, at - linked) else outer


def bounded(tokens: Tokens, first: Measured, unit: Unit | None, floor: int, around: Around) -> Comparator:
    """How the words before a number bound it.

    Args:
        unit: what it measures in the end.
        floor: the token behind the number before it.
    """
    words = around.words
    found = bound_of(tokens, first.start, around)
    if found is None and words.adverbs:
        found = _over_verb(tokens, first.start, around)
    if found is None or (unit and unit.dimension == _TIME and _spans(tokens, found[1], first.start, around)):
        edges = (tokens.words[first.start], tokens.words[first.parsed.end - 1])  # "seribuan", "30 jutaan"
        return "=" if words.rounded.isdisjoint(edges) else "~"
    said = tokens.words[found[1] : first.start]
    before = tokens.words[found[1] - 1] if found[1] else ""
    turned = unit is None and said[0] in words.spanning and before in words.phrasal
    exact = " ".join(said) in words.exact_bounds and _is_exact(first)
    reached = 0 < found[1] == floor and around.range_marks.before(tokens, first.start) is not None
    return "=" if turned or exact or reached else found[0]


def _over_verb(tokens: Tokens, start: int, around: Around) -> tuple[Comparator, int] | None:
    """A bound that the verb behind it parts from the number at token `start`: "sedikitnya menewaskan 20 orang"."""
    words = around.words
    for at in range(start - 1, max(start - 1 - _VERBS, 0), -1):
        found = around.before.before(tokens, at)
        if found and tokens.lower[tokens.starts[found[1]] : tokens.ends[at - 1]] in words.adverbs:
            between = tokens.words[at:start]
            verbs = all(one in words.bound_verbs or re.fullmatch(words.not_noun_pattern, one) for one in between)
            return found if verbs else None
    return None


def _spans(tokens: Tokens, at: int, end: int, around: Around) -> bool:
    """Whether a bound from token `at` on rather tells in what time something is: "a rise over four years", but not
    "for over four years"."""
    before = tokens.words[at - 1] if at else ""
    return end == at + 1 and tokens.words[at] in around.words.spanning and before not in around.words.before_bound


def _is_exact(first: Measured) -> bool:
    """Whether a number is told to the unit: 135,187, and not 135,000."""
    value = first.value
    return isinstance(value, int) and value >= _LEAST_EXACT and value % 10 != 0 and first.parsed.scale == 1
