"""The frame only: menus from the registry, docks, views, the window's state, and what is dropped on it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QLocale, QSettings, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QMenuBar,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from claims.settings import Value
from desktop import appearance, operations, phrases
from desktop.commands.command import View
from desktop.commands.keys import Keys, key_text, run, title_of
from desktop.commands.palette import Palette
from desktop.commands.registry import COMMANDS, MENUS
from desktop.commands.sheet import KeySheet
from desktop.commands.windows import open_dialog
from desktop.context import Context
from desktop.notices import NoticeBar
from desktop.panels.article import ArticlePanel
from desktop.panels.checklist import ChecklistPanel
from desktop.panels.claim import ClaimPanel
from desktop.panels.claims import ClaimsPanel
from desktop.panels.evidence import EvidencePanel
from desktop.panels.history import HistoryPanel
from desktop.panels.matches import MatchesPanel
from desktop.panels.panel import Panel
from desktop.panels.status import StatusLine
from desktop.panels.verdict import VerdictPanel
from desktop.phrases import tr

STATE_FILE = "window.ini"
STATE_VERSION = 1
"""Raised when docks come or go, so that an old layout is not forced on a new window."""
FIRST_SIZE = QSize(1440, 900)
SMALLEST = QSize(960, 600)
LEFT, RIGHT, BOTTOM = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)


class DockTitle(QWidget):
    """The heading of a panel, with the panel's own tools at its right end."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._label = QLabel(panel.title)
        self._label.setProperty("look", "dock")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        # A long title is cut rather than a panel made wider than the screen has room for.
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(appearance.GAP + 2, appearance.SMALL, appearance.GAP, appearance.TINY)
        row.addWidget(self._label, 1)
        for tool in getattr(panel, "tools", []):
            row.addWidget(tool)
        self.setMinimumHeight(self.fontMetrics().height() + appearance.WIDE)
        panel.title_changed.connect(self._label.setText)


