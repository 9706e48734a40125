"""Days and periods counted from the publication: "kemarin", "last week", "tiga hari lalu", "Senin lalu"."""

from __future__ import annotations

from claims.facts.dates.date_words import Calendar, Period
from claims.facts.dates.periods import Mention
from claims.facts.dates.written_dates import DateReader
from claims.facts.dates.year_parts import YearPartReader
from claims.facts.numbers.number_reader import NumberReader
from claims.facts.tokens.value_tokens import CLAUSE_ENDS, DASHES, Tokens

MOST = 1000
"""More days, weeks or years than this lie before no publication."""


class RelativeReader:
    """Reads days and periods that have no number of their own; one for each language."""

    def __init__(self, calendar: Calendar, numbers: NumberReader, dates: DateReader, parts: YearPartReader) -> None:
        self.calendar = calendar
        self.words = calendar.words
        self.numbers = numbers
        self.dates = dates
        self.parts = parts
        around = dates.around
        self.either = DASHES | around.words.alternatives | around.range_marks.heads
        """Signs and words between two numbers of which either may be meant, or all between them."""

    def day(self, tokens: Tokens, at: int) -> Mention | None:
        """ "yesterday", "hari ini", "tadi malam"; not of "dalam beberapa hari ini"."""
        found = self.calendar.days.at(tokens, at)
        if found is None or (found[1] == at + 1 and self._names(tokens, at)) or self._of_some(tokens, at):
            return None
        return Mention(at, found[1], period="day", offset=found[0])

    @staticmethod
    def _names(tokens: Tokens, at: int) -> bool:
        """Whether a word has the capital of a name within a sentence: "the BBC's Today programme", "as USA Today, the
        paper, wrote"."""
        if not at or at + 1 >= len(tokens) or not tokens.text[tokens.starts[at]].isupper():
            return False
        before, behind = tokens.raw(at - 1, at - 1), tokens.raw(at + 1, at + 1)
        if behind == "," and at + 2 < len(tokens) and before[0].isupper():
            behind = tokens.raw(at + 2, at + 2)
        return behind.islower() and before[-1].isalpha()

    def unit(self, tokens: Tokens, at: int) -> Mention | None:
        """ "pekan lalu", "tahun ini": a period with its modifier behind it; not of "beberapa pekan lalu"."""
        period = self.words.units[tokens.words[at]]
        found = self.calendar.after.at(tokens, at + 1)
        if found is None or (at and self._number_before(tokens, at)) or self._of_some(tokens, at):
            return None
        if period == "day" and found[0] == 0:
            return None
        leaning = self.calendar.leaning.at(tokens, at + 1) if found[0] is None else None
        if leaning:
            return Mention(at, leaning[1], period=period, offset=leaning[0], leans=True)
        return Mention(at, found[1], period=period, offset=found[0])

    def modifier(self, tokens: Tokens, at: int) -> Mention | None:
        """ "last week", "the last five years": a period with its modifier before it; not "his last year"."""
        if at and (tokens.words[at - 1] in self.words.owners or self._titled(tokens, at)):
            return None
        trailing = self._trailing(tokens, at)
        if trailing:
            return trailing
        found = self.calendar.before.at(tokens, at)
        if found and found[1] < len(tokens):
            period = self.words.units.get(tokens.words[found[1]])
            if (
                period
                and period != "day"
                and not self._parted(tokens, found[1] + 1)
                and not self._lasts(tokens, found[1])
            ):
                return Mention(at, found[1] + 1, period=period, offset=found[0])
        return None

    @staticmethod
    def _titled(tokens: Tokens, at: int) -> bool:
        """Whether two words with capitals behind an owner's name are the title of what is made: "ABC's This Week"."""
        capitals = all(tokens.text[place].isupper() for place in tokens.starts[at - 1 : at + 2])
        return capitals and tokens.words[at - 1].endswith("'s")

    def _trailing(self, tokens: Tokens, at: int) -> Mention | None:
        """ "over the last five years", "over the last year"; but not "the last year of the war"."""
        found = self.calendar.trailing_before.at(tokens, at)
        counted = self.counted(tokens, found[1]) if found else None
        if counted is None:
            found = self.calendar.trailing_single.at(tokens, at)
            period = self.words.units.get(tokens.words[found[1]]) if found and found[1] < len(tokens) else None
            counted = (1, period, found[1] + 1) if found and period else None
        if counted is None:
            return None
        number, unit, end = counted
        return None if self._parted(tokens, end) else Mention(at, end, period=unit, offset=number, trailing=True)

    def _lasts(self, tokens: Tokens, at: int) -> bool:
        """Whether a period only tells how long something is: "the current year-long mission"."""
        behind = tokens.lower[tokens.ends[at] :].partition(" ")[0]
        return behind.startswith("-") and behind[1:] in self.words.lengths

    def _parted(self, tokens: Tokens, end: int) -> bool:
        """Whether what stands behind a period says of what it is a part, so that it counts from no publication."""
        return end < len(tokens) and tokens.words[end] in self.words.day_joiners

    def count(self, tokens: Tokens, at: int) -> Mention | None:
        """ "three days ago", "tiga hari lalu", "dua tahun lagi", "5 tahun terakhir", "two years earlier"."""
        counted = self.counted(tokens, at)
        if counted is None:
            either = at + 2 < len(tokens) and tokens.words[at + 1] in self.either
            return self._either(tokens, at) if either else None
        number, period, end = counted
        found = self.calendar.ago.at(tokens, end)
        if found:
            return Mention(at, found[1], period=period, offset=found[0] * number)
        leaning = self.calendar.leaning.at(tokens, end)
        if leaning:
            return Mention(at, leaning[1], period=period, offset=leaning[0] * number, leans=True)
        trailing = self.calendar.trailing_after.at(tokens, end)
        if trailing:
            return Mention(at, trailing[1], period=period, offset=number, trailing=True)
        ending = self.calendar.endings.at(tokens, end) if period != "day" and number > 1 else None
        if ending:
            return self._reaching(tokens, at, ending[1], (number, period))
        behind = tokens.words[end] if end < len(tokens) and period == "month" else ""
        return self.parts.edge(tokens, at, end + 1, behind, number)

    def _either(self, tokens: Tokens, at: int) -> Mention | None:
        """ "10 or 12 years ago", "dua hingga tiga tahun lalu": a day that the text leaves open."""
        counted = self.counted(tokens, at + 2)
        found = self.calendar.ago.at(tokens, counted[2]) if counted else None
        return Mention(at, found[1], period=counted[1]) if counted and found else None

    def edge(self, tokens: Tokens, at: int) -> Mention | None:
        """ "first nine months of 2024": the word for the side of the year before the count of months."""
        counted = self.counted(tokens, at + 1)
        if counted is None or counted[1] != "month":
            return None
        return self.parts.edge(tokens, at, counted[2], tokens.words[at], counted[0])

    def quarters(self, tokens: Tokens, at: int) -> Mention | None:
        """ "first three quarters of 2024"."""
        parsed = self.numbers.read(tokens, at + 1) if at + 1 < len(tokens) else None
        if parsed is None or parsed.end >= len(tokens) or not isinstance(parsed.value, int):
            return None
        months = self.words.quarters.get(tokens.words[parsed.end], 0)
        return self.parts.edge(tokens, at, parsed.end + 1, tokens.words[at], parsed.value * months) if months else None

    def single(self, tokens: Tokens, at: int) -> Mention | None:
        """ "the year to March", "the quarter ended Sept. 30"; not "3% a year to 2030"."""
        words, word = self.words, tokens.words[at]
        ending = self.calendar.single_endings.at(tokens, at + 1)
        led = not words.single_leads or not words.single_leads.isdisjoint(tokens.words[max(0, at - 2) : at])
        if ending is None and self._edge_of_year(tokens, at):
            return Mention(at, at + 1, period="year", offset=0)
        if ending is None or not led:
            return None
        period = words.units.get(word)
        return self._reaching(tokens, at, ending[1], (1, period) if period else (words.quarters[word], "month"))

    def _edge_of_year(self, tokens: Tokens, at: int) -> bool:
        """Whether the word at `at` is the year of the publication, from whose beginning or up to whose end
        the text counts: "since the start of the year", "hingga akhir tahun"."""
        words, end = tokens.words, at + 1
        if self.words.units.get(words[at]) != "year" or (end < len(words) and words[end] not in CLAUSE_ENDS):
            return False
        start = at
        while start and words[start - 1] in self.words.part_joiners:
            start -= 1
        part = self.calendar.parts.before(tokens, start)
        cue = words[part[1] - 1] if part and part[1] else ""
        return cue in self.words.past_cues or cue in self.words.bound_cues

    def _reaching(self, tokens: Tokens, start: int, at: int, reach: tuple[int, Period]) -> Mention | None:
        """The period from token `start` on that reaches so far back from the end of the date at token `at`."""
        part = self.calendar.parts.at(tokens, at)
        last = self.dates.dated(tokens, part[1] if part else at)
        return last._replace(start=start, reach=reach, part=part[0] if part else None) if last else None

    def counted(self, tokens: Tokens, at: int) -> tuple[int, Period, int] | None:
        """A whole number of periods at token `at`: how many, of what, and the token behind them."""
        single = self.calendar.singles.at(tokens, at)
        if single:
            return 1, *single
        if at >= len(tokens) or not (tokens.words[at][0].isdecimal() or tokens.words[at] in self.numbers.starters):
            return None
        parsed = self.numbers.read(tokens, at)
        if parsed is None or not isinstance(parsed.value, int) or not 0 < parsed.value <= MOST:
            return None
        period = self.words.units.get(tokens.words[parsed.end]) if parsed.end < len(tokens) else None
        return (parsed.value, period, parsed.end + 1) if period else None

    def _other_month(self, tokens: Tokens, mention: Mention) -> int:
        """The token behind a second month that shares the year of a first one: "in May and July last year"; else 0."""
        mark = self.calendar.ranges.at(tokens, mention.end)
        month = tokens.words[mark[1]] if mark and mark[1] < len(tokens) else ""
        return mark[1] + 1 if mark and mention.month and month in self.calendar.months else 0

    def _number_before(self, tokens: Tokens, at: int) -> bool:
        """Whether a number stands before token `at`, and no ordinal: "15 tahun", but not "pekan ke-15 tahun ini"."""
        words, before = tokens.words, tokens.words[at - 1]
        if at > 2 and words[at - 2] in DASHES and words[at - 3] in self.dates.around.words.ordinal_prefixes:
            return False
        return before[0].isdecimal() or before in self.numbers.entries

    def _of_some(self, tokens: Tokens, at: int) -> bool:
        """Whether the period at token `at` is one of a number that nobody gives: "beberapa bulan lalu"."""
        period = at > 0 and tokens.words[at] in self.words.units
        return period and tokens.words[at - 1] in self.numbers.words.indefinite

    def sided(self, tokens: Tokens, mention: Mention) -> Mention:
        """A month or weekday with the modifier beside it: "Senin lalu", "last March", "Maret tahun lalu"."""
        lone = mention.year is None and (mention.month or mention.weekday is not None)
        if not lone:
            return mention
        before = self.calendar.before.before(tokens, mention.start)
        if before:
            return mention._replace(start=before[1], side=before[0])
        other = self._other_month(tokens, mention)
        within = self.parts.period_behind(tokens, other or mention.end)
        if within:
            period, offset, end = within
            fits = period == "year" if mention.month else period == "week"
            dated = mention._replace(period=period, offset=offset) if fits else mention
            return dated._replace(end=end) if fits and not other else dated
        after = self.calendar.after.at(tokens, mention.end)
        if after and after[0] is None:  # "Kamis berikutnya" follows another day, which only the text knows
            return mention._replace(end=after[1], period="week" if mention.month is None else "year")
        return mention._replace(end=after[1], side=after[0]) if after else mention
