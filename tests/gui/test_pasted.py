"""A pasted text has no file of its own: where its review is kept is told, and it can be taken elsewhere or sent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from claims.review import load_document
from desktop import operations
from desktop.panels.start import CardButton, WorkRow

TEXT = "Harga beras naik 12 persen di Jakarta, kata Menteri Perdagangan.\n"
DATED = "Harga beras naik 12 persen di Jakarta pada Senin (15/9), kata Menteri Perdagangan.\n"


@pytest.mark.parametrize(("language", "words"), [("en", "is kept in"), ("id", "disimpan di")])
@pytest.mark.parametrize("text", [TEXT, DATED], ids=["plain", "asking for a day"])
def test_where_it_is_kept_is_told(make_desk: Any, own_settings: Path, language: str, words: str, text: str) -> None:
    desk = make_desk(language=language)
    operations.open_text(desk.context, text)
    desk.settle()
    assert f"{words} {own_settings / 'pasted'}" in desk.said
    assert desk.context.review.path.parent == own_settings / "pasted"


def test_the_notice_takes_it_elsewhere(desk: Any, tmp_path: Path) -> None:
    operations.open_text(desk.context, TEXT)
    desk.settle()
    desk.press("Alt+Return")
    dialog = next(one for one in desk.window.findChildren(QFileDialog) if one.isVisible())
    place = tmp_path / "beras.review.yaml"
    dialog.fileSelected.emit(str(place))
    dialog.close()
    desk.settle()
    assert load_document(place).article.text == TEXT
    assert desk.context.review.path == place


@pytest.mark.parametrize("can", [True, False], ids=["shown", "no program for it"])
def test_the_folder_of_a_review_can_be_opened(review: Any, monkeypatch: pytest.MonkeyPatch, can: bool) -> None:
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return can

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    review.press("Ctrl+K")
    review.type("show the folder")
    review.press("Return")
    folder = review.context.review.path.parent
    assert [Path(one.toLocalFile()) for one in opened] == [folder]
    assert (str(folder) in review.said) is not can


@pytest.mark.parametrize(("language", "words"), [("en", "pasted text"), ("id", "teks tempelan")])
def test_the_start_page_calls_it_what_it_is(make_desk: Any, language: str, words: str) -> None:
    desk = make_desk(language=language)
    operations.open_text(desk.context, TEXT)
    desk.settle()
    operations.close_review(desk.context)
    (row,) = desk.window.findChildren(WorkRow)
    assert row.findChild(CardButton).accessibleDescription().endswith(f" · {words}")
