"""Fits the levels of matching: how sure a first row is, and from where it is called likely or possible.

The first rows of all questions are looked at twice: with the right row among the candidates, and with it taken away.
A logistic regression learns from the grounds of `claims.matching.levels` which of them are right; no ground gets a
weight below zero. Then two bounds are read off. `possible`: 92 % of the first rows stay below it when the right row is
taken away. `likely`: 95 % do, and 92 % of the first rows above it are right when the right row is there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, fields

import numpy as np

from claims.matching.comparison import Comparison
from claims.matching.levels import Grounds, Levels, grounds, level, sureness
from claims.matching.matcher import beside_best

NOT_CLAIMS = {"names"}
"""Families that do not decide the bounds: of bare names, many are nearly alike and yet others."""

RIGHT = 0.92
UNKNOWN = 0.92
UNKNOWN_LIKELY = 0.95

_NAMES = [one.name for one in fields(Grounds)]
_STEPS = 3000
_LEAST_SQUARES = 1e-3
"""Weight of the squared weights in the loss."""


@dataclass(frozen=True)
class Case:
    """A question: the measures of its candidates (candidates x measures), which are right, and their texts.

    `rarity` is the shared rarity of every candidate, `rows` the number of rows in the whole reference.
    """

    family: str
    measures: np.ndarray
    right: np.ndarray
    texts: tuple[str, ...]
    rarity: np.ndarray
    rows: int


@dataclass(frozen=True)
class First:
    """The first row of a question: whether the right row was among the candidates, and whether it is this one."""

    family: str
    known: bool
    right: bool
    grounds: Grounds


def first_rows(found: Sequence[Case], weights: np.ndarray, names: Sequence[str]) -> Iterator[First]:
    """The first row of every question, with the right rows and without them."""
    for case in found:
        for known in (True, False):
            kept = np.ones(len(case.right), bool) if known else ~case.right
            if kept.any():
                yield _first(case, kept, weights, names, known=known)


def _first(case: Case, kept: np.ndarray, weights: np.ndarray, names: Sequence[str], *, known: bool) -> First:
    measured = [dict(zip(names, row, strict=True)) for row in case.measures[kept]]
    if not known:  # what a row has beside the best is worked out again
        measured = beside_best(measured)
    scores = np.array([[row[name] for name in names] for row in measured]) @ weights
    texts = [text for text, keep in zip(case.texts, kept, strict=True) if keep]
    best = int(scores.argmax())
    others = [value for value, text in zip(scores, texts, strict=True) if text != texts[best]]
    lead = float(scores[best] - max(others, default=0.0))
    compared = Comparison(measured[best], (), float(case.rarity[kept][best]))
    return First(case.family, known, bool(case.right[kept][best]), grounds(compared, lead, case.rows))


def fit_levels(found: Sequence[First], importance: Mapping[str, float]) -> Levels:
    """The regression and the bounds; every family counts as much as its importance, with its right rows and without."""
    start, weights = _regression(found, weighed(found, importance))
    even = Levels(round(start, 3), {name: round(value, 3) for name, value in weights.items() if value >= 0.005}, 1, 1)
    claims = [one for one in found if one.family not in NOT_CLAIMS]
    sure = np.array([sureness(one.grounds, even) for one in claims])
    share = weighed(claims, importance)
    known = np.array([one.known for one in claims])
    right = np.array([one.right for one in claims])
    precise = _precise(sure[known], right[known], share[known])
    likely = max(precise, _below(sure[~known], share[~known], UNKNOWN_LIKELY))
    possible = _below(sure[~known], share[~known], UNKNOWN)
    return Levels(even.start, even.weights, round(likely, 3), round(possible, 3))


def weighed(found: Sequence[First], importance: Mapping[str, float]) -> np.ndarray:
    """What each counts; they sum to 1."""
    counts = Counter((one.family, one.known) for one in found)
    weights = np.array([importance.get(one.family, 1.0) / counts[one.family, one.known] for one in found])
    return weights / weights.sum()


def _regression(found: Sequence[First], share: np.ndarray) -> tuple[float, dict[str, float]]:
    """Start and weights of the logistic regression, by Adam, none of the weights below zero."""
    values, right = np.array([astuple(one.grounds) for one in found]), np.array([one.right for one in found])
    middle, spread = values.mean(0), values.std(0)
    values = np.column_stack([(values - middle) / spread, np.ones(len(found))])
    weights, first, second = np.zeros(values.shape[1]), np.zeros(values.shape[1]), np.zeros(values.shape[1])
    for step in range(1, _STEPS + 1):
        missed = (1 / (1 + np.exp(-values @ weights)) - right) * share
        slope = values.T @ missed + _LEAST_SQUARES * np.append(weights[:-1], 0)
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
        weights -= 0.02 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-9)
        weights[:-1] = np.maximum(weights[:-1], 0)
    plain = weights[:-1] / spread
    return float(weights[-1] - plain @ middle), dict(zip(_NAMES, map(float, plain), strict=True))


def _precise(sure: np.ndarray, right: np.ndarray, share: np.ndarray) -> float:
    """The lowest bound above which enough are right."""
    order = np.argsort(-sure)
    part = np.cumsum((right * share)[order]) / np.cumsum(share[order])
    enough = np.flatnonzero(part >= RIGHT)
    return float(sure[order][enough[-1]]) if len(enough) else 1.0


def _below(sure: np.ndarray, share: np.ndarray, part: float) -> float:
    """The sureness that a part of the rows stays below."""
    order = np.argsort(sure)
    return float(sure[order][np.searchsorted(np.cumsum(share[order]), part * share.sum())])


def report(family: str, found: Sequence[First], model: Levels) -> str:
    """What the levels do on one family."""
    levels = np.array([level(one.grounds, model, doubted=False) for one in found])
    known, right = np.array([one.known for one in found]), np.array([one.right for one in found])
    likely, weak = levels == "likely", levels == "weak"
    return (
        f"{family}: first right {right[known].mean():.3f}, "
        f"likely {likely[known].mean():.2f} of which right {right[known & likely].mean():.3f}, "
        f"right but weak {weak[known & right].mean():.2f}; "
        f"without the right row weak {weak[~known].mean():.3f}, likely {likely[~known].mean():.3f}"
    )
