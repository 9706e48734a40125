"""Reading an exported workbook or .csv back as named cells, whichever language its headings are in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from claims.errors import RefusedInput
from claims.export.cells import text_of_cell
from claims.export.columns import LANGUAGES, Column, forms
from claims.export.csv_table import read_csv
from claims.files import TABLE_SUFFIXES, read_input
from claims.wording import say

Table: TypeAlias = list[list[str]]
_MEMORY, _SECONDS = 2 << 30, 120.0
NO_VALUE = "\ufdd0"
"""Stands for a formula whose value nobody worked out: a noncharacter, which no text holds."""
_LONG_MARK = " … ["
"""How the words begin that stand at the end of a text that goes on elsewhere."""
_HEADING_ROWS = 10
"""Headings stand in one of so many rows: a colleague may have put a title above them."""
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "verdicts": ("id", "rating", "rationale"),
    "checklist": ("id", "item", "answer"),
}
"""What answers and the claims that they are for are read from; a table has at least two of them."""
_ALSO_READ = ("category", "unknowns", "note")


@dataclass(frozen=True, slots=True)
class Line:
    """One row: which table it is of, its cells by column name, the file with its sheet, and the row's number there."""

    table: str
    cells: Mapping[str, str]
    where: str
    row: int


@dataclass(frozen=True, slots=True)
class _Head:
    """The headings of a table: the number of their row, the names of our columns by place, and headings not ours."""

    row: int
    table: str
    names: Mapping[int, str]
    strangers: tuple[str, ...]

    @property
    def missing(self) -> list[str]:
        return [name for name in _NEEDED[self.table] if name not in self.names.values()]


def read_lines(path: Path, tables: Mapping[str, Sequence[Column[Any]]]) -> Iterator[Line]:
    """The rows of every sheet whose headings are those of one of `tables`.

    Raises:
        RefusedInput: the file is missing, damaged or of another kind; or a table lacks a column, or has one twice.
    """
    sheets = [(title, rows, _head(rows, tables)) for title, rows in _sheets(path)]
    whole = {head.table for _, _, head in sheets if head and "id" in head.names.values()}
    for title, rows, head in sheets:
        # Beside a table of ours, one of the same headings without an ID is somebody's own.
        if head is None or ("id" in head.missing and head.table in whole):
            continue
        where = f"{path.name}, {title}" if title else path.name
        _must_be_whole(head, tables[head.table], where)
        for number, row in enumerate(rows[head.row :], head.row + 1):
            cells = {name: row[index] if index < len(row) else "" for index, name in head.names.items()}
            if any(cells.values()):
                yield Line(head.table, cells, where, number)


def _head(rows: Table, tables: Mapping[str, Sequence[Column[Any]]]) -> _Head | None:
    """The headings in the first rows of a sheet, of the table that knows most of them."""
    for number, headings in enumerate(rows[:_HEADING_ROWS], 1):
        found = [_recognised(number, headings, table, columns) for table, columns in tables.items()]
        known = [head for head in found if len(_NEEDED[head.table]) - len(head.missing) > 1]
        if known:
            return max(known, key=lambda head: len(head.names))
    return None


def _recognised(number: int, headings: Sequence[str], table: str, columns: Sequence[Column[Any]]) -> _Head:
    known = {form: column.name for column in columns for form in forms(column)}
    # LibreOffice takes the mark of a .csv for a letter before the first heading, and then its quotation marks too.
    bare = (heading.strip().strip('\ufeff"') for heading in headings)
    written = [(index, heading) for index, heading in enumerate(bare) if heading]
    names = {index: known[heading.casefold()] for index, heading in written if heading.casefold() in known}
    return _Head(number, table, names, tuple(heading for index, heading in written if index not in names))


def _must_be_whole(head: _Head, columns: Sequence[Column[Any]], where: str) -> None:
    """Refuses a table from which something that was filled in would be left out, or taken from the wrong column.

    One that was exported without a column is read as it is; where others stand beside, its heading may be changed.
    """
    headings = {column.name: column.heading for column in columns}
    lost = [name for name in head.missing if head.strangers or name == _NEEDED[head.table][0]]
    if lost:
        raise RefusedInput(
            "there is no column {column}",
            where,
            "give its column this heading again, or take out the columns that were added",
            column=headings[lost[0]],
        )
    names = list(head.names.values())
    for name in (*_NEEDED[head.table], *_ALSO_READ):
        if names.count(name) > 1:
            raise RefusedInput(
                "two columns are called {column}", where, "rename the one that you added", column=headings[name]
            )


