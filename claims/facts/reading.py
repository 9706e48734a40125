"""The doors of the room: every fact of a text, or its values only, with spans in the text as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import TypeAlias

from claims.facts.dates.mentions import mention_reader, only_period
from claims.facts.negation import denies, negation_reader
from claims.facts.numbers.bounds import bound_of
from claims.facts.numbers.quantity_words import around
from claims.facts.quantities import quantity_reader
from claims.facts.tokens.value_tokens import Tokens, chunks
from claims.languages import known
from claims.languages import language as language_of
from claims.languages.detection import DetectionWords
from claims.records import DateMention, Facts, LanguageCode, Organisation, Person, Place, Quantity, Span

_DIGIT = re.compile(r"\d")


def read_quantities(text: str, language: LanguageCode, *, offset: int = 0) -> tuple[Quantity, ...]:
    """The quantities of `text`, in order.

    Args:
        language: one of `claims.languages.known()`; of another one only what needs no language is read.
        offset: where `text` begins in a larger text; added to every span.
    """
    return read_values(text, language, offset=offset).quantities


def read_values(text: str, language: LanguageCode, *, published: date | None = None, offset: int = 0) -> Facts:
    """All of `text` that can be compared as a value: quantities, dates, negation. Without names: the fast path.

    Args:
        language: one of `claims.languages.known()`; of another one only what needs no language is read.
        published: the day the text was published; relative dates and those without a year count from it.
        offset: where `text` begins in a larger text; added to every span.
    """
    quantities, dates, negated = _values(text, language, published, offset)
    return Facts(quantities, dates, negated=negated)


Values: TypeAlias = tuple[tuple[Quantity, ...], tuple[DateMention, ...], bool]
"""The quantities and dates of a text, and whether it is negated."""


def _values(
    text: str, language: LanguageCode, published: date | None, offset: int, before: DateMention | None = None
) -> Values:
    code = readable(language)
    numbers, mentions, denials = quantity_reader(code), mention_reader(code), negation_reader(code)
    quantities: list[Quantity] = []
    dates: list[DateMention] = []
    negated = False
    for at, piece in chunks(text):
        tokens = Tokens(piece, at + offset)
        words = tokens.words
        told = _triggers(code).intersection(words)
        digits = _DIGIT.search(piece) is not None
        counts = digits or not numbers.triggers.isdisjoint(told)
        dated = digits or not mentions.triggers.isdisjoint(told)
        denied = code == language and not denials.triggers.isdisjoint(told)
        if not (counts or dated or denied):
            continue
        taken = bytearray(len(words))
        dates += mentions.read(tokens, published, taken, before) if dated else []
        quantities += numbers.read(tokens, taken) if counts else []
        negated = negated or (denied and denies(denials.read(tokens)))
    return tuple(quantities), tuple(dates), negated


@cache
def _triggers(code: LanguageCode) -> frozenset[str]:
    """The words that make a text worth reading for any reader; few texts have several, which each reader looks for."""
    return quantity_reader(code).triggers | mention_reader(code).triggers | negation_reader(code).triggers


@cache
def readable(code: LanguageCode) -> LanguageCode:
    """The language whose words are read in a text of `code`: itself, the one it is a neighbour of, or the fallback."""
    if code in known():
        return code
    sections = [(other, language_of(other).typed("detection", DetectionWords)) for other in known()]
    near = [other for other, section in sections if code in section.neighbours]
    return (near or [other for other, section in sections if section.fallback] or list(known()))[0]


def read_dates(
    text: str, language: LanguageCode, *, published: date | None = None, offset: int = 0
) -> tuple[DateMention, ...]:
    """The days, periods and times of `text`, in order. Arguments as in `read_values`.

    Returns:
        Mentions with `start` and `end` where the text gives the year or `published` settles it: the last such day on
        the weekday that is named, or the next one where the clause tells of what is to come. Without `published` only
        the month and day are known; no year is guessed.
    """
    return read_values(text, language, published=published, offset=offset).dates


def bounded_from(quantity: Quantity, text: str, language: LanguageCode) -> int:
    """Where the words begin that bound a quantity of `text`, as in "more than 600"; its own beginning if none do."""
    before = text[: quantity.span[0]]
    tokens = Tokens(before)
    found = bound_of(tokens, len(tokens), around(readable(language)))
    return tokens.starts[found[1]] if found and found[0] == quantity.comparator else quantity.span[0]


def read_facts(text: str, language: LanguageCode, *, published: date | None = None, offset: int = 0) -> Facts:
    """Every fact of `text`: the values of `read_values`, and places, people and organisations."""
    return facts_of([text], language, [offset], published=published)[0]


def facts_of(
    texts: Sequence[str],
    language: LanguageCode,
    offsets: Sequence[int],
    *,
    published: date | None = None,
    running: bool = False,
) -> list[Facts]:
    """The facts of each text, as `read_facts` gives them: many at once take less time than one by one.

    Args:
        offsets: where each text begins in a larger text; added to its spans.
        running: they are sentences of one text in order, so that "two years earlier" may count from the one before.
    """
    from claims.facts.names.found_names import names_of

    names = names_of(texts, language, offsets)
    values: list[Values] = []
    for text, offset in zip(texts, offsets, strict=True):
        before = only_period(values[-1][1]) if running and values else None
        values.append(_values(text, language, published, offset, before))
    return [
        Facts(
            _counting(quantities, places, people, organisations),
            _unnamed(dates, people, organisations),
            _standing(places, quantities, dates),
            _undated(people, dates),
            organisations,
            negated,
        )
        for (quantities, dates, negated), (places, people, organisations) in zip(values, names, strict=True)
    ]


def _counting(
    quantities: tuple[Quantity, ...],
    places: Sequence[Place],
    people: Sequence[Person],
    organisations: Sequence[Organisation],
) -> tuple[Quantity, ...]:
    """`quantities` without the numbers that are part of a name: "Bupati Empat Lawang", "the Seven Network"."""
    if not quantities:
        return quantities
    named = [one.span for one in places]
    named += [one.span for one in people]
    named += [one.span for one in organisations]
    return tuple(one for one in quantities if _measures(one) or not any(_lies(one.span, span) for span in named))


def _measures(quantity: Quantity) -> bool:
    return bool(quantity.currency or quantity.unit or quantity.percent)


def _lies(inner: Span, outer: Span) -> bool:
    """Whether one span lies in another one, and that one goes on behind it or before it."""
    return outer[0] <= inner[0] and inner[1] <= outer[1] and inner != outer


def _unnamed(
    dates: tuple[DateMention, ...], people: Sequence[Person], organisations: Sequence[Organisation]
) -> tuple[DateMention, ...]:
    """`dates` without the months and days that are part of a name: "Putu Juli Ardika", "USA Today"."""
    if not dates:
        return dates
    named = [person.span for person in people]
    bodies = [body.span for body in organisations]
    return tuple(
        one
        for one in dates
        if not any(start < one.span[0] and one.span[1] < end for start, end in named)
        and not any(_lies(one.span, span) for span in bodies)
    )


def _standing(
    places: tuple[Place, ...], quantities: tuple[Quantity, ...], dates: tuple[DateMention, ...]
) -> tuple[Place, ...]:
    """The places that are no part of a date ("New Year's Eve") or of a sum of money ("5 miliar dollar AS")."""
    if not places:
        return places
    sums = [one.span for one in quantities if one.currency]
    days = [one.span for one in dates]
    return tuple(place for place in places if not _within(place, sums if place.code else [*sums, *days]))


def _undated(people: tuple[Person, ...], dates: tuple[DateMention, ...]) -> tuple[Person, ...]:
    """The people whose names are no part of a date: "Jan. 1"."""
    if not (people and dates):
        return people
    days = [one.span for one in dates]
    return tuple(one for one in people if not any(day[0] <= one.span[0] and one.span[1] <= day[1] for day in days))


def _within(place: Place, spans: Sequence[Span]) -> bool:
    return any(start < place.span[1] and place.span[0] < end for start, end in spans)
