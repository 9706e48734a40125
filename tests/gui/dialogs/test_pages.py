"""Start page and dashboard, and that nothing in any dialog is without a name for those who hear the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)

from desktop import operations, phrases, pictures
from desktop.commands.windows import open_dialog
from desktop.panels.dashboard import BarButton, DashboardPanel
from desktop.panels.start import CardButton, StartPanel, WorkRow


def start_of(desk: Any) -> StartPanel:
    found = desk.window.findChild(StartPanel)
    assert isinstance(found, StartPanel)
    return found


def test_a_new_user_is_told_how_to_begin(desk: Any) -> None:
    names = [button.accessibleName() for button in start_of(desk).findChildren(CardButton)]
    assert names == ["Open an article", "Paste text", "Open the sample"]
    assert all(
        button.isVisible() and button.accessibleDescription() for button in start_of(desk).findChildren(CardButton)
    )


def test_work_of_before_is_listed_with_its_progress(review: Any) -> None:
    review.context.review.rate(review.context.claims[0].id, "benar")
    count = len(review.context.claims)
    operations.close_review(review.context)
    review.settle()
    (row,) = start_of(review).findChildren(WorkRow)
    assert f"1 of {count} decided" in row.button.accessibleDescription()
    row.button.click()
    review.settle()
    assert review.context.review is not None


def test_a_work_is_taken_off_the_list_and_its_file_stays(review: Any) -> None:
    path = review.context.review.path
    operations.close_review(review.context)
    review.settle()
    start_of(review).findChild(WorkRow).findChild(QToolButton).click()
    review.settle()
    assert not start_of(review).findChildren(WorkRow)
    assert operations.recent(review.context) == []
    assert path.exists()


def drop(widget: QWidget, *paths: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                       Qt.KeyboardModifier.NoModifier)  # fmt: skip
    widget.dropEvent(event)
    return event


def test_an_article_dropped_on_the_page_is_opened(desk: Any, sample: Path) -> None:
    drop(start_of(desk), next((sample / "articles").iterdir()))
    desk.settle()
    assert desk.context.review is not None


def test_something_dropped_that_is_no_article_is_said(desk: Any, tmp_path: Path) -> None:
    picture = tmp_path / "x.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    drop(start_of(desk), picture)
    desk.settle()
    assert desk.context.review is None
    assert desk.context.notices.last.tone == "error"


def test_the_page_follows_the_language(desk: Any) -> None:
    desk.window.change_setting("language", "id")
    desk.settle()
    names = {button.accessibleName() for button in start_of(desk).findChildren(CardButton) if button.isVisible()}
    assert "Buka artikel" in names


def dashboard_of(desk: Any) -> DashboardPanel:
    desk.window.show_view("dashboard")
    desk.settle()
    found = desk.window.findChild(DashboardPanel)
    assert isinstance(found, DashboardPanel)
    return found


def bars(panel: DashboardPanel) -> dict[str, BarButton]:
    return {bar.accessibleName(): bar for bar in panel.findChildren(BarButton) if bar.isVisible()}


def test_the_dashboard_counts_and_follows_decisions(review: Any) -> None:
    panel = dashboard_of(review)
    count = len(review.context.claims)
    assert f"Progress, To do: {count} claims" in bars(panel)
    review.context.review.rate(review.context.claims[0].id, "benar")
    review.settle()
    assert {"Progress, Decided: 1 claims", "Ratings, True: 1 claims"} <= set(bars(panel))


def test_a_bar_filters_the_list_of_claims(review: Any) -> None:
    review.context.review.rate(review.context.claims[0].id, "benar")
    panel = dashboard_of(review)
    bars(panel)["Ratings, True: 1 claims"].click()
    assert [entry.id for entry in review.context.listed] == [review.context.claims[0].id]


def test_a_bar_without_claims_cannot_be_chosen_and_others_take_the_keyboard(review: Any) -> None:
    found = bars(dashboard_of(review))
    assert not found["Ratings, True: 0 claims"].isEnabled()
    todo = next(bar for name, bar in found.items() if "To do" in name)
    todo.setFocus()
    review.press("Space", into=todo)
    assert review.context.filter.status == "todo"


DIALOGS = ("export", "preferences", "about", "article", "health", "reference", "disputes")


@pytest.mark.parametrize("language", ["en", "id"])
def test_nothing_in_a_dialog_is_nameless(make_desk: Callable[..., Any], sample: Path, language: str) -> None:
    desk = make_desk(language=language)
    desk.open(sample)
    for name in DIALOGS:
        dialog = opened(desk, name)
        assert nameless(dialog) == [], name
        dialog.reject()
        desk.settle()


def opened(desk: Any, name: str) -> QDialog:
    """A dialog as its command opens it, when it has settled."""
    open_dialog(desk.window, name)
    desk.settle()
    return next(one for one in desk.window.findChildren(QDialog) if one.isVisible())


CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)
INSIDE = ("qt_", "ScrollLeft", "ScrollRight", "combo")


def nameless(dialog: QWidget) -> list[str]:
    """Controls that a person can reach and a screen reader could not name."""
    found = []
    for widget in dialog.findChildren(QWidget):
        part_of_another = widget.objectName().startswith(INSIDE) or isinstance(widget.parent(), CONTROLS)
        if isinstance(widget, CONTROLS) and widget.isVisible() and not part_of_another:
            text = widget.accessibleName() or getattr(widget, "text", lambda: "")()
            if not text and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


@pytest.mark.parametrize("size", [8, 24])
def test_dialogs_fit_a_small_screen_in_any_text_size(make_desk: Callable[..., Any], sample: Path, size: int) -> None:
    desk = make_desk(text_size=size)
    desk.open(sample)
    for name in DIALOGS:
        dialog = opened(desk, name)
        assert dialog.minimumSizeHint().width() <= 1280, name
        assert dialog.minimumSizeHint().height() <= 720, name
        dialog.reject()
        desk.settle()


def test_the_demo_s_picture_is_drawn(qapp: Any, tmp_path: Path) -> None:
    from PySide6.QtGui import QImage

    out = tmp_path / "window.png"
    pictures.render_sample(out)
    image = QImage(str(out))
    assert (image.width(), image.height()) == (pictures.WIDTH, pictures.HEIGHT)
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(colours) > 20
    assert phrases.language() == "en"
