"""Finds the names of the lexicons in a list of tokens: the longest name that begins at a token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Literal, TypeAlias

from claims.facts.names.places import demonyms, organisations, ranked_places
from claims.facts.tokens.cutter import first_token, tokenise
from claims.memory import Remembered

NameKind: TypeAlias = Literal["person", "organisation", "place"]
NATION = "nation"
"""The kind of a country that acts or qualifies another word, rather than being where something is: "Iraqi forces"."""
COUNTRIES = frozenset(("country", NATION))
"""What a country is, where it is a place and where it acts."""
STATES = frozenset(("country", "capital"))
"""What may stand for a state: also its capital, "talks between Paris and Jakarta"."""
_NO_BODIES = frozenset({"treaty", "event"})
_SHORTEST_FOREIGN = 4
"""Letters: shorter names of another language are too often words of this one ("Cad", "AS", "Rio")."""
_NOT_NAMES = frozenset({"001"})
"""The world is in every sentence and tells no two of them apart."""


@dataclass(slots=True, init=False)
class Entry:
    """What the lexicons know of a name."""

    kind: NameKind
    code: str | None
    sort: str
    """Of a place its kind, "nation" for "Australian"; of an organisation its kind."""

    def __init__(self, kind: NameKind, code: str | None, sort: str) -> None:
        # written out, and not frozen: there are seven thousand before the first sentence is read, which take a third of
        # the time so
        self.kind = kind
        self.code = code
        self.sort = sort


@dataclass(slots=True)
class _Node:
    entry: Entry | None
    following: dict[str, _Node]


class Gazetteer:
    """Names as trees of tokens. A word of four letters or more may be written in capitals throughout.

    A tree is made when its first token is met in a text: of the six thousand names an article needs a few.
    """

    def __init__(self) -> None:
        self._names: dict[str, list[tuple[str, Entry]]] = {}
        self._trees = Remembered(self._tree)

    def add(self, name: str, entry: Entry) -> None:
        """Adds a name; the first entry of a name stays. All are added before the first is looked for."""
        self._names.setdefault(_form(first_token(name)), []).append((name, entry))

    def _tree(self, word: str) -> _Node | None:
        """The names that begin with `word`."""
        names = self._names.get(_form(word))
        if names is None:
            return None
        root = _Node(None, {})
        for name, entry in names:
            node = root
            for token in tokenise(name).words[1:]:
                node = node.following.setdefault(_form(token), _Node(None, {}))
            node.entry = node.entry or entry
        return root

    def matches(self, words: list[str]) -> dict[int, tuple[int, Entry]]:
        """Names from left to right, the longest at each token, none overlapping: start -> (end (exclusive), entry)."""
        hits: dict[int, tuple[int, Entry]] = {}
        end = 0
        for at, node in enumerate(map(self._trees.__getitem__, words)):
            if node is not None and at >= end:
                found = self._longest(words, at + 1, node)
                if found:
                    hits[at] = found
                    end = found[0]
        return hits

    @staticmethod
    def _longest(words: list[str], at: int, node: _Node) -> tuple[int, Entry] | None:
        """The end and entry of the longest name that goes on from `node` at token `at`."""
        found = (at, node.entry) if node.entry else None
        while at < len(words) and (following := node.following.get(_form(words[at]))):
            node, at = following, at + 1
            found = (at, node.entry) if node.entry else found
        return found


def _form(word: str) -> str:
    if word[0] == "(" and len(word) > 1:
        word = word[1:-1]
    word = word.replace("’", "'")
    return word.capitalize() if len(word) > 3 and word.isupper() else word


@cache
def gazetteer(language: str) -> Gazetteer:
    """Places, organisations and peoples for texts in `language`: its own names first, then the longer foreign ones."""
    tree = Gazetteer()
    for own in (True, False):
        for name, entry in _listed(language, own=own):
            if own or len(name) >= _SHORTEST_FOREIGN:
                tree.add(name, entry)
    for word, code in demonyms():
        tree.add(word, Entry("place", code, NATION))
    return tree


def _listed(language: str, *, own: bool) -> Iterator[tuple[str, Entry]]:
    """The names in `language`, or those in all others; of foreign abbreviations only those of organisations."""
    for place in ranked_places():
        wanted = own or place.form != "abbreviation"
        if wanted and (place.language == language) is own and place.code not in _NOT_NAMES and _proper(place.name):
            yield place.name, Entry("place", place.code, place.kind)
    for body in organisations():
        spoken = [code for code in body.names if (code == language) is own and body.kind not in _NO_BODIES]
        for name in chain.from_iterable(body.all(code) for code in spoken):
            yield name, Entry("organisation", body.code, body.kind)


def _proper(name: str) -> bool:
    """Whether a name is told by its capital: "eSwatini", not "world" or "the Gambia"."""
    return name[0].isupper() or name[1:2].isupper()
