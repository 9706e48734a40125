"""The panels of a review and how they are arranged in the window: docks around the article, sizes, and focus."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QMainWindow, QTabBar, QVBoxLayout, QWidget

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
from desktop.panels.verdict import VerdictPanel
from desktop.phrases import tr

LEFT, RIGHT, BOTTOM = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)
HIDDEN_AT_FIRST = frozenset(("History",))
HEIGHT_SHARES = {"Claim": 30, "Checklist": 31, "Verdict": 30, "Evidence": 9}
"""How the right column is divided in a window that its user never arranged, in percent."""
TIGHT_LINES = 38
"""A window of fewer lines of text than this has no room for four panels in a column: two of them share a place."""
TIGHT_SHARES = {"Claim": 24, "Checklist": 29, "Verdict": 47}
"""The same where the evidence lies behind the checklist: the reason of the verdict must be in sight."""


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
        return super().sizeHint().expandedTo(QSize(0, self.fontMetrics().height() + appearance.WIDE))

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

    def _make(self) -> None:
        context = self._context
        self.article, self.claims, self.claim = ArticlePanel(context), ClaimsPanel(context), ClaimPanel(context)
        self.checklist, self.verdict = ChecklistPanel(context), VerdictPanel(context)
        self.evidence, self.matches, self.history = EvidencePanel(context), MatchesPanel(context), HistoryPanel(context)
        self.middle = _framed(self.article)

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
        for bar in self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            bar.setAccessibleName(tr("Panels"))
            bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def first_sizes(self) -> None:
        """Sizes for a window that was never arranged by its user."""
        width, height = self._window.width(), self._window.height()
        tight = height < TIGHT_LINES * self._window.fontMetrics().lineSpacing()
        if tight:
            self._window.tabifyDockWidget(self.docks["Checklist"], self.docks["Evidence"])
            self.docks["Checklist"].raise_()
        self._window.resizeDocks(
            [self.docks["Claims"], self.docks["Claim"]],
            [max(250, width * 22 // 100), max(360, width * (36 if tight else 32) // 100)],
            Qt.Orientation.Horizontal,
        )
        self._window.resizeDocks([self.docks["Matches"]], [height * 30 // 100], Qt.Orientation.Vertical)
        shares = TIGHT_SHARES if tight else HEIGHT_SHARES
        self._window.resizeDocks(
            [self.docks[name] for name in shares],
            [height * share // 100 for share in shares.values()],
            Qt.Orientation.Vertical,
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
        self.checklist.flush()
        self.verdict.flush()

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
