"""The day on which an article was published and who wrote it, where its own text says so."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import TypeAlias

from claims.articles.bylines import Byline, order_is_known, read_byline, read_days
from claims.articles.datelines import begins_story, dateline_end
from claims.records import DateMention, LanguageCode

_HEAD, _FOOT = 8, 3
"""Lines from the top and from the end among which newsrooms write the day."""
_IN_HEAD = ("labelled", "timed")
_IN_FOOT = ("labelled", "placed")
"""What a day needs beside it there: under a letter stands its place; a comment has a name, a day and a time."""
_LOOKED_AT = 200
"""Lines in which a second day that stands alone is looked for."""
FIRST_YEAR = 1605
"""The year of the first newspaper, the Relation of Strasbourg: no article is older."""
_FIRST_YEAR_OF_NEWS = 1990
_TIME_ZONES = timedelta(days=1)
_RANKS = ("labelled", "dateline", "timed", "placed", "bare")
"""How a day may be known for that of publication, the surest first."""


@dataclass(frozen=True, slots=True)
class Publication:
    """The day that an article tells, or one that it may tell; at most one of the two is there."""

    day: date | None = None
    doubtful: DateMention | None = None


def publication(text: str, code: LanguageCode) -> Publication:
    """The day of publication in `text`, an article in the language `code`: in a line of its own near the top, in a
    dateline before the first sentence, or in a line at the end that names it as such. Never a day of the story."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    sure: list[tuple[int, date]] = []
    doubtful: list[DateMention] = []
    for known_by, mention, taken in _found(lines, code):
        if taken and mention.start and _may_be_published(mention.start):
            sure.append((_RANKS.index(known_by), mention.start))
        else:
            doubtful.append(mention)
    if not sure:
        return Publication(doubtful=doubtful[0] if doubtful else None)
    day = min(sure, key=lambda found: found[0])[1]
    headings = _headings(lines, code)
    if len(headings) > 1 and day in headings:
        return Publication(doubtful=headings[day])
    return Publication(day)


def author(text: str, code: LanguageCode) -> str | None:
    """Who wrote `text`, an article in the language `code`, by a line of its own near the top; None if none tells it."""
    lines = (line.strip() for line in text.split("\n") if line.strip())
    bylines = (read_byline(line, code) for line in islice(lines, _HEAD))
    return next((byline.author for byline in bylines if byline and byline.author), None)


def offered_day(text: str, code: LanguageCode, today: date) -> date | None:
    """A day on which an article that tells no day may have been published, for a person to judge.

    Args:
        text: the article.
        code: its language.
        today: a day without a year is the last such day up to this one.
    """
    mention = publication(text, code).doubtful
    if mention is None or mention.start:
        return mention.start if mention else None
    month, day = map(int, (mention.month_day or "").split("-"))
    years = range(today.year, today.year - 8, -1)
    possible = (date(year, month, day) for year in years if day <= monthrange(year, month)[1])
    return next((one for one in possible if one <= today), None)


_Found: TypeAlias = tuple[str, DateMention, bool]
"""How a day is known, the day, and whether it is taken for that of publication."""


def _found(lines: Sequence[str], code: LanguageCode) -> Iterator[_Found]:
    """Days in bylines and in the first dateline. Once the story has begun a day needs more than to stand alone."""
    begun = False
    foot = len(lines) - _FOOT
    for at in (*range(min(_HEAD, len(lines))), *range(max(_HEAD, foot), len(lines))):
        byline = read_byline(lines[at], code)
        if byline is not None:
            yield from _of_byline(byline, _RANKS if not begun else _IN_FOOT if at >= foot else _IN_HEAD)
            continue
        end = 0 if begun else dateline_end(lines[at], code)
        begun = begun or end > 0 or begins_story(lines[at])
        for mention in read_days(lines[at][:end], code):
            yield "dateline", mention, order_is_known(mention, code)


def _of_byline(byline: Byline, enough: Sequence[str]) -> Iterator[_Found]:
    if byline.published:
        yield byline.standing, byline.published, byline.standing in enough
    elif byline.doubtful:
        yield byline.standing, byline.doubtful, False


def _may_be_published(day: date) -> bool:
    """Whether articles of that day are checked as news: those before the web tell of history, none is of the future."""
    return day.year >= _FIRST_YEAR_OF_NEWS and day <= date.today() + _TIME_ZONES


def _headings(lines: Sequence[str], code: LanguageCode) -> Mapping[date, DateMention]:
    """The days that stand alone in lines: several are headings of what happened then."""
    alone = (one.published for line in lines[:_LOOKED_AT] if (one := read_byline(line, code)) and one.alone)
    return {mention.start: mention for mention in alone if mention and mention.start}
