"""Reads the numbers of a claim for a row of facts: with what they count, and what was done to it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from claims.extraction.pieces import rendering
from claims.extraction.pieces.glossed import AHEAD, Glossed
from claims.extraction.pieces.headline_words import bases_of
from claims.extraction.pieces.piece import ACTS, Piece
from claims.extraction.reading.label_words import label_words
from claims.extraction.translation.counted import Phrase
from claims.extraction.translation.slug_names import NameReader
from claims.records import LanguageCode, Quantity

Kind: TypeAlias = Literal["count", "measure", "amount", "change", "name", "topic", "date"]

OUT_OF = frozenset(("from", "of", "than", "in", "per", "among"))
"""Meanings of prepositions between two numbers of which one is a part of the other: "4 in 10 adults"."""

PARTS = frozenset(("from", "of", "than"))
"""Those behind which stands what something is compared with, or one of: "the dearest of 12 cities"."""


class Item(NamedTuple):
    """A fact or noun as the other language says it."""

    text: str
    kind: Kind
    whole: bool = False
    """It is enough alone: it tells what happened to how many, or how much something is."""
    leads: bool = False
    """It begins the claim, and a verb follows."""
    first: bool = False
    """It begins the claim."""
    place: bool = False
    """It is the name of a place."""
    clause: int = 0
    """How many commas stand before it."""
    close: bool = False
    """Nothing but the verb stands between it and the item before."""
    short: str = ""
    """ "162" of "162 people", which is enough where it is told what befell them."""


class AmountReader(NameReader):
    """Reads a number, and a verb with the number that it is about."""

    owns = False

    def __init__(self, glossed: Glossed) -> None:
        super().__init__(glossed)
        self.possible = False
        """What follows only may or must be, so that a number of it would be no fact: "could kill 500"."""
        self.planned = False
        """What a verb tells is not said to have happened: "plans to arrest"."""
        self.future = False
        """A verb tells what will be."""
        self.left_out = False
        """Words that belong to the number just read are passed over."""
        self.loose = False
        """A word that is not known stands before, to which the next may belong."""
        self.reporting = self.sentence.tags.get("reporting", ())

    def _before(self, at: int) -> Piece | None:
        return self.pieces[at - 1] if at else None

    def _verb_next(self) -> Piece | None:
        piece = self.piece()
        return piece if piece is not None and piece.role == "verb" and self.touches() else None

    # -- verbs

    def _undergone(self, item: Item, begun: int) -> Item:
        """The item with what was done to it, if that is next: "12 people" "were killed"."""
        back, sure = self.at, not self.own.be
        while (word := self.word()) and (word in self.own.be or word in self.own.helpers or word in self.own.relatives):
            sure = sure or word in self.own.be
            self.at += 1
        if not sure and self.at > back:
            self.at = back
            return item  # "25 countries have signed"
        word = self.word()
        done = self._done(self.lexicon.befallen(word)) if word and word not in weak_nouns(self.source) else ""
        if done and self._begins_clause(begun):
            self.at += 1
            turned = self.word() in self.own.naming or self._particle_next() or self._verb_next() is not None
            counted = item.kind == "count" and self.words.percent not in item.text
            if not turned and (sure or (counted and self._is_participle())):
                return Item(f"{item.short or item.text} {done}", item.kind, item.kind == "count")
        self.at = back
        return item

    def _is_participle(self) -> bool:
        """Whether the word just read is no past form: "12 people killed in", but not "12 people moved to"."""
        piece = self.piece()
        if piece is not None and (piece.role not in ("preposition", "comma") or self.word() in self.own.to_do):
            return False
        return not self.lexicon.find_verb(self.spoken[self.at - 1], "verb", "verb>")

    def _begins_clause(self, at: int) -> bool:
        before = self._before(at)
        return before is None or before.role in ("comma", "modal") or self.spoken[at - 1] in self.own.relatives

    def _acted(self) -> Item | None:
        """ "menewaskan 12 orang": "12 people killed"."""
        behind, word, begun = self.piece(1), self.word(), self.at
        counted = behind.fact if behind is not None else None
        entry = self.lexicon.find_verb(word, "verb#", "verb+")
        if not isinstance(counted, Quantity) or counted.comparator == "<=" or entry is None:
            return None
        paid = counted.currency is not None and self._is_of_money(word)
        if behind is not None and behind.first > self.pieces[begun].last and self._tells_that(begun):
            return None  # "menunjukkan bahwa 12 mobil ...": what is shown is what they do
        known = paid or (counted.noun is not None and word not in weak_nouns(self.source))
        if counted.noun in rendering.nouns_of(rendering.PERSONS) and self._raises(word):
            return None
        suffered = self.lexicon.undergone(word, entry.said) if known and self._is_finite(word) else ""
        done = self._done(suffered)
        if not done or done in self.words.weak or self._unhurt(counted.noun, entry, word):
            return None
        self.at += 1
        item = self._amount(counted)
        if item is None or item.kind == "change" or self._verb_next():  # "gained 163 seats": nothing rose by them
            self.at = begun
            return None
        return Item(f"{item.short or item.text} {done}", "count", whole=True)

    def _tells_that(self, at: int) -> bool:
        """Whether "that" stands directly behind a piece, with or without a pause."""
        last, that = self.pieces[at].last, self.sentence.tags.get("that", ())
        return last in that or last + 1 in that

    def _raises(self, verb: str) -> bool:
        """Whether a verb says what somebody is to do: "caused 600 children to have attacks"."""
        raising = not self.own.raising.isdisjoint((verb, *bases_of(verb, self.source)))
        return raising and not self.own.to_do.isdisjoint(self.spoken[self.at : self.at + AHEAD])

    def _is_of_money(self, verb: str) -> bool:
        """Whether it is money of which a verb tells what is done: "pays $9"."""
        return not self.own.paying.isdisjoint((verb, *bases_of(verb, self.source)))

    def _done(self, done: str) -> str:
        """What is done, or will be; empty if it is only planned."""
        if not self.planned or not done:
            return done
        pattern = self.words.verbs["done modal"]
        return pattern.format(modal=self.words.said["will"], base=done) if self.future else ""

    def _is_finite(self, word: str) -> bool:
        """Whether a verb tells what somebody did, and not what somebody plans, tries or fails to do."""
        before = self._before(self.at)
        if self.own.be:
            told = before is not None and before.role != "comma"  # "17 new taxes, spend $5": no past form
            past = self.pieces[self.at].first in self.sentence.tags.get("past_form", ())
            return (told or past or word not in self.lexicon.entries) and not word.endswith(self.own.participles)
        if before is None:
            return False
        if before.role == "verb":  # "serangan yang dilancarkan menewaskan"
            return self.at > 1 and self.spoken[self.at - 2] in self.own.relatives
        finite = self.spoken[self.at - 1] in _finite(self.source)
        joined = (before.joins or before.role == "comma") and self._has_subject()
        return before.role in ("name", "noun", "quantity") or joined or finite

    def _has_subject(self) -> bool:
        """Whether somebody stands before the verbs of this clause: not in "selanjutnya, membangun dan memperluas"."""
        first = next((at for at, piece in enumerate(self.pieces) if piece.role in ACTS), self.at)
        return any(piece.role in ("noun", "name", "quantity") for piece in self.pieces[:first])

    # -- numbers

    def _amount(self, fact: Quantity) -> Item | None:
        """A number with what it counts, or which way something went by it: "down 35,000 jobs"."""
        if self._is_part_of_another() or self._tells_nothing(fact):
            return None
        way, begun = self._way(), self.at
        if fact.percent and way:
            return self._changed(fact, way)
        phrase = self._amount_phrase(fact)
        if fact.percent and (phrase is None or not phrase.qualifiers):
            return None
        text = self._rated(phrase.text) if phrase is not None else ""
        if (
            phrase is None
            or not text
            or self._compares()
            or self._counts_more(fact)
            or self.word() in self.own.comparing
        ):
            return None
        phrase = phrase._replace(text=text)
        shared = self.heads_first or self.own.prepositions.get(self.spoken[begun + 1]) == "of"
        kind: Kind = "count" if fact.noun or (phrase.qualifiers and shared) else "amount"
        if way:
            return Item(f"{way} {phrase.text}", "change")
        people = fact.noun in self.own.generic and not phrase.qualifiers
        short = self._said_as(replace(fact, noun=None), fact) if people else ""
        item = self._undergone(Item(phrase.text, kind, short=short), begun)
        item = item._replace(whole=item.whole or fact.noun in rendering.fates())
        return None if fact.value == 1 and fact.noun and not item.whole else item

    def _tells_nothing(self, fact: Quantity) -> bool:
        """Whether a number is none that a row tells: a time, one that only may be, or what something becomes."""
        if rendering.is_time(fact) or (fact.value == 1 and fact.noun and fact.comparator != "="):
            return True
        before = self.own.prepositions.get(self.spoken[self.at - 1]) if self.at else None
        becomes = fact.noun is not None and before == "to"  # "from 76 systems to 152 systems"
        return becomes or self.possible or fact.noun in self.own.vague or self._is_torn()

    def _amount_phrase(self, fact: Quantity) -> Phrase | None:
        """The number with what belongs to it; what is not known behind a noun that comes first may be left out."""
        begun = self.at
        phrase = self._noun_phrase()
        if phrase is None or phrase.compound:
            self.at = begun + 1
            if (
                (self.marked and self._is_set_apart(begun))
                or not self.heads_first
                or not fact.noun
                or fact.noun in weak_nouns(self.source)
            ):
                return None
            qualities: list[str] = []
            while self.touches() and (entry := self.listed("adjective")):
                qualities.insert(0, entry.said)
            phrase = self._counted(fact, qualities)
            self.left_out = True
        return phrase if phrase is not None and not phrase.number else None

    def _is_part_of_another(self) -> bool:
        """Whether it is what something is compared with, or one of: "the dearest of 12 cities", "4 in 10 adults"."""
        word = self.spoken[self.at - 1] if self.at else ""
        earlier = self.pieces[self.at - 2].fact if self.at > 1 else None
        meaning = self.own.prepositions.get(word, "")
        counted = isinstance(earlier, Quantity)
        told = isinstance(self.pieces[self.at].fact, Quantity)
        if (meaning in PARTS and (told or counted)) or word in self.own.rates:
            return True
        return (
            told and counted and (meaning in OUT_OF or (word in self.own.joins and not getattr(earlier, "noun", None)))
        )

    def _is_torn(self) -> bool:
        """Whether it may be the rest of a number with a gap: "59, 8 km2"."""
        words, first = self.sentence.words, self.pieces[self.at].first
        return first > 1 and words[first - 1] in ",." and words[first - 2][-1].isdecimal()

    def _compares(self) -> bool:
        """Whether a number that this one is a part of follows."""
        behind = self.piece(1)
        joined = self.own.prepositions.get(self.word()) in OUT_OF or self.word() in self.own.rates
        return joined and behind is not None and isinstance(behind.fact, Quantity)

    def _counts_more(self, fact: Quantity) -> bool:
        """Whether the number just read may be that of more things than its noun: "12 teachers, nurses and drivers"."""
        comma, other = self.piece(), self.piece(1)
        if fact.noun is None or comma is None or other is None or comma.role != "comma" or other.role != "noun":
            return False
        behind = (self.piece(2), self.piece(3))
        return any(piece is not None and piece.joins for piece in behind)

    def _way(self) -> str:
        """ "up" or "down" as the other language says it, by the verb before an amount; empty if it is neither."""
        at = self.at - 1
        if at > 0 and self.own.prepositions.get(self.spoken[at]) == "by":
            at -= 1
        told = self.pieces[self.at].text.lower()
        ranges = getattr(self.pieces[self.at].fact, "high", None) is not None
        if at < 0 or not self.spoken[at] or self.planned or ranges or told.startswith(self.own.levels):
            return ""
        meaning = self._way_of(self.spoken[at])
        return self.words.said[meaning] if meaning else ""

    def _changed(self, fact: Quantity, way: str) -> Item | None:
        """ "up 5.6%"."""
        self.at += 1
        amount = self._counted(fact, [])
        return Item(f"{way} {amount.text}", "change") if amount else None


@cache
def _finite(code: LanguageCode) -> frozenset[str]:
    """Words behind which a verb tells what somebody did, where it has one form only."""
    own = label_words(code)
    return frozenset((*own.relatives, *own.helpers, *own.modals))


@cache
def weak_nouns(code: LanguageCode) -> frozenset[str]:
    """Nouns that say nothing of a matter, with their plurals."""
    own = label_words(code)
    nouns = own.weak | own.vague | own.times | own.generic
    return nouns | {rendering.plural_of(noun, code) for noun in nouns}
