"""The search index of a reference, in tantivy: the words of claim and title, and apart those of all other columns."""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from itertools import repeat
from pathlib import Path
from typing import Any

from claims.languages.terms import analyzer, plain_numbers

INDEX_VERSION = 3
"""Raised whenever an index written before can no longer be read with profit; part of the cache key."""

TEXT = "text"
"""The words of claim and title, stemmed: what texts are matched with."""
OTHERS = "others"
"""The words of every other column, in lower case without accents: only looked up, never matched. A number that is
written with separators is there twice: in its parts, and whole as `TEXT` holds it."""

_SEPARATED = re.compile(r"(?<![\d.,/-])\d+(?:[.,]\d+)+(?![\d/-])")
_ROW = "position"
_TOKENIZER, _PLAIN = "claimdesk", "plain"
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
        builder.add_text_field(TEXT, tokenizer_name=_TOKENIZER, index_option="freq")
        builder.add_text_field(OTHERS, tokenizer_name=_PLAIN, index_option="freq")
        builder.add_unsigned_field(_ROW, fast=True)
        self._folder = folder
        self._index = tantivy.Index(builder.build(), str(folder))
        _register(self._index)
        self._writer = self._index.writer(heap_bytes, min(2, os.cpu_count() or 1))

    def add(self, rows: Iterable[tuple[int, str, str]], others: Iterable[str] = repeat("")) -> None:
        """Adds rows given as (position from 0, claim, title), and what stands in their other columns."""
        from tantivy import Document

        add = self._writer.add_document
        for (position, claim, title), other in zip(rows, others, strict=False):
            text = f"{claim} {title}" if title else claim
            document = Document()
            document.add_text(TEXT, plain_numbers(text) if "." in text or "," in text else text)
            if other:
                document.add_text(OTHERS, _with_whole_numbers(other))
            document.add_unsigned(_ROW, position)
            add(document)

    def finish(self) -> None:
        """Makes everything durable; the folder can be opened by `IndexReader` afterwards."""
        self._writer.commit()
        self._writer.wait_merging_threads()
        self._index.reload()
        found = self._index.searcher().terms_with_prefix(TEXT, "", None, None)
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
        _register(self._index)
        self._schema = self._index.schema
        self._searcher = self._index.searcher()
        self.rows: int = self._searcher.num_docs

    def frequency(self, term: str, field: str = TEXT) -> int:
        """In how many rows a term stands."""
        return int(self._searcher.doc_freq(field, term))

    def together(self, one: str, other: str) -> int:
        """In how many rows two terms stand both."""
        import tantivy

        query, must = tantivy.Query, tantivy.Occur.Must
        both = [(must, query.term_query(self._schema, TEXT, term, "basic")) for term in (one, other)]
        found: Any = self._searcher.search(query.boolean_query(both), 1)
        return int(found.count)

    def best(self, weights: Sequence[tuple[str, float]], limit: int) -> list[tuple[int, float]]:
        """The rows with the highest sum of BM25 (k1 1.2, b .75) x weight over the terms, as (position, sum)."""
        return self._hits(self._any([(TEXT, term, weight) for term, weight in weights]), limit) if weights else []

    def holding(self, groups: Sequence[Sequence[tuple[str, str, float]]], limit: int) -> list[tuple[int, float]]:
        """As `best`, of the rows that hold at least one term of each group; terms are (field, term, weight)."""
        import tantivy

        parts = [(tantivy.Occur.Must, self._any(group)) for group in groups]
        return self._hits(tantivy.Query.boolean_query(parts) if len(parts) > 1 else parts[0][1], limit)

    def _any(self, terms: Sequence[tuple[str, str, float]]) -> Any:
        import tantivy

        query, should = tantivy.Query, tantivy.Occur.Should
        return query.boolean_query(
            [
                (should, query.boost_query(query.term_query(self._schema, field, term, "freq"), weight))
                for field, term, weight in terms
            ]
        )

    def _hits(self, query: Any, limit: int) -> list[tuple[int, float]]:
        hits = self._searcher.search(query, limit, count=False).hits
        positions = self._searcher.fast_field_values(_ROW, [address for _, address in hits])
        return [(int(position or 0), float(score)) for position, (score, _) in zip(positions, hits, strict=True)]

    def beginning(self, prefix: str, limit: int, field: str = TEXT) -> list[tuple[str, int]]:
        """Terms of a field that begin with a prefix, the most frequent first, with the number of their rows.

        It walks through all that begin so, at about a microsecond each.
        """
        found: list[tuple[str, int]] = self._searcher.terms_with_prefix(field, prefix, None, limit)
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


def _register(index: Any) -> None:
    index.register_tokenizer(_TOKENIZER, analyzer())
    index.register_tokenizer(_PLAIN, _plain())


@cache
def _plain() -> Any:
    import tantivy

    filters = tantivy.Filter
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for step in (filters.remove_long(60), filters.lowercase(), filters.ascii_fold()):
        builder = builder.filter(step)
    return builder.build()


def plain_words(text: str) -> list[str]:
    """The words of a text in order, as `OTHERS` holds them."""
    found: list[str] = _plain().analyze(_with_whole_numbers(text))
    return found


def typed_words(text: str) -> list[str]:
    """The words of a text in order, each number whole: what to look for in `TEXT`, stems aside, and in `OTHERS`."""
    found: list[str] = _plain().analyze(plain_numbers(text))
    return found


def _with_whole_numbers(text: str) -> str:
    """`text` and behind it, as one token each, its numbers with separators: "204.807.222" is 204807222 too."""
    numbers = _SEPARATED.findall(text) if "." in text or "," in text else ()
    return " ".join((text, *map(plain_numbers, numbers))) if numbers else text
