"""A first look at a spreadsheet before it is indexed: its sheets, its header, and a few of its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

from claims.errors import RefusedInput
from claims.records import Progress
from claims.reference.choices import Choice, remembered
from claims.reference.grids import Grid, open_grid, sheet_named
from claims.reference.tables import Chosen, choose_table

_TITLE_ROWS = 20
_MEMORY_BYTES, _SECONDS = 2 << 30, 120.0
_SMALL_BYTES, _LARGE_BYTES = 2_000_000, 20_000_000
"""Up to the one a file is read in a child that is kept; beyond the other only its top is read, in a slower way."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The top of one sheet, `sheet` of `sheets`, which leave out hidden ones.

    `columns` are the recognised fields with the positions of their columns, A being 0. `alike` are the sheets that are
    read as one, in order, unless one is `chosen`; none where there are no two with the same header.
    """

    sheets: tuple[str, ...]
    sheet: str
    header_row: int
    names: tuple[str, ...]
    columns: Mapping[str, int]
    rows: tuple[tuple[str, ...], ...]
    alike: tuple[str, ...] = ()
    chosen: bool = False


def preview(path: str | Path, sheet: str | None = None, rows: int = 20, progress: Progress | None = None) -> Preview:
    """The first `rows` rows of a sheet below its header, read in a limited process.

    Args:
        path: the spreadsheet.
        sheet: its name; None or "" for the one that `open_index` takes by it, with the columns that were chosen for
            this file, or the fullest if no claims are recognised.

    Raises:
        RefusedInput: the file is missing, damaged or has no such sheet.
        Cancelled: from `progress`.
    """
    from claims import sandbox
    from claims.reference.opening import existing

    file = existing(Path(path))
    kept, wanted = remembered(file), Choice(sheet=sheet or None)
    limits: dict[str, Any] = {"memory_bytes": _MEMORY_BYTES, "seconds": _SECONDS, "where": file.name}
    found: Preview = sandbox.call(
        "claims.reference.preview:look",
        str(file),
        (kept, wanted) if kept and (sheet is None or wanted.sheet == kept.sheet) else (wanted,),
        rows,
        progress=progress,
        warm=file.stat().st_size <= _SMALL_BYTES,
        **limits,
    )
    return found


def _unheard(done: int, total: int, what: str) -> None:
    """The progress of a caller that does not ask for it."""


def look(path: str, choices: Sequence[Choice], rows: int, progress: Progress = _unheard) -> Preview:
    """The preview itself, by the first choice that fits the file, or else the last one's sheet; runs in the child."""
    file = Path(path)
    grid = open_grid(file, file.name, progress, streaming=file.stat().st_size > _LARGE_BYTES)
    asked = sheet_named(grid, choices[-1].sheet, file.name) if choices[-1].sheet else None
    for choice in choices:
        with suppress(RefusedInput):
            found = choose_table(grid, choice.columns, choice.sheet, file.name)
            shown = _top_of(grid, found, rows)
            alike = _alike(grid, file.name) if choice.sheet else _names(found)
            return replace(shown, alike=alike, chosen=choice.sheet is not None)
    shown = _without_header(grid, (asked,) if asked else grid.sheets, rows)
    return replace(shown, alike=_alike(grid, file.name) if asked else (), chosen=True)


def _alike(grid: Grid, where: str) -> tuple[str, ...]:
    """The sheets that are read as one where none is chosen."""
    with suppress(RefusedInput):
        return _names(choose_table(grid, {}, None, where))
    return ()


def _names(found: Chosen) -> tuple[str, ...]:
    return tuple(top.sheet for top in found.tops) if len(found.tops) > 1 else ()


def _top_of(grid: Grid, found: Chosen, rows: int) -> Preview:
    """The first of the sheets that are read."""
    top = next(found.tables())
    header = top.header
    below = islice(top.first, header.row, header.row + rows)
    names, columns = found.header.names, dict(header.columns)
    return Preview(grid.sheets, top.sheet, header.row, names, columns, tuple(map(tuple, below)))


def _without_header(grid: Grid, sheets: tuple[str, ...], rows: int) -> Preview:
    """The fullest of the sheets in which no header is recognised: the row with the most cells is shown as one."""
    tops = {name: list(islice(grid.rows(name), _TITLE_ROWS + rows)) for name in sheets}
    counts = {name: [sum(1 for cell in row if cell.strip()) for row in top] for name, top in tops.items()}
    sheet = max(sheets, key=lambda name: sum(counts[name]))
    first, filled = tops[sheet], counts[sheet][:_TITLE_ROWS]
    at = filled.index(max(filled)) if filled else 0
    names = tuple(first[at]) if first else ()
    return Preview(grid.sheets, sheet, at + 1, names, {}, tuple(map(tuple, first[at + 1 : at + 1 + rows])))
