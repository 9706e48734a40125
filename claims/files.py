"""Reading and writing files: which are articles, whether one has changed, and how a reader only sees a whole one."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from claims.errors import NotSaved, RefusedInput

_REPLACE_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)
"""Seconds between attempts on Windows, where a virus scanner or a sync program may hold the file for a moment."""
_NO_FOLDER_SYNC = frozenset((errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EISDIR))
"""What systems answer that cannot sync a folder; there the replace itself is all that can be had."""
_SUFFIX = ".part"


TEXT_SUFFIXES = (".txt", ".text", ".md", ".markdown")
"""Names of plain texts: one of them is read as a table only if it looks like one."""
TABLE_SUFFIXES = (".xlsx", ".csv")
"""Exports in rows and columns, which can be chosen, filled in and read back."""

ARTICLE_SUFFIXES = (
    *TEXT_SUFFIXES,
    *(".html", ".htm", ".xhtml", ".mhtml", ".mht"),
    *(".docx", ".odt", ".rtf", ".pdf", ".epub", ".eml"),
)
"""Names by which articles are found in a folder and offered in a dialog. What a file is, its content tells."""


def file_name(path: str) -> str:
    """The last part of a path of any system, such as one that was written down on another computer."""
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2] or path


def is_article(path: str | Path) -> bool:
    """Whether a file has the name of an article, so that it is taken when a whole folder is read."""
    return Path(path).suffix.lower() in ARTICLE_SUFFIXES


def is_file(path: Path) -> bool:
    """Whether there is such a file; no, where the system does not let us look, for which pathlib would raise."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: Path) -> bool:
    """Whether there is such a folder; no, where the system does not let us look, for which pathlib would raise."""
    return os.path.isdir(path)  # noqa: PTH112


def sha256(data: bytes) -> str:
    """Hexadecimal SHA-256 of `data`."""
    return hashlib.sha256(data).hexdigest()


def refuse_device(path: Path) -> None:
    """Looks before a file that a user named is opened: a device may give bytes for ever, a pipe may never give one.

    Raises:
        RefusedInput: it is a device or a pipe.
    """
    with contextlib.suppress(OSError):  # whoever opens it says why
        mode = path.stat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            raise RefusedInput(
                "this is a device or a pipe, not a file", str(path), "save what it gives to a file, and choose that"
            )


def read_input(path: Path) -> bytes:
    """The bytes of a file that a user named.

    Raises:
        RefusedInput: it is missing, a folder, a device, or cannot be read.
    """
    refuse_device(path)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise RefusedInput("there is no such file", str(path), "check its name and folder") from None
    except IsADirectoryError:
        raise RefusedInput("this is a folder, not a file", str(path), "choose a file in it") from None
    except OSError as problem:
        raise RefusedInput(
            "the file cannot be read ({why})",
            str(path),
            "check that you may open it",
            why=problem.strerror or str(problem),
        ) from problem


def not_saved(path: Path, problem: OSError) -> NotSaved:
    """The error for a file that the system did not let be written."""
    return NotSaved(
        "the file could not be saved ({why})",
        str(path),
        "choose another folder or make room",
        why=problem.strerror or str(problem),
    )


@contextlib.contextmanager
def saving(path: Path) -> Iterator[None]:
    """Says that `path` could not be saved, whatever the system refuses on the way to it.

    Raises:
        NotSaved: the folder is read-only or gone, the disk is full, a file may not be so large ...
    """
    try:
        yield
    except OSError as problem:
        raise not_saved(path, problem) from problem


def atomic_write(path: Path, data: bytes) -> None:
    """Replaces `path` by `data`, durably: after a crash at any instant the old or the new file is there, whole.

    A temporary file in the same folder is written, checked, synced, given the mode of the old file and put in its
    place; then the folder is synced. A symbolic link stays one, and the file it names is replaced.

    Raises:
        NotSaved: the folder is read-only or gone, the disk is full ...; `path` is as it was.
    """
    with saving(path):
        target = Path(os.path.realpath(path))
        temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}{_SUFFIX}")
        try:
            _write_whole(temporary, data, _mode(target))
            _replace(temporary, target)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
        _sync_folder(target.parent)


def sweep(path: Path) -> int:
    """Removes temporary files that killed writers of `path` left behind; gives their number.

    Call it only while no other program writes `path`.
    """
    removed = 0
    target = Path(os.path.realpath(path))
    with contextlib.suppress(OSError):
        for entry in os.scandir(target.parent):
            if entry.name.startswith(f".{target.name}.") and entry.name.endswith(_SUFFIX):
                with contextlib.suppress(OSError):
                    Path(entry.path).unlink()
                    removed += 1
    return removed


def _mode(path: Path) -> int | None:
    """The permissions of an existing file, which the new one takes over; None for a new one."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return None


def _write_whole(path: Path, data: bytes, mode: int | None) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        left = memoryview(data)
        while left:
            written = os.write(handle, left)
            if not written:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            left = left[written:]
        if mode is not None and hasattr(os, "fchmod"):
            os.fchmod(handle, mode)
        sync(handle)
    finally:
        os.close(handle)


def sync(handle: int) -> None:
    """Waits until what was written to an open file is on the disk itself."""
    if sys.platform == "darwin":
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def _replace(temporary: Path, target: Path) -> None:
    for pause in _REPLACE_PAUSES if os.name == "nt" else ():
        try:
            os.replace(temporary, target)  # noqa: PTH105
            return
        except PermissionError:
            time.sleep(pause)
    os.replace(temporary, target)  # noqa: PTH105


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as problem:
        if problem.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(handle)
