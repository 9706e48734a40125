"""The main job through a real window: from the sample to the workbook, closed and opened again in between."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import openpyxl
import pytest
import yaml
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from claims.settings import FOLDER_VARIABLE, Settings
from desktop.__main__ import make_window
from desktop.context import Context
from desktop.main_window import MainWindow

PATIENCE = 30_000
"""Milliseconds for what runs in the background, also on a busy machine."""

WHY = "Abbott said so on 14 September: 400 of the air force, 200 of the army"
ABBOTT = "600 tentaranya"


class Person:
    """Somebody at a window, who knows only what is shown: names, words and keys."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        window.resize(1280, 720)
        window.show()
        window.activateWindow()
        QApplication.processEvents()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.context.tasks.busy, timeout=PATIENCE)
        QApplication.processEvents()

    def see(self, name: str, inside: QWidget | None = None) -> Any:
        """The visible control whose name begins with `name`."""
        for widget in (inside or self.window).findChildren(QWidget):
            words = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            if words.startswith(name) and widget.isVisible():
                return widget
        raise AssertionError(f"nothing visible is named {name}")

    def chosen(self, panel: str) -> list[str]:
        """The answers that are pressed in a panel."""
        buttons = self.see(panel).findChildren(QAbstractButton)
        return [one.accessibleName().partition(":")[0] for one in buttons if one.isChecked()]

    def click(self, name: str, inside: QWidget | None = None) -> None:
        widget = self.see(name, inside)
        assert widget.isEnabled(), name
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def press(self, *keys: str) -> None:
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            self.qtbot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE)
        for key in keys:
            QTest.keySequence(QApplication.focusWidget() or self.window, key)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        field = QApplication.focusWidget()
        assert isinstance(field, (QLineEdit, QPlainTextEdit)), field
        QTest.keyClicks(field, text)

    def go_to(self, words: str) -> None:
        """Walks with J through the claims until the one with these words is shown."""
        self.press("Esc")
        for _ in range(60):
            current = self.window.context.current_id
            if words in self.window.context.entry(current).claim.text:
                return self.wait()
            self.press("J")
        raise AssertionError(f"no claim holds {words}")


@pytest.fixture
def sit_down(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Person]]:
    """Starts Claimdesk as a person with a fresh account does, and again with what they left."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "settings"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    opened: list[MainWindow] = []

    def start() -> Person:
        settings = Settings()
        settings.set("language", "en")
        settings.set("reviewer", "A. Rahma")
        window = make_window(Context(settings))
        qtbot.addWidget(window)
        opened.append(window)
        return Person(window, qtbot)

    yield start
    for window in opened:
        window.close()


def export(person: Person, out: Path) -> None:
    """Ctrl+E, the name of the file, Export."""
    person.press("Ctrl+E")
    (dialog,) = [one for one in person.window.findChildren(QDialog) if one.isVisible()]
    field = person.see("File", dialog)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, str(out))
    (button,) = [one for one in dialog.findChildren(QPushButton) if one.text() == "Export"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    person.wait()


def cells(path: Path, sheet: str) -> list[dict[str, Any]]:
    """The rows of a sheet by their headings."""
    header, *rows = openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def test_from_the_sample_to_the_workbook(sit_down: Callable[[], Person], tmp_path: Path) -> None:
    person = sit_down()
    person.click("Open the sample")
    person.wait()
    person.go_to(ABBOTT)
    assert person.see("Label").text() == "600 troops to UAE"

    person.press("C", "Y", "N", "0")
    person.press("M", "S")
    person.press("W")
    person.type(WHY)
    person.press("Esc", "4")
    assert person.see("Save state").text().startswith("✓ saved")
    person.window.close()

    again = sit_down()
    again.click("Open the sample")
    again.wait()
    again.go_to(ABBOTT)
    assert again.see("Rationale").toPlainText() == WHY
    assert again.chosen("Checklist") == ["Yes", "No", "n/a"]
    assert again.chosen("Verdict") == ["True"]
    assert again.chosen("Matches") == ["Same"]

    export(again, tmp_path / "verdicts.xlsx")
    (row,) = [row for row in cells(tmp_path / "verdicts.xlsx", "Verdicts") if ABBOTT in row["Claim"]]
    assert (row["Label"], row["Rating"], row["Rationale"]) == ("600 troops to UAE", "True", WHY)
    assert row["Reviewer"] == "A. Rahma"
    answers = [one for one in cells(tmp_path / "verdicts.xlsx", "Checklist") if one["Answer"]]
    assert [one["Answer"] for one in answers] == ["Yes", "No", "Not applicable"]

    (file,) = (tmp_path / "data").rglob("reviews/*.review.yaml")
    (claim,) = [one for one in yaml.safe_load(file.read_text(encoding="utf-8"))["claims"] if ABBOTT in one["text"]]
    assert claim["status"] == "done"
    assert (claim["verdict"]["rating"], claim["verdict"]["rationale"]) == ("benar", WHY)
    assert [one["answer"] for one in claim["checklist"] if one["answer"]] == ["yes", "no", "na"]
    assert claim["matches"][0]["judgement"] == "same"
    assert {one["by"] for one in claim["history"]} == {"A. Rahma"}
