"""The start of the window: arguments, application, settings, context, window, exception hook."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop import appearance, operations, phrases
from desktop.context import Context
from desktop.main_window import MainWindow, follow_settings
from desktop.notices import catch_crashes


def make_application() -> QApplication:
    """The application, or the one that runs already."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Claimdesk")
    application.setApplicationDisplayName("Claimdesk")
    application.setDesktopFileName("claimdesk")
    application.setWindowIcon(appearance.app_icon())
    return application


def make_window(context: Context, *, opening: bool = False) -> MainWindow:
    """A window in the language and the colours of the settings; `opening` where it soon shows something else."""
    phrases.install_translator()
    follow_settings(context)
    return MainWindow(context, opening=opening)


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
    _end_on_interrupt(application)
    status = application.exec()
    context.tasks.close()
    return status


def _end_on_interrupt(application: QApplication) -> None:
    """Ctrl+C in the terminal closes the window; Python sees the signal only while it runs, hence the timer."""
    signal.signal(signal.SIGINT, lambda *_: application.closeAllWindows())
    timer = QTimer(application)
    timer.start(500)
    timer.timeout.connect(lambda: None)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
