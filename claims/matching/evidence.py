"""What a score is made of: measures times weights from one data file, each with a sentence."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from claims.matching.parts import TITLE, Part
from claims.records import Conflict, Evidence, LanguageCode
from claims.resources import resource
from claims.wording import say

MODEL = "models/matching.json"

_GROUPS = {
    "words": (
        "words",
        "claim",
        "row",
        "both",
        "same_words",
        "longer_text",
        "few_others",
        "statement",
        "small_words",
        "both_names",
        "beside_claim",
        "beside_both",
    ),
    "rare_words": (
        "keywords",
        "weighed",
        "rare_claim",
        "rare_row",
        "rare_both",
        "beside_keywords",
        "beside_weighed",
        "beside_rare_claim",
        "beside_rare_both",
    ),
    "phrase": ("letter_sets", "spelling"),
    "title": TITLE,
    "names": ("names",),
    "numbers": ("numbers",),
    "language": ("variety",),
}
"""What is shown as one piece of evidence: measures that look at the same thing, each in its own way."""

MEASURES = tuple(measure for measures in _GROUPS.values() for measure in measures)

_GROUP_OF = {measure: group for group, measures in _GROUPS.items() for measure in measures}

SENTENCES = {
    "words": "The words of claim and row agree to {percent} %, rare ones counting more: {shared}",
    "rare_words": "The rarest words of the claim stand in the row to {percent} %: {shared}",
    "phrase": "The wording, read letter by letter, agrees to {percent} %",
    "title": "The title of the row agrees with the claim to {percent} %: {shared}",
    "names": "{percent} % of the claim's names stand in the row: {shared}",
    "numbers": "{percent} % of the claim's numbers stand in the row: {shared}",
    "dates": "{percent} % of the words of the claim's dates stand in the row: {shared}",
    "places": "{percent} % of the words of the claim's places stand in the row: {shared}",
    "speaker": "{percent} % of the words that name the claim's speaker stand in the row: {shared}",
    "language": "Claim and row are written in the same language",
}

CONFLICT_WEIGHT = -0.08
"""What a row loses that has another value: of two rows that are alike in words, the one that agrees comes first.

More than the words of one number can bring, less than what divides rows about other things: without it MAP@5 is .834
instead of .829 on the development tweets, and .847 instead of .850 on posts beside claims. Places and
denials take nothing."""

_VALUES = ("number", "unit", "date")
"""Conflicts that lower the score."""

_NOTHING_SHARED = "none that could be marked"

_DISAGREES = "Claim and row disagree: {listed}"

_LISTED = 5
"""Shared words that a sentence names."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Fitted by benchmarks/fit_weights.py: none is negative, and they sum to 1: more agreement never lowers a score."""

    weights: Mapping[str, float]


@cache
def fitted() -> Weights:
    """The weights that come with the program."""
    loaded = json.loads(resource(MODEL).read_text(encoding="utf-8"))
    return Weights(loaded["weights"])


def score(measures: Mapping[str, float], model: Weights) -> float:
    """The sum of measures x weights, 0 to 1."""
    return sum(weight * measures[name] for name, weight in model.weights.items())


def evidence(
    measures: Mapping[str, float],
    model: Weights,
    language: LanguageCode = "en",
    shared: Mapping[str, Sequence[str]] = MappingProxyType({}),
    disagreements: Sequence[Conflict] = (),
    parts: Mapping[str, Mapping[str, Part]] = MappingProxyType({}),
) -> tuple[Evidence, ...]:
    """Every part that adds to the score, with a sentence in `language`, the largest contribution first.

    Args:
        measures: what was compared, 0 to 1 each, by name.
        model: the weights. A part's weight is the sum of its measures' weights, its contribution that of theirs.
        language: of the sentences.
        shared: what claim and row have in common, by the name of the part, to be named in its sentence.
        disagreements: what they say differently; other values take from the score.
        parts: what a measure is shown as instead: its names as speaker, places and other names.
    """
    weights: dict[str, float] = {}
    contributions: dict[str, float] = {}

    def add(group: str, weight: float, contribution: float) -> None:
        weights[group] = weights.get(group, 0.0) + weight
        contributions[group] = contributions.get(group, 0.0) + contribution

    for name, weight in model.weights.items():
        if name not in parts:
            add(_GROUP_OF[name], weight, weight * measures[name])
        for group, part in parts.get(name, {}).items():
            add(group, weight * part.weight, weight * part.found)
    found = [
        Evidence(
            group,
            value / weights[group],
            weights[group],
            value,
            _sentence(group, value / weights[group], shared, language),
        )
        for group, value in contributions.items()
        if value > 0
    ]
    found.sort(key=lambda one: -one.contribution)
    if disagreements and (loss := -penalty(score(measures, model), disagreements)):
        listed = ", ".join(f"{one.claim} ≠ {one.reference}" for one in disagreements if one.kind in _VALUES)
        found.append(Evidence("conflict", 1.0, loss, loss, say(_DISAGREES, language, listed=listed)))
    return tuple(found)


def penalty(value: float, disagreements: Sequence[Conflict]) -> float:
    """What conflicts take from the score `value`; never more than there is."""
    return min(value, -CONFLICT_WEIGHT) if any(one.kind in _VALUES for one in disagreements) else 0.0


def _sentence(group: str, value: float, shared: Mapping[str, Sequence[str]], language: LanguageCode) -> str:
    listed = list(dict.fromkeys(shared.get(group, ())))
    named = ", ".join(listed[:_LISTED]) + (" …" if len(listed) > _LISTED else "")
    return say(SENTENCES[group], language, percent=round(100 * value), shared=named or say(_NOTHING_SHARED, language))
