"""The values that travel through the house: articles, claims and their facts, matches and what a score is made of.

All are frozen. Spans are offsets in characters, end exclusive, into the text they were read from: for a claim and its
facts that is the article's text, so that `article.text[start:end]` is exactly `text`. Field names are those of the
public JSON.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias, get_args

from claims.memory import lean

Span: TypeAlias = tuple[int, int]
Number: TypeAlias = int | float
LanguageCode: TypeAlias = str
"""ISO 639-1: "id", "en"."""

Progress: TypeAlias = Callable[[int, int, str], None]
"""`progress(done, total, what)`; `total` is 0 while unknown. It raises `claims.errors.Cancelled` to stop the work."""

Comparator: TypeAlias = Literal["=", ">", ">=", "<", "<=", "~"]
Kind: TypeAlias = Literal["quantity", "quote", "plan", "event", "comparison", "other"]
Level: TypeAlias = Literal["likely", "possible", "weak"]
ConflictKind: TypeAlias = Literal["number", "date", "place", "negation", "unit"]
Denial: TypeAlias = Literal["denied", "false"]
"""Somebody denies it, such as the speaker; or the text itself calls it false."""

KINDS: tuple[Kind, ...] = get_args(Kind)

BlockKind: TypeAlias = Literal["title", "heading", "paragraph", "list", "quotation", "table", "furniture"]
"""`furniture`: datelines, desk marks, «read also» lines: in the text, and no part of the story."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article that sentences never cross: a heading, a paragraph, a list item, a table cell."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know of a file that was read. `template` is English, `values` fill it; `claims.wording.say` says
    it in other languages."""

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format_map(self.values)


@dataclass(frozen=True, slots=True)
class Article:
    """One text to check. `origins` says where title, outlet, author, published, url and language were read."""

    path: str
    text: str
    title: str
    language: LanguageCode
    sha256: str
    published: date | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    blocks: tuple[Block, ...] = ()
    origins: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Remark, ...] = ()
    """What a reader should know of the reading: pages without text, letters that could not be decoded."""

    @property
    def characters(self) -> int:
        return len(self.text)


@lean
@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts. `value` is in units of `unit`; a range has `high`; "half a million" is 500000."""

    text: str
    span: Span
    value: Number
    high: Number | None = None
    noun: str | None = None
    unit: str | None = None
    currency: str | None = None
    """ISO 4217."""
    percent: bool = False
    comparator: Comparator = "="
    base_value: Number | None = None
    """`value` in the base unit of its dimension (metre, square metre, kilogram, second, kelvin, joule ...)."""
    base_unit: str | None = None


@lean
@dataclass(frozen=True, slots=True)
class DateMention:
    """A day or period, first and last day inclusive. Without a year only `month_day` ("09-15" or "09") is known."""

    text: str
    span: Span
    start: date | None = None
    end: date | None = None
    month_day: str | None = None
    weekday: int | None = None
    """0 Monday to 6 Sunday, where the text names it: a constraint on the year, not a guess of it."""
    time: str | None = None
    """"14:30", with the zone as written after a space if there is one: "14:30 WIB"."""

    @property
    def is_open(self) -> bool:
        """Whether it is a day or period that the text alone does not settle, such as "Monday" and "15 September"."""
        return self.start is None and self.time is None


@lean
@dataclass(frozen=True, slots=True)
class Place:
    """`code`: ISO 3166 two letters, a UN M49 number for a world region, or an `x_` key of our own list."""

    text: str
    span: Span
    code: str | None = None
    kind: str | None = None


@lean
@dataclass(frozen=True, slots=True)
class Person:
    text: str
    span: Span
    name: str | None = None
    """The full name, where the text gives it elsewhere: "Abbott" is Tony Abbott."""
    role: str | None = None


@lean
@dataclass(frozen=True, slots=True)
class Organisation:
    """`code`: the usual English abbreviation where there is one ("UN")."""

    text: str
    span: Span
    code: str | None = None


@lean
@dataclass(frozen=True, slots=True)
class Facts:
    """Everything in a text that can be compared as a value."""

    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    places: tuple[Place, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    negated: bool = False


MENTIONS = ("quantities", "dates", "places", "people", "organisations")
"""The fields of `Facts`, and of `Claim`, that hold what stands in the text, each with its span."""


@lean
@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it; `span` is where the text names the speaker, which may be in an earlier sentence."""

    name: str
    role: str | None
    span: Span


@lean
@dataclass(frozen=True, slots=True)
class Reason:
    """One yes/no question of the check-worthiness score; the score is the sum of value x weight, squeezed to 0..1."""

    feature: str
    value: float
    weight: float
    sentence: str


@lean
@dataclass(frozen=True, slots=True)
class Checkworthiness:
    score: float
    reasons: tuple[Reason, ...] = ()


@lean
@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence, or a part of one, that can be checked alone. `label` holds a short form for each language."""

    id: str
    text: str
    span: Span
    kind: Kind = "other"
    label: Mapping[LanguageCode, str] = field(default_factory=dict)
    speaker: Speaker | None = None
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    places: tuple[Place, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    negated: bool = False
    checkworthiness: Checkworthiness = Checkworthiness(0.0)
    parent: str | None = None
    """The claim whose sentence this one is a part of."""
    line: int | None = None
    """With one sentence a line: the number of the line, from 1."""
    denial: Denial | None = None
    """How a negated claim is denied, where it is no plain "not": then `speaker` says that it is not so."""


@lean
@dataclass(frozen=True, slots=True)
class Evidence:
    """One part of a match's score. `contribution` is `value` x `weight`; the score is the sum of the contributions."""

    name: str
    value: float
    weight: float
    contribution: float
    sentence: str


@lean
@dataclass(frozen=True, slots=True)
class Conflict:
    """The claim and the reference say different things. The spans are in the claim's own text and the row's text.

    `sentence` is in the language that was spoken when it was found; `how` they differ, and the `mentions` of both as it
    quotes them, say it in any other.
    """

    kind: ConflictKind
    claim: str
    reference: str
    sentence: str
    claim_span: Span | None = None
    reference_span: Span | None = None
    how: str | None = None
    mentions: tuple[str, str] | None = None
    rated: str | None = None
    """The verdict of the row, where that calls it false; the sentence then ends with it."""


@lean
@dataclass(frozen=True, slots=True)
class Agreement:
    """A word or value that both sides share, for marking it in both texts (spans as in Conflict)."""

    name: str
    claim_span: Span
    reference_span: Span


@lean
@dataclass(frozen=True, slots=True)
class Match:
    """A row of the reference offered for a claim. `row` is the number that the spreadsheet program shows."""

    row: int
    sheet: str
    id: str | None
    text: str
    score: float
    level: Level
    evidence: tuple[Evidence, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    agreements: tuple[Agreement, ...] = ()
    reason: str = ""
    """One sentence that says why the match has its level."""
