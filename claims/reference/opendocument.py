"""The web addresses behind the cells of an OpenDocument spreadsheet, which calamine does not tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat
from zipfile import ZipFile

from claims.records import Progress
from claims.reference.links import MOST_LINKS, Place, address_in, web_address

CONTENT = "content.xml"
_CHUNK = 1 << 20
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_SHEET, _ROW, _NAME, _FORMULA = (f"{_TABLE}{name}" for name in ("table", "table-row", "name", "formula"))
_CELLS = {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}
_ROWS, _COLUMNS = f"{_TABLE}number-rows-repeated", f"{_TABLE}number-columns-repeated"
_NOTE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 annotation"
_LINK = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 a"
_TARGET = "http://www.w3.org/1999/xlink href"
_MOST_REPEATS = 10_000
_MARKS, _LONGEST_MARK = (b":a ", b"HYPERLINK("), 10


class LinkMarks:
    """Looks for signs of links in the pieces of content.xml, so that one without any need not be followed."""

    def __init__(self) -> None:
        self._before = b""
        self.found = False

    def take(self, chunk: bytes) -> None:
        """Looks at the next piece."""
        if not self.found:
            data = self._before + chunk
            self.found = any(mark in data for mark in _MARKS)
            self._before = data[-_LONGEST_MARK:]


def links_of(path: Path, progress: Progress) -> Mapping[str, Mapping[Place, str]]:
    """The addresses behind the cells of each sheet, by its name. The file has passed `prescan`: it defines no entities.

    Args:
        path: the .ods.
        progress: told how far the reading is.
    """
    content = _Content()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = content.begin, content.end
    with ZipFile(path) as package, package.open(CONTENT) as stream:
        size = package.getinfo(CONTENT).file_size
        try:
            while chunk := stream.read(_CHUNK):
                parser.Parse(chunk)
                progress(stream.tell(), size, "reading the sheet")
        except expat.ExpatError:  # calamine says what is wrong with it
            return {}
    return content.links


class _Content:
    """Follows the elements of content.xml. Tables that stand within cells, and notes, are passed over."""

    def __init__(self) -> None:
        self.links: dict[str, dict[Place, str]] = defaultdict(dict)
        self._sheet = ""
        self._inside = 0
        self._notes = 0
        self._row = self._rows = 0
        self._column = self._columns = 0

    def begin(self, element: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if element == _SHEET:
            self._inside += 1
            if self._inside == 1:
                self._sheet, self._row, self._rows = attributes.get(_NAME, ""), 1, 0
        elif element == _NOTE:
            self._notes += 1
        elif self._inside != 1 or self._notes:
            return
        elif element == _ROW:
            self._row, self._rows = self._row + self._rows, _number(attributes.get(_ROWS))
            self._column, self._columns = 1, 0
        elif element in _CELLS:
            self._column, self._columns = self._column + self._columns, _number(attributes.get(_COLUMNS))
            if "HYPERLINK" in attributes.get(_FORMULA, ""):
                self._keep(address_in(attributes[_FORMULA]))
        elif element == _LINK and self._columns:
            self._keep(web_address(attributes.get(_TARGET, "")))

    def end(self, element: str) -> None:
        """An element ends."""
        if element == _SHEET:
            self._inside -= 1
        elif element == _NOTE:
            self._notes -= 1

    def _keep(self, address: str | None) -> None:
        """Of several links in a cell the first counts."""
        found = self.links[self._sheet]
        if address and len(found) < MOST_LINKS:
            for row in range(self._row, self._row + min(self._rows, _MOST_REPEATS)):
                found.setdefault((row, self._column), address)


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 8 else 1
