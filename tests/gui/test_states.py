"""States of a window that lacks something: each says what to do next, and the keyboard gets there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.dialogs.reference import ReferenceDialog
from desktop.panels.start import CardButton, WorkRow


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def greeting(desk: Any, tmp_path: Path) -> Any:
    """A window on a text without a claim."""
    path = tmp_path / "salam.txt"
    path.write_text("Halo.\n\nApa kabar?\n", encoding="utf-8")
    desk.open(path)
    assert desk.context.claims == ()
    return desk


def test_without_a_claim_nothing_looks_as_if_it_could_be_decided(greeting: Any) -> None:
    window = greeting.window
    assert "Choose a claim" in words(window.claim)
    assert not window.claim.label.isVisible()
    assert not window.claim.kind.isVisible()
    assert not any(button.isEnabled() for button in window.verdict.buttons)
    assert not window.verdict.rationale.isEnabled()


def test_without_a_claim_the_keyboard_makes_one(greeting: Any) -> None:
    assert greeting.window.article.view.hasFocus(), "there, words can be selected"
    greeting.press("Shift+End", "A")
    greeting.settle()
    assert [entry.claim.text for entry in greeting.context.claims] == ["Halo."]
    assert greeting.window.claim.label.isVisible()
    assert all(button.isEnabled() for button in greeting.window.verdict.buttons)


def test_the_day_is_asked_for_only_where_a_date_needs_it(desk: Any, tmp_path: Path) -> None:
    path = tmp_path / "beras.txt"
    path.write_text("Harga beras naik 12 persen di Jakarta, kata Menteri Perdagangan.\n", encoding="utf-8")
    desk.open(path)
    assert desk.context.claims
    assert desk.context.notices.last is None
    assert desk.window.article.day.isVisible(), "it can be set all the same"


def test_without_a_reference_a_button_opens_one(desk: Any, sample: Path) -> None:
    desk.open(next((sample / "articles").glob("*.txt")).rename(sample.parent / "lone.txt"))
    matches = desk.window.matches
    assert desk.context.reference is None
    assert "No reference is open" in words(matches)
    assert not matches.search.isEnabled()
    assert matches.choose.text() == "Open a reference …  Ctrl+R"
    QTest.mouseClick(matches.choose, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    dialog = desk.window.findChild(ReferenceDialog)
    assert dialog is not None
    dialog.reject()
    desk.open(sample / "reference.xlsx")
    assert not matches.choose.isVisible()
    assert matches.search.isEnabled()


def test_a_search_begins_with_its_best_answer(review: Any) -> None:
    """Also where the row chosen before is among the answers."""
    review.show_claim("600 tentaranya")
    chosen = review.context.match
    review.press("G")
    review.type("australia troops")
    review.qtbot.waitUntil(lambda: review.window.matches.title.endswith("found"))
    found = review.window.matches.model.items
    assert chosen.row in [match.row for match in found[1:]]
    assert review.context.match == found[0]


def test_long_names_make_no_card_of_the_start_page_wider_or_higher(desk: Any, tmp_path: Path) -> None:
    folder = tmp_path / ("pemeriksaan " * 12).strip()
    folder.mkdir()
    article = folder / f"{'berita panjang ' * 10}.txt"
    article.write_text("Harga beras naik 12 persen.\n", encoding="utf-8")
    desk.open(article)
    desk.press("Ctrl+W")
    QApplication.processEvents()
    work, begin = desk.window.findChild(WorkRow), desk.window.findChild(CardButton)
    assert abs(work.button.height() - begin.height()) <= 2
    assert work.width() <= desk.window.width()
    lines = [label for label in work.button.findChildren(QLabel) if label.text()]
    assert [label.text()[-1] for label in lines] == ["…", "…"]
    assert folder.name in lines[1].toolTip(), "the whole of it is in the tool tip"
    for line in lines:
        assert line.visibleRegion().boundingRect() == line.rect()


@pytest.mark.parametrize("code", ["en", "id"])
def test_cards_of_the_start_page_show_all_their_words_in_large_text(make_desk: Any, sample: Path, code: str) -> None:
    desk = make_desk(text_size=20, language=code)
    desk.window.resize(1024, 700)
    desk.open(sample)
    desk.press("Ctrl+W")
    QApplication.processEvents()
    lines = [
        label
        for card in desk.window.findChildren(CardButton)
        if not isinstance(card.parent(), WorkRow)
        for label in card.findChildren(QLabel)
        if label.wordWrap()
    ]
    assert lines
    for line in lines:
        assert line.heightForWidth(line.width()) <= line.height(), line.text()
