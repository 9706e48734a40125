"""Fits the weights of matching and the bounds of its levels, and writes resources/models/matching.json.

    python benchmarks/fit_weights.py --data FOLDER [--most 400] [--dry-run]

The weights are those that make the right row the likeliest of its candidates (softmax over the scores), under the
condition that none is negative, so that more agreement never lowers a score; every family of sets counts as much as its
importance below says. Where pairs of sentences are found that people have judged, the score also has to tell their
judgements, since it is compared across questions too. The bounds are then read off what a
first row has in score and half its lead. `possible`: nine in ten first rows stay below it when the right row is taken
away. `likely`: 95 % do, and 92 % of the first rows above it are right when the right row is there.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from training_sets import JudgedPairs, TrainingSet, judged_pairs, training_sets

from claims.matching.evidence import MEASURES, MODEL, Weights, confidence
from claims.matching.matcher import Matcher, beside_best
from claims.reference.index import IndexReader, IndexWriter
from claims.resources import resource

IMPORTANCE = {"pud id-en": 0.7, "pud en-id": 0.7, "tatoeba id-en": 0.4, "tatoeba en-id": 0.4}
"""Weight of a family of sets; 1 for those that are not named."""

JUDGEMENTS = 6.0
"""Weight of the judged pairs, beside 1 for all sets together."""

_STEEP = 10.0
"""Where the slope of judgements over scores starts."""

LEAST = {"numbers": 0.02, "names": 0.02, "variety": 0.02}
"""Weights that are kept even where the sets do not call for them: reviewers look for numbers and names first, and of
two rows that translate each other, for the one in the language of the claim."""

NOT_CLAIMS = {"names"}
"""Families that do not decide the bounds of the levels: of bare names, many are nearly alike and yet others."""

DROPPED = 0.01
RIGHT = 0.92
UNKNOWN = 0.9
UNKNOWN_LIKELY = 0.95


@dataclass(frozen=True)
class Case:
    """A question: the measures of its candidates (candidates x measures), which are right, and their texts."""

    family: str
    measures: np.ndarray
    right: np.ndarray
    texts: tuple[str, ...]


def cases(found: TrainingSet, names: Sequence[str]) -> list[Case]:
    """The candidates of every question, measured."""
    even = Weights(dict.fromkeys(names, 1 / len(names)), 1.0, 1.0)
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
                result.append(Case(found.family, measures, right, tuple(one.row.claim for one in ranked)))
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
        values[at, :count], mask[at, :count], right[at, :count] = case.measures, 0, case.right
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


def first_rows(found: Sequence[Case], weights: np.ndarray, names: Sequence[str], known: bool) -> list[tuple]:
    """(family, confidence in the first row, is it right) of every question.

    Without `known`, the right rows are taken away first, and what a row has beside the best is worked out again.
    """
    result = []
    for case in found:
        kept = np.ones(len(case.right), bool) if known else ~case.right
        if not kept.any():
            continue
        measures = case.measures[kept]
        if not known:
            listed = [dict(zip(names, row, strict=True)) for row in measures]
            measures = np.array([[row[name] for name in names] for row in beside_best(listed)])
        scores, texts = measures @ weights, [text for text, keep in zip(case.texts, kept, strict=True) if keep]
        best = int(scores.argmax())
        others = [score for score, text in zip(scores, texts, strict=True) if text != texts[best]]
        result.append((case.family, confidence(scores[best], others), case.right[kept][best]))
    return result


def bounds(present: list[tuple], absent: list[tuple]) -> dict[str, float]:
    """The bounds of the levels; a family counts as much as its importance says."""
    counts = Counter(row[0] for row in present)
    weigh = {family: IMPORTANCE.get(family, 1.0) / count for family, count in counts.items()}
    right, total, precise = 0.0, 0.0, 1.0
    for family, sure, is_right in sorted(present, key=lambda row: -row[1]):
        total += weigh[family]
        right += weigh[family] * is_right
        if right / total >= RIGHT:
            precise = float(sure)
    return {
        "likely": round(max(precise, _below(absent, weigh, UNKNOWN_LIKELY)), 3),
        "possible": round(_below(absent, weigh, UNKNOWN), 3),
    }


def _below(rows: list[tuple], weigh: dict[str, float], share: float) -> float:
    """The confidence that a share of the rows stays below."""
    total, so_far = sum(weigh[row[0]] for row in rows), 0.0
    for family, sure, _ in sorted(rows, key=lambda row: row[1]):
        so_far += weigh[family]
        if so_far >= share * total:
            return float(sure)
    return 1.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, type=Path, help="folder with the sets")
    parser.add_argument("--most", type=int, default=400, help="questions of a set at most")
    parser.add_argument("--dry-run", action="store_true", help="print, but do not write the file")
    options = parser.parse_args()
    names = list(MEASURES)
    found = []
    for one in training_sets(options.data):
        found += cases(one.sample(options.most if one.family != "names" else options.most // 4), names)
        print(f"{one.name}: {len(found)} questions so far", flush=True)
    told = [judged(pairs, names) for pairs in judged_pairs(options.data)]
    weights = rounded(fit(found, told, len(names)), names)
    vector = np.array([weights.get(name, 0.0) for name in names])
    present, absent = (first_rows(found, vector, names, known) for known in (True, False))
    levels = bounds(*([row for row in rows if row[0] not in NOT_CLAIMS] for rows in (present, absent)))
    for family in sorted({case.family for case in found}):
        _report(
            family, [row for row in present if row[0] == family], [row for row in absent if row[0] == family], levels
        )
    text = json.dumps({"weights": weights, "levels": levels}, indent=1) + "\n"
    print(text)
    if not options.dry_run:
        resource(MODEL).write_text(text, encoding="utf-8", newline="\n")


def _report(family: str, present: list[tuple], absent: list[tuple], levels: dict[str, float]) -> None:
    called = [row for row in present if row[1] >= levels["likely"]]
    weak = sum(row[1] < levels["possible"] for row in absent)
    sure = sum(row[2] for row in called) / (len(called) or 1)
    print(
        f"{family}: first right {sum(row[2] for row in present) / len(present):.3f}, "
        f"likely {len(called) / len(present):.2f} of which right {sure:.3f}, "
        f"weak without the right row {weak / (len(absent) or 1):.3f}, "
        f"weak with it {sum(row[1] < levels['possible'] for row in present) / len(present):.2f}"
    )


if __name__ == "__main__":
    main()
