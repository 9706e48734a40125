"""In what time a number comes about: "Rp 5 juta per bulan", "3 million litres a day"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol

from claims.languages import section_of
from claims.records import LanguageCode, Quantity, Span

_WORDS = r"(?:\s+[^\W\d_]+){0,3}?"
"""Words between a number and its time: what is counted or measured."""

_ALIKE = 0.05
"""How far two numbers in other times may be apart, as a share, and be one: months are not all equally long."""


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
    pattern, words = _pattern(code), section_of(code, "rates", RateWords)
    found = pattern.match(text, one.span[1]) if pattern else None
    if found is None:
        return None
    name = "time" if found["time"] else "alone"
    return found.span(name), getattr(words, "times" if name == "time" else name)[found[name].lower()]


def same_rate(one: Quantity, days: float, other: Quantity, its_days: float) -> bool:
    """Whether two numbers of other times come to the same: 12 a year is 1 a month."""
    first, second = one.value / days, other.value / its_days
    return abs(first - second) <= _ALIKE * max(first, second)
