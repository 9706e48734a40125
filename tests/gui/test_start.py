"""The start: a window is painted before anything is loaded that it does not show yet."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from claims.settings import FILE_NAME, KEPT_NAME, Settings
from desktop.__main__ import make_window, warm_up
from desktop.context import Context

HEAVY = (
    "claims.review",
    "claims.articles",
    "claims.extraction",
    "claims.matching",
    "claims.records",
    "claims.files",
    "hashlib",
    "msgspec",
    "yaml",
    "numpy",
    "openpyxl",
    "PySide6.QtSvg",
)
PAINTED = """
import sys
from claims.settings import Settings
from desktop.__main__ import make_application, make_window
from desktop.context import Context
application = make_application()
window = make_window(Context(Settings()), opening=True)
window.show()
application.processEvents()
print(*sys.modules)
"""


def test_a_window_is_painted_before_it_needs_the_core() -> None:
    """Each stage costs a tenth of a second and more, before the first picture; the rest some milliseconds each."""
    loaded = subprocess.run([sys.executable, "-c", PAINTED], capture_output=True, text=True, check=True).stdout.split()
    assert "desktop.main_window" in loaded
    assert [name for name in HEAVY if name in loaded] == []


def test_what_the_first_article_needs_is_loaded_while_the_start_page_is_looked_at(desk: Any) -> None:
    assert desk.window.panels is None
    warm_up(desk.window)
    desk.settle()
    assert desk.window.panels is not None
    assert desk.window.view == "start"
    assert not desk.window.claims.isVisible()
    assert desk.said == ""


def test_the_first_window_leaves_room_for_its_frame_on_a_small_screen(qtbot: Any) -> None:
    """The line at the bottom, which says that all is saved, would lie below the edge of the screen."""
    window = make_window(Context(Settings()))
    qtbot.addWidget(window)
    assert window.height() <= QGuiApplication.primaryScreen().availableGeometry().height() - 40


def test_panels_keep_their_sizes_from_start_to_start(make_desk, sample: Path) -> None:
    found = []
    for _ in range(4):
        desk = make_desk()
        desk.window.resize(1440, 900)
        desk.open(sample)
        found.append({name: dock.height() for name, dock in desk.window.panels.docks.items() if dock.isVisible()})
        desk.window.close()
    grown = {name: found[-1][name] - height for name, height in found[0].items()}
    assert max(map(abs, grown.values())) <= 20, f"Qt itself shifts borders by a few pixels: {grown}"


def test_settings_that_cannot_be_read_are_told_at_the_start(make_desk: Any, own_settings: Path) -> None:
    own_settings.mkdir()
    (own_settings / FILE_NAME).write_text('{"theme": 3}', encoding="utf-8")
    assert "(theme)" in make_desk().said


def test_a_settings_file_that_is_broken_is_told_at_the_start(make_desk: Any, own_settings: Path) -> None:
    own_settings.mkdir()
    (own_settings / FILE_NAME).write_text("{", encoding="utf-8")
    desk = make_desk()
    assert KEPT_NAME in desk.said
    assert (own_settings / KEPT_NAME).is_file()


def test_dialogs_look_first_where_the_work_lies_also_on_the_next_day(make_desk, sample: Path, tmp_path: Path) -> None:
    def looked_into(desk: Any, key: str) -> Path:
        desk.press(key)
        dialog = next(one for one in desk.window.findChildren(QFileDialog) if one.isVisible())
        folder = Path(dialog.directory().absolutePath())
        dialog.reject()
        dialog.deleteLater()
        desk.settle()
        return folder

    desk = make_desk()
    desk.open(sample)
    assert looked_into(desk, "Ctrl+O") == sample, "the workspace, not its folder for reviews"
    alone = tmp_path / "today" / "alone.txt"
    alone.parent.mkdir()
    alone.write_text("Harga beras naik 12 persen.\n", encoding="utf-8")
    desk.open(alone)
    assert looked_into(desk, "Ctrl+Shift+I") == alone.parent
    desk.window.close()
    assert looked_into(make_desk(), "Ctrl+O") == alone.parent
