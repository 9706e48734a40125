"""Which columns of a sheet hold the claim, its verdict and so on: by name, in every known language, or by hand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from claims.errors import RefusedInput, UnclearColumns
from claims.languages import known, language
from claims.reference.values import clean

FIELDS = ("claim", "id", "title", "verdict", "date", "source", "note")

_PART_OF_NAME = 100
"""The rank of a column of whose name only a part is known."""
_SAMPLE_ROWS = 200
_SEARCHED_ROWS = 60
"""The header is one of so many rows."""
_LONGEST_NAME = 200
_HEADER_ROWS, _BROAD = 20, 0.6
"""A header fills at least this share of the cells of the fullest of so many rows."""
_SENTENCE_WORDS = 2.5
"""Cells of a column that merely has a claim word in its name must be that long on average to be taken for claims."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LETTERS = re.compile(r"[A-Za-z]{1,3}")

Names: TypeAlias = Mapping[str, Mapping[str, int]]
"""Field -> name -> rank, 0 being the surest name."""


@dataclass(frozen=True, slots=True)
class Header:
    """A sheet's header: `names` of the columns from A on, `columns` field -> position, `row` its (last) row number."""

    row: int
    names: tuple[str, ...]
    columns: Mapping[str, int]
    notices: tuple[str, ...] = ()
    confidence: tuple[int, int] = (0, 0)
    """How sure the claim column is (2 by name or by hand, 1 by part of its name, 0 none); how many fields are known."""


def _ambiguous(where: str, names: Sequence[str], positions: Sequence[int]) -> UnclearColumns:
    return UnclearColumns(
        "columns {columns} could both hold the claims",
        where,
        "choose one, as in --map claim={letter}",
        columns=" & ".join(f"{names[at]!r} ({letters(at)})" for at in positions),
        letter=letters(positions[0]),
    )


def letters(position: int) -> str:
    """The letters a spreadsheet program shows for a column: 0 is A, 26 is AA."""
    text, rest = "", position + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        text = chr(65 + digit) + text
    return text


def position_of(text: str) -> int:
    """The column that the letters name: A is 0."""
    value = 0
    for letter in text.upper():
        value = value * 26 + ord(letter) - 64
    return value - 1


@lru_cache(maxsize=50_000)
def plain(name: str) -> str:
    """A column's name without case, punctuation and camel case: "Claim_Date:", "claim date" and "claimDate" are one."""
    parted = _CAMEL.sub(" ", unicodedata.normalize("NFKC", name)).casefold()
    return " ".join("".join(sign if sign.isalnum() else " " for sign in parted).split())


@cache
def names_by_field() -> Names:
    """The names that every known language gives to the fields (section `columns` of its file)."""
    found: dict[str, dict[str, int]] = {field: {} for field in FIELDS}
    for code in known():
        for field, names in language(code).sections.get("columns", {}).items():
            for rank, name in enumerate(names):
                key = plain(str(name))
                found[field][key] = min(rank, found[field].get(key, rank))
    return found


@cache
def _field_by_name() -> Mapping[str, str]:
    return {name: field for field in FIELDS for name in names_by_field()[field]}


@cache
def _fields_by_word() -> Mapping[str, str]:
    """The words that alone name a field, for names that hold one of them: "claim text", "Tanggal klaim"."""
    return {name: field for field in reversed(FIELDS) for name in names_by_field()[field] if " " not in name}


@lru_cache(maxsize=50_000)
def _partly(name: str) -> str | None:
    """The field that a part of the name speaks of. "claim" counts least: "claim date" is a date, not a claim."""
    fields = {_fields_by_word()[word] for word in plain(name).split() if word in _fields_by_word()}
    others = fields - {"claim"}
    if others:
        return others.pop() if len(others) == 1 else None
    return "claim" if fields else None


def find_header(rows: Sequence[Sequence[str]], chosen: Mapping[str, str], where: str) -> Header | None:
    """The header among the first rows of a sheet; None if nothing there looks like one.

    Args:
        rows: the first rows from row 1 on, blank ones included, as texts.
        chosen: field -> column, by the user: a column's name or its letters.
        where: file and sheet, for errors.

    Raises:
        RefusedInput: two columns have equal rights to be the claim, or a chosen column or field is not there.
    """
    filled = [sum(1 for cell in row if cell.strip()) for row in rows]
    # Titles and remarks above a header fill fewer cells than it does.
    broad = max(filled[:_HEADER_ROWS], default=0) * _BROAD
    candidates: list[tuple[tuple[int, ...], int, tuple[str, ...]]] = []
    for at, count in enumerate(filled[:_SEARCHED_ROWS]):
        first = count > max(filled[:at], default=0)
        for names in _readings(rows, at) if count else ():
            wanted, sureness, fields = _score(names, chosen)
            if first or (wanted and sureness == 2 and fields > 1):
                fit = (wanted, sureness == 2, count >= broad, sureness, fields, first, -at)
                candidates.append((fit, at, names))
    if not candidates:
        return None
    _, at, names = max(candidates, key=lambda one: one[0])
    return _settle(at + 1, names, rows[at + 1 :], chosen, where)


def _readings(rows: Sequence[Sequence[str]], at: int) -> list[tuple[str, ...]]:
    """A row as a header: alone, and with the row above filling its gaps, as merged cells leave them."""
    row = [" ".join(clean(cell[:_LONGEST_NAME]).split()) for cell in rows[at]]
    readings = [tuple(row)]
    above = [" ".join(clean(cell[:_LONGEST_NAME]).split()) for cell in rows[at - 1]] if at else []
    if any(above):
        width = max(len(row), len(above))
        low, high = row + [""] * (width - len(row)), above + [""] * (width - len(above))
        joined = tuple(below or over for below, over in zip(low, high, strict=True))
        # Only the gaps of one may be filled in the other: two full rows are a header and its first row of data.
        if joined != tuple(low) and all(_known(name) for name in low if name):
            readings.append(joined)
    return readings


