"""Everything the window says is translated: each literal of `tr`, each command, each setting, and Qt's own buttons."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QWidget

from claims.settings import SETTINGS
from claims.wording import catalogue
from desktop import operations, phrases
from desktop.commands.registry import COMMANDS, MENUS

DESKTOP = Path(__file__).parents[2] / "desktop"
TRANSLATED = ("id",)
ERRORS = ("ClaimdeskError", "RefusedInput", "NotSaved")


def literals(source: str) -> Iterator[str]:
    """Every literal that a module hands to `tr`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "tr":
            first = node.args[0]
            branches = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
            yield from (one.value for one in branches if isinstance(one, ast.Constant) and isinstance(one.value, str))


def templates() -> set[str]:
    """Everything that can be shown."""
    said = {text for path in DESKTOP.rglob("*.py") for text in literals(path.read_text(encoding="utf-8"))}
    said |= {text for one in COMMANDS for text in (one.title, one.help)}
    said |= {text for one in SETTINGS for text in (one.title, one.help, one.section)}
    said |= {title for one in SETTINGS for _, title in one.choices}
    said |= set(MENUS)
    return {text for text in said if any(sign.isalpha() for sign in text)}


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("code", TRANSLATED)
def test_nothing_is_left_untranslated(code: str) -> None:
    assert sorted(templates() - set(catalogue("desktop", code))) == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_names_the_same_values(code: str) -> None:
    known = catalogue("desktop", code)
    assert [text for text in templates() if text in known and fields(text) != fields(known[text])] == []


def test_an_untranslated_literal_is_found() -> None:
    assert list(literals('tr("Yes"); phrases.tr("a" if b else "c", x=1); other("No")')) == ["Yes", "a", "c"]


def test_buttons_of_qt_speak_the_language_too(qtbot) -> None:
    phrases.install_translator()
    phrases.set_language("id")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    titles = {button.text().replace("&", "") for button in box.buttons()}
    phrases.set_language("en")
    assert titles == {"Simpan", "Batal"}


def test_the_language_changes_at_once_and_work_stays_where_it_was(review) -> None:
    review.press("J", "J", "2")
    claim_id = review.context.current_id
    review.window.change_setting("language", "id")
    assert review.find("Klaim") is not None
    assert review.context.current_id == claim_id
    assert review.window.verdict.buttons[1].text() == "Menyesatkan"
    review.window.claims.view.setFocus()
    review.press("3")
    assert review.context.entry(claim_id).verdict.rating == "sebagian-benar"
    review.window.change_setting("language", "en")
    assert review.find("Claims") is not None


def test_whoever_types_goes_on_typing_in_another_language(review) -> None:
    claim_id = review.context.current_id
    review.press("W")
    review.type("Checked with the ministry")
    review.press("Ctrl+Shift+L")
    review.settle()
    review.type(" 1 more time, dear")
    assert review.window.verdict.rationale.hasFocus()
    assert review.window.verdict.rationale.toPlainText() == "Checked with the ministry 1 more time, dear"
    assert review.context.current_id == claim_id
    assert review.context.current.verdict is None and review.context.current.standing != "dismissed"
    review.press("Escape", "C")
    row = review.window.checklist.rows[0]
    row.note.setFocus()
    review.press("Ctrl+Shift+L")
    assert review.window.checklist.rows[0].note.hasFocus()


def test_another_language_leaves_the_current_claim_in_view(review) -> None:
    last = review.context.listed[-1]
    operations.show_claim(review.context, last.id)
    review.settle()
    review.window.change_setting("language", "id")
    review.settle()
    claims, article = review.window.claims.view, review.window.article.view
    row = claims.visualRect(claims.model().index(len(review.context.listed) - 1, 0))
    assert claims.viewport().rect().contains(row.center())
    first, final = article._visible()
    assert first <= last.claim.span[0] <= final


@pytest.mark.parametrize("arranged", [False, True], ids=["first-sizes", "own-sizes"])
def test_another_language_leaves_panels_where_they_were_and_nothing_of_the_old_ones(review, arranged: bool) -> None:
    window = review.window
    if arranged:
        window.resizeDocks([window.panels.docks["Matches"]], [300], Qt.Orientation.Vertical)
        review.settle()
        window.panels.take_sizes()  # as when a border is let go
    review.settle()
    before = _places(window)
    for code in ("id", "en", "id"):
        window.change_setting("language", code)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the event loop does when it is idle
        review.settle()
        moved = {name: (was, now) for name, was in before.items() if _differs(was, now := _places(window)[name])}
        assert moved == {}
        assert window.claims.view.hasFocus(), "the next key decides, and does not filter"
        claim_id = review.context.current_id
        review.press("2")
        assert review.context.entry(claim_id).verdict is not None
        review.press("Ctrl+Z")
        assert review.context.entry(claim_id).verdict is None


def test_the_reasons_of_matches_follow_the_language(review) -> None:
    review.show_claim("600 tentara")
    assert _why(review.window)[0].startswith("Likely")
    review.window.change_setting("language", "id")
    review.settle()
    assert _why(review.window)[0].startswith("Kuat")


def _why(window: QWidget) -> list[str]:
    model = window.matches.parts.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _places(window: QWidget) -> dict[str, QRect]:
    docks = {name: dock.geometry() for name, dock in window.panels.docks.items() if dock.isVisible()}
    return {**docks, "Article": window.panels.middle.geometry()}


def _differs(was: QRect, now: QRect) -> bool:
    """Words of another language may need a few points more or less."""
    return max(abs(one - two) for one, two in zip(was.getRect(), now.getRect(), strict=True)) > 24


def test_no_english_is_left_on_an_indonesian_window(make_desk, sample: Path) -> None:
    desk = make_desk(language="id")
    desk.open(sample)
    english = set(catalogue("desktop", "id")) - set(catalogue("desktop", "id").values())
    shown = {
        text
        for widget in desk.window.findChildren(QWidget)
        for text in (widget.accessibleName(), widget.toolTip(), *_texts(widget))
    }
    assert sorted(shown & english) == []


def _texts(widget: QWidget) -> list[str]:
    return [widget.text()] if isinstance(widget, QLabel | QPushButton) else []


def refusals(source: str) -> Iterator[str]:
    """Every literal of an error that the window itself raises: what is wrong, and what to do."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in (
            "ClaimdeskError",
            "RefusedInput",
            "NotSaved",
        ):
            for place in (0, 2):
                argument = node.args[place] if place < len(node.args) else None
                if isinstance(argument, ast.Constant) and argument.value:
                    yield str(argument.value)


@pytest.mark.parametrize("code", TRANSLATED)
def test_what_the_window_refuses_is_translated_too(code: str) -> None:
    said = {text for path in DESKTOP.rglob("*.py") for text in refusals(path.read_text(encoding="utf-8"))}
    assert said
    assert sorted(said - set(catalogue("core", code))) == []


@pytest.mark.parametrize("code", ["en", "id"])
def test_no_menu_has_two_entries_of_one_name(make_desk: Any, sample: Path, code: str) -> None:
    desk = make_desk(language=code)
    desk.open(sample)
    for menu in desk.window.menus.actions():
        menu.menu().aboutToShow.emit()
        names = [
            entry.text().partition("\t")[0].replace("&", "") for entry in menu.menu().actions() if entry.isVisible()
        ]
        assert sorted(name for name in names if name) == sorted({name for name in names if name})
