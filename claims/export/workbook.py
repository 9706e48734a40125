"""The verdict workbook: Summary, Verdicts, Evidence, Checklist, Matches and About (section 5 of the contract)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from claims.errors import ClaimdeskError
from claims.export.about import write_about, write_continued
from claims.export.cells import visible
from claims.export.columns import CHECKLIST, EVIDENCE, MATCHES, Asked, Column, Found, Offered
from claims.export.entries import Entry, answer_name, latest
from claims.export.listing import Listing
from claims.export.package import discarded_on_error, saved
from claims.export.ratings import legend
from claims.export.sheets import Book, ink_on
from claims.export.summary import write_summary
from claims.records import Progress
from claims.review.records import ANSWERS, ReviewDocument
from claims.wording import say

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

ROW_LIMIT = 1_048_575
"""Rows a sheet holds below its header."""
STEP = 200
"""Rows between two reports of progress."""


def workbook_bytes(listing: Listing) -> bytes:
    """The workbook of a listing as the bytes of an .xlsx file; the same reviews give the same bytes.

    Raises:
        ClaimdeskError: an unknown column or scale, or more rows than a sheet holds.
        Cancelled: from `progress`.
    """
    from openpyxl import Workbook

    documents, language, shown = listing.documents, listing.language, listing.entries()
    tables = tables_of(shown, listing.verdict_columns())
    longest = max(len(rows) for _, _, rows in tables)
    if longest > ROW_LIMIT:
        raise ClaimdeskError(
            "{count} rows do not fit on a sheet", "", "export fewer reviews at a time, or a .csv", count=longest
        )
    workbook = Workbook(write_only=True)
    book = Book(workbook, language, _ticker(listing.progress, sum(len(rows) for _, _, rows in tables)))
    with discarded_on_error(workbook):
        write_summary(book, documents, shown, listing.scale)
        for title, what, rows in tables:
            _write_table(book, title, what, rows)
        write_continued(book)
        write_about(book, documents, listing.scale)
        _describe(workbook, documents, language)
        return saved(workbook)


def tables_of(
    shown: Sequence[Entry], verdict_columns: Sequence[Column[Entry]]
) -> list[tuple[str, Sequence[Column[Any]], Sequence[Any]]]:
    """The sheets that list something: English title, columns, rows."""
    return [
        ("Verdicts", verdict_columns, shown),
        ("Evidence", EVIDENCE, [Found(entry, item) for entry in shown for item in entry.reviewed.evidence]),
        ("Checklist", CHECKLIST, [Asked(entry, item) for entry in shown for item in entry.questions]),
        ("Matches", MATCHES, [Offered(entry, match) for entry in shown for match in entry.reviewed.matches]),
    ]


def _ticker(progress: Progress | None, total: int) -> Any:
    done = 0

    def tick() -> None:
        nonlocal done
        done += 1
        if progress is not None and (done % STEP == 0 or done == total):
            progress(done, total, "rows")

    return tick


def _write_table(book: Book, title: str, columns: Sequence[Column[Any]], rows: Sequence[Any]) -> None:
    """One sheet; where a colleague may fill it in, its cells offer the answers that come back on import."""
    if title == "Verdicts":
        sheet = book.table(book.say(title), columns, rows, rating=lambda entry: entry.rating)
        _colour_ratings(sheet, book, columns, rows)
        return
    sheet = book.table(book.say(title), columns, rows)
    if title == "Checklist" and rows:
        names = [answer_name(answer, book.language) for answer in ANSWERS]
        _offer(sheet, [column.name for column in columns].index("answer") + 1, len(rows), names)


def _colour_ratings(sheet: Any, book: Book, columns: Sequence[Column[Entry]], rows: Sequence[Entry]) -> None:
    """Colours that follow an edit of the rating, and a list of the ratings to choose from."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import Font, PatternFill
    from openpyxl.styles.differential import DifferentialStyle
    from openpyxl.utils import get_column_letter

    names = [column.name for column in columns]
    if "rating" not in names or not rows:
        return
    place = names.index("rating") + 1
    letter = get_column_letter(place)
    scales = dict.fromkeys(entry.rating.scale if entry.rating else entry.document.settings.scale for entry in rows)
    levels = {level.label: level for scale in scales for level in legend(scale, book.language)}
    for label, level in levels.items():
        quoted = label.replace('"', '""')
        look = DifferentialStyle(
            font=Font(bold=True, color=ink_on(level.colour).lstrip("#")),
            fill=PatternFill("solid", bgColor=level.colour.lstrip("#").upper()),
        )
        rule = Rule(type="cellIs", operator="equal", formula=[f'"{quoted}"'], dxf=look)
        sheet.conditional_formatting.add(f"{letter}2:{letter}{len(rows) + 1}", rule)
    _offer(sheet, place, len(rows), list(levels))


def _offer(sheet: Any, column: int, rows: int, names: Sequence[str]) -> None:
    """A drop-down list on a column; left out where Excel's 255 characters do not hold it."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    listed = ",".join(names).replace('"', '""')
    if len(listed) > 250 or any("," in name for name in names):
        return
    letter = get_column_letter(column)
    offered = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True, showErrorMessage=False)
    offered.add(f"{letter}2:{letter}{rows + 1}")
    sheet.data_validations.append(offered)


def _describe(workbook: Workbook, documents: Sequence[ReviewDocument], language: str) -> None:
    """Document properties; their times are the last decision's, so that a second export is the same file."""
    titles = [document.article.title for document in documents]
    by = dict.fromkeys(
        claim.verdict.by for document in documents for claim in document.claims if claim.verdict and claim.verdict.by
    )
    moment: datetime = latest(documents)
    properties = workbook.properties
    properties.title = _line(say("Verdicts: {titles}", language, titles="; ".join(titles)))
    properties.creator = _line(", ".join(by)) or "Claimdesk"
    properties.lastModifiedBy = properties.creator
    properties.subject = say("Claims checked, with ratings, evidence and matches", language)
    properties.keywords = "Claimdesk"
    properties.language = language
    properties.created = properties.modified = moment


def _line(text: str) -> str:
    """A text as a document property: one line, of a length that file managers show."""
    return " ".join(visible(text).split())[:250]
