"""One article from the file to the workbook and back, by keyboard alone, in both languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from claims.review import load_document


def focused() -> str:
    """The accessible name of what has the focus."""
    focus = QApplication.focusWidget()
    assert focus is not None, "the focus is nowhere"
    return focus.accessibleName()


def dialogs() -> list[str]:
    return [
        type(one).__name__ for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
    ]


NAMES = {
    "en": {"claims": "List of claims", "published": "Published", "file": "File"},
    "id": {"claims": "Daftar klaim", "published": "Terbit", "file": "Berkas"},
}


@pytest.mark.parametrize("code", ["en", "id"])
def test_from_the_file_to_the_workbook_and_back(make_desk: Any, sample: Path, tmp_path: Path, code: str) -> None:
    names = NAMES[code]
    article = tmp_path / "koalisi.txt"
    article.write_bytes(next((sample / "articles").glob("*.txt")).read_bytes())
    desk = make_desk(language=code)

    desk.press("Ctrl+O")
    assert isinstance(QApplication.activeWindow(), QFileDialog)
    desk.type(str(article))
    desk.press("Return")
    desk.settle()
    desk.window.activateWindow()

    desk.press("Alt+Return")  # what the notice offers: the day of publication
    assert focused() == names["published"]
    desk.type("16092014")
    desk.press("Return")
    desk.settle()
    assert desk.context.review.document.article.published == date(2014, 9, 16)
    assert desk.context.claims[0].claim.dates[0].start == date(2014, 9, 15)

    desk.press("Ctrl+R", "Shift+Tab")
    assert focused() == names["file"]
    desk.type(str(sample / "reference.xlsx"))
    desk.press("Return")
    desk.settle()
    desk.press("Return")
    desk.settle()
    assert desk.context.reference.rows == 67

    first = desk.context.current_id
    desk.press("M", "Down", "Up", "S", "O")
    assert dialogs() == ["WholeRow"]
    desk.press("Esc", "C", "Y", "Y", "Return")
    desk.type("BPS")
    desk.press("Return", "N", "W")
    desk.type("26, daftar Elysee")
    desk.press("Esc", "E")
    desk.type("Elysee")
    desk.press("Return", "4")
    assert desk.context.current_id != first
    desk.press("Ctrl+Z")
    assert desk.context.entry(first).verdict is None
    desk.press("Ctrl+Shift+Z", "/")
    desk.type("600")
    desk.press("Return", "G")
    desk.type("australia")
    desk.qtbot.waitUntil(lambda: desk.window.matches._found is not None)
    desk.press("Down", "X", "Esc")
    assert focused() == names["claims"]

    desk.press("Ctrl+E", "Return")
    desk.settle()
    workbook = article.with_name("koalisi.xlsx")
    assert workbook.name in desk.said
    assert workbook.stat().st_size > 0

    desk.press("Ctrl+W")
    assert desk.context.review is None
    assert focused() == "koalisi", "the work that was done last"
    desk.press("Return")
    desk.settle()
    assert focused() == names["claims"]
    entry = load_document(desk.context.review.path).claims[0]
    assert entry.verdict is not None and entry.verdict.rationale == "26, daftar Elysee"
    assert [one.answer for one in entry.checklist] == ["yes", "yes", "no"]
    assert [one.note for one in entry.checklist if one.note] == ["BPS"]
    assert entry.matches[0].judgement == "same"
    assert [one.title for one in entry.evidence] == ["Elysee"]


def test_the_first_tab_stop_of_a_new_window_begins_something(desk: Any) -> None:
    assert focused() == "Open an article"


def test_the_focus_stays_on_the_list_when_a_work_is_taken_off(review: Any, tmp_path: Path) -> None:
    other = tmp_path / "lain.txt"
    other.write_text("Harga beras naik 12 persen.\n", encoding="utf-8")
    review.open(other)
    review.press("Ctrl+W", "Tab", "Space")
    assert focused() == "paris-coalition-2014.id"


def test_no_tab_of_a_hidden_panel_takes_the_focus(review: Any) -> None:
    review.press("H", "Ctrl+W")
    seen = []
    for _ in range(20):
        review.press("Tab")
        seen.append(focused())
    assert "Panels" not in seen
    assert "Open the sample" in seen


def test_what_changes_without_a_notice_is_told_to_those_who_hear(review: Any) -> None:
    told: list[str] = []
    review.context.notices.told.connect(told.append)
    review.press("M", "R", "R", "C", "Down", "Up", "Y")
    assert told[:2] == ["related", "not judged"]
    questions = [row.question.text() for row in review.window.checklist.rows]
    assert told[2] == f"2, {questions[1]}, Required"
    assert told[3] == f"1, {questions[0]}, Required"
    assert told[4].startswith("2, "), "the next question is read after an answer"
