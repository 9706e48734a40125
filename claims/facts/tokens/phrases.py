"""Phrases of one or more words, found at a token: forwards from their first word, or backwards from their last."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from claims.facts.tokens.value_tokens import Tokens

Meaning = TypeVar("Meaning")


class Phrases(Generic[Meaning]):
    """Phrases with what they mean; the longest one is found. A sign written close ("US$") is met close only."""

    __slots__ = ("_first", "_last")

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], bool, Meaning]]] = {}
        self._last: dict[str, list[tuple[tuple[str, ...], bool, Meaning]]] = {}
        for phrase, meaning in entries:
            parts = tuple(Tokens(phrase).words)
            close = len(parts) > 1 and " " not in phrase
            self._first.setdefault(parts[0], []).append((parts, close, meaning))
            self._last.setdefault(parts[-1], []).append((parts, close, meaning))
        for table in (self._first, self._last):
            for row in table.values():
                row.sort(key=lambda entry: -len(entry[0]))

    def __contains__(self, word: str) -> bool:
        return word in self._first

    @property
    def heads(self) -> set[str]:
        """The first words of the phrases."""
        return set(self._first)

    @property
    def telling(self) -> set[str]:
        """The longest word of each phrase, which fewer texts have than its others."""
        return {max(parts, key=len) for row in self._first.values() for parts, _, _ in row}

    def at(self, tokens: Tokens, start: int) -> tuple[Meaning, int] | None:
        """The longest phrase that begins at token `start`: what it means, and its end (exclusive)."""
        words = tokens.words
        if start >= len(words):
            return None
        for parts, close, meaning in self._first.get(words[start], ()):
            end = start + len(parts)
            if (len(parts) == 1 or tuple(words[start:end]) == parts) and not (close and _spaced(tokens, start, end)):
                return meaning, end
        return None

    def before(self, tokens: Tokens, end: int) -> tuple[Meaning, int] | None:
        """The longest phrase that ends just before token `end`: what it means, and its first token."""
        words = tokens.words
        if end <= 0:
            return None
        for parts, close, meaning in self._last.get(words[end - 1], ()):
            start = end - len(parts)
            if start >= 0 and tuple(words[start:end]) == parts and not (close and _spaced(tokens, start, end)):
                return meaning, start
        return None


def _spaced(tokens: Tokens, start: int, end: int) -> bool:
    return any(not tokens.adjacent(at) for at in range(start, end - 1))
