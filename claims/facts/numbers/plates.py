"""The number plates of vehicles, whose figures neither count nor date: "B 1234 XYZ", "AD 1666 CE"."""

from __future__ import annotations

from collections.abc import Collection

from claims.facts.tokens.value_tokens import Tokens

_FIGURES = 4
_LETTERS = 3
"""What a plate has of each behind the letters of its region, at most."""


def plate_end(tokens: Tokens, at: int, regions: Collection[str]) -> int:
    """The token behind the plate whose figures are token `at`; 0 where they belong to none.

    Args:
        regions: the letters that a plate begins with, in capitals.
    """
    words = tokens.words
    if not regions or not at or at + 1 >= len(words) or tokens.raw(at - 1, at - 1) not in regions:
        return 0
    last = tokens.raw(at + 1, at + 1)
    plate = words[at].isdecimal() and len(words[at]) <= _FIGURES and last.isupper() and len(last) <= _LETTERS
    return at + 2 if plate and last.isalpha() else 0
