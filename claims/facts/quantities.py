"""Quantities: a number with what it counts or measures, how it is bounded, and where it stands in the text."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

from claims.facts.numbers.borrowed import Borrower
from claims.facts.numbers.bounds import bounded
from claims.facts.numbers.exclusions import Exclusions
from claims.facts.numbers.measures import FOLD, Measured, MeasureReader
from claims.facts.numbers.nouns import NounReader
from claims.facts.numbers.number_reader import NumberReader, Parsed, reader
from claims.facts.numbers.numerals import Exact, add, plain, read_grouped, times
from claims.facts.numbers.quantity_words import Around, around
from claims.facts.numbers.shares import share_of
from claims.facts.numbers.units import Unit, units
from claims.facts.tokens.value_tokens import DASHES, SENTENCE_ENDS, Tokens
from claims.records import Comparator, LanguageCode, Number, Quantity

REPEATED = 8
"""Words before a number that tells what came before it in other words, among which a change may be told."""

LARGE = 1000
"""A number that needs no scale or unit from the one behind it."""


class QuantityReader:
    """Reads the quantities of a text; one for each language, from `quantity_reader`."""

    def __init__(self, numbers: NumberReader, around: Around) -> None:
        self.numbers = numbers
        self.around = around
        self.words = around.words
        self.nouns = NounReader(numbers, around)
        self.exclusions = Exclusions(numbers, around, self.nouns)
        self.measures = MeasureReader(numbers, around, self.nouns)
        self.borrowed = Borrower(self.measures, around)
        self.multiples = self.words.multiples | self.words.multiple_verbs
        self.triggers = numbers.starters | frozenset(self.multiples) | frozenset(numbers.words.one_denominators)
        self.starts = self.triggers | numbers.words.articles

    def read(self, tokens: Tokens, taken: bytearray) -> list[Quantity]:
        """The quantities of `tokens`, in order; a token with a mark in `taken` belongs to a date and is passed over."""
        found: list[Quantity] = []
        at = counted = 0
        changed: int | None = None
        """The token where the noun of the last number is told by the next one."""
        whole: Quantity | None = None
        for index in tokens.numerals_and(self.starts):
            if index < at or taken[index]:
                continue
            behind = changed == index
            quantity, at = self._at(tokens, index, taken, at)
            if quantity is None:
                continue
            if behind and quantity.noun:
                found[-1] = replace(found[-1], noun=quantity.noun)
            changed = self._changed(tokens, quantity, index, at)
            if quantity.noun:
                whole, counted = quantity, at
            elif whole and self._is_of_those(tokens, quantity, whole, range(counted, at)):
                quantity = replace(quantity, noun=whole.noun)
            found.append(quantity)
        return found

    def _changed(self, tokens: Tokens, quantity: Quantity, start: int, end: int) -> int | None:
        """The token of the number to which this one changed, where it counts what that one says: "dari 5 menjadi 7"."""
        words, own = tokens.words, self.words
        if (
            not start
            or end >= len(words)
            or words[end] not in own.changed_to
            or words[start - 1] not in own.changed_from
        ):
            return None
        told = quantity.noun or quantity.unit or quantity.currency or quantity.percent
        return None if told else end + 1

    def _is_of_those(self, tokens: Tokens, quantity: Quantity, whole: Quantity, between: range) -> bool:
        """Whether a quantity is some of what was counted before it in the same sentence, or others of the kind: "14
        people and 35 others", "64 laporan, 21 di antaranya politik uang", but not "38 provinsi, 112 di antaranya".

        Args:
            between: the tokens behind `whole` up to the end of `quantity`.
        """
        if quantity.unit or quantity.currency or quantity.percent or quantity.value < 1:
            return False
        part = quantity.value <= whole.value and self.around.among.at(tokens, between.stop) is not None
        others = part or self.around.others.at(tokens, between.stop) is not None
        return others and SENTENCE_ENDS.isdisjoint(tokens.words[between.start : between.stop])

    def _at(self, tokens: Tokens, at: int, taken: bytearray, floor: int) -> tuple[Quantity | None, int]:
        """The quantity whose number begins at token `at`, and where to go on; tokens before `floor` are used up."""
        if tokens.words[at] in self.multiples:
            return self._multiple(tokens, at), at + 1
        first = self.measures.read(tokens, at, floor)
        if first is None:
            return None, floor  # the "A" of "A$3.4 billion" is no article
        share = share_of(tokens, first, self.numbers, self.around)
        if share and not any(taken[first.start : share[1]]):
            return self._share(tokens, first, *share)
        prefixed = first.bare and self._prefix_unit(tokens, first) is not None
        end = 0 if prefixed else self.exclusions.end(tokens, first.parsed, first.kind)
        if end:
            return None, max(end, first.end)
        if self._designates(tokens, first):
            return None, first.end
        second = self._range(tokens, first, taken)
        first = self.borrowed.joined(tokens, first, taken) if second is None else first
        spread = self.borrowed.spread(tokens, first) if second is None else None
        if spread:
            first, second = spread
        if second is None:
            first = self.borrowed.lent(tokens, first, taken)
            scored = self.exclusions.score(tokens, first.parsed, bare=first.bare)
            if scored:
                return None, scored
        return self._build(tokens, first, second, floor, taken)

    def _designates(self, tokens: Tokens, first: Measured) -> bool:
        """Whether the number only names a type of what stands behind it, such as an aircraft."""
        fold = first.unit is not None and first.unit.name == FOLD and self.exclusions.fold(tokens, first.parsed)
        return fold or (first.bare and self.exclusions.designation(tokens, first.parsed))

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
            either = found is None and words[at] in self.words.alternatives
            if not (found or either) or (not between and self._changes(tokens, first)):
                return None
            mark = found[1] if found else at + 1
        number = self._number_from(tokens, mark, taken)
        second = self.measures.read(tokens, number, mark) if number is not None else None
        if second and words[at] in self.words.alternatives and second.value != add(first.value, second.parsed.scale):
            return None  # "two or three men", but not "50 or 100 men"
        if second is None or not self._fits(tokens, first, second, dashed=words[at] in DASHES, between=bool(between)):
            return None
        return second

    def _changes(self, tokens: Tokens, first: Measured) -> bool:
        """Whether the words before it tell that a number changed, so that the next one is what it came to: "from 5 to
        7", "fell by $2 to $80", but not "fell 2 to 3 percent"."""
        start = self._behind_comparators(tokens, first.start)
        before = tokens.words[max(0, start - 2) : start]
        if before and before[-1] in self.words.change_words:
            return True
        settled = not first.bare or first.value >= LARGE
        if before and before[-1] in self.words.alternatives:  # "fell 3 percent, or $2 to $80"
            before = tokens.words[max(0, start - REPEATED) : start]
        return settled and not self.words.change_verbs.isdisjoint(before)

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
                start = self.measures.money_before(tokens, number)[0] if number > at else number
                return number if start == at else None
        return None

    def _fits(self, tokens: Tokens, first: Measured, second: Measured, *, dashed: bool, between: bool) -> bool:
        """Whether two numbers are the ends of one range: same kind, growing, and not a score or two names."""
        low, high = self._low(first, second), second.value
        if first.kind != second.kind and not (first.bare or second.bare):
            return False
        if _is_part(first) and second.parsed.digits:  # "by a third to $2.1bn"
            return False
        if low >= high:
            return False
        if between or not dashed:
            return between or first.bare or not second.bare  # "fell 10% to 101,168"
        plain_pair = first.bare and second.bare and isinstance(first.value, int) and second.parsed.scale == 1
        return (
            not plain_pair
            or isinstance(second.value, Decimal)
            or self.nouns.counted(tokens, second.end) is not None
            or (self.around.before.before(tokens, first.start) is not None)
        )

    @staticmethod
    def _low(first: Measured, second: Measured) -> Exact:
        """The lower end in the unit of the upper one ("50 cm to 1.5 metres"); it shares its scale word ("5-7 juta")."""
        if first.unit and second.unit and first.unit != second.unit:
            return second.unit.converted(first.value, first.unit)
        scale = second.parsed.scale
        if first.parsed.scale == 1 and scale != 1 and first.value < second.value / scale:
            return times(first.value, scale)
        return first.value

    # -- putting it together

    def _build(
        self, tokens: Tokens, first: Measured, second: Measured | None, floor: int, taken: bytearray
    ) -> tuple[Quantity | None, int]:
        """The quantity of one number, or of a range, with its comparator and noun; and where to go on reading."""
        last = second or first
        value = self._low(first, second) if second else first.value
        unit = last.unit or first.unit
        often = unit is not None and unit.name == FOLD and self.around.frequencies.at(tokens, last.end) is not None
        unit = None if often else unit
        percent = first.percent or last.percent
        bound = self._bound_behind(tokens, last.end)
        end = bound[1] if bound else last.end
        prefix = self._prefix_unit(tokens, first) if unit is None and last.bare else None
        prefix = prefix if prefix and prefix[1] >= floor else None
        bare = first.bare and last.bare and not prefix
        noun = (self._points(tokens, first) or self._counted(tokens, end)) if bare else None
        noun = (self.words.times_noun, end) if often else noun
        if noun and second is None and noun[0] not in self.words.divisible:
            value = self._whole(tokens, first)
        if not prefix and not self._counts(tokens, first, last, noun):
            return None, last.end
        if noun and _is_part(first) and noun[0] not in self.words.divisible:
            noun = None  # "half the voters" are no 0.5 voters
        elif not noun and bare and not _is_part(first):
            noun = self._counted_whole(tokens, first, end)
        end = noun[1] if noun else end
        behind = bound or self._bound_behind(tokens, end)
        comparator = behind[0] if behind else bounded(tokens, first, unit, floor, self.around)
        comparator = (self.borrowed.age_bound(tokens, first) if comparator == "=" else None) or comparator
        end = behind[1] if behind and not bound else end
        rate = self.measures.rate(tokens, end, taken) if bare else None
        unit, end = rate or (self.borrowed.age(tokens, first) if bare and not noun else unit, end)
        start = prefix[1] if prefix else first.start
        unit = prefix[0] if prefix else unit
        quantity = Quantity(
            text=tokens.raw(start, end - 1),
            span=tokens.span(start, end - 1),
            value=plain(value),
            high=plain(last.value) if second else None,
            noun=noun[0] if noun else None,
            unit=unit.name if unit else None,
            currency=last.currency or first.currency,
            percent=percent,
            comparator=comparator,
            base_value=unit.in_base(value) if unit else None,
            base_unit=unit.base if unit else None,
        )
        return quantity, end

    def _counted(self, tokens: Tokens, end: int) -> tuple[str, int] | None:
        """The noun behind the number, also over the name of its type ("400 737 Max jets")."""
        if end < len(tokens) and tokens.words[end].isdecimal():
            if not self.exclusions.designation(tokens, Parsed(0, end, end + 1, digits=True)):
                return None
            end += 1
        return self.nouns.counted(tokens, end)

    def _points(self, tokens: Tokens, part: Measured) -> tuple[str, int] | None:
        """The noun of which there are parts, behind a word for one: "half a point", "a quarter-point cut"."""
        if not _is_part(part):
            return None
        dash = part.end < len(tokens) and tokens.words[part.end] in DASHES and tokens.adjacent(part.end - 1)
        at = part.end + 1 if dash else self.measures.behind_share(tokens, part, part.end)
        noun = tokens.words[at] if at < len(tokens) else ""
        return (noun, at + 1) if noun in self.words.divisible else None

    def _counted_whole(self, tokens: Tokens, part: Measured, end: int) -> tuple[str, int] | None:
        """What `part`, which ends before token `end`, is some of: drones in "37 of 40 drones"; it names them not."""
        mark = self.around.parted.at(tokens, end)
        if not mark or mark[1] >= len(tokens) or tokens.words[part.parsed.start] in self.numbers.words.pronouns:
            return None
        whole = self.numbers.read(tokens, mark[1])
        noun = self._counted(tokens, whole.end) if whole and part.value < whole.value else None
        return (noun[0], end) if noun else None

    @staticmethod
    def _whole(tokens: Tokens, measured: Measured) -> Exact:
        """The value of a number that counts things: in "2,000 pekerja" the comma groups, whatever the language."""
        parsed = measured.parsed
        if parsed.end != parsed.start + 1 or not parsed.digits or measured.start != parsed.start:
            return measured.value
        return read_grouped(tokens.words[parsed.start]) or measured.value

    def _counts(self, tokens: Tokens, first: Measured, last: Measured, noun: tuple[str, int] | None) -> bool:
        """Whether the number is one: "satu" and "one" are pronouns too, and a lone scale is no number."""
        words, start = tokens.words, first.parsed.start
        lone = first.bare and last.bare and (not noun or noun[0].isupper())  # "Skuadron 12 TNI" counts no TNI
        if lone and self._idle(tokens, first, last):
            return False
        whole = first.start == 0 and last.end == len(tokens)
        following = words[last.end] if last.end < len(words) else ""
        if first.parsed.weak and not (noun and noun[0] in self.words.divisible):
            before = words[start - 1] if start else ""
            if following in DASHES or (last.bare and before in self.numbers.words.not_before_half):
                return False
            return bool(whole or noun or not last.bare) or following in self.numbers.words.share_followers
        if first.parsed.bare:
            following = words[start + 1] if start + 1 < len(words) else ""
            before = words[start - 1] if start else ""
            return following in self.numbers.entries and before not in self.numbers.words.indefinite
        if following in self.numbers.words.indefinite and last.end == last.parsed.end:
            return False
        if words[start] in self.numbers.words.alone:
            return whole
        if first.parsed.end - start == 1 and words[start] in self.numbers.words.pronouns:
            leads = {" ".join(words[max(0, start - count) : start]) for count in (1, 2)}
            led = not self.numbers.words.not_before_pronoun.isdisjoint(leads)
            return whole or (bool(noun or not last.bare) and not led)
        return True

    def _idle(self, tokens: Tokens, first: Measured, last: Measured) -> bool:
        """Whether a number without a noun names something, or counts nothing: "the two", "an app or two"."""
        if self.around.idle_pairs.before(tokens, first.end) is not None:
            return True
        exclusions = self.exclusions
        number = first.parsed
        named = exclusions.model(tokens, number) or exclusions.in_row(tokens, number)
        reached = exclusions.dialled(tokens, number) or exclusions.postcode(tokens, number)
        return named or reached or exclusions.address(tokens, last.parsed)

    def _prefix_unit(self, tokens: Tokens, first: Measured) -> tuple[Unit, int] | None:
        """A unit before the number: "magnitudo 6,5", "M 6,5", "magnitudo (M) 6,5"."""
        words, start = tokens.words, first.start - 1
        bracketed = start > 1 and words[start] == ")" and words[start - 2] == "("
        at = start - bracketed
        at -= at > 0 and words[at] in self.words.prefix_links
        name = self.words.prefix_units.get(words[at]) if at >= 0 else None
        if at >= 0 and tokens.text[tokens.starts[at]].isupper() and isinstance(first.value, Decimal):
            name = name or self.words.prefix_letters.get(words[at])
        return (units()[name], first.start if bracketed else at) if name else None

    def _share(self, tokens: Tokens, first: Measured, percent: Number, end: int) -> tuple[Quantity, int]:
        """The quantity of a share that is told by two numbers."""
        bound = bounded(tokens, first, None, 0, self.around)
        text, span = tokens.raw(first.start, end - 1), tokens.span(first.start, end - 1)
        return Quantity(text, span, percent, percent=True, comparator=bound), end

    def _bound_behind(self, tokens: Tokens, end: int) -> tuple[Comparator, int] | None:
        """A bound behind the number or its noun ("600 or more", "600-an"), and the end of the quantity with it."""
        found = self.around.after.at(tokens, end)
        if found and tokens.words[end] in self.words.joints and self._goes_on(tokens, found[1]):
            return None  # "12 and over", but not "12 percent and over 40 shops"
        compared = found and found[1] < len(tokens) and tokens.words[found[1]] in self.words.graded
        return None if compared else found  # "45 poin lebih tinggi" is by 45 points

    def _goes_on(self, tokens: Tokens, at: int) -> bool:
        """Whether a number, a name or what the words before it lead to stands at token `at`: "over 40", "over the
        years", "under investigation", "older than"."""
        word = tokens.words[at] if at < len(tokens) else ""
        if word in self.words.led_to or (word and tokens.raw(at, at).istitle()):
            return True
        sign = at + 1 < len(tokens) and tokens.words[at + 1][0].isdecimal() and not word.isalpha()
        return word[:1].isdecimal() or sign or word in self.numbers.starters or word in self.words.definite

    def _multiple(self, tokens: Tokens, at: int) -> Quantity | None:
        """A multiple in one word: "twice", "tripled", "will double", or how often something is: "twice a day"."""
        words, bound = tokens.words, self.around.before.before(tokens, at)
        before, behind = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
        if words[at] in self.words.multiple_verbs:
            told = bound or before in self.words.multiple_cues or behind in self.words.definite
            if not told or behind in DASHES:
                return None  # "a double bill", "to double-check"
        value, text, span = self.multiples[words[at]], tokens.raw(at, at), tokens.span(at, at)
        comparator = bound[0] if bound else "="
        counts = words[at] in self.words.multiple_adverbs and not self.measures.compared(tokens, at + 1)
        if counts or self.around.frequencies.at(tokens, at + 1):
            return Quantity(text, span, value, noun=self.words.times_noun, comparator=comparator)
        base = units()[FOLD].base
        return Quantity(text, span, value, unit=FOLD, comparator=comparator, base_value=value, base_unit=base)


def _is_part(first: Measured) -> bool:
    """Whether a word tells a part of what stands behind it: "half", "sepertiga"."""
    return not first.parsed.digits and 0 < first.value < 1


@cache
def quantity_reader(code: LanguageCode) -> QuantityReader:
    """The reader of quantities for the language `code`."""
    return QuantityReader(reader(code), around(code))
