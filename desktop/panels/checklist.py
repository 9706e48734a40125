"""The Checklist panel: the questions that go with the claim's kind, answered with Y, N and 0, with help and notes."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from claims.review.records import ANSWERS, Answer, ChecklistAnswer, ReviewClaim
from desktop import appearance, operations, phrases
from desktop.context import Context
from desktop.panels.panel import Panel, empty_state, muted, scrolled
from desktop.panels.room import Need, wrapped_height
from desktop.panels.wording import answer_title
from desktop.phrases import tr

if TYPE_CHECKING:
    from claims.review import ChecklistItem

NARROW_LETTERS = 50
"""A panel that is narrower than so many letters has no room for a question and its answers side by side."""
WIDEST_NUMBER = "00 *"
SAVE_MILLISECONDS = 600
"""A note is saved this long after the last key, and at once when the field is left."""


class ItemRow(QFrame):
    """One question with its three answers; the current one shows its help and its note."""

    answered = Signal(str, object)
    noted = Signal(str, str, str)
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "item")
        self.item_id = ""
        self.claim_id = ""
        self.question = QLabel()
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)
        self.question.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.help = muted()
        self.help.setWordWrap(True)
        self.note = QLineEdit()
        self.note.setPlaceholderText(tr("Note"))
        self.note.setProperty("look", "inline")
        self.note.textEdited.connect(self._typed)
        self.note.editingFinished.connect(self.flush)
        self._waiting = False
        self._timer = QTimer(self, singleShot=True, interval=SAVE_MILLISECONDS)
        self._timer.timeout.connect(self.flush)
        self.buttons = {answer: self._button(answer) for answer in ANSWERS}
        self.number = muted()
        asked = QHBoxLayout()
        asked.setSpacing(appearance.SMALL)
        asked.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        asked.addWidget(self.question, 1)
        answers = QHBoxLayout()
        answers.setSpacing(appearance.SMALL)
        answers.addStretch()
        for button in self.buttons.values():
            answers.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._top = top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setSpacing(appearance.SMALL)
        top.addLayout(asked, 1)
        top.addLayout(answers)
        column = QVBoxLayout(self)
        column.setContentsMargins(appearance.GAP, appearance.SMALL, appearance.GAP, appearance.SMALL)
        column.setSpacing(appearance.TINY)
        column.addLayout(top)
        self._below = QVBoxLayout()
        self._below.setSpacing(appearance.TINY)
        self._below.addWidget(self.help)
        self._below.addWidget(self.note)
        column.addLayout(self._below)

    def fit(self, *, narrow: bool) -> None:
        """Takes the text's size; where there is little room for both in a line, answers stand under the question."""
        self.number.setFixedWidth(self.fontMetrics().horizontalAdvance(WIDEST_NUMBER))
        self._below.setContentsMargins(self.number.width() + appearance.SMALL, 0, 0, 0)
        self._top.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def height_of(self, item: ChecklistItem, width: int, *, narrow: bool) -> int:
        """How high `item` is in a row of that `width` when it is the current one."""
        metrics = self.fontMetrics()
        sizes = [button.sizeHint() for button in self.buttons.values()]
        answers = QSize(sum(one.width() + appearance.SMALL for one in sizes), max(one.height() for one in sizes))
        edge = 2 * appearance.EDGE
        room = width - edge - 2 * appearance.GAP - metrics.horizontalAdvance(WIDEST_NUMBER) - appearance.SMALL
        asked = phrases.in_language(item.question)
        if narrow:
            top = wrapped_height(metrics, asked, room) + appearance.SMALL + answers.height()
        else:
            top = max(wrapped_height(metrics, asked, room - answers.width()), answers.height())
        below = wrapped_height(metrics, phrases.in_language(item.help), room) + self.note.sizeHint().height()
        return edge + top + below + 2 * appearance.TINY + 2 * appearance.SMALL

    def _button(self, answer: Answer) -> QPushButton:
        button = QPushButton(answer_title(answer))
        button.setProperty("look", "answer")
        button.setCheckable(True)
        button.clicked.connect(lambda checked: self.answered.emit(self.item_id, answer if checked else None))
        return button

    def show_item(self, number: int, item: ChecklistItem, entry: ReviewClaim, given: ChecklistAnswer | None) -> None:
        """Shows one item of the current claim."""
        self.item_id, self.claim_id = item.id, entry.id
        question = phrases.in_language(item.question)
        self.number.setText(f"{number} *" if item.required else str(number))
        self.number.setToolTip(tr("Required") if item.required else "")
        self.question.setText(question)
        self.setAccessibleName(question)
        self.help.setText(phrases.in_language(item.help))
        for answer, button in self.buttons.items():
            button.setChecked(given is not None and given.answer == answer)
            button.setAccessibleName(f"{button.text()}: {question}")
        note = given.note or "" if given is not None else ""
        if self.note.text() != note and not self._waiting:
            self.note.setText(note)
        self.note.setAccessibleName(tr("Note: {question}", question=question))

    @property
    def spoken(self) -> str:
        """Number, question and answer."""
        given = [button.text() for button in self.buttons.values() if button.isChecked()]
        required = [tr("Required")] if self.number.text().endswith("*") else []
        return ", ".join((self.number.text().rstrip(" *"), self.question.text(), *(given or required)))

    def set_current(self, *, current: bool, focused: bool = False) -> None:
        """Unfolds help and note of the current item; a note that is there is always shown."""
        self.help.setVisible(current and bool(self.help.text()))
        self.note.setVisible(current or bool(self.note.text()))
        look = "focused" if current and focused else "yes" if current else "no"
        if self.property("current") != look:
            self.setProperty("current", look)
            self.style().unpolish(self)
            self.style().polish(self)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Tells the keys of the answers where the pointer rests on them."""
        for answer, button in self.buttons.items():
            key = keys.get(f"answer_{answer}")
            button.setToolTip(f"{button.text()}  ({key})" if key else button.text())

    def set_writable(self, *, writable: bool) -> None:
        """Where another window holds the review, nothing can be answered here."""
        self.note.setReadOnly(not writable)
        for button in self.buttons.values():
            button.setEnabled(writable)

    def _typed(self) -> None:
        if not self._waiting:
            self._waiting = True
            self._timer.start()

    def flush(self) -> None:
        """Saves a note that was typed and is not saved yet."""
        if self._waiting:
            self._timer.stop()
            self._waiting = False
            self.noted.emit(self.claim_id, self.item_id, self.note.text().strip())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self)
        super().mousePressEvent(event)


class ChecklistPanel(Panel):
    """Shows the items of the current claim; rows are reused from claim to claim."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Checklist")
        self.rows: list[ItemRow] = []
        self._keys: Mapping[str, str] = {}
        self._shown = 0
        self._current = 0
        self._claim_id = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(appearance.TINY)
        self._empty = empty_state(tr("Choose a claim to see what to check."))
        self._list.addWidget(self._empty)
        self._list.addStretch(1)
        self.area = scrolled(inside)
        self.column.addWidget(self.area)
        self._add_row()  # there is something to measure before the first claim is shown
        context.current_changed.connect(self.refresh)
        context.current_touched.connect(self.refresh)
        self.refresh()

    def refresh(self, _: object = None) -> None:
        """Shows the checklist of the current claim as it is answered now."""
        from claims.review import checklist_for

        entry = self.context.current
        if entry is None or entry.id != self._claim_id:
            self.flush()
        items = checklist_for(entry.claim, self.context.checklist) if entry is not None else ()
        given = {one.item: one for one in entry.checklist} if entry is not None else {}
        while len(self.rows) < len(items):
            self._add_row()
        if entry is not None:
            for number, (row, item) in enumerate(zip(self.rows, items, strict=False), start=1):
                row.show_item(number, item, entry, given.get(item.id))
                row.set_writable(writable=not self.context.read_only)
                row.show()
            if entry.id != self._claim_id:
                self._current = self._first_open(0)
        for row in self.rows[len(items) :]:
            row.hide()
        self._shown = len(items)
        self._claim_id = entry.id if entry is not None else ""
        self._empty.setVisible(not items)
        self._show_current()
        answered = sum(one.answer is not None for item, one in given.items() if item in {item.id for item in items})
        counts = tr("{answered} of {all}", answered=answered, all=len(items)) if items else ""
        self.set_title(tr("Checklist"), counts)

    def _add_row(self) -> None:
        row = ItemRow()
        row.show_keys(self._keys)
        row.fit(narrow=self._is_narrow)
        row.answered.connect(self._answered)
        row.noted.connect(lambda claim, item, text: operations.note(self.context, claim, item, text))
        row.chosen.connect(lambda chosen: self._go_to(self.rows.index(chosen)))
        # Later, for this Enter goes on to the panel, where it would lead into the note again.
        row.note.returnPressed.connect(lambda: QTimer.singleShot(0, self, self.setFocus))
        self._list.insertWidget(len(self.rows), row)
        if self.rows:  # a row that is made later stands in no other order for Tab than for the eye
            for before, following in pairwise((self.rows[-1].note, *row.buttons.values(), row.note)):
                self.setTabOrder(before, following)
        self.rows.append(row)

    def need(self, width: int) -> Need:
        """The question that every claim begins with, its help and its note; enough is a line of the next one, too."""
        items = self.context.checklist.items
        if not items:
            return super().need(width)
        bar = self.area.verticalScrollBar().sizeHint().width()
        room = width - 2 * appearance.GAP - bar
        least = self.margins + self.rows[0].height_of(items[0], room, narrow=self._is_narrow_at(width))
        return Need(least, least + self.fontMetrics().lineSpacing() + appearance.GAP)

    def _is_narrow_at(self, width: int) -> bool:
        return width < NARROW_LETTERS * self.fontMetrics().averageCharWidth()

    @property
    def _is_narrow(self) -> bool:
        return self._is_narrow_at(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for row in self.rows:
            row.fit(narrow=self._is_narrow)
        if self._shown:
            QTimer.singleShot(0, self, self._reveal_current)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Tells the keys of the answers where the pointer rests on them."""
        self._keys = keys
        for row in self.rows:
            row.show_keys(keys)

    def flush(self) -> None:
        """Saves notes that were typed and are not saved yet."""
        for row in self.rows:
            row.flush()

    def answer(self, given: Answer) -> None:
        """Answers the current item and goes to the next one without an answer; the same answer again takes it back."""
        if not self._shown or self.context.read_only:
            return
        row = self.rows[self._current]
        self._answered(row.item_id, None if row.buttons[given].isChecked() else given)

    def _answered(self, item: str, given: Answer | None) -> None:
        place = next(number for number, row in enumerate(self.rows) if row.item_id == item)
        operations.answer(self.context, item, given)
        if given is not None:
            self._go_to(self._first_open(place + 1, otherwise=min(place + 1, self._shown - 1)))

    def _first_open(self, start: int, otherwise: int = 0) -> int:
        for place in range(start, self._shown or len(self.rows)):
            row = self.rows[place]
            if not row.isHidden() and not any(button.isChecked() for button in row.buttons.values()):
                return place
        return otherwise

    def _go_to(self, place: int) -> None:
        self._current = min(max(place, 0), max(self._shown - 1, 0))
        self._show_current()

    def _show_current(self) -> None:
        for place, row in enumerate(self.rows[: self._shown]):
            row.set_current(current=place == self._current, focused=self.hasFocus())
        self.setAccessibleDescription(self.rows[self._current].spoken if self._shown else "")
        if self._shown:
            QTimer.singleShot(0, self, self._reveal_current)

    def _reveal_current(self) -> None:
        """Brings the current item into view, its beginning first."""
        if self._current >= len(self.rows):
            return
        row = self.rows[self._current]
        self.area.ensureWidgetVisible(row, 0, appearance.SMALL)
        bar = self.area.verticalScrollBar()
        bar.setValue(min(bar.value(), row.y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._go_to(self._current + (1 if event.key() == Qt.Key.Key_Down else -1))
            self.context.notices.told.emit(self.accessibleDescription())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._shown and self.hasFocus():
            self.rows[self._current].note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_current()
