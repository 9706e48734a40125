"""What an export says of one claim, worked out once for every format: its label, rating, best match, open questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property

from claims.export.definitions import known_checklist
from claims.export.ratings import ShownRating, shown_rating
from claims.export.signing import published_name
from claims.records import Quantity
from claims.review import Template, checklist_for
from claims.review.records import ChecklistAnswer, OfferedMatch, ReviewClaim, ReviewDocument, Status
from claims.wording import say


@dataclass(frozen=True, slots=True)
class Question:
    """One item of a claim's checklist with what was answered."""

    item: str
    text: str
    required: bool
    answer: ChecklistAnswer


@dataclass(frozen=True)
class Entry:
    """One claim of one review in the language of the export. `review` counts the reviews from 1."""

    review: int
    document: ReviewDocument
    reviewed: ReviewClaim
    language: str
    rating: ShownRating | None
    checklist: Template | None
    by: str = ""
    """The name of whoever exports."""

    @property
    def is_decided(self) -> bool:
        """Whether it has a verdict that stands, with a rating that its scale has."""
        return self.rating is not None and self.rating.known and self.reviewed.is_decided

    @property
    def is_unsettled(self) -> bool:
        """Whether it has a verdict that does not stand, and that nobody has put away."""
        return self.rating is not None and not self.is_decided and self.reviewed.status != "dismissed"

    @property
    def standing(self) -> Status:
        """Its state as it counts: what has no verdict, or one that does not stand, is still in progress."""
        return "in_progress" if self.reviewed.status == "done" and not self.is_decided else self.reviewed.status

    @property
    def signer(self) -> str:
        """The name to publish as that of who decided; empty where it is not known."""
        return published_name(self.reviewed.verdict.by if self.reviewed.verdict else None, self.by)

    @property
    def label(self) -> str:
        """The claim's short form in the export's language, else in any, else its sentence."""
        labels = self.reviewed.claim.label
        return labels.get(self.language) or next((text for text in labels.values() if text), self.text)

    @property
    def text(self) -> str:
        return self.reviewed.claim.text

    def reason(self, field: str) -> str | None:
        """A text of the verdict (`DRAFT_FIELDS`), or what was typed of it before a rating was chosen."""
        verdict = self.reviewed.verdict
        return getattr(verdict, field) if verdict else self.reviewed.draft.get(field)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What the checklist asks of this claim, then what was answered beyond it."""
        given = {answer.item: answer for answer in self.reviewed.checklist}
        items = checklist_for(self.reviewed.claim, self.checklist) if self.checklist else ()
        asked = tuple(
            Question(
                item.id,
                item.question.get(self.language) or next(iter(item.question.values())),
                bool(item.required),
                given.pop(item.id, ChecklistAnswer(item.id)),
            )
            for item in items
        )
        return asked + tuple(Question(name, name, required=False, answer=answer) for name, answer in given.items())

    @property
    def answered(self) -> int:
        return sum(question.answer.answer is not None for question in self.questions)

    @property
    def best(self) -> OfferedMatch | None:
        """The match a reader should see: judged the same, else related, else the best that nobody turned down."""
        order = {"same": 0, "related": 1, None: 2}
        kept = [match for match in self.reviewed.matches if match.judgement in order]
        return min(kept, key=lambda match: (order[match.judgement], -match.score), default=None)

    @property
    def telling(self) -> OfferedMatch | None:
        """The best match where it says something of the claim: a weak one only if a person found that it does."""
        best = self.best
        return best if best and (best.judgement or best.level != "weak") else None


def entries(documents: Sequence[ReviewDocument], language: str, scale: str | None = None, by: str = "") -> list[Entry]:
    """Every claim of `documents` in order; ratings in `scale` where one is named; `by` is who exports.

    Raises:
        ClaimdeskError: no such scale.
    """
    found = []
    ratings: dict[tuple[str, str], ShownRating] = {}
    for number, document in enumerate(documents, 1):
        checklist = known_checklist(document.settings.checklist)
        for reviewed in document.standing:
            verdict = reviewed.verdict
            if verdict and (verdict.scale, verdict.rating) not in ratings:
                ratings[verdict.scale, verdict.rating] = shown_rating(verdict, language, scale)
            rating = ratings[verdict.scale, verdict.rating] if verdict else None
            found.append(Entry(number, document, reviewed, language, rating, checklist, by))
    return found


def latest(documents: Sequence[ReviewDocument]) -> datetime:
    """The time of the last decision, without its zone: the date that a deterministic export carries."""
    times = [moment for document in documents for claim in document.claims for moment in _times(claim)]
    published = [document.article.published for document in documents if document.article.published]
    if times:
        return max(time.replace(tzinfo=None, microsecond=0) for time in times)
    day = max(published) if published else None
    return datetime(day.year, day.month, day.day) if day and day.year >= 1980 else datetime(1980, 1, 1)


def _times(claim: ReviewClaim) -> list[datetime]:
    found = [change.at for change in claim.history]
    if claim.verdict and claim.verdict.at:
        found.append(claim.verdict.at)
    return found


def quantity_text(quantity: Quantity) -> str:
    """A quantity as written in the article; where that is empty (a corrected fact), its value with its noun or unit."""
    parts = (quantity.currency, f"{quantity.value:,}", quantity.unit or quantity.noun)
    return quantity.text or " ".join(part for part in parts if part)


@cache
def kind_name(kind: str, language: str) -> str:
    """The name of a kind of claim."""
    names = {
        "quantity": say("Quantity", language),
        "quote": say("Quote", language),
        "plan": say("Plan", language),
        "event": say("Event", language),
        "comparison": say("Comparison", language),
    }
    return names.get(kind) or say("Other", language)


@cache
def status_name(status: str, language: str) -> str:
    """The name of a claim's state."""
    names = {
        "todo": say("To do", language),
        "in_progress": say("In progress", language),
        "postponed": say("Postponed", language),
        "done": say("Decided", language),
        "dismissed": say("Dismissed", language),
    }
    return names.get(status, status)


@cache
def answer_name(answer: str | None, language: str) -> str:
    """The name of a checklist answer; empty while open."""
    names = {"yes": say("Yes", language), "no": say("No", language), "na": say("Not applicable", language)}
    return names.get(answer or "", "")


@cache
def judgement_name(judgement: str | None, language: str) -> str:
    """What a reviewer said of a match; empty while nothing was said."""
    names = {
        "same": say("Same claim", language),
        "related": say("Related", language),
        "not_related": say("Not related", language),
    }
    return names.get(judgement or "", "")


@cache
def level_name(level: str, language: str) -> str:
    """How sure a match is."""
    names = {
        "likely": say("Likely", language),
        "possible": say("Possible", language),
        "weak": say("Weak", language),
    }
    return names.get(level, level)


@cache
def stance_name(stance: str, language: str) -> str:
    """What a piece of evidence does for the claim."""
    names = {
        "supports": say("Supports", language),
        "undermines": say("Undermines", language),
        "context": say("Context", language),
    }
    return names.get(stance, stance)


@cache
def evidence_kind_name(kind: str, language: str) -> str:
    """What kind of source a piece of evidence is."""
    names = {
        "primary": say("Primary source", language),
        "secondary": say("Secondary source", language),
        "expert": say("Expert", language),
        "speaker_reply": say("Reply of the speaker", language),
    }
    return names.get(kind, kind)
