"""Positions in a text as the core counts them (code points) and as Qt counts them (UTF-16 units), exactly."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from claims.records import Span

_SHOWN_INSTEAD = {
    "\r": " ",
    "\u2029": "\u2028",
    "\ufdd0": "\ufffd",
    "\ufdd1": "\ufffd",
    "\x00": "\ufffd",
}
"""Signs that a QTextDocument would swallow or turn into a new paragraph, and one sign that it leaves alone."""
_AS_SHOWN = {ord(sign): ord(other) for sign, other in _SHOWN_INSTEAD.items()} | dict.fromkeys(
    range(0xD800, 0xE000), 0xFFFD
)


def shown(text: str) -> str:
    """`text` sign for sign as a QTextDocument keeps it; lone surrogates become U+FFFD, so that nothing shifts."""
    return text.translate(_AS_SHOWN)


class Positions:
    """Both ways between code points and UTF-16 units of a text; a unit inside a surrogate pair is its sign's start."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self._wide = [] if text.isascii() else [place for place, sign in enumerate(text) if sign > "\uffff"]
        self._units = [place + count + 1 for count, place in enumerate(self._wide)]

    def to_qt(self, position: int) -> int:
        """The UTF-16 position of a code point; positions outside the text are moved to its ends."""
        position = min(max(position, 0), self.length)
        return position + bisect_left(self._wide, position)

    def from_qt(self, unit: int) -> int:
        """The code point at a UTF-16 position."""
        return min(max(unit - bisect_right(self._units, unit), 0), self.length)

    def span_to_qt(self, span: Span) -> Span:
        """A span in UTF-16 positions."""
        return self.to_qt(span[0]), self.to_qt(span[1])
