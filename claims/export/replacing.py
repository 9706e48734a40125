"""Whether a file that an export would replace is an earlier export, and not somebody's own work."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

from claims.errors import ClaimdeskError
from claims.export.columns import VERDICTS
from claims.export.reading import LANGUAGES
from claims.export.reference_out import COLUMNS
from claims.wording import say

NAME = "Claimdesk"
_LOOKED_AT = 1 << 16
_MOST_PROPERTIES = 1 << 20


def spare_strangers(out: Path) -> None:
    """Refuses to replace a file that does not look like an export of this program.

    Raises:
        ClaimdeskError: `out` is there and something else.
    """
    if out.is_file() and out.stat().st_size and not _is_export(out):
        raise ClaimdeskError(
            "there is a file of this name that Claimdesk did not write",
            str(out),
            "choose another name, add to a workbook with --append, or replace it with --force",
        )


def _is_export(path: Path) -> bool:
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        return _is_workbook(path)
    with path.open("rb") as file:
        start = file.read(_LOOKED_AT)
    if suffix == ".csv":
        return _is_table(start)
    if suffix == ".jsonld":
        return start.strip() == b"[]" or b'"@type": "ClaimReview"' in start
    marks = NAME.encode(), NAME.encode("utf-16-be")
    return any(mark in start for mark in marks)


def _is_workbook(path: Path) -> bool:
    """Whether the properties of a workbook name us; Excel and LibreOffice keep them."""
    try:
        with zipfile.ZipFile(path) as package, package.open("docProps/core.xml") as part:
            return NAME.encode() in part.read(_MOST_PROPERTIES)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError):
        return False


def _is_table(start: bytes) -> bool:
    """Whether the first line holds nothing but headings of ours."""
    first = start.decode("utf-8-sig", "replace").partition("\n")[0]
    headings = next(csv.reader(io.StringIO(first)), [])
    known = {say(column.heading, language) for column in VERDICTS for language in LANGUAGES}
    return bool(headings) and set(headings) <= known | {column.heading for column in COLUMNS}
