"""Reads from the pieces of a claim what is sure of it, one item at a time: counts, amounts, names, topics."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from claims.extraction import rendering
from claims.extraction.glossed import Glossed
from claims.extraction.headline_words import bases_of
from claims.extraction.label_words import label_words
from claims.extraction.phrases import NAMED, Phrase, belongs
from claims.extraction.pieces import Piece
from claims.extraction.slug_names import NameReader
from claims.records import LanguageCode, Quantity

Kind: TypeAlias = Literal["count", "amount", "name", "topic", "date"]

OUT_OF = frozenset(("from", "of", "than", "in", "per"))
"""Meanings of prepositions between two numbers of which one is a part of the other: "4 in 10 adults"."""

PARTS = frozenset(("from", "of", "than"))
"""Those behind which stands what something is compared with, or one of: "the dearest of 12 cities"."""

LOST = frozenset(("only", "almost"))
"""Meanings of adverbs that a row of facts would lose."""

DETERMINED = 2
"""Words of a noun with its article."""


class Item(NamedTuple):
    """A fact or noun as the other language says it."""

    text: str
    kind: Kind
    whole: bool = False
    """It tells what happened to how many."""
    leads: bool = False
    """It begins the claim, and a verb follows."""
    short: str = ""
    """ "162" of "162 people", which is enough where it is told what befell them."""


class ItemReader(NameReader):
    """Goes through the pieces of a claim, and takes of each what is sure in the other language."""

    owns = False

    def __init__(self, glossed: Glossed) -> None:
        super().__init__(glossed)
        self.possible = False
        """What follows only may or must be, so that a number of it would be no fact: "could kill 500"."""
        self.planned = False
        """What a verb tells is not said to have happened: "plans to arrest"."""
        self.loose = False
        """A word that is not known stands before, to which the next may belong."""
        self.reporting = self.sentence.tags.get("reporting", ())

    def items(self) -> list[Item]:
        """The items in the order of the claim; none if a word denies or bounds what they would assert."""
        told = self.sentence.words[: self.pieces[0].first]
        if not _lost(self.source).isdisjoint(self.spoken) or not self.own.conditions.isdisjoint(told):
            return []
        found: list[Item] = []
        planning = _planning(self.source)
        while (piece := self.piece()) is not None:
            word = self.word()
            if piece.role == "not" or self._is_told():
                return []
            if piece.role == "comma" or word in self.own.relatives:
                self.planned = self.possible = False
            elif word in planning or self.lexicon.find(word, "verb>"):
                self.planned = True
                self.possible = self.possible or self.own.modals.get(word, "will") != "will"
            begun = self.at
            item = self._item(piece)
            self.loose = item is None and piece.role == "noun" and piece.fact is None
            if item is None:
                self.at = begun + 1
                continue
            found.append(item._replace(leads=begun == 0 and not item.whole and self._acts_next()))
        return found

    def _is_told(self) -> bool:
        """Whether the next word says that so many say what follows: not in "12 cases reported in"."""
        piece, behind = self.pieces[self.at], self.piece(1)
        if piece.fact is not None or piece.first not in self.reporting or behind is None:
            return False
        counted = any(isinstance(before.fact, Quantity) for before in self.pieces[: self.at])
        return counted and behind.role not in ("preposition", "comma")

    def _acts_next(self) -> bool:
        piece = self.piece()
        return piece is not None and piece.fact is None and piece.role in ("verb", "modal")

    def _item(self, piece: Piece) -> Item | None:
        if isinstance(piece.fact, Quantity):
            return self._amount(piece.fact)
        if self.loose and self.touches():
            return None
        if piece.fact is not None:
            return self._named(piece)
        if piece.role in ("comma", "sign", "gap", "preposition") or piece.first in self.reporting:
            return None
        return self._acted() or self._topic()

    def _before(self, at: int) -> Piece | None:
        return self.pieces[at - 1] if at else None

    # -- names and nouns

    def _named(self, piece: Piece) -> Item | None:
        """A name, or the noun that it belongs to: "Beverly Hills hotel"."""
        begun, behind = self.at, self.piece(1)
        if self.is_part_of_name(piece) or (begun and self.spoken[begun - 1] in self.own.tongues):
            return None
        modifies = not self.heads_first and behind is not None and behind.first == piece.last and belongs(behind)
        if modifies and (topic := self._topic()):
            return topic
        self.at = begun + 1
        text = self.whole_name(piece)
        return Item(text, "name") if text else None

    def _topic(self) -> Item | None:
        """A noun with what belongs to it, and its amount or what was done to it if that is next."""
        begun = self.at
        if self._is_part_of_another():
            return None
        phrase = self._sure_phrase()
        read = self.pieces[begun : self.at]
        counted = any(isinstance(piece.fact, Quantity) for piece in read)
        named = all(word == "" or word in self.before_nouns for word in self.spoken[begun : self.at])
        if phrase is None or counted or named or self._is_verb(begun) or self._is_weak(begun):
            return None
        return self._measured(phrase, begun) or self._undergone(Item(phrase.text, "topic"), begun)

    def _sure_phrase(self) -> Phrase | None:
        phrase = self._noun_phrase()
        if phrase is None or phrase.number or phrase.compound or self._ends_in_owner():
            return None
        last = self.pieces[self.at - 1]
        if isinstance(last.fact, NAMED) and self.is_part_of_name(last):
            return None
        words = phrase.text.split()
        return phrase if len(set(words)) == len(words) else None

    def _is_weak(self, begun: int) -> bool:
        """Whether the noun just read says nothing of a matter."""
        return not _weak(self.source).isdisjoint([piece.text.lower() for piece in self.pieces[begun : self.at]])

    def _is_verb(self, begun: int) -> bool:
        """Whether the noun just read may be a verb ("costs"), or qualifies a noun that looks like one ("tax cuts")."""
        if not self.own.be:
            return False
        verb, first = self._verb_next(), self.spoken[begun]
        if first in self.before_nouns and self.at - begun <= DETERMINED:
            past = self.sentence.tags.get("past_form", ())
            return verb is not None and not verb.text.endswith("s") and verb.first not in past  # "a truck stop"
        before = self.spoken[begun - 1] if begun else ""
        if verb is not None or before in self.own.to_do or before in self.own.be:
            return True
        return self.lexicon.find_verb(self.spoken[self.at - 1], "verb", "verb+", "verb>") is not None

    def _verb_next(self) -> Piece | None:
        piece = self.piece()
        return piece if piece is not None and piece.role == "verb" and self.touches() else None

    def _measured(self, phrase: Phrase, begun: int) -> Item | None:
        """ "angka kematian mencapai 40 persen": "death rate 40%"; not "kematian akibat wabah mencapai"."""
        back, before = self.at, self._before(begun)
        if not self._begins_clause(begun) and not (before is not None and before.role == "verb"):
            return None
        self.at += self.word() in self.own.amounting
        piece = self.piece()
        if piece is not None and isinstance(piece.fact, Quantity) and not rendering.is_time(piece.fact):
            touching = self.heads_first and self.touches() and not piece.fact.percent
            bare = not piece.fact.noun and (self.at > back or touching)
            self.at += 1
            amount = self._counted(piece.fact, []) if bare else None
            if amount is not None and not amount.number and not self._belongs_next():
                return Item(f"{phrase.text} {amount.text}", "count")
        self.at = back
        return None

    def _goes_on_unknown(self) -> bool:
        return self.word() not in self.own.amounting and super()._goes_on_unknown()

    def _belongs_next(self) -> bool:
        piece = self.piece()
        return piece is not None and self.touches() and belongs(piece)

    # -- verbs

    def _undergone(self, item: Item, begun: int) -> Item:
        """The item with what was done to it, if that is next: "12 people" "were killed"."""
        back, sure = self.at, not self.own.be
        while (word := self.word()) and (word in self.own.be or word in self.own.helpers or word in self.own.relatives):
            sure = sure or word in self.own.be
            self.at += 1
        word = self.word()
        done = self.lexicon.befallen(word) if word and word not in _weak(self.source) else ""
        if done and not self.planned and self._begins_clause(begun):
            self.at += 1
            if self.word() not in self.own.naming and (sure or (item.kind == "count" and self._is_participle())):
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
        behind, word = self.piece(1), self.word()
        counted = behind.fact if behind is not None else None
        if not isinstance(counted, Quantity) or not counted.noun or counted.comparator == "<=":
            return None
        entry = self.lexicon.find_verb(word, "verb+")
        if entry is None or self.planned or word in _weak(self.source) or not self._is_finite(word):
            return None
        done = self.lexicon.undergone(word, entry.said)
        back = self.at
        self.at += 1
        item = self._amount(counted) if done else None
        if item is None or item.kind != "count" or item.whole:
            self.at = back
            return None
        return Item(f"{item.short or item.text} {done}", "count", True)

    def _is_finite(self, word: str) -> bool:
        """Whether a verb tells what somebody did, and not what somebody plans, tries or fails to do."""
        before = self._before(self.at)
        if self.own.be:
            return not word.endswith(self.own.participles)
        if before is None:
            return False
        return before.role in ("comma", "name") or before.joins or self.spoken[self.at - 1] in _finite(self.source)

    # -- numbers

    def _amount(self, fact: Quantity) -> Item | None:
        """A number with what it counts, or which way something went by it: "down 35,000 jobs"."""
        if self._is_part_of_another() or rendering.is_time(fact) or (fact.value == 1 and fact.noun):
            return None
        if self.possible or fact.noun in self.own.vague or self._is_torn():
            return None
        way, begun = self._way(), self.at
        if fact.percent:
            return self._share(fact, way)
        phrase = self._noun_phrase()
        if phrase is None or phrase.number or phrase.compound or self._compares():
            return None
        kind: Kind = "count" if fact.noun else "amount"
        if way:
            return Item(f"{way} {phrase.text}", kind)
        people = fact.noun in self.own.generic and not phrase.qualifiers
        short = rendering.quantity(replace(fact, noun=None), self.source, self.code) if people else ""
        return self._undergone(Item(phrase.text, kind, short=short), begun)

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

    def _way(self) -> str:
        """ "up" or "down" as the other language says it, by the verb before an amount; empty if it is neither."""
        at = self.at - 1
        if at > 0 and self.own.prepositions.get(self.spoken[at]) == "by":
            at -= 1
        if at < 0 or not self.spoken[at] or self.planned:
            return ""
        ways, word = self.own.ways, self.spoken[at]
        meaning = next((ways[form] for form in (word, *bases_of(word, self.source)) if form in ways), "")
        return self.words.said[meaning] if meaning else ""

    def _share(self, fact: Quantity, way: str) -> Item | None:
        """ "70% of energy", "up 5.6%"; another percentage tells nothing."""
        self.at += 1
        amount = self._counted(fact, [])
        if amount is None:
            return None
        of = self.own.prepositions.get(self.word()) in ("of", "from")
        self.at += of
        if way:
            return Item(f"{way} {amount.text}", "amount")
        if of or (self.heads_first and self._belongs_next()):
            whole = self._sure_phrase()
            return Item(f"{amount.text} {self.words.places['of']} {whole.text}", "count") if whole else None
        return None


@cache
def _lost(code: LanguageCode) -> frozenset[str]:
    """Words that bound what a claim says, which its facts alone would not show."""
    own = label_words(code)
    adverbs = (word for word, meaning in own.adverbs.items() if meaning in LOST)
    return frozenset((*adverbs, *own.conditions, *own.denials, *own.doubts))


@cache
def _planning(code: LanguageCode) -> frozenset[str]:
    """Words behind which a verb does not tell what happened."""
    own = label_words(code)
    return frozenset((*own.modals, *own.to_do, *own.hedges))


@cache
def _finite(code: LanguageCode) -> frozenset[str]:
    """Words behind which a verb tells what somebody did, where it has one form only."""
    own = label_words(code)
    return own.relatives | own.helpers


@cache
def _weak(code: LanguageCode) -> frozenset[str]:
    """Nouns that say nothing of a matter, with their plurals."""
    own = label_words(code)
    nouns = own.weak | own.vague | own.times | own.generic
    return nouns | {rendering.plural_of(noun, code) for noun in nouns}
