"""When two values agree: quantities with their bounds and units, dates and periods, places."""

from __future__ import annotations

import re
from dataclasses import replace
from math import floor, inf, log10

from claims.facts.names.places import surroundings
from claims.records import DateMention, Number, Place, Quantity

_DIGITS = re.compile(r"\d+")
_YEARS = re.compile(r"\d{3,}")
_EXACT = re.compile(r"\d[.,]0{1,2}(?!\d)")
"""A number that is told to the decimal: "5.0 percent"."""

_ABOUT = 0.15
"""How far "about" reaches, as a share of the number."""

_ROUNDING = 0.005
_CONVERTED = 0.03
_NEAR = 0.03
"""Numbers that differ by less than this share are one number: conversions round, those into another unit more, and
a number with fewer decimals is another one rounded."""


_POINT = "percentage point"

_LANDS = frozenset(("country", "nation", "capital", "territory", "city", "regency"))
"""Kinds of places that are countries or lie in one."""


def same_measure(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are given in units that can be turned into each other."""
    one, other = _in_percent(one, other), _in_percent(other, one)
    if one.base_unit or other.base_unit:
        return one.base_unit == other.base_unit
    return one.unit == other.unit and one.currency == other.currency and one.percent == other.percent


def same_kind(one: Quantity, other: Quantity) -> bool:
    """Whether one quantity can stand in the place of the other: both counts, shares, sums of money, or measures.

    A share in per cent and one in points are taken for each other where they have one number.
    """
    one, other = _in_percent(one, other), _in_percent(other, one)
    if {one.percent or one.base_unit, other.percent or other.base_unit} == {True, _POINT}:
        return one.value == other.value
    if one.percent != other.percent or bool(one.currency) != bool(other.currency):
        return False
    if (one.unit is None) != (other.unit is None):
        return False
    return same_measure(one, other) or _values(one)[0] == _values(other)[0]


def _in_percent(one: Quantity, other: Quantity) -> Quantity:
    """A part of a whole, told in words, as about that share where the other one is in per cent: "half"."""
    bare = not (one.percent or one.unit or one.currency or one.noun)
    if not (bare and other.percent and 0 < one.value < 1 and not _DIGITS.search(one.text)):
        return one
    about = "~" if one.comparator == "=" else one.comparator
    return replace(one, value=100 * one.value, percent=True, comparator=about)


def quantities_agree(one: Quantity, other: Quantity) -> bool:
    """Whether both can be said of one thing: 600 and "more than 500" can, 600 and 400 cannot.

    "More than 600" and "more than 500" can both be true, but who says one does not say the other: they disagree.
    """
    one, other = _in_percent(one, other), _in_percent(other, one)
    if one.percent != other.percent and one.unit == other.unit:
        return False
    if not same_measure(one, other):
        return one.value == other.value and (_only_named(one, other) or _only_named(other, one))
    if one.unit == other.unit:  # degrees are no multiples of those of another scale
        one, other = replace(one, base_value=None), replace(other, base_value=None)
    if _beyond(one, other) or _beyond(other, one):
        return False
    if one.comparator == other.comparator != "~":
        low, high = _values(one)
        low_other, high_other = _values(other)
    else:
        low, high = _bounds(one)
        low_other, high_other = _bounds(other)
    slack = (_ROUNDING if one.unit == other.unit else _CONVERTED) * max(
        abs(value) for value in (*_values(one), *_values(other))
    )
    return (low <= high_other + slack and low_other <= high + slack) or _rounded_alike(one, other)


def ranges_touch(one: Quantity, other: Quantity) -> bool:
    """Whether some figure may be meant by both, where one is a wide range whose edges leave room already."""
    (low, high), (low_other, high_other) = _bounds(one), _bounds(other)
    return low <= high_other and low_other <= high


def _only_named(one: Quantity, other: Quantity) -> bool:
    """Whether only `other` says what its number is: "31" and "31 years", "429 million" and "$429 million"."""
    if one.unit == other.unit:
        return other.currency is not None and one.currency is None
    return not (one.unit or one.currency or one.percent or one.noun)


def _beyond(one: Quantity, other: Quantity) -> bool:
    """Whether one is a bound, without the bound itself, that the other one begins at: under 909 and 909 to 941."""
    value, (low, high) = _values(one)[0], _values(other)
    if one.comparator == "<":
        return value <= low and (other.comparator in (">", ">=") or high > low)
    if one.comparator == ">":
        return value >= high and (other.comparator in ("<", "<=") or high > low)
    return False


def _values(one: Quantity) -> tuple[Number, Number]:
    low: Number = one.base_value if one.base_value is not None else one.value
    factor = low / one.value if one.base_value is not None and one.value else 1
    return low, one.high * factor if one.high is not None else low


def _bounds(one: Quantity) -> tuple[float, float]:
    low, high = _values(one)
    spread = _ABOUT * abs(high) if one.comparator == "~" else 0.0
    if one.comparator in (">", ">="):
        return low, inf
    if one.comparator in ("<", "<="):
        return -inf, high
    return low - spread, high + spread


def _rounded_alike(one: Quantity, other: Quantity) -> bool:
    """Whether one number is the other one rounded: to two or more digits, 1.5 million and 1,498,300, or a share or
    measure to fewer decimals, 9% and 8.76%."""
    if _to_decimals(one, other) or _to_decimals(other, one):
        return True
    a, b = float(_values(one)[0]), float(_values(other)[0])
    digits = min(_digits(a), _digits(b))
    return digits >= 2 and _round(a, digits) == _round(b, digits)


def _to_decimals(one: Quantity, other: Quantity) -> bool:
    """Whether a share or measure is another one told with fewer decimals, and as good as that."""
    if not (one.percent or one.unit) or one.unit != other.unit or one.currency or one.high or other.high:
        return False
    mine, theirs = float(one.value), float(other.value)
    decimals = _decimals(mine)
    if decimals >= _decimals(theirs) or _EXACT.search(one.text):
        return False
    return round(theirs, decimals) == mine and abs(mine - theirs) <= _NEAR * abs(mine)


def _decimals(value: float) -> int:
    return len(f"{value:.6f}".rstrip("0").split(".")[1])


def _digits(value: float) -> int:
    return len(f"{value:g}".replace(".", "").replace("-", "").split("e")[0].strip("0")) if value else 0


def _round(value: float, digits: int) -> float:
    return round(value, digits - 1 - floor(log10(abs(value)))) if value else 0.0


def dates_agree(one: DateMention, other: DateMention) -> bool:
    """Whether two dates can be the same day or one lies within the other; what a date leaves open never excludes."""
    if not dates_comparable(one, other) or _unlike_days(one, other) or _unlike_times(one, other):
        return False
    if one.start and other.start:
        if _other_years(one, other):
            return False
        return one.start <= (other.end or other.start) and other.start <= (one.end or one.start)
    mine, theirs = _month_day(one), _month_day(other)
    if mine and theirs:
        size = min(len(mine), len(theirs))
        return mine[:size] == theirs[:size]
    return _kind(one) != "era" or _YEARS.findall(one.text) == _YEARS.findall(other.text)


def _unlike_days(one: DateMention, other: DateMention) -> bool:
    """Whether a day of the week that one date names is not that of the other one."""
    mine, theirs = _weekday(one), _weekday(other)
    return mine != theirs and None not in (mine, theirs)


def _weekday(mention: DateMention) -> int | None:
    if mention.weekday is not None or mention.start is None or mention.start != mention.end:
        return mention.weekday
    return mention.start.weekday()


def _unlike_times(one: DateMention, other: DateMention) -> bool:
    """Whether two dates name other times of day, in the same zone as far as they name one."""
    if one.time is None or other.time is None:
        return False
    (mine, zone), (theirs, other_zone) = ((*time.split(" "), "")[:2] for time in (one.time, other.time))
    return mine != theirs and (zone == other_zone or not (zone and other_zone))


def _other_years(one: DateMention, other: DateMention) -> bool:
    """Whether two periods, each named by its first and last year, begin or end together, but do not do both, or one
    ends in the year in which the other begins, as seasons do: "2022-23" and "2023-24"."""
    mine, theirs = _years(one), _years(other)
    return mine is not None and theirs is not None and mine != theirs and not set(mine).isdisjoint(theirs)


def _years(mention: DateMention) -> tuple[int, int] | None:
    """The first and last year by which a period is named; None if it is not."""
    if not (mention.start and mention.end) or len(_DIGITS.findall(mention.text)) < 2:
        return None
    return (mention.start.year, mention.end.year) if mention.start.year < mention.end.year else None


def dates_comparable(one: DateMention, other: DateMention) -> bool:
    """Whether two dates say enough to exclude each other."""
    if _kind(one) == _kind(other) is not None or (one.time and other.time):
        return True
    return None not in (_weekday(one), _weekday(other))


def _kind(mention: DateMention) -> str | None:
    """Whether a date has a day or month, or only a year of an era before the common one."""
    if mention.start or mention.month_day:
        return "day"
    return "era" if _YEARS.search(mention.text) and mention.time is None else None


def _month_day(one: DateMention) -> str | None:
    if one.month_day:
        return one.month_day
    if one.start and one.end and one.start == one.end:
        return f"{one.start:%m-%d}"
    if one.start and one.end and (one.start.year, one.start.month) == (one.end.year, one.end.month):
        return f"{one.start:%m}"
    return None


def places_comparable(one: Place, other: Place) -> bool:
    """Whether two places are of one kind, or both lie in countries that are known; a city and a sea are not."""
    return _class(one) == _class(other) or (_country_of(one) is not None and _country_of(other) is not None)


def same_place(one: Place, other: Place) -> bool:
    """Whether two places are one; a capital may stand for its country, whose code it has, but is another place."""
    return one.code is not None and one.code == other.code and (one.kind == "capital") == (other.kind == "capital")


def places_agree(one: Place, other: Place) -> bool:
    """Whether two places are one, or one lies in the other: Bandung and West Java."""
    if one.code == other.code or (
        _class(one) == _class(other) == "region" and (holds(one, other) or holds(other, one))
    ):
        return True
    if _country_of(one) and _country_of(other):
        return holds(one, other) or holds(other, one)
    mine, theirs = set(one.text.lower().split()), set(other.text.lower().split())
    return mine <= theirs or theirs <= mine


def holds(one: Place, other: Place) -> bool:
    """Whether `other` lies in `one`; a capital has the code of its country and holds none of its other cities."""
    return one.kind != "capital" and one.code in surroundings(other.code or "")


def _country_of(place: Place) -> str | None:
    """The code of the country that a place is or lies in; None for seas, mountains and regions of the world."""
    if place.kind not in _LANDS:
        return None
    return next((code for code in surroundings(place.code or "") if len(code) == 2), None)


def _class(place: Place) -> str:
    """Countries, their people and their capitals name the same thing in the news."""
    if place.code and place.code.isdigit():
        return "region"
    return "country" if place.kind in ("country", "nation", "capital") else place.kind or ""
