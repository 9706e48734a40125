"""What a command is, what it works on, and which keys run it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from claims.settings import Value
    from desktop.context import Context
    from desktop.panels.article import ArticlePanel
    from desktop.panels.checklist import ChecklistPanel
    from desktop.panels.claim import ClaimPanel
    from desktop.panels.claims import ClaimsPanel
    from desktop.panels.evidence import EvidencePanel
    from desktop.panels.matches import MatchesPanel
    from desktop.panels.verdict import VerdictPanel


Scope: TypeAlias = Literal["window", "checklist", "matches"]
"""Where a key works: everywhere, or only while the focus is in that panel, where it wins over the window's."""
View: TypeAlias = Literal["start", "review", "dashboard"]


class Desk(Protocol):
    """The window, as commands know it."""

    context: Context
    view: View
    article: ArticlePanel
    claims: ClaimsPanel
    claim: ClaimPanel
    checklist: ChecklistPanel
    verdict: VerdictPanel
    evidence: EvidencePanel
    matches: MatchesPanel

    def window(self) -> QWidget:
        """The widget that dialogs stand over."""

    def show_view(self, view: View) -> None:
        """Shows the start page, the review or the dashboard."""

    def toggle_dock(self, name: str) -> None:
        """Shows or hides a panel, and puts the focus into it."""

    def shows_dock(self, name: str) -> bool:
        """Whether a panel is seen: neither hidden nor behind another one."""

    def focus(self, name: str) -> None:
        """Puts the focus into a panel, which is shown if it was hidden."""

    def search_or_run(self) -> None:
        """Opens the palette."""

    def show_keys(self) -> None:
        """Opens the sheet of all keys."""

    def open_dialog(self, name: str) -> None:
        """Opens a dialog by name: open, reference, export, preferences, about, save_elsewhere, health ..."""

    def change_setting(self, key: str, value: Value) -> None:
        """Changes a setting and lets the window follow at once."""

    def quit(self) -> None:
        """Closes the window. All is saved."""


def always(desk: Desk) -> bool:
    """The command is always there."""
    return True


def nothing(desk: Desk) -> str:
    """Nothing is lacking: the command can always be run."""
    return ""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do. Menus, palette, sheet of keys and the docs page are drawn from it.

    `title` and `help` are English templates of the catalogue; `menu` is the title of its menu, empty for none.
    """

    id: str
    title: str
    help: str
    run: Callable[[Desk], None]
    menu: str = ""
    keys: tuple[str, ...] = ()
    lacks: Callable[[Desk], str] = nothing
    """What is lacking for it to be run now, as a sentence in the window's language; empty where nothing is."""
    scope: Scope = "window"
    group: int = 0
    """Commands of a menu with another group are divided by a line."""
    icon: str = ""
    repeats: bool = False
    """Whether holding the key runs it again: only where that decides nothing."""
    exists: Callable[[Desk], bool] = always
    """Whether there is such a thing now; what there is not is listed nowhere."""

    is_on: Callable[[Desk], bool] | None = None
    """Whether what it shows is shown now, which its entry in the menu marks; None where it shows or hides nothing."""
    one_of: str = ""
    """Of the commands with the same word here exactly one is on."""

    quiet: bool = False
    """Its key says nothing where it cannot be run: it is pressed out of habit, or once too often."""

    def can_run(self, desk: Desk) -> bool:
        """Whether it is there and can be run now."""
        return self.exists(desk) and not self.lacks(desk)


def keys_of(command: Command, changed: Mapping[str, str]) -> tuple[str, ...]:
    """The keys that run a command: the user's own choice, else the declared ones. An empty choice means none."""
    if command.id in changed:
        return (changed[command.id],) if changed[command.id] else ()
    return command.keys
