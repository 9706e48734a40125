"""Times of day with their zones: "pukul 14.30 WIB", "2:30 p.m. EST", "jam 5 sore"."""

from __future__ import annotations

import re

from claims.facts.dates.date_words import Calendar
from claims.facts.dates.periods import Mention
from claims.facts.tokens.value_tokens import DASHES, Tokens

SHORT_ZONE = len(" PT")
"""A zone of two letters is a word of another meaning behind four digits: "2020 PT Timah", not "1156 GMT"."""

POINTED = re.compile(r"(\d{1,2})[.](\d{2})")


class ClockReader:
    """Reads the time of day that begins at a token; one for each language."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar
        self.words = calendar.words

    def told(self, tokens: Tokens, at: int) -> Mention | None:
        """A time behind "pukul" or "jam"."""
        begin = at + 1
        if begin < len(tokens) and tokens.words[begin] == ".":
            begin += 1
        found = self._figures(tokens, begin)
        return self._time(tokens, at, found) if found else None

    def numeral(self, tokens: Tokens, at: int) -> Mention | None:
        """A time that begins with digits: with a colon ("14:30"), a zone ("14.30 WIB"), or "am" and "pm" behind it."""
        found = self._figures(tokens, at)
        if found is None:
            return None
        end = found[2]
        colon = end - at >= 3 and len(tokens.words[at]) <= 2
        minutes = end - at >= 3 or len(tokens.words[at]) > 2
        upper = self._upper(tokens, end)
        marked = self.calendar.times_after.at(tokens, upper if minutes else end) is not None
        zoned = minutes and self._zone(tokens, upper)[0]
        parted = minutes and upper < len(tokens) and tokens.words[upper] in self.words.day_parts
        told = marked or zoned or parted
        return self._time(tokens, at, found) if told or (colon and not self._elapsed(tokens, end)) else None

    def _elapsed(self, tokens: Tokens, end: int) -> bool:
        """Whether minutes and seconds before token `end` are those of a game: "17:46 into the third period"."""
        cues = self.calendar.elapsed_cues
        behind = self.calendar.elapsed_after.at(tokens, end) is not None
        return behind or any(word in cues and cues.at(tokens, at) for at, word in enumerate(tokens.words))

    def _figures(self, tokens: Tokens, at: int) -> tuple[int, int, int] | None:
        """Hour, minute and the token behind them."""
        words = tokens.words
        if at >= len(words) or (at and words[at - 1] in ":/" and tokens.adjacent(at - 1)):
            return None
        pointed = POINTED.fullmatch(words[at])
        if pointed:
            hour, minute, end = int(pointed[1]), int(pointed[2]), at + 1
        elif words[at].isdecimal() and len(words[at]) <= 2:
            hour, minute, end = int(words[at]), 0, at + 1
            if self._colon(tokens, end):
                minute, end = int(words[end + 1]), end + 2
                end += 2 if self._colon(tokens, end) else 0
        elif words[at].isdecimal() and len(words[at]) == 4 and len(self._zone(tokens, at + 1)[0]) > SHORT_ZONE:
            hour, minute, end = int(words[at][:2]), int(words[at][2:]), at + 1
        else:
            return None
        return (hour, minute, end) if hour <= 24 and minute < 60 else None

    @staticmethod
    def _colon(tokens: Tokens, at: int) -> bool:
        """Whether a colon and two digits stand close together at token `at`."""
        words = tokens.words
        if at + 1 >= len(words) or words[at] != ":" or not (tokens.adjacent(at - 1) and tokens.adjacent(at)):
            return False
        return words[at + 1].isdecimal() and len(words[at + 1]) == 2

    def _time(self, tokens: Tokens, start: int, figures: tuple[int, int, int]) -> Mention:
        """The mention of a time of day with the part of the day and the zone behind it."""
        hour, minute, end = figures
        words = tokens.words
        first, end = end, self._upper(tokens, end)
        after = self.calendar.times_after.at(tokens, end)
        if after:
            half = after[0]
            if half and end > first and self._passes_noon(tokens, first, hour):
                half = 0
            hour, end = (hour % 12 + half if half is not None and hour <= 12 else hour), after[1]
        elif end < len(words) and words[end] in self.words.day_parts:
            later = hour + self.words.day_parts[words[end]]
            hour, end = (later if hour < 12 and later < 24 else hour), end + 1
        zone, end = self._zone(tokens, end)
        return Mention(start, end, time=f"{hour:02d}:{minute:02d}{zone}")

    def _passes_noon(self, tokens: Tokens, at: int, hour: int) -> bool:
        """Whether a range that goes on at token `at` ends at a smaller hour than it begins with: "11.30-2pm"."""
        found = self._figures(tokens, at + 1)
        return found is not None and found[0] % 12 < hour % 12

    def _zone(self, tokens: Tokens, at: int) -> tuple[str, int]:
        """The zone at token `at` as written, after a blank, and the token behind it; short ones in capitals only."""
        local = self.calendar.local.at(tokens, at)
        if local:
            return f" {tokens.raw(at, local[1] - 1)}", local[1]
        if at < len(tokens) and tokens.words[at] in self.words.zones:
            written = tokens.raw(at, at)
            if len(written) > 2 or written.isupper():
                return f" {written}", at + 1
        return "", at

    def _upper(self, tokens: Tokens, at: int) -> int:
        """The token behind the upper end of a range of times that goes on at `at`: "8.00-10.00", "8.00 hingga 9.00"."""
        if at + 1 >= len(tokens):
            return at
        dashed = tokens.words[at] in DASHES
        mark = None if dashed else self.calendar.ranges.at(tokens, at)
        number = at + 1 if dashed else mark[1] if mark else at
        if number == at or not (dashed or (number < len(tokens) and POINTED.fullmatch(tokens.words[number]))):
            return at
        found = self._figures(tokens, number)
        return found[2] if found and found[2] <= len(tokens) else at
