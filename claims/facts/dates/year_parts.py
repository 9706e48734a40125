"""Parts of a year with their year: "kuartal I 2015", "Q1 2015", "the first nine months of 2024"."""

from __future__ import annotations

from claims.facts.dates.date_words import Calendar, Period
from claims.facts.dates.periods import Mention
from claims.facts.tokens.value_tokens import Tokens

_MARKS = frozenset("/,-")


class YearPartReader:
    """Reads the months of a year that are told by their place in it; one for each language."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar
        self.words = calendar.words

    def quarter(self, tokens: Tokens, at: int) -> Mention | None:
        """ "kuartal I 2015", "semester I/2014", "the first quarter of 2015", "kuartal III tahun ini"."""
        words = tokens.words[at : at + 2]
        if len(words) < 2:
            return None
        name, ordinal = words[::-1] if self.words.quarter_order == "before" else words
        months, number = self.words.quarters.get(name), self.words.ordinals.get(ordinal)
        if not (months and number):
            return None
        return self._months(tokens, at, at + 2, months, number) or self._lone(tokens, at, months, number)

    def _lone(self, tokens: Tokens, at: int, months: int, number: int) -> Mention | None:
        """The part of a year that the text does not name, from token `at` on: "pada kuartal III"."""
        cued = self.words.lone_quarters.get(tokens.words[at])
        if cued is None or not 0 < number * months <= 12:
            return None
        if cued and not (at and tokens.words[at - 1] in self.words.month_cues):
            return None
        return Mention(at, at + 2, month=(number - 1) * months + 1, months=months)

    def short_quarter(self, tokens: Tokens, at: int) -> Mention | None:
        """ "Q1 2015"."""
        if not tokens.adjacent(at) or tokens.words[at + 1] not in {"1", "2", "3", "4"}:
            return None
        return self._months(tokens, at, at + 2, self.words.quarter_short[tokens.words[at]], int(tokens.words[at + 1]))

    def edge(self, tokens: Tokens, start: int, end: int, word: str, months: int) -> Mention | None:
        """The first or last months of a year, as `word` says: "first nine months of 2024", "9 bulan pertama 2024"."""
        side = self.words.edges.get(word)
        return None if side is None else self._months(tokens, start, end, months, side)

    def _months(self, tokens: Tokens, start: int, end: int, months: int, number: int) -> Mention | None:
        """So many months of the year behind token `end`, the `number`-th such part of it, or from its end on for -1."""
        first = (number - 1) * months + 1 if number > 0 else 13 - months
        if not 0 < first <= first + months - 1 <= 12:
            return None
        words = tokens.words
        while end < len(words):
            within = self.period_behind(tokens, end)
            if within and within[0] == "year":
                return Mention(start, within[2], month=first, months=months, period="year", offset=within[1])
            if words[end] not in self.words.quarter_joiners and words[end] not in _MARKS:
                break
            end += 1
        if end >= len(words) or len(words[end]) != 4 or not words[end].isdecimal():
            return None
        return Mention(start, end + 1, year=int(words[end]), month=first, months=months)

    def period_behind(self, tokens: Tokens, at: int) -> tuple[Period, int, int] | None:
        """The period that a month or weekday lies in ("Maret tahun lalu", "January this year"), and its end."""
        before = self.calendar.before.at(tokens, at)
        unit = before[1] if before else at
        period = self.words.units.get(tokens.words[unit]) if unit < len(tokens) else None
        found = (before[0], unit + 1) if before else self.calendar.after.at(tokens, at + 1)
        return (period, found[0], found[1]) if period and found and found[0] is not None else None
