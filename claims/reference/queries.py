"""Tables of queries (.csv, .tsv): their delimiter, and which of their columns hold the texts and their ids."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from claims.errors import RefusedInput
from claims.reference.columns import names_by_field, plain
from claims.reference.delimited import DELIMITERS, delimiter_of

_SAMPLE_CHARACTERS = 200_000
_TEXT, _ID = "text", "id"
"""The names that always count first; after them those that a reference may have."""


def queries_of(table: str, where: str, *, tabs: bool = False) -> list[tuple[str, str]]:
    """(id, text) of each row below the header of a table; a row without an id has its number.

    Args:
        table: the whole text of the file.
        where: what errors call the file.
        tabs: the file's name says that tabs part its columns, which counts where nothing else tells.

    Raises:
        RefusedInput: the table cannot be read, or none of its columns holds texts.
    """
    rows = _rows(table, where, "\t" if tabs else ",")
    names = [plain(name) for name in rows[0]] if rows else []
    column = _column(names, _TEXT, names_by_field()["claim"])
    if column is None:
        raise RefusedInput("the queries have no column «text»", where, "name the column of the texts «text»")
    id_column = _column(names, _ID, names_by_field()["id"])
    # In a table of one column, an empty line is an empty cell
    filled = [[*row, *[""] * (len(names) - len(row))] for row in rows[1:] if row or len(names) == 1]
    ids = ["" if id_column is None else row[id_column] for row in filled]
    return [(key or str(number), row[column]) for number, (key, row) in enumerate(zip(ids, filled, strict=True), 1)]


def _rows(table: str, where: str, usual: str) -> list[list[str]]:
    """The rows, the header first; a header of one column has no delimiter, whatever signs stand in the texts."""
    header, _, rest = table.partition("\n")
    delimiter, marked = delimiter_of(table[:_SAMPLE_CHARACTERS], usual)
    if not marked and not any(sign in header for sign in DELIMITERS):
        delimiter = usual
    try:
        return list(csv.reader(io.StringIO(rest if marked else table, newline=""), delimiter=delimiter))
    except csv.Error as problem:
        raise RefusedInput(
            "the table of queries cannot be read ({why})", where, "save it as CSV again", why=problem
        ) from None


def _column(names: Sequence[str], first: str, others: Mapping[str, int]) -> int | None:
    """Where the surest of some names stands; None if none does."""
    ranks = {**others, first: -1}
    known = [at for at, name in enumerate(names) if name and name in ranks]
    return min(known, key=lambda at: ranks[names[at]], default=None)
