"""Several claims in one sentence: the clauses of it that each state something with facts of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from claims.extraction.clauses import SHORTEST, Clauses
from claims.extraction.reading.sentence import Sentence, tags_of
from claims.extraction.reading.stretches import has_verb
from claims.extraction.speakers.people import People
from claims.extraction.speakers.quotations import opened
from claims.extraction.speakers.reporting import reporting_words
from claims.extraction.speakers.speaker import speaker_of
from claims.facts import is_negated
from claims.records import DateMention, Facts, Organisation, Person, Place, Quantity, Span, Speaker

_JOINERS = 2
"""Words that join two clauses, at most: "sementara itu"."""

Fact = TypeVar("Fact", Quantity, DateMention, Place, Person, Organisation)


def parts_of(sentence: Sentence) -> list[Sentence]:
    """The parts of a sentence that make a claim each, in order; none if it makes only one."""
    clauses = Clauses(sentence)
    joints = list(clauses.joints())
    if not joints:
        return []
    edges = [0, *joints, len(sentence.words)]
    parts = [part for first, last in pairwise(edges) if (part := _part(sentence, first, last)) is not None]
    if len(parts) <= len(joints):
        return []
    for at, part in enumerate(parts[1:], 1):
        if clauses.goes_on(edges[at]):
            part.subject = clauses.subject(edges[at - 1], edges[at]) or parts[at - 1].subject
    return parts


def speaker_of_part(whole: Sentence, part: Sentence, speaker: Speaker | None, people: People) -> Speaker | None:
    """Who says a part of a sentence: whoever it names itself, else whoever says the whole.

    That is not who says a contrast which begins with a name of its own: "Germany said it sent 200, but Italy has not
    sent any".
    """
    told = reporting_words(part)
    if told:
        own = speaker_of(part, people, [(whole, speaker)])
        within = speaker is not None and part.span[0] <= speaker.span[0] and speaker.span[1] <= part.span[1]
        return own or (speaker if within or told[0] == 0 else None)  # "but added that"
    start = whole.index_at(part.span[0])
    joint = [at for at in whole.tags.get("contrast_joiner", ()) if start - _JOINERS <= at < start]
    if speaker is None or not joint or opened(whole.text[: part.span[0] - whole.span[0]], inside=whole.quoted):
        return speaker
    own_name = any(first == part.span[0] for first, _ in part.names())
    return None if own_name and all(verb < start for verb in reporting_words(whole)) else speaker


def _part(sentence: Sentence, first: int, last: int) -> Sentence | None:
    """Words `first` up to `last` as a sentence, without joiners and signs at its ends; None if it has no facts."""
    edge = {*sentence.tags.get("contrast_joiner", ()), *sentence.tags.get("and_joiner", ())}
    if first in sentence.tags.get("adding", ()):
        first += 1 + (first + 1 in sentence.tags.get("reporting", ()))  # "seraya menambahkan"
    while first < last and (first in edge or sentence.words[first] in ",;:-–—"):
        first += 1
    if first and first in sentence.tags.get("that", ()) and not has_verb(sentence, first + 1, first + 2):
        first += 1  # "and that budgets had risen", but not "and that was 30%"
    while last > first and sentence.words[last - 1] in ",;:-–—.":
        last -= 1
    if last - first < SHORTEST:
        return None
    span = sentence.starts[first], sentence.ends[last - 1]
    facts = _within(sentence.facts, span)
    if not (facts.quantities or facts.places or facts.people or facts.organisations):
        return None
    text = sentence.source(*span)
    facts = replace(facts, negated=is_negated(text, sentence.language))
    written, words, starts = sentence.written[first:last], sentence.words[first:last], sentence.starts[first:last]
    return Sentence(
        text=text,
        span=span,
        language=sentence.language,
        written=written,
        words=words,
        starts=starts,
        ends=sentence.ends[first:last],
        facts=facts,
        tags=tags_of(written, words, starts, facts, sentence.language),
        quoted=sentence.quoted,
        namesakes=sentence.namesakes,
    )


def _within(facts: Facts, span: Span) -> Facts:
    return Facts(
        _inside(facts.quantities, span),
        _inside(facts.dates, span),
        _inside(facts.places, span),
        _inside(facts.people, span),
        _inside(facts.organisations, span),
    )


def _inside(mentions: Sequence[Fact], span: Span) -> tuple[Fact, ...]:
    return tuple(mention for mention in mentions if span[0] <= mention.span[0] and mention.span[1] <= span[1])
