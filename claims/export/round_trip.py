"""What a colleague changed in a workbook or .csv of ours: read back, and compared with the review."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from claims.errors import ClaimdeskError
from claims.export.cells import visible
from claims.export.columns import CHECKLIST, LANGUAGES, VERDICTS
from claims.export.definitions import known_scale, known_scales, of_workspace, translated
from claims.export.entries import Entry, answer_name, entries
from claims.export.filling import filler, is_outdated
from claims.export.ratings import category_name, shown_rating
from claims.export.reading import NO_VALUE, Line, read_lines
from claims.review import categories
from claims.review.records import ANSWERS, Answer, ReviewDocument, Verdict
from claims.review.sameness import alike
from claims.wording import cut, say

if TYPE_CHECKING:
    from claims.review import ScaleLevel

Field: TypeAlias = Literal["rating", "rationale", "unknowns", "category", "answer", "note"]
Doubt: TypeAlias = Literal["", "empty", "older"]
MOST_FAULTS = 10
"""Faults of a workbook that are told in one go."""
_SHOWN = 60
"""Letters that are shown of a text that would change, at most."""
TEXTS: tuple[Field, ...] = ("rationale", "unknowns")


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that differs. `value` is what is recorded; `before` and `after` are what people see."""

    claim_id: str
    field: Field
    before: str
    after: str
    value: str | None
    item: str = ""
    by: str = ""
    """Who filled it in, where the row names somebody who did not stand there before."""
    doubt: Doubt = ""
    """Why nobody should take it unseen: its cell is empty, or somebody else decided since its row was exported."""

    def caution(self, language: str = "en") -> str:
        """What speaks against taking it unseen, in a few words."""
        told = {
            "empty": say("the cell is empty", language),
            "older": say("older than the decision here", language),
        }
        return told.get(self.doubt, "")

    def sentence(self, language: str = "en") -> str:
        """The change as a line to agree to."""
        names = {
            "rating": say("rating", language),
            "rationale": say("rationale", language),
            "unknowns": say("what is not known", language),
            "category": say("category", language),
            "answer": say("answer to {item}", language, item=self.item),
            "note": say("note on {item}", language, item=self.item),
        }
        before, after = (_short(text) or say("nothing", language) for text in (self.before, self.after))
        said = say(
            "{claim}: {field}: {before} becomes {after}",
            language,
            claim=self.claim_id,
            field=names[self.field],
            before=before,
            after=after,
        )
        beside = "; ".join(part for part in (self.by, self.caution(language)) if part)
        return f"{said} ({beside})" if beside else said


def _short(text: str) -> str:
    return cut(" ".join(text.split()), _SHOWN)


def read_changes(
    path: Path, document: ReviewDocument, *, workspace: Path | None = None, language: str = "en"
) -> list[Correction]:
    """What a workbook or .csv says differently from `document`, in the order of its rows.

    Args:
        language: of what people see of a change; the file may be in any.

    Raises:
        RefusedInput: the file cannot be read.
        ClaimdeskError: no row of it belongs to this review, or cells cannot be understood: the first of them, with up
            to nine more in its `others`.
    """
    with of_workspace(workspace):
        return _read_changes(Path(path), document, language)


def _read_changes(path: Path, document: ReviewDocument, language: str) -> list[Correction]:
    known = {entry.reviewed.id: entry for entry in entries([document], language)}
    title = visible(document.article.title)
    found: dict[tuple[str, str, str], Correction] = {}
    rows, faults = 0, list[ClaimdeskError]()
    for line in read_lines(path, {"verdicts": VERDICTS, "checklist": CHECKLIST}):
        entry = known.get(line.cells.get("id", "").strip())
        try:
            if entry is None:
                _must_be_of_another(line, title)
                continue
            if not _belongs(line.cells, entry):
                continue
            rows += 1
            for change in _changes(line, entry):
                _add(change, found, line)
        except ClaimdeskError as fault:
            faults.append(fault)
    if not rows:
        raise ClaimdeskError(
            "no row belongs to this review", str(path), "give a workbook that was exported from it, with its ID column"
        )
    if faults:
        faults[0].others = tuple(faults[1:MOST_FAULTS])
        raise faults[0]
    return list(found.values())


