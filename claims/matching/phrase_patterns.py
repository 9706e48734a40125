"""Phrases of a language file as a piece of a regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(phrases: Iterable[str]) -> str:
    """A pattern of one of some phrases, the longest first; one that never matches if there are none."""
    listed = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in listed) + ")" if listed else "(?!)"
