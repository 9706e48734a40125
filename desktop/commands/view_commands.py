"""Commands of the menu View: palette, dashboard, panels, colours, text size and language."""

from __future__ import annotations

from desktop import appearance, phrases
from desktop.commands.command import Command, Desk
from desktop.commands.conditions import lacks_review

PANELS = ("Claims", "Claim", "Checklist", "Verdict", "Evidence", "Matches", "History")


def _resize(desk: Desk, step: int) -> None:
    size = round(appearance.points()) + step
    desk.change_setting("text_size", min(max(size, 8), 24))


def _next_theme(desk: Desk) -> None:
    desk.change_setting("theme", "light" if appearance.colours().dark else "dark")


def _next_language(desk: Desk) -> None:
    codes = list(phrases.LANGUAGES)
    here = codes.index(phrases.language())
    desk.change_setting("language", codes[(here + 1) % len(codes)])


def _panel_command(name: str) -> Command:
    return Command(
        f"panel_{name.lower()}",
        name,
        "Shows or hides this panel.",
        lambda desk: desk.toggle_dock(name),
        "View",
        ("H",) if name == "History" else (),
        lacks=lacks_review,
        group=2,
        is_on=lambda desk: desk.shows_dock(name),
    )


VIEW_COMMANDS: tuple[Command, ...] = (
    Command(
        "search_or_run",
        "Search or run",
        "Finds commands and claims by a few letters.",
        lambda desk: desk.search_or_run(),
        "View",
        ("Ctrl+K",),
        icon="search",
    ),
    Command(
        "view_review",
        "Review",
        "Shows the article with its claims.",
        lambda desk: desk.show_view("review"),
        "View",
        ("Ctrl+1",),
        lacks=lacks_review,
        group=1,
        is_on=lambda desk: desk.view == "review",
        one_of="views",
        icon="article",
    ),
    Command(
        "view_dashboard",
        "Dashboard",
        "Shows progress, ratings, kinds, speakers and conflicts; a click filters the claims.",
        lambda desk: desk.show_view("dashboard"),
        "View",
        ("Ctrl+2",),
        lacks=lacks_review,
        group=1,
        is_on=lambda desk: desk.view == "dashboard",
        one_of="views",
        icon="dashboard",
    ),
    *(_panel_command(name) for name in PANELS),
    Command(
        "theme",
        "Light or dark",
        "Changes between light and dark colours.",
        _next_theme,
        "View",
        ("Ctrl+T",),
        group=3,
        icon="dark",
    ),
    Command(
        "larger",
        "Larger text",
        "Makes all text larger.",
        lambda desk: _resize(desk, 1),
        "View",
        ("Ctrl++", "Ctrl+="),
        group=3,
        repeats=True,
    ),
    Command(
        "smaller",
        "Smaller text",
        "Makes all text smaller.",
        lambda desk: _resize(desk, -1),
        "View",
        ("Ctrl+-",),
        group=3,
        repeats=True,
    ),
    Command(
        "system_size",
        "Text size of the system",
        "Uses the system's own text size again.",
        lambda desk: desk.change_setting("text_size", 0),
        "View",
        ("Ctrl+0",),
        group=3,
    ),
    Command(
        "language",
        "English or Bahasa Indonesia",
        "Changes the language of the window at once.",
        _next_language,
        "View",
        ("Ctrl+Shift+L",),
        group=3,
        icon="language",
    ),
)
