"""The decoding of a linear chain: for many stretches of tokens at once, the labels with the highest sum (Viterbi)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Scores: TypeAlias = NDArray[np.int64]
Labels: TypeAlias = NDArray[np.int64]

_GONE = -(10**15)
"""The sum of a path that is not followed up; far below any other."""


class Stretch(NamedTuple):
    """Tokens that are decoded together: `length` of them from `first`, of all whose scores are given."""

    first: int
    length: int
    opens: bool
    """Whether the text begins here; else a token that is no name comes before."""
    closes: bool
    """Whether the text ends here; else a token that is no name follows."""


class Chain:
    """The transitions of a chain.

    Args:
        moves: what going from one label to another adds, shape (labels, labels).
        first: what beginning a text with a label adds, shape (labels,).
        outside: the label of a token that is no name.
        hopeless: a path whose sum is so much less than that of the best one to the same token is not followed up.
    """

    def __init__(self, moves: Scores, first: Scores, outside: int, hopeless: int) -> None:
        self._moves, self._first, self._outside, self._hopeless = moves, first, outside, hopeless

    def best_paths(self, scores: Scores, stretches: Sequence[Stretch]) -> Labels:
        """The label of each token, shape (tokens,).

        Args:
            scores: of each label for each token, shape (tokens, labels).
            stretches: at least one; together they hold every token once.
        """
        ranked = sorted(stretches, key=lambda stretch: -stretch.length)
        firsts, lengths, opens, closes = (np.array(column) for column in zip(*ranked, strict=True))
        under_way = [int((lengths > step).sum()) for step in range(ranked[0].length)]
        sums = self._sums(scores, firsts, opens, under_way)
        path = np.empty(len(scores), dtype=np.int64)
        onward = np.where(closes[:, None], 0, self._moves[:, self._outside])
        for step in range(len(sums) - 1, -1, -1):
            labels = (sums[step] + onward[: under_way[step]]).argmax(axis=1)
            path[firsts[: under_way[step]] + step] = labels
            onward[: under_way[step]] = self._moves.T[labels]
        return path

    def _sums(self, scores: Scores, firsts: Scores, opens: NDArray[np.bool_], under_way: Sequence[int]) -> list[Scores]:
        """For each step the best sum to each label, of the stretches that are so long, the longest first."""
        sums: list[Scores] = []
        reached = np.where(opens[:, None], self._first, self._moves[self._outside])
        for step, count in enumerate(under_way):
            if step:
                reached = (sums[-1][:count, :, None] + self._moves).max(axis=1)
            totals = reached + scores[firsts[:count] + step]
            totals[totals < totals.max(axis=1, keepdims=True) - self._hopeless] = _GONE
            sums.append(totals)
        return sums
