"""Whether a file that an export would replace is an earlier export, and not somebody's own work."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path

from claims.errors import ClaimdeskError
from claims.export.columns import LANGUAGES, VERDICTS
from claims.export.reference_out import COLUMNS
from claims.files import is_file
from claims.wording import say

NAME = "Claimdesk"
_MARKS = {
    ".html": re.compile(rf'<meta name="generator" content="{NAME}">'.encode()),
    ".jsonld": re.compile(
        rb'\A\s*\[\s*(?:\]|\{\s*"@context": "https://schema.org",\s*"@type": "ClaimReview",\s*"identifier": )'
    ),
    ".pdf": re.compile(rb"/Creator \((?:\xfe\xff)?" + re.escape(NAME.encode("utf-16-be"))),
}
"""How the beginning of an export of ours is told, by the ending of its name."""
_LOOKED_AT = 1 << 16
_PROPERTIES = re.compile(rf">{NAME}</(?:\w+:)?(?:keywords|creator)>".encode())
_MOST_PROPERTIES = 1 << 20


class Stranger(ClaimdeskError):
    """A file that somebody else made stands where an export would go."""


def spare_strangers(out: Path) -> None:
    """Refuses to replace a file that does not look like an export of this program.

    Raises:
        Stranger: `out` is there and something else.
    """
    if is_file(out) and out.stat().st_size and not _is_export(out):
        raise Stranger(
            "there is a file of this name that Claimdesk did not write",
            str(out),
            "choose another name, or say that it may be replaced",
        )


def _is_export(path: Path) -> bool:
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        return _is_workbook(path)
    try:
        with path.open("rb") as file:
            start = file.read(_LOOKED_AT)
    except OSError:
        return False
    return _is_table(start) if suffix == ".csv" else suffix in _MARKS and bool(_MARKS[suffix].search(start))


def _is_workbook(path: Path) -> bool:
    """Whether the properties of a workbook name us; Excel and LibreOffice keep them."""
    try:
        with zipfile.ZipFile(path) as package, package.open("docProps/core.xml") as part:
            return bool(_PROPERTIES.search(part.read(_MOST_PROPERTIES)))
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError):
        return False


def _is_table(start: bytes) -> bool:
    """Whether the first line holds nothing but headings of ours."""
    first = start.decode("utf-8-sig", "replace").partition("\n")[0]
    headings = next(csv.reader(io.StringIO(first)), [])
    known = {say(column.heading, language) for column in VERDICTS for language in LANGUAGES}
    return bool(headings) and set(headings) <= known | {column.heading for column in COLUMNS}
