"""How the window looks: colours light or dark, spacing, icons and style sheet, following the system where asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QByteArray, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from claims.resources import resource
from desktop.palettes import DARK, LIGHT, Colours, on_colour
from desktop.palettes import mix as mix
from desktop.palettes import readable as readable
from desktop.stylesheet import style_sheet

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

Mode = Literal["system", "light", "dark"]
MODES: tuple[Mode, ...] = ("system", "light", "dark")

TINY, SMALL, GAP, WIDE, PAGE = 2, 4, 8, 16, 24
"""Spacing in pixels: inside a chip, between near things, between things, around groups, at the edge of a page."""
RADIUS = 6
EDGE = 1
"""Of a frame."""
STYLED = "styled"
"""Says of an application that it has the style Fusion: asking for the style itself makes Python build all its names."""
SMALLEST_POINTS, LARGEST_POINTS = 8, 24


class _Looks(QObject):
    """Tells of each change: Qt itself forgets who listens when the widget is gone."""

    changed = Signal()


class _State:
    """What is process-wide, as Qt's palette is."""

    mode: Mode = "system"
    colours: Colours = LIGHT
    points: float = 10.0
    follows = False
    looks = _Looks()


def colours() -> Colours:
    """The colours in use now."""
    return _State.colours


def points() -> float:
    """The text size in use, in points."""
    return _State.points


def apply(app: QApplication, mode: Mode = "system", point_size: float | None = None) -> None:
    """Dresses the whole application; may be called again at any time.

    Args:
        mode: "system" follows the system's own light or dark, also when it changes later.
        point_size: 8 to 24; None keeps the system's.
    """
    _State.mode = mode
    _State.points = min(max(point_size or _system_points(app), SMALLEST_POINTS), LARGEST_POINTS)
    if not _State.follows:
        QGuiApplication.styleHints().colorSchemeChanged.connect(_system_changed)
        app.setProperty("systemPoints", app.font().pointSizeF())
        _State.follows = True
    if not app.property(STYLED):
        app.setStyle("Fusion")
        app.setProperty(STYLED, True)  # noqa: FBT003 -- Qt names no value
    _dress(app)


def _system_points(app: QApplication) -> float:
    size = app.property("systemPoints") or app.font().pointSizeF()
    return float(size) if size > 0 else 10.0


def _system_changed() -> None:
    app = QApplication.instance()
    if _State.mode == "system" and isinstance(app, QApplication):
        _dress(app)


def _dress(app: QApplication) -> None:
    _State.colours = DARK if _is_dark() else LIGHT
    font = app.font()
    font.setPointSizeF(_State.points)
    app.setFont(font)
    app.setPalette(palette(_State.colours))
    app.setStyleSheet(style_sheet(_State.colours, _State.points))
    _State.looks.changed.emit()


def _is_dark() -> bool:
    if _State.mode == "system":
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return _State.mode == "dark"


def on_change(callback: Callable[[], None]) -> None:
    """Calls `callback` after each change of colours or text size; a bound method is held weakly."""
    _State.looks.changed.connect(callback)


def palette(colours: Colours) -> QPalette:
    """Qt's palette of `colours`, for everything that the style sheet does not name."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, value in {
        role.Window: colours.window, role.WindowText: colours.text, role.Base: colours.panel,
        role.AlternateBase: colours.hover, role.Text: colours.text, role.Button: colours.card,
        role.ButtonText: colours.text, role.BrightText: colours.conflict, role.Highlight: colours.accent_soft,
        role.HighlightedText: colours.text, role.Link: colours.link, role.LinkVisited: colours.link,
        role.ToolTipBase: colours.card, role.ToolTipText: colours.text, role.PlaceholderText: colours.muted,
        role.Light: colours.card, role.Midlight: colours.hover, role.Mid: colours.border, role.Dark: colours.outline,
        role.Shadow: colours.border, role.Accent: colours.accent,
    }.items():  # fmt: skip
        made.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.muted))
    return made


def restyle(widget: QWidget, look: str | None) -> None:
    """Gives `widget` another look of the style sheet ("muted", "primary" ...) at run time; None takes it away."""
    widget.setProperty("look", look)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def rating_colours(colour: str) -> tuple[str, str]:
    """Background and text of a rating's badge or button in the current palette: its own colour and what reads on it."""
    return colour, on_colour(colour)


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer

    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))


class _TintedIcon(QIconEngine):
    """Draws one of our icons in the colours of the moment, so that a change of palette needs no new icons."""

    def __init__(self, name: str, colour: str | None) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        now = _State.colours
        colour = getattr(now, self._colour, self._colour) if self._colour else now.text
        if mode == QIcon.Mode.Disabled:
            colour = mix(now.muted, now.window, 0.35)
        side = min(rect.width(), rect.height())
        corner = QPointF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2)
        _renderer(self._name, colour).render(painter, QRectF(corner.x(), corner.y(), side, side))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _TintedIcon(self._name, self._colour)


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon `resources/icons/<name>.svg` in the palette's text colour.

    Args:
        colour: the name of one of `Colours` ("conflict") or "#rrggbb"; None for the text colour.
    """
    return QIcon(_TintedIcon(name, colour))


def app_icon() -> QIcon:
    """The program's own sign, for the window and the task bar."""
    return QIcon(str(resource("icons/claimdesk.svg")))
