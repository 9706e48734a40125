"""Days and periods counted from the publication: "kemarin", "last week", "tiga hari lalu", "Senin lalu"."""

from __future__ import annotations

from claims.facts.date_words import Calendar, Period
from claims.facts.numbers import NumberReader
from claims.facts.periods import Mention
from claims.facts.value_tokens import Tokens

MOST = 1000
"""More days, weeks or years than this lie before no publication."""


class RelativeReader:
    """Reads days and periods that have no number of their own; one for each language."""

    def __init__(self, calendar: Calendar, numbers: NumberReader) -> None:
        self.calendar = calendar
        self.words = calendar.words
        self.numbers = numbers

    def day(self, tokens: Tokens, at: int) -> Mention | None:
        """ "yesterday", "hari ini", "tadi malam"."""
        found = self.calendar.days.at(tokens, at)
        if found is None or (found[1] == at + 1 and self._names(tokens, at)):
            return None
        return Mention(at, found[1], period="day", offset=found[0])

    @staticmethod
    def _names(tokens: Tokens, at: int) -> bool:
        """Whether a word has the capital of a name within a sentence: "the BBC's Today programme"."""
        if not at or at + 1 >= len(tokens) or not tokens.text[tokens.starts[at]].isupper():
            return False
        around = (tokens.raw(at - 1, at - 1), tokens.raw(at + 1, at + 1))
        return around[1].islower() and around[0][-1].isalpha()

    def unit(self, tokens: Tokens, at: int) -> Mention | None:
        """ "pekan lalu", "tahun ini": a period with its modifier behind it."""
        period = self.words.units[tokens.words[at]]
        found = self.calendar.after.at(tokens, at + 1)
        if found is None or (at and self._number_before(tokens, at)):
            return None
        if period == "day" and found[0] == 0:
            return None
        leaning = self.calendar.leaning.at(tokens, at + 1) if found[0] is None else None
        if leaning:
            return Mention(at, leaning[1], period=period, offset=leaning[0], leans=True)
        return Mention(at, found[1], period=period, offset=found[0])

    def modifier(self, tokens: Tokens, at: int) -> Mention | None:
        """ "last week", "the last five years": a period with its modifier before it."""
        trailing = self._trailing(tokens, at)
        if trailing:
            return trailing
        found = self.calendar.before.at(tokens, at)
        if found and found[1] < len(tokens):
            period = self.words.units.get(tokens.words[found[1]])
            if period and period != "day":
                return Mention(at, found[1] + 1, period=period, offset=found[0])
        return None

    def _trailing(self, tokens: Tokens, at: int) -> Mention | None:
        found = self.calendar.trailing_before.at(tokens, at)
        counted = self._counted(tokens, found[1]) if found else None
        if counted is None:
            return self._trailing_single(tokens, at)
        return Mention(at, counted[2], period=counted[1], offset=counted[0], trailing=True)

    def _trailing_single(self, tokens: Tokens, at: int) -> Mention | None:
        """ "over the last year"; but not "the last year of the war"."""
        found = self.calendar.trailing_single.at(tokens, at)
        period = self.words.units.get(tokens.words[found[1]]) if found and found[1] < len(tokens) else None
        if found is None or period is None:
            return None
        end = found[1] + 1
        parted = end < len(tokens) and tokens.words[end] in self.words.day_joiners
        return None if parted else Mention(at, end, period=period, offset=1, trailing=True)

    def count(self, tokens: Tokens, at: int) -> Mention | None:
        """ "three days ago", "tiga hari lalu", "dua tahun lagi", "5 tahun terakhir", "two years earlier"."""
        counted = self._counted(tokens, at)
        if counted is None:
            return None
        number, period, end = counted
        found = self.calendar.ago.at(tokens, end)
        if found:
            return Mention(at, found[1], period=period, offset=found[0] * number)
        leaning = self.calendar.leaning.at(tokens, end)
        if leaning:
            return Mention(at, leaning[1], period=period, offset=leaning[0] * number, leans=True)
        trailing = self.calendar.trailing_after.at(tokens, end)
        return Mention(at, trailing[1], period=period, offset=number, trailing=True) if trailing else None

    def _counted(self, tokens: Tokens, at: int) -> tuple[int, Period, int] | None:
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

    def _number_before(self, tokens: Tokens, at: int) -> bool:
        before = tokens.words[at - 1]
        return before[0].isdecimal() or before in self.numbers.entries

    def sided(self, tokens: Tokens, mention: Mention) -> Mention:
        """A month or weekday with the modifier beside it: "Senin lalu", "last March", "Maret tahun lalu"."""
        lone = mention.year is None and (mention.month or mention.weekday is not None)
        if not lone:
            return mention
        before = self.calendar.before.before(tokens, mention.start)
        if before:
            return mention._replace(start=before[1], side=before[0])
        mention = self._up_to(tokens, mention)
        within = self._period_behind(tokens, mention.end)
        if within:
            period, offset, end = within
            fits = period == "year" if mention.month else period == "week"
            return mention._replace(end=end, period=period, offset=offset) if fits else mention
        after = self.calendar.after.at(tokens, mention.end)
        if after and after[0] is None:  # "Kamis berikutnya" follows another day, which only the text knows
            return mention._replace(end=after[1], period="week" if mention.month is None else "year")
        return mention._replace(end=after[1], side=after[0]) if after else mention

    def _up_to(self, tokens: Tokens, mention: Mention) -> Mention:
        """A month up to a later one of the year that is named behind: "between May and July last year"."""
        mark = self.calendar.ranges.at(tokens, mention.end)
        end = mark[1] + 1 if mark else 0
        month = self.calendar.months.get(tokens.words[end - 1]) if 0 < end < len(tokens) else None
        if not month or mention.day or mention.until or not mention.month or month <= mention.month:
            return mention
        within = self._period_behind(tokens, end)
        if within is None or within[0] != "year":
            return mention
        return mention._replace(end=end, until=Mention(end - 1, end, month=month))

    def _period_behind(self, tokens: Tokens, at: int) -> tuple[Period, int, int] | None:
        """The period that a month or weekday lies in ("Maret tahun lalu", "January this year"), and its end."""
        before = self.calendar.before.at(tokens, at)
        unit = before[1] if before else at
        period = self.words.units.get(tokens.words[unit]) if unit < len(tokens) else None
        found = (before[0], unit + 1) if before else self.calendar.after.at(tokens, at + 1)
        return (period, found[0], found[1]) if period and found and found[0] is not None else None
