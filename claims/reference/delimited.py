"""Text files of rows (.csv, .tsv): their encoding, their delimiter, and their rows, numbered as programs do."""

from __future__ import annotations

import codecs
import csv
import io
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

from claims.errors import RefusedInput
from claims.reference.cells import EPOCH
from claims.reference.columns import names_by_field, plain
from claims.reference.health import Notice
from claims.reference.values import CONTROL

DELIMITERS = ",;\t|"
_MOST_FIELD = 1_000_000
_LONG_ROW, _MOST_NOTICES = 50, 20
"""A row that takes more lines of the file than this is mentioned; so many of them at most."""
_SAMPLE_CHARACTERS = 200_000
_SAMPLE_ROWS = 40
_MOSTLY = 4
"""So many letters beyond ASCII that are UTF-8, for each that is not, and the file is UTF-8 with a few bad bytes."""
_GUESS_BYTES = 100_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class TextGrid:
    """A text file as a file with one sheet, which has no name."""

    sheets: tuple[str, ...] = ("",)
    hidden: tuple[str, ...] = ()
    epoch = EPOCH

    def __init__(self, path: Path, where: str) -> None:
        self._path = path
        self._where = where
        self._encoding = encoding_of(path)
        with self._open() as file:
            sample = file.read(_SAMPLE_CHARACTERS)
        if not sample.strip():
            raise RefusedInput("this file is empty", where, "choose another file, or wait until it is saved")
        part = len(sample.encode(self._encoding, "replace")) / max(self._path.stat().st_size, 1)
        self._total = round(sample.count("\n") / part)
        """About as many rows as there are line feeds."""
        self._delimiter, self._has_mark = delimiter_of(sample, "\t" if path.suffix.lower() == ".tsv" else ",")

        self._quoting: Literal[0, 3] = csv.QUOTE_NONE if self._has_bare_quotes() else csv.QUOTE_MINIMAL

        self._long: list[tuple[int, int]] = []
        self._stray: list[int] = []

    def _has_bare_quotes(self) -> bool:
        """Whether quotation marks are text: between tabs, if each line is a row though some are not closed."""
        if self._delimiter != "\t":
            return False
        tabs, found = -1, False
        with self._open() as file:
            for line in file:
                tabs = line.count("\t") if tabs < 0 else tabs
                if line.count("\t") != tabs:
                    return False
                if '"' in line and not found:
                    cells = line.rstrip("\r\n").split("\t")
                    found = any(cell[:1] == '"' and (len(cell) == 1 or cell[-1] != '"') for cell in cells)
        return found

    def _open(self) -> io.TextIOWrapper:
        # The first look has read every byte in this encoding; "replace" only matters if the file changes meanwhile.
        return self._path.open(encoding=self._encoding, errors="replace", newline="")

    def rows(self, sheet: str) -> Iterator[list[str]]:
        csv.field_size_limit(_MOST_FIELD)
        with self._open() as file:
            if self._has_mark:
                file.readline()
            yield from self._whole(_Lines(file))

    def _whole(self, lines: _Lines) -> Iterator[list[str]]:
        """The rows as quotation marks tell them, but for one that is not closed, which is read as text."""
        reader = csv.reader(lines, delimiter=self._delimiter, quoting=self._quoting)
        width = number = 0
        while True:
            number, lines.taken = number + 1, []
            try:
                row = next(reader, None)
            except csv.Error:  # longer than any cell
                row, lines.ended = [], True
            if row is None:
                return
            if len(lines.taken) > 1 and self._quoting != csv.QUOTE_NONE:
                row = self._mended(row, lines, width, number)
            width = len(row)
            yield row

    def _mended(self, row: list[str], lines: _Lines, width: int, number: int) -> list[str]:
        """A row of several lines; only the first, the others to be read again, if it began with a stray quotation mark.

        That is one that no other closes, while every line is a row as wide as the one before.

        Raises:
            RefusedInput: the last row runs to the end of the file, and its lines are no rows.
        """
        closed = not lines.ended and self._is_closed(lines.taken)
        alike = width > 1 and all(width in map(len, self._readings(line)) for line in lines.taken)
        if closed or not alike:
            if lines.ended:
                raise self._unclosed(number)
            if len(lines.taken) > (_LONG_ROW if not alike else 2):
                self._long.append((number, len(lines.taken)))
            return row
        self._stray.append(number)
        first = next(one for one in self._readings(lines.taken[0]) if len(one) == width)
        lines.put_back(lines.taken[1:])
        return first

    def _is_closed(self, lines: Sequence[str]) -> bool:
        """Whether every quotation mark that opens a cell has one that closes it, before a delimiter or a line's end."""
        try:
            return next(csv.reader(lines, delimiter=self._delimiter, strict=True), None) is not None
        except csv.Error:
            return False

    def _readings(self, line: str) -> tuple[list[str], list[str]]:
        """A line alone, its quotation marks read as text, and as what they are around cells."""
        line = line.rstrip("\r\n")
        bare, quoted = (
            next(csv.reader([line], delimiter=self._delimiter, quoting=quoting), [])
            for quoting in (csv.QUOTE_NONE, csv.QUOTE_MINIMAL)
        )
        return bare, quoted

    def _unclosed(self, number: int) -> RefusedInput:
        return RefusedInput(
            "a quotation mark is never closed, so that the rest of the file is one cell",
            f"{self._where}, row {number}",
            "close it, or open the file in a spreadsheet program and save it as .xlsx",
            row=number,
        )

    def total(self, sheet: str) -> int:
        return self._total

    def uncomputed(self, sheet: str) -> frozenset[tuple[int, int]]:
        return frozenset()

    def links(self, sheet: str) -> Mapping[tuple[int, int], str]:
        return {}

    def forget(self, sheet: str) -> None:
        return None

    def notices(self) -> list[Notice]:
        stray = "row {row}: a quotation mark is not closed; it is read as text"
        return [Notice(stray, {"row": str(row)}) for row in self._stray[:_MOST_NOTICES]] + [
            Notice(
                "row {row} takes {lines} lines of the file; perhaps a quotation mark is not closed there",
                {"row": str(row), "lines": str(lines)},
            )
            for row, lines in self._long[:_MOST_NOTICES]
        ]


