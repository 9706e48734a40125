"""Two versions of a review that disagree: what differs is told in words, a person chooses, nothing is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea

from claims.review import Review, load_document, merge_files, open_review
from desktop.dialogs.conflict import ConflictDialog
from desktop.dialogs.export import ExportDialog

BASE = "base"


def decide(review: Review, *, mine: bool) -> None:
    """One side's work: each part that can be disputed, decided otherwise than on the other side."""
    first, second, third, fourth, fifth = (entry.id for entry in review.claims[:5])
    review.rate(first, "benar" if mine else "hoaks", "It is." if mine else "It is not.")
    review.answer(second, "checkable", "yes" if mine else "no", note=None if mine else "Not yet.")
    review.judge(third, review.claim(third).matches[0].row, "same" if mine else "related")
    review.set_status(fourth, "postponed" if mine else "dismissed")
    review.edit_claim(fifth, label={"en": "Mine", "id": "Punyaku"} if mine else {"en": "Theirs", "id": "Punyanya"})
    review.describe_article(title="My title" if mine else "Their title", outlet="VOA")


@pytest.fixture
def merged(sample: Path) -> Path:
    """A review merged from two versions that disagree about everything."""
    base = next((sample / "reviews").glob("*.review.yaml")).rename(sample / "reviews" / f"{BASE}.review.yaml")
    versions = [base.with_name(f"{name}.review.yaml") for name in ("mine", "theirs")]
    for version, by in zip(versions, ("A. Rahma", "B. Sari"), strict=True):
        version.write_bytes(base.read_bytes())
        with open_review(version, by=by) as review:
            decide(review, mine=by == "A. Rahma")
    path = base.with_name("merged.review.yaml")
    path.write_bytes(merge_files(base, *versions).data)
    return path


def dialogs(kind: type) -> list[Any]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


@pytest.fixture
def disputed(desk: Any, merged: Path) -> ConflictDialog:
    desk.open(merged)
    assert len(desk.context.review.document.disputes) == 6
    dialog = ConflictDialog(desk.context, desk.window)
    dialog.open()
    return dialog


