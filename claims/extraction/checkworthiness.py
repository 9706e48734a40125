"""How much a sentence is worth checking: a sum of yes/no questions, each with a weight and a sentence that explains it."""

from __future__ import annotations

import math

from claims.extraction.reading import Sentence
from claims.records import Checkworthiness, LanguageCode, Reason
from claims.wording import say

THRESHOLD = 0.35


def checkworthiness(sentence: Sentence, language: LanguageCode) -> Checkworthiness:
    total, reasons = -0.5, []
    facts = sentence.facts
    for name, held, weight in (
        ("quantity", bool(facts.quantities), 1.5),
        ("names", bool(facts.people or facts.organisations or facts.places), 0.7),
        ("question", sentence.text.rstrip().endswith("?"), -1.5),
        ("opinion", "opinion" in sentence.tags, -0.6),
        ("first_person", "first_person" in sentence.tags, -0.5),
        ("past", "past" in sentence.tags, 0.4),
    ):
        if held:
            total += weight
            reasons.append(Reason(name, 1.0, weight, say(name, language)))
    return Checkworthiness(1 / (1 + math.exp(-total)), tuple(reasons))
