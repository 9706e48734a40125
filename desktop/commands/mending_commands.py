"""Commands of the menu Edit: undoing, and mending the claims themselves."""

from __future__ import annotations

from desktop import operations
from desktop.commands.command import Command, Desk
from desktop.commands.conditions import lacks_change, lacks_decision, lacks_redo, lacks_undo


def _add_claim(desk: Desk) -> None:
    operations.add_claim(desk.context, desk.article.selected_span())


MENDING_COMMANDS: tuple[Command, ...] = (
    Command(
        "undo",
        "Undo",
        "Takes the last decision back, also after a restart.",
        lambda desk: operations.undo(desk.context),
        "Edit",
        ("Ctrl+Z",),
        lacks_undo,
        icon="undo",
    ),
    Command(
        "redo",
        "Redo",
        "Brings back what was undone.",
        lambda desk: operations.redo(desk.context),
        "Edit",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        lacks_redo,
        icon="redo",
    ),
    Command(
        "add_claim",
        "Add a claim",
        "Makes a claim of the text selected in the article.",
        _add_claim,
        "Edit",
        ("A",),
        lacks_change,
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
        lacks_decision,
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
        lacks_decision,
        group=2,
    ),
    Command(
        "start_right",
        "Begin a word later",
        "The claim begins one word later.",
        lambda desk: desk.article.move_end("start", 1),
        "Edit",
        ("Alt+Right",),
        lacks_decision,
        group=2,
    ),
    Command(
        "end_left",
        "End a word earlier",
        "The claim ends one word earlier.",
        lambda desk: desk.article.move_end("end", -1),
        "Edit",
        ("Alt+Shift+Left",),
        lacks_decision,
        group=2,
    ),
    Command(
        "end_right",
        "End a word later",
        "The claim ends one word later.",
        lambda desk: desk.article.move_end("end", 1),
        "Edit",
        ("Alt+Shift+Right",),
        lacks_decision,
        group=2,
    ),
    Command(
        "split",
        "Split the claim",
        "Makes two claims, divided at the cursor in the article.",
        lambda desk: operations.split_claim(desk.context, desk.article.view.caret()),
        "Edit",
        ("Ctrl+Return",),
        lacks_decision,
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
        lacks_decision,
        group=3,
        icon="merge",
    ),
)
