"""The words of a label in another language: word for word, with the word order and the verb forms that it asks for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claims.extraction import rendering
from claims.extraction.pieces import Group, Piece
from claims.extraction.reading import Sentence
from claims.extraction.words import words_of
from claims.facts.name_rules import person_names
from claims.records import LanguageCode, Organisation, Person, Place, Quantity

LONGEST_RUN = 3
"""Pieces that are turned around together: "kebijakan luar negeri"."""


def translated(pieces: Sequence[Piece], sentence: Sentence, code: LanguageCode, room: int) -> list[Group]:
    """The pieces in the language `code`, `room` characters or more if there are so many.

    None at all if a word of them is in doubt, since a guess would tell something else.
    """
    writer = _Writer(pieces, sentence, code)
    at = length = 0
    while at < len(pieces) and length <= room:
        run = writer.run(at)
        text = writer.said(run, at)
        if text is None:
            return []
        if text:
            writer.groups.append(Group(text, run[-1].role, run[-1]))
            length += len(text) + 1
        at += len(run)
    return writer.groups


class _Writer:
    """Writes pieces one after the other, knowing what it wrote before: the subject's number, a modal, a verb."""

    def __init__(self, pieces: Sequence[Piece], sentence: Sentence, code: LanguageCode) -> None:
        self.pieces, self.code, self.source = pieces, code, sentence.language
        self.words, self.own = rendering.label_words(code), rendering.label_words(sentence.language)
        self.turned = self.words.modifier != self.own.modifier
        self.heads_first = self.own.modifier == "after"
        self.groups: list[Group] = []
        self.plural = self.many = self.joined = self.were_many = self.has_subject = self.last_plural = False
        self.only = self.denied = False
        self.before = ""
        """Role of what was said last: "verb", "modal", "to", "passive" or another one."""

    def run(self, at: int) -> list[Piece]:
        """A noun with the nouns and places that qualify it; any other piece stands alone."""
        first = self.pieces[at]
        run = [first]
        if first.role == "quantity":
            if not (self.heads_first and isinstance(first.fact, Quantity) and first.fact.noun):
                return run
        elif first.role != "noun" and not (not self.heads_first and isinstance(first.fact, Place | Organisation)):
            return run
        for before, piece in zip(self.pieces[at:], self.pieces[at + 1 :], strict=False):
            qualifies = piece.role == "noun" or isinstance(piece.fact, Place | Organisation)
            joined = piece.first == before.last and (qualifies or (self.heads_first and isinstance(piece.fact, Person)))
            if not joined or len(run) == LONGEST_RUN:
                break
            run.append(piece)
        if not self.heads_first:
            while len(run) > 1 and run[-1].role == "name":
                run.pop()
        return run

    def said(self, run: Sequence[Piece], at: int) -> str | None:
        """The text of a run; empty if it is not said in this language, None if it is in doubt."""
        head = run[0]
        if head.role == "comma":
            self.has_subject = False
            return head.text
        if head.role in ("modal", "link", "not"):
            return self._small_word(head, at)
        if head.role == "preposition":
            return self._preposition(head, at)
        if head.role == "verb":
            return self._verb(head, at)
        if head.role in ("function", "sign"):
            return None
        return self._named(run)

    def _named(self, run: Sequence[Piece]) -> str | None:
        head = run[0]
        if isinstance(head.fact, Quantity) and rendering.in_words(head.fact):
            return None
        named = len(run) > 1 and head.fact is None and all(piece.text[:1].isupper() for piece in run)
        texts = [piece.text if named else self._name(piece) for piece in run]
        if None in texts:
            return None
        said = [text for text in texts if text]
        several = self.many or _is_doubled(head.text) or texts[0] in self.words.plurals
        if isinstance(head.fact, Quantity):
            modifiers = said[1:] if not self.turned else said[:0:-1]
            said = [rendering.quantity(head.fact, self.source, self.code, modifiers)]
            several = head.fact.value != 1
        else:
            if several and head.role == "noun" and said[0] not in self.words.plurals:
                said[0] = rendering.plural_of(said[0], self.code)
            if self.turned and not named:
                said.reverse()
        self.last_plural = several
        if not (self.before == "preposition" and self.has_subject):
            self.plural, self.has_subject = self.joined or several, True
        self.were_many, self.many, self.joined = self.many, False, False
        self.before = "noun"
        return " ".join(said)

    def _name(self, piece: Piece) -> str | None:
        fact = piece.fact
        if isinstance(fact, Place):
            return rendering.place(fact, self.source, self.code)
        if isinstance(fact, Organisation):
            return rendering.organisation(fact, self.source, self.code)
        if fact is not None:
            return piece.text
        return self._word(piece)

    def _word(self, piece: Piece) -> str | None:
        known = self.own.glossary.get(piece.text.lower())
        if piece.text.isupper() and len(piece.text) > 1:
            return rendering.word(piece.text, self.source, self.code) or piece.text
        is_name = piece.text[:1].isupper() and (piece.first > 0 or piece.text in person_names())
        if known is None and is_name and piece.last - piece.first == 1:
            return piece.text
        return known or rendering.word(piece.text, self.source, self.code) or None

    def _small_word(self, piece: Piece, at: int) -> str | None:
        if piece.role == "not":
            return self._denial(at)
        word = piece.text.lower()
        meaning = self.own.modals.get(word, "") if piece.role == "modal" else self.own.links[word]
        if meaning == "":
            return "" if self._before_verb(at) else None
        if meaning == "that":
            self.plural, self.has_subject = self.last_plural, True
            if self.only or self._needs_no_that(at):
                return ""
        if meaning == "the":
            return self.words.said.get(meaning)
        self.only = self.only or meaning == "only"
        self.many = self.many or meaning in self.words.many or (meaning == "and" and self.were_many)
        self.joined = self.joined or (meaning == "and" and self.before in ("noun", "verb"))
        self._begins_clause(meaning)
        if piece.role == "modal" and meaning != "only":
            self.before = "modal"
        elif meaning in ("that", "only"):
            self.before = "that"
        elif meaning not in self.words.many:  # these belong to the noun behind them
            self.before = "link"
        said = self.words.said.get(meaning)
        if piece.role == "modal" and self.denied and said:
            said, self.denied = f"{said} {self.words.said['not']}", False
        return said

    def _begins_clause(self, meaning: str) -> None:
        if meaning in ("they", "we", "I"):
            self.plural = self.has_subject = True
        elif meaning in ("but", "while", "because", "so that", "if"):
            self.has_subject = self.plural = False

    def _needs_no_that(self, at: int) -> bool:
        """Before an adjective, or before what is done to someone: "a man arrested by police"."""
        if not self._before_verb(at):
            return True
        return bool(self.words.third) and "passive" in words_of(self.source).classes(self.pieces[at + 1].text.lower())

    def _denial(self, at: int) -> str | None:
        """A denial of a verb; one that has a verb of its own ("does not") where the language asks for it."""
        if self.own.passive.get(self.pieces[at - 1].text.lower() if at else ""):
            return None
        help_verb = "do not" if self.plural else "does not"
        if not self._before_verb(at):
            return None
        if self.pieces[at + 1].role == "modal":
            self.denied = True
            return ""
        if self.before != "modal" and help_verb in self.words.said:
            self.before = "modal"
            return self.words.said[help_verb]
        return self.words.said["not"]

    def _before_verb(self, at: int) -> bool:
        return at + 1 < len(self.pieces) and self.pieces[at + 1].role in ("verb", "modal", "not")

    def _preposition(self, piece: Piece, at: int) -> str | None:
        meaning = self.own.prepositions.get(piece.text.lower(), "")
        verb_follows = at + 1 < len(self.pieces) and self.pieces[at + 1].role == "verb"
        if verb_follows and meaning in ("for", "to"):
            self.before = "to"
            return self.words.places.get("to do")
        self.before = "preposition"
        if meaning == "from" and at and self.pieces[at - 1].text.lower() in self.own.of_nouns:
            return self.words.said.get("of")
        return self.words.places.get(meaning)

    def _verb(self, piece: Piece, at: int) -> str | None:
        word = piece.text.lower()
        if word in self.own.passive:
            return self._to_be(at)
        classes = words_of(self.source).classes(word)
        undergone = self.before == "passive" or (bool(self.words.third) and "passive" in classes)
        if word in self.own.becoming and self.before == "verb" and self._amount_follows(at):
            self.before = "preposition"
            return self.words.to
        text = self.own.glossary.get(word) or verb(word, self.source, self.code, undergone)
        if not text or (undergone and self.before == "verb"):
            return None
        first, _, rest = text.partition(" ")
        is_state = first in self.words.states or undergone
        if self.words.third:
            text = f"{self._form(first, is_state)} {rest}".rstrip()
        self.before = "verb"
        return text

    def _amount_follows(self, at: int) -> bool:
        return at + 1 < len(self.pieces) and self.pieces[at + 1].role == "quantity"

    def _to_be(self, at: int) -> str | None:
        """ "is" before a noun; before a verb it says that something is done, or is going on."""
        follower = self.pieces[at + 1] if at + 1 < len(self.pieces) else None
        if follower and follower.role == "verb" and follower.text.lower() not in self.own.passive:
            self.before = "going" if "ing" in words_of(self.source).classes(follower.text.lower()) else "passive"
            return ""
        self.before = "link"
        return self.words.said.get("is") if follower and follower.role in ("noun", "link", "name") else None

    def _form(self, base: str, is_state: bool) -> str:
        """The form of a verb after what was said before it."""
        to = "to " if self.before == "verb" else ""
        if is_state:
            return f"{to or ''}be {base}" if to or self.before in ("modal", "to") else base
        if to or self.before in ("modal", "to") or self.plural:
            return to + base
        return rendering.changed(base, self.words.third)


def _is_doubled(word: str) -> bool:
    half, _, other = word.lower().partition("-")
    return bool(half) and half == other


@lru_cache(maxsize=20_000)
def verb(text: str, source: LanguageCode, code: LanguageCode, undergone: bool) -> str:
    """A verb in another language, in its base form or, if `undergone`, as what is done; empty if in doubt."""
    words = rendering.label_words(code)
    found = rendering.word(text, source, code, True)
    first, _, rest = found.partition(" ")
    if not found:
        return ""
    if undergone:
        passive = first.endswith(tuple(words.participles)) if words.participles else None
        if passive is None:
            passive = "passive" in words_of(code).classes(first)
        return found if passive else ""
    if not words.third:
        return found
    return f"{rendering.base_of(first, code)} {rest}".rstrip()
