"""The tables of an export as data: each column's name, heading, width, and how its value is read from an entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeAlias, TypeVar

from claims.addresses import address_of_row
from claims.errors import ClaimdeskError
from claims.export.definitions import told_in
from claims.export.entries import (
    Entry,
    Question,
    answer_name,
    evidence_kind_name,
    judgement_name,
    kind_name,
    level_name,
    quantity_text,
    stance_name,
    status_name,
)
from claims.export.ratings import category_name
from claims.records import DateMention
from claims.review.conflicts import conflict_sentence
from claims.review.records import EvidenceItem, OfferedMatch
from claims.wording import say

LANGUAGES = ("en", "id")
"""Languages in which headings are written."""
Value: TypeAlias = str | int | float | date | datetime | None
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """`heading` is an English template; `width` is in characters; `link` gives the address a cell opens."""

    name: str
    heading: str
    width: int
    value: Callable[[Row], Value]
    link: Callable[[Row], str | None] | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    entry: Entry
    match: OfferedMatch


@dataclass(frozen=True, slots=True)
class Found:
    entry: Entry
    evidence: EvidenceItem


@dataclass(frozen=True, slots=True)
class Asked:
    entry: Entry
    question: Question


def moment(value: datetime | None) -> datetime | None:
    """A time as it was on the reviewer's clock: spreadsheets know no zones."""
    return value.replace(tzinfo=None, microsecond=0) if value else None


def _day(found: DateMention) -> Value:
    """One day as a date; a period, a time of day or a day without its year as it stands in the article."""
    return found.start if found.start and found.start == found.end and not found.time else found.text


def _dates(entry: Entry) -> Value:
    found = entry.reviewed.claim.dates
    return _day(found[0]) if len(found) == 1 else "; ".join(mention.text for mention in found)


def _speaker(entry: Entry) -> str:
    speaker = entry.reviewed.claim.speaker
    return ", ".join(part for part in (speaker.name, speaker.role) if part) if speaker else ""


def _best(entry: Entry) -> str:
    best = entry.best
    if best is None:
        return ""
    sure = judgement_name(best.judgement, entry.language) or level_name(best.level, entry.language)
    where = f"{say('row {row}', entry.language, row=best.row)}, {sure.lower()}"
    where += f", {say('no longer so in the reference', entry.language)}" if best.gone else ""
    return f"{best.id} ({where}): {best.text}" if best.id else f"{where}: {best.text}"


def _conflict(entry: Entry) -> str:
    telling = entry.telling
    return _conflicts(telling, entry.language) if telling else ""


def _conflicts(match: OfferedMatch, language: str) -> str:
    return "; ".join(conflict_sentence(one, language) for one in match.conflicts)


def _checklist(entry: Entry) -> str:
    return say("{done} of {total}", entry.language, done=entry.answered, total=len(entry.questions))


def _state(entry: Entry) -> str:
    parts = [status_name(entry.standing, entry.language)]
    if entry.reviewed.orphan:
        parts.append(say("no longer in the article", entry.language))
    parts += [told_in(one, entry.language) for one in entry.reviewed.disputes]
    return ", ".join(parts)


def _rating(entry: Entry) -> str:
    return entry.rating.label if entry.rating else ""


def _category(entry: Entry) -> str | None:
    verdict = entry.reviewed.verdict
    return category_name(verdict.category, entry.language) if verdict else None


def _best_link(entry: Entry) -> str | None:
    return address_of_row(entry.best.fields) if entry.best else None


VERDICTS: tuple[Column[Entry], ...] = (
    Column("id", "ID", 7, lambda e: e.reviewed.id),
    Column("label", "Label", 28, lambda e: e.label),
    Column("claim", "Claim", 52, lambda e: e.text),
    Column("speaker", "Speaker", 22, _speaker),
    Column("kind", "Kind", 12, lambda e: kind_name(e.reviewed.claim.kind, e.language)),
    Column("quantities", "Quantities", 20, lambda e: "; ".join(map(quantity_text, e.reviewed.claim.quantities))),
    Column("dates", "Dates", 14, _dates),
    Column("places", "Places", 18, lambda e: "; ".join(place.text for place in e.reviewed.claim.places)),
    Column("rating", "Rating", 17, _rating),
    Column("category", "Category", 16, _category),
    Column("rationale", "Rationale", 48, lambda e: e.reason("rationale")),
    Column("best_match", "Best match", 42, _best, _best_link),
    Column("conflict", "Conflict", 24, _conflict),
    Column("checklist", "Checklist", 11, _checklist),
    Column("reviewer", "Reviewer", 16, lambda e: e.reviewed.verdict.by if e.reviewed.verdict else None),
    Column("decided_at", "Decided at", 16, lambda e: moment(e.reviewed.verdict.at) if e.reviewed.verdict else None),
    Column("article", "Article", 26, lambda e: e.document.article.title, lambda e: e.document.article.url),
    Column("span", "Span", 12, lambda e: "{}–{}".format(*e.reviewed.claim.span)),
    Column("status", "State", 12, _state),
    Column("unknowns", "Not known", 30, lambda e: e.reason("unknowns")),
    Column("original_rating", "Rating as given", 17, lambda e: e.rating.original if e.rating else None),
    Column("known_as_of", "Known as of", 14, lambda e: e.reason("known_as_of")),
    Column("outlet", "Outlet", 16, lambda e: e.document.article.outlet),
    Column("published", "Published", 12, lambda e: e.document.article.published),
    Column("best_score", "Match score", 11, lambda e: round(e.best.score, 3) if e.best else None),
)
USUAL = tuple(column.name for column in VERDICTS[:20])
"""The columns that are written where none are chosen; the rating as given joins them where the scale is translated."""

