"""Decided claims as rows of a reference spreadsheet, so that tomorrow's claims are matched against today's work."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from claims.errors import ClaimdeskError
from claims.export.columns import Column, Value
from claims.export.csv_table import rows_to_bytes
from claims.export.entries import Entry, entries, latest
from claims.review.records import ReviewDocument
from claims.wording import say


def stable_id(entry: Entry) -> str:
    """The same for the same sentence of the same article, whoever exports it and when."""
    key = f"{entry.document.article.sha256}\n{entry.reviewed.claim.span[0]}\n{entry.text}"
    return "CD-" + hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:12]


def _note(entry: Entry) -> str:
    """Why it was decided so, and before it that the article that is named does not say it any more."""
    verdict = entry.reviewed.verdict
    withdrawn = say("no longer in the article", entry.language) if entry.reviewed.orphan else ""
    return ". ".join(part for part in (withdrawn, (verdict.rationale if verdict else None) or "") if part)


def _speaker(entry: Entry) -> str:
    speaker = entry.reviewed.claim.speaker
    return speaker.name if speaker else ""


COLUMNS: tuple[Column[Entry], ...] = (
    Column("id", "id", 18, stable_id),
    Column("claim", "claim", 60, lambda e: e.text),
    Column("title", "title", 30, lambda e: e.label),
    Column("verdict", "verdict", 18, lambda e: e.rating.label if e.rating else None),
    Column("date", "date", 12, lambda e: e.document.article.published),
    Column("source", "source", 36, lambda e: e.document.article.url or e.document.article.outlet),
    Column("note", "note", 50, _note),
    Column("speaker", "speaker", 22, _speaker),
    Column("article", "article", 30, lambda e: e.document.article.title),
    Column("reviewer", "reviewer", 18, lambda e: e.reviewed.verdict.by if e.reviewed.verdict else None),
)
"""Named as `claims.reference` recognises them, in English whatever the language of the export."""


def reference_bytes(documents: Sequence[ReviewDocument], suffix: str, *, language: str = "en") -> bytes:
    """Decided claims as an .xlsx or .csv that `open_reference` reads.

    Raises:
        ClaimdeskError: another suffix, or nothing is decided.
    """
    decided = [entry for entry in entries(documents, language) if entry.is_decided]
    if not decided:
        raise ClaimdeskError("no claim is decided yet", "", "rate a claim first")
    if suffix == ".csv":
        rows: list[Sequence[Value]] = [[column.heading for column in COLUMNS]]
        return rows_to_bytes(rows + [[column.value(entry) for column in COLUMNS] for entry in decided])
    if suffix != ".xlsx":
        raise ClaimdeskError(
            "a reference is not written as {suffix}", "", "name a file that ends in .xlsx or .csv", suffix=suffix
        )
    return _workbook(decided, documents)


def _workbook(decided: Sequence[Entry], documents: Sequence[ReviewDocument]) -> bytes:
    from openpyxl import Workbook

    from claims.export.package import discarded_on_error, saved
    from claims.export.sheets import Book

    workbook = Workbook(write_only=True)
    with discarded_on_error(workbook):
        Book(workbook, "en", lambda: None).table("Reference", COLUMNS, decided)
        workbook.properties.creator = "Claimdesk"
        workbook.properties.created = workbook.properties.modified = latest(documents)
        return saved(workbook)
