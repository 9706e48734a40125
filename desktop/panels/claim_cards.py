"""How a claim is drawn in the Claims list: state, label, kind and speaker, rating, and its worst conflict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from claims.review.records import ReviewClaim
from desktop import appearance
from desktop.panels.drawn_text import draw_line, draw_lines, shortened
from desktop.tables.claims_model import ENTRY

PAD, SIGN = 12, 14
PART_INDENT = 14
NARROW_LETTERS = 52
"""In a list that is narrower than so many letters a label may have two lines, and the badges stand below."""
LABEL_LINES = 2
"""Lines of a label in a narrow list, at most: that is room for most of the longest."""
USUAL_LINE = 18
"""The height of a line of text beside which a state's sign is SIGN pixels wide; it grows with the text."""


@dataclass(frozen=True, slots=True)
class Card:
    """What one card shows. `colour` is the rating's own colour."""

    title: str
    line: str
    rating: str = ""
    colour: str = ""
    conflict: str = ""
    part: bool = False
    """It is a part of the sentence above it, and stands under it."""


class CardDelegate(QStyledItemDelegate):
    """Draws cards of one height; `card` tells what is on one, and is asked once for each version of a claim."""

    def __init__(self, card: Callable[[ReviewClaim], Card], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self._known: dict[str, tuple[ReviewClaim, Card]] = {}

    def forget(self) -> None:
        """Asks for every card anew: the language or the scale changed."""
        self._known.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self.height(option.font, option.rect.width()))

    def height(self, font: QFont, width: int) -> int:
        """The height of every card of a list that is so wide, in pixels."""
        lines = (LABEL_LINES if is_narrow(font, width) else 1) + 1
        return lines * QFontMetrics(font).height() + 3 * appearance.GAP

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = index.data(ENTRY)
        if not isinstance(entry, ReviewClaim):
            return
        card = self._of(entry)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(4, 1, -4, -1)
        self._draw_ground(painter, box, option)
        if card.part:
            box.setLeft(box.left() + PART_INDENT)
        line = QFontMetrics(option.font).height()
        sign = SIGN * max(line / USUAL_LINE, 1.0)
        inner = box.adjusted(PAD + sign + 10, appearance.GAP, -PAD, -appearance.GAP)
        narrow = is_narrow(option.font, option.rect.width())
        label = bold(option.font)
        long = narrow and QFontMetrics(label).horizontalAdvance(card.title) > inner.width()
        if narrow and not long:
            inner.adjust(0, line / 2, 0, -line / 2)  # both of its lines stand in the middle
        top = inner.top() + (line - sign) / 2
        draw_state(painter, QRectF(box.left() + PAD, top, sign, sign), entry.standing, card.colour)
        ink = appearance.colours().muted if entry.status == "dismissed" else appearance.colours().text
        room = self._draw_around(painter, inner, card, option.font, narrow=narrow)
        if long:
            draw_lines(painter, room, card.title, label, ink, LABEL_LINES)
        else:
            draw_line(painter, room, card.title, label, ink)
        painter.restore()

    def _of(self, entry: ReviewClaim) -> Card:
        known = self._known.get(entry.id)
        if known is not None and known[0] is entry:
            return known[1]
        card = self._card(entry)
        self._known[entry.id] = (entry, card)
        return card

    def _draw_ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
        colours = appearance.colours()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if not selected and not option.state & QStyle.StateFlag.State_MouseOver:
            return
        path = QPainterPath()
        path.addRoundedRect(box, appearance.RADIUS, appearance.RADIUS)
        painter.fillPath(path, QColor(colours.accent_soft if selected else colours.hover))
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 6, 3, box.height() - 12), 1.5, 1.5)
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), appearance.RADIUS, appearance.RADIUS)

    def _draw_around(self, painter: QPainter, box: QRectF, card: Card, font: QFont, *, narrow: bool) -> QRectF:
        """Draws all but the label; gives the room that this has in its first line."""
        colours = appearance.colours()
        line = QFontMetrics(font).height()
        top = QRectF(box.left(), box.top(), box.width(), line)
        bottom = QRectF(box.left(), box.bottom() - line, box.width(), line)
        if card.rating:
            beside = bottom if narrow else top
            beside.setWidth(
                beside.width() - draw_badge(painter, beside, card.rating, card.colour, font) - appearance.GAP
            )
        if card.conflict:
            width = draw_line(painter, bottom, card.conflict, font, colours.conflict, right=True)
            bottom.setWidth(bottom.width() - width - appearance.GAP)
        draw_line(painter, bottom, card.line, font, colours.muted)
        return top


def is_narrow(font: QFont, width: int) -> bool:
    """Whether a list that is so many pixels wide has no room for a label and its badges in one line."""
    return width < NARROW_LETTERS * QFontMetrics(font).averageCharWidth()


def bold(font: QFont) -> QFont:
    """The font of labels in a list of that font."""
    label = QFont(font)
    label.setWeight(QFont.Weight.DemiBold)
    return label


def draw_badge(painter: QPainter, box: QRectF, text: str, colour: str, font: QFont) -> float:
    """Draws a rating as a filled badge at the right end of `box`; gives its width."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.85)
    small.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetrics(small)
    kept = shortened(text, metrics, box.width() * 0.5)
    width = metrics.horizontalAdvance(kept) + 14.0
    height = metrics.height() + 3.0
    ground, ink = appearance.rating_colours(colour)
    badge = QRectF(box.right() - width, box.center().y() - height / 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(badge, height / 2, height / 2)
    painter.setFont(small)
    painter.setPen(QColor(ink))
    painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), kept)
    return width


def draw_state(painter: QPainter, box: QRectF, status: str, colour: str) -> None:
    """Draws a claim's state as a sign: ring, half ring, two bars, tick or cross, so that colour is never alone."""
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(box.width() / SIGN, box.height() / SIGN)
    _draw_sign(painter, QRectF(0, 0, SIGN, SIGN), status, colour)
    painter.restore()


def _draw_sign(painter: QPainter, box: QRectF, status: str, colour: str) -> None:
    colours = appearance.colours()
    pen = QPen(QColor(colours.outline), 1.6)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match status:
        case "done":
            ground, ink = appearance.rating_colours(colour or colours.agreement)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawEllipse(box)
            _draw_tick(painter, box, ink)
        case "dismissed":
            inner = box.adjusted(3, 3, -3, -3)
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.topRight(), inner.bottomLeft())
        case "postponed":
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
            middle = box.center()
            for shift in (-2.0, 2.0):
                painter.drawLine(
                    QPointF(middle.x() + shift, middle.y() - 3), QPointF(middle.x() + shift, middle.y() + 3)
                )
        case "in_progress":
            painter.setPen(QPen(QColor(colours.accent), 1.6))
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawPie(box.adjusted(1, 1, -1, -1), 90 * 16, -180 * 16)
        case _:
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))


def _draw_tick(painter: QPainter, box: QRectF, ink: str) -> None:
    pen = QPen(QColor(ink), 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    middle = box.center()
    painter.drawLine(QPointF(middle.x() - 3, middle.y() + 0.3), QPointF(middle.x() - 0.8, middle.y() + 2.6))
    painter.drawLine(QPointF(middle.x() - 0.8, middle.y() + 2.6), QPointF(middle.x() + 3.4, middle.y() - 2.4))
