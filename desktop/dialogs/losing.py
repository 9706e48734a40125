"""The one question at the end: closing now would lose what cannot be saved, and no Undo brings that back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop import operations
from desktop.context import Context
from desktop.phrases import tr


def ask_before_losing(context: Context, parent: QWidget, lose: Callable[[], None]) -> None:
    """Asks for another place first; `lose` is called only where somebody chooses to."""
    said = tr("What was decided last could not be saved. Closing now loses it.")
    question = QMessageBox(QMessageBox.Icon.Warning, "Claimdesk", said, parent=parent)
    question.setInformativeText(operations.why_not_saved(context))
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    elsewhere = question.addButton(tr("Save elsewhere …"), QMessageBox.ButtonRole.AcceptRole)
    close = question.addButton(tr("Close and lose it"), QMessageBox.ButtonRole.DestructiveRole)
    question.addButton(QMessageBox.StandardButton.Cancel)
    question.setDefaultButton(elsewhere)
    elsewhere.clicked.connect(context.elsewhere_wanted)
    close.clicked.connect(lose)
    question.open()
