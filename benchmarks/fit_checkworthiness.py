"""Fits the weights of the check-worthiness score and prints cross-validated figures beside the bars.

    python benchmarks/fit_checkworthiness.py --data ../shared/data [--folds 10] [--write]

It reads `claimbuster/*.csv` (text, label) and `ct_subj_en/train_en.tsv` (sentence, label). Only weights of the
questions that `claims.extraction.checkworthiness.traits` asks are learnt; --write puts them in
resources/models/checkworthiness.json.

Two models: debates give the weights for speech, news sentences those for written text. In both each question answered
by yes has the value rarity / length of the sentence's vector of rarities, so that the squares of a sentence's values
add up to 1, and squared weights are held small (ridge). Speech: logistic regression over the questions and over pairs
of word classes (value x value x weight). Written text, of which there is less to learn from: the plain questions only,
with the squared hinge loss, both labels weighing the same, starting from a small share of the weights for speech.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from claims.extraction.checkworthiness.traits import Asked, traits_of
from claims.extraction.reading.sentence import read_sentences
from claims.resources import resource

MODEL = "models/checkworthiness.json"
LEAST = 15
"""Sentences that must answer a question by yes before it gets a weight."""
LEAST_PAIR = 12
FEW = 5_000
"""Sentences up to which the best threshold is looked for."""
RIDGE, PAIR_RIDGE = 0.6, 0.2
"""How small squared weights of single questions and of pairs are held."""
PRUNED = 0.15
"""Pairs with a smaller weight are left out of the file."""
NEWS_RIDGE, NEWS_LEAST = 20.0, 20
NEWS_START, NEWS_SCALE = 0.05, 5.0
"""Share of the weights for speech with which those for written text start; what stretches their sums as broadly."""
BAR_PRECISION, BAR_MACRO = 0.88, 0.70
BANDS = (0.0, 0.3, 0.5, 0.7, 0.9, 1.0)
"""Of scores, of which it is told how many sentences state a fact."""

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
    def of(cls, sentences: Sequence[frozenset[str]], least: int = LEAST, *, paired: bool = True) -> Questions:
        counts = Counter(name for sentence in sentences for name in sentence)
        rarity = {
            name: round(float(np.sqrt(np.log(1 + len(sentences) / count))), 3)
            for name, count in sorted(counts.items())
            if count >= least
        }
        if not paired:
            return cls({name: value for name, value in rarity.items() if is_plain(name)}, {})
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


def is_plain(name: str) -> bool:
    """Whether a question asks if there is a thing at all, and not how often, where or in what form."""
    return not set(name) & set("*~") and not name.startswith("start:")


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


def news_fit(rows: Sparse, labels: Vector, start: Vector) -> tuple[Vector, float]:
    """Weights and base of the model of written text: `start` moved towards what the sentences say."""
    share = labels.mean()
    importance = np.where(labels > 0, 0.5 / share, 0.5 / (1 - share))
    signs, before = 2 * labels - 1, rows.times(start)

    def loss(point: Vector) -> tuple[float, Vector]:
        move = point[:-1]
        short = np.maximum(0, 1 - signs * (before + rows.times(move) + point[-1]))
        slope = -2 * short * signs * importance
        value = float((importance * short) @ short) + NEWS_RIDGE / 2 * float(move @ move)
        return value, np.append(rows.transposed_times(slope) + NEWS_RIDGE * move, slope.sum())

    found = minimum(loss, np.zeros(rows.width + 1))
    return NEWS_SCALE * (start + found[:-1]), NEWS_SCALE * float(found[-1])


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
    sentences = (read_sentences(text, [(0, len(text))], "en", None) for text in texts)
    asked = Asked(str)
    return [frozenset(name for name, _ in traits_of(one, asked)) for (one,) in sentences]


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


Fitted = tuple[Questions, Vector, float]
"""What gets a weight, the weights, the base."""


def speech_model(sentences: Sequence[frozenset[str]], labels: Vector) -> Fitted:
    questions = Questions.of(sentences)
    weights, base = debates_fit(questions.matrix(sentences), labels, len(questions.rarity))
    weights[len(questions.rarity) :][np.abs(weights[len(questions.rarity) :]) < PRUNED] = 0
    return questions, np.round(weights, 2), round(base, 2)


def written_model(speech: Fitted, sentences: Sequence[frozenset[str]], labels: Vector) -> Fitted:
    questions = Questions.of(sentences, NEWS_LEAST, paired=False)
    of_speech = dict(zip(speech[0].rarity, speech[1].tolist(), strict=False))
    start = NEWS_START * np.array([of_speech.get(name, 0.0) for name in questions.rarity])
    weights, base = news_fit(questions.matrix(sentences), labels, start)
    return questions, np.round(weights, 3), round(base, 3)


Fit = Callable[[Sequence[frozenset[str]], Vector], Fitted]


def held_out(
    fit: Fit, sentences: Sequence[frozenset[str]], labels: Vector, folds: int
) -> Iterator[tuple[NDArray[np.int64], Vector, float]]:
    """For each fold: its sentences, their scores by a model that has not seen them, the model's best threshold."""
    fold = np.random.default_rng(0).permutation(len(labels)) % folds
    for number in range(folds):
        learnt, held = np.flatnonzero(fold != number), np.flatnonzero(fold == number)
        questions, weights, base = fit([sentences[index] for index in learnt], labels[learnt])
        own = questions.matrix([sentences[index] for index in learnt]).times(weights) + base
        scores = questions.matrix([sentences[index] for index in held]).times(weights) + base
        yield held, scores, best_threshold(own, labels[learnt]) if len(own) < FEW else 0.0


