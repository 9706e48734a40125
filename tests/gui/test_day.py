"""The day of publication: asked for where the article does not say it, set in a dialog, and what follows from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QPushButton

from claims.review import load_document
from desktop import operations, phrases
from desktop.dialogs.article import ArticleDialog

ARTICLE = "Menteri Perdagangan mengatakan pada Senin (15/9) bahwa harga beras naik 12 persen di Jakarta.\n"
DATED = "<html><head><meta property='article:published_time' content='2014-09-16'></head><body><p>{}</p></body></html>"


@pytest.fixture
def rice(tmp_path: Path) -> Path:
    path = tmp_path / "beras.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def dialog_after(desk: Any, button: QPushButton) -> ArticleDialog:
    """The dialog that a click on `button` opens."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, ArticleDialog) and one.isVisible())


def first_day(desk: Any) -> date | None:
    return desk.context.claims[0].claim.dates[0].start


@pytest.mark.parametrize(
    ("language", "words"), [("en", ("Monday", "Set the day")), ("id", ("Senin", "Isi tanggalnya"))]
)
def test_an_unknown_day_is_asked_for_and_dates_the_claims(
    make_desk: Any, rice: Path, language: str, words: Any
) -> None:
    desk = make_desk(language=language)
    desk.open(rice)
    assert first_day(desk) is None
    assert words[0] in desk.said
    assert words[1] in desk.window.notice._action.text()
    dialog = dialog_after(desk, desk.window.notice._action)
    assert dialog.focusWidget() is dialog.published.edit
    assert dialog.title.text() and dialog.title.cursorPosition() == 0, "a long title shows how it begins"
    assert dialog.published.day is None, "no day is guessed"
    QTest.keyClicks(dialog.published.edit, "16/9/2014")
    dialog.accept()
    desk.settle()
    assert first_day(desk) == date(2014, 9, 15)
    on_disk = load_document(desk.context.review.path)
    assert on_disk.article.published == date(2014, 9, 16)
    assert on_disk.claims[0].claim.dates[0].start == date(2014, 9, 15)
    assert not desk.window.article.day.isVisible()


@pytest.mark.parametrize(("line", "day"), [("Updated 18 September 2014", date(2014, 9, 18)), ("Rice was dear.", None)])
def test_a_day_that_the_text_only_hints_at_is_offered_and_not_taken(
    desk: Any, tmp_path: Path, line: str, day: date | None
) -> None:
    path = tmp_path / "rice.txt"
    path.write_text(f"Rice\n\n{line}\n\nThe price of rice rose by 12 percent on Monday, the minister said.\n")
    desk.open(path)
    dialog = dialog_after(desk, desk.window.article.day)
    assert dialog.published.day is None
    offered = [one for one in dialog.findChildren(QPushButton) if "Seen in the text" in one.text()]
    told = ["Seen in the text: Thursday, 18 September 2014. Take it"] if day else []
    assert [one.text() for one in offered] == told
    for one in offered:
        one.click()
    assert dialog.published.day == day
    dialog.reject()


def test_a_time_of_day_needs_no_day(desk: Any, tmp_path: Path) -> None:
    path = tmp_path / "quake.txt"
    path.write_text("The quake killed 162 people at 14:05 WIB, the governor of West Java said.\n")
    desk.open(path)
    assert [mention.time for entry in desk.context.claims for mention in entry.claim.dates]
    assert "Monday" not in desk.said


def give_day(desk: Any) -> None:
    dialog = dialog_after(desk, desk.window.article.day)
    QTest.keyClicks(dialog.published.edit, "16 September 2014")
    dialog.accept()
    desk.settle()


def test_undo_takes_the_day_back_and_redo_brings_it_again(desk: Any, rice: Path) -> None:
    desk.open(rice)
    give_day(desk)
    desk.press("1")
    desk.press("Ctrl+Z")
    assert desk.context.claims[0].verdict is None
    assert first_day(desk) == date(2014, 9, 15), "the decision is undone before the day"
    desk.press("Ctrl+Z")
    desk.settle()
    assert first_day(desk) is None
    assert desk.window.article.day.isVisible()
    desk.press("Ctrl+Shift+Z")
    desk.settle()
    assert first_day(desk) == date(2014, 9, 15)
    QTest.mouseClick(desk.window.notice._action, Qt.MouseButton.LeftButton)
    desk.settle()
    assert load_document(desk.context.review.path).article.published is None


