"""A table whose rows carry check boxes, checked at first or not, and the button that says how many are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTreeWidget, QTreeWidgetItem

from desktop import phrases

KEY = int(Qt.ItemDataRole.UserRole)
LONGEST_TIP = 600
"""Signs of a text in a tool tip."""


class ChoiceTable(QTreeWidget):
    """Rows of texts, each with the key that its maker gave it; Space checks and unchecks the current one."""

    def __init__(self, name: str, headings: Sequence[str], button: QPushButton) -> None:
        """An empty table, named for screen readers; `button` is enabled while something is chosen, and counts it."""
        super().__init__()
        self.setAccessibleName(name)
        self.setHeaderLabels(list(headings))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setProperty("look", "choices")
        self.header().setStretchLastSection(False)
        self._button, self._act = button, button.text()
        self.itemChanged.connect(self._count)

    @property
    def chosen(self) -> list[Any]:
        """The keys of the rows whose boxes are checked, from the top."""
        rows = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return [row.data(0, KEY) for row in rows if row is not None and row.checkState(0) == Qt.CheckState.Checked]

    def fill(self, rows: Sequence[tuple[Any, Sequence[str], Sequence[str]]], *, chosen: bool = True) -> None:
        """Lists other rows, all checked or none: the key of each, its texts, and the tool tips of its columns."""
        state = Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        self.clear()
        for key, texts, tips in rows:
            row = QTreeWidgetItem(list(texts))
            for column, tip in enumerate(tips):
                row.setToolTip(column, tip[:LONGEST_TIP])
            row.setData(0, KEY, key)
            row.setCheckState(0, state)
            self.addTopLevelItem(row)
        self.setCurrentIndex(self.model().index(0, 0))
        self._count()

    def _count(self) -> None:
        count = len(self.chosen)
        self._button.setEnabled(count > 0)
        self._button.setText(f"{self._act} ({phrases.number(count)})" if count else self._act)
