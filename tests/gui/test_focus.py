"""Where the focus is can be seen, in light and dark colours, on everything that Tab reaches."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop.__main__ import warm_up
from desktop.dialogs.reference import ReferenceDialog
from desktop.palettes import contrast
from desktop.panels.fact_editor import FactEditor

ENOUGH = 3.0
"""Contrast of a point with and without the focus (WCAG 2.2, 2.4.13)."""
ALL_STEPS = 120
"""More than Tab needs to come round."""


def picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def points_that_tell(before: QImage, after: QImage) -> int:
    """How many points change enough to be seen as a mark of the focus."""
    changed = 0
    for y in range(min(before.height(), after.height())):
        for x in range(min(before.width(), after.width())):
            one, other = before.pixelColor(x, y), after.pixelColor(x, y)
            if one != other and contrast(one.name(), other.name()) >= ENOUGH:
                changed += 1
    return changed


def reached(window: QWidget) -> list[QWidget]:
    """What Tab reaches, in its order."""
    found: list[QWidget] = []
    for _ in range(ALL_STEPS):
        window.focusNextPrevChild(True)
        focus = QApplication.focusWidget()
        if focus is None or focus in found:
            break
        found.append(focus)
    return found


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_can_be_seen_wherever_tab_goes(make_desk: Any, sample: Path, theme: str) -> None:
    desk = make_desk(theme=theme)
    QApplication.setCursorFlashTime(0)
    desk.open(sample)
    desk.window.notice.hide()
    unseen = []
    widgets = reached(desk.window)
    assert {"Search or run", "List of claims", "Text of the article", "Rationale"} <= {
        widget.accessibleName() for widget in widgets
    }
    for widget in widgets:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        after = picture(widget)
        widget.clearFocus()
        before = picture(widget)
        edge = min(2 * (widget.width() + widget.height()), 400) // 4
        if points_that_tell(before, after) < edge:
            unseen.append((type(widget).__name__, widget.accessibleName(), points_that_tell(before, after), edge))
    assert unseen == []


def test_the_mark_of_the_focus_is_one_line_also_where_a_key_led_there(desk: Any) -> None:
    desk.press("Tab")
    button = next(one for one in desk.window.findChildren(QPushButton) if one.hasFocus())
    inside = button.rect().adjusted(4, 4, -4, -4)
    after = picture(button).copy(inside)
    button.clearFocus()
    assert picture(button).copy(inside) == after


@pytest.mark.parametrize("warm", [False, True], ids=["at once", "from the start page"])
def test_the_first_article_that_is_opened_has_the_focus_in_its_list(desk: Any, tmp_path: Path, warm: bool) -> None:
    if warm:
        warm_up(desk.window)
        desk.settle()
    path = tmp_path / "flood.txt"
    text = "Flood\n\nBy Ann Lee | 5 May 2024\n\nThe flood killed 12 people in Padang, the mayor said.\n"
    path.write_text(text, encoding="utf-8")
    desk.open(path)
    assert desk.window.claims.view.hasFocus()
    desk.press("Ctrl+W")
    assert desk.window.view == "start"
    desk.open(path)
    assert desk.window.claims.view.hasFocus()


def test_enter_presses_the_button_of_a_dialog_that_has_the_focus(desk: Any, sample: Path) -> None:
    dialog = ReferenceDialog(desk.context, str(sample / "reference.xlsx"), desk.window)
    dialog.open()
    desk.settle()
    assert dialog.open_button.isEnabled()
    cancel = next(one for one in dialog.buttons.buttons() if one is not dialog.open_button)
    cancel.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    desk.settle()
    assert desk.context.reference is None


def test_tab_goes_through_the_facts_in_the_order_in_which_they_stand(review: Any) -> None:
    chips = review.window.claim.chips
    for words in ("600 tentaranya", "26 negara"):
        review.show_claim(words)
        seen = [one for one in chips.findChildren(QPushButton) if one.isVisible()]
        standing = sorted(seen, key=lambda one: (one.y(), one.x()))
        review.window.claim.label.setFocus()
        assert [one for one in reached(review.window) if one in seen] == standing
        assert len(standing) > 3


def test_tab_goes_through_checklist_and_verdict_in_the_order_in_which_they_stand(review: Any) -> None:
    review.show_claim("600 tentaranya")
    checklist, verdict = review.window.checklist, review.window.verdict
    answers = [button for row in checklist.rows for button in row.buttons.values() if button.isVisible()]
    verdict.more.setChecked(True)
    standing = [*answers, *verdict.buttons, verdict.rationale, *verdict.texts.values()]
    checklist.setFocus()
    assert [one for one in reached(review.window) if one in standing] == standing
    assert len(answers) > 6


def test_tab_leaves_the_first_rows_of_a_reference(desk: Any, sample: Path) -> None:
    dialog = ReferenceDialog(desk.context, str(sample / "reference.xlsx"), desk.window)
    dialog.open()
    desk.settle()
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QPushButton)
    dialog.reject()
    desk.settle()


def test_enter_on_keep_keeps_the_fact_that_was_typed(review: Any) -> None:
    claim_id = review.show_claim("600 tentaranya")
    next(one for one in review.window.claim.chips.findChildren(QPushButton) if "600" in one.text()).click()
    (editor,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, FactEditor)]
    editor.edits[0].setText("400 tentara")
    keep = next(one for one in editor.findChildren(QPushButton) if one.text() == "Keep")
    keep.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(keep, Qt.Key.Key_Return)
    review.settle()
    assert [quantity.value for quantity in review.context.entry(claim_id).claim.quantities] == [400]


def test_whoever_comes_back_from_the_dashboard_is_in_the_list_of_claims(review: Any) -> None:
    review.press("Ctrl+2")
    bar = next(one for one in reached(review.window) if "To do" in one.accessibleName())
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    review.press("Ctrl+1")
    assert review.window.claims.view.hasFocus()
