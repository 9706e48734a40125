"""Whole numbers and decimals: digits and number words put together, scale by scale."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.facts.numbers.number_words import Kind, Lexicon
from claims.facts.numbers.numerals import Exact, add, read_numeral, times
from claims.facts.tokens.value_tokens import DASHES, Tokens

BLANKS = " \u00a0\u202f\u2009"
"""Signs that set groups of three digits off, beside the marks of the language."""

_LAST_GROUP = re.compile(r"\d{3}[.,]\d{2}")

BARE = frozenset({Kind.SCALE, Kind.HUNDRED_MARK, Kind.GROUP})

HUGE = 10**40
"""No value of a text is larger; what seems to be is no number."""

MOST_DECIMALS = 30
"""Digits behind a decimal mark that are read."""


class Sum:
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


class WholeReader:
    """Walks over the words of a number while they belong together; `NumberReader` begins and ends the walk."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = lexicon.words
        self.entries = lexicon.entries
        self.starters = lexicon.starters
        self.decimal = lexicon.words.decimal

    def _walk(self, tokens: Tokens, state: Sum, money: str | None) -> None:
        count = len(tokens)
        while state.at < count and (
            self._piece(tokens, state) or self._scale(tokens, state, money) or self._joint(tokens, state)
        ):
            pass

    def _piece(self, tokens: Tokens, state: Sum) -> bool:
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

    def _unit(self, words: list[str], state: Sum, value: int) -> bool:
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

    def _numeral(self, tokens: Tokens, state: Sum) -> bool:
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
        elif self.led_by_point(tokens, at):
            value = Decimal(f"0.{words[at]}")
        state.numeral = True
        return state.put(value, 1, end)

    @staticmethod
    def _spaced(tokens: Tokens, at: int) -> tuple[str, int]:
        """The numeral at token `at` with the groups of three digits that a blank sets off ("10 000"), and its end.

        One group behind a plain blank is no sign of that unless it is "000": in "400 737 jets" the second number is a
        name. `MeasureReader` knows more signs.
        """
        words, end = tokens.words, at + 1
        word = words[at]
        if len(word) > 3 or word[0] == "0" or not word.isdecimal():
            return word, end
        while end < len(words) and len(words[end]) == 3 and words[end].isdecimal() and end - at < 6:
            if tokens.starts[end] - tokens.ends[end - 1] != 1 or tokens.lower[tokens.ends[end - 1]] not in BLANKS:
                break
            end += 1
        if end >= at + 2 and end < len(words) and _LAST_GROUP.fullmatch(words[end]):
            return "".join(words[at : end + 1]), end + 1  # 1 212 526.51
        plain = end == at + 2 and words[at + 1] != "000" and tokens.lower[tokens.ends[at]] == " "
        if plain and end < len(words):
            end = at + 1
        behind = words[end][0] if end < len(words) and not plain else ""
        return ("".join(words[at:end]), end) if not behind.isdecimal() else (word, at + 1)

    def led_by_point(self, tokens: Tokens, at: int) -> bool:
        """Whether the numeral at token `at` is written ".25", or ",25" where the comma is decimal."""
        if not at or tokens.words[at - 1] not in (".", self.decimal) or not tokens.words[at].isdecimal():
            return False
        before = tokens.starts[at - 1] - 1
        return tokens.adjacent(at - 1) and (before < 0 or tokens.text[before] in " \t\n(+-−–~<>=$€£")

    def _scale(self, tokens: Tokens, state: Sum, money: str | None) -> bool:
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
            return self.words.money_scales.get(money, {}).get(word, value)
        generation = word in self.words.generations and len(tokens.words[at - 1]) == 1
        if word in self.words.money_only or generation:
            return 0
        if word in self.words.loose_scales:
            return value if tokens.text[tokens.starts[at]].isupper() and tokens.adjacent(at - 1) else 0
        return value

    def _joint(self, tokens: Tokens, state: Sum) -> bool:
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

    def _goes_on(self, tokens: Tokens, state: Sum, least: int) -> bool:
        """Whether behind a scale and the present token a number of at least `least` stands, below that scale."""
        if state.flat or not (state.fresh and state.total):
            return False
        at = state.at + 1
        rest = Sum(at)
        rest.last, rest.flat = state.last, True
        if self._kind(tokens, at) not in (Kind.UNIT, Kind.TEEN, Kind.TEN, Kind.HUNDRED, Kind.ONE_SCALE):
            return False
        self._walk(tokens, rest, None)
        behind = self._kind(tokens, rest.at)
        return least <= rest.value < state.last and behind is not Kind.SCALE

    def _decimals(self, tokens: Tokens, state: Sum) -> tuple[Exact, int]:
        """The value with the digits that are said after "point" or "koma", and where it ends."""
        words, at = tokens.words, state.at
        if self._kind(tokens, at) is not Kind.POINT or not isinstance(state.value, int):
            return state.value, at
        digits, end = "", at + 1
        while end < len(words) and len(digits) < MOST_DECIMALS:
            piece = Sum(end)
            if words[end].isdecimal():
                digits, end = digits + words[end], end + 1
                break
            if words[end][0].isdecimal() or not self._piece(tokens, piece):
                break
            if piece.room == 10:
                self._walk(tokens, piece, None)
            digits += str(piece.value)
            end = piece.at
        if len(digits) > MOST_DECIMALS:
            return state.value, at
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