def _known(name: str) -> bool:
    return plain(name) in _field_by_name() or _partly(name) is not None


def _score(names: Sequence[str], chosen: Mapping[str, str]) -> tuple[int, int, int]:
    """How well names fit: all chosen columns there, sureness of the claim, number of fields known."""
    wanted = {plain(column) for column in chosen.values() if not _LETTERS.fullmatch(column)}
    present = {plain(name) for name in names if name}
    exact = {_field_by_name()[name] for name in present & _field_by_name().keys()}
    partly = {_partly(name) for name in names if name} - {None}
    sureness = 2 if "claim" in exact else 1 if "claim" in partly else 0
    return int(wanted <= present), sureness, len(exact | partly)


def _settle(
    row: int, names: tuple[str, ...], data: Sequence[Sequence[str]], chosen: Mapping[str, str], where: str
) -> Header:
    width = _width(names, data)
    shown = _unique([names[at] if at < len(names) and names[at] else letters(at) for at in range(width)])
    columns = _chosen_columns(shown, chosen, where)
    sure = 2 if "claim" in columns else 0
    taken = set(columns.values())
    notices: list[str] = []
    for field in FIELDS:
        if field in columns:
            continue
        ranked = _ranked(field, shown, names, taken)
        if field == "claim" and ranked:
            at, sure = _claim_column(ranked, shown, data, where)
            notices += [shown[other] for rank, other in ranked if other != at and rank < _PART_OF_NAME]
        elif ranked:
            at = ranked[0][1]
        else:
            continue
        if at >= 0:
            columns[field] = at
            taken.add(at)
    return Header(row, tuple(shown), columns, tuple(notices), (sure, len(columns)))


def _width(names: Sequence[str], data: Sequence[Sequence[str]]) -> int:
    """Columns up to the last that has a name or, in the first rows, something in it."""
    named = max((at + 1 for at, name in enumerate(names) if name), default=0)
    filled = max((at + 1 for row in data for at, cell in enumerate(row) if cell), default=0)
    return max(named, filled)


def _unique(names: Sequence[str]) -> list[str]:
    """The same names, a repeated one followed by its column's letters, so that a row can be told by name."""
    seen: set[str] = set()
    result = []
    for at, name in enumerate(names):
        result.append(f"{name} ({letters(at)})" if name in seen else name)
        seen.add(result[-1])
    return result


def _chosen_columns(names: Sequence[str], chosen: Mapping[str, str], where: str) -> dict[str, int]:
    by_name: dict[str, int] = {}
    for at, name in enumerate(names):
        by_name.setdefault(name, at)
        by_name.setdefault(plain(name), at)
    columns = {}
    for field, column in chosen.items():
        if field not in FIELDS:
            raise RefusedInput(
                "there is no field {field}", where, "use one of {fields}", field=field, fields=", ".join(FIELDS)
            )
        at = by_name.get(column, by_name.get(plain(column), -1))
        if at < 0 and _LETTERS.fullmatch(column) and position_of(column) < len(names):
            at = position_of(column)
        if at < 0:
            raise RefusedInput(
                "there is no column {column}",
                where,
                "use one of the columns that are there: {columns}",
                column=column,
                columns=listed(names),
            )
        columns[field] = at
    return columns


def listed(names: Sequence[str], most: int = 20) -> str:
    """Column names for a sentence; of very many only the first."""
    shown = ", ".join(name if len(name) <= 40 else f"{name[:39]}…" for name in names[:most])
    return shown + (f" (+{len(names) - most})" if len(names) > most else "")


def _ranked(field: str, shown: Sequence[str], names: Sequence[str], taken: set[int]) -> list[tuple[int, int]]:
    """Columns that may be the field, as (rank, position), surest first."""
    known_names = names_by_field()[field]
    found = []
    for at in range(min(len(shown), len(names))):
        if at in taken or not names[at]:
            continue
        rank = known_names.get(plain(names[at]))
        if rank is not None:
            found.append((rank, at))
        elif plain(names[at]) not in _field_by_name() and _partly(names[at]) == field:
            found.append((_PART_OF_NAME, at))
    return sorted(found)


def _claim_column(
    ranked: Sequence[tuple[int, int]], names: Sequence[str], data: Sequence[Sequence[str]], where: str
) -> tuple[int, int]:
    """The column of the claims and how sure that is (see `Header`); -1 if none reads like sentences."""
    sample = data[:_SAMPLE_ROWS]

    def words(at: int) -> float:
        cells = [len(row[at].split()) for row in sample if at < len(row) and row[at].strip()]
        return sum(cells) / len(cells) if cells else 0.0

    sure = [(rank, at) for rank, at in ranked if rank < _PART_OF_NAME]
    sentences = [(rank, at) for rank, at in sure or ranked if words(at) >= _SENTENCE_WORDS]
    # A column with a claim's name is one even if all its claims are short, unless it is empty beside a filled one.
    rest = sentences or [(rank, at) for rank, at in sure if words(at)] or sure
    best = [at for rank, at in rest if rank == rest[0][0]]
    if len(best) > 1:
        raise _ambiguous(where, names, best)
    return (best[0], 2 if sure else 1) if best else (-1, 0)
