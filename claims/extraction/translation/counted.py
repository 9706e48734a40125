"""Says numbers in another language with what they count, as far as that is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from claims.extraction.pieces import rendering
from claims.extraction.translation.cursor import Cursor
from claims.extraction.translation.determined import indefinite
from claims.facts.numbers.quantity_words import quantity_words
from claims.records import Quantity

QUALIFYING = ("adjective", "noun", "done")
"""Kinds of words between a number and what it counts: "3 injured workers"."""

YEAR = re.compile(r"(?:19|20)\d\d(?![\d.,])")
"""A number that may be a year and count nothing: "1998 truck bombings"."""


class Phrase(NamedTuple):
    """A noun with what belongs to it, in the other language."""

    text: str
    plural: bool
    place: bool = False
    qualifiers: int = 0
    """Words or names that belong to its head."""
    compound: bool = False
    """Nouns belong to its head that the list does not know together with it."""
    plain: bool = False
    """A name, or one noun alone."""
    number: bool = False
    """A number that counts nothing."""
    named: bool = False
    """A name belongs to its head, or is it."""
    one: bool = False
    """One common noun in the singular, of which it is not said whose or which it is."""


class CountedReader(Cursor):
    """Reads what stands around a number."""

    def _counted(self, fact: Quantity, qualities: Sequence[str]) -> Phrase | None:
        if not rendering.is_known(fact, self.source, self.code) or self._is_misread(fact):
            return None
        if not rendering.is_plain(fact, self.source):
            between = self._between(fact)
            if between is None:
                return None
            qualities = [*between, *qualities]
        text = self._said_as(fact, fact, qualities)
        words = [word for word in text.split() if word.isalpha()]
        if len(set(words)) < len(words):
            return None  # a word of the noun says the same: "nuclear warheads"
        plural = fact.noun is not None and (fact.value != 1 or fact.high is not None)
        number = not (fact.noun or fact.currency or fact.percent or fact.unit)
        return Phrase(text, plural, qualifiers=len(qualities), number=number)

    def _said_as(self, told: Quantity, fact: Quantity, qualities: Sequence[str] = ()) -> str:
        """A quantity of the pieces, or `told`, which is the same without its noun, in the other language."""
        text = rendering.quantity(told, self.source, self.code, qualities)
        if self._is_article(told):
            return self._one(text.partition(" ")[2])
        if fact.span[0] in self.nearly:
            text = f"{self.words.said['nearly']} {text.removeprefix(self.words.comparators['~']).lstrip()}"
        return text

    def _one(self, noun: str) -> str:
        """A noun with the article that means one."""
        first, _, rest = noun.partition(" ")
        if first in self.words.others and rest:
            return f"{self.words.said['one other']} {rest}"
        return indefinite(noun, self.words) if self.words.indefinite else self.words.said["one time"].format(noun)

    def _is_article(self, told: Quantity) -> bool:
        """Whether "one" is said of a thing that no other number is told of, as "a" is: "satu pasar"."""
        if told.value != 1 or told.comparator != "=" or not told.noun or told.high is not None:
            return False
        alone = sum(fact.noun == told.noun for fact in self.sentence.facts.quantities) == 1
        return alone and told.text[:1].isalpha() and told.noun not in rendering.fates() | self.own.vague

    def _rated(self, amount: str) -> str:
        """The amount with what it is told of, if that follows: "$5 per share", "$5 a month"; empty if not known."""
        back = self.at
        if self.word() not in self.own.rates and not self._is_unit_next():
            return amount
        self.at += 1
        entry, word = self.listed("noun"), self.word()
        if word in self.own.rates:
            return ""
        unit = "" if word in self.own.prepositions else word  # "in" is no inch
        said = entry.said if entry else rendering.noun_of(unit, self.source, self.code, 1)
        self.at = self.at + (entry is None) if said else back
        return f"{amount} {self.words.said['per']} {said}" if said else ""

    def _is_unit_next(self) -> bool:
        """Whether "a month" or "a barrel" is next, which says per what an amount is."""
        unit = self.word(1)
        if self.word() not in self.own.rating:
            return False
        known = unit not in self.own.unsure and rendering.noun_of(unit, self.source, self.code, 1) != ""
        return unit in self.own.times or known

    def _compound(self, fact: Quantity) -> Phrase | None:
        """ "56 wakil menteri": a number with a noun that is another one together with the word behind it."""
        if not self.touches() or not self.word() or not rendering.is_plain(fact, self.source):
            return None
        entry = self.lexicon.find(f"{fact.noun} {self.word()}", "noun")
        if entry is None:
            return None
        self.at += 1
        amount = self._said_as(replace(fact, noun=None), fact)
        noun = rendering.plural_of(entry.said, self.code) if fact.value != 1 else entry.said
        return Phrase(f"{amount} {noun}", fact.value != 1)

    def _is_misread(self, fact: Quantity) -> bool:
        """Whether a number may be another one: a year, a weight in pounds, "fell 10 percent to 30 million tons"."""
        last = fact.text.replace("-", " ").rpartition(" ")[2].lower()
        if fact.noun and fact.text[:1].isdecimal() and "-" in fact.text:
            return True  # "a 2,300-page report", of which the head is not known
        if fact.value == 1 and fact.comparator == "~":
            return True  # "it is estimated that one ...", which is not about how many
        if (
            fact.currency
            and last in self.own.subunits
            and any(other.currency not in (None, fact.currency) for other in self.sentence.facts.quantities)
        ):
            return True  # "12 cents, to 5.35 euros"
        if fact.noun in self.own.scaled and not fact.text.partition(" ")[0].isalnum():
            return True  # "a 6.0 earthquake"
        return bool(YEAR.match(fact.text)) or (fact.percent and fact.unit is not None) or last in self.own.two_units

    def _between(self, fact: Quantity) -> list[str] | None:
        """What stands between a number and its noun, in the order of the other language; None if it is not known."""
        first, last = self.sentence.index_at(fact.span[0]), self.sentence.index_at(fact.span[1]) - 1
        first = rendering.behind_number(self.sentence.words, first, last, self.source)
        places = {self.sentence.index_at(place.span[0]): place for place in self.sentence.facts.places}
        found: list[str] = []
        at = first
        while at < last:
            word, place = self.sentence.words[at], places.get(at)
            at = at + 1 if place is None else self.sentence.index_at(place.span[1])
            if place is not None and at <= last:
                found.append(rendering.place(place, self.source, self.code))
            elif word not in quantity_words(self.source).classifiers:
                entry = self.lexicon.find(word, *QUALIFYING)
                if entry is None or place is not None or (entry.kind == "noun" and word in self.own.vague):
                    return None
                found.append(entry.said)
        return found[::-1] if self.turned else found
