"""What a score is made of: measures times weights from one data file, each with a sentence; and the level."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from claims.records import Evidence, LanguageCode, Level
from claims.resources import resource
from claims.wording import say

MODEL = "models/matching.json"

_SENTENCES = {
    "words": "{percent} % of what the claim says, rare words counting more, is found in the row",
    "keywords": "the row has {percent} % of the weight that the claim's four rarest words could bring",
    "row": "{percent} % of what the row says is found in the claim",
    "title": "{percent} % of what the row's title says is found in the claim",
    "both": "claim and row cover each other to {percent} %",
    "order": "{percent} % of the shared words follow one another in both texts",
    "names": "{percent} % of the claim's names stand in the row",
    "numbers": "{percent} % of the claim's numbers stand in the row",
    "letters": "the wording of claim and row agrees to {percent} %",
    "stretch": "the most similar stretch of the claim agrees with the row to {percent} %",
    "beside_weighed": "among all rows it has {percent} % of the best score for rare words",
    "beside_claim": "among all rows it has {percent} % of the most shared words",
    "beside_heading": "among all titles it has {percent} % of the most shared words",
    "beside_both": "among all rows it has {percent} % of the best mutual cover",
}


@dataclass(frozen=True, slots=True)
class Weights:
    """Fitted by benchmarks/fit_weights.py: none is negative, and they sum to 1: more agreement never lowers a score.

    `likely` and `possible` are the lowest scores of these levels; a likely match is also `lead` ahead of the next row.
    """

    weights: Mapping[str, float]
    likely: float
    possible: float
    lead: float


@cache
def fitted() -> Weights:
    """The weights that come with the program."""
    loaded = json.loads(resource(MODEL).read_text(encoding="utf-8"))
    levels = loaded["levels"]
    return Weights(loaded["weights"], levels["likely"], levels["possible"], levels["lead"])


def score(measures: Mapping[str, float], model: Weights) -> float:
    """The sum of measures x weights, 0 to 1."""
    return sum(weight * measures[name] for name, weight in model.weights.items())


def evidence(measures: Mapping[str, float], model: Weights, language: LanguageCode = "en") -> tuple[Evidence, ...]:
    """Every part of the score with a sentence in `language`, the largest contribution first."""
    found = [
        Evidence(
            name,
            round(measures[name], 4),
            weight,
            weight * measures[name],
            say(_SENTENCES[name], language, percent=round(100 * measures[name])),
        )
        for name, weight in model.weights.items()
        if weight > 0
    ]
    return tuple(sorted(found, key=lambda one: -one.contribution))


def level(value: float, others: Sequence[float], conflicts: bool, model: Weights) -> Level:
    """How far a match can be trusted; a conflict caps it at "possible".

    Args:
        value: its score.
        others: the scores of the other rows with other words.
        conflicts: whether it has any.
    """
    ahead = all(value >= other + model.lead for other in others)
    if value >= model.likely and ahead and not conflicts:
        return "likely"
    return "possible" if value >= model.possible else "weak"
