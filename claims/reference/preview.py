"""A first look at a spreadsheet before it is indexed: its sheets, its header, and a few of its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from claims.errors import RefusedInput
from claims.records import Progress
from claims.reference.columns import find_header
from claims.reference.grids import open_grid, sheet_named

_ROWS_READ = 60
_MEMORY_BYTES, _SECONDS = 2 << 30, 120.0
_SMALL_BYTES, _LARGE_BYTES = 2_000_000, 20_000_000
"""Up to the one a file is read in a child that is kept; beyond the other only its top is read, in a slower way."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The top of one sheet. `columns` are the recognised fields with the positions of their columns, A being 0."""

    sheets: tuple[str, ...]
    sheet: str
    header_row: int
    names: tuple[str, ...]
    columns: Mapping[str, int]
    rows: tuple[tuple[str, ...], ...]


def preview(path: str | Path, sheet: str | None = None, rows: int = 20, progress: Progress | None = None) -> Preview:
    """The first `rows` rows of a sheet below its header, read in a limited process.

    Args:
        path: the spreadsheet.
        sheet: its name; None for the first in which a column with claims is recognised, else the first.

    Raises:
        RefusedInput: the file is missing, damaged or has no such sheet.
        Cancelled: from `progress`.
    """
    from claims import sandbox
    from claims.reference.opening import existing

    file = existing(Path(path))
    limits: dict[str, Any] = {"memory_bytes": _MEMORY_BYTES, "seconds": _SECONDS, "where": file.name}
    found: Preview = sandbox.call(
        "claims.reference.preview:look",
        str(file),
        sheet,
        rows,
        progress=progress,
        warm=file.stat().st_size <= _SMALL_BYTES,
        **limits,
    )
    return found


def _unheard(done: int, total: int, what: str) -> None:
    """The progress of a caller that does not ask for it."""


def look(path: str, sheet: str | None, rows: int, progress: Progress = _unheard) -> Preview:
    """The preview itself; runs in the child."""
    file = Path(path)
    grid = open_grid(file, file.name, progress, streaming=file.stat().st_size > _LARGE_BYTES)
    names = [sheet_named(grid, sheet, file.name)] if sheet else list(grid.sheets)
    found = [_top(name, list(islice(grid.rows(name), _ROWS_READ)), file.name) for name in names]
    recognised = [one for one in found if "claim" in one[3]]
    chosen, header_row, header, columns, below = (recognised or found)[0]
    return Preview(tuple(grid.sheets), chosen, header_row, header, columns, tuple(tuple(row) for row in below[:rows]))


def _top(
    name: str, first: Sequence[list[str]], where: str
) -> tuple[str, int, tuple[str, ...], dict[str, int], Sequence[list[str]]]:
    """Header and rows; where no header is recognised, the row with the most cells is shown as one."""
    try:
        header = find_header(first, {}, where)
    except RefusedInput:
        header = None
    if header is not None:
        return name, header.row, header.names, dict(header.columns), first[header.row :]
    filled = [sum(1 for cell in row if cell.strip()) for row in first[:20]]
    at = filled.index(max(filled)) if filled else 0
    names = tuple(first[at]) if first else ()
    return name, at + 1, names, {}, first[at + 1 :]
