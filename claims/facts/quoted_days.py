"""Owns from which day "today" counts in a quotation: from the one on which the sentence says that it was spoken."""

from __future__ import annotations

from claims.facts.directions import SENTENCE_ENDS
from claims.facts.value_tokens import Tokens
from claims.records import DateMention, Span

_OPENING = frozenset("“«")
_CLOSING = frozenset("”»")
_EITHER = '"'


def spoken_on(tokens: Tokens, at: int, dates: list[DateMention]) -> DateMention | None:
    """The day with a number of its own that stands behind the quotation which token `at` lies in; None where it lies in
    none, or the day is open: '"Today 20 people came," he said on Tuesday (15/9/2014)'."""
    stretch = _behind_quotation(tokens, at)
    if stretch is None:
        return None
    days = [one for one in dates if stretch[0] <= one.span[0] < stretch[1] and one.start]
    sure = [one for one in days if one.start == one.end and (one.weekday is not None or one.month_day)]
    return sure[0] if len(days) == len(sure) == 1 else None


def _behind_quotation(tokens: Tokens, at: int) -> Span | None:
    """Where what stands behind the quotation around token `at` begins, up to the end of the sentence."""
    words = tokens.words
    opened = ""
    for word in words[:at]:
        if word in _OPENING or (word == _EITHER and opened != _EITHER):
            opened = word
        elif word in _CLOSING or word == _EITHER:
            opened = ""
    close = next(
        (place for place in range(at, len(words)) if words[place] in _CLOSING or words[place] == _EITHER), None
    )
    if not opened or close is None:
        return None
    end = next((place for place in range(close + 1, len(words)) if words[place] in SENTENCE_ENDS), len(words) - 1)
    return (tokens.span(close, close)[1], tokens.span(end, end)[1]) if end > close else None
