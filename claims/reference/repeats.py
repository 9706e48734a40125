"""Rows of a reference that say the same: copies, and those that contradict each other by verdict or number."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Sequence
from itertools import compress
from typing import TypeAlias
from unicodedata import category

from claims.facts import read_values
from claims.languages import known
from claims.reference.cells import CLAIM_WORDS
from claims.reference.health import Contradiction

_DELETED = bytes(sign for sign in range(128) if not chr(sign).isalpha() and chr(sign) not in "\n%$")
_SPACES = bytes(sign for sign in _DELETED if not 48 <= sign <= 57)
_CURLED = str.maketrans(dict.fromkeys("“”‘’«»„–—…\u00a0\u200b", ""))
_SIGNS, _AS_PICTURE = {"So", "Sk", "Cf"}, "\ufe0f"
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SIGNED = re.compile(r"(?:(?<!\S)[-−])?\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"(?<=\d)[.,](?=\d{3}(?!\d))")


class Repeats:
    """Finds rows that say the same: one number is kept for each row, whatever its length.

    The key of a row is a hash of its claim in lower case without spaces, punctuation and digits.
    """

    def __init__(self) -> None:
        self._keys = array("q")

    def add(self, claims: Sequence[str]) -> None:
        """Takes the claims of the next rows; none may hold a line feed."""
        text = "\n".join(claims)
        if not text.isascii():
            text = text.translate(_CURLED)
        data = text.casefold().encode("utf-8", "replace").translate(None, _DELETED)
        self._keys.extend(map(hash, data.split(b"\n")))

    def groups(self) -> list[list[int]]:
        """Positions of rows with the same key, two or more of each."""
        import numpy

        keys = numpy.frombuffer(self._keys, dtype=numpy.int64) if self._keys else numpy.empty(0, numpy.int64)
        order = numpy.argsort(keys, kind="stable")
        same = numpy.concatenate(([False], numpy.diff(keys[order]) == 0, [False]))
        starts = numpy.flatnonzero(~same[:-1] & same[1:])
        ends = numpy.flatnonzero(same[:-1] & ~same[1:])
        return [order[start : end + 1].tolist() for start, end in zip(starts, ends, strict=True)]


def judge_repeats(
    groups: Iterable[Sequence[int]],
    claim: Callable[[int], str],
    verdict: Callable[[int], str],
    number: Callable[[int], int],
) -> tuple[tuple[tuple[int, ...], ...], tuple[Contradiction, ...]]:
    """Which groups of similar rows repeat and which contradict each other.

    Args:
        groups: positions of rows whose claims differ at most in digits, spaces and punctuation.
        claim, verdict, number: text, verdict and row number of a position.

    Returns:
        The duplicates and the contradictions, as row numbers.
    """
    duplicates: list[tuple[int, ...]] = []
    contradictions: list[Contradiction] = []
    for group in groups:
        claims = [claim(position) for position in group]
        for alike in _parted(list(zip(map(_shape, claims), group, claims, strict=True))):
            by_numbers = _parted([(_numbers(text), position, text) for _, position, text in alike], least=1)
            for same in by_numbers:
                if len(same) > 1:
                    rows = tuple(number(position) for _, position, _ in same)
                    if len({text for _, at, _ in same if (text := _worded(verdict(at)))}) > 1:
                        contradictions.append(Contradiction("verdict", rows))
                    else:
                        duplicates.append(rows)
            if len(by_numbers) > 1 and len(alike[0][2].split()) >= CLAIM_WORDS:
                contradictions += [
                    Contradiction("number", tuple(number(position) for _, position, _ in event))
                    for event in _same_events(alike)
                ]
    return tuple(sorted(duplicates)), tuple(sorted(contradictions, key=lambda one: one.rows))


def _worded(verdict: str) -> str:
    """A verdict by its words: neither signs and colours beside them ("❌ Hoaks") nor brackets make another one."""
    words = "".join(" " if category(sign) in _SIGNS or sign == _AS_PICTURE else sign for sign in verdict.casefold())
    return " ".join(words.split()).strip("[]()!. ") or " ".join(verdict.casefold().split())


_Keyed: TypeAlias = tuple[object, int, str]
"""What a row is compared by, its position, and its claim."""


def _parted(rows: list[_Keyed], least: int = 2) -> list[list[_Keyed]]:
    """Rows by their key, in groups of at least so many."""
    if len({key for key, _, _ in rows}) == 1:
        return [rows] if len(rows) >= least else []
    parts: dict[object, list[_Keyed]] = {}
    for row in rows:
        parts.setdefault(row[0], []).append(row)
    return [part for part in parts.values() if len(part) >= least]


def _same_events(alike: list[_Keyed]) -> list[list[_Keyed]]:
    """Rows that count the same things otherwise, everything else being equal: the day, the year, the ward, the article.

    Which of the numbers are counts is read from the first row: they stand at the same places in all of them.
    """
    counts = _places_of_counts(alike[0][2])
    if not any(counts):
        return []
    by_rest: dict[tuple[str, ...], list[_Keyed]] = {}
    counted: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for row in alike:
        numbers = _numbers(row[2])
        rest = tuple(text for text, is_count in zip(numbers, counts, strict=True) if not is_count)
        by_rest.setdefault(rest, []).append(row)
        counted.setdefault(rest, set()).add(tuple(compress(numbers, counts)))
    return [rows for rest, rows in by_rest.items() if len(counted[rest]) > 1]


def _places_of_counts(claim: str) -> list[bool]:
    """For each number of a claim whether it counts or measures something, whichever known language it is read in."""
    read = [read_values(claim, code).quantities for code in known()]
    return [
        all(any(one.span[0] < number.end() and number.start() < one.span[1] for one in found) for found in read)
        for number in _signed(claim).finditer(claim)
    ]


def _shape(claim: str) -> bytes:
    """A claim with its numbers made equal: what is left must be the same, in the same order."""
    text = _NUMBER.sub("0", claim)
    if not text.isascii():
        text = text.translate(_CURLED)
    return text.casefold().encode("utf-8", "replace").translate(None, _SPACES)


def _numbers(claim: str) -> tuple[str, ...]:
    """The numbers of a claim in a form that can be compared: 1.000 and 1,000 are 1000, 2,5 is 2.5."""
    return tuple(
        _GROUPED.sub("", text).replace(",", ".").replace("−", "-") if len(text) > 1 else text
        for text in _signed(claim).findall(claim)
    )


def _signed(claim: str) -> re.Pattern[str]:
    """What finds the numbers of a claim, with their signs if it has any."""
    return _SIGNED if "-" in claim or "−" in claim else _NUMBER
