"""The values of a review: what was offered, what people answered and decided, and every change of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, TypeAlias

from claims.records import Claim, Conflict, Level

Status: TypeAlias = Literal["todo", "in_progress", "postponed", "done", "dismissed"]
Origin: TypeAlias = Literal["extracted", "added"]
Answer: TypeAlias = Literal["yes", "no", "na"]
Judgement: TypeAlias = Literal["same", "related", "not_related"]
EvidenceKind: TypeAlias = Literal["primary", "secondary", "expert", "speaker_reply"]
Stance: TypeAlias = Literal["supports", "undermines", "context"]
ChangeKind: TypeAlias = Literal["verdict", "checklist", "evidence", "match", "status", "claim"]


@dataclass(frozen=True, slots=True)
class OfferedMatch:
    """A reference row that was offered for a claim, and what a reviewer said of it."""

    row: int
    id: str | None
    text: str
    score: float
    level: Level
    conflicts: tuple[Conflict, ...] = ()
    judgement: Judgement | None = None
    by: str | None = None
    at: datetime | None = None
    sheet: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ChecklistAnswer:
    item: str
    answer: Answer | None = None
    note: str | None = None
    by: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """A source that a reviewer found."""

    title: str
    url: str | None = None
    archive_url: str | None = None
    publisher: str | None = None
    kind: EvidenceKind = "secondary"
    stance: Stance = "context"
    quote: str | None = None
    accessed: date | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    scale: str
    rating: str
    category: str | None = None
    rationale: str | None = None
    known_as_of: str | None = None
    unknowns: str | None = None
    by: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of a claim's history. `before` and `after` are plain data ("from" and "to" in the file)."""

    at: datetime
    by: str
    change: ChangeKind
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class ReviewClaim:
    """A claim with everything that was decided about it."""

    claim: Claim
    origin: Origin = "extracted"
    status: Status = "todo"
    matches: tuple[OfferedMatch, ...] = ()
    checklist: tuple[ChecklistAnswer, ...] = ()
    evidence: tuple[EvidenceItem, ...] = ()
    verdict: Verdict | None = None
    history: tuple[Change, ...] = ()
    orphan: bool = False
    """The article changed and the claim's words are no longer found in it; its span is the old one."""

    @property
    def id(self) -> str:
        return self.claim.id


@dataclass(frozen=True, slots=True)
class ReviewedArticle:
    """The article as the review file keeps it: the whole text, so that spans hold when the source moves."""

    title: str
    path: str
    language: str
    text: str
    sha256: str
    published: date | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class UsedReference:
    path: str
    sheet: str
    sha256: str
    rows: int
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReviewSettings:
    scale: str = "cekfakta-5"
    checklist: str = "default"
    reviewers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewDocument:
    """Everything in one `NAME.review.yaml`, format 1."""

    article: ReviewedArticle
    reference: UsedReference | None = None
    settings: ReviewSettings = ReviewSettings()
    claims: tuple[ReviewClaim, ...] = ()
    format: int = 1
    tool: str = "claimdesk"
