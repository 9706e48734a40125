"""The pieces of a claim with what another language knows of their words, looked up once for all who ask."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from claims.extraction.pieces.headline_words import lexicon
from claims.extraction.pieces.piece import ACTS, Piece
from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.records import LanguageCode, Quantity

AHEAD = 8
"""Words that a reader looks ahead, at most."""

_NO_REACH, _NO_WORDS, _NO_PIECES = [0] * AHEAD, [""] * AHEAD, [None] * AHEAD
"""What stands behind the last piece."""

FILLERS = (3, 2)
"""Words of a phrase that need not be said: "a total of", "saat ini"."""


class Glossed:
    """Some pieces of a sentence, to be said in another language.

    Args:
        code: the language to say them in.
    """

    def __init__(self, pieces: list[Piece], sentence: Sentence, code: LanguageCode) -> None:
        self.sentence, self.code = sentence, code
        self.bounded = False
        """A label was refused since the claim holds only within bounds (`limits.py`)."""
        self.lexicon = lexicon(sentence.language, code)
        self.own, self.words = label_words(sentence.language), label_words(code)
        begin = next((at for at, word in enumerate(sentence.words) if word[0].isalnum()), 0)
        said = _spoken(pieces, begin)
        if gone := _unsaid(pieces, said, sentence):
            pieces = [piece for at, piece in enumerate(pieces) if at not in gone]
            said = [word for at, word in enumerate(said) if at not in gone]
        self.pieces = pieces
        self.begin = begin
        """The first word of the sentence, which has a capital in any case."""
        self.spoken = [self.own.contractions.get(word, word) for word in said] if self.own.contractions else said
        """The word of each piece; empty for a fact, and behind the last one."""
        self.reach = [self.lexicon.reach[word] for word in self.spoken] + _NO_REACH
        """How many words the longest listed phrase has that may begin there."""
        self.plain = _plain(pieces, self.spoken, begin) + _NO_WORDS
        """The word of each piece as it may be listed; empty for a fact or sign."""
        self.nearly = _nearly(pieces, sentence, self.own.nearly)
        """Where the numbers stand that are a little less, which is no "about"."""
        self.marked = not _marking(sentence.language).isdisjoint(self.spoken)
        """Some word sets what a noun is said of apart, so that the noun alone would tell of others."""
        self.spoken += _NO_WORDS
        self.padded: list[Piece | None] = [*pieces, *_NO_PIECES]

    def is_unreal(self) -> bool:
        """Whether it is told what would have been: "would have earned $5"."""
        unreal, spoken = self.own.unreal, self.spoken
        if not unreal or unreal.isdisjoint(spoken):
            return False
        return any(word in unreal and behind in self.own.helpers for word, behind in pairwise(spoken))


def _nearly(pieces: list[Piece], sentence: Sentence, listed: tuple[str, ...]) -> frozenset[int]:
    if not any(fact.comparator == "~" for fact in sentence.facts.quantities):
        return frozenset()
    facts = [(piece.fact, piece.text) for piece in pieces if isinstance(piece.fact, Quantity)]
    near = ((fact, text) for fact, text in facts if fact.comparator == "~")
    return frozenset(fact.span[0] for fact, text in near if text.lower().startswith(listed))


def _spoken(pieces: list[Piece], begin: int) -> list[str]:
    """The words of pieces in lower case; with a capital where that makes one a name: "Theresa May cancelled"."""
    spoken: list[str] = []
    for piece in pieces:
        text = piece.text if piece.fact is None else ""
        named = piece.role == "modal" and piece.first > begin and text[0].isupper()
        spoken.append(text if named else text.lower())
    return spoken


def _unsaid(pieces: list[Piece], words: Sequence[str], sentence: Sentence) -> set[int]:
    """The pieces that only say how or when, unless there is nothing else. What is denied is said: "not immediately"; so
    is what leads to more than a verb: "especially in road projects"."""
    unsaid, openings = label_words(sentence.language).unsaid, _openings(sentence.language)
    gone: set[int] = set()
    if openings.isdisjoint(words):
        return gone
    leading = sentence.tags.get("aside", ())
    for at, word in enumerate(words):
        if word in unsaid:
            leads = pieces[at].first in leading and not (at + 1 < len(pieces) and pieces[at + 1].role in ACTS)
            gone.update(() if leads or (at and pieces[at - 1].role == "not") else (at,))
        elif word in openings:
            size = next((size for size in FILLERS if " ".join(words[at : at + size]) in unsaid), 0)
            gone.update(range(at, at + size))
    return gone if len(gone) < len(pieces) else set()


@cache
def _marking(code: LanguageCode) -> frozenset[str]:
    """Words directly behind a noun, or nouns before a number, without which the noun is another."""
    own = label_words(code)
    return own.others | own.privative | own.numbered


@cache
def _openings(code: LanguageCode) -> frozenset[str]:
    """First words of what need not be said."""
    return frozenset(phrase.partition(" ")[0] for phrase in label_words(code).unsaid)


def _plain(pieces: list[Piece], spoken: list[str], begin: int) -> list[str]:
    """The words of pieces with a capital, unless one has that as the first word `begin`, or is all of capitals."""
    plain: list[str] = []
    for piece, word in zip(pieces, spoken, strict=True):
        text = piece.text
        if not word or not text[0].isalpha():
            plain.append("")
        else:
            plain.append(word if piece.first == begin or (len(text) > 1 and text.isupper()) else text)
    return plain
