"""Numbers in digits: which of the marks inside a numeral is decimal and which one only groups."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

Exact: TypeAlias = int | Decimal | Fraction

MOST_DIGITS = 40
"""A longer row of digits is a code, not a number."""

_GROUPED = {mark: re.compile(rf"[1-9]\d{{0,2}}(?:{re.escape(mark)}\d{{3}})+") for mark in ".,"}
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
VULGAR = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
}
VULGAR |= {"⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅒": (1, 10)}


def read_numeral(numeral: str, decimal: str) -> Exact | None:
    """The value of a numeral such as "1.250.000" or "1,5".

    Args:
        numeral: digits with single marks "." and "," between them.
        decimal: the decimal mark of the language; the other mark groups by three.

    Returns:
        None where the marks make no number ("192.168.1.2", "12,34,5"). A mark that occurs twice groups in any
        language ("1,250,000" in Indonesian); where both marks occur, the last one is decimal.
    """
    if numeral.isdecimal():
        return int(numeral) if len(numeral) <= MOST_DIGITS else None
    if len(numeral) > MOST_DIGITS:
        return None
    dots, commas = numeral.count("."), numeral.count(",")
    if dots and commas:
        return _both_marks(numeral)
    mark, count = (".", dots) if dots else (",", commas)
    if count > 1 or mark != decimal:
        if _GROUPED[mark].fullmatch(numeral) or (mark == "," and _INDIAN.fullmatch(numeral)):
            return int(numeral.replace(mark, ""))
        if count > 1:
            return None
    return Decimal(numeral.replace(",", "."))


def read_grouped(numeral: str) -> int | None:
    """The value of a numeral that either mark groups by three ("10,000"), None for any other."""
    for mark, pattern in _GROUPED.items():
        if pattern.fullmatch(numeral):
            return int(numeral.replace(mark, ""))
    return None


def _both_marks(numeral: str) -> Exact | None:
    last = max(numeral.rfind("."), numeral.rfind(","))
    mark, group = numeral[last], "," if numeral[last] == "." else "."
    whole, part = numeral[:last], numeral[last + 1 :]
    if mark in whole or not _GROUPED[group].fullmatch(whole):
        return None
    return Decimal(f"{whole.replace(group, '')}.{part}")


def plain(value: Exact) -> int | float:
    """`value` as an int where it is whole, else as the nearest float."""
    if isinstance(value, int):
        return value
    whole = int(value)
    return whole if whole == value else float(value)


def add(left: Exact, right: Exact) -> Exact:
    """The exact sum, also of a decimal and a fraction."""
    if isinstance(left, Fraction) or isinstance(right, Fraction):
        return Fraction(left) + Fraction(right)
    return left + right


def times(left: Exact, right: Exact) -> Exact:
    """The exact product, also of a decimal and a fraction."""
    if isinstance(left, Fraction) or isinstance(right, Fraction):
        return Fraction(left) * Fraction(right)
    return left * right
