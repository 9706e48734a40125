"""An article that was corrected: the window names the claims that are reopened, and offers what was decided before."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import operations
from desktop.dialogs.choices import MARKS
from desktop.dialogs.earlier import EarlierDialog, difference

RATED = "Gempa bumi di Cianjur menewaskan 12 orang pada Senin."
OTHER = "Pemerintah mengimpor 500.000 ton beras dari Vietnam pada Januari 2015."


@pytest.fixture
def corrected(desk: Any, tmp_path: Path) -> Any:
    """A window on an article whose first claim was rated before its number was corrected."""
    article = tmp_path / "gempa.txt"
    article.write_text(f"{RATED}\n\n{OTHER}\n", encoding="utf-8")
    desk.open(article)
    desk.context.review.rate(desk.show_claim("12 orang"), "benar", rationale="BNPB")
    operations.close_review(desk.context)
    article.write_text(f"{RATED.replace('12', '21')}\n\n{OTHER}\n", encoding="utf-8")
    desk.open(article)
    desk.qtbot.waitUntil(lambda: "has changed" in desk.said)
    desk.settle()
    return desk


def _dialog(desk: Any) -> EarlierDialog:
    QTest.mouseClick(desk.window.notice._action, Qt.MouseButton.LeftButton)
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, EarlierDialog) and one.isVisible())


def test_the_reopened_claim_is_named_and_undecided(corrected: Any) -> None:
    claims = {entry.claim.text: entry for entry in corrected.context.claims}
    now = claims[RATED.replace("12", "21")]
    assert now.verdict is None and claims[RATED].verdict is not None and claims[RATED].orphan
    assert "Reopened" in corrected.said and now.claim.label["en"] in corrected.said


@pytest.mark.parametrize(
    ("opened", "kept"),
    [("gempa.txt", True), ("gempa.txt", False), ("gempa.review.yaml", False)],
    ids=["the article's copy", "the moved article", "the moved review"],
)
def test_a_correction_is_seen_where_article_and_review_are_now(
    desk: Any, tmp_path: Path, opened: str, kept: bool
) -> None:
    """As on a colleague's machine, where the review names a file that is not there."""
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    (first / "gempa.txt").write_text(f"{RATED}\n\n{OTHER}\n", encoding="utf-8")
    desk.open(first / "gempa.txt")
    desk.context.review.rate(desk.show_claim("12 orang"), "benar")
    operations.close_review(desk.context)
    shutil.copytree(first, second)
    if not kept:
        shutil.rmtree(first)
    (second / "gempa.txt").write_text(f"{RATED.replace('12', '21')}\n\n{OTHER}\n", encoding="utf-8")
    desk.open(second / opened)
    desk.qtbot.waitUntil(lambda: "has changed" in desk.said)
    desk.settle()
    assert desk.context.review.path == second / "gempa.review.yaml"


@pytest.mark.parametrize("opened", ["gempa.txt", "gempa.review.yaml"])
@pytest.mark.parametrize(
    "told", [r"C:\Users\Budi\gempa.txt", "/" + 300 * "x" + "/gempa.txt"], ids=["Windows", "too long"]
)
def test_an_article_is_found_whatever_path_another_system_gave_it(
    desk: Any, tmp_path: Path, told: str, opened: str
) -> None:
    article, kept = tmp_path / "gempa.txt", tmp_path / "gempa.review.yaml"
    article.write_text(f"{RATED}\n\n{OTHER}\n", encoding="utf-8")
    desk.open(article)
    desk.context.review.rate(desk.show_claim("12 orang"), "benar")
    operations.close_review(desk.context)
    text = re.sub("(?m)^  path: .*$", lambda _: f"  path: '{told}'", kept.read_text(encoding="utf-8"), count=1)
    kept.write_text(text, encoding="utf-8")
    article.write_text(f"{RATED.replace('12', '21')}\n\n{OTHER}\n", encoding="utf-8")
    desk.open(tmp_path / opened)
    desk.qtbot.waitUntil(lambda: "has changed" in desk.said)
    desk.settle()
    assert desk.context.review.path == kept


