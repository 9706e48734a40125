"""How much a sentence is worth checking: a sum of answered questions, each weighed and explained.

Each question answered by yes has a value between 0 and 1: its rarity divided by the length of the vector of all
rarities in the sentence, so that the squares of the values add up to 1 and long sentences do not win by their length.
A question's weight is its own plus half of what it weighs beside each of the other word classes of the sentence; the
score is the logistic function of the sum of value x weight over all reasons. Weights come from
benchmarks/fit_checkworthiness.py.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from claims.extraction.reading import Sentence
from claims.extraction.traits import traits_of
from claims.languages import known, language
from claims.records import Checkworthiness, LanguageCode, Reason
from claims.resources import resource
from claims.wording import say

THRESHOLD = 0.2
"""Score below which a sentence is no claim; chosen so that plain news sentences stay and small talk goes."""

Vector: TypeAlias = NDArray[np.float64]

SHOWN = 8
"""Reasons that are told one by one; the lesser ones are told together."""


@dataclass(frozen=True, slots=True)
class Model:
    """The weights: `rarity[i]` and `weight[i]` of question i; half of what i and k weigh together is `beside[i, k]`."""

    base: float
    number: Mapping[str, int]
    rarity: Vector
    weight: Vector
    beside: Vector


@cache
def model() -> Model:
    """The weights in resources/models/checkworthiness.json."""
    loaded = json.loads(resource("models/checkworthiness.json").read_text(encoding="utf-8"))
    number = {name: place for place, name in enumerate(loaded["questions"])}
    rarity, weight = np.array(list(loaded["questions"].values()), dtype=np.float64).T
    beside = np.zeros((len(number), len(number)))
    for first, others in loaded["pairs"].items():
        for second, together in others.items():
            beside[number[first], number[second]] = beside[number[second], number[first]] = together / 2
    return Model(float(loaded["base"]), number, rarity.copy(), weight.copy(), beside)


def checkworthiness(sentence: Sentence, language: LanguageCode) -> Checkworthiness:
    """The score of a sentence, 0..1, and the reasons for it, the strongest first.

    Args:
        language: of the reasons' sentences.

    Returns:
        a score that is 1 / (1 + exp(-s)), where s is the sum of value x weight over the reasons.
    """
    weights = model()
    traits = traits_of(sentence)
    reasons: list[Reason] = []
    total = weights.base
    for name, value, weight in weighed(traits, weights):
        if len(reasons) < SHOWN:
            reasons.append(Reason(name, value, weight, _told(name, sentence, traits[name], language)))
        total += value * weight
    rest = round(total - weights.base - sum([reason.value * reason.weight for reason in reasons]), 4)
    reasons.append(Reason("lesser", 1.0, rest, say("all lesser questions together", language)))
    reasons.append(Reason("base", 1.0, weights.base, say("where every sentence starts", language)))
    return Checkworthiness(squeezed(total), tuple(reasons))


def squeezed(total: float) -> float:
    """The logistic function, to four digits."""
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), 4)


def weighed(traits: Mapping[str, int], weights: Model) -> list[tuple[str, float, float]]:
    """(question, value, weight) of each question that has a weight, the strongest first."""
    number = weights.number
    names = [name for name in traits if name in number]
    if not names:
        return []
    places = np.array([number[name] for name in names])
    values = weights.rarity[places]
    values = values / math.sqrt(values @ values)
    own = weights.weight[places] + weights.beside[places[:, None], places] @ values
    order = np.abs(values * own).argsort(kind="stable")[::-1].tolist()
    every, each = values.round(4).tolist(), own.round(4).tolist()
    return [(names[place], every[place], each[place]) for place in order]


def _told(name: str, sentence: Sentence, index: int, language: LanguageCode) -> str:
    return question(name, sentence.written[index] if 0 <= index < len(sentence.written) else "", language)


@lru_cache(maxsize=20_000)
def question(name: str, word: str, language: LanguageCode) -> str:
    """The sentence of a reason: what was asked, and the word that answers it."""
    if name.startswith("length>"):
        return say("it has more than {count} words", language, count=name[7:])
    if name.startswith("lacks:"):
        return say("it has nothing of this kind: {what}", language, what=_named(name[6:], language))
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
