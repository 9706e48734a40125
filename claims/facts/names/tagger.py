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
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from claims.facts.names.best_paths import Chain, Labels, Scores, Stretch
from claims.facts.names.gazetteer import STATES, Entry, NameKind
from claims.facts.names.name_words import Mention, NameWords, name_words, person_names
from claims.languages.lexicon import knows_word
from claims.memory import Remembered
from claims.records import LanguageCode
from claims.resources import resource

Row: TypeAlias = int
"""Whole scores in one number: `_LANE` bits for each, the first lowest. Rows are added by adding numbers, for all scores
at once, which takes a tenth of the time of adding up lists."""

_LANE = 32
_RAISED = 1 << _LANE - 1
"""What every score is raised by while its row is written out, so that none is below 0."""

OUTSIDE = "O"
KINDS: Mapping[str, NameKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_OFFSETS = ("-2", "-1", "0", "1", "2")
_HERE = 2
_IMPOSSIBLE = -(10**9)
_HOPELESS = 6
"""Score by which a path may fall behind the best one to the same token and still be followed up."""
_WINDOW = 1
"""Tokens before and after a capital that may belong to a name: "stasiun Gambir". Wider stretches find nothing more."""
Hits: TypeAlias = Mapping[int, tuple[int, Entry]]
"""Names of the lexicons in a text: first token -> (end, entry)."""

_LISTS = tuple(field.name for field in fields(NameWords) if field.name != "code")


def word_shape(word: str) -> str:
    """How a word is written, in few classes: "Xx" Paris, "XX" PBB, "x" kata, "d4" 2014, "(XX" (PBB), "E" none."""
    if not word:
        return "E"
    if word[0] == "(" and len(word) > 1:
        return "(" + word_shape(word[1:-1])
    if word.isdigit():
        return f"d{min(len(word), 4)}"
    if not word.isalpha() and any(map(str.isdigit, word)):
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
            return "X-X" if any(map(str.isupper, word[hyphen:])) else "X-x"
        return "Xx" if word[1:].islower() else "XxX"
    if any(map(str.isupper, word)):
        return "xX"
    return "x-x" if hyphen > 0 else "x"


def word_features(word: str, shape: str, listed: NameWords) -> tuple[list[str], list[str]]:
    """What is asked of a word wherever it stands near the token, and what only of the token itself: its affixes.

    Args:
        shape: that of the word (`word_shape`).
    """
    core = word[1:-1] if word[0] == "(" and len(word) > 1 else word
    lower = core.lower()
    found = [f"w={lower}", f"s={shape}"]
    found += _lists(listed.code).get(lower, ())
    if core in person_names() or core.capitalize() in person_names():
        found.append("person name")
    if shape[0] in "Xx" and knows_word(lower, listed.code):
        found.append("word")
    affixes = []
    if shape[0] in "X(x":
        if len(lower) > 3:
            affixes = [f"p2={lower[:2]}", f"p3={lower[:3]}", f"e2={lower[-2:]}", f"e3={lower[-3:]}"]
        if len(lower) > 5:
            affixes.append(f"e4={lower[-4:]}")
    return found, affixes


@cache
def _lists(code: LanguageCode) -> Mapping[str, list[str]]:
    """Word -> the lists of its language that have it."""
    listed = name_words(code)
    found: dict[str, list[str]] = {}
    for name in _LISTS:
        for word in getattr(listed, name):
            found.setdefault(word, []).append(name)
    return found


def shape_features(shapes: Sequence[str]) -> list[str]:
    """Of the shapes of five tokens, the token itself in the middle: the three rows of three that hold it."""
    return [f"s-={''.join(shapes[:3])}", f"s0={''.join(shapes[1:4])}", f"s+={''.join(shapes[2:])}"]


def lexicon_features(marks: Sequence[str], shape: str) -> list[str]:
    """Of the lexicons' marks at three tokens, the token itself in the middle, and its shape."""
    around = [f"g{offset}={mark}" for offset, mark in zip((-1, 0, 1), marks, strict=True) if mark]
    return [*around, f"gs={marks[1]} {shape}"]


def lexicon_marks(count: int, hits: Hits) -> tuple[str, ...]:
    """For each of `count` tokens: empty, or whether it begins or continues a name of the lexicons, and of what kind."""
    if not hits:
        return ("",) * count
    marks = [""] * count
    for start, (end, entry) in hits.items():
        begun, following = _marks_of(entry.kind, entry.sort, single=end - start == 1)
        marks[start] = begun
        if end - start > 1:
            marks[start + 1 : end] = [following] * (end - start - 1)
    return tuple(marks)


@cache
def _marks_of(kind: NameKind, sort: str, *, single: bool) -> tuple[str, str]:
    """The mark of the token that begins a name of the lexicons, and of each that continues it."""
    about = f"{'1' if single else 'n'}{kind[0]}{'c' if sort in STATES else ''}"
    return f"B{about}", f"I{about}"


def token_features(words: Sequence[str], hits: Hits, listed: NameWords) -> Iterator[list[str]]:
    """The features of each token, as they are named in a model file; the training script learns from these."""
    own = list(map(word_shape, words))
    asked = [word_features(word, shape, listed) for word, shape in zip(words, own, strict=True)]
    shapes = ["E", "E", *own, "E", "E"]
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
    """A word's shape, and what it adds to the scores of a token from each of `_OFFSETS`, packed."""

    shape: str
    scores: bytes


class SequenceTagger:
    """Finds the mentions in a list of tokens; may be used by several threads at once.

    Args:
        labels: their names, in the order of all scores.
        scale: what a score of 1 is in the weights, which are whole numbers.
        transitions: from label, to label.
        weights: feature -> row of weights: of a feature of words for tokens at each of `_OFFSETS`, else for the token.
        listed: the word lists that features ask.
    """

    def __init__(
        self,
        labels: Sequence[str],
        scale: int,
        transitions: Sequence[Sequence[int]],
        weights: Mapping[str, Row],
        listed: NameWords,
    ) -> None:
        self._labels = tuple(labels)
        self._marks = np.array([label[0] for label in labels])
        self._kinds = [KINDS.get(label[2:]) for label in labels]
        self._listed = listed
        self._weights = weights
        self._words = Remembered(self._learn)
        self._contexts = Remembered(self._context)
        self._chain = self._chain_of(transitions, _HOPELESS * scale)

    def _chain_of(self, transitions: Sequence[Sequence[int]], hopeless: int) -> Chain:
        """The transitions, in which a name is continued only by its own kind."""
        moves = [
            [
                weight if self._may_follow(old, new) else _IMPOSSIBLE
                for new, weight in zip(self._labels, row, strict=True)
            ]
            for old, row in zip(self._labels, transitions, strict=True)
        ]
        first = [0 if self._may_follow(OUTSIDE, label) else _IMPOSSIBLE for label in self._labels]
        return Chain(np.array(moves), np.array(first), self._labels.index(OUTSIDE), hopeless)

    @staticmethod
    def _may_follow(old: str, new: str) -> bool:
        return not new.startswith("I-") or old[1:] == new[1:]

    def mentions(self, words: list[str], hits: Hits) -> list[Mention]:
        """The mentions of one text, as `mentions_of` gives them."""
        return self.mentions_of([words], [hits])[0]

    def mentions_of(self, texts: Sequence[list[str]], hits: Sequence[Hits]) -> list[list[Mention]]:
        """The mentions of each text in order, none overlapping; many texts at once take far less time than one by one.

        Args:
            texts: the tokens of each.
            hits: for each the names of the lexicons: first token -> (end, entry).
        """
        found: list[list[Mention]] = [[] for _ in texts]
        stretches: list[Stretch] = []
        near: list[str] = []
        marks: list[str] = []
        centres: list[int] = []
        places: list[tuple[int, int]] = []
        for number, (words, listed) in enumerate(zip(texts, hits, strict=True)):
            padded = ["", "", *words, "", ""]
            marked = ["", "", *lexicon_marks(len(words), listed), "", ""]
            for start, end in self._near_capitals(words):
                stretches.append(Stretch(len(centres), end - start, start == 0, end == len(words)))
                centres += range(len(near) + 2, len(near) + 2 + end - start)
                places += [(number, at) for at in range(start, end)]
                near += padded[start : end + 4]
                marks += marked[start : end + 4]
        if stretches:
            path = self._chain.best_paths(self._scores(near, tuple(marks), centres), stretches)
            for begin, end in self._spans(path):
                number, at = places[begin]
                found[number].append(Mention(at, at + end - begin, self._kinds[path[begin]]))
        return found

    def _scores(self, words: Sequence[str], marks: tuple[str, ...], centres: Sequence[int]) -> Scores:
        """The scores of each label for the tokens at `centres`, shape (tokens, labels).

        Args:
            words: with two more before and two behind each stretch ("": beyond the ends of the text).
            marks: of the lexicons, one for each of `words`.
        """
        known = list(map(self._words.__getitem__, words))
        shapes = tuple([word.shape for word in known])
        by_offset = _unpacked([word.scores for word in known], len(_OFFSETS), len(self._labels))
        contexts = [self._contexts[shapes[at - 2 : at + 3] + marks[at - 1 : at + 2]] for at in centres]
        scores = _unpacked(contexts, len(self._labels)).astype(np.int64)
        places = np.array(centres)
        for place in range(len(_OFFSETS)):
            scores += by_offset[places + place - _HERE, place]
        return scores

    def _near_capitals(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        capitals = [index for index, word in enumerate(words) if not word.islower() and word != word.lower()]
        if capitals[:1] == [0] and _opens_only(words, self._listed.starters):
            del capitals[0]
        return _windows(capitals, len(words))

    def _learn(self, word: str) -> _Word:
        """What is known of a word; of "" for what lies beyond the ends of a text."""
        shape = word_shape(word)
        near, own = word_features(word, shape, self._listed) if word else (["END"], [])
        return _Word(shape, self._packed(near + own, len(_OFFSETS)))

    def _context(self, context: tuple[str, ...]) -> bytes:
        """What a token's shapes and marks add to its scores, packed."""
        names = shape_features(context[:5]) + lexicon_features(context[5:], context[2])
        return self._packed(names)

    def _packed(self, names: Sequence[str], count: int = 1) -> bytes:
        """What features add to the scores of `count` tokens, each in `_LANE` bits as processors write whole numbers."""
        row = sum([self._weights.get(name, 0) for name in names])
        scores = count * len(self._labels)
        return ((row + _raised(scores)) ^ _raised(scores)).to_bytes(scores * _LANE // 8, "little")

    def _spans(self, path: Labels) -> Iterator[tuple[int, int]]:
        """The first token of each mention and the one behind it; no stretch begins inside of a mention."""
        marks = self._marks[path]
        begins, stops = np.flatnonzero(marks == "B"), np.append(np.flatnonzero(marks != "I"), len(path))
        return zip(begins.tolist(), stops[np.searchsorted(stops, begins, "right")].tolist(), strict=True)


@cache
def _raised(scores: int) -> Row:
    """What raises every one of so many scores."""
    return sum([_RAISED << _LANE * place for place in range(scores)])


def _unpacked(rows: Sequence[bytes], *shape: int) -> NDArray[np.int32]:
    """The scores in packed rows, each of that `shape`."""
    return np.frombuffer(b"".join(rows), dtype="<i4").reshape(len(rows), *shape)


def _opens_only(words: Sequence[str], starters: frozenset[str]) -> bool:
    """Whether the first word has its capital only because it is the first, such as "However"."""
    return len(words) > 1 and words[1].islower() and words[0].lower() in starters


def _windows(capitals: Sequence[int], count: int) -> Iterator[tuple[int, int]]:
    """The stretches near capitals, in a text of `count` tokens."""
    start = end = 0
    for index in capitals:
        if index - _WINDOW > end:
            if end:
                yield start, end
            start = index - _WINDOW
        end = index + 1 + _WINDOW
    if end:
        yield start, min(end, count)


@cache
def trained_tagger(model: str, language: str) -> SequenceTagger:
    """The tagger in resources/`model`, a gzipped JSON file that benchmarks/train_names.py writes.

    Args:
        model: path of the file in `resources/`.
        language: the language whose word lists its features ask.
    """
    content = json.loads(gzip.decompress(resource(model).read_bytes()))
    return SequenceTagger(*weights_of(content), name_words(language))


def weights_of(content: Mapping[str, Any]) -> tuple[list[str], int, list[list[int]], dict[str, Row]]:
    """Labels, scale, transitions (from label, to label) and weights of a stored model, which names the features of
    words with their offset: "-1:w=kata"."""
    labels, weights = content["labels"], dict[str, Row]()
    for stored, pairs in content["weights"].items():
        offset, _, name = stored.partition(":")
        placed = offset in _OFFSETS
        first = _OFFSETS.index(offset) * len(labels) if placed else 0
        row = sum([weight << _LANE * (first + label) for label, weight in zip(pairs[::2], pairs[1::2], strict=True)])
        key = name if placed else stored
        weights[key] = weights.get(key, 0) + row
    return labels, content["scale"], content["transitions"], weights
