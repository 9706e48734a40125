"""Sizes of the panels: shares of the window that hold in any order of opening and resizing, until a border is moved."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from desktop import operations
from desktop.commands.sheet import KeySheet
from desktop.panels.panel import Page
from desktop.panels.room import Need, shared_out
from desktop.panels.start import CardButton

SIZES = {"small": (960, 640), "usual": (1440, 900), "large": (1900, 1060)}
FEW_PIXELS = 12


def resize(desk: Any, width: int, height: int) -> None:
    desk.window.resize(width, height)
    for _ in range(3):
        QApplication.processEvents()


def sizes(desk: Any) -> dict[str, tuple[int, int]]:
    """Width and height of each panel that is shown."""
    shown = {name: dock for name, dock in desk.window.panels.docks.items() if not dock.visibleRegion().isEmpty()}
    return {name: (dock.width(), dock.height()) for name, dock in shown.items()}


def differ(one: dict[str, tuple[int, int]], other: dict[str, tuple[int, int]]) -> list[str]:
    assert one.keys() == other.keys()
    return [name for name in one if max(abs(a - b) for a, b in zip(one[name], other[name], strict=True)) > FEW_PIXELS]


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES.keys())
def test_panels_have_the_same_sizes_whenever_the_window_got_its_own(
    make_desk: Any, sample: Path, size: tuple[int, int]
) -> None:
    first, second = make_desk(), make_desk()
    resize(first, *size)
    first.open(sample)
    resize(second, 960, 800)
    second.open(sample)
    resize(second, 1900, 1060)
    resize(second, *size)
    assert differ(sizes(first), sizes(second)) == [], (sizes(first), sizes(second))


def test_a_border_that_was_moved_keeps_its_share_also_after_a_restart(make_desk: Any, sample: Path) -> None:
    desk = make_desk()
    resize(desk, 1440, 900)
    desk.open(sample)
    docks = desk.window.panels.docks
    border = docks["Claims"].geometry().topRight() + QPoint(3, 200)
    QTest.mousePress(desk.window, Qt.MouseButton.LeftButton, pos=border)
    for step in (20, 60, 120):
        QTest.mouseMove(desk.window, border + QPoint(step, 0))
        QTest.qWait(20)  # Qt moves the border a little later
    QTest.mouseRelease(desk.window, Qt.MouseButton.LeftButton, pos=border + QPoint(120, 0))
    QApplication.processEvents()
    share = docks["Claims"].width() / 1440
    assert share > 0.28
    resize(desk, 1800, 900)
    assert abs(docks["Claims"].width() / 1800 - share) < 0.01
    desk.window.close()
    again = make_desk()
    resize(again, 1440, 900)
    again.open(sample)
    assert abs(again.window.panels.docks["Claims"].width() / 1440 - share) < 0.01


@pytest.mark.parametrize("language", ["en", "id"])
def test_large_text_on_a_small_screen_can_be_worked_with(make_desk: Any, sample: Path, language: str) -> None:
    desk = make_desk(language=language, text_size=16)
    resize(desk, 1366, 768)
    desk.open(sample)
    QTest.qWait(50)
    checklist, claims = desk.window.checklist, desk.window.claims
    letter = claims.view.fontMetrics().averageCharWidth()
    assert claims.view.viewport().width() >= 24 * letter, "labels can be read"
    assert checklist.area.horizontalScrollBar().maximum() == 0
    row = checklist.rows[0]
    for part in (row.question, row.help, row.note, *row.buttons.values()):
        seen = part.visibleRegion().boundingRect()
        assert seen.width() == part.width()
        assert seen.height() >= part.height() - FEW_PIXELS, "the current question is seen whole"
    for area in desk.window.findChildren(QScrollArea):
        if area.isVisible() and area.widget() is not None:
            assert area.horizontalScrollBar().maximum() == 0, area.parentWidget().objectName()


@pytest.mark.parametrize("language", ["en", "id"])
def test_pages_in_the_largest_text_are_read_without_scrolling_sideways(
    make_desk: Any, sample: Path, language: str
) -> None:
    desk = make_desk(language=language, text_size=24)
    resize(desk, 1024, 640)
    page = desk.window.findChild(Page)
    assert page.horizontalScrollBar().maximum() == 0
    card, drop = page.findChild(CardButton), page.findChildren(QLabel)[-1]
    assert drop.mapTo(page, QPoint()).y() > card.mapTo(page, QPoint()).y(), "what goes on stands below"
    desk.open(sample)
    desk.press("Ctrl+2")
    dashboard = next(one for one in desk.window.findChildren(Page) if one.isVisible())
    assert dashboard.horizontalScrollBar().maximum() == 0
    desk.press("Ctrl+W")
    QTest.qWait(20)
    focus = QApplication.focusWidget()
    assert focus.visibleRegion().boundingRect() == focus.rect(), "where one goes on is seen"


def test_an_answer_that_is_given_is_read_whole(review: Any) -> None:
    """Bolder letters are wider than the button, which Qt measures with the plain ones."""
    button = review.window.matches.judging["same"]
    inked = []
    for checked in (False, True):
        button.setChecked(checked)
        inked.append(_columns_of_ink(button))
    assert inked[1] == inked[0]


def _columns_of_ink(button: QWidget) -> list[int]:
    """Where a button has letters."""
    image = button.grab().toImage()
    rows = range(image.height() // 4, 3 * image.height() // 4)
    return [x for x in range(3, image.width() - 3) if len({image.pixel(x, y) for y in rows}) > 1]


@pytest.mark.parametrize("points", [11, 13])
@pytest.mark.parametrize("language", ["en", "id"])
def test_a_small_screen_shows_the_sentence_beside_its_first_question(
    make_desk: Any, sample: Path, language: str, points: int
) -> None:
    desk = make_desk(language=language, text_size=points)
    resize(desk, 1280, 720)
    desk.open(sample)
    desk.show_claim("600 tentaranya")
    QTest.qWait(50)
    text, row = desk.window.claim.text, desk.window.checklist.rows[0]
    for part in (text, row.question, row.help, row.note, *row.buttons.values()):
        assert part.visibleRegion().boundingRect().height() >= part.height() - FEW_PIXELS, part.accessibleName()
    assert desk.window.verdict.rationale.height() >= 3 * text.fontMetrics().lineSpacing()


def test_panels_have_the_same_sizes_whenever_text_language_and_docks_became_what_they_are(
    make_desk: Any, sample: Path
) -> None:
    first = make_desk(language="id", text_size=12)
    resize(first, 1280, 720)
    first.open(sample)
    expected = sizes(first)
    first.window.close()
    second = make_desk()
    resize(second, 1280, 720)
    second.open(sample)
    second.window.change_setting("language", "id")
    second.window.change_setting("text_size", 12)
    QTest.qWait(50)
    assert differ(expected, sizes(second)) == [], (expected, sizes(second))


def test_a_window_that_was_closed_on_a_large_screen_is_worked_with_on_a_small_one(make_desk: Any, sample: Path) -> None:
    first = make_desk(text_size=14)
    resize(first, 1900, 1060)
    first.open(sample)
    assert "Evidence" in sizes(first)
    first.window.close()
    second = make_desk(text_size=14)
    resize(second, 1280, 720)
    second.open(sample)
    QTest.qWait(50)
    assert "Evidence" not in sizes(second), "it lies behind the checklist"


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (50, {"one": 10, "other": 40}),
        (100, {"one": 20, "other": 80}),
        (150, {"one": 60, "other": 90}),
        (200, {"one": 100, "other": 100}),
        (300, {"one": 150, "other": 150}),
    ],
    ids=["too little", "the least", "between", "enough", "plenty"],
)
def test_room_is_shared_by_need_first(room: int, expected: dict[str, float]) -> None:
    needs = {"one": Need(20, 100), "other": Need(80, 100)}
    assert shared_out(room, needs, {"one": 0.5, "other": 0.5}) == pytest.approx(expected)


def test_a_usual_screen_shows_several_questions(make_desk: Any, sample: Path) -> None:
    desk = make_desk()
    resize(desk, 1440, 900)
    desk.open(sample)
    QTest.qWait(50)
    rows = [row for row in desk.window.checklist.rows if row.isVisible()]
    whole = [row for row in rows if row.visibleRegion().boundingRect().height() == row.height()]
    assert len(whole) >= 3


def test_no_chip_is_wider_than_its_panel(make_desk: Any, sample: Path) -> None:
    desk = make_desk(text_size=14)
    resize(desk, 1100, 800)
    desk.open(sample)
    claim = desk.context.current
    desk.context.review.edit_claim(claim.id, speaker=_speaker(claim))
    QApplication.processEvents()
    panel = desk.window.claim
    area = panel.findChild(QScrollArea)
    assert area.widget().width() <= area.viewport().width(), "nor the sentence above it"
    chip = next(one for one in panel._pool if "Kepala Pelaksana" in one.text())
    assert chip.width() <= area.viewport().width() < chip.sizeHint().width()
    assert "Penanggulangan Bencana" in chip.toolTip()


def _speaker(entry: Any) -> Any:
    from claims.records import Speaker

    return Speaker(
        "Ilham Wahab", "Kepala Pelaksana Badan Penanggulangan Bencana Daerah Provinsi Sumatera Barat", (0, 0)
    )


def test_a_panel_that_was_shown_for_a_while_leaves_the_sizes_as_they_were(review: Any) -> None:
    before = sizes(review)
    review.press("H")
    QApplication.processEvents()
    review.window.claims.view.setFocus()
    review.press("H")
    QTest.qWait(50)
    assert differ(before, sizes(review)) == []


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_no_panel_moves_when_evidence_is_added(make_desk: Any, sample: Path, size: tuple[int, int]) -> None:
    desk = make_desk()
    resize(desk, *size)
    desk.open(sample)
    QTest.qWait(50)
    before = {name: dock.geometry() for name, dock in desk.window.panels.docks.items()}
    desk.press("E")
    desk.type("BPS")
    desk.press("Return")
    QTest.qWait(50)
    table = desk.window.evidence.table
    assert table.isVisible() and table.visualRect(table.model().index(0, 0)).bottom() <= table.viewport().height()
    assert {name: dock.geometry() for name, dock in desk.window.panels.docks.items()} == before


def test_the_bar_of_progress_is_inside_the_status_line(review: Any) -> None:
    bar = review.window.status.bar
    bar.show()
    review.window.status.work.show()
    QApplication.processEvents()
    assert bar.height() <= 8
    assert bar.visibleRegion().boundingRect() == bar.rect()


@pytest.mark.parametrize("points", [10, 16])
def test_the_sheet_of_keys_is_read_without_scrolling_sideways(make_desk: Any, sample: Path, points: int) -> None:
    desk = make_desk(language="id", text_size=points)
    desk.open(sample)
    desk.press("F1")
    (sheet,) = desk.window.findChildren(KeySheet)
    area = sheet.findChild(QScrollArea)
    assert area.widget().width() <= area.viewport().width()
    for label in sheet.findChildren(QLabel):
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        assert needed <= label.height() <= needed + label.fontMetrics().height(), label.text()


def test_a_card_of_a_narrow_list_has_room_for_two_lines_of_its_label(make_desk: Any, sample: Path) -> None:
    desk = make_desk()
    resize(desk, 1440, 900)
    desk.open(sample)
    view, line = desk.window.claims.view, desk.window.claims.view.fontMetrics().height()
    label = "one of the longest labels there are, which has 60 letters at"
    operations.set_label(desk.context, desk.context.current_id, label)
    high, inked = view.rowHeight(0), _lines_of_ink(view)
    operations.set_label(desk.context, desk.context.current_id, "a short one")
    assert _lines_of_ink(view) == inked - 1
    desk.window.resizeDocks([desk.window.panels.docks["Claims"]], [900], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    assert view.rowHeight(0) == high - line


def _lines_of_ink(view: Any) -> int:
    """How many lines of text the first card shows."""
    row = view.viewport().grab(view.visualRect(view.model().index(0, 0))).toImage()
    inked = [len({row.pixel(x, y) for x in range(40, row.width() - 8)}) > 2 for y in range(row.height())]
    return sum(now and not before for before, now in pairwise([False, *inked]))


def test_a_label_is_shown_whole_over_its_claim(make_desk: Any, sample: Path) -> None:
    desk = make_desk()
    resize(desk, 1440, 900)
    desk.open(sample)
    field = desk.window.claim.label
    heights = set()
    for label in ("a short one", "one of the longest labels there are, it has 60 letters at most"[:60]):
        operations.set_label(desk.context, desk.context.current_id, label)
        assert field.fontMetrics().horizontalAdvance(label) <= field.width()
        heights.add(field.height())
    assert len(heights) == 1, "nothing below it moves"


@pytest.mark.parametrize("points", [11, 24])
@pytest.mark.parametrize("language", ["en", "id"])
def test_a_narrow_window_shows_every_menu_beside_the_search(
    make_desk: Any, sample: Path, language: str, points: int
) -> None:
    desk = make_desk(language=language, text_size=points)
    desk.open(sample)
    resize(desk, 1024, 700)
    menus, field = desk.window.menus, desk.window.palette_field
    for action in menus.actions():
        assert menus.rect().contains(menus.actionGeometry(action)), action.text()
    assert field.geometry().left() > menus.geometry().right()
    assert field.visibleRegion().boundingRect().size() == field.size(), "what is left for it is seen"
    desk.press("Ctrl+K")
    desk.type("Ekspor" if language == "id" else "Export")
    assert field.hasFocus() and field.list.isVisible() and field.list.model.items
