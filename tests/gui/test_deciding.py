"""Deciding through real widgets: one key decides, saves and goes on; everything is there again after a restart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from claims.review import load_document
from claims.review.workspace import progress_of
from desktop import operations


def test_one_key_decides_saves_and_shows_the_next_open_claim(review, sample: Path) -> None:
    first = review.context.current_id
    review.press("3")
    assert review.context.entry(first).verdict.rating == "sebagian-benar"
    assert review.context.current_id != first
    on_disk = load_document(next((sample / "reviews").glob("*.yaml")))
    assert on_disk.claims[0].verdict.rating == "sebagian-benar"
    assert "Partly true" in review.said


def test_a_claim_with_a_clear_match_takes_two_keys(review) -> None:
    claim_id = review.show_claim("600 tentaranya")
    review.press("S", "4")
    entry = review.context.entry(claim_id)
    assert entry.matches[0].judgement == "same"
    assert entry.verdict.rating == "benar"
    assert entry.verdict.by == "A. Rahma"
    assert review.context.current_id != claim_id


def test_undo_takes_the_decision_back_and_redo_brings_it_again(review) -> None:
    first = review.context.current_id
    review.press("1")
    review.press("Ctrl+Z")
    assert review.context.entry(first).verdict is None
    assert review.context.current_id == first
    label = review.context.entry(first).claim.label["en"]
    assert review.said == f"Undone: verdict: {label} (A. Rahma)."
    review.press("Ctrl+Shift+Z")
    assert review.context.entry(first).verdict.rating == "hoaks"
    assert review.said == f"Done again: verdict: {label} (A. Rahma)."


def test_the_keys_of_undo_and_redo_say_that_there_is_nothing_left(review) -> None:
    review.press("Ctrl+Shift+Z")
    assert review.said == "Nothing to redo."
    review.press("Ctrl+Z")
    assert review.said == "Nothing to undo."
    review.press("1", "Ctrl+Z", "Ctrl+Z")
    assert review.said == "Nothing to undo."


def test_what_was_said_of_one_decision_ends_with_the_next(review) -> None:
    review.press("1", "Ctrl+Z")
    assert review.window.notice.isVisible()
    operations.judge(review.context, "related")
    assert not review.window.notice.isVisible()


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 required question is still open."), (3, "3 required questions are still open.")],
)
def test_open_questions_are_counted_as_people_speak(count: int, said: str) -> None:
    assert operations.still_open(count) == said


def test_the_notice_after_a_decision_offers_undo_and_takes_no_focus(review) -> None:
    first = review.context.current_id
    review.press("2")
    assert review.window.claims.view.hasFocus()
    QTest.mouseClick(review.window.notice._action, Qt.MouseButton.LeftButton)
    assert review.context.entry(first).verdict is None


def test_undo_works_after_a_restart(review, make_desk: Callable, sample: Path) -> None:
    first = review.context.current_id
    review.press("1")
    review.window.close()
    again = make_desk()
    again.open(sample)
    again.press("Ctrl+Z", into=again.window)
    assert again.context.entry(first).verdict is None


def test_the_checklist_is_answered_with_y_n_and_0(review) -> None:
    claim_id = review.context.current_id
    review.press("C", "Y", "N", "0")
    answers = [one.answer for one in review.context.entry(claim_id).checklist]
    assert answers == ["yes", "no", "na"]
    assert review.context.current_id == claim_id, "N answers here and does not go on"


def test_n_goes_to_the_next_open_claim_outside_the_checklist(review) -> None:
    first = review.context.current_id
    review.press("N")
    assert review.context.current_id != first


def test_a_template_can_hold_the_verdict_back(make_desk: Callable, sample: Path) -> None:
    text = (sample / "workspace.yaml").read_text(encoding="utf-8").replace("default", "strict")
    (sample / "workspace.yaml").write_text(text, encoding="utf-8")
    for old in (sample / "reviews").glob("*.yaml"):
        old.unlink()
    desk = make_desk()
    desk.open(sample)
    first = desk.context.current_id
    desk.press("1", into=desk.window)
    assert desk.context.entry(first).verdict is None
    assert "checklist" in desk.said


def test_notes_and_rationale_are_saved_within_a_second(review, sample: Path) -> None:
    claim_id = review.context.current_id
    review.press("W")
    review.type("The Elysee lists 26 delegations")
    review.qtbot.wait(900)
    on_disk = load_document(next((sample / "reviews").glob("*.yaml")))
    assert on_disk.claims[0].draft["rationale"] == "The Elysee lists 26 delegations"
    review.press("Escape", "4")
    assert review.context.entry(claim_id).verdict.rationale == "The Elysee lists 26 delegations"


def test_a_rationale_typed_just_before_the_claim_changes_is_kept_for_its_own_claim(review) -> None:
    first = review.context.current_id
    review.press("W")
    review.type("early")
    review.press("Escape", "J")
    second = review.context.current_id
    assert review.context.entry(first).draft["rationale"] == "early"
    assert not review.context.entry(second).draft
    assert review.window.verdict.rationale.toPlainText() == ""


@pytest.mark.parametrize("leave", ["open", "close"])
@pytest.mark.parametrize(
    "keys", [("W",), ("C", "Return"), ("L",), ("E",)], ids=["rationale", "note", "label", "evidence"]
)
def test_what_is_typed_just_before_another_article_is_shown_is_kept_for_its_own_claim(
    review, sample: Path, tmp_path: Path, keys: tuple[str, ...], leave: str
) -> None:
    other = tmp_path / "lain.txt"
    other.write_text("Harga beras naik 12 persen pada 2023. Sebanyak 300 rumah rusak di Garut.\n", encoding="utf-8")
    own = review.context.review.path
    review.press(*keys)
    review.type("half a thought")
    if leave == "open":
        review.open(other)
        assert review.context.review.path.name == "lain.review.yaml"
        assert "half a thought" not in review.context.review.path.read_text(encoding="utf-8")
        assert not any(one.isVisible() for one in review.window.findChildren(QDialog))
    else:
        operations.close_review(review.context)
    first = load_document(own).claims[0]
    assert "half a thought" in (
        first.draft.get("rationale"),
        first.claim.label["en"],
        *(one.note for one in first.checklist),
        *(one.title for one in first.evidence),
    )


def test_keys_typed_into_a_text_are_text(review) -> None:
    claim_id = review.context.current_id
    review.press("W")
    review.type("1 n j d")
    assert review.window.verdict.rationale.toPlainText() == "1 n j d"
    assert review.context.current_id == claim_id
    assert review.context.entry(claim_id).verdict is None


def test_postponed_and_dismissed_claims_are_told_and_can_come_back(review) -> None:
    first = review.context.current_id
    review.press("P")
    assert review.context.entry(first).status == "postponed"
    second = review.context.current_id
    review.press("D")
    assert review.context.entry(second).status == "dismissed"
    review.press("K", "K", "D") if review.context.current_id != second else None
    review.press("Ctrl+Z", "Ctrl+Z")
    assert {review.context.entry(first).status, review.context.entry(second).status} <= {
        "todo",
        "postponed",
        "dismissed",
    }


def test_the_scale_of_the_review_makes_the_buttons(make_desk: Callable, sample: Path) -> None:
    review_file = next((sample / "reviews").glob("*.yaml"))
    document = yaml.safe_load(review_file.read_text(encoding="utf-8"))
    document["settings"]["scale"] = "politifact-6"
    review_file.write_text(yaml.safe_dump(document, allow_unicode=True), encoding="utf-8")
    desk = make_desk()
    desk.open(review_file)
    assert [button.text() for button in desk.window.verdict.buttons][:2] == ["True", "Mostly true"]
    first = desk.context.current_id
    desk.press("6", into=desk.window)
    assert desk.context.entry(first).verdict.scale == "politifact-6"


def test_a_sentence_and_its_parts_are_decided_once(review) -> None:
    part = next(entry for entry in review.context.claims if entry.claim.parent)
    parts = [entry.id for entry in review.context.claims if entry.claim.parent == part.claim.parent]
    assert f"part of {part.claim.parent}" in review.window.claims._card(part).line
    operations.show_claim(review.context, part.claim.parent)
    review.press("1")
    assert review.said.endswith(f"{len(parts)} other claims of this sentence are open.")
    review.press("Shift+D")
    assert {review.context.entry(one).status for one in parts} == {"dismissed"}
    assert review.said == f"{len(parts)} claims are dismissed." and len(parts) > 1
    assert review.context.current_id not in parts
    review.press("Ctrl+Z")
    assert {review.context.entry(one).status for one in parts} == {"todo"}, "one step"
    review.press("Ctrl+Z")
    for one in parts:
        operations.show_claim(review.context, one)
        review.press("2")
    QTest.mouseClick(review.window.notice._action, Qt.MouseButton.LeftButton)
    assert review.context.entry(part.claim.parent).status == "dismissed"


def test_the_last_decision_can_be_undone_from_its_notice(desk, tmp_path: Path) -> None:
    article = tmp_path / "beras.txt"
    article.write_text("Pemerintah mengimpor 500.000 ton beras dari Vietnam pada 2014.\n", encoding="utf-8")
    desk.open(article)
    desk.window.claims.view.setFocus()
    desk.press("1")
    assert "Hoax" in desk.said
    assert "Every claim in this list is decided." in desk.said
    QTest.mouseClick(desk.window.notice._action, Qt.MouseButton.LeftButton)
    assert desk.context.claims[0].verdict is None


def test_decided_claims_are_counted_one_way_everywhere(review) -> None:
    review.press("1", "2", "D", "P")
    review.settle()
    counts = progress_of(load_document(review.context.review.path).claims)
    assert (counts.decided, counts.postponed, counts.dismissed) == (2, 1, 1)
    said = f"2 of {counts.claims} decided, 1 postponed, 1 dismissed"
    assert said in review.window.claims.title
    review.window.show_view("dashboard")
    assert any(label.text() == said for label in review.window.findChildren(QLabel) if label.isVisible())
    operations.remember(review.context)
    (work,) = [one for one in operations.recent(review.context) if one.path == str(review.context.review.path)]
    assert (work.decided, work.claims, work.dismissed) == (2, counts.claims, 1)


def test_a_decision_stands_beside_the_rows_that_it_was_made_on(review, sample: Path) -> None:
    """Also where they were found a moment ago: rows are saved together after a pause, decisions at once."""
    claim_id = review.show_claim("600 tentaranya")
    operations.correct_fact(review.context, claim_id, "number", 0, ["400 tentara"])
    review.settle()
    shown = [(match.row, match.score) for match in review.context.matches[claim_id]]
    review.press("2")
    on_disk = load_document(next((sample / "reviews").glob("*.yaml")))
    decided = next(claim for claim in on_disk.claims if claim.id == claim_id)
    assert decided.verdict is not None
    assert [(match.row, match.score) for match in decided.matches] == shown
