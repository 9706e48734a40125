"""What a reading found wrong in a reference: rows without a claim, rows that repeat or contradict each other."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

_DELETED = bytes(sign for sign in range(128) if not chr(sign).isalpha() and chr(sign) not in "\n%$")
_SPACES = bytes(sign for sign in _DELETED if not 48 <= sign <= 57)
_CURLED = str.maketrans(dict.fromkeys("“”‘’«»„–—…\u00a0\u200b", ""))
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SIGNED = re.compile(r"(?:(?<!\S)[-−])?\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"(?<=\d)[.,](?=\d{3}(?!\d))")
_LEAST_WORDS = 3
"""A shorter text is a name or a code, not a sentence: that its numbers differ is no contradiction."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Rows `row` to `last`, inclusive, are not searched; `reason` is an English template of the catalogue."""

    row: int
    last: int
    reason: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Rows with the same claim but another verdict, or the same sentence with another number."""

    kind: Literal["verdict", "number"]
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something else to know of the reading; `template` is English, `values` fill it."""

    template: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Health:
    """The report on a sheet. Row numbers are those that the spreadsheet program shows.

    `read` rows stand below the header; `usable` of them can be matched, `empty` are blank, the rest is in `skipped`.
    """

    read: int
    usable: int
    empty: int
    empty_rows: tuple[tuple[int, int], ...] = ()
    """First and last row of each run of blank rows between others."""
    skipped: tuple[Skipped, ...] = ()
    duplicates: tuple[tuple[int, ...], ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def skipped_rows(self) -> int:
        return sum(part.last - part.row + 1 for part in self.skipped)

    @property
    def duplicate_rows(self) -> int:
        """Rows that could be deleted without loss: all but the first of each group."""
        return sum(len(rows) - 1 for rows in self.duplicates)


class Runs:
    """Collects row numbers, in ascending order, as runs of neighbours with the same reason."""

    def __init__(self) -> None:
        self.runs: list[list[int | str]] = []

    def add(self, row: int, reason: str = "", last: int | None = None) -> None:
        runs = self.runs
        if runs and runs[-1][1] == row - 1 and runs[-1][2] == reason:
            runs[-1][1] = last or row
        else:
            runs.append([row, last or row, reason])


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
    groups: Sequence[Sequence[int]],
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
        for alike in _by(_shape, claim, group):
            by_numbers: dict[tuple[str, ...], list[int]] = {}
            for position in alike:
                by_numbers.setdefault(_numbers(claim(position)), []).append(position)
            for same in by_numbers.values():
                if len(same) > 1:
                    rows = tuple(map(number, same))
                    if len({text for position in same if (text := verdict(position).strip().casefold())}) > 1:
                        contradictions.append(Contradiction("verdict", rows))
                    else:
                        duplicates.append(rows)
            if len(by_numbers) > 1 and len(claim(alike[0]).split()) >= _LEAST_WORDS:
                contradictions.append(Contradiction("number", tuple(map(number, alike))))
    return tuple(sorted(duplicates)), tuple(sorted(contradictions, key=lambda one: one.rows))


def _by(key: Callable[[str], object], claim: Callable[[int], str], positions: Sequence[int]) -> list[list[int]]:
    """Positions whose claims have the same key; two or more of each."""
    parts: dict[object, list[int]] = {}
    for position in positions:
        parts.setdefault(key(claim(position)), []).append(position)
    return [part for part in parts.values() if len(part) > 1]


def _shape(claim: str) -> bytes:
    """A claim with its numbers made equal: what is left must be the same, in the same order."""
    text = _NUMBER.sub("0", claim)
    if not text.isascii():
        text = text.translate(_CURLED)
    return text.casefold().encode("utf-8", "replace").translate(None, _SPACES)


def _numbers(claim: str) -> tuple[str, ...]:
    """The numbers of a claim in a form that can be compared: 1.000 and 1,000 are 1000, 2,5 is 2.5."""
    found = (_SIGNED if "-" in claim or "−" in claim else _NUMBER).findall(claim)
    return tuple(
        _GROUPED.sub("", text).replace(",", ".").replace("−", "-") if len(text) > 1 else text for text in found
    )
