"""A first look at a spreadsheet file, streamed against a budget: what kind it is, whether it is safe and how large."""

from __future__ import annotations

import codecs
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from claims.errors import RefusedInput
from claims.files import TEXT_SUFFIXES
from claims.records import Progress
from claims.reference.links import Relations
from claims.reference.opendocument import CONTENT, Marks
from claims.reference.worksheet import Look, Part, percent_styles

Kind: TypeAlias = Literal["xlsx", "xlsb", "xls", "ods", "text"]

MOST_BYTES = 4 << 30
"""Unpacked, all parts of a file together. A million rows of five columns unpack to some 500 MB."""
_FREE_BYTES = 64 << 20
_MOST_RATIO = 400
"""Past `_FREE_BYTES` a part must not be packed better than this: real sheets stay below 100, zip bombs near 1,000."""
_CHUNK = 1 << 20

_CONTROLS, _MOST_CONTROLS = bytes([*range(1, 9), *range(14, 32)]), 0.05
"""Zero is not among them: half of a UTF-16 text is."""
_MOST_STYLES = 8 << 20
_DOCTYPE = b"<!DOCTYPE"
_POINTERS = {".gsheet", ".url", ".webloc"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Prescan:
    """`parts`: the worksheets of an .xlsx by their path in the package; empty for other kinds."""

    kind: Kind
    parts: dict[str, Part] = field(default_factory=dict)
    text_bytes: int = 0
    """Size of the table of shared texts."""
    marked: bool = False
    """Whether an .ods has cells that may be links or percentages."""


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
    if path.suffix.lower() in _POINTERS:
        raise RefusedInput(
            "this file only says where on the web a spreadsheet is", where, "download that as .xlsx and choose the copy"
        )
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype", b"<html", b"<?xml", b"<table")):
        raise RefusedInput(
            "this is a web page or XML under a spreadsheet's name",
            where,
            "open it in a spreadsheet program and save it as .xlsx",
        )
    if _is_binary(head) or (path.suffix.lower() in TEXT_SUFFIXES and not _is_table(head)):
        raise _no_spreadsheet(where)
    return Prescan("text")


def _is_table(head: bytes) -> bool:
    """Whether the first lines of a text hold equally many of a sign that separates cells."""
    lines = [line for line in head.splitlines()[:20] if line.strip()][:5]
    counts = [{line.count(sign) for line in lines} for sign in (b"\t", b";", b",", b"|")]
    return len(lines) > 1 and any(len(found) == 1 and 0 not in found for found in counts)


def _is_binary(head: bytes) -> bool:
    """Whether a file begins with what no text holds: many control characters, but not those of a stated UTF-16."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
        return False
    return len(head) - len(head.translate(None, _CONTROLS)) > len(head) * _MOST_CONTROLS


def _no_spreadsheet(where: str) -> RefusedInput:
    return RefusedInput(
        "this is not a spreadsheet", where, "choose a file of kind .xlsx, .xlsm, .xls, .xlsb, .ods, .csv or .tsv"
    )


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
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        RuntimeError,
        OverflowError,
        OSError,
        ValueError,
    ) as problem:
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
    raise _no_spreadsheet(where)


def _ods_is_encrypted(package: zipfile.ZipFile, names: set[str]) -> bool:
    manifest = "META-INF/manifest.xml"
    return manifest in names and b"encryption-data" in package.open(manifest).read(1 << 20)


def _scan_members(
    package: zipfile.ZipFile, members: list[zipfile.ZipInfo], kind: Kind, where: str, progress: Progress
) -> Prescan:
    percents = _percent_styles(package, members) if kind == "xlsx" else {}
    looks = {member.filename: Look(percents) for member in members if kind == "xlsx" and _is_worksheet(member)}
    relations = {_relations_of(name): Relations() for name in looks}
    marks = Marks()
    watching: dict[str, Look | Relations | Marks] = {**looks, **relations}
    if kind == "ods":
        watching[CONTENT] = marks
    sizes: dict[str, int] = {}
    unpacked = texts = 0
    for member in members:
        watch = watching.get(member.filename)
        size = 0
        for chunk in _checked(_chunks(package, member, where), member, where):
            size += len(chunk)
            if unpacked + size > MOST_BYTES:
                raise _bomb(where)
            if watch is not None:
                watch.take(chunk)
            progress(unpacked + size, 0, "checking the file")
        unpacked += size
        sizes[member.filename] = size
        if member.filename.lower().endswith("sharedstrings.xml"):
            texts += size
    # What a worksheet calls its links stands in a part of its own, before it or behind.
    parts = {name: look.part(sizes[name], relations[_relations_of(name)]) for name, look in looks.items()}
    return Prescan(kind, parts, texts, marks.found)


def _is_worksheet(member: zipfile.ZipInfo) -> bool:
    name = member.filename.lower()
    return name.startswith("xl/worksheets/") and name.endswith(".xml")


def _relations_of(name: str) -> str:
    """Where a package says what a part of it calls others, and web addresses."""
    folder, _, part = name.rpartition("/")
    return f"{folder}/_rels/{part}.rels"


def _percent_styles(package: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> Mapping[bytes, int]:
    for member in members:
        if member.filename.lower() == "xl/styles.xml":
            with package.open(member) as stream:
                return percent_styles(stream.read(_MOST_STYLES))
    return {}


def _checked(chunks: Iterator[bytes], member: zipfile.ZipInfo, where: str) -> Iterator[bytes]:
    """The pieces of a part, as long as it is no bomb and defines no entities."""
    size, tail = 0, b""
    is_xml = member.filename.lower().endswith((".xml", ".rels"))
    for chunk in chunks:
        size += len(chunk)
        if size > _FREE_BYTES and size > _MOST_RATIO * max(member.compress_size, 1):
            raise _bomb(where)
        if is_xml and (_DOCTYPE in chunk or _DOCTYPE in tail + chunk[: len(_DOCTYPE)]):
            raise RefusedInput(
                "this file defines XML entities, which spreadsheets never do",
                where,
                "do not use it, or ask whoever sent it for another copy",
            )
        tail = chunk[-len(_DOCTYPE) :]
        yield chunk


def _bomb(where: str) -> RefusedInput:
    return RefusedInput(
        "this file unpacks to far more than a sheet of a million rows holds",
        where,
        "do not use it, or save a smaller copy",
    )


def _chunks(package: zipfile.ZipFile, member: zipfile.ZipInfo, where: str) -> Iterator[bytes]:
    """The pieces of a part; of a large one, the next is unpacked in a thread while the last is looked at."""
    try:
        with package.open(member) as stream:
            if member.file_size <= _CHUNK:
                yield from iter(lambda: stream.read(_CHUNK), b"")
                return
            with ThreadPoolExecutor(1) as ahead:
                coming = ahead.submit(stream.read, _CHUNK)
                while chunk := coming.result():
                    coming = ahead.submit(stream.read, _CHUNK)
                    yield chunk
    except RuntimeError as problem:
        raise password_protected(where) from problem
