"""The one list of commands: everything a person can do in the window, with its menu and its keys."""

from __future__ import annotations

from functools import cache

from desktop.commands.command import Command
from desktop.commands.file_commands import FILE_COMMANDS
from desktop.commands.going_commands import GOING_COMMANDS
from desktop.commands.mending_commands import MENDING_COMMANDS
from desktop.commands.review_commands import REVIEW_COMMANDS
from desktop.commands.view_commands import VIEW_COMMANDS

MENUS = ("File", "Edit", "Go", "Review", "View", "Help")
"""The menus, in the order in which they stand; each title is a template of the catalogue."""

COMMANDS: tuple[Command, ...] = (
    *FILE_COMMANDS,
    *MENDING_COMMANDS,
    *GOING_COMMANDS,
    *REVIEW_COMMANDS,
    *VIEW_COMMANDS,
)


@cache
def command(command_id: str) -> Command:
    """The command of that id; a KeyError for none, since ids are written by programmers only."""
    return {one.id: one for one in COMMANDS}[command_id]
