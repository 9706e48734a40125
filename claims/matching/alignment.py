"""Claim and row side by side: which words of one stand for which words of the other, and how much they share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import cached_property

from claims.facts.numbers.quantity_words import are_people
from claims.matching.comparison import Pair, Row
from claims.matching.markings import unmarked
from claims.matching.owners import Owners, owners
from claims.matching.query import Question, question_words
from claims.matching.side import Loose, Side, digits
from claims.matching.spoken import content_words
from claims.records import Facts, LanguageCode, Quantity

_SURE = 0.45
"""Trust from which two words count as standing for each other."""

_ALIKE = 2
_MOSTLY = 0.5
"""Words around what two texts tell of some event, and the share of those of one text, that make it the same event."""


class Asked:
    """A question with the sides that rows are laid beside: one for each language of a row, since it is read as that
    where its own is not known.

    Args:
        question: the text.
        known: its facts, where somebody has corrected them.
    """

    def __init__(self, question: Question, known: Facts | None = None) -> None:
        self.question = question
        self._known = known
        self._text = unmarked(question.text)
        self._words = tuple(content_words(question_words(question.text), shouting=question.text.isupper()))
        self._sides: dict[LanguageCode | None, Side] = {}
        places: dict[str, list[int]] = {}
        for at, word in enumerate(self._words):
            places.setdefault(word.term, []).append(at)
        self.places = tuple(places.get(group.word.term, ()) for group in question.groups)

    def side(self, other: LanguageCode | None) -> Side:
        """The side that is laid beside a row in another language, or in an unknown one."""
        if other not in self._sides:
            own = self.question.language
            self._sides[other] = Side(self._text, own or other, self._words, self._known, other, own is None)
        return self._sides[other]


class Alignment:
    """Claim and row side by side, and the words they share.

    Args:
        asked: the claim.
        row: the row; only its claim is looked at, not its title.
        pairs: the words that were found to stand for each other.
    """

    def __init__(self, asked: Asked, row: Row, pairs: Sequence[Pair]) -> None:
        self.question, self.row, self.pairs = asked.question, row, pairs
        self.claim, mine = asked.side(row.language), asked.question.language
        own = row.words[: row.claim_words]
        self.reference = Side(unmarked(row.claim), row.language or mine, own, None, mine, row.language is None)
        self._there: dict[int, dict[int, float]] = {}
        self._here: dict[int, dict[int, float]] = {}
        for pair in pairs:
            if pair.weight >= _SURE and pair.place < row.claim_words:
                for at in asked.places[pair.group]:
                    self._there.setdefault(at, {})[pair.place] = pair.weight
                    self._here.setdefault(pair.place, {})[at] = pair.weight

    @property
    def there_by_place(self) -> Mapping[int, Mapping[int, float]]:
        return self._there

    @property
    def here_by_place(self) -> Mapping[int, Mapping[int, float]]:
        return self._here

    @property
    def reach(self) -> int:
        """How many words behind a denial may tell what it is about; a translation changes their order more."""
        return 1 if self.claim.language == self.reference.language else 3

    @cached_property
    def cover(self) -> float:
        """The larger share of words, of the claim or of the row, that stand on the other side too.

        Words that only bound a number, "at least", tell nothing of the subject.
        """
        return max(_share(self.claim, self._there), _share(self.reference, self._here))

    def there(self, places: Sequence[int]) -> set[int]:
        """The row's words that stand for some of the claim's words."""
        return {place for at in places for place in self._there.get(at, ())}

    def here(self, places: Sequence[int]) -> set[int]:
        """The claim's words that stand for some of the row's words."""
        return {place for at in places for place in self._here.get(at, ())}

    def quantities(self) -> tuple[list[Quantity], list[Quantity]]:
        """The quantities of claim and row, but those whose digits stand on the other side in a word like "60fps"."""
        here, there = ({one.plain for one in side.loose_numbers} for side in (self.claim, self.reference))
        mine = [one for one in self.claim.facts.quantities if f"{one.value}" not in there]
        return mine, [one for one in self.reference.facts.quantities if f"{one.value}" not in here]

    def loose_numbers(self) -> tuple[list[Loose], list[Loose]]:
        """The loose numbers of claim and row that do not stand anywhere on the other side but in a date; scores whole,
        where both sides have one."""
        mine, theirs = _alone(self.claim, self.reference), _alone(self.reference, self.claim)
        if not (self.claim.scores and self.reference.scores):
            return mine, theirs
        return _with_scores(mine, self.claim, self.reference), _with_scores(theirs, self.reference, self.claim)

    @cached_property
    def owners(self) -> tuple[Owners, Owners]:
        """The names that the numbers of claim and row are told of."""
        return owners(self.claim), owners(self.reference)

    @cached_property
    def of_one_name(self) -> frozenset[tuple[Quantity, Quantity]]:
        """The numbers of the claim, each beside one of the row that is told of the same name."""
        mine, theirs = self.owners
        there = [(one, self.there(list(name))) for one, name in mine.items()] if theirs else []
        return frozenset(
            (one, other) for one, name in there for other, its in theirs.items() if not name.isdisjoint(its)
        )

    def shared(self, claim: Sequence[int], reference: Sequence[int]) -> int:
        """How many of some words of the row stand for some of the claim's."""
        return len(self.there(claim) & set(reference))

    def of_one_event(self, told: Set[int], told_there: Set[int]) -> bool:
        """Whether the words around what is told on both sides leave it open that it is one event.

        Two of them at least, and more than half of those of one side, are shared; or all that one side has.
        """
        mine = set(range(len(self.claim.words))) - told
        theirs = set(range(len(self.reference.words))) - told_there
        here = {at for at in mine if not theirs.isdisjoint(self._there.get(at, ()))}
        there = {at for at in theirs if not mine.isdisjoint(self._here.get(at, ()))}
        least = max(len(here) / (len(mine) or 1), len(there) / (len(theirs) or 1))
        return bool(here) and (least == 1 or (len(here) >= _ALIKE and least > _MOSTLY))

    def same_noun(self, one: Quantity, other: Quantity) -> bool:
        """Whether a number of the claim and one of the row count the same; what only one names does not exclude it."""
        if not (one.noun and other.noun) or one.noun == other.noun:
            return True
        if are_people(one.noun) and are_people(other.noun):
            return True
        mine, theirs = _noun(one, self.claim), _noun(other, self.reference)
        if self.shared(mine, theirs):
            return True
        compound, its_compound = self.claim.compound(one.span), self.reference.compound(other.span)
        return self.shared(mine, its_compound) > 0 or self.shared(compound, theirs) > 0


def _alone(side: Side, other: Side) -> list[Loose]:
    """The loose numbers of a side that do not stand on the other one."""
    there = {digits(word) for at, word in enumerate(other.words) if at not in other.in_dates}
    return [one for one in side.loose_numbers if one.plain not in there]


def _with_scores(alone: Sequence[Loose], side: Side, other: Side) -> list[Loose]:
    """The same numbers with each score that the other side does not have in place of the numbers in it."""
    there = {score.plain for score in other.scores}
    apart = [one for one in alone if not any(a <= one.span[0] < b for a, b in (score.span for score in side.scores))]
    return [*apart, *(score for score in side.scores if score.plain not in there)]


def _share(side: Side, shared: Mapping[int, object]) -> float:
    """The share of a side's words that stand on the other side too."""
    return len(shared.keys() - side.in_bounds) / (len(side.words) - len(side.in_bounds) or 1)


def _noun(one: Quantity, side: Side) -> list[int]:
    """The places of the noun that a number counts: the last words, in both languages, but in a rate."""
    places = side.inside(one.span)
    if one.unit:  # "five doctors per 100,000"
        return [at for at in places if not side.words[at].text[0].isdecimal()]
    return places[-len((one.noun or "").split()) :]
