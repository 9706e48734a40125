"""Goes along the pieces of a claim: what is next, what is listed of it, and how the other language writes a name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from claims.extraction.pieces import rendering
from claims.extraction.pieces.glossed import Glossed
from claims.extraction.pieces.headline_words import Entry, bases_of
from claims.extraction.pieces.piece import Piece
from claims.extraction.reading.label_words import label_words
from claims.facts.names.name_words import is_ordinary, name_words
from claims.records import LanguageCode, Organisation, Place, Quantity

LITTLE = 3
"""Letters of words that names do not begin with a capital, at most: "de", "dan"."""

SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
"""How a game ended."""

SCORED = 3
"""Pieces of it, at most."""

PLACING = frozenset(("in", "at", "near", "during", "under", "around", "outside", "inside", "by", "for"))
"""Meanings of prepositions that only say where, when, by whom or why something is done."""


class Cursor:
    """Stands at piece `at` of a claim in one language, which is to be said in another."""

    unlisted = True
    """Names are told that were not found to be those of anything."""

    def __init__(self, glossed: Glossed) -> None:
        self.glossed = glossed
        self.pieces, self.sentence, self.code = glossed.pieces, glossed.sentence, glossed.code
        self.source, self.lexicon = glossed.sentence.language, glossed.lexicon
        self.own, self.words = glossed.own, glossed.words
        self.spoken, self.reach = glossed.spoken, glossed.reach
        self.marked, self.nearly = glossed.marked, glossed.nearly
        self._plain, self._padded = glossed.plain, glossed.padded
        self.quantifiers, self.modals = quantifiers(self.source), modals(self.source)
        self.before_nouns, self.leading_pairs = _before_nouns(self.source), _leading_pairs(self.source)
        self.heads_first = self.own.modifier == "after"
        self.turned = self.own.modifier != self.words.modifier
        self.at = 0
        self.sentence_begin = glossed.begin

    def piece(self, ahead: int = 0) -> Piece | None:
        """The next piece, or the one `ahead` of it."""
        return self._padded[self.at + ahead]

    def word(self, ahead: int = 0) -> str:
        """The next word in lower case, or the one `ahead` of it; empty if it is a fact or there is none."""
        return self.spoken[self.at + ahead]

    def touches(self) -> bool:
        """Whether the next piece stands directly behind the one before it."""
        piece, at = self._padded[self.at], self.at
        return piece is not None and at > 0 and piece.first == self.pieces[at - 1].last

    def acts(self) -> bool:
        """Whether the next word is a verb, or stands before one, though it may look like a noun."""
        word = self.word()
        if not word or word in self.own.adverbs or f"{word} {self.word(1)}" in self.own.standing:
            return bool(word)
        if not self.lexicon.acts[word] or self.lexicon.is_a(word, "noun", "adjective"):
            return False
        return self.lexicon.find_verb(word, "verb", "verb+", "verb#", "verb>", "done") is not None

    def _way_of(self, word: str) -> str:
        """ "up" or "down" by a verb or adverb of change; empty if it is neither."""
        ways = self.own.ways
        return next((ways[form] for form in (word, *bases_of(word, self.source)) if form in ways), "")

    def _unhurt(self, noun: str | None, entry: Entry, verb: str) -> bool:
        """Whether a verb would kill or hurt what nobody can, a thing or a length of time: "kill jobs"."""
        thing = noun in rendering.nouns_of(rendering.THINGS)
        return thing and self.lexicon.undergone(verb, entry.said) in rendering.fates()

    def _particle_next(self) -> bool:
        """Whether a preposition is next that may give the verb another meaning, in a language of such: "blamed on"."""
        return bool(self.own.be) and self.own.prepositions.get(self.word(), "in") not in PLACING

    def _scored(self) -> int:
        """How many pieces from here tell how a game ended: "3-1"; 0 if none do."""
        if not self.word()[:1].isdecimal():
            return 0
        texts = [piece.text for piece in self.pieces[self.at : self.at + SCORED]]
        return next((size for size in range(1, len(texts) + 1) if SCORE.fullmatch("".join(texts[:size]))), 0)

    def is_verb_too(self, word: str) -> bool:
        """Whether the next word, a modal, is a verb here: "won", which is also a part of "won't"."""
        listed = word in self.own.modals and self.pieces[self.at].role == "modal"
        return listed and self.lexicon.find_verb(word, "verb+", "verb") is not None

    def _belongs_next(self) -> bool:
        """Whether a word that may belong to what was just read is next."""
        piece = self.piece()
        return piece is not None and self.touches() and belongs(piece)

    def listed(self, *kinds: str) -> Entry | None:
        """The longest listed phrase from here, of the first of `kinds` that there is, and passes over it."""
        at, most = self.at, self.reach[self.at]
        if not most:
            return None
        plain, pieces, count = self._plain, self.pieces, int(self._plain[at] != "")
        while 0 < count < most and plain[at + count] and pieces[at + count].first == pieces[at + count - 1].last:
            count += 1
        for size in range(count, 0, -1):
            entry = self._entry(" ".join(plain[at : at + size]) if size > 1 else plain[at], kinds)
            if entry:
                self.at += size
                return entry
        return None

    def _entry(self, text: str, kinds: Sequence[str]) -> Entry | None:
        """The entry of a phrase; also of a noun that is doubled or has an owner at its end ("partai-partainya")."""
        entry = self.lexicon.find(text, *kinds)
        if entry or not self.heads_first or "noun" not in kinds:
            return entry
        first, _, rest = text.partition(" ")
        if rendering.is_doubled(first):
            return self._entry(f"{first.partition('-')[0]} {rest}".rstrip(), kinds)
        owners = self.own.owners
        ending = next(filter(text.endswith, owners)) if text.endswith(owners) else ""
        return self.lexicon.find(text.removesuffix(ending), "noun") if ending else None

    def _name(self, piece: Piece) -> str:
        """The name of a piece as the other language writes it."""
        if isinstance(piece.fact, Organisation):
            name = rendering.organisation(piece.fact, self.source, self.code)
            return piece.text if name == piece.fact.text else name
        if not isinstance(piece.fact, Place):
            return piece.text
        if piece.fact.code or all(map(self.is_known, piece.text.split())):
            return rendering.place(piece.fact, self.source, self.code)
        return rendering.by_its_words(piece.text, self.source, self.code) or piece.text

    def _unlisted_name(self) -> str:
        """A name that was not found to be that of anything, and passes over it: "Varkoma" in "Varkoma sold"."""
        begun = self.at
        if self.own.capitals and (name := self._capitals()):
            return name
        while (piece := self.piece()) and self._is_unlisted_name(piece) and (self.at == begun or self.touches()):
            self.at += 1
        return " ".join(piece.text for piece in self.pieces[begun : self.at])

    def _capitals(self) -> str:
        """Several words with capitals that are one name together: "Camden County Jail"; passes over them."""
        begun, first = self.at, self.pieces[self.at]
        own = first.first == self.sentence_begin and first.fact is None and not self._is_unlisted_name(first)
        if not self.unlisted or own or first.text.isupper():
            return ""
        while (piece := self.piece()) and (self.at == begun or self.touches()) and _is_of_name(piece):
            self.at += 1
        told = self.pieces[begun : self.at]
        listed = piece is not None and piece.role == "comma" and _is_of_name(self.piece(1))
        if not listed and len(told) > 1 and any(piece.fact is None for piece in told):
            return " ".join(piece.text for piece in told)
        self.at = begun
        return ""

    def _is_unlisted_name(self, piece: Piece) -> bool:
        """Whether a word with a capital is no word of the language, in any form."""
        text = piece.text
        if (
            not self.unlisted
            or piece.fact is not None
            or piece.role not in ("noun", "name")
            or not (text[0].isupper() and text.isalpha())
        ):
            return False
        return text.lower() not in self.own.small and not is_ordinary(text, name_words(self.source))

    def _pointer(self) -> str:
        """What the word behind the noun just read means that points at it: "this"; empty if none does."""
        last = self.pieces[self.at - 1].last
        return self.own.pointers.get(self.sentence.words[last], "") if last < len(self.sentence.words) else ""

    def is_known(self, word: str) -> bool:
        """Whether a word of a name is one of the list, and may be meant as such."""
        return self.lexicon.is_a(word.lower(), "noun", "adjective") is not None


def _is_of_name(piece: Piece | None) -> bool:
    """Whether a piece has nothing but words with capitals, and is no number."""
    if piece is None or isinstance(piece.fact, Quantity) or piece.role not in ("noun", "name"):
        return False
    return is_whole(piece.text) and all(word[0].isupper() and word[0].isalpha() for word in piece.text.split())


def belongs(piece: Piece) -> bool:
    """Whether a piece directly behind a noun is a part of the same phrase; an amount is not: "raises prices 5%"."""
    if isinstance(piece.fact, Quantity):
        return piece.fact.noun is not None
    return piece.role in ("noun", "name", "sign")


def is_whole(name: str) -> bool:
    """Whether a name is nothing but names, and no "Java-based Oracle"."""
    return all(
        word[0].isupper() or len(word) <= LITTLE or not word.isalpha() for word in name.replace("-", " ").split()
    )


@cache
def _before_nouns(code: LanguageCode) -> frozenset[str]:
    """Words that may stand before a noun and belong to it."""
    own = label_words(code)
    return frozenset((*quantifiers(code), *own.possessives, *own.articles, *own.determiners)) | _leading_pairs(code)


@cache
def _leading_pairs(code: LanguageCode) -> frozenset[str]:
    """The first words of those that count nouns by two: "salah" of "salah satu"."""
    own = label_words(code)
    pairs = frozenset(pair.partition(" ")[0] for pair in own.counting if " " in pair)
    return pairs.difference(quantifiers(code), own.determiners)


@cache
def quantifiers(code: LanguageCode) -> Mapping[str, str]:
    """Words that count nouns, of one word or two -> what they mean."""
    own = label_words(code)
    return {**own.quantifiers, **own.counting}


@cache
def modals(code: LanguageCode) -> Mapping[str, str]:
    """Words before a verb -> what they mean, also those that labels in the same language do not mind."""
    own = label_words(code)
    return {**own.modals, **own.more_modals}
