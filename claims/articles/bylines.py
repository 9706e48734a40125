"""Lines of their own that say who wrote an article and on which day it was published, and nothing of its story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal, TypeAlias

from claims.facts import read_dates
from claims.facts.names.places import place_code
from claims.languages import known, language
from claims.records import DateMention, LanguageCode

Standing: TypeAlias = Literal["labelled", "timed", "placed", "bare"]
"""What beside a day tells it to be that of publication: a word such as "published", a time, a place, nothing."""

LONGEST = 160
"""Characters; a longer line tells something."""
SITE = r"[A-Za-z0-9][\w-]*\.(?:(?:co|ac|go|or)\.id|com|id|net|org|co\.uk|co|tv)"

_EMPHASIS = " \t*_"
"""What Markdown writes around a line: "*Diperbarui: 3 Maret 2025*"."""
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " ")
"""Blanks at which no line is broken, as pages write them between the words of a name or a day."""
_SEPARATORS = re.compile(r"[|•·—–,;()\[\]*]|(?<!\S)-+(?!\S)|-{2,}")
_NAME = r"(?:[A-Z]|[a-z]{2,}-?(?=[A-Z]|com\b))[\w.'’&/-]*"  # also detikNews, detikcom and al-Mughrabi
_NAMES = re.compile(rf"{_NAME}(?: (?:{_NAME}|\d+|and|dan|of|for|bin|van|de|al))*$")
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d(?:[.:]\d\d)?\b")
_ZONE = re.compile(r"(?:[A-Z]{1,4})?(?:[+-]\d{0,2})?$")
_SMALL = re.compile(r"(?<!\w)[a-z]{3,}")
_MOST_SMALL = 8
"""Words in small letters; a line with more of them is no byline, and need not be read for dates."""
_MOST_NAMES = 8
"""Words between two separators."""
_MOST_OF_DESK = 4
"""Words of what an author does at the outlet."""
_TWO_ORDERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}")


@dataclass(frozen=True, slots=True)
class BylineWords:
    """The section `byline` of a language file: words around a day of publication, in lower case."""

    published: tuple[str, ...]
    changed: tuple[str, ...]
    authors: tuple[str, ...]
    writers: tuple[str, ...]
    """Those of them behind which stands who wrote the article, and not who edited it or for whom."""
    between: tuple[str, ...]
    desks: tuple[str, ...]
    """Last words of what an author does at the outlet: "education correspondent"."""


@dataclass(frozen=True, slots=True)
class Byline:
    """What a line says of the article: the day it was published on, a day that may be it, or only who wrote it."""

    published: DateMention | None = None
    doubtful: DateMention | None = None
    """A day of a change, without a year, in digits of an unknown order, or beside words that may be of the story."""
    standing: Standing = "bare"
    alone: bool = False
    """There is nothing but the day, and perhaps a time of day."""
    changed: bool = False
    """There is nothing but days, and words that tell them to be those of changes."""
    author: str | None = None
    """Who wrote the article: "Ann Lee", "Ann Lee and Budi Sari"."""


def read_byline(line: str, code: LanguageCode) -> Byline | None:
    """What `line` says of an article in the language `code`; None if it may be a part of the story."""
    line = line.translate(_BLANKS).strip(_EMPHASIS).rstrip(".")
    if len(line) > LONGEST or not (any(map(str.isdecimal, line)) or _words().match(line)):
        return None
    scan = _scanned(line, code)
    byline = _judged(scan, code) if scan else None
    return replace(byline, author=scan.author) if scan and byline else None


def is_dateline(opening: str, code: LanguageCode) -> bool:
    """Whether what stands before the dash of a first sentence only tells where, when and by whom it was written."""
    if len(opening) > LONGEST // 2 or not any(map(str.isupper, opening)):
        return False
    scan = _scanned(opening, code)
    if scan is None or scan.label or scan.authors:
        return False
    placed = scan.begins in ("place", "site") or (scan.placed and scan.named)  # "The Daily Planet, Jakarta"
    return placed or (bool(scan.days) and opening.endswith(")"))


def read_days(text: str, code: LanguageCode) -> list[DateMention]:
    """The days in a byline or dateline, in the article's language or else in another one."""
    read = ([mention for mention in read_dates(text, one) if is_day(mention)] for one in _order(code))
    return next(filter(None, read), [])


def is_day(mention: DateMention) -> bool:
    """Whether it is one day, with or without its year."""
    if mention.start is None:
        return mention.month_day is not None and len(mention.month_day) == len("09-15")
    return mention.start == mention.end


def order_is_known(mention: DateMention, code: LanguageCode) -> bool:
    """Whether its digits can be read in one order only, or are in a language that has one order: not English."""
    digits = _TWO_ORDERS.search(mention.text)
    if digits is None or max(int(digits[1]), int(digits[2])) > 12 or digits[1] == digits[2]:
        return True
    return code in known() and not language(code).section("dates")["month_first"]


def _scanned(line: str, code: LanguageCode) -> _Scan | None:
    """What stands in a line that tells nothing; None if it may tell something."""
    if len(_SMALL.findall(line)) > _MOST_SMALL:
        return None
    scans = [scan for one in _order(code) if (scan := _scanned_in(line, one))]
    return max(scans, key=lambda scan: len(scan.days), default=None)


