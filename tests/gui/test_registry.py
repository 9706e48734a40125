"""The registry of commands: no id and no key twice, every menu builds, every command can be found, reached and run."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from desktop import phrases
from desktop.commands.command import Command, keys_of
from desktop.commands.keys import run, with_mnemonics
from desktop.commands.page import FILES, page
from desktop.commands.registry import COMMANDS, MENUS
from desktop.commands.registry import command as command_of
from desktop.commands.sheet import KeySheet


def test_ids_are_unique() -> None:
    assert [name for name, count in Counter(one.id for one in COMMANDS).items() if count > 1] == []


def test_no_key_runs_two_commands_in_one_scope() -> None:
    keys = Counter((one.scope, key.casefold()) for one in COMMANDS for key in keys_of(one, {}))
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one.id)
def test_a_command_is_complete(command: Command) -> None:
    assert command.menu in MENUS
    assert command.help.endswith("."), "the help is a sentence"
    assert not command.title.endswith(".")
    for key in command.keys:
        assert QKeySequence(key).toString() == key or QKeySequence(key).toString().replace("Shift+", "") in key


def test_every_command_stands_in_its_menu_with_its_key(review) -> None:
    shown = {}
    for action in review.window.menus.actions():
        action.menu().aboutToShow.emit()
        entries = [entry for entry in action.menu().actions() if entry.text()]
        shown |= {entry.text().partition("\t")[0].replace("&", ""): entry for entry in entries}
    assert {"Open …", "Undo", "Next open claim", "Rate: Hoax", "Dashboard", "All keys"} <= set(shown)
    assert shown["Next open claim"].text().endswith("\tN")
    assert not shown["Undo"].isEnabled()
    assert len(shown) == len(COMMANDS)


def test_levels_that_the_scale_lacks_are_listed_nowhere(review) -> None:
    """Nine keys can rate; CekFakta has five levels."""
    for action in review.window.menus.actions():
        action.menu().aboutToShow.emit()
    made = review.window.actions_made
    assert [made[f"rate_{number}"][0].isVisible() for number in (1, 5, 6, 9)] == [True, True, False, False]
    review.press("Ctrl+K")
    review.type("rating")
    assert not any(found.key in "6789" for found in review.window.palette_field.list.model.items if found.key)
    review.press("Esc", "F1")
    (sheet,) = review.window.findChildren(KeySheet)
    assert "Rating 9" not in [label.text() for label in sheet.findChildren(QLabel)]
    sheet.close()


@pytest.mark.parametrize("code", ["en", "id"])
def test_alt_and_a_letter_opens_each_menu(make_desk, code: str) -> None:
    desk = make_desk(language=code)
    letters = [action.text().partition("&")[2][:1].casefold() for action in desk.window.menus.actions()]
    assert all(letters) and len(set(letters)) == len(MENUS)
    used = {key.casefold() for one in COMMANDS for key in one.keys}
    assert not used & {f"alt+{letter}" for letter in letters}
    for action, letter in zip(desk.window.menus.actions(), letters, strict=True):
        QTest.keyClick(desk.window, letter, Qt.KeyboardModifier.AltModifier)
        assert action.menu().isVisible(), action.text()
        action.menu().close()


def test_what_is_chosen_in_the_palette_is_read_out(review) -> None:
    review.press("Ctrl+K")
    review.type("dashb")
    field = review.window.palette_field
    assert field.accessibleDescription().startswith("Dashboard, ")
    review.type("xqz")
    assert field.accessibleDescription() == "Nothing was found."
    assert field.list.isVisible() and [found.title for found in field.list.model.items] == ["Nothing was found."]
    review.press("Return")
    assert field.hasFocus(), "there is nothing to do"


@pytest.mark.parametrize("code", ["en", "id"])
def test_a_letter_chooses_each_entry_of_an_open_menu(make_desk, sample: Path, code: str) -> None:
    desk = make_desk(language=code)
    desk.open(sample)
    for top in desk.window.menus.actions():
        top.menu().aboutToShow.emit()
        titles = [one.text().split("\t")[0] for one in top.menu().actions() if one.isVisible() and one.text()]
        letters = [title.replace("&&", "").partition("&")[2][:1].casefold() for title in titles]
        given = [letter for letter in letters if letter]
        assert len(given) == len(set(given)), titles
        assert len(given) >= len(titles) - 1, titles
    help_menu = desk.window.menus.actions()[-1].menu()
    help_menu.popup(desk.window.pos())
    keys = desk.window.actions_made["keys"][0].text()
    QTest.keyClick(help_menu, keys.partition("&")[2][0].casefold())
    assert [sheet.isVisible() for sheet in desk.window.findChildren(KeySheet)] == [True]


def test_an_ampersand_in_a_title_is_shown_and_is_no_key() -> None:
    assert with_mnemonics(["A & B", "A & B", "A"]) == ["&A && B", "A && &B", "A"]


DIALOGS = ("article", "disputes", "reference", "health", "export", "earlier", "preferences", "keys", "about")


@pytest.mark.parametrize("code", ["en", "id"])
def test_a_dialog_is_called_what_its_command_is_called(make_desk, sample: Path, code: str) -> None:
    """Whoever looks for a dialog by its title finds the command."""
    desk = make_desk(language=code)
    desk.open(sample)
    desk.show_claim("600 tentara")
    for name in DIALOGS:
        before = set(QApplication.topLevelWidgets())
        one = command_of(name)
        one.run(desk.window)
        desk.settle()
        (dialog,) = [new for new in QApplication.topLevelWidgets() if new not in before and isinstance(new, QDialog)]
        assert dialog.windowTitle() == phrases.tr(one.title).removesuffix(" …")
        dialog.reject()


def test_every_command_can_be_run_on_a_fresh_start_page(desk) -> None:
    """No panel has been made yet there; `sample` would write to the user's own folder."""
    assert desk.window.panels is None
    possible = [one for one in COMMANDS if one.can_run(desk.window) and one.id not in ("quit", "sample")]
    assert {"open", "reference", "preferences", "about"} <= {one.id for one in possible}
    for command in possible:
        run(command, desk.window)
        desk.settle()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog):
                widget.close()
        assert desk.context.notices.last is None or not desk.context.notices.last.details, command.id


