"""One sentence as extraction sees it: its words, their classes, and the facts in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from claims.extraction.words import Tags, words_of
import claims.facts
from claims.records import Facts, LanguageCode, Span

LONGEST = 20_000
"""Characters of a "sentence" whose words are looked at; beyond that it is a table or a list without any full stop."""

_WORD = re.compile(r"\w+(?:-\w+)*|['’]\w{1,2}\b|[^\w\s]")


@dataclass(slots=True)
class Sentence:
    """A sentence with everything that later stages ask of it. Spans are in the article."""

    text: str
    span: Span
    language: LanguageCode
    words: list[str]
    """In lower case; signs are words too."""
    starts: list[int]
    ends: list[int]
    facts: Facts
    tags: Tags
    quoted: bool = False
    """It begins inside a quotation that an earlier sentence opened."""
    block: int = 0

    def index_at(self, offset: int) -> int:
        """Index of the first word that starts at or after `offset`."""
        return bisect_left(self.starts, offset)

    def source(self, start: int, end: int) -> str:
        """The text of a span of the article that lies in this sentence."""
        return self.text[start - self.span[0] : end - self.span[0]]


def read_sentence(text: str, span: Span, language: LanguageCode, published: date | None) -> Sentence:
    """The sentence at `span`, whose text is `text`."""
    seen = text if len(text) <= LONGEST else text[:LONGEST]
    words, starts, ends = [], [], []
    offset = span[0]
    for found in _WORD.finditer(seen):
        words.append(found.group().lower())
        starts.append(offset + found.start())
        ends.append(offset + found.end())
    return Sentence(
        text=text,
        span=span,
        language=language,
        words=words,
        starts=starts,
        ends=ends,
        facts=_facts(text, language, published, offset),
        tags=words_of(language).tag(words),
    )


def _facts(text: str, language: LanguageCode, published: date | None, offset: int) -> Facts:
    reader = getattr(claims.facts, "read_facts", None)
    return reader(text, language, published=published, offset=offset) if reader else Facts()
