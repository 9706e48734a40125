"""A number with the signs and words that measure it: currency, percent sign, unit, minus."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from claims.facts.numbers.nouns import NounReader
from claims.facts.numbers.number_reader import NumberReader, Parsed
from claims.facts.numbers.number_words import Kind
from claims.facts.numbers.numerals import Exact, times
from claims.facts.numbers.quantity_words import SUM_SIGNS, Around
from claims.facts.numbers.units import Unit, symbols, units
from claims.facts.tokens.value_tokens import DASHES, Tokens

FOLD = "fold"
FEWEST = 10
"""Of so many at least something is told: "12 per 100,000"."""
TIMES = frozenset("x×")
GROUPS = 12
"""Groups of three digits behind the first digits of a number, at most; more of them are a list."""
_SUM = re.compile(r"\d{1,3}(?:,\d{3})+|\d+\.\d\d\b|\d{1,3}(?: \d{3}){2}")
"""Digits that are grouped as sums of money are, or have cents."""


class Measured(NamedTuple):
    """A number with the signs and words that belong to it, over tokens `start` to `end` (exclusive)."""

    value: Exact
    start: int
    end: int
    parsed: Parsed
    unit: Unit | None = None
    currency: str | None = None
    percent: bool = False
    money: bool = False
    """A currency stands there, perhaps one that the word leaves open ("peso")."""

    @property
    def bare(self) -> bool:
        return self.kind is None

    @property
    def kind(self) -> str | None:
        """What it measures: "percent", "money", or the dimension of its unit; None where nothing tells."""
        if self.percent or self.money:
            return "percent" if self.percent else "money"
        return self.unit.dimension if self.unit else None


class MeasureReader:
    """Reads a number with what measures it; one for each language."""

    def __init__(self, numbers: NumberReader, around: Around, nouns: NounReader) -> None:
        self.numbers = numbers
        self.around = around
        self.words = around.words
        self.nouns = nouns

    def read(self, tokens: Tokens, at: int, floor: int) -> Measured | None:
        """The number at token `at` with its currency, percent sign or unit, from token `floor` on."""
        start, currency, money = self.money_before(tokens, at)
        if start < floor:
            start, currency, money = at, None, False
        parsed = self.numbers.read(tokens, at, (currency or "?") if money else None)
        if parsed is None:
            return None
        parsed = self._grouped(tokens, parsed, money=money)
        parsed = self._spelled(tokens, self._repeated(tokens, parsed))
        value = parsed.value
        if not money and start > floor and self.numbers.led_by_point(tokens, at):
            start -= 1
        negative = self._minus(tokens, start, at, parsed) if start > floor else None
        if negative is not None:
            start, value = negative, times(value, -1)
        measured = Measured(value, start, parsed.end, parsed, currency=currency, money=money)
        if money:
            return measured
        measured = self._behind(tokens, measured)
        named = self.around.currencies.before(tokens, start) if measured.bare and parsed.scale != 1 else None
        if named and named[1] >= floor and named[0][1] == 1:  # dolar AS 5 juta
            return measured._replace(start=named[1], currency=named[0][0], money=True)
        return measured

    def _grouped(self, tokens: Tokens, parsed: Parsed, *, money: bool) -> Parsed:
        """`parsed` with a group of three digits behind a blank, where it is money or counts a noun ("12 500 orang"), or
        with those behind commas and blanks."""
        words, end = tokens.words, parsed.end
        if not (parsed.digits and end == parsed.start + 1 and end < len(words)):
            return parsed
        if not words[end].isdecimal():
            return self._spaced(tokens, parsed) if words[end] == "," else parsed
        head = words[parsed.start]
        single = len(words[end]) == 3 and head.isdecimal() and len(head) <= 3 and head[0] != "0"
        if not single or tokens.raw(end - 1, end) != f"{head} {words[end]}":
            return parsed
        counts = money or self.around.nouns.at(tokens, end + 1) is not None
        if not counts or (not money and self.around.units.at(tokens, end + 1)):
            return parsed
        return parsed._replace(value=int(head + words[end]), end=end + 1)

    def _spaced(self, tokens: Tokens, parsed: Parsed) -> Parsed:
        """`parsed` with the groups of three digits behind a comma and a blank, where they cannot be numbers of their
        own, or are not round and count a noun with it: "283, 016 votes", "40, 849 cases", but not "12, 300 orang"."""
        words, start, end = tokens.words, parsed.start, parsed.end
        last = min(len(words) - 1, end + 2 * GROUPS)
        while end < last and words[end] == "," and len(words[end + 1]) == len("000"):
            if tokens.raw(end - 1, end + 1) != f"{words[end - 1]}, {words[end + 1]}" or not words[end + 1].isdecimal():
                break
            end += 2
        head = words[start]
        if end == parsed.end or len(head) > len("000") or head[0] == "0" or self._in_row(tokens, start, end):
            return parsed
        groups = words[start + 2 : end : 2]
        sure = any(group[0] == "0" for group in groups)
        if not sure and (groups[-1][-1] == "0" or not self._counts_one(tokens, start, end)):
            return parsed
        return parsed._replace(value=int(head + "".join(groups)), end=end)

    @staticmethod
    def _in_row(tokens: Tokens, start: int, end: int) -> bool:
        """Whether further numbers are listed before token `start` or from token `end` on."""
        words = tokens.words
        behind = words[end] == "," and words[end + 1][0].isdecimal() if end + 1 < len(words) else False
        return behind or (start > 1 and words[start - 1] == "," and words[start - 2][0].isdecimal())

    def _counts_one(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether the numbers from token `start` to `end` may be one, which counts a noun behind it."""
        before = tokens.words[start - 1] if start else ""
        if before in self.words.naming or before in self.words.ages or before in self.around.units:
            return False
        noun = self.nouns.counted(tokens, end)
        behind = tokens.words[noun[1]] if noun and noun[1] < len(tokens) else ""
        return noun is not None and self.words.predicates.isdisjoint((noun[0], behind))

    def _repeated(self, tokens: Tokens, parsed: Parsed) -> Parsed:
        """`parsed` times the number behind it, where both tell how long something takes: "2x24 jam"."""
        words, end = tokens.words, parsed.end
        if not (parsed.digits and end + 1 < len(words) and words[end] in TIMES and words[end + 1].isdecimal()):
            return parsed
        unit = self.around.units.at(tokens, end + 2)
        if unit is None or unit[0][0].dimension != "time":
            return parsed
        return parsed._replace(value=times(parsed.value, int(words[end + 1])), end=end + 2)

    def _spelled(self, tokens: Tokens, parsed: Parsed) -> Parsed:
        """`parsed` with the same number in brackets behind it, as contracts spell it: "18 (delapan belas) tahun",
        "thirty (30) days"."""
        words, at = tokens.words, parsed.end + 1
        if words[at - 1 : at + 1] == [",", "-"] and tokens.adjacent(at - 1):
            at += 2  # "Rp 75.000,- (tujuh puluh lima ribu rupiah)"
        if at >= len(words) or words[at - 1] != "(":
            return parsed
        other = self.numbers.read(tokens, at)
        if other is None or other.value != parsed.value:
            return parsed
        money = self.around.currencies.at(tokens, other.end)
        end = money[1] if money else other.end
        return parsed._replace(end=end + 1) if end < len(words) and words[end] == ")" else parsed

    def money_before(self, tokens: Tokens, at: int) -> tuple[int, str | None, bool]:
        """Where a currency before the number begins, which one, and whether there is any."""
        if not at:
            return at, None, False
        words = tokens.words
        sign = self.around.signs.before(tokens, at)
        if sign:
            return sign[1], sign[0], True
        last = at - 1
        letter = tokens.raw(last, last)
        if letter in SUM_SIGNS and tokens.adjacent(last) and self._is_sum(tokens, at):
            return last, SUM_SIGNS[letter], True
        if letter in self.around.codes and words[last] not in self.words.naming:  # COP26 is no money
            return last, words[last].upper(), True
        if last and words[last] in DASHES and words[last - 1] in self.around.signs:
            sign = self.around.signs.before(tokens, last)  # $-99.99
            return (at, sign[0], True) if sign else (at, None, False)
        return at, None, False

    def _is_sum(self, tokens: Tokens, at: int) -> bool:
        """Whether what begins with the digits at token `at` is written as sums are: "1.2 million", "105m", "1,250"."""
        if _SUM.match(tokens.text, tokens.starts[at]):
            return True
        behind = tokens.words[at + 1] if at + 1 < len(tokens) else ""
        if tokens.adjacent(at):
            return behind in self.numbers.words.short_scales and tokens.raw(at + 1, at + 1) == behind
        return self.numbers.entries.get(behind, (None, 0))[0] is Kind.SCALE

    def _minus(self, tokens: Tokens, start: int, at: int, parsed: Parsed) -> int | None:
        """The token where a minus sign before the number stands; None without one."""
        words = tokens.words
        last = start - 1
        if words[last] in self.numbers.words.minus:
            return last
        if words[last] not in DASHES or not parsed.digits:
            return None
        if tokens.adjacent(last):
            before = tokens.starts[last] - 1
            return last if before < 0 or tokens.text[before] in " \t\n(=€$£:[," else None
        return last if last == 0 and parsed.end == len(tokens) else None

    def _behind(self, tokens: Tokens, measured: Measured) -> Measured:
        """Adds the percent sign, currency or unit behind the number."""
        at = measured.end
        dash = at < len(tokens) and tokens.words[at] in DASHES and tokens.adjacent(at - 1) and tokens.adjacent(at)
        at = self.behind_share(tokens, measured, at + dash)
        if at >= len(tokens):
            return measured
        unit = self._unit(tokens, at, measured, dash=dash) or self._unit_behind_adjective(tokens, at)
        if unit and self._tells_place(tokens, unit[1]):
            unit = None
        percent = self.around.percents.at(tokens, at)
        if percent and not (unit and unit[1] > percent[1]):
            return measured._replace(end=percent[1], percent=True)
        money = self._money_behind(tokens, at, measured)
        if money and not (unit and unit[1] > money[2]):  # "pound-feet"
            value = times(measured.value, Fraction(1, money[1])) if money[1] != 1 else measured.value
            return measured._replace(value=value, end=money[2], currency=money[0], money=True)
        if unit and tokens.words[at] in self.numbers.words.loose_scales and self.nouns.several(tokens, unit[1]):
            scale = self.numbers.words.short_scales[tokens.words[at]]  # 100m people, 6.7m offences
            parsed = measured.parsed._replace(end=unit[1], scale=scale)
            return measured._replace(value=times(measured.value, scale), end=unit[1], parsed=parsed)
        return measured._replace(unit=unit[0], end=unit[1]) if unit else measured

    def behind_share(self, tokens: Tokens, measured: Measured, at: int) -> int:
        """The token at which begins what a share is of: "half a percentage point", "a quarter of an hour"."""
        words = tokens.words
        if measured.parsed.digits or not 0 < measured.value < 1:
            return at
        article = at + (at < len(words) and words[at] in self.numbers.words.share_of)
        return article + 1 if article < len(words) and words[article] in self.numbers.words.articles else at

    def _money_behind(self, tokens: Tokens, at: int, measured: Measured) -> tuple[str | None, int, int] | None:
        word = tokens.words[at]
        found = self.around.currencies.at(tokens, at)
        if found and (word not in self.words.close_units or self._close(tokens, at)):
            if (
                found[1] == at + 1
                and word in self.words.rare_currencies
                and measured.parsed.scale == 1
                and measured.value < 1000
            ):
                return None
            return found[0][0], found[0][1], found[1]
        raw = tokens.raw(at, at)
        return (raw, 1, at + 1) if raw in self.around.codes else None

    @staticmethod
    def _close(tokens: Tokens, at: int) -> bool:
        """Whether token `at` is glued to the digits before it, and small: "34p", not "P2P"."""
        return tokens.adjacent(at - 1) and tokens.raw(at, at) == tokens.words[at]

    def rate(self, tokens: Tokens, at: int, taken: bytearray) -> tuple[Unit, int] | None:
        """Of how many a number is told that ends before token `at`: "3.9 deaths per 1,000 live births"; as a unit."""
        mark = self.around.rates.at(tokens, at)
        if mark is None or mark[1] >= len(tokens) or taken[mark[1]]:
            return None
        base = self.read(tokens, mark[1], mark[1])
        if base is None or not base.bare or not isinstance(base.value, int) or base.value < FEWEST:
            return None
        return Unit(f"per {base.value:,}", "rate", "one", Fraction(1, base.value), Fraction(0)), base.end

    def _unit(self, tokens: Tokens, at: int, measured: Measured, *, dash: bool) -> tuple[Unit, int] | None:
        fold = self.around.folds.at(tokens, at)
        if fold:
            return units()[FOLD], fold[1]
        if self.nouns.singular(tokens.words[at]) == self.words.times_noun:
            parted = measured.value != int(measured.value)  # nothing happens 1.5 times
            return (units()[FOLD], at + 1) if parted or self.compared(tokens, at + 1) else None
        found = self._named(tokens, at)
        if found is None:
            return None
        (unit, symbol), end = found
        word = tokens.words[at]
        if symbol and end == at + 1 and len(symbol) <= 2:
            doubtful = len(symbol) == 1 or word in self.words.end_units
            if (dash and doubtful) or (not measured.parsed.digits and (doubtful or symbol.isupper())):
                return None
            if tokens.adjacent(at) and tokens.words[end] in "/.'" and tokens.adjacent(end):
                return None
            if word in self.words.close_units and not tokens.adjacent(at - 1):
                return None
        if word in self.words.end_units and end < len(tokens) and tokens.words[end][0].isalnum():
            return None
        return unit, end

    def _named(self, tokens: Tokens, at: int) -> tuple[tuple[Unit, str], int] | None:
        """The unit whose name or symbol begins at token `at`, with the symbol, and the end; a symbol of one letter, or
        one that means something else with other capitals, only as it is written: "nm" and "Nm"."""
        found = self.around.units.at(tokens, at)
        if found is None:
            return None
        (_, symbol), end = found
        if len(symbol) != 1 and (not symbol or tokens.words[at] not in self.words.exact_units):
            return found
        written = tokens.raw(at, at)
        unit = symbols().get(written)
        return ((unit, written), end) if unit else None

    def _tells_place(self, tokens: Tokens, end: int) -> bool:
        """Whether a unit before token `end` is a place in an order rather: "two second-place teams"."""
        words = tokens.words
        dashed = end + 1 < len(words) and words[end] in DASHES and tokens.adjacent(end - 1) and tokens.adjacent(end)
        return dashed and words[end - 1] in self.words.place_units and words[end + 1].isalpha()

    def compared(self, tokens: Tokens, at: int) -> bool:
        """Whether what begins at token `at`, behind a multiple, is what it compares with: "five times its average",
        "twice last year's total", and not "five times a day", "twice last year"."""
        if at >= len(tokens) or tokens.words[at] not in self.words.multiple_followers:
            return at < len(tokens) and tokens.words[at] in self.words.comparing
        time = self.around.units.at(tokens, at + 1)
        return time is None or time[0][0].dimension != "time"

    def _unit_behind_adjective(self, tokens: Tokens, at: int) -> tuple[Unit, int] | None:
        """A unit written out behind one adjective: "two consecutive years"."""
        if not self.words.adjectives_before_noun or not self.nouns.adjective(tokens, at):
            return None
        if at + 1 < len(tokens) and tokens.words[at + 1] in self.words.not_nouns:
            return None
        if self.around.nouns.at(tokens, at) or self.around.currencies.at(tokens, at):
            return None
        found = self.around.units.at(tokens, at + 1)
        if found and tokens.words[at + 1] in self.words.thing_units:
            return None  # "5 gold bars"
        return (found[0][0], found[1]) if found and not found[0][1] else None
