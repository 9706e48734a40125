"""Commands of the menus Edit and Review: going through claims, deciding, judging, answering, mending claims."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop import operations
from desktop.commands.command import Command, Desk
from desktop.commands.file_commands import has_review

if TYPE_CHECKING:
    from claims.review.records import Answer, Judgement

MOST_LEVELS = 9
"""Levels that can be reached by a number key."""


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
    return desk.context.review is not None and desk.context.review.can_redo


def has_level(number: int) -> Callable[[Desk], bool]:
    """The scale has that many levels."""
    return lambda desk: can_decide(desk) and number <= len(desk.context.scale.levels)


def _answer(given: Answer) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        desk.checklist.answer(given)
        desk.focus("Checklist")  # so that the next N means "no" and not "next"

    return run


def _judge(judgement: Judgement) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        desk.matches.judge(judgement)

    return run


def _rate(number: int) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        desk.verdict.rate_number(number)
        desk.focus("Claims")

    return run


def _add_claim(desk: Desk) -> None:
    operations.add_claim(desk.context, desk.article.selected_span())


def has_earlier(desk: Desk) -> bool:
    """An earlier review of the open article was found."""
    return bool(desk.context.earlier) and not desk.context.read_only


def _show(step: int) -> Callable[[Desk], None]:
    return lambda desk: operations.show_next(desk.context, step)


_GOING = (
    Command(
        "next",
        "Next claim",
        "Shows the next claim of the list.",
        _show(1),
        "Review",
        ("J",),
        has_claim,
        icon="next",
        repeats=True,
    ),
    Command(
        "previous",
        "Previous claim",
        "Shows the claim before.",
        _show(-1),
        "Review",
        ("K",),
        has_claim,
        icon="previous",
        repeats=True,
    ),
    Command(
        "select_next",
        "Select the next claim too",
        "Rating, postponing and dismissing are then about all selected claims.",
        lambda desk: desk.claims.extend(1),
        "Review",
        ("Shift+J",),
        has_claim,
        repeats=True,
    ),
    Command(
        "select_previous",
        "Select the claim before too",
        "Adds the claim before to those selected.",
        lambda desk: desk.claims.extend(-1),
        "Review",
        ("Shift+K",),
        has_claim,
        repeats=True,
    ),
    Command(
        "select_all",
        "Select all claims",
        "Selects every claim that is listed.",
        lambda desk: desk.claims.select_all(),
        "Review",
        ("Ctrl+A",),
        has_claim,
    ),
    Command(
        "next_open",
        "Next open claim",
        "Shows the next claim that waits for a decision.",
        lambda desk: operations.show_next_open(desk.context),
        "Review",
        ("N",),
        has_claim,
        icon="next-open",
    ),
    Command(
        "filter",
        "Filter claims",
        "Goes to the filter of the claims.",
        lambda desk: desk.focus("Filter claims"),
        "Review",
        ("/", "Ctrl+F"),
        has_review,
        icon="filter",
    ),
    Command(
        "to_claims",
        "To the claims",
        "Puts the focus on the list of claims.",
        lambda desk: desk.focus("Claims"),
        "Review",
        ("Esc",),
        has_review,
    ),
    Command(
        "to_article",
        "To the article",
        "Puts the focus on the article; with Shift and arrows you can select.",
        lambda desk: desk.focus("Article"),
        "Review",
        ("T",),
        has_review,
        icon="article",
    ),
    Command(
        "to_checklist",
        "To the checklist",
        "Puts the focus on the checklist, where Y, N and 0 answer.",
        lambda desk: desk.focus("Checklist"),
        "Review",
        ("C",),
        has_claim,
        icon="checklist",
    ),
    Command(
        "to_matches",
        "To the matches",
        "Puts the focus on the matches, where S, R and X judge.",
        lambda desk: desk.focus("Matches"),
        "Review",
        ("M",),
        has_claim,
        icon="matches",
    ),
    Command(
        "to_rationale",
        "To the rationale",
        "Puts the cursor into the reason of the verdict.",
        lambda desk: desk.focus("Rationale"),
        "Review",
        ("W",),
        has_claim,
        icon="edit",
    ),
    Command(
        "search",
        "Search the reference",
        "Searches every row of the reference while you type.",
        lambda desk: desk.focus("Search the reference"),
        "Review",
        ("G",),
        has_review,
        icon="search",
    ),
)

_RATING = tuple(
    Command(
        f"rate_{number}",
        f"Rating {number}",
        "Decides with this level of the scale, saves, and goes on.",
        _rate(number),
        "Review",
        (str(number),),
        has_level(number),
        group=1,
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
        can_decide,
        group=2,
    ),
    Command(
        "postpone",
        "Postpone",
        "Puts the claim off, or takes it up again.",
        lambda desk: operations.postpone(desk.context),
        "Review",
        ("P",),
        can_decide,
        group=2,
        icon="postpone",
    ),
    Command(
        "dismiss",
        "Dismiss",
        "Says that the claim need not be checked, or takes it up again.",
        lambda desk: operations.dismiss(desk.context),
        "Review",
        ("D",),
        can_decide,
        group=2,
        icon="dismiss",
    ),
    Command(
        "dismiss_rest",
        "Dismiss the rest of the sentence",
        "Dismisses the parts of a sentence that was decided as a whole, or the whole when its parts are decided.",
        lambda desk: operations.dismiss_rest(desk.context),
        "Review",
        ("Shift+D",),
        can_dismiss_rest,
        group=2,
    ),
    Command(
        "answer_yes",
        "Answer yes",
        "Answers the current item of the checklist.",
        _answer("yes"),
        "Review",
        ("Y",),
        can_decide,
        group=3,
        icon="check",
    ),
    Command(
        "answer_no",
        "Answer no",
        "Answers the current item of the checklist, while the focus is there.",
        _answer("no"),
        "Review",
        ("N",),
        can_decide,
        "checklist",
        group=3,
    ),
    Command(
        "answer_na",
        "Answer not applicable",
        "Answers the current item of the checklist.",
        _answer("na"),
        "Review",
        ("0",),
        can_decide,
        group=3,
    ),
    Command(
        "judge_same",
        "Same claim",
        "Says that the match is about the same claim.",
        _judge("same"),
        "Review",
        ("S",),
        can_judge,
        group=4,
        icon="same",
    ),
    Command(
        "judge_related",
        "Related",
        "Says that the match is about something related.",
        _judge("related"),
        "Review",
        ("R",),
        can_judge,
        group=4,
        icon="related",
    ),
    Command(
        "judge_not",
        "Not it",
        "Says that the match is about something else.",
        _judge("not_related"),
        "Review",
        ("X",),
        can_judge,
        group=4,
        icon="not-related",
    ),
    Command(
        "earlier",
        "Earlier decisions …",
        "Offers what was decided on this article in another review.",
        lambda desk: desk.open_dialog("earlier"),
        "Review",
        enabled=has_earlier,
        group=2,
    ),
    Command(
        "whole_row",
        "Whole row",
        "Shows every column of the match's row.",
        lambda desk: desk.matches.open_row(),
        "Review",
        ("O",),
        has_claim,
        group=4,
    ),
    Command(
        "evidence",
        "Add evidence",
        "Adds a source for or against the claim.",
        lambda desk: desk.evidence.add(),
        "Review",
        ("E",),
        can_decide,
        group=5,
        icon="evidence",
    ),
)

_MENDING = (
    Command(
        "undo",
        "Undo",
        "Takes the last decision back, also after a restart.",
        lambda desk: operations.undo(desk.context),
        "Edit",
        ("Ctrl+Z",),
        can_undo,
        icon="undo",
    ),
    Command(
        "redo",
        "Redo",
        "Brings back what was undone.",
        lambda desk: operations.redo(desk.context),
        "Edit",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        can_redo,
        icon="redo",
    ),
    Command(
        "add_claim",
        "Add a claim",
        "Makes a claim of the text selected in the article.",
        _add_claim,
        "Edit",
        ("A",),
        has_review,
        group=1,
        icon="add",
    ),
    Command(
        "edit_label",
        "Edit the label",
        "Puts the cursor into the claim's short name.",
        lambda desk: desk.claim.focus_label(),
        "Edit",
        ("L", "F2"),
        can_decide,
        group=1,
        icon="edit",
    ),
    Command(
        "start_left",
        "Begin a word earlier",
        "The claim begins one word earlier.",
        lambda desk: desk.article.move_end("start", -1),
        "Edit",
        ("Alt+Left",),
        can_decide,
        group=2,
    ),
    Command(
        "start_right",
        "Begin a word later",
        "The claim begins one word later.",
        lambda desk: desk.article.move_end("start", 1),
        "Edit",
        ("Alt+Right",),
        can_decide,
        group=2,
    ),
    Command(
        "end_left",
        "End a word earlier",
        "The claim ends one word earlier.",
        lambda desk: desk.article.move_end("end", -1),
        "Edit",
        ("Alt+Shift+Left",),
        can_decide,
        group=2,
    ),
    Command(
        "end_right",
        "End a word later",
        "The claim ends one word later.",
        lambda desk: desk.article.move_end("end", 1),
        "Edit",
        ("Alt+Shift+Right",),
        can_decide,
        group=2,
    ),
    Command(
        "split",
        "Split the claim",
        "Makes two claims, divided at the cursor in the article.",
        lambda desk: operations.split_claim(desk.context, desk.article.view.caret()),
        "Edit",
        ("Ctrl+Return",),
        can_decide,
        group=3,
        icon="split",
    ),
    Command(
        "merge",
        "Merge with the next claim",
        "Makes one claim of this one and the next.",
        lambda desk: operations.merge_with_next(desk.context),
        "Edit",
        ("Ctrl+M",),
        can_decide,
        group=3,
        icon="merge",
    ),
)

REVIEW_COMMANDS: tuple[Command, ...] = (*_MENDING, *_GOING, *_RATING, *_DECIDING)
