"""Fits the weights of the check-worthiness score and prints cross-validated figures beside the bars.

    python benchmarks/fit_checkworthiness.py --data ../shared/data [--folds 10] [--write]

It reads `claimbuster/*.csv` (text, label) and `ct_subj_en/train_en.tsv` (sentence, label). Only weights of the
questions that `claims.extraction.traits` asks are learnt; --write puts them in resources/models/checkworthiness.json.

Two stages: the debates give the weights; the news sentences then move those of single questions, as far as the
debates allow. The model: each question answered by yes has the value rarity / length of the sentence's vector of
rarities, so that the squares of a sentence's values add up to 1. The score is the logistic function of the sum of
value x weight over the questions and of value x value x weight over pairs of word classes, with squared weights held
small (ridge).
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from claims.extraction.reading import read_sentence
from claims.extraction.traits import traits_of
from claims.resources import resource

MODEL = "models/checkworthiness.json"
LEAST = 15
"""Sentences that must answer a question by yes before it gets a weight."""
LEAST_PAIR = 12
RIDGE, PAIR_RIDGE = 0.6, 0.2
"""How small squared weights of single questions and of pairs are held."""
PRUNED = 0.15
"""Pairs with a smaller weight are left out of the file."""
NEWS_RIDGE = 3.0
"""Of the second stage: how little the news sentences may move the weights that the debates gave."""
BAR_PRECISION, BAR_MACRO = 0.88, 0.70

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Sparse:
    """A matrix by rows: `columns[starts[i]:starts[i + 1]]` hold `values[...]`."""

    starts: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: Vector
    width: int

    def times(self, weights: Vector) -> Vector:
        sums = np.concatenate(([0.0], np.cumsum(self.values * weights[self.columns])))
        return np.asarray(sums[self.starts[1:]] - sums[self.starts[:-1]])

    def transposed_times(self, rows: Vector) -> Vector:
        spread = np.repeat(rows, np.diff(self.starts))
        return np.asarray(np.bincount(self.columns, self.values * spread, minlength=self.width), dtype=np.float64)


@dataclass(frozen=True)
class Questions:
    """What gets a weight: single questions with their rarity, and pairs of them."""

    rarity: dict[str, float]
    pairs: dict[tuple[str, str], int]

    @classmethod
    def of(cls, sentences: Sequence[frozenset[str]]) -> Questions:
        counts = Counter(name for sentence in sentences for name in sentence)
        rarity = {
            name: round(float(np.sqrt(np.log(1 + len(sentences) / count))), 3)
            for name, count in sorted(counts.items())
            if count >= LEAST
        }
        both = Counter(pair for sentence in sentences for pair in pairs_in(sentence, rarity))
        kept = sorted(pair for pair, count in both.items() if count >= LEAST_PAIR)
        return cls(rarity, {pair: place + len(rarity) for place, pair in enumerate(kept)})

    def matrix(self, sentences: Sequence[frozenset[str]]) -> Sparse:
        place = {name: index for index, name in enumerate(self.rarity)}
        starts, columns, values = [0], [], []
        for sentence in sentences:
            known = sorted(name for name in sentence if name in self.rarity)
            length = float(np.sqrt(sum(self.rarity[name] ** 2 for name in known))) or 1.0
            value = {name: self.rarity[name] / length for name in known}
            columns += [place[name] for name in known]
            values += [value[name] for name in known]
            for pair in pairs_in(sentence, self.rarity):
                if pair in self.pairs:
                    columns.append(self.pairs[pair])
                    values.append(value[pair[0]] * value[pair[1]])
            starts.append(len(columns))
        return Sparse(np.array(starts), np.array(columns), np.array(values), len(self.rarity) + len(self.pairs))


def pairs_in(sentence: frozenset[str], rarity: dict[str, float]) -> list[tuple[str, str]]:
    """Pairs of the word classes of a sentence; positions, counts and lengths make no pairs."""
    names = sorted(name for name in sentence if name in rarity and not set(name) & set("*:~>"))
    return [(first, second) for place, first in enumerate(names) for second in names[place + 1 :]]


def minimum(loss: Callable[[Vector], tuple[float, Vector]], start: Vector, steps: int = 120) -> Vector:
    """The minimum of a smooth convex function by L-BFGS (Nocedal, Wright: "Numerical Optimization", algorithm 7.4)."""
    place = start
    value, slope = loss(place)
    memory: list[tuple[Vector, Vector]] = []
    for _ in range(steps):
        direction = _two_loop(slope, memory)
        size, descent = 1.0 if memory else 1.0 / max(1.0, float(np.abs(slope).sum())), float(slope @ direction)
        while True:
            reached = place + size * direction
            new_value, new_slope = loss(reached)
            if new_value <= value + 1e-4 * size * descent or size < 1e-10:
                break
            size /= 2
        memory = [*memory[-9:], (reached - place, new_slope - slope)]
        done = value - new_value < 1e-7 * abs(value)
        place, value, slope = reached, new_value, new_slope
        if done:
            break
    return place


def _two_loop(slope: Vector, memory: list[tuple[Vector, Vector]]) -> Vector:
    direction, shares = -slope, []
    for step, change in reversed(memory):
        share = (step @ direction) / (step @ change)
        direction = direction - share * change
        shares.append(share)
    if memory:
        step, change = memory[-1]
        direction = direction * ((step @ change) / (change @ change))
    for (step, change), share in zip(memory, reversed(shares), strict=True):
        direction = direction + step * (share - (change @ direction) / (step @ change))
    return direction


def debates_fit(rows: Sparse, labels: Vector, singles: int) -> tuple[Vector, float]:
    """First stage: weights and base of the logistic model of the debates; the first `singles` are no pairs."""
    ridge = np.where(np.arange(rows.width) < singles, RIDGE, PAIR_RIDGE)

    def loss(point: Vector) -> tuple[float, Vector]:
        weights = point[:-1]
        sums = rows.times(weights) + point[-1]
        error = 1 / (1 + np.exp(-sums)) - labels
        value = float((np.logaddexp(0, sums) - labels * sums).sum()) + float((ridge * weights) @ weights) / 2
        return value, np.append(rows.transposed_times(error) + ridge * weights, error.sum())

    found = minimum(loss, np.zeros(rows.width + 1))
    return found[:-1], float(found[-1])


def moved(weights: Vector, base: float, sets: Sequence[tuple[Sparse, Vector]], free: NDArray[np.bool_]) -> Vector:
    """Second stage: the weights moved, where `free`, towards what the news say too; each set has a base of its own.

    Pairs are held: the news are too few to say anything of them.
    """
    before = [rows.times(weights) + base for rows, _ in sets]

    def loss(point: Vector) -> tuple[float, Vector]:
        move = np.where(free, point[: len(weights)], 0)
        value, slope, bases = NEWS_RIDGE / 2 * float(move @ move), NEWS_RIDGE * move, []
        for (rows, labels), sums, own in zip(sets, before, point[len(weights) :], strict=True):
            total = sums + rows.times(move) + own
            error = 1 / (1 + np.exp(-total)) - labels
            value += float((np.logaddexp(0, total) - labels * total).sum())
            slope = slope + rows.transposed_times(error)
            bases.append(error.sum())
        return value, np.append(np.where(free, slope, 0), bases)

    return weights + np.where(free, minimum(loss, np.zeros(len(weights) + len(sets)))[: len(weights)], 0)


def average_precision(scores: Vector, labels: Vector) -> float:
    ranked = labels[np.argsort(-scores, kind="stable")]
    return float((np.cumsum(ranked) / np.arange(1, len(ranked) + 1) * ranked).sum() / ranked.sum())


def macro_f1(scores: Vector, labels: Vector, threshold: float) -> float:
    chosen, right = scores >= threshold, labels > 0
    parts = [(chosen, right), (~chosen, ~right)]
    return float(np.mean([2 * (a & b).sum() / max(1, a.sum() + b.sum()) for a, b in parts]))


def best_threshold(scores: Vector, labels: Vector) -> float:
    return max((float(score) for score in np.unique(scores)), key=lambda score: macro_f1(scores, labels, score))


def read_all(texts: Sequence[str]) -> list[frozenset[str]]:
    return [frozenset(traits_of(read_sentence(text, (0, len(text)), "en", None))) for text in texts]


def debates(folder: Path) -> tuple[list[str], Vector]:
    (path,) = (folder / "claimbuster").glob("*.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row["text"] for row in rows], np.array([float(row["label"]) for row in rows])


def news(folder: Path, part: str) -> tuple[list[str], Vector]:
    with (folder / "ct_subj_en" / f"{part}_en.tsv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [row["sentence"] for row in rows], np.array([float(row["label"] == "OBJ") for row in rows])


class Sets:
    """The sentences of both sets, read once."""

    def __init__(self, folder: Path) -> None:
        texts, self.labels = debates(folder)
        self.debates = read_all(texts)
        texts, self.news_labels = news(folder, "train")
        self.news = read_all(texts)
        texts, self.dev_labels = news(folder, "dev")
        self.dev = read_all(texts)

    def fit(self, debates: NDArray[np.bool_], news: NDArray[np.bool_]) -> tuple[Questions, Vector, float]:
        """The model learnt from the chosen sentences of each set."""
        first = [self.debates[index] for index in np.flatnonzero(debates)]
        second = [self.news[index] for index in np.flatnonzero(news)]
        questions = Questions.of(first)
        rows, news_rows = questions.matrix(first), questions.matrix(second)
        labels, news_labels = self.labels[debates], self.news_labels[news]
        singles = len(questions.rarity)
        weights, base = debates_fit(rows, labels, singles)
        weights[singles:][np.abs(weights[singles:]) < PRUNED] = 0
        free = np.arange(len(weights)) < singles
        weights = moved(weights, base, [(rows, labels), (news_rows, news_labels)], free)
        return questions, np.round(weights, 2), round(base, 2)


def crossvalidated(sets: Sets, folds: int) -> None:
    random = np.random.default_rng(0)
    fold, news_fold = random.permutation(len(sets.labels)) % folds, random.permutation(len(sets.news_labels)) % folds
    scores, news_scores = np.zeros(len(sets.labels)), np.zeros(len(sets.news_labels))
    for number in range(folds):
        questions, weights, base = sets.fit(fold != number, news_fold != number)
        held, news_held = np.flatnonzero(fold == number), np.flatnonzero(news_fold == number)
        scores[held] = questions.matrix([sets.debates[index] for index in held]).times(weights) + base
        news_scores[news_held] = questions.matrix([sets.news[index] for index in news_held]).times(weights) + base
        part = average_precision(scores[held], sets.labels[held])
        print(f"  fold {number + 1}: average precision {part:.3f}, {np.count_nonzero(weights)} weights", flush=True)
    precision = average_precision(scores, sets.labels)
    print(f"debates, {folds}-fold: average precision {precision:.3f} (bar {BAR_PRECISION}; a bag of words reaches .85)")
    threshold = best_threshold(news_scores, sets.news_labels)
    figure = macro_f1(news_scores, sets.news_labels, threshold)
    print(f"news train, {folds}-fold: macro F1 {figure:.3f} (threshold chosen on itself)")


def final(sets: Sets) -> dict[str, object]:
    """The model of all training sentences, and its figure on the news sentences that it has never seen."""
    everything = np.ones(len(sets.labels), bool), np.ones(len(sets.news_labels), bool)
    questions, weights, base = sets.fit(*everything)
    own = questions.matrix(sets.news).times(weights)
    threshold = best_threshold(own, sets.news_labels)
    figure = macro_f1(questions.matrix(sets.dev).times(weights), sets.dev_labels, threshold)
    print(f"news dev, never trained on: macro F1 {figure:.3f} (bar {BAR_MACRO:.2f}; threshold from train)")
    return {
        "about": "weights of the check-worthiness score, written by benchmarks/fit_checkworthiness.py; do not edit",
        "base": base,
        "questions": {
            name: [rarity, float(weights[place])] for place, (name, rarity) in enumerate(questions.rarity.items())
        },
        "pairs": _nested({pair: float(weights[place]) for pair, place in questions.pairs.items() if weights[place]}),
    }


def _nested(pairs: dict[tuple[str, str], float]) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for (first, second), weight in pairs.items():
        found.setdefault(first, {})[second] = weight
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the data sets")
    parser.add_argument("--folds", type=int, default=10, help="0 leaves cross-validation out")
    parser.add_argument("--write", action="store_true", help=f"write resources/{MODEL}")
    arguments = parser.parse_args()
    sets = Sets(arguments.data)
    if arguments.folds:
        crossvalidated(sets, arguments.folds)
    model = final(sets)
    if arguments.write:
        text = json.dumps(model, ensure_ascii=False, indent=1)
        resource(MODEL).write_text(text + "\n", encoding="utf-8")
        print(f"wrote {resource(MODEL)}")


if __name__ == "__main__":
    main()
