"""Spreadsheets of every kind as one thing: sheets whose rows are texts, from row 1 on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import Any, Protocol

from claims.errors import RefusedInput
from claims.records import Progress
from claims.reference.cells import EPOCH, MAC_EPOCH
from claims.reference.health import Notice
from claims.reference.links import Place
from claims.reference.opendocument import parts_of
from claims.reference.prescan import Prescan, damaged, password_protected, prescan
from claims.reference.values import cell_text, percent_text
from claims.reference.worksheet import Area, Part

MOST_MEMORY = 1_600_000_000
"""What calamine may need for one sheet, in bytes; a larger one is streamed, some ten times slower, by openpyxl."""
_CELL_BYTES = 32
"""calamine keeps the whole rectangle of used cells, at this size each, and their texts."""
_MOST_MERGED, _MOST_REPEATS = 10_000, 1_000_000
"""Rows that merged cells are followed down, and cells that are filled so in a sheet."""


class Grid(Protocol):
    """A file's sheets. `sheets` are the names of those that are shown, in order; a text file has one, without a name.

    `hidden` are the names of the others, which are read only if one is asked for; `epoch` is the day that counts as 0.
    """

    sheets: tuple[str, ...]
    hidden: tuple[str, ...]
    epoch: date

    def rows(self, sheet: str) -> Iterator[list[str]]:
        """Every row from row 1 on, blank ones included, as the texts of its cells from column A."""

    def total(self, sheet: str) -> int:
        """The number of rows, or 0 while it is not known."""

    def uncomputed(self, sheet: str) -> frozenset[tuple[int, int]]:
        """(row, column), from 1, of formulas whose result is not stored."""

    def links(self, sheet: str) -> Mapping[tuple[int, int], str]:
        """(row, column), from 1, of cells -> the web addresses behind them."""

    def forget(self, sheet: str) -> None:
        """The sheet will not be asked for again."""

    def notices(self) -> list[Notice]:
        """What to know of the rows, once they have been read."""


def open_grid(path: Path, where: str, progress: Progress, *, streaming: bool = False) -> Grid:
    """Opens a file after a first look at it.

    Args:
        path: the file.
        where: how to call it in errors.
        progress: told of the first look.
        streaming: read cell by cell in little memory, where the format allows it.

    Raises:
        RefusedInput: see `prescan`; or no reader understands the file.
    """
    found = prescan(path, where, progress)
    if found.kind == "text":
        from claims.reference.delimited import TextGrid

        return TextGrid(path, where)
    progress(0, 0, "reading the sheet")
    if found.kind == "xlsx" and (streaming or _needs_streaming(found)):
        return StreamedGrid(path, where, found, progress)
    return CalamineGrid(path, where, found, progress)


def _needs_streaming(found: Prescan) -> bool:
    return any(
        part.rows * part.columns * _CELL_BYTES + part.size + found.text_bytes > MOST_MEMORY
        for part in found.parts.values()
    )


class CalamineGrid:
    """.xlsx, .xlsm, .xlsb, .xls and .ods through calamine: a whole sheet in memory, fast."""

    def __init__(self, path: Path, where: str, found: Prescan, progress: Progress) -> None:
        from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

        self._where = where
        with _refusing(where):
            self._book = CalamineWorkbook.from_path(path)
            sheets = [sheet for sheet in self._book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        shown = {sheet.name: sheet.visible == SheetVisibleEnum.Visible for sheet in sheets}
        self.sheets, self.hidden = _parted(shown)
        self._parts, self.epoch = _overview(path, found, progress)
        self._loaded: dict[str, Any] = {}

    def _sheet(self, name: str) -> Any:
        if name not in self._loaded:
            with _refusing(self._where):
                self._loaded[name] = self._book.get_sheet_by_name(name)
        return self._loaded[name]

    def rows(self, sheet: str) -> Iterator[list[str]]:
        loaded = self._sheet(sheet)
        if loaded.start is None:
            return iter(())
        first_column = loaded.start[1]
        filled: Iterator[list[str]] = (
            [cell if cell.__class__ is str else cell_text(cell) for cell in row] for row in loaded.iter_rows()
        )
        # calamine begins with row 1, but with the first column that is used.
        if first_column:
            gap = [""] * first_column
            filled = (gap + row for row in filled)
        return _as_shown(filled, self._part(sheet), loaded.merged_cell_ranges or ())

    def _part(self, sheet: str) -> Part:
        return self._parts.get(sheet, Part())

    def total(self, sheet: str) -> int:
        return int(self._sheet(sheet).total_height)

    def uncomputed(self, sheet: str) -> frozenset[tuple[int, int]]:
        return self._part(sheet).uncomputed

    def links(self, sheet: str) -> Mapping[tuple[int, int], str]:
        part = self._part(sheet)
        return _links_below(part.links, part.merged)

    def forget(self, sheet: str) -> None:
        self._loaded.pop(sheet, None)

    def notices(self) -> list[Notice]:
        return []


def _as_shown(rows: Iterator[list[str]], part: Part, merged: Iterable[Area]) -> Iterator[list[str]]:
    """The rows as a spreadsheet program shows them, where a reader gives them otherwise."""
    if part.unread or part.percents or part.shown:
        rows = _filled_in(rows, part)
    below = _below_merged(merged)
    return _repeated(rows, below) if below else rows


def _filled_in(rows: Iterator[list[str]], part: Part) -> Iterator[list[str]]:
    """Puts in what a reader leaves empty (error values, links), and percent, which it gives as fractions."""
    by_row: dict[int, list[int]] = {}
    for row, column in chain(part.unread, part.percents, part.shown):
        by_row.setdefault(row, []).append(column)
    for number, cells in enumerate(rows, 1):
        for column in by_row.get(number, ()):
            if column <= len(cells):
                place, text = (number, column), cells[column - 1]
                if not text:
                    cells[column - 1] = part.unread.get(place, "")
                else:
                    cells[column - 1] = part.shown.get(place) or percent_text(text, part.percents.get(place))
        yield cells


def _below_merged(areas: Iterable[Area]) -> dict[int, list[int]]:
    """Row, from 1 -> columns, from 0, in which it repeats the row above, as cells that are merged downwards do."""
    below: dict[int, list[int]] = {}
    repeats = (
        (row + 1, column)
        for (top, column), (bottom, _) in areas
        for row in range(top + 1, min(bottom, top + _MOST_MERGED) + 1)
    )
    for row, column in islice(repeats, _MOST_REPEATS):
        below.setdefault(row, []).append(column)
    return below


def _repeated(rows: Iterator[list[str]], below: dict[int, list[int]]) -> Iterator[list[str]]:
    """Puts the value of merged cells into each of their rows: it belongs to all of them."""
    before: list[str] = []
    for number, cells in enumerate(rows, 1):
        for column in below.get(number, ()):
            if column < len(before):
                cells += [""] * (column + 1 - len(cells))
                cells[column] = cells[column] or before[column]
        before = cells
        yield cells


def _links_below(links: Mapping[Place, str], merged: Iterable[Area]) -> Mapping[Place, str]:
    """The links of cells, each also of the rows that it is merged with."""
    found = dict(links)
    for row, columns in sorted(_below_merged(merged).items()) if found else ():
        found.update({(row, at + 1): found[row - 1, at + 1] for at in columns if (row - 1, at + 1) in found})
    return found


def _parted(shown: dict[str, bool]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the sheets that are shown, and of those that are not; where none is, all are taken for shown."""
    visible = tuple(name for name, is_shown in shown.items() if is_shown) or tuple(shown)
    return visible, tuple(name for name in shown if name not in visible)


