"""The Claims list as a Qt model: a thin adapter over the listed claims of the context's list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from claims.review.records import ReviewClaim

Index = QModelIndex | QPersistentModelIndex
ENTRY = int(Qt.ItemDataRole.UserRole)
"""The role that gives the ReviewClaim itself."""


class ClaimsModel(QAbstractListModel):
    """Rows are the claims handed to `show`; `sentence` says one aloud, for screen readers and tests."""

    def __init__(self, sentence: Callable[[ReviewClaim], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self._entries: list[ReviewClaim] = []
        self._rows: dict[str, int] = {}

    def show(self, entries: Sequence[ReviewClaim]) -> None:
        """Lists `entries`; where only their contents changed, the view keeps its place and selection."""
        same = len(entries) == len(self._entries) and all(
            entry is old or entry.claim.id == old.claim.id for entry, old in zip(entries, self._entries, strict=True)
        )
        if same:
            self._entries = list(entries)
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = list(entries)
        self._rows = {entry.claim.id: row for row, entry in enumerate(entries)}
        self.endResetModel()

    def refresh(self, entries: Sequence[ReviewClaim]) -> None:
        """Replaces the listed versions of `entries` by these."""
        for entry in entries:
            row = self._rows.get(entry.id)
            if row is not None:
                self._entries[row] = entry
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, claim_id: str) -> int:
        """The row of a claim, or -1 where it is not listed."""
        return self._rows.get(claim_id, -1)

    def entry(self, row: int) -> ReviewClaim:
        """The claim in `row`."""
        return self._entries[row]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._sentence(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.claim.text if len(entry.claim.text) <= 600 else entry.claim.text[:600] + "…"
        return None
