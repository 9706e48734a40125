"""Rows for a few words while they are being typed: in claim, title and every other column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from claims.languages.terms import terms
from claims.reference.index import OTHERS, TEXT, plain_words, typed_words

if TYPE_CHECKING:
    from claims.reference import IndexedReference

_COMPLETIONS = 12
"""Of the words that begin as typed, so many are asked for, the most frequent ones; of rare ones, as many as it takes
to fill the list. More cost time and change little."""

_BEGUN = 0.7
_ELSEWHERE = 0.5
"""What a word counts that is only begun, and one in another column than claim and title; others count 1."""

_LOOKED_AT = 4
"""So many times the rows that are asked for are looked at for the text as it was typed."""

_NUMBER_BEGUN = re.compile(r"(?<![\w/-])\d+(?:[.,]\d+)*[.,]?$")

_SAMPLE = 2000
_MANY = 8
"""Rows of a sample, evenly spread. If so many of its words begin as typed, some thousand of the index do, which takes
milliseconds to walk through; those of the sample are taken instead."""


_Term: TypeAlias = tuple[str, str, float]
"""A field of the index, a word there, and what it counts."""


@dataclass(frozen=True, slots=True)
class Found:
    """A row that holds what was typed: its position, 0 to 1, and the columns in which the words stand."""

    position: int
    score: float
    columns: tuple[str, ...]


class Lookup:
    """Looks rows of one reference up.

    Args:
        indexed: the reference.
    """

    def __init__(self, indexed: IndexedReference) -> None:
        self._indexed = indexed

    def find(self, text: str, top: int = 50) -> list[Found]:
        """The rows that hold the words of an unfinished text, best first; a word at its end may be only begun.

        Rows that hold the text letter for letter come before others with all of its words, and those before rows with
        some of them.
        """
        words = typed_words(text)
        if not words:
            return []
        begun = _begun(text, words[-1])
        groups = [self._group([word], top) for word in dict.fromkeys(words[:-1] if begun else words)]
        groups += [self._group(begun, top, begun=True)] if begun else []
        reader = self._indexed.reader
        holding = reader.holding(self._telling(groups), top * _LOOKED_AT)
        found = self._literal_first(holding, text.strip().casefold())
        if len(groups) > 1 and len(found) < top:
            known = {position for position, _ in found}
            some = reader.holding([[term for group in groups for term in group]], top)
            found += [(at, share / 3) for at, share in _shares(some) if at not in known]
        typed = _Typed(frozenset(terms(text)), frozenset(words), tuple(begun))
        return [Found(at, score, self._columns(at, typed)) for at, score in found[:top]]

    def _group(self, spellings: Sequence[str], top: int, *, begun: bool = False) -> list[_Term]:
        """A word as the index holds it, and if it is only begun, as it may go on from any of its spellings."""
        word = spellings[0]
        found = {(TEXT, term): 1.0 for term in terms(word)}
        found[OTHERS, word] = _ELSEWHERE
        for field, weight in ((TEXT, _BEGUN), (OTHERS, _BEGUN * _ELSEWHERE)) if begun else ():
            for term in chain.from_iterable(self._completions(one, field, top) for one in spellings):
                found.setdefault((field, term), weight)
        return [(field, term, weight) for (field, term), weight in found.items()]

    def _telling(self, groups: list[list[_Term]]) -> list[list[_Term]]:
        """Without the words that most rows hold, such as "https": they are slow to look up and tell nothing."""
        most = self._indexed.rows / 2
        frequency = self._indexed.reader.frequency
        telling = [group for group in groups[:-1] if max(frequency(term, field) for field, term, _ in group) <= most]
        return [*telling, groups[-1]]

    def _literal_first(self, hits: Sequence[tuple[int, float]], typed: str) -> list[tuple[int, float]]:
        """Rows that hold the text as it was typed, from 2/3 to 1, before those that do not, from 1/3 to 2/3."""
        literal, rest = [], []
        for at, share in _shares(hits):
            if typed in self._indexed.whole(at).casefold():
                literal.append((at, (2 + share) / 3))
            else:
                rest.append((at, (1 + share) / 3))
        return literal + rest

    def _completions(self, begun: str, field: str, top: int) -> Iterator[str]:
        """Words of the index that begin so, the most frequent first."""
        sampled = self._sample[field].beginning(begun) if self._indexed.rows > _SAMPLE * _MANY else []
        known = sampled if len(sampled) >= _MANY else self._indexed.reader.beginning(begun, top, field)
        rows = 0
        for at, (word, often) in enumerate(known[:top]):
            if at >= _COMPLETIONS and rows >= top:
                break
            rows += often
            yield word

    @cached_property
    def _sample(self) -> dict[str, _Words]:
        step = max(self._indexed.rows // _SAMPLE, 1)
        rows = range(0, self._indexed.rows, step)
        return {
            TEXT: _Words(terms(f"{self._indexed.text(at)} {self._indexed.title(at)}") for at in rows),
            OTHERS: _Words(plain_words(self._indexed.others(at)) for at in rows),
        }

    def _columns(self, position: int, typed: _Typed) -> tuple[str, ...]:
        """The columns of a row that hold what was typed; those of claim and title first."""
        cells, named = self._indexed.cells(position), self._indexed.columns
        matched = [named[field] for field in ("claim", "title") if field in named]
        return tuple(
            name
            for name in dict.fromkeys((*matched, *cells))
            if cells.get(name) and typed.stands_in(cells[name], stemmed=name in matched)
        )


def _begun(text: str, last: str) -> list[str]:
    """The last word of an unfinished text as it may go on, the likelier spelling first; empty if it is finished.

    Of "204.8" nobody knows yet whether three digits will follow the full stop: 204d8 (2.5 is 2d5), or 2048.
    """
    number = _NUMBER_BEGUN.search(text)
    if number:
        return list(dict.fromkeys((last, re.sub(r"[.,]", "", number.group()))))
    return [last] if text[-1].isalnum() else []


def _shares(hits: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """Rows with their scores as shares of the best."""
    return [(at, score / hits[0][1] if hits[0][1] > 0 else 1.0) for at, score in hits]


@dataclass(frozen=True, slots=True)
class _Typed:
    """What was typed: its words as claim and title hold them, as other columns do, and the beginnings of the last."""

    terms: frozenset[str]
    words: frozenset[str]
    begun: tuple[str, ...]

    def stands_in(self, cell: str, *, stemmed: bool) -> bool:
        """Whether a cell holds one of the words."""
        words = plain_words(cell)
        return (
            not self.words.isdisjoint(words)
            or any(word.startswith(self.begun) for word in words)
            or (stemmed and not self.terms.isdisjoint(terms(cell)))
        )


class _Words:
    """The words of some rows and in how many of them they stand."""

    def __init__(self, rows: Iterable[Iterable[str]]) -> None:
        self._rows = Counter(word for row in rows for word in set(row))

    def beginning(self, prefix: str) -> list[tuple[str, int]]:
        """Those that begin so, the most frequent first."""
        found = [(word, often) for word, often in self._rows.items() if word.startswith(prefix)]
        return sorted(found, key=lambda one: (-one[1], one[0]))
