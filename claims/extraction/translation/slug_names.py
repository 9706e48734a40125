"""Says the names of a claim in another language where they are whole: no part of a longer one, nor that of a people."""

from __future__ import annotations

from claims.extraction.pieces import rendering
from claims.extraction.pieces.glossed import Glossed
from claims.extraction.pieces.piece import Piece
from claims.extraction.translation.cursor import LITTLE
from claims.extraction.translation.phrases import PhraseReader
from claims.records import Organisation, Person, Place

_UNUSUAL = frozenset('"“”()[]{}/<>*')
"""Signs that no whole name holds."""


class NameReader(PhraseReader):
    """Reads names with what stands around them in the sentence."""

    unlisted = False

    def __init__(self, glossed: Glossed) -> None:
        super().__init__(glossed)
        facts = [piece for piece in self.pieces if piece.fact]
        self._facts = {at for piece in facts for at in range(piece.first, piece.last)}
        self._places = {piece.first for piece in facts if isinstance(piece.fact, Place)}
        self._others = {piece.last - 1 for piece in facts if isinstance(piece.fact, (Person, Organisation))}

    def whole_name(self, piece: Piece) -> str:
        """A name as the other language writes it; empty where words of it are not known, or it is that of a people."""
        text = self._name(piece)
        if not _UNUSUAL.isdisjoint(text):
            return ""
        if isinstance(piece.fact, Place) and piece.fact.code and not rendering.is_listed(piece.fact, self.source):
            return ""  # "Americans"
        words = text.replace("-", " ").split()  # no "Java-based"
        if not all(word[:1].isupper() for word in words if len(word) > LITTLE):
            return ""
        if words[0].lower().partition("'")[0] in self.own.pronouns:
            return ""  # "I'd"
        if isinstance(piece.fact, Person) or text != piece.text:
            return text
        if len(words) == 1:
            return "" if self.is_known(text) else text  # "Gunung", of a name that was cut
        return "" if self.is_known(words[0 if self.heads_first else -1]) else text

    def is_part_of_name(self, piece: Piece) -> bool:
        """Whether a word with a capital stands directly before or behind a name, or a sign joins it with one.

        Before a person may stand what he is called ("Komjen Budi"), and a country; behind a person or body no place.
        """
        before, behind = piece.first - 1, piece.last
        if isinstance(piece.fact, (Person, Organisation)) and behind in self._places:
            return True
        if isinstance(piece.fact, Person):
            return False
        return self._joins(behind) or (before > 0 and (self._joins(before) or before in self._others))

    def _joins(self, at: int) -> bool:
        """Whether a word that is no fact may be a part of the name beside it."""
        written = self.sentence.written
        return at < len(written) and at not in self._facts and (written[at][0].isupper() or written[at] in "-/")
