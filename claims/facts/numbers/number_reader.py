"""Numbers as exact values: where one begins and ends, its fractions, and formulas such as 1e9."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from claims.facts.numbers.number_words import Kind, lexicon
from claims.facts.numbers.numerals import VULGAR, Exact, add, read_grouped
from claims.facts.numbers.whole_numbers import BARE, HUGE, Sum, WholeReader
from claims.facts.tokens.value_tokens import DASHES, Tokens
from claims.records import LanguageCode

SCIENTIFIC = re.compile(r"(\d+(?:\.\d+)?)(?:e([+-]?\d{1,3})|\s?[×x]\s?10\^?([+\-−–]?\d{1,3}))(?!\w|\.\d)")
POWER = re.compile(r"(-?\d+(?:\.\d+)?)\^([+-]{0,2})(\d{1,3})(?!\d|[.,]\d)")
EXPONENTS = frozenset({"e", "x", "×", "^"})
SHARES = frozenset({Kind.HALF, Kind.FRACTION, Kind.VULGAR})
DASHED_PART = 6
"""Tokens of "-and-a-half"."""
OVER = frozenset({Kind.OVER, Kind.ONE_OVER})
ORDINAL = OVER | {Kind.FIRST}


class Parsed(NamedTuple):
    """A number over tokens `start` to `end` (exclusive). `scale` is the last scale word's value, 1 without one."""

    value: Exact
    start: int
    end: int
    scale: int = 1
    digits: bool = False
    """It begins with digits."""
    bare: bool = False
    """It begins with a scale word that no number or article stands before."""
    weak: bool = False
    """A half: a quantity only of something."""


