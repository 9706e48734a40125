"""How much a sentence is worth checking: a sum of answered questions, each with a weight and a sentence that explains it.

Each question answered by yes has a value between 0 and 1: its rarity divided by the length of the vector of all rarities in
the sentence, so that the squares of the values add up to 1 and long sentences do not win by their length. A question's weight
is its own plus half of what it weighs beside each of the other word classes of the sentence; the score is the logistic
function of the sum of value x weight over all reasons. Weights come from benchmarks/fit_checkworthiness.py.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claims.extraction.reading import Sentence
from claims.extraction.traits import traits_of
from claims.languages import known, language
from claims.records import Checkworthiness, LanguageCode, Reason
from claims.resources import resource
from claims.wording import say

THRESHOLD = 0.25
"""Score below which a sentence is no claim; chosen so that plain news sentences stay and small talk goes."""

SHOWN = 8
"""Reasons that are told one by one; the lesser ones are told together."""


@dataclass(frozen=True, slots=True)
class Model:
    """`questions`: name -> (rarity, weight); `pairs`: class -> class after it in the alphabet -> weight of both together."""

    base: float
    questions: Mapping[str, tuple[float, float]]
    pairs: Mapping[str, Mapping[str, float]]


@cache
def model() -> Model:
    """The weights in resources/models/checkworthiness.json."""
    loaded = json.loads(resource("models/checkworthiness.json").read_text(encoding="utf-8"))
    questions = {name: (float(rarity), float(weight)) for name, (rarity, weight) in loaded["questions"].items()}
    return Model(float(loaded["base"]), questions, loaded["pairs"])


def checkworthiness(sentence: Sentence, language: LanguageCode) -> Checkworthiness:
    """The score of a sentence, 0..1, and the reasons for it, the strongest first.

    Args:
        language: of the reasons' sentences.

    Returns:
        a score that is 1 / (1 + exp(-s)), where s is the sum of value x weight over the reasons.
    """
    weights = model()
    traits = traits_of(sentence)
    found = weighed(traits, weights)
    found.sort(key=_strength, reverse=True)
    reasons = [
        Reason(name, value, weight, _told(name, sentence, traits[name], language))
        for name, value, weight in found[:SHOWN]
    ]
    rest = round(sum(value * weight for _, value, weight in found[SHOWN:]), 4)
    if found[SHOWN:]:
        told = say("{count} lesser questions together", language, count=len(found) - SHOWN)
        reasons.append(Reason("lesser", 1.0, rest, told))
    reasons.append(Reason("base", 1.0, weights.base, say("where every sentence starts", language)))
    return Checkworthiness(squeezed(sum(reason.value * reason.weight for reason in reasons)), tuple(reasons))


def squeezed(total: float) -> float:
    """The logistic function, to four digits."""
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), 4)


def weighed(traits: Mapping[str, int], weights: Model) -> list[tuple[str, float, float]]:
    """(question, value, weight) of each question that has a weight."""
    questions = weights.questions
    names = sorted([name for name in traits if name in questions])
    length = math.sqrt(sum([questions[name][0] ** 2 for name in names])) or 1.0
    values = {name: questions[name][0] / length for name in names}
    own = {name: questions[name][1] for name in names}
    pairs = weights.pairs
    for first in names:
        beside = pairs.get(first)
        if beside:
            value = values[first]
            for second in values.keys() & beside.keys():
                half = beside[second] / 2
                own[first] += half * values[second]
                own[second] += half * value
    return [(name, round(values[name], 3), round(own[name], 3)) for name in names]


def _strength(found: tuple[str, float, float]) -> float:
    return abs(found[1] * found[2])


def _told(name: str, sentence: Sentence, index: int, language: LanguageCode) -> str:
    """The sentence of a reason: what was asked, and the word that answers it."""
    if name.startswith("length>"):
        return say("it has more than {count} words", language, count=name[7:])
    word = sentence.written[index] if 0 <= index < len(sentence.written) else ""
    if name.startswith("start:"):
        return say("it begins with {what} («{word}»)", language, what=_named(name[6:], language), word=word)
    if name.endswith("~past"):
        return say("a past act: {what} («{word}»)", language, what=_named(name[:-5], language), word=word)
    if "*" in name:
        bare, _, times = name.partition("*")
        return say("{times} times or more: {what}", language, what=_named(bare, language), times=times)
    return say("it has {what} («{word}»)", language, what=_named(name, language), word=word)


@cache
def _named(name: str, code: LanguageCode) -> str:
    """What a word class is about, in the language of the reader."""
    names = language(code if code in known() else "en").section("worth")["names"]
    return str(names.get(name, name.replace("_", " ")))
