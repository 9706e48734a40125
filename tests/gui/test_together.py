"""Several claims at once: selected with keys or the mouse, decided in one step that one Undo takes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.tables.claim_order import ClaimFilter


def selected(desk) -> list[int]:
    """The rows that are selected in the list of claims."""
    return sorted(index.row() for index in desk.window.claims.view.selectionModel().selectedRows())


def click(desk, row: int, *keys: Qt.KeyboardModifier) -> None:
    """Clicks the claim in `row`."""
    view = desk.window.claims.view
    modifiers = Qt.KeyboardModifier.NoModifier
    for key in keys:
        modifiers |= key
    place = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, place)
    desk.settle()


@pytest.mark.parametrize(
    ("keys", "rows"),
    [
        (("Shift+J", "Shift+J"), [0, 1, 2]),
        (("Shift+Down", "Shift+Down"), [0, 1, 2]),
        (("J", "J", "Shift+K"), [1, 2]),
        (("Shift+J", "Shift+J", "Shift+K"), [0, 1]),
        (("J", "Shift+Up", "Shift+J", "Shift+J"), [1, 2]),
        (("Shift+J", "J"), [2]),
        (("Shift+K",), [0]),
    ],
)
def test_keys_extend_the_selection_from_where_one_stands(review, keys: tuple[str, ...], rows: list[int]) -> None:
    review.press(*keys)
    assert selected(review) == rows


def test_ctrl_a_selects_all_and_the_title_counts_them(review) -> None:
    review.press("Ctrl+A")
    assert len(review.context.chosen) == len(review.context.claims)
    assert f"{len(review.context.claims)} selected" in review.window.claims.title


def test_one_key_rates_all_and_one_undo_takes_it_back(review) -> None:
    review.press("Shift+J", "Shift+J", "1")
    first = review.context.listed[:3]
    assert [entry.verdict.rating for entry in first] == ["hoaks"] * 3
    assert review.said.startswith("3 claims: Hoax.")
    assert review.context.current_id == review.context.listed[3].id
    assert selected(review) == [3], "the next decision is about one claim again"
    QTest.mouseClick(review.window.notice._action, Qt.MouseButton.LeftButton)
    assert all(entry.verdict is None for entry in review.context.listed[:3])


@pytest.mark.parametrize(("key", "status"), [("P", "postponed"), ("D", "dismissed")])
def test_several_are_put_off_and_taken_up_again(review, key: str, status: str) -> None:
    click(review, 0)
    click(review, 2, Qt.KeyboardModifier.ShiftModifier)
    review.press(key)
    assert [entry.status for entry in review.context.listed[:3]] == [status] * 3
    assert "3 claims" in review.said
    click(review, 0)
    click(review, 2, Qt.KeyboardModifier.ShiftModifier)
    review.press(key)
    assert {entry.status for entry in review.context.listed[:3]} == {"todo"}
    review.press("Ctrl+Z")
    assert [entry.status for entry in review.context.listed[:3]] == [status] * 3


def test_ctrl_and_shift_choose_with_the_mouse(review) -> None:
    click(review, 1)
    click(review, 3, Qt.KeyboardModifier.ControlModifier)
    assert selected(review) == [1, 3]
    review.press("2")
    assert [entry.verdict is not None for entry in review.context.listed[:5]] == [False, True, False, True, False]


def test_the_last_one_left_is_the_one_to_look_at(review) -> None:
    click(review, 1)
    click(review, 3, Qt.KeyboardModifier.ControlModifier)
    click(review, 3, Qt.KeyboardModifier.ControlModifier)
    assert review.context.current_id == review.context.listed[1].id


def test_a_filter_leaves_only_the_current_claim_chosen(review) -> None:
    review.press("Ctrl+A", "/")
    review.type("600")
    assert [entry.id for entry in review.context.chosen] == [review.context.current_id]


def test_a_rating_written_in_another_word_is_the_same_level(review) -> None:
    claim_id = review.context.current_id
    review.context.review.rate(claim_id, "salah")
    assert review.context.rating_title("salah") == review.context.rating_title("hoaks")
    assert [button.isChecked() for button in review.window.verdict.buttons][:2] == [True, False]
    review.window.show_view("dashboard")
    review.context.set_filter(ClaimFilter(rating="hoaks"))
    assert [entry.id for entry in review.context.listed] == [claim_id]
