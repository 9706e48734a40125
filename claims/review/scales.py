"""Rating scales and content categories: levels with words, colours and places, and their meaning in other scales."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from claims.errors import ClaimdeskError
from claims.records import Remark
from claims.resources import resource
from claims.review.definitions import definition_path, definitions, kept_while_unchanged, must_be_sound, read_definition

_COLOUR = re.compile("#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class ScaleLevel:
    """One rating. `place` counts from false (0) to true (1); None where it says nothing about truth."""

    id: str
    label: Mapping[str, str]
    colour: str
    place: float | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    """Scale -> the level there that comes closest."""
    aliases: tuple[str, ...] = ()
    """Other words that stand for this level in reviews and scripts."""

    @property
    def value(self) -> float | None:
        return self.place


@dataclass(frozen=True, slots=True)
class Scale:
    """Ratings from which one is chosen for a claim, in the order in which they are offered."""

    id: str
    title: Mapping[str, str]
    levels: tuple[ScaleLevel, ...]
    version: int = 1

    def level(self, rating: str) -> ScaleLevel | None:
        """The level of that id, alias or label, whatever the case; None if there is none."""
        wanted = rating.strip().casefold()
        for level in self.levels:
            if wanted == level.id.casefold():
                return level
        for level in self.levels:
            if wanted in {word.casefold() for word in (*level.aliases, *level.label.values())}:
                return level
        return None


@dataclass(frozen=True, slots=True)
class Category:
    """What a false or misleading content does; a field beside the rating."""

    id: str
    label: Mapping[str, str]
    help: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Categories:
    categories: tuple[Category, ...]


def scale(scale_id: str, workspace: str | Path | None = None) -> Scale:
    """A scale by its id: one of the program's, or the user's own in the folder `scales` of the workspace.

    Raises:
        ClaimdeskError: there is none of that id, or its file is damaged.
    """
    return _read(definition_path("scales", scale_id, workspace))


def scales(workspace: str | Path | None = None) -> tuple[Scale, ...]:
    """Every scale there is, the program's own first."""
    return tuple(_read(path) for path in dict(definitions("scales", workspace)).values())


@kept_while_unchanged
def _read(path: Path) -> Scale:
    found = read_definition(path, Scale)
    ids = [level.id for level in found.levels]
    must_be_sound(
        path,
        "the scale cannot be used: {fault}",
        (found.id != path.stem, Remark("its id is not the name of its file")),
        (not ids, Remark("it has no levels")),
        (len(set(ids)) != len(ids), Remark("two levels have the same id")),
        (any(not 0 <= (one.place or 0) <= 1 for one in found.levels), Remark("a place is not between 0 and 1")),
        (not all(one.label for one in found.levels), Remark("a level has no label")),
        (not all(_COLOUR.fullmatch(one.colour) for one in found.levels), Remark("a colour is not written as #rrggbb")),
    )
    return found


def misrated(scale_id: str, rating: str, workspace: str | Path | None = None) -> str:
    """The ratings that there are, where `rating` is none of them; empty where it is, or where no scale can tell."""
    try:
        found = scale(scale_id, workspace)
    except ClaimdeskError:
        return ""
    return "" if found.level(rating) else ", ".join(level.id for level in found.levels)


def translate_rating(rating: str, scale_id: str, other: str, workspace: str | Path | None = None) -> str:
    """The level of the scale `other` that comes closest to a rating.

    A mapping that the scale's file gives is taken, else the level whose place is nearest; empty where neither says
    anything, such as "cannot be verified" in a scale that has no such level.
    """
    level = scale(scale_id, workspace).level(rating)
    if level is None or scale_id == other:
        return level.id if level else ""
    if other in level.mapping:
        return level.mapping[other]
    if level.place is None:
        return ""
    placed = [one for one in scale(other, workspace).levels if one.place is not None]
    return min(placed, key=lambda one: abs((one.place or 0.0) - (level.place or 0.0))).id if placed else ""


@lru_cache(maxsize=1)
def categories() -> tuple[Category, ...]:
    """MAFINDO's seven content categories."""
    return read_definition(resource("categories.yaml"), _Categories).categories
