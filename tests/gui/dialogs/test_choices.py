"""Preferences, article details, about: what is chosen holds, and nothing is lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
)

from claims.review import load_document
from claims.settings import SETTINGS
from desktop import appearance, phrases
from desktop.commands.keys import title_of
from desktop.commands.registry import COMMANDS
from desktop.dialogs.about import AboutDialog
from desktop.dialogs.article import ArticleDialog
from desktop.dialogs.preferences import KeyChoice, PreferencesDialog


@pytest.fixture
def preferences(desk: Any) -> PreferencesDialog:
    choices = [KeyChoice(one.id, title_of(one, desk.window), one.menu, one.keys, one.scope) for one in COMMANDS]
    made = PreferencesDialog(desk.context, choices, desk.window.change_setting, desk.window)
    made.open()
    return made


def test_every_setting_has_its_field(preferences: PreferencesDialog) -> None:
    assert set(preferences.fields) == {one.key for one in SETTINGS if one.kind != "mapping"}
    assert all(field.accessibleName() for field in preferences.fields.values())


def test_a_change_holds_at_once_and_is_kept(desk: Any, preferences: PreferencesDialog) -> None:
    theme, size, name = (preferences.fields[key] for key in ("theme", "text_size", "reviewer"))
    advance, scale = preferences.fields["advance"], preferences.fields["scale"]
    assert isinstance(theme, QComboBox) and isinstance(size, QSpinBox) and isinstance(name, QLineEdit)
    assert isinstance(advance, QCheckBox) and isinstance(scale, QComboBox)
    theme.setCurrentIndex(theme.findData("dark"))
    theme.activated.emit(theme.currentIndex())
    assert appearance.colours().dark
    size.setValue(14)
    assert appearance.points() == 14
    size.setValue(size.minimum())
    assert desk.context.settings.number("text_size") == 0
    name.setText("  B. Sari ")
    name.editingFinished.emit()
    advance.setChecked(False)
    scale.setCurrentIndex(scale.findData("snopes-9"))
    scale.activated.emit(scale.currentIndex())
    settings = type(desk.context.settings)()
    assert (settings.text("reviewer"), settings.get("advance"), settings.text("scale")) == (
        "B. Sari",
        False,
        "snopes-9",
    )


def test_the_language_changes_while_the_dialog_is_open(desk: Any, preferences: PreferencesDialog) -> None:
    language = preferences.fields["language"]
    assert isinstance(language, QComboBox)
    language.setCurrentIndex(language.findData("id"))
    language.activated.emit(language.currentIndex())
    assert phrases.language() == "id"
    assert preferences.isVisible()


def test_a_key_that_is_free_is_set_and_works(desk: Any, preferences: PreferencesDialog) -> None:
    page = preferences.keys
    page.select("theme")
    assert page.choose("Ctrl+Alt+T")
    assert desk.context.settings.mapping("shortcuts")["theme"] == "Ctrl+Alt+T"
    assert "Ctrl+Alt+T" in page.tree.currentItem().text(1)


def test_a_key_that_is_taken_is_refused_and_its_holder_named(desk: Any, preferences: PreferencesDialog) -> None:
    page = preferences.keys
    page.select("theme")
    assert not page.choose("Ctrl+K")
    assert "Search or run" in page.problem.text()
    assert "theme" not in desk.context.settings.mapping("shortcuts")


def test_a_key_is_taken_away_and_given_back(desk: Any, preferences: PreferencesDialog) -> None:
    page = preferences.keys
    page.select("theme")
    assert page.choose("")
    assert page.tree.currentItem().text(1) == ""
    page.select("about")
    assert page.choose("Ctrl+T")
    page.select("theme")
    press(page, "As it was")
    assert "About Claimdesk" in page.problem.text()
    page.select("about")
    press(page, "As it was")
    page.select("theme")
    press(page, "As it was")
    assert page.tree.currentItem().text(1) == "Ctrl+T"
    assert desk.context.settings.mapping("shortcuts") == {}


def press(widget: Any, text: str) -> None:
    next(button for button in widget.findChildren(QPushButton) if button.text() == text).click()


def test_commands_are_found_by_a_few_letters(preferences: PreferencesDialog) -> None:
    page = preferences.keys
    page.filter.setText("dark light")
    rows = [page.tree.topLevelItem(row) for row in range(page.tree.topLevelItemCount())]
    assert [row.text(0) for row in rows if not row.isHidden()] == ["View › Light or dark"]


def test_details_of_the_article_are_mended_and_kept(review: Any) -> None:
    dialog = ArticleDialog(review.context, review.window)
    dialog.open()
    dialog.title.setText("  Koalisi  ")
    dialog.outlet.setText("Suara")
    dialog.published.show_day(date(2014, 9, 15))
    dialog.accept()
    review.settle()
    article = load_document(review.context.review.path).article
    assert (article.title, article.outlet, article.published) == ("Koalisi", "Suara", date(2014, 9, 15))
    assert article.author is None
    assert "Koalisi" in review.window.windowTitle()
    again = ArticleDialog(review.context, review.window)
    again.open()
    assert again.published.day == date(2014, 9, 15)
    again.reject()


def test_about_shows_version_and_licences(desk: Any) -> None:
    dialog = AboutDialog(desk.window)
    dialog.open()
    texts = [field.toPlainText() for field in dialog.findChildren(QPlainTextEdit)]
    assert any("MIT License" in text for text in texts)
    assert any("PySide6" in text and "openpyxl" in text for text in texts)
    assert any("WordNet" in text and "IDNER-News-2k" in text for text in texts)
    assert dialog.findChildren(QTabWidget)[0].count() == 3