def test_the_day_is_brought_again_where_nothing_else_was_undone(desk: Any, rice: Path) -> None:
    desk.open(rice)
    give_day(desk)
    desk.press("Ctrl+Z")
    desk.settle()
    assert first_day(desk) is None
    desk.press("Ctrl+Shift+Z")
    desk.settle()
    assert first_day(desk) == date(2014, 9, 15)


def test_a_known_day_and_a_review_that_was_begun_are_not_asked_about(desk: Any, rice: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        DATED.format("Presiden membuka konferensi 26 negara di Paris pada hari Senin. " * 3), encoding="utf-8"
    )
    desk.open(page)
    assert desk.context.review.document.article.published == date(2014, 9, 16)
    assert desk.context.notices.last is None
    assert not desk.window.article.day.isVisible()
    desk.open(rice)
    assert "Monday" in desk.said
    desk.context.review.rate(desk.context.claims[0].id, "benar")
    operations.close_review(desk.context)
    desk.context.notices.say("-")
    desk.open(rice)
    assert desk.said == "-"
    assert desk.window.article.day.isVisible(), "the panel still offers it"


def test_articles_dropped_together_say_one_thing(desk: Any, rice: Path, tmp_path: Path) -> None:
    others = [tmp_path / "dua.txt", tmp_path / "tiga.txt"]
    for other in others:
        other.write_text(ARTICLE, encoding="utf-8")
    said: list[str] = []
    desk.context.notices.said.connect(lambda notice: said.append(notice.text))
    desk.open(rice, *others)
    assert len(said) == 1
    assert said[0].startswith("2 more wait")
    assert "Monday" in said[0]


@pytest.mark.parametrize(("language", "words"), [("en", "was read as cp1252"), ("id", "dibaca sebagai cp1252")])
def test_what_was_hard_to_read_is_said_in_the_windows_language(
    make_desk: Any, tmp_path: Path, language: str, words: str
) -> None:
    path = tmp_path / "lama.txt"
    path.write_bytes(b"Harga beras naik 5 persen \x96 kata Ren\xe9 \x93tinggi\x94 pada 2014.")
    desk = make_desk(language=language)
    desk.open(path)
    assert words in desk.window.article.remarks.text()
    assert desk.window.article.remarks.isVisible()
    desk.open(path)
    assert words in desk.window.article.remarks.text(), "also when the review is opened again"
    desk.context.settings.set("language", "id")
    desk.window.change_setting("language", "id")
    assert "dibaca sebagai cp1252" in desk.window.article.remarks.text()


def test_an_article_that_changed_keeps_the_day_that_was_set(desk: Any, rice: Path) -> None:
    desk.open(rice)
    operations.set_details(desk.context, operations.ArticleDetails("Beras", "Kompas", "", date(2014, 9, 16)))
    desk.settle()
    rice.write_text("Pembuka baru di atas.\n\n" + ARTICLE, encoding="utf-8")
    desk.open(rice)
    article = load_document(desk.context.review.path).article
    assert (article.published, article.outlet) == (date(2014, 9, 16), "Kompas")
    claim = next(entry.claim for entry in desk.context.claims if "15/9" in entry.claim.text)
    assert claim.dates[0].start == date(2014, 9, 15)


@pytest.mark.parametrize(("language", "words"), [("en", "from: the text"), ("id", "dari: teksnya")])
def test_the_details_say_where_they_were_read(make_desk: Any, rice: Path, language: str, words: str) -> None:
    desk = make_desk(language=language)
    rice.write_text("Harga beras\n\n" + ARTICLE, encoding="utf-8")
    desk.open(rice)
    dialog = dialog_after(desk, desk.window.article.day)
    assert words in [label.text() for label in dialog.findChildren(QLabel)]


