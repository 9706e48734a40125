"""From an Article to its claims: sentences, speakers, kinds, labels and check-worthiness."""

from __future__ import annotations

from claims.extraction.extract import extract_claims, extract_lines
from claims.extraction.reading.sentences import split_sentences

__all__ = ["extract_claims", "extract_lines", "split_sentences"]
