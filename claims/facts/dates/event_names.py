"""Years and places that belong to the name of an event or a thing rather than to the story: "the 2022 World Cup", "US
Open", "a 2017 Toyota Camry", "the Russell 2000"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claims.facts.dates.date_words import calendar
from claims.facts.tokens.phrases import Phrases
from claims.facts.tokens.value_tokens import Tokens
from claims.languages import known
from claims.records import Span

_LONGEST = 6
"""Words of such a name, at most."""

_SIGNS = frozenset("-'")


@cache
def _events() -> Phrases[bool]:
    """The key `events` of the section `dates` of every language: such names cross from one into the other."""
    return Phrases((phrase, True) for code in known() for phrase in calendar(code).words.events)


@cache
def _makes() -> Phrases[bool]:
    """The key `makes` of the section `dates` of every language."""
    return Phrases((phrase, True) for code in known() for phrase in calendar(code).words.makes)


@cache
def _editions() -> Phrases[bool]:
    """The key `editions` of the section `dates` of every language."""
    return Phrases((phrase, True) for code in known() for phrase in calendar(code).words.editions)


def ends_event_name(tokens: Tokens, at: int) -> bool:
    """Whether the year at token `at` ends an event's name, with capitals between: "Piala Dunia U-17 2023"."""
    for end in range(at, max(at - _LONGEST, 0), -1):
        if _events().before(tokens, end):
            return True
        if not _capital(tokens, end - 1):
            return False
    return False


def ends_edition_name(tokens: Tokens, at: int) -> bool:
    """Whether the year at token `at` ends the name of an index or a program: "the Russell 2000", "Windows 2000"."""
    return _capital(tokens, at - 1) and _editions().before(tokens, at) is not None if at else False


def begins_event_name(tokens: Tokens, at: int) -> bool:
    """Whether the year at token `at` begins the name of an event, with capitals between: "the 2022 FIFA World Cup"."""
    for start in range(at + 1, min(at + _LONGEST, len(tokens))):
        if not _capital(tokens, start):
            return False
        if _events().at(tokens, start):
            return True
    return False


def begins_model_name(tokens: Tokens, at: int) -> bool:
    """Whether the year at token `at` stands before a make and the name of a model of it: "a 2017 Toyota Camry", "the
    2020 Audi e-tron", but not "the 2009 Toyota recall"."""
    make = _makes().at(tokens, at + 1)
    if make is None or make[1] >= len(tokens) or not _capital(tokens, at + 1):
        return False
    model = make[1]
    letter = len(tokens.words[model]) == 1 and tokens.words[model].isalpha()
    return tokens.text[tokens.starts[model]].isupper() or (letter and tokens.adjacent(model))


def event_names(text: str) -> Iterator[Span]:
    """Where listed names of events stand in a text: "US Open", not "US election"."""
    tokens = Tokens(text)
    for start in range(len(tokens)):
        if found := _events().at(tokens, start):
            yield tokens.starts[start], tokens.ends[found[1] - 1]


def _capital(tokens: Tokens, at: int) -> bool:
    first = tokens.text[tokens.starts[at]]
    return first.isupper() or first.isdecimal() or first in _SIGNS
