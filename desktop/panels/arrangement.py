"""The panels of a review and how they are arranged in the window: docks around the article, sizes, and focus."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Mapping
from typing import TypeAlias

import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QHBoxLayout,
    QMainWindow,
    QPlainTextEdit,
    QStyle,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from desktop import appearance
from desktop.context import Context
from desktop.panels.article import ArticlePanel
from desktop.panels.checklist import ChecklistPanel
from desktop.panels.claim import ClaimPanel
from desktop.panels.claims import ClaimsPanel
from desktop.panels.evidence import EvidencePanel
from desktop.panels.history import HistoryPanel
from desktop.panels.matches import MatchesPanel
from desktop.panels.panel import OneLine, Panel
from desktop.panels.room import Need, shared_out
from desktop.panels.verdict import VerdictPanel
from desktop.phrases import tr

FocusPlace: TypeAlias = tuple[int, type[QWidget], int]
"""A panel, a class of widgets, and which of these in the panel has the focus."""
LEFT, RIGHT, BOTTOM = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)
HIDDEN_AT_FIRST = frozenset(("History",))
WIDTHS, HEIGHTS = ("Claims", "Claim"), ("Matches", "Claim", "Checklist", "Verdict", "Evidence")
"""The docks whose width, and whose height, is a share of the window's."""
COLUMN_SHARES = {"Claim": 0.24, "Checklist": 0.35, "Verdict": 0.30, "Evidence": 0.115}
"""Proportions of the right column's panels in a window that its user never arranged and that has room for all."""
TIGHT_SHARES = {"Claim": 0.25, "Checklist": 0.37, "Verdict": 0.38}
"""The same where the evidence lies behind the checklist, since four panels in the column would be too low."""
MATCHES_SHARE = 0.30
"""Part of the window's height, whatever the column has."""
WIDTH_SHARES = {"Claims": 0.22, "Claim": 0.34}
NARROW_LETTERS = 150
"""A window of fewer letters in a line than this gives the outer columns more of its width, as does a low one."""
NARROW_SHARES = {"Claims": 0.24, "Claim": 0.415}


Shares: TypeAlias = tuple[Mapping[str, float], Mapping[str, float]]


