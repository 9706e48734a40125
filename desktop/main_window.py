"""The frame only: menus from the registry, views, the window's state, and what is dropped on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QLocale, QSettings, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QMenuBar,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from claims.settings import interface_language
from desktop import appearance, operations, phrases
from desktop.commands.command import Command, View
from desktop.commands.keys import Keys, key_text, run, title_of, with_mnemonics
from desktop.commands.palette import Palette
from desktop.commands.registry import COMMANDS, MENUS
from desktop.commands.registry import command as command_of
from desktop.commands.windows import open_dialog, open_reference_dialog
from desktop.context import Context
from desktop.notices import NoticeBar
from desktop.panels.status import StatusLine
from desktop.phrases import tr

if TYPE_CHECKING:
    from claims.settings import Value
    from desktop.panels.arrangement import Arrangement
    from desktop.panels.article import ArticlePanel
    from desktop.panels.checklist import ChecklistPanel
    from desktop.panels.claim import ClaimPanel
    from desktop.panels.claims import ClaimsPanel
    from desktop.panels.evidence import EvidencePanel
    from desktop.panels.matches import MatchesPanel
    from desktop.panels.verdict import VerdictPanel

STATE_FILE = "window.ini"
STATE_VERSION = 1
"""Raised when docks come or go, so that an old layout is not forced on a new window."""
FIRST_SIZE = QSize(1440, 900)
SMALLEST = QSize(960, 600)
FRAME = QSize(16, 48)
"""Pixels that a system's frame and title take, at most; they are not known before the window is shown."""


