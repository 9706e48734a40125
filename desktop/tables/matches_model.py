"""Matches and what a score is made of as Qt models: thin adapters over the core's lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from claims.records import Conflict, Evidence, Match

Index = QModelIndex | QPersistentModelIndex
ITEM = int(Qt.ItemDataRole.UserRole)
"""The role that gives the record itself."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row that a search found, under its own heading."""

    heading: str
    value: str


class RecordsModel(QAbstractListModel, Generic[Item]):
    """A list of records; `sentence` says one aloud, for screen readers and tests."""

    def __init__(self, sentence: Callable[[Item], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self.items: list[Item] = []

    def show(self, items: Sequence[Item]) -> None:
        """Lists other records."""
        self.beginResetModel()
        self.items = list(items)
        self.endResetModel()

    def redraw(self) -> None:
        """Says that the records look different now."""
        if self.items:
            self.dataChanged.emit(self.index(0), self.index(len(self.items) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self.items):
            return None
        if role == ITEM:
            return self.items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._sentence(self.items[index.row()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._sentence(self.items[index.row()])[:800]
        return None


MatchesModel = RecordsModel[Match]
WhyModel = RecordsModel[Evidence | Conflict | Cell]
