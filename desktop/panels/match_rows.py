"""How a match and the parts of its score are drawn: score bar, marked text, the reference's verdict, contributions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from claims.records import Conflict, Evidence, Match
from desktop import appearance, phrases
from desktop.panels.drawn_text import draw_line, draw_lines, laid_out, shortened
from desktop.panels.marked_text import mark_ranges, row_marks
from desktop.panels.text_positions import shown
from desktop.panels.wording import level_title
from desktop.tables.matches_model import ITEM, Cell

Index = QModelIndex | QPersistentModelIndex
MOST_LINES = 2
"""Lines of a sentence in the list of contributions; the tool tip has all of it."""
NARROW_LETTERS = 50
"""A row with less room than so many letters has the level under the score."""
PART_PAD = 8
LEVEL_COLOURS = {"likely": "agreement", "possible": "warning", "weak": "muted"}


@dataclass(frozen=True, slots=True)
class Row:
    """The words on a match's row beside its text. `searched` rows have no score."""

    level: str
    verdict: str
    origin: str
    conflict: str
    judgement: str
    searched: bool = False


class MatchDelegate(QStyledItemDelegate):
    """Draws matches in rows of one height: two lines of text and one of origin and conflict."""

    def __init__(self, words: Callable[[Match], Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(300, 3 * QFontMetrics(option.font).height() + 3 * appearance.GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        match = index.data(ITEM)
        if not isinstance(match, Match):
            return
        words = self._words(match)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(2, 1, -2, -1)
        draw_ground(painter, box, option)
        inner = box.adjusted(12, appearance.GAP, -12, -appearance.GAP)
        if not words.searched:
            metrics = QFontMetrics(option.font)
            narrow = inner.width() < NARROW_LETTERS * metrics.averageCharWidth()
            beside = "" if narrow else "0.00 "
            widest = max(metrics.horizontalAdvance(f"{beside}{level_title(level)}") for level in LEVEL_COLOURS)
            width = widest + (1.0 if narrow else 2.0) * appearance.WIDE + appearance.SMALL
            self._draw_score(painter, QRectF(inner).adjusted(0, 0, width - inner.width(), 0), match, words, option.font)
            inner.setLeft(inner.left() + width)
        self._draw_words(painter, inner, match, words, option.font)
        painter.restore()

    def _draw_score(self, painter: QPainter, box: QRectF, match: Match, words: Row, font: QFont) -> None:
        colours = appearance.colours()
        metrics = QFontMetrics(font)
        line = metrics.height()
        colour = getattr(colours, LEVEL_COLOURS[match.level])
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        top = QRectF(box.left(), box.top(), box.width() - appearance.WIDE, line)
        draw_line(painter, top, phrases.number(match.score, 2), bold, colours.text)
        narrow = metrics.horizontalAdvance(f"0.00 {words.level}") > top.width()
        level = top.translated(0, line + appearance.GAP) if narrow else top
        draw_line(painter, level, words.level, font, colours.muted, right=not narrow)
        draw_bar(painter, QRectF(box.left(), top.bottom() + 4, top.width(), 5), match.score, colour)
        if words.judgement:
            below = QRectF(box.left(), box.bottom() - line, box.width() - appearance.SMALL, line)
            draw_line(painter, below, f"✓ {words.judgement}", font, colours.accent)

    def _draw_words(self, painter: QPainter, box: QRectF, match: Match, words: Row, font: QFont) -> None:
        colours = appearance.colours()
        line = QFontMetrics(font).height()
        text = QRectF(box.left(), box.top(), box.width(), 2 * line)
        bottom = QRectF(box.left(), box.bottom() - line, box.width(), line)
        if words.verdict:
            width = draw_tag(painter, QRectF(text.left(), text.top(), text.width(), line), words.verdict, font)
            text.setWidth(text.width() - width - appearance.WIDE)
        draw_marked(painter, text, match, font)
        if words.conflict:
            width = draw_line(painter, bottom, words.conflict, font, colours.conflict, right=True)
            bottom.setWidth(bottom.width() - width - appearance.WIDE)
        draw_line(painter, bottom, words.origin, font, colours.muted)


class WhyDelegate(QStyledItemDelegate):
    """Draws one contribution: its sentence in two lines at most, its share, and a bar of its length.

    A conflict, and what takes from the score, has the colour of conflicts and a sign of its own.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        part = index.data(ITEM)
        font = self._view.font()
        room = width - 2.0 * PART_PAD
        if isinstance(part, Evidence):
            room -= QFontMetrics(font).horizontalAdvance(_figure(part)) + appearance.GAP
        lines = laid_out(_sentence_of(part), font, max(room, 40.0), MOST_LINES).lineCount()
        under = appearance.WIDE if isinstance(part, Evidence) else appearance.GAP
        return QSize(160, lines * QFontMetrics(font).height() + under)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        part = index.data(ITEM)
        colours = appearance.colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(PART_PAD, 3, -PART_PAD, -3)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRoundedRect(box.adjusted(-4, -2, 4, 2), 4, 4)
        if isinstance(part, Conflict):
            draw_lines(painter, box, _sentence_of(part), option.font, colours.conflict, MOST_LINES)
        elif isinstance(part, Evidence):
            self._draw_part(painter, box, part, option.font)
        elif isinstance(part, Cell):
            draw_lines(painter, box, _sentence_of(part), option.font, colours.text, MOST_LINES)
        painter.restore()

    def _draw_part(self, painter: QPainter, box: QRectF, part: Evidence, font: QFont) -> None:
        colours = appearance.colours()
        against = part.contribution < 0
        line = QRectF(box.left(), box.top(), box.width(), QFontMetrics(font).height())
        width = draw_line(painter, line, _figure(part), font, colours.conflict if against else colours.text, right=True)
        text = QRectF(box.left(), box.top(), box.width() - width - appearance.GAP, box.height())
        draw_lines(painter, text, part.sentence, font, colours.conflict if against else colours.text, MOST_LINES)
        bar = QRectF(box.left(), box.bottom() - 4, box.width(), 4)
        draw_bar(painter, bar, abs(part.contribution), colours.conflict if against else colours.accent)


def _figure(part: Evidence) -> str:
    return f"{'−' if part.contribution < 0 else '+'}{phrases.number(abs(part.contribution), 2)}"


def _sentence_of(part: object) -> str:
    if isinstance(part, Conflict):
        return f"⚠ {part.sentence}"
    if isinstance(part, Cell):
        return " ".join(f"{part.heading}: {part.value}".split())
    return part.sentence if isinstance(part, Evidence) else ""


def draw_ground(painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
    """The ground of a row that is selected or under the pointer."""
    colours = appearance.colours()
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.setPen(Qt.PenStyle.NoPen)
    if selected and option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(colours.accent), 1.5))
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(QColor(colours.accent_soft if selected else colours.hover))
        painter.drawRoundedRect(box, appearance.RADIUS, appearance.RADIUS)


def draw_bar(painter: QPainter, box: QRectF, share: float, colour: str) -> None:
    """A share of 0..1 as a bar on its quiet full length."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(appearance.colours().border))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    part = QRectF(box.left(), box.top(), max(box.width() * min(max(share, 0.0), 1.0), box.height()), box.height())
    painter.setBrush(QColor(colour))
    if share > 0:
        painter.drawRoundedRect(part, box.height() / 2, box.height() / 2)


def draw_tag(painter: QPainter, box: QRectF, text: str, font: QFont) -> float:
    """The reference's own verdict as a quiet tag at the right end of `box`; gives its width."""
    colours = appearance.colours()
    small = QFont(font)
    small.setWeight(QFont.Weight.DemiBold)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    metrics = QFontMetrics(small)
    kept = shortened(text, metrics, box.width() * 0.4)
    width = metrics.horizontalAdvance(kept) + 16.0
    tag = QRectF(box.right() - width, box.top(), width, box.height() + 2)
    painter.setPen(QPen(QColor(colours.outline), 1))
    painter.setBrush(QColor(colours.card))
    painter.drawRoundedRect(tag, tag.height() / 2, tag.height() / 2)
    painter.setPen(QColor(colours.text))
    painter.setFont(small)
    painter.drawText(tag, int(Qt.AlignmentFlag.AlignCenter), kept)
    return width


def draw_marked(painter: QPainter, box: QRectF, match: Match, font: QFont) -> None:
    """The row's text with its marks, at most as many lines as fit; the last one shortened."""
    text = " ".join(match.text.split("\n")) if len(match.text) < 2000 else match.text[:2000]
    lines = max(round(box.height() / QFontMetrics(font).height()), 1)
    marks = mark_ranges(text, row_marks(match))
    draw_lines(painter, box, shown(text), font, appearance.colours().text, lines, marks)
