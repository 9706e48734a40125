"""Days and periods as they are mentioned, and which days of the calendar they are, counted from the publication."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from claims.facts.dates.date_words import Period

NEAR = 12
"""Years around the publication that are tried for a day whose weekday is known."""


_HALF_WEEK = 3
"""Days up to which a weekday is nearer ahead than behind."""

SOON = 60
"""Days behind the publication on which a day without a year may lie, though no word says that it is to come."""


LONGEST: Mapping[Period, int] = {"day": 1, "week": 7, "month": 31, "year": 366, "decade": 3653}
"""Days of each period, at most."""


class Mention(NamedTuple):
    """A day, period or time over tokens `start` to `end` (exclusive), as the text puts it.

    `until` is the last day, month or year of a range. `part`: 0 early, 1 middle, 2 late. `period` with `offset` is
    counted from the publication ("last week": week, -1) unless it `leans`, with `trailing` the stretch of so many up to
    it ("the last five years").
    `side`: -1 the last one, 1 the next one, 0 the present one, of a month or weekday that has no year.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: Mention | None = None
    weekday: int | None = None
    part: int | None = None
    months: int = 1
    """Months that the period lasts which begins with `month`: 3 for a quarter."""
    years: int = 1
    """Years that the period lasts which begins with `year`: 10 for a decade."""
    period: Period | None = None
    offset: int | None = None
    trailing: bool = False
    side: int | None = None
    time: str | None = None
    leans: bool = False
    """It is counted from another day that the text names, not from the publication: "two years earlier"."""
    named: bool = False
    """The year is part of the name of an event, and no date."""
    reach: tuple[int, Period] | None = None
    """It is only the end of a period that lasts so long: "the 12 months to June"."""

    @property
    def open(self) -> bool:
        """Whether only the publication, and what the text says of it, tells which one of its name is meant."""
        lone = self.month is not None or (self.weekday is not None and self.period is None)
        return lone and self.year is None and self.side is None and self.offset is None

    @property
    def month_day(self) -> str | None:
        """ "09-15" or "09", that of the beginning of a range, where the text names no year."""
        if self.year is not None or self.month is None or self.months != 1 or self.reach:
            return None
        return f"{self.month:02d}-{self.day:02d}" if self.day else f"{self.month:02d}"


def resolve(mention: Mention, published: date | None, direction: int = 0) -> tuple[date | None, date | None]:
    """First and last day of a mention; (None, None) where the text and the publication leave it open.

    Args:
        direction: where an open mention lies, as `claims.facts.dates.directions` tells it; news tells of what has been,
            so that without a word on it a month, weekday or day is the last one (a day soon to come excepted).
    """
    try:
        first, last = _resolve(mention, published, direction)
        if mention.reach and last:
            first = _before(last + timedelta(days=1), mention.reach[1], mention.reach[0])
        return first, last
    except (OverflowError, ValueError):  # beyond the years that the calendar knows
        return None, None


def shifted(base: tuple[date, date], years: int) -> tuple[date, date]:
    """The same days so many years later; the last of a month stays its last one."""
    first, last = (_before(one, "year", -years) for one in base)
    if (base[1] + timedelta(days=1)).day == 1:
        last = last.replace(day=monthrange(last.year, last.month)[1])
    return first, last


def _resolve(mention: Mention, published: date | None, direction: int) -> tuple[date | None, date | None]:
    if mention.year is not None:
        return _dated(mention, mention.year)
    if published is None or (mention.period is not None and mention.offset is None):
        return None, None
    if mention.month is not None:
        year = _year_of(mention, published, direction)
        return _dated(mention, year) if year else (None, None)
    if mention.period is not None and mention.offset is not None:
        return _counted(mention.period, mention.offset, published, mention)
    if mention.weekday is not None:
        return _weekday(mention.weekday, mention.side, published, direction)
    return None, None


def _dated(mention: Mention, year: int) -> tuple[date, date]:
    """The days of a mention whose year is known."""
    if mention.month is None:
        first, last = date(year, 1, 1), date(year + mention.years - 1, 12, 31)
    elif mention.day is None:
        end = mention.month + mention.months - 1
        first, last = date(year, mention.month, 1), date(year, end, monthrange(year, end)[1])
    else:
        first = last = date(year, mention.month, mention.day)
    if mention.part is not None:
        first, last = _third(first, last, mention.part)
    until = mention.until
    if until:
        over = not mention.day and (until.month or 0) < (mention.month or 0)  # from November to February
        last = _dated(until, until.year if until.year is not None else year + over)[1]
    return first, last


