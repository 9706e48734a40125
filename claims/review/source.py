"""The text of a review file in slices, one a claim: a save dumps only what changed and keeps the rest as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from claims.errors import ClaimdeskError, RefusedInput
from claims.files import sha256
from claims.memory import no_collection
from claims.review.document import claim_from_plain, claim_to_plain, head_to_plain
from claims.review.journal import Slice, read_journal
from claims.review.merging import merge_documents
from claims.review.patching import lead, patched
from claims.review.records import ReviewClaim, ReviewDocument
from claims.review.store import journal_path
from claims.review.validation import checked_document, must_be_review
from claims.review.yaml_reader import Marks, Plain, decode, read_plain
from claims.review.yaml_writer import dump_item, dump_lines, join
from claims.review.yaml_written import UNUSUAL, Seen, read_written

_BREAKS = re.compile("[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029])|[^\n\r\x85\u2028\u2029]+")
"""Lines as YAML 1.1 counts them."""
_DASH_COLUMN = 2
_CLAIMS = b"claims:\n"
_DASH = "  - "
_DOCUMENT_MARK = re.compile(r"^(?:\.\.\.|---)", re.MULTILINE)
_END = b"...\n"
"""The end of a YAML document: without it, and without the last line end, a file was cut off."""


class Source:
    """A review file as text: `head` up to the first claim, one slice a claim, and the `tail` after the last."""

    def __init__(self, head: bytes, chunks: Sequence[bytes], tail: bytes = b"", column: int = _DASH_COLUMN) -> None:
        self.head = head
        self.chunks = list(chunks)
        self.tail = tail
        self.column = column
        self._as_dumped: dict[int, bytes] = {}

    def data(self) -> bytes:
        """The whole file."""
        head = self.head
        if not self.chunks and head.endswith(_CLAIMS):
            head = head.removesuffix(_CLAIMS) + b"claims: []\n"
        return b"".join((head, *self.chunks, self.tail))

    def chunk(self, index: int) -> str:
        """The lines of one claim."""
        return self.chunks[index].decode()

    def put_head(self, document: ReviewDocument) -> None:
        """Replaces everything before the first claim, but for the lines that say the same."""
        old = self.head.decode()
        plain = {**head_to_plain(document), "claims": None}
        new = patched(old, plain, in_list=False) if old.endswith(_CLAIMS.decode()) else None
        self.head = _head(document) if new is None else new.encode()

    def put_claim(self, index: int, claim: ReviewClaim) -> None:
        """Replaces the lines of a claim that changed, or appends the claim where `index` is their number."""
        plain = claim_to_plain(claim)
        dumped = join(dump_item(plain, self.column)).encode()
        if index >= len(self.chunks):
            self._end_line()
            self.chunks.append(dumped)
        elif self._is_as_dumped(index):
            self.chunks[index] = dumped
        else:
            text = patched(self.chunks[index].decode(), plain, in_list=True)
            self.chunks[index] = text.encode() if text is not None and _says(text, claim) else dumped
        if self.chunks[index] is dumped:
            self._as_dumped[index] = dumped

    def _is_as_dumped(self, index: int) -> bool:
        """Whether the lines of a claim are those that this program writes, with nothing of a person's in them."""
        if self._as_dumped.get(index) is self.chunks[index]:
            return True
        plain = read_written(self.chunks[index].decode().split("\n")[:-1])
        if plain is None:
            return False
        try:
            claim = claim_from_plain(plain[0])
        except (KeyError, ValueError):
            return False
        return join(dump_item(claim_to_plain(claim), self.column)).encode() == self.chunks[index]

    def _end_line(self) -> None:
        """Ends the last line, which an editor may have left open."""
        if self.chunks and not self.chunks[-1].endswith(b"\n"):
            self.chunks[-1] += b"\n"


def _says(text: str, claim: ReviewClaim) -> bool:
    """Whether a patched text reads back as the claim: the last check before it is saved."""
    try:
        return claim_from_plain(read_plain(text)[0]) == claim
    except (ClaimdeskError, ValueError):
        return False


def dump_document(document: ReviewDocument) -> bytes:
    """The file of a review that has none yet: UTF-8, block style, keys in the order of the contract."""
    return new_source(document).data()


def new_source(document: ReviewDocument) -> Source:
    chunks = [join(dump_item(claim_to_plain(claim), _DASH_COLUMN)).encode() for claim in document.claims]
    return Source(_head(document), chunks, _END)


def _head(document: ReviewDocument) -> bytes:
    return (join(dump_lines(head_to_plain(document))) + "claims:\n").encode()


def parse(data: bytes, where: str) -> tuple[ReviewDocument, Source]:
    """A review file as records and as slices.

    Raises:
        RefusedInput: it is not a review of a format that is known; the line and the field are named.
    """
    must_be_review(data, where)
    text = decode(data, where)
    marks = Marks([], [])
    with no_collection():
        written = _as_written(text)
        if written is not None:
            plain, source = written
            return checked_document(plain, text, where), source
        plain = read_plain(text, where, marks)
        document = checked_document(plain, text, where)
        return document, _slice(text, marks, document)


def parse_with_journal(data: bytes, path: Path) -> tuple[ReviewDocument, Source]:
    """A review as its file, whose bytes are given, and the journal beside it say; raises as `parse` does."""
    document, source = parse(data, str(path))
    bases, slices = read_journal(journal_path(path))
    if not slices:
        return document, source
    return replayed(document, source, slices, same_file=sha256(data) in bases)


