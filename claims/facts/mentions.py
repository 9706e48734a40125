"""Every day, period and time of a text, in order, resolved against the day of publication."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from datetime import date
from functools import cache
from typing import TypeAlias

from claims.facts.clock import ClockReader
from claims.facts.date_words import Calendar, calendar
from claims.facts.dates import DateReader
from claims.facts.directions import direction, recurs
from claims.facts.numbers import NumberReader, reader
from claims.facts.periods import Mention, resolve
from claims.facts.quantity_words import Around, around
from claims.facts.relative_dates import RelativeReader
from claims.facts.value_tokens import Tokens
from claims.records import DateMention, LanguageCode

Handler: TypeAlias = Callable[[Tokens, int], Mention | None]


class MentionReader:
    """Reads the dates of a text; one for each language, from `mention_reader`."""

    def __init__(self, calendar: Calendar, around: Around, numbers: NumberReader) -> None:
        self.calendar = calendar
        self.words = calendar.words
        self.dates = DateReader(calendar, around, numbers.starters)
        self.relative = RelativeReader(calendar, numbers)
        self.clock = ClockReader(calendar)
        self.numeral: tuple[Handler, ...] = (self.clock.numeral, self.dates.from_numeral)
        rows = self._rows()
        self.triggers = frozenset().union(*(needed for _, _, needed in rows))
        """Words without which a text that has no digits mentions no date."""
        self.periods = frozenset(self.words.units)
        self.heads = _by_head((handler, heads) for handler, heads, needed in rows if needed != self.periods)
        counted = (self.relative.count, numbers.starters)
        self.counting = (
            (*self.numeral, self.relative.count),
            _by_head([*((handler, heads) for handler, heads, _ in rows), counted]),
        )
        """As `numeral` and `heads`, for a text that names a period, which alone can be counted."""

    def _rows(self) -> list[tuple[Handler, Set[str], Set[str]]]:
        """Who reads mentions, the words that may begin them, and words of which such a mention has one, in order."""
        words, table = self.words, self.calendar
        ordinals = {word for word in words.ordinals if word.isalpha()}
        months, quarters, periods = set(table.months), set(words.quarters), set(words.units)
        weekdays = {*words.weekdays, *words.short_weekdays}
        return [
            (self.dates.holiday, table.holidays.heads, table.holidays.telling),
            (self.relative.day, table.days.heads, table.days.telling),
            (self.relative.modifier, table.before.heads | table.trailing_before.heads, periods),
            (self.dates.from_month, months, months),
            (self.dates.from_weekday, weekdays, weekdays),
            (self.clock.told, words.times_before, words.times_before),
            (self._quarter, ordinals if words.quarter_order == "before" else quarters, quarters),
            (self._short_quarter, set(words.quarter_short), set(words.quarter_short)),
            (self.relative.unit, periods if words.modifiers_after else set(), periods),
        ]

    def read(self, tokens: Tokens, published: date | None, taken: bytearray) -> list[DateMention]:
        """The mentions of `tokens`, in order; their tokens are marked in `taken`."""
        found: list[DateMention] = []
        counts = not self.periods.isdisjoint(tokens.words)
        numeral, heads = self.counting if counts else (self.numeral, self.heads)
        end = 0
        for at in tokens.numerals_and(heads):
            mention = self._first(tokens, at, heads.get(tokens.words[at], numeral)) if at >= end else None
            if mention is None:
                continue
            if not mention.named:
                mention = self._with_part(tokens, self.relative.sided(tokens, mention))
            if mention.start < end:
                mention = mention._replace(start=at)
            end = mention.end
            taken[mention.start : end] = b"\x01" * (end - mention.start)
            if not mention.named:
                found.append(self._record(tokens, mention, published))
        return found

    @staticmethod
    def _first(tokens: Tokens, at: int, handlers: tuple[Handler, ...]) -> Mention | None:
        for handler in handlers:
            mention = handler(tokens, at)
            if mention:
                return mention
        return None

    def _record(self, tokens: Tokens, mention: Mention, published: date | None) -> DateMention:
        if published and mention.open and recurs(tokens, mention, self.words):
            published = None
        way = direction(tokens, mention, self.words) if published and mention.open else 0
        start, end = resolve(mention, published, way)
        return DateMention(
            text=tokens.raw(mention.start, mention.end - 1),
            span=tokens.span(mention.start, mention.end - 1),
            start=start,
            end=end,
            month_day=mention.month_day,
            weekday=mention.weekday,
            time=mention.time,
        )

    def _with_part(self, tokens: Tokens, mention: Mention) -> Mention:
        """A period with the part that is named before it: "awal 2015", "late September", "mid-1990s"."""
        if mention.time or mention.day or mention.weekday is not None or mention.until or mention.trailing:
            return mention
        at = mention.start
        for _ in range(3):
            part = self.calendar.parts.before(tokens, at)
            if part:
                return mention._replace(start=part[1], part=part[0])
            if at and (tokens.words[at - 1] in self.words.part_joiners or tokens.words[at - 1] in "-–"):
                at -= 1
            else:
                return mention
        return mention

    # -- quarters of a year

    def _quarter(self, tokens: Tokens, at: int) -> Mention | None:
        """ "kuartal I 2015", "semester I/2014", "the first quarter of 2015"."""
        words = tokens.words
        if at + 2 >= len(words):
            return None
        name, ordinal = (
            (words[at + 1], words[at]) if self.words.quarter_order == "before" else (words[at], words[at + 1])
        )
        months, number = self.words.quarters.get(name), self.words.ordinals.get(ordinal)
        return self._months(tokens, at, at + 2, months, number) if months and number else None

    def _short_quarter(self, tokens: Tokens, at: int) -> Mention | None:
        """ "Q1 2015"."""
        if at + 2 >= len(tokens) or not tokens.adjacent(at) or tokens.words[at + 1] not in {"1", "2", "3", "4"}:
            return None
        months = self.words.quarter_short[tokens.words[at]]
        return self._months(tokens, at, at + 2, months, int(tokens.words[at + 1]))

    def _months(self, tokens: Tokens, start: int, end: int, months: int, number: int) -> Mention | None:
        words = tokens.words
        while end < len(words) and (words[end] in self.words.quarter_joiners or words[end] in "/,-"):
            end += 1
        if end >= len(words) or len(words[end]) != 4 or not words[end].isdecimal() or number * months > 12:
            return None
        year = int(words[end])
        return Mention(start, end + 1, year=year, month=(number - 1) * months + 1, months=months) if year else None


def _by_head(rows: Iterable[tuple[Handler, Set[str]]]) -> dict[str, tuple[Handler, ...]]:
    """For each word that may begin a mention, who reads it, in order."""
    heads: dict[str, tuple[Handler, ...]] = {}
    for handler, names in rows:
        for name in names:
            heads[name] = (*heads.get(name, ()), handler)
    return heads


@cache
def mention_reader(code: LanguageCode) -> MentionReader:
    """The reader of dates for the language `code`."""
    return MentionReader(calendar(code), around(code), reader(code))
