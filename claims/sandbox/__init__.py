"""Reading hostile files in a child process with limits on memory and time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar, overload

from claims.errors import ClaimdeskError, RefusedInput
from claims.records import Progress
from claims.sandbox.child import serve_if_asked
from claims.sandbox.frames import ERRORS, Job
from claims.sandbox.worker import Worker, pool

__all__ = ["MEMORY_BYTES", "SECONDS", "ChildDied", "RemoteError", "call", "close", "serve_if_asked"]

MEMORY_BYTES = 2 << 30
SECONDS = 120.0

_BEAT = 0.1
"""Seconds between two looks at the child: how soon a callback that cancels is asked."""

T = TypeVar("T")


class RemoteError(Exception):
    """What went wrong in the child, with its traceback: the cause of the error that the caller sees."""


class ChildDied(RefusedInput):
    """The child died, or ran out of memory: the file may still be readable in another, more careful way."""


class _NeverBegun(Exception):
    """The child had ended before it heard of the job."""


@overload
def call(
    function: Callable[..., T],
    *args: object,
    memory_bytes: int = ...,
    seconds: float = ...,
    progress: Progress | None = ...,
    warm: bool = ...,
    where: str = ...,
) -> T: ...
@overload
def call(
    function: str,
    *args: object,
    memory_bytes: int = ...,
    seconds: float = ...,
    progress: Progress | None = ...,
    warm: bool = ...,
    where: str = ...,
) -> Any: ...
def call(
    function: Callable[..., T] | str,
    *args: object,
    memory_bytes: int = MEMORY_BYTES,
    seconds: float = SECONDS,
    progress: Progress | None = None,
    warm: bool = False,
    where: str = "",
) -> Any:
    """`function(*args)`, run in a child process that cannot harm this one.

    Args:
        function: a module-level function, or its name as "package.module:name".
        args: values that pickle can carry.
        memory_bytes: the most memory that the child may take.
        seconds: the longest that it may run, by the clock on the wall.
        progress: if given, the function is called with a keyword `progress` and what it reports arrives here, in this
            thread, at least ten times a second; raising `Cancelled` here ends the child at once.
        warm: use a child that is kept for the next small job, so that a job costs milliseconds.
        where: the file that is read, for the sentence of an error.

    Returns:
        What the function returns: plain values and records of this program; nothing else is let in.

    Raises:
        ClaimdeskError: as the function raised it; `RefusedInput`, of which `ChildDied` is a kind, when it fails.
    """
    job = Job(_name_of(function), args, progress is not None)
    task = _Task(job, seconds, progress, where)
    if not warm:
        worker = Worker(memory_bytes, seconds)
        try:
            return task.run(worker)
        finally:
            worker.kill()
    while True:
        worker = pool.take(memory_bytes)
        try:
            result = task.run(worker)
        except _NeverBegun:
            worker.kill()
        except BaseException:
            # After an error that the function itself raised, the worker waits for another job; else it is in doubt.
            (pool.give_back if task.answered else Worker.kill)(worker)
            raise
        else:
            pool.give_back(worker)
            return result


def close() -> None:
    """Ends the warm workers; the next job starts another."""
    pool.close()


def _name_of(function: Callable[..., object] | str) -> str:
    if isinstance(function, str):
        return function
    if function.__module__ == "__main__" or "<" in function.__qualname__:
        raise ValueError(f"{function.__qualname__} cannot be found by another process: it must stand in a module")
    return f"{function.__module__}:{function.__qualname__}"


class _Task:
    """One job and what its caller wants to know of it."""

    def __init__(self, job: Job, seconds: float, progress: Progress | None, where: str) -> None:
        self._job = job
        self._seconds = seconds
        self._deadline = time.monotonic() + seconds
        self._progress = progress
        self._where = where
        self.answered = False

    def run(self, worker: Worker) -> object:
        """Sends the job to a worker and listens until it is done."""
        worker.send(self._job)
        kept, begun = worker.jobs > 1, False
        last = (0, 0, "opening the file")
        while True:
            if self._progress is not None:
                self._progress(*last)
            frame = worker.receive(_BEAT)
            if time.monotonic() > self._deadline:
                raise self._late()
            kind, *values = frame or ["nothing"]
            if kind == "begun":
                begun = True
            elif kind == "progress":
                last = (int(values[0]), int(values[1]), str(values[2]))
            elif kind == "result":
                self.answered = True
                return values[0]
            elif kind == "end" and kept and not begun:
                raise _NeverBegun
            elif kind != "nothing":
                raise self._failure(worker, kind, values) from RemoteError(str(values[-1]) if values else "it died")

    def _late(self) -> RefusedInput:
        return RefusedInput(
            "reading this file took longer than {seconds} seconds",
            self._where,
            "save a smaller or repaired copy and try again",
            seconds=round(self._seconds),
        )

    def _failure(self, worker: Worker, kind: str, values: list[Any]) -> ClaimdeskError:
        """The error for a job that did not end well: the function raised it, the child died, or a parser failed."""
        if kind == "error":
            self.answered = True
            name, what, place, advice, named, _ = values
            return ERRORS.get(name, ClaimdeskError)(what, place or self._where, advice, **named)
        if kind == "fault" and values[0] != "MemoryError":
            return RefusedInput(
                "this file cannot be read ({why})",
                self._where,
                "open it in the program that it was made with, save it again and retry",
                why=": ".join(part for part in values[:2] if part),
            )
        return ChildDied(
            "this file cannot be read safely: it needs more than {limit} MB of memory, or it breaks the reader",
            self._where,
            "save a smaller or repaired copy and try again",
            limit=worker.memory_bytes >> 20,
        )
