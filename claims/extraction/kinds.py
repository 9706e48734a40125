"""What kind of claim a sentence makes, which decides what a checklist asks about it."""

from __future__ import annotations

import re

from claims.extraction.reading.sentence import Sentence
from claims.records import Kind, Span, Speaker

_QUOTATION = re.compile(r"[\"“«](?:[^\"”»\s]+\s+){3,}[^\"”»]*[\"”»]")
"""Words in quotation marks, four or more: fewer are a title or a term."""


def kind_of(sentence: Sentence, speaker: Speaker | None) -> Kind:
    """The first kind that fits of quote (verbatim), comparison, plan, quantity, quote (reported), event."""
    tags, facts = sentence.tags, sentence.facts
    if sentence.quoted or (speaker and _QUOTATION.search(sentence.text)):
        return "quote"
    if "comparison" in tags and _compares(sentence):
        return "comparison"
    if "plan" in tags:
        return "plan"
    if any(speaker is None or not _counts_speakers(one.span, speaker.span) for one in facts.quantities):
        return "quantity"
    if speaker:
        return "quote"
    if "past" in tags or facts.dates:
        return "event"
    return "other"


def _counts_speakers(number: Span, speaker: Span) -> bool:
    """Whether a number only counts those who speak: "one user quipped", "kata dua warga"."""
    return number[0] < speaker[1] and speaker[0] < number[1]


def _compares(sentence: Sentence) -> bool:
    """Whether a word of comparison does more than tell up to which day something is: "paling lambat 30 April"."""
    limits = sentence.tags.get("deadline", ())
    days = {sentence.index_at(one.span[0]) for one in sentence.facts.dates} if limits else set()
    return any(at not in limits or days.isdisjoint((at + 2, at + 3)) for at in sentence.tags["comparison"])
