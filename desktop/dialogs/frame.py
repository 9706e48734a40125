"""What all dialogs share: margins, a heading, a form with labels over fields, and buttons; none blocks the program."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop import appearance


class Dialog(QDialog):
    """A window over the window. Shown by `open()`, it is gone once closed; `size` grows with the text."""

    def __init__(self, title: str, parent: QWidget | None, size: QSize) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        wanted = size * max(appearance.points() / 10, 1.0)
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.92))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(appearance.PAGE, appearance.PAGE, appearance.PAGE, appearance.WIDE)
        self.column.setSpacing(appearance.WIDE)
        self.buttons = QDialogButtonBox()

    def add_buttons(self, *standard: QDialogButtonBox.StandardButton) -> None:
        """Puts the row of buttons at the end."""
        for one in standard:
            self.buttons.addButton(one)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(self.buttons)

    def add_main_button(self, text: str) -> QPushButton:
        """The button that does what the dialog is for."""
        button = self.buttons.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(True)
        button.setProperty("look", "primary")
        return button


def heading(text: str) -> QLabel:
    """The title of a part of a dialog."""
    label = QLabel(text)
    label.setProperty("look", "heading")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def explanation(text: str = "") -> QLabel:
    """A quiet sentence that may run over several lines."""
    label = QLabel(text)
    label.setProperty("look", "muted")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def warning(text: str = "") -> QLabel:
    """A sentence that must be seen."""
    label = QLabel(text)
    label.setProperty("look", "warning")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def labelled(text: str, field: QWidget) -> QLabel:
    """The label of a field: read with it by screen readers, and its key goes there."""
    label = QLabel(text)
    label.setBuddy(field)
    field.setAccessibleName(text.replace("&", ""))
    return label


def card() -> tuple[QFrame, QVBoxLayout]:
    """A quiet box around things that belong together."""
    frame = QFrame()
    frame.setProperty("look", "card")
    rows = QVBoxLayout(frame)
    rows.setContentsMargins(appearance.WIDE, appearance.WIDE, appearance.WIDE, appearance.WIDE)
    rows.setSpacing(appearance.GAP)
    return frame, rows
