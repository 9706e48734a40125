"""The reference page of commands and settings, drawn from the registry: `python -m desktop.commands.page docs`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from claims.settings import SETTINGS, Setting
from claims.wording import catalogue
from desktop.commands.command import Command
from desktop.commands.registry import COMMANDS, MENUS
from desktop.commands.terminal_page import terminal_lines

Say: TypeAlias = Callable[[str], str]

FILES = {"en": "commands.md", "id": "commands.id.md"}
HEADINGS = ("Commands and settings", "Keys", "Command", "Effect", "Settings", "Setting", "Default")
NOTE = "Drawn from the program by `make docs`; do not edit."


def page(code: str) -> str:
    """The page in one language, as Markdown."""
    known = catalogue("desktop", code)

    def say(template: str) -> str:
        return known.get(template, template)

    title, keys, command, effect, settings, setting, default = (say(heading) for heading in HEADINGS)
    lines = [f"# {title}", "", f"<!-- {NOTE} -->"]
    for menu in MENUS:
        lines += ["", f"## {say(menu)}", "", f"| {command} | {keys} | {effect} |", "|---|---|---|"]
        lines += [_command_row(one, say) for one in COMMANDS if one.menu == menu]
    lines += ["", f"## {settings}", "", f"| {setting} | {default} | {effect} |", "|---|---|---|"]
    lines += [_setting_row(one, say) for one in SETTINGS]
    lines += terminal_lines(code)
    return "\n".join(lines) + "\n"


def _command_row(command: Command, say: Say) -> str:
    scope = f" ({say('in the checklist')})" if command.scope == "checklist" else ""
    keys = ", ".join(f"`{key}`" for key in command.keys) + scope
    return f"| {say(command.title)} | {keys} | {say(command.help)} |"


def _setting_row(setting: Setting, say: Say) -> str:
    choices = dict(setting.choices)
    default = say(choices[str(setting.default)]) if choices else str(setting.default or "")
    return f"| {say(setting.title)} | {default} | {say(setting.help)} |"


def write(folder: Path) -> Iterator[Path]:
    """Writes the page in each language to `folder` and gives the files."""
    for code, name in FILES.items():
        (folder / name).write_text(page(code), encoding="utf-8")
        yield folder / name


if __name__ == "__main__":
    for written in write(Path(sys.argv[1])):
        print(written)
