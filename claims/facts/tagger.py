"""Names by a trained sequence tagger: a linear-chain conditional random field, its features and its decoding.

Every feature belongs to one word or to a short row of word shapes, so that scores are summed up once for a word and
then looked up; only the stretches around capitals are decoded.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from itertools import chain
from typing import Any, TypeAlias

from claims.facts.gazetteer import Entry, NameKind
from claims.facts.name_rules import Mention, NameWords, name_words, person_names
from claims.languages.lexicon import file_key, knows
from claims.resources import resource

Vector: TypeAlias = tuple[float, ...]
"""One score for each label."""

OUTSIDE = "O"
KINDS: Mapping[str, NameKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_OFFSETS = ("-2:", "-1:", "0:", "1:", "2:")
_HERE = 2
_IMPOSSIBLE = -1e9
_HOPELESS = 8.0
"""A label that scores so much less than the best of its token is not followed up."""
_WINDOW = 1
"""Tokens before and after a capital that may belong to a name: "stasiun Gambir". Wider stretches find nothing more."""
_CACHED = 40_000
"""Words and rows of shapes that are remembered; beyond that the memory is emptied."""
_LISTS = tuple(field.name for field in fields(NameWords) if field.name != "code")


def word_shape(word: str) -> str:
    """How a word is written, in few classes: "Xx" Paris, "XX" PBB, "x" kata, "d4" 2014, "(XX" (PBB)."""
    if word[0] == "(" and len(word) > 1:
        return "(" + word_shape(word[1:-1])
    if word.isdigit():
        return f"d{min(len(word), 4)}"
    if any(letter.isdigit() for letter in word):
        return "Xd" if word[0].isupper() else "dx"
    if not word[0].isalpha():
        return word[0]
    if word.isupper():
        return "X" * (1 if len(word) == 1 else 2 if len(word) < 6 else 3)
    return _mixed_shape(word)


def _mixed_shape(word: str) -> str:
    hyphen = word.find("-")
    if word[0].isupper():
        if hyphen > 0:
            return "X-X" if any(letter.isupper() for letter in word[hyphen:]) else "X-x"
        return "Xx" if word[1:].islower() else "XxX"
    if any(letter.isupper() for letter in word):
        return "xX"
    return "x-x" if hyphen > 0 else "x"


def word_features(word: str, listed: NameWords) -> tuple[list[str], list[str]]:
    """What is asked of a word wherever it stands near the token, and what only of the token itself: its affixes."""
    core = word[1:-1] if word[0] == "(" and len(word) > 1 else word
    lower, shape = core.lower(), word_shape(word)
    found = [f"w={lower}", f"s={shape}"]
    found.extend(name for name in _LISTS if lower in getattr(listed, name))
    if core in person_names() or core.capitalize() in person_names():
        found.append("person name")
    if shape[0] in "Xx" and knows(file_key(lower, listed.code), listed.code):
        found.append("word")
    affixes = []
    if shape[0] in "X(x":
        if len(lower) > 3:
            affixes = [f"p2={lower[:2]}", f"p3={lower[:3]}", f"e2={lower[-2:]}", f"e3={lower[-3:]}"]
        if len(lower) > 5:
            affixes.append(f"e4={lower[-4:]}")
    return found, affixes


def shape_features(shapes: Sequence[str]) -> list[str]:
    """Of the shapes of five tokens, the token itself in the middle: the three rows of three that hold it."""
    return [f"s-={''.join(shapes[:3])}", f"s0={''.join(shapes[1:4])}", f"s+={''.join(shapes[2:])}"]


def lexicon_features(marks: Sequence[str], shape: str) -> list[str]:
    """Of the lexicons' marks at three tokens, the token itself in the middle, and its shape."""
    around = [f"g{offset}={mark}" for offset, mark in zip((-1, 0, 1), marks, strict=True) if mark]
    return [*around, f"gs={marks[1]} {shape}"]


def lexicon_marks(count: int, hits: Mapping[int, tuple[int, Entry]]) -> list[str]:
    """For each of `count` tokens: empty, or whether it begins or continues a name of the lexicons, and of what kind."""
    marks = [""] * count
    for start, (end, entry) in hits.items():
        state = "c" if entry.sort in ("country", "capital") else ""
        for index in range(start, end):
            marks[index] = f"{'B' if index == start else 'I'}{'1' if end - start == 1 else 'n'}{entry.kind[0]}{state}"
    return marks