def words(dialog: ConflictDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_what_waits_is_said_beside_what_else_is_new(desk: Any, merged: Path, sample: Path) -> None:
    path = sample / "reference.xlsx"
    workbook = load_workbook(path)
    workbook.worksheets[0].append(["R-999", "The conference took place in Bonn.", "", "False"])
    workbook.save(path)
    desk.open(merged)
    assert "disagree in 6 places" in desk.said and "Decided claims keep the rows" in desk.said
    assert desk.window.notice._action.text() == "Settle …" and desk.context.notices.shown.stays


def test_both_versions_are_told_in_words(disputed: ConflictDialog) -> None:
    said = words(disputed)
    question = next(one.question["en"] for one in disputed.context.checklist.items if one.id == "checkable")
    row = disputed.context.claims[2].matches[0].text
    for told in (
        *("Rating: True", "Rating: Hoax", "Why: It is.", "Why: It is not."),
        *("Answer: Yes", "Answer: No", "Note: Not yet.", f"Checklist: {question}", f"Match: {row[:40]}"),
        *("Judgement: same claim", "Judgement: related", "State: postponed", "State: dismissed"),
        *("Label: Mine, Punyaku", "Label: Theirs, Punyanya", "Title: My title", "Title: Their title"),
        *("Here · A. Rahma · ", "From elsewhere · B. Sari · "),
    ):
        assert told in said, told


def test_what_only_a_program_reads_is_left_out(disputed: ConflictDialog) -> None:
    said = words(disputed)
    for written in ("hoaks", "cekfakta", "checkable", "not_related", "sha256", "Text:", "Outlet:", ".txt", "0.4", "T0"):
        assert written not in said, written


@pytest.mark.parametrize(("button", "rating"), [("Keep this version", "benar"), ("Take the other version", "hoaks")])
def test_one_version_is_chosen_for_each(disputed: ConflictDialog, merged: Path, button: str, rating: str) -> None:
    while disputed.context.disputes:
        next(one for one in disputed.findChildren(QPushButton) if one.text() == button).click()
    first = load_document(merged).claims[0]
    assert first.verdict is not None
    assert first.verdict.rating == rating
    assert "Everything is settled." in words(disputed)


def test_the_keyboard_alone_settles_everything(disputed: ConflictDialog, merged: Path) -> None:
    disputed.activateWindow()
    for left in range(6, 0, -1):
        assert len(disputed.context.disputes) == left
        QApplication.processEvents()
        focus = QApplication.focusWidget()
        assert isinstance(focus, QPushButton)
        assert focus.text() == "Keep this version"
        QTest.keyClick(focus, Qt.Key.Key_Space)
    assert load_document(merged).disputes == ()


def test_the_dialog_is_never_wider_than_it_is_shown(disputed: ConflictDialog) -> None:
    disputed.resize(500, 500)
    QApplication.processEvents()
    area = disputed.findChild(QScrollArea)
    assert area is not None
    inside = area.widget()
    assert inside.width() <= area.viewport().width()
    assert inside.minimumSizeHint().width() <= area.viewport().width()


@pytest.mark.parametrize(
    ("language", "told"), [("en", "disagree in 6 places"), ("id", "berbeda pada 6 hal")], ids=["en", "id"]
)
def test_opening_says_it_until_somebody_takes_it_up(make_desk: Any, merged: Path, language: str, told: str) -> None:
    desk = make_desk(language=language)
    desk.open(merged)
    assert told in desk.said
    assert desk.window.notice.isVisible()
    assert not desk.window.notice._timer.isActive(), "it stays"
    desk.press("Alt+Return")
    assert len(dialogs(ConflictDialog)) == 1
    assert not desk.window.notice.isVisible()
    assert "6" in desk.window.status.settle.text()
    assert desk.window.status.settle.isVisible(), "also when another notice takes its place"


def test_a_disputed_claim_is_marked_and_tells_who_says_what(desk: Any, merged: Path) -> None:
    desk.open(merged)
    listed = [desk.window.claims.model.index(row).data() for row in range(6)]
    assert ["two versions" in one for one in listed] == [True] * 5 + [False]
    desk.show_claim(desk.context.claims[0].claim.text)
    told = desk.window.verdict.versions
    assert told.isVisible()
    assert "A. Rahma: Rating: True, Why: It is." in told.text()
    assert "B. Sari: Rating: Hoax, Why: It is not." in told.text()
    desk.press("H")
    history = desk.window.panels.history.list
    marked = [history.item(row).text() for row in range(history.count())]
    assert [one.splitlines()[0].split(" · ")[1] for one in marked if "not settled" in one] == ["B. Sari"]
    first = next(one for one in desk.context.disputes if one.claim_id == desk.context.current_id)
    desk.context.review.settle(first, "mine")
    assert not told.isVisible()
    assert "two versions" not in desk.window.claims.model.index(0).data()
    desk.show_claim(desk.context.claims[5].claim.text)
    assert not told.isVisible()


def test_an_export_says_it_before_it_is_made(desk: Any, merged: Path, sample: Path) -> None:
    desk.open(merged)
    desk.press("Ctrl+E")
    (dialog,) = dialogs(ExportDialog)
    assert "disagree in 6 places" in dialog.unsettled.text()
    dialog.settle.click()
    (choices,) = dialogs(ConflictDialog)
    while desk.context.disputes:
        next(one for one in choices.findChildren(QPushButton) if one.text() == "Keep this version").click()
    choices.reject()
    assert not dialog.unsettled.isVisible()
    other = merged.with_name("other.review.yaml")
    other.write_bytes(merge_files(*(merged.with_name(f"{name}.review.yaml") for name in (BASE, "mine", "theirs"))).data)
    dialog.add_reviews([str(other)])
    desk.settle()
    assert "disagree in 6 places" in dialog.unsettled.text()
    assert not dialog.settle.isVisible(), "only what is open can be settled here"


def test_a_closed_export_waits_for_no_count(desk: Any, merged: Path) -> None:
    desk.open(merged)
    desk.press("Ctrl+E")
    (dialog,) = dialogs(ExportDialog)
    dialog.add_reviews([str(merged.with_name("mine.review.yaml"))])
    dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.settle()
    assert dialogs(ExportDialog) == []


def test_a_review_on_which_all_agree_says_nothing(review: Any) -> None:
    assert "disagree" not in review.said
    assert not review.window.status.settle.isVisible()
    review.press("Ctrl+E")
    (dialog,) = dialogs(ExportDialog)
    assert not dialog.unsettled.isVisible()