def crossvalidated(sets: Sets, speech: Fitted, folds: int) -> None:
    scores, chosen = np.zeros(len(sets.labels)), np.zeros(len(sets.news_labels))
    for held, own, threshold in held_out(partial(written_model, speech), sets.news, sets.news_labels, folds):
        chosen[held] = own >= threshold
    figure = macro_f1(chosen, sets.news_labels, 0.5)
    print(f"news train, {folds}-fold: macro F1 {figure:.3f} (bar {BAR_MACRO:.2f}; threshold from the other folds)")
    for held, own, _ in held_out(speech_model, sets.debates, sets.labels, folds):
        scores[held] = own
        print(f"  fold: average precision {average_precision(own, sets.labels[held]):.3f}", flush=True)
    precision = average_precision(scores, sets.labels)
    print(f"debates, {folds}-fold: average precision {precision:.3f} (bar {BAR_PRECISION}; a bag of words reaches .85)")


def final(sets: Sets, speech: Fitted) -> dict[str, object]:
    """The models of all training sentences, and the figure on the news sentences that none has ever seen."""
    written = questions, weights, base = written_model(speech, sets.news, sets.news_labels)
    threshold = best_threshold(questions.matrix(sets.news).times(weights) + base, sets.news_labels)
    unseen = questions.matrix(sets.dev).times(weights) + base
    figure = macro_f1(unseen, sets.dev_labels, threshold)
    print(f"news dev, never trained on: macro F1 {figure:.3f} (bar {BAR_MACRO:.2f}; threshold from train)")
    print_reliability(1 / (1 + np.exp(-unseen)), sets.dev_labels)
    return {
        "about": "weights of the check-worthiness score, written by benchmarks/fit_checkworthiness.py; do not edit",
        "speech": _written(speech),
        "written": _written(written),
    }


def print_reliability(scores: Vector, labels: Vector) -> None:
    """How many sentences of each band of scores (0..1) state a fact: a score that means what it says has the share of
    facts in its own band."""
    for low, high in pairwise(BANDS):
        inside = labels[(scores >= low) & (scores < high)]
        if len(inside):
            print(f"  score {low:.1f} to {high:.1f}: {inside.mean():.2f} of {len(inside)} state a fact")


def _written(fitted: Fitted) -> dict[str, object]:
    questions, weights, base = fitted
    return {
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


def laid_out(value: object, depth: int = 3) -> str:
    """JSON with one question, or all pairs of one question, a line: a change of weights can be read."""
    if not isinstance(value, dict) or not value or depth == 0:
        return json.dumps(value, ensure_ascii=False)
    items = (f"{json.dumps(key, ensure_ascii=False)}: {laid_out(one, depth - 1)}" for key, one in value.items())
    return "{\n" + ",\n".join(items) + "\n}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the data sets")
    parser.add_argument("--folds", type=int, default=10, help="0 leaves cross-validation out")
    parser.add_argument("--write", action="store_true", help=f"write resources/{MODEL}")
    arguments = parser.parse_args()
    sets = Sets(arguments.data)
    speech = speech_model(sets.debates, sets.labels)
    model = final(sets, speech)
    if arguments.folds:
        crossvalidated(sets, speech, arguments.folds)
    if arguments.write:
        resource(MODEL).write_text(laid_out(model) + "\n", encoding="utf-8", newline="\n")
        print(f"wrote {resource(MODEL)}")


if __name__ == "__main__":
    main()