def token_features(
    words: Sequence[str], hits: Mapping[int, tuple[int, Entry]], listed: NameWords
) -> Iterator[list[str]]:
    """The features of each token, as they are named in a model file; the training script learns from these."""
    asked = [word_features(word, listed) for word in words]
    shapes = ["E", "E", *(word_shape(word) for word in words), "E", "E"]
    marks = ["", *lexicon_marks(len(words), hits), ""]
    for index in range(len(words)):
        found = [f"0:{name}" for name in (*asked[index][0], *asked[index][1])]
        for offset in (-2, -1, 1, 2):
            at = index + offset
            near = asked[at][0] if 0 <= at < len(words) else ["END"]
            found.extend(f"{offset}:{name}" for name in near)
        found.extend(shape_features(shapes[index : index + 5]))
        found.extend(lexicon_features(marks[index : index + 3], shapes[index + 2]))
        yield found


@dataclass(frozen=True, slots=True)
class _Word:
    """A word's shape, and what it adds to the scores of a token two after it, one after, itself, one and two before."""

    shape: str
    scores: tuple[Vector, ...]


class SequenceTagger:
    """Finds the mentions in a list of tokens; may be used by several threads at once."""

    def __init__(
        self, labels: Sequence[str], transitions: Sequence[Vector], weights: Mapping[str, Vector], listed: NameWords
    ) -> None:
        self._labels = tuple(labels)
        self._outside = self._labels.index(OUTSIDE)
        self._listed = listed
        self._zero: Vector = (0.0,) * len(labels)
        self._weights = {name: weight for name, weight in weights.items() if not name.startswith(_OFFSETS)}
        self._near = self._by_word_feature(weights)
        self._ends = self._split(self._near.get("END", self._zero * len(_OFFSETS)))
        self._words: dict[str, _Word] = {}
        self._contexts: dict[tuple[str, ...], Vector] = {}
        # from label, to label; a name is continued only by its own kind
        self._moves = tuple(
            tuple(
                weight if self._may_follow(old, new) else _IMPOSSIBLE
                for new, weight in zip(self._labels, row, strict=True)
            )
            for old, row in zip(self._labels, transitions, strict=True)
        )

    def _by_word_feature(self, weights: Mapping[str, Vector]) -> dict[str, Vector]:
        """For each feature of a word its weights at the five offsets in one row: a word is summed up at once."""
        names = {name.split(":", 1)[1] for name in weights if name.startswith(_OFFSETS)}
        return {
            name: tuple(chain.from_iterable(weights.get(offset + name, self._zero) for offset in _OFFSETS))
            for name in names
        }

    @staticmethod
    def _may_follow(old: str, new: str) -> bool:
        return not new.startswith("I-") or old[1:] == new[1:]

    def mentions(self, words: list[str], hits: Mapping[int, tuple[int, Entry]]) -> list[Mention]:
        """Mentions in order, none overlapping.

        Args:
            words: the tokens.
            hits: names of the lexicons: first token -> (end, entry).
        """
        found: list[Mention] = []
        if not words:
            return found
        known = [self._words.get(word) or self._learn(word) for word in words]
        shapes = ("E", "E", *(word.shape for word in known), "E", "E")
        marks = ("", *lexicon_marks(len(words), hits), "")
        for start, end in _windows(words, self._listed.starters):
            scores = [self._emission(known, shapes, marks, index) for index in range(start, end)]
            found.extend(self._spans(self._best_path(scores, start == 0, end == len(words)), start))
        return found

    def _learn(self, word: str) -> _Word:
        near, own = word_features(word, self._listed)
        around = self._sum([self._near[name] for name in near if name in self._near], len(_OFFSETS))
        parts = list(self._split(around))
        affixes = [self._split(self._near[name])[_HERE] for name in own if name in self._near]
        parts[_HERE] = self._sum([parts[_HERE], *affixes])
        known = _Word(word_shape(word), tuple(parts))
        if len(self._words) >= _CACHED:
            self._words.clear()
        self._words[word] = known
        return known

    def _sum(self, rows: Sequence[Vector], copies: int = 1) -> Vector:
        return tuple(map(sum, zip(*rows, strict=True))) if rows else self._zero * copies

    def _split(self, row: Vector) -> tuple[Vector, ...]:
        size = len(self._labels)
        return tuple(row[at : at + size] for at in range(0, len(row), size))

    def _emission(
        self, known: Sequence[_Word], shapes: tuple[str, ...], marks: tuple[str, ...], index: int
    ) -> list[float]:
        """The score of each label for one token, before its neighbours' labels are considered."""
        last = len(known) - 1
        context = (*shapes[index : index + 5], *marks[index : index + 3])
        ends = self._ends
        parts = (
            self._contexts.get(context) or self._context(context),
            known[index - 2].scores[0] if index > 1 else ends[0],
            known[index - 1].scores[1] if index else ends[1],
            known[index].scores[2],
            known[index + 1].scores[3] if index < last else ends[3],
            known[index + 2].scores[4] if index + 1 < last else ends[4],
        )
        return [a + b + c + d + e + f for a, b, c, d, e, f in zip(*parts, strict=True)]

    def _context(self, context: tuple[str, ...]) -> Vector:
        names = shape_features(context[:5]) + lexicon_features(context[5:], context[2])
        scores = self._sum([self._weights[name] for name in names if name in self._weights])
        if len(self._contexts) >= _CACHED:
            self._contexts.clear()
        self._contexts[context] = scores
        return scores

    def _best_path(self, scores: Sequence[Sequence[float]], at_start: bool, at_end: bool) -> list[int]:
        """The labels with the highest sum (Viterbi), among those that are not hopeless for their token.

        Args:
            scores: for each token the score of each label.
            at_start: whether the text begins here; else a token that is no name comes before.
            at_end: whether the text ends here; else a token that is no name follows.
        """
        outside = self._outside
        totals, steps = {outside: 0.0}, []
        for index, row in enumerate(scores):
            least = max(row) - _HOPELESS
            likely = [(new, score) for new, score in enumerate(row) if score >= least]
            fresh, pointers = self._step(totals, likely)
            if index == 0 and at_start:  # nothing comes before, so no transition counts; a name does not begin inside
                fresh = {new: row[new] for new, best in fresh.items() if best > _IMPOSSIBLE / 2} or {outside: 0.0}
            totals = fresh
            steps.append(pointers)
        if not at_end:
            totals = {old: total + self._moves[old][outside] for old, total in totals.items()}
        path = [max(totals, key=totals.__getitem__)]
        for pointers in reversed(steps[1:]):
            path.append(pointers[path[-1]])
        return path[::-1]

    def _step(
        self, totals: Mapping[int, float], likely: Sequence[tuple[int, float]]
    ) -> tuple[dict[int, float], dict[int, int]]:
        """The best sum for each likely label of a token, and the label before it that leads there."""
        moves, outside = self._moves, self._outside
        if len(totals) == 1:  # the usual case: the token before was plainly one thing
            ((old, total),) = totals.items()
            row = moves[old]
            fresh = {new: total + row[new] + score for new, score in likely}
            return fresh, dict.fromkeys(fresh, old)
        fresh, pointers = {}, {}
        for new, score in likely:
            best, pointer = _IMPOSSIBLE, outside
            for old, total in totals.items():
                reached = total + moves[old][new]
                if reached > best:
                    best, pointer = reached, old
            fresh[new], pointers[new] = best + score, pointer
        return fresh, pointers

    def _spans(self, path: Sequence[int], offset: int) -> Iterator[Mention]:
        start = None
        for index, label in enumerate([*path, self._outside]):
            name = self._labels[label]
            if start is not None and not name.startswith("I-"):
                yield Mention(offset + start, offset + index, KINDS[self._labels[path[start]][2:]])
                start = None
            if name.startswith("B-"):
                start = index


