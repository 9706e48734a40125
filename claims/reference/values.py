"""A cell's value as the text that the user sees in the spreadsheet program."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal

ERROR_VALUES = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"})
"""What Excel and LibreOffice show where a formula has failed."""

SEPARATOR = "\x1f"
"""Stands between the cells of a stored row (ASCII "unit separator"); never in a cell."""

_MOST_WHOLE = 1e21
"""Budgets are told in thousands of trillions of rupiah, 10^15 and more; what is larger still is no amount."""
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""Characters that no program shows; some would steer a terminal."""


def cell_text(value: object) -> str:
    """The text of a value: 26 for 26.0, TRUE, 2014-09-15 for a date, at most 15 significant digits, as Excel keeps."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", _precision(value.time()))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat(_precision(value))
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02d}" + (f":{seconds:02d}" if seconds else "")
    return str(value)


def _precision(value: time) -> str:
    return "seconds" if value.second else "minutes"


def number_text(value: float) -> str:
    """A number without a needless fraction or exponent."""
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    text = format(value, ".15g")
    return f"{Decimal(text):f}" if 1e15 <= abs(value) < _MOST_WHOLE else text


def percent_text(text: str, decimals: int | None) -> str:
    """A fraction as percent with so many decimals; `text` as it is, if it is no number or not shown in percent."""
    if decimals is None:
        return text
    try:
        return f"{float(text) * 100:.{min(decimals, 15)}f}%"
    except ValueError:
        return text


def clean(text: str) -> str:
    """`text` without what no program shows: control characters, and Excel's spelling of them (`_x000D_`)."""
    if text.isprintable() and "_x" not in text:
        return text
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
