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
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from claims.extraction.checkworthiness.reasons import family, sentence_of, wordings
from claims.extraction.checkworthiness.traits import Asked, traits_of
from claims.extraction.reading.sentence import Sentence
from claims.extraction.reading.words import words_of
from claims.memory import Remembered
from claims.records import Checkworthiness, LanguageCode, Reason
from claims.resources import resource

THRESHOLD = 0.2
"""Score below which a sentence is no claim; chosen so that plain news sentences stay and small talk goes."""

Vector: TypeAlias = NDArray[np.float64]

SHOWN = 6
"""Reasons that are told one by one; the lesser ones are told together."""

SPEECH = 0.04
"""Share of first and second persons among the words of a text from which it is speech: debates have .08, news .01."""

SAMPLED = 100_000
"""Characters at the beginning of a text by which it is told whether it is speech."""

_NAMES = "names"
"""The family of what a word within a name answers: "East Java" is no public matter."""

_WHOLE: Final = 1.5 * 2.0**52
"""A number to which nothing but whole ones can be added: another is rounded first, as `round` does it."""

_PERSONS = ("first_person", "second_person", "we", "us_our")
"""Word classes of those who speak and are spoken to."""

_WORD = re.compile(r"([^\W\d_]++)(?:['’][^\W\d_]++)?")
"""A word, without what an apostrophe joins to it."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a question weighs."""

    square: float
    """Its rarity squared."""
    product: float
    """Rarity x weight."""
    family: str
    order: float
    """Minus the size of `product`: the weightiest comes first when sorted."""
    number: int | None
    """Its place in `Model.beside`; None if it has no weight together with another one."""


Answer: TypeAlias = tuple[Question, int]
"""A question answered by yes, and the index of the word that answers it (-1: the sentence as a whole)."""


class Family:
    """What the questions of a family say of a sentence: the sum of their values x weights, and what they are told by:
    (order, index of the word) of each answer."""

    __slots__ = ("answers", "total")

    def __init__(self) -> None:
        self.total = 0.0
        self.answers: list[tuple[float, int]] = []


@dataclass(frozen=True, slots=True)
class Model:
    """The weights of each question; half of what i and k weigh together, times their rarities, is `beside[i, k]`."""

    base: float
    questions: Mapping[str, Question]
    asked: Asked[Question]
    beside: Vector


@cache
def model(*, speech: bool) -> Model:
    """The weights for speech or for written text in resources/models/checkworthiness.json."""
    both = json.loads(resource("models/checkworthiness.json").read_text(encoding="utf-8"))
    loaded = both["speech" if speech else "written"]
    rarity = {name: pair[0] for name, pair in loaded["questions"].items()}
    names = {name for first, others in loaded["pairs"].items() for name in (first, *others)}
    number = {name: place for place, name in enumerate(sorted(names))}
    beside = np.zeros((len(number), len(number)))
    for first, others in loaded["pairs"].items():
        for second, together in others.items():
            half = together / 2 * rarity[first] * rarity[second]
            beside[number[first], number[second]] = beside[number[second], number[first]] = half
    questions = {
        name: Question(rare * rare, rare * weight, family(name), -abs(rare * weight), number.get(name))
        for name, (rare, weight) in loaded["questions"].items()
    }
    return Model(float(loaded["base"]), questions, Asked(questions.get), beside)


def is_speech(text: str, language: LanguageCode) -> bool:
    """Whether a text is speech, such as a debate, rather than written: by how often it says "I", "we" and "you"."""
    counted = list(map(_counts(language).__getitem__, text[:SAMPLED].split()))
    words = sum([count for count, _ in counted])
    return sum([own for _, own in counted]) >= SPEECH * words and bool(words)


@cache
def _counts(language: LanguageCode) -> Remembered[str, tuple[int, int]]:
    """What stands between two blanks -> how many words it has, and how many by which those who speak name themselves
    and those spoken to."""
    persons = words_of(language).members(_PERSONS)

    def counted(piece: str) -> tuple[int, int]:
        lower = piece.lower()
        alone = lower.strip('.,"()')  # most pieces are a word with a sign, which is told faster than by a pattern
        words = [alone] if alone.isalpha() else _WORD.findall(lower)
        return len(words), sum(map(persons.__contains__, words))

    return Remembered(counted)


def checkworthiness(sentence: Sentence, language: LanguageCode, *, speech: bool = False) -> Checkworthiness:
    """The score of a sentence, 0..1, and the reasons for it, the strongest first.

    Args:
        language: of the reasons' sentences.
        speech: whether the text that it stands in is speech (`is_speech`).

    Returns:
        a score that is 1 / (1 + exp(-s)), where s is the sum of value x weight over the reasons.
    """
    weights = model(speech=speech)
    families = _by_family(traits_of(sentence, weights.asked), _named(sentence), weights.beside)
    sizes = {about: abs(found.total) for about, found in families.items()}
    ranked = sorted(families, key=sizes.__getitem__, reverse=True)
    wording = wordings(language)
    reasons = [
        Reason(
            about,
            1.0,
            _rounded(families[about].total),
            sentence_of(about, families[about].answers, sentence, wording),
        )
        for about in ranked[:SHOWN]
    ]
    if len(ranked) > SHOWN:
        rest = sum([families[about].total for about in ranked[SHOWN:]])
        reasons.append(Reason("lesser", 1.0, _rounded(rest), wording["lesser"]))
    reasons.append(_base(language, speech=speech))
    return Checkworthiness(squeezed(sum([reason.weight for reason in reasons])), tuple(reasons))


@cache
def _base(language: LanguageCode, *, speech: bool) -> Reason:
    """The reason with which every sentence starts."""
    return Reason("base", 1.0, model(speech=speech).base, wordings(language)["speech" if speech else "written"])


def _named(sentence: Sentence) -> set[int]:
    """The indices of the words within names."""
    return {at for span in sentence.names() for at in sentence.indices(span)}


def _by_family(answers: Sequence[Answer], named: set[int], beside: Vector) -> dict[str, Family]:
    """Each family of which a question was answered.

    Args:
        named: the indices of the words whose answers are told of names.
    """
    families: dict[str, Family] = {}
    squares = 0.0
    for question, index in answers:
        about = _NAMES if index in named else question.family
        squares += question.square
        found = families.get(about)
        if found is None:
            found = families[about] = Family()
        found.total += question.product
        found.answers.append((question.order, index))
    length = math.sqrt(squares) or 1.0
    for found in families.values():
        found.total /= length
    if len(beside):
        for about, share in _together(answers, named, beside):
            families[about].total += share / (length * length)
    return families


def _together(answers: Sequence[Answer], named: set[int], beside: Vector) -> Iterable[tuple[str, float]]:
    """(family of a question, what it weighs together with all others), as far as there are such weights."""
    paired = [
        (_NAMES if index in named else question.family, question.number)
        for question, index in answers
        if question.number is not None
    ]
    if len(paired) < 2:
        return ()
    families, numbers = zip(*paired, strict=True)
    places = np.array(numbers)
    return zip(families, beside[places[:, None], places].sum(axis=1).tolist(), strict=True)


def squeezed(total: float) -> float:
    """The logistic function, to four digits."""
    return _rounded(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))))


def _rounded(value: float) -> float:
    """`value` to four digits, in a fifth of the time of `round(value, 4)`, which a sentence would need eight times."""
    return (value * 10_000 + _WHOLE - _WHOLE) / 10_000