def _overview(path: Path, found: Prescan, progress: Progress) -> tuple[Mapping[str, Part], date]:
    """What is to know of the sheets, by their names instead of the parts of the package, and the day 0."""
    if found.marked:
        return parts_of(path, progress), EPOCH
    if found.kind != "xlsx":
        return {}, EPOCH
    import zipfile

    from defusedxml.ElementTree import fromstring

    # A package whose own list of sheets is odd is still read, without these remarks.
    with suppress(KeyError, ValueError, SyntaxError, OSError, zipfile.BadZipFile), zipfile.ZipFile(path) as package:
        relations = {
            node.get("Id"): node.get("Target", "").removeprefix("/xl/").removeprefix("xl/")
            for node in fromstring(package.read("xl/_rels/workbook.xml.rels"))
        }
        nodes = list(fromstring(package.read("xl/workbook.xml")).iter())
        sheets = [node for node in nodes if node.tag.endswith("}sheet")]
        from_1904 = any(node.get("date1904") in ("1", "true") for node in nodes if node.tag.endswith("}workbookPr"))
        targets = {
            sheet.get("name"): relations.get(
                next((sheet.attrib[key] for key in sheet.attrib if key.endswith("}id")), "")
            )
            for sheet in sheets
        }
        parts = {name: found.parts.get(f"xl/{target}", Part()) for name, target in targets.items() if name}
        return parts, MAC_EPOCH if from_1904 else EPOCH
    return {}, EPOCH


