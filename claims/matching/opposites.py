"""Words that exclude each other, within a language and across languages: rise and fall, menang and kalah."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from claims.errors import ClaimdeskError
from claims.languages import known, language
from claims.languages.lexicon import base, root, translate
from claims.languages.terms import stem, vocabulary
from claims.records import LanguageCode


@cache
def _listed(code: LanguageCode) -> Mapping[str, frozenset[tuple[str, int]]]:
    """Folded word -> each (pair, side 0 or 1) that it belongs to, from the section `opposites` of the language's file.

    A word of which other forms stand on the other side goes by its own form: "defeat" and "defeated".

    Raises:
        ClaimdeskError: a pair does not have two sides.
    """
    every: list[tuple[str, str, int]] = []
    file = language(code)
    for name, sides in file.section("opposites").items():
        if not isinstance(sides, list) or len(sides) != 2:
            raise ClaimdeskError(
                "the opposites {name} need two sides", f"{file.where}, opposites", "give two lists of words", name=name
            )
        for side, words in enumerate(sides):
            every += [(word, name, side) for word in str(words).split()]
    both = {(folded(word, code), name, side) for word, name, side in every}
    found: dict[str, set[tuple[str, int]]] = {}
    for word, name, side in every:
        key = folded(word, code)
        found.setdefault(word if (key, name, 1 - side) in both else key, set()).add((name, side))
    return {word: frozenset(places) for word, places in found.items()}


def folded(word: str, code: LanguageCode | None) -> str:
    """A word as a language's file lists it: its base where the stemmer knows all forms, else as written."""
    return base(stem(word)) if code is None or vocabulary(code).affixes.empty else word.lower()


@lru_cache(maxsize=50_000)
def sides_of(word: str, code: LanguageCode | None) -> frozenset[tuple[str, int]]:
    """The pairs that a word belongs to, and its side of each; empty for a word or language that is not listed."""
    if code is None or code not in known():
        return frozenset()
    listed, written = _listed(code), word.lower()
    key = written if written in listed else folded(word, code)
    if key not in listed:
        ends = (end for end in vocabulary(code).affixes.particles if key.endswith(end))
        key = next((key[: -len(end)] for end in ends if key[: -len(end)] in listed), key)
    return listed.get(key, frozenset())


def opposed(one: frozenset[tuple[str, int]], other: frozenset[tuple[str, int]]) -> bool:
    """Whether two words, by `sides_of`, stand on the two sides of a pair and on the same side of none."""
    return one.isdisjoint(other) and any((name, 1 - side) in other for name, side in one)


def turned(listed: frozenset[tuple[str, int]]) -> frozenset[tuple[str, int]]:
    """The other sides of some pairs."""
    return frozenset((name, 1 - side) for name, side in listed)


@lru_cache(maxsize=50_000)
def stands_for(word: str, code: LanguageCode | None, other: str, other_code: LanguageCode | None) -> bool:
    """Whether a word is the same word as another one, or in another language one of its translations."""
    if code is None or other_code is None:
        return stem(word) == stem(other)
    if code == other_code:
        return root(word, code) == root(other, code)
    wanted = folded(other, other_code)
    return any(folded(one, other_code) == wanted for one, _ in translate(word, code, other_code) if " " not in one)
