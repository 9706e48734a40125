"""Fits the weights of matching and the bounds of its levels, and writes resources/models/matching.json.

    python -m benchmarks.fit_weights --data FOLDER [--most 400] [--dry-run]

The weights are those that make the right row the likeliest of its candidates (softmax over the scores), under the
condition that none is negative, so that more agreement never lowers a score; every family of sets counts as much as its
importance below says. Where pairs of sentences are found that people have judged, the score also has to tell their
judgements, since it is compared across questions too. The levels are fitted afterwards: fit_levels.py.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from benchmarks.fit_levels import Case, first_rows, fit_levels, report
from benchmarks.training_sets import JudgedPairs, TrainingSet, judged_pairs, same_words, training_sets
from claims.matching.evidence import MEASURES, MODEL, Weights
from claims.matching.matcher import Matcher
from claims.reference.index import IndexReader, IndexWriter
from claims.resources import resource

IMPORTANCE = {"pud id-en": 0.7, "pud en-id": 0.7, "tatoeba id-en": 0.4, "tatoeba en-id": 0.4}
"""Weight of a family of sets; 1 for those that are not named."""

JUDGEMENTS = 8.0
"""Weight of the judged pairs, beside 1 for all sets together."""

_STEEP = 10.0
"""Where the slope of judgements over scores starts."""

LEAST = {"numbers": 0.02, "names": 0.02, "variety": 0.02, "few_others": 0.02}
"""Weights that are kept even where the sets do not call for them: reviewers look for numbers and names first, and of
two that translate each other, for the one in the language of the claim; few other words tell the same statement."""

FOR_LEVELS = ("order",)
"""Measures that no score is made of, but levels are."""

DROPPED = 0.01


def cases(found: TrainingSet, names: Sequence[str]) -> list[Case]:
    """The candidates of every question, measured."""
    even = Weights(dict.fromkeys(names, 1 / len(names)))
    result = []
    with tempfile.TemporaryDirectory() as folder:
        writer = IndexWriter(Path(folder))
        writer.add((at, *row) for at, row in enumerate(found.rows))
        writer.finish()
        matcher = Matcher(IndexReader(Path(folder)), found.rows.__getitem__, even)
        for text, known in found.questions:
            ranked = matcher.rank(matcher.read(text), 100)
            if ranked:
                measures = np.array([[one.comparison.measures[name] for name in names] for one in ranked])
                right = np.array([one.position in known for one in ranked])
                texts = tuple(same_words(one.row.claim) for one in ranked)
                rarity = np.array([one.comparison.rarity for one in ranked])
                result.append(Case(found.family, measures, right, texts, rarity, len(found.rows)))
    return result


@dataclass(frozen=True)
class Judged:
    """The measures of pairs (pairs x measures; zeros where the row was not found) and what people said, 0 to 1."""

    measures: np.ndarray
    values: np.ndarray


def judged(pairs: JudgedPairs, names: Sequence[str]) -> Judged:
    """The measures of every pair, found as a question finds its row."""
    found = cases(pairs.set, names)
    rows = [case.measures[case.right][0] if case.right.any() else np.zeros(len(names)) for case in found]
    assert len(rows) == len(pairs.values), "a question without any candidate"
    return Judged(np.array(rows), np.array(pairs.values))


def fit(found: Sequence[Case], told: Sequence[Judged], size: int, steps: int = 800) -> np.ndarray:
    """Weights that sum to 1, by Adam on the listwise loss and the judgements; softplus keeps them positive."""
    useful = [case for case in found if case.right.any() and not case.right.all()]
    longest = max(len(case.right) for case in useful)
    values = np.zeros((len(useful), longest, size), np.float32)
    mask, right = np.full((len(useful), longest), -1e9, np.float32), np.zeros((len(useful), longest), bool)
    for at, case in enumerate(useful):
        count = len(case.right)
        values[at, :count], mask[at, :count], right[at, :count] = case.measures[:, :size], 0, case.right
    importance = _importance(useful).astype(np.float32)[:, None]
    hidden = np.concatenate([np.ones(size), np.zeros(2 * len(told))])
    first, second = np.zeros_like(hidden), np.zeros_like(hidden)
    for step in range(1, steps + 1):
        weights = np.logaddexp(0, hidden[:size])
        slope = np.zeros_like(hidden)
        slope[:size] = _listwise(values, mask, right, importance, weights) + 1e-3 * weights
        for at, one in enumerate(told):
            line = slice(size + 2 * at, size + 2 * at + 2)
            of_weights, slope[line] = _judging(one, weights, hidden[line])
            slope[:size] += JUDGEMENTS / len(told) * of_weights
        slope[:size] *= 1 / (1 + np.exp(-hidden[:size]))
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
        hidden -= 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-9)
    weights = np.logaddexp(0, hidden[:size])
    return weights / weights.sum()


def _listwise(
    values: np.ndarray, mask: np.ndarray, right: np.ndarray, importance: np.ndarray, weights: np.ndarray
) -> np.ndarray:
    """The slope of the loss of softmax over the candidates of every question."""
    scores = values @ weights.astype(np.float32) + mask
    chances = np.exp(scores - scores.max(1, keepdims=True))
    wanted = chances * right
    chances /= chances.sum(1, keepdims=True)
    wanted /= wanted.sum(1, keepdims=True) + 1e-30
    return np.tensordot((chances - wanted) * importance, values, ((0, 1), (0, 1)))


def _judging(one: Judged, weights: np.ndarray, line: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The slope of the logistic loss of judgements over scores: that of the weights, and of the line's two numbers."""
    total = weights.sum()
    share, steep = weights / total, _STEEP * np.exp(line[0])
    score = one.measures @ share
    missed = (1 / (1 + np.exp(-(steep * score + line[1]))) - one.values) / len(one.values)
    of_share = steep * missed @ one.measures
    return (of_share - of_share @ share) / total, np.array([steep * missed @ score, missed.sum()])


