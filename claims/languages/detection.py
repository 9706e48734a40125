"""Which language a text is written in: marker words first, a statistical model where they do not settle it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from claims.languages.data import known, language
from claims.records import LanguageCode

SAMPLE = 6_000
"""Characters read at the beginning, in the middle and at the end of a long text."""

ENOUGH = 3
"""Marker words that a language must lead by, before the model is not asked."""

SURE = 0.9
"""Confidence of the model above which it overrules the marker words."""

LIKELY = 0.8
"""Confidence of the model that a text is no neighbour, against which one word of the neighbour is not enough."""

PLAIN = 2
"""Own words by which a language must lead a neighbour to be told from it without the model."""

DOUBT = 0.5
"""Confidence of the model below which a known language is preferred."""

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Detection:
    """`language` is an ISO 639 code, "und" where a text has no words; `confidence` is 0..1."""

    language: LanguageCode
    confidence: float


@dataclass(frozen=True, slots=True)
class DetectionWords:
    """Section `detection` of a language file.

    `frequent`: words that hardly a sentence of the language lacks. `neighbours`: for each language that is easily
    taken for this one, words that only it uses; `own`: words that this one has and its neighbours have not.
    """

    frequent: frozenset[str]
    own: frozenset[str] = frozenset()
    neighbours: dict[LanguageCode, frozenset[str]] = field(default_factory=dict)
    fallback: bool = False
    """Its digits and signs are read in a text of a language that has no file."""


@cache
def _markers() -> tuple[dict[LanguageCode, frozenset[str]], dict[LanguageCode, DetectionWords]]:
    sections = {code: language(code).typed("detection", DetectionWords) for code in known()}
    return {code: section.frequent | section.own for code, section in sections.items()}, sections


def detect(text: str) -> Detection:
    """The language of `text`, decided on the whole of it (on samples where it is long).

    Returns:
        A language of `known()` where its frequent words lead by `ENOUGH`, told from its neighbours (Malay from
        Indonesian) by the words that only one of them uses; else what py3langid says, among 140 languages.
    """
    sample = _sample(text)
    words = _WORD.findall(sample.lower())
    if not words:
        return Detection("und", 0.0)
    frequent, sections = _markers()
    hits = sorted(((sum(word in marks for word in words), code) for code, marks in frequent.items()), reverse=True)
    (best, code), second = hits[0], hits[1][0] if len(hits) > 1 else 0
    if best - second >= ENOUGH and best * 10 >= len(words):
        settled = _among_neighbours(code, sections[code], words, PLAIN)
        if settled:
            return Detection(settled, round((best + 1) / (best + second + 2), 3))
    return _modelled(sample, words, [code for count, code in hits if count and 2 * count >= best])


def _sample(text: str) -> str:
    if len(text) <= 3 * SAMPLE:
        return text
    middle = (len(text) - SAMPLE) // 2
    return f"{text[:SAMPLE]} {text[middle : middle + SAMPLE]} {text[-SAMPLE:]}"


def _among_neighbours(
    code: LanguageCode, section: DetectionWords, words: list[str], lead: int = 1
) -> LanguageCode | None:
    """`code`, or the neighbour whose own words outnumber those of `code` by `lead`; None where neither leads."""
    if not section.neighbours:
        return code
    ours = sum(word in section.own for word in words)
    theirs = {other: sum(word in marks for word in words) for other, marks in section.neighbours.items()}
    other = max(theirs, key=lambda name: theirs[name])
    if theirs[other] >= ours + lead:
        return other
    return code if ours >= theirs[other] + lead else None


def _modelled(sample: str, words: list[str], leaders: list[LanguageCode]) -> Detection:
    """What the model says; in doubt, the likeliest of the languages that lead in marker words, or that are known."""
    sections = _markers()[1]
    ranked = _model().rank(sample)
    told, confidence = str(ranked[0][0]), float(ranked[0][1])
    for code, section in sections.items():
        if told == code or told in section.neighbours:
            doubtful = code if told == code or confidence < SURE else told
            lead = PLAIN if told == code and confidence >= LIKELY else 1
            return Detection(_among_neighbours(code, section, words, lead) or doubtful, round(confidence, 3))
    if confidence < SURE and leaders:
        likeliest = next((str(code) for code, _ in ranked if code in leaders), leaders[0])
        return Detection(likeliest, round(1 - confidence, 3))
    if confidence < DOUBT:
        told, confidence = next((str(code), float(share)) for code, share in ranked if code in sections)
    return Detection(told, round(confidence, 3))


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
