"""`Search or run`: the field that finds commands and claims by a few letters and runs or shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QWidget

from desktop.commands.command import Desk
from desktop.phrases import tr

if TYPE_CHECKING:
    from desktop.commands.palette_list import PaletteList

OWN_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Keys that the field keeps although a command may have them."""
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class Palette(QLineEdit):
    """The field; its list opens below it while it has the focus."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self._before: QWidget | None = None
        self.list: PaletteList | None = None
        self.setObjectName("Search or run")
        self.setAccessibleName(tr("Search or run"))
        self.setPlaceholderText(tr("Search or run …") + "   Ctrl+K")
        self.setClearButtonEnabled(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._find)
        self.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """As wide as its words; where the menus need that room it is narrower, and its list as wide as ever."""
        letters = self.fontMetrics()
        words = letters.horizontalAdvance(self.placeholderText()) + 3 * letters.height()
        return QSize(max(280, words), super().sizeHint().height())

    def open(self) -> None:
        """Puts the focus into the field and lists every command."""
        self._before = QApplication.focusWidget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._find()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._close_unless_focused)
        elif event.type() == QEvent.Type.MouseButtonPress:
            QTimer.singleShot(0, self, self.open)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_own(event):
            event.accept()
        return False

    def _find(self) -> None:
        if not self.hasFocus():
            return
        if self.list is None:
            from desktop.commands.palette_list import PaletteList

            self.list = PaletteList(self._desk, self._window)
            self.list.view.clicked.connect(self._clicked)
        self.list.answer(self.text(), self)
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        """The focus stays in the field: what is chosen in the list is read out as its description."""
        chosen = self.list.chosen if self.list is not None else None
        self.setAccessibleDescription(", ".join(chosen.spoken) if chosen is not None else tr("Nothing was found."))

    def _close_unless_focused(self) -> None:
        if not self.hasFocus() and self.list is not None:
            self.list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS and self.list is not None:
            self.list.step(STEPS[key])
            self._tell_chosen()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act()
        elif key == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        self._act()

    def _leave(self) -> None:
        self.clear()
        if self.list is not None:
            self.list.hide()
        target = self._before if self._before is not None and self._before is not self else self._window
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _act(self) -> None:
        chosen = self.list.chosen if self.list is not None else None
        if chosen is not None:
            self._leave()
            chosen.act()


def _is_own(key: QKeyEvent) -> bool:
    return key.key() in OWN_KEYS and key.modifiers() != Qt.KeyboardModifier.AltModifier
