"""Owns the day or year of a clause that another language tells, where the sentence names it as such."""

from __future__ import annotations

from claims.extraction.pieces import rendering
from claims.extraction.pieces.asides import is_period
from claims.extraction.pieces.glossed import Glossed
from claims.records import DateMention

TIMING = frozenset(("in", "on"))
"""Meanings of prepositions before the day or year when something is done, and not until when."""

FAR = 3
"""Words from the preposition to its date, at most: "pada tanggal 5 Mei"."""

YEAR = 4
"""Figures of a year."""


def dated(glossed: Glossed, end: int, *, any_day: bool = False) -> str:
    """When a clause is so, in the other language; empty if no year is told, or the date may be that of something else.

    A single day is told only of what is no news without it (`any_day`), or since when something is so.

    Args:
        end: the piece behind the last one that was read. The date stands right there, or in front of the clause with
            no verb before it.
    """
    sentence = glossed.sentence
    dates = sentence.facts.dates
    if len(dates) != 1 or not (day := rendering.day(dates[0], glossed.code)):
        return ""
    at, last = sentence.index_at(dates[0].span[0]), glossed.pieces[end - 1].last
    lead = _lead(glossed, at)
    if lead is None or not (lead == last or _is_in_front(glossed, at)):
        return ""
    if sentence.words[lead] in glossed.own.since:
        return f"{glossed.words.said['since']} {day}"
    if not _has_year(dates[0]) or not (any_day or is_period(dates[0], sentence.language)):
        return ""
    return f"{glossed.words.said['on day' if ' ' in day and day[0].isdecimal() else 'in year']} {day}"


def is_all_that_follows(glossed: Glossed, end: int) -> bool:
    """Whether nothing stands behind the piece before `end` but the date of the sentence and what leads to it."""
    (date,) = glossed.sentence.facts.dates
    last = glossed.sentence.index_at(date.span[1])
    return not glossed.pieces[-1].more and all(piece.last <= last for piece in glossed.pieces[end:])


def _is_in_front(glossed: Glossed, at: int) -> bool:
    """Whether a date stands in front of the clause, with no verb before that."""
    first = glossed.pieces[0].first
    return at < first and not any(verb < first for verb in glossed.sentence.acting())


def _has_year(date: DateMention) -> bool:
    return any(len(word) == YEAR and word.isdecimal() for word in date.text.split())


def _lead(glossed: Glossed, at: int) -> int | None:
    """The word that leads to a date as to when something is; None if there is none."""
    words, own = glossed.sentence.words, glossed.own
    if at == glossed.pieces[-1].last:
        return at  # "lahir 1907"
    for lead in range(at - 1, max(-1, at - 1 - FAR), -1):
        if words[lead] in own.since or own.prepositions.get(words[lead]) in TIMING:
            return lead
        if words[lead] not in own.date_leads:
            return None
    return None
