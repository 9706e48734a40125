"""What a number has from its neighbours: the unit of the next one, a spread around it, the years of an age."""

from __future__ import annotations

from claims.facts.numbers.bounds import bound_of
from claims.facts.numbers.measures import Measured, MeasureReader
from claims.facts.numbers.numerals import add, times
from claims.facts.numbers.quantity_words import Around
from claims.facts.numbers.units import Unit, units
from claims.facts.tokens.value_tokens import DASHES, Tokens
from claims.records import Comparator

OLDEST = 120
"""Years of the oldest people, about."""

_TIME = "time"

AGE_ENDS = frozenset(",.;)")
"""Signs behind an age that stands behind a name: "Gareth Pell, 47, of Leeds"."""


class Borrower:
    """Tells what a number leaves out because its neighbours say it; one for each language."""

    def __init__(self, measures: MeasureReader, around: Around) -> None:
        self.measures = measures
        self.around = around
        self.words = around.words

    def lent(self, tokens: Tokens, first: Measured, taken: bytearray) -> Measured:
        """`first` with the unit or per cent of the next number: "12 and five years", a lead of "47-45 persen"."""
        at = first.end
        if not first.bare or at + 1 >= len(tokens):
            return first
        mark = self.around.between_marks.at(tokens, at)
        number = mark[1] if mark else at + (tokens.words[at] in DASHES)
        if number == at or number >= len(tokens) or taken[number]:
            return first
        second = self.measures.read(tokens, number, number)
        if second is None or second.bare or second.money or second.parsed.scale != 1:
            return first
        return first._replace(unit=second.unit, percent=second.percent)

    def spread(self, tokens: Tokens, first: Measured) -> tuple[Measured, Measured] | None:
        """The ends of a range that is told by its middle: "2,5±1 persen", "3 percent plus or minus 1"."""
        mark = self.around.spreads.at(tokens, first.end)
        second = self.measures.read(tokens, mark[1], mark[1]) if mark and mark[1] < len(tokens) else None
        if second is None or not (first.bare or second.bare or first.kind == second.kind):
            return None
        if not 0 < second.value < first.value:
            return None
        low, high = add(first.value, times(second.value, -1)), add(first.value, second.value)
        return first._replace(value=low), second._replace(value=high, start=first.start)

    def joined(self, tokens: Tokens, first: Measured, taken: bytearray) -> Measured:
        """`first` with the smaller measures of time behind it, all in the smallest: "3 minutes and 20 seconds".

        Behind a word such as "and" one of them is in figures: in words the two may be told of two things.
        """
        while first.unit and first.unit.dimension == _TIME and first.end + 1 < len(tokens):
            number = first.end + (tokens.words[first.end] in self.words.joints)
            second = None if taken[number] else self.measures.read(tokens, number, number)
            if (
                second is None
                or second.unit is None
                or second.unit.dimension != _TIME
                or any(taken[number : second.end])
            ):
                break
            if number > first.end and not (first.parsed.digits or second.parsed.digits):
                break
            whole = second.unit.converted(1, first.unit)
            if second.value >= whole:
                break
            value = add(times(first.value, whole), second.value)
            first = first._replace(value=value, unit=second.unit, end=second.end)
        return first

    def age_bound(self, tokens: Tokens, first: Measured) -> Comparator | None:
        """What the words before those that tell an age make of it: "under the age of five"."""
        words, at = tokens.words, first.start
        at -= at > 1 and words[at - 1] in self.words.age_links
        if not (at and words[at - 1] in self.words.ages):
            return None
        at -= 1
        at -= at > 0 and words[at - 1] in self.words.age_leads
        bound = bound_of(tokens, at, self.around)
        return bound[0] if bound else None

    def age(self, tokens: Tokens, first: Measured) -> Unit | None:
        """The year, if a number that counts nothing is an age: "aged 24 and 31", "Gareth Pell, 47, of Leeds"."""
        if not isinstance(first.value, int) or not 0 < first.value <= OLDEST:
            return None
        words, start = tokens.words, first.start
        listed = start
        while listed > 1 and words[listed - 2].isdecimal() and words[listed - 1] in self.words.age_joints:
            listed -= 2
        bound = bound_of(tokens, listed, self.around)
        led = bound[1] if bound else listed
        led -= led > 1 and words[led - 1] in self.words.age_links
        told = led > 0 and words[led - 1] in self.words.ages
        return units()["year"] if told or (first.parsed.digits and self._behind_name(tokens, start)) else None

    @staticmethod
    def _behind_name(tokens: Tokens, at: int) -> bool:
        """Whether token `at` stands between commas behind a word with a capital."""
        words, end = tokens.words, at + 1
        if at < 2 or words[at - 1] != "," or not (end == len(words) or words[end] in AGE_ENDS):
            return False
        return words[at - 2].isalpha() and tokens.text[tokens.starts[at - 2]].isupper()