def _importance(found: Sequence[Case]) -> np.ndarray:
    counts = {case.family: sum(other.family == case.family for other in found) for case in found}
    weights = np.array([IMPORTANCE.get(case.family, 1.0) / counts[case.family] for case in found])
    return weights / weights.sum()


def rounded(weights: np.ndarray, names: Sequence[str]) -> dict[str, float]:
    """The weights in thousandths, the small ones dropped, the sum again exactly 1."""
    kept = {name: max(float(weight), LEAST.get(name, 0.0)) for name, weight in zip(names, weights, strict=True)}
    kept = {name: weight for name, weight in kept.items() if weight >= DROPPED}
    total = sum(kept.values())
    thousandths = {name: round(1000 * weight / total) for name, weight in kept.items()}
    largest = max(thousandths, key=lambda name: thousandths[name])
    thousandths[largest] += 1000 - sum(thousandths.values())
    return {name: value / 1000 for name, value in thousandths.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, type=Path, help="folder with the sets")
    parser.add_argument("--most", type=int, default=400, help="questions of a set at most")
    parser.add_argument("--dry-run", action="store_true", help="print, but do not write the file")
    options = parser.parse_args()
    names, measured = list(MEASURES), [*MEASURES, *FOR_LEVELS]
    found = []
    for one in training_sets(options.data):
        found += cases(one.sample(options.most if one.family != "names" else options.most // 4), measured)
        print(f"{one.name}: {len(found)} questions so far", flush=True)
    told = [judged(pairs, names) for pairs in judged_pairs(options.data)]
    weights = rounded(fit(found, told, len(names)), names)
    firsts = list(first_rows(found, np.array([weights.get(name, 0.0) for name in measured]), measured))
    levels = fit_levels(firsts, IMPORTANCE)
    for family in sorted({case.family for case in found}):
        print(report(family, [one for one in firsts if one.family == family], levels))
    text = json.dumps({"weights": weights, "levels": asdict(levels)}, indent=1) + "\n"
    print(text)
    if not options.dry_run:
        resource(MODEL).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
