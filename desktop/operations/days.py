"""A day as a person types it: in figures in the order of the window's locale, or in words of any known language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from desktop import phrases

_PARTED = re.compile(r"(\d{1,4})\s*[/.\s-]\s*(\d{1,2})\s*[/.\s-]\s*(\d{1,4})")
_RUN_TOGETHER = re.compile(r"\d{8}")
_SHORT_YEAR, _LONG_YEAR = 2, 4


def read_day(text: str) -> date | None:
    """The day that `text` names, whole and with its year; None where it names none, or more than a day.

    Figures are read in the order in which the window writes them, with the year first where it begins with four.
    """
    typed = text.strip().rstrip(".,")
    if _RUN_TOGETHER.fullmatch(typed):
        as_used = _day((typed[:2], typed[2:4], typed[4:]), _order())
        return as_used or _day((typed[:4], typed[4:6], typed[6:]), "yMd")  # ISO 8601
    parted = _PARTED.fullmatch(typed)
    if parted:
        return _day(parted.groups(), "yMd" if len(parted[1]) > _SHORT_YEAR else _order())
    return _in_words(typed)


def _order() -> str:
    """The order of day, month and year in figures, such as "dMy"."""
    return "".join(dict.fromkeys(sign for sign in phrases.day_format() if sign in "dMy"))


def _day(parts: Sequence[str], order: str) -> date | None:
    named = dict(zip(order, parts, strict=True))
    year = named["y"]
    if len(year) not in (_SHORT_YEAR, _LONG_YEAR):
        return None
    full = int(year) if len(year) == _LONG_YEAR else _of_century(int(year))
    try:
        return date(full, int(named["M"]), int(named["d"]))
    except ValueError:  # there is no such day
        return None


def _of_century(year: int) -> int:
    """The last year that ends in these two figures."""
    now = date.today().year
    return now - (now - year) % 100


def _in_words(typed: str) -> date | None:
    from claims.facts import read_dates
    from claims.languages.data import known

    for code in dict.fromkeys((phrases.language(), *known())):
        mentions = read_dates(typed, code)
        if len(mentions) == 1 and mentions[0].start == mentions[0].end and _is_whole(mentions[0].text, typed):
            return mentions[0].start
    return None


def _is_whole(found: str, typed: str) -> bool:
    """Whether nothing but signs stands around what was found."""
    return not any(sign.isalnum() for sign in typed.replace(found, "", 1))
