"""The parent's side of a sandbox: a child process, its pipes, the thread that listens to it, and those kept warm."""

from __future__ import annotations

import atexit
import contextlib
import json
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from claims.errors import ClaimdeskError
from claims.sandbox.frames import FROZEN_FLAG, Job, loads_guarded, read_frame, write_frame

_WARM_JOBS = 200
"""A warm worker is replaced after so many jobs, so that what one parser leaks does not pile up."""
_WARM_WORKERS = 2
_START = (
    "import json,sys; sys.path[:]=json.loads(sys.argv[1]); from claims.sandbox.child import serve; serve(sys.argv[2:])"
)


class Worker:
    """One child process.

    Args:
        memory_bytes: the most memory that it may take.
        seconds: the most processor time (of each core) that it may take; None for a worker that is kept.

    Raises:
        ClaimdeskError: the system starts no more processes.
    """

    def __init__(self, memory_bytes: int, seconds: float | None = None) -> None:
        self.memory_bytes = memory_bytes
        self.jobs = 0
        self._frames: queue.SimpleQueue[list[Any]] = queue.SimpleQueue()
        try:
            self._process = subprocess.Popen(
                _command(memory_bytes, seconds),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                # Ctrl-C in the terminal is for the parent, which then ends its children.
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as problem:
            raise ClaimdeskError(
                "a process to read the file in could not be started ({why})",
                "",
                "close other programs and try again",
                why=problem.strerror or str(problem),
            ) from problem
        self._job_object = _windows_job(self._process, memory_bytes)
        threading.Thread(target=self._listen, name="claims.sandbox", daemon=True).start()

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def send(self, job: Job) -> None:
        """Hands over a job. If the child is gone, `receive` says so."""
        self.jobs += 1
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            write_frame(self._process.stdin, job)

    def receive(self, seconds: float) -> list[Any] | None:
        """The next message, or None when none came within `seconds`; the last one of a child is ["end"]."""
        try:
            return self._frames.get(timeout=seconds)
        except queue.Empty:
            return None

    def _listen(self) -> None:
        assert self._process.stdout is not None
        try:
            while (data := read_frame(self._process.stdout, self.memory_bytes)) is not None:
                self._frames.put(list(loads_guarded(data)))
        except Exception as problem:  # noqa: BLE001 -- whatever a captured child sends, it only ever ends this child
            self._frames.put(["fault", type(problem).__name__, str(problem), ""])
        self._frames.put(["end"])

    def kill(self) -> None:
        """Ends the child and waits for it, so that nothing is left behind."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()


class Pool:
    """The warm workers that wait for a job."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[Worker] = []

    def take(self, memory_bytes: int) -> Worker:
        """A worker with this limit: one that waits, or a new one."""
        with self._lock:
            for worker in self._waiting:
                if worker.memory_bytes == memory_bytes:
                    self._waiting.remove(worker)
                    return worker
        return Worker(memory_bytes)

    def give_back(self, worker: Worker) -> None:
        """Keeps a worker for the next job, or ends it when it is old or there are enough."""
        with self._lock:
            if worker.alive and worker.jobs < _WARM_JOBS and len(self._waiting) < _WARM_WORKERS:
                self._waiting.append(worker)
                return
        worker.kill()

    def close(self) -> None:
        """Ends all that wait."""
        with self._lock:
            waiting, self._waiting = self._waiting, []
        for worker in waiting:
            worker.kill()


pool = Pool()
atexit.register(pool.close)


def _command(memory_bytes: int, seconds: float | None) -> list[str]:
    """The child's command line: isolated (`-I`), with our own search path, so that it imports from nowhere else."""
    limits = [str(memory_bytes), str(int(seconds) + 1 if seconds else 0)]
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_FLAG, *limits]
    home = str(Path(__file__).resolve().parents[2])
    path = [home, *(str(Path(entry).absolute()) for entry in sys.path if entry and entry != home)]
    return [sys.executable, "-I", "-S", "-X", "utf8", "-c", _START, json.dumps(path), *limits]


def _windows_job(process: subprocess.Popen[bytes], memory_bytes: int) -> object:
    """On Windows a job object bounds the child's memory and ends it with its parent; elsewhere the child does."""
    if sys.platform == "win32":
        import ctypes

        class Extended(ctypes.Structure):
            """JOBOBJECT_EXTENDED_LIMIT_INFORMATION of winnt.h, the fields in between taken together."""

            _fields_ = (
                ("times", ctypes.c_int64 * 2),
                ("flags", ctypes.c_uint32),
                ("working_set", ctypes.c_size_t * 2),
                ("active_processes", ctypes.c_uint32),
                ("affinity", ctypes.c_size_t),
                ("priority", ctypes.c_uint32 * 2),
                ("io_counters", ctypes.c_uint64 * 6),
                ("process_memory", ctypes.c_size_t),
                ("other_memory", ctypes.c_size_t * 3),
            )

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = ctypes.c_void_p
        job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
        # JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE; 9 is JobObjectExtendedLimitInformation.
        limits = Extended(flags=0x100 | 0x2000, process_memory=memory_bytes)
        kernel.SetInformationJobObject(job, 9, ctypes.byref(limits), ctypes.sizeof(limits))
        kernel.AssignProcessToJobObject(job, ctypes.c_void_p(int(process._handle)))
        return job
    return None
