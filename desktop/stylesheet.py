"""The one style sheet of the application, written from named colours.

Widgets ask for a look by the property "look": "title", "heading", "strong", "muted", "conflict", "warning", "chip" on
labels; "card", "notice", "drop", "line" on frames; "primary", "quiet", "link", "danger", "two lines" on buttons;
"inline", "reading" on texts; "page" on a widget that fills the window. The sheet itself is `resources/window.qss`.
After changing the property at run time call `restyle(widget, look)` of `desktop.appearance`.
"""

from __future__ import annotations

from string import Template

from claims.resources import resource
from desktop.palettes import Colours


def style_sheet(colours: Colours, points: float) -> str:
    """The style sheet in `colours`, with headings in proportion to a text size of `points`."""
    template = Template(resource("window.qss").read_text(encoding="utf-8"))
    named = {name: getattr(colours, name) for name in Colours.__slots__}
    return template.substitute(
        named,
        title=f"{points * 1.6:.1f}",
        heading=f"{points * 1.15:.1f}",
        accent_hover=colours.link,
        selection=colours.accent_soft,
        parts=resource("icons/parts").as_posix(),
        mode="dark" if colours.dark else "light",
    )