def _scanned_in(line: str, code: LanguageCode) -> _Scan | None:
    scan = _Scan()
    at = 0
    for mention in read_dates(line, code):
        if not scan.takes(line[at : mention.span[0]]):
            return None
        scan.days.append((mention, scan.label))
        at = mention.span[1]
    return scan if scan.takes(line[at:]) else None


@dataclass(slots=True)
class _Scan:
    """What was met of a line so far."""

    begins: str = ""
    """What it begins with: "place", "site", "name", or a kind of word."""
    label: str = ""
    """The kind of the last label: "published", "changed", or none."""
    authors: bool = False
    author: str | None = None
    timed: bool = False
    placed: bool = False
    named: bool = False
    """There are names that nothing tells to be those of authors, outlets or places."""
    days: list[tuple[DateMention, str]] = field(default_factory=list)

    def takes(self, text: str) -> bool:
        """Whether `text`, which stands between two dates or at an end, may stand in such a line."""
        return all(self._takes(piece.strip(" .-/")) for piece in _SEPARATORS.split(text))

    def _after_words(self, piece: str) -> tuple[str, bool, bool]:
        """What follows the words that `piece` begins with, and whether they announce authors, who wrote the article."""
        by = False
        words: list[str] = []
        while found := _words().match(piece):
            kind = found.lastgroup or ""
            self.begins = self.begins or kind
            self.label = kind if kind in ("published", "changed") else self.label
            by = by or kind == "authors"
            words.append(found[0].lower())
            piece = piece[found.end() :].lstrip(" :")
        self.authors = self.authors or by
        writes = len(words) == 1 and words[0] in _writers()  # not "edited by"
        piece = _last_words().sub("", piece)
        label = _last_label().search(piece) if self.authors else None
        if label is None:
            return piece, by, writes
        self.label = label.lastgroup or ""  # of the day behind: "Oleh Rina Sari diperbarui 22 November 2022"
        return piece[: label.start()], by, writes

    def _takes(self, piece: str) -> bool:
        piece, by, writes = self._after_words(piece)
        if clock := _CLOCK.match(piece):
            self.timed, piece = True, piece[clock.end() :].strip()
        if _ZONE.match(piece):
            return True
        if self.authors and piece and len(piece.split()) <= _MOST_OF_DESK and piece.lower().split()[-1] in _desks():
            return True
        kind = "site" if re.fullmatch(SITE, piece) else "place" if place_code(piece) else "name"
        self.begins = self.begins or kind
        if kind == "name" and (not _NAMES.match(piece) or len(piece.split()) > _MOST_NAMES):
            return False
        self.placed = self.placed or kind == "place"
        self.named = self.named or (kind == "name" and not by)
        if kind == "name" and writes:
            self.author = self.author or piece
        return True


def _judged(scan: _Scan, code: LanguageCode) -> Byline | None:
    """The day of publication among the days of a line that tells nothing else."""
    days = [(mention, label) for mention, label in scan.days if is_day(mention)]
    if not days or any(mention.start and not is_day(mention) for mention, _ in scan.days):
        tells_nothing = scan.authors or (scan.days and not scan.named)
        return Byline() if tells_nothing and all(mention.time for mention, _ in scan.days) else None
    labelled = [mention for mention, label in days if label == "published"]
    plain = [mention for mention, label in days if not label]
    first = (labelled or plain or [days[0][0]])[0]
    timed = scan.timed or any(mention.time for mention, _ in scan.days)
    standing: Standing = "labelled" if labelled else "timed" if timed else "placed" if scan.placed else "bare"
    one = labelled or len({mention.start for mention in plain}) == 1
    told = one and (standing in ("labelled", "timed") or not scan.named or scan.begins == "authors")  # ", BBC News"
    if told and first.start and order_is_known(first, code):
        return Byline(published=first, standing=standing, alone=not (scan.begins or scan.label))
    changed = not scan.named and all(label == "changed" for _, label in days)
    return Byline(doubtful=first, standing=standing, changed=changed)


def _order(code: LanguageCode) -> Sequence[LanguageCode]:
    """The languages to read a line in: a page may write its own words in another one than the story."""
    return sorted(known(), key=lambda one: one != code)


@cache
def _words() -> re.Pattern[str]:
    """A label or a word between, at the start of a piece; the longest first."""
    kinds = (f"(?P<{kind}>{_either(kind)})" for kind in ("published", "changed", "authors", "between"))
    return re.compile(rf"(?:\d{{1,3}}[ -])?(?:{'|'.join(kinds)})(?![\w'’])", re.I)  # 6 min read


@cache
def _last_words() -> re.Pattern[str]:
    """Words between, at the end of a piece."""
    return re.compile(rf"(?:^|\s+)(?:{_either('between')})$", re.I)


@cache
def _last_label() -> re.Pattern[str]:
    """A label at the end of a piece, behind the names of authors."""
    return re.compile(rf"\s(?:{'|'.join(f'(?P<{kind}>{_either(kind)})' for kind in ('published', 'changed'))})$", re.I)


@cache
def _desks() -> frozenset[str]:
    return frozenset(_listed("desks"))


@cache
def _writers() -> frozenset[str]:
    return frozenset(_listed("writers"))


def _either(kind: str) -> str:
    return "|".join(sorted((re.escape(word) for word in _listed(kind)), key=len, reverse=True))


def _listed(kind: str) -> Iterator[str]:
    for code in known():
        yield from getattr(language(code).typed("byline", BylineWords), kind)
