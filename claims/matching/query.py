"""A text as a question to a reference: its words as groups of terms that may stand for them, each with its rarity."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, pairwise

from claims.languages.lexicon import (
    base,
    entry,
    irregular_forms,
    languages,
    loan_spellings,
    phrases,
    relatives,
    synonyms,
    translate,
    variants,
)
from claims.languages.terms import Word, number_words, stem, vocabularies, words
from claims.matching.markings import unmarked
from claims.matching.spoken import content_words, is_function, language_of, listed, variety_of
from claims.records import LanguageCode
from claims.reference.index import IndexReader

_NOISE = re.compile(r"https?://\S+|www\.\S+|pic\.twitter\.com/\S+|\b\S+\.(?:com|co|ly)/\S+")
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_CODE = re.compile(r"([^\W\d_]+)(\d+)|(\d+)([^\W\d_]+)")
"""A word that letters and digits make up, which others write as two: "Covid19", "F16"."""

_JOINTS = ("", " ", "-", "–")
_TRANSLATIONS = 8
_SMALL_WORDS = 24
"""Words without weight that are compared."""

_OWN_TERMS = 250
_TERMS = 90
"""Terms the index is asked for: a question's own words, and with what may stand for them."""

_SLOW = 50_000
"""Rows of a term from which reading them takes half a millisecond."""

_LITTLE = 0.05
"""Share of the first score that may be left out with such terms."""

_PHRASE = 0.8
"""Share of the rows of the commoner of two neighbours that both must stand in to be one phrase, of which each word
counts as a part: "NHS Foundation Trust" tells hardly more than "NHS". With .7 it costs .001 on the tweets."""

_PHRASE_ROWS = 3
"""Rows in which both must stand at least: in fewer they may well be the name that is sought."""

_KNOWN_TERMS = 200_000
"""Terms whose frequency is kept."""

FEWEST_ROWS = 300
"""A smaller reference counts as if it had so many rows: what is rare in a handful of rows tells nothing."""

_OTHER_FORM = 0.95
_CODE_FORM = 0.9
_RELATIVE = 0.8
_VARIANT = 0.9
_NEAR = 0.8
_SYNONYM = 0.6
_PART_OF_PHRASE = 0.6


@dataclass(frozen=True, slots=True)
class Alternative:
    """Terms that together may stand for a word of the question, and how much they may be trusted, 0 to 1."""

    terms: tuple[str, ...]
    weight: float
    name: str = "word"
    """The kind: "word", "form", "near" or "translation"."""


@dataclass(frozen=True, slots=True)
class Group:
    """One word of the question with everything that may stand for it; `rarity` as in BM25."""

    word: Word
    alternatives: tuple[Alternative, ...]
    rarity: float
    name: bool = False
    """Written like a name: a capital inside a sentence."""
    number: bool = False
    """A number, in digits or as one word."""
    listed: bool = False
    """The word list of its language knows the word: it is no slip of the pen."""


@dataclass(frozen=True, slots=True)
class Question:
    """A text to look for. `language` is None where it is neither of the known ones."""

    text: str
    language: LanguageCode | None
    groups: tuple[Group, ...]
    term_set: frozenset[str] = frozenset()
    """All words, those without weight too."""
    variety: LanguageCode | None = None
    """The language, told from its neighbours by words that only one of them has; None in doubt."""
    small: tuple[frozenset[str], ...] = ()
    """Of each word without weight, the terms that may stand for it: itself and its translations."""


def small_words(
    found: Sequence[Word], language: LanguageCode | None, targets: Sequence[LanguageCode]
) -> tuple[frozenset[str], ...]:
    """Of each of the first words without weight, the terms that may stand for it."""
    texts = dict.fromkeys(word.text.lower() for word in found)
    return tuple(_renderings(text, language, tuple(targets)) for text in list(texts)[:_SMALL_WORDS])


@lru_cache(maxsize=2_000)
def _renderings(text: str, language: LanguageCode | None, targets: tuple[LanguageCode, ...]) -> frozenset[str]:
    there = (phrase for target in targets if language for phrase, _ in translate(text, language, target, _TRANSLATIONS))
    return frozenset((stem(text), *(stem(phrase) for phrase in there if " " not in phrase)))


def rarity(rows: int, frequency: float) -> float:
    """The weight of a term by the number of rows that hold it (the formula of BM25 in Lucene and tantivy)."""
    frequency = min(frequency, rows)
    return math.log(1 + (rows - frequency + 0.5) / (frequency + 0.5))


def question_words(text: str) -> list[Word]:
    """The words of a question but links and its marking, and #TagsWithCapitals and @Handles also in their parts."""
    return list(_question_words(text))


@lru_cache(maxsize=64)
def _question_words(text: str) -> tuple[Word, ...]:
    text = _NOISE.sub(lambda match: " " * len(match.group()), unmarked(text))
    found = []
    for word in words(text):
        found.append(word)
        start = word.span[0]
        if start and text[start - 1] in "#@" and not word.text.isupper():
            parts = [(match.group(), match.start()) for match in _PARTS.finditer(word.text)]
            if len(parts) > 1:
                found += [
                    Word(part, (start + at, start + at + len(part)), stem(part)) for part, at in parts if len(part) > 1
                ]
    return tuple(word for word in found if word.term)


