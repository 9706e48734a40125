"""A first look at a spreadsheet file, streamed against a budget: what kind it is, whether it is safe and how large."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from claims.errors import RefusedInput
from claims.records import Progress

Kind: TypeAlias = Literal["xlsx", "xlsb", "xls", "ods", "text"]

MOST_BYTES = 4 << 30
"""Unpacked, all parts of a file together. A million rows of five columns unpack to some 500 MB."""
_FREE_BYTES = 64 << 20
_MOST_RATIO = 400
"""Past `_FREE_BYTES` a part must not be packed better than this: real sheets stay below 100, zip bombs near 1,000."""
_CHUNK = 1 << 20
_CARRY = 4096
_MOST_REMARKS = 100_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_CELL = re.compile(rb""" r=["']([A-Z]{1,3})[0-9]""")
_ROW = re.compile(rb""" r=["']([0-9]+)["']""")
_FAILED = re.compile(
    rb"""<c r="([A-Z]{1,3})([0-9]{1,7})"[^>]{0,99}?\bt="e"[^>]{0,99}>(?:<f[^>]{0,99}>[^<]{0,999}</f>|<f[^>]{0,99}/>)?"""
    rb"""<v>([^<]{0,20})</v>"""
)
_UNCOMPUTED = re.compile(
    rb"""<c r="([A-Z]{1,3})([0-9]{1,7})"[^>]{0,99}>(?:<f[^>]{0,99}>[^<]{0,999}</f>|<f[^>]{0,99}/>)"""
    rb"""(?:<v></v>|<v ?/>)?</c>"""
)
"""Bounded, so that a hostile sheet cannot make the search crawl."""


@dataclass(frozen=True, slots=True)
class Part:
    """A worksheet's XML: the last row and column that it uses, from 1, its size, and the cells that have no value."""

    rows: int = 0
    columns: int = 0
    size: int = 0
    failed: dict[tuple[int, int], str] = field(default_factory=dict)
    """(row, column), both from 1 -> error value."""
    uncomputed: frozenset[tuple[int, int]] = frozenset()
    """Formulas whose result is not stored."""


@dataclass(frozen=True, slots=True)
class Prescan:
    """`parts`: the worksheets of an .xlsx by their path in the package; empty for other kinds."""

    kind: Kind
    parts: dict[str, Part] = field(default_factory=dict)
    text_bytes: int = 0
    """Size of the table of shared texts."""


def prescan(path: Path, where: str, progress: Progress) -> Prescan:
    """Looks through a file without keeping any of it.

    Raises:
        RefusedInput: it is protected by a password, cut short, a bomb, or no spreadsheet.
    """
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(_OLE):
        if _contains(path, _ENCRYPTED):
            raise password_protected(where)
        return Prescan("xls")
    if head.startswith(b"PK"):
        return _scan_package(path, where, progress)
    if path.suffix.lower() in {".xlsx", ".xlsm", ".xlsb", ".ods"}:
        raise damaged(where)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype", b"<html", b"<?xml", b"<table")):
        raise RefusedInput(
            "this is a web page or XML under a spreadsheet's name",
            where,
            "open it in a spreadsheet program and save it as .xlsx",
        )
    return Prescan("text")


def password_protected(where: str) -> RefusedInput:
    return RefusedInput(
        "this file is protected by a password",
        where,
        "open it in a spreadsheet program and save a copy without a password",
    )


def damaged(where: str) -> RefusedInput:
    return RefusedInput(
        "this file is not a whole spreadsheet: it is damaged, or still being saved, copied or downloaded",
        where,
        "wait until that is done, or open it in a spreadsheet program and save it again",
    )


def _contains(path: Path, wanted: bytes) -> bool:
    with path.open("rb") as file:
        before = b""
        while chunk := file.read(_CHUNK):
            if wanted in before + chunk:
                return True
            before = chunk[-len(wanted) :]
    return False


