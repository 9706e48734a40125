"""Every day, period and time of a text, in order, resolved against the day of publication."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TypeAlias

from claims.facts.dates.clock import ClockReader
from claims.facts.dates.date_words import Calendar, calendar
from claims.facts.dates.directions import Direction, direction, recurs
from claims.facts.dates.periods import LONGEST, Mention, resolve, shifted
from claims.facts.dates.quoted_days import spoken_on
from claims.facts.dates.relative_dates import RelativeReader
from claims.facts.dates.written_dates import DateReader
from claims.facts.dates.year_parts import YearPartReader
from claims.facts.numbers.nouns import NounReader
from claims.facts.numbers.number_reader import NumberReader, reader
from claims.facts.numbers.quantity_words import Around, around
from claims.facts.tokens.value_tokens import SENTENCE_ENDS, Tokens
from claims.records import DateMention, LanguageCode

Handler: TypeAlias = Callable[[Tokens, int], Mention | None]


class MentionReader:
    """Reads the dates of a text; one for each language, from `mention_reader`."""

    def __init__(self, calendar: Calendar, around: Around, numbers: NumberReader) -> None:
        self.calendar = calendar
        self.words = calendar.words
        self.dates = DateReader(calendar, NounReader(numbers, around))
        self.parts = YearPartReader(calendar)
        self.relative = RelativeReader(calendar, numbers, self.dates, self.parts)
        self.clock = ClockReader(calendar)
        self.numeral: tuple[Handler, ...] = (self.clock.numeral, self.dates.from_numeral)
        rows = self._rows()
        self.periods = frozenset(self.words.units)
        self.counted = self.periods | calendar.singles.telling
        """Words of which a text has one that counts periods."""
        self.triggers = self.counted.union(*(needed for _, _, needed in rows))
        """Words without which a text that has no digits mentions no date."""
        self.heads = _by_head((handler, heads) for handler, heads, needed in rows if needed != self.periods)
        counted = (self.relative.count, numbers.starters | calendar.singles.heads)
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
        parts_first = words.quarter_order == "before"
        return [
            (self.dates.holiday, table.holidays.heads, table.holidays.telling),
            (self.relative.day, table.days.heads, table.days.telling),
            (self.relative.edge, set(words.edges) if parts_first else set(), periods),
            (self.relative.quarters, set(words.edges) if parts_first else set(), quarters),
            (self.relative.modifier, table.before.heads | table.trailing_before.heads, periods),
            (self.dates.from_month, months, months),
            (self.dates.from_weekday, weekdays, weekdays),
            (self.clock.told, words.times_before, words.times_before),
            (self.parts.quarter, ordinals if parts_first else quarters, quarters),
            (self.parts.short_quarter, set(words.quarter_short), set(words.quarter_short)),
            (self.relative.single, quarters, quarters),
            (self.relative.unit, periods if words.modifiers_after else set(), periods),
            (self.relative.single, periods, periods),
        ]

    def read(
        self, tokens: Tokens, published: date | None, taken: bytearray, before: DateMention | None = None
    ) -> list[DateMention]:
        """The mentions of `tokens`, in order; their tokens are marked in `taken`.

        Args:
            before: the only day or period of the sentence before, from which "two years earlier" may count.
        """
        found: list[DateMention] = []
        spoken: list[tuple[int, Mention]] = []
        counts = not self.counted.isdisjoint(tokens.words)
        numeral, heads = self.counting if counts else (self.numeral, self.heads)
        end = 0
        for at in tokens.numerals_and(heads):
            mention = self._first(tokens, at, heads.get(tokens.words[at], numeral)) if at >= end else None
            if mention is None:
                continue
            if not mention.named:
                mention = self._with_part(tokens, self.relative.sided(tokens, mention))
            if found and mention.start == end and self._same_day(mention):
                taken[end : mention.end] = b"\x01" * (mention.end - end)
                end = mention.end
                continue
            if mention.start < end:
                mention = mention._replace(start=at)
            end = mention.end
            taken[mention.start : end] = b"\x01" * (end - mention.start)
            if not mention.named:
                since = self._leant_on(tokens, mention, found, before) if mention.leans else published
                same = None if mention.month else self.calendar.same.before(tokens, mention.start)
                mention = mention._replace(start=same[1]) if same else mention
                record = self._record(tokens, mention, since)
                base = self._base(tokens, mention.start, found, before) if same else None
                if mention.period == "day" and mention.offset is not None and not mention.trailing:
                    spoken.append((len(found), mention))
                found.append(self._of_its_year(record, mention, base) if base else record)
        if spoken and published and len(found) > len(spoken):
            self._count_from_speech(tokens, spoken, found, published)
        return found

    @staticmethod
    def _count_from_speech(
        tokens: Tokens, spoken: Sequence[tuple[int, Mention]], found: list[DateMention], published: date
    ) -> None:
        """Lets "today" in a quotation be the day on which the sentence says that it was spoken."""
        days = spoken_on(tokens, [mention.start for _, mention in spoken], found)
        for (place, mention), day in zip(spoken, days, strict=True):
            if day and day.start and day.start <= published:
                start, end = resolve(mention, day.start)
                found[place] = replace(found[place], start=start, end=end)

    @staticmethod
    def _of_its_year(record: DateMention, mention: Mention, base: DateMention) -> DateMention:
        """`record`, which tells a year, with only those days of it that those of `base` are of their own year."""
        if not (base.start and base.end and 1 < (base.end - base.start).days < LONGEST["year"]):
            return record
        if mention.year is not None and not mention.until:
            years = mention.year - base.start.year
        elif mention.period == "year" and mention.offset is not None and not mention.trailing:
            years = mention.offset
        else:
            return record
        start, end = shifted((base.start, base.end), years)
        return replace(record, start=start, end=end)

    @staticmethod
    def _same_day(mention: Mention) -> bool:
        """Whether directly behind a date it only tells the time of that day: "Jumat (12/3/2010) siang ini"."""
        return mention.period == "day" and mention.offset == 0 and mention.time is None

    @staticmethod
    def _first(tokens: Tokens, at: int, handlers: tuple[Handler, ...]) -> Mention | None:
        for handler in handlers:
            mention = handler(tokens, at)
            if mention:
                return mention
        return None

    @staticmethod
    def _base(
        tokens: Tokens, start: int, found: Sequence[DateMention], before: DateMention | None
    ) -> DateMention | None:
        """The only day or period of the sentence before token `start`; without any there, `before`."""
        ends = (at for at in range(start - 1, -1, -1) if tokens.words[at] in SENTENCE_ENDS)
        begin = tokens.starts[next(ends, 0)] + tokens.offset
        near = [one for one in found if one.span[0] >= begin]
        return only_period(near) if near else before

    def _leant_on(
        self, tokens: Tokens, mention: Mention, found: Sequence[DateMention], before: DateMention | None
    ) -> date | None:
        """The day that a leaning mention counts from, in its own sentence so far or else in the one before; None where
        there are several, or one that is too long for so small a unit."""
        base = self._base(tokens, mention.start, found, before)
        if base is None or base.start is None or base.end is None or mention.period is None:
            return None
        return base.start if (base.end - base.start).days < LONGEST[mention.period] else None

    def _record(self, tokens: Tokens, mention: Mention, published: date | None) -> DateMention:
        way: Direction | None = 0
        if published and mention.open:
            way = None if recurs(tokens, mention, self.words) else direction(tokens, mention, self.calendar)
        start, end = resolve(mention, published if way is not None else None, way or 0)
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


def only_period(dates: Iterable[DateMention]) -> DateMention | None:
    """The one day or period among `dates` to count others from; a lone weekday mostly tells when something was said."""
    dated = [one for one in dates if one.start and (one.weekday is None or any(map(str.isdecimal, one.text)))]
    return dated[0] if len(dated) == 1 else None


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
