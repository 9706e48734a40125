"""The scales and checklists that an export knows: the program's own, and those of the workspace that it is made for."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from pathlib import Path

from claims.errors import ClaimdeskError
from claims.review import Scale, Template, scale, scales, template, translate_rating
from claims.review.records import Dispute
from claims.review.standing import dispute_told

_WORKSPACE: ContextVar[Path | None] = ContextVar("workspace", default=None)
"""Set for the time of one export: every sheet and section asks for scales, and none has another use for the folder."""


@contextlib.contextmanager
def of_workspace(folder: Path | None) -> Iterator[None]:
    """Within it, the user's own definitions in `folder` are known too."""
    token = _WORKSPACE.set(folder)
    try:
        yield
    finally:
        _WORKSPACE.reset(token)


def known_scale(scale_id: str) -> Scale | None:
    """The scale of that id, or None for one that is defined elsewhere."""
    try:
        return scale(scale_id, _WORKSPACE.get())
    except ClaimdeskError:
        return None


def known_scales() -> tuple[Scale, ...]:
    """Every scale there is."""
    return scales(_WORKSPACE.get())


def known_checklist(template_id: str) -> Template | None:
    """The checklist of that id, or None for one that is defined elsewhere."""
    try:
        return template(template_id, _WORKSPACE.get())
    except ClaimdeskError:
        return None


def told_in(dispute: Dispute, language: str) -> str:
    """What is in dispute, with the names of the ratings."""
    return dispute_told(dispute, language, _WORKSPACE.get())


def translated(rating: str, scale_id: str, other: str) -> str:
    """What a rating becomes in another scale; empty where it has no equal there.

    Raises:
        ClaimdeskError: there is no scale `other`.
    """
    scale(other, _WORKSPACE.get())
    return translate_rating(rating, scale_id, other, _WORKSPACE.get()) if known_scale(scale_id) else ""
