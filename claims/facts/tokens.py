"""Cuts a text into the tokens that names are made of, each with its offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.records import Span

_TOKEN = re.compile(
    r"\([^\W_]+(?:[-&/][^\W_]+)*\)"  # "(PPP)" is one token: an abbreviation that belongs to the name before it
    r"|[^\W_]+(?:(?:[-`/&.]|['’](?![sS]\b))[^\W_]+)*"  # "Al-Qaeda", "Kompas.com", "d'Ivoire", not "Australia's"
    r"|['’][sS]\b"
    r"|[^\s]"
)


@dataclass(slots=True)
class Tokens:
    """The tokens of one text: `words[i]` stands at `spans[i]`."""

    words: list[str]
    spans: list[Span]

    def __len__(self) -> int:
        return len(self.words)


def tokenise(text: str) -> Tokens:
    """Words with their inner hyphens, dots and apostrophes; every other sign alone."""
    found = [(match.group(), match.span()) for match in _TOKEN.finditer(text)]
    return Tokens([word for word, _ in found], [span for _, span in found])
