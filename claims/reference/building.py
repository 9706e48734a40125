"""Building the stored copy of a reference, in a child process: rows, index and report, written into one folder."""

from __future__ import annotations

import errno
import json
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from claims.errors import NotSaved
from claims.records import Progress
from claims.reference.grids import open_grid
from claims.reference.index import IndexWriter
from claims.reference.reading import Intake
from claims.reference.store import Store, StoreWriter
from claims.reference.tables import Chosen, choose_table

ABOUT, HEALTH, INDEX = "about.json", "health.json", "index"

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO}


def build(
    path: str,
    where: str,
    columns: Mapping[str, str],
    sheet: str | None,
    folder: str,
    progress: Progress,
) -> None:
    """Reads a reference and writes its stored copy into an empty folder; `ABOUT` comes last, with the sums of the rest.

    Args:
        path: the spreadsheet; it is only read.
        where: how to call it in errors.
        columns: field -> column chosen by the user.
        sheet: the sheet's name, if the user chose it.
        folder: where to write.
        progress: told of each batch of rows.

    Raises:
        RefusedInput: the file cannot be read or holds no claims.
        NotSaved: the disk is full or may not be written to.
    """
    _write(choose_table(open_grid(Path(path), where, progress), columns, sheet, where), where, Path(folder), progress)


def build_in_little_memory(
    path: str,
    where: str,
    columns: Mapping[str, str],
    sheet: str | None,
    folder: str,
    progress: Progress,
) -> None:
    """As `build`, of the same arguments and with the same errors, but cell by cell: slower, for files of any size."""
    grid = open_grid(Path(path), where, progress, streaming=True)
    _write(choose_table(grid, columns, sheet, where), where, Path(folder), progress)


def _write(chosen: Chosen, where: str, target: Path, progress: Progress) -> None:
    with _writing(target):
        rows = _write_rows(chosen, where, target, progress)
        about = {
            "rows": rows,
            "names": list(chosen.header.names),
            "columns": dict(chosen.header.columns),
            "files": _sums(target),
        }
        (target / ABOUT).write_text(sealed(about), encoding="utf-8")


def _write_rows(chosen: Chosen, where: str, target: Path, progress: Progress) -> int:
    """Rows, index and report of the sheets; gives the number of rows."""
    (target / INDEX).mkdir()
    store, index, intake = StoreWriter(target, where), IndexWriter(target / INDEX), Intake(chosen, where)
    position = 0
    for batch in intake.batches(progress):
        store.add(batch.rows, batch.numbers, batch.sheet)
        places = range(position, position + len(batch.rows))
        index.add(zip(places, batch.claims, batch.titles, strict=True), batch.others)
        position += len(batch.rows)
    store.close()
    import msgspec

    # tantivy's own threads still work on the last rows meanwhile.
    (target / HEALTH).write_bytes(msgspec.json.encode(intake.health(Store(target), progress)))
    progress(position, position, "finishing the index")
    index.finish()
    return position


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """Turns what a full disk makes of Python and tantivy into one sentence."""
    try:
        yield
    except (OSError, ValueError) as problem:
        code = problem.errno if isinstance(problem, OSError) else None
        text = str(problem)
        if code in _FULL or "os error" in text.lower() or "No space left" in text:
            why = problem.strerror if isinstance(problem, OSError) and problem.strerror else text[:200]
            raise no_room(folder, why) from problem
        raise


def no_room(folder: Path, why: str) -> NotSaved:
    """The error for a cache folder that cannot be written to."""
    return NotSaved(
        "the index of this reference could not be written ({why})",
        str(folder),
        "make room there, or run claimdesk index --prune",
        why=why,
    )


def _sums(folder: Path) -> dict[str, list[int]]:
    """Size, time of change in nanoseconds and CRC-32 of every file below a folder."""
    found = {}
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.name.endswith(".lock"):
            state = file.stat()
            found[file.relative_to(folder).as_posix()] = [state.st_size, state.st_mtime_ns, checksum(file)]
    return found


def checksum(file: Path) -> int:
    """CRC-32 of a file, read in pieces."""
    value = 0
    with file.open("rb") as stream:
        while piece := stream.read(1 << 20):
            value = zlib.crc32(piece, value)
    return value


def sealed(about: Mapping[str, Any]) -> str:
    """A record as two lines: its CRC-32, and itself as JSON."""
    text = json.dumps(about, ensure_ascii=False)
    return f"{zlib.crc32(text.encode())}\n{text}"


def unsealed(text: str) -> dict[str, Any] | None:
    """What `sealed` wrote, or None if it is not whole."""
    head, _, body = text.partition("\n")
    if head != str(zlib.crc32(body.encode())):
        return None
    about: dict[str, Any] = json.loads(body)
    return about
