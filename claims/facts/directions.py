"""Which way a day or month without a year points from the publication: back to the last one, or on to the next."""

from __future__ import annotations

from typing import Literal, TypeAlias

from claims.facts.date_words import DateWords
from claims.facts.periods import Mention
from claims.facts.value_tokens import Tokens

Direction: TypeAlias = Literal[-1, 0, 1]
"""-1 never behind the publication ("since March"), 0 nothing is said, 1 ahead of it ("will meet on Monday")."""

CLAUSE_ENDS = frozenset('.,;:!?()[]"“”«»\n–—')
SENTENCE_ENDS = frozenset(".!?\n")

BEFORE = 25
"""Words of its own clause before a mention in which a word such as "will" is looked for."""

NEAR = 6
"""Words before a mention in which one such as "scheduled" is looked for, which may also tell of what has been."""

BEHIND = 12
"""Words behind a mention that opens a sentence ("On Monday, the minister will ...")."""


def direction(tokens: Tokens, mention: Mention, words: DateWords) -> Direction:
    """Where the words around `mention` let it lie."""
    if _since(tokens, mention.start, words):
        return -1
    return 1 if _ahead(tokens, mention, words) else 0


def _since(tokens: Tokens, start: int, words: DateWords) -> bool:
    """Whether "since" stands before it, perhaps with a word such as "bulan" between."""
    before = tokens.words[max(0, start - 2) : start]
    if not before:
        return False
    return before[-1] in words.past_cues or (before[0] in words.past_cues and before[-1] in words.before_period)


def _ahead(tokens: Tokens, mention: Mention, words: DateWords) -> bool:
    """Whether its clause says what is to come, or its sentence does that begins with it."""
    said, start = tokens.words, mention.start
    at = start - 1
    while at >= max(0, start - BEFORE) and said[at] not in CLAUSE_ENDS:
        if said[at] in words.future_cues or (at >= start - NEAR and said[at] in words.planned_cues):
            return True
        at -= 1
    first = at + 1  # "In April", "Pada bulan Maret", and not "Clark in October"
    opens = (at < 0 or said[at] in SENTENCE_ENDS) and words.before_period.issuperset(said[first + 1 : start])
    if not opens:
        return False
    for word in said[mention.end : mention.end + BEHIND]:
        if word in SENTENCE_ENDS:
            return False
        if word in words.future_cues:
            return True
    return False
