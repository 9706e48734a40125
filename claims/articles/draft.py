"""What a reader takes out of a file before it becomes an Article: pieces of text, and what is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from claims.records import BlockKind, Remark


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, heading, list item, quotation or table cell; its text has no line end inside."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as its file tells it. `origins` says for each known field where in the file it stood."""

    pieces: tuple[Piece, ...]
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None
    origins: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Remark, ...] = ()
    """What a reader should know."""
    around: tuple[str, ...] = ()
    """Lines of a page close to its headline, also such as are no part of the story: the day may stand in them."""


def squeezed(text: str) -> str:
    """`text` on one line, with single spaces."""
    return " ".join(text.split())


def day_of(text: str | None) -> date | None:
    """The day in an ISO 8601 date or time, as web pages and office files write it; None for anything else."""
    try:
        return date.fromisoformat((text or "").strip()[:10])
    except ValueError:
        return None
