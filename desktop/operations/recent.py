"""The work a user had open lately, with its progress, as the start page lists it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from claims.errors import NotSaved
from desktop.context import Context

FILE_NAME = "recent.json"
KEPT = 20


@dataclass(frozen=True, slots=True)
class Recent:
    """One review, as it was when it was last looked at. `at` is an ISO time in UTC offset form."""

    path: str
    title: str
    decided: int
    claims: int
    at: str
    reference: str = ""
    dismissed: int = 0

    @property
    def exists(self) -> bool:
        return Path(self.path).is_file()


def recent(context: Context) -> list[Recent]:
    """The reviews that were open lately, latest first; those that are gone are left out."""
    return [one for one in _read(_file(context)) if one.exists]


def remember(context: Context) -> None:
    """Puts the open review at the top of the list. The list is a comfort: where it cannot be saved, nothing is said."""
    if context.review is None:
        return
    from claims.review.workspace import progress_of

    progress = progress_of(context.claims)
    now = Recent(
        path=str(context.review.path.resolve()),
        title=context.review.document.article.title,
        decided=progress.decided,
        claims=progress.claims,
        at=datetime.now().astimezone().isoformat(timespec="seconds"),
        reference=context.reference_path,
        dismissed=progress.dismissed,
    )
    begun = {now.path, str(Path(context.review.document.article.path).resolve())}  # its article waits no longer
    _write(context, [now, *(one for one in _read(_file(context)) if one.path not in begun)])


def remember_unopened(context: Context, paths: Sequence[Path]) -> None:
    """Puts articles and reviews that were dropped together behind the one that is shown, to be begun later."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    waiting = [Recent(str(path.resolve()), path.stem, 0, 0, now) for path in paths if path.is_file()]
    listed = _read(_file(context))
    known = {one.path for one in listed}
    _write(context, [*(one for one in waiting if one.path not in known), *listed])


def forget(context: Context, path: str) -> None:
    """Takes a review from the list; the file stays."""
    _write(context, [one for one in _read(_file(context)) if one.path != path])


def _file(context: Context) -> Path:
    return context.settings.path.parent / FILE_NAME


def _read(path: Path) -> list[Recent]:
    try:
        return [Recent(**one) for one in json.loads(path.read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError, RecursionError):
        return []


def _write(context: Context, entries: list[Recent]) -> None:
    from claims.files import atomic_write

    path = _file(context)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        atomic_write(path, json.dumps([asdict(one) for one in entries[:KEPT]], ensure_ascii=False).encode())
    except (OSError, NotSaved):
        return
