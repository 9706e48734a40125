"""Looks at stretches of the words of a sentence: whether they have a verb, where their comma is, who is named."""

from __future__ import annotations

from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence

QUOTES = frozenset('"“”')

SHORTEST = 4
"""Words that must be left for the claim."""

PRELUDE = 16
"""Words of a phrase in front of a sentence, at most."""

_BEFORE = 6
"""Words from the start of a sentence to "after", at most: "Only a few hours after"."""


def has_verb(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words `first` up to `last`, exclusive, may have a verb of their own."""
    labels, tags, words = label_words(sentence.language), sentence.tags, sentence.words
    extreme = tags.get("extreme", ())  # "terbanyak" has the form of a verb
    for name in ("verb", "past_form", "obligation"):
        for at in tags.get(name, ()):
            acts = first <= at < last and at not in extreme and not words[at].endswith(labels.participles)
            if acts and not _is_named(sentence, at):
                return True
    return any(word in labels.be or word in labels.modals for word in words[first:last])


def comma_behind(sentence: Sentence, first: int, reach: int) -> int:
    """Index of the first comma within reach that is no part of a date; 0 if there is none."""
    near = sentence.words[first : first + reach]
    if "," not in near:
        return 0
    comma = first + near.index(",")
    start = sentence.starts[comma]
    for date in sentence.facts.dates:
        if date.span[0] < start < date.span[1]:
            end = sentence.index_at(date.span[1])
            return comma_behind(sentence, end, first + reach - end)
    return comma


def is_time_before(sentence: Sentence, first: int, comma: int) -> bool:
    """Whether words in front say how long before or after something: "Hanya beberapa jam setelah kabar itu,"."""
    own, words = label_words(sentence.language), sentence.words
    soon = own.times | own.instants
    for joint in range(first + 1, min(comma, first + _BEFORE)):
        if words[joint] in own.time_clauses and words[joint - 1] in soon:
            return not has_verb(sentence, first, joint)
    return False


def names_of(sentence: Sentence) -> set[int]:
    """Index of the first word of each name."""
    return {sentence.index_at(start) for start, _ in sentence.names()}


def _is_named(sentence: Sentence, at: int) -> bool:
    """Whether a word is within a name: "The Associated Press"."""
    return (
        at > 0
        and sentence.written[at][0].isupper()
        and any(start <= sentence.starts[at] < end for start, end in sentence.names())
    )
