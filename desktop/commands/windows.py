"""The dialogs that commands open, by name, each imported when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import operations
from desktop.commands.command import Desk
from desktop.commands.keys import title_of
from desktop.phrases import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from claims.export import Correction


def open_dialog(desk: Desk, name: str) -> None:
    """Opens the dialog of that name over the window."""
    _OPENERS[name](desk)


def _window(desk: Desk) -> QWidget:
    return desk.window()


def _open(desk: Desk) -> None:
    from claims.files import ARTICLE_SUFFIXES
    from desktop.dialogs.files import choose_to_open

    def chosen(paths: list[str]) -> None:
        operations.open_paths(desk.context, paths)

    works = (*ARTICLE_SUFFIXES, operations.REVIEW_SUFFIX)
    folder = operations.folder_of_work(desk.context)
    choose_to_open(_window(desk), tr("Open"), tr("Articles and reviews"), works, chosen, folder=folder, several=True)


def _reference(desk: Desk) -> None:
    open_reference_dialog(desk, desk.context.reference_path or desk.context.reference_wanted)


def open_reference_dialog(desk: Desk, path: str = "") -> None:
    """Opens the dialog that asks which column of a spreadsheet is which, on the one at `path` if it is given."""
    from desktop.dialogs.reference import ReferenceDialog

    ReferenceDialog(desk.context, path, _window(desk)).open()


def _health(desk: Desk) -> None:
    from desktop.dialogs.health import HealthDialog

    HealthDialog(desk.context, _window(desk)).open()


def _article(desk: Desk) -> None:
    from desktop.dialogs.article import ArticleDialog

    ArticleDialog(desk.context, _window(desk)).open()


def _day(desk: Desk) -> None:
    from desktop.dialogs.article import ArticleDialog

    ArticleDialog(desk.context, _window(desk), ask_day=True).open()


def _disputes(desk: Desk) -> None:
    from desktop.dialogs.conflict import ConflictDialog

    ConflictDialog(desk.context, _window(desk)).open()


def _earlier(desk: Desk) -> None:
    from desktop.dialogs.earlier import EarlierDialog

    EarlierDialog(desk.context, _window(desk)).open()


def _row(desk: Desk) -> None:
    from desktop.panels.whole_row import open_whole_row

    if desk.context.match is not None:
        open_whole_row(desk.context, desk.context.match, _window(desk))


def _save_elsewhere(desk: Desk) -> None:
    from desktop.dialogs.files import choose_to_save

    def chosen(path: str) -> None:
        operations.save_elsewhere(desk.context, path)

    if desk.context.review is not None:
        choose_to_save(_window(desk), tr("Save elsewhere"), desk.context.review.path.name, chosen)


def _export(desk: Desk) -> None:
    from desktop.dialogs.export import ExportDialog

    ExportDialog(desk.context, _window(desk)).open()


def _import(desk: Desk) -> None:
    from claims.files import TABLE_SUFFIXES
    from desktop.dialogs.files import choose_to_open

    def chosen(paths: list[str]) -> None:
        import_verdicts(desk, paths[0])

    title, kind = tr("Import verdicts"), tr("Verdict workbooks")
    folder = operations.folder_of_work(desk.context)
    choose_to_open(_window(desk), title, kind, TABLE_SUFFIXES, chosen, folder=folder)


def import_verdicts(desk: Desk, path: str) -> None:
    """Shows what the workbook at `path` says differently from the open review."""

    def show(changes: list[Correction]) -> None:
        from desktop.dialogs.verdicts import VerdictsDialog

        VerdictsDialog(desk.context, changes, Path(path).name, _window(desk)).open()

    operations.read_verdicts(desk.context, path, show)


def _about(desk: Desk) -> None:
    from desktop.dialogs.about import AboutDialog

    AboutDialog(_window(desk)).open()


def _preferences(desk: Desk) -> None:
    from desktop.commands.registry import COMMANDS
    from desktop.dialogs.preferences import KeyChoice, PreferencesDialog

    choices = [KeyChoice(one.id, title_of(one, desk), one.menu, one.keys, one.scope) for one in COMMANDS]
    PreferencesDialog(desk.context, choices, desk.change_setting, _window(desk)).open()


_OPENERS: Mapping[str, Callable[[Desk], None]] = {
    "open": _open,
    "reference": _reference,
    "health": _health,
    "article": _article,
    "day": _day,
    "disputes": _disputes,
    "earlier": _earlier,
    "row": _row,
    "save_elsewhere": _save_elsewhere,
    "export": _export,
    "import": _import,
    "about": _about,
    "preferences": _preferences,
}