@contextmanager
def _refusing(where: str) -> Iterator[None]:
    """Turns what calamine raises into one sentence."""
    from python_calamine import CalamineError, PasswordError

    try:
        yield
    except PasswordError as problem:
        raise password_protected(where) from problem
    except (CalamineError, ValueError, OSError) as problem:
        raise damaged(where) from problem


class StreamedGrid:
    """.xlsx and .xlsm cell by cell through openpyxl: slow, in little memory, for sparse and huge sheets."""

    def __init__(self, path: Path, where: str, found: Prescan, progress: Progress) -> None:
        import openpyxl

        try:
            self._book: Any = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        except Exception as problem:
            raise damaged(where) from problem
        self._where = where
        shown = {sheet.title: sheet.sheet_state == "visible" for sheet in self._book.worksheets}
        self.sheets, self.hidden = _parted(shown)
        self._parts, self.epoch = _overview(path, found, progress)

    def rows(self, sheet: str) -> Iterator[list[str]]:
        found = self._book[sheet]
        # The dimension that the file states may be wrong; openpyxl would leave out what lies beyond it.
        found.reset_dimensions()
        part = self._parts.get(sheet, Part())
        read = (
            [cell if cell.__class__ is str else cell_text(cell) for cell in row]
            for row in found.iter_rows(values_only=True)
        )
        try:
            for cells in _as_shown(read, part, part.merged):
                while cells and not cells[-1]:
                    cells.pop()
                yield cells
        except (OSError, ValueError, KeyError, TypeError, SyntaxError) as problem:
            raise damaged(self._where) from problem

    def total(self, sheet: str) -> int:
        return self._parts.get(sheet, Part()).rows

    def uncomputed(self, sheet: str) -> frozenset[tuple[int, int]]:
        return self._parts.get(sheet, Part()).uncomputed

    def links(self, sheet: str) -> Mapping[tuple[int, int], str]:
        part = self._parts.get(sheet, Part())
        return _links_below(part.links, part.merged)

    def forget(self, sheet: str) -> None:
        return None

    def notices(self) -> list[Notice]:
        return []


def sheet_named(grid: Grid, name: str, where: str) -> str:
    """The sheet that the user calls `name`, case aside.

    Raises:
        RefusedInput: there is none; names those that are there.
    """
    for sheet in (*grid.sheets, *grid.hidden):
        if sheet.strip().casefold() == name.strip().casefold():
            return sheet
    raise RefusedInput(
        "there is no sheet {name}",
        where,
        "use one of the sheets that are there: {sheets}",
        name=name,
        sheets=", ".join(grid.sheets) or "-",
    )
