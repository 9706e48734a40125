"""Pictures of the window in its main states on the sample: for the guide, the demo, and whoever changes a look."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from claims.settings import Settings
from desktop import appearance, operations, phrases
from desktop.__main__ import make_application, make_window
from desktop.context import Context
from desktop.main_window import MainWindow
from desktop.offscreen import draw_offscreen

WIDTH, HEIGHT = 1440, 900
PATIENCE = 120.0
"""Seconds after which the sample must have been read and matched, also on a slow machine."""
DECIDED = ("benar", "sebagian-benar", "benar", "menyesatkan", "hoaks")
CONFLICT = "600 "
"""Words of the claim whose number the reference contradicts."""

SAMPLE_FOLDER = "Sample"
SHOWN_FOLDER = "Documents/Claimdesk"
"""What dialogs show as folder, instead of the temporary one that the pictures are made in."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: `show` brings the window into its state and gives what is drawn."""

    name: str
    show: Callable[[MainWindow], QWidget]
    settings: Mapping[str, str | int] = field(default_factory=dict)
    decided: bool = True
    """Whether a few claims are decided, as on a working day."""


def _start(window: MainWindow) -> QWidget:
    operations.close_review(window.context)
    return window


def _review(window: MainWindow) -> QWidget:
    operations.show_claim(window.context, window.context.claims[0].id)
    return window


def _conflict(window: MainWindow) -> QWidget:
    chosen = [entry.id for entry in window.context.claims if CONFLICT in entry.claim.text]
    operations.show_claim(window.context, (chosen or [window.context.claims[0].id])[0])
    return window


def _contradiction(window: MainWindow) -> QWidget:
    """The same claim, with the row that contradicts it and what that takes from the score."""
    _conflict(window)
    _settle(window)
    matches = window.matches
    row = next((row for row, match in enumerate(matches.model.items) if match.conflicts), 0)
    matches.view.setCurrentIndex(matches.model.index(row))
    return window


def _dashboard(window: MainWindow) -> QWidget:
    window.show_view("dashboard")
    return window


def _export(window: MainWindow) -> QWidget:
    from desktop.dialogs.export import ExportDialog

    dialog = ExportDialog(window.context, window)
    dialog.open()
    dialog.path.setText(f"{SHOWN_FOLDER}/verdicts.xlsx")
    return dialog


def _reference(window: MainWindow) -> QWidget:
    from desktop.dialogs.reference import ReferenceDialog

    dialog = ReferenceDialog(window.context, window.context.reference_path, window)
    dialog.open()
    _settle(window)
    dialog.path.setText(f"{SHOWN_FOLDER}/{Path(window.context.reference_path).name}")
    return dialog


SCENES = (
    Scene("start", _start),
    Scene("review", _review),
    Scene("conflict", _contradiction),
    Scene("dashboard", _dashboard),
    Scene("export", _export),
    Scene("reference", _reference),
    Scene("dark", _conflict, {"theme": "dark"}),
    Scene("indonesian", _conflict, {"language": "id"}),
    Scene("large", _conflict, {"text_size": 16}),
)


def render_sample(out: Path) -> None:
    """Draws the window on the sample, at the claim that the reference contradicts, to the file `out` (.png).

    Nothing is decided in it: a program finds claims and matches, people decide.
    """
    with tempfile.TemporaryDirectory(prefix="claimdesk-picture-") as folder:
        _render(Scene("sample", _conflict, decided=False), out, Path(folder) / SAMPLE_FOLDER)


def render_all(folder: Path) -> list[Path]:
    """Draws every scene to `folder` and gives the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{scene.name}.png" for scene in SCENES]
    with tempfile.TemporaryDirectory(prefix="claimdesk-picture-") as work:
        for scene, file in zip(SCENES, files, strict=True):
            _render(scene, file, Path(work) / SAMPLE_FOLDER)
    return files


def _render(scene: Scene, out: Path, work: Path) -> None:
    """One picture, from a window of its own on the sample in `work`."""
    if QApplication.instance() is None:
        draw_offscreen()
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="claimdesk-settings-") as folder:
        settings = Settings(Path(folder))
        for key, value in {"language": "en", "theme": "light", "reviewer": "A. Rahma", **scene.settings}.items():
            settings.set(key, value)
        window = make_window(Context(settings))
        window.resize(WIDTH, HEIGHT)
        window.show()
        try:
            _open_sample(window, work, decided=scene.decided)
            shown = scene.show(window)
            _settle(window)
            shown.grab().save(str(out))
        finally:
            window.close()
            application.processEvents()
            phrases.set_language("en")
            appearance.apply(application, "light")


def _open_sample(window: MainWindow, folder: Path, *, decided: bool) -> None:
    """The sample, with a few claims `decided` if wished."""
    from claims.review.sample import make_sample

    make_sample(folder)
    operations.open_paths(window.context, [str(folder)])
    _settle(window)
    review = window.context.review
    if review is None:
        raise RuntimeError("the sample could not be opened")
    for entry, rating in zip(window.context.claims, DECIDED if decided else (), strict=False):
        if CONFLICT not in entry.claim.text:
            review.rate(entry.id, rating)
    _settle(window)
    window.notice.hide()


def _settle(window: MainWindow) -> None:
    """Waits until nothing runs in the background and everything is drawn."""
    end = time.monotonic() + PATIENCE
    while window.context.tasks.busy and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)
    for _ in range(10):
        QApplication.processEvents()


if __name__ == "__main__":
    for file in render_all(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/images")):
        print(file)
