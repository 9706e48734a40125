"""The word classes that extraction asks about (reporting verbs, pronouns, plans ...), found in a list of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any, TypeAlias

from claims.languages import known, language
from claims.memory import Remembered
from claims.records import LanguageCode

Tags: TypeAlias = dict[str, list[int]]
"""Word class -> indices of the words at which a member of it begins."""


_Phrases: TypeAlias = dict[str, list[tuple[tuple[str, ...], list[str]]]]
"""Second word -> phrases, the longest first, with their classes."""


@dataclass(frozen=True, slots=True)
class Affix:
    """A rule that puts words with a certain start and end into a class."""

    name: str
    start: str
    end: str
    shortest: int
    exceptions: frozenset[str]

    def fits(self, word: str) -> bool:
        """Whether a word of letters only is in the class."""
        return (
            word.endswith(self.end)
            and word.startswith(self.start)
            and len(word) >= self.shortest
            and word not in self.exceptions
        )


class Words:
    """The word classes of one language, from sections of its file.

    Args:
        sections: each with `classes` (name -> words and phrases in lower case) and `affixes` (name -> rules `{start,
            end, shortest, except}`: a word of at least `shortest` letters with that start and end is in the class).
    """

    def __init__(self, *sections: Mapping[str, Any]) -> None:
        singles: dict[str, list[str]] = {}
        phrases: dict[tuple[str, ...], list[str]] = {}
        affixes: list[Affix] = []
        for section in sections:
            for name, members in (section.get("classes") or {}).items():
                for words in map(str.split, _members(members)):
                    if len(words) == 1:
                        singles.setdefault(words[0], []).append(name)
                    else:
                        phrases.setdefault(tuple(words), []).append(name)
            affixes.extend(_affixes(section.get("affixes") or {}))
        self.names = frozenset(chain.from_iterable(singles.values())) | {affix.name for affix in affixes}
        self._listed = singles
        self._affixes: Remembered[str, list[Affix]]
        self._affixes = Remembered(
            lambda ends: [
                affix for affix in affixes if affix.start[:1] in ("", ends[0]) and affix.end[-1:] in ("", ends[1])
            ]
        )
        """First and last letter of a word -> the rules that may fit it."""
        self._phrases: dict[str, _Phrases] = {}
        """First word -> the phrases that begin with it."""
        self._known = Remembered(self._read)
        """Word -> its classes, and the phrases that begin with it."""
        for phrase in sorted(phrases, key=len, reverse=True):
            same = self._phrases.setdefault(phrase[0], {}).setdefault(phrase[1], [])
            same.append((phrase, phrases[phrase]))

    def tag(self, words: list[str]) -> Tags:
        """Where members of each class begin in `words` (lower case). The words of a phrase also count singly."""
        tags: Tags = {}
        for index, word in enumerate(words):
            names, phrases = self._known[word]
            for name in names:
                places = tags.get(name)
                if places is None:
                    tags[name] = [index]
                else:
                    places.append(index)
            if phrases is not None and index + 1 < len(words):
                for phrase, classes in phrases.get(words[index + 1], ()):
                    if tuple(words[index : index + len(phrase)]) == phrase:
                        _tag(index, classes, tags)
        return tags

    def classes(self, word: str) -> tuple[str, ...]:
        """The classes of one word in lower case."""
        return self._known[word][0]

    def formed(self, word: str) -> set[str]:
        """The classes that only the beginning and ending of a word in lower case give it."""
        return {*self.classes(word)}.difference(self._listed.get(word, ()))

    def members(self, names: Iterable[str]) -> frozenset[str]:
        """The single words that are listed in one of some classes."""
        wanted = frozenset(names)
        return frozenset(word for word, listed in self._listed.items() if not wanted.isdisjoint(listed))

    def _read(self, word: str) -> tuple[tuple[str, ...], _Phrases | None]:
        """The classes that list a word and those that its beginning and ending give it, and its phrases."""
        near = self._affixes[word[0] + word[-1]] if word.isalpha() else []
        by_form = [affix.name for affix in near if affix.fits(word)]
        return tuple(dict.fromkeys((*self._listed.get(word, ()), *by_form))), self._phrases.get(word)


def _tag(index: int, names: Iterable[str], tags: Tags) -> None:
    for name in names:
        places = tags.setdefault(name, [])
        if not places or places[-1] != index:
            places.append(index)


def _affixes(rules_of: Mapping[str, Any]) -> Iterator[Affix]:
    for name, rules in rules_of.items():
        for rule in rules:
            exceptions = frozenset(_members(rule.get("except", "")))
            yield Affix(name, rule.get("start", ""), rule.get("end", ""), int(rule["shortest"]), exceptions)


def _members(members: Any) -> Iterable[str]:
    """Class members are written as one text, apart by commas; a member of several words is a phrase."""
    return filter(None, map(str.strip, str(members).split(",")))


@cache
def words_of(code: LanguageCode) -> Words:
    """The word classes of a language; none at all for a language that is not supported."""
    if code not in known():
        return Words()
    return Words(language(code).section("extraction"), language(code).section("worth"))
