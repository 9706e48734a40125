"""What a claim's names and numbers are: its speaker, its dates, its places, or neither."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.matching.alignment import Alignment
from claims.matching.query import Question
from claims.records import Facts, Span

SPLIT = ("names", "numbers")
"""The measures whose words are told apart."""

TITLE = ("heading", "title", "beside_heading")
"""The measures that look at the title, where a row has one."""

_HEADLINE = 0.6
"""Share of names among the words of a text from which its capitals tell nothing, unless it is a short one."""

_LONG = 6
"""Words from which a text is long enough for that."""

_SOME = 2
_ENOUGH = 0.35
"""Shared words beside names, or their share of all such words of either side, from which more than names is shared.
Of 500 news sentences whose translation is not in the reference, 15 had a likely row without this and 11 with it."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a part has of a measure: its share of the weight, and how much of that is found in the row, 0 to 1 each."""

    weight: float
    found: float


def without_title(measures: Mapping[str, float]) -> Mapping[str, Mapping[str, Part]]:
    """For a row without title: the measures of a title, which look at its claim instead, as a part of the words."""
    return {name: {"words": Part(1.0, measures[name])} for name in TITLE}


def parts_of(
    question: Question, asked: Sequence[float], facts: Facts, speaker: Span | None = None
) -> Mapping[str, Mapping[str, Part]]:
    """By measure, then by part ("speaker", "dates", "places", or the measure itself): what it has of the measure.

    The shares of a measure sum to 1, and what is found to the value of the measure: nothing is added or lost.

    Args:
        question: the claim as it was read.
        asked: how well each of its words is matched, as in the comparison.
        facts: of the claim; spans in its text.
        speaker: where the speaker stands in its text.
    """
    spans = spans_of(facts, speaker)
    return {measure: _parts(measure, question, asked, spans) for measure in SPLIT}


def spans_of(facts: Facts, speaker: Span | None) -> Mapping[str, Sequence[Span]]:
    """Where the words of each part stand in a claim; a word belongs to the first part that has it."""
    return {
        "speaker": [speaker] if speaker else [],
        "dates": [one.span for one in facts.dates],
        "places": [one.span for one in facts.places],
    }


def _parts(
    measure: str, question: Question, asked: Sequence[float], spans: Mapping[str, Sequence[Span]]
) -> Mapping[str, Part]:
    chosen = [
        (group, value)
        for group, value in zip(question.groups, asked, strict=True)
        if (group.name if measure == "names" else group.number)
    ]
    total = sum(group.rarity for group, _ in chosen) or 1.0
    result: dict[str, Part] = {}
    for group, value in chosen:
        name = next((name for name, listed in spans.items() if _inside(group.word.span, listed)), measure)
        share = group.rarity / total
        before = result.get(name, Part(0.0, 0.0))
        result[name] = Part(before.weight + share, before.found + share * value)
    return result


def _inside(span: Span, listed: Sequence[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in listed)


def mostly_names(sides: Alignment) -> bool:
    """Whether claim and row share hardly more than names, so that they may tell other things of the same people.

    A text of which most words have a capital, such as a headline, does not tell its names.
    """
    question, row, facts = sides.question, sides.row, sides.claim.facts
    several = (facts.people, facts.places, facts.organisations)
    named = [one.span for mentions in several for one in mentions]
    groups = {at for at, one in enumerate(question.groups) if not (one.name or _inside(one.word.span, named))}
    words = {at for at, word in enumerate(row.words[: row.claim_words]) if not (at and word.text[0].isupper())}
    if len(question.groups) >= _LONG and len(groups) <= (1 - _HEADLINE) * len(question.groups):
        return False
    shared = {pair.group for pair in sides.pairs if pair.group in groups}
    there = {pair.place for pair in sides.pairs if pair.group in groups and pair.place in words}
    share = max(len(shared) / (len(groups) or 1), len(there) / (len(words) or 1))
    return bool(groups) and len(shared) < _SOME and share < _ENOUGH
