"""Several claims in one sentence: the clauses of it that each state something with facts of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from claims.extraction.quotations import opened
from claims.extraction.reading import Sentence
from claims.extraction.speakers import reporting_words
from claims.extraction.words import words_of
from claims.facts import denial_in, is_negated
from claims.records import DateMention, Facts, Organisation, Person, Place, Quantity, Span, Speaker

_JOINERS = 2
"""Words that join two clauses, at most: "sementara itu"."""

SHORTEST = 3
"""Words; less than that is no clause."""

Fact = TypeVar("Fact", Quantity, DateMention, Place, Person, Organisation)


def parts_of(sentence: Sentence) -> list[Sentence]:
    """The parts of a sentence that make a claim each, in order; none if it makes only one."""
    joints = list(_joints(sentence))
    if not joints:
        return []
    edges = pairwise([0, *joints, len(sentence.words)])
    parts = [part for first, last in edges if (part := _part(sentence, first, last)) is not None]
    return parts if len(parts) == len(joints) + 1 else []


def speaker_of_part(whole: Sentence, part: Sentence, speaker: Speaker | None) -> Speaker | None:
    """Who says a part of a sentence: whoever says the whole, but not a contrast that begins with a name of its own.

    "Germany said it sent 200, but Italy has not sent any".
    """
    start = whole.index_at(part.span[0])
    joint = [at for at in whole.tags.get("contrast_joiner", ()) if start - _JOINERS <= at < start]
    if speaker is None or not joint or opened(whole.text[: part.span[0] - whole.span[0]], whole.quoted):
        return speaker
    facts = part.facts
    named = [name.span[0] for name in facts.people] + [name.span[0] for name in facts.places]
    own = part.span[0] in named or any(name.span[0] == part.span[0] for name in facts.organisations)
    return None if own and all(verb < start for verb in reporting_words(whole)) else speaker


def _joints(sentence: Sentence) -> Iterator[int]:
    """Words that begin a new clause: "but", "while", a semicolon, an "and" between two clauses that both count."""
    contrast = sentence.tags.get("contrast_joiner", ())
    denied = sentence.facts.negated and denial_in(sentence.text, sentence.language)
    joiners = () if denied else sentence.tags.get("and_joiner", ())  # what stands behind "and" is denied as well
    last = 0
    for index, word in enumerate(sentence.words):
        joint = word == ";" or index in contrast or (index in joiners and _counts_on_both_sides(sentence, last, index))
        if joint and index - last >= SHORTEST:
            yield index
            last = index


def _counts_on_both_sides(sentence: Sentence, first: int, joiner: int) -> bool:
    """A quantity before, and one after with a subject or a verb of its own: not "5 men and 3 women"."""
    before = any(first <= at < joiner for at in _quantity_words(sentence))
    after = [at for at in _quantity_words(sentence) if at > joiner]
    verbs = [at for name in ("verb", "past_form") for at in sentence.tags.get(name, ())]
    return before and bool(after) and any(joiner < at < after[0] or after[0] < at for at in verbs if at > joiner)


def _quantity_words(sentence: Sentence) -> list[int]:
    return [sentence.index_at(fact.span[0]) for fact in sentence.facts.quantities]


def _part(sentence: Sentence, first: int, last: int) -> Sentence | None:
    """Words `first` up to `last` as a sentence, without joiners and signs at its ends; None if it has no facts."""
    edge = {*sentence.tags.get("contrast_joiner", ()), *sentence.tags.get("and_joiner", ())}
    while first < last and (first in edge or sentence.words[first] in ",;:-–—"):
        first += 1
    while last > first and sentence.words[last - 1] in ",;:-–—.":
        last -= 1
    if last - first < SHORTEST:
        return None
    span = sentence.starts[first], sentence.ends[last - 1]
    facts = _within(sentence.facts, span)
    if not (facts.quantities or facts.places or facts.people or facts.organisations):
        return None
    text = sentence.source(*span)
    words = sentence.words[first:last]
    return Sentence(
        text=text,
        span=span,
        language=sentence.language,
        written=sentence.written[first:last],
        words=words,
        starts=sentence.starts[first:last],
        ends=sentence.ends[first:last],
        facts=Facts(
            facts.quantities,
            facts.dates,
            facts.places,
            facts.people,
            facts.organisations,
            is_negated(text, sentence.language),
        ),
        tags=words_of(sentence.language).tag(words),
        quoted=sentence.quoted,
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