class DockTitle(QWidget):
    """The heading of a panel, with the panel's own tools at its right end."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._label = OneLine(panel.title, "dock")
        row = QHBoxLayout(self)
        row.setContentsMargins(appearance.GAP + 2, appearance.SMALL, appearance.GAP, appearance.TINY)
        row.addWidget(self._label, 1)
        for tool in getattr(panel, "tools", []):
            row.addWidget(tool)
        panel.title_changed.connect(self._label.show_whole)

    def sizeHint(self) -> QSize:
        """Docks ask for this, and for no minimum height."""
        return super().sizeHint().expandedTo(QSize(0, self.fontMetrics().height() + appearance.GAP))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Arrangement:
    """Makes the panels of a review in a window."""

    def __init__(self, context: Context, window: QMainWindow) -> None:
        self._window = window
        self._context = context
        self._make()
        self.docks: dict[str, QDockWidget] = {}
        self._place()
        self.wanted = set(self.docks) - HIDDEN_AT_FIRST
        """The docks that stand around the article when the review is shown."""
        self.shares: Shares | None = None
        """What part of the window's width and height each dock takes, once its user has moved a border."""
        self.tight = False
        """Whether the docks stand as where there is no room for four in a column."""

    def _make(self) -> None:
        context = self._context
        self.article, self.claims, self.claim = ArticlePanel(context), ClaimsPanel(context), ClaimPanel(context)
        self.checklist, self.verdict = ChecklistPanel(context), VerdictPanel(context)
        self.evidence, self.matches, self.history = EvidencePanel(context), MatchesPanel(context), HistoryPanel(context)
        self.middle = _framed(self.article)
        for done in (self.matches.search_left, self.claim.label.left):
            done.connect(lambda: self.focus("Claims"))

    def _places(self) -> tuple[tuple[Panel, Qt.DockWidgetArea], ...]:
        return (
            (self.claims, LEFT),
            (self.claim, RIGHT),
            (self.checklist, RIGHT),
            (self.verdict, RIGHT),
            (self.evidence, RIGHT),
            (self.history, RIGHT),
            (self.matches, BOTTOM),
        )

    def _place(self) -> None:
        """The right column takes the whole height: a small screen has no room for it above the matches."""
        self._window.setCorner(Qt.Corner.BottomLeftCorner, BOTTOM)
        self._window.setCorner(Qt.Corner.BottomRightCorner, RIGHT)
        for panel, area in self._places():
            dock = QDockWidget()
            dock.setObjectName(f"dock {panel.objectName()}")
            _fill(dock, panel)
            dock.setFeatures(
                QDockWidget.DockWidgetFeature.DockWidgetMovable | QDockWidget.DockWidgetFeature.DockWidgetClosable
            )
            dock.visibilityChanged.connect(self._name_tabs)
            self._window.addDockWidget(area, dock)
            self.docks[panel.objectName()] = dock
        self._window.tabifyDockWidget(self.docks["Evidence"], self.docks["History"])
        for name in HIDDEN_AT_FIRST:
            self.docks[name].hide()

    def renew(self) -> None:
        """Makes every panel anew, as for another language, in docks that stay where they are.

        The middle one is its holder's to delete.
        """
        self.flush()
        self._make()
        for panel, _ in self._places():
            _fill(self.docks[panel.objectName()], panel)
        self._name_tabs()

    def _name_tabs(self) -> None:
        """Where docks share a place, Qt makes a bar of tabs; keys lead to the docks themselves, never to the bar."""
        if not shiboken6.isValid(self._window):  # it goes, and hides its docks
            return
        for bar in self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            bar.setAccessibleName(tr("Panels"))
            bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def fit(self) -> None:
        """Gives every dock its share of the window, whatever size it had when the docks were made or moved."""
        if self._is_tight != self.tight:
            self.tight = not self.tight
            self._share_places()
        widths, heights = self.shares or self._usual_shares()
        for wanted, whole, direction in (
            (widths, self._window.width(), Qt.Orientation.Horizontal),
            (heights, self._window.height(), Qt.Orientation.Vertical),
        ):
            shown = [name for name in wanted if not self.docks[name].isHidden()]
            sizes = [round(whole * wanted[name]) for name in shown]
            self._window.resizeDocks([self.docks[name] for name in shown], sizes, direction)

    @property
    def _is_tight(self) -> bool:
        """Whether four panels in the column would be too low.

        A count of lines would not tell: wide letters take more lines for the same words, and borders do not shrink.
        """
        needs = self._needs(COLUMN_SHARES, self._usual_widths)
        return sum(need.enough for need in needs.values()) > self._column_room(len(needs))

    def _usual_shares(self) -> Shares:
        """Of the window's width and height; in the right column no panel gets less than it needs."""
        shares = TIGHT_SHARES if self.tight else COLUMN_SHARES
        widths = self._usual_widths
        needs = self._needs(shares, widths)
        if self.tight:
            needs["Checklist"] = needs["Checklist"].with_more(self._tabs_height)
        heights = shared_out(self._column_room(len(needs)), needs, shares)
        whole = self._window.height()
        return widths, {"Matches": MATCHES_SHARE, **{name: heights[name] / whole for name in heights}}

    @property
    def _usual_widths(self) -> Mapping[str, float]:
        narrow = self._window.width() < NARROW_LETTERS * QFontMetrics(QApplication.font()).averageCharWidth()
        return NARROW_SHARES if narrow or self._is_low else WIDTH_SHARES

    @property
    def _is_low(self) -> bool:
        """Whether even three panels in a column of the usual width are nearer to the least than to enough.

        In a wider one the same words take fewer lines.
        """
        needs = self._needs(TIGHT_SHARES, WIDTH_SHARES).values()
        room = self._column_room(len(needs)) - self._tabs_height
        return sum(need.least + need.enough for need in needs) / 2 > room

    def _needs(self, names: Iterable[str], widths: Mapping[str, float]) -> dict[str, Need]:
        """What these panels of the right column need at its usual width, each with its heading."""
        width = round(self._window.width() * widths["Claim"])
        panels = {panel.objectName(): panel for panel, _ in self._places()}
        headings = {name: self.docks[name].titleBarWidget().sizeHint().height() for name in names}
        return {name: panels[name].need(width).with_more(headings[name]) for name in names}

    def _column_room(self, panels: int) -> int:
        """What so many panels of the right column have together.

        The line at the bottom is about as high as the row of menus at the top; its own height is another one while
        something runs.
        """
        menus = self._window.menuWidget()
        line = menus.sizeHint().height() if menus is not None else 0
        border = self._window.style().pixelMetric(QStyle.PixelMetric.PM_DockWidgetSeparatorExtent, None, self._window)
        return self._window.height() - 2 * line - (panels - 1) * border

    @property
    def _tabs_height(self) -> int:
        """Of the tabs under docks that share a place, which count as a part of the first one."""
        return QFontMetrics(QApplication.font()).height() + appearance.GAP + appearance.TINY

    def _share_places(self) -> None:
        """Puts the evidence behind the checklist where there is no room for both, else under the verdict."""
        evidence = self.docks["Evidence"]
        if self.tight:
            self._window.tabifyDockWidget(self.docks["Checklist"], evidence)
            self.docks["Checklist"].raise_()
        else:
            self._window.splitDockWidget(self.docks["Verdict"], evidence, Qt.Orientation.Vertical)
            self._window.tabifyDockWidget(evidence, self.docks["History"])

    def restored(self, shares: str, *, tight: bool) -> None:
        """Docks stand where they stood last time: only their sizes are still to be fitted.

        Args:
            shares: what `remembered` gave.
            tight: what `tight` was; since then the screen, the font, the language or the scale may have changed.
        """
        self.tight = tight
        with contextlib.suppress(ValueError, KeyError, TypeError):  # of another version, or edited
            widths, heights = json.loads(shares)
            self.shares = (
                {name: float(widths[name]) for name in WIDTHS},
                {name: float(heights[name]) for name in HEIGHTS},
            )

    @property
    def remembered(self) -> str:
        """The shares that the user gave the docks, as text; empty where nobody did."""
        return json.dumps(self.shares) if self.shares is not None else ""

    def take_sizes(self) -> None:
        """The user has moved a border: from now on these are the shares."""
        widths, heights = self.shares or self._usual_shares()
        seen = [name for name in HEIGHTS if self.docks[name].isVisible()]
        self.shares = (
            {**widths, **{name: self.docks[name].width() / self._window.width() for name in WIDTHS}},
            {**COLUMN_SHARES, **heights, **{name: self.docks[name].height() / self._window.height() for name in seen}},
        )

    @property
    def shown(self) -> set[str]:
        """The docks that are not hidden."""
        return {name for name, dock in self.docks.items() if not dock.isHidden()}

    def show_only(self, names: set[str]) -> None:
        """Shows these docks and hides the others."""
        for name, dock in self.docks.items():
            dock.setVisible(name in names)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Shows on the buttons which keys do the same."""
        for panel in (self.claims, self.checklist, self.verdict, self.evidence, self.matches):
            panel.show_keys(keys)

    def flush(self) -> None:
        """Saves what was typed and is not saved yet."""
        self.claim.flush()
        self.checklist.flush()
        self.verdict.flush()
        self.evidence.flush()

    def focused(self) -> FocusPlace | None:
        """Where the focus is among the panels."""
        focus = QApplication.focusWidget()
        for number, panel in enumerate(self._panels()):
            if focus is not None and panel.isAncestorOf(focus):
                alike = panel.findChildren(type(focus))
                return number, type(focus), alike.index(focus)
        return None

    def focus_again(self, place: FocusPlace | None) -> bool:
        """Puts the focus where it was before the panels were made anew, at the end of what was typed there."""
        if place is None:
            return False
        number, kind, which = place
        widget = next(iter(self._panels()[number].findChildren(kind)[which:]), None)
        if widget is None or not widget.isVisible():
            return False
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(widget, QPlainTextEdit):
            widget.moveCursor(QTextCursor.MoveOperation.End)
        return True

    def _panels(self) -> list[Panel]:
        return [self.article, *(panel for panel, _ in self._places())]

    def focus(self, name: str) -> str:
        """Puts the focus into a panel or one of its fields, which is shown; gives the name of its dock, if any."""
        targets: dict[str, tuple[str, QWidget]] = {
            "Claims": ("Claims", self.claims.view),
            "Filter claims": ("Claims", self.claims.filter),
            "Article": ("", self.article.view),
            "Claim": ("Claim", self.claim.label),
            "Checklist": ("Checklist", self.checklist),
            "Verdict": ("Verdict", self.verdict.rationale),
            "Rationale": ("Verdict", self.verdict.rationale),
            "Evidence": ("Evidence", self.evidence.table),
            "Matches": ("Matches", self.matches.view),
            "Search the reference": ("Matches", self.matches.search),
            "History": ("History", self.history.list),
        }
        dock, widget = targets[name]
        if dock:
            self.docks[dock].show()
            self.docks[dock].raise_()
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return dock


def _fill(dock: QDockWidget, panel: Panel) -> None:
    """Puts a panel and its heading into a dock, in the place of those before."""
    for old in (dock.titleBarWidget(), dock.widget()):
        if old is not None:
            old.deleteLater()
    dock.setWindowTitle(tr(panel.objectName()))
    panel.title_changed.connect(dock.setWindowTitle)  # on the tab, where docks share a place
    dock.setTitleBarWidget(DockTitle(panel))
    dock.setWidget(panel)


def _framed(panel: Panel) -> QWidget:
    """The article with a heading like that of a dock."""
    frame = QWidget()
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(DockTitle(panel))
    column.addWidget(panel, 1)
    return frame
