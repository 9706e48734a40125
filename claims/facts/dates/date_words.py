"""The words for days, periods and times of day in a language, compiled from its file for the date readers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from claims.facts.tokens.phrases import Phrases
from claims.languages import language
from claims.records import LanguageCode

Period: TypeAlias = Literal["day", "week", "month", "year", "decade"]


@dataclass(frozen=True, slots=True)
class DateWords:
    """Section `dates` of a language file; the file says beside each key what it holds.

    Offsets count units from the publication: -1 the one before, 0 the present, 1 the next, null one that the text
    leaves open ("the following day").
    """

    months: dict[str, int]
    short_months: dict[str, int]
    weekday_parts: list[str]
    endings: list[str]
    single_endings: list[str]
    single_leads: frozenset[str]
    edges: dict[str, int]
    unsure_months: frozenset[str]
    month_cues: frozenset[str]
    past_cues: frozenset[str]
    future_cues: list[str]
    planned_cues: frozenset[str]
    unplanned_behind: frozenset[str]
    expecting_cues: frozenset[str]
    tenseless: frozenset[str]
    bound_cues: frozenset[str]
    open_cues: list[str]
    told_cues: frozenset[str]
    told_endings: tuple[str, ...]
    told_exceptions: frozenset[str]
    every: frozenset[str]
    before_period: frozenset[str]
    month_first: bool
    weekdays: dict[str, int]
    short_weekdays: dict[str, int]
    unsure_weekdays: frozenset[str]
    day_places: frozenset[str]
    day_endings: frozenset[str]
    day_joiners: frozenset[str]
    before_day: frozenset[str]
    year_words: frozenset[str]
    year_cues: frozenset[str]
    sure_cues: frozenset[str]
    dated_nouns: frozenset[str]
    count_leads: frozenset[str]
    fiscal: frozenset[str]
    owners: frozenset[str]
    events: list[str]
    makes: list[str]
    editions: list[str]
    lengths: frozenset[str]
    range_marks: list[str]
    same_periods: list[str]
    parts: dict[str, int]
    part_joiners: frozenset[str]
    decade_endings: frozenset[str]
    decade_words: frozenset[str]
    eras: dict[str, int]
    quarters: dict[str, int]
    quarter_order: Literal["before", "after"]
    ordinals: dict[str, int]
    quarter_short: dict[str, int]
    quarter_joiners: frozenset[str]
    lone_quarters: dict[str, bool]
    units: dict[str, Period]
    single_units: dict[str, Period]
    holidays: dict[str, tuple[int, int, int]]
    days: dict[str, int | None]
    modifiers_after: dict[str, int | None]
    modifiers_before: dict[str, int | None]
    ago: list[str]
    leaning: dict[str, int]
    ahead_after: list[str]
    trailing_before: list[str]
    trailing_after: list[str]
    trailing_single: list[str]
    times_before: frozenset[str]
    times_after: dict[str, int | None]
    day_parts: dict[str, int]
    zones: frozenset[str]
    zones_local: list[str]
    elapsed_after: list[str]
    elapsed_cues: list[str]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The words of one language, its phrases compiled. `months` holds short and long names."""

    words: DateWords
    months: dict[str, int]
    future_cues: Phrases[bool]
    open_cues: Phrases[bool]
    ranges: Phrases[bool]
    same: Phrases[bool]
    parts: Phrases[int]
    holidays: Phrases[tuple[int, int, int]]
    days: Phrases[int | None]
    weekday_parts: Phrases[bool]
    endings: Phrases[bool]
    single_endings: Phrases[bool]
    after: Phrases[int | None]
    before: Phrases[int | None]
    ago: Phrases[int]
    leaning: Phrases[int]
    singles: Phrases[Period]
    trailing_before: Phrases[int]
    trailing_after: Phrases[int]
    trailing_single: Phrases[bool]
    eras: Phrases[int]
    times_after: Phrases[int | None]
    local: Phrases[bool]
    elapsed_after: Phrases[bool]
    elapsed_cues: Phrases[bool]


@cache
def calendar(code: LanguageCode) -> Calendar:
    """The words for dates of the language `code`."""
    words = language(code).typed("dates", DateWords)
    ago = [(phrase, -1) for phrase in words.ago] + [(phrase, 1) for phrase in words.ahead_after]
    return Calendar(
        words=words,
        months=words.short_months | words.months,
        future_cues=Phrases((phrase, True) for phrase in words.future_cues),
        open_cues=Phrases((phrase, True) for phrase in words.open_cues),
        ranges=Phrases((phrase, True) for phrase in words.range_marks),
        same=Phrases((phrase, True) for phrase in words.same_periods),
        parts=Phrases(words.parts.items()),
        holidays=Phrases(words.holidays.items()),
        days=Phrases(words.days.items()),
        weekday_parts=Phrases((phrase, True) for phrase in words.weekday_parts),
        endings=Phrases((phrase, True) for phrase in words.endings),
        single_endings=Phrases((phrase, True) for phrase in words.single_endings),
        after=Phrases(words.modifiers_after.items()),
        before=Phrases(words.modifiers_before.items()),
        ago=Phrases(ago),
        leaning=Phrases(words.leaning.items()),
        singles=Phrases(words.single_units.items()),
        trailing_before=Phrases((phrase, -1) for phrase in words.trailing_before),
        trailing_after=Phrases((phrase, -1) for phrase in words.trailing_after),
        trailing_single=Phrases((phrase, True) for phrase in words.trailing_single),
        eras=Phrases(words.eras.items()),
        times_after=Phrases(words.times_after.items()),
        local=Phrases((phrase, True) for phrase in words.zones_local),
        elapsed_after=Phrases((phrase, True) for phrase in words.elapsed_after),
        elapsed_cues=Phrases((phrase, True) for phrase in words.elapsed_cues),
    )
