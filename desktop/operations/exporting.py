"""Handing over: exports run in the background, and the notice at their end opens what was written."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices

from claims.errors import ClaimdeskError, NotSaved
from desktop import phrases
from desktop.context import Context
from desktop.operations.deciding import first_of
from desktop.phrases import tr

if TYPE_CHECKING:
    from claims.records import Progress


COUNTING = "disputes"


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What to write: `others` are review files beside the open one; `columns` None for the usual ones.

    `force`: what is there may be replaced, also where somebody else made it.
    """

    out: Path
    language: str = "en"
    columns: tuple[str, ...] | None = None
    scale: str | None = None
    append: bool = False
    as_reference: bool = False
    others: tuple[Path, ...] = ()
    force: bool = False


def export(context: Context, wish: ExportWish) -> None:
    """Writes an export of the open review, and of others with it, and says where it is."""
    review = context.review
    opened = [review.document] if review is not None else []
    by, language = context.settings.text("reviewer").strip(), phrases.language()

    def work(progress: Progress) -> list[str]:
        from claims.export import caveats, export_reference, export_reviews
        from claims.review import load_document
        from claims.review.definitions import workspace_of

        workspace = workspace_of(review.path) if review is not None else None
        documents = opened + [load_document(path) for path in wish.others]
        if wish.as_reference:
            export_reference(documents, wish.out, language=wish.language, workspace=workspace, force=wish.force)
        else:
            export_reviews(
                documents,
                wish.out,
                language=wish.language,
                columns=wish.columns,
                scale=wish.scale,
                append=wish.append,
                workspace=workspace,
                progress=progress,
                force=wish.force,
                by=by,
            )
        suffix = wish.out.suffix.lower()
        return [told for one in documents for told in caveats(one, suffix, language=language, workspace=workspace)]

    context.tasks.start(
        tr("Exporting {name}", name=wish.out.name), work, lambda told: _written(context, wish.out, told), lane="export"
    )


def count_disputes(context: Context, paths: Sequence[Path], found: Callable[[int], None]) -> None:
    """Tells, in the background, how often versions disagree in these review files; one that cannot be read counts 0."""

    def work(progress: Progress) -> int:
        from claims.review import load_document

        count = 0
        for number, path in enumerate(paths):
            progress(number, len(paths), path.name)
            with contextlib.suppress(ClaimdeskError):  # the export says what is wrong with it
                count += len(load_document(path).disputes)
        return count

    context.tasks.start(tr("Looking into the reviews"), work, found, lane=COUNTING, latest=True, quiet=True)


def stop_counting(context: Context) -> None:
    """Nobody waits for the count any more."""
    context.tasks.cancel(COUNTING)


def give_name(context: Context, name: str) -> None:
    """Keeps the reviewer's name: what was decided under a login name is published under it too."""
    try:
        context.settings.set("reviewer", name)
    except NotSaved as problem:  # it holds until the window is closed
        context.notices.report(problem)
    if context.review is not None:
        context.review.by = name
        context.saved_changed.emit()


def _written(context: Context, out: Path, caveats: Sequence[str]) -> None:
    """Says that an export is there, and what does not stand in it."""
    size = phrases.locale().formattedDataSize(out.stat().st_size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
    said = [tr("{name} is written ({size}).", name=out.name, size=size), *first_of(caveats)]
    context.notices.say(
        " ".join(said), "warning" if caveats else "done", tr("Open it"), lambda: _open(out), stays=bool(caveats)
    )


def _open(out: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(out)))


def show_folder(context: Context) -> None:
    """Opens the folder in which the review lies."""
    if context.review is None:
        return
    folder = context.review.path.resolve().parent
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        context.notices.say(tr("The folder could not be opened; it is {folder}.", folder=str(folder)), "warning")
