"""Words, numerals and signs of a text with their places: what every reader of values walks over."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from claims.facts.tokens.cutter import Cutter
from claims.records import Span

CHUNK = 20_000
"""Characters read at once, so that memory stays flat on a text of any length without a break."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]|_")
"""A word with its inner apostrophes, a numeral with its inner marks, or one sign. Every alternative is linear."""


DASHES = frozenset("-–—‑−")
"""Hyphen, dashes and the minus sign: writers mix them."""

CLAUSE_ENDS = frozenset('.,;:!?()[]"“”«»\n–—')
SENTENCE_ENDS = frozenset(".!?\n")


def lowered(text: str) -> str:
    """`text` in lower case with plain apostrophes, letter for letter: places in it are places in `text`."""
    lower = text.lower().replace("’", "'")
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


_CUTTER = Cutter(_TOKEN, str)


class Tokens:
    """The tokens of one text: `words` in lower case, and where each starts and ends.

    Args:
        text: as written.
        offset: where `text` begins in a larger text, to which spans are told.
    """

    __slots__ = ("ends", "lower", "offset", "starts", "text", "words")

    def __init__(self, text: str, offset: int = 0) -> None:
        self.text = text
        self.offset = offset
        self.lower = lowered(text)
        self.words, _, self.starts, self.ends = _CUTTER.cut(self.lower)

    def __len__(self) -> int:
        return len(self.words)

    def raw(self, first: int, last: int) -> str:
        """The text from token `first` to token `last`, both inclusive."""
        return self.text[self.starts[first] : self.ends[last]]

    def span(self, first: int, last: int) -> Span:
        """Where the larger text holds token `first` to token `last`, both inclusive."""
        return self.starts[first] + self.offset, self.ends[last] + self.offset

    def numerals_and(self, words: Container[str]) -> list[int]:
        """The tokens that begin with a digit or are among `words`."""
        return [at for at, word in enumerate(self.words) if word in words or word[0].isdecimal()]

    def adjacent(self, index: int) -> bool:
        """Whether nothing stands between token `index` and the next one."""
        return index + 1 < len(self.words) and self.ends[index] == self.starts[index + 1]


def chunks(text: str) -> Iterator[tuple[int, str]]:
    """`text` in pieces of at most `CHUNK` characters with their offsets, cut at a blank where there is one."""
    if len(text) <= CHUNK:
        yield 0, text
        return
    at = 0
    while at < len(text):
        end = at + CHUNK
        if end < len(text):
            blank = max(text.rfind(" ", at + CHUNK // 2, end), text.rfind("\n", at + CHUNK // 2, end))
            end = blank + 1 if blank > 0 else end
        yield at, text[at:end]
        at = end
