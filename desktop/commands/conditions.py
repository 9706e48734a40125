"""What a command lacks to be run, asked of the desk, as a sentence for whoever pressed its key; empty for nothing."""

from __future__ import annotations

from collections.abc import Callable

from desktop import operations
from desktop.commands.command import Desk
from desktop.phrases import tr


def lacks_review(desk: Desk) -> str:
    """A review must be open."""
    return "" if desk.context.review is not None else tr("Open an article first.")


def lacks_change(desk: Desk) -> str:
    """A review must be open for writing."""
    review = desk.context.review
    if review is None or not review.read_only:
        return lacks_review(desk)
    if review.held_by is not None:
        return tr("{name} is working on this review; here it can only be read.", name=review.held_by.by)
    return tr("This review can only be read.")


def lacks_disputes(desk: Desk) -> str:
    """Two people must have changed the same thing differently."""
    return "" if desk.context.disputes else tr("There are no differences to settle.")


def lacks_reference(desk: Desk) -> str:
    """A reference must be open."""
    return "" if desk.context.reference is not None else tr("Open a reference first.")


def lacks_claim(desk: Desk) -> str:
    """A claim must be shown."""
    return lacks_review(desk) or ("" if desk.context.current is not None else tr("Choose a claim first."))


def lacks_decision(desk: Desk) -> str:
    """A claim must be shown, and nobody else may hold the review."""
    return lacks_claim(desk) or lacks_change(desk)


def lacks_rest(desk: Desk) -> str:
    """Decisions on a sentence must leave claims of it that need none of their own."""
    left = operations.rest_of_sentence(desk.context)
    return lacks_decision(desk) or ("" if left else tr("No other claim of a decided sentence is open."))


def lacks_match(desk: Desk) -> str:
    """A match must be chosen."""
    return lacks_claim(desk) or ("" if desk.context.match is not None else tr("There is no match to choose here."))


def lacks_judgement(desk: Desk) -> str:
    """A match must be chosen, and nobody else may hold the review."""
    return lacks_match(desk) or lacks_change(desk)


def lacks_undo(desk: Desk) -> str:
    """Something must have been decided."""
    review = desk.context.review
    something = review is not None and (review.can_undo or desk.context.undo_first is not None)
    return lacks_change(desk) or ("" if something else tr("Nothing to undo."))


def lacks_redo(desk: Desk) -> str:
    """Something must have been undone."""
    review = desk.context.review
    something = review is not None and (review.can_redo or desk.context.redo_first is not None)
    return lacks_change(desk) or ("" if something else tr("Nothing to redo."))


def lacks_earlier(desk: Desk) -> str:
    """An earlier review of the open article must have been found."""
    return lacks_change(desk) or ("" if desk.context.earlier else tr("There is no earlier review of this article."))


def lacks_offer(desk: Desk) -> str:
    """The notice that is shown must have a button."""
    shown = desk.context.notices.shown
    return "" if shown is not None and shown.action else tr("No notice offers anything.")


def has_level(number: int) -> Callable[[Desk], bool]:
    """Whether the scale has that many levels."""
    return lambda desk: number <= len(desk.context.scale.levels)
