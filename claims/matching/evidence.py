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

SENTENCES = {
    "words": "{percent} % of what the claim says, rare words counting more, is found in the row",
    "keywords": "the row has {percent} % of the weight that the claim's four rarest words could bring",
    "claim": "{percent} % of what the claim says is found in the row's claim",
    "heading": "{percent} % of what the claim says is found in the row's title",
    "weighed": "the row has {percent} % of the best score that rare words could give",
    "row": "{percent} % of what the row says is found in the claim",
    "title": "{percent} % of what the row's title says is found in the claim",
    "both": "claim and row cover each other to {percent} %",
    "order": "{percent} % of the shared words follow one another in both texts",
    "names": "{percent} % of the claim's names stand in the row",
    "numbers": "{percent} % of the claim's numbers stand in the row",
    "letters": "the wording of claim and row agrees to {percent} %",
    "letter_sets": "the wording that both share agrees to {percent} %",
    "beside_keywords": "beside the best row, and how well that one fits, it reaches {percent} % in its four best words",
    "beside_weighed": "beside the best row, and how well that one fits, it reaches {percent} % in rare words",
    "beside_claim": "beside the best row, and how well that one fits, it reaches {percent} % in shared words",
    "beside_heading": "beside the best row, and how well that one fits, its title reaches {percent} % in shared words",
    "beside_both": "beside the best row, and how well that one fits, it reaches {percent} % in mutual cover",
}


@dataclass(frozen=True, slots=True)
class Weights:
    """Fitted by benchmarks/fit_weights.py: none is negative, and they sum to 1: more agreement never lowers a score.

    A match is likely, or possible, from these bounds of its score plus half its lead over the next row.
    """

    weights: Mapping[str, float]
    likely: float
    possible: float


@cache
def fitted() -> Weights:
    """The weights that come with the program."""
    loaded = json.loads(resource(MODEL).read_text(encoding="utf-8"))
    return Weights(loaded["weights"], **loaded["levels"])


def score(measures: Mapping[str, float], model: Weights) -> float:
    """The sum of measures x weights, 0 to 1."""
    return sum(weight * measures[name] for name, weight in model.weights.items())


def evidence(measures: Mapping[str, float], model: Weights, language: LanguageCode = "en") -> tuple[Evidence, ...]:
    """Every part that adds to the score, with a sentence in `language`, the largest contribution first."""
    found = [
        Evidence(
            name,
            round(measures[name], 4),
            weight,
            weight * measures[name],
            say(SENTENCES[name], language, percent=round(100 * measures[name])),
        )
        for name, weight in model.weights.items()
        if weight * measures[name] > 0
    ]
    return tuple(sorted(found, key=lambda one: -one.contribution))


def confidence(value: float, others: Sequence[float]) -> float:
    """A score and half its lead over the best of the other scores: of two rows that are as good, one is wrong."""
    return value + (value - max(others, default=0.0)) / 2


def level(value: float, others: Sequence[float], conflicts: bool, model: Weights) -> Level:
    """How far a match can be trusted; a conflict caps it at "possible".

    Args:
        value: its score.
        others: the scores of the other rows with other words.
        conflicts: whether it has any.
    """
    sure = confidence(value, others)
    if sure >= model.likely and not conflicts:
        return "likely"
    return "possible" if sure >= model.possible else "weak"
