"""What `Search or run` finds, commands and claims by a few letters, and the list in which it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from desktop import appearance, operations
from desktop.commands.command import Desk
from desktop.commands.keys import key_text, run, title_of
from desktop.commands.registry import COMMANDS
from desktop.panels.drawn_text import draw_line
from desktop.panels.match_rows import draw_ground
from desktop.phrases import tr
from desktop.tables.claim_order import fold, label_of
from desktop.tables.matches_model import ITEM, Index, RecordsModel

MOST = 12


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the palette."""

    title: str
    detail: str
    key: str
    act: Callable[[], None]

    @property
    def spoken(self) -> list[str]:
        """The parts of the line that say something."""
        return [part for part in (self.title, self.detail, self.key) if part]


def _nothing() -> None:
    """What a line does that only says that there is none."""


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


class PaletteList(QFrame):
    """The list that opens below the field; it never takes the focus from it."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.setProperty("look", "popup")
        self.model: RecordsModel[Found] = RecordsModel(lambda found: ", ".join(found.spoken), self)
        self.view = QListView()
        self.view.setAccessibleName(tr("Found commands and claims"))
        self.view.setProperty("look", "cards")
        self.view.setItemDelegate(LineDelegate(self.view))
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(appearance.SMALL, appearance.SMALL, appearance.SMALL, appearance.SMALL)
        column.addWidget(self.view)
        self.hide()

    def answer(self, text: str, below: QWidget) -> None:
        """Lists what answers `text`, under the field."""
        words = fold(text).split()
        found = [*self._commands(words), *self._claims(words)]
        self.model.show(found or [Found(tr("Nothing was found."), "", "", _nothing)])
        self.view.setCurrentIndex(self.model.index(0) if found else QModelIndex())
        self.show()
        self._place(len(self.model.items), below)

    def step(self, by: int) -> None:
        """Chooses another line."""
        if self.model.items:
            row = min(max(self.view.currentIndex().row() + by, 0), len(self.model.items) - 1)
            self.view.setCurrentIndex(self.model.index(row))

    @property
    def chosen(self) -> Found | None:
        """The chosen line."""
        row = self.view.currentIndex().row()
        return self.model.items[row] if 0 <= row < len(self.model.items) and self.isVisible() else None

    def _commands(self, words: list[str]) -> list[Found]:
        changed = self._desk.context.settings.mapping("shortcuts")
        ranked = []
        for place, command in enumerate(COMMANDS):
            if command.id == "search_or_run" or not command.can_run(self._desk):
                continue
            title = title_of(command, self._desk)
            value = rank(title, words)
            if value is None and words:
                value = rank(tr(command.help), words)
                value = None if value is None else value + 10
            if value is not None:
                key = key_text(command, changed)
                found = Found(title, tr(command.help), key, partial(run, command, self._desk))
                ranked.append((value, place, found))
        return [found for _, _, found in sorted(ranked, key=lambda one: one[:2])]

    def _claims(self, words: list[str]) -> list[Found]:
        if not words:
            return []
        context = self._desk.context
        entries = context.found(" ".join(words))
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

    def _place(self, count: int, below: QWidget) -> None:
        """Under the field, as wide as it needs, inside the window."""
        row = self.view.sizeHintForRow(0)
        width = min(max(below.width(), 560), self._window.width() - 2 * appearance.WIDE)
        height = min(count, MOST) * row + 4 * appearance.SMALL
        corner = below.mapTo(self._window, QPoint(below.width(), below.height() + appearance.SMALL))
        self.setGeometry(max(corner.x() - width, appearance.WIDE), corner.y(), width, height)
        self.raise_()
