"""Commands of the menu Go: from claim to claim, and to each panel."""

from __future__ import annotations

from collections.abc import Callable

from desktop import operations
from desktop.commands.command import Command, Desk
from desktop.commands.conditions import has_claim, has_review


def _show(step: int) -> Callable[[Desk], None]:
    return lambda desk: operations.show_next(desk.context, step)


GOING_COMMANDS: tuple[Command, ...] = (
    Command(
        "next",
        "Next claim",
        "Shows the next claim of the list.",
        _show(1),
        "Go",
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
        "Go",
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
        "Go",
        ("Shift+J",),
        has_claim,
        repeats=True,
    ),
    Command(
        "select_previous",
        "Select the claim before too",
        "Adds the claim before to those selected.",
        lambda desk: desk.claims.extend(-1),
        "Go",
        ("Shift+K",),
        has_claim,
        repeats=True,
    ),
    Command(
        "select_all",
        "Select all claims",
        "Selects every claim that is listed.",
        lambda desk: desk.claims.select_all(),
        "Go",
        ("Ctrl+A",),
        has_claim,
    ),
    Command(
        "next_open",
        "Next open claim",
        "Shows the next claim that waits for a decision.",
        lambda desk: operations.show_next_open(desk.context),
        "Go",
        ("N",),
        has_claim,
        icon="next-open",
    ),
    Command(
        "filter",
        "Filter claims",
        "Goes to the filter of the claims.",
        lambda desk: desk.focus("Filter claims"),
        "Go",
        ("/", "Ctrl+F"),
        has_review,
        group=1,
        icon="filter",
    ),
    Command(
        "to_claims",
        "To the claims",
        "Puts the focus on the list of claims.",
        lambda desk: desk.focus("Claims"),
        "Go",
        ("Esc",),
        has_review,
        group=1,
    ),
    Command(
        "to_article",
        "To the article",
        "Puts the focus on the article; with Shift and arrows you can select.",
        lambda desk: desk.focus("Article"),
        "Go",
        ("T",),
        has_review,
        group=1,
        icon="article",
    ),
    Command(
        "to_checklist",
        "To the checklist",
        "Puts the focus on the checklist, where Y, N and 0 answer.",
        lambda desk: desk.focus("Checklist"),
        "Go",
        ("C",),
        has_claim,
        group=1,
        icon="checklist",
    ),
    Command(
        "to_matches",
        "To the matches",
        "Puts the focus on the matches, where S, R and X judge.",
        lambda desk: desk.focus("Matches"),
        "Go",
        ("M",),
        has_claim,
        group=1,
        icon="matches",
    ),
    Command(
        "to_rationale",
        "To the rationale",
        "Puts the cursor into the reason of the verdict.",
        lambda desk: desk.focus("Rationale"),
        "Go",
        ("W",),
        has_claim,
        group=1,
        icon="edit",
    ),
    Command(
        "search",
        "Search the reference",
        "Searches every row of the reference while you type.",
        lambda desk: desk.focus("Search the reference"),
        "Go",
        ("G",),
        has_review,
        group=1,
        icon="search",
    ),
)
