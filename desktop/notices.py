"""The only module that speaks to the user: short notices, and errors of three kinds (expected, system, bug)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Literal

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
)

from claims import __version__
from claims.errors import Cancelled, ClaimdeskError
from claims.wording import explain, system_reason
from desktop.phrases import language, tr

MARGIN, WIDEST = 16, 720
NARROW_LETTERS = 60
"""A notice of fewer letters in a line has its button under its words."""
"""Pixels between a notice and the edges of what it covers, and its greatest width."""

Tone = Literal["done", "warning", "error"]


@dataclass(frozen=True)
class Notice:
    """One thing said. `action` is the title of a button that calls `act`."""

    text: str
    tone: Tone = "done"
    action: str = ""
    act: Callable[[], None] | None = None
    details: str = ""
    passing: bool = False
    """Said of one decision: the next one ends it."""
    stays: bool = False
    """It is shown until it is closed or taken up, as an error is."""
    aside: bool = False
    """Said of something that was not done: what was shown before comes back after it."""


class Notices(QObject):
    """Everything said to the user goes through here; a window's bar shows the latest, `last` is kept for tests."""

    said = Signal(object)
    passed = Signal()
    """Something else was decided: what was said of the decision before is over."""
    told = Signal(str)
    """Something that is seen has changed: those who hear the window are told."""
    taken_up = Signal()
    """What the notice that is shown offers is to be done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.last: Notice | None = None
        self.shown: Notice | None = None
        """The notice that can be seen now."""

    def take_up(self) -> None:
        """Does what the notice that is shown offers, as a click on its button would."""
        if self.shown is not None and self.shown.action:
            self.taken_up.emit()

    def say(
        self,
        text: str,
        tone: Tone = "done",
        action: str = "",
        act: Callable[[], None] | None = None,
        *,
        passing: bool = False,
        stays: bool = False,
    ) -> None:
        """Shows one sentence, with a button where there is something to do about it."""
        self._show(Notice(text, tone, action, act, passing=passing, stays=stays))

    def hint(self, text: str) -> None:
        """Says, for a while, why nothing was done; what is shown meanwhile, such as an offer, is not lost."""
        self._show(Notice(text, "warning", passing=True, aside=True))

    def report(self, problem: BaseException, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Shows what went wrong: an expected error as it is, a system error with its reason, a bug with an apology.

        Args:
            action, act: the button of an expected error, where the window can help with it.
        """
        if isinstance(problem, Cancelled | KeyboardInterrupt):
            return
        if isinstance(problem, ClaimdeskError):
            self._show(Notice(explain(problem, language()), "error", action, act))
        elif isinstance(problem, OSError):
            reason = system_reason(problem.strerror or str(problem), language())
            place = f"{problem.filename}: " if problem.filename else ""
            self._show(Notice(place + tr("the system says: {reason}.", reason=reason), "error"))
        else:
            self._report_bug(problem)

    def _report_bug(self, problem: BaseException) -> None:
        details = describe_bug(problem)
        sys.stderr.write(details)
        sentence = tr("Something went wrong in Claimdesk itself. Your decisions are saved; you can go on working.")
        self._show(Notice(sentence, "error", tr("Copy details"), lambda: copy_text(details), details))

    def _show(self, notice: Notice) -> None:
        self.last = notice
        self.said.emit(notice)


def describe_bug(problem: BaseException) -> str:
    """What a developer needs to know; no text of the article and no file contents, only where it happened."""
    import platform
    import traceback

    versions = f"Claimdesk {__version__}, Python {platform.python_version()}, PySide6 {pyside_version}"
    return f"{versions}, {platform.platform()}\n{''.join(traceback.format_exception(problem))}"


def copy_text(text: str) -> None:
    """Puts `text` on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def catch_crashes(notices: Notices) -> None:
    """From now on an exception that nobody caught is shown as a bug, and the program goes on."""

    def hook(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem, trace)
            return
        notices.report(problem.with_traceback(trace))

    sys.excepthook = hook


class NoticeBar(QFrame):
    """The latest notice, its button, and a way to close it, over the lower edge of `parent`. Never takes the focus.

    It covers rather than pushes: what a person is reading must not jump when a decision is confirmed.
    """

    def __init__(self, notices: Notices, seconds: Callable[[], int], parent: QStackedWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAccessibleName(tr("Notice"))
        self._notices, self._seconds = notices, seconds
        self._notice: Notice | None = None
        self._covered: Notice | None = None
        """What stands behind a notice that is said aside."""
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setContentsMargins(0, 4, 0, 4)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = QPushButton()
        self._action.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._action.clicked.connect(self._act)
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setAutoRaise(True)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self._end)
        buttons = QHBoxLayout()
        buttons.addWidget(self._action)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(MARGIN, 4, 8, 4)
        self._parts.setSpacing(MARGIN)
        self._parts.addWidget(self._text, 1)
        self._parts.addLayout(buttons)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._end)
        self.hide()
        parent.installEventFilter(self)
        parent.currentChanged.connect(self.raise_)  # the page that is shown now was put in front of all others
        notices.said.connect(self.show_notice)
        notices.passed.connect(self._pass)
        notices.taken_up.connect(self._act)
        notices.told.connect(self._read_out)

    def show_key(self, key: str) -> None:
        """Tells the key that does the same as the button."""
        self._action.setToolTip(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        taken = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()  # only now the button has the size of its new words, and leaves less room to the others
        return taken

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        area = parent.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        width = min(area.width(), WIDEST)
        narrow = width < NARROW_LETTERS * self.fontMetrics().averageCharWidth()
        self._parts.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop if narrow else Qt.AlignmentFlag.AlignVCenter)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        self._text.setToolTip(self._text.text() if height > area.height() else "")
        height = min(height, area.height())
        self.setGeometry(area.center().x() - width // 2, area.bottom() - height, width, height)

    def show_notice(self, notice: Notice) -> None:
        """Shows `notice` instead of what was there."""
        if not (notice.aside and self.isVisible()):
            self._covered = None
        elif self._notice is not None and not self._notice.aside:
            self._covered = self._notice
        self._notice = notice
        self._text.setText(notice.text)
        self._text.setAccessibleName(notice.text)
        self._action.setText(notice.action)
        self._action.setVisible(bool(notice.action))
        self._close.setAccessibleName(tr("Close"))
        self._close.setToolTip(tr("Close"))
        self.setProperty("tone", notice.tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        self.raise_()
        self._place()
        self._notices.shown = notice
        self._read_out(notice.text)
        if notice.tone == "error" or notice.stays:
            self._timer.stop()
        else:
            self._timer.start(self._seconds() * 1000)

    def _read_out(self, text: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._notices.shown = self._notice

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._notices.shown = None

    def _end(self) -> None:
        """Makes room for what was shown before, if it was only covered."""
        covered, self._covered = self._covered, None
        if covered is not None:
            self.show_notice(covered)
        else:
            self.hide()

    def leave(self) -> None:
        """Another work is shown: what was said of the last one, and its Undo, are not about this one; errors stay."""
        if self._notice is not None and self._notice.tone != "error":
            self.hide()

    def _pass(self) -> None:
        if self._notice is not None and self._notice.passing:
            self.hide()

    def _act(self) -> None:
        if self._notice is not None and self._notice.act is not None:
            self._notice.act()
        self.hide()
