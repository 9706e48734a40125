"""When a command can be run, asked of the desk: what is open, chosen and decided."""

from __future__ import annotations

from collections.abc import Callable

from desktop import operations
from desktop.commands.command import Desk


def has_review(desk: Desk) -> bool:
    """A review is open."""
    return desk.context.review is not None


def can_change(desk: Desk) -> bool:
    """A review is open for writing."""
    return not desk.context.read_only


def has_disputes(desk: Desk) -> bool:
    """Two people changed the same thing differently."""
    return bool(desk.context.disputes)


def has_reference(desk: Desk) -> bool:
    """A reference is open."""
    return desk.context.reference is not None


def has_claim(desk: Desk) -> bool:
    """A claim is shown."""
    return desk.context.current is not None


def can_decide(desk: Desk) -> bool:
    """A claim is shown, and nobody else holds the review."""
    return has_claim(desk) and not desk.context.read_only


def can_dismiss_rest(desk: Desk) -> bool:
    """Decisions on a sentence leave claims of it that need none of their own."""
    return can_decide(desk) and bool(operations.rest_of_sentence(desk.context))


def can_judge(desk: Desk) -> bool:
    """A match is chosen, and nobody else holds the review."""
    return can_decide(desk) and desk.context.match is not None


def can_undo(desk: Desk) -> bool:
    """Something was decided."""
    review = desk.context.review
    return review is not None and (review.can_undo or desk.context.undo_first is not None)


def can_redo(desk: Desk) -> bool:
    """Something was undone."""
    review = desk.context.review
    return review is not None and (review.can_redo or desk.context.redo_first is not None)


def has_earlier(desk: Desk) -> bool:
    """An earlier review of the open article was found."""
    return bool(desk.context.earlier) and not desk.context.read_only


def has_offer(desk: Desk) -> bool:
    """The notice that is shown has a button."""
    shown = desk.context.notices.shown
    return shown is not None and bool(shown.action)


def has_level(number: int) -> Callable[[Desk], bool]:
    """The scale has that many levels."""
    return lambda desk: number <= len(desk.context.scale.levels)
