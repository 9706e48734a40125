"""Places in an order: "third", "3rd", "orang ketiga", "abad ke-21". They count nothing, so they are no quantities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from claims.facts.numbers.number_reader import NumberReader, reader
from claims.facts.numbers.number_words import Kind
from claims.facts.numbers.quantity_words import QuantityWords, quantity_words
from claims.facts.tokens.value_tokens import DASHES, Tokens
from claims.languages import known, language
from claims.records import LanguageCode, Span

LONGEST = 8
"""Words that an ordinal has at most."""


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A place in an order: "ketiga" has the value 3."""

    text: str
    span: Span
    value: int


@dataclass(frozen=True, slots=True)
class OrdinalWords:
    """Section `ordinals` of a language file; the file says beside each key what it holds."""

    words: dict[str, int]
    endings: frozenset[str]
    prefix: str
    not_after: frozenset[str]
    behind_noun: bool
    openers: frozenset[str]


class OrdinalReader:
    """Reads the ordinals of a text; one for each language."""

    def __init__(self, words: OrdinalWords, numbers: NumberReader, around: QuantityWords) -> None:
        self.words = words
        self.numbers = numbers
        self.not_nouns = around.not_nouns
        prefixed = {words.prefix + rest for rest in ("", *numbers.entries)} if words.prefix else set()
        tens = {word for word, (kind, _) in numbers.entries.items() if kind is Kind.TEN}
        self.triggers = frozenset({*words.words, *prefixed, *tens})

    def may_find(self, words: Sequence[str]) -> bool:
        """Whether some word could begin an ordinal: the quick answer for most sentences."""
        if not self.triggers.isdisjoint(words):
            return True
        return any(word[0].isdecimal() and after in self.words.endings for word, after in pairwise(words))

    def read(self, tokens: Tokens) -> list[tuple[int, int, int]]:
        """First token, token behind the last one, and value of each ordinal, in order."""
        found: list[tuple[int, int, int]] = []
        end = 0
        for at in range(len(tokens)):
            one = self._at(tokens, at) if at >= end else None
            if one:
                end = one[0]
                found.append((at, *one))
        return found

    def _at(self, tokens: Tokens, at: int) -> tuple[int, int] | None:
        words = tokens.words
        word, before = words[at], words[at - 1] if at else ""
        if before in self.words.not_after:
            return None
        if word[0].isdecimal():
            ending = tokens.adjacent(at) and words[at + 1] in self.words.endings and word.isdecimal() and len(word) < 9
            return (at + 2, int(word)) if ending else None
        if word in self.words.words:
            return at + 1, self.words.words[word]
        if self.words.prefix and word.startswith(self.words.prefix):
            return self._prefixed(tokens, at, before)
        return self._compound(tokens, at)

    def _compound(self, tokens: Tokens, at: int) -> tuple[int, int] | None:
        """A ten with an ordinal unit behind it: "twenty-first"."""
        words = tokens.words
        kind, ten = self.numbers.entries.get(words[at], (None, 0))
        unit = at + 2 if at + 2 < len(words) and words[at + 1] in DASHES else at + 1
        value = self.words.words.get(words[unit], 0) if kind is Kind.TEN and unit < len(words) else 0
        return (unit + 1, ten + value) if 0 < value < 10 else None

    def _prefixed(self, tokens: Tokens, at: int, before: str) -> tuple[int, int] | None:
        """An ordinal with its prefix: glued to a number word ("kedua puluh"), or before digits ("ke-3")."""
        words = tokens.words
        rest = words[at][len(self.words.prefix) :]
        if not rest:
            number = at + 2 if at + 2 < len(words) and words[at + 1] in DASHES else 0
            digits = number and words[number].isdecimal() and len(words[number]) < 9
            return (number + 1, int(words[number])) if digits else None
        if rest not in self.numbers.entries or not self._behind_noun(before):
            return None
        phrase = " ".join([rest, *words[at + 1 : at + LONGEST]])
        parsed = self.numbers.read(Tokens(phrase), 0)
        if parsed is None or not isinstance(parsed.value, int):
            return None
        return at + parsed.end, parsed.value

    def _behind_noun(self, before: str) -> bool:
        if not self.words.behind_noun or before in self.words.openers:
            return True
        return before.isalpha() and before not in self.not_nouns


@cache
def ordinal_reader(code: LanguageCode) -> OrdinalReader:
    """The reader of ordinals for the language `code`."""
    return OrdinalReader(language(code).typed("ordinals", OrdinalWords), reader(code), quantity_words(code))


def read_ordinals(text: str, language: LanguageCode, *, offset: int = 0) -> tuple[Ordinal, ...]:
    """The ordinals of one sentence, in order.

    Args:
        language: one of `claims.languages.known()`; of another one none are read.
        offset: where `text` begins in a larger text; added to every span.
    """
    if language not in known():
        return ()
    tokens, ordinals = Tokens(text, offset), ordinal_reader(language)
    if not ordinals.may_find(tokens.words):
        return ()
    return tuple(
        Ordinal(tokens.raw(first, end - 1), tokens.span(first, end - 1), value)
        for first, end, value in ordinals.read(tokens)
    )
