"""Commands of the menus File and Help: opening, pasting, the reference, handing over, preferences, leaving."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from desktop import operations
from desktop.commands.command import Command, Desk
from desktop.commands.conditions import can_change, has_disputes, has_reference, has_review


def _paste(desk: Desk) -> None:
    operations.open_text(desk.context, QGuiApplication.clipboard().text())


def _show_folder(desk: Desk) -> None:
    from desktop.operations.exporting import show_folder  # not above: a window is painted before it hands anything over

    show_folder(desk.context)


FILE_COMMANDS: tuple[Command, ...] = (
    Command(
        "open",
        "Open …",
        "Opens an article, a review or a workspace.",
        lambda desk: desk.open_dialog("open"),
        "File",
        ("Ctrl+O",),
        icon="open",
    ),
    Command(
        "paste",
        "Paste an article",
        "Makes an article of the text on the clipboard.",
        _paste,
        "File",
        ("Ctrl+Shift+V",),
        icon="paste",
    ),
    Command(
        "sample",
        "Open the sample",
        "Opens the sample workspace: one article and a reference.",
        lambda desk: operations.open_sample(desk.context),
        "File",
        icon="sample",
    ),
    Command(
        "article",
        "About the article …",
        "Changes title, outlet, author, day and address of the article.",
        lambda desk: desk.open_dialog("article"),
        "File",
        enabled=has_review,
        icon="article",
    ),
    Command(
        "disputes",
        "Settle differences …",
        "Chooses between your version and somebody else's where both changed the same thing.",
        lambda desk: desk.open_dialog("disputes"),
        "File",
        enabled=has_disputes,
        group=2,
        icon="merge",
    ),
    Command(
        "reference",
        "Open a reference …",
        "Chooses the spreadsheet of earlier checks and says which column is which.",
        lambda desk: desk.open_dialog("reference"),
        "File",
        ("Ctrl+R",),
        group=1,
        icon="reference",
    ),
    Command(
        "health",
        "Report on the reference",
        "Lists rows of the reference that are empty, double or contradict each other.",
        lambda desk: desk.open_dialog("health"),
        "File",
        enabled=has_reference,
        group=1,
        icon="info",
    ),
    Command(
        "export",
        "Export …",
        "Hands the verdicts over as a workbook, CSV, ClaimReview or report.",
        lambda desk: desk.open_dialog("export"),
        "File",
        ("Ctrl+E",),
        enabled=has_review,
        group=2,
        icon="export",
    ),
    Command(
        "import",
        "Import verdicts …",
        "Takes ratings, reasons and answers back from a workbook that somebody filled in; shows first what differs.",
        lambda desk: desk.open_dialog("import"),
        "File",
        ("Ctrl+Shift+I",),
        enabled=can_change,
        group=2,
        icon="import",
    ),
    Command(
        "save_elsewhere",
        "Save elsewhere …",
        "Writes the whole review to another place and goes on there.",
        lambda desk: desk.open_dialog("save_elsewhere"),
        "File",
        ("Ctrl+Shift+S",),
        enabled=has_review,
        group=2,
        icon="save",
    ),
    Command(
        "show_folder",
        "Show the folder",
        "Opens the folder in which the review lies, to send or to copy its file.",
        _show_folder,
        "File",
        enabled=has_review,
        group=2,
        icon="open",
    ),
    Command(
        "close",
        "Close the review",
        "Goes back to the start page; everything is saved.",
        lambda desk: operations.close_review(desk.context),
        "File",
        ("Ctrl+W",),
        enabled=has_review,
        group=3,
        icon="close",
    ),
    Command(
        "quit",
        "Quit",
        "Closes the window; everything is saved.",
        lambda desk: desk.quit(),
        "File",
        ("Ctrl+Q",),
        group=3,
    ),
    Command(
        "preferences",
        "Preferences …",
        "Changes name, scale, language, colours, text size and keys.",
        lambda desk: desk.open_dialog("preferences"),
        "Edit",
        ("Ctrl+,",),
        group=9,
        icon="settings",
    ),
    Command(
        "keys",
        "All keys",
        "Shows every key and what it does.",
        lambda desk: desk.show_keys(),
        "Help",
        ("F1",),
        icon="keyboard",
    ),
    Command(
        "about",
        "About Claimdesk",
        "Shows version and licences.",
        lambda desk: desk.open_dialog("about"),
        "Help",
        icon="info",
    ),
)
