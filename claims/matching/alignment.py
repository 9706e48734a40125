"""Claim and row side by side: their facts, and which words of one stand for which words of the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from claims.facts import read_facts, read_negations, read_ordinals
from claims.facts.negation import Negation
from claims.facts.ordinals import Ordinal
from claims.languages.terms import Word, plain_numbers, vocabularies
from claims.matching.comparison import Pair, Row
from claims.matching.query import Question, content_words, question_words
from claims.records import Facts, LanguageCode, Quantity, Span

_UNKNOWN_LANGUAGE = "en"
"""Digits and dates of a text in another language are read as in English."""

_SURE = 0.45
"""Trust from which two words count as standing for each other."""

_HALF = 2
"""Words on either side of a word like "unlikely" that it may be about."""

_BEFORE = 4
"""Words before a denial that it may be about: "reported that nobody"."""

NEIGHBOURS = 3
"""Words on either side of a value that tell what it is about."""


@lru_cache(maxsize=4_000)
def facts_of(text: str, language: LanguageCode | None) -> Facts:
    """The facts of a text; of an unknown language only what needs none."""
    return read_facts(text.replace("’", "'"), language or _UNKNOWN_LANGUAGE)


@lru_cache(maxsize=4_000)
def negations_of(text: str, language: LanguageCode | None) -> tuple[Negation, ...]:
    text = text.replace("’", "'")
    return tuple(found for found in read_negations(text, language or _UNKNOWN_LANGUAGE) if found.clause)


@lru_cache(maxsize=4_000)
def ordinals_of(text: str, language: LanguageCode | None) -> tuple[Ordinal, ...]:
    return read_ordinals(text, language or _UNKNOWN_LANGUAGE)


@dataclass(frozen=True, slots=True)
class Loose:
    """A number that counts nothing; `plain` is its one spelling."""

    text: str
    span: Span
    plain: str


@dataclass(frozen=True)
class Side:
    """One of two texts: its content words in order, its facts and denials."""

    text: str
    language: LanguageCode | None
    words: tuple[Word, ...]
    known: Facts | None = None
    """Its facts, where somebody has corrected them."""

    @cached_property
    def facts(self) -> Facts:
        return self.known or facts_of(self.text, self.language)

    def corrected(self, fact: object) -> bool:
        """Whether somebody gave a quantity another value than its words have."""
        return (
            self.known is not None
            and isinstance(fact, Quantity)
            and all(
                (one.span, one.value, one.high) != (fact.span, fact.value, fact.high)
                for one in facts_of(self.text, self.language).quantities
            )
        )

    @cached_property
    def negations(self) -> tuple[Negation, ...]:
        return negations_of(self.text, self.language)

    @cached_property
    def ordinals(self) -> tuple[Ordinal, ...]:
        return ordinals_of(self.text, self.language)

    @cached_property
    def denied(self) -> list[tuple[int, int]]:
        """Stretches of words, first to last, in which something is denied."""
        found = []
        for cue in self.negations:
            said = cue.sort != "plain"  # the verb that says so is not denied itself
            reach = self.inside(cue.scope if said else (cue.span[0], max(cue.scope[1], cue.span[1])))
            if reach:
                found.append((reach[0] - (0 if said else _BEFORE), reach[-1]))
        return found

    @cached_property
    def half_denied(self) -> list[int]:
        """The places of words that hold a denial: "unlikely", "fail"."""
        spoken = vocabularies().get(self.language or "")
        return [at for at, word in enumerate(self.words) if spoken and spoken.denies(word.text.lower())]

    @cached_property
    def loose_numbers(self) -> list[Loose]:
        """The numbers that belong to no quantity and no date: "grade 4", "KPP-12"."""
        facts = self.facts
        taken = [one.span for one in facts.quantities] + [one.span for one in facts.dates]
        return [
            Loose(word.text, word.span, plain_numbers(word.text))
            for word in self.words
            if word.text[0].isdigit() and not any(a < word.span[1] and word.span[0] < b for a, b in taken)
        ]

    def inside(self, span: Span) -> list[int]:
        """The places of the words that touch a span."""
        return [at for at, word in enumerate(self.words) if word.span[0] < span[1] and span[0] < word.span[1]]

    def around(self, span: Span) -> list[int]:
        """The places of the nearest words before and after a span."""
        before = [at for at, word in enumerate(self.words) if word.span[1] <= span[0]][-NEIGHBOURS:]
        after = [at for at, word in enumerate(self.words) if word.span[0] >= span[1]][:NEIGHBOURS]
        return before + after


class Alignment:
    """Two sides and the words they share.

    Args:
        question, row: the texts.
        known: the facts of the question, where somebody has corrected them.
        pairs: the words that were found to stand for each other.
    """

    def __init__(self, question: Question, row: Row, pairs: Sequence[Pair], known: Facts | None = None) -> None:
        content = content_words(question_words(question.text), question.text.isupper())
        self.claim = Side(question.text, question.language or row.language, tuple(content), known)
        self.reference = Side(row.claim, row.language or question.language, row.words[: row.claim_words])
        places: dict[str, list[int]] = {}
        for at, word in enumerate(self.claim.words):
            places.setdefault(word.term, []).append(at)
        self._there: dict[int, set[int]] = {}
        self._here: dict[int, set[int]] = {}
        for pair in pairs:
            if pair.weight >= _SURE and pair.place < row.claim_words:
                for at in places.get(question.groups[pair.group].word.term, ()):
                    self._there.setdefault(at, set()).add(pair.place)
                    self._here.setdefault(pair.place, set()).add(at)

    @property
    def reach(self) -> int:
        """How many words behind a denial may tell what it is about; a translation changes their order more."""
        return 2 if self.claim.language == self.reference.language else 3

    @cached_property
    def cover(self) -> float:
        """The larger share of words, of the claim or of the row, that stand on the other side too."""
        claim = len(self._there) / (len(self.claim.words) or 1)
        reference = len(self._here) / (len(self.reference.words) or 1)
        return max(claim, reference)

    def there(self, places: Sequence[int]) -> set[int]:
        """The row's words that stand for some of the claim's words."""
        return {place for at in places for place in self._there.get(at, ())}

    def here(self, places: Sequence[int]) -> set[int]:
        """The claim's words that stand for some of the row's words."""
        return {place for at in places for place in self._here.get(at, ())}

    @staticmethod
    def _also_in(side: Side, word: Word) -> bool:
        return any(other.term == word.term for other in side.words)

    def denies_there(self, places: Iterable[int]) -> bool:
        """Whether some of the row's words are denied there, by a denial or by a word that the claim does not have."""
        alone = [at for at in self.reference.half_denied if not self._also_in(self.claim, self.reference.words[at])]
        return _near(self.reference, alone, places)

    def denies_here(self, places: Iterable[int]) -> bool:
        """Whether some of the claim's words are denied there, by a denial or by a word that the row does not have."""
        alone = [at for at in self.claim.half_denied if not self._also_in(self.reference, self.claim.words[at])]
        return _near(self.claim, alone, places)

    def shared(self, claim: Sequence[int], reference: Sequence[int]) -> int:
        """How many of some words of the row stand for some of the claim's."""
        return len(self.there(claim) & set(reference))


def _near(side: Side, half_denied: Sequence[int], places: Iterable[int]) -> bool:
    reaches = [*side.denied, *((at - _HALF, at + _HALF) for at in half_denied)]
    return any(first <= at <= last for at in places for first, last in reaches)
