"""Real windows for the tests: offscreen, with a settings folder of their own, on a copy of the sample."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from claims.settings import FOLDER_VARIABLE, Settings
from desktop import appearance, operations, phrases
from desktop.__main__ import make_window
from desktop.context import Context
from desktop.main_window import MainWindow

PATIENCE = 20_000
"""Milliseconds after which something in the background should have ended, also on a busy machine."""


class Desk:
    """A window with what tests do to it, in the words of a user."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.context, self.qtbot = window, window.context, qtbot

    def settle(self, patience: int = PATIENCE) -> None:
        """Waits until nothing runs in the background, at most `patience` milliseconds."""
        self.qtbot.waitUntil(lambda: not self.context.tasks.busy, timeout=patience)
        QApplication.processEvents()

    def press(self, *keys: str, into: QWidget | None = None) -> None:
        """Presses keys, such as "J", "Ctrl+K" or "Return", where the focus is."""
        for key in keys:
            self._activate()
            target = into or QApplication.focusWidget() or self.window
            QTest.keySequence(target, key)
            QApplication.processEvents()

    def _activate(self) -> None:
        """What a desktop does when a dialog closes, and nobody offscreen."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            self.qtbot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE)

    def type(self, text: str) -> None:
        """Types text where the focus is."""
        self._activate()
        QTest.keyClicks(QApplication.focusWidget(), text)
        QApplication.processEvents()

    def open(self, *paths: Path | str, reference: Path | None = None) -> None:
        """Opens files as the command line does, and waits."""
        operations.open_paths(self.context, [str(path) for path in paths], str(reference) if reference else None)
        self.settle()

    def find(self, name: str) -> QWidget:
        """The visible widget of that accessible name."""
        for widget in self.window.findChildren(QWidget):
            if widget.accessibleName() == name and widget.isVisible():
                return widget
        raise AssertionError(f"nothing visible is named {name}")

    def show_claim(self, words: str) -> str:
        """Shows the claim whose text holds `words`; gives its id."""
        claim_id = next(entry.id for entry in self.context.claims if words in entry.claim.text)
        operations.show_claim(self.context, claim_id)
        self.settle()
        return claim_id

    @property
    def said(self) -> str:
        """The latest notice."""
        return self.context.notices.last.text if self.context.notices.last else ""


@pytest.fixture(scope="session")
def prepared_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample workspace with its review, read and matched once."""
    from claims.articles import read_article
    from claims.matching import open_reference
    from claims.review.preparation import prepare_review
    from claims.review.sample import REFERENCE, make_sample

    folder = tmp_path_factory.mktemp("sample")
    article = make_sample(folder)
    reference = open_reference(folder / REFERENCE)
    prepare_review(folder / "reviews" / f"{article.stem}.review.yaml", read_article(article), reference)
    reference.close()
    return folder


@pytest.fixture
def sample(prepared_sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample workspace."""
    return Path(shutil.copytree(prepared_sample, tmp_path / "work"))


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, window state and recent work go to a folder of this test."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "settings"))
    return tmp_path / "settings"


@pytest.fixture
def make_desk(qtbot: QtBot, own_settings: Path) -> Iterator[Callable[..., Desk]]:
    """Makes windows; at the end each is closed, and nothing of it may still run."""
    made: list[Desk] = []

    def make(**settings: str | int | bool) -> Desk:
        chosen = Settings()
        for key, value in {"language": "en", "theme": "light", "reviewer": "A. Rahma", **settings}.items():
            chosen.set(key, value)
        window = make_window(Context(chosen))
        qtbot.addWidget(window)
        window.resize(1280, 720)
        window.show()
        window.activateWindow()
        QApplication.processEvents()
        made.append(Desk(window, qtbot))
        return made[-1]

    yield make
    for desk in made:
        desk.window.close()
    appearance.apply(QApplication.instance(), "light")
    phrases.set_language("en")
    _no_thread_is_left()


def _no_thread_is_left(seconds: float = 5.0) -> None:
    end = time.monotonic() + seconds
    while left := [thread.name for thread in threading.enumerate() if thread.name.startswith("task ")]:
        assert time.monotonic() < end, f"still running: {left}"
        QApplication.processEvents()
        time.sleep(0.01)


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    """A window on its start page."""
    return make_desk()


@pytest.fixture
def review(desk: Desk, sample: Path) -> Desk:
    """A window on the sample, its reference ready."""
    desk.open(sample)
    assert desk.context.review is not None
    desk.window.claims.view.setFocus(Qt.FocusReason.OtherFocusReason)
    return desk
