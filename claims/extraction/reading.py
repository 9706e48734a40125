"""One sentence as extraction sees it: its words, their classes, and the facts in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from claims.extraction.words import Tags, words_of
from claims.facts import read_facts
from claims.facts.tokens import cut
from claims.records import Facts, LanguageCode, Span

LONGEST = 20_000
"""Characters of a "sentence" whose words are looked at; beyond that it is a table or a list without any full stop."""

_WORD = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[.,]\d+)*|['’]\w{1,2}\b|[^\w\s]|\w+)")


@dataclass(slots=True)
class Sentence:
    """A sentence with everything that later stages ask of it. Spans are in the article."""

    text: str
    span: Span
    language: LanguageCode
    written: list[str]
    """Its words as written; signs and numbers are words too."""
    words: list[str]
    """In lower case, with straight apostrophes."""
    starts: list[int]
    ends: list[int]
    facts: Facts
    tags: Tags
    quoted: bool = False
    """It begins inside a quotation that an earlier sentence opened."""

    def index_at(self, offset: int) -> int:
        """Index of the first word that starts at or after `offset`."""
        return bisect_left(self.starts, offset)

    def source(self, start: int, end: int) -> str:
        """The text of a span of the article that lies in this sentence."""
        return self.text[start - self.span[0] : end - self.span[0]]


def read_sentence(text: str, span: Span, language: LanguageCode, published: date | None) -> Sentence:
    """The sentence at `span`, whose text is `text`."""
    written, starts, ends = cut(_WORD, text[:LONGEST], span[0])
    words = list(map(str.lower, written))
    if "’" in text:
        words = [word.replace("’", "'") for word in words]
    facts = read_facts(text, language, published=published, offset=span[0])
    return Sentence(text, span, language, written, words, starts, ends, facts, words_of(language).tag(words))
