"""What the window says at its lower edge: read out, and answered by keyboard while it is there."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication

from claims.files import not_saved
from desktop import operations


def test_a_notice_is_read_out(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[QAccessibleEvent] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    desk.context.notices.say("Claim 3 is dismissed.")
    assert [event.message() for event in told] == ["Claim 3 is dismissed."]
    assert told[0].type() == QAccessible.Event.Announcement


def test_a_key_does_what_the_notice_offers_once(desk: Any) -> None:
    done: list[str] = []
    desk.context.notices.say("Something was decided.", "done", "Look", lambda: done.append("looked"))
    assert "Alt+Return" in desk.window.notice._action.toolTip()
    desk.press("Alt+Return", "Alt+Return")
    assert done == ["looked"]
    assert not desk.window.notice.isVisible()


@pytest.mark.parametrize(
    ("language", "code", "words"),
    [
        ("en", errno.ENOSPC, "the disk is full"),
        ("id", errno.ENOSPC, "disk penuh"),
        ("id", errno.EACCES, "Anda tidak berhak"),
        ("id", errno.ENOTTY, os.strerror(errno.ENOTTY)),
    ],
)
def test_what_the_system_refuses_is_said_in_our_words(make_desk: Any, language: str, code: int, words: str) -> None:
    desk = make_desk(language=language)
    desk.context.notices.report(OSError(code, os.strerror(code), "/media/usb"))
    assert "/media/usb" in desk.said and words in desk.said
    desk.context.notices.report(not_saved(Path("/media/usb"), OSError(code, os.strerror(code))))
    assert words in desk.said


def test_a_long_notice_in_large_text_begins_and_is_answered_where_it_can_be_seen(make_desk: Any, sample: Path) -> None:
    desk = make_desk(text_size=24)
    desk.open(sample)
    said = "Leaders of 26 countries gather in Paris: True. " * 5
    desk.context.notices.say(said, "done", "Undo", lambda: None)
    desk.qtbot.wait(50)
    notice = desk.window.notice
    assert notice.parentWidget().rect().contains(notice.geometry())
    assert notice.visibleRegion().boundingRect() == notice.rect()
    text = notice._text
    assert text.alignment() & Qt.AlignmentFlag.AlignTop and text.toolTip() == said, "what is cut is the end"
    assert text.visibleRegion().boundingRect().height() >= 4 * text.fontMetrics().lineSpacing()
    for button in (notice._action, notice._close):
        assert button.visibleRegion().boundingRect() == button.rect()


def test_without_an_offer_the_key_does_nothing(desk: Any) -> None:
    done: list[str] = []
    desk.context.notices.say("Something can be done.", "done", "Do it", lambda: done.append("done"))
    desk.window.notice.hide()
    desk.press("Alt+Return")
    desk.context.notices.say("Nothing can be done.")
    desk.press("Alt+Return")
    assert done == []
    assert desk.window.notice.isVisible(), "it stays to be read"


def test_the_first_notice_with_a_button_is_seen_whole(desk: Any, sample: Path) -> None:
    desk.open(sample)
    words = "The dispute led to 18 days of strikes and cost the industry…: Partly true. " + 2 * "One more is open. "
    desk.context.notices.say(words, "done", "Dismiss the rest of them", lambda: None)
    QApplication.processEvents()
    label = desk.window.notice._text
    assert label.height() >= label.heightForWidth(label.width())
    assert desk.window.notice.visibleRegion().boundingRect() == desk.window.notice.rect()


def test_in_a_narrow_window_the_button_stands_whole_under_the_words(make_desk: Any, sample: Path) -> None:
    desk = make_desk(text_size=13)
    desk.window.resize(1024, 700)
    desk.open(sample)
    words = "The article does not say when it was published; words such as “Monday” need that day."
    desk.context.notices.say(words, "done", "Set the day of it …", lambda: None)
    QApplication.processEvents()
    notice = desk.window.notice
    button = notice._action
    assert button.geometry().top() >= notice._text.geometry().bottom()
    assert button.width() >= button.sizeHint().width()
    desk.window.show_view("start")
    QApplication.processEvents()
    assert button.geometry().left() >= notice._text.geometry().right(), "where there is room, beside them"


def test_a_key_that_cannot_run_says_what_it_lacks(desk: Any, sample: Path) -> None:
    for key in ("J", "3", "Ctrl+E", "Ctrl+2", "S"):
        desk.context.notices.say("")
        desk.press(key)
        assert desk.said == "Open an article first.", key
    desk.context.notices.say("")
    desk.press("Esc")
    assert desk.said == "", "which is pressed out of habit"
    desk.open(sample)
    operations.close_reference(desk.context)
    desk.context.set_match(None)
    for key, said in {
        "G": "Open a reference first.",
        "O": "There is no match to choose here.",
        "S": "There is no match to choose here.",
        "Shift+D": "No other claim of a decided sentence is open.",
    }.items():
        desk.press(key)
        assert desk.said == said, key


def test_a_review_that_somebody_else_holds_says_so_at_each_key_that_would_change_it(
    make_desk: Any, sample: Path
) -> None:
    first, second = make_desk(reviewer="B. Santoso"), make_desk(language="id")
    first.open(sample)
    second.open(sample)
    assert second.context.read_only
    for key in ("3", "Y", "D", "Ctrl+M", "Ctrl+Z"):
        second.context.notices.say("")
        second.press(key)
        assert second.said == "B. Santoso sedang mengerjakan ulasan ini; di sini ulasan hanya bisa dibaca.", key


def test_what_was_offered_comes_back_behind_a_key_that_could_not_run(review: Any) -> None:
    done: list[str] = []
    notice = review.window.notice
    review.context.notices.say("It was changed.", "done", "Read it", lambda: done.append("read"), stays=True)
    review.press("Ctrl+Shift+Z", "Ctrl+Shift+Z")
    assert notice._text.text() == "Nothing to redo."
    notice._close.click()
    assert notice.isVisible() and notice._text.text() == "It was changed."
    review.press("Alt+Return")
    assert done == ["read"]
    review.press("Ctrl+Shift+Z")
    notice._close.click()
    assert not notice.isVisible(), "what was taken up is over"


def test_a_notice_stays_in_front_when_another_view_is_shown(review: Any) -> None:
    review.context.notices.report(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/media/usb"))
    notice = review.window.notice
    for key in ("Ctrl+2", "Ctrl+1"):
        review.press(key)
        middle = notice.mapTo(review.window, notice._text.geometry().center())
        assert review.window.childAt(middle) is notice._text
