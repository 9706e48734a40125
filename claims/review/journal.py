"""Decisions on a large review on their way into its file: synced beside it at once, and folded into it a moment later.

A file of megabytes is not written anew for every key. The slices of the claims that changed are appended to a journal,
which is on disk when a decision returns. Reading the review reads both, so nobody sees the file without its journal.
"""

from __future__ import annotations

import contextlib
import json
import os
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from claims.files import sync

Slice: TypeAlias = tuple[int, str]
"""Which claim, counted from 0, and its lines from now on."""

LARGE = 400_000
"""Bytes from which on a review has a journal; writing less takes no longer than appending to one."""
MOST_SLICES = 100
"""A step that changes more claims than this is written into the file itself."""


class Journal:
    """The journal of one review: lines of JSON, each after its checksum, so that one that was cut off is seen.

    The first line names the digest of the file that the slices belong to. Before the file is replaced, the digest of
    the new one is added: laying the slices over either gives the same.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = 0

    def append(self, base: str, slices: Sequence[Slice]) -> None:
        """Adds one step; on disk when it returns.

        Args:
            base: digest of the file that lies on disk now.

        Raises:
            OSError: it could not; what was in the journal before still is.
        """
        lines = [] if self.size else [{"base": base}]
        self._write([*lines, {"slices": slices}])

    def expect(self, digest: str) -> None:
        """Says that a file of this digest, with all the slices in it, is about to replace the present one."""
        if self.size:
            self._write([{"base": digest}])

    def _write(self, lines: Sequence[Any]) -> None:
        data = b"".join(_line(line) for line in lines)
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        try:
            os.ftruncate(handle, self.size)
            os.lseek(handle, self.size, os.SEEK_SET)
            left = memoryview(data)
            while left:
                left = left[os.write(handle, left) :]
            sync(handle)
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(handle, self.size)
            raise
        finally:
            os.close(handle)
        self.size += len(data)

    def clear(self) -> None:
        """Forgets the slices, once the file holds them."""
        if self.size:
            os.truncate(self.path, 0)
            self.size = 0


def _line(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return b"%08x %s\n" % (zlib.crc32(text), text)


def read_journal(path: Path) -> tuple[frozenset[str], tuple[Slice, ...]]:
    """Digests of the files that a journal belongs to, and its slices in the order in which they were made.

    Reading ends at the first line that is cut off or damaged; none is an error, since none was acknowledged.
    """
    bases: list[str] = []
    slices: list[Slice] = []
    for value in _lines(path):
        if "base" in value:
            bases.append(str(value["base"]))
        slices += [(int(place), str(text)) for place, text in value.get("slices", ())]
    return frozenset(bases), tuple(slices)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    try:
        data = path.read_bytes()
    except OSError:
        return
    for line in data.split(b"\n")[:-1]:
        checksum, _, text = line.partition(b" ")
        if checksum != b"%08x" % zlib.crc32(text):
            return
        yield json.loads(text.decode("utf-8", "surrogatepass"))
