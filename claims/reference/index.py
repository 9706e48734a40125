"""The search index of a reference: the words of claim and title, in tantivy, and the dictionary of all its terms."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from claims.languages.terms import analyzer, plain_numbers

INDEX_VERSION = 1
"""Raised whenever an index written before can no longer be read with profit; part of the cache key."""

_FIELD = "text"
_ROW = "position"
_TOKENIZER = "claimdesk"
_DICTIONARY = "dictionary.txt"
_HEAP_BYTES = 200_000_000


class IndexWriter:
    """Writes the index of one reference into an empty folder.

    Args:
        folder: an existing folder that holds nothing else.
        heap_bytes: memory tantivy may use before it writes to disk.

    Raises:
        OSError, ValueError: from `add` and `finish` when the disk is full or the folder cannot be written.
    """

    def __init__(self, folder: Path, heap_bytes: int = _HEAP_BYTES) -> None:
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_text_field(_FIELD, tokenizer_name=_TOKENIZER, index_option="freq")
        builder.add_unsigned_field(_ROW, fast=True)
        self._folder = folder
        self._index = tantivy.Index(builder.build(), str(folder))
        self._index.register_tokenizer(_TOKENIZER, analyzer())
        self._writer = self._index.writer(heap_bytes, min(2, os.cpu_count() or 1))

    def add(self, rows: Iterable[tuple[int, str, str]]) -> None:
        """Adds rows given as (position from 0, claim, title)."""
        from tantivy import Document

        add = self._writer.add_document
        for position, claim, title in rows:
            document = Document()
            document.add_text(_FIELD, plain_numbers(f"{claim} {title}" if title else claim))
            document.add_unsigned(_ROW, position)
            add(document)

    def finish(self) -> None:
        """Makes everything durable; the folder can be opened by `IndexReader` afterwards."""
        self._writer.commit()
        self._writer.wait_merging_threads()
        self._index.reload()
        found = self._index.searcher().terms_with_prefix(_FIELD, "", None, None)
        words = sorted(term for term, _ in found if len(term) > 3 and term.isalpha())
        (self._folder / _DICTIONARY).write_text("\n".join(words), encoding="utf-8")


class IndexReader:
    """Searches an index written by `IndexWriter`. Safe to use from several threads.

    Args:
        folder: the folder that was written.

    Raises:
        OSError, ValueError: the folder holds no whole index; the caller rebuilds it.
    """

    def __init__(self, folder: Path) -> None:
        import tantivy

        self._folder = folder
        self._index = tantivy.Index.open(str(folder))
        self._index.register_tokenizer(_TOKENIZER, analyzer())
        self._schema = self._index.schema
        self._searcher = self._index.searcher()
        self.rows: int = self._searcher.num_docs

    def frequency(self, term: str) -> int:
        """In how many rows a term stands."""
        return int(self._searcher.doc_freq(_FIELD, term))

    def best(self, weights: Sequence[tuple[str, float]], limit: int) -> list[tuple[int, float]]:
        """The rows with the highest sum of BM25 (k1 1.2, b .75) x weight over the terms, as (position, sum)."""
        import tantivy

        query, should = tantivy.Query, tantivy.Occur.Should
        parts = [
            (should, query.boost_query(query.term_query(self._schema, _FIELD, term, "freq"), weight))
            for term, weight in weights
        ]
        if not parts:
            return []
        hits = self._searcher.search(query.boolean_query(parts), limit, count=False).hits
        positions = self._searcher.fast_field_values(_ROW, [address for _, address in hits])
        return [(int(position or 0), float(score)) for position, (score, _) in zip(positions, hits, strict=True)]

    def beginning(self, prefix: str, limit: int) -> list[tuple[str, int]]:
        """Terms that begin with a prefix, with the number of their rows."""
        found: list[tuple[str, int]] = self._searcher.terms_with_prefix(_FIELD, prefix, None, limit)
        return found

    @cached_property
    def _dictionary(self) -> list[str]:
        return (self._folder / _DICTIONARY).read_text(encoding="utf-8").split("\n")

    def near(self, term: str, limit: int = 3) -> list[tuple[str, float]]:
        """Terms of the index spelt almost like `term`, with the same first letter, as (term, likeness 0..1)."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if len(term) < 4 or not term.isalpha():
            return []
        first = bisect_left(self._dictionary, term[0])
        last = bisect_left(self._dictionary, chr(ord(term[0]) + 1))
        found = process.extract(
            term,
            self._dictionary[first:last],
            scorer=OSA.distance,
            score_cutoff=1 if len(term) < 8 else 2,
            limit=limit,
        )
        return [(other, 1 - distance / len(term)) for other, distance, _ in found]
