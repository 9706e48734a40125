"""An article that was reviewed before is noticed; what was decided is offered, chosen and taken over in one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from claims.review import load_document
from desktop import operations
from desktop.dialogs.earlier import EarlierDialog

ARTICLE = (
    "Harga beras naik 12 persen pada Januari 2015.\n\nPemerintah mengimpor 500.000 ton beras dari Vietnam.\n\n"
    "Menteri Perdagangan Rachmat Gobel menyatakan stok beras cukup untuk enam bulan.\n"
)
COPY = "Kabar lain dari ibu kota\n\n" + ARTICLE
OTHER = "Konferensi Paris tentang Irak diikuti 26 negara.\n\nAustralia akan mengirim 600 tentara ke Uni Emirat Arab.\n"


@pytest.fixture
def reviewed(desk, tmp_path: Path):
    """A window on a new article, of which a copy was decided before: two claims rated, one with a reason."""
    first = tmp_path / "first" / "beras.txt"
    first.parent.mkdir()
    first.write_text(ARTICLE, encoding="utf-8")
    desk.open(first)
    ids = [entry.id for entry in desk.context.claims]
    desk.context.review.rate(ids[0], "benar", rationale="Menurut BPS")
    desk.context.review.rate(ids[1], "hoaks")
    operations.close_review(desk.context)
    second = tmp_path / "second" / "kabar.txt"
    second.parent.mkdir()
    second.write_text(COPY, encoding="utf-8")
    desk.open(second)
    return desk


def dialog_of(desk) -> EarlierDialog:
    """The list of earlier decisions, opened by the notice's button."""
    assert desk.window.notice.isVisible()
    QTest.mouseClick(desk.window.notice._action, Qt.MouseButton.LeftButton)
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, EarlierDialog) and one.isVisible())


def test_a_copy_is_noticed_and_nothing_is_copied_in_silence(reviewed) -> None:
    assert "reviewed before" in reviewed.said
    assert "100%" in reviewed.said
    assert all(entry.verdict is None for entry in reviewed.context.claims)


def test_only_what_is_checked_is_taken_over_and_one_undo_takes_it_back(reviewed) -> None:
    dialog = dialog_of(reviewed)
    assert dialog.claims.topLevelItemCount() == 2
    assert [dialog.claims.topLevelItem(0).text(column) for column in (1, 2)] == ["True", "A. Rahma"]
    dialog.claims.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
    assert dialog.take.text() == "Take over (1)"
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    verdicts = [entry.verdict for entry in reviewed.context.claims if entry.verdict is not None]
    assert [(one.rating, one.rationale) for one in verdicts] == [("benar", "Menurut BPS")]
    on_disk = load_document(reviewed.context.review.path)
    assert sum(claim.verdict is not None for claim in on_disk.claims) == 1


def test_several_decisions_are_one_step(reviewed) -> None:
    QTest.mouseClick(dialog_of(reviewed).take, Qt.MouseButton.LeftButton)
    assert sum(entry.verdict is not None for entry in reviewed.context.claims) == 2
    assert "2" in reviewed.said
    reviewed.press("Ctrl+Z")
    assert all(entry.verdict is None for entry in reviewed.context.claims)


def test_the_menu_offers_them_later_too(reviewed) -> None:
    reviewed.window.notice.hide()
    reviewed.window.open_dialog("earlier")
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, EarlierDialog) and one.isVisible())
    dialog.reject()
    assert all(entry.verdict is None for entry in reviewed.context.claims)


def test_pasted_text_is_compared_too(reviewed) -> None:
    operations.open_text(reviewed.context, "Dikutip dari grup keluarga.\n\n" + ARTICLE)
    reviewed.settle()
    assert "reviewed before" in reviewed.said


def test_another_article_says_nothing(reviewed, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(OTHER, encoding="utf-8")
    reviewed.open(other)
    assert reviewed.context.earlier == []
    shown = reviewed.context.notices.shown
    assert shown is None or "reviewed before" not in shown.text, "what was said of the last article is gone"
