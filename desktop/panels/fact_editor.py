"""The popup in which a parsed fact of a claim is corrected: typed as words, read by the core, shown as a value."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop import appearance
from desktop.panels.panel import muted
from desktop.phrases import tr


class FactEditor(QFrame):
    """A popup with one or two fields. Enter keeps the correction, Esc drops it, a button removes the fact.

    Args:
        fields: name and present text of each field.
        preview: says how the core understands the texts; empty where it does not.
        keep: called with the texts; only when `preview` gave a sentence.
        remove: called to remove the fact; None where there is nothing to remove.
    """

    def __init__(
        self,
        parent: QWidget,
        fields: list[tuple[str, str]],
        preview: Callable[[list[str]], str],
        keep: Callable[[list[str]], None],
        remove: Callable[[], None] | None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "card")
        self.setAccessibleName(tr("Correct a fact"))
        self._preview, self._keep, self._remove = preview, keep, remove
        column = QVBoxLayout(self)
        column.setContentsMargins(appearance.WIDE, appearance.WIDE, appearance.WIDE, appearance.WIDE)
        column.setSpacing(appearance.GAP)
        self.edits = [self._add_field(column, name, text) for name, text in fields]
        self.understood = muted()
        self.understood.setWordWrap(True)
        column.addWidget(self.understood)
        column.addLayout(self._buttons(removable=remove is not None))
        self.setMinimumWidth(320)
        self._check()

    def open_below(self, widget: QWidget) -> None:
        """Shows the editor under `widget`, inside the screen."""
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(0, widget.height() + appearance.SMALL))
        area = widget.screen().availableGeometry()
        x = max(area.left(), min(corner.x(), area.right() - self.width()))
        y = corner.y() if corner.y() + self.height() <= area.bottom() else corner.y() - self.height() - widget.height()
        self.move(x, max(area.top(), y))
        self.show()
        self.edits[0].setFocus(Qt.FocusReason.PopupFocusReason)
        self.edits[0].selectAll()

    def _add_field(self, column: QVBoxLayout, name: str, text: str) -> QLineEdit:
        label = muted(name)
        edit = QLineEdit(text)
        edit.setAccessibleName(name)
        label.setBuddy(edit)
        edit.textChanged.connect(self._check)
        edit.returnPressed.connect(self._save)
        column.addWidget(label)
        column.addWidget(edit)
        return edit

    def _buttons(self, *, removable: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        self._remove_button = QPushButton(tr("Remove"))
        self._remove_button.setProperty("look", "quiet")
        self._remove_button.setVisible(removable)
        self._remove_button.clicked.connect(self._drop)
        self._save_button = QPushButton(tr("Keep"))
        self._save_button.setProperty("look", "primary")
        self._save_button.clicked.connect(self._save)
        for button in (self._remove_button, self._save_button):
            button.setAutoDefault(True)  # Enter presses the one that has the focus; Qt does that in dialogs only
        row.addWidget(self._remove_button)
        row.addStretch(1)
        row.addWidget(self._save_button)
        return row

    def _texts(self) -> list[str]:
        return [edit.text().strip() for edit in self.edits]

    def _check(self) -> None:
        texts = self._texts()
        sentence = self._preview(texts)
        refused, asked = tr("Not understood; write it as an article would."), tr("Write it as an article would.")
        self.understood.setText(sentence or (refused if any(texts) else asked))
        self._save_button.setEnabled(bool(sentence))

    def _save(self) -> None:
        if self._save_button.isEnabled():
            self._keep(self._texts())
            self.close()

    def _drop(self) -> None:
        if self._remove is not None:
            self._remove()
        self.close()
