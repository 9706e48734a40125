"""Choosing files: one to save to, or one or several to open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.phrases import tr


def choose_to_open(
    parent: QWidget,
    title: str,
    kind: str,
    suffixes: Sequence[str],
    chosen: Callable[[list[str]], None],
    *,
    folder: str,
    several: bool = False,
) -> None:
    """Asks for files that are there; `chosen` gets their paths, once somebody chose.

    Args:
        kind: what is listed at first, in words, and its `suffixes` (".csv"); every other file can be listed too.
        folder: what is looked into first; where it is empty, the one that was looked into last.
        several: whether more than one may be chosen.
    """
    dialog = QFileDialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile)
    patterns = " ".join(f"*{suffix}" for suffix in suffixes)
    dialog.setNameFilters([f"{kind} ({patterns})", f"{tr('All files')} (*)"])
    dialog.filesSelected.connect(chosen)
    dialog.open()


def choose_to_save(parent: QWidget, title: str, proposed: str, chosen: Callable[[str], None]) -> None:
    """Asks for a place to save to, a name or path being `proposed`; `chosen` gets the path.

    The system asks whether what lies there may be replaced.
    """
    dialog = QFileDialog(parent, title, proposed)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(proposed)
    dialog.fileSelected.connect(chosen)
    dialog.open()
