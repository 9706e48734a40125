"""Owns the words of news that a label may translate: one sure word for each, with the part that it plays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from claims.extraction.pieces.rendering import base_of, changed, is_doubled, plural_of
from claims.extraction.reading.label_words import label_words
from claims.memory import MOST, Remembered
from claims.records import LanguageCode
from claims.resources import table


@dataclass(slots=True, init=False)
class Entry:
    """A word or phrase: what it is, and how the other language says it, nouns in the singular and verbs in the base.

    Nothing is said of one that means too much: "fire", of which the list knows but that it is a noun, and a verb.

    Kinds: "noun", "adjective", "verb" (needs no object), "verb+" (needs one), "verb#" (needs one
    that is a number of things or money, and has more meanings with others), "verb>" (another verb follows), "verb+>"
    (its object is to do what another verb says), "counted" (a noun that is sure only behind a number), "is"
    (what someone is or becomes follows), "done" (what is done to someone: "ditangkap", "arrested").
    """

    kind: str
    said: str
    plural: bool = False

    def __init__(self, kind: str, said: str, *, plural: bool = False) -> None:
        # written out, and not frozen: there are ten thousand, made faster so (see `Piece`)
        self.kind = kind
        self.said = said
        self.plural = plural


Kinds: TypeAlias = Mapping[str, Entry]
"""Kind -> the first entry of that kind."""

VERBS = frozenset(("verb", "verb+", "verb#", "verb>", "verb+>", "done", "is"))
"""Kinds that a clause can have as its verb."""


class Lexicon:
    """The words of one language that another one can say. `lexicon` gives the one of a pair.

    Args:
        source: the language of the words.
        target: the language of what they are said with.
    """

    def __init__(self, source: LanguageCode, target: LanguageCode) -> None:
        self.source, self.target = source, target
        rows = [row for row in table("headline-words.tsv") if row["only"] in ("", source)]
        self.entries = _entries(rows, source, target)
        self.reach = Remembered(self._reach)
        """Word in lower case -> how many words the longest phrase has that may begin with it; 0 if there is none."""
        self.acts: Remembered[str, bool] = Remembered(self._acts)
        """Word in lower case -> whether it may begin a verb."""
        self.third = Remembered(self._third)
        """Base of a verb in the other language -> its third person."""
        self.forms = Remembered(self._forms)
        """Word or phrase -> what is listed of it as it stands, then of each base that its first word may have."""
        self._longest: dict[str, int] = {}
        for phrase in self.entries:
            first, size = phrase.partition(" ")[0].lower(), phrase.count(" ") + 1
            self._longest[first] = max(size, self._longest.get(first, 0))
        verbs = (phrase for phrase, kinds in self.entries.items() if not VERBS.isdisjoint(kinds))
        self._verbs = frozenset(phrase.partition(" ")[0] for phrase in verbs)
        self._participles = _participles(rows, target)
        self._fates = _fates(source, target)

    def find(self, phrase: str, *kinds: str) -> Entry | None:
        """The entry of a word or phrase that is of the first of `kinds` that can be said."""
        listed = self.entries.get(phrase)
        if listed:
            for kind in kinds:
                if kind in listed and listed[kind].said:
                    return listed[kind]
        return None

    def is_a(self, phrase: str, *kinds: str) -> Entry | None:
        """The entry of a word or phrase of the first of `kinds` that there is, even if it cannot be said."""
        listed = self.entries.get(phrase)
        return next((listed[kind] for kind in kinds if kind in listed), None) if listed else None

    def find_verb(self, phrase: str, *kinds: str) -> Entry | None:
        """The entry of a verb that someone does, in any form, if it can be said."""
        for listed in self.forms[phrase]:
            for kind in kinds:
                if kind in listed and listed[kind].said:
                    return listed[kind]
        return None

    def undergone(self, verb: str, said: str) -> str:
        """What is done to someone, by the verb that somebody does and its translation; empty if that is not listed."""
        bases = (said,) if self.target == _ENGLISH else bases_of(verb, _ENGLISH)
        return next((self._participles[base] for base in bases if base in self._participles), "")

    def befallen(self, word: str) -> str:
        """How the other language says in one word what was done to a subject, or befell it; empty if it cannot."""
        entry = self.find(word, "done")
        said = entry.said if entry else self._fates.get(word, "")
        return "" if " " in said else said

    def _forms(self, phrase: str) -> tuple[Kinds, ...]:
        first, gap, rest = phrase.partition(" ")
        own = label_words(self.source)
        forms = [f"{own.verb_forms.get(first, first)}{gap}{rest}"]
        if own.bases and first not in own.verb_forms:
            forms += [f"{form}{gap}{rest}" for form in bases_of(first, self.source)]
        return tuple(self.entries[form] for form in forms if form in self.entries)

    def _third(self, base: str) -> str:
        return changed(base, label_words(self.target).third)

    def _reach(self, word: str) -> int:
        forms = [word, *bases_of(word, self.source)]
        forms += [word.removesuffix(ending) for ending in label_words(self.source).owners]
        forms += [word.partition("-")[0]] if is_doubled(word) else []
        return max(self._longest.get(form, 0) for form in forms)

    def _acts(self, word: str) -> bool:
        return not self._verbs.isdisjoint((word, *bases_of(word, self.source)))


_ENGLISH = "en"
"""The column of the list by which what one does and what is done are told to be the same verb."""


@cache
def lexicon(source: LanguageCode, target: LanguageCode) -> Lexicon:
    """The words of `source` that `target` can say."""
    return Lexicon(source, target)


def _entries(rows: list[dict[str, str]], source: LanguageCode, target: LanguageCode) -> Mapping[str, Kinds]:
    """Word or phrase of `source` in lower case -> what is listed of it; plurals of nouns too."""
    found: dict[str, dict[str, Entry]] = {}
    for row in rows:
        kind, word, said = row["kind"], row[source], row[target]
        found.setdefault(word, {}).setdefault(kind, Entry(kind, said))
        if kind == "noun":
            several = plural_of(word, source)
            found.setdefault(several, {}).setdefault(kind, Entry(kind, said, plural=several != word))
    return found


def _participles(rows: list[dict[str, str]], target: LanguageCode) -> Mapping[str, str]:
    """Base of an English verb -> what is done to someone, in a language: "arrest" -> "ditangkap"."""
    found: dict[str, str] = {}
    for row in rows:
        if row["kind"] == "done" and " " not in row[_ENGLISH]:
            found.setdefault(base_of(row[_ENGLISH], _ENGLISH), row[target])
    return found


def _fates(source: LanguageCode, target: LanguageCode) -> Mapping[str, str]:
    """What befell people -> how the other language says it: "meninggal" -> "died"."""
    found: dict[str, str] = {}
    for row in table("numbers-and-units.tsv"):
        if row["kind"] == "casualty" and row["english_singular"] == row["english_plural"]:
            words = {"id": row["indonesian"], "en": row["english_singular"]}
            found.setdefault(words[source], words[target])
    return found


@lru_cache(maxsize=MOST)
def bases_of(word: str, source: LanguageCode) -> tuple[str, ...]:
    """What a verb's form may be a form of, the likeliest first; the word alone where verbs have no forms."""
    own = label_words(source)
    if word in own.verb_forms:
        return (own.verb_forms[word],)
    endings = own.verb_endings
    return (base_of(word, source), *[word.removesuffix(ending) for ending in endings if word.endswith(ending)])