class MainWindow(QMainWindow):
    """One window on one review. It implements `desktop.commands.command.Desk`."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.view: View = "start"
        self._arranged = False
        self.setObjectName("Claimdesk")
        self.setAcceptDrops(True)
        self.setMinimumSize(SMALLEST)
        self.setDockNestingEnabled(True)
        self.setWindowIcon(appearance.app_icon())
        self._state = QSettings(str(context.settings.path.parent / STATE_FILE), QSettings.Format.IniFormat)
        self._build()
        self._restore()
        context.review_changed.connect(self._review_changed)
        phrases.on_language_change(self._rebuild)
        self._review_changed()

    def _build(self) -> None:
        """Makes everything inside the frame; made anew when the language changes."""
        context = self.context
        self.article, self.claims, self.claim = ArticlePanel(context), ClaimsPanel(context), ClaimPanel(context)
        self.checklist, self.verdict = ChecklistPanel(context), VerdictPanel(context)
        self.evidence, self.matches, self.history = EvidencePanel(context), MatchesPanel(context), HistoryPanel(context)
        self.matches.row_wanted.connect(lambda match: open_dialog(self, "row"))
        self._docks: dict[str, QDockWidget] = {}
        self._views = QStackedWidget()
        self._made_views: dict[View, QWidget] = {"review": self._framed(self.article)}
        self._views.addWidget(self._made_views["review"])
        self.setCentralWidget(self._views)
        self.notice = NoticeBar(context.notices, lambda: context.settings.number("notice_seconds"), self._views)
        self._place_docks()
        self.palette_field = Palette(self, self)
        self.menus = QMenuBar()
        self._make_menus()
        self.setMenuWidget(self._top_row())
        self.status = StatusLine(context)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self.status, 1)
        self._keys = Keys(self, self, context.settings.mapping("shortcuts"))
        self._show_keys()

    def _top_row(self) -> QWidget:
        """Menus at the left, the palette's field at the right."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(appearance.SMALL, appearance.SMALL, appearance.GAP, 0)
        row.addWidget(self.menus, 1)
        row.addWidget(self.palette_field)
        return holder

    def _framed(self, panel: Panel) -> QWidget:
        """The article with a heading like that of a dock."""
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(DockTitle(panel))
        column.addWidget(panel, 1)
        return frame

    def _place_docks(self) -> None:
        self.setCorner(Qt.Corner.BottomLeftCorner, BOTTOM)
        self.setCorner(Qt.Corner.BottomRightCorner, RIGHT)
        places = (
            (self.claims, LEFT),
            (self.claim, RIGHT),
            (self.checklist, RIGHT),
            (self.verdict, RIGHT),
            (self.evidence, RIGHT),
            (self.history, RIGHT),
            (self.matches, BOTTOM),
        )
        for panel, area in places:
            dock = QDockWidget(tr(panel.objectName()))
            dock.setObjectName(f"dock {panel.objectName()}")
            dock.setTitleBarWidget(DockTitle(panel))
            dock.setWidget(panel)
            dock.setFeatures(
                QDockWidget.DockWidgetFeature.DockWidgetMovable | QDockWidget.DockWidgetFeature.DockWidgetClosable
            )
            self.addDockWidget(area, dock)
            self._docks[panel.objectName()] = dock
        self.tabifyDockWidget(self._docks["Evidence"], self._docks["History"])
        self._docks["History"].hide()
        self._wanted = {name for name in self._docks if name != "History"}

    def _first_layout(self) -> None:
        """Sizes for a window that was never arranged by its user."""
        across = Qt.Orientation.Horizontal
        down = Qt.Orientation.Vertical
        width, height = self.width(), self.height()
        self.resizeDocks(
            [self._docks["Claims"], self._docks["Claim"]],
            [max(250, width * 22 // 100), max(360, width * 32 // 100)],
            across,
        )
        self.resizeDocks([self._docks["Matches"]], [height * 30 // 100], down)
        parts = {"Claim": 24, "Checklist": 32, "Verdict": 34, "Evidence": 10}
        self.resizeDocks([self._docks[name] for name in parts], [height * part // 100 for part in parts.values()], down)

    def _make_menus(self) -> None:
        self._actions: list[tuple[QAction, Any]] = []
        changed = self.context.settings.mapping("shortcuts")
        for title in MENUS:
            menu = self.menus.addMenu(tr(title))
            group = None
            for command in sorted((one for one in COMMANDS if one.menu == title), key=lambda one: one.group):
                if group is not None and command.group != group:
                    menu.addSeparator()
                group = command.group
                key = key_text(command, changed)
                action = menu.addAction(title_of(command, self) + (f"\t{key}" if key else ""))
                if command.icon:
                    action.setIcon(appearance.icon(command.icon))
                action.setToolTip(tr(command.help))
                action.triggered.connect(lambda _=False, command=command: run(command, self))
                self._actions.append((action, command))
            menu.aboutToShow.connect(lambda menu=menu: self._refresh_menu(menu))

    def _refresh_menu(self, menu: QMenu) -> None:
        changed = self.context.settings.mapping("shortcuts")
        for action, command in self._actions:
            if action in menu.actions():
                action.setEnabled(command.enabled(self))
                key = key_text(command, changed)
                action.setText(title_of(command, self) + (f"\t{key}" if key else ""))

    def _rebuild(self) -> None:
        """Makes everything anew in another language; review, reference and place stay."""
        state, view = self.saveState(STATE_VERSION), self.view
        for panel in (self.checklist, self.verdict):
            panel.flush()
        for dock in self._docks.values():
            self.removeDockWidget(dock)
            dock.deleteLater()
        self._keys.stop()
        self.statusBar().removeWidget(self.status)
        self._keys.deleteLater()
        for old in (self.status, self.palette_field.list, self.takeCentralWidget()):
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        self._build()
        self.restoreState(state, STATE_VERSION)
        self.show_view(view)
        self._show_title()

    def _review_changed(self) -> None:
        self.show_view("review" if self.context.review is not None else "start")
        self._show_title()
        if self.context.review is not None:
            self.focus("Claims")

    def _show_title(self) -> None:
        review = self.context.review
        self.setWindowTitle(f"{review.document.article.title} – Claimdesk" if review is not None else "Claimdesk")

    def show_view(self, view: View) -> None:
        """Shows the start page, the review or the dashboard; docks go with the review."""
        shown = {name for name, dock in self._docks.items() if not dock.isHidden()}
        if self.view == "review":
            self._wanted = shown
        self.view = view
        self._views.setCurrentWidget(self._view(view))
        kept = {"review": self._wanted, "dashboard": {"Claims"}, "start": set()}[view]
        for name, dock in self._docks.items():
            dock.setVisible(name in kept)
        if view == "review" and not self._arranged:
            self._arranged = True
            self._first_layout()

    def _view(self, view: View) -> QWidget:
        """A view, made when it is first wanted: the start must be fast."""
        if view not in self._made_views:
            self._made_views[view] = self._make_view(view)
            self._views.addWidget(self._made_views[view])
        return self._made_views[view]

    def _make_view(self, view: View) -> QWidget:
        if view == "dashboard":
            from desktop.panels.dashboard import DashboardPanel

            return DashboardPanel(self.context)
        from desktop.panels.start import StartPanel

        start = StartPanel(self.context)
        start.open_asked.connect(lambda: open_dialog(self, "open"))
        return start

    def toggle_dock(self, name: str) -> None:
        """Shows or hides a panel, and puts the focus into it."""
        dock = self._docks[name]
        if dock.isVisible():
            dock.hide()
        else:
            self.focus(name)

    def focus(self, name: str) -> None:
        """Puts the focus into a panel or one of its fields; it is shown if it was hidden."""
        targets: dict[str, tuple[str, QWidget]] = {
            "Claims": ("Claims", self.claims.view),
            "Filter claims": ("Claims", self.claims.filter),
            "Article": ("", self.article.view),
            "Claim": ("Claim", self.claim.label),
            "Checklist": ("Checklist", self.checklist),
            "Verdict": ("Verdict", self.verdict),
            "Rationale": ("Verdict", self.verdict.rationale),
            "Evidence": ("Evidence", self.evidence.table),
            "Matches": ("Matches", self.matches.view),
            "Search the reference": ("Matches", self.matches.search),
            "History": ("History", self.history.list),
        }
        dock, widget = targets[name]
        if self.view != "review" and not (self.view == "dashboard" and dock == "Claims"):
            self.show_view("review")
        if dock:
            self._docks[dock].show()
            self._docks[dock].raise_()
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def search_or_run(self) -> None:
        """Opens the palette."""
        self.palette_field.open()

    def show_keys(self) -> None:
        """Opens the sheet of all keys."""
        KeySheet(self, self).open()

    def open_dialog(self, name: str) -> None:
        """Opens a dialog by name."""
        open_dialog(self, name)

    def change_setting(self, key: str, value: Value) -> None:
        """Changes a setting and lets the window follow at once."""
        self.context.settings.set(key, value)
        follow_settings(self.context)
        self._keys.listen(self.context.settings.mapping("shortcuts"))
        self._show_keys()

    def _show_keys(self) -> None:
        changed = self.context.settings.mapping("shortcuts")
        keys = {command.id: key_text(command, changed) for command in COMMANDS}
        for panel in (self.claims, self.checklist, self.verdict, self.evidence, self.matches):
            panel.show_keys(keys)

    def changeEvent(self, event: QEvent) -> None:
        """Whoever comes back to the window may have changed the file elsewhere."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            operations.look_at_file(self.context, lambda: open_dialog(self, "disputes"))

    def quit(self) -> None:
        """Closes the window. All is saved."""
        self.close()

    def _restore(self) -> None:
        geometry, state = self._state.value("geometry"), self._state.value("state")
        if not isinstance(geometry, QByteArray) or not self.restoreGeometry(geometry):
            area = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(FIRST_SIZE.boundedTo(area.size()))
        self._come_back_on_screen()
        self._arranged = isinstance(state, QByteArray) and self.restoreState(state, STATE_VERSION)
        if self._arranged:
            self._wanted = {name for name, dock in self._docks.items() if not dock.isHidden()}

    def _come_back_on_screen(self) -> None:
        """A screen that was there last time may be gone now."""
        frame = self.frameGeometry()
        if not any(screen.availableGeometry().intersects(frame) for screen in QGuiApplication.screens()):
            area = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(self.size().boundedTo(area.size()))
            self.move(area.center() - self.rect().center())

    def _remember(self) -> None:
        self.show_view("review")
        self._state.setValue("geometry", self.saveGeometry())
        self._state.setValue("state", self.saveState(STATE_VERSION))
        self._state.sync()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            operations.open_paths(self.context, paths)
        elif event.mimeData().hasText():
            operations.open_text(self.context, event.mimeData().text())
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.checklist.flush()
        self.verdict.flush()
        operations.remember(self.context)
        self._remember()
        self.context.tasks.close()
        if self.context.review is not None:
            self.context.review.close()
        if self.context.reference is not None:
            self.context.reference.close()
        super().closeEvent(event)


def follow_settings(context: Context) -> None:
    """Lets colours, text size and language follow the settings."""
    settings = context.settings
    application = QApplication.instance()
    modes = {str(mode): mode for mode in appearance.MODES}
    if isinstance(application, QApplication):
        appearance.apply(application, modes[settings.text("theme")], settings.number("text_size") or None)
    wanted = settings.text("language")
    system = QLocale.system().name().partition("_")[0]
    code = wanted if wanted in phrases.LANGUAGES else system if system in phrases.LANGUAGES else "en"
    if code != phrases.language():
        phrases.set_language(code)
