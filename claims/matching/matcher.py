"""From a text to ranked rows: candidates from the index, then a second look at the best of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from claims.languages.terms import fold, vocabularies, words
from claims.matching.comparison import Comparison, Row, Sought, compare, read_row
from claims.matching.evidence import Weights, fitted, score
from claims.matching.query import Question, QuestionReader, search_weights
from claims.records import LanguageCode
from claims.reference.index import IndexReader

CANDIDATES = 60
"""Rows that get the second look; a hundred changed nothing (README of the word list)."""

_COMPLETIONS = 200
_COMPLETIONS_ASKED = 12
"""Of the words that begin as typed, the most frequent are asked for: more cost time and change little."""

_BESIDE_BEST = ("weighed", "claim", "heading", "both")

_SPOKEN = 0.02
"""Share of rows that must hold a function word of a language before the sheet counts as speaking it."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A row with its score and all that led to it; `position` counts the rows of the reference from 0."""

    position: int
    score: float
    row: Row
    comparison: Comparison


class Matcher:
    """Ranks the rows of one index.

    Args:
        reader: the index.
        row_of: gives claim and title of a position.
        model: the weights; those of the program if None.
    """

    def __init__(
        self, reader: IndexReader, row_of: Callable[[int], tuple[str, str]], model: Weights | None = None
    ) -> None:
        self._reader = reader
        self._row = lru_cache(maxsize=20_000)(lambda position: self._prepared(*row_of(position)))
        self._model = model or fitted()
        self._questions = QuestionReader(reader, spoken(reader))

    def _prepared(self, claim: str, title: str) -> Row:
        return read_row(claim, title, self._questions.rarity)

    def read(self, text: str) -> Question:
        return self._questions.read(text)

    def rank(self, question: Question, top: int = 10) -> list[Ranked]:
        """The best rows, best first; rows that share no word with the question are never among them."""
        weights = search_weights(question, self._questions.rarity)
        found = self._reader.best(weights, max(CANDIDATES, top))
        sought = Sought(question)
        rows = [self._row(position) for position, _ in found]
        seen = _beside_best([compare(sought, row) for row in rows])
        ranked = [
            Ranked(position, score(one.measures, self._model), row, one)
            for (position, _), row, one in zip(found, rows, seen, strict=True)
        ]
        ranked.sort(key=lambda one: (-one.score, one.position))
        return ranked[:top]

    def search(self, text: str, top: int = 50) -> list[tuple[int, float]]:
        """Rows that hold the words of an unfinished text, as (position, 0 to 1), best first."""
        typed = [word.term for word in words(text)]
        if not typed:
            return []
        weights = dict.fromkeys(typed[:-1], 1.0)
        last = fold(words(text)[-1].text)
        ending = not text[-1:].isspace()
        begun = self._reader.beginning(last, _COMPLETIONS) if ending else []
        for term, _ in sorted(begun, key=lambda item: -item[1])[:_COMPLETIONS_ASKED]:
            weights.setdefault(term, 0.7)
        weights[typed[-1]] = 1.0
        found = self._reader.best(list(weights.items()), top)
        best = found[0][1] if found else 1.0
        return [(position, value / best) for position, value in found]


def _beside_best(found: Sequence[Comparison]) -> list[Comparison]:
    """Adds the measures `beside_...`: how near a row comes to the best of all candidates."""
    best = {name: max((one.measures[name] for one in found), default=0.0) or 1.0 for name in _BESIDE_BEST}
    return [
        replace(
            one,
            measures={**one.measures, **{f"beside_{name}": one.measures[name] / best[name] for name in _BESIDE_BEST}},
        )
        for one in found
    ]


def spoken(reader: IndexReader) -> frozenset[LanguageCode] | None:
    """The languages of an index, told by the function words in its rows; None if they do not tell."""
    found = set()
    for code, known in vocabularies().items():
        others = frozenset().union(*(v.function_words for c, v in vocabularies().items() if c != code))
        own = [word for word in known.function_words - others if len(word) > 1]
        if max((reader.frequency(word) for word in own), default=0) >= _SPOKEN * max(reader.rows, 1):
            found.add(code)
    return frozenset(found) or None
