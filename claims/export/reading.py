"""Reading an exported workbook or .csv back as named cells, whichever language its headings are in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from claims.errors import RefusedInput
from claims.export.cells import text_of_cell
from claims.export.columns import Column
from claims.export.csv_table import read_csv
from claims.files import read_input
from claims.wording import say

LANGUAGES = ("en", "id")
Table: TypeAlias = list[list[str]]
_MEMORY, _SECONDS = 2 << 30, 120.0
NO_VALUE = "\ufdd0"
"""Stands for a formula whose value nobody worked out: a noncharacter, which no text holds."""
_LONG_MARK = " … ["
"""How the words begin that stand at the end of a text that goes on elsewhere."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: which table it is of, its cells by column name, the file with its sheet, and the row's number there."""

    table: str
    cells: Mapping[str, str]
    where: str
    row: int


def read_lines(path: Path, tables: Mapping[str, Sequence[Column[Any]]]) -> Iterator[Line]:
    """The rows of every sheet whose headings are those of one of `tables`.

    Raises:
        RefusedInput: the file is missing, damaged or of another kind.
    """
    for title, rows in _sheets(path):
        if not rows:
            continue
        kind, names = _recognise(rows[0], tables)
        for number, row in enumerate(rows[1:], 2):
            cells = {name: row[index] if index < len(row) else "" for index, name in names.items()}
            if any(cells.values()):
                yield Line(kind, cells, f"{path.name}, {title}" if title else path.name, number)


def _recognise(headings: Sequence[str], tables: Mapping[str, Sequence[Column[Any]]]) -> tuple[str, dict[int, str]]:
    """The table that knows most of the headings, the ID among them, and the column names by place."""
    best: tuple[str, dict[int, str]] = ("", {})
    for kind, columns in tables.items():
        known = {
            form.casefold(): column.name
            for column in columns
            for form in (column.name, *(say(column.heading, language) for language in LANGUAGES))
        }
        places = {
            index: known[heading.strip().casefold()]
            for index, heading in enumerate(headings)
            if heading.strip().casefold() in known
        }
        if "id" in places.values() and len(places) > len(best[1]):
            best = (kind, places)
    return best if _holds_answers(best[1]) else ("", {})


def _holds_answers(places: Mapping[int, str]) -> bool:
    """Whether anything can come back from a table with these columns."""
    names = set(places.values())
    return bool(names & {"rating", "rationale"}) or {"item", "answer"} <= names


def _sheets(path: Path) -> list[tuple[str, Table]]:
    suffix = path.suffix.lower()
    if suffix not in (".xlsx", ".csv"):
        raise RefusedInput("nothing is read back from this kind of file", str(path), "give an .xlsx or a .csv")
    data = read_input(path)
    if suffix == ".csv":
        return [("", read_csv(data))]
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
    """Texts that go on in the sheet `Continued` put together again."""
    from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

    titles = dict(sheets)
    for table in _continuations(sheets):
        pieces: dict[tuple[str, str], list[str]] = {}
        for row in table[1:]:
            if len(row) >= 4 and row[0] in titles:
                pieces.setdefault((row[0], row[1]), []).append(row[3])
        for (title, cell), texts in pieces.items():
            letter, number = coordinate_from_string(cell)
            line, column = titles[title][number - 1], column_index_from_string(letter) - 1
            line[column] = line[column].rpartition(_LONG_MARK)[0] + "".join(texts)
    return sheets


def _continuations(sheets: Sequence[tuple[str, Table]]) -> Iterator[Table]:
    headings = [[say(name, language) for name in ("Sheet", "Cell", "Part", "Text")] for language in LANGUAGES]
    for _, table in sheets:
        if table and table[0][:4] in headings:
            yield table
