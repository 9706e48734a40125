"""Keys: each runs the command of the panel that has the focus, or else the window's; one QShortcut a key, never two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from desktop.commands.command import Command, Desk, keys_of
from desktop.commands.registry import COMMANDS
from desktop.phrases import tr

SCOPES = {"Checklist": "checklist", "Matches": "matches"}
"""Panels (by objectName) whose keys win while the focus is in them."""


class Keys(QObject):
    """Listens to every key of the registry in one window."""

    def __init__(self, desk: Desk, window: QWidget, changed: Mapping[str, str]) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._shortcuts: list[QShortcut] = []
        self._commands: dict[str, list[Command]] = {}
        self.listen(changed)

    def listen(self, changed: Mapping[str, str]) -> None:
        """Takes the keys that the user chose."""
        self.stop()
        for command in COMMANDS:
            for key in keys_of(command, changed):
                self._commands.setdefault(QKeySequence(key).toString(), []).append(command)
        for key, commands in self._commands.items():
            shortcut = QShortcut(QKeySequence(key), self._window)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(any(command.repeats for command in commands))
            shortcut.activated.connect(lambda key=key: self.press(key))
            self._shortcuts.append(shortcut)

    def stop(self) -> None:
        """Listens no more."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts, self._commands = [], {}

    def press(self, key: str) -> None:
        """Runs what `key` means where the focus is."""
        commands = self._commands.get(key, [])
        scope = self._scope()
        chosen = [command for command in commands if command.scope == scope] or [
            command for command in commands if command.scope == "window"
        ]
        for command in chosen:
            run(command, self._desk)

    def _scope(self) -> str:
        widget = QApplication.focusWidget()
        while widget is not None:
            if widget.objectName() in SCOPES:
                return SCOPES[widget.objectName()]
            widget = widget.parentWidget()
        return "window"


def run(command: Command, desk: Desk) -> None:
    """Runs a command if it can be run now, and else says what it lacks; what goes wrong is reported, never raised."""
    if command.can_run(desk):
        command.run(desk)
    elif command.exists(desk) and not command.quiet:
        desk.context.notices.hint(command.lacks(desk))


def key_text(command: Command, changed: Mapping[str, str]) -> str:
    """The first key of a command as the user's system writes it."""
    keys = keys_of(command, changed)
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


def with_mnemonics(titles: Sequence[str]) -> list[str]:
    """Titles with "&" before a letter that no title before has taken: it is underlined, and its key chooses the entry.

    The first letters of words go before others. A title all of whose letters are taken has none.
    """
    taken: set[str] = set()
    marked = []
    for title in titles:
        begins = [at for at, sign in enumerate(title) if sign.isalnum() and not title[at - 1 : at].isalnum()]
        inside = [at for at, sign in enumerate(title) if sign.isalpha()]
        place = next((at for at in (*begins, *inside) if title[at].casefold() not in taken), None)
        if place is None:
            marked.append(title.replace("&", "&&"))
            continue
        taken.add(title[place].casefold())
        marked.append("&".join(part.replace("&", "&&") for part in (title[:place], title[place:])))
    return marked


def title_of(command: Command, desk: Desk) -> str:
    """The command's title; a rating's is the level that its key gives."""
    number = command.id.removeprefix("rate_")
    levels = desk.context.scale.levels if number != command.id and desk.context.review is not None else ()
    if levels and int(number) <= len(levels):
        return tr("Rate: {rating}", rating=desk.context.rating_title(levels[int(number) - 1].id))
    return tr(command.title)