class _Lines:
    """The lines of a file without the control characters that no program shows, with those of a row to be read again.

    `taken` are the lines since somebody emptied it; `ended`: one more was asked for than there are.
    """

    def __init__(self, file: io.TextIOWrapper) -> None:
        self._file = file
        self._again: deque[str] = deque()
        self.taken: list[str] = []
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._file, "")
        if not line:
            self.ended = True
            raise StopIteration
        if CONTROL.search(line):
            line = CONTROL.sub("", line)
        self.taken.append(line)
        return line

    def put_back(self, lines: Sequence[str]) -> None:
        """These lines come next."""
        self._again.extendleft(reversed(lines))
        self.ended = False


def encoding_of(path: Path) -> str:
    """The encoding of a text: by its mark, else UTF-8 if all of it is, else UTF-16 by its zeros, else a guess."""
    with path.open("rb") as file:
        head = file.read(4096)
    for mark, name in _BOMS:
        if head.startswith(mark):
            return name
    if head.count(0) > len(head) // 8:
        return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"
    doubtful = _not_utf8(path)
    return "utf-8" if doubtful is None else _guess(doubtful)


def _not_utf8(path: Path) -> bytes | None:
    """None if the file is UTF-8 to its end; else a stretch of it around the first place that is not."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError as problem:
                begin = max(0, problem.start - _GUESS_BYTES // 2)
                return chunk[begin : begin + _GUESS_BYTES]
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            # The last letter is cut in two: the file is UTF-8 all the same.
            return None
    return None


def _guess(data: bytes) -> str:
    """The likeliest encoding of text that is not UTF-8; Windows' Western one unless another is clearly better."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    if sum(letter > "\x7f" for letter in text) - bad > _MOSTLY * bad:
        return "utf-8"
    if b"\r" in data and b"\n" not in data:  # lines that end so are what Excel for Mac writes, in this encoding
        return "mac_roman"
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_exclusion=["utf_7"]).best()
    western = {"cp1252", "latin_1", "iso8859_15", "cp1250", "cp1254", "cp1257", "cp850", "cp437", "mac_roman", "ascii"}
    if best is None or best.encoding in western or best.encoding.startswith(("mac_", "cp500", "cp037", "cp273")):
        return "cp1252" if not any(byte in data for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)) else "latin-1"
    return best.encoding


def delimiter_of(sample: str, usual: str) -> tuple[str, bool]:
    """The delimiter of a text, and whether its first line states it (`sep=;`, which spreadsheet programs do not show).

    Each candidate is tried: it should give every row the same number of cells, more than one, and a header with names
    that are known.
    """
    first = sample.lstrip("\ufeff").split("\n", 1)[0].strip().strip('"')
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4], True
    return max(DELIMITERS, key=lambda one: (_fit(sample, one), one == usual)), False


def _fit(sample: str, delimiter: str) -> float:
    """How well a delimiter explains a text: known column names count most, then rows of equal width."""
    csv.field_size_limit(_MOST_FIELD)
    rows = []
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            if any(row):
                rows.append(row)
            if len(rows) >= _SAMPLE_ROWS:
                break
    except csv.Error:
        return -1.0
    widths = [len(row) for row in rows[:-1] or rows]
    usual = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
    names = {name for known in names_by_field().values() for name in known}
    known = max((sum(plain(cell) in names for cell in row) for row in rows), default=0)
    return known + (widths.count(usual) / len(widths) if usual > 1 and widths else 0.0)
