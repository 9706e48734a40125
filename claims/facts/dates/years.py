"""Years, ranges of years and decades: "2014", "2010-2014", "2013-14", "the 1990s", "1990-an", "833 AD"."""

from __future__ import annotations

import re

from claims.facts.dates.date_words import Calendar
from claims.facts.dates.event_names import (
    begins_event_name,
    begins_model_name,
    ends_edition_name,
    ends_event_name,
)
from claims.facts.dates.periods import Mention
from claims.facts.numbers.nouns import NounReader
from claims.facts.numbers.plates import plate_end
from claims.facts.numbers.units import PEOPLE
from claims.facts.tokens.value_tokens import DASHES, Tokens

YEARS = range(1000, 2101)
LONE_YEARS = range(1500, 2101)
GROUPED = re.compile(r"\d{1,3}[.,]\d{3}")
"""A year of five digits or more, or one before our era: "10,000 BC"."""
APOSTROPHES = frozenset("'‘`")
NAMED_YEARS = range(1800, 2101)
"""Years by which the thing behind them is named: "the 2022 floods"."""
TOLD_YEARS = range(1900, 2101)
"""Years of which news mostly tells; of them, the round ones are counts as often."""


class YearReader:
    """Reads the years that begin at a token; one for each language."""

    def __init__(self, calendar: Calendar, nouns: NounReader) -> None:
        self.calendar = calendar
        self.words = calendar.words
        self.nouns = nouns
        self.around = nouns.around
        self.numbers = nouns.numbers.starters
        """Words that begin a number: "dua Minggu" is two weeks."""

    def _year_mention(self, tokens: Tokens, at: int) -> Mention | None:
        """ "2014", "2010-2014", "2013-14", "the 1990s", "1990-an", "2013/2014", "833 AD"."""
        word = tokens.words[at]
        era = self.calendar.eras.at(tokens, at + 1)
        if era and era[0] < 0 and GROUPED.fullmatch(word) and self._long_era(tokens, at):
            return Mention(at, era[1])
        if not 2 <= len(word) <= 4 or not word.isdecimal() or plate_end(tokens, at, self.around.words.plates):
            return None
        before = tokens.words[at - 1] if at else ""
        told = bool(era) and (self._long_era(tokens, at) or before in self.words.year_cues)
        if era and len(word) > 2 and (told or self._of_calendars(tokens, at, *era)):
            year = int(word) if era[0] > 0 and word[0] != "0" else None
            return self._of_both(tokens, Mention(at, era[1], year=year))  # the calendar has no year before 1
        if len(word) == 4:
            return self._full_year(tokens, at, before) if int(word) in YEARS else None
        if len(word) == 2:
            return self._short_year(tokens, at, before)
        last = at + 1 == len(tokens) or not tokens.words[at + 1][0].isalnum()
        shared = at > 1 and (tokens.words[at - 2].isdecimal() or tokens.words[at - 2] in self.numbers)  # "one in 400"
        early = before in self.words.year_words and last and word[0] != "0" and not shared
        return Mention(at, at + 1, year=int(word)) if early and not self._counts(tokens, at, cued=False) else None

    @staticmethod
    def _long_era(tokens: Tokens, at: int) -> bool:
        """Whether what stands behind token `at` is surely an era: not "150 M" of debt, nor "100 ad campaigns"."""
        letters = len(tokens.words[at + 1])
        return letters > 2 or (letters == 2 and tokens.raw(at + 1, at + 1).isupper())

    def _of_calendars(self, tokens: Tokens, at: int, era: int, end: int) -> bool:
        """Whether a lone letter behind four digits, before token `end`, surely names a calendar: another one than ours
        ("1445 H"), or ours before a year of that one ("2024 M/1445 H")."""
        if len(tokens.words[at]) != 4 or not tokens.raw(at + 1, at + 1).isupper():
            return False
        return era < 0 or self._other_calendar(tokens, end) is not None

    def _other_calendar(self, tokens: Tokens, at: int) -> tuple[int, int] | None:
        """The era behind a stroke at token `at` and four digits, and the token behind it."""
        year = tokens.words[at + 1] if at + 1 < len(tokens) and tokens.words[at] == "/" else ""
        return self.calendar.eras.at(tokens, at + 2) if len(year) == 4 and year.isdecimal() else None

    def _of_both(self, tokens: Tokens, first: Mention) -> Mention:
        """`first` with the same year in the other calendar behind it: "1445 H/2024 M" is 2024."""
        other = self._other_calendar(tokens, first.end)
        if other is None:
            return first
        year = int(tokens.words[first.end + 1]) if other[0] > 0 else first.year
        return first._replace(end=other[1], year=year)

    def _short_year(self, tokens: Tokens, at: int, before: str) -> Mention | None:
        """A decade of two digits ("the 60s", "tahun 60-an"), or a year without its century ("'82"), left open."""
        cut = before in APOSTROPHES and tokens.adjacent(at - 1) and (at < 2 or not tokens.adjacent(at - 2))
        decade = self._decade(tokens, at) if cut or before in self.words.decade_words else 0
        if decade and tokens.words[at] > "19":
            return Mention(at, decade, year=1900 + int(tokens.words[at]), years=10)
        glued = tokens.adjacent(at) and (tokens.words[at + 1] in APOSTROPHES or tokens.words[at + 1][0].isalnum())
        return Mention(at - 1, at + 1) if cut and not glued else None

    def _full_year(self, tokens: Tokens, at: int, before: str) -> Mention | None:
        """A year of four digits at token `at`, or the decade or range of years that begins with it."""
        year = int(tokens.words[at])
        decade = self._decade(tokens, at)
        if decade:
            return Mention(at, decade, year=year, years=10)
        cued = before in self.words.year_cues or before in self.words.part_joiners
        last = self._last_year(tokens, at, year, cued=cued)
        if self._fiscal(tokens, at):  # begins in another month, which only those who keep the books know
            return Mention(at, last.end if last else at + 1)
        if last:
            return last
        glued = tokens.adjacent(at) and tokens.words[at + 1].isalpha()  # "1080p"
        numbered = at + 1 < len(tokens) and tokens.words[at + 1] in self.around.words.numbered
        if glued or numbered or self._law(tokens, at) or (not cued and year not in LONE_YEARS):
            return None
        dated = before in self.words.year_cues
        named = ends_event_name(tokens, at) or (not dated and begins_event_name(tokens, at))
        if named or ends_edition_name(tokens, at) or self._modelled(tokens, at):
            return Mention(at, at + 1, named=True)
        sure = before in self.words.sure_cues and year in TOLD_YEARS and year % 100 != 0
        counts = self._counts(tokens, at, cued=sure or before in self.words.year_words)
        return None if counts else Mention(at, at + 1, year=year)

    def _modelled(self, tokens: Tokens, at: int) -> bool:
        """Whether the year at token `at` is a model's, behind what tells that a thing follows, or at the beginning:
        "the 2020 Audi e-tron", "a silver 2012 Honda Accord", but not "in 2020 Audi Sport sold"."""
        before, words = tokens.words[at - 1] if at else "", self.around.words
        led = not at or before in words.definite or (words.plural_only and before.endswith("'s"))
        described = at > 1 and before not in self.words.year_cues and tokens.words[at - 2] in words.definite
        return (led or described) and begins_model_name(tokens, at)

    def _fiscal(self, tokens: Tokens, at: int) -> bool:
        """Whether the year at token `at` is one of accounts: "fiscal 2008", "the 2008 fiscal year"."""
        words, fiscal = tokens.words, self.words.fiscal
        before = at > 1 and words[at - 1] in self.words.year_words and words[at - 2] in fiscal
        behind = at + 2 < len(words) and words[at + 1] in fiscal and words[at + 2] in self.words.year_words
        return before or behind or (at > 0 and words[at - 1] in fiscal)

    def _law(self, tokens: Tokens, at: int) -> bool:
        """Whether the year belongs to the name of a law: "UU No. 5 Tahun 2014", "Perppu 1/2020"."""
        words = tokens.words
        number = at - 2 if at and (words[at - 1] in self.words.year_words or words[at - 1] == "/") else -1
        if number < 1 or not words[number].isdecimal():
            return False
        name = words[number - 2] if words[number - 1] == "." and number > 1 else words[number - 1]
        return name in self.around.words.naming

    def _decade(self, tokens: Tokens, at: int) -> int:
        """The token behind "1990s" or "1990-an"; 0 if it is none."""
        words = tokens.words
        for end in (at + 1, at + 2):
            if end >= len(words) or not tokens.adjacent(end - 1):
                return 0
            if words[end] in self.words.decade_endings:
                return end + 1 if int(words[at]) % 10 == 0 else 0
            if words[end] not in DASHES and words[end] not in "'’":
                return 0
        return 0

    def _last_year(self, tokens: Tokens, at: int, year: int, *, cued: bool) -> Mention | None:
        words = tokens.words
        mark = self._range_mark(tokens, at + 1)
        if not mark and at + 2 < len(words) and words[at + 1] == "/" and tokens.adjacent(at):
            mark = at + 2
        if not mark or not words[mark].isdecimal() or len(words[mark]) not in (2, 4):
            return None
        close = tokens.adjacent(at) and tokens.adjacent(mark - 1)
        last = int(words[mark]) if len(words[mark]) == 4 else year // 100 * 100 + int(words[mark])
        said = words[mark - 1] not in DASHES and words[mark - 1] != "/"
        if (len(words[mark]) == 2 and (said or not close)) or not year < last <= min(year + 300, 2100):
            return None
        if words[mark - 1] not in DASHES and not cued and year not in LONE_YEARS:
            return None
        if said and (self._counts(tokens, mark, cued=False) or not self._ranges(tokens, at, at + 1)):
            return None
        return Mention(at, mark + 1, year=year, until=Mention(mark, mark + 1, year=last))

    def _ranges(self, tokens: Tokens, at: int, mark: int) -> bool:
        """Whether what stands at token `mark` makes a range of the date at token `at` and the next one: a dash, "to",
        and "and" behind "between" only."""
        if tokens.words[mark] in DASHES or self.around.range_marks.at(tokens, mark):
            return True
        begin = at - 1 if at and tokens.words[at - 1] in self.words.year_words else at
        return (self.around.between.before(tokens, at) or self.around.between.before(tokens, begin)) is not None

    def _counts(self, tokens: Tokens, at: int, *, cued: bool) -> bool:
        """Whether a number that looks like a year counts or measures something, or belongs to an amount or a name."""
        around = self.around
        before = tokens.words[at - 1] if at else ""
        if around.signs.before(tokens, at) or tokens.raw(at - 1, at - 1) in around.codes if at else False:
            return True
        if at and tokens.adjacent(at - 1) and (before[-1].isalnum() or before in "+-_#@/"):
            return True
        end = at + 1
        if cued or end >= len(tokens):
            return False
        if tokens.words[end] in self.words.dated_nouns and int(tokens.words[at]) in NAMED_YEARS:
            return False  # "below 2005 levels"
        if around.percents.at(tokens, end) or around.currencies.at(tokens, end) or self._counted(tokens, at):
            return True
        unit = around.units.at(tokens, end)
        if unit and not (unit[0][1] and len(unit[0][1]) < 2):
            return True
        if before in self.words.year_cues:
            return False
        return around.before.before(tokens, at) is not None or self._counts_plainly(tokens, at, before)

    def _counts_plainly(self, tokens: Tokens, at: int, before: str) -> bool:
        """Whether a number that few years have is followed by what looks like a noun, and no name stands before it:
        "mendapat 1500 komentar", "drew 1500 comments"."""
        year, own, around = int(tokens.words[at]), self.words, self.around.words
        rare = year not in TOLD_YEARS
        if not rare and year % 100:
            return False
        led = before in own.count_leads or before in own.told_cues or before.endswith(own.told_endings)
        if not (led or self.nouns.not_noun.fullmatch(before)):
            definite = before in around.definite or before.endswith("'s")
            if not (rare and around.plural_only) or definite:
                return False
        return self.nouns.plain(tokens, at + 1)

    def _counted(self, tokens: Tokens, at: int) -> bool:
        """Whether the noun behind the number is counted, rather than told by its year: "the 2022 floods"."""
        noun = self.around.nouns.at(tokens, at + 1)
        if noun is None or (noun[0][1] not in PEOPLE and self._single(tokens, at + 1, noun)):
            return False
        before, words = tokens.words[at - 1] if at else "", self.around.words
        definite = before in words.definite or (words.plural_only and before.endswith("'s"))
        named = definite and int(tokens.words[at]) in NAMED_YEARS
        if noun[0][1] in PEOPLE:  # "the 2022 Teacher of the Year"
            named = named and tokens.words[at + 1] == noun[0][0] and noun[0][0] not in words.same_plural
        return not named

    def _single(self, tokens: Tokens, at: int, noun: tuple[tuple[str, str], int]) -> bool:
        """Whether the noun at token `at` is a single one, which no number counts: "the proposed 2019 state budget"."""
        words, (base, _), end = self.around.words, noun[0], noun[1]
        if not words.plural_only or base != " ".join(tokens.words[at:end]) or base in words.same_plural:
            return False
        behind = tokens.words[end] if end < len(tokens) else ""
        return behind.isalpha() and not behind.endswith(tuple(ending for ending, _ in words.plural_endings))

    def _range_mark(self, tokens: Tokens, at: int) -> int:
        """The token behind a dash or a word such as "to" at `at`; 0 without one or at the end."""
        if at + 1 >= len(tokens):
            return 0
        if tokens.words[at] in DASHES:
            return at + 1
        found = self.calendar.ranges.at(tokens, at)
        return found[1] if found and found[1] < len(tokens) else 0