def test_every_command_can_be_run_from_the_menu(review, sample: Path) -> None:
    """Whatever state the window is in, a command does its work or says why not; it never breaks."""
    broken = []
    for menu in review.window.menus.actions():
        menu.menu().aboutToShow.emit()
    for action, command in list(review.window.actions_made.values()):
        if command.id in ("quit", "language", "show_folder"):  # the last runs another program
            continue
        if review.context.review is None:
            review.open(sample)
        action.trigger()
        review.settle()
        for dialog in [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog)]:
            dialog.close()
        last = review.context.notices.last
        if last is not None and last.details:
            broken.append((command.id, last.details))
    assert broken == []


def test_the_palette_finds_by_a_few_letters_and_runs(review) -> None:
    review.press("Ctrl+K")
    review.type("postp")
    assert review.window.palette_field.list.model.items[0].title == "Postpone"
    first = review.context.current_id
    review.press("Return")
    assert review.context.entry(first).status == "postponed"


def test_the_palette_finds_claims_too(review) -> None:
    review.press("Ctrl+K")
    review.type("600 tentaranya")
    review.press("Return")
    assert "600 tentaranya" in review.context.current.claim.text


def test_escape_leaves_the_palette_where_one_was(review) -> None:
    review.press("M", "Ctrl+K")
    assert review.window.palette_field.list.isVisible()
    review.press("Escape")
    assert not review.window.palette_field.list.isVisible()
    assert review.window.matches.view.hasFocus()


def test_f1_shows_every_key(review) -> None:
    review.press("F1")
    sheet = next(widget for widget in QApplication.topLevelWidgets() if type(widget).__name__ == "KeySheet")
    texts = " ".join(known for known, _ in sheet._rows)
    assert all(one.help.casefold() in texts for one in COMMANDS if one.keys)
    sheet.filter.setText("postpone")
    assert sum(widgets[0].isVisible() for _, widgets in sheet._rows) == 1
    sheet.close()


def test_a_changed_key_works_and_stands_on_the_button(review) -> None:
    review.window.change_setting("shortcuts", {"rate_1": "F7", "judge_same": "F8"})
    assert review.window.verdict.buttons[0]._key == "F7"
    assert review.window.matches.judging["same"].text() == "Same  F8"
    first = review.context.current_id
    review.press("1")
    assert review.context.entry(first).verdict is None
    review.press("F7")
    assert review.context.entry(first).verdict.rating == "hoaks"


@pytest.mark.parametrize("code", sorted(FILES))
def test_the_page_in_the_docs_is_the_one_of_this_program(code: str) -> None:
    committed = Path(__file__).parents[2] / "docs" / FILES[code]
    assert committed.read_text(encoding="utf-8") == page(code), "run make docs"
    assert all(one.help in page("en") for one in COMMANDS)


def test_an_empty_choice_takes_a_key_away() -> None:
    command = next(one for one in COMMANDS if one.id == "dismiss")
    assert keys_of(command, {"dismiss": ""}) == ()


def test_a_menu_says_why_an_entry_cannot_be_chosen(review) -> None:
    menu = next(action.menu() for action in review.window.menus.actions() if action.text().replace("&", "") == "Edit")
    menu.aboutToShow.emit()
    undo = review.window.actions_made["undo"][0]
    assert menu.toolTipsVisible() and not undo.isEnabled()
    assert undo.toolTip() == "Nothing to undo."
    review.press("1")
    menu.aboutToShow.emit()
    assert undo.toolTip() == "Takes the last decision back, also after a restart."


def test_the_menu_view_marks_what_is_shown(review) -> None:
    (menu,) = (one.menu() for one in review.window.menus.actions() if one.menu().title().replace("&", "") == "View")

    def marked() -> set[str]:
        menu.aboutToShow.emit()
        made = ((name, action) for name, (action, _) in review.window.actions_made.items())
        return {name for name, action in made if action.isCheckable() and action.isChecked()}

    assert {"view_review", "panel_verdict", "panel_claims"} <= marked()
    assert not marked() & {"view_dashboard", "panel_history"}
    review.window.toggle_dock("Verdict")
    assert "panel_verdict" not in marked()
    review.window.toggle_dock("Verdict")
    review.window.show_view("dashboard")
    assert marked() == {"view_dashboard", "panel_claims"}
