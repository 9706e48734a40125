"""Lines of text as lists draw them: one shortened to fit, or the first few with three dots where more follows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from desktop import appearance


def shortened(text: str, metrics: QFontMetrics, width: float) -> str:
    """As much of a text as `width` pixels hold, with three dots where more follows; never a number without its end,
    which would be another one: "1.30…" of "1.300"."""
    kept = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width))
    told = kept.removesuffix("…")
    if kept == text or not told or text[len(told) : len(told) + 1].isspace():
        return kept
    head, _, last = told.rpartition(" ")
    word = text[len(told) - len(last) :].split(" ")[0]
    return f"{head}…" if any(map(str.isdecimal, word)) else kept


def draw_line(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str, *, right: bool = False) -> float:
    """Draws one line of text, shortened to fit; gives the width that it took."""
    metrics = QFontMetrics(font)
    kept = shortened(text, metrics, box.width())
    painter.setFont(font)
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), kept)
    return float(metrics.horizontalAdvance(kept))


def draw_lines(
    painter: QPainter,
    box: QRectF,
    text: str,
    font: QFont,
    colour: str,
    most: int,
    marks: list[QTextLayout.FormatRange] | None = None,
) -> None:
    """A text over at most `most` lines from the top of `box`; three dots where more follows."""
    layout = laid_out(text, font, box.width(), most, marks)
    painter.setPen(QColor(colour))
    layout.draw(painter, box.topLeft())
    last = layout.lineAt(layout.lineCount() - 1)
    if last.isValid() and last.textStart() + last.textLength() < len(layout.text()):
        _draw_ellipsis(
            painter, QPointF(box.left() + last.naturalTextWidth(), box.top() + last.y()), last.height(), font
        )


def laid_out(
    text: str, font: QFont, width: float, most: int, marks: list[QTextLayout.FormatRange] | None = None
) -> QTextLayout:
    """The first lines of a text, `most` at the most, that are `width` pixels wide; the last has room for three dots."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(marks or [])
    layout.beginLayout()
    height = 0.0
    while layout.lineCount() < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        if layout.lineCount() == most and line.textStart() + line.textLength() < len(text):
            line.setLineWidth(width - QFontMetrics(font).horizontalAdvance("…"))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def _draw_ellipsis(painter: QPainter, corner: QPointF, height: float, font: QFont) -> None:
    painter.setFont(font)
    painter.setPen(QColor(appearance.colours().muted))
    width = QFontMetrics(font).horizontalAdvance("…") + 2.0
    painter.drawText(QRectF(corner.x(), corner.y(), width, height), int(Qt.AlignmentFlag.AlignLeft), "…")