class NumberReader(WholeReader):
    """Reads the number that begins at a token; one for each language, from `reader`."""

    def read(self, tokens: Tokens, start: int, money: str | None = None) -> Parsed | None:
        """The number that begins at token `start`, as long as it goes.

        Args:
            money: the currency that stands before it, if any: "M" and "T" are scales after a sum of money.
        """
        return self._read(tokens, start, money, mixed=True)

    def _read(self, tokens: Tokens, start: int, money: str | None, *, mixed: bool) -> Parsed | None:
        """As `read`; `mixed` lets a fraction follow ("two and a half"), which is not tried inside of one."""
        word = tokens.words[start]
        if word[0].isdecimal():
            special = self._formula(tokens, start) or self._slashed(tokens, start)
            return special or self._number(tokens, start, money, mixed=mixed)
        if word in self.words.articles:
            return self._after_article(tokens, start, money, mixed=mixed)
        kind, below = self.entries.get(word, (None, 0))
        if kind in SHARES:
            return self._share(tokens, start, start, kind, below, scaled=mixed)
        return self._number(tokens, start, money, mixed=mixed) if word in self.starters else None

    def _number(
        self, tokens: Tokens, start: int, money: str | None, begin: int | None = None, *, mixed: bool
    ) -> Parsed | None:
        """A number led by digits, by a number word, or (from `begin`, behind an article) by a bare scale."""
        begin = start if begin is None else begin
        bare = self._kind(tokens, begin) in BARE
        state = Sum(begin)
        if bare:
            state.group, state.room, state.began = 1, 1, True
        self._walk(tokens, state, money)
        if not state.began or state.value >= HUGE:
            return None
        value, end = self._decimals(tokens, state)
        value, end = self._fraction_after(tokens, state, begin, value, end, mixed=mixed)
        scale = 1 if state.last == HUGE else state.last
        if money and self.words.money_groups and end == begin + 1 and scale == 1:
            value = read_grouped(tokens.words[begin]) or value
        if mixed:
            value, end, scale = self._scale_after(tokens, value, end, scale)
        return Parsed(value, start, end, scale, tokens.words[begin][0].isdecimal(), bare and begin == start)

    # -- fractions

    def _fraction_after(
        self, tokens: Tokens, state: Sum, begin: int, value: Exact, end: int, *, mixed: bool
    ) -> tuple[Exact, int]:
        """A fraction behind a number: "two thirds", "one and a half", "dua pertiga", "2 1/4", "3½", "1 over 3"."""
        word = self._word(tokens, end)
        kind, below = self.entries.get(word, (None, 0))
        if kind is Kind.VULGAR:
            return add(value, Fraction(*VULGAR[word])), end + 1
        if kind is Kind.HALF and self.words.half_adds:
            return add(value, Fraction(1, 2)), end + 1
        if not word or not isinstance(value, int):
            return value, end
        dashed = self._dashed_part(tokens, end) if word in DASHES else None
        if dashed:
            return add(value, Fraction(1, dashed[0])), end + dashed[1]
        if word in DASHES and self._kind(tokens, end + 1) in OVER:
            kind, below = self.entries[tokens.words[end + 1]]
            end += 1
        if word in self.words.counted_shares and begin and tokens.words[begin - 1] in self.words.counting_leads:
            return value, end  # the first three quarters of a year
        if kind in OVER:
            return self._over(tokens, begin, value, end, below)
        if not (state.numeral and word[0].isdecimal()) and word not in self.words.joiners:
            return self._compound_over(tokens, state, value, end)
        part = self._part(tokens, end, word) if mixed else None
        return (add(value, part.value), part.end) if part and 0 < part.value < 1 else (value, end)

    def _dashed_part(self, tokens: Tokens, at: int) -> tuple[int, int] | None:
        """What a whole has so many parts of, one of which dashes join to a number: 2 in "one-and-a-half"; and how many
        tokens that takes."""
        words = tokens.words[at : at + DASHED_PART]
        if len(words) < DASHED_PART - 2 or words[1] not in self.words.joiners:
            return None
        taken = DASHED_PART if words[3] in self.words.articles else DASHED_PART - 2
        if len(words) < taken or not DASHES.issuperset(words[:taken:2]):
            return None
        kind, below = self.entries.get(words[taken - 1], (None, 0))
        return (below, taken) if kind in (Kind.HALF, Kind.ONE_OVER) else None

    def _part(self, tokens: Tokens, at: int, word: str) -> Parsed | None:
        """The fraction that is added to a whole number: the digits of "2 1/4", or what follows "and"."""
        if word not in self.words.joiners:
            return self._slashed(tokens, at)
        return self._read(tokens, at + 1, None, mixed=False) if at + 1 < len(tokens) else None

    def _over(self, tokens: Tokens, begin: int, value: int, end: int, below: int) -> tuple[Exact, int]:
        """`value` over the ordinal at token `end`, after the way English says it.

        "One hundred thirty-fifths" is 100/35: a ten before a unit belongs to the denominator, if a numerator is left.
        "One hundred and three quarters" is 100 + 3/4: what follows "and" is a fraction of its own, if a proper one.
        """
        words = tokens.words
        at = end - 2 if words[end - 1] in DASHES else end - 1
        joined = any(word in self.words.joiners for word in words[begin:end])
        kind, ten = self.entries.get(words[at], (None, 0))
        if kind is Kind.TEN and below < 10 and value > ten and words[at - 1] not in self.words.joiners:
            return Fraction(value - ten, ten + below), end + 1
        if self._kind(tokens, end) is Kind.ONE_OVER and value != 1:
            return value, end
        if joined and value % 100 < below:
            return value - value % 100 + Fraction(value % 100, below), end + 1
        return Fraction(value, below), end + 1

    def _compound_over(self, tokens: Tokens, state: Sum, value: int, end: int) -> tuple[Exact, int]:
        """`value` over an ordinal of several words ("one twenty-fifth"), or "over" another number."""
        if self._word(tokens, end) in self.words.fraction_marks:
            other = self._read(tokens, end + 1, None, mixed=False) if end + 1 < len(tokens) else None
            if other and isinstance(other.value, int) and 0 < value < other.value <= 1000:
                return Fraction(value, other.value), other.end
        elif not state.numeral and state.last == HUGE:
            below, after = self._ordinal(tokens, end)
            if below:
                return Fraction(value, below), after
        return value, end

    def _ordinal(self, tokens: Tokens, at: int) -> tuple[int, int]:
        """The value and end of an ordinal of several words ("twenty-first", "one hundred fifth"); (0, 0) if none."""
        state = Sum(at)
        if at < len(tokens) and not tokens.words[at][0].isdecimal():
            self._walk(tokens, state, None)
        end = state.at + (self._word(tokens, state.at) in DASHES or self._word(tokens, state.at) in self.words.joiners)
        kind, last = self.entries.get(self._word(tokens, end), (None, 0))
        if not state.began or kind not in ORDINAL or last >= min(state.room, 100) or not isinstance(state.value, int):
            return 0, 0
        return state.value + last, end + 1

    def _after_article(self, tokens: Tokens, start: int, money: str | None, *, mixed: bool) -> Parsed | None:
        """What follows "a": "a hundred and two", "a dozen", "a third of", "a twenty-first"."""
        kind, below = self.entries.get(self._word(tokens, start + 1), (None, 0))
        if kind in BARE:
            return self._number(tokens, start, money, start + 1, mixed=mixed)
        if kind in SHARES:
            return self._share(tokens, start, start + 1, kind, below, scaled=mixed)
        led = self._leads_share(tokens, start)
        if kind is Kind.ONE_OVER and (led or self._ends_share(tokens, start + 2)):
            return self._share(tokens, start, start + 1, kind, below, scaled=mixed)
        if kind is Kind.TEN:
            below, end = self._ordinal(tokens, start + 1)
            return Parsed(Fraction(1, below), start, end) if below and self._ends_share(tokens, end) else None
        return None

    def _ends_share(self, tokens: Tokens, end: int) -> bool:
        """Whether "a third" may end here: "a third of", not "a third man"."""
        word = self._word(tokens, end)
        if not word or word in self.words.share_followers or self._kind(tokens, end) in BARE:
            return True
        if word in DASHES:
            return self._word(tokens, end + 1) in self.words.share_joined
        return not word[0].isalnum()

    def _leads_share(self, tokens: Tokens, start: int) -> bool:
        """Whether a word tells that "a third" at token `start` is a share: "by a third", "by more than a third"."""
        at = start
        while at and tokens.words[at - 1] in self.words.share_bounds:
            at -= 1
        return at > 0 and tokens.words[at - 1] in self.words.share_leads

    def _share(
        self, tokens: Tokens, start: int, at: int, kind: Kind | None, below: int, *, scaled: bool
    ) -> Parsed | None:
        """A fraction in one word or sign, with a scale behind it: "half a million", "seperempat juta", "½"."""
        value = Fraction(*VULGAR[tokens.words[at]]) if kind is Kind.VULGAR else Fraction(1, below)
        end = at + 1
        if kind is Kind.HALF and self._word(tokens, end) in self.words.articles and self._kind(tokens, end + 1) in BARE:
            end += 1
        worth, end, scale = self._scale_after(tokens, value, end, 1) if scaled else (value, end, 1)
        return Parsed(worth, start, end, scale, weak=kind is Kind.HALF and scale == 1)

    @staticmethod
    def _slashed(tokens: Tokens, at: int) -> Parsed | None:
        """A proper fraction in digits, such as "3/4"; not a part of "1/2/3", and not the eleventh of September."""
        words = tokens.words
        if at + 2 >= len(words) or words[at + 1] != "/" or not (words[at].isdecimal() and words[at + 2].isdecimal()):
            return None
        if not (tokens.adjacent(at) and tokens.adjacent(at + 1)) or "/" in (
            words[at - 1 : at] + words[at + 3 : at + 4]
        ):
            return None
        if max(len(words[at]), len(words[at + 2])) > 4 or not 0 < int(words[at]) < int(words[at + 2]) <= 1000:
            return None
        value = Fraction(int(words[at]), int(words[at + 2]))
        return Parsed(value, at, at + 3, digits=True) if (words[at], words[at + 2]) != ("9", "11") else None

    @staticmethod
    def _formula(tokens: Tokens, at: int) -> Parsed | None:
        """A number with an exponent: "1e10", "2.5 × 10^-3", "1.1^23"."""
        if at + 1 >= len(tokens) or tokens.words[at + 1] not in EXPONENTS:
            return None
        begin = tokens.starts[at]
        found = SCIENTIFIC.match(tokens.lower, begin)
        if found:
            power = int((found[2] or found[3]).replace("−", "-").replace("–", "-"))
            value: Exact = Decimal(found[1]).scaleb(power) if abs(power) < 40 else 0
        else:
            found = POWER.match(tokens.lower, begin)
            value = _power(found) if found else 0
        if not found or not value:
            return None
        end = at
        while end < len(tokens) and tokens.starts[end] < found.end():
            end += 1
        return Parsed(value, at, end, digits=True)


def _power(found: re.Match[str]) -> Exact:
    """The value of "1.1^23"; 0 where it is out of all proportion."""
    exponent = int(found[3]) * (-1 if found[2].count("-") % 2 else 1)
    try:
        value = float(found[1]) ** exponent
    except (OverflowError, ZeroDivisionError):
        return 0
    return Decimal(repr(value)) if abs(value) < HUGE else 0


@cache
def reader(code: LanguageCode) -> NumberReader:
    """The reader of numbers for the language `code`."""
    return NumberReader(lexicon(code))
