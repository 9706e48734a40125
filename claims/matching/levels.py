"""How far a match can be trusted: its level, by four grounds that a person can follow, and a sentence about them."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from claims.matching.comparison import Comparison
from claims.matching.evidence import MODEL
from claims.matching.query import FEWEST_ROWS
from claims.records import LanguageCode, Level
from claims.resources import resource
from claims.wording import say

_HALF_LEAD = 0.1
_HALF_CHANCE = 20.0
"""A lead, and a rarity above chance, at which the ground is half of what it can be."""

_AS_GOOD = 0.06
"""Difference of scores up to which a row is as good as the first: checks of one claim, and translations of them, stand
in a reference side by side."""

_BY_CHANCE = 0.1
"""Ground of chance below which nothing is likely: of short everyday sentences, a quarter of such rows was wrong."""

REASONS = {
    "likely": "Likely: {grounds}",
    "possible": "Possible: {grounds}",
    "weak": "Weak: {grounds}",
}
CONFLICT = "claim and row disagree"
BEHIND = "a row that disagrees shares more words"
ONLY_NAMES = "hardly more than names is shared"
OTHER_NAME = "the claim names {claim}, the row {reference}"

_SOME_WORDS = 0.35
"""Ground of both from which the order of the words is worth a word."""

GROUNDS = {
    "lead": (
        (0.6, "far ahead of the next row"),
        (0.3, "ahead of the next row"),
        (-0.2, "other rows are about as good"),
        (-1.0, "another row fits better"),
    ),
    "chance": (
        (0.4, "rare words are shared"),
        (_BY_CHANCE, "some rare words are shared"),
        (0.0, "so few words may be shared by chance"),
    ),
    "both": ((0.6, "the words agree on both sides"), (0.35, "a part of the words agrees"), (0.0, "most words differ")),
    "order": ((0.6, "in the same order"), (0.3, "partly in the same order"), (0.0, "in another order")),
}
"""What is said of each ground, and from which value on."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What speaks for a match, 0 to 1 each; a lead is below 0 where another row is ahead.

    None of them depends on what else stands in the reference, but the lead.
    """

    lead: float
    """How far its score is ahead of that of the next row with other words."""
    chance: float
    """How far the rarity of the shared words exceeds what some row of so many shares by chance."""
    both: float
    """How much of the claim is found in the row, and of the row in the claim."""
    order: float
    """How many of the shared neighbours are neighbours in both."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What keeps a match from being likely, whatever speaks for it: a template with its values."""

    template: str
    values: Mapping[str, str] = field(default_factory=dict)

    def said(self, language: LanguageCode) -> str:
        return say(self.template, language, **self.values)


@dataclass(frozen=True, slots=True)
class Levels:
    """Fitted by benchmarks/fit_weights.py: a logistic regression whose weights are never negative, and two bounds."""

    start: float
    weights: Mapping[str, float]
    likely: float
    possible: float


@cache
def fitted_levels() -> Levels:
    """The levels that come with the program."""
    return Levels(**json.loads(resource(MODEL).read_text(encoding="utf-8"))["levels"])


def grounds(comparison: Comparison, lead: float, rows: int) -> Grounds:
    """What speaks for a match.

    Args:
        comparison: of claim and row.
        lead: its score less the best score of the other rows.
        rows: how many rows the reference has. Its logarithm is the rarity that one of them shares by chance.
    """
    above = max(comparison.rarity - math.log(max(rows, FEWEST_ROWS)), 0.0)
    return Grounds(
        lead / (abs(lead) + _HALF_LEAD),
        above / (above + _HALF_CHANCE),
        comparison.measures["both"],
        comparison.measures["order"],
    )


def sureness(found: Grounds, model: Levels) -> float:
    """The chance that the match is right, 0 to 1, as far as the grounds tell: no ground ever lowers it."""
    total = model.start + sum(weight * getattr(found, name) for name, weight in model.weights.items())
    return 1 / (1 + math.exp(-total))


def level(found: Grounds, model: Levels, *, doubted: bool, tied: bool = False) -> Level:
    """How far a match can be trusted; it is at most "possible" where the words may be shared by chance.

    So it is where it is `doubted`: claim and row disagree, name others, or share hardly more than names.

    A row that is `tied` with a possible one is possible too: which of them comes first tells a person nothing.
    """
    sure = sureness(found, model)
    if sure >= model.likely and found.chance >= _BY_CHANCE and not doubted:
        return "likely"
    return "possible" if sure >= model.possible or tied else "weak"


def tied(behind: float, first: Level, *, conflicts: bool) -> bool:
    """Whether a row is as good as the first one of its claim.

    Args:
        behind: the score of the first row less that of this one.
        first: the level of the first row.
        conflicts: whether this row disagrees with the claim.
    """
    return behind <= _AS_GOOD and first != "weak" and not conflicts


def reason(found: Grounds, chosen: Level, language: LanguageCode, remarks: Sequence[str] = ()) -> str:
    """One sentence that says why a match has its level, in `language`; first of all the `remarks`, which are in it."""
    told = [name for name in GROUNDS if name != "order" or found.both >= _SOME_WORDS]
    said = [next(one for least, one in GROUNDS[name] if getattr(found, name) >= least) for name in told]
    return say(REASONS[chosen], language, grounds=", ".join([*remarks, *(say(one, language) for one in said)]))
