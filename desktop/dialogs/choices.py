"""A table whose rows carry check boxes, checked at first or not, and the button that says how many are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QTreeWidget,
    QTreeWidgetItem,
)

from claims.records import Span
from desktop import appearance, phrases
from desktop.panels.drawn_text import draw_lines, laid_out
from desktop.panels.marked_text import mark_ranges

Index = QModelIndex | QPersistentModelIndex
KEY = int(Qt.ItemDataRole.UserRole)
MARKS = KEY + 1
"""The role that gives the stretches of a cell that are marked."""
MOST_LINES = 8
"""Lines of a cell; the tool tip has the rest."""
LONGEST_TIP = 600
"""Signs of a text in a tool tip."""


class WrappedCells(QStyledItemDelegate):
    """Draws cells whose text runs over several lines: a tree view would give each row one line."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        view.setUniformRowHeights(False)
        view.header().sectionResized.connect(view.scheduleDelayedItemsLayout)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leaves the text to us."""
        super().initStyleOption(option, index)
        option.text = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        known = QStyleOptionViewItem(option)
        self.initStyleOption(known, index)
        known.rect = QRect(0, 0, self._view.columnWidth(index.column()), known.fontMetrics.height())
        room = self._room(known)
        lines = laid_out(_text_of(index), known.font, room.width(), MOST_LINES).lineCount()
        widest = known.fontMetrics.horizontalAdvance(_text_of(index)) + known.rect.width() - room.width()
        height = lines * QFontMetrics(known.font).height() + 2 * appearance.SMALL
        return QSize(int(widest), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        known = QStyleOptionViewItem(option)
        self.initStyleOption(known, index)
        text = _text_of(index)
        marks = mark_ranges(text, [(span, "conflict") for span in index.data(MARKS) or ()])
        draw_lines(painter, self._room(known), text, known.font, appearance.colours().text, MOST_LINES, marks)

    def _room(self, option: QStyleOptionViewItem) -> QRectF:
        """Where the text of a cell stands: beside its check box, if it has one."""
        room = QRectF(option.rect).adjusted(appearance.GAP, appearance.SMALL, -appearance.GAP, -appearance.SMALL)
        if option.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
            box = QStyle.SubElement.SE_ItemViewItemCheckIndicator
            room.setLeft(self._view.style().subElementRect(box, option, self._view).right() + appearance.GAP)
        return room


def _text_of(index: Index) -> str:
    return str(index.data() or "")


class ChoiceTable(QTreeWidget):
    """Rows of texts, each with the key that its maker gave it; Space checks and unchecks the current one."""

    def __init__(self, name: str, headings: Sequence[str], button: QPushButton) -> None:
        """An empty table, named for screen readers; `button` is enabled while something is chosen, and counts it."""
        super().__init__()
        self.setAccessibleName(name)
        self.setHeaderLabels(list(headings))
        self.setRootIsDecorated(False)
        self.setItemDelegate(WrappedCells(self))
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

    def mark(self, key: Any, column: int, spans: Sequence[Span]) -> None:
        """Marks stretches of a cell's text, in the row of that key."""
        for place in range(self.topLevelItemCount()):
            row = self.topLevelItem(place)
            if row is not None and row.data(0, KEY) == key:
                row.setData(column, MARKS, list(spans))

    def _count(self) -> None:
        count = len(self.chosen)
        self._button.setEnabled(count > 0)
        self._button.setText(f"{self._act} ({phrases.number(count)})" if count else self._act)
