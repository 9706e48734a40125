"""The rows of a reference on disk: any of a million is read in microseconds, without loading the others."""

from __future__ import annotations

import json
import mmap
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from claims.errors import RefusedInput
from claims.reference.values import SEPARATOR

MOST_BYTES = 2 << 30
"""All rows of a reference together; a million of 240 letters are a tenth of it."""
_SEPARATOR = SEPARATOR.encode()
_ADDRESS = "\x1e"
"""Stands before the web address of a row, behind its cells (ASCII "record separator"); never in a cell."""
_BLOB, _OFFSETS, _NUMBERS, _SHEETS = "rows.text", "rows.offsets", "rows.numbers", "rows.sheets"


def with_address(row: str, address: str) -> str:
    """A row, as its cells joined by `SEPARATOR`, with the web address that is behind one of them, if there is one."""
    return f"{row}{_ADDRESS}{address}" if address else row


class StoreWriter:
    """Writes rows into a folder, in four files: their cells as UTF-8, where each begins, their numbers, their sheets.

    Args:
        folder: where to write.
        where: the file that is read, for errors.
    """

    def __init__(self, folder: Path, where: str = "") -> None:
        self._folder = folder
        self._where = where
        self._blob = (folder / _BLOB).open("wb")
        self._offsets = array("Q", [0])
        self._numbers = array("I")
        self._sheets: list[tuple[str, int]] = []

    def add(self, rows: Sequence[str], numbers: Sequence[int], sheet: str = "") -> None:
        """Adds rows of a sheet, each as its cells joined by `SEPARATOR`, with their row numbers, which ascend in it.

        Raises:
            RefusedInput: the rows are longer than `MOST_BYTES` together; a small file can name one long text often.
        """
        encoded = [row.encode("utf-8", "replace") for row in rows]
        self._offsets.extend(list(accumulate(map(len, encoded), initial=self._offsets[-1]))[1:])
        if self._offsets[-1] > MOST_BYTES:
            raise RefusedInput(
                "the rows hold more than {limit} MB of text", self._where, "save a smaller copy", limit=MOST_BYTES >> 20
            )
        if not self._sheets or self._sheets[-1][0] != sheet:
            self._sheets.append((sheet, len(self._numbers)))
        self._numbers.extend(numbers)
        self._blob.write(b"".join(encoded))

    def close(self) -> None:
        """Makes the four files whole."""
        self._blob.close()
        (self._folder / _OFFSETS).write_bytes(self._offsets)
        (self._folder / _NUMBERS).write_bytes(self._numbers)
        (self._folder / _SHEETS).write_text(json.dumps(self._sheets), encoding="utf-8")


class Store:
    """Reads what `StoreWriter` wrote. A position counts the stored rows from 0, through all sheets.

    Attributes:
        rows: the number of rows.
        sheets: the sheets that have rows, in order.
    """

    def __init__(self, folder: Path) -> None:
        self._blob = _mapped(folder / _BLOB)
        self._offsets = memoryview(_mapped(folder / _OFFSETS)).cast("Q")
        self._numbers = memoryview(_mapped(folder / _NUMBERS)).cast("I")
        self.rows = len(self._numbers)
        sheets = json.loads((folder / _SHEETS).read_text(encoding="utf-8"))
        self.sheets: tuple[str, ...] = tuple(name for name, _ in sheets)
        self._starts: list[int] = [start for _, start in sheets]

    def cells(self, position: int) -> list[str]:
        """The cells of a row, from column A; empty ones at the end are left out."""
        return self._row(position)[0].split(SEPARATOR)

    def address(self, position: int) -> str:
        """The web address behind a row; an empty text if there is none."""
        return self._row(position)[2]

    def _row(self, position: int) -> tuple[str, str, str]:
        try:
            row = self._blob[self._offsets[position] : self._offsets[position + 1]].decode("utf-8")
            return row.partition(_ADDRESS)
        except UnicodeDecodeError:
            raise RefusedInput(
                "the stored copy of this reference is damaged", "", "build it again with claimdesk index --rebuild"
            ) from None

    def cell(self, position: int, column: int) -> str:
        """One cell of a row; empty if the row is shorter."""
        row = self._blob[self._offsets[position] : self._offsets[position + 1]].partition(_ADDRESS.encode())[0]
        parts = row.split(_SEPARATOR, column + 1)
        return parts[column].decode("utf-8", "replace") if -1 < column < len(parts) else ""

    def number(self, position: int) -> int:
        """The row number that the spreadsheet program shows."""
        return self._numbers[position]

    def sheet(self, position: int) -> str:
        """The sheet of a row."""
        return self.sheets[bisect_right(self._starts, position) - 1]

    def span(self, sheet: str) -> range:
        """The positions of the rows of a sheet; none if it was not read."""
        if sheet not in self.sheets:
            return range(0)
        at = self.sheets.index(sheet)
        return range(self._starts[at], (*self._starts, self.rows)[at + 1])

    def position(self, number: int, sheet: str) -> int | None:
        """The position of a row number of a sheet, or None if that row holds no claim."""
        span = self.span(sheet)
        at = bisect_left(self._numbers, number, span.start, span.stop)
        return at if at in span and self._numbers[at] == number else None

    def close(self) -> None:
        """Lets go of the files."""
        self._offsets.release()
        self._numbers.release()


def _mapped(path: Path) -> bytes | mmap.mmap:
    """The content of a file, mapped into memory; an empty file cannot be mapped."""
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if path.stat().st_size else b""
