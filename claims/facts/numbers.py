"""Numbers in digits, words and mixtures of both, as exact values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from claims.facts.number_words import Kind, Lexicon, lexicon
from claims.facts.numerals import VULGAR, Exact, read_numeral
from claims.facts.value_tokens import Tokens
from claims.records import LanguageCode

SCIENTIFIC = re.compile(r"(\d+(?:\.\d+)?)(?:e([+-]?\d{1,3})|\s?[×x]\s?10\^?([+\-−–]?\d{1,3}))(?!\w|\.\d)")
POWER = re.compile(r"(-?\d+(?:\.\d+)?)\^([+-]{0,2})(\d{1,3})(?!\d|[.,]\d)")
DASHES = frozenset("-–—‑−")

BLANKS = " \u00a0\u202f\u2009"
EXPONENTS = frozenset({"e", "x", "×", "^"})
BARE = frozenset({Kind.SCALE, Kind.HUNDRED_MARK, Kind.GROUP})
SHARES = frozenset({Kind.HALF, Kind.FRACTION, Kind.VULGAR})
OVER = frozenset({Kind.OVER, Kind.ONE_OVER})
ORDINAL = OVER | {Kind.FIRST}

HUGE = 10**40
"""No value of a text is larger; what seems to be is no number."""


@dataclass(frozen=True, slots=True)
class Parsed:
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


def add(left: Exact, right: Exact) -> Exact:
    """The exact sum, also of a decimal and a fraction."""
    if isinstance(left, Fraction) or isinstance(right, Fraction):
        return Fraction(left) + Fraction(right)
    return left + right


def times(left: Exact, right: Exact) -> Exact:
    """The exact product, also of a decimal and a fraction."""
    if isinstance(left, Fraction) or isinstance(right, Fraction):
        return Fraction(left) * Fraction(right)
    return left * right


class _Sum:
    """A number while its words are read: `total` of the finished scales, the `group` below the next scale.

    `room` is what the next word must stay below: 1000 in a new group, 100 after a hundred, 10 after a ten, 1 after a
    unit. `last` is the last scale.
    """

    __slots__ = ("at", "began", "flat", "group", "last", "numeral", "room", "total")

    def __init__(self, at: int) -> None:
        self.total: Exact = 0
        self.group: Exact = 0
        self.room = 1000
        self.last = HUGE
        self.at = at
        self.began = False
        self.numeral = False
        self.flat = False
        """Only looked ahead at: no comma or "and" behind a scale leads on, so that looking ahead never nests."""

    @property
    def value(self) -> Exact:
        return add(self.total, self.group)

    @property
    def fresh(self) -> bool:
        """Nothing stands in the present group."""
        return self.room == 1000

    def put(self, value: Exact, room: int, at: int) -> bool:
        self.group = add(self.group, value)
        self.room, self.at, self.began = room, at, True
        return True

    def scaled(self, value: int) -> bool:
        """Takes a scale word; false where it cannot belong to this number."""
        if self.value >= HUGE:
            return False
        if self.fresh and self.total:
            self.total = times(self.total, value)
        elif value < self.last:
            self.total = add(self.total, times(self.group, value))
        elif self.value < value:
            self.total = times(self.value, value)
        else:
            return False
        self.group, self.room, self.last, self.numeral = 0, 1000, value, False
        self.at += 1
        return True


class NumberReader:
    """Reads the number that begins at a token; one for each language, from `reader`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = lexicon.words
        self.entries = lexicon.entries
        self.starters = lexicon.starters
        self.decimal = lexicon.words.decimal

    def read(self, tokens: Tokens, start: int, money: str | None = None) -> Parsed | None:
        """The number that begins at token `start`, as long as it goes.

        Args:
            money: the currency that stands before it, if any: "M" and "T" are scales after a sum of money.
        """
        return self._read(tokens, start, money, True)

    def _read(self, tokens: Tokens, start: int, money: str | None, mixed: bool) -> Parsed | None:
        """As `read`; `mixed` lets a fraction follow ("two and a half"), which is not tried inside of one."""
        word = tokens.words[start]
        if word[0].isdecimal():
            special = self._formula(tokens, start) or self._slashed(tokens, start)
            return special or self._number(tokens, start, money, mixed)
        if word in self.words.articles:
            return self._after_article(tokens, start, money, mixed)
        kind, below = self.entries.get(word, (None, 0))
        if kind in SHARES:
            return self._share(tokens, start, start, kind, below, mixed)
        return self._number(tokens, start, money, mixed) if word in self.starters else None

    def _number(
        self, tokens: Tokens, start: int, money: str | None, mixed: bool, begin: int | None = None
    ) -> Parsed | None:
        """A number led by digits, by a number word, or (from `begin`, behind an article) by a bare scale."""
        begin = start if begin is None else begin
        bare = self._kind(tokens, begin) in BARE
        state = _Sum(begin)
        if bare:
            state.group, state.room, state.began = 1, 1, True
        self._walk(tokens, state, money)
        if not state.began or state.value >= HUGE:
            return None
        value, end = self._decimals(tokens, state)
        value, end = self._fraction_after(tokens, state, begin, value, end, mixed)
        scale = 1 if state.last == HUGE else state.last
        if mixed:
            value, end, scale = self._scale_after(tokens, value, end, scale)
        return Parsed(value, start, end, scale, tokens.words[begin][0].isdecimal(), bare and begin == start)

    def _walk(self, tokens: Tokens, state: _Sum, money: str | None) -> None:
        count = len(tokens)
        while state.at < count and (
            self._piece(tokens, state) or self._scale(tokens, state, money) or self._joint(tokens, state)
        ):
            pass

    def _piece(self, tokens: Tokens, state: _Sum) -> bool:
        """Takes a word or numeral below a thousand that fits into the group."""
        words, at = tokens.words, state.at
        word = words[at]
        if word[0].isdecimal():
            return self._numeral(tokens, state)
        kind, value = self.entries.get(word, (None, 0))
        if kind is Kind.UNIT:
            return self._unit(words, state, value)
        if kind is Kind.TEEN:
            return state.room >= 100 and state.put(value, 1, at + 1)
        if kind is Kind.TEN:
            return state.room >= 100 and state.put(value, 10, at + 1)
        if kind is Kind.HUNDRED:
            return state.fresh and state.put(value, 100, at + 1)
        if kind is Kind.HUNDRED_MARK and state.group and (state.group < 100 or state.numeral) and state.room < 100:
            state.group = times(state.group, 100)
            return state.put(0, 1 if state.numeral else 100, at + 1)
        return False

    def _unit(self, words: list[str], state: _Sum, value: int) -> bool:
        at = state.at
        following = self.entries.get(words[at + 1], (None, 0))[0] if at + 1 < len(words) else None
        if following is Kind.TEEN_MARK:
            return bool(value) and state.room >= 100 and state.put(10 + value, 1, at + 2)
        if following is Kind.TEN_MARK:
            return bool(value) and state.room >= 100 and state.put(10 * value, 10, at + 2)
        if following is Kind.HUNDRED_MARK:
            if state.room == 10 and state.group < 100:  # twenty-five hundred
                return state.put(value, 1, at + 1)
            return bool(value) and state.fresh and state.put(100 * value, 100, at + 2)
        if not value:
            return not state.began and state.put(0, 1, at + 1)
        return state.room >= 10 and state.put(value, 1, at + 1)

    def _numeral(self, tokens: Tokens, state: _Sum) -> bool:
        """Takes digits: at the beginning, or after a scale where a smaller scale follows ("1 juta 250 ribu")."""
        words, at = tokens.words, state.at
        if not state.fresh:
            return False
        numeral, end = self._spaced(tokens, at)
        value = read_numeral(numeral, self.decimal)
        if value is None:
            return False
        if state.began:
            kind, scale = self.entries.get(self._word(tokens, end), (None, 0))
            if kind is not Kind.SCALE or scale >= state.last or value >= 1000:
                return False
        elif at and words[at - 1] in (".", self.decimal) and self._leading_point(tokens, at):
            value = Decimal(f"0.{words[at]}")
        state.numeral = True
        return state.put(value, 1, end)

    @staticmethod
    def _spaced(tokens: Tokens, at: int) -> tuple[str, int]:
        """The numeral at token `at` with the groups of three digits that a blank sets off ("10 000"), and its end."""
        words, end = tokens.words, at + 1
        word = words[at]
        if len(word) > 3 or word[0] == "0" or not word.isdecimal():
            return word, end
        while end < len(words) and len(words[end]) == 3 and words[end].isdecimal() and end - at < 6:
            if tokens.starts[end] - tokens.ends[end - 1] != 1 or tokens.lower[tokens.ends[end - 1]] not in BLANKS:
                break
            end += 1
        behind = words[end][0] if end < len(words) else ""
        return ("".join(words[at:end]), end) if not behind.isdecimal() else (word, at + 1)

    @staticmethod
    def _leading_point(tokens: Tokens, at: int) -> bool:
        """Whether the numeral at token `at` is written ".25"."""
        before = tokens.starts[at - 1]
        return (
            tokens.adjacent(at - 1)
            and tokens.words[at].isdecimal()
            and (before == 0 or not (tokens.text[before - 1].isalnum() or tokens.text[before - 1] in '.)”"'))
        )

    def _scale(self, tokens: Tokens, state: _Sum, money: str | None) -> bool:
        """Takes a scale word; one with the one inside ("seribu") also at the beginning of a group."""
        kind, value = self.entries.get(tokens.words[state.at], (None, 0))
        if kind is Kind.ONE_SCALE and state.fresh and value < state.last:
            state.total, state.last = add(state.total, value), value
            state.at, state.began = state.at + 1, True
            return True
        if not state.began:
            return False
        if kind is Kind.SCALE or (kind is Kind.GROUP and state.last == HUGE and state.group):
            return state.scaled(value)
        short = self._short_scale(tokens, state.at, money) if state.numeral and state.last == HUGE else 0
        return bool(short) and state.scaled(short)

    def _short_scale(self, tokens: Tokens, at: int, money: str | None) -> int:
        """The value of "k", "bn", "jt" ... at token `at`; 0 where it is none there."""
        word = tokens.words[at]
        value = self.words.short_scales.get(word)
        if not value or tokens.starts[at] - tokens.ends[at - 1] > 2:
            return 0
        if money:
            own = self.words.money_scales.get(word)
            return own if own and money == "IDR" else value
        if word in self.words.loose_scales:
            return value if tokens.text[tokens.starts[at]].isupper() and tokens.adjacent(at - 1) else 0
        return value

    def _joint(self, tokens: Tokens, state: _Sum) -> bool:
        """Takes "-", "and" or a comma where the number goes on behind it."""
        words, at = tokens.words, state.at
        word = words[at]
        if not state.began or at + 1 >= len(words):
            return False
        if word in DASHES:
            following = self._kind(tokens, at + 1)
            joins = state.room == 10 or (following in (Kind.HUNDRED_MARK, Kind.SCALE) and not state.fresh)
        elif word in self.words.joiners:
            joins = not state.numeral and (state.room == 100 or self._goes_on(tokens, state, 0))
        else:
            joins = word == "," and self.words.comma_joins and self._goes_on(tokens, state, 100)
        if not joins or words[at + 1][0].isdecimal():
            return False
        state.at += 1
        if self._piece(tokens, state) or (word in DASHES and self._scale(tokens, state, None)):
            return True
        state.at = at
        return False

    def _goes_on(self, tokens: Tokens, state: _Sum, least: int) -> bool:
        """Whether behind a scale and the present token a number of at least `least` stands, below that scale."""
        if state.flat or not (state.fresh and state.total):
            return False
        at = state.at + 1
        rest = _Sum(at)
        rest.last, rest.flat = state.last, True
        if self._kind(tokens, at) not in (Kind.UNIT, Kind.TEEN, Kind.TEN, Kind.HUNDRED, Kind.ONE_SCALE):
            return False
        self._walk(tokens, rest, None)
        behind = self._kind(tokens, rest.at)
        return least <= rest.value < state.last and behind is not Kind.SCALE

    def _decimals(self, tokens: Tokens, state: _Sum) -> tuple[Exact, int]:
        """The value with the digits that are said after "point" or "koma", and where it ends."""
        words, at = tokens.words, state.at
        if self._kind(tokens, at) is not Kind.POINT or not isinstance(state.value, int):
            return state.value, at
        digits, end = "", at + 1
        while end < len(words) and len(digits) < 30:
            piece = _Sum(end)
            if words[end][0].isdecimal() != state.numeral or not self._piece(tokens, piece):
                break
            if piece.room == 10:
                self._walk(tokens, piece, None)
            digits += str(piece.value)
            end = piece.at
        return (add(state.value, Decimal(f"0.{digits}")), end) if digits else (state.value, at)

    def _scale_after(self, tokens: Tokens, value: Exact, end: int, scale: int) -> tuple[Exact, int, int]:
        """A scale behind a decimal or a fraction: "satu koma lima juta", "two and a half million"."""
        at = end
        if self._word(tokens, at) in self.words.share_of and self._word(tokens, at + 1) in self.words.articles:
            at += 2
        kind, factor = self.entries.get(self._word(tokens, at), (None, 0))
        if scale != 1 or kind not in BARE:
            return value, end, scale
        return times(value, factor), at + 1, factor

    def _kind(self, tokens: Tokens, at: int) -> Kind | None:
        return self.entries.get(self._word(tokens, at), (None, 0))[0]

    @staticmethod
    def _word(tokens: Tokens, at: int) -> str:
        """The word of token `at`, "" behind the last one."""
        return tokens.words[at] if at < len(tokens.words) else ""

    # -- fractions

    def _fraction_after(
        self, tokens: Tokens, state: _Sum, begin: int, value: Exact, end: int, mixed: bool
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
        if word in DASHES and self._kind(tokens, end + 1) in OVER:
            kind, below = self.entries[tokens.words[end + 1]]
            end += 1
        if kind in OVER:
            return self._over(tokens, begin, value, end, below)
        if not (state.numeral and word[0].isdecimal()) and word not in self.words.joiners:
            return self._compound_over(tokens, state, value, end)
        part = self._part(tokens, end, word) if mixed else None
        return (add(value, part.value), part.end) if part and 0 < part.value < 1 else (value, end)

    def _part(self, tokens: Tokens, at: int, word: str) -> Parsed | None:
        """The fraction that is added to a whole number: the digits of "2 1/4", or what follows "and"."""
        if word not in self.words.joiners:
            return self._slashed(tokens, at)
        return self._read(tokens, at + 1, None, False) if at + 1 < len(tokens) else None

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

    def _compound_over(self, tokens: Tokens, state: _Sum, value: int, end: int) -> tuple[Exact, int]:
        """`value` over an ordinal of several words ("one twenty-fifth"), or "over" another number."""
        if self._word(tokens, end) in self.words.fraction_marks:
            other = self._read(tokens, end + 1, None, False) if end + 1 < len(tokens) else None
            if other and isinstance(other.value, int) and 0 < value < other.value <= 1000:
                return Fraction(value, other.value), other.end
        elif not state.numeral and state.last == HUGE:
            below, after = self._ordinal(tokens, end)
            if below:
                return Fraction(value, below), after
        return value, end

    def _ordinal(self, tokens: Tokens, at: int) -> tuple[int, int]:
        """The value and end of an ordinal of several words ("twenty-first", "one hundred fifth"); (0, 0) if none."""
        state = _Sum(at)
        if at < len(tokens) and not tokens.words[at][0].isdecimal():
            self._walk(tokens, state, None)
        end = state.at + (self._word(tokens, state.at) in DASHES or self._word(tokens, state.at) in self.words.joiners)
        kind, last = self.entries.get(self._word(tokens, end), (None, 0))
        if not state.began or kind not in ORDINAL or last >= min(state.room, 100) or not isinstance(state.value, int):
            return 0, 0
        return state.value + last, end + 1

    def _after_article(self, tokens: Tokens, start: int, money: str | None, mixed: bool) -> Parsed | None:
        """What follows "a": "a hundred and two", "a dozen", "a third of", "a twenty-first"."""
        kind, below = self.entries.get(self._word(tokens, start + 1), (None, 0))
        if kind in BARE:
            return self._number(tokens, start, money, mixed, start + 1)
        if kind in SHARES:
            return self._share(tokens, start, start + 1, kind, below, mixed)
        if kind is Kind.ONE_OVER and self._ends_share(tokens, start + 2):
            return self._share(tokens, start, start + 1, kind, below, mixed)
        if kind is Kind.TEN:
            below, end = self._ordinal(tokens, start + 1)
            return Parsed(Fraction(1, below), start, end) if below and self._ends_share(tokens, end) else None
        return None

    def _ends_share(self, tokens: Tokens, end: int) -> bool:
        """Whether "a third" may end here: "a third of", not "a third man"."""
        word = self._word(tokens, end)
        if not word or word in self.words.share_followers or self._kind(tokens, end) in BARE:
            return True
        return not word[0].isalnum() and word not in DASHES

    def _share(self, tokens: Tokens, start: int, at: int, kind: Kind | None, below: int, scaled: bool) -> Parsed | None:
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
