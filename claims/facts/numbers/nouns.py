"""What a number counts: the noun behind it, in its base form."""

from __future__ import annotations

import re

from claims.facts.numbers.number_reader import NumberReader
from claims.facts.numbers.quantity_words import Around
from claims.facts.tokens.value_tokens import DASHES, Tokens

_EVENT = "event"

ABBREVIATION = 6
"""Letters of a noun in short, at most."""


class NounReader:
    """Finds the noun that is counted; one for each language."""

    def __init__(self, numbers: NumberReader, around: Around) -> None:
        self.numbers = numbers
        self.around = around
        self.words = around.words
        self.not_noun = re.compile(self.words.not_noun_pattern)

    def counted(self, tokens: Tokens, at: int) -> tuple[str, int] | None:
        """The noun counted, in its base form, and the token behind it and its doubling ("anak-anak")."""
        found = self._counted(tokens, at)
        if found is None:
            return None
        noun, end = found
        words = tokens.words
        if end + 1 < len(words) and words[end] in DASHES and self._without_suffix(words[end + 1]) == words[end - 1]:
            end += 2 if tokens.adjacent(end - 1) and tokens.adjacent(end) else 0
        return noun, end

    def several(self, tokens: Tokens, at: int) -> bool:
        """Whether token `at` begins a noun that is counted, and is none that is told by its length: "10m waves"."""
        measured = at < len(tokens) and tokens.words[at] in self.words.measured_nouns
        return not measured and self._noun_at(tokens, at, known=not self.words.plural_only) is not None

    def plain(self, tokens: Tokens, at: int) -> bool:
        """Whether the word at token `at` looks like a noun that is counted."""
        return self._noun_at(tokens, at, known=False) is not None

    def _counted(self, tokens: Tokens, at: int) -> tuple[str, int] | None:
        dashed = at + 1 < len(tokens) and tokens.words[at] in DASHES and tokens.adjacent(at - 1) and tokens.adjacent(at)
        if dashed and self.words.dash_joins_noun and tokens.words[at + 1].isalpha():
            word = tokens.words[at + 1]
            counts = word not in self.numbers.entries or word in self.words.divisible  # "an 11-point lead"
            noun = len(word) > 2 and word not in self.words.not_nouns and counts
            return (word, at + 2) if noun else None
        if at < len(tokens) and tokens.words[at] in self.words.classifiers:
            inner = self._noun_at(tokens, at + 1, known=tokens.words[at] not in self.words.strong_classifiers)
            if inner:
                return inner
        one = tokens.words[at - 1] in self.numbers.words.pronouns
        for _ in range(self.words.adjectives_before_noun + 1):
            found = self._noun_at(tokens, at, known=False)
            if found:
                if self._numbered(tokens, found[1]):
                    return None
                found = self._happened(tokens, *found)
                return found if one else self._head(tokens, *found)
            behind = _initials_end(tokens, at)
            if behind == at:
                if at >= len(tokens) or not self.adjective(tokens, at):
                    return None
                behind = self._behind_adjective(tokens, at)
            at = behind
        return None

    def _happened(self, tokens: Tokens, noun: str, end: int) -> tuple[str, int]:
        """What happened so many times, where its name follows directly: "17 kali gempa susulan"; else `noun`."""
        inner = self.around.nouns.at(tokens, end) if noun == self.words.times_noun else None
        return (
            (inner[0][0], inner[1]) if inner and inner[0][1] == _EVENT and not self.words.plural_only else (noun, end)
        )

    def _numbered(self, tokens: Tokens, end: int) -> bool:
        """Whether the noun before token `end` has a number of its own: "four type 1 cases" are no four types."""
        own = end < len(tokens) and tokens.words[end].isdecimal()
        return own and tokens.words[end - 1] in self.words.naming

    def _head(self, tokens: Tokens, noun: str, end: int) -> tuple[str, int]:
        """The noun that `noun`, in the singular behind a number, only qualifies: "193 member states"; else itself."""
        if not self.words.plural_only or noun.rpartition(" ")[2] != tokens.words[end - 1]:
            return noun, end
        found = self._noun_at(tokens, end, known=False)
        if found is None:
            return noun, end
        last = tokens.words[found[1] - 1]
        plural = last in self.words.same_plural or found[0].rpartition(" ")[2] != last
        return found if plural and found[0] not in self.words.predicates else (noun, end)

    @staticmethod
    def _behind_adjective(tokens: Tokens, at: int) -> int:
        """The token behind an adjective and the words that dashes join to it: "short-range"."""
        words, end = tokens.words, at + 1
        while end + 1 < len(words) and words[end] in DASHES and words[end + 1].isalpha():
            if not (tokens.adjacent(end - 1) and tokens.adjacent(end)):
                break
            end += 2
        return end

    def adjective(self, tokens: Tokens, at: int) -> bool:
        word = tokens.words[at]
        if len(word) > 1 and word.isalpha() and tokens.raw(at, at).isupper():
            return True  # "9,680 US adults"
        return (
            word.isalpha() and len(word) > 2 and word not in self.words.not_nouns and word not in self.words.year_cues
        )

    def _noun_at(self, tokens: Tokens, at: int, *, known: bool) -> tuple[str, int] | None:
        """The noun that begins at token `at`; with `known`, one of the lexicon only."""
        if at >= len(tokens):
            return None
        word = tokens.words[at]
        stem = self._without_suffix(word)
        found = self.around.nouns.at(tokens, at)
        if found and not (known and found[0][0] in self.words.predicates):
            base = found[0][0]
            return (self.singular(base) if found[1] == at + 1 and base == word else base), found[1]
        if word in self.numbers.entries:
            return None
        if stem != word and stem in self.around.nouns:
            return stem, at + 1
        if known or not word.isalpha() or len(word) < 3 or word in self.words.not_nouns:
            return None
        if self.not_noun.fullmatch(word):
            return None
        if tokens.text[tokens.starts[at]].isupper() and not self.words.plural_only:
            raw = tokens.raw(at, at)
            return (raw, at + 1) if raw.isupper() and len(raw) <= ABBREVIATION else None  # "1.066 WNI"
        if not self.words.plural_only or word in self.words.same_plural:
            return stem, at + 1
        singular = self.singular(word)
        return (singular, at + 1) if singular != word else None

    def _without_suffix(self, word: str) -> str:
        for suffix in self.words.noun_suffixes:
            if word.endswith(suffix) and len(word) - len(suffix) >= 3:
                return word[: -len(suffix)]
        return word

    def singular(self, word: str) -> str:
        if word in self.words.same_plural:
            return word
        irregular = self.around.irregular.get(word)
        if irregular:
            return irregular
        for ending, other in self.words.plural_endings:
            long = len(word) >= (5 if len(ending) > 1 else 4)
            if long and word.endswith(ending) and not word.endswith(("ss", "us", "is")):
                return word[: -len(ending)] + other
        return word


def _initials_end(tokens: Tokens, at: int) -> int:
    """The token behind an abbreviation of single letters with their full stops, "U.S."; `at` where none begins."""
    end, words = at, tokens.words
    while end + 1 < len(words) and len(words[end]) == 1 and words[end].isalpha() and words[end + 1] == ".":
        end += 2
    return end if end - at > 2 else at
