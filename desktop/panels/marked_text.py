"""A text whose words carry marks: agreement in green, conflict in red, each also told by its line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextLayout
from PySide6.QtWidgets import QTextEdit, QWidget

from claims.records import Match, Span
from desktop import appearance
from desktop.panels.text_positions import Positions, shown

Sign: TypeAlias = Literal["agreement", "conflict"]
Marks: TypeAlias = Sequence[tuple[Span, Sign]]


def claim_marks(match: Match) -> list[tuple[Span, Sign]]:
    """What a match agrees and disagrees on, in the claim's own text; conflicts last, so that they are on top."""
    marks: list[tuple[Span, Sign]] = [(agreement.claim_span, "agreement") for agreement in match.agreements]
    marks += [(conflict.claim_span, "conflict") for conflict in match.conflicts if conflict.claim_span is not None]
    return marks


def row_marks(match: Match) -> list[tuple[Span, Sign]]:
    """The same in the text of the reference's row."""
    marks: list[tuple[Span, Sign]] = [(agreement.reference_span, "agreement") for agreement in match.agreements]
    marks += [
        (conflict.reference_span, "conflict") for conflict in match.conflicts if conflict.reference_span is not None
    ]
    return marks


def mark_format(sign: Sign) -> QTextCharFormat:
    """How a marked word looks in the colours of the moment."""
    colours = appearance.colours()
    form = QTextCharFormat()
    form.setBackground(QColor(colours.agreement_soft if sign == "agreement" else colours.conflict_soft))
    form.setForeground(QColor(colours.text))
    if sign == "conflict":
        form.setFontUnderline(True)
        form.setUnderlineColor(QColor(colours.conflict))
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setFontWeight(QFont.Weight.DemiBold)
    return form


def mark_ranges(text: str, marks: Marks) -> list[QTextLayout.FormatRange]:
    """The marks as Qt's format ranges over `text`."""
    positions = Positions(text)
    ranges = []
    for span, sign in marks:
        start, end = positions.span_to_qt(span)
        if start < end:
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = start, end - start, mark_format(sign)
            ranges.append(one)
    return ranges


class MarkedText(QTextEdit):
    """Read-only text that is as high as its lines; what holds it scrolls."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setProperty("look", "inline")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self._text = ""
        self._marks: Marks = ()
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        appearance.on_change(self._draw_marks)

    def show_text(self, text: str, marks: Marks = ()) -> None:
        """Shows `text` with `marks` (spans in code points of `text`)."""
        if text != self._text:
            self._text = text
            self.setPlainText(shown(text))
        self._marks = marks
        self._draw_marks()

    def _draw_marks(self) -> None:
        positions = Positions(self._text)
        selections = []
        for span, sign in self._marks:
            start, end = positions.span_to_qt(span)
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format = mark_format(sign)
            selections.append(selection)
        self.setExtraSelections(selections)

    def _fit(self) -> None:
        around = self.height() - self.viewport().height()
        self.setFixedHeight(int(self.document().size().height()) + max(around, 2))

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())
