"""Reads from the pieces of a claim what is sure of it, one item at a time: counts, amounts, names, topics."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from claims.extraction import rendering
from claims.extraction.counted import Phrase
from claims.extraction.cursor import belongs
from claims.extraction.glossed import Glossed
from claims.extraction.headline_words import bases_of
from claims.extraction.label_words import label_words
from claims.extraction.phrases import NAMED
from claims.extraction.pieces import Piece
from claims.extraction.slug_names import NameReader
from claims.records import LanguageCode, Place, Quantity

Kind: TypeAlias = Literal["count", "measure", "amount", "change", "name", "topic", "date"]

OUT_OF = frozenset(("from", "of", "than", "in", "per", "among"))
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
    """It is enough alone: it tells what happened to how many, or how much something is."""
    leads: bool = False
    """It begins the claim, and a verb follows."""
    first: bool = False
    """It begins the claim."""
    place: bool = False
    """It is the name of a place."""
    clause: int = 0
    """How many commas stand before it."""
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
        self.future = False
        """A verb tells what will be."""
        self.left_out = False
        """Words that belong to the number just read are passed over."""
        self.loose = False
        """A word that is not known stands before, to which the next may belong."""
        self.reporting = self.sentence.tags.get("reporting", ())

    def items(self) -> list[Item]:
        """The items in the order of the claim; none if a word doubts or bounds all that they would assert."""
        told = self.sentence.words[: self.pieces[0].first]
        if not self.own.conditions.isdisjoint(told) or any(map(self._is_doubt, range(len(self.pieces)))):
            return []
        found: list[Item] = []
        denied = self._denied()
        clause = commas = 0  # the first item of the clause
        while (piece := self.piece()) is not None:
            if self._is_told():
                return []
            if piece.fact is None and piece.first in self.reporting:
                found.clear()  # who says it is not who does it, nor is to whom he says it
                if (behind := self.piece(1)) and behind.role == "name":
                    self.at += 1
            commas += piece.role == "comma"
            clause = len(found) if piece.role == "comma" else min(clause, len(found))
            self._mark(piece)
            begun = self.at
            item = self._item(piece) if begun not in denied else None
            self.loose = self.left_out or (item is None and piece.role == "noun" and piece.fact is None)
            self.left_out = False
            if item is None or not denied.isdisjoint(range(begun, self.at)):
                self.at = begun + 1
            elif item := self._placed(item, begun, found[clause:]):
                found.append(item._replace(clause=commas))
        return found

    def _mark(self, piece: Piece) -> None:
        """Notes what the next piece says of the verb that follows it: that it is planned, or may be."""
        word = self.word()
        if piece.role == "comma" or word in self.own.relatives:
            self.planned = self.possible = self.future = False
        elif word in _planning(self.source) or self.lexicon.find(word, "verb>"):
            self.planned, self.future = True, self.own.modals.get(word) == "will" and not self.possible
            self.possible = self.possible or self.own.modals.get(word, "will") != "will"

    def _placed(self, item: Item, begun: int, near: Sequence[Item]) -> Item | None:
        """The item as it stands behind the others of its clause; None if it tells nothing there."""
        if item.kind == "change":  # of which somebody must know what went up
            item = item._replace(whole=True)
            return item if any(earlier.kind == "topic" for earlier in near) else None
        if item.kind == "topic" and begun and not item.whole and not near:
            return None
        return item._replace(first=begun == 0, leads=begun == 0 and not item.whole and self._acts_next())

    def _is_doubt(self, at: int) -> bool:
        """Whether a word doubts the claim or makes it a condition; "shares declined 5%" refuses nothing."""
        word = self.spoken[at]
        if word not in _doubting(self.source):
            return False
        behind = self._padded[at + 1]
        return not (self._way_of(word) and behind is not None and isinstance(behind.fact, Quantity))

    def _denied(self) -> set[int]:
        """The pieces of clauses that deny or bound what they say, up to the next one that is set against them."""
        found: set[int] = set()
        first = 0
        for at, piece in enumerate(self.pieces):
            if piece.contrast or piece.role == "comma":
                first = at
            if piece.contrast:
                continue
            if piece.role == "not" or self.spoken[at] in _bounding(self.source):
                end = next((to for to in range(at, len(self.pieces)) if self.pieces[to].contrast), len(self.pieces))
                found.update(range(first, end))
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
        if piece.role in ("comma", "sign", "gap", "preposition") or piece.first in self.reporting:
            return None
        if piece.fact is None and (deed := self._acted()):
            return deed
        if self.loose and self.touches():
            return None
        return self._topic() if piece.fact is None else self._named(piece)

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
        return Item(text, "name", place=isinstance(piece.fact, Place)) if text else None

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
        unsure = phrase is None or phrase.number or (phrase.compound and not self.heads_first)
        if phrase is None or unsure or self._ends_in_owner():
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
        back = self.at
        sized = self.word() in self.own.sizes
        if sized or (self._begins_clause(begun) and self.word() in self.own.amounting):
            self.at += 1
        elif not (self.heads_first and self.touches()) or getattr(self.pieces[self.at].fact, "percent", False):
            return None
        fact = self.pieces[self.at].fact if self.piece() is not None else None
        if isinstance(fact, Quantity) and not (fact.noun or rendering.is_time(fact)):
            self.at += 1
            amount = self._counted(fact, [])
            text = self._rated(amount.text) if amount is not None and not amount.number else ""
            if text and not self._belongs_next():
                return Item(f"{phrase.text} {text}", "measure", " " in phrase.text)
        self.at = back
        return None

    def _goes_on_unknown(self) -> bool:
        return self.word() not in self.own.amounting and super()._goes_on_unknown()

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
        done = self._done(self.lexicon.befallen(word)) if word and word not in _weak(self.source) else ""
        if done and self._begins_clause(begun):
            self.at += 1
            turned = self.word() in self.own.naming or self._particle_next()
            if not turned and (sure or (item.kind == "count" and self._is_participle())):
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
        entry = self.lexicon.find_verb(word, "verb+")
        if not isinstance(counted, Quantity) or counted.comparator == "<=" or entry is None:
            return None
        paid = counted.currency is not None and self._is_of_money(word)
        known = paid or (counted.noun is not None and word not in _weak(self.source))
        done = self._done(self.lexicon.undergone(word, entry.said)) if known and self._is_finite(word) else ""
        if not done or done in self.words.weak:
            return None
        self.at += 1
        item = self._amount(counted)
        if item is None or item.kind not in ("count", "amount") or self._verb_next():
            self.at = begun
            return None
        return Item(f"{item.short or item.text} {done}", "count", True)

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
            return not word.endswith(self.own.participles)
        if before is None:
            return False
        if before.role == "verb":  # "serangan yang dilancarkan menewaskan"
            return self.at > 1 and self.spoken[self.at - 2] in self.own.relatives
        finite = self.spoken[self.at - 1] in _finite(self.source)
        return before.role in ("comma", "name", "noun", "quantity") or before.joins or finite

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
        if phrase is None or not text or self._compares():
            return None
        phrase = phrase._replace(text=text)
        shared = self.heads_first or self.own.prepositions.get(self.spoken[begun + 1]) == "of"
        kind: Kind = "count" if fact.noun or (phrase.qualifiers and shared) else "amount"
        if way:
            return Item(f"{way} {phrase.text}", "change")
        people = fact.noun in self.own.generic and not phrase.qualifiers
        short = rendering.quantity(replace(fact, noun=None), self.source, self.code) if people else ""
        item = self._undergone(Item(phrase.text, kind, short=short), begun)
        item = item._replace(whole=item.whole or fact.noun in _fates())
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
            if not self.heads_first or not fact.noun or fact.noun in _weak(self.source):
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
def _doubting(code: LanguageCode) -> frozenset[str]:
    """Words with which a claim is not what its facts alone would show."""
    own = label_words(code)
    return own.conditions | own.doubts | own.accusing


@cache
def _bounding(code: LanguageCode) -> frozenset[str]:
    """Words that deny or bound what their clause says."""
    own = label_words(code)
    return frozenset((*own.denials, *(word for word, meaning in own.adverbs.items() if meaning in LOST)))


@cache
def _planning(code: LanguageCode) -> frozenset[str]:
    """Words behind which a verb does not tell what happened."""
    own = label_words(code)
    return frozenset((*own.modals, *own.to_do, *own.hedges))


@cache
def _finite(code: LanguageCode) -> frozenset[str]:
    """Words behind which a verb tells what somebody did, where it has one form only."""
    own = label_words(code)
    return frozenset((*own.relatives, *own.helpers, *own.modals))


@cache
def _fates() -> frozenset[str]:
    """Counted nouns of any language that tell what befell so many: "9 killed"."""
    rows = (row for row in rendering.table("numbers-and-units.tsv")[1:] if row[0] == "casualty" and row[2] == row[3])
    return frozenset(name for row in rows for name in (*row[1:3], *row[4].split(";")) if name)


@cache
def _weak(code: LanguageCode) -> frozenset[str]:
    """Nouns that say nothing of a matter, with their plurals."""
    own = label_words(code)
    nouns = own.weak | own.vague | own.times | own.generic
    return nouns | {rendering.plural_of(noun, code) for noun in nouns}
