"""`Search or run`: one field that finds commands and claims by a few letters and runs or shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop import appearance, operations
from desktop.commands.command import Desk
from desktop.commands.keys import key_text, run, title_of
from desktop.commands.registry import COMMANDS
from desktop.panels.claim_cards import draw_line
from desktop.panels.match_rows import draw_ground
from desktop.phrases import tr
from desktop.tables.claim_order import ClaimFilter, ClaimOrder, fold, label_of
from desktop.tables.matches_model import ITEM, Index, RecordsModel

MOST = 12
OWN_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Keys that the field keeps although a command may have them."""


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the palette."""

    title: str
    detail: str
    key: str
    act: Callable[[], None]


def rank(title: str, words: list[str]) -> int | None:
    """How well a title answers the words typed, 0 best; None where a word is missing.

    Letters of a word may be left out, but their order counts: "exp" and "xprt" both find "Export".
    """
    text = fold(title)
    total = 0
    for word in words:
        place = text.find(word)
        if place >= 0:
            total += 0 if place == 0 or text[place - 1] == " " else 1
        elif len(word) > 1 and _in_order(word, text):
            total += 4
        else:
            return None
    return total


def _in_order(word: str, text: str) -> bool:
    signs = iter(text)
    return all(sign in signs for sign in word)


class LineDelegate(QStyledItemDelegate):
    """Draws a line of the palette: title, what it does, its key."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(300, QFontMetrics(option.font).height() + appearance.WIDE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(ITEM)
        if not isinstance(found, Found):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = appearance.colours()
        box = QRectF(option.rect).adjusted(2, 1, -2, -1)
        draw_ground(painter, box, option)
        line = box.adjusted(12, 0, -12, 0)
        width = draw_line(painter, line, found.key, option.font, colours.muted, right=True) if found.key else 0
        line.setWidth(line.width() - width - appearance.WIDE)
        width = draw_line(painter, line, found.title, option.font, colours.text)
        line.setLeft(line.left() + width + appearance.WIDE)
        if line.width() > 40:
            draw_line(painter, line, found.detail, option.font, colours.muted)
        painter.restore()


class Palette(QLineEdit):
    """The field; its list opens below it while it has the focus."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self._order = ClaimOrder()
        self._before: QWidget | None = None
        self.setObjectName("Search or run")
        self.setAccessibleName(tr("Search or run"))
        self.setPlaceholderText(tr("Search or run …") + "   Ctrl+K")
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(280)
        self.model: RecordsModel[Found] = RecordsModel(
            lambda found: f"{found.title}, {found.detail}, {found.key}", self
        )
        self.list = QFrame(window)
        self.list.setProperty("look", "popup")
        self.view = QListView()
        self.view.setAccessibleName(tr("Found commands and claims"))
        self.view.setProperty("look", "cards")
        self.view.setItemDelegate(LineDelegate(self.view))
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(lambda index: self._act(index.row()))
        column = QVBoxLayout(self.list)
        column.setContentsMargins(appearance.SMALL, appearance.SMALL, appearance.SMALL, appearance.SMALL)
        column.addWidget(self.view)
        self.list.hide()
        self.textChanged.connect(self._find)
        self.installEventFilter(self)

    def open(self) -> None:
        """Puts the focus into the field and lists every command."""
        self._before = QApplication.focusWidget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._find()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self._close_unless_focused)
        elif event.type() == QEvent.Type.MouseButtonPress:
            QTimer.singleShot(0, self.open)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in OWN_KEYS:
            event.accept()
        return False

    def _close_unless_focused(self) -> None:
        if not self.hasFocus():
            self.list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        key = Qt.Key(event.key())
        if key in steps and self.model.items:
            row = min(max(self.view.currentIndex().row() + steps[key], 0), len(self.model.items) - 1)
            self.view.setCurrentIndex(self.model.index(row))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act(self.view.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        self.list.hide()
        self.clear()
        self.list.hide()
        target = self._before if self._before is not None and self._before is not self else self._window
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _act(self, row: int) -> None:
        if 0 <= row < len(self.model.items):
            act = self.model.items[row].act
            self._leave()
            act()

    def _find(self) -> None:
        if not self.hasFocus():
            return
        words = fold(self.text()).split()
        found = [*self._commands(words), *self._claims(words)]
        self.model.show(found)
        self.list.setVisible(bool(found))
        if found:
            self.view.setCurrentIndex(self.model.index(0))
            self._place(len(found))

    def _commands(self, words: list[str]) -> list[Found]:
        changed = self._desk.context.settings.mapping("shortcuts")
        ranked = []
        for place, command in enumerate(COMMANDS):
            if command.id == "search_or_run" or not command.enabled(self._desk):
                continue
            title = title_of(command, self._desk)
            value = rank(title, words)
            if value is None and words:
                value = rank(tr(command.help), words)
                value = None if value is None else value + 10
            if value is not None:
                act = Found(title, tr(command.help), key_text(command, changed), partial(run, command, self._desk))
                ranked.append((value, place, act))
        return [found for _, _, found in sorted(ranked, key=lambda one: one[:2])]

    def _claims(self, words: list[str]) -> list[Found]:
        if not words:
            return []
        context = self._desk.context
        entries = self._order.listed(context.claims, ClaimFilter(text=" ".join(words)), "place")
        return [
            Found(
                label_of(entry, context.label_language),
                tr("claim {id}", id=entry.id),
                "",
                partial(self._go_to, entry.id),
            )
            for entry in entries[:MOST]
        ]

    def _go_to(self, claim_id: str) -> None:
        self._desk.show_view("review")
        operations.show_claim(self._desk.context, claim_id)

    def _place(self, count: int) -> None:
        """Under the field, as wide as it needs, inside the window."""
        row = self.view.sizeHintForRow(0)
        width = min(max(self.width(), 560), self._window.width() - 2 * appearance.WIDE)
        height = min(count, MOST) * row + 4 * appearance.SMALL
        corner = self.mapTo(self._window, QPoint(self.width(), self.height() + appearance.SMALL))
        self.list.setGeometry(max(corner.x() - width, appearance.WIDE), corner.y(), width, height)
        self.list.raise_()
