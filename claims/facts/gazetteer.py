"""Finds the names of the lexicons in a list of tokens: the longest name that begins at a token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from claims.facts.places import demonyms, organisations, place_names
from claims.facts.tokens import tokenise

NameKind: TypeAlias = Literal["person", "organisation", "place"]
_SHORTEST_FOREIGN = 4
"""Letters: shorter names of another language are too often words of this one ("Cad", "AS", "Rio")."""
_NOT_NAMES = frozenset({"001"})
"""The world is in every sentence and tells no two of them apart."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the lexicons know of a name."""

    kind: NameKind
    code: str | None
    sort: str
    """Of a place its kind, "demonym" for "Australian"; of an organisation its kind."""


@dataclass(slots=True)
class _Node:
    entry: Entry | None
    following: dict[str, _Node]


class Gazetteer:
    """Names as a tree of tokens. A word of four letters or more may be written in capitals throughout."""

    def __init__(self) -> None:
        self._root: dict[str, _Node] = {}

    def add(self, name: str, entry: Entry) -> None:
        """Adds a name; the first entry of a name stays."""
        level, node = self._root, None
        for word in tokenise(name).words:
            node = level.setdefault(_form(word), _Node(None, {}))
            level = node.following
        if node is not None and node.entry is None:
            node.entry = entry

    def longest(self, words: list[str], start: int) -> tuple[int, Entry] | None:
        """The end (exclusive) and entry of the longest name that begins at `words[start]`."""
        node = self._root.get(_form(words[start]))
        found, at = None, start + 1
        while node is not None:
            if node.entry is not None:
                found = (at, node.entry)
            if at >= len(words):
                break
            node = node.following.get(_form(words[at]))
            at += 1
        return found

    def matches(self, words: list[str]) -> Iterator[tuple[int, int, Entry]]:
        """Names from left to right, none overlapping."""
        at = 0
        while at < len(words):
            found = self.longest(words, at)
            if found is None:
                at += 1
            else:
                yield at, found[0], found[1]
                at = found[0]


def _form(word: str) -> str:
    word = word.replace("’", "'")
    return word.capitalize() if len(word) > 3 and word.isupper() else word


@cache
def gazetteer(language: str) -> Gazetteer:
    """The names of places, organisations and peoples for texts in `language`: its own first, then the longer foreign ones."""
    tree = Gazetteer()
    for own in (True, False):
        for place in place_names():
            if (place.language == language) is own and place.code not in _NOT_NAMES and place.name[0].isupper():
                if own or (len(place.name) >= _SHORTEST_FOREIGN and place.form != "abbreviation"):
                    tree.add(place.name, Entry("place", place.code, place.kind))
        for body in organisations():
            for spoken in body.names:
                for name in body.all(spoken):
                    if (spoken == language) is own and (own or len(name) >= _SHORTEST_FOREIGN):
                        tree.add(name, Entry("organisation", body.code, body.kind))
    for word, code in demonyms():
        tree.add(word, Entry("place", code, "demonym"))
    return tree