def _sheets(path: Path) -> list[tuple[str, Table]]:
    suffix = path.suffix.lower()
    if suffix not in TABLE_SUFFIXES:
        raise RefusedInput("nothing is read back from this kind of file", str(path), "give an .xlsx or a .csv")
    data = read_input(path)
    if suffix == ".csv":
        return [("", read_csv(data, str(path)))]
    from claims import sandbox

    return _joined(
        sandbox.call("claims.export.reading:workbook_tables", str(path), memory_bytes=_MEMORY, seconds=_SECONDS)
    )


def workbook_tables(path: str) -> list[tuple[str, Table]]:
    """Every sheet of a workbook as texts; runs in a limited process, since the file comes from outside.

    Raises:
        RefusedInput: the file is damaged.
    """
    import zipfile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        workbook = load_workbook(path, read_only=True, data_only=True)
        found = []
        for sheet in workbook.worksheets:
            sheet.reset_dimensions()  # what the file says of its own size may be wrong
            found.append((sheet.title, [_texts(row) for row in sheet.iter_rows(values_only=True)]))
        workbook.close()
        if _has_formulas(path):
            _mark_formulas(path, dict(found))
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, SyntaxError, OSError) as problem:
        raise RefusedInput(
            "the workbook is damaged or not an .xlsx", path, "save it again as an Excel workbook (.xlsx)"
        ) from problem
    return found


def _has_formulas(path: str) -> bool:
    import zipfile

    with zipfile.ZipFile(path) as package:
        sheets = (name for name in package.namelist() if name.startswith("xl/worksheets/"))
        return any(mark in package.read(name) for name in sheets for mark in (b"<f>", b"<f "))


def _mark_formulas(path: str, tables: Mapping[str, Table]) -> None:
    """Marks formulas without a value, which would be read as empty cells: a text that was typed with = before it."""
    from openpyxl import load_workbook

    workbook = load_workbook(path, read_only=True)
    for sheet in workbook.worksheets:
        sheet.reset_dimensions()
        for texts, row in zip(tables[sheet.title], sheet.iter_rows(), strict=True):
            for place, cell in enumerate(row):
                if cell.data_type == "f" and not texts[place]:
                    texts[place] = NO_VALUE
    workbook.close()


def _texts(row: Sequence[object]) -> list[str]:
    return ["" if value is None else text_of_cell(str(value)) for value in row]


def _joined(sheets: list[tuple[str, Table]]) -> list[tuple[str, Table]]:
    """Texts that go on in the sheet `Continued` put together again, wherever their rows and columns stand by now."""
    rest: dict[str, list[str]] = {}
    for table in _continuations(sheets):
        texts: dict[str, str] = {}
        for sheet, cell, _, text, *_ in (row for row in table[1:] if len(row) >= 4):
            texts[f"{sheet} {cell}"] = texts.get(f"{sheet} {cell}", "") + text
        for place, text in texts.items():
            rest.setdefault(place, []).append(text)
    if rest:
        for _, table in sheets:
            for line in table:
                line[:] = [_whole(text, rest) for text in line]
    return sheets


def _whole(text: str, rest: Mapping[str, list[str]]) -> str:
    """A text with what goes on elsewhere, which its last words name by the place where it stood when it was written."""
    begin, mark, told = text.rpartition(_LONG_MARK)
    going_on = rest.get(told.removesuffix("]").partition(": ")[2]) if mark else None
    return begin + going_on.pop(0) if going_on else text


def _continuations(sheets: Sequence[tuple[str, Table]]) -> Iterator[Table]:
    headings = [[say(name, language) for name in ("Sheet", "Cell", "Part", "Text")] for language in LANGUAGES]
    for _, table in sheets:
        if table and table[0][:4] in headings:
            yield table
