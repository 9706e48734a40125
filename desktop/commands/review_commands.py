"""Commands of the menu Review: rating, postponing and dismissing, answering, judging, evidence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop import operations
from desktop.commands.command import Command, Desk
from desktop.commands.conditions import (
    has_level,
    lacks_decision,
    lacks_earlier,
    lacks_judgement,
    lacks_match,
    lacks_rest,
)
from desktop.phrases import tr

if TYPE_CHECKING:
    from claims.review.records import Answer, Judgement

MOST_LEVELS = 9
"""Levels that can be reached by a number key."""


def _answer(given: Answer) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        desk.checklist.answer(given)
        desk.focus("Checklist")  # so that the next N means "no" and not "next"
        desk.context.notices.told.emit(desk.checklist.accessibleDescription())

    return run


def _judge(judgement: Judgement) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        from desktop.panels.wording import judgement_title

        desk.matches.judge(judgement)
        entry, match = desk.context.current, desk.context.match
        if entry is not None and match is not None:
            said = operations.judgement_of(entry, match)
            desk.context.notices.told.emit(judgement_title(said) or tr("not judged"))

    return run


def _rate(number: int) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        desk.verdict.rate_number(number)
        desk.focus("Claims")

    return run


_RATING = tuple(
    Command(
        f"rate_{number}",
        f"Rating {number}",
        "Decides with this level of the scale, saves, and goes on.",
        _rate(number),
        "Review",
        (str(number),),
        lacks_decision,
        exists=has_level(number),
    )
    for number in range(1, MOST_LEVELS + 1)
)

_DECIDING = (
    Command(
        "withdraw",
        "Take the rating back",
        "Opens the claim again; its texts stay.",
        lambda desk: operations.withdraw(desk.context),
        "Review",
        ("U",),
        lacks_decision,
        group=1,
    ),
    Command(
        "postpone",
        "Postpone",
        "Puts the claim off, or takes it up again.",
        lambda desk: operations.postpone(desk.context),
        "Review",
        ("P",),
        lacks_decision,
        group=1,
        icon="postpone",
    ),
    Command(
        "dismiss",
        "Dismiss",
        "Says that the claim need not be checked, or takes it up again.",
        lambda desk: operations.dismiss(desk.context),
        "Review",
        ("D",),
        lacks_decision,
        group=1,
        icon="dismiss",
    ),
    Command(
        "dismiss_rest",
        "Dismiss the rest of the sentence",
        "Dismisses the parts of a sentence that was decided as a whole, or the whole when its parts are decided.",
        lambda desk: operations.dismiss_rest(desk.context),
        "Review",
        ("Shift+D",),
        lacks_rest,
        group=1,
    ),
    Command(
        "answer_yes",
        "Answer yes",
        "Answers the current item of the checklist.",
        _answer("yes"),
        "Review",
        ("Y",),
        lacks_decision,
        group=2,
        icon="check",
    ),
    Command(
        "answer_no",
        "Answer no",
        "Answers the current item of the checklist, while the focus is there.",
        _answer("no"),
        "Review",
        ("N",),
        lacks_decision,
        "checklist",
        group=2,
    ),
    Command(
        "answer_na",
        "Answer not applicable",
        "Answers the current item of the checklist.",
        _answer("na"),
        "Review",
        ("0",),
        lacks_decision,
        group=2,
    ),
    Command(
        "judge_same",
        "Same claim",
        "Says that the match is about the same claim.",
        _judge("same"),
        "Review",
        ("S",),
        lacks_judgement,
        group=3,
        icon="same",
    ),
    Command(
        "judge_related",
        "Related",
        "Says that the match is about something related.",
        _judge("related"),
        "Review",
        ("R",),
        lacks_judgement,
        group=3,
        icon="related",
    ),
    Command(
        "judge_not",
        "Not it",
        "Says that the match is about something else.",
        _judge("not_related"),
        "Review",
        ("X",),
        lacks_judgement,
        group=3,
        icon="not-related",
    ),
    Command(
        "earlier",
        "Earlier decisions …",
        "Offers what was decided on this article in another review.",
        lambda desk: desk.open_dialog("earlier"),
        "Review",
        lacks=lacks_earlier,
        group=1,
    ),
    Command(
        "whole_row",
        "Whole row",
        "Shows every column of the match's row.",
        lambda desk: desk.matches.open_row(),
        "Review",
        ("O",),
        lacks_match,
        group=3,
    ),
    Command(
        "evidence",
        "Add evidence",
        "Adds a source for or against the claim.",
        lambda desk: desk.evidence.add(),
        "Review",
        ("E",),
        lacks_decision,
        group=4,
        icon="evidence",
    ),
)

REVIEW_COMMANDS: tuple[Command, ...] = (*_RATING, *_DECIDING)
