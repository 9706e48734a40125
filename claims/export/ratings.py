"""A verdict's rating as an export shows it: its name, colour and number, in its own scale or another."""

from __future__ import annotations

from dataclasses import dataclass

from claims.export.definitions import known_scale, translated
from claims.review import categories
from claims.review.records import Verdict
from claims.wording import say


@dataclass(frozen=True, slots=True)
class ShownRating:
    """A level of a scale. `value` counts from 1 to `best`; `original` is the rating it was translated from."""

    scale: str
    level: str
    label: str
    colour: str
    value: int
    best: int
    original: str = ""
    ordered: bool = True
    """False where the level has no place between false and true ("cannot be verified")."""
    known: bool = True
    """False where the scale has no such rating: somebody wrote it into the file."""


UNKNOWN_COLOUR = "#5a6270"


def shown_rating(verdict: Verdict, language: str, wanted: str | None = None) -> ShownRating:
    """The rating of `verdict` in the scale `wanted`, or in its own; as it stands in the file where no scale knows it.

    Raises:
        ClaimdeskError: there is no scale `wanted`.
    """
    own = level_shown(verdict.scale, verdict.rating, language)
    if not wanted or wanted == verdict.scale or not own.known:
        return own
    level = translated(own.level, verdict.scale, wanted)
    if not level:
        return ShownRating(wanted, "", say("no equal in {scale}", language, scale=wanted), UNKNOWN_COLOUR, 0, 0,
                           own.label, ordered=False)  # fmt: skip
    return level_shown(wanted, level, language, own.label)


def level_shown(scale_id: str, rating: str, language: str, original: str = "") -> ShownRating:
    """One level of a scale; `rating` may be its id, an alias or its name in some language."""
    scale = known_scale(scale_id)
    if scale is None:
        return ShownRating(scale_id, rating, rating, UNKNOWN_COLOUR, 0, 0, original, ordered=False)
    level = scale.level(rating)
    if level is None:
        told = say("{rating} (no rating of {scale})", language, rating=rating, scale=scale_id)
        return ShownRating(scale_id, rating, told, UNKNOWN_COLOUR, 0, 0, original, ordered=False, known=False)
    placed = sorted({one.place for one in scale.levels if one.place is not None})
    label = level.label.get(language) or next(iter(level.label.values()))
    value = placed.index(level.place) + 1 if level.place is not None else 0
    return ShownRating(
        scale_id, level.id, label, level.colour, value, len(placed), original, ordered=level.place is not None
    )


def legend(scale_id: str, language: str) -> list[ShownRating]:
    """Every level of a scale in its own order, as a legend or a list to choose from shows them."""
    scale = known_scale(scale_id)
    return [level_shown(scale_id, level.id, language) for level in scale.levels] if scale else []


def translations(given: str, wanted: str, language: str) -> list[tuple[ShownRating, ShownRating]]:
    """Each level of the scale `given` beside what it becomes in `wanted`."""
    return [(level, shown_rating(Verdict(given, level.level), language, wanted)) for level in legend(given, language)]


def category_name(category: str | None, language: str) -> str | None:
    """The name of a content category; as it stands in the file where it is none of ours."""
    for known in categories():
        if known.id == category:
            return known.label.get(language) or known.id
    return category
