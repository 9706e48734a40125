"""Which way a day or month without a year points from the publication: back to the last one, or on to the next."""

from __future__ import annotations

from itertools import takewhile
from typing import Literal, TypeAlias

from claims.facts.dates.date_words import Calendar, DateWords
from claims.facts.dates.periods import Mention
from claims.facts.tokens.value_tokens import CLAUSE_ENDS, DASHES, SENTENCE_ENDS, Tokens

Direction: TypeAlias = Literal[-1, 0, 1, 2]
"""-1 never behind the publication ("since March"), 0 nothing is said, 1 ahead of it ("will meet on Monday"), 2 the
nearest, on either side ("until March")."""

Tense: TypeAlias = Literal["ahead", "open", "told"]
"""It is to come; it may be to come or past ("takes effect"); it has been."""

BEFORE = 25
"""Words of its own clause before a mention in which a word such as "will" is looked for."""

NEAR = 6
"""Words before a mention in which one such as "scheduled" is looked for, which may also tell of what has been."""

BEHIND = 12
"""Words behind a mention that opens a sentence ("On Monday, the minister will ...")."""

SHORTEST_PAST = 5
"""Letters of a verb that its ending tells to be past."""


def direction(tokens: Tokens, mention: Mention, calendar: Calendar) -> Direction | None:
    """Where the words around `mention` let it lie; None where they fit either: "the law takes effect on Monday"."""
    words = calendar.words
    if _since(tokens, mention.start, words):
        return -1
    tense = _tense(tokens, mention, calendar)
    if tense == "ahead":
        return 1
    before = tokens.words[max(0, mention.start - 2) : mention.start]
    if before and before[-1] in words.bound_cues:
        return 2 if before[0] not in words.months else 0  # "dari Januari hingga Maret" has its year from January
    if tense == "open":
        return 2 if mention.day else None
    return 0


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


def _tense(tokens: Tokens, mention: Mention, calendar: Calendar) -> Tense | None:
    """What its clause tells: "will" anywhere before the mention, else the verb that is nearest before it. Of a mention
    that opens its sentence ("On Monday, the court ruled ...") what the first verb behind it tells."""
    said, start, words = tokens.words, mention.start, calendar.words
    at = start - 1
    nearest: Tense | None = None
    timeless = True
    """Nothing between tells of what has been, or only what may also be no past: "expects a rate cut in May"."""
    while at >= max(0, start - BEFORE) and said[at] not in CLAUSE_ENDS:
        planned = said[at] in words.planned_cues and at >= start - NEAR and not _compared(tokens, at, words)
        if planned or (timeless and said[at] in words.expecting_cues):
            return "ahead"
        tense = _told_by(tokens, at, calendar)
        if tense == "ahead":
            return tense
        nearest = nearest or tense
        timeless = timeless and (tense is None or said[at] in words.tenseless)
        at -= 1
    first = at + 1  # "In April", "Pada bulan Maret", and not "Clark in October"
    opens = (at < 0 or said[at] in SENTENCE_ENDS) and words.before_period.issuperset(said[first + 1 : start])
    if nearest or not opens:
        return nearest
    behind = range(mention.end, min(mention.end + BEHIND, len(said)))
    sentence = takewhile(lambda place: said[place] not in SENTENCE_ENDS, behind)
    return next(filter(None, (_told_by(tokens, place, calendar) for place in sentence)), None)


def _compared(tokens: Tokens, at: int, words: DateWords) -> bool:
    """Whether the word at `at` only tells what something is compared with: "better-than-expected", "as planned"."""
    dash = at > 1 and tokens.words[at - 1] in DASHES and tokens.adjacent(at - 1)
    return at > 0 and tokens.words[at - 1 - dash] in words.unplanned_behind


def _told_by(tokens: Tokens, at: int, calendar: Calendar) -> Tense | None:
    """What the word at `at` tells of when its clause happens."""
    word, words = tokens.words[at], calendar.words
    if calendar.future_cues.at(tokens, at):
        return "ahead"
    if calendar.open_cues.at(tokens, at):
        return "told" if at and tokens.words[at - 1] in words.told_cues else "open"  # "telah dibuka"
    past = word.endswith(words.told_endings) and len(word) >= SHORTEST_PAST and word not in words.told_exceptions
    return "told" if past or word in words.told_cues else None