EVIDENCE: tuple[Column[Found], ...] = (
    Column("id", "ID", 7, lambda f: f.entry.reviewed.id),
    Column("label", "Label", 28, lambda f: f.entry.label),
    Column("title", "Source", 40, lambda f: f.evidence.title, lambda f: f.evidence.url),
    Column("stance", "Stance", 13, lambda f: stance_name(f.evidence.stance, f.entry.language)),
    Column("evidence_kind", "Kind of source", 18, lambda f: evidence_kind_name(f.evidence.kind, f.entry.language)),
    Column("publisher", "Publisher", 20, lambda f: f.evidence.publisher),
    Column("quote", "Quotation", 48, lambda f: f.evidence.quote),
    Column("url", "Address", 36, lambda f: f.evidence.url, lambda f: f.evidence.url),
    Column("archive_url", "Archived copy", 30, lambda f: f.evidence.archive_url, lambda f: f.evidence.archive_url),
    Column("accessed", "Accessed", 12, lambda f: f.evidence.accessed),
    Column("note", "Note", 30, lambda f: f.evidence.note),
    Column("article", "Article", 44, lambda f: f.entry.document.article.title),
)
CHECKLIST: tuple[Column[Asked], ...] = (
    Column("id", "ID", 7, lambda a: a.entry.reviewed.id),
    Column("label", "Label", 28, lambda a: a.entry.label),
    Column("item", "Item", 20, lambda a: a.question.item),
    Column("question", "Question", 56, lambda a: a.question.text),
    Column("answer", "Answer", 14, lambda a: answer_name(a.question.answer.answer, a.entry.language)),
    Column("note", "Note", 40, lambda a: a.question.answer.note),
    Column("reviewer", "Reviewer", 16, lambda a: a.question.answer.by),
    Column("answered_at", "Answered at", 16, lambda a: moment(a.question.answer.at)),
    Column("article", "Article", 44, lambda a: a.entry.document.article.title),
)
MATCHES: tuple[Column[Offered], ...] = (
    Column("id", "ID", 7, lambda o: o.entry.reviewed.id),
    Column("label", "Label", 28, lambda o: o.entry.label),
    Column("row", "Row", 9, lambda o: o.match.row),
    Column("sheet", "Sheet", 12, lambda o: o.match.sheet),
    Column("reference_id", "Reference ID", 13, lambda o: o.match.id),
    Column("reference", "Reference claim", 52, lambda o: o.match.text, lambda o: address_of_row(o.match.fields)),
    Column("score", "Score", 8, lambda o: round(o.match.score, 3)),
    Column("level", "Level", 11, lambda o: level_name(o.match.level, o.entry.language)),
    Column("conflict", "Conflict", 28, lambda o: _conflicts(o.match, o.entry.language)),
    Column("verdict", "Earlier verdict", 16, lambda o: o.match.fields.get("verdict")),
    Column("judgement", "Judgement", 14, lambda o: judgement_name(o.match.judgement, o.entry.language)),
    Column("reviewer", "Reviewer", 16, lambda o: o.match.by),
    Column("judged_at", "Judged at", 16, lambda o: moment(o.match.at)),
    Column("article", "Article", 44, lambda o: o.entry.document.article.title),
)


def chosen(names: Sequence[str] | None, *, translated: bool) -> tuple[Column[Entry], ...]:
    """The columns of the verdicts named by `names`, or by their headings, in that order; the usual ones for None.

    Raises:
        ClaimdeskError: a name is not known, or nothing is chosen.
    """
    wanted = tuple(names) if names is not None else USUAL + (("original_rating",) if translated else ())
    by_name = {form: column for column in VERDICTS for form in forms(column)}
    unknown = [name for name in wanted if name.casefold() not in by_name]
    if unknown or not wanted:
        strange, known = ", ".join(unknown), ", ".join(column.name for column in VERDICTS)
        raise ClaimdeskError("there is no column {name}", "", "choose from {known}", name=strange, known=known)
    return tuple(dict.fromkeys(by_name[name.casefold()] for name in wanted))


def forms(column: Column[Row]) -> tuple[str, ...]:
    """What a column may be called: its name, and its heading in each language, all in small letters."""
    return (column.name, *(say(column.heading, language).casefold() for language in LANGUAGES))
