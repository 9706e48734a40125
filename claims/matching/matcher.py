"""From a text to ranked rows: candidates from the index, then a second look at the best of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import sqrt

from claims.languages.terms import fold
from claims.matching.comparison import Comparison, Row, Sought, compare, read_row
from claims.matching.evidence import Weights, fitted, score
from claims.matching.query import Question, QuestionReader
from claims.matching.spoken import languages_of
from claims.reference.index import IndexReader

CANDIDATES = 50
"""Rows that get the second look; with a hundred MAP@5 stays within .0004 on the development tweets and posts."""

_HOPELESS = 0.3
"""A row whose first score is below this share of the best gets no second look: on no set did MAP@5 gain by it."""

_NAME = 80
"""Letters up to which a text may be a name, which others write with other words."""

_FEW_ROWS = 20_000
"""Rows up to which every one may be compared letter by letter in some milliseconds."""

_ALIKE = 50
_SOME = 15
"""How alike such a row must be spelt, in hundredths, and how many are taken."""

BESIDE_BEST = ("weighed", "claim", "heading", "both", "keywords", "rare_claim", "rare_both")
"""Measures that are also taken beside those of the best candidate."""

FIT = "both"
ALIKE = ("longer_text", "spelling", "few_others")
"""How well the best candidate fits: half the root of the first, half the mean of the others."""


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
        self._row_of = row_of
        self._row = lru_cache(maxsize=20_000)(lambda position: self._prepared(*row_of(position)))
        self._model = model or fitted()
        self._questions = QuestionReader(reader, languages_of(reader))

    def _prepared(self, claim: str, title: str) -> Row:
        return read_row(claim, title, self._questions.rarity)

    def read(self, text: str) -> Question:
        return self._questions.read(text)

    def rank(self, question: Question, top: int = 10) -> list[Ranked]:
        """The best rows, best first; rows that share no word with the question are never among them."""
        weights = self._questions.search_weights(question)
        first = self._reader.best(weights, max(CANDIDATES, top))
        hopeful = [at for at, (_, value) in enumerate(first) if value >= _HOPELESS * first[0][1]]
        found = [position for position, _ in first[: max(len(hopeful), top)]]
        found += [position for position in self._spelt_alike(question.text) if position not in set(found)]
        sought = Sought(question)
        rows = [self._row(position) for position in found]
        seen = [compare(sought, row) for row in rows]
        every = beside_best([one.measures for one in seen])
        ranked = [
            Ranked(position, score(measures, self._model), row, Comparison(measures, one.pairs, one.rarity, one.asked))
            for position, row, measures, one in zip(found, rows, every, seen, strict=True)
        ]
        ranked.sort(key=lambda one: (-one.score, one.position))
        return ranked[:top]

    def _spelt_alike(self, text: str) -> list[int]:
        """For a name: the rows spelt most like it, among those of a reference that is not large."""
        if len(text) > _NAME or self._reader.rows > _FEW_ROWS:
            return []
        from rapidfuzz import fuzz, process

        found = process.extract(fold(text), self._spellings, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=_SOME)
        return [position for _, _, position in found]

    @cached_property
    def _spellings(self) -> list[str]:
        return [fold(self._row_of(position)[0]) for position in range(self._reader.rows)]


def beside_best(found: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
    """Adds the measures `beside_...`: how near a row comes to the best of all candidates.

    They are lowered by how well the best candidate fits at all, so that the best of bad rows scores low.
    """
    if not found:
        return []
    best = {name: max(one[name] for one in found) or 1.0 for name in BESIDE_BEST}
    closest = max(found, key=lambda one: one[FIT])
    fit = (sqrt(closest[FIT]) + sum(closest[name] for name in ALIKE) / len(ALIKE)) / 2
    return [{**one, **{f"beside_{name}": fit * one[name] / best[name] for name in BESIDE_BEST}} for one in found]
