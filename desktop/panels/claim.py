"""The Claim panel: the editable label, the sentence with agreement and conflict marked, and the facts as chips."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStyle, QStyleOptionFrame, QVBoxLayout, QWidget

from claims.records import KINDS, Claim
from desktop import appearance, operations
from desktop.context import Context
from desktop.panels.drawn_text import shortened
from desktop.panels.fact_editor import FactEditor
from desktop.panels.marked_text import MarkedText, claim_marks
from desktop.panels.panel import ElidedButton, EscapableEdit, FlowBox, Panel, empty_state, scrolled
from desktop.panels.room import Need
from desktop.panels.wording import date_words, denial_title, kind_title, quantity_words, speaker_words
from desktop.phrases import tr
from desktop.tables.claim_order import label_of


def fact_title(fact: operations.Fact) -> str:
    """The name of a sort of fact."""
    return {"number": tr("number"), "date": tr("date"), "place": tr("place"), "speaker": tr("says")}[fact]


def fact_words(claim: Claim) -> list[tuple[operations.Fact, int, str]]:
    """Each fact of a claim: its sort, its position among its sort, and its value in words."""
    words: list[tuple[operations.Fact, int, str]] = []
    if claim.speaker is not None:
        words.append(("speaker", 0, speaker_words(claim)))
    words += [("number", place, quantity_words(quantity)) for place, quantity in enumerate(claim.quantities)]
    words += [("place", place, one.text) for place, one in enumerate(claim.places)]
    words += [("date", place, date_words(mention)) for place, mention in enumerate(claim.dates)]
    return words


LABEL_SIZES = (1.25, 1.12, 1.0)
"""How large a label may be, in sizes of the window's text: the first in which it fits."""


