"""A first look at a reference before it is opened, in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from claims.records import Progress
from desktop.context import Context
from desktop.phrases import tr

if TYPE_CHECKING:
    from claims.reference.preview import Preview

LANE = "preview"


def preview_reference(
    context: Context,
    path: str,
    sheet: str | None,
    found: Callable[[Preview], None],
    failed: Callable[[BaseException], None],
) -> None:
    """Reads the top of a spreadsheet; only the latest answer reaches `found`."""

    def work(progress: Progress) -> Preview:
        from claims.reference.preview import preview

        return preview(path, sheet, progress=progress)

    title = tr("Looking into {name}", name=Path(path).name)
    context.tasks.start(title, work, found, failed=failed, lane=LANE, latest=True)


def cancel_preview(context: Context) -> None:
    """Stops looking."""
    context.tasks.cancel(LANE)
