"""What all panels share: name, title with counts, margins, flowing rows, and the empty state that says what to do."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from desktop import appearance
from desktop.context import Context
from desktop.panels.drawn_text import shortened
from desktop.panels.room import Need
from desktop.phrases import tr

HALVES_LETTERS = 80
"""A page that is narrower than so many letters has its halves below each other."""


class Panel(QWidget):
    """A part of the window with a fixed English `name` (its objectName) that screen readers hear in their language."""

    title_changed = Signal(str)
    """The heading over the panel, such as "Claims · 12 of 19"."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self.context = context
        self.setObjectName(name)
        self.setAccessibleName(tr(name))
        self.title = tr(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(appearance.GAP, 0, appearance.GAP, appearance.GAP)
        self.column.setSpacing(appearance.GAP)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Shows on the buttons which keys do the same; `keys` gives them by the id of their command."""

    def need(self, width: int) -> Need:
        """How high the panel must be at that `width`, whichever claim it shows: no panel moves from claim to claim."""
        least = self.minimumSizeHint().height()
        return Need(least, least)

    @property
    def margins(self) -> int:
        """What is over and under the content."""
        around = self.column.contentsMargins()
        return around.top() + around.bottom()

    def set_title(self, *parts: str) -> None:
        """Shows `parts` over the panel, divided by middle dots."""
        self.title = " · ".join(part for part in parts if part)
        self.title_changed.emit(self.title)


def muted(text: str = "") -> QLabel:
    """A quiet label."""
    label = QLabel(text)
    label.setProperty("look", "muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


class OneLine(QLabel):
    """A line that ends in three dots where it has no room: nothing is made wider or higher for it."""

    def __init__(self, text: str, look: str) -> None:
        super().__init__()
        self.setProperty("look", look)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.show_whole(text)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole), self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """As high as a line of text, also while nothing of it fits."""
        return QSize(0, self.fontMetrics().height())

    def show_whole(self, text: str) -> None:
        """Shows as much of `text` as there is room for; the rest is in the tool tip."""
        self._whole = text
        shown = shortened(text, self.fontMetrics(), self.width())
        self.setText(shown)
        self.setToolTip(text if shown != text else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_whole(self._whole)


class EscapableEdit(QLineEdit):
    """A line to which Esc is a key of its own, and no command of the window."""

    left = Signal()
    """Somebody is done with the field, and goes on elsewhere."""

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)


class ElidedButton(QPushButton):
    """A button whose words end in three dots where it has no room for them."""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        option.text = shortened(self.text(), self.fontMetrics(), room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


def empty_state(text: str) -> QLabel:
    """What an empty panel says: what to do next."""
    label = muted(text)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setContentsMargins(appearance.PAGE, appearance.PAGE, appearance.PAGE, appearance.PAGE)
    label.setMinimumHeight(label.fontMetrics().lineSpacing())  # it pushes nothing away that comes in its place
    return label


class FlowLayout(QLayout):
    """Places widgets in lines, like words in a paragraph (after Qt's flow layout example)."""

    def __init__(self, spacing: int = appearance.SMALL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def takeAt(self, index: int) -> QLayoutItem:
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.sizeHint())
        return size

    def minimumSize(self) -> QSize:
        """As high as a line; no item makes it wider, for one that is too wide is given a line and no more."""
        return QSize(0, self.sizeHint().height())

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            x, height = rect.x(), max(size.height() for _, size in line)
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += height + min(self.spacing(), appearance.GAP)
        return max(y - min(self.spacing(), appearance.GAP) - rect.y(), 0)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items with their sizes, line by line."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            size = QSize(min(hint.width(), width), hint.height())
            if not lines or x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + self.spacing()
        return lines


class FlowBox(QWidget):
    """A widget whose children flow like words; it is always as high as they need, also where layouts ask no width."""

    def __init__(self, spacing: int = appearance.SMALL) -> None:
        super().__init__()
        self.row = FlowLayout(spacing, self)

    def clear(self) -> None:
        """Removes every child."""
        while self.row.count():
            widget = self.row.takeAt(0).widget()
            if widget is not None:
                widget.deleteLater()

    def refit(self) -> None:
        """Takes the height that the children need at this width; to be called when they changed."""
        self.setFixedHeight(max(self.row.heightForWidth(self.width()), 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.refit()
        return super().event(event)


class Page(QScrollArea):
    """What fills the window, scrolled; its halves stand below each other where they would be too narrow to read."""

    def __init__(self) -> None:
        super().__init__()
        self._halves: QBoxLayout | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_page(self, page: QWidget, halves: QBoxLayout | None = None) -> None:
        """Shows another page, which has `halves` in it."""
        self._halves = halves
        self._fit()
        self.setWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        narrow = self.width() < HALVES_LETTERS * self.fontMetrics().averageCharWidth()
        if self._halves is not None:
            direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
            self._halves.setDirection(direction)


def scrolled(inside: QWidget) -> QScrollArea:
    """`inside` as high as it needs, in an area that scrolls; so large text never pushes a panel off the screen."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    area.setMinimumHeight(area.fontMetrics().lineSpacing())  # Qt asks for room that a small screen has not
    return area