def _windows(words: Sequence[str], starters: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The stretches of tokens near a capital, other than that of a first word such as "However"."""
    start = end = 0
    first = int(words[0].lower() in starters and words[1:2] != [] and words[1].islower())
    for index in range(first, len(words)):
        word = words[index]
        if word != word.lower():
            if index - _WINDOW > end:
                if end:
                    yield start, end
                start = index - _WINDOW
            end = min(index + 1 + _WINDOW, len(words))
    if end:
        yield start, end


@cache
def trained_tagger(model: str, language: str) -> SequenceTagger:
    """The tagger in resources/`model`, a gzipped JSON file that benchmarks/train_names.py writes.

    Args:
        model: path of the file in `resources/`.
        language: the language whose word lists its features ask.
    """
    content = json.loads(gzip.decompress(resource(model).read_bytes()))
    return SequenceTagger(*weights_of(content), name_words(language))


def weights_of(content: Mapping[str, Any]) -> tuple[list[str], list[Vector], dict[str, Vector]]:
    """Labels, transitions (from label, to label) and weights of a stored model, whose numbers are parts of `scale`."""
    labels, scale = content["labels"], content["scale"]
    weights: dict[str, Vector] = {}
    for name, pairs in content["weights"].items():
        row = [0.0] * len(labels)
        for label, weight in zip(pairs[::2], pairs[1::2], strict=True):
            row[label] = weight / scale
        weights[name] = tuple(row)
    return labels, [tuple(weight / scale for weight in row) for row in content["transitions"]], weights
