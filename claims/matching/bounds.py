"""Dates that are only a bound: "before 1950", "sejak Mei 2019"."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from datetime import MAXYEAR, date, timedelta
from functools import cache

from claims.languages import section_of
from claims.records import DateMention, LanguageCode

_LETTERS = re.compile(r"[^\W\d_]+")

_ERA = 9
"""Years behind the one by which an era is named: "era 2000"."""

_WORDS = 2
"""Words in front of a date among which the one that makes it a bound may stand: "before the year 1950"."""


@dataclass(frozen=True, slots=True)
class BoundWords:
    """Section `bounds` of a language file; the file says beside each key what it holds."""

    before: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
    since: frozenset[str] = frozenset()
    era: frozenset[str] = frozenset()


@cache
def bound_words(code: LanguageCode | None) -> BoundWords:
    """The section `bounds` of a language; empty for one without a file."""
    return section_of(code, "bounds", BoundWords)


def bound_of(mention: DateMention, text: str, code: LanguageCode | None) -> tuple[str, int]:
    """Which bound a date in `text` is, a field of `BoundWords`, and where its words begin; empty if none."""
    words = bound_words(code)
    for word in list(_LETTERS.finditer(text, 0, mention.span[0]))[-_WORDS:]:
        for kind in fields(words):
            if word.group().lower() in getattr(words, kind.name):
                return kind.name, word.start()
    return "", mention.span[0]


def within(mention: DateMention, bound: str) -> DateMention:
    """The whole time that a date with its bound leaves open; the date itself if it has none, or no year."""
    if mention.start is None or not bound:
        return mention
    if bound == "since":
        return replace(mention, end=date.max)
    if bound == "era":  # it is named by its first year
        return replace(mention, end=date(min(mention.start.year + _ERA, MAXYEAR), 12, 31))
    last = mention.start - timedelta(days=1) if bound == "before" else mention.end
    return replace(mention, start=date.min, end=last)
