"""A question beside one row: which words agree, and the measures from which the evidence of a match is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from claims.languages.lexicon import base, root
from claims.languages.terms import Word, words
from claims.matching.query import Group, Question, QuestionReader, is_function, language_of
from claims.records import LanguageCode

_SPELT_ALIKE = 0.88
"""Jaro-Winkler similarity from which two rare words that are left over count as one word, spelt differently."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the reference as the comparison sees it: content words of the claim, then of the title."""

    claim: str
    title: str
    language: LanguageCode | None
    claim_words: tuple[Word, ...]
    title_words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A word of the question and the word of the row it stands for; `place` counts the words of claim and title."""

    group: int
    place: int
    weight: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What `compare` found. `measures` maps names of evidence to values from 0 to 1."""

    measures: Mapping[str, float]
    pairs: tuple[Pair, ...]


def read_row(claim: str, title: str) -> Row:
    found, heading = words(claim), words(title) if title else []
    language = language_of([*found, *heading])
    return Row(claim, title, language, _content(found, claim), _content(heading, title))


def _content(found: Sequence[Word], text: str) -> tuple[Word, ...]:
    shouting = text.isupper()
    return tuple(word for word in found if not is_function(word, shouting)) or tuple(found)


def compare(question: Question, row: Row, reader: QuestionReader, sum_of_terms: float) -> Comparison:
    """All measures of one row.

    Args:
        question: the text that is looked for.
        row: the row.
        reader: knows how rare the words of the row are.
        sum_of_terms: the row's first score, the sum of BM25 over the question's terms.
    """
    row_words = (*row.claim_words, *row.title_words)
    places = _places(row_words, row.language, question.language)
    same = row.language is None or question.language is None or row.language == question.language
    pairs = [
        pair for at, group in enumerate(question.groups) for pair in _pairs(at, group, places, row, question, same)
    ]
    pairs += _spelt_alike(question.groups, row_words, pairs)
    return Comparison(_measures(question, row, reader, pairs, sum_of_terms), tuple(pairs))


def _places(found: Sequence[Word], language: LanguageCode | None, asked: LanguageCode | None) -> dict[str, list[int]]:
    """Term -> places; a word also stands under the base of its family."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(found):
        keys = {word.term, base(word.term)}
        if language is not None and language == asked:
            keys.add("~" + root(word.text, language))
        for key in keys:
            places.setdefault(key, []).append(place)
    return places


def _pairs(
    at: int, group: Group, places: Mapping[str, list[int]], row: Row, question: Question, same: bool
) -> list[Pair]:
    """The best alternative of a group that stands in the row; a part of a phrase counts in part."""
    best: tuple[float, tuple[str, ...]] = (0.0, ())
    family = "~" + root(group.word.text, question.language) if same and question.language else ""
    if family in places and group.word.term not in places:
        best = (0.9, (family,))
    for one in group.alternatives:
        if one.weight <= best[0]:
            break
        if same and one.name == "translation" and row.language is not None:
            continue
        present = tuple(term for term in one.terms if term in places)
        weight = sqrt(one.weight) * len(present) / len(one.terms)
        if present and weight > best[0]:
            best = (weight, present)
    weight, present = best
    return [Pair(at, place, weight) for term in present for place in places[term]]


def _spelt_alike(groups: Sequence[Group], row_words: Sequence[Word], pairs: Sequence[Pair]) -> list[Pair]:
    """Words left over on both sides that are spelt almost alike: names written differently, slips of the pen."""
    matched, taken = {pair.group for pair in pairs}, {pair.place for pair in pairs}
    rest = [(place, word) for place, word in enumerate(row_words) if place not in taken and len(word.term) > 3]
    found = []
    for at, group in enumerate(groups):
        term = group.word.term
        if at in matched or len(term) < 4 or group.number or not rest:
            continue
        place, likeness = max(
            ((place, JaroWinkler.similarity(term, word.term)) for place, word in rest), key=lambda x: x[1]
        )
        if likeness >= _SPELT_ALIKE and not row_words[place].text[0].isdigit():
            found.append(Pair(at, place, likeness - 0.2))
    return found


def _measures(
    question: Question, row: Row, reader: QuestionReader, pairs: Sequence[Pair], sum_of_terms: float
) -> dict[str, float]:
    groups = question.groups
    asked = [0.0] * len(groups)
    size = len(row.claim_words)
    answered = [0.0] * (size + len(row.title_words))
    for pair in pairs:
        asked[pair.group] = max(asked[pair.group], pair.weight)
        answered[pair.place] = max(answered[pair.place], pair.weight)
    rarities = [group.rarity for group in groups]
    row_rarities = [reader.rarity(word.term) for word in (*row.claim_words, *row.title_words)]
    found = share(asked, rarities)
    explained = share(answered[:size], row_rarities[:size])
    heading = share(answered[size:], row_rarities[size:]) if row.title_words else explained
    return {
        "words": found,
        "row": explained,
        "title": heading,
        "both": sqrt(found * max(explained, heading)),
        "first": min(1.0, sum_of_terms / (2.2 * sum(rarities) or 1.0)),
        "order": _order(pairs, size),
        "names": share(*_only(asked, groups, "name")),
        "numbers": share(*_only(asked, groups, "number")),
        "letters": fuzz.token_sort_ratio(question.text[:600], row.claim, processor=str.lower) / 100,
        "stretch": fuzz.partial_ratio(question.text[:600], row.claim, processor=str.lower) / 100,
    }


def share(values: Sequence[float], weights: Sequence[float]) -> float:
    """The weighted mean of values; 0 where there is nothing to weigh."""
    total = sum(weights)
    return sum(value * weight for value, weight in zip(values, weights, strict=True)) / total if total else 0.0


def _only(values: Sequence[float], groups: Sequence[Group], kind: str) -> tuple[list[float], list[float]]:
    chosen = [at for at, group in enumerate(groups) if getattr(group, kind)]
    return [values[at] for at in chosen], [groups[at].rarity for at in chosen]


def _order(pairs: Sequence[Pair], size: int) -> float:
    """Share of the matched neighbours in the question that are neighbours in the row's claim too."""
    first: dict[int, int] = {}
    for pair in pairs:
        if pair.place < size:
            first.setdefault(pair.group, pair.place)
    if len(first) < 2:
        return 0.0
    groups = sorted(first)
    kept = sum(0 < first[b] - first[a] <= 2 for a, b in pairwise(groups))
    return kept / (len(groups) - 1)
