"""Writing files so that a reader only ever sees a whole one, and telling whether a file has changed."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from claims.errors import NotSaved


def sha256(data: bytes) -> str:
    """Hexadecimal SHA-256 of `data`."""
    return hashlib.sha256(data).hexdigest()


def atomic_write(path: Path, data: bytes) -> None:
    """Replaces `path` by `data`, durably: after a crash at any instant the old or the new file is there, whole.

    Raises:
        NotSaved: the folder is read-only, the disk is full ...; `path` is as it was.
    """
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as problem:
        raise NotSaved(
            "the file could not be saved ({why})",
            str(path),
            "choose another folder or make room",
            why=problem.strerror or str(problem),
        ) from problem