def _as_written(text: str) -> tuple[dict[str, Plain], Source] | None:
    """The data and slices of a file whose claims stand as this program writes them; None for any other.

    Claims with something of a person's in them are read as YAML, one by one. A fault makes the file any other, so that
    it is told with its line in the whole.
    """
    head, mark, rest = text.partition(f"\n{_CLAIMS.decode()}")
    if not mark or UNUSUAL.search(text) or _DOCUMENT_MARK.search(head):
        return None
    lines = rest.split("\n")
    starts = [place for place, line in enumerate(lines) if line.startswith(_DASH)]
    end = next((place for place, line in enumerate(lines) if line.startswith("...")), len(lines) - 1)
    if not starts or starts[0] != 0 or lines[-1] or any(lines[end + 1 :]) or not _all_within(lines[:end]):
        return None
    chunks = [lines[start:stop] for start, stop in pairwise([*starts, end])]
    try:
        plain, seen = read_plain(head + "\n"), Seen()
        claims = [claim for chunk in chunks for claim in _claims_in(chunk, seen)]
    except RefusedInput:
        return None
    if not isinstance(plain, dict) or "claims" in plain or len(claims) != len(chunks):
        return None
    texts = ["\n".join((*chunk, "")).encode() for chunk in chunks]
    source = Source((head + mark).encode(), texts, "\n".join(lines[end:]).encode(), _DASH_COLUMN)
    return {**plain, "claims": claims}, source


def _all_within(lines: Sequence[str]) -> bool:
    """Whether every line begins a claim, belongs to one, or is empty."""
    return all(line.startswith(("    ", _DASH)) or not line for line in lines)


def _claims_in(lines: list[str], seen: Seen) -> list[Plain]:
    claims = read_written(lines, seen)
    if claims is None:
        claims = read_plain("\n".join((*lines, "")))
    return claims if isinstance(claims, list) else []


def _slice(text: str, marks: Marks, document: ReviewDocument) -> Source:
    """Cuts a file at the lines where its claims begin; one whose claims are not whole lines is written anew."""
    if marks.in_flow or not marks.items or len(marks.items) != len(document.claims):
        return new_source(document)
    lines = _BREAKS.findall(text)
    end = next((line for _, line in marks.keys if line > marks.items[-1]), len(lines))
    if end == len(lines):
        end = _document_end(lines)
    starts = [lead(lines, line, floor, marks.column) for floor, line in pairwise([0, *marks.items, end])]
    chunks = ["".join(lines[start:stop]).encode() for start, stop in pairwise(starts)]
    head = "".join(lines[: starts[0]]).encode()
    return Source(head, chunks, "".join(lines[starts[-1] :]).encode(), marks.column)


def _document_end(lines: Sequence[str]) -> int:
    """The place of the `...` that ends the document; the number of lines if there is none."""
    for place in range(len(lines) - 1, -1, -1):
        bare = lines[place].strip()
        if lines[place].startswith("..."):
            return place
        if bare and not bare.startswith("#"):
            break
    return len(lines)


def rebased(
    source: Source,
    document: ReviewDocument,
    merged: ReviewDocument,
    other: tuple[Source, ReviewDocument] | None = None,
) -> Source:
    """The slices of a merged review: those of `document`, which `source` holds, and new ones for what differs.

    Args:
        other: another version with its slices; a claim that is as there comes from there.
    """
    slices = _slices(source, document)
    others = _slices(*other) if other is not None else {}
    result = Source(source.head, (), source.tail, source.column)
    for place, claim in enumerate(merged.claims):
        old, chunk = slices.get(claim.id, (None, b""))
        its, its_chunk = others.get(claim.id, (None, b""))
        if its == claim and old != claim:
            result.chunks.append(its_chunk)
            continue
        if old is not None:
            result.chunks.append(chunk)
        if old != claim:
            result.put_claim(place, claim)
    if replace(document, claims=()) != replace(merged, claims=()):
        result.put_head(merged)
    return result


def _slices(source: Source, document: ReviewDocument) -> dict[str, tuple[ReviewClaim, bytes]]:
    return {claim.id: (claim, chunk) for claim, chunk in zip(document.claims, source.chunks, strict=True)}


def replayed(
    document: ReviewDocument, source: Source, slices: Sequence[Slice], *, same_file: bool
) -> tuple[ReviewDocument, Source]:
    """A review with the slices of its journal laid over it.

    Args:
        same_file: the file is one that the slices belong to; another one, which somebody changed, is merged with them,
            unless none of their sentences stands in its article: then it is the review of another one.
    """
    if not same_file and not any(_claim_in(text).claim.text in document.article.text for _, text in slices):
        return document, source
    claims = list(document.claims)
    result = Source(source.head, source.chunks, source.tail, source.column)
    for place, text in slices:
        claim = _claim_in(text)
        known = {one.id: number for number, one in enumerate(claims)}
        if not same_file:
            place = known.get(claim.id, len(claims))
        if place < len(claims):
            claims[place], result.chunks[place] = claim, text.encode()
        else:
            claims.append(claim)
            result.chunks.append(text.encode())
    mine = replace(document, claims=tuple(claims))
    if same_file:
        return mine, result
    merged, _ = merge_documents(None, mine, document)
    return merged, rebased(source, document, merged)


def _claim_in(text: str) -> ReviewClaim:
    """The claim whose lines a journal holds."""
    return claim_from_plain(read_plain(text)[0])
