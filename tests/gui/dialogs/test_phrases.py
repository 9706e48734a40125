"""Words, Qt's own words, numbers and days in both languages, switched while everything runs."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QMessageBox, QPlainTextEdit

from desktop import phrases


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    phrases.set_language("en")
    yield
    phrases.set_language("en")


def test_a_sentence_is_said_in_the_language_of_the_moment() -> None:
    assert phrases.tr("Open an article") == "Open an article"
    phrases.set_language("id")
    assert phrases.tr("Open an article") == "Buka artikel"
    assert phrases.tr("{decided} of {claims} decided", decided="2", claims="3") == "2 dari 3 diputuskan"


def test_what_has_no_translation_is_said_in_english() -> None:
    phrases.set_language("id")
    assert phrases.tr("Nobody {did} this", did="said") == "Nobody said this"


def test_a_text_with_braces_is_no_template() -> None:
    assert phrases.tr("{braces} stay") == "{braces} stay"


BUTTONS = {"Save": "Simpan", "Cancel": "Batal", "Yes": "&Ya", "No": "&Tidak", "Close": "Tutup", "Help": "Bantuan"}


def test_qt_s_buttons_are_indonesian_and_english_again(qapp: QApplication) -> None:
    standard = QDialogButtonBox.StandardButton
    phrases.set_language("id")
    box = QDialogButtonBox(
        standard.Save | standard.Cancel | standard.Yes | standard.No | standard.Close | standard.Help
    )
    assert {button.text() for button in box.buttons()} == set(BUTTONS.values())
    phrases.set_language("en")
    box = QDialogButtonBox(standard.Save | standard.Yes)
    assert {button.text().replace("&", "") for button in box.buttons()} == {"Save", "Yes"}


class Recorder(phrases.QtPhrases):
    """Notes what Qt asks for and our catalogue does not know."""

    def __init__(self) -> None:
        super().__init__()
        self.unknown: set[tuple[str, str]] = set()

    def translate(self, context: Any, sourceText: Any, disambiguation: Any = None, n: int = -1) -> str:  # noqa: N803
        found = super().translate(context, sourceText, disambiguation, n)
        source = sourceText.decode() if isinstance(sourceText, bytes) else sourceText
        if found == source and any(sign.isalpha() for sign in source):
            self.unknown.add((context.decode() if isinstance(context, bytes) else context, source))
        return found


SAME = {"Menu", "QT_LAYOUT_DIRECTION", "Folder", "%p%"}
"""Written the same in both languages, or not shown."""


def shown(context: str, words: str) -> bool:
    """Whether people read it: not the engraving of a key, nor a key as it is written in code."""
    return context != "QShortcut" and words not in SAME and not re.fullmatch(r"((Ctrl|Alt|Shift)\+)+\w+", words)


def test_nothing_that_qt_shows_is_left_in_english(qapp: QApplication, qtbot: Any) -> None:
    from PySide6.QtWidgets import QFileDialog, QProgressDialog, QSpinBox

    phrases.set_language("id")
    recorder = Recorder()
    QCoreApplication.installTranslator(recorder)
    try:
        for widget in (QLineEdit("text"), QPlainTextEdit("text")):
            qtbot.addWidget(widget)
            menu = widget.createStandardContextMenu()
            words = {action.text().split("\t")[0].replace("&", "") for action in menu.actions() if action.text()}
            assert {"Salin", "Tempel"} <= words
        dialog = QFileDialog()
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        for widget in (dialog, QMessageBox(QMessageBox.Icon.Question, "", "", QMessageBox.StandardButton.Yes),
                       QProgressDialog(), QSpinBox()):  # fmt: skip
            qtbot.addWidget(widget)
            widget.ensurePolished()
    finally:
        QCoreApplication.removeTranslator(recorder)
    assert {pair for pair in recorder.unknown if shown(*pair)} == set()


def test_numbers_and_days_are_written_as_people_there_write_them() -> None:
    day = date(2014, 9, 5)
    assert phrases.number(1048575) == "1,048,575"
    assert (phrases.number(1.5), phrases.number(2.0), phrases.number(0.914, 2)) == ("1.5", "2", "0.91")
    phrases.set_language("id")
    assert (phrases.number(1048575), phrases.number(1.5)) == ("1.048.575", "1,5")
    assert phrases.day(day, long=True) == "Jumat, 5 September 2014"


@pytest.mark.parametrize("language", phrases.LANGUAGES)
def test_a_day_in_figures_says_which_century(language: str) -> None:
    phrases.set_language(language)
    assert "1945" in phrases.day(date(1945, 8, 17))
    assert "1945" in phrases.moment(datetime(1945, 8, 17, 10, 0))


def test_a_moment_is_told_in_local_time() -> None:
    moment = datetime(2026, 11, 22, 3, 15, 9, tzinfo=UTC)
    local = moment.astimezone()
    assert phrases.clock(moment) == f"{local:%H:%M:%S}"
    assert str(local.day) in phrases.moment(moment)
    assert phrases.clock(datetime(2026, 11, 22, 3, 15, 9)) == "03:15:09"


def test_the_locale_has_the_language_of_the_window() -> None:
    for code, language in (("id", QLocale.Language.Indonesian), ("en", QLocale.Language.English)):
        phrases.set_language(code)
        assert phrases.locale().language() == QLocale().language() == language


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard = 0
        phrases.on_language_change(self.hear)

    def hear(self) -> None:
        self.heard += 1


def test_whoever_asked_is_told_and_the_dead_are_forgotten() -> None:
    alive, dead = Listener(), Listener()
    phrases.set_language("id")
    assert (alive.heard, dead.heard) == (1, 1)
    dead.deleteLater()
    del dead
    gc.collect()
    QCoreApplication.sendPostedEvents()
    phrases.set_language("en")
    assert alive.heard == 2
