"""What a text says of itself before it begins: "[HOAX] ...", "False: ...", "CEK FAKTA: ...", as checks are titled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from claims.languages import known, language

Sort: TypeAlias = Literal["denied", "rated", "checked"]

_WORDS = re.compile(r"[^\W_]+")

_AT_MOST = 3
"""Markings one after the other: "CEK FAKTA: [SALAH] ..."."""


@dataclass(frozen=True, slots=True)
class MarkingWords:
    """Section `markings` of a language file; the file says beside each key what it holds."""

    denied: tuple[str, ...]
    rated: tuple[str, ...]
    checked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marking:
    """`words` as written; the text itself begins at `end`. "denied" where it is called false, "rated" where a rating
    says something else, "checked" where it says only that somebody looks into it."""

    sort: Sort
    words: str
    end: int


@cache
def _sorts() -> dict[str, Sort]:
    """Marking in lower case -> its sort, of all languages: the sheet of one desk may hold the titles of another."""
    found: dict[str, Sort] = {}
    for code in known():
        section = language(code).typed("markings", MarkingWords)
        found |= dict.fromkeys(section.checked, "checked")
        found |= dict.fromkeys(section.rated, "rated")
        found |= dict.fromkeys(section.denied, "denied")
    return found


@cache
def _pattern() -> re.Pattern[str]:
    """One marking: in brackets, or before a sign that ends it."""
    listed = "|".join(re.escape(words).replace(r"\ ", r"[\s-]+") for words in sorted(_sorts(), key=len, reverse=True))
    ended = r"\s*[:!|]+|[.,](?=\s)|\s+[-–—](?=\s)"
    return re.compile(rf"\s*(?:[\[(]\s*({listed})\s*[\])](?:{ended})?|#?({listed})(?:{ended}))\s*", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def marking_of(text: str) -> Marking | None:
    """What a text is marked as at its beginning; None if it is not, or if nothing follows.

    Of several markings the one counts that says most of its rating.
    """
    found: list[tuple[Sort, str]] = []
    end = 0
    while len(found) < _AT_MOST and (match := _pattern().match(text, end)):
        words = match[1] or match[2]
        found.append((_sorts()[re.sub(r"[\s-]+", " ", words.lower())], words))
        end = match.end()
    if not found or end == len(text):
        return None
    sort, words = next((one for one in found if one[0] != "checked"), found[0])
    return Marking(sort, words, end)


def bare(text: str) -> str:
    """The text without its marking."""
    marking = marking_of(text)
    return text if marking is None else text[marking.end :]


def unmarked(text: str) -> str:
    """The text with blanks in place of its marking, so that spans hold."""
    return bare(text).rjust(len(text))


def called_false(text: str) -> bool:
    """Whether a text is marked as false, so that it does not assert what it says."""
    marking = marking_of(text)
    return marking is not None and marking.sort == "denied"


def rated_false(verdict: str) -> bool:
    """Whether the verdict of a row, as it stands in its column, calls the claim false: "Salah", "FALSE", "[Hoax]"."""
    return _sorts().get(" ".join(_WORDS.findall(verdict.lower()))) == "denied"


def rating_marked(*texts: str) -> Marking | None:
    """The first marking of some texts that tells a rating; None if there is none."""
    found = map(marking_of, texts)
    return next((marking for marking in found if marking is not None and marking.sort != "checked"), None)
