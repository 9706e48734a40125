"""The words of a text as terms that can be compared: folded, stemmed, numbers as one token, each with its span."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any
from unicodedata import combining, normalize

from claims.languages.data import known, language
from claims.records import LanguageCode, Span

_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+")
_GROUPED = re.compile(r"(?<=\d)[.,](?=\d{3}(?!\d))")
_FRACTION = re.compile(r"(?<![\d.,/-])(\d+)[.,](\d{1,2})(?![\d/-]|[.,]\d)")
_DIGIT = re.compile(r"\d[.,]\d")  # only there the two patterns below, which are slow, have anything to do


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: as written, where, and its term (folded and stemmed)."""

    text: str
    span: Span
    term: str


@dataclass(frozen=True)
class Vocabulary:
    """What the section `terms` of a language's file says."""

    function_words: frozenset[str]
    affixes: Affixes
    denying: tuple[str, ...] = ()
    """Words that hold a denial; one that ends in "*" is the beginning of such words."""

    def denies(self, word: str) -> bool:
        """Whether a folded word holds a denial, as "unlikely" does."""
        return any(word.startswith(one[:-1]) if one.endswith("*") else word == one for one in self.denying)


@dataclass(frozen=True)
class Affixes:
    """How words of one family are built; every list is empty for a language whose stemmer does all."""

    particles: tuple[str, ...] = ()
    """Endings that never change what a word means: "-nya"."""
    prefixes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """A prefix, and what may stand in its place at the start of the root: ("meng", ("", "k"))."""
    suffixes: tuple[str, ...] = ()
    needs_suffix: Mapping[str, tuple[str, ...]] | None = None
    """Prefixes that are one only together with one of these suffixes: ke-...-an."""
    passive: tuple[str, ...] = ()
    active: tuple[tuple[str, str, int], ...] = ()
    """First letters of a root, the active prefix they take, and how many letters of the root it swallows."""
    plain: tuple[str, ...] = ()
    """Prefixes that leave the root as it is."""
    noun: str = ""
    """What the active prefix begins with in the noun of the doer: "mengirim", "pengirim"."""
    loans: tuple[tuple[str, str, str], ...] = ()
    """(where, spelling here, spelling in the other language) of loan words."""

    @cached_property
    def empty(self) -> bool:
        return not (self.prefixes or self.suffixes or self.particles)


@cache
def vocabulary(code: LanguageCode) -> Vocabulary:
    """The section `terms` of a language's file; empty for a language that has no file or no such section."""
    section = language(code).sections.get("terms", {}) if code in known() else {}
    return Vocabulary(
        frozenset(str(section.get("function_words", "")).split()),
        _affixes(section.get("affixes", {})),
        tuple(str(section.get("denying", "")).split()),
    )


def _affixes(section: Mapping[str, Any]) -> Affixes:
    return Affixes(
        particles=tuple(section.get("particles", ())),
        prefixes=tuple((prefix, tuple(roots)) for prefix, roots in section.get("prefixes", {}).items()),
        suffixes=tuple(section.get("suffixes", ())),
        needs_suffix={prefix: tuple(ends) for prefix, ends in section.get("needs_suffix", {}).items()},
        passive=tuple(section.get("passive", ())),
        active=tuple((str(a), str(b), int(c)) for a, b, c in section.get("active", ())),
        plain=tuple(section.get("plain", ())),
        noun=str(section.get("noun", "")),
        loans=tuple((str(a), str(b), str(c)) for a, b, c in section.get("loans", ())),
    )


@cache
def vocabularies() -> Mapping[LanguageCode, Vocabulary]:
    """The vocabularies of every language that has a section `terms`."""
    found = {code: vocabulary(code) for code in known()}
    return {code: words for code, words in found.items() if words.function_words}


@cache
def function_words() -> frozenset[str]:
    """The function words of all languages together: they carry no weight in a comparison."""
    return frozenset().union(*(words.function_words for words in vocabularies().values()))


@cache
def number_words() -> Mapping[str, str]:
    """Words of all languages that are a number from two upwards by themselves, with its digits: "ten", "sepuluh"."""
    found = {}
    for code in known():
        section = language(code).sections.get("numbers", {})
        for kind in ("units", "teens", "tens", "hundreds", "one_scales"):
            found.update({str(word): str(value) for word, value in section.get(kind, {}).items() if value > 1})
    return found


def plain_numbers(text: str) -> str:
    """`text` with each number as one token: 1.000 and 1,000 become 1000; 2,5 and 2.5 become 2d5."""
    if not _DIGIT.search(text):
        return text
    return _FRACTION.sub(r"\1d\2", _GROUPED.sub("", text))


@cache
def analyzer() -> Any:
    """Words, lower case, without accents, English stems; all in Rust, since it runs on every row of a reference."""
    import tantivy

    filters = tantivy.Filter
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for step in (filters.remove_long(60), filters.lowercase(), filters.ascii_fold(), filters.stemmer("english")):
        builder = builder.filter(step)
    return builder.build()


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The term of one word: lower case, without accents, English stem; empty if nothing is left."""
    found: list[str] = analyzer().analyze(word)
    return found[0] if found else ""


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """A word or name in lower case without accents."""
    if text.isascii():
        return text.lower()
    return "".join(letter for letter in normalize("NFKD", text.lower()) if not combining(letter))


def words(text: str) -> list[Word]:
    """The words of a text in order; spans are offsets in `text`."""
    found = []
    for match in _WORD.finditer(text):
        written = match.group()
        term = stem(plain_numbers(written) if "." in written or "," in written else written)
        if term:
            found.append(Word(written, match.span(), term))
    return found


def terms(text: str) -> list[str]:
    """The terms of a text in order, as an index of references holds them."""
    found: list[str] = analyzer().analyze(plain_numbers(text))
    return found
