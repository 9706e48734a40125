"""Owns from which day "today" counts in a quotation: from the one on which the sentence says that it was spoken."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claims.facts.tokens.value_tokens import SENTENCE_ENDS, Tokens
from claims.records import DateMention, Span

_OPENING = frozenset("“«")
_CLOSING = frozenset("”»")
_EITHER = '"'

_BEHIND = 60
"""Words behind a quotation in which the day is looked for."""


def spoken_on(tokens: Tokens, places: Sequence[int], dates: Sequence[DateMention]) -> list[DateMention | None]:
    """For each of the tokens `places` the one day that is told behind the quotation in which it lies: '"Today 20 people
    came," he said on Tuesday (15/9/2014)'; None where it lies in none, or another period is told there too.

    Args:
        dates: those of `tokens`, in order.
    """
    quoted = _quotations(tokens)
    begins, starts = [begin for begin, _ in quoted], [one.span[0] for one in dates]
    found: list[DateMention | None] = []
    for at in places:
        near = bisect_right(begins, at) - 1
        inside = near >= 0 and at < quoted[near][1]
        start, end = _behind(tokens, quoted[near][1]) if inside else (0, 0)
        told = [one for one in dates[bisect_left(starts, start) : bisect_left(starts, end)] if one.start]
        days = [one for one in told if one.start == one.end and (one.weekday is not None or one.month_day)]
        found.append(days[0] if len(told) == len(days) == 1 else None)
    return found


def _quotations(tokens: Tokens) -> list[Span]:
    """The tokens of the opening and the closing mark of each quotation that is closed."""
    found: list[Span] = []
    opened: int | None = None
    for at, word in enumerate(tokens.words):
        if opened is not None and (word in _CLOSING or word == _EITHER):
            found.append((opened, at))
            opened = None
        elif word in _OPENING or word == _EITHER:
            opened = at
    return found


def _behind(tokens: Tokens, close: int) -> Span:
    """The stretch of the text behind a closing mark, up to the end of the sentence."""
    last = min(len(tokens), close + _BEHIND) - 1
    end = next((at for at in range(close + 1, last) if tokens.words[at] in SENTENCE_ENDS), last)
    return tokens.span(close, close)[1], tokens.span(end, end)[1]
