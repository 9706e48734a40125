"""How the height of a column is shared by its panels: by shares, but no panel gets less than what its work needs."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

ANY_HEIGHT = 1 << 20


class Need(NamedTuple):
    """How high a panel must be, in pixels, in the font and the language of the moment."""

    least: int
    """With less, something that every claim needs is out of sight."""
    enough: int
    """With this much, the panel is worked with at ease."""

    def with_more(self, height: int) -> Need:
        """The same with something of that height over or under it."""
        return Need(self.least + height, self.enough + height)


def shared_out(room: float, needs: Mapping[str, Need], shares: Mapping[str, float]) -> dict[str, float]:
    """Heights that fill `room`: by `shares`, but enough for everyone, else at least the least, as far as it goes.

    Between two of these steps everyone gets the same part of what the higher one adds: where the room is a little
    smaller, panels are a little smaller, and none jumps.
    """
    steps = [
        dict.fromkeys(needs, 0.0),
        {name: float(need.least) for name, need in needs.items()},
        {name: float(need.enough) for name, need in needs.items()},
    ]
    whole = sum(shares[name] for name in needs)
    steps.append({name: max(steps[-1][name], room * shares[name] / whole) for name in needs})
    reached = (pair for pair in pairwise(steps) if sum(pair[1].values()) >= room)
    lower, higher = next(reached, (steps[-2], steps[-1]))
    start, end = sum(lower.values()), sum(higher.values())
    part = (room - start) / (end - start) if end > start else 1.0
    return {name: lower[name] + part * (higher[name] - lower[name]) for name in needs}


def wrapped_height(metrics: QFontMetrics, text: str, width: int) -> int:
    """How high `text` is where its lines are `width` pixels long."""
    return metrics.boundingRect(0, 0, width, ANY_HEIGHT, int(Qt.TextFlag.TextWordWrap), text).height()
