"""Days and periods with numbers of their own: "15 September 2014", "Senin (15/9)", "March 2014", "the 1990s"."""

from __future__ import annotations

import re
from calendar import monthrange

from claims.facts.dates.date_words import Calendar
from claims.facts.dates.periods import Mention
from claims.facts.dates.years import YEARS, YearReader
from claims.facts.numbers.nouns import NounReader
from claims.facts.tokens.value_tokens import DASHES, SENTENCE_ENDS, Tokens

SEPARATORS = DASHES | {"/", "."}
DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
ROW = 3
"""How many dates behind one in a row ("March-April-May-June") are looked at to tell which of them make a range."""


class DateReader(YearReader):
    """Reads days, months and years that begin at a token; one for each language.

    Args:
        row: how many dates in a row may follow one that it reads. Each of them may be read in two ways, so the time
            doubles with every one.
    """

    def __init__(self, calendar: Calendar, nouns: NounReader, row: int = ROW) -> None:
        super().__init__(calendar, nouns)
        self.row = row
        self.behind: DateReader = DateReader(calendar, nouns, row - 1) if row else self
        """Reads the second date of a range; no range begins where `row` is 0."""

    # -- doors

    def from_numeral(self, tokens: Tokens, at: int) -> Mention | None:
        """The date that begins with digits at token `at`: a day of a month, a date in digits, a year."""
        return self._days(tokens, at) or self._digits(tokens, at) or self._year_mention(tokens, at)

    def dated(self, tokens: Tokens, at: int) -> Mention | None:
        """The date that surely stands at token `at`, behind words such as "tanggal": in digits, a month, a weekday."""
        while at < len(tokens) and tokens.words[at] in self.words.before_day:
            at += 1
        word = tokens.words[at] if at < len(tokens) else ""
        if word[:1].isdecimal():
            return self.from_numeral(tokens, at)
        return self.from_weekday(tokens, at) if word in self.words.weekdays else self._sure_month(tokens, at)

    def from_month(self, tokens: Tokens, at: int) -> Mention | None:
        """The date that begins with a month: "September 15, 2014", "Sept. 2014", "September"."""
        found = self._month(tokens, at)
        if found is None:
            return None
        month, end = found
        sure = tokens.words[at] not in self.words.unsure_months or tokens.text[tokens.starts[at]].isupper()
        day = self._day_behind(tokens, at, month, end) if sure else None
        if day and (self.words.month_first or day.year is not None):
            return self._day_range(tokens, day)
        year, after = self._year_behind(tokens, end)
        dated = Mention(at, after, year=year, month=month)
        if year is not None:
            return self._to_day(tokens, dated) or self._month_range(tokens, dated)
        if not self._stands_alone(tokens, at):
            return None
        lone = Mention(at, end, month=month)
        until = self._to_day(tokens, lone)
        if until:
            return until
        mark = self._row_mark(tokens, end)
        second = self.behind._sure_month(tokens, mark) if mark else None
        if second is None or second.month is None or second.day or second.until or month == second.month:
            return lone
        lone = lone._replace(year=second.year and second.year - (month > second.month))  # "November to February 2015"
        ranges = self._ranges(tokens, at, end) or (second.year and second.month == month + 1)
        return lone._replace(until=second, end=second.end) if ranges else lone

    def _sure_month(self, tokens: Tokens, at: int) -> Mention | None:
        """The month at token `at` with its year or day, or alone with a capital only: the last one in "March-May"."""
        found = self.from_month(tokens, at) if at < len(tokens) else None
        month = self._month(tokens, at) if found is None and at < len(tokens) else None
        return Mention(at, month[1], month=month[0]) if month and tokens.text[tokens.starts[at]].isupper() else found

    def holiday(self, tokens: Tokens, at: int) -> Mention | None:
        """ "New Year's Eve", "Christmas Day 2023"."""
        found = self.calendar.holidays.at(tokens, at)
        if found is None:
            return None
        month, day, later = found[0]
        year, end = self._year_behind(tokens, found[1])
        return Mention(at, end, year=year and year + later, month=month, day=day)

    def from_weekday(self, tokens: Tokens, at: int) -> Mention | None:
        """The date that begins with a weekday: "Senin (15/9)", "Monday, September 15, 2014", "Friday"."""
        words = tokens.words
        word = words[at]
        weekday = self.words.weekdays.get(word)
        short = weekday is None
        if weekday is None:
            weekday = self.words.short_weekdays[word]
        elif word in self.words.unsure_weekdays and not self._named_day(tokens, at):
            return None
        end = at + 1
        if end < len(words) and words[end] in ("." if short else ""):
            end += 1
        date = self._behind_weekday(tokens, self._behind_part(tokens, self._last_weekday(tokens, end)))
        if date and (not short or date.month):
            return date._replace(start=at, weekday=weekday)
        if short or not (tokens.text[tokens.starts[at]].isupper() or self._cued(tokens, at)):
            return None
        if at and words[at - 1] in self.words.day_places and tokens.text[tokens.starts[at - 1]].isupper():
            return None
        return Mention(at, at + 1, weekday=weekday)

    # -- weekdays

    def _behind_part(self, tokens: Tokens, at: int) -> int:
        """The token of a comma or bracket behind the part of a day, or "lalu", from token `at` on: "Kamis malam, 27
        November"; else `at`."""
        found = self.calendar.weekday_parts.at(tokens, at) or self.calendar.after.at(tokens, at)
        return found[1] if found and tokens.words[found[1] : found[1] + 1] in ([","], ["("]) else at

    def _last_weekday(self, tokens: Tokens, at: int) -> int:
        """The token behind the last weekday of a range, the first of which ends before token `at`: "Senin-Rabu"."""
        words = tokens.words
        return at + 2 if at + 1 < len(words) and words[at] in DASHES and words[at + 1] in self.words.weekdays else at

    def _named_day(self, tokens: Tokens, at: int) -> bool:
        """Whether "Minggu" is the day: with a capital, and not behind a number."""
        if not tokens.text[tokens.starts[at]].isupper():
            return at > 0 and tokens.words[at - 1] in self.words.before_day
        before = tokens.words[at - 1] if at else ""
        return not (before[:1].isdecimal() or before in self.numbers)

    def _cued(self, tokens: Tokens, at: int) -> bool:
        return at > 0 and tokens.words[at - 1] in self.words.before_day

    def _behind_weekday(self, tokens: Tokens, at: int) -> Mention | None:
        """A date behind a weekday, after a comma, in brackets, or after words such as "tanggal" and "the"."""
        words, count = tokens.words, len(tokens)
        at += at < count and words[at] == ","
        bracket = at < count and words[at] == "("
        at += bracket
        while at < count and words[at] in self.words.before_day:
            at += 1
        if at >= count:
            return None
        if words[at][0].isdecimal():
            found = self._days(tokens, at) or self._digits(tokens, at, loose=True)
        else:
            found = self.from_month(tokens, at) if words[at] in self.calendar.months else None
        if found is None or found.day is None:
            return None
        if bracket:
            return found._replace(end=found.end + 1) if found.end < count and words[found.end] == ")" else None
        return found

    # -- a day and a month

    def _days(self, tokens: Tokens, at: int) -> Mention | None:
        """ "15 September 2014", "15th of September", "15-17 September", "30 August to 2 September 2014"."""
        first = self._day_number(tokens, at)
        if first is None:
            return None
        day, alone = first
        mark = self._range_mark(tokens, alone)
        second = self._day_number(tokens, mark) if mark else None
        month_at = self._joined_month(tokens, second[1]) if second and second[0] > day else 0
        last = second[0] if second and month_at else None
        month_at = month_at or self._joined_month(tokens, alone)
        if not month_at:
            return None
        month, end = self._month(tokens, month_at) or (0, 0)
        year, end = self._year_behind(tokens, end)
        if last and last != day + 1 and not self._ranges(tokens, at, alone):
            end, last = alone, None  # "on 15 and 17 September" are two days
        mention = self._valid(Mention(at, end, year=year, month=month, day=day), last)
        return self._day_range(tokens, mention) if mention and end > alone and last is None else mention

    def _valid(self, mention: Mention, last: int | None = None) -> Mention | None:
        """`mention` if the calendar has such a day, with a range up to the day `last` of the same month."""
        month, year = mention.month or 0, mention.year or 2000
        day = last or mention.day or 1
        if not (1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= monthrange(year, month)[1]):
            return None
        if last:
            return mention._replace(until=Mention(mention.start, mention.end, mention.year, month, last))
        return mention

    def _day_range(self, tokens: Tokens, first: Mention) -> Mention:
        """`first`, up to a second day with its own month behind it."""
        mark = self._row_mark(tokens, first.end)
        if first.until or not mark or not self._ranges(tokens, first.start, first.end):
            return first
        if tokens.words[mark][0].isdecimal():
            second = self.behind._days(tokens, mark)
        else:
            second = self.behind.from_month(tokens, mark) if tokens.words[mark] in self.calendar.months else None
        if second is None or second.day is None or second.until:
            return first
        year = first.year if first.year is not None else second.year
        later = (second.year or year or 0, second.month, second.day or 0) > (
            year or 0,
            first.month or 0,
            first.day or 0,
        )
        return first._replace(year=year, until=second, end=second.end) if later else first

    def _to_day(self, tokens: Tokens, first: Mention) -> Mention | None:
        """A month up to a day or the part of another one: "January to Sunday, February 3, 2019", "Januari hingga awal
        Maret"; None where none follows."""
        mark = self._row_mark(tokens, first.end)
        if not mark or not self._ranges(tokens, first.start, first.end):
            return None
        part = self.calendar.parts.at(tokens, mark)
        last = self.behind.dated(tokens, part[1] if part else mark)
        if last is None or last.month is None or last.until or not (last.day or part):
            return None
        over = (first.month or 0) > last.month
        year = last.year - over if first.year is None and last.year is not None else first.year
        if last.year is not None and (last.year, last.month) < (year or 0, first.month or 0):
            return None
        last = last._replace(part=part[0]) if part else last
        return first._replace(year=year, until=last, end=last.end)

    def _month_range(self, tokens: Tokens, first: Mention) -> Mention:
        mark = self._row_mark(tokens, first.end)
        if not mark or tokens.words[mark] not in self.calendar.months:
            return first
        second = self.behind.from_month(tokens, mark)
        if (
            second
            and second.day is None
            and second.year
            and (second.year, second.month or 0) > (first.year, first.month)
        ):
            return first._replace(until=second, end=second.end)
        return first

    def _row_mark(self, tokens: Tokens, at: int) -> int:
        """As `_range_mark`, before a date that has its own month; 0 also where the row is long enough."""
        return self._range_mark(tokens, at) if self.row else 0

    def _day_number(self, tokens: Tokens, at: int) -> tuple[int, int] | None:
        """The day 1..31 at token `at` and the token behind it and its ending ("15th")."""
        word = tokens.words[at]
        if not word.isdecimal() or len(word) > 2 or not 1 <= int(word) <= 31:
            return None
        end = at + 1
        if tokens.adjacent(at) and tokens.words[end] in self.words.day_endings:
            end += 1
        return int(word), end

    def _joined_month(self, tokens: Tokens, at: int) -> int:
        """The token of a month at `at`, also after "of" or a dash ("15-Sep-2014"); 0 without one."""
        words = tokens.words
        for skip in (0, 1):
            if at + skip < len(words) and words[at + skip] in self.calendar.months:
                joins = not skip or words[at] in self.words.day_joiners or words[at] in DASHES
                return at + skip if joins else 0
        return 0

    def _month(self, tokens: Tokens, at: int) -> tuple[int, int] | None:
        """The month at token `at`, and the token behind it and its abbreviation mark."""
        word = tokens.words[at]
        month = self.calendar.months.get(word)
        if month is None:
            return None
        dotted = word in self.words.short_months and tokens.adjacent(at) and tokens.words[at + 1] == "."
        return month, at + 1 + dotted

    def _day_behind(self, tokens: Tokens, at: int, month: int, end: int) -> Mention | None:
        """ "September 15, 2014", "September 15-17", "May 4th"."""
        words = tokens.words
        if end < len(words) and words[end] in self.words.before_day:
            end += 1
        found = self._day_number(tokens, end) if end < len(words) else None
        if found is None:
            return None
        day, end = found
        last = None
        mark = self._range_mark(tokens, end)
        second = self._day_number(tokens, mark) if mark else None
        if second and second[0] > day and not self._joined_month(tokens, second[1]):  # not "March 3 and 15 April"
            last, end = second
        year, end = self._year_behind(tokens, end)
        return self._valid(Mention(at, end, year=year, month=month, day=day), last)

    def _year_behind(self, tokens: Tokens, at: int) -> tuple[int | None, int]:
        """A year of four digits behind a month or day, after a comma, a dash or "tahun"; and the token behind it."""
        words, end = tokens.words, at
        if end < len(words) and (words[end] == "," or words[end] in self.words.year_words or words[end] in DASHES):
            end += 1
        if end < len(words) and len(words[end]) == 4 and words[end].isdecimal() and int(words[end]) in YEARS:
            return int(words[end]), end + 1
        return None, at

    def _stands_alone(self, tokens: Tokens, at: int) -> bool:
        """Whether a month without day and year is one: "in March", "Maret", not "may" and not "Mar"."""
        word = tokens.words[at]
        before = tokens.words[at - 1] if at else ""
        if self._within_name(tokens, at):
            return False
        capital = tokens.text[tokens.starts[at]].isupper()
        dashed = before in DASHES and self.calendar.parts.before(tokens, at - 1) is not None  # mid-March
        if self._shortened(word) and at + 1 < len(tokens) and tokens.raw(at + 1, at + 1).istitle():
            return tokens.words[at + 1] in self.words.weekdays  # "led by Jan Hatzius"
        if before in self.words.month_cues or dashed:
            return capital or word not in self.words.unsure_months
        sure = word in self.words.months and word not in self.words.unsure_months
        return capital and (sure or self.calendar.before.before(tokens, at) is not None)

    def _shortened(self, word: str) -> bool:
        """Whether a month is written in short: "Jan"."""
        months = self.calendar.months
        return any(full != word and full.startswith(word) and months[full] == months.get(word) for full in months)

    def _within_name(self, tokens: Tokens, at: int) -> bool:
        """Whether a month stands between two words of a name: "Bu Tan Mei Lan", but not "Pada Mei Presiden"."""
        if at < 2 or at + 1 >= len(tokens) or tokens.words[at - 2] in SENTENCE_ENDS:
            return False
        if tokens.words[at - 1] in self.words.month_cues or tokens.words[at + 1] in self.words.weekdays:
            return False
        return tokens.raw(at - 1, at - 1).istitle() and all(tokens.raw(one, one).istitle() for one in (at, at + 1))

    # -- digits only

    def _digits(self, tokens: Tokens, at: int, *, loose: bool = False) -> Mention | None:
        """ "2014-09-15", "15/9/2014", "15.9.2014"; "15/9" where it is `loose` (behind a weekday) or in brackets, and
        there a range, "16-18/9/2014"."""
        words = tokens.words
        if loose and at + 2 < len(words) and words[at + 1] in DASHES and len(words[at]) <= 2:
            row = words[at + 3 : at + 4] and words[at + 3] in DASHES  # of a code: "1-2-3-4"
            last = None if row else self._digits(tokens, at + 2, loose=True)
            first = int(words[at])
            return last._replace(start=at, day=first, until=last) if last and 0 < first < (last.day or 0) else None
        dotted = DOTTED.fullmatch(words[at])
        if dotted:
            return self._ordered(at, at + 1, dotted[1], dotted[2], dotted[3])
        if at + 2 >= len(words) or words[at + 1] not in SEPARATORS or not tokens.adjacent(at):
            return None
        if not (words[at + 2].isdecimal() and words[at].isdecimal() and tokens.adjacent(at + 1)):
            return None
        if at + 4 < len(words) and words[at + 3] == words[at + 1] and words[at + 4].isdecimal():
            return self._ordered(at, at + 5, words[at], words[at + 2], words[at + 4])
        if words[at + 1] != "/" or len(words[at]) > 2 or len(words[at + 2]) > 2:
            return None
        bracketed = at > 0 and words[at - 1] == "(" and at + 3 < len(words) and words[at + 3] == ")"
        told = at > 0 and words[at - 1] in self.words.before_day and not self.words.month_first
        if not (loose or bracketed or told):
            return None
        first, second = int(words[at]), int(words[at + 2])
        month, day = (first, second) if self.words.month_first and first <= 12 else (second, first)
        return self._valid(Mention(at, at + 3, month=month, day=day)) if day and 1 <= month <= 12 else None

    def _ordered(self, at: int, end: int, first: str, second: str, third: str) -> Mention | None:
        """A date of three numbers: year first, or day and month in the order of the language where both may be."""
        if len(first) == 4:
            year, month, day = int(first), int(second), int(third)
        elif len(third) in (2, 4) and len(first) <= 2 and len(second) <= 2:
            day, month = int(first), int(second)
            if (self.words.month_first and day <= 12) or month > 12:
                day, month = month, day
            year = int(third) + (0 if len(third) == 4 else 2000 if int(third) < 70 else 1900)
        else:
            return None
        return self._valid(Mention(at, end, year=year, month=month, day=day)) if day and year in YEARS else None