WRITTEN = (
    "04/03/2025",
    "4/3/2025",
    "04032025",
    "4.3.25",
    "2025-03-04",
    "20250304",
    "4 Maret 2025",
    "Selasa, 4 March 2025",
)
NO_DAY = ("04/03/202", "31/02/2025", "40032025", "2025", "Maret 2025", "Monday", "12", "3-5 Maret 2025", "4/3/1025")


@pytest.fixture
def day_typed(make_desk: Any, rice: Path) -> Any:
    """Types a day into the dialog of a window in some language, key by key, and gives the dialog."""

    def type_into(language: str, typed: str) -> tuple[Any, ArticleDialog]:
        desk = make_desk(language=language)
        desk.open(rice)
        dialog = dialog_after(desk, desk.window.article.day)
        QTest.keyClicks(QApplication.focusWidget(), typed)
        return desk, dialog

    return type_into


@pytest.mark.parametrize(("language", "told"), [("en", "Tuesday, 4 March 2025"), ("id", "Selasa, 4 Maret 2025")])
def test_a_day_is_typed_as_one_is_used_to(day_typed: Any, language: str, told: str) -> None:
    desk, dialog = day_typed(language, WRITTEN[0])
    for written in WRITTEN:
        dialog.published.edit.clear()
        QTest.keyClicks(dialog.published.edit, written)
        assert (written, dialog.published.day) == (written, date(2025, 3, 4))
        assert dialog.published.told.text() == told, "beside the name of its month a day has no leading zero"
    QTest.keyClick(dialog.published.edit, Qt.Key.Key_Return)
    desk.settle()
    assert load_document(desk.context.review.path).article.published == date(2025, 3, 4)


@pytest.mark.parametrize("language", ["en", "id"])
def test_what_is_no_day_or_still_to_come_is_refused_with_a_word(day_typed: Any, language: str) -> None:
    desk, dialog = day_typed(language, NO_DAY[0])
    tomorrow = phrases.day(date.today() + timedelta(days=1))
    for written in (*NO_DAY, tomorrow):
        dialog.published.edit.clear()
        QTest.keyClicks(dialog.published.edit, written)
        assert (written, dialog.published.day, dialog.keep.isEnabled()) == (written, None, False)
        assert dialog.published.told.property("look") == "conflict"
    assert {"en": "still to come", "id": "belum tiba"}[language] in dialog.published.told.text()
    QTest.keyClick(dialog.published.edit, Qt.Key.Key_Return)
    assert dialog.isVisible(), "it can be mended"
    dialog.published.edit.clear()
    assert dialog.keep.isEnabled(), "no day is none"
    dialog.reject()
    desk.settle()
    assert load_document(desk.context.review.path).article.published is None


def test_the_calendar_is_opened_by_a_key_and_gives_its_day(day_typed: Any) -> None:
    _, dialog = day_typed("id", "4/3/2025")
    QTest.keyClick(dialog.published.edit, Qt.Key.Key_F4)
    (calendar,) = dialog.findChildren(QCalendarWidget)
    assert calendar.isVisible()
    QTest.keyClick(calendar, Qt.Key.Key_Right)
    calendar.activated.emit(calendar.selectedDate())
    assert dialog.published.day is not None
    assert dialog.published.edit.text() == phrases.day(dialog.published.day)
    assert not calendar.isVisible()


def test_the_day_that_the_byline_told_is_not_called_given(desk: Any, tmp_path: Path) -> None:
    path = tmp_path / "flood.txt"
    path.write_text("Flood\n\nBy Ann Lee | 5 May 2024\n\nThe flood killed 12 people.\n", encoding="utf-8")
    for _ in range(2):
        desk.open(path)
        assert desk.context.read.origins["published"] == "byline"
        operations.close_review(desk.context)
    desk.open(path)
    operations.set_details(desk.context, replace(operations.details_of(desk.context), published=date(2024, 5, 6)))
    desk.settle()
    operations.close_review(desk.context)
    desk.open(path)
    assert desk.context.read.origins["published"] == "given"
    assert desk.context.review.document.article.published == date(2024, 5, 6)
