"""The folder of stored copies: one entry a reference, found by its content, whole or not there, the oldest pruned."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.errors import ClaimdeskError
from claims.files import atomic_write
from claims.records import Progress
from claims.reference.building import ABOUT, checksum, no_room, unsealed
from claims.reference.index import INDEX_VERSION

STORE_VERSION = 9
"""Raised when stored rows or the recognition of columns change, so that older entries are not used."""
LIMIT_BYTES = 4 << 30
"""The cache is pruned to this size, least recently used entries first."""
FOLDER_VARIABLE = "CLAIMDESK_CACHE"

_VERSION = f"{STORE_VERSION}.{INDEX_VERSION}"
_SEEN = "seen.json"
_MOST_SEEN = 200
_SETTLED_NANOSECONDS = 2_000_000_000
"""A file changed less than so long before it was hashed may change again without its time telling."""
_LOCK_WAIT = 0.1
_STALE_SECONDS = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Pruned:
    """What a pruning did: entries removed and bytes freed, entries and bytes that stay."""

    removed: int
    freed: int
    kept: int
    bytes: int


def folder() -> Path:
    """The cache folder of this user: `CLAIMDESK_CACHE`, else the system's usual place."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    if chosen:
        return Path(chosen) / "references"
    from platformdirs import user_cache_path

    return user_cache_path("claimdesk", appauthor=False) / "references"


def key(digest: str, suffix: str, columns: Mapping[str, str], sheet: str | None) -> str:
    """The name of an entry: of a content, by this version, read in one way."""
    way = json.dumps([suffix, sorted(columns.items()), sheet])
    return f"{digest[:40]}-{_VERSION}-{hashlib.sha256(way.encode()).hexdigest()[:12]}"


def state_of(path: Path) -> list[int]:
    """What changes when a file does: size, times of change of content and of entry (ns), number on the disk."""
    found = path.stat()
    return [found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]


def content_hash(path: Path, progress: Progress) -> str:
    """SHA-256 of a file; remembered, so that a large file is not read through at every start."""
    state, seen = state_of(path), _read_seen()
    known = seen.get(str(path))
    if known and known[:-1] == state:
        return str(known[-1])
    digest = hashlib.sha256()
    with path.open("rb") as file:
        done = 0
        while piece := file.read(1 << 22):
            digest.update(piece)
            done += len(piece)
            progress(done, state[0], "looking for changes in the file")
    result = digest.hexdigest()
    if state_of(path) == state and time.time_ns() - max(state[1], state[2]) > _SETTLED_NANOSECONDS:
        seen.pop(str(path), None)
        seen[str(path)] = [*state, result]
        recent = dict(list(seen.items())[-_MOST_SEEN:])
        with contextlib.suppress(ClaimdeskError, OSError):
            folder().mkdir(parents=True, exist_ok=True)
            atomic_write(folder() / _SEEN, json.dumps(recent).encode())
    return result


def _read_seen() -> dict[str, list[Any]]:
    try:
        loaded = json.loads((folder() / _SEEN).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return loaded if isinstance(loaded, dict) else {}


def find(entry: Path) -> dict[str, Any] | None:
    """The record of a stored copy, if it is there and whole.

    Files whose time of change is that of the build are taken for unchanged; the sums of others are checked.
    """
    try:
        about = unsealed((entry / ABOUT).read_text(encoding="utf-8"))
        if about is None:
            return None
        for name, (size, changed, total) in about["files"].items():
            state = (entry / name).stat()
            if state.st_size != size or (state.st_mtime_ns != changed and checksum(entry / name) != total):
                return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    with contextlib.suppress(OSError):
        os.utime(entry / ABOUT)
    return about


@contextmanager
def locked(entry: Path, progress: Progress) -> Iterator[None]:
    """Holds the right to build an entry; another process that builds it is waited for.

    Raises:
        NotSaved: the cache folder cannot be written to.
    """
    from filelock import FileLock, Timeout

    try:
        entry.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(entry.with_name(f"{entry.name}.lock"))
        while True:
            try:
                lock.acquire(timeout=_LOCK_WAIT)
                break
            except Timeout:
                progress(0, 0, "waiting for another window that builds this index")
    except OSError as problem:
        raise no_room(entry.parent, problem.strerror or str(problem)) from problem
    try:
        yield
    finally:
        lock.release()


@contextmanager
def draft(entry: Path) -> Iterator[Path]:
    """An empty folder that takes the place of an entry when the block ends well, and is gone if not.

    Raises:
        NotSaved: the cache folder cannot be written to.
    """
    try:
        _sweep(entry)
        made = Path(tempfile.mkdtemp(prefix=f"{entry.name}.", suffix=".part", dir=entry.parent))
    except OSError as problem:
        raise no_room(entry.parent, problem.strerror or str(problem)) from problem
    try:
        yield made
        remove(entry)
        made.rename(entry)
    except OSError as problem:
        raise no_room(entry.parent, problem.strerror or str(problem)) from problem
    finally:
        # Also what a killed process's child still wrote when we began.
        _sweep(entry)


def _sweep(entry: Path) -> None:
    """Removes drafts of an entry. Whoever made them held the lock that we hold now."""
    for stale in entry.parent.glob(f"{entry.name}.*.part"):
        shutil.rmtree(stale, ignore_errors=True)


def remove(entry: Path) -> None:
    """Deletes an entry: first its name, at once, then its files."""
    if entry.exists():
        away = Path(tempfile.mkdtemp(prefix="old.", suffix=".part", dir=entry.parent))
        entry.rename(away / "entry")
        shutil.rmtree(away, ignore_errors=True)


def prune(limit_bytes: int = LIMIT_BYTES, keep: Path | None = None) -> Pruned:
    """Deletes stored copies, least recently used first, until the rest fits.

    What stopped builds left behind goes too, and what another version wrote and has not used for a day.

    Args:
        limit_bytes: the size that may stay; 0 empties the cache.
        keep: an entry that stays in any case.
    """
    root = folder()
    if not root.is_dir():
        return Pruned(0, 0, 0, 0)
    entries = []
    for found in root.iterdir():
        if found.is_dir() and not found.name.endswith(".part"):
            entries.append((_last_use(found), _size(found), found))
        elif time.time() - _last_use(found) > _STALE_SECONDS and found.name.endswith((".part", ".lock")):
            shutil.rmtree(found, ignore_errors=True) if found.is_dir() else found.unlink(missing_ok=True)
    removed = freed = kept = total = 0
    for _, size, entry in sorted(entries, reverse=True, key=lambda one: (one[2] == keep, one[0])):
        if entry == keep or (total + size <= limit_bytes and not _outdated(entry)):
            kept, total = kept + 1, total + size
            continue
        with contextlib.suppress(OSError):
            remove(entry)
            removed, freed = removed + 1, freed + size
    return Pruned(removed, freed, kept, total)


def _outdated(entry: Path) -> bool:
    """Whether an entry is of another version of this program, which does not seem to be in use any more."""
    return f"-{_VERSION}-" not in entry.name and time.time() - _last_use(entry) > _STALE_SECONDS


def _last_use(path: Path) -> float:
    about = path / ABOUT
    with contextlib.suppress(OSError):
        return about.stat().st_mtime if about.is_file() else path.stat().st_mtime
    return 0.0


def _size(entry: Path) -> int:
    with contextlib.suppress(OSError):
        return sum(file.stat().st_size for file in entry.rglob("*") if file.is_file())
    return 0