def _third(first: date, last: date, part: int) -> tuple[date, date]:
    """The early, middle or late third of a period: four months of a year, about ten days of a month."""
    if first.month != last.month or first.year != last.year:
        if first.year == last.year:
            months = 4 * part + 1
            return date(first.year, months, 1), date(first.year, months + 3, monthrange(first.year, months + 3)[1])
        years = (last.year - first.year + 1) / 3
        begin = first.year + round(years * part)
        return date(begin, 1, 1), date(first.year + round(years * (part + 1)) - 1, 12, 31)
    ends = (10, 20, last.day)
    return first.replace(day=10 * part + 1), first.replace(day=ends[part])


def _year_of(mention: Mention, published: date, direction: int) -> int | None:
    """The year of a day or month without one: that of the nearest such day on its weekday and in its direction."""
    if mention.period == "year" and mention.offset is not None:
        return published.year + mention.offset
    until = mention.until if mention.until and (mention.until.month or 0) >= (mention.month or 0) else None
    named = until if until and mention.weekday is None else mention  # of a range what is told of has been till its end
    month, day = named.month or 1, named.day or 15
    found: list[tuple[bool, int, int]] = []
    for year in range(published.year - NEAR, published.year + NEAR + 1):
        if day > monthrange(year, month)[1]:
            continue
        then = date(year, month, day)
        if mention.day and mention.weekday is not None and then.weekday() != mention.weekday:
            continue
        if mention.side is not None and not _on_side(then, mention, published):
            continue
        turned = mention.open and not _on_way(then, mention, published, direction)
        found.append((turned, abs((then - published).days), year))
    return min(found)[2] if found else None


def _on_way(then: date, mention: Mention, published: date, direction: int) -> bool:
    """Whether an open day or month lies in its direction from the publication; one of today always does."""
    if direction > 1:
        return True
    if not mention.day:
        months = (then.year - published.year) * 12 + then.month - published.month
        return months + mention.months > 0 if direction > 0 else months <= 0
    if direction > 0:
        return then >= published
    soon = direction == 0 and (mention.weekday is not None or then <= published + timedelta(days=SOON))
    return then <= published or soon


def _on_side(then: date, mention: Mention, published: date) -> bool:
    """Whether a day lies where "last", "this" or "next" points, seen from the publication."""
    if mention.side == 0:
        return then.year == published.year
    if mention.day:
        return then <= published if mention.side == -1 else then >= published
    months = (then.year - published.year) * 12 + then.month - published.month
    return months < 0 if mention.side == -1 else months > 0


def _counted(period: Period, offset: int, published: date, mention: Mention) -> tuple[date, date]:
    """The calendar day, week, month, year or decade so many from that of the publication."""
    if mention.trailing:
        return _before(published, period, offset), published
    if period == "day":
        first = last = published + timedelta(days=offset)
    elif period == "week":
        first = published - timedelta(days=published.weekday()) + timedelta(weeks=offset)
        last = first + timedelta(days=6)
        if mention.weekday is not None:
            first = last = first + timedelta(days=mention.weekday)
        elif mention.part is not None:  # the end of a week is its Saturday and Sunday
            begin, length = ((0, 2), (2, 3), (5, 2))[mention.part]
            return first + timedelta(days=begin), first + timedelta(days=begin + length - 1)
    elif period == "month":
        months = published.year * 12 + published.month - 1 + offset
        first = date(months // 12, months % 12 + 1, 1)
        last = first.replace(day=monthrange(first.year, first.month)[1])
    else:
        years = 10 if period == "decade" else 1
        begin = published.year + offset if years == 1 else published.year // 10 * 10 + 10 * offset
        first, last = date(begin, 1, 1), date(begin + years - 1, 12, 31)
    return _third(first, last, mention.part) if mention.part is not None and period != "day" else (first, last)


def _before(published: date, period: Period, count: int) -> date:
    """The day `count` periods before the publication."""
    if period in ("day", "week"):
        return published - timedelta(days=count * (7 if period == "week" else 1))
    months = published.year * 12 + published.month - 1 - count * {"month": 1, "year": 12, "decade": 120}[period]
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(published.day, monthrange(year, month)[1]))


def _weekday(weekday: int, side: int | None, published: date, direction: int) -> tuple[date, date]:
    """The last, present or next day of that name, seen from the publication; "this Monday" is in its week.

    Without a side it is the last one or the day of publication itself, ahead the next one, behind a bound the nearest.
    """
    if side is None:
        ahead = (weekday - published.weekday()) % 7
        if direction == 1:
            ahead = ahead or 7
        elif ahead and (direction != 2 or ahead > _HALF_WEEK):
            ahead -= 7
        day = published + timedelta(days=ahead)
    elif side == 0:
        day = published + timedelta(days=weekday - published.weekday())
    elif side < 0:
        day = published - timedelta(days=(published.weekday() - weekday - 1) % 7 + 1)
    else:
        day = published + timedelta(days=(weekday - published.weekday() - 1) % 7 + 1)
    return day, day
