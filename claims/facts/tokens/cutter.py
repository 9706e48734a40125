"""Cuts a text into tokens, each with its offsets; those that names are made of."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from sys import intern

from claims.memory import Remembered

_TOKEN = re.compile(
    r"\([^\W_]++(?:[-&/][^\W_]++)*\)"  # "(PPP)" is one token: an abbreviation that belongs to the name before it
    r"|[^\W_]++(?:(?:[-`/&.]|['’](?![sS]\b))[^\W_]++)*"  # "Al-Qaeda", "Kompas.com", "d'Ivoire", not "Australia's"
    r"|['’][sS]\b"
    r"|[^\s]"
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
    return Tokens(*_TOKENS.cut(text))


def first_token(text: str) -> str:
    """The first token of `text`, "" if it has none."""
    first = text.partition(" ")[0]
    if first.isalpha():
        return first
    found = _TOKEN.search(text)
    return found[0] if found else ""


class Cutter:
    """Cuts texts into tokens.

    Args:
        token: what a token is. None holds a blank or depends on what stands beyond one: what stands between two blanks
            is cut only once; and a row of letters is one.
        lower: what makes the second form of a token, in lower case.
    """

    def __init__(self, token: re.Pattern[str], lower: Callable[[str], str] = str.lower) -> None:
        self._token = token
        self._lower = lower
        self._pieces = Remembered(self._cut)
        """What stands between two blanks -> its tokens: (as written, in lower case, start, end). All that are alike in
        lower case are one string, which sets of words find faster."""

    def _cut(self, piece: str) -> tuple[tuple[str, str, int, int], ...]:
        lower = self._lower
        if piece.isalpha():
            return ((piece, intern(lower(piece)), 0, len(piece)),)
        found, end = [], 0
        for word in self._token.findall(f"{piece} "):
            start = piece.index(word, end)  # no token stands in the white space that may be skipped
            end = start + len(word)
            found.append((word, intern(lower(word)), start, end))
        return tuple(found)

    def cut(self, text: str, offset: int = 0) -> tuple[list[str], list[str], list[int], list[int]]:
        """The tokens of `text` as written and in lower case, where each starts, and where each ends; `offset` is added
        to starts and ends."""
        words: list[str] = []
        lower: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for piece in text.split(" "):
            for word, low, start, end in self._pieces[piece]:
                words.append(word)
                lower.append(low)
                starts.append(offset + start)
                ends.append(offset + end)
            offset += len(piece) + 1
        return words, lower, starts, ends


_TOKENS = Cutter(_TOKEN)
