"""The number words of a language, compiled from its file for the number reader."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from claims.facts.numbers.numerals import VULGAR
from claims.languages import language
from claims.records import LanguageCode


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Section `numbers` of a language file; the file says beside each key what it holds."""

    decimal: str
    units: dict[str, int]
    teens: dict[str, int]
    tens: dict[str, int]
    teen_marks: frozenset[str]
    ten_marks: frozenset[str]
    hundreds: dict[str, int]
    hundred_marks: frozenset[str]
    scales: dict[str, int]
    one_scales: dict[str, int]
    groups: dict[str, int]
    short_scales: dict[str, int]
    money_groups: bool
    money_scales: dict[str, dict[str, int]]
    loose_scales: frozenset[str]
    money_only: frozenset[str]
    generations: frozenset[str]
    joiners: frozenset[str]
    comma_joins: bool
    articles: frozenset[str]
    points: frozenset[str]
    minus: frozenset[str]
    halves: frozenset[str]
    half_adds: bool
    denominators: dict[str, int]
    one_denominators: dict[str, int]
    compound_denominators: dict[str, int]
    share_followers: frozenset[str]
    share_leads: frozenset[str]
    share_bounds: frozenset[str]
    share_joined: frozenset[str]
    share_of: frozenset[str]
    counted_shares: frozenset[str]
    counting_leads: frozenset[str]
    not_before_half: frozenset[str]
    fractions: dict[str, int]
    fraction_marks: frozenset[str]
    indefinite: frozenset[str]
    pronouns: frozenset[str]
    alone: frozenset[str]
    not_before_pronoun: frozenset[str]


class Kind(IntEnum):
    """What a number word does to the number that is being built."""

    UNIT = 1
    TEEN = 2
    TEN = 3
    TEEN_MARK = 4
    TEN_MARK = 5
    HUNDRED = 6
    HUNDRED_MARK = 7
    SCALE = 8
    ONE_SCALE = 9
    GROUP = 10
    HALF = 11
    OVER = 12
    ONE_OVER = 16
    FIRST = 17
    FRACTION = 13
    POINT = 14
    VULGAR = 15


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Each number word with its kind and value; `starters` may begin a number, after an article if there is one."""

    words: NumberWords
    entries: dict[str, tuple[Kind, int]]
    starters: frozenset[str]


@cache
def lexicon(code: LanguageCode) -> Lexicon:
    """The number words of the language `code`."""
    words = language(code).typed("numbers", NumberWords)
    entries: dict[str, tuple[Kind, int]] = {}
    for kind, table in (
        (Kind.OVER, words.denominators),
        (Kind.ONE_OVER, words.one_denominators),
        (Kind.FIRST, words.compound_denominators),
        (Kind.UNIT, words.units),
        (Kind.TEEN, words.teens),
        (Kind.TEN, words.tens),
        (Kind.TEEN_MARK, dict.fromkeys(words.teen_marks, 10)),
        (Kind.TEN_MARK, dict.fromkeys(words.ten_marks, 10)),
        (Kind.HUNDRED, words.hundreds),
        (Kind.HUNDRED_MARK, dict.fromkeys(words.hundred_marks, 100)),
        (Kind.SCALE, words.scales),
        (Kind.ONE_SCALE, words.one_scales),
        (Kind.GROUP, words.groups),
        (Kind.HALF, dict.fromkeys(words.halves, 2)),
        (Kind.FRACTION, words.fractions),
        (Kind.POINT, dict.fromkeys(words.points, 0)),
        (Kind.VULGAR, dict.fromkeys(VULGAR, 0)),
    ):
        entries.update({word: (kind, value) for word, value in table.items()})
    never = (Kind.TEEN_MARK, Kind.TEN_MARK, Kind.POINT, Kind.OVER, Kind.ONE_OVER, Kind.FIRST)
    starters = frozenset(word for word, (kind, _) in entries.items() if kind not in never)
    return Lexicon(words, entries, starters)
