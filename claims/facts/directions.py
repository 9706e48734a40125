"""Which way a day or month without a year points from the publication: back to the last one, or on to the next."""

from __future__ import annotations

from typing import Literal, TypeAlias

from claims.facts.date_words import DateWords
from claims.facts.periods import Mention
from claims.facts.value_tokens import DASHES, Tokens

Direction: TypeAlias = Literal[-1, 0, 1, 2]
"""-1 never behind the publication ("since March"), 0 nothing is said, 1 ahead of it ("will meet on Monday"), 2 the
nearest, on either side ("until March")."""

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
    if _ahead(tokens, mention, words):
        return 1
    before = tokens.words[max(0, mention.start - 2) : mention.start]
    bound = bool(before) and before[-1] in words.bound_cues
    return 2 if bound and before[0] not in words.months else 0  # "dari Januari hingga Maret" has its year from January


def recurs(tokens: Tokens, mention: Mention, words: DateWords) -> bool:
    """Whether a weekday is that of every week: "every Monday", "Monday to Friday"."""
    if mention.weekday is None or mention.month is not None or mention.period is not None:
        return False
    said, start, end = tokens.words, mention.start, mention.end
    before, behind = said[max(0, start - 2) : start], said[end : end + 2]
    if before and before[-1] in words.every:
        return True
    pairs = (before, behind[::-1])  # the other weekday, then the word between
    return any(len(pair) == 2 and pair[0] in words.weekdays and _joins(pair[1], words) for pair in pairs)


def _joins(word: str, words: DateWords) -> bool:
    return word in words.range_marks or word in DASHES


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
