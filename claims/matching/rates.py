"""In what time a number comes about: "Rp 5 juta per bulan", "3 million litres a day"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Protocol

from claims.languages import section_of
from claims.matching.values import quantities_agree
from claims.records import LanguageCode, Quantity, Span

_WORDS = r"(?:\s+[^\W\d_]+){0,3}?"
"""Words between a number and its time: what is counted or measured."""

_ALIKE = 0.05
"""How far two numbers in other times may be apart, as a share, and be one: months are not all equally long."""

_WORKDAYS = 5 / 7
"""Share of all days on which people work: "8 hours a day" may be 40 a week."""


@dataclass(frozen=True, slots=True)
class RateWords:
    """Section `rates` of a language file; the file says beside each key what it holds."""

    leads: tuple[str, ...] = ()
    times: Mapping[str, float] = field(default_factory=dict)
    alone: Mapping[str, float] = field(default_factory=dict)
    elsewhen: tuple[str, ...] = ()


class Counted(Protocol):
    """A number as it stands in a text."""

    @property
    def span(self) -> Span: ...


@cache
def _pattern(code: LanguageCode | None) -> re.Pattern[str] | None:
    words = section_of(code, "rates", RateWords)
    if not (words.times and words.alone):
        return None
    leads, times, alone, elsewhen = map("|".join, (words.leads, words.times, words.alone, words.elsewhen))
    time = rf"(?:\s*/\s*|\s+(?:{leads})\s+)(?P<time>{times})\b|\s+(?P<alone>{alone})\b"
    return re.compile(rf"{_WORDS}(?:{time})(?!\s+(?:{elsewhen})\b)", re.IGNORECASE)


def time_of(one: Counted, text: str, code: LanguageCode | None) -> tuple[Span, float] | None:
    """The words behind a number that tell its time, and that in days; None if there are none."""
    pattern = _pattern(code)
    found = pattern.match(text, one.span[1]) if pattern else None
    if found is None:
        return None
    name = "time" if found["time"] else "alone"
    days = _days(code).get(found[name].casefold())  # letters that only the pattern takes for others: a dotted I
    return (found.span(name), days) if days is not None else None


@cache
def _days(code: LanguageCode | None) -> Mapping[str, float]:
    words = section_of(code, "rates", RateWords)
    return {**words.times, **words.alone}


def same_rate(one: Quantity, days: float, other: Quantity, its_days: float) -> bool:
    """Whether two numbers of other times come to the same, or leave room for one: 12 a year is 1 a month."""
    least = _WORKDAYS if days <= 1 < its_days else 1.0
    its_least = _WORKDAYS if its_days <= 1 < days else 1.0
    return quantities_agree(_in_days(one, days, least), _in_days(other, its_days, its_least))


def _in_days(one: Quantity, days: float, least: float) -> Quantity:
    """About how much of it comes about in a day, where it may not be one of every day."""
    low, high = least * (1 - _ALIKE / 2) / days, (1 + _ALIKE / 2) / days
    base = one.base_value if one.base_value is None else one.base_value * low
    return replace(
        one, value=one.value * low, high=(one.value if one.high is None else one.high) * high, base_value=base
    )
