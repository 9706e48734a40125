"""The Verdict panel: the scale's levels as buttons in their colours, the rationale, and what else a verdict says."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from claims.review.records import ReviewClaim
from desktop import appearance, operations, phrases
from desktop.context import Context
from desktop.palettes import mix, readable
from desktop.panels.drawn_text import shortened
from desktop.panels.panel import FlowBox, Panel, muted, scrolled
from desktop.panels.room import Need
from desktop.panels.versions import told_apart
from desktop.phrases import tr

SAVE_MILLISECONDS = 600
"""Typed text is saved this long after the last key, at once when the claim changes, and so always within a second."""


class RatingButton(QAbstractButton):
    """A level of the scale: its key, its name, its colour; filled when it is the verdict."""

    def __init__(self, level_id: str, key: str, title: str, colour: str) -> None:
        super().__init__()
        self.level_id = level_id
        self._key, self._colour = "", colour
        self.setText(title)
        self.setCheckable(True)
        self.setAccessibleName(title)
        self.set_key(key)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_key(self, key: str) -> None:
        """Shows another key."""
        self._key = key
        self.setToolTip(tr("{rating}: decide and go on", rating=self.text()) + (f"  ({key})" if key else ""))
        self.updateGeometry()
        self.update()

    @property
    def _words(self) -> str:
        return f"{self._key}  {self.text()}" if self._key else self.text()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._bold())
        width = metrics.horizontalAdvance(self._words) + 3 * appearance.GAP
        return QSize(width, metrics.height() + 2 * appearance.GAP)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = appearance.colours()
        box = self.rect().toRectF().adjusted(1.5, 1.5, -1.5, -1.5)
        ground, ink = appearance.rating_colours(self._colour)
        if not self.isChecked():
            ground = mix(colours.card, self._colour, 0.16 if self.underMouse() else 0.07)
            ink = readable(self._colour, ground)
        edge = colours.accent if self.hasFocus() else mix(colours.card, self._colour, 0.6)
        if not self.isEnabled() and not self.isChecked():
            ground, ink, edge = colours.window, colours.muted, colours.border
        painter.setPen(QPen(QColor(edge), 2.5 if self.hasFocus() else 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, appearance.RADIUS, appearance.RADIUS)
        painter.setPen(QColor(ink))
        painter.setFont(self._bold())
        room = int(box.width()) - appearance.WIDE
        kept = shortened(self._words, painter.fontMetrics(), room)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), kept)


class SavedText(QPlainTextEdit):
    """Text that keeps itself: saved shortly after the last key, for the claim that it was typed for."""

    def __init__(self, context: Context, field: str) -> None:
        super().__init__()
        self._context, self._field = context, field
        self.claim_id = ""
        self.waiting = False
        """Whether something typed is not saved yet."""
        self._timer = QTimer(self, singleShot=True, interval=SAVE_MILLISECONDS)
        self._timer.timeout.connect(self.flush)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._typed)
        self._showing = False

    def sizeHint(self) -> QSize:
        """As small as it may be: it grows with the room there is, and scrolls inside."""
        return QSize(200, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_claim(self, entry: ReviewClaim | None, text: str) -> None:
        """Shows the text of a claim; what was typed for another one is saved first."""
        self.flush()
        self.claim_id = entry.id if entry is not None else ""
        if self.toPlainText() != text:
            self._showing = True
            self.setPlainText(text)
            self._showing = False

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files that are dropped here are meant for the window."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def flush(self) -> None:
        """Saves what was typed and is not saved yet."""
        if self.waiting:
            self._timer.stop()
            self.waiting = False
            operations.keep_text(self._context, self.claim_id, self._field, self.toPlainText().strip())

    def _typed(self) -> None:
        # Started by the first key only: a person who never pauses still has the text saved within a second.
        if not self._showing and not self.waiting:
            self.waiting = True
            self._timer.start()


class VerdictPanel(Panel):
    """Decides the current claim; every level can be reached by its number."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Verdict")
        self.ratings = FlowBox(appearance.SMALL + appearance.TINY)
        self.buttons: list[RatingButton] = []
        self._scale_id = ""
        self._keys: Mapping[str, str] = {}
        self.disputed = self._make_disputed()
        self.hint = muted()
        self.hint.setWordWrap(True)
        self.rationale = SavedText(context, "rationale")
        self.rationale.setObjectName("Rationale")
        self.rationale.setAccessibleName(tr("Rationale"))
        self.rationale.setPlaceholderText(tr("Why: what was checked, how, and what it showed"))
        self.rationale.setMinimumHeight(2 * self.fontMetrics().lineSpacing() + appearance.GAP)
        self.more = QPushButton(tr("More"))
        self.more.setToolTip(tr("Content category, date of knowledge, and what is not known"))
        self.more.setProperty("look", "link")
        self.more.setCheckable(True)
        self.details = self._make_details()
        self.more.toggled.connect(self.details.setVisible)
        self.tools: list[QWidget] = [self.more]
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(appearance.SMALL)
        for widget in (self.disputed, self.ratings, self.hint, self.rationale, self.details):
            inner.addWidget(widget, 1 if widget is self.rationale else 0)
        self._area = scrolled(inside)
        self.column.addWidget(self._area)
        context.current_changed.connect(self.refresh)
        context.review_changed.connect(self.refresh)
        context.current_touched.connect(self.refresh)
        self.refresh()

    def _make_disputed(self) -> QWidget:
        """What two versions of the claim say differently, and the way to choose."""
        self.versions = QLabel()
        self.versions.setProperty("look", "warning")
        self.versions.setTextFormat(Qt.TextFormat.PlainText)
        self.versions.setWordWrap(True)
        settle = QPushButton(tr("Settle …"))
        settle.setProperty("look", "link")
        settle.clicked.connect(self.context.disputes_wanted)
        disputed = QWidget()
        column = QVBoxLayout(disputed)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.versions)
        column.addWidget(settle, 0, Qt.AlignmentFlag.AlignLeft)
        return disputed

    def _make_details(self) -> QWidget:
        from claims.review import categories

        self.category = QComboBox()
        self.category.setAccessibleName(tr("Content category"))
        self.category.addItem(tr("no category"), "")
        for one in categories():
            self.category.addItem(one.label.get(phrases.language()) or next(iter(one.label.values())), one.id)
        self.category.activated.connect(lambda: operations.set_category(self.context, self.category.currentData()))
        self.texts = {"known_as_of": self._line(tr("Known as of")), "unknowns": self._line(tr("What is not known"))}
        for field, edit in self.texts.items():
            edit.editingFinished.connect(lambda field=field, edit=edit: self._line_typed(field, edit))
        details = QWidget()
        form = QFormLayout(details)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(appearance.SMALL)
        form.addRow(tr("Category"), self.category)
        form.addRow(tr("Known as of"), self.texts["known_as_of"])
        form.addRow(tr("Not known"), self.texts["unknowns"])
        details.hide()
        return details

    def _line(self, name: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setAccessibleName(name)
        return edit

    def _line_typed(self, field: str, edit: QLineEdit) -> None:
        if edit.isModified() and self.context.current is not None:
            edit.setModified(False)
            operations.keep_text(self.context, self.context.current_id, field, edit.text().strip())

    def refresh(self, _: object = None) -> None:
        """Shows the verdict of the current claim, and what of its checklist is open."""
        entry = self.context.current
        self._show_scale()
        writable = entry is not None and not self.context.read_only
        verdict = entry.verdict if entry is not None else None
        rating = self.context.rating_id(verdict.rating, verdict.scale) if verdict is not None else ""
        for button in self.buttons:
            button.setChecked(rating == button.level_id)
            button.setEnabled(writable)
        self.rationale.setReadOnly(not writable)
        self.rationale.setEnabled(entry is not None)
        self.details.setEnabled(entry is not None)
        self._show_texts(entry)
        self._show_hint(entry)
        self._show_disputed(entry)
        scale = self.context.scale
        title = scale.title.get(phrases.language()) or scale.id
        self.set_title(tr("Verdict"), title)

    def _show_texts(self, entry: ReviewClaim | None) -> None:
        texts = {field: _text(entry, field) for field in ("rationale", *self.texts)}
        if not self.rationale.waiting or entry is None or entry.id != self.rationale.claim_id:
            self.rationale.show_claim(entry, texts["rationale"])
        for field, edit in self.texts.items():
            if not edit.isModified():
                edit.setText(texts[field])
        category = entry.verdict.category if entry is not None and entry.verdict is not None else None
        self.category.setCurrentIndex(max(self.category.findData(category or ""), 0))
        self.category.setEnabled(entry is not None and entry.verdict is not None and not self.context.read_only)

    def _show_hint(self, entry: ReviewClaim | None) -> None:
        waiting = operations.waiting_items(self.context, entry) if entry is not None else ()
        held = [item for item in waiting if item.required == "hold"]
        if held:
            text = tr("Held back: required items of the checklist are open ({count}).", count=len(held))
        elif waiting:
            text = operations.still_open(len(waiting))
        else:
            text = ""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def _show_disputed(self, entry: ReviewClaim | None) -> None:
        disputes = entry.disputes if entry is not None else ()
        self.versions.setText("⚠ " + "\n".join(told_apart(self.context, one) for one in disputes))
        self.disputed.setVisible(bool(disputes))

    def _show_scale(self) -> None:
        """Makes the buttons of another scale."""
        scale = self.context.scale
        if scale.id == self._scale_id:
            return
        self._scale_id = scale.id
        self.ratings.clear()
        self.buttons = []
        for number, level in enumerate(scale.levels, start=1):
            title = self.context.rating_title(level.id)
            button = RatingButton(level.id, self._keys.get(f"rate_{number}", ""), title, level.colour)
            button.clicked.connect(lambda _=False, level_id=level.id: self._rate(level_id))
            self.ratings.row.addWidget(button)
            self.buttons.append(button)
        below = (self.rationale, self.category, *self.texts.values())
        for before, following in pairwise((self.ratings, *self.buttons, *below)):
            self.setTabOrder(before, following)  # as they stand, also where another scale came later
        self.ratings.refit()

    def need(self, width: int) -> Need:
        """The levels, what is still open, and two lines of the reason; enough are three."""
        self._show_scale()  # of a review that was opened just now
        # Beside a scroll bar they may take a line more, for which the bar would stay.
        bar = self._area.verticalScrollBar().sizeHint().width()
        levels = self.ratings.row.heightForWidth(width - 2 * appearance.GAP - bar)
        line = self.fontMetrics().lineSpacing()
        around = self.margins + levels + line + 2 * appearance.SMALL
        return Need(around + 2 * line + appearance.WIDE, around + 3 * line + appearance.WIDE)

    def _rate(self, level_id: str) -> None:
        self.flush()
        operations.rate(self.context, level_id)
        self.refresh()

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Shows the keys of the levels on their buttons."""
        self._keys = keys
        for number, button in enumerate(self.buttons, start=1):
            button.set_key(keys.get(f"rate_{number}", ""))
        self.ratings.refit()

    def rate_number(self, number: int) -> None:
        """Decides by the number on a button (from 1)."""
        if 1 <= number <= len(self.buttons) and not self.context.read_only and self.context.current is not None:
            self._rate(self.buttons[number - 1].level_id)

    def flush(self) -> None:
        """Saves what was typed and is not saved yet."""
        self.rationale.flush()
        for field, edit in self.texts.items():
            self._line_typed(field, edit)


def _text(entry: ReviewClaim | None, field: str) -> str:
    """A text of the verdict, or of its draft."""
    if entry is None:
        return ""
    if entry.verdict is not None:
        return getattr(entry.verdict, field) or ""
    return entry.draft.get(field, "")
