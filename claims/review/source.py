"""The text of a review file in slices, one a claim: a save dumps only what changed and keeps the rest as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from claims.review.document import claim_to_plain, head_to_plain
from claims.review.records import ReviewClaim, ReviewDocument
from claims.review.validation import checked_document
from claims.review.yaml_reader import Marks, decode, no_collection, read_plain
from claims.review.yaml_writer import dump_item, dump_lines, join

_BREAKS = re.compile("[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029])|[^\n\r\x85\u2028\u2029]+")
"""Lines as YAML 1.1 counts them."""
_DASH_COLUMN = 2


class Source:
    """A review file as text: `head` up to the first claim, one slice a claim, and the `tail` after the last."""

    def __init__(self, head: bytes, chunks: Sequence[bytes], tail: bytes = b"", column: int = _DASH_COLUMN) -> None:
        self.head = head
        self.chunks = list(chunks)
        self.tail = tail
        self.column = column

    def data(self) -> bytes:
        """The whole file."""
        return b"".join((self.head, *self.chunks, self.tail))

    def put_claim(self, index: int, claim: ReviewClaim) -> None:
        """Replaces the slice of a claim, or appends one where `index` is their number."""
        text = join(dump_item(claim_to_plain(claim), self.column)).encode()
        if index < len(self.chunks):
            self.chunks[index] = text
        else:
            self.chunks.append(text)


def dump_document(document: ReviewDocument) -> bytes:
    """The file of a review that has none yet: UTF-8, block style, keys in the order of the contract."""
    return new_source(document).data()


def new_source(document: ReviewDocument) -> Source:
    chunks = [join(dump_item(claim_to_plain(claim), _DASH_COLUMN)).encode() for claim in document.claims]
    head = join(dump_lines(head_to_plain(document)))
    return Source((head + ("claims:\n" if chunks else "claims: []\n")).encode(), chunks)


def parse(data: bytes, where: str) -> tuple[ReviewDocument, Source]:
    """A review file as records and as slices.

    Raises:
        RefusedInput: it is not a review of a format that is known; the line and the field are named.
    """
    text = decode(data, where)
    marks = Marks([], [])
    with no_collection():
        plain = read_plain(text, where, marks)
        document = checked_document(plain, text, where)
        return document, _slice(text, marks, document)


def _slice(text: str, marks: Marks, document: ReviewDocument) -> Source:
    """Cuts a file at the lines where its claims begin; one whose claims are not whole lines is written anew."""
    if marks.in_flow or not marks.items or len(marks.items) != len(document.claims):
        fresh = new_source(document)
        return Source(fresh.head, fresh.chunks)
    lines = _BREAKS.findall(text)
    end = next((line for _, line in marks.keys if line > marks.items[-1]), len(lines))
    bounds = [*marks.items, end]
    chunks = ["".join(lines[start:stop]).encode() for start, stop in pairwise(bounds)]
    head = "".join(lines[: bounds[0]]).encode()
    return Source(head, chunks, "".join(lines[end:]).encode(), marks.column)