class LabelEdit(EscapableEdit):
    """A line that ends in three dots where it is wider than its field, until somebody writes in it.

    Enter keeps what was written, Esc what stood there before.
    """

    def __init__(self) -> None:
        super().__init__()
        self.textChanged.connect(self.setToolTip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            while self.isUndoAvailable():
                self.undo()
            self.setModified(False)
        else:
            super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.width() - 2 * appearance.WIDE
        kept = shortened(self.text(), self.fontMetrics(), room)
        if self.hasFocus() or kept == self.text():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        field = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(field.adjusted(2, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), kept)


class ClaimPanel(Panel):
    """Shows the current claim; every part of it that the reader of the article may have got wrong can be corrected."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Claim")
        self.label = LabelEdit()
        self.label.setProperty("look", "inline")
        self.label.setAccessibleName(tr("Label"))
        self.label.setPlaceholderText(tr("A short name for this claim"))
        self.label.editingFinished.connect(self.flush)
        self.text = MarkedText(tr("Sentence"))
        self.chips = FlowBox()
        self._pool: list[QPushButton] = []
        self.kind = self._chip()
        self._open_on_click(self.kind, self._kind_menu())
        self.more = self._chip()
        self.more.setText("+")
        self.more.setAccessibleName(tr("Add a fact"))
        self.more.setToolTip(tr("Add a fact that was not found"))
        self._open_on_click(self.more, self._more_menu())
        self.column.setSpacing(appearance.SMALL)
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(appearance.GAP)
        inner.addWidget(self.text)
        inner.addWidget(self.chips)
        inner.addStretch(1)
        self._empty = empty_state(tr("Choose a claim to see what it says."))
        self._body = scrolled(inside)
        self.column.addWidget(self._empty, 1)
        self.column.addWidget(self.label)
        self.column.addWidget(self._body, 1)
        context.current_changed.connect(self.refresh)
        context.current_touched.connect(self.refresh)
        context.match_chosen.connect(self._mark)
        appearance.on_change(self._restyle)
        self._restyle()
        self.refresh()

    def refresh(self, _: object = None) -> None:
        """Shows the current claim as it is now."""
        entry = self.context.current
        self._empty.setVisible(entry is None)
        for part in (self.label, self._body):
            part.setVisible(entry is not None)
        self.set_title(tr("Claim"), entry.id if entry is not None else "")
        if entry is None:
            return
        if not self.label.hasFocus() or not self.label.isModified():
            self.label.setText(label_of(entry, self.context.label_language))
            self.label.setCursorPosition(0)
            self._size_label()
        self.label.setReadOnly(self.context.read_only)
        self.kind.setText(" · ".join(filter(None, (kind_title(entry.claim.kind), denial_title(entry.claim)))))
        self.kind.setAccessibleName(tr("Kind: {kind}", kind=kind_title(entry.claim.kind)))
        self._show_chips(fact_words(entry.claim))
        self._mark()

    def need(self, width: int) -> Need:
        """The label and the beginning of the sentence; enough are three lines of it and two of facts."""
        self._size_line()  # it may be asked before it hears of another text size itself
        line, chip = self.fontMetrics().lineSpacing(), self.kind.sizeHint().height()
        least = self.margins + self.label.minimumHeight() + self.column.spacing() + line + appearance.GAP
        return Need(least, least + 2 * line + appearance.GAP + 2 * (chip + appearance.SMALL))

    def _mark(self) -> None:
        entry = self.context.current
        if entry is not None:
            match = self.context.match
            self.text.show_text(entry.claim.text, claim_marks(match) if match is not None else ())

    def _chip(self) -> QPushButton:
        chip = ElidedButton()
        chip.setProperty("look", "chip")
        self.chips.row.addWidget(chip)
        return chip

    def _show_chips(self, words: Sequence[tuple[operations.Fact, int, str]]) -> None:
        """Reuses the buttons of the claim before: making widgets is what would be slow."""
        while len(self._pool) < len(words):
            self._pool.append(self._new_fact_chip())
        for chip, (fact, place, value) in zip(self._pool, words, strict=False):
            chip.setText(f"{fact_title(fact)}: {value}")
            chip.setAccessibleName(tr("{fact}: {value}, correct", fact=fact_title(fact), value=value))
            chip.setToolTip(f"{value}\n{tr('Click to correct')}")
            chip.setProperty("fact", (fact, place))
            chip.show()
        for chip in self._pool[len(words) :]:
            chip.hide()
        self.chips.refit()

    def _open_on_click(self, chip: QPushButton, menu: QMenu) -> None:
        """Opens a menu under a chip; a button's own menu would draw an arrow where there is no room for it."""
        chip.clicked.connect(lambda: menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + appearance.TINY))))

    def _new_fact_chip(self) -> QPushButton:
        self.chips.row.removeWidget(self.more)
        chip = self._chip()
        self.chips.row.addWidget(self.more)
        self.setTabOrder(self._pool[-1] if self._pool else self.kind, chip)
        self.setTabOrder(chip, self.more)
        chip.clicked.connect(lambda: self._correct(chip, *chip.property("fact")))
        return chip

    def _kind_menu(self) -> QMenu:
        menu = QMenu(self)
        for kind in KINDS:
            menu.addAction(kind_title(kind), partial(operations.set_kind, self.context, kind))
        return menu

    def _more_menu(self) -> QMenu:
        menu = QMenu(self)
        for fact in operations.FACTS:
            menu.addAction(fact_title(fact), partial(self._correct, self.more, fact, -1))
        return menu

    def _correct(self, below: QWidget, fact: operations.Fact, place: int) -> None:
        """Opens the editor for one fact; a `place` of -1 adds a new one."""
        entry = self.context.current
        if entry is None or self.context.read_only:
            return
        texts = operations.fact_texts(entry.claim, fact, place)
        names = [tr("Name"), tr("Role")] if fact == "speaker" else [fact_title(fact)]
        editor = FactEditor(
            self,
            list(zip(names, texts, strict=True)),
            lambda typed: self._understood(fact, place, typed),
            lambda typed: operations.correct_fact(self.context, entry.id, fact, place, typed),
            (lambda: operations.remove_fact(self.context, entry.id, fact, place)) if place >= 0 else None,
        )
        self.context.leaving.connect(editor.close)
        editor.open_below(below)

    def _understood(self, fact: operations.Fact, place: int, typed: list[str]) -> str:
        entry, review = self.context.current, self.context.review
        if entry is None or review is None:
            return ""
        corrected = operations.corrected(entry.claim, fact, place, typed, review.document.article.language)
        if corrected is None:
            return ""
        of_sort = [value for sort, _, value in fact_words(corrected) if sort == fact]
        return tr("Understood as {value}", value=of_sort[place])

    def flush(self) -> None:
        """Saves a label that was typed and is not saved yet."""
        entry = self.context.current
        if entry is not None and self.label.isModified():
            self.label.setModified(False)
            operations.set_label(self.context, entry.id, self.label.text().strip())

    def _restyle(self) -> None:
        self._size_line()
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_label()

    def _size_line(self) -> None:
        """Gives the label's line the height of its largest letters, which it keeps whatever it says."""
        self.label.setFont(self._label_font(LABEL_SIZES[0]))
        self.label.setFixedHeight(self.label.sizeHint().height())
        self._size_label()

    def _size_label(self) -> None:
        """Shows the label as large as there is room for all of it."""
        room, text = self.width() - 2 * (appearance.GAP + appearance.WIDE), self.label.text()
        fonts = [self._label_font(size) for size in LABEL_SIZES]
        fitting = (font for font in fonts if QFontMetrics(font).horizontalAdvance(text) <= room)
        font = next(fitting, fonts[-1])
        if font != self.label.font():  # a new font costs the whole line a new layout
            self.label.setFont(font)

    def _label_font(self, size: float) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        font.setPointSizeF(appearance.points() * size)
        return font

    def focus_label(self) -> None:
        """Puts the cursor into the label."""
        self.label.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.label.selectAll()
