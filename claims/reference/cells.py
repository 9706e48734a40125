"""What the cells of a column look like: sentences, ratings, bare figures, days that Excel counts as numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache

import yaml

from claims.languages import known, language
from claims.reference.columns import plain
from claims.reference.values import cell_text
from claims.resources import resource

CLAIM_WORDS = 3
"""A shorter text is a name or a code, not a sentence."""

FIGURE = re.compile(r"[\d.,\s%+-]*\d[\d.,\s%]*")
_ASIDE = re.compile(r"\s*[(\[/|:–—].*|\s-\s.*|[!.]+$")
_SERIAL = re.compile(r"[2-5]\d{4}(?:[.,]\d+)?")
"""A day as Excel counts them, from October 1954 to April 2064, with a part of the day perhaps."""
_SHOWN_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOSTLY, _HALF = 0.9, 0.5
_DAY_MINUTES = 24 * 60

EPOCH, MAC_EPOCH = date(1899, 12, 30), date(1904, 1, 1)
"""Day 0 of the two ways in which workbooks count days (ECMA-376, part 1, 18.17.4.1), right from March 1900 on."""


def column(rows: Sequence[Sequence[str]], at: int) -> list[str]:
    """The filled cells of a column."""
    return [text for row in rows if at < len(row) and (text := row[at].strip())]


def words(cells: Sequence[str]) -> float:
    """How many words the cells have on average."""
    return sum(len(cell.split()) for cell in cells) / len(cells) if cells else 0.0


@cache
def _ratings() -> frozenset[str]:
    """The words for ratings: of our scales, those that texts are marked with, and others, in every known language."""
    found: set[str] = set()
    for code in known():
        marked = language(code).section("markings")
        found.update(map(str, (*marked["denied"], *marked["rated"], *language(code).section("rows")["ratings"])))
    for path in resource("scales").glob("*.yaml"):
        for level in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["levels"]:
            found.update(map(str, (level["id"], *level["label"].values(), *level.get("aliases", ()))))
    return frozenset(map(plain, found))


def is_rating(text: str) -> bool:
    """Whether a cell holds a rating and nothing else, but for a remark behind it: "[HOAKS]", "Salah (foto lama)"."""
    return plain(text) in _ratings() or plain(_ASIDE.sub("", text.lstrip("[( "))) in _ratings()


def rated(cells: Sequence[str]) -> float:
    """The share of cells that hold a rating."""
    return sum(map(is_rating, cells)) / len(cells) if cells else 0.0


def figures(cells: Sequence[str]) -> bool:
    """Whether the cells hold nothing but figures; so do none."""
    return all(map(FIGURE.fullmatch, cells))


def counts_days(cells: Sequence[str]) -> bool:
    """Whether the numbers in a column of dates are days that Excel counts, which it shows so without a format."""
    numbers = [cell for cell in cells if FIGURE.fullmatch(cell) and not _SHOWN_DAY.match(cell)]
    serials = sum(_SERIAL.fullmatch(cell) is not None for cell in numbers)
    days = sum(_SHOWN_DAY.match(cell) is not None for cell in cells)
    return serials > _MOSTLY * len(numbers) and serials + days >= _HALF * len(cells)


def shown_as_days(epoch: date, at: int) -> Callable[[list[str]], list[str]]:
    """What writes the counted days of a column as days, row by row."""

    def shown(row: list[str]) -> list[str]:
        if at < len(row) and _SERIAL.fullmatch(text := row[at].strip()):
            days = float(text.replace(",", "."))
            row[at] = cell_text(datetime.combine(epoch, time()) + timedelta(minutes=round(days * _DAY_MINUTES)))
        return row

    return shown