def _changes(line: Line, entry: Entry) -> list[Correction]:
    """What one row says differently."""
    compare = _verdict_changes if line.table == "verdicts" else _checklist_changes
    _must_have_values(line)
    by = filler(line, entry)
    older = is_outdated(line, entry, by)
    changes = [replace(one, by=by, doubt=_doubt(one, older=older)) for one in compare(line, entry)]
    if changes:
        _must_keep_words(line, entry)
    return changes


def _doubt(change: Correction, *, older: bool) -> Doubt:
    """An empty cell may be nobody's answer."""
    return "older" if older else "" if (change.value or "").strip() else "empty"


def _add(change: Correction, found: dict[tuple[str, str, str], Correction], line: Line) -> None:
    """Takes a change in; one that nobody should take unseen gives way to another row of the same claim."""
    key = change.claim_id, change.field, change.item
    known = found.get(key)
    if known is None or (known.doubt and not change.doubt):
        found[key] = change
    elif known.value != change.value and not change.doubt:
        raise ClaimdeskError(
            "row {row}: another row of claim {id} says something else",
            line.where,
            "keep one of them",
            row=line.row,
            id=change.claim_id,
        )


def _must_be_of_another(line: Line, title: str) -> None:
    """A row of a claim that this review has not is of another one, or somebody's own and would be lost."""
    answered = any(line.cells.get(name, "").strip() for name in ("rating", "rationale", "answer"))
    if answered and line.cells.get("article") in ("", title):
        raise ClaimdeskError(
            "row {row}: there is no claim {id} in this review",
            line.where,
            "add the claim there first, or take the row out",
            row=line.row,
            id=line.cells.get("id", "").strip() or "–",
        )


def _must_have_values(line: Line) -> None:
    for column in (name for name, text in line.cells.items() if text == NO_VALUE):
        raise ClaimdeskError(
            "row {row}: the cell under {column} holds a formula without a value",
            line.where,
            "put an apostrophe before a text that begins with =, or save the file in a spreadsheet program",
            row=line.row,
            column=column,
        )


def _belongs(cells: Mapping[str, str], entry: Entry) -> bool:
    """Whether a row is about this claim of this article, as far as it says; its words may have been mended."""
    same_article = cells.get("article") in (None, "", visible(entry.document.article.title))
    words = cells.get("claim") or visible(entry.text)
    return same_article and (words == visible(entry.text) or alike(words, entry.text))


def _must_keep_words(line: Line, entry: Entry) -> None:
    """What was said of other words is not recorded, and not dropped in silence."""
    if line.cells.get("claim") not in (None, "", visible(entry.text)):
        raise ClaimdeskError(
            "row {row}: claim {id} has other words in the review",
            line.where,
            "put them into this row if the decision holds for them, or empty the cell of the claim",
            row=line.row,
            id=entry.reviewed.id,
        )


def _verdict_changes(line: Line, entry: Entry) -> Iterator[Correction]:
    verdict = entry.reviewed.verdict
    if "rating" in line.cells:
        yield from _rating_change(line, entry, verdict)
    for field in TEXTS:
        if field in line.cells:
            before = entry.reason(field) or ""
            after = line.cells[field]
            if visible(before).strip() != visible(after).strip():
                yield Correction(entry.reviewed.id, field, before, after, after)
    if "category" in line.cells and (verdict or line.cells["category"].strip()):
        yield from _category_change(line, entry, verdict)


def _rating_change(line: Line, entry: Entry, verdict: Verdict | None) -> Iterator[Correction]:
    written = line.cells["rating"].strip()
    before = entry.rating.label if entry.rating else ""
    if not written:
        if verdict is not None:
            yield Correction(entry.reviewed.id, "rating", before, "", None)
        return
    if verdict is not None and written in _names_of(verdict):
        return
    own = entry.document.settings.scale
    level = _level(written, own)
    if level is None:
        names = ", ".join(_label(one.id, own, entry.language) for one in _levels(own))
        raise ClaimdeskError(
            "row {row}: {rating} is no rating of the scale {scale}",
            line.where,
            "use one of {known}",
            row=line.row,
            rating=_short(written),
            scale=own,
            known=names,
        )
    if verdict is None or (verdict.scale, verdict.rating) != (own, level):
        yield Correction(entry.reviewed.id, "rating", before, _told(_label(level, own, entry.language), written), level)


