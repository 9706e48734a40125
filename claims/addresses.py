"""Web addresses that a click may open: what is one, and where they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import quote, urlsplit

ADDRESS_LIMIT = 2_079
"""Characters the address of a hyperlink can have in Excel."""
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_FOUND = re.compile(r"""(?:https?://|\bwww\.)(?:(?![,;|]https?://)[^\s<>"])+""", re.IGNORECASE)
_FURTHER = re.compile(r"[\s,;|](?:https?://|www\.)", re.IGNORECASE)
_ENDS = ".,;:!?'’”»*_"
_BRACKETS = {")": "(", "]": "[", "}": "{"}


@lru_cache(maxsize=4096)
def link(address: str | None) -> str | None:
    """`address` as a hyperlink's target, or None where it is no web address, several, or too long to be one."""
    if not address:
        return None
    address = address.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if (
        parts.scheme.lower() not in ("http", "https")
        or not parts.netloc
        or _ODD.search(address)
        or _FURTHER.search(address)
    ):
        return None
    target = quote(address, safe="%/:?#[]@!$&'()*+,;=-._~")
    return target if len(target) <= ADDRESS_LIMIT else None


def addresses_in(text: str) -> list[tuple[int, int, str]]:
    """The web addresses in a text, each with where it begins and ends there, and the target that a click opens.

    A text that is an address as a whole, with blanks perhaps, is one; signs that end a sentence are none of it.
    """
    if whole := link(text):
        return [(0, len(text), whole)]
    found = []
    for one in _FOUND.finditer(text):
        address = _bare(one[0])
        if target := link(address if "://" in address[:8] else f"https://{address}"):
            found.append((one.start(), one.start() + len(address), target))
    return found


def address_of_row(fields: Mapping[str, str]) -> str | None:
    """The web address of a reference row: its source, what a cell is a link to, or the first other column with one.

    Args:
        fields: of the row, by their names.
    """
    named = addresses_in(fields.get("source", ""))
    others = (addresses_in(text) for text in (fields.get("url", ""), *fields.values()))
    first = named or next((found for found in others if found and found[0][0] == 0), [])
    return first[0][2] if first else None


def _bare(address: str) -> str:
    """An address without what the text around it closes."""
    while address:
        last = address[-1]
        unopened = last in _BRACKETS and address.count(_BRACKETS[last]) < address.count(last)
        if last not in _ENDS and not unopened:
            break
        address = address[:-1]
    return address
