"""A claim in short in another language: who does what to how many, where; nothing where a word of it is in doubt.

Only the words of headline_words.py, counted nouns, names and numbers are translated, and only in the order that a plain
clause has: subject, verb, object, places. A word that is not known ends the label before its phrase, or leaves no label
at all, since a guess would tell something else. How verbs are put together is told by the language files.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from claims.extraction import rendering
from claims.extraction.headline_words import LONGEST, Entry, find, find_verb
from claims.extraction.pieces import Piece
from claims.extraction.reading import Sentence
from claims.records import LanguageCode, Organisation, Person, Place, Quantity

QUALIFIED = 2
"""Words or names that may qualify a noun: "kebijakan energi nasional"."""


DIRECTED = frozenset(("to", "by"))
"""Meanings of prepositions that are sure only where something is done to someone: not in "lost to Belgium"."""


class Phrase(NamedTuple):
    """A noun with what belongs to it, in the other language."""

    text: str
    plural: bool
    place: bool = False
    qualified: bool = False
    """More than one word or name."""
    plain: bool = False
    """A name, or one noun alone."""


def translated(
    pieces: Sequence[Piece], sentence: Sentence, code: LanguageCode, room: int, negated: bool | None = None
) -> str:
    """The pieces in the language `code`, in at most `room` characters; empty if a word that is needed is in doubt.

    Args:
        negated: whether the pieces deny something, if that is not what the sentence does.
    """
    clause = _Clause(pieces, sentence, code)
    least = clause.read()
    if not least or ((sentence.facts.negated if negated is None else negated) and not clause.denied):
        return ""
    said = clause.said
    for count in range(len(said), least - 1, -1):
        cut = count < len(said) or not clause.closed
        if cut and (clause.whole or (clause.bare and count == least)):
            return ""
        text = " ".join(said[:count]) + ("…" if cut else "")
        if len(text) <= room:
            return text
    return ""


def by_facts(pieces: Sequence[Piece], sentence: Sentence, code: LanguageCode, room: int) -> str:
    """ "NASA: 1.8 million photos": who begins the claim, and what is counted first; empty where that tells too little.

    Nothing is told of a claim that denies, since what is counted may be what is denied.
    """
    actor = pieces[0]
    clause = takewhile(lambda piece: piece.role != "comma", pieces)
    counted = next((piece.fact for piece in clause if isinstance(piece.fact, Quantity)), None)
    if len(pieces) < 2 or pieces[1].role not in ("verb", "modal"):
        return ""
    if counted and counted.noun in rendering.label_words(sentence.language).generic:
        return ""
    if sentence.facts.negated or counted is None or not (counted.noun or counted.currency):
        return ""
    if not isinstance(actor.fact, Person | Place | Organisation) or not rendering.sayable(
        counted, sentence.language, code
    ):
        return ""
    text = f"{_named(actor, sentence.language, code)}: {rendering.quantity(counted, sentence.language, code)}"
    return text if len(text) <= room else ""


def _named(piece: Piece, source: LanguageCode, code: LanguageCode) -> str:
    if isinstance(piece.fact, Place):
        return rendering.place(piece.fact, source, code)
    if isinstance(piece.fact, Organisation):
        return rendering.organisation(piece.fact, source, code)
    return piece.text


class _Clause:
    """Reads pieces of one language as a plain clause, and says each part in another."""

    def __init__(self, pieces: Sequence[Piece], sentence: Sentence, code: LanguageCode) -> None:
        self.pieces, self.code, self.source = pieces, code, sentence.language
        self.own, self.words = rendering.label_words(sentence.language), rendering.label_words(code)
        self.heads_first = self.own.modifier == "after"
        self.turned = self.own.modifier != self.words.modifier
        self.at = 0
        self.said: list[str] = []
        self.denied = self.directed = self.plural = False
        self.bare = False
        """A verb without object or amount, which tells too little where more of the sentence follows."""
        self.whole = False
        """What someone is follows: told in part, it would be something else."""

    @property
    def closed(self) -> bool:
        """Whether the clause was read to its end."""
        if self.at >= len(self.pieces):
            return not self.pieces[-1].more
        return self.pieces[self.at].role == "comma"

    def read(self) -> int:
        """How many parts make the least that says something; 0 if there is no such thing."""
        subject = self._phrase()
        if subject is None:
            return 0
        self.said.append(subject.text)
        self._adjunct()
        self.plural = subject.plural
        if not self._predicate(subject.plural):
            return 0
        least = len(self.said)
        while self._adjunct():
            pass
        return least

    # -- nouns

    def _piece(self) -> Piece | None:
        return self.pieces[self.at] if self.at < len(self.pieces) else None

    def _touches(self) -> bool:
        """Whether the next piece stands directly behind the one before it."""
        return 0 < self.at < len(self.pieces) and self.pieces[self.at].first == self.pieces[self.at - 1].last

    def _phrase(self) -> Phrase | None:
        """A noun phrase, or two joined by "and"."""
        begun = self.at
        first = self._noun_phrase()
        piece = self._piece()
        join = self.own.joins.get(piece.text.lower()) if piece else None
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
        several = self._several()
        phrase = self._head_first(plural or bool(several)) if self.heads_first else self._head_last()
        piece = self._piece()
        if phrase and piece and self._touches() and _belongs(piece):
            phrase = None  # a word that belongs to it is not known
        if phrase is None:
            self.at = back
            return None
        if not several:
            return phrase
        return phrase._replace(text=f"{self.words.said[several]} {phrase.text}".lstrip(), plural=True)

    def _several(self) -> str:
        """Passes over articles; the meaning of a word such as "several"."""
        meaning = ""
        while (piece := self._piece()) and piece.fact is None:
            word = piece.text.lower()
            if word in self.own.quantifiers:
                meaning = self.own.quantifiers[word]
            elif word not in self.own.articles:
                break
            self.at += 1
        return meaning

    def _head_first(self, several: bool) -> Phrase | None:
        """ "negara Arab": the head, then what qualifies it."""
        piece = self._piece()
        if piece is None:
            return None
        if isinstance(piece.fact, Quantity):
            self.at += 1
            qualities = self._qualities() if piece.fact.noun else []
            return self._counted(piece.fact, qualities[::-1] if self.turned else qualities)
        if piece.fact is not None:
            self.at += 1
            return Phrase(self._name(piece), False, isinstance(piece.fact, Place), plain=True)
        entry = self._listed("noun")
        if entry is None:
            return None
        qualities = self._qualities()
        doubled = several or _is_doubled(piece.text)
        head = rendering.plural_of(entry.said, self.code) if doubled else entry.said
        parts = [*qualities[::-1], head] if self.turned else [head, *qualities]
        return Phrase(" ".join(parts), doubled or head in self.words.plurals, False, bool(qualities), not qualities)

    def _qualities(self) -> list[str]:
        found: list[str] = []
        while len(found) < QUALIFIED and self._touches():
            piece = self.pieces[self.at]
            if isinstance(piece.fact, Place | Organisation):
                found.append(self._name(piece))
                self.at += 1
                continue
            entry = self._listed("adjective", "noun") if piece.fact is None else None
            if entry is None:
                break
            found.append(entry.said)
        return found

    def _head_last(self) -> Phrase | None:
        """ "Arab countries": what qualifies the head, then the head."""
        piece = self._piece()
        if piece and isinstance(piece.fact, Place) and not rendering.is_listed(piece.fact, self.source):
            following = self.pieces[self.at + 1] if self.at + 1 < len(self.pieces) else piece
            if following.role != "noun" or following.first != piece.last:
                return None  # "Indians": its people, and no place
        if piece and isinstance(piece.fact, Quantity | Person):
            self.at += 1
            return self._counted(piece.fact, []) if isinstance(piece.fact, Quantity) else Phrase(piece.text, False)
        found: list[Entry] = []
        while len(found) <= QUALIFIED and (not found or self._touches()) and (piece := self._piece()):
            if isinstance(piece.fact, Place | Organisation):
                found.append(Entry("name", self._name(piece)))
                self.at += 1
                continue
            follower = self.pieces[self.at + 1] if self.at + 1 < len(self.pieces) else piece
            qualifies = follower.role == "noun" and follower.first == piece.last
            entry = self._listed(*(("adjective", "noun") if qualifies else ("noun", "adjective")))
            if entry is None:
                break
            found.append(entry)
        if not found or found[-1].kind == "adjective" or (found[-1].kind == "name" and len(found) > 1):
            return None
        said = [entry.said for entry in found]
        place = found[-1].kind == "name" and isinstance(self.pieces[self.at - 1].fact, Place)
        return Phrase(" ".join(said[::-1] if self.turned else said), found[-1].plural, place)

    def _listed(self, *kinds: str) -> Entry | None:
        """The longest listed phrase from here, of the first of `kinds` that there is, and passes over it."""
        run: list[str] = []
        for piece in self.pieces[self.at : self.at + LONGEST]:
            word = _plain_word(piece, self._begins(piece))
            if not word or (run and piece.first != self.pieces[self.at + len(run) - 1].last):
                break
            run.append(word)
        for count in range(len(run), 0, -1):
            entry = find(" ".join(run[:count]), self.source, self.code, *kinds)
            if entry:
                self.at += count
                return entry
        return None

    def _begins(self, piece: Piece) -> bool:
        return piece.first == 0 or piece is self.pieces[0]

    def _counted(self, fact: Quantity, qualities: Sequence[str]) -> Phrase | None:
        if not rendering.sayable(fact, self.source, self.code):
            return None
        text = rendering.quantity(fact, self.source, self.code, qualities)
        plural = fact.noun is not None and (fact.value != 1 or fact.high is not None)
        return Phrase(text, plural, qualified=bool(qualities))

    def _name(self, piece: Piece) -> str:
        return _named(piece, self.source, self.code)

    # -- verbs

    def _predicate(self, plural: bool) -> bool:
        """Says a verb and the object that it needs; False if a word is in doubt."""
        modal, denied, undergone = self._before_verb()
        piece = self._piece()
        if piece is None or piece.fact is not None:
            return False
        word = piece.text.lower()
        entry = find(word, self.source, self.code, "done") if undergone or not self.own.be else None
        entry = entry or (None if undergone else self._active(word))
        if entry is None:
            return False
        self.at += 1
        self.denied, self.directed = denied, entry.kind in ("verb+", "done") and " " not in entry.said
        self.said.append(self._verb(entry, modal, denied, plural))
        if entry.kind == "verb>":
            return self._second_verb()
        return self._object(entry)

    def _active(self, word: str) -> Entry | None:
        """A verb that someone does; one that another verb follows only where it does."""
        follower = self.pieces[self.at + 1 : self.at + 3]
        names = [
            piece.text.lower() for piece in follower if piece.fact is None and piece.text.lower() not in self.own.to_do
        ]
        if names and find_verb(names[0], self.source, self.code, "verb", "verb+"):
            return find_verb(word, self.source, self.code, "verb>")
        kinds = ("verb+", "is") if self._acts_on_something() else ("verb",)
        return find_verb(word, self.source, self.code, *kinds)

    def _acts_on_something(self) -> bool:
        """Whether a noun or name stands behind the verb; an amount is none: "rises 5%"."""
        behind = self.pieces[self.at + 1 : self.at + 2]
        if not behind or behind[0].first != self.pieces[self.at].last:
            return False
        piece, word = behind[0], behind[0].text.lower()
        listed = word in self.own.articles or word in self.own.quantifiers
        return _belongs(piece) or (listed and piece.fact is None)

    def _before_verb(self) -> tuple[str, bool, bool]:
        """Passes over what stands before a verb: what modal there is, whether it is denied, whether it is undergone."""
        modal, denied, undergone = "", False, False
        while (piece := self._piece()) and piece.fact is None:
            for word in piece.text.lower().replace("'", " '").split():
                if word in self.own.denials:
                    denied = True
                elif word in self.own.modals and not modal:
                    modal = self.own.modals[word]
                elif word in self.own.be:
                    undergone = True
                elif word not in self.own.helpers:
                    return modal, denied, undergone
            self.at += 1
        return modal, denied, undergone

    def _verb(self, entry: Entry, modal: str, denied: bool, plural: bool) -> str:
        """The verb as the language file puts it together."""
        name = "done" if entry.kind == "done" else "plural" if plural else "single"
        if modal:
            name = "done modal" if entry.kind == "done" else "modal"
        pattern = self.words.verbs[f"{name} not" if denied else name]
        first, _, rest = entry.said.partition(" ")
        third = rendering.changed(first, self.words.third)
        said = pattern.format(base=first, third=third, modal=self.words.said.get(modal, ""))
        return f"{said} {rest}".rstrip()

    def _second_verb(self) -> bool:
        """ "wants to invite": the verb behind another one."""
        piece = self._piece()
        if piece and piece.fact is None and piece.text.lower() in self.own.to_do:
            self.at += 1
            piece = self._piece()
        word = piece.text.lower() if piece and piece.fact is None else ""
        entry = find_verb(word, self.source, self.code, "verb", "verb+")
        if entry is None:
            return False
        self.at += 1
        self.said[-1] += f" {entry.said}"
        return self._object(entry)

    def _object(self, entry: Entry) -> bool:
        if entry.kind in ("verb+", "is"):
            thing = self._phrase()
            if thing is None or (entry.kind == "is" and self.plural and not self._adjoins()):
                return False
            self.whole = entry.kind == "is"
            self.said.append(thing.text)
        piece = self._piece()
        self.bare = entry.kind in ("verb", "done")
        if entry.kind == "done":  # "korban tewas dari ...": it only says which
            return piece is None or self.own.prepositions.get(piece.text.lower()) != "from"
        return self._by_how_much()

    def _adjoins(self) -> bool:
        """Whether a phrase with a preposition is next: what someone is, is told with it."""
        piece = self._piece()
        return piece is not None and piece.role == "preposition"

    def _by_how_much(self) -> bool:
        """ "rises 5%", "falls to 5%": an amount behind a verb that needs no object."""
        back = self.at
        piece = self._piece()
        into = piece is not None and piece.text.lower() in self.own.becoming
        self.at += into
        piece = self._piece()
        if piece and isinstance(piece.fact, Quantity):
            self.at += 1
            amount = self._counted(piece.fact, [])
            if amount is None:
                return False
            self.bare = False
            self.said.append(f"{self.words.said['become']} {amount.text}" if into else amount.text)
            return True
        self.at = back
        return True

    # -- what follows

    def _adjunct(self) -> bool:
        """Says a preposition with its noun, if both are sure."""
        piece = self._piece()
        meaning = self.own.prepositions.get(piece.text.lower()) if piece and piece.role == "preposition" else None
        back = self.at
        self.at += 1
        phrase = self._phrase() if meaning else None
        if phrase is None or meaning is None:
            self.at = back
            return False
        if meaning == "from" and not phrase.place:
            meaning = "of"
        said = self.words.places.get(meaning) if meaning not in DIRECTED or self.directed else None
        if said is None:
            self.at = back
            return False
        self.said.append(f"{said} {phrase.text}")
        return True


def _plain_word(piece: Piece, begins: bool) -> str:
    """The word of a piece as it may be listed, in lower case where it begins; empty for a fact or a sign."""
    if piece.fact is not None or not piece.text[:1].isalpha():
        return ""
    return piece.text.lower() if begins or (len(piece.text) > 1 and piece.text.isupper()) else piece.text


def _belongs(piece: Piece) -> bool:
    """Whether a piece directly behind a noun is a part of the same phrase; an amount is not: "raises prices 5%"."""
    if isinstance(piece.fact, Quantity):
        return piece.fact.noun is not None
    return piece.role in ("noun", "name", "sign")


def _is_doubled(word: str) -> bool:
    half, _, other = word.lower().partition("-")
    return bool(half) and half == other
