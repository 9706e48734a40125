"""The web addresses behind the cells of a worksheet: links of its own, and formulas that make one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import islice, product
from typing import TypeAlias

from claims.addresses import ADDRESS_LIMIT, link
from claims.reference.columns import position_of

Place: TypeAlias = tuple[int, int]
"""(row, column), both from 1."""

MOST_LINKS = 300_000
"""Cells of a sheet whose links are read; a sheet holds 65,530 of its own, and formulas without a limit."""

LONGEST = 16_384
"""A link's tag is never longer, unless it is made to exhaust us."""
_TAG = re.compile(rb"<(?:\w{1,20}:)?hyperlink\s([^<>]{0,16000})>")
_RELATION = re.compile(rb"<(?:\w{1,20}:)?Relationship\s([^<>]{0,16000})>")
_ATTRIBUTE = re.compile(rb"""(?:^|[\s:])(ref|id|location|Id|Target)\s?=\s?(?:"([^"]*)"|'([^']*)')""")
_AREA = re.compile(r"([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?")
_FORMULA = re.compile(
    rb"""<(?:\w{1,20}:)?c r="([A-Z]{1,3})([0-9]{1,7})"[^>]{0,99}>\s?<(?:\w{1,20}:)?f[^>]{0,99}>([^<]{0,4000})</"""
)
_MADE = re.compile(r'\bHYPERLINK\(\s*"((?:[^"]|"")*)"\s*[,;)]', re.IGNORECASE)


def web_address(target: str) -> str | None:
    """What a link leads to, if that is a place on the web: no mail, no script, no other cell or file."""
    target = target.strip()
    return target if len(target) <= ADDRESS_LIMIT and link(target) else None


def address_in(formula: str) -> str | None:
    """The web address that a formula makes a link of, if the address itself stands in it."""
    made = _MADE.search(formula)
    return web_address(made[1].replace('""', '"')) if made else None


class Relations:
    """What the parts of a package call the web addresses that they name: gathered from one of its .rels, in pieces."""

    def __init__(self) -> None:
        self._before = b""
        self._targets: dict[str, str] = {}

    def take(self, chunk: bytes) -> None:
        """Looks at the next piece."""
        data = self._before + chunk
        self._before = data[-LONGEST:]
        for tag in _RELATION.findall(data):
            found = _attributes(tag)
            target = web_address(found.get("Target", "")) if len(self._targets) < MOST_LINKS else None
            if target and "Id" in found:
                self._targets.setdefault(found["Id"], target)

    def __getitem__(self, name: str) -> str:
        return self._targets.get(name, "")


class Links:
    """The cells of a worksheet that are links, gathered from pieces of its XML that overlap by `LONGEST`."""

    def __init__(self) -> None:
        self._made: dict[Place, str] = {}
        self._named: dict[str, tuple[str, str]] = {}

    def take(self, data: bytes) -> None:
        """Looks at the next piece. Links of the sheet's own stand behind its last row: rows are not looked at."""
        begin = max(data.rfind(b"row>"), 0)
        if data.find(b"hyperlink ", begin) >= 0:
            for tag in _TAG.findall(data, begin):
                found = _attributes(tag)
                if "id" in found and len(self._named) < MOST_LINKS:
                    self._named.setdefault(found.get("ref", ""), (found["id"], found.get("location", "")))

    def take_formulas(self, data: bytes) -> None:
        """Looks at the next piece that holds formulas."""
        if b"HYPERLINK(" in data:
            self._take_formulas(data)

    def _take_formulas(self, data: bytes) -> None:
        for letters, row, formula in _FORMULA.findall(data):
            if b"HYPERLINK(" in formula and len(self._made) < MOST_LINKS:
                address = address_in(unescape(formula.decode("utf-8", "replace")))
                if address:
                    self._made[int(row), position_of(letters.decode()) + 1] = address

    def behind(self, relations: Relations, rows: int) -> Mapping[Place, str]:
        """The address behind each cell: of several the first.

        Args:
            relations: of the worksheet, wholly read.
            rows: that the worksheet uses; links beyond them are of no cell.
        """
        found = dict(self._made)
        for ref, (name, location) in self._named.items():
            target = relations[name]
            if address := web_address(f"{target}#{location}" if target and location else target):
                for place in islice(_places(ref, rows), max(MOST_LINKS - len(found), 0)):
                    found.setdefault(place, address)
        return found


def _attributes(tag: bytes) -> dict[str, str]:
    return {
        name.decode(): unescape((double or single).decode("utf-8", "replace"))
        for name, double, single in _ATTRIBUTE.findall(tag)
    }


def _places(ref: str, rows: int) -> Iterator[Place]:
    """The cells of "B2" or "B2:C5" up to the last row that is used."""
    area = _AREA.fullmatch(ref)
    if area is None:
        return iter(())
    left, top = position_of(area[1]) + 1, int(area[2])
    right, bottom = (position_of(area[3]) + 1, int(area[4])) if area[3] else (left, top)
    return product(range(top, min(bottom, rows) + 1), range(left, right + 1))
