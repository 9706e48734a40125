"""What a first look gathers from a worksheet's XML: its extent, and cells that readers give otherwise than shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape

from claims.reference.links import LONGEST, Links, Place, Relations

Area = tuple[Place, Place]
"""First and last cell of merged ones, as row and column from 0."""

MOST_REMARKS = 300_000
"""Cells of one kind that are told apart in a sheet."""

_CELL = re.compile(rb""" r=["']([A-Z]{1,3})[0-9]""")
_ROW = re.compile(rb""" r=["']([0-9]+)["']""")
_FAILED = re.compile(
    rb"""<c r="([A-Z]{1,3})([0-9]{1,7})"[^>]{0,99}?\bt="e"[^>]{0,99}>(?:<f[^>]{0,99}>[^<]{0,999}</f>|<f[^>]{0,99}/>)?"""
    rb"""<v>([^<]{0,20})</v>"""
)
_UNCOMPUTED = re.compile(
    rb"""<c r="([A-Z]{1,3})([0-9]{1,7})"[^>]{0,99}>(?:<f[^>]{0,99}>([^<]{0,999})</f>|<f[^>]{0,99}/>)"""
    rb"""(?:<v></v>|<v ?/>)?</c>"""
)
"""Bounded, so that a hostile sheet cannot make the search crawl."""
_LINK = re.compile(r'HYPERLINK\("(?:[^"]|"")*",\s*"((?:[^"]|"")+)"\)')
"""A link with the text that it is shown by, neither of them computed."""
_STYLED = re.compile(
    rb"""<c r="([A-Z]{1,3})([0-9]{1,7})" s="([0-9]{1,5})"(?: t="n")?>(?:<f[^>]{0,99}>[^<]{0,999}</f>)?<v>"""
)
_MERGED = re.compile(rb"""<mergeCell ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})\"""")
_CUSTOM = re.compile(rb"""<numFmt\b[^>]{0,999}>""")
_ATTRIBUTE = re.compile(rb"""\b(numFmtId|formatCode)="([^"]{0,255})\"""")
_CELL_STYLES = re.compile(rb"""<cellXfs\b.*?</cellXfs>""", re.DOTALL)
_CELL_STYLE = re.compile(rb"""<xf\b[^>]{0,999}>""")
_DECIMALS = re.compile(r"0\.(0+)")
_PERCENT_FORMATS = {9: 0, 10: 2}
"""Numbers of the formats 0% and 0.00% that every workbook has (ECMA-376, part 1, 18.8.30), with their decimals."""


@dataclass(frozen=True, slots=True)
class Part:
    """A worksheet: the last row and column that it uses, its size in bytes, and cells that are shown in another way."""

    rows: int = 0
    columns: int = 0
    size: int = 0
    unread: Mapping[Place, str] = field(default_factory=dict)
    """What cells show that readers give as empty: error values, links whose result is not stored."""
    percents: Mapping[Place, int] = field(default_factory=dict)
    """Cells shown in percent, with the number of decimals."""
    shown: Mapping[Place, str] = field(default_factory=dict)
    """What cells show that readers give otherwise, where the file tells it."""
    uncomputed: frozenset[Place] = frozenset()
    """Formulas whose result is not stored."""
    merged: frozenset[Area] = frozenset()
    links: Mapping[Place, str] = field(default_factory=dict)
    """The web addresses behind cells."""


def percent_styles(styles: bytes) -> Mapping[bytes, int]:
    """The cell styles that show percent, with their decimals, from a workbook's styles.xml."""
    formats = dict(_PERCENT_FORMATS)
    for tag in _CUSTOM.findall(styles):
        found = dict(_ATTRIBUTE.findall(tag))
        code = found.get(b"formatCode", b"").split(b";")[0].decode("utf-8", "replace")
        if "%" in re.sub(r"&quot;.*?&quot;|\\.", "", code) and found.get(b"numFmtId", b"").isdigit():
            decimals = _DECIMALS.search(code)
            formats[int(found[b"numFmtId"])] = len(decimals[1]) if decimals else 0
    block = _CELL_STYLES.search(styles)
    result = {}
    for number, tag in enumerate(_CELL_STYLE.findall(block[0]) if block else ()):
        kind = dict(_ATTRIBUTE.findall(tag)).get(b"numFmtId", b"")
        if kind.isdigit() and int(kind) in formats:
            result[str(number).encode()] = formats[int(kind)]
    return result


class Look:
    """Gathers a `Part` from the XML, chunk by chunk.

    Args:
        percents: as from `percent_styles`.
    """

    def __init__(self, percents: Mapping[bytes, int]) -> None:
        self._styles = percents
        self._before = b""
        self._rows = 0
        self._columns = 0
        self._unread: dict[Place, str] = {}
        self._percents: dict[Place, int] = {}
        self._uncomputed: set[Place] = set()
        self._merged: set[Area] = set()
        self._links = Links()

    def take(self, chunk: bytes) -> None:
        """Looks at the next piece."""
        data = self._before + chunk
        self._before = data[-LONGEST:]
        rows = _ROW.findall(data)
        if rows:
            self._rows = max(self._rows, *(int(row[:9]) for row in rows))
        self._columns = max(self._columns, *map(_column, set(_CELL.findall(data))), 0)
        self._take_remarks(data)
        self._links.take(data)

    def _take_remarks(self, data: bytes) -> None:
        """Of very many only the first are told apart: a sheet that is made to exhaust us is read plainly."""
        if b't="e"' in data and len(self._unread) < MOST_REMARKS:
            for letters, row, value in _FAILED.findall(data):
                self._unread[int(row), _column(letters)] = value.decode("utf-8", "replace")
        if b"<f" in data:
            self._links.take_formulas(data)
            few = len(self._uncomputed) + len(self._unread) < MOST_REMARKS
            for letters, row, formula in _UNCOMPUTED.findall(data) if few else ():
                self._take_uncomputed((int(row), _column(letters)), formula)
        if b"<mergeCell " in data and len(self._merged) < MOST_REMARKS:
            for left, top, right, bottom in _MERGED.findall(data):
                self._merged.add(((int(top) - 1, _column(left) - 1), (int(bottom) - 1, _column(right) - 1)))
        if self._styles and len(self._percents) < MOST_REMARKS:
            for letters, row, style in _STYLED.findall(data):
                if style in self._styles:
                    self._percents[int(row), _column(letters)] = self._styles[style]

    def _take_uncomputed(self, place: Place, formula: bytes) -> None:
        link = _LINK.fullmatch(unescape(formula.decode("utf-8", "replace"))) if b"HYPERLINK" in formula else None
        if link:
            self._unread[place] = link[1].replace('""', '"')
        else:
            self._uncomputed.add(place)

    def part(self, size: int, relations: Relations) -> Part:
        """What was seen, once all has been: `size` bytes, and what the worksheet names."""
        places = frozenset(self._uncomputed), frozenset(self._merged)
        links = self._links.behind(relations, self._rows)
        return Part(self._rows, self._columns, size, self._unread, self._percents, {}, *places, links)


def _column(letters: bytes) -> int:
    value = 0
    for letter in letters:
        value = value * 26 + letter - 64
    return value
