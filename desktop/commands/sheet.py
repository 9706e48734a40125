"""The sheet of all keys, drawn from the registry."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QLabel, QLineEdit, QWidget

from desktop import appearance
from desktop.commands.command import Command, Desk, keys_of
from desktop.commands.keys import title_of
from desktop.commands.registry import COMMANDS, MENUS
from desktop.dialogs.frame import Dialog, explanation, heading
from desktop.panels.panel import scrolled
from desktop.phrases import tr
from desktop.tables.claim_order import fold


def keys_text(command: Command, changed: Mapping[str, str]) -> str:
    """Every key of a command."""
    form = QKeySequence.SequenceFormat.NativeText
    text = "  ".join(QKeySequence(key).toString(form) for key in keys_of(command, changed))
    return text + (f"  ({tr('in the checklist')})" if command.scope == "checklist" else "")


class KeySheet(Dialog):
    """Lists the keys of each menu; a few letters filter them."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(tr("All keys"), parent, QSize(720, 560))
        self._rows: list[tuple[str, list[QWidget]]] = []
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Find a key"))
        self.filter.setAccessibleName(tr("Find a key"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._find)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(appearance.GAP, 0, appearance.WIDE, 0)
        self._grid.setHorizontalSpacing(appearance.WIDE)
        self._grid.setVerticalSpacing(appearance.SMALL)
        self._grid.setColumnStretch(1, 1)
        changed = desk.context.settings.mapping("shortcuts")
        for menu in MENUS:
            listed = [one for one in COMMANDS if one.menu == menu and keys_of(one, changed) and one.exists(desk)]
            self._add_menu(menu, listed, desk, changed)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        area = scrolled(inside)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll
        area.setAccessibleName(tr("Keys"))
        self.column.addWidget(self.filter)
        self.column.addWidget(area, 1)
        self.add_buttons(QDialogButtonBox.StandardButton.Close)

    def _add_menu(self, menu: str, commands: list[Command], desk: Desk, changed: Mapping[str, str]) -> None:
        if not commands:
            return
        title_of_menu = heading(tr(menu))
        title_of_menu.setContentsMargins(0, appearance.GAP, 0, 0)
        self._grid.addWidget(title_of_menu, self._grid.rowCount(), 0, 1, 2)
        for command in commands:
            key, title = QLabel(keys_text(command, changed)), QLabel(title_of(command, desk))
            help_text = explanation(tr(command.help))
            key.setProperty("look", "chip")
            title.setWordWrap(True)
            row = self._grid.rowCount()
            self._grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(title, row, 1)
            self._grid.addWidget(help_text, row + 1, 1)
            self._rows.append((fold(f"{title.text()} {help_text.text()} {key.text()}"), [key, title, help_text]))

    def _find(self, text: str) -> None:
        words = fold(text).split()
        for known, widgets in self._rows:
            for widget in widgets:
                widget.setVisible(all(word in known for word in words))
