"""What calamine does not tell of an OpenDocument spreadsheet: web addresses behind its cells, and percent as shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat
from zipfile import ZipFile

from claims.records import Progress
from claims.reference.links import MOST_LINKS, Place, address_in, web_address
from claims.reference.worksheet import MOST_REMARKS, Part

CONTENT = "content.xml"
_CHUNK = 1 << 20
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_SHEET, _ROW, _NAME, _FORMULA = (f"{_TABLE}{name}" for name in ("table", "table-row", "name", "formula"))
_CELLS = {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}
_ROWS, _COLUMNS = f"{_TABLE}number-rows-repeated", f"{_TABLE}number-columns-repeated"
_OFFICE, _TEXT = (f"urn:oasis:names:tc:opendocument:xmlns:{part}:1.0 " for part in ("office", "text"))
_NOTE, _KIND = f"{_OFFICE}annotation", f"{_OFFICE}value-type"
_PARAGRAPH, _LINK = f"{_TEXT}p", f"{_TEXT}a"
_TARGET = "http://www.w3.org/1999/xlink href"
_MOST_REPEATS = 10_000
_MOST_SHOWN = 100
"""Letters of a percentage as it is shown; a longer text is none."""
_MARKS, _LONGEST_MARK = (b":a ", b"HYPERLINK(", b"percentage"), 10


class Marks:
    """Looks for signs of links and percent in the pieces of content.xml: one without any need not be followed."""

    def __init__(self) -> None:
        self._before = b""
        self.found = False

    def take(self, chunk: bytes) -> None:
        """Looks at the next piece."""
        if not self.found:
            data = self._before + chunk
            self.found = any(mark in data for mark in _MARKS)
            self._before = data[-_LONGEST_MARK:]


def parts_of(path: Path, progress: Progress) -> Mapping[str, Part]:
    """What is to know of each sheet, by its name. The file has passed `prescan`: it defines no entities.

    Args:
        path: the .ods.
        progress: told how far the reading is.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    content = _Content(parser)
    with ZipFile(path) as package, package.open(CONTENT) as stream:
        size = package.getinfo(CONTENT).file_size
        try:
            while chunk := stream.read(_CHUNK):
                parser.Parse(chunk)
                progress(stream.tell(), size, "reading the sheet")
        except expat.ExpatError:  # calamine says what is wrong with it
            return {}
    return {name: Part(shown=content.shown[name], links=content.links[name]) for name in content.names}


class _Content:
    """Follows the elements of content.xml. Tables that stand within cells, and notes, are passed over."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self.names: set[str] = set()
        self.links: dict[str, dict[Place, str]] = defaultdict(dict)
        self.shown: dict[str, dict[Place, str]] = defaultdict(dict)
        self._parser = parser
        self._parser.StartElementHandler, self._parser.EndElementHandler = self.begin, self.end
        self._sheet = ""
        self._inside = 0
        self._notes = 0
        self._row = self._rows = 0
        self._column = self._columns = 0
        self._is_percent = False
        self._text = ""

    def begin(self, element: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if element == _SHEET:
            self._inside += 1
            if self._inside == 1:
                self._sheet, self._row, self._rows = attributes.get(_NAME, ""), 1, 0
                self.names.add(self._sheet)
        elif element == _NOTE:
            self._notes += 1
        elif self._inside != 1 or self._notes:
            return
        elif element == _ROW:
            self._row, self._rows = self._row + self._rows, _number(attributes.get(_ROWS))
            self._column, self._columns = 1, 0
        elif element in _CELLS:
            self._column, self._columns = self._column + self._columns, _number(attributes.get(_COLUMNS))
            self._is_percent = attributes.get(_KIND) == "percentage"
            if "HYPERLINK" in attributes.get(_FORMULA, ""):
                self._keep(address_in(attributes[_FORMULA]))
        elif element == _LINK and self._columns:
            self._keep(web_address(attributes.get(_TARGET, "")))
        elif element == _PARAGRAPH and self._is_percent:
            self._text, self._parser.CharacterDataHandler = "", self._take_text

    def end(self, element: str) -> None:
        """An element ends."""
        if element == _SHEET:
            self._inside -= 1
        elif element == _NOTE:
            self._notes -= 1
        elif element == _PARAGRAPH and self._is_percent and self._inside == 1 and not self._notes:
            self._parser.CharacterDataHandler = None
            self._keep_shown(self._text.strip())

    def _take_text(self, text: str) -> None:
        self._text = (self._text + text)[: _MOST_SHOWN + 1]

    def _keep_shown(self, text: str) -> None:
        """A percentage as the spreadsheet program wrote it out, for each of the cells that repeat it."""
        found = self.shown[self._sheet]
        if len(text) > _MOST_SHOWN or "%" not in text:
            return
        for row in range(self._row, self._row + min(self._rows, _MOST_REPEATS)):
            for column in range(self._column, self._column + min(self._columns, _MOST_REPEATS)):
                if len(found) >= MOST_REMARKS:
                    return
                found.setdefault((row, column), text)

    def _keep(self, address: str | None) -> None:
        """Of several links in a cell the first counts."""
        found = self.links[self._sheet]
        if address and len(found) < MOST_LINKS:
            for row in range(self._row, self._row + min(self._rows, _MOST_REPEATS)):
                found.setdefault((row, self._column), address)


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 8 else 1
