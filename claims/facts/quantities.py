"""Quantities: a number with what it counts or measures, how it is bounded, and where it stands in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache

from claims.facts.exclusions import Exclusions
from claims.facts.numbers import DASHES, NumberReader, Parsed, reader, times
from claims.facts.numerals import Exact, plain
from claims.facts.quantity_words import Around, around
from claims.facts.units import Unit, units
from claims.facts.value_tokens import Tokens
from claims.records import Comparator, LanguageCode, Quantity

FOLD = "fold"


@dataclass(frozen=True, slots=True)
class Measured:
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
        return not (self.unit or self.money or self.percent)


class QuantityReader:
    """Reads the quantities of a text; one for each language, from `quantity_reader`."""

    def __init__(self, numbers: NumberReader, around: Around) -> None:
        self.numbers = numbers
        self.around = around
        self.words = around.words
        self.exclusions = Exclusions(numbers, around)
        self.triggers = numbers.starters | frozenset(self.words.multiples) | frozenset(numbers.words.one_denominators)
        self.starts = self.triggers | numbers.words.articles
        self.not_noun = re.compile(self.words.not_noun_pattern)

    def read(self, tokens: Tokens, taken: bytearray) -> list[Quantity]:
        """The quantities of `tokens`, in order; a token with a mark in `taken` belongs to a date and is passed over."""
        found: list[Quantity] = []
        at, count, starts = 0, len(tokens), self.starts
        for index, word in enumerate(tokens.words):
            if index < at or taken[index] or not (word[0].isdecimal() or word in starts):
                continue
            quantity, at = self._at(tokens, index, taken, at)
            if quantity:
                found.append(quantity)
            if at >= count:
                break
        return found

    def _at(self, tokens: Tokens, at: int, taken: bytearray, floor: int) -> tuple[Quantity | None, int]:
        """The quantity whose number begins at token `at`, and where to go on; tokens before `floor` are used up."""
        if tokens.words[at] in self.words.multiples:
            return self._multiple(tokens, at), at + 1
        first = self._measure(tokens, at, floor)
        if first is None:
            return None, at + 1
        end = self.exclusions.end(tokens, first.parsed, bare=first.bare, money=first.money)
        if end:
            return None, max(end, first.end)
        second = self._range(tokens, first, taken)
        if second is None:
            scored = self.exclusions.score(tokens, first.parsed, first.bare)
            return (None, scored) if scored else self._build(tokens, first, None, floor)
        return self._build(tokens, first, second, floor)

    # -- one number with its unit

    def _measure(self, tokens: Tokens, at: int, floor: int) -> Measured | None:
        """The number at token `at` with its currency, percent sign or unit, from token `floor` on."""
        start, currency, money = self._money_before(tokens, at)
        if start < floor:
            start, currency, money = at, None, False
        parsed = self.numbers.read(tokens, at, (currency or "?") if money else None)
        if parsed is None:
            return None
        value = parsed.value
        negative = self._minus(tokens, start, at, parsed) if start > floor else None
        if negative is not None:
            start, value = negative, times(value, -1)
        elif parsed.digits and at and tokens.words[at - 1] == "." and isinstance(value, Decimal) and 0 < value < 1:
            start = at - 1 if start == at and tokens.adjacent(at - 1) and tokens.words[at].isdecimal() else start
        measured = Measured(value, start, parsed.end, parsed, currency=currency, money=money)
        return measured if money else self._behind(tokens, measured)

    def _money_before(self, tokens: Tokens, at: int) -> tuple[int, str | None, bool]:
        """Where a currency before the number begins, which one, and whether there is any."""
        if not at:
            return at, None, False
        words = tokens.words
        sign = self.around.signs.before(tokens, at)
        if sign:
            return sign[1], sign[0], True
        last = at - 1
        if tokens.raw(last, last) in self.around.codes:
            return last, words[last].upper(), True
        if last and words[last] in DASHES and words[last - 1] in self.around.signs:
            sign = self.around.signs.before(tokens, last)  # $-99.99
            return (at, sign[0], True) if sign else (at, None, False)
        return at, None, False

    def _minus(self, tokens: Tokens, start: int, at: int, parsed: Parsed) -> int | None:
        """The token where a minus sign before the number stands; None without one."""
        words = tokens.words
        if not start:
            return None
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
        at += dash
        if at >= len(tokens):
            return measured
        unit = self._unit(tokens, at, measured, dash) or self._unit_behind_adjective(tokens, at)
        percent = self.around.percents.at(tokens, at)
        if percent and not (unit and unit[1] > percent[1]):
            return replace(measured, end=percent[1], percent=True)
        money = self._money_behind(tokens, at, measured)
        if money:
            value = times(measured.value, Fraction(1, money[1])) if money[1] != 1 else measured.value
            return replace(measured, value=value, end=money[2], currency=money[0], money=True)
        return replace(measured, unit=unit[0], end=unit[1]) if unit else measured

    def _money_behind(self, tokens: Tokens, at: int, measured: Measured) -> tuple[str | None, int, int] | None:
        word = tokens.words[at]
        found = self.around.currencies.at(tokens, at)
        if found:
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

    def _unit(self, tokens: Tokens, at: int, measured: Measured, dash: bool) -> tuple[Unit, int] | None:
        if self.around.folds.at(tokens, at):
            fold = self.around.folds.at(tokens, at)
            return (units()[FOLD], fold[1]) if fold else None
        found = self.around.units.at(tokens, at)
        if found is None:
            return None
        (unit, symbol), end = found
        word = tokens.words[at]
        if symbol and end == at + 1 and len(symbol) <= 2:
            if not measured.parsed.digits or dash:
                return None
            if len(symbol) == 1 and tokens.raw(at, at) != symbol:
                return None
            if word in self.words.close_units and not tokens.adjacent(at - 1):
                return None
        if word in self.words.end_units and end < len(tokens) and tokens.words[end][0].isalnum():
            return None
        return unit, end

    def _unit_behind_adjective(self, tokens: Tokens, at: int) -> tuple[Unit, int] | None:
        """A unit written out behind one adjective: "two consecutive years"."""
        if not self.words.adjectives_before_noun or not self._adjective(tokens, at):
            return None
        if self.around.nouns.at(tokens, at) or self.around.currencies.at(tokens, at):
            return None
        found = self.around.units.at(tokens, at + 1)
        return (found[0][0], found[1]) if found and not found[0][1] else None

    # -- ranges

    def _range(self, tokens: Tokens, first: Measured, taken: bytearray) -> Measured | None:
        """The upper end of a range that `first` begins: "10-15 persen", "antara 5 dan 7", "44 mg to 50 mg"."""
        words, at = tokens.words, first.end
        if at + 1 >= len(words):
            return None
        between = self.around.between.before(tokens, self._behind_comparators(tokens, first.start))
        if words[at] in DASHES:
            mark = at + 1
            if tokens.raw(at - 1, at - 1).isdecimal() and words[mark] in ("an",):
                return None
        else:
            marks = self.around.between_marks if between else self.around.range_marks
            found = marks.at(tokens, at)
            if not found or (not between and first.start and words[first.start - 1] in self.words.change_words):
                return None
            mark = found[1]
        number = self._number_from(tokens, mark, taken)
        second = self._measure(tokens, number, mark) if number is not None else None
        if second is None or not self._fits(tokens, first, second, dashed=words[at] in DASHES, between=bool(between)):
            return None
        return second

    def _behind_comparators(self, tokens: Tokens, start: int) -> int:
        found = self.around.before.before(tokens, start)
        return found[1] if found and not self.around.between.before(tokens, start) else start

    def _number_from(self, tokens: Tokens, at: int, taken: bytearray) -> int | None:
        """The token of a number at `at`, or behind a currency sign there."""
        for number in range(at, min(at + 3, len(tokens))):
            word = tokens.words[number]
            if taken[number]:
                return None
            if word[0].isdecimal() or word in self.numbers.starters:
                start = self._money_before(tokens, number)[0] if number > at else number
                return number if start == at else None
        return None

    def _fits(self, tokens: Tokens, first: Measured, second: Measured, *, dashed: bool, between: bool) -> bool:
        """Whether two numbers are the ends of one range: same kind, growing, and not a score or two names."""
        low, high = self._low(first, second), second.value
        if first.unit and second.unit and first.unit.dimension != second.unit.dimension:
            return False
        if first.money != second.money and not (first.bare or second.bare):
            return False
        if low >= high and not (first.unit and low != high):
            return False
        if between or not dashed:
            return True
        plain_pair = first.bare and second.bare and isinstance(first.value, int) and second.parsed.scale == 1
        return (
            not plain_pair
            or isinstance(second.value, Decimal)
            or self._noun(tokens, second.end) is not None
            or (self.around.before.before(tokens, first.start) is not None)
        )

    @staticmethod
    def _low(first: Measured, second: Measured) -> Exact:
        """The lower end; it shares the scale word behind the upper end ("5-7 juta")."""
        scale = second.parsed.scale
        if first.parsed.scale == 1 and scale != 1 and first.value < second.value / scale:
            return times(first.value, scale)
        return first.value

    # -- putting it together

    def _build(
        self, tokens: Tokens, first: Measured, second: Measured | None, floor: int
    ) -> tuple[Quantity | None, int]:
        """The quantity of one number, or of a range, with its comparator and noun; and where to go on reading."""
        last = second or first
        value = self._low(first, second) if second else first.value
        unit = last.unit or first.unit
        percent = first.percent or last.percent
        bound = self._bound_behind(tokens, last.end)
        end = bound[1] if bound else last.end
        noun = self._noun(tokens, end) if first.bare and last.bare else None
        if not self._counts(tokens, first, last, noun):
            return None, last.end
        end = noun[1] if noun else end
        bound = bound or self._bound_behind(tokens, end) or self._bound_before(tokens, first.start)
        end = max(end, bound[1])
        prefix = self._prefix_unit(tokens, first) if unit is None and not noun and last.bare else None
        prefix = prefix if prefix and prefix[1] >= floor else None
        start = prefix[1] if prefix else first.start
        unit = prefix[0] if prefix else unit
        quantity = Quantity(
            text=tokens.raw(start, end - 1),
            span=(tokens.starts[start], tokens.ends[end - 1]),
            value=plain(value),
            high=plain(last.value) if second else None,
            noun=noun[0] if noun else None,
            unit=unit.name if unit else None,
            currency=last.currency or first.currency,
            percent=percent,
            comparator=bound[0],
            base_value=unit.in_base(value) if unit else None,
            base_unit=unit.base if unit else None,
        )
        return quantity, end

    def _counts(self, tokens: Tokens, first: Measured, last: Measured, noun: tuple[str, int] | None) -> bool:
        """Whether the number is one: "satu" and "one" are pronouns too, and a lone scale is no number."""
        words, start = tokens.words, first.parsed.start
        if first.bare and last.bare and not noun and self.exclusions.model(tokens, first.parsed):
            return False
        whole = start == 0 and last.end == len(tokens)
        following = words[last.end] if last.end < len(words) else ""
        if first.parsed.weak:
            if following in DASHES:
                return False
            return bool(whole or noun or not last.bare) or following in self.numbers.words.share_followers
        if first.parsed.bare:
            following = words[start + 1] if start + 1 < len(words) else ""
            before = words[start - 1] if start else ""
            return following in self.numbers.entries and before not in self.numbers.words.indefinite
        if words[start] in self.numbers.words.alone:
            return whole
        if first.parsed.end - start == 1 and words[start] in self.numbers.words.pronouns:
            before = words[start - 1] if start else ""
            return whole or (bool(noun or not last.bare) and before not in self.numbers.words.not_before_pronoun)
        return True

    def _prefix_unit(self, tokens: Tokens, first: Measured) -> tuple[Unit, int] | None:
        """A unit before the number: "magnitudo 6,5"."""
        start = first.start - 1
        name = self.words.prefix_units.get(tokens.words[start]) if start >= 0 else None
        return (units()[name], start) if name else None

    def _bound_behind(self, tokens: Tokens, end: int) -> tuple[Comparator, int] | None:
        """A bound behind the number or its noun ("600 or more", "600-an"), and the end of the quantity with it."""
        return self.around.after.at(tokens, end)

    def _bound_before(self, tokens: Tokens, start: int) -> tuple[Comparator, int]:
        """How the words before the number bound it; they stay outside of the quantity."""
        found = self.around.before.before(tokens, start)
        return (found[0], 0) if found else ("=", 0)

    def _noun(self, tokens: Tokens, at: int) -> tuple[str, int] | None:
        """The noun counted, in its base form, and the token behind it."""
        dashed = at + 1 < len(tokens) and tokens.words[at] in DASHES and tokens.adjacent(at - 1) and tokens.adjacent(at)
        if dashed and self.words.dash_joins_noun and tokens.words[at + 1].isalpha():
            word = tokens.words[at + 1]
            noun = len(word) > 2 and word not in self.words.not_nouns and word not in self.numbers.entries
            return (word, at + 2) if noun else None
        if at < len(tokens) and tokens.words[at] in self.words.classifiers:
            inner = self._noun_at(tokens, at + 1, known=tokens.words[at] not in CLASSIFIERS_OF_ANYTHING)
            if inner:
                return inner
        for step in range(self.words.adjectives_before_noun + 1):
            found = self._noun_at(tokens, at + step, known=False)
            if found:
                return found
            if at + step >= len(tokens) or not self._adjective(tokens, at + step):
                return None
        return None

    def _adjective(self, tokens: Tokens, at: int) -> bool:
        word = tokens.words[at]
        return (
            word.isalpha() and len(word) > 2 and word not in self.words.not_nouns and word not in self.words.year_cues
        )

    def _noun_at(self, tokens: Tokens, at: int, *, known: bool) -> tuple[str, int] | None:
        """The noun that begins at token `at`; with `known`, one of the lexicon only."""
        if at >= len(tokens):
            return None
        word = tokens.words[at]
        stem = self._without_suffix(word)
        found = self.around.nouns.at(tokens, at)
        if found:
            base = found[0][0]
            return (self._singular(base) if found[1] == at + 1 and base == word else base), found[1]
        if word in self.numbers.entries:
            return None
        if stem != word and stem in self.around.nouns:
            return stem, at + 1
        if known or not word.isalpha() or len(word) < 3 or word in self.words.not_nouns:
            return None
        if self.not_noun.fullmatch(word):
            return None
        if tokens.text[tokens.starts[at]].isupper() and not self.words.plural_only:
            return None
        if not self.words.plural_only:
            return stem, at + 1
        singular = self._singular(word)
        return (singular, at + 1) if singular != word else None

    def _without_suffix(self, word: str) -> str:
        for suffix in self.words.noun_suffixes:
            if word.endswith(suffix) and len(word) - len(suffix) >= 3:
                return word[: -len(suffix)]
        return word

    def _singular(self, word: str) -> str:
        irregular = self.around.irregular.get(word)
        if irregular:
            return irregular
        for ending, other in self.words.plural_endings:
            long = len(word) >= (5 if len(ending) > 1 else 4)
            if long and word.endswith(ending) and not word.endswith(("ss", "us", "is")):
                return word[: -len(ending)] + other
        return word

    def _multiple(self, tokens: Tokens, at: int) -> Quantity:
        """A multiple in one word: "twice", "tripled"."""
        value = self.words.multiples[tokens.words[at]]
        fold = units()[FOLD]
        span = (tokens.starts[at], tokens.ends[at])
        return Quantity(tokens.raw(at, at), span, value, unit=FOLD, base_value=value, base_unit=fold.base)


CLASSIFIERS_OF_ANYTHING = frozenset({"buah", "ekor", "lembar", "butir", "batang"})


@cache
def quantity_reader(code: LanguageCode) -> QuantityReader:
    """The reader of quantities for the language `code`."""
    return QuantityReader(reader(code), around(code))
