"""How much a sentence is worth checking: a sum of answered questions, each weighed and explained.

Speech and written news have weights of their own, since debates and articles tell facts in different ways: which of the
two a text is, is asked once of the text as a whole (`is_speech`). Each question answered by yes has a value between 0
and 1: its rarity divided by the length of the vector of all rarities in the sentence, so that the squares of the values
add up to 1 and long sentences do not win by their length. A question's weight is its own plus half of what it weighs
beside each of the other word classes of the sentence; the score is the logistic function of the sum of value x weight
over all questions. Questions are told in families (`reasons.py`), each with the sum of its own. Weights come from
benchmarks/fit_checkworthiness.py.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from claims.extraction.reading import Sentence
from claims.extraction.reasons import family, sentence_of, wordings
from claims.extraction.traits import traits_of
from claims.extraction.words import words_of
from claims.records import Checkworthiness, LanguageCode, Reason
from claims.resources import resource

THRESHOLD = 0.2
"""Score below which a sentence is no claim; chosen so that plain news sentences stay and small talk goes."""

Vector: TypeAlias = NDArray[np.float64]

SHOWN = 8
"""Reasons that are told one by one; the lesser ones are told together."""

SPEECH = 0.04
"""Share of first and second persons among the words of a text from which it is speech: debates have .08, news .01."""

SAMPLED = 20_000
"""Words at the beginning of a text by which it is told whether it is speech."""

_PERSONS = frozenset(("first_person", "second_person", "we", "us_our"))
"""Word classes of those who speak and are spoken to."""

_APOSTROPHE = re.compile("['’]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Model:
    """The weights: `rarity` and `weight` of each question; half of what i and k weigh together is `beside[i, k]`."""

    base: float
    rarity: Mapping[str, float]
    weight: Mapping[str, float]
    number: Mapping[str, int]
    """Place in `beside` of the questions that have a weight together with another one; empty if none has."""
    beside: Vector


@cache
def model(speech: bool) -> Model:
    """The weights for speech or for written text in resources/models/checkworthiness.json."""
    loaded = json.loads(resource("models/checkworthiness.json").read_text(encoding="utf-8"))[
        "speech" if speech else "written"
    ]
    rarity = {name: pair[0] for name, pair in loaded["questions"].items()}
    weight = {name: pair[1] for name, pair in loaded["questions"].items()}
    names = {name for first, others in loaded["pairs"].items() for name in (first, *others)}
    number = {name: place for place, name in enumerate(sorted(names))}
    beside = np.zeros((len(number), len(number)))
    for first, others in loaded["pairs"].items():
        for second, together in others.items():
            beside[number[first], number[second]] = beside[number[second], number[first]] = together / 2
    return Model(float(loaded["base"]), rarity, weight, number, beside)


def is_speech(text: str, language: LanguageCode) -> bool:
    """Whether a text is speech, such as a debate, rather than written: by how often it says "I", "we" and "you"."""
    words = Counter([found[0].lower() for found in islice(_WORD.finditer(text), SAMPLED)])
    classes = words_of(language).classes
    own = [times for word, times in words.items() if not _PERSONS.isdisjoint(classes(_APOSTROPHE.split(word, 1)[0]))]
    return sum(own) >= SPEECH * words.total() and bool(words)


def checkworthiness(sentence: Sentence, language: LanguageCode, speech: bool = False) -> Checkworthiness:
    """The score of a sentence, 0..1, and the reasons for it, the strongest first.

    Args:
        language: of the reasons' sentences.
        speech: whether the text that it stands in is speech (`is_speech`).

    Returns:
        a score that is 1 / (1 + exp(-s)), where s is the sum of value x weight over the reasons.
    """
    weights = model(speech)
    traits = traits_of(sentence)
    families: dict[str, float] = {}
    answers: dict[str, list[tuple[float, int]]] = {}
    for name, contribution in contributions(traits, weights):
        about = family(name)
        families[about] = families.get(about, 0.0) + contribution
        answers.setdefault(about, []).append((-abs(contribution), traits[name]))
    ranked = sorted(families, key=lambda about: -abs(families[about]))
    reasons = []
    for about in ranked[:SHOWN]:
        words = [at for _, at in sorted(answers[about])]
        reasons.append(Reason(about, 1.0, round(families[about], 4), sentence_of(about, words, sentence, language)))
    wording = wordings(language)
    if len(ranked) > SHOWN:
        rest = sum([families[about] for about in ranked[SHOWN:]])
        reasons.append(Reason("lesser", 1.0, round(rest, 4), wording["lesser"]))
    reasons.append(Reason("base", 1.0, weights.base, wording["speech" if speech else "written"]))
    return Checkworthiness(squeezed(sum([reason.weight for reason in reasons])), tuple(reasons))


def squeezed(total: float) -> float:
    """The logistic function, to four digits."""
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), 4)


def contributions(traits: Mapping[str, int], weights: Model) -> list[tuple[str, float]]:
    """(question, value x weight) of each question that has a weight."""
    rarity, weight = weights.rarity, weights.weight
    asked = [name for name in traits if name in rarity]
    length = math.sqrt(sum([rarity[name] ** 2 for name in asked])) or 1.0
    found = {name: rarity[name] * weight[name] / length for name in asked}
    paired = [name for name in asked if name in weights.number]
    if len(paired) > 1:
        places = np.array([weights.number[name] for name in paired])
        values = np.array([rarity[name] for name in paired]) / length
        together = (weights.beside[places[:, None], places] @ values) * values
        for name, share in zip(paired, together.tolist(), strict=True):
            found[name] += share
    return list(found.items())