def test_an_article_that_is_named_from_a_folder_is_found_from_another(
    desk: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gempa.txt").write_text(f"{RATED}\n\n{OTHER}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    desk.open("gempa.txt")
    assert Path(desk.context.review.document.article.path) == tmp_path / "gempa.txt"


def test_parts_are_listed_under_their_whole_and_apart_from_what_the_article_said_before(
    desk: Any, tmp_path: Path
) -> None:
    article, whole = tmp_path / "banjir.txt", "Bupati mengakui kabar bahwa 12.400 warga mengungsi dan 41 rumah rusak."
    article.write_text(f"{whole.replace('mengakui', 'membantah')}\n\n{OTHER}\n", encoding="utf-8")
    desk.open(article)
    desk.context.review.rate(desk.show_claim("membantah"), "benar")
    operations.close_review(desk.context)
    article.write_text(f"{whole}\n\n{OTHER}\n", encoding="utf-8")
    desk.open(article)
    listed = [(one.claim.text, one.claim.parent is not None, one.orphan) for one in desk.context.listed]
    assert listed == [
        (whole, False, False),
        ("Bupati mengakui kabar bahwa 12.400 warga mengungsi", True, False),
        ("41 rumah rusak", True, False),
        (whole.replace("mengakui", "membantah"), False, True),
        (OTHER, False, False),
    ]


def test_the_notice_tells_which_reopened_claims_the_list_of_decisions_has_not(desk: Any, tmp_path: Path) -> None:
    article = tmp_path / "gempa.txt"
    article.write_text(f"{RATED}\n\n{OTHER}\n", encoding="utf-8")
    desk.open(article)
    desk.context.review.rate(desk.show_claim("12 orang"), "benar")
    desk.context.review.answer(desk.show_claim("500.000 ton"), "checkable", "yes")
    operations.close_review(desk.context)
    article.write_text(f"{RATED.replace('12', '21')}\n\n{OTHER.replace('500.000', '50.000')}\n", encoding="utf-8")
    desk.open(article)
    desk.qtbot.waitUntil(lambda: "has changed" in desk.said)
    assert "otherwise: 2: «" in desk.said and desk.said.endswith(". Of these only begun, not decided: 1.")
    assert _dialog(desk).claims.topLevelItemCount() == 1


def test_the_old_decision_is_offered_with_both_wordings_and_taken_over_only_if_chosen(corrected: Any) -> None:
    dialog = _dialog(corrected)
    row = dialog.claims.topLevelItem(0)
    assert (dialog.claims.topLevelItemCount(), row.checkState(0)) == (1, Qt.CheckState.Unchecked)
    assert row.text(0) == "Gempa bumi di Cianjur menewaskan 12 → 21 orang pada Senin."
    ((start, end),) = row.data(0, MARKS)
    assert row.text(0)[start:end] == "12 → 21", "what differs is marked"
    assert row.toolTip(0) == f"{RATED}\n→ {RATED.replace('12', '21')}"
    assert not dialog.take.isEnabled()
    row.setCheckState(0, Qt.CheckState.Checked)
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    taken = next(entry for entry in corrected.context.claims if "21 orang" in entry.claim.text)
    assert taken.verdict is not None and (taken.verdict.rating, taken.verdict.rationale) == ("benar", "BNPB")


LONG = (
    "Menurut catatan yang diterima redaksi, Gubernur Mahyeldi Ansharullah {} tudingan itu di Padang pada Senin, {} Mei."
)
WORDINGS = {
    "another word": (
        ("membantah", "13"), ("mengakui", "13"),
        "… diterima redaksi, Gubernur Mahyeldi Ansharullah membantah → mengakui tudingan itu di Padang pada …",
        ["membantah → mengakui"],
    ),
    "two places": (
        ("membantah", "13"), ("mengakui", "14"),
        "… diterima redaksi, Gubernur Mahyeldi Ansharullah membantah → mengakui tudingan itu di Padang pada Senin, "
        "13 → 14 Mei.",
        ["membantah → mengakui", "13 → 14"],
    ),
    "a word more": (
        ("mengakui", "13"), ("tidak mengakui", "13"),
        "… diterima redaksi, Gubernur Mahyeldi Ansharullah – → tidak mengakui tudingan itu di Padang …",
        ["– → tidak"],
    ),
    "a word less": (
        ("tidak mengakui", "13"), ("mengakui", "13"),
        "… diterima redaksi, Gubernur Mahyeldi Ansharullah tidak → – mengakui tudingan itu di Padang …",
        ["tidak → –"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", WORDINGS.values(), ids=WORDINGS.keys())
def test_the_words_that_differ_are_shown_wherever_they_stand(case: Any) -> None:
    before, after, told, marked = case
    text, spans = difference(LONG.format(*before), LONG.format(*after))
    assert text == told
    assert [text[start:end] for start, end in spans] == marked


def test_a_row_is_as_high_as_its_words_need(corrected: Any) -> None:
    dialog = _dialog(corrected)
    row, line = dialog.claims.topLevelItem(0), dialog.fontMetrics().height()
    row.setText(0, LONG)
    heights = []
    for width in (900, 500):
        dialog.resize(width, 400)
        QApplication.processEvents()
        heights.append(dialog.claims.visualItemRect(row).height())
    assert heights[1] >= heights[0] + line >= 2 * line
    assert dialog.claims.horizontalScrollBar().maximum() == 0
