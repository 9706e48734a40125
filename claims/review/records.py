"""The values of a review: what was offered, what people answered and decided, and every change of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Literal, TypeAlias, get_args

from claims.records import Claim, Conflict, Level

Status: TypeAlias = Literal["todo", "in_progress", "postponed", "done", "dismissed"]
Origin: TypeAlias = Literal["extracted", "added"]
Answer: TypeAlias = Literal["yes", "no", "na"]
Judgement: TypeAlias = Literal["same", "related", "not_related"]
EvidenceKind: TypeAlias = Literal["primary", "secondary", "expert", "speaker_reply"]
Stance: TypeAlias = Literal["supports", "undermines", "context"]
ChangeKind: TypeAlias = Literal["verdict", "checklist", "evidence", "match", "status", "claim"]

STATUSES: tuple[Status, ...] = get_args(Status)
ANSWERS: tuple[Answer, ...] = get_args(Answer)
JUDGEMENTS: tuple[Judgement, ...] = get_args(Judgement)
EVIDENCE_KINDS: tuple[EvidenceKind, ...] = get_args(EvidenceKind)
STANCES: tuple[Stance, ...] = get_args(Stance)

_DECISIVE = frozenset(("verdict", "status", "claim/text"))
"""Parts of a claim without which nobody can say what was decided of what."""


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
    gone: bool = False
    """The reference does not hold the row any more as it was when it was judged, or when the claim was decided."""


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
    step: str | None = None
    """What was decided at once shares a step and is undone at once."""
    undoes: str | None = None
    """The step that this change takes back."""
    redoes: str | None = None
    """The step that this change brings back after it was undone."""
    claim_id: str | None = None
    """Filled where changes of several claims stand together; in the file a change stands in its claim."""

    @property
    def adds_or_takes_back(self) -> bool:
        """Whether it added a claim, or undid that; any other change of a claim has values on both sides."""
        return self.change == "claim" and (self.before is None or self.after is None)


@dataclass(frozen=True, slots=True)
class Dispute:
    """A part of a claim that was changed differently in two versions. `mine` stands in the claim until it is settled.

    `part` is "verdict", "status", "evidence", "checklist/ITEM", "match/SHEET/ROW" or "claim/FIELD"; the versions are
    plain data.
    """

    part: str
    base: Any
    mine: Any
    theirs: Any
    claim_id: str | None = None
    """Filled where disputes of several claims stand together; None for one of the article, reference or settings."""


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
    draft: Mapping[str, str] = field(default_factory=dict)
    """Texts of a verdict (rationale, known_as_of, unknowns) that were typed before a rating was chosen."""
    disputes: tuple[Dispute, ...] = ()
    """Fields that two people changed differently, both versions, until one is chosen."""

    @property
    def id(self) -> str:
        return self.claim.id

    @property
    def is_disputed(self) -> bool:
        """Whether two people decided it differently, and nobody has chosen yet."""
        return any(one.part in _DECISIVE for one in self.disputes)

    @property
    def is_decided(self) -> bool:
        """Whether it has a verdict that stands, not put off or away: this is counted as decided, and published."""
        return self.verdict is not None and self.status not in ("postponed", "dismissed") and not self.is_disputed

    @property
    def standing(self) -> Status:
        """Its state as it counts: what two people decided differently, or has no verdict, is still in progress."""
        if self.is_decided:
            return "done"
        return "in_progress" if self.status == "done" else self.status

    @property
    def is_taken_back(self) -> bool:
        """Whether somebody added it and then undid that: only its history is kept, so that Redo can bring it back."""
        said = self.verdict or self.draft or self.checklist or self.evidence or self.disputes
        if self.origin != "added" or self.status != "dismissed" or said:
            return False
        added = (one.after is not None for one in reversed(self.history) if one.adds_or_takes_back)
        return not next(added, True)

    @property
    def is_undecided(self) -> bool:
        """Whether it still waits for a verdict: rows of another reference may be offered."""
        return self.verdict is None and self.status != "dismissed"


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

    def is_other(self, used: UsedReference | None) -> bool:
        """Whether this is another spreadsheet, or another state of it; its place on the computer does not matter."""
        return used is None or replace(used, path=self.path) != self


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
    unsettled: tuple[Dispute, ...] = ()
    """Disputes of the article, the reference or the settings."""

    @property
    def standing(self) -> tuple[ReviewClaim, ...]:
        """The claims without those whose adding was undone: these are listed, counted and exported."""
        return tuple(claim for claim in self.claims if not claim.is_taken_back)

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        """Every unsettled dispute; those of claims with the id of their claim."""
        return self.unsettled + tuple(
            replace(one, claim_id=claim.id) for claim in self.claims for one in claim.disputes
        )


@dataclass(frozen=True, slots=True)
class Touched:
    """Which claims a change touched, and what of them: a ChangeKind, "offer", "text", "undo", "reload", "saved" ..."""

    claim_ids: tuple[str, ...]
    what: str


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a review open for writing."""

    by: str
    host: str
    pid: int
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class SaveState:
    """Whether the file holds everything; if not, why. `at` is the time of the last good save."""

    saved: bool
    at: datetime | None = None
    reason: str = ""
    error: Exception | None = None
