"""Cuts a text into tokens, each with its offsets; those that names are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, chain

from claims.memory import Remembered

_TOKEN = re.compile(
    r"("
    r"\([^\W_]++(?:[-&/][^\W_]++)*+\)"  # "(PPP)" is one token: an abbreviation that belongs to the name before it
    r"|[^\W_]++(?:(?:[-`/&.]|['’](?![sS]\b))[^\W_]++)*+"  # "Al-Qaeda", "Kompas.com", "d'Ivoire", not "Australia's"
    r"|['’][sS]\b"
    r"|[^\s]"
    r")"
)

OWNERS = frozenset(("'s", "’s"))
"""Tokens behind the name of an owner."""


@dataclass(slots=True)
class Tokens:
    """The tokens of one text: `words[i]` stands at `starts[i]` up to `ends[i]`."""

    words: list[str]
    lower: list[str]
    """`words` in lower case."""
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)


def tokenise(text: str) -> Tokens:
    """Words with their inner hyphens, dots and apostrophes; every other sign alone."""
    words, starts, ends = _TOKENS.cut(text)
    return Tokens(words, list(map(_LOWER.__getitem__, words)), starts, ends)


def first_token(text: str) -> str:
    """The first token of `text`, "" if it has none."""
    found = _TOKEN.search(text)
    return found[0] if found else ""


class Cutter:
    """Cuts texts into tokens.

    Args:
        token: what a token is, with one group round the whole of it, so that `split` gives tokens and what is between.
            None holds a blank or depends on what stands beyond one: what stands between two blanks is cut only once.
    """

    def __init__(self, token: re.Pattern[str]) -> None:
        self._token = token
        self._pieces = Remembered(self._cut)
        """What stands between two blanks -> its tokens, each with what stands behind it."""

    def _cut(self, piece: str) -> tuple[str, ...]:
        return tuple(self._token.split(f"{piece} ")[1:])

    def cut(self, text: str, offset: int = 0) -> tuple[list[str], list[int], list[int]]:
        """The tokens of `text`, where each starts, and where each ends; `offset` is added to starts and ends."""
        if text.isprintable() and "  " not in text and text[:1] != " ":
            parts = ["", *chain.from_iterable(map(self._pieces.__getitem__, text.split(" ")))]
        else:  # a blank that is not alone, a line end or the like
            parts = self._token.split(text)
        edges = list(accumulate(map(len, parts), initial=offset))
        return parts[1::2], edges[1:-1:2], edges[2::2]


_TOKENS = Cutter(_TOKEN)
_LOWER: Remembered[str, str] = Remembered(str.lower)
