"""Reading the members of a zip file within a budget of bytes, and their XML without what XML can be abused for."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from claims.errors import RefusedInput

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_UNPACKED = 128 << 20
"""Bytes of text after unpacking, over all members that are read; a long book has some two million."""
MOST_MEMBERS = 20_000

BROKEN = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, EOFError, ValueError)
"""What a damaged zip file makes the standard library raise."""


class Archive:
    """A zip file whose members are read against one budget, so that no bomb is unpacked whole.

    Raises:
        RefusedInput: it is damaged, has too many members, or unpacks to too much.
    """

    def __init__(self, data: bytes, budget: int = MOST_UNPACKED) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as problem:
            raise _damaged(problem) from None
        if len(self._zip.infolist()) > MOST_MEMBERS:
            raise RefusedInput("the file holds too many parts", advice="save it again in its own program")
        self._left = budget

    def names(self) -> list[str]:
        return self._zip.namelist()

    def read(self, name: str) -> bytes:
        """A member's bytes; empty if there is none of that name."""
        try:
            with self._zip.open(name) as member:
                data = member.read(self._left + 1)
        except KeyError:
            return b""
        except BROKEN as problem:
            raise _damaged(problem) from None
        self._left -= len(data)
        if self._left < 0:
            raise RefusedInput("the file unpacks to too much", advice="it may be a trap; ask its sender for plain text")
        return data

    def xml(self, name: str) -> _Element | None:
        """A member's XML tree; None if there is none of that name."""
        data = self.read(name)
        return parse_xml(data) if data else None


def parse_xml(data: bytes) -> _Element:
    """The tree of an XML document without a document type, so without entities.

    Raises:
        RefusedInput: it is no XML, or declares a document type with entities.
    """
    from lxml import etree

    if b"<!ENTITY" in data or b"<!\x00E\x00N\x00T" in data:
        raise RefusedInput("the file declares XML entities", advice="it may be a trap; ask its sender for plain text")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise _damaged(problem) from None


def reason(problem: Exception) -> str:
    """Why a library gave up on a file, in its own words but without its class names."""
    return str(problem)[:200] or type(problem).__name__


def _damaged(problem: Exception) -> RefusedInput:
    return RefusedInput(
        "the file is damaged ({why})", advice="open and save it again in its own program", why=reason(problem)
    )
