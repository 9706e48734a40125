"""Who filled a row of a workbook in, and whether it knew of the decision that stands in the review now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from claims.export.cells import visible
from claims.export.columns import moment
from claims.export.entries import Entry
from claims.export.reading import Line
from claims.review.records import ChecklistAnswer, Verdict

_LOCAL_TIME = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4}),? (\d{1,2})[.:](\d{2})(?:[.:]\d{2})?")


def filler(line: Line, entry: Entry) -> str:
    """Who filled a row in, as far as it says: the name that was exported with it is that of the decision it knows."""
    name = visible(line.cells.get("reviewer", "")).strip()
    now = _decided(line, entry)
    known = [by for by, at in _earlier(line, entry) if not _is_later(at, line)]
    known += [now.by or ""] if now is not None and not _is_later(now.at, line) else []
    return "" if known and visible(known[-1]).strip() == name else name


def is_outdated(line: Line, entry: Entry, by: str) -> bool:
    """Whether somebody else than `by`, who filled the row in, decided since it was exported."""
    now = _decided(line, entry)
    return now is not None and _is_later(now.at, line) and visible(now.by or "").strip() != by


def _decided(line: Line, entry: Entry) -> Verdict | ChecklistAnswer | None:
    """What stands in the review for what a row tells."""
    if line.table == "verdicts":
        return entry.reviewed.verdict
    item = line.cells.get("item", "").strip()
    return next((one for one in entry.reviewed.checklist if one.item == item), None)


def _earlier(line: Line, entry: Entry) -> Iterator[tuple[str, datetime]]:
    """Who decided before what a row tells, and when, oldest first, by the history."""
    kind = "verdict" if line.table == "verdicts" else "checklist"
    item = line.cells.get("item", "").strip()
    for change in entry.reviewed.history:
        state = change.after if change.change == kind else None
        if state and state.get("item", item) == item:
            with suppress(KeyError, TypeError, ValueError):  # a draft, or a line of the history edited by hand
                yield state["by"], datetime.fromisoformat(state["at"])


def _is_later(at: datetime | None, line: Line) -> bool:
    """Whether something was decided after a row was written, by the time in it."""
    column = "decided_at" if line.table == "verdicts" else "answered_at"
    return column in line.cells and _is_before(line.cells[column].strip(), moment(at))


def _is_before(written: str, at: datetime | None) -> bool:
    """Whether a cell tells an earlier time than `at`, or none; what cannot be read as a time tells nothing.

    A spreadsheet program may have left out the seconds when it saved a .csv.
    """
    if at is None or not written:
        return at is not None
    known = at if written.count(":") > 1 else at.replace(second=0)
    times = _times(written)
    return known not in times and any(time < known for time in times)


def _times(written: str) -> list[datetime]:
    """What a cell may tell: ISO 8601, or a day as Excel writes it into a .csv, month and day in the country's order."""
    with suppress(ValueError):
        return [datetime.fromisoformat(written).replace(tzinfo=None)]
    found = []
    if parts := _LOCAL_TIME.fullmatch(written):
        first, second, year, hour, minute = map(int, parts.groups())
        for month, day in {(first, second), (second, first)}:
            with suppress(ValueError):
                found.append(datetime(year, month, day, hour, minute))
    return found
