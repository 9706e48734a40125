"""Reads noun phrases from the pieces of a claim and says them in another language, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.extraction import rendering
from claims.extraction.headline_words import LONGEST, Entry, find, find_verb
from claims.extraction.pieces import Piece
from claims.extraction.reading import Sentence
from claims.records import LanguageCode, Organisation, Person, Place, Quantity

QUALIFIED = 2
"""Words or names that may qualify a noun: "kebijakan energi nasional"."""


class Phrase(NamedTuple):
    """A noun with what belongs to it, in the other language."""

    text: str
    plural: bool
    place: bool = False
    qualified: bool = False
    """More than one word or name."""
    plain: bool = False
    """A name, or one noun alone."""
    number: bool = False
    """A number that counts nothing."""


def named(piece: Piece, source: LanguageCode, code: LanguageCode) -> str:
    """The name of a piece as the other language writes it."""
    if isinstance(piece.fact, Place):
        return rendering.place(piece.fact, source, code)
    if isinstance(piece.fact, Organisation):
        return rendering.organisation(piece.fact, source, code)
    return piece.text


class PhraseReader:
    """Reads noun phrases of one language, from piece `at` on, and says them in another.

    Args:
        code: the language to say them in.
    """

    def __init__(self, pieces: Sequence[Piece], sentence: Sentence, code: LanguageCode) -> None:
        self.pieces, self.code, self.source = pieces, code, sentence.language
        self.own, self.words = rendering.label_words(sentence.language), rendering.label_words(code)
        self.heads_first = self.own.modifier == "after"
        self.turned = self.own.modifier != self.words.modifier
        self.at = 0
        # Asked for some sixty times a sentence.
        self._spoken = [piece.text.lower() if piece.fact is None else "" for piece in pieces]

    def piece(self, ahead: int = 0) -> Piece | None:
        """The next piece, or the one `ahead` of it."""
        at = self.at + ahead
        return self.pieces[at] if at < len(self.pieces) else None

    def word(self, ahead: int = 0) -> str:
        """The next word in lower case; empty if it is a fact or there is none."""
        at = self.at + ahead
        return self._spoken[at] if at < len(self._spoken) else ""

    def touches(self) -> bool:
        """Whether the next piece stands directly behind the one before it."""
        return 0 < self.at < len(self.pieces) and self.pieces[self.at].first == self.pieces[self.at - 1].last

    def phrase(self) -> Phrase | None:
        """A noun phrase, or two joined by "and"."""
        begun = self.at
        first = self._noun_phrase()
        join = self.own.joins.get(self.word())
        if first is None or join is None:
            return first
        back = self.at
        self.at += 1
        plural = self.pieces[begun].text.lower() in self.own.quantifiers
        other = self._noun_phrase(plural)
        if other is None or (first.qualified and other.plain):
            self.at = back  # "ministers of A and B" may mean B's ministers too
            return first
        return Phrase(f"{first.text} {self.words.said[join]} {other.text}", join == "and" or other.plural)

    def _noun_phrase(self, plural: bool = False) -> Phrase | None:
        back = self.at
        several, owner = self._determiners()
        phrase = self._head_first(plural or bool(several)) if self.heads_first else self._head_last()
        if phrase and not self.heads_first and self.word() in self.own.genitive and self.touches():
            phrase = self._owned(phrase)
        piece = self.piece()
        if phrase and piece and self.touches() and belongs(piece) and not self.acts():
            phrase = None  # a word that belongs to it is not known
        if phrase is None:
            self.at = back
            return None
        if owner:
            phrase = phrase._replace(text=_with_owner(phrase, owner))
        if not several:
            return phrase
        return phrase._replace(text=f"{self.words.said[several]} {phrase.text}".lstrip(), plural=True)

    def _determiners(self) -> tuple[str, str]:
        """Passes over articles; the meaning of a word such as "several", and how the other language says "his"."""
        meaning = owner = ""
        while word := self.word():
            if find(f"{word} {self.word(1)}", self.source, self.code, "noun"):
                break
            if word in self.own.quantifiers:
                meaning = self.own.quantifiers[word]
            elif word in self.own.possessives and not owner:
                owner = self.own.possessives[word]
            elif word not in self.own.articles and word not in self.own.determiners:
                break
            self.at += 1
        return meaning, owner

    def _owned(self, owner: Phrase) -> Phrase | None:
        """ "China's economy": what belongs to a name or noun, that owner behind it."""
        self.at += 1
        thing = self._head_last()
        if thing is None or thing.place or owner.text.count(" ") > QUALIFIED:
            return None
        return Phrase(f"{thing.text} {owner.text}", thing.plural, False, True)

    def acts(self) -> bool:
        """Whether the next word is a verb, or stands before one, though it may look like a noun."""
        word = self.word()
        if not word or word in self.own.adverbs:
            return bool(word)
        if find(word, self.source, self.code, "noun", "adjective"):
            return False
        return find_verb(word, self.source, self.code, "verb", "verb+", "verb>", "done") is not None

    def _head_first(self, several: bool) -> Phrase | None:
        """ "negara Arab": the head, then what qualifies it."""
        piece = self.piece()
        if piece is None:
            return None
        if isinstance(piece.fact, Quantity):
            self.at += 1
            qualities, _ = self._qualities() if piece.fact.noun else ([], [])
            return self._counted(piece.fact, qualities[::-1] if self.turned else qualities)
        if piece.fact is not None:
            self.at += 1
            if not self._name(piece)[:1].isupper():
                return None  # a name that begins with a word or sign: "gletser Dyngjujokull"
            return Phrase(self._name(piece), False, isinstance(piece.fact, Place), plain=True)
        entry = self.listed("noun")
        if entry is None:
            return None
        owned = self._ends_in_owner()
        qualities, placed = ([], []) if owned else self._qualities()
        if placed and entry.said in self.words.people:
            return None  # "orang Eropa" has a word of its own
        doubled = several or is_doubled(piece.text)
        head = rendering.plural_of(entry.said, self.code) if doubled else entry.said
        parts = [*qualities[::-1], head] if self.turned else [head, *qualities]
        person = self.piece()
        if person and isinstance(person.fact, Person) and self.touches() and entry.said in self.words.of_people:
            self.at += 1  # "kematian David Haines"
            return Phrase(f"{' '.join(parts)} {self.words.places['of']} {person.text}", doubled, qualified=True)
        return Phrase(" ".join(parts), doubled or head in self.words.plurals, False, bool(qualities), not qualities)

    def _ends_in_owner(self) -> bool:
        """Whether the noun just read says whose it is, so that nothing behind it belongs to it."""
        word = self.pieces[self.at - 1].text.lower()
        return any(word.endswith(ending) for ending in self.own.owners) and not find(
            word, self.source, self.code, "noun"
        )

    def _qualities(self) -> tuple[list[str], list[str]]:
        """What qualifies a head before it, and which of it are places."""
        found: list[tuple[int, str]] = []  # nouns stand next to the head, then names, then adjectives
        placed: list[str] = []
        while len(found) < QUALIFIED and (self.touches() or self.word() in self.own.relatives):
            piece = self.pieces[self.at]
            if isinstance(piece.fact, Organisation) and piece.text.count(" ") >= QUALIFIED:
                break  # a name that may be words: "Fakultas Kedokteran Hewan"
            if isinstance(piece.fact, Place | Organisation):
                of_it = rendering.adjective(piece.fact, self.code) if isinstance(piece.fact, Place) else ""
                found.append((1, of_it or self._name(piece)))
                if isinstance(piece.fact, Place) and not of_it:
                    placed.append(found[-1][1])
                self.at += 1
                continue
            entry = self._quality() if piece.fact is None else None
            if entry is None:
                break
            found.append((2 * (entry.kind == "adjective"), entry.said))
        if self.turned:
            found.sort(key=lambda quality: quality[0])
        return [said for _, said in found], placed

    def _quality(self) -> Entry | None:
        """An adjective or noun behind its head, or "yang" with an adjective."""
        if self.word() not in self.own.relatives:
            return self.listed("adjective", "noun")
        back = self.at
        self.at += 1
        entry = self.listed("adjective")
        piece = self.piece()
        if entry is None or (piece and self.touches() and piece.role in ("noun", "name", "verb", "link", "function")):
            self.at = back
            return None
        return entry

    def _head_last(self) -> Phrase | None:
        """ "Arab countries": what qualifies the head, then the head."""
        piece = self.piece()
        if piece and isinstance(piece.fact, Place) and not rendering.is_listed(piece.fact, self.source):
            following = self.piece(1) or piece
            if following.role != "noun" or following.first != piece.last:
                return None  # "Indians": its people, and no place
        if piece and isinstance(piece.fact, Quantity | Person):
            self.at += 1
            if isinstance(piece.fact, Person):
                return Phrase(piece.text, False, plain=True)
            return self._counted(piece.fact, [])
        found, place = self._chain()
        if not found or found[-1].kind == "adjective" or (found[-1].kind == "name" and len(found) > 1):
            return None
        if piece and piece.first == 0 and len(found) == 1 and not found[0].plural and found[0].kind == "noun":
            return None  # "Cotton was born": a name that looks like a word
        said = [entry.said for entry in found]
        plain = len(found) == 1 and found[0].kind == "name"
        return Phrase(" ".join(said[::-1] if self.turned else said), found[-1].plural, place, len(found) > 1, plain)

    def _chain(self) -> tuple[list[Entry], bool]:
        """Names, adjectives and nouns that stand together up to their head; and whether the head is a place."""
        found: list[Entry] = []
        while len(found) <= QUALIFIED and (not found or self.touches()) and (piece := self.piece()):
            if isinstance(piece.fact, Place | Organisation):
                found.append(Entry("name", self._name(piece)))
                self.at += 1
                continue
            follower = self.piece(1) or piece
            qualifies = follower.role == "noun" and follower.first == piece.last
            entry = self.listed(*(("adjective", "noun") if qualifies else ("noun", "adjective")))
            if entry is None:
                break
            found.append(entry)
        place = bool(found) and found[-1].kind == "name" and isinstance(self.pieces[self.at - 1].fact, Place)
        return found, place

    def listed(self, *kinds: str) -> Entry | None:
        """The longest listed phrase from here, of the first of `kinds` that there is, and passes over it."""
        run: list[str] = []
        for piece in self.pieces[self.at : self.at + LONGEST]:
            word = plain_word(piece, self._begins(piece))
            if not word or (run and piece.first != self.pieces[self.at + len(run) - 1].last):
                break
            run.append(word)
        for count in range(len(run), 0, -1):
            entry = self._entry(" ".join(run[:count]), kinds)
            if entry:
                self.at += count
                return entry
        return None

    def _entry(self, text: str, kinds: Sequence[str]) -> Entry | None:
        """The entry of a phrase; also of a noun that is doubled or has an owner at its end ("partai-partainya")."""
        entry = find(text, self.source, self.code, *kinds)
        if entry or not self.heads_first or "noun" not in kinds:
            return entry
        first, _, rest = text.partition(" ")
        if is_doubled(first):
            return self._entry(f"{first.partition('-')[0]} {rest}".rstrip(), kinds)
        endings = [ending for ending in self.own.owners if text.endswith(ending)]
        return find(text.removesuffix(endings[0]), self.source, self.code, "noun") if endings else None

    def _begins(self, piece: Piece) -> bool:
        return piece.first == 0 or piece is self.pieces[0]

    def _counted(self, fact: Quantity, qualities: Sequence[str]) -> Phrase | None:
        if not rendering.sayable(fact, self.source, self.code):
            return None
        text = rendering.quantity(fact, self.source, self.code, qualities)
        plural = fact.noun is not None and (fact.value != 1 or fact.high is not None)
        number = not (fact.noun or fact.currency or fact.percent or fact.unit)
        return Phrase(text, plural, qualified=bool(qualities), number=number)

    def _name(self, piece: Piece) -> str:
        return named(piece, self.source, self.code)


def plain_word(piece: Piece, begins: bool) -> str:
    """The word of a piece as it may be listed, in lower case where it begins; empty for a fact or a sign."""
    if piece.fact is not None or not piece.text[:1].isalpha():
        return ""
    return piece.text.lower() if begins or (len(piece.text) > 1 and piece.text.isupper()) else piece.text


def belongs(piece: Piece) -> bool:
    """Whether a piece directly behind a noun is a part of the same phrase; an amount is not: "raises prices 5%"."""
    if isinstance(piece.fact, Quantity):
        return piece.fact.noun is not None
    return piece.role in ("noun", "name", "sign")


def is_doubled(word: str) -> bool:
    """Whether a word is said twice, as Indonesian does for the plural: "partai-partai"."""
    half, _, other = word.lower().partition("-")
    return bool(half) and (half == other or (other.startswith(half) and len(half) > 1))


def _with_owner(phrase: Phrase, owner: str) -> str:
    """The phrase with "his" as an ending or a word behind it."""
    return f"{phrase.text}{owner[1:]}" if owner[0] == "-" else f"{phrase.text} {owner}"
