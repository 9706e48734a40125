"""Taking verdicts back: what a colleague filled into an exported workbook, read, shown, and recorded in one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import phrases
from desktop.context import Context
from desktop.operations.deciding import change, undo
from desktop.phrases import tr

if TYPE_CHECKING:
    from claims.export import Correction
    from claims.records import Progress
    from claims.review import Review


def read_verdicts(context: Context, path: str, show: Callable[[list[Correction]], None]) -> None:
    """Compares a filled workbook with the open review, in the background; `show` gets what differs, if anything."""
    review = context.review
    if review is None:
        return

    def work(progress: Progress) -> list[Correction]:
        from claims.export import read_changes
        from claims.review.definitions import workspace_of

        return read_changes(Path(path), review.document, workspace=workspace_of(review.path))

    def done(found: list[Correction]) -> None:
        if review is not context.review:
            return
        if found:
            show(found)
        else:
            context.notices.say(tr("{name} says the same as this review.", name=Path(path).name))

    context.tasks.start(tr("Reading {name}", name=Path(path).name), work, done, lane="import", latest=True)


def take_in(context: Context, corrections: Sequence[Correction], by: str) -> bool:
    """Records what was chosen of a workbook that `by` filled in, as one step; whether it went well."""

    def act(review: Review) -> None:
        from claims.export import apply_changes

        usual, review.by = review.by, by.strip() or review.by
        try:
            apply_changes(review, corrections)
        finally:
            review.by = usual

    if not change(context, act):
        return False
    said = tr("Changes taken in: {count}.", count=phrases.number(len(corrections)))
    context.notices.say(said, "done", tr("Undo"), lambda: undo(context))
    return True