def _label(level_id: str, scale_id: str, language: str) -> str:
    """The name of a level."""
    return next((one.label.get(language, one.id) for one in _levels(scale_id) if one.id == level_id), level_id)


def _told(recorded: str, written: str) -> str:
    """What will be recorded, with the words of the file where they are others."""
    return recorded if recorded.casefold() == written.casefold() else f"{recorded} ({_short(written)})"


def _levels(scale_id: str) -> tuple[ScaleLevel, ...]:
    scale = known_scale(scale_id)
    return scale.levels if scale else ()


def _names_of(verdict: Verdict) -> set[str]:
    """Every name under which an export may have shown this rating."""
    shown = {shown_rating(verdict, language).label for language in LANGUAGES}
    for other in known_scales():
        shown |= {shown_rating(verdict, language, other.id).label for language in LANGUAGES}
    return {visible(name) for name in shown}


def _level(written: str, own: str) -> str | None:
    """The level of the review's own scale that `written` names, there or in another scale."""
    scale = known_scale(own)
    level = scale.level(written) if scale else None
    if level is not None:
        return level.id
    for other in known_scales():
        level = other.level(written)
        if level is not None and (equal := translated(level.id, other.id, own)):
            return equal
    return None


def _category_change(line: Line, entry: Entry, verdict: Verdict | None) -> Iterator[Correction]:
    written = line.cells["category"].strip()
    before = (verdict.category if verdict else None) or ""
    names = {visible(category_name(before, language) or "") for language in LANGUAGES}
    if written in names | {before}:
        return
    for known in categories():
        if written.casefold() in {known.id, *(label.casefold() for label in known.label.values())}:
            if known.id != before:
                after = _told(_category(known.id, entry.language), written)
                yield Correction(entry.reviewed.id, "category", _category(before, entry.language), after, known.id)
            return
    if written:
        raise ClaimdeskError(
            "row {row}: {category} is no category",
            line.where,
            "use one of {known}",
            row=line.row,
            category=_short(written),
            known=", ".join(_category(one.id, entry.language) for one in categories()),
        )
    yield Correction(entry.reviewed.id, "category", _category(before, entry.language), "", "")


def _category(category_id: str, language: str) -> str:
    """The name of a category."""
    return category_name(category_id, language) or category_id


def _checklist_changes(line: Line, entry: Entry) -> Iterator[Correction]:
    item = line.cells.get("item", "").strip()
    question = next((one for one in entry.questions if one.item == item), None)
    if question is None:
        if line.cells.get("answer", "").strip() or line.cells.get("note", "").strip():
            raise ClaimdeskError(
                "row {row}: claim {id} is not asked {item}",
                line.where,
                "use one of {known}",
                row=line.row,
                id=entry.reviewed.id,
                item=_short(item) or "–",
                known=", ".join(one.item for one in entry.questions),
            )
        return
    if "answer" in line.cells:
        answer = _answer(line)
        if answer != question.answer.answer:
            before = answer_name(question.answer.answer, entry.language)
            after = _told(answer_name(answer, entry.language), line.cells["answer"].strip())
            yield Correction(entry.reviewed.id, "answer", before, after, answer, item)
    if "note" in line.cells and visible(question.answer.note or "").strip() != visible(line.cells["note"]).strip():
        note = line.cells["note"]
        yield Correction(entry.reviewed.id, "note", question.answer.note or "", note, note, item)


_ANSWERS: Mapping[str, Answer] = {
    word.casefold(): answer
    for answer in ANSWERS
    for word in (answer, *(answer_name(answer, language) for language in LANGUAGES))
}


def _answer(line: Line) -> Answer | None:
    written = line.cells["answer"].strip()
    if not written:
        return None
    if written.casefold() not in _ANSWERS:
        raise ClaimdeskError(
            "row {row}: {answer} is no answer",
            line.where,
            "use one of {known}",
            row=line.row,
            answer=_short(written),
            known=", ".join(_ANSWERS),
        )
    return _ANSWERS[written.casefold()]
