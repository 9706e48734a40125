"""Reads what belongs to a noun: the words before it that count it or say whose it is, and what qualifies it."""

from __future__ import annotations

from typing import NamedTuple

from claims.extraction.pieces import rendering
from claims.extraction.pieces.headline_words import Entry
from claims.extraction.pieces.piece import ACTS
from claims.extraction.translation.gauges import GaugeReader
from claims.facts.names.gazetteer import COUNTRIES
from claims.facts.names.name_words import name_words
from claims.records import Organisation, Place, Quantity

QUALIFIED = 2
"""Words or names that may qualify a noun: "kebijakan energi nasional"."""

_WHOLE = frozenset(("of", "from"))
"""Meanings of prepositions behind a word that counts, before what it is a part of."""

NAMED = (Place, Organisation)
"""Facts whose names may differ from language to language."""


class Qualities(NamedTuple):
    """What belongs to a noun, in the order of the other language."""

    said: list[str]
    placed: bool = False
    """A place is among it."""
    nouns: bool = False


NONE = Qualities([])


class QualityReader(GaugeReader):
    """Reads determiners, adjectives, nouns and names beside a noun, in the order of either language."""

    def _determiners(self) -> tuple[str, str]:
        """Passes over articles; the meaning of a word such as "several", and how the other language says "his"."""
        meaning = owner = ""
        while (word := self.spoken[self.at]) in self.before_nouns:
            pair = f"{word} {self.word(1)}"
            if self.reach[self.at] > 1 and self.lexicon.find(pair, "noun"):
                break
            if pair in self.quantifiers or word in self.quantifiers:
                if not self._counts_nouns(word):
                    break
                meaning = self.quantifiers.get(pair) or self.quantifiers[word]
                self.at += pair in self.quantifiers
                self.at += self.own.prepositions.get(self.word(1)) in _WHOLE  # "some of the", "sebagian dari"
            elif word in self.own.possessives:
                if owner:
                    break
                owner = self.own.possessives[word]
            elif word in self.leading_pairs:
                break
            self.at += 1
        return meaning, owner

    def _counts_nouns(self, word: str) -> bool:
        """Whether a word that counts stands before a noun, and does not compare: "most voters", not "most recent"."""
        if word not in self.own.comparing:
            return True
        before, then = self.spoken[self.at - 1] if self.at else "", self.word(1)
        return before not in self.before_nouns and self.lexicon.is_a(then, "adjective") is None

    def _someones(self, entry: Entry) -> str:
        """What qualifies a head; with the ending of an owner where it is people whose that is: "man's family"."""
        roles = name_words(self.code).roles
        people = entry.kind == "noun" and (entry.said in rendering.nouns_of(rendering.PERSONS) or entry.said in roles)
        return self.words.said["owner"].format(entry.said) if people and self.turned else entry.said

    def _qualities(self, *, owned: bool = False) -> Qualities:
        """What qualifies a head before it; `owned`: people behind it are those whose it is."""
        found: list[tuple[int, str]] = []  # nouns stand next to the head, then names, then adjectives
        placed = False
        while len(found) < QUALIFIED and self.touches():
            piece = self.pieces[self.at]
            if isinstance(piece.fact, Organisation) and piece.text.count(" ") >= QUALIFIED:
                break  # a name that may be words: "Fakultas Kedokteran Hewan"
            if isinstance(piece.fact, NAMED):
                place = piece.fact if isinstance(piece.fact, Place) else None
                if place and place.kind in COUNTRIES and not rendering.is_listed(place, self.source):
                    break  # a name in another language: "Turks"
                if self.spoken[self.at - 1] in self.own.tongues:
                    break  # "bahasa Inggris"
                listed = self.lexicon.find(piece.text, "adjective")  # of a part of the world: "European"
                of_it = (rendering.adjective(place, self.code) or (listed.said if listed else "")) if place else ""
                name = of_it or self._name(piece)
                if not name[:1].isupper():
                    break  # a name with words that are not translated
                found.append((1, name))
                placed = placed or (isinstance(piece.fact, Place) and not of_it)
                self.at += 1
                continue
            entry = self._quality() if piece.fact is None else None
            if entry is None:
                break
            said = self._someones(entry) if owned and not found else entry.said
            found.append((2 * (entry.kind == "adjective"), said))
        if self.turned:
            found.sort(key=lambda quality: quality[0])
        return Qualities([said for _, said in found], placed, any(rank == 0 for rank, _ in found))

    def _quality(self) -> Entry | None:
        """An adjective or noun behind its head, or "yang" with an adjective."""
        back = self.at
        told = self.word(1) in self.own.adverbs or self.lexicon.is_a(self.word(1), "adjective") is not None
        if told and self.word() in self.own.degrees:
            return None  # "masalah relatif tinggi"
        if self.word() not in self.own.relatives:
            entry = self.listed("adjective", "noun")
            if entry and (self._is_fate(back) or (entry.kind == "adjective" and self._may_be_manner(back))):
                self.at = back
                return None
            return entry
        self.at += 1
        entry = self.listed("adjective")
        piece = self.piece()
        if entry is None or (piece and self.touches() and piece.role in ("noun", "name", "verb", "link", "function")):
            self.at = back
            return None
        return entry

    def _may_be_manner(self, at: int) -> bool:
        """Whether an adjective from piece `at` on may tell how the verb behind it is done: "polisi baru menangkap"."""
        piece = self.piece()
        follows = piece is not None and self.touches() and (piece.role in ACTS or piece.role == "not")
        word = " ".join(self.spoken[at : self.at])
        return follows and word not in self.own.classing and not self.pieces[at].text[:1].isupper()

    def _is_fate(self, at: int) -> bool:
        """Whether a quality at piece `at` tells what befell so many people: "40 orang cedera"."""
        fact = self.pieces[at - 1].fact
        counted = isinstance(fact, Quantity) and fact.noun in rendering.nouns_of(rendering.PERSONS)
        behind = self.piece()
        if not counted or self._pointer() or (behind and (behind.role in ACTS or behind.role == "noun")):
            return False  # "40 pemain cedera itu": which ones; "40 pemain cedera pulang"
        return self.lexicon.find(" ".join(self.spoken[at : self.at]), "done") is not None