def _scan_package(path: Path, where: str, progress: Progress) -> Prescan:
    try:
        with zipfile.ZipFile(path) as package:
            members = package.infolist()
            names = {member.filename for member in members}
            kind = _kind_of(package, names, where)
            if any(member.flag_bits & 1 for member in members) or _ods_is_encrypted(package, names):
                raise password_protected(where)
            return _scan_members(package, members, kind, where, progress)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OverflowError) as problem:
        raise damaged(where) from problem


def _kind_of(package: zipfile.ZipFile, names: set[str], where: str) -> Kind:
    if "xl/workbook.bin" in names:
        return "xlsb"
    if "mimetype" in names and package.open("mimetype").read(100).startswith(
        b"application/vnd.oasis.opendocument.spreadsheet"
    ):
        return "ods"
    if any(name.lower().startswith("xl/") for name in names):
        return "xlsx"
    raise RefusedInput(
        "this is not a spreadsheet", where, "choose a file of kind .xlsx, .xlsm, .xls, .xlsb, .ods, .csv or .tsv"
    )


def _ods_is_encrypted(package: zipfile.ZipFile, names: set[str]) -> bool:
    manifest = "META-INF/manifest.xml"
    return manifest in names and b"encryption-data" in package.open(manifest).read(1 << 20)


def _scan_members(
    package: zipfile.ZipFile, members: list[zipfile.ZipInfo], kind: Kind, where: str, progress: Progress
) -> Prescan:
    parts: dict[str, Part] = {}
    unpacked = texts = 0
    for member in members:
        name = member.filename.lower()
        look = _Look() if kind == "xlsx" and name.startswith("xl/worksheets/") and name.endswith(".xml") else None
        size = 0
        for chunk in _chunks(package, member, where):
            size += len(chunk)
            unpacked += len(chunk)
            if unpacked > MOST_BYTES or (size > _FREE_BYTES and size > _MOST_RATIO * max(member.compress_size, 1)):
                raise _bomb(where)
            if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in chunk:
                raise RefusedInput(
                    "this file defines XML entities, which spreadsheets never do",
                    where,
                    "do not use it, or ask whoever sent it for another copy",
                )
            if look is not None:
                look.take(chunk)
            progress(unpacked, 0, "checking the file")
        if look is not None:
            parts[member.filename] = look.part(size)
        elif name.endswith("sharedstrings.xml"):
            texts += size
    return Prescan(kind, parts, texts)


def _bomb(where: str) -> RefusedInput:
    return RefusedInput(
        "this file unpacks to far more than a sheet of a million rows holds",
        where,
        "do not use it, or save a smaller copy",
    )


def _chunks(package: zipfile.ZipFile, member: zipfile.ZipInfo, where: str) -> Iterator[bytes]:
    try:
        with package.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk
    except RuntimeError as problem:
        raise password_protected(where) from problem


class _Look:
    """What is gathered from one worksheet's XML, chunk by chunk."""

    def __init__(self) -> None:
        self._before = b""
        self._rows = 0
        self._columns = 0
        self._failed: dict[tuple[int, int], str] = {}
        self._uncomputed: set[tuple[int, int]] = set()

    def take(self, chunk: bytes) -> None:
        data = self._before + chunk
        self._before = data[-_CARRY:]
        rows = _ROW.findall(data)
        if rows:
            self._rows = max(self._rows, *(int(row[:9]) for row in rows))
        self._columns = max(self._columns, *map(_column, set(_CELL.findall(data))), 0)
        self._take_valueless(data)

    def _take_valueless(self, data: bytes) -> None:
        """Error values and formulas without a result; of very many only the first are told apart."""
        if b't="e"' in data and len(self._failed) < _MOST_REMARKS:
            for letters, row, value in _FAILED.findall(data):
                self._failed[int(row), _column(letters)] = value.decode("utf-8", "replace")
        if b"<f" in data and len(self._uncomputed) < _MOST_REMARKS:
            self._uncomputed.update((int(row), _column(letters)) for letters, row in _UNCOMPUTED.findall(data))

    def part(self, size: int) -> Part:
        return Part(self._rows, self._columns, size, self._failed, frozenset(self._uncomputed))


def _column(letters: bytes) -> int:
    value = 0
    for letter in letters:
        value = value * 26 + letter - 64
    return value
