"""The word classes that extraction asks about (reporting verbs, pronouns, plans ...), found in a list of words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, TypeAlias

from claims.languages import known, language

Tags: TypeAlias = dict[str, list[int]]
"""Word class -> indices of the words at which a member of it begins."""

_REMEMBERED = 50_000
"""Words whose classes are kept: a bound on memory, far above the vocabulary of any one article."""

_NO_CLASSES: tuple[str, ...] = ()


class _Singles(dict[str, tuple[str, ...]]):
    """Word -> its classes: listed ones, else those that its ending or beginning gives it."""

    def __init__(self, listed: Mapping[str, tuple[str, ...]], affixes: Sequence[tuple[str, str, str, int]]) -> None:
        super().__init__(listed)
        self._affixes = affixes

    def __missing__(self, word: str) -> tuple[str, ...]:
        classes = tuple(
            name
            for name, start, end, shortest in self._affixes
            if len(word) >= shortest and word.startswith(start) and word.endswith(end) and word.isalpha()
        )
        if len(self) < _REMEMBERED:
            self[word] = classes
        return classes


class Words:
    """The word classes of one language, from the section `extraction` of its file.

    Args:
        section: `classes` (name -> words and phrases in lower case) and `affixes` (name -> rules `{start, end,
            shortest}`: an unlisted word of at least `shortest` letters with that start and end belongs to the class).
    """

    def __init__(self, section: Mapping[str, Any]) -> None:
        singles: dict[str, list[str]] = {}
        phrases: dict[str, dict[tuple[str, ...], list[str]]] = {}
        for name, members in (section.get("classes") or {}).items():
            for member in _members(members):
                words = tuple(member.split())
                if len(words) == 1:
                    singles.setdefault(words[0], []).append(name)
                else:
                    phrases.setdefault(words[0], {}).setdefault(words, []).append(name)
        affixes = [
            (name, str(rule.get("start", "")), str(rule.get("end", "")), int(rule.get("shortest", 5)))
            for name, rules in (section.get("affixes") or {}).items()
            for rule in rules
        ]
        self._singles = _Singles({word: tuple(dict.fromkeys(names)) for word, names in singles.items()}, affixes)
        self._phrases = {
            first: sorted(rest.items(), key=lambda entry: -len(entry[0])) for first, rest in phrases.items()
        }

    def tag(self, words: Sequence[str]) -> Tags:
        """Where members of each class begin in `words` (lower case). The words of a phrase also count singly."""
        tags: Tags = {}
        singles, phrases = self._singles, self._phrases
        for index, word in enumerate(words):
            for name in singles[word]:
                tags.setdefault(name, []).append(index)
            if word in phrases:
                self._tag_phrases(words, index, tags)
        return tags

    def _tag_phrases(self, words: Sequence[str], index: int, tags: Tags) -> None:
        for phrase, names in self._phrases[words[index]]:
            if tuple(words[index : index + len(phrase)]) == phrase:
                for name in names:
                    places = tags.setdefault(name, [])
                    if not places or places[-1] != index:
                        places.append(index)

    def classes(self, word: str) -> tuple[str, ...]:
        """The classes of one word in lower case."""
        return self._singles[word]


def _members(members: Any) -> Iterable[str]:
    """Class members are written as text: words apart by blanks on one line, phrases apart by commas or line ends."""
    for entry in members if isinstance(members, list) else [members]:
        for part in str(entry).split(","):
            yield from (part.strip(),) if part.strip() else ()


@cache
def words_of(code: str) -> Words:
    """The word classes of a language; none at all for a language that is not supported."""
    return Words(language(code).section("extraction") if code in known() else {})
