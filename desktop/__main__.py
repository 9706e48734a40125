"""The start of the window: arguments, application, settings, context, window, exception hook."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop import appearance, operations, phrases
from desktop.context import Context
from desktop.main_window import MainWindow, follow_settings
from desktop.notices import catch_crashes

if TYPE_CHECKING:
    from claims.records import Progress

SOON_NEEDED = ("desktop.panels.arrangement", "claims.review", "claims.articles", "claims.extraction", "claims.matching")


def make_application() -> QApplication:
    """The application, or the one that runs already."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setProperty(appearance.STYLED, True)  # noqa: FBT003 -- Qt names no value
    application.setApplicationName("Claimdesk")
    application.setApplicationDisplayName("Claimdesk")
    application.setDesktopFileName("claimdesk")
    application.setWindowIcon(appearance.app_icon())
    return application


def make_window(context: Context, *, opening: bool = False) -> MainWindow:
    """A window in the language and the colours of the settings; `opening` where it soon shows something else."""
    phrases.install_translator()
    follow_settings(context)
    window = MainWindow(context, opening=opening)
    if context.settings.problem is not None:
        context.notices.report(context.settings.problem)
    return window


def run(files: Sequence[str] = (), reference: str | None = None) -> int:
    """Opens the window on `files` (articles, reviews, a workspace folder) until it is closed; gives the exit status."""
    from claims.settings import Settings

    application = make_application()
    context = Context(Settings())
    catch_crashes(context.notices)
    window = make_window(context, opening=bool(files))
    window.show()
    application.processEvents()  # the first picture of the window; reading begins with imports that would delay it
    if files or reference:
        operations.open_paths(context, list(files), reference)
    if files:
        window.make_panels()
    else:
        warm_up(window)
    _end_on_interrupt(application)
    status = application.exec()
    context.tasks.close()
    return status


def warm_up(window: MainWindow) -> None:
    """Loads, while the start page is looked at, what the first article will need, so that opening it does not stall."""

    def work(progress: Progress) -> None:
        for name in SOON_NEEDED:
            progress(0, 0, name)
            import_module(name)

    def ready(_: None) -> None:
        window.make_panels()

    tasks = window.context.tasks
    tasks.start(phrases.tr("Getting ready"), work, ready, lane="warm", quiet=True)


def _end_on_interrupt(application: QApplication) -> None:
    """Ctrl+C in the terminal closes the window; Python sees the signal only while it runs, hence the timer."""
    signal.signal(signal.SIGINT, lambda *_: application.closeAllWindows())
    timer = QTimer(application)
    timer.start(500)
    timer.timeout.connect(lambda: None)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
