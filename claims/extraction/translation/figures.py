"""Frames in which desks tell a figure: how much something is, changes by or reaches, closes at, or is fined."""

from __future__ import annotations

from claims.extraction.pieces import rendering
from claims.extraction.pieces.glossed import Glossed
from claims.extraction.translation.verbs import VerbReader
from claims.records import Quantity


class FigureReader(VerbReader):
    """Reads amounts that a verb tells, or that stand in its place."""

    def __init__(self, glossed: Glossed) -> None:
        super().__init__(glossed)
        self.said: list[str] = []
        """The parts of the clause, in the other language."""
        self.verb = ""
        """The verb as it stands there."""
        self.directed = False
        """Whether the verb says what is done to someone, so that "to" or "by" is sure."""
        self.bare = False
        """A verb without object or amount, which tells too little where more of the sentence follows."""
        self.pronoun = ""
        """What the pronoun means that is the subject, "it" or "they"; empty where that is none."""
        self.named = False
        """The subject is a name or pronoun, which is no amount."""
        self.spare = 0
        """Parts of the predicate that a label may leave out: to what something rises."""

    def _standing(self, adverb: str) -> bool:
        """ "tercatat 3 persen", "stood at 3%", "hanya 3 persen": how much the subject is."""
        back = self.at
        size = next((size for size in (2, 1) if " ".join(self.spoken[back : back + size]) in self.own.standing), 0)
        self.at += size
        fact = piece.fact if (piece := self.piece()) else None
        bare = not isinstance(fact, Quantity) or fact.noun is not None or rendering.is_time(fact)
        stands = self.words.said["worth" if size and self.spoken[self.at - 1] in self.own.worth else "stands"]
        if self.named or bare or not (size or adverb) or not self._says_amount(f"{stands} {adverb}"):
            self.at = back
            return False
        return True

    def _worth(self) -> bool:
        """ "is worth $5 billion": how much something is worth."""
        back = self.at
        self.at += self.word() in self.own.worth
        if self.at > back and self._amount_next() and self._says_amount(self.words.said["worth"]):
            return True
        self.at = back
        return False

    def _moving(self, said: str) -> bool:
        """ "was up 5%", "closed down 5%", "ditutup melemah 5 persen": which way a price went, with the verb `said`."""
        way = self._way_of(self.word())
        behind = self.piece(1)
        if not way or self.pronoun or behind is None or not isinstance(behind.fact, Quantity) or behind.fact.noun:
            return False
        self.at += 1
        return self._says_amount(f"{said} {self.words.said[way]}")

    def _gauge_moved(self) -> bool:
        """ "fell 12.27 points", "lost 6.77", "edged down 28": which way an index went, and by how much."""
        back = self.at
        closes = self.word() in self.own.closing
        self.at += self.word() in self.own.edging or closes
        way = self._gauge_way()
        self.at += 1
        points = self._points() if way else None
        if points is None:
            self.at = back
            return False
        lead = f"{self.words.said['closes']} " if closes else ""
        self.said.append(f"{lead}{self.words.said[way]} {points.text}")
        self.changing, self.bare = True, False
        self._gauge_level()
        return True

    def _gauge_level(self) -> None:
        """ "to 9,543.10": where an index went."""
        level = following.fact if (following := self.piece(1)) else None
        if self.word() not in self.own.becoming or not isinstance(level, Quantity):
            return
        if not (level.noun or level.unit or level.percent):
            self.at += 2
            self.said.append(f"{self.words.said['become']} {rendering.quantity(level, self.source, self.code)}")
            self.spare += 1

    def _term(self) -> None:
        """ "sentenced to 12 years in prison", "divonis 7 tahun penjara": for how long."""
        back, lead = self.at, self.own.terms.get(self.spoken[self.at - 1])
        self.at += bool(lead) and self.word() == lead
        fact = piece.fact if (piece := self.piece()) else None
        if lead is None or not isinstance(fact, Quantity) or not rendering.is_time(fact):
            self.at = back
            return
        self.at += 1
        term = self._counted(fact, [])
        size = next((size for size in (2, 1) if " ".join(self.spoken[self.at : self.at + size]) in self.own.prisons), 0)
        if term is None or not (size or self.word() == ""):
            self.at = back
            return
        self.at += size
        self.bare = False
        during = f"{self.words.places['how long']} {term.text}"
        self.said.append(self.words.said["term"].format(term.text) if size else during)

    def _by_amount(self) -> None:
        """ "dipangkas Rp 20 triliun", "was cut by $20 billion": by how much."""
        back = self.at
        if self.spoken[back - 1] not in self.own.changed:
            return
        self.at += self.own.prepositions.get(self.word()) == "by"
        if not (self._amount_next() and self._says_amount(self.words.said["done by"])):
            self.at = back

    def _by_how_much(self) -> bool:
        """ "rises 5%", "falls by 5% to 30 million tonnes": amounts behind a verb that needs no object."""
        back, risen = self.at, self._from_to()
        if risen:
            return True
        sized = self.heads_first and self.word() in self.own.sizes
        self.at += sized or self.own.prepositions.get(self.word()) == "by"
        by = self._amount_next()
        if by and getattr(self.pieces[self.at].fact, "noun", None) and not self._way_of(self.verb):
            return False  # "penduduk bekerja sebanyak 146 juta orang": what is counted works
        if by and not self._is_change(led=self.at > back):
            self.at = back
            return True
        if not by and self.word() not in self.own.becoming:
            self.at = back
            return True
        self.changing = True
        if by and self._is_reached():
            return self._says_amount(self.words.said["become"])
        if by and not self._says_amount(""):
            return False
        if self.word() in self.own.becoming:
            back = self.at
            self.at += 1
            if not self._amount_next() or (not by and self._is_where(back - 1)):
                self.at = back
                return True
            self.spare += by
            return self._says_amount(self.words.said["become"])
        return True

    def _is_change(self, *, led: bool) -> bool:
        """Whether the amount next tells by how much; `led`: "by" stands before it.

        Not so where it belongs to an object ("suspects of smuggling 2 tonnes"), nor in "rejected it by 67% to 33%".
        """
        fact, then = self.pieces[self.at].fact, self._padded[self.at + 2]
        if not isinstance(fact, Quantity):
            return False
        if not led and self.directed and (fact.noun or fact.unit):
            return False
        if fact.percent and not led and self.directed and self.own.altering and self.verb not in self.own.altering:
            return False  # "mengusulkan kenaikan 10 persen"
        other = then.fact if then is not None and self.word(1) in self.own.becoming else None
        return not (isinstance(other, Quantity) and fact.value > other.value) or self._way_of(self.verb) != ""

    def _is_where(self, verb_at: int) -> bool:
        """Whether an amount tells where somebody goes, and not how much something becomes: "traveled to 48 states"."""
        return getattr(self.pieces[self.at].fact, "noun", None) is not None and not self._way_of(self.spoken[verb_at])

    def _from_to(self) -> bool:
        """ "turun dari 21,6 persen menjadi 21,5 persen": from how much to how much, the end of it first."""
        back, said = self.at, len(self.said)
        if self.own.prepositions.get(self.word()) != "from" or self.word(1):
            return False
        self.at += 1
        self.changing = True
        if self._amount_next() and self._says_amount(self.words.said["from"]) and self.word() in self.own.becoming:
            self.at += 1
            if self._amount_next() and self._says_amount(self.words.said["become"]):
                self.said[said:] = [*self.said[:said:-1], self.said[said]]
                self.spare += 1
                return True
        self.at = back
        del self.said[said:]
        return False

    def _is_reached(self) -> bool:
        """Whether the bound of the amount next is the word for what something becomes, and bounds nothing: "melonjak
        hingga Rp90.000", not "turun paling banyak 5 persen", nor "naik hingga 5 persen", which may be by how much."""
        piece = self.piece()
        if piece is None or getattr(piece.fact, "percent", False):
            return False
        return piece.text.partition(" ")[0].lower() in self.own.becoming

    def _amount_next(self) -> bool:
        piece = self.piece()
        return piece is not None and isinstance(piece.fact, Quantity)

    def _says_amount(self, lead: str) -> bool:
        fact = self.pieces[self.at].fact
        ranges = isinstance(fact, Quantity) and fact.high is not None  # "rose $2 to $60" is no range
        reached = self._is_reached()
        phrase = self._noun_phrase()
        becomes = lead == self.words.said["become"]
        level = becomes and not self.named
        if phrase is None or (phrase.number and (not level or self._belongs_next())) or ranges:
            return False
        self.bare = False
        told = self._rated(phrase.text) or phrase.text
        if becomes and reached:
            told = told.removeprefix(f"{self.words.comparators['<=']} ")  # "melonjak hingga Rp90.000"
        self.said.append(" ".join([*lead.split(), told]))
        return True
