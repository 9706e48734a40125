"""The child's side of a sandbox: it bounds itself, runs jobs, and ends when its parent does."""

from __future__ import annotations

import contextlib
import importlib
import os
import pickle
import queue
import sys
import threading
import time
import traceback
from typing import IO, Any

from claims.errors import ClaimdeskError
from claims.sandbox.frames import ERRORS, FROZEN_FLAG, Job, read_frame, write_frame

_IDLE_SECONDS = 300.0
"""A child that nobody asks for this long ends itself."""
_REPORT_SECONDS = 0.05
_LONGEST_REQUEST = 1 << 30


def serve_if_asked() -> None:
    """The first thing that a frozen program (PyInstaller) calls: there the child is the program itself."""
    if sys.argv[1:2] == [FROZEN_FLAG]:
        serve(sys.argv[2:])


def serve(arguments: list[str]) -> None:
    """Runs jobs from standard input until the parent has gone; never returns.

    Args:
        arguments: the limits: memory in bytes, and seconds of processor time (0: none).
    """
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    # What a library prints must not get between our messages.
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    memory_bytes, seconds = int(arguments[0]), int(arguments[1])
    _limit(memory_bytes, seconds)
    jobs: queue.SimpleQueue[Job] = queue.SimpleQueue()
    threading.Thread(target=_hear, args=(requests, jobs), daemon=True).start()
    if sys.platform == "darwin":
        threading.Thread(target=_watch_memory, args=(memory_bytes,), daemon=True).start()
    while True:
        try:
            job = jobs.get(timeout=_IDLE_SECONDS)
        except queue.Empty:
            os._exit(0)
        write_frame(replies, ["begun"])
        _answer(replies, _run(job, replies))


def _limit(memory_bytes: int, seconds: int) -> None:
    """Bounds what this process may take, as far as the system knows how."""
    if sys.platform != "win32":
        import resource

        # Data counts what can be written to (Linux 4.7 and later); the address space also counts mapped files and what
        # allocators merely reserve, so it is bounded more loosely.
        limits = [
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_DATA, memory_bytes),
            (resource.RLIMIT_AS, 4 * memory_bytes),
        ]
        if seconds:
            limits.append((resource.RLIMIT_CPU, seconds * (os.cpu_count() or 1)))
        for kind, most in limits:
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(kind, (most, most))


def _watch_memory(memory_bytes: int) -> None:
    """Ends this process when it has grown too large, for macOS, which does not enforce the limit itself."""
    if sys.platform != "win32":
        import resource

        while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss <= memory_bytes:
            time.sleep(0.1)
        os._exit(1)


def _hear(requests: IO[bytes], jobs: queue.SimpleQueue[Job]) -> None:
    """Takes jobs in; ends the process when the parent closes its side, which also happens when the parent is killed."""
    try:
        while (data := read_frame(requests, _LONGEST_REQUEST)) is not None:
            jobs.put(pickle.loads(data))
    finally:
        os._exit(0)


def _run(job: Job, replies: IO[bytes]) -> list[Any]:
    try:
        module, _, name = job.function.partition(":")
        function: Any = importlib.import_module(module)
        for part in name.split("."):
            function = getattr(function, part)
        result = function(*job.args, progress=_Reporter(replies)) if job.reports else function(*job.args)
    except ClaimdeskError as error:
        named = {key: value if isinstance(value, int | float) else str(value) for key, value in error.values.items()}
        kind = next((base.__name__ for base in type(error).__mro__ if base.__name__ in ERRORS), "ClaimdeskError")
        return ["error", kind, error.what_template, error.where, error.advice_template, named, traceback.format_exc()]
    except BaseException as problem:  # noqa: BLE001 -- nothing that a file does to a parser may go unanswered
        return _fault(problem)
    return ["result", result]


def _fault(problem: BaseException) -> list[Any]:
    return ["fault", type(problem).__name__, str(problem)[:300], traceback.format_exc()]


def _answer(replies: IO[bytes], reply: list[Any]) -> None:
    try:
        write_frame(replies, reply)
    except (pickle.PicklingError, TypeError, AttributeError, MemoryError, RecursionError) as problem:
        write_frame(replies, _fault(problem))


class _Reporter:
    """The `progress` of the child: passes on at most twenty reports a second, and each new stage."""

    def __init__(self, replies: IO[bytes]) -> None:
        self._replies = replies
        self._next = 0.0
        self._what = ""

    def __call__(self, done: int, total: int, what: str) -> None:
        now = time.monotonic()
        if now >= self._next or what != self._what:
            self._next, self._what = now + _REPORT_SECONDS, what
            write_frame(self._replies, ["progress", done, total, what])
