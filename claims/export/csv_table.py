"""Verdicts as .csv: safe to open in a spreadsheet (OWASP, CSV injection), and read back to the same texts."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from claims.articles import decode
from claims.export.columns import Value
from claims.export.listing import Listing
from claims.wording import say

MARK = "'"
"""Put before a text that a spreadsheet would run as a formula; taken away again on import."""
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_SURROGATE = re.compile("[\ud800-\udfff]")


def marked(text: str) -> str:
    """`text` with the mark where a spreadsheet would take it for a formula."""
    return MARK + text if text.lstrip(MARK).startswith(_RISKY) else text


def unmarked(text: str) -> str:
    """The inverse of `marked`, for every text."""
    return text[1:] if text.startswith(MARK) and text.lstrip(MARK).startswith(_RISKY) else text


def written(value: Value) -> str:
    """A value as the text of a field: days and times in ISO 8601; lone surrogates, which UTF-8 cannot hold, as �."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    return marked(_SURROGATE.sub("\ufffd", value)) if isinstance(value, str) else str(value)


def rows_to_bytes(rows: Iterable[Sequence[Value]]) -> bytes:
    """Rows as UTF-8 with the mark that spreadsheets know it by; every field quoted, lines ended by CR LF (RFC 4180)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in rows:
        writer.writerow([written(value) for value in row])
    return text.getvalue().encode("utf-8-sig")


def csv_bytes(listing: Listing) -> bytes:
    """The verdicts of a listing, one line a claim, headings first.

    Raises:
        ClaimdeskError: an unknown column or scale.
        Cancelled: from `progress`.
    """
    shown, wanted, progress = listing.entries(), listing.verdict_columns(), listing.progress
    rows: list[Sequence[Value]] = [[say(column.heading, listing.language) for column in wanted]]
    for number, entry in enumerate(shown, 1):
        rows.append([column.value(entry) for column in wanted])
        if progress is not None and number % 200 == 0:
            progress(number, len(shown), "rows")
    return rows_to_bytes(rows)


def read_csv(data: bytes, where: str = "") -> list[list[str]]:
    """The fields of a .csv of ours, also saved again by a spreadsheet in its own way; marks taken off.

    Excel writes semicolons in many countries, and Windows' own encoding unless it is told otherwise.

    Args:
        where: the file, for errors.

    Raises:
        RefusedInput: it holds no text.
    """
    text, _ = decode(data, where)
    head = text.split("\n", 1)[0]
    delimiter = max((",", ";", "\t"), key=head.count)
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    return [
        [unmarked(field) for field in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    ]
