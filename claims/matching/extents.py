"""All of something beside only a part of it: "all of Jakarta", "only East Jakarta"."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache

from claims.languages import section_of
from claims.languages.terms import Word
from claims.matching.alignment import Alignment
from claims.matching.side import Passage, Side
from claims.records import LanguageCode

_NEXT = 2
"""Words with weight behind "all" among which the one stands that it is said of."""


@dataclass(frozen=True, slots=True)
class ExtentWords:
    """Section `extents` of a language file; the file says beside each key what it holds."""

    whole: frozenset[str] = frozenset()
    part: frozenset[str] = frozenset()


@cache
def extent_words(code: LanguageCode | None) -> ExtentWords:
    """The section `extents` of a language; empty for one without a file."""
    return section_of(code, "extents", ExtentWords)


def unlike_extents(sides: Alignment) -> tuple[Passage, Passage] | None:
    """What one side says of all and the other one only of a part, first that of the claim; None if neither does."""
    claim, row = sides.claim, sides.reference
    if found := _contrast(claim, row, sides.there_by_place):
        return found
    found = _contrast(row, claim, sides.here_by_place)
    return found and (found[1], found[0])


def _contrast(whole: Side, part: Side, partners: Mapping[int, Mapping[int, float]]) -> tuple[Passage, Passage] | None:
    """What is said of all on one side, beside what is said of the same word, but only of a part, on the other side."""
    every, only = _said(whole, extent_words(whole.language).whole), _said(part, extent_words(part.language).part)
    if not (every and only) or _said(whole, extent_words(whole.language).part):
        return None
    if _said(part, extent_words(part.language).whole):
        return None
    for at in whole.behind(every.span)[:_NEXT]:
        for place in sorted(set(part.behind(only.span)) & partners.get(at, {}).keys()):
            return _up_to(whole, every, at), _up_to(part, only, place)
    return None


def _said(side: Side, words: Set[str]) -> Word | None:
    """The first of some words that stands on a side and that nothing denies: "not only"."""
    found = (word for word in side.every if word.text.lower() in words and not side.behind_denial(word.span))
    return next(found, None)


def _up_to(side: Side, word: Word, at: int) -> Passage:
    return side.passage(side.whole((word.span[0], side.words[at].span[1])))
