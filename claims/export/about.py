"""The sheets that explain a workbook: About, and Continued with the texts that no cell could hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claims.export.columns import Value
from claims.export.ratings import legend, translations
from claims.export.sheets import Book
from claims.files import file_name
from claims.review.records import ReviewDocument


def tool() -> str:
    """The program's name and version."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"Claimdesk {version('claimdesk')}"
    except PackageNotFoundError:
        return "Claimdesk"


def write_continued(book: Book) -> None:
    """One line a piece of a text that was too long for its cell; no sheet where all fitted."""
    if not book.continued:
        return
    sheet: Any = book.sheet(book.say("Continued"), (16, 10, 8, 120))
    sheet.freeze_panes = "A2"
    headings = ("Sheet", "Cell", "Part", "Text")
    sheet.append([book.cell(sheet, book.say(heading), "header") for heading in headings])
    for text in book.continued:
        for number, piece in enumerate(text.pieces, 2):
            cells: list[Value] = [text.sheet, text.cell, number, piece]
            sheet.append([book.cell(sheet, value, "text") for value in cells])


def write_about(book: Book, documents: Sequence[ReviewDocument], scale: str | None) -> None:
    """Tool, format, files with their hashes, the scale with its colours, and what a reader must know."""
    sheet: Any = book.sheet(book.say("About"), (26, 90), colour="868E9A")
    sheet.append([book.cell(sheet, book.say("About this workbook"), "title")])
    sheet.append([])
    facts: list[tuple[str, Value]] = [
        (book.say("Made by"), tool()),
        (book.say("Format"), "1"),
        (book.say("Times"), book.say("as on the reviewer's clock")),
    ]
    for document in documents:
        facts += _files(book, document)
    _lines(book, sheet, facts)
    scales = dict.fromkeys([scale] if scale else [document.settings.scale for document in documents])
    for name in scales:
        _legend(book, sheet, name)
    if scale:
        for given in dict.fromkeys(document.settings.scale for document in documents):
            _mapping(book, sheet, given, scale)
    _lines(book, sheet, [(book.say("Note"), note) for note in _notes(book)])


def _lines(book: Book, sheet: Any, facts: Sequence[tuple[str, Value]]) -> None:
    for name, value in facts:
        look = "text" if value is None or isinstance(value, str | int | float) else "day"
        sheet.append([book.cell(sheet, name, "strong"), book.cell(sheet, value, look)])


def _files(book: Book, document: ReviewDocument) -> list[tuple[str, Value]]:
    article, reference = document.article, document.reference
    found: list[tuple[str, Value]] = [
        (book.say("Article"), article.title),
        (book.say("File"), file_name(article.path)),
        ("SHA-256", article.sha256),
        (book.say("Outlet"), article.outlet),
        (book.say("Author"), article.author),
        (book.say("Published"), article.published),
        (book.say("Address"), article.url),
        (book.say("Language"), article.language),
    ]
    if reference:
        found += [
            (book.say("Reference"), file_name(reference.path)),
            (book.say("Sheet"), reference.sheet),
            (book.say("Rows"), f"{reference.rows:,}"),
            ("SHA-256", reference.sha256),
        ]
    return [(name, value) for name, value in found if value not in (None, "")]


def _legend(book: Book, sheet: Any, name: str) -> None:
    sheet.append([])
    sheet.append([book.cell(sheet, book.say("Scale {name}", name=name), "heading")])
    for level in legend(name, book.language):
        place = book.say("{value} of {best}, where {best} is the most true", value=level.value, best=level.best)
        shown = place if level.ordered else book.say("outside the order from false to true")
        sheet.append([book.cell(sheet, level.label, book.styles.rating(level)), book.cell(sheet, shown)])


def _mapping(book: Book, sheet: Any, given: str, wanted: str) -> None:
    """How each level of the scale that was used reads in the scale of this export."""
    if given == wanted:
        return
    sheet.append([])
    title = book.say("Ratings were given in {given} and are shown in {wanted}", given=given, wanted=wanted)
    sheet.append([book.cell(sheet, title, "heading")])
    for own, told in translations(given, wanted, book.language):
        sheet.append([book.cell(sheet, own.label), book.cell(sheet, f"→ {told.label}")])


def _notes(book: Book) -> list[str]:
    found = []
    if book.continued:
        found.append(
            book.say(
                "texts that are longer than a cell can hold go on in the sheet {sheet} ({count})",
                count=len(book.continued),
                sheet=book.say("Continued"),
            )
        )
    if book.unlinked:
        found.append(
            book.say("{count} addresses are plain text: a sheet holds at most 65,530 links", count=book.unlinked)
        )
    return found
