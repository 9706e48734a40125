"""Which language a few words are in, which ones the rows of an index are in, and which words carry weight there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from claims.languages.data import language as language_file
from claims.languages.detection import DetectionWords
from claims.languages.lexicon import knows, root
from claims.languages.terms import Word, function_words, vocabularies
from claims.records import LanguageCode
from claims.reference.index import IndexReader

_TELLING_WORDS = 12
"""Words that are looked up in the word lists to tell a language, where function words do not."""

_SPOKEN = 0.02
"""Share of rows that must hold a function word of a language before the sheet counts as speaking it."""


def is_function(word: Word, *, shouting: bool) -> bool:
    """Whether a word carries no weight; "US" and "AS" do, unless the whole text is in capitals."""
    if word.text.lower() not in function_words():
        return False
    return shouting or not (word.text.isupper() and len(word.text) > 1)


def content_words(found: Sequence[Word], *, shouting: bool) -> list[Word]:
    """The words that carry weight; all of them where there are no others."""
    return [word for word in found if not is_function(word, shouting=shouting)] or list(found)


def language_of(found: Sequence[Word]) -> LanguageCode | None:
    """The language of a few words: by their function words, or else by which word list knows more of them.

    Names are asked last: they may be in another language than the text. Single letters and acronyms tell nothing.
    """
    shouting, capital = all(word.text.isupper() for word in found), [word.text[0].isupper() for word in found]
    texts, named = [word.text.lower() for word in found], [_within_name(capital, at) for at in range(len(found))]
    small = [text for text, name, large in zip(texts, named, capital, strict=True) if not (name or large)]
    functions = [
        (text, name)
        for word, text, name in zip(found, texts, named, strict=True)
        if len(text) > 1 and is_function(word, shouting=shouting)
    ]
    asked = (
        (_function_votes, tuple(text for text, name in functions if not name)),
        (_function_votes, tuple(text for text, _ in functions)),
        (_listed_votes, tuple(small[:_TELLING_WORDS])),
        (_listed_votes, tuple(texts[:_TELLING_WORDS])),
    )
    votes = (count(telling) for count, telling in dict.fromkeys(asked))
    return next((best for one in votes if (best := _ahead(one)) is not None), None)


def _within_name(capital: Sequence[bool], at: int) -> bool:
    """Whether a word has a capital inside of a text, or stands between two that have: "of" in "Bank of England"."""
    between = any(capital[max(at - 2, 1) : at]) and any(capital[at + 1 : at + 3])
    return at > 0 and (capital[at] or between)


def _function_votes(texts: Sequence[str]) -> Mapping[LanguageCode, int]:
    """How many of some function words each language has."""
    votes = Counter(code for text in texts for code in _speakers()[text])
    return {code: votes[code] for code in vocabularies()}


def _listed_votes(texts: Sequence[str]) -> Mapping[LanguageCode, int]:
    return {code: sum(listed(text, code) for text in texts) for code in vocabularies()}


@cache
def _speakers() -> Mapping[str, tuple[LanguageCode, ...]]:
    """Function word -> the languages that have it."""
    every = vocabularies()
    return {word: tuple(code for code in every if word in every[code].function_words) for word in function_words()}


def variety_of(found: Sequence[Word], spoken: LanguageCode | None) -> LanguageCode | None:
    """Which of a language and its neighbours a text is in, by the words that only one of them has; None in doubt."""
    if spoken is None or not (markers := _markers(spoken)):
        return spoken
    votes = dict.fromkeys(markers.values(), 0)
    for word in found:
        if (code := markers.get(word.text.lower())) is not None:
            votes[code] += 1
    return _ahead(votes)


@cache
def _markers(code: LanguageCode) -> Mapping[str, LanguageCode]:
    """The words of a language and of each neighbour that the others lack; empty for a language without neighbours."""
    section = language_file(code).typed("detection", DetectionWords)
    every = {code: section.own, **section.neighbours} if section.neighbours else {}
    return {word: one for one, listed in every.items() for word in listed}


def _ahead(votes: Mapping[LanguageCode, int]) -> LanguageCode | None:
    """The one with most votes; None if two have as many."""
    ranked = sorted(votes, key=lambda code: -votes[code])
    if not ranked or votes[ranked[0]] == (votes[ranked[1]] if len(ranked) > 1 else 0):
        return None
    return ranked[0]


@lru_cache(maxsize=50_000)
def listed(text: str, language: LanguageCode | None) -> bool:
    """Whether the word list of a language knows a folded word, or the root of its family."""
    return language is not None and knows(root(text, language), language)


def languages_of(reader: IndexReader) -> frozenset[LanguageCode] | None:
    """The languages of an index, told by the function words in its rows; None if they do not tell."""
    found = set()
    for code, known in vocabularies().items():
        others = frozenset().union(*(v.function_words for c, v in vocabularies().items() if c != code))
        own = [word for word in known.function_words - others if len(word) > 1]
        if max((reader.frequency(word) for word in own), default=0) >= _SPOKEN * max(reader.rows, 1):
            found.add(code)
    return frozenset(found) or None
