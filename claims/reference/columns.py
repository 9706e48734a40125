"""The names that columns have, in every known language, and the fields that they stand for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import TypeAlias

from claims.languages import known, language

FIELDS = ("claim", "id", "title", "verdict", "date", "source", "note")

PART_OF_NAME = 100
"""The rank of a column of whose name only a part is known."""
_MOST_WORDS = 12
"""A cell of more words is no name of a column, but a remark or a claim."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")

Names: TypeAlias = Mapping[str, Mapping[str, int]]
"""Field -> name -> rank, 0 being the surest name."""


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


def recognised(names: Sequence[str]) -> dict[int, tuple[str, int]]:
    """The columns whose names are known: position -> field and rank, 0 being the surest name.

    A part of a name is enough ("Klaim yang beredar"), except for a cell that stands alone: that is a title.
    """
    filled = [(at, name) for at, name in enumerate(names) if name]
    several = len(filled) > 1
    found = {}
    for at, name in filled:
        key = plain(name)
        if field := _field_by_name().get(key):
            found[at] = (field, names_by_field()[field][key])
        elif several and len(key.split()) <= _MOST_WORDS and (part := _partly(key)):
            found[at] = (part, PART_OF_NAME)
    return found


def listed(names: Sequence[str], most: int = 20) -> str:
    """Column names for a sentence; of very many only the first."""
    shown = ", ".join(name if len(name) <= 40 else f"{name[:39]}…" for name in names[:most])
    return shown + (f" (+{len(names) - most})" if len(names) > most else "")
