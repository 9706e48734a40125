"""Text made safe for a cell: control characters shown, long texts cut where a spreadsheet would."""

from __future__ import annotations

import re

CELL_LIMIT = 32_767
"""Characters a cell can hold, counted in UTF-16 units (Excel specifications and limits)."""
LINK_LIMIT = 65_530
"""Hyperlinks a sheet can hold (Excel specifications and limits)."""

_SHOWN = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"} | {0x7F: 0x2421}
_SHOWN |= dict.fromkeys((*range(0xD800, 0xE000), 0xFFFE, 0xFFFF), 0xFFFD)
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPE_LIKE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile("_x005F_(?=x[0-9A-Fa-f]{4}_)")


def visible(text: str) -> str:
    """`text` with line ends as LF and each control character as its picture (NUL as ␀); what XML cannot hold as �."""
    if not _ODD.search(text):
        return text
    return text.replace("\r\n", "\n").translate(_SHOWN)


def cell_text(text: str) -> str:
    """`text` as it is stored in a cell: `visible`, and "_x0041_", which Excel would decode, kept as it is written."""
    shown = visible(text)
    return _ESCAPE_LIKE.sub("_x005F_", shown) if "_x" in shown else shown


def text_of_cell(stored: str) -> str:
    """The inverse of `cell_text` for texts without control characters."""
    return _ESCAPED.sub("_", stored) if "_x005F_" in stored else stored


def units(text: str) -> int:
    """Length of `text` in UTF-16 units, as spreadsheets count."""
    return len(text) + sum(character > "\uffff" for character in text)


def pieces(text: str, limit: int) -> list[str]:
    """`text` in pieces of at most `limit` UTF-16 units, never cutting a character in two."""
    if len(text) * 2 <= limit:
        return [text]
    found = []
    start = size = 0
    for index, character in enumerate(text):
        width = 2 if character > "\uffff" else 1
        if size + width > limit:
            found.append(text[start:index])
            start, size = index, 0
        size += width
    return [*found, text[start:]]
