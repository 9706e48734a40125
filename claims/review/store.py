"""One review file on disk: reading it, who has it open, whether another program changed it, saving it, its backups."""

from __future__ import annotations

import contextlib
import json
import os
import platform
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TypeAlias

from filelock import FileLock, Timeout

from claims.files import atomic_write, not_saved, read_input, sha256, sweep
from claims.review.journal import LARGE, Journal, Slice
from claims.review.records import Holder
from claims.review.yaml_reader import MAX_BYTES, too_large

SIDE_FOLDER = ".claimdesk"
"""Folder beside the reviews for locks and backups; nothing in it is needed to read a review."""
KEPT_BACKUPS = 14
"""Days of which a backup is kept."""
_WAIT_SECONDS = 10.0
"""How long a save waits for another program that is saving the same file."""

Stamp: TypeAlias = tuple[int, int, int, int]
"""Inode, size, and times of the last change of content and of the file: alike only where nothing was written."""


def read_bytes(path: Path) -> bytes:
    """The bytes of a review file; one that is far too large is refused before it is read.

    Raises:
        RefusedInput: it is missing, cannot be read or is too large.
    """
    with contextlib.suppress(OSError):  # `read_input` says why
        if (size := path.stat().st_size) > MAX_BYTES:
            raise too_large(size, str(path))
    return read_input(path)


def journal_path(path: Path) -> Path:
    """Where the journal of a review lies."""
    return path.parent / SIDE_FOLDER / f"{path.name}.journal"


class Store:
    """The file of an open review; it knows the version that was last read or written here."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.side = path.parent / SIDE_FOLDER
        self._stamp: Stamp | None = None
        self._known = b""
        self._session: FileLock | None = None
        self._today = date.today()
        self._digest = ""
        self._journal = Journal(journal_path(path))

    def read(self) -> bytes:
        """The file as it is now; from here on it counts as known."""
        data = read_bytes(self.path)
        self._remember(data)
        return data

    def changed(self) -> bytes | None:
        """The bytes of the file if another program changed it since it was read or written here, else None."""
        if self._look() in (self._stamp, None):
            return None
        data = read_bytes(self.path)
        if data == self._known:
            self._remember(data)
            return None
        return data

    @property
    def is_gone(self) -> bool:
        """Whether somebody took the file away, or the disk that it lies on."""
        return self._look() is None

    def know(self, data: bytes) -> None:
        """Takes a version that `changed` gave as known."""
        self._remember(data)

    def _look(self) -> Stamp | None:
        try:
            stat = self.path.stat()
        except OSError:
            return None
        return stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns

    def _remember(self, data: bytes) -> None:
        self._stamp = self._look()
        self._known = data
        self._digest = ""

    def write(self, data: bytes) -> None:
        """Saves the file, durably; call it inside `writing`.

        Raises:
            NotSaved: it could not; the file is as it was.
        """
        if self._today != date.today():
            self.back_up()
            self._today = date.today()
        try:
            digest = sha256(data) if self._journal.size else ""
            self._journal.expect(digest)
            atomic_write(self.path, data)
            self._remember(data)
            self._digest = digest
            self._journal.clear()
        except OSError as problem:
            raise not_saved(self.path, problem) from problem

    @property
    def has_journal(self) -> bool:
        """Whether this review is large enough for one, and held by this program alone."""
        return self._session is not None and len(self._known) >= LARGE

    @property
    def pending(self) -> bool:
        """Whether there are slices in the journal that the file lacks."""
        return self._journal.size > 0

    def adopt_journal(self) -> bool:
        """Goes on with the journal that another program left; whether there is anything in it."""
        with contextlib.suppress(OSError):
            self._journal.size = self._journal.path.stat().st_size
        return self.pending

    def append(self, slices: Sequence[Slice]) -> None:
        """Saves a step by adding the slices of its claims to the journal; call it inside `writing`.

        Raises:
            NotSaved: it could not; the journal is as it was.
        """
        try:
            self._digest = self._digest or sha256(self._known)
            self._journal.append(self._digest, slices)
        except OSError as problem:
            raise not_saved(self.path, problem) from problem

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keeps other programs of this kind from saving meanwhile; where no lock can be made, saving tells why."""
        lock = self._lock("save")
        try:
            if lock is not None:
                lock.acquire(timeout=_WAIT_SECONDS)
        except (OSError, Timeout):
            lock = None
        try:
            yield
        finally:
            if lock is not None:
                lock.release()

    def _lock(self, purpose: str) -> FileLock | None:
        if not self._make_side_folder():
            return None
        # a window opens a review in one thread and closes it in another
        return FileLock(self.side / f"{self.path.name}.{purpose}.lock", thread_local=False)

    def _make_side_folder(self) -> bool:
        try:
            if not self.side.is_dir():
                self.side.mkdir(exist_ok=True)
                (self.side / ".gitignore").write_text("*\n", encoding="utf-8")
        except OSError:
            return False
        return True

    def hold(self, by: str) -> Holder | None:
        """Takes the review for writing until `release`; if another program has it, says who.

        Where the folder cannot be written to, nobody holds it and saving will say so.
        """
        lock = self._lock("open")
        try:
            if lock is not None:
                lock.acquire(timeout=0)
        except Timeout:
            return self._holder()
        except OSError:
            return None
        self._session = lock
        with contextlib.suppress(OSError):
            since = datetime.now().astimezone().isoformat()
            who = {"by": by, "host": platform.node(), "pid": os.getpid(), "since": since}
            self._holder_file.write_text(json.dumps(who), encoding="utf-8")
        with self.writing():
            sweep(self.path)
        return None

    @property
    def _holder_file(self) -> Path:
        return self.side / f"{self.path.name}.holder.json"

    def _holder(self) -> Holder:
        try:
            who = json.loads(self._holder_file.read_text(encoding="utf-8"))
            return Holder(str(who["by"]), str(who["host"]), int(who["pid"]), datetime.fromisoformat(who["since"]))
        except (OSError, ValueError, KeyError, TypeError):
            return Holder("?", platform.node(), 0)

    def release(self) -> None:
        """Lets others have the review."""
        if self._session is not None:
            with contextlib.suppress(OSError):
                self._holder_file.unlink(missing_ok=True)
            self._session.release()
            self._session = None

    def back_up(self) -> None:
        """Keeps the known version as the last good one of the day on which it was written; never raises."""
        with contextlib.suppress(OSError):
            day = datetime.fromtimestamp(self.path.stat().st_mtime).strftime("%Y-%m-%d")
            if not self._known or not self._make_side_folder():
                return
            folder = self._backup_folder
            folder.mkdir(parents=True, exist_ok=True)
            temporary = folder / ".part"
            temporary.write_bytes(self._known)
            temporary.replace(folder / f"{day}.review.yaml")
            for old in backups(self.path)[KEPT_BACKUPS:]:
                old.unlink()

    @property
    def _backup_folder(self) -> Path:
        return self.side / "backups" / self.path.name


def backups(path: str | Path) -> tuple[Path, ...]:
    """The backups of a review file, newest day first."""
    path = Path(path)
    folder = path.parent / SIDE_FOLDER / "backups" / path.name
    return tuple(sorted((one for one in folder.glob("*.yaml") if not one.name.startswith(".")), reverse=True))