class QuestionReader:
    """Turns texts into questions for one index.

    Args:
        reader: the index that will be asked.
        spoken: the languages of its rows, or None for all.
    """

    def __init__(self, reader: IndexReader, spoken: frozenset[LanguageCode] | None = None) -> None:
        self._reader = reader
        self._rows = max(reader.rows, FEWEST_ROWS)
        self._spoken = spoken
        self.frequency = lru_cache(maxsize=_KNOWN_TERMS)(reader.frequency)
        self.rarity = lru_cache(maxsize=_KNOWN_TERMS)(lambda term: rarity(self._rows, self.frequency(term)))

    def read(self, text: str) -> Question:
        found = question_words(text)
        shouting, plain = text.isupper(), unmarked(text)
        language = language_of(found)
        content = content_words(found, shouting=shouting)
        targets = [target for source, target in languages() if source == language and self._wanted(target)]
        translated = self._phrases(content, found, language, targets)
        for at, joined in self._codes(content, text):
            translated.setdefault(at, []).append(joined)
        groups: dict[str, Group] = {}
        parts = self._parts_of_phrases(content)
        for word in content:
            if word.term in groups:
                continue
            group = self._group(word, language, targets, translated.get(word.span[0], ()), plain)
            groups[word.term] = replace(group, rarity=group.rarity / parts.get(word.term, 1.0))
        return Question(
            text,
            language,
            tuple(groups.values()),
            frozenset(word.term for word in found),
            variety_of(found, language),
            small_words([word for word in found if is_function(word, shouting=shouting)], language, targets),
        )

    def _parts_of_phrases(self, content: Sequence[Word]) -> Mapping[str, float]:
        """Of each word that stands in nearly the same rows as a neighbour: by how many its rarity is shared."""
        shares: dict[str, float] = {}
        for one, other in dict.fromkeys(pairwise(word.term for word in content)):
            together = self._together(one, other) if one != other else 0.0
            for term in (one, other) if together >= _PHRASE else ():
                shares[term] = shares.get(term, 1.0) + together
        return shares

    def _together(self, one: str, other: str) -> float:
        """Share of the rows of the commoner of two terms in which both stand; 0 where it is too small anyway."""
        few, many = sorted(map(self.frequency, (one, other)))
        if few < max(_PHRASE_ROWS, _PHRASE * many) or many > _SLOW:
            return 0.0
        return self._reader.together(one, other) / many

    def _codes(self, content: Sequence[Word], text: str) -> Iterator[tuple[int, Alternative]]:
        """Letters and digits that the rows write together or apart: "Covid 19" and "Covid19", by the words' places."""
        for word in content:
            if code := _CODE.fullmatch(word.text):
                parts = tuple(stem(part) for part in code.groups() if part)
                if all(map(self.frequency, parts)):
                    yield word.span[0], Alternative(parts, _CODE_FORM, "form")
        for one, other in pairwise(content):
            written = one.text + other.text
            if text[one.span[1] : other.span[0]] in _JOINTS and _CODE.fullmatch(written):
                term = stem(written)
                if self.frequency(term):
                    yield one.span[0], Alternative((term,), _CODE_FORM, "form")
                    yield other.span[0], Alternative((term,), _CODE_FORM, "form")

    def _wanted(self, language: LanguageCode) -> bool:
        return self._spoken is None or language in self._spoken

    def _group(
        self,
        word: Word,
        language: LanguageCode | None,
        targets: Sequence[LanguageCode],
        phrase: Sequence[Alternative],
        text: str,
    ) -> Group:
        own = list(self._own(word, language))
        other: list[Alternative] = list(phrase)
        trust = _PART_OF_PHRASE if any(one.name == "translation" for one in phrase) else 1.0
        for target in targets:
            other += self._translations(word, language, target, trust)
        if not other and not any(self.frequency(one.terms[0]) for one in own):
            other = list(self._near(word, language, translating=bool(targets)))
        merged: dict[tuple[str, ...], Alternative] = {}
        for one in (*own, *other):
            if one.terms not in merged or merged[one.terms].weight < one.weight:
                merged[one.terms] = one
        alternatives = tuple(sorted(merged.values(), key=lambda one: -one.weight))
        shared = rarity(self._rows, sum(min(map(self.frequency, one.terms)) for one in alternatives))
        single = self.rarity(word.term) if self.frequency(word.term) else shared
        return Group(
            word,
            alternatives,
            (single + shared) / 2,
            name=word.text[:1].isupper()
            and not text.isupper()
            and text[: word.span[0]].strip()[-1:] not in ("", ".", "!", "?"),
            number=word.text[:1].isdigit() or word.text.lower() in number_words(),
            listed=listed(word.text.lower(), language),
        )

    def _own(self, word: Word, language: LanguageCode | None) -> Iterator[Alternative]:
        """The word, its other forms and spellings, and words of its language that mean the same."""
        yield Alternative((word.term,), 1.0)
        if digits := number_words().get(word.text.lower()):
            yield Alternative((digits,), _OTHER_FORM, "form")
        forms: Iterable[tuple[str, float]] = ((form, _OTHER_FORM) for form in irregular_forms(word.term))
        if language and self._wanted(language) and not word.text[0].isdigit():
            forms = chain(forms, self._in_language(word, language))
        for term, weight in forms:
            if term != word.term and self.frequency(term):
                yield Alternative((term,), weight, "form")

    @staticmethod
    def _in_language(word: Word, language: LanguageCode) -> Iterator[tuple[str, float]]:
        for relative in relatives(word.text, language):
            yield stem(relative), _RELATIVE
        for variant in variants(word.text, language):
            yield stem(variant), _VARIANT
        for term, weight in synonyms(word.text, language):
            yield term, (_SYNONYM * weight) ** 2

    def _translations(
        self, word: Word, source: LanguageCode | None, target: LanguageCode, trust: float
    ) -> Iterator[Alternative]:
        if source is None:
            return
        for phrase, weight in translate(word.text, source, target, _TRANSLATIONS):
            yield from self._alternative(phrase, weight * trust)

    def _alternative(self, phrase: str, weight: float) -> Iterator[Alternative]:
        parts = tuple(dict.fromkeys(one.term for one in content_words(words(phrase), shouting=False)))
        if parts and all(map(self.frequency, parts)):
            yield Alternative(parts, weight, "translation")
        for form in irregular_forms(parts[0]) if len(parts) == 1 else ():
            if self.frequency(form):
                yield Alternative((form,), weight, "translation")

    def _near(self, word: Word, spoken: LanguageCode | None, *, translating: bool) -> Iterator[Alternative]:
        """Loan words in the other language's spelling, and words spelt almost alike: slips of the pen."""
        if word.text[0].isdigit():
            return
        if spoken and translating:
            for spelling in loan_spellings(word.text, spoken):
                term = stem(spelling)
                if self.frequency(term):
                    yield Alternative((term,), 0.9, "translation")
        if listed(word.text.lower(), spoken):
            return
        for term, likeness in self._reader.near(word.term):
            yield Alternative((term,), _NEAR * likeness, "near")

    def _phrases(
        self,
        content: Sequence[Word],
        found: Sequence[Word],
        language: LanguageCode | None,
        targets: Sequence[LanguageCode],
    ) -> dict[int, list[Alternative]]:
        """Translations of listed phrases, by the place of each content word that belongs to one."""
        result: dict[int, list[Alternative]] = {}
        if language is None:
            return result
        stems = vocabularies()[language].affixes.empty
        folded = [base(word.term) if stems else word.text.lower() for word in found]
        inside = {word.span[0] for word in content}
        for target in targets:
            for first, last, key in phrases(folded, language, target):
                meanings = [
                    one for phrase, weight in entry(key, language, target) for one in self._alternative(phrase, weight)
                ]
                for word in found[first:last]:
                    if word.span[0] in inside:
                        result.setdefault(word.span[0], []).extend(meanings)
        return result

    def search_weights(self, question: Question) -> list[tuple[str, float]]:
        """Terms to ask the index for with their boosts: half the rarity of a term is its own, half that of its group.

        A word itself comes before what may stand for it, so that a long text keeps all of its own words.
        """
        own: dict[str, float] = {}
        other: dict[str, float] = {}
        for group in question.groups:
            for one in group.alternatives:
                share = math.sqrt(one.weight) / len(one.terms)
                found = own if one.name == "word" else other
                for term in one.terms:
                    rare = self.rarity(term)
                    weight = share * (rare + group.rarity) / 2 / rare if rare > 0 else 0.0
                    found[term] = max(found.get(term, 0.0), weight)
        chosen = dict(self._strongest(own, _OWN_TERMS))
        room = max(_TERMS - len(chosen), _TERMS // 3)
        chosen |= self._strongest({term: weight for term, weight in other.items() if term not in chosen}, room)
        return self._quick(chosen)

    def _strongest(self, weights: Mapping[str, float], most: int) -> list[tuple[str, float]]:
        return sorted(weights.items(), key=lambda item: -item[1] * self.rarity(item[0]))[:most]

    def _quick(self, weights: Mapping[str, float]) -> list[tuple[str, float]]:
        """Without the commonest terms of a large reference as long as they bring little: reading where they stand takes
        most of the time of a search."""
        brings = {term: weight * self.rarity(term) for term, weight in weights.items()}
        left, kept = _LITTLE * sum(brings.values()), dict(weights)
        for term in sorted(filter(self._is_slow, weights), key=self.frequency, reverse=True):
            left -= brings[term]
            if left < 0:
                break
            del kept[term]
        return list(kept.items())

    def _is_slow(self, term: str) -> bool:
        return self.frequency(term) > _SLOW
