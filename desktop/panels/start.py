"""The start page: work to go on with and how far it is, and every way to begin something new."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFocusEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import appearance, operations, phrases
from desktop.context import Context
from desktop.operations import Recent
from desktop.panels.panel import OneLine, Page, muted
from desktop.phrases import tr

PAGE_WIDTH = 960
SHOWN = 8
"""Works listed; more would have to be searched, for which there is Open."""
REVIEWS_FOLDER = "reviews"
"""The folder inside a workspace in which its reviews lie."""


class StartPanel(QWidget):
    """Shown while no review is open; files can be dropped anywhere on it."""

    open_asked = Signal()
    """The user wants to choose a file."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("Start")
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = Page()
        outer.addWidget(self._area)
        phrases.on_language_change(self.refresh)
        appearance.on_change(self.refresh)
        context.review_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Draws the page anew: the list, the language or the text size changed."""
        if self.context.review is not None:
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self.setAccessibleName(tr("Start page"))
        self._area.setAccessibleName(tr("Start page"))
        page = QWidget()
        centred = QHBoxLayout(page)
        centred.setContentsMargins(appearance.PAGE, appearance.PAGE, appearance.PAGE, appearance.PAGE)
        column = QWidget()
        column.setMaximumWidth(max(PAGE_WIDTH, round(PAGE_WIDTH * appearance.points() / 10)))
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(appearance.WIDE)
        rows.addStretch(1)
        rows.addLayout(_heading())
        halves = self._halves()
        rows.addLayout(halves)
        rows.addStretch(3)
        centred.addStretch(1)
        centred.addWidget(column, 100)
        centred.addStretch(1)
        self._area.show_page(page, halves)
        if had_focus:
            self.setFocus()

    def _halves(self) -> QBoxLayout:
        halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        halves.setSpacing(appearance.PAGE)
        halves.addWidget(_section(tr("Begin"), self._ways()), 5, Qt.AlignmentFlag.AlignTop)
        halves.addWidget(_section(tr("Go on"), self._works()), 7, Qt.AlignmentFlag.AlignTop)
        return halves

    def _ways(self) -> list[QWidget]:
        context = self.context
        ways: list[QWidget] = [
            CardButton(
                "open", tr("Open an article"), tr("Text, web page, Word, PDF; or a review"), self.open_asked.emit
            ),
            CardButton(
                "paste",
                tr("Paste text"),
                tr("What you copied becomes an article"),
                lambda: operations.paste(context),
            ),
            CardButton(
                "sample",
                tr("Open the sample"),
                tr("An article with a reference, to try everything"),
                lambda: operations.open_sample(context),
            ),
        ]
        self._drop = _drop_zone()
        return [*ways, self._drop]

    def _works(self) -> list[QWidget]:
        works = operations.recent(self.context)[:SHOWN]
        if not works:
            return [_nothing_yet()]
        return [self._row(work) for work in works]

    def _row(self, work: Recent) -> WorkRow:
        return WorkRow(work, lambda: self._open(work), lambda: self._forget(work))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus goes to the work that was done last, or else to the first way to begin."""
        super().focusInEvent(event)
        first = self.findChild(WorkRow)
        button = first.button if first is not None else self.findChild(CardButton)
        if button is not None:
            button.setFocus(event.reason())
            QTimer.singleShot(0, button, lambda: self._area.ensureWidgetVisible(button))

    def _open(self, work: Recent) -> None:
        operations.open_paths(self.context, [work.path], work.reference or None)

    def _forget(self, work: Recent) -> None:
        operations.forget(self.context, work.path)
        self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._mark_drop(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark_drop(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark_drop(over=False)
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            operations.open_paths(self.context, paths)

    def _mark_drop(self, *, over: bool) -> None:
        self._drop.setProperty("over", "true" if over else "false")
        appearance.restyle(self._drop, "drop")


def _heading() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(appearance.WIDE)
    sign = QLabel()
    side = round(appearance.points() * 4.6)
    sign.setPixmap(appearance.app_icon().pixmap(QSize(side, side)))
    sign.setAccessibleName("Claimdesk")
    words = QVBoxLayout()
    words.setSpacing(appearance.TINY)
    title = QLabel("Claimdesk")
    title.setProperty("look", "title")
    words.addWidget(title)
    about = muted(tr("Check the claims of an article against what is already known."))
    about.setWordWrap(True)
    words.addWidget(about)
    row.addWidget(sign)
    row.addLayout(words, 1)
    return row


def _section(title: str, widgets: list[QWidget]) -> QWidget:
    section = QWidget()
    rows = QVBoxLayout(section)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(appearance.GAP)
    heading = QLabel(title)
    heading.setProperty("look", "heading")
    rows.addWidget(heading)
    for widget in widgets:
        rows.addWidget(widget)
    return section


def _sign_size(side: int) -> QSize:
    """The size of a sign that stands beside words of ten points: it grows with them."""
    return QSize(side, side) * max(appearance.points() / 10, 1.0)


def _drop_zone() -> QFrame:
    zone = QFrame()
    zone.setProperty("look", "drop")
    rows = QVBoxLayout(zone)
    rows.setContentsMargins(appearance.WIDE, appearance.PAGE, appearance.WIDE, appearance.PAGE)
    sign = QLabel()
    sign.setPixmap(appearance.icon("drop", "muted").pixmap(_sign_size(28)))
    sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
    text = muted(tr("or drop articles, reviews and reference spreadsheets here"))
    text.setAlignment(Qt.AlignmentFlag.AlignCenter)
    text.setWordWrap(True)
    rows.addWidget(sign)
    rows.addWidget(text)
    return zone


def _nothing_yet() -> QFrame:
    frame = QFrame()
    frame.setProperty("look", "card")
    rows = QVBoxLayout(frame)
    rows.setContentsMargins(appearance.PAGE, appearance.PAGE, appearance.PAGE, appearance.PAGE)
    text = muted(
        tr("Articles you have worked on will stand here. Everything is saved by itself, so you can leave at any time.")
    )
    text.setWordWrap(True)
    rows.addWidget(text)
    return frame


class CardButton(QPushButton):
    """A wide button with an icon, a title and a line that explains it."""

    def __init__(
        self, icon: str, title: str, help_text: str, act: Callable[[], None], *, one_line: bool = False
    ) -> None:
        """`one_line` shortens the line under the title, like the title, where it is too long; else it wraps."""
        super().__init__()
        self.setAccessibleName(title)
        self.setAccessibleDescription(help_text)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(appearance.WIDE, 10, appearance.WIDE, 10)
        row.setSpacing(appearance.WIDE)
        sign = QLabel()
        sign.setPixmap(appearance.icon(icon, "accent").pixmap(_sign_size(24)))
        words = QVBoxLayout()
        words.setSpacing(appearance.TINY)
        if one_line:
            self.setProperty("look", "two lines")  # nothing in it asks for height by width, as a line that wraps does
        strong: QLabel = OneLine(title, "strong")
        about = OneLine(help_text, "muted") if one_line else muted(help_text)
        about.setWordWrap(not one_line)
        for label in (sign, strong, about):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words.addWidget(strong)
        words.addWidget(about)
        row.addWidget(sign)
        row.addLayout(words, 1)
        # A line that wraps asks for more height the narrower it is; a fixed one would cut it.
        height = QSizePolicy.Policy.Fixed if one_line else QSizePolicy.Policy.Minimum
        self.setSizePolicy(QSizePolicy.Policy.Expanding, height)
        self.clicked.connect(act)

    def add(self, widget: QWidget) -> None:
        """Puts something at the button's end."""
        self._row.addWidget(widget)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()


class WorkRow(QFrame):
    """One review of the list: a button that opens it, its progress, and a button that takes it off the list."""

    def __init__(self, work: Recent, opened: Callable[[], None], forgotten: Callable[[], None]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(appearance.SMALL)
        told = (
            tr(
                "{decided} of {claims} decided",
                decided=phrases.number(work.decided),
                claims=phrases.number(work.claims),
            )
            if work.claims
            else tr("no claims")
            if work.path.endswith(operations.REVIEW_SUFFIX)
            else tr("not begun")
        )
        self.button = CardButton(
            "article", work.title, f"{told} · {_when(work.at)} · {_place(work)}", opened, one_line=True
        )
        self.button.setToolTip(work.path)
        bar = QProgressBar()
        bar.setRange(0, max(work.claims, 1))
        bar.setValue(work.decided + work.dismissed)
        bar.setTextVisible(False)
        bar.setProperty("look", "slim")
        bar.setFixedWidth(96)
        bar.setAccessibleName(told)
        bar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.button.add(bar)
        away = QToolButton()
        away.setIcon(appearance.icon("close", "muted"))
        away.setAccessibleName(tr("Take {title} off the list", title=work.title))
        away.setToolTip(tr("Take off the list; the file stays"))
        away.clicked.connect(forgotten)
        row.addWidget(self.button, 1)
        row.addWidget(away)


def _place(work: Recent) -> str:
    """The folder that a person knows: that of the article, or the workspace; a pasted text has none."""
    folder = Path(work.path).parent
    if folder == operations.pasted_folder().resolve():
        return tr("pasted text")
    return folder.parent.name if folder.name == REVIEWS_FOLDER else folder.name


def _when(at: str) -> str:
    try:
        return phrases.moment(datetime.fromisoformat(at))
    except ValueError:
        return at
