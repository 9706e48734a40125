"""What all dialogs share: margins, a heading, a form with labels over fields, and buttons; none blocks the program."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as in the window."""
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Enter does what the dialog is for, wherever else the focus is; no other button takes it over from there."""
        super().showEvent(event)
        for button in self.findChildren(QPushButton):
            if button.property("look") != "primary":
                button.setAutoDefault(False)
                button.setDefault(False)

    def add_main_button(self, text: str) -> QPushButton:
        """The button that does what the dialog is for."""
        button = self.buttons.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(True)
        button.setProperty("look", "primary")
        return button


def rows_of_fields() -> QFormLayout:
    """A form: names at the left, fields that use the room at the right."""
    form = QFormLayout()
    form.setHorizontalSpacing(appearance.WIDE)
    form.setVerticalSpacing(appearance.GAP)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


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
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def labelled(text: str, field: QWidget) -> QLabel:
    """The label of a field: read with it by screen readers, and its key goes there."""
    label = QLabel(text)
    label.setBuddy(field)
    label.setMinimumHeight(field.sizeHint().height())  # a form would put it at the top of the row
    field.setAccessibleName(text.replace("&", ""))
    return label
