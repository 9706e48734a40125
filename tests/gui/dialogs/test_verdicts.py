"""Verdicts taken back from a filled workbook: what differs is shown, chosen, taken in as one step, and undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from claims.export import export_reviews
from claims.review import load_document
from desktop.commands.windows import import_verdicts
from desktop.dialogs.verdicts import VerdictsDialog


def column_of(sheet: Any, title: str) -> int:
    return next(cell.column for cell in sheet[1] if cell.value == title)


@pytest.fixture
def filled(review: Any, tmp_path: Path) -> Path:
    """A workbook of the review, whose first claim is decided, filled in by a colleague."""
    review.press("1")
    out = tmp_path / "verdicts.xlsx"
    export_reviews([review.context.review.document], out)
    book = openpyxl.load_workbook(out)
    verdicts = book["Verdicts"]
    rating, why = column_of(verdicts, "Rating"), column_of(verdicts, "Rationale")
    verdicts.cell(2, rating).value = "Menyesatkan"
    verdicts.cell(3, rating).value, verdicts.cell(3, why).value = "True", "BPS says so"
    book.save(out)
    return out


def shown(desk: Any, path: Path) -> VerdictsDialog:
    import_verdicts(desk.window, str(path))
    desk.settle()
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, VerdictsDialog) and one.isVisible())


def rows(dialog: VerdictsDialog) -> list[list[str]]:
    items = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    return [[item.text(column) for column in (1, 2, 3)] for item in items]


def test_the_differences_are_shown_before_anything_is_recorded(review: Any, filled: Path) -> None:
    dialog = shown(review, filled)
    assert rows(dialog) == [
        ["Rating", "⚠ Hoax", "Misleading"],
        ["Rating", "–", "True"],
        ["Rationale", "–", "BPS says so"],
    ]
    assert "Take in (3)" in dialog.take.text()
    dialog.reject()
    assert review.context.claims[0].verdict.rating == "hoaks"
    assert review.context.claims[1].verdict is None


def test_what_is_chosen_is_one_step_of_whoever_filled_it_in(review: Any, filled: Path) -> None:
    dialog = shown(review, filled)
    dialog.list.topLevelItem(2).setCheckState(0, Qt.CheckState.Unchecked)
    dialog.by.setText("B. Sari")
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    first, second = review.context.claims[:2]
    assert (first.verdict.rating, first.verdict.by) == ("menyesatkan", "B. Sari")
    assert (second.verdict.rating, second.verdict.rationale) == ("benar", None)
    assert load_document(review.context.review.path).claims[0].verdict.by == "B. Sari"
    assert review.context.review.by == "A. Rahma", "the next decision is the reviewer's own"
    assert review.said == "Changes taken in: 2."
    review.press("Ctrl+Z")
    assert review.context.claims[0].verdict.rating == "hoaks"
    assert review.context.claims[1].verdict is None
    review.press("Ctrl+Shift+Z")
    assert review.context.claims[1].verdict.rating == "benar"


def test_a_workbook_that_says_the_same_says_so(review: Any, tmp_path: Path) -> None:
    out = tmp_path / "same.xlsx"
    export_reviews([review.context.review.document], out)
    import_verdicts(review.window, str(out))
    review.settle()
    assert review.said == "same.xlsx says the same as this review."


def test_another_spreadsheet_is_refused_in_one_sentence(review: Any, sample: Path) -> None:
    import_verdicts(review.window, str(sample / "reference.xlsx"))
    review.settle()
    assert review.context.notices.last.tone == "error"
    assert "reference.xlsx" in review.said


def test_the_dialog_speaks_indonesian(make_desk: Any, sample: Path, tmp_path: Path) -> None:
    desk = make_desk(language="id")
    desk.open(sample)
    out = tmp_path / "putusan.csv"
    export_reviews([desk.context.review.document], out, language="id")
    text = out.read_text(encoding="utf-8-sig").splitlines(keepends=True)
    place = text[0].split(",").index('"Putusan"')
    cells = text[1].split('","')
    cells[place] = "Hoaks"
    out.write_text(text[0] + '","'.join(cells) + "".join(text[2:]), encoding="utf-8")
    dialog = shown(desk, out)
    assert dialog.windowTitle() == "Impor putusan"
    assert rows(dialog) == [["Putusan", "–", "Hoaks"]]
    dialog.accept()
    assert desk.context.claims[0].verdict.rating == "hoaks"
    assert desk.said == "Perubahan yang diambil: 1."


def test_a_row_that_names_its_reviewer_is_recorded_under_that_name(review: Any, filled: Path) -> None:
    book = openpyxl.load_workbook(filled)
    verdicts = book["Verdicts"]
    verdicts.cell(3, column_of(verdicts, "Reviewer")).value = "Rina"
    book.save(filled)
    dialog = shown(review, filled)
    assert [row[2] for row in rows(dialog)] == ["Misleading", "True (Rina)", "BPS says so (Rina)"]
    dialog.by.setText("Budi")
    dialog.accept()
    assert [entry.verdict.by for entry in review.context.claims[:2]] == ["Budi", "Rina"]
    assert review.context.review.by == "A. Rahma"


def test_what_an_older_workbook_leaves_empty_is_listed_and_not_chosen(review: Any, tmp_path: Path) -> None:
    out = tmp_path / "older.xlsx"
    export_reviews([review.context.review.document], out)
    review.press("1")
    dialog = shown(review, out)
    assert rows(dialog) == [["Rating", "⚠ Hoax", "– (older than the decision here)"]]
    assert dialog.chosen == [] and not dialog.take.isEnabled()
