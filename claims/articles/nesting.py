"""Pages whose elements nest deeper than the parser goes: made flatter, since it drops in silence what lies below."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from claims.errors import RefusedInput

_DEEPEST = 150
"""libxml2 stops at 256 elements; some that are left open do not count here."""
_TAG = re.compile(
    r"<(?P<whole>script|style|textarea|title)\b.*?</(?P=whole)\s*>|<!--.*?-->|<(?P<end>/?)(?P<name>[a-z][\w:-]*)[^>]*>",
    re.IGNORECASE | re.DOTALL,
)
_VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr")
_LEFT_OPEN = re.compile("p|li|d[td]|t[dhr]|thead|tbody|tfoot|option|optgroup|colgroup|r[pt]|html|head|body")
"""HTML allows to leave these open; they end where the next of them begins, so that they nest only inside others."""


def is_cut_off(log: Iterable[Any]) -> bool:
    """Whether a parser of lxml says in its `error_log` that it stopped at elements nested too deeply."""
    return any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in log)


def flattened(page: str) -> str:
    """`page` without the tags of elements that lie too deep; what they hold stays, in the same order."""
    depth, dropping = 0, False
    parts: list[str] = []
    done = 0
    for tag in _TAG.finditer(page):
        name = (tag["name"] or "").lower()
        if not name or _VOID.fullmatch(name) or _LEFT_OPEN.fullmatch(name) or tag.group().endswith("/>"):
            continue
        depth = max(depth - 1, 0) if tag["end"] else depth + 1
        if depth < _DEEPEST + (not tag["end"]):
            continue
        between = page[done : tag.start()]
        # Only one line break for a run of such tags.
        if between.strip() or not dropping:
            parts += (between, "<br>")
        done, dropping = tag.end(), True
    return "".join((*parts, page[done:]))


def too_deep() -> RefusedInput:
    """The error for a page that cannot be read even so."""
    return RefusedInput(
        "the page nests its elements too deeply to be read", "", "copy its text in a browser and paste it as an article"
    )
