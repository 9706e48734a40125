"""The article with its claims marked: every claim softly, the current one strongly, its facts each in their own way."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from claims.records import Claim, Span
from desktop import appearance
from desktop.operations import Fact
from desktop.palettes import mix
from desktop.panels.text_positions import Positions, shown

FACT_LINES: dict[Fact, Qt.PenStyle] = {
    "number": Qt.PenStyle.SolidLine,
    "date": Qt.PenStyle.DotLine,
    "place": Qt.PenStyle.DashLine,
    "speaker": Qt.PenStyle.DashDotLine,
}
"""A fact is told by its line as well as by its colour."""

LINE_HEIGHT_PERCENT = 145
PORTION = 50_000
"""Characters that are laid out at once: some 15 ms of work."""
GRIP = 5
"""How near (pixels) the pointer must be to an end of the current claim to drag it."""


class Mark(NamedTuple):
    """A stretch of the text that belongs to a claim, and what its state does to the way it is drawn."""

    span: Span
    claim_id: str
    dismissed: bool = False
    done: bool = False


def fact_spans(claim: Claim) -> list[tuple[Span, Fact]]:
    """Where the facts of a claim stand in the article."""
    spans: list[tuple[Span, Fact]] = [(quantity.span, "number") for quantity in claim.quantities]
    spans += [(mention.span, "date") for mention in claim.dates]
    spans += [(place.span, "place") for place in claim.places]
    if claim.speaker is not None:
        spans.append((claim.speaker.span, "speaker"))
    return spans


class ArticleView(QTextEdit):
    """Shows one text, read-only. Spans are in code points of that text, as everywhere in the core."""

    claim_clicked = Signal(str)
    span_dragged = Signal(int, int)
    """The current claim's new span, while an end of it was dragged and let go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setProperty("look", "reading")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(appearance.WIDE)
        self._positions = Positions("")
        self._waiting = ""
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._append)
        self._marks: list[Mark] = []
        self._starts: list[int] = []
        self._places: dict[str, int] = {}
        self._longest = 0
        self._current: Span | None = None
        self._facts: list[tuple[Span, Fact]] = []
        self._dragged: Literal["start", "end"] | None = None

    def set_text(self, text: str) -> None:
        """Shows `text`; marks of an earlier text are dropped."""
        self._positions = Positions(text)
        self._marks, self._starts, self._current, self._facts = [], [], None, []
        self._waiting = shown(text)
        self.document().clear()
        form = QTextBlockFormat()
        form.setLineHeight(LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setBottomMargin(appearance.GAP)
        QTextCursor(self.document()).setBlockFormat(form)
        self._append()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _append(self) -> None:
        """Lays out a portion of the text that waits; the rest follows when the window has answered its user."""
        portion, self._waiting = self._waiting[:PORTION], self._waiting[PORTION:]
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        first = cursor.block()
        cursor.beginEditBlock()
        cursor.insertText(portion)
        self._lower_blank_lines(first)
        cursor.endEditBlock()
        if self._waiting:
            self._more.start()
        elif self._positions.length > PORTION:
            self._reveal_current()

    def _lower_blank_lines(self, block: QTextBlock) -> None:
        """A blank line divides paragraphs, which stand apart already: it takes little room of its own."""
        low = QTextBlockFormat()
        low.setLineHeight(appearance.SMALL, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        while block.next().isValid():  # not the last: what follows is laid out like it
            if block.length() == 1:
                QTextCursor(block).setBlockFormat(low)
            block = block.next()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Marks these stretches, sorted by where they start."""
        self._marks = sorted(marks, key=lambda mark: mark.span)
        self._starts = [mark.span[0] for mark in self._marks]
        self._longest = max((mark.span[1] - mark.span[0] for mark in self._marks), default=0)
        self._places = {mark.claim_id: place for place, mark in enumerate(self._marks)}
        self.viewport().update()

    def change_marks(self, marks: Sequence[Mark]) -> bool:
        """Draws these claims otherwise; False where one is new or stands elsewhere, so that all have to be set."""
        for mark in marks:
            place = self._places.get(mark.claim_id)
            if place is None or self._marks[place].span != mark.span:
                return False
            self._marks[place] = mark
        self.viewport().update()
        return True

    def set_current(self, span: Span | None, facts: Sequence[tuple[Span, Fact]] = ()) -> None:
        """Marks the current claim and its facts, and brings it into view."""
        moved = span is not None and (self._current is None or span[0] != self._current[0])
        self._current = span
        self._facts = list(facts)
        if span is not None and moved:
            self._reveal(span)
        self.viewport().update()

    def selected_span(self) -> Span | None:
        """What the user selected, in code points without blanks at the ends; None for nothing."""
        cursor = self.textCursor()
        start = self._positions.from_qt(cursor.selectionStart())
        end = self._positions.from_qt(cursor.selectionEnd())
        text = cursor.selectedText()
        start += len(text) - len(text.lstrip())
        end -= len(text) - len(text.rstrip())
        return (start, end) if start < end else None

    def caret(self) -> int:
        """The code point at which the text cursor stands."""
        return self._positions.from_qt(self.textCursor().position())

    def claim_at(self, position: int) -> str | None:
        """The shortest claim around a code point."""
        around = [mark for mark in self._near(position, position + 1) if mark.span[0] <= position < mark.span[1]]
        return min(around, key=lambda mark: mark.span[1] - mark.span[0]).claim_id if around else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._reveal_current)  # made anew, it has its size only then

    def _reveal_current(self) -> None:
        if self._current is not None:
            self._reveal(self._current)

    def _reveal(self, span: Span) -> None:
        """Scrolls so that the claim stands in the upper half, unless it is in view already."""
        top = self._caret_top(span[0])
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        if not bar.value() + appearance.WIDE <= top <= bar.value() + height - 5 * self.fontMetrics().height():
            bar.setValue(int(top - height / 3))

    def _caret_top(self, position: int) -> float:
        """The height of a code point's line in the document, in pixels."""
        unit = self._positions.to_qt(position)
        block = self.document().findBlock(unit)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(unit - block.position())
        return top + (line.y() if line.isValid() else 0.0)

    def _near(self, start: int, end: int) -> Iterator[Mark]:
        """The marks that may touch start..end."""
        last = bisect_right(self._starts, end)
        first = bisect_right(self._starts, start - self._longest - 1)
        return iter(self._marks[first:last])

    def _visible(self) -> Span:
        """The first and last code point in view."""
        area = self.viewport().rect()
        first = self.cursorForPosition(area.topLeft()).position()
        last = self.cursorForPosition(area.bottomRight()).position()
        return self._positions.from_qt(first), self._positions.from_qt(last) + 1

    def _lines(self, span: Span) -> Iterator[QRectF]:
        """The rectangles that `span` covers on the viewport, one a line."""
        start, end = self._positions.span_to_qt(span)
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            yield from self._lines_of_block(block, start, end)
            block = block.next()

    def _lines_of_block(self, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
        layout = block.layout()
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        corner -= QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        begin, stop = start - block.position(), end - block.position()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(begin, line.textStart()), min(stop, line.textStart() + line.textLength())
            if first >= last:
                continue
            left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
            edge = line.naturalTextRect()  # a blank at the end of a line is not marked
            left, right = max(min(left, right), edge.left()), min(max(left, right), edge.right())
            box = QRectF(left, line.y() + line.height(), max(right - left, 0), 0)
            box.setTop(box.bottom() - line.ascent() - line.descent())
            yield box.translated(corner)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self._visible()
        colours = appearance.colours()
        for mark in self._near(first, last):
            if mark.span[1] > first and not mark.dismissed:
                self._fill(painter, mark.span, colours.claim_mark, ticked=mark.done)
        if self._current is not None:
            self._fill(painter, self._current, colours.current_mark)
            self._draw_ends(painter, self._current)
        for span, fact in self._facts:
            if span[1] > first and span[0] < last:
                self._draw_fact(painter, span, fact)
        painter.end()
        super().paintEvent(event)

    def _fill(self, painter: QPainter, span: Span, colour: str, *, ticked: bool = False) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for box in self._lines(span):
            painter.drawRoundedRect(box.adjusted(-2, -1, 2, 1), 3, 3)
            if ticked:
                painter.fillRect(QRectF(box.left() - 2, box.bottom(), box.width() + 4, 1), appearance.colours().outline)

    def _draw_ends(self, painter: QPainter, span: Span) -> None:
        """The two grips of the current claim."""
        boxes = list(self._lines(span))
        if not boxes:
            return
        pen = QPen(QColor(appearance.colours().accent), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        start, end = boxes[0], boxes[-1]
        painter.drawLine(QPointF(start.left() - 2, start.top() - 1), QPointF(start.left() - 2, start.bottom() + 1))
        painter.drawLine(QPointF(end.right() + 2, end.top() - 1), QPointF(end.right() + 2, end.bottom() + 1))

    def _draw_fact(self, painter: QPainter, span: Span, fact: Fact) -> None:
        colours = appearance.colours()
        fill = QColor(getattr(colours, f"{fact}_mark"))
        pen = QPen(QColor(mix(fill.name(), colours.text, 0.55)), 1.6, FACT_LINES[fact])
        for box in self._lines(span):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 3, 3)
            painter.setPen(pen)
            painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _end_at(self, point: QPointF) -> Literal["start", "end"] | None:
        """The end of the current claim under the pointer."""
        boxes = list(self._lines(self._current)) if self._current is not None else []
        if not boxes:
            return None
        if _close(point, boxes[-1].right(), boxes[-1]):
            return "end"
        return "start" if _close(point, boxes[0].left(), boxes[0]) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged = self._end_at(event.position())
        if self._dragged is None:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None or self._current is None:
            super().mouseMoveEvent(event)
            over = self._end_at(event.position()) if not event.buttons() else None
            shape = Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)
            return
        place = self._positions.from_qt(self.cursorForPosition(event.position().toPoint()).position())
        start, end = self._current
        self._current = (min(place, end - 1), end) if self._dragged == "start" else (start, max(place, start + 1))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None and self._current is not None:
            self._dragged = None
            self.span_dragged.emit(*self._current)
            return
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            place = self._positions.from_qt(self.cursorForPosition(event.position().toPoint()).position())
            claim_id = self.claim_at(place)
            if claim_id:
                self.claim_clicked.emit(claim_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            claim_id = self.claim_at(self._positions.from_qt(self.textCursor().position()))
            if claim_id:
                self.claim_clicked.emit(claim_id)
                return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.viewport().update()


def _x(answer: object) -> float:
    """PySide gives the x of a cursor alone or with the position that it moved to."""
    return float(answer[0]) if isinstance(answer, tuple) else float(str(answer))


def _close(point: QPointF, x: float, box: QRectF) -> bool:
    return abs(point.x() - x) <= GRIP and box.top() - 2 <= point.y() <= box.bottom() + 2
