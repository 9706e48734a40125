"""A field in which a day is typed as one is used to, or chosen in a calendar; it says which day it understood."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop import appearance, phrases
from desktop.dialogs.frame import explanation
from desktop.operations.days import read_day
from desktop.phrases import tr

CALENDAR_KEYS = ((Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier))
"""They open a field's list everywhere in Qt."""


class DayEdit(QLineEdit):
    """The line; F4 or Alt+Down opens the calendar, as in other fields with something to choose."""

    calendar_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (Qt.Key(event.key()), event.modifiers()) in CALENDAR_KEYS:
            self.calendar_wanted.emit()
        else:
            super().keyPressEvent(event)


class DayField(QWidget):
    """An empty field means that the day is not known; what is no day, or is still to come, is refused with a word."""

    changed = Signal()
    """Something else is written."""

    def __init__(self, day: date | None) -> None:
        super().__init__()
        self.edit = DayEdit()
        self.edit.setPlaceholderText(tr("such as {short} or {long}", short=_short(), long=_long()))
        self.edit.setClearButtonEnabled(True)
        self.edit.textChanged.connect(self._typed)
        self.edit.calendar_wanted.connect(self.open_calendar)
        choose = self.edit.addAction(appearance.icon("calendar", "muted"), QLineEdit.ActionPosition.TrailingPosition)
        choose.setText(tr("Calendar"))
        choose.setToolTip(tr("Calendar") + "  (F4)")
        choose.triggered.connect(self.open_calendar)
        self.told = explanation()
        self.setFocusProxy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.TINY)
        column.addWidget(self.edit)
        column.addWidget(self.told)
        self.show_day(day)
        self._typed()

    @property
    def day(self) -> date | None:
        """The day that is written."""
        return read_day(self.edit.text()) if self.is_valid else None

    @property
    def is_valid(self) -> bool:
        """Whether nothing is written, or a day on which something may have been published."""
        return not self._problem()

    def _problem(self) -> str:
        if not self.edit.text().strip():
            return ""
        from claims.articles import FIRST_YEAR

        day = read_day(self.edit.text())
        if day is None or day.year < FIRST_YEAR:
            return tr("Not understood as a day; write it such as {short} or {long}.", short=_short(), long=_long())
        return tr("This day is still to come: {day}.", day=phrases.day(day, long=True)) if day > date.today() else ""

    def show_day(self, day: date | None) -> None:
        """Writes a day into the field."""
        self.edit.setText(phrases.day(day) if day is not None else "")

    def _typed(self) -> None:
        day, problem = self.day, self._problem()
        self.told.setText(problem or (phrases.day(day, long=True) if day is not None else tr("not known")))
        appearance.restyle(self.told, "conflict" if problem else "muted")
        self.edit.setAccessibleDescription(self.told.text())
        self.changed.emit()

    def open_calendar(self) -> None:
        """Shows the calendar under the field; a click or Enter takes a day."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setProperty("look", "popup")
        calendar = QCalendarWidget()
        calendar.setAccessibleName(tr("Calendar"))
        calendar.setLocale(phrases.locale())
        calendar.setMaximumDate(QDate.currentDate())
        shown = self.day or date.today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))

        def take(chosen: QDate) -> None:
            self.show_day(date(chosen.year(), chosen.month(), chosen.day()))
            popup.close()

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        QVBoxLayout(popup).addWidget(calendar)
        popup.move(self.edit.mapToGlobal(QPoint(0, self.edit.height() + appearance.TINY)))
        popup.show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)


def _short() -> str:
    return phrases.day(date.today())


def _long() -> str:
    return phrases.locale().toString(QDate.currentDate(), "d MMMM yyyy")
