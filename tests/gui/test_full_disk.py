"""A disk that is full: the system refuses to write, the window says so, nothing decided is lost, and saving goes on."""

from __future__ import annotations

import contextlib
import resource
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from claims.review import load_document
from desktop import operations


@contextlib.contextmanager
def full_disk() -> Iterator[None]:
    """The system lets no file of this process grow, as when there is no room left."""
    kept = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, kept)


def on_disk(desk: Any) -> list[str | None]:
    """The ratings of the first two claims as they are on disk."""
    return [one.verdict and one.verdict.rating for one in load_document(desk.context.review.path).claims[:2]]


def in_window(desk: Any) -> list[str | None]:
    return [one.verdict and one.verdict.rating for one in desk.context.claims[:2]]


def question_of(desk: Any) -> QMessageBox:
    return next(one for one in desk.window.findChildren(QMessageBox) if one.isVisible())


@pytest.mark.parametrize(
    ("language", "state", "reason"),
    [
        ("en", "✗ not saved", "could not be saved (the file is larger than files may be here)"),
        ("id", "✗ belum tersimpan", "tidak dapat disimpan (berkasnya melebihi batas ukuran di sini)"),
    ],
)
def test_it_is_told_kept_and_saved_when_there_is_room(
    make_desk: Any, sample: Path, language: str, state: str, reason: str
) -> None:
    desk = make_desk(language=language)
    desk.open(sample)
    desk.window.claims.view.setFocus()
    with full_disk():
        desk.press("1", "2")
        assert desk.window.status.saved.text() == state
        assert reason in desk.said
        assert reason in desk.window.status.saved.toolTip()
        assert desk.window.status.retry.isVisible() and desk.window.status.elsewhere.isVisible()
        QTest.mouseClick(desk.window.status.retry, Qt.MouseButton.LeftButton)
        assert desk.window.status.saved.text() == state
        assert in_window(desk) == ["hoaks", "menyesatkan"]
    assert on_disk(desk) == [None, None], "the file is whole, as it was before"
    QTest.mouseClick(desk.window.status.retry, Qt.MouseButton.LeftButton)
    assert desk.window.status.saved.text().startswith("✓")
    assert on_disk(desk) == ["hoaks", "menyesatkan"]
    desk.press("Ctrl+Z")
    assert on_disk(desk) == ["hoaks", None]


def test_it_is_saved_by_itself_once_there_is_room(review: Any) -> None:
    with full_disk():
        review.press("1")
    review.window.status._again.setInterval(20)
    review.qtbot.waitUntil(lambda: review.window.status.saved.text().startswith("✓"), timeout=5000)
    assert on_disk(review) == ["hoaks", None]


def test_other_work_does_not_push_out_what_is_not_saved(review: Any, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Presiden membuka konferensi 26 negara di Paris.\n", encoding="utf-8")
    before = review.context.review
    with full_disk():
        review.press("1")
        review.open(other)
        assert "stays open" in review.said
        operations.close_review(review.context)
        operations.open_text(review.context, "Harga beras naik 12 persen di Jakarta.")
        review.settle()
        assert review.context.review is before
    review.open(other)
    assert review.context.review is not before
    assert load_document(before.path).claims[0].verdict.rating == "hoaks"


def test_closing_asks_once_and_can_go_elsewhere(review: Any) -> None:
    with full_disk():
        review.press("1")
        review.window.close()
        assert review.window.isVisible()
        question = question_of(review)
        assert "could not be saved" in question.informativeText()
        QTest.mouseClick(question.defaultButton(), Qt.MouseButton.LeftButton)
    dialog = next(one for one in review.window.findChildren(QFileDialog) if one.isVisible())
    place = review.context.review.path.with_name("elsewhere.review.yaml")
    dialog.fileSelected.emit(str(place))
    dialog.close()
    assert load_document(place).claims[0].verdict.rating == "hoaks"
    review.window.close()
    assert not review.window.isVisible()


def test_whoever_wants_to_lose_it_may(review: Any) -> None:
    path = review.context.review.path
    with full_disk():
        review.press("1")
        review.window.close()
        lose = next(one for one in question_of(review).findChildren(QPushButton) if "lose" in one.text())
        QTest.mouseClick(lose, Qt.MouseButton.LeftButton)
        assert not review.window.isVisible()
    assert load_document(path).claims[0].verdict is None
