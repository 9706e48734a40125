"""What is a web address that a click may open."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

ADDRESS_LIMIT = 2_079
"""Characters the address of a hyperlink can have in Excel."""
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@lru_cache(maxsize=4096)
def link(address: str | None) -> str | None:
    """`address` as a hyperlink's target, or None where it is no web address or too long to be one."""
    if not address:
        return None
    address = address.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc or _ODD.search(address):
        return None
    target = quote(address, safe="%/:?#[]@!$&'()*+,;=-._~")
    return target if len(target) <= ADDRESS_LIMIT else None
