"""One review file on disk: reading it, saving it durably, and knowing whether another program changed it meanwhile."""

from __future__ import annotations

from pathlib import Path

from claims.errors import RefusedInput
from claims.review.yaml_reader import MAX_BYTES


def read_bytes(path: Path) -> bytes:
    """The bytes of a review file; one that is far too large is refused before it is read.

    Raises:
        RefusedInput: it is missing, cannot be read or is too large.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise RefusedInput(
                "the file is {size} MB, far larger than a review can be",
                str(path),
                "check that this is a review file of Claimdesk",
                size=size // 1_000_000,
            )
        return path.read_bytes()
    except OSError as problem:
        raise RefusedInput(
            "the file cannot be read ({why})",
            str(path),
            "check its name and its rights",
            why=problem.strerror or str(problem),
        ) from problem