class MainWindow(QMainWindow):
    """One window on one review. It implements `desktop.commands.command.Desk`.

    The panels of the review are made when they are first wanted: a window should be seen before it is complete.
    """

    article: ArticlePanel
    claims: ClaimsPanel
    claim: ClaimPanel
    checklist: ChecklistPanel
    verdict: VerdictPanel
    evidence: EvidencePanel
    matches: MatchesPanel

    def __init__(self, context: Context, *, opening: bool = False) -> None:
        """A window on its start page, or, where something is `opening`, one that waits for it."""
        super().__init__()
        self.context = context
        self.view: View = "start"
        self.panels: Arrangement | None = None
        self._opening = opening
        self._may_lose = False
        self.setObjectName("Claimdesk")
        self.setAcceptDrops(True)
        self.setMinimumSize(SMALLEST)
        self.setDockNestingEnabled(True)
        self.setWindowIcon(appearance.app_icon())
        self._state = QSettings(str(context.settings.path.parent / STATE_FILE), QSettings.Format.IniFormat)
        self._views = QStackedWidget()
        self._made_views: dict[View, QWidget] = {}
        self.setCentralWidget(self._views)
        self._build()
        self._restore_geometry()
        context.review_changed.connect(self._review_changed)
        context.tasks.changed.connect(self._opening_ended)
        context.article_changed.connect(self._show_title)
        context.health_wanted.connect(lambda: open_dialog(self, "health"))
        context.earlier_wanted.connect(lambda: open_dialog(self, "earlier"))
        context.elsewhere_wanted.connect(lambda: open_dialog(self, "save_elsewhere"))
        context.disputes_wanted.connect(lambda: open_dialog(self, "disputes"))
        context.day_wanted.connect(lambda: open_dialog(self, "day"))
        context.columns_wanted.connect(lambda path: open_reference_dialog(self, path))
        phrases.on_language_change(self._rebuild)
        appearance.on_change(self._fit_panels)
        self._review_changed()

    def _build(self) -> None:
        """Makes everything inside the frame; made anew when the language changes."""
        context = self.context
        self.notice = NoticeBar(context.notices, lambda: context.settings.number("notice_seconds"), self._views)
        self.palette_field = Palette(self, self)
        self.menus = QMenuBar()
        self.actions_made: dict[str, tuple[QAction, Command]] = {}
        self._make_menus()
        self.setMenuWidget(self._top_row())
        self.status = StatusLine(context)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self.status, 1)
        self._keys = Keys(self, self, context.settings.mapping("shortcuts"))
        self._show_keys()

    def _top_row(self) -> QWidget:
        """Menus at the left, whole before all else, the palette's field at the right."""
        holder = QWidget()
        self.menus.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(holder)
        row.setContentsMargins(appearance.SMALL, appearance.SMALL, appearance.GAP, 0)
        row.addWidget(self.menus, 1)
        row.addWidget(self.palette_field)
        return holder

    def make_panels(self) -> Arrangement:
        """The panels of the review, made now if they were not yet."""
        if self.panels is not None:
            return self.panels
        from desktop.panels.arrangement import Arrangement

        panels = Arrangement(self.context, self)
        self.context.leaving.connect(panels.flush)
        self.panels = panels
        self._take_panels(panels)
        self._arranged = False
        panels.show_only(set())
        self._show_keys()
        return panels

    def _take_panels(self, panels: Arrangement) -> None:
        """Names the panels for commands, and puts the middle one among the views."""
        self.article, self.claims, self.claim = panels.article, panels.claims, panels.claim
        self.checklist, self.verdict = panels.checklist, panels.verdict
        self.evidence, self.matches = panels.evidence, panels.matches
        panels.matches.row_wanted.connect(lambda match: open_dialog(self, "row"))
        self._made_views["review"] = panels.middle
        self._views.addWidget(panels.middle)

    def _make_menus(self) -> None:
        for title, shown in zip(MENUS, with_mnemonics([tr(title) for title in MENUS]), strict=True):
            menu = self.menus.addMenu(shown)
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(lambda menu=menu, title=title: self._fill_menu(menu, title))

    def _fill_menu(self, menu: QMenu, title: str) -> None:
        """Makes the entries of a menu when it is first opened, and brings them up to date each time."""
        commands = sorted((one for one in COMMANDS if one.menu == title), key=lambda one: one.group)
        if menu.isEmpty():
            self._make_actions(menu, commands)
        changed = self.context.settings.mapping("shortcuts")
        for command in commands:
            self.actions_made[command.id][0].setVisible(command.exists(self))
        shown = [command for command in commands if command.exists(self)]
        titles = with_mnemonics([title_of(command, self) for command in shown])
        for command, marked in zip(shown, titles, strict=True):
            action, _ = self.actions_made[command.id]
            key = key_text(command, changed)
            action.setText(marked + (f"\t{key}" if key else ""))
            lacking = command.lacks(self)
            action.setEnabled(not lacking)
            action.setToolTip(lacking or tr(command.help))
            action.setChecked(command.is_on is not None and command.is_on(self))

    def _make_actions(self, menu: QMenu, commands: list[Command]) -> None:
        choices: dict[str, QActionGroup] = {}
        for before, command in zip([None, *commands], commands, strict=False):
            if before is not None and before.group != command.group:
                menu.addSeparator()
            action = menu.addAction(tr(command.title))
            if command.icon and command.is_on is None:  # the mark has that place
                action.setIcon(appearance.icon(command.icon))
            action.setCheckable(command.is_on is not None)
            if command.one_of:
                group = choices.setdefault(command.one_of, QActionGroup(menu))
                group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)  # on the start page none is on
                group.addAction(action)
            action.triggered.connect(lambda _=False, command=command: run(command, self))
            self.actions_made[command.id] = (action, command)

    def _rebuild(self) -> None:
        """Makes everything anew in another language; review, reference and place stay."""
        view = self.view
        place = self.panels.focused() if self.panels is not None else None
        self._keys.stop()
        self.statusBar().removeWidget(self.status)
        self._keys.deleteLater()
        for old in (self.status, self.palette_field.list, self.notice, *self._made_views.values()):
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        self._made_views.clear()
        if self.panels is not None:
            self.panels.renew()
            self._take_panels(self.panels)
        self._build()
        self.show_view(view)
        self._fit_panels()  # the same in other words is higher or lower
        self._show_title()
        # Whoever types goes on typing: with the focus on the list, the letters would be keys that decide.
        if view == "review" and not (self.panels is not None and self.panels.focus_again(place)):
            self._focus_work()
        operations.match_anew(self.context)

    def _review_changed(self) -> None:
        self._opening = self._opening and self.context.review is None
        self.notice.leave()
        if self.context.review is not None:
            self.show_view("review")
            self._fit_panels()  # it may have another scale and another checklist
            self._focus_work()
        elif not self._opening:
            self.show_view("start")
            self._view("start").setFocus()
        self._show_title()

    def _focus_work(self) -> None:
        self.focus("Claims" if self.context.claims else "Article")  # there, words can be made a claim

    def _opening_ended(self) -> None:
        """What was to be opened could not be: the start page says what else one can do."""
        if self._opening and self.context.review is None and not self.context.tasks.busy:
            self._opening = False
            self.show_view("start")

    def _show_title(self) -> None:
        review = self.context.review
        self.setWindowTitle(f"{review.document.article.title} – Claimdesk" if review is not None else "Claimdesk")

    def show_view(self, view: View) -> None:
        """Shows the start page, the review or the dashboard; docks go with the review."""
        panels = self.make_panels() if view != "start" else self.panels
        if panels is not None and self.view == "review" and view != "review":
            panels.wanted = panels.shown
        changed, self.view = view != self.view, view
        left, focus = self._views.currentWidget(), QApplication.focusWidget()
        was_there = left is not None and focus is not None and left.isAncestorOf(focus)
        self._views.setCurrentWidget(self._view(view))
        if panels is None or not (changed or not panels.shown):
            return
        kept: dict[View, set[str]] = {"review": panels.wanted, "dashboard": {"Claims"}, "start": set()}
        panels.show_only(kept[view])
        if view == "review":
            if not self._arranged:
                self._arranged = True
                self._arrange(panels)
            panels.fit()
            if was_there:
                self._focus_work()  # what had the focus is hidden now

    def _arrange(self, panels: Arrangement) -> None:
        """Gives the docks their last places; hidden docks would lose theirs again."""
        state = self._state.value("state")
        if isinstance(state, QByteArray) and self.restoreState(state, STATE_VERSION):
            panels.restored(str(self._state.value("shares") or ""), tight=str(self._state.value("tight")) == "1")

    def _view(self, view: View) -> QWidget:
        """A view, made when it is first wanted."""
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
        dock = self.make_panels().docks[name]
        if dock.isVisible():
            dock.hide()
            self._fit_panels()  # one that stood in its place would keep its height
        else:
            self.focus(name)

    def shows_dock(self, name: str) -> bool:
        """Whether a panel is seen: neither hidden nor behind another one."""
        return self.panels is not None and self.panels.docks[name].isVisible()

    def focus(self, name: str) -> None:
        """Puts the focus into a panel or one of its fields; it is shown if it was hidden."""
        if self.view != "review" and not (self.view == "dashboard" and name in ("Claims", "Filter claims")):
            self.show_view("review")
        self.make_panels().focus(name)

    def search_or_run(self) -> None:
        """Opens the palette."""
        self.palette_field.open()

    def show_keys(self) -> None:
        """Opens the sheet of all keys."""
        from desktop.commands.sheet import KeySheet

        KeySheet(self, self).open()

    def open_dialog(self, name: str) -> None:
        """Opens a dialog by name."""
        open_dialog(self, name)

    def change_setting(self, key: str, value: Value) -> None:
        """Changes a setting and lets the window follow at once."""
        self.context.settings.set(key, value)
        if self.context.review is not None:
            self.context.review.by = self.context.by
        follow_settings(self.context)
        self._keys.listen(self.context.settings.mapping("shortcuts"))
        self._show_keys()

    def _show_keys(self) -> None:
        changed = self.context.settings.mapping("shortcuts")
        self.notice.show_key(key_text(command_of("notice"), changed))
        if self.panels is not None:
            self.panels.show_keys({one.id: key_text(one, changed) for one in COMMANDS})

    def event(self, event: QEvent) -> bool:
        """A mouse button that is let go of the frame itself has moved a border between docks."""
        taken = super().event(event)
        if taken and event.type() == QEvent.Type.MouseButtonRelease and self.panels is not None:
            self.panels.take_sizes()
        return taken

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_panels()

    def _fit_panels(self) -> None:
        if self.panels is not None and self.view == "review":
            self.panels.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Whoever comes back to the window may have changed the files elsewhere."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            operations.look_at_file(self.context)
            operations.look_at_reference(self.context)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does; Qt does that in dialogs only."""
        focus = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QAbstractButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def quit(self) -> None:
        """Closes the window. All is saved."""
        self.close()

    def _restore_geometry(self) -> None:
        geometry = self._state.value("geometry")
        if not isinstance(geometry, QByteArray) or not self.restoreGeometry(geometry):
            self.resize(FIRST_SIZE.boundedTo(QGuiApplication.primaryScreen().availableGeometry().size() - FRAME))
        # A screen that was there last time may be gone now.
        frame = self.frameGeometry()
        if not any(screen.availableGeometry().intersects(frame) for screen in QGuiApplication.screens()):
            area = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(self.size().boundedTo(area.size() - FRAME))
            self.move(area.center() - self.rect().center())

    def _remember_state(self) -> None:
        if self.panels is not None:
            self.show_view("review")
            self._state.setValue("state", self.saveState(STATE_VERSION))
            self._state.setValue("shares", self.panels.remembered)
            self._state.setValue("tight", int(self.panels.tight))
        self._state.setValue("geometry", self.saveGeometry())
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

    def _close_anyway(self) -> None:
        self._may_lose = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_lose and not operations.is_safe_to_leave(self.context):
            event.ignore()
            from desktop.dialogs.losing import ask_before_losing

            ask_before_losing(self.context, self, self._close_anyway)
            return
        operations.remember(self.context)
        self._remember_state()
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
    code = interface_language(settings, QLocale.system().uiLanguages())
    if code != phrases.language():
        phrases.set_language(code)
