"""Reads the index of a stock market with what it gained or lost, and says it in another language."""

from __future__ import annotations

from claims.extraction.pieces import rendering
from claims.extraction.translation.counted import CountedReader, Phrase
from claims.records import Quantity

_LONGEST_NUMBER = 4
"""Figures of a number that belongs to the name of an index: "500"."""

_AROUND_TICKER = frozenset("<.>")
"""Signs around the short name of an index that a news agency puts behind it: "<.SPX>"."""


class GaugeReader(CountedReader):
    """Reads names of indexes."""

    gauged = False
    """The subject is an index, whose points go without saying."""

    def _gauge(self) -> Phrase | None:
        """ "the broader Standard & Poor's 500 Index .SPX": the name of an index without what only describes it."""
        begun = self.at
        self.at += self.word() in self.own.gauge_leads
        name = self._gauge_name()
        if name == "" or (self._belongs_next() and not self.acts() and not self._gauge_way()):
            self.at = begun
            return None
        self.gauged = True
        return Phrase(self.words.said["gauge"].format(name), plural=False, named=True)

    def _gauge_name(self) -> str:
        """The name of an index with its number, "S&P 500", behind all that tells of it; empty if it is none, or if one
        word alone may mean something else."""
        first, piece = self.at, self.piece()
        if piece is None or piece.text.lower() not in self.own.gauges:
            return ""
        self.at += 1
        name = [piece.text]
        if (hyphen := self.piece()) and hyphen.text == "-" and (number := self.piece(1)) and _is_numbered(number.text):
            name = [f"{piece.text}-{number.text}"]  # "CAC-40"
            self.at += 2
        while (piece := self.piece()) and (piece.text.lower() in self.own.gauge_words or _is_numbered(piece.text)):
            name += [piece.text] if piece.text.isdecimal() else []
            self.at += 1
        self._pass_ticker()
        alone = self.at == first + 1 and not any(map(str.isdecimal, name[0]))
        return "" if alone else " ".join(name)

    def _pass_ticker(self) -> None:
        """Passes over the short name of an index: "<.SPX>"."""
        while (piece := self.piece()) and (
            piece.text in _AROUND_TICKER or (piece.text.isupper() and self.pieces[self.at - 1].text == ".")
        ):
            self.at += 1

    def _gauge_way(self) -> str:
        """ "up" or "down" by what an index does next; empty if it is neither."""
        return self.own.gauge_ways.get(self.word(), "") or self._way_of(self.word())

    def _points(self) -> Phrase | None:
        """So many points next, with or without that word; passes over them."""
        piece = self.piece()
        fact = piece.fact if piece is not None else None
        if not isinstance(fact, Quantity) or fact.high is not None or fact.currency:
            return None
        amount = rendering.quantity(fact, self.source, self.code)
        if not (fact.noun or fact.percent or fact.unit):
            amount = self.words.said["points"].format(amount)
        elif fact.noun and not rendering.sayable(fact, self.source, self.code):
            return None
        self.at += 1
        return Phrase(amount, plural=True)


def _is_numbered(text: str) -> bool:
    return text.isdecimal() and len(text) <= _LONGEST_NUMBER
