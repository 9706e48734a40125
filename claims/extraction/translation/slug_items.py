"""Reads from the pieces of a claim what is sure of it, one item at a time: counts, amounts, names, topics."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claims.extraction.pieces import rendering
from claims.extraction.pieces.fitting import is_number
from claims.extraction.pieces.piece import Piece
from claims.extraction.reading.label_words import label_words
from claims.extraction.translation.counted import Phrase
from claims.extraction.translation.cursor import PLACING, belongs
from claims.extraction.translation.qualities import NAMED
from claims.extraction.translation.slug_amounts import AmountReader, Item, weak_nouns
from claims.extraction.translation.verbs import LENGTH
from claims.records import LanguageCode, Organisation, Place, Quantity

LOST = frozenset(("only", "almost"))
"""Meanings of adverbs that a row of facts would lose."""

RECEIVING = frozenset(("to", "by"))
"""Meanings of prepositions before someone, of whom no amount behind is the size."""

DETERMINED = 2
"""Words of a noun with its article."""


class ItemReader(AmountReader):
    """Goes through the pieces of a claim, and takes of each what is sure in the other language."""

    told = 0
    """The piece behind the last item."""
    harmed = False
    """Some were killed or hurt, by whom is in doubt."""

    def items(self) -> list[Item]:
        """The items in the order of the claim; none if a word doubts or bounds all that they would assert, or if they
        tell nothing whole, for which there must be a number."""
        told = self.sentence.words[: self.pieces[0].first]
        if not self.own.conditions.isdisjoint(told) or any(map(self._is_doubt, range(len(self.pieces)))):
            return []
        found: list[Item] = []
        denied = self._denied()
        factual = self.own.factual
        clause = commas = 0  # the first item of the clause
        last = max((at for at, piece in enumerate(self.pieces) if is_number(piece)), default=-1)
        while (piece := self.piece()) is not None:
            if self._is_told() or (self.at > last and not any(item.whole for item in found)):
                return []
            if found and (self.word() in self.own.relatives or self.word() in self.own.be):
                found[0] = found[0]._replace(leads=False)  # what follows is not what it does
            if piece.fact is None and piece.first in self.reporting:
                found.clear()  # who says it is not who does it, nor is to whom he says it
                if (behind := self.piece(1)) and behind.role == "name":
                    self.at += 1
            commas += piece.role == "comma"
            begins = piece.role == "comma" or self.spoken[self.at] in factual
            clause = len(found) if begins else min(clause, len(found))
            self._mark(piece)
            begun = self.at
            item = self._item(piece) if begun not in denied else None
            self.loose = self.left_out or (item is None and piece.role == "noun" and piece.fact is None)
            self.left_out = False
            if item is None:
                if piece.role == "verb" and found:
                    found[0] = found[0]._replace(leads=False)  # it does something that is not told
                self.at = begun + 1
            elif item := self._placed(item, begun, found[clause:]):
                item = item._replace(close=self.told == begun - 1)
                found[clause:] = [*self._of_subject(begun, found[clause:]), item._replace(clause=commas)]
                self.harmed = self.harmed or (
                    item.kind == "count" and any(map(item.text.__contains__, rendering.fates()))
                )
                self.told = self.at
        return self._without_actors(self._without_others(found))

    def _without_actors(self, found: list[Item]) -> list[Item]:
        """The items without people and names before some who were killed or hurt, who would seem to be of them."""
        if not self.harmed or (found and found[0].leads):
            return found
        harmed = next((at for at, item in enumerate(found) if item.whole), 0)
        people = (*rendering.nouns_of(rendering.PERSONS), *self.words.plurals)
        who = frozenset((*people, *(rendering.plural_of(noun, self.code) for noun in people)))
        return [
            item
            for at, item in enumerate(found)
            if at >= harmed
            or item.place
            or not (item.kind == "name" or not who.isdisjoint(item.text.lower().split(" ")))
        ]

    def _without_others(self, found: list[Item]) -> list[Item]:
        """The items without places before a measure where a name that was not read begins the claim: "Jepara ..."."""
        first = self.pieces[0]
        if first.fact is not None or first.role != "noun" or not self.sentence.written[first.first][0].isupper():
            return found
        measured = next((at for at, item in enumerate(found) if item.kind == "measure"), 0)
        if not measured or self.reach[0] or self.is_known(first.text):
            return found
        return [item for at, item in enumerate(found) if at >= measured or not item.place]

    def _mark(self, piece: Piece) -> None:
        """Notes what the next piece says of the verb that follows it: that it is planned, or may be."""
        word = self.word()
        if piece.role == "comma" or word in self.own.relatives:
            self.planned = self.possible = self.future = False
        elif self.is_verb_too(word):
            return
        elif word in _planning(self.source) or self.lexicon.find(word, "verb>"):
            self.planned, self.future = True, self.own.modals.get(word) == "will" and not self.possible
            self.possible = self.possible or self.own.modals.get(word, "will") != "will"

    def _placed(self, item: Item, begun: int, near: Sequence[Item]) -> Item | None:
        """The item as it stands behind the others of its clause; None if it tells nothing there."""
        if item.kind == "change":  # of which somebody must know what went up
            item = item._replace(whole=True)
            return item if any(earlier.kind == "topic" for earlier in near) else None
        if item.kind in ("count", "amount") and not item.whole:
            return None  # so many, of whom nothing is told
        if item.kind == "name" and self._is_of_another(item, begun):
            return None
        if begun and not (item.whole or item.place or item.kind == "measure") and not self._tells_of(begun, item, near):
            return None
        return item._replace(first=begun == 0, leads=begun == 0 and not item.whole and self._acts_next())

    def _is_of_another(self, item: Item, begun: int) -> bool:
        """Whether a name is that of more than is told: whose figure stands behind it ("Johor with 6,057 cases"), who
        may have struck ("9 killed in PKK attack"), or a place that is one of those meant ("mainly in Aceh")."""
        if not item.place:
            return self.harmed or self.word() in self.own.genitive  # "up from Reed's pay"
        words, first = self.sentence.words, self.pieces[begun].first
        behind = self.piece(1) if self.own.prepositions.get(self.word()) == "with" else None
        led = behind is not None and isinstance(behind.fact, Quantity)
        return led or not self.own.mostly.isdisjoint(words[max(0, first - 2) : first])

    def _tells_of(self, begun: int, item: Item, near: Sequence[Item]) -> bool:
        """Whether a noun or name says something of what stands before it: what happened, only with where or why."""
        before = self.spoken[begun - 1]
        if any(one.whole for one in near):
            return self.own.prepositions.get(before) in PLACING
        led = before in self.own.prepositions or before in self.own.joins
        return item.kind == "name" or (bool(near) and led)

    def _of_subject(self, begun: int, near: Sequence[Item]) -> Sequence[Item]:
        """The items of a clause without the names of others where its verb has a subject that no item tells."""
        apart = self.told < begun and self.pieces[begun].role == "verb"
        if not (apart and self.pieces[begun - 1].role in ("noun", "name")):
            return near
        return [one for one in near if one.place or one.kind != "name"]

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
        others = self.own.elsewhere.intersection(self.spoken)
        for at, piece in enumerate(self.pieces):
            if piece.contrast or piece.role == "comma":
                first = at
            if piece.contrast:
                continue
            other = bool(others) and self.spoken[at] in others
            if other or self.own.prepositions.get(self.spoken[at]) == "than":  # what something is compared with
                comma = (to for to in range(at, len(self.pieces)) if self.pieces[to].role == "comma")
                found.update(range(at, next(comma, len(self.pieces))))
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

    # -- names and nouns

    def _named(self, piece: Piece) -> Item | None:
        """A name, or the noun that it belongs to: "Beverly Hills hotel"."""
        begun, behind = self.at, self.piece(1)
        body = isinstance(piece.fact, Organisation)
        if self.is_part_of_name(piece) or (begun and self.spoken[begun - 1] in self.own.tongues):
            return None
        modifies = not self.heads_first and behind is not None and behind.first == piece.last and belongs(behind)
        if modifies and ((topic := self._topic()) or body):
            return topic  # a body's name only with the noun that it belongs to
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
        if measured := self._measured(phrase, begun):
            return measured
        if self.own.prepositions.get(self.word()) == "of":
            return None  # "a school of whales"
        return self._undergone(Item(phrase.text, "topic"), begun)

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
        """Whether the noun just read says nothing of a matter, or is said of some or both of several."""
        if self.spoken[begun] in self.own.counting or self.spoken[begun] in self.leading_pairs:
            return True
        return not weak_nouns(self.source).isdisjoint([piece.text.lower() for piece in self.pieces[begun : self.at]])

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

    def _measured(self, phrase: Phrase, begun: int) -> Item | None:
        """ "angka kematian mencapai 40 persen": "death rate 40%"; not "kematian akibat wabah mencapai"."""
        back = self.at
        before = self.spoken[begun - 1] if begun else ""
        owned = before in self.own.possessives or self.spoken[begun] in self.own.possessives
        if (
            owned
            or before in self.own.genitive
            or before in self.own.joins
            or self.own.prepositions.get(before) in RECEIVING
        ):
            return None  # whose is lost; "gaji dan bonus Rp9 juta": of both; "ke pemilik sebesar Rp9 juta": not his
        sized = self.word() in self.own.sizes and self._has_size(begun)
        if sized or (self._begins_clause(begun) and self.word() in self.own.amounting):
            self.at += 1
        elif not (self.heads_first and self.touches()) or getattr(self.pieces[self.at].fact, "percent", False):
            return None
        fact = self.pieces[self.at].fact if self.piece() is not None else None
        if isinstance(fact, Quantity) and not (fact.noun or rendering.is_time(fact)):
            self.at += 1
            amount = self._counted(fact, [])
            text = self._rated(amount.text) if amount is not None and not amount.number else ""
            long = fact.base_unit == LENGTH and self.spoken[back - 1] in self.own.measured
            far = not (sized or long) and fact.base_unit == LENGTH  # "gudang 136 meter di bawah tanah"
            if text and not (far or self._belongs_next()):
                return Item(f"{phrase.text} {text}", "measure", " " in phrase.text)
        self.at = back
        return None

    def _has_size(self, begun: int) -> bool:
        """Whether it is the size of the noun just read that follows: "a fine of $5", "aid of $5"."""
        noun = self.spoken[self.at - 1]
        return self.heads_first or self.spoken[begun] in self.own.rating or noun in self.own.moneys | self.own.totals

    def _goes_on_unknown(self) -> bool:
        return self.word() not in self.own.amounting and super()._goes_on_unknown()


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
