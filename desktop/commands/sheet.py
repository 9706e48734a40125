"""The sheet of all keys, drawn from the registry."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop import appearance
from desktop.commands.command import Command, Desk, keys_of
from desktop.commands.keys import title_of
from desktop.commands.registry import COMMANDS, MENUS
from desktop.phrases import tr
from desktop.tables.claim_order import fold


def keys_text(command: Command, changed: Mapping[str, str]) -> str:
    """Every key of a command."""
    form = QKeySequence.SequenceFormat.NativeText
    text = "  ".join(QKeySequence(key).toString(form) for key in keys_of(command, changed))
    return text + (f"  ({tr('in the checklist')})" if command.scope == "checklist" else "")


class KeySheet(QDialog):
    """Lists the keys of each menu; a few letters filter them."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("All keys"))
        self.resize(720, 560)
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
        self._grid.setColumnStretch(2, 1)
        changed = desk.context.settings.mapping("shortcuts")
        for menu in MENUS:
            listed = [one for one in COMMANDS if one.menu == menu and keys_of(one, changed) and one.exists(desk)]
            self._add_menu(menu, listed, desk, changed)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setAccessibleName(tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(appearance.PAGE, appearance.PAGE, appearance.PAGE, appearance.PAGE)
        column.setSpacing(appearance.WIDE)
        column.addWidget(self.filter)
        column.addWidget(area, 1)
        column.addWidget(buttons)

    def _add_menu(self, menu: str, commands: list[Command], desk: Desk, changed: Mapping[str, str]) -> None:
        if not commands:
            return
        heading = QLabel(tr(menu))
        heading.setProperty("look", "heading")
        heading.setContentsMargins(0, appearance.GAP, 0, 0)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 3)
        for command in commands:
            key, title, help_text = (
                QLabel(keys_text(command, changed)),
                QLabel(title_of(command, desk)),
                QLabel(tr(command.help)),
            )
            key.setProperty("look", "chip")
            help_text.setProperty("look", "muted")
            help_text.setWordWrap(True)
            row = self._grid.rowCount()
            for column, label in enumerate((key, title, help_text)):
                self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
            self._rows.append((fold(f"{title.text()} {help_text.text()} {key.text()}"), [key, title, help_text]))

    def _find(self, text: str) -> None:
        words = fold(text).split()
        for known, widgets in self._rows:
            for widget in widgets:
                widget.setVisible(all(word in known for word in words))
