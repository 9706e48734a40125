"""The only module that knows of threads: work in the background, its progress, its end and its cancelling."""

from __future__ import annotations

import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal

from claims.errors import Cancelled

if TYPE_CHECKING:
    from claims.records import Progress

Work: TypeAlias = "Callable[[Progress], Any]"

PROGRESS_SECONDS = 0.05
"""Progress is passed on at most this often: a loop over a million rows must not flood the window."""
SWITCH_SECONDS = 0.0005
"""How long Python lets a background thread run before the window may go on; the usual 5 ms add up to visible stalls."""


@dataclass(eq=False)
class Task:
    """One piece of work under way. `done`, `total` and `what` are its latest progress; `total` is 0 while unknown."""

    title: str
    work: Work
    succeeded: Callable[[Any], None]
    failed: Callable[[BaseException], None]
    lane: str
    quiet: bool
    done: int = 0
    total: int = 0
    what: str = ""
    started: float = field(default_factory=time.monotonic)
    cancelled: threading.Event = field(default_factory=threading.Event)
    _told: float = 0.0

    def cancel(self) -> None:
        """Asks the work to stop at its next progress report; its result is dropped in any case."""
        self.cancelled.set()


class Tasks(QObject):
    """Runs work in threads, one at a time in a lane; always reports success or failure, in the window's thread."""

    changed = Signal()
    """A task began, moved or ended."""
    _arrived = Signal(object, object, object)
    _moved = Signal()

    def __init__(self, failed: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failed = failed
        self._waiting: dict[str, deque[Task]] = {}
        self._running: dict[str, Task] = {}
        self._threads: dict[Task, threading.Thread] = {}
        self._closing = False
        self._arrived.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._moved.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        if sys.getswitchinterval() > SWITCH_SECONDS:
            sys.setswitchinterval(SWITCH_SECONDS)

    @property
    def running(self) -> tuple[Task, ...]:
        """The tasks a user should see, oldest first."""
        return tuple(sorted((task for task in self._running.values() if not task.quiet), key=lambda task: task.started))

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits, quiet work included."""
        return bool(self._running) or any(self._waiting.values())

    def start(
        self,
        title: str,
        work: Work,
        succeeded: Callable[[Any], None] = lambda result: None,
        *,
        failed: Callable[[BaseException], None] | None = None,
        lane: str = "work",
        latest: bool = False,
        quiet: bool = False,
    ) -> Task:
        """Runs `work(progress)` in the background and hands its result to `succeeded` in the window's thread.

        Args:
            failed: gets what the work raised; by default it is shown to the user. Cancelling is not a failure.
            lane: work of the same lane runs in the order given, one at a time.
            latest: drops what still waits in the lane, and cancels what runs there: only the newest result counts.
            quiet: not listed among the running tasks.
        """
        task = Task(title, work, succeeded, failed or self._failed, lane, quiet)
        if self._closing:
            task.cancel()
            return task
        if latest:
            self.cancel(lane)
        self._waiting.setdefault(lane, deque()).append(task)
        self._next(lane)
        return task

    def cancel(self, lane: str) -> None:
        """Stops the work of a lane: what waits is forgotten, what runs ends at its next progress report."""
        self._waiting.pop(lane, None)
        if lane in self._running:
            self._running[lane].cancel()

    def close(self, seconds: float = 3.0) -> None:
        """Cancels everything and waits for threads to end, at most `seconds`; nothing is started afterwards."""
        self._closing = True
        for lane in [*self._running, *self._waiting]:
            self.cancel(lane)
        end = time.monotonic() + seconds
        for thread in list(self._threads.values()):
            thread.join(max(0.0, end - time.monotonic()))

    def _next(self, lane: str) -> None:
        if lane in self._running or not self._waiting.get(lane) or self._closing:
            return
        task = self._waiting[lane].popleft()
        self._running[lane] = task
        # A thread that outlives the window (a long call into a library) must not keep the program alive: daemon.
        thread = threading.Thread(target=self._run, args=(task,), name=f"task {lane}", daemon=True)
        self._threads[task] = thread
        task.started = time.monotonic()
        thread.start()
        if not task.quiet:
            self.changed.emit()

    def _run(self, task: Task) -> None:
        def progress(done: int, total: int, what: str) -> None:
            if task.cancelled.is_set():
                raise Cancelled
            task.done, task.total, task.what = done, total, what
            now = time.monotonic()
            if not task.quiet and now - task._told > PROGRESS_SECONDS:
                task._told = now
                self._moved.emit()

        result: object = None
        problem: BaseException | None = None
        try:
            result = task.work(progress)
        except BaseException as raised:  # noqa: BLE001 - whatever it was, it is reported in the window's thread
            problem = raised
        try:
            self._arrived.emit(task, result, problem)
        except RuntimeError:  # the window was destroyed meanwhile; there is nobody left to tell
            return

    def _finish(self, task: Task, result: object, problem: BaseException | None) -> None:
        self._threads.pop(task).join()
        del self._running[task.lane]
        self._next(task.lane)
        if not task.quiet:
            self.changed.emit()
        if task.cancelled.is_set() or isinstance(problem, Cancelled) or self._closing:
            return
        if problem is not None:
            task.failed(problem)
        else:
            task.succeeded(result)
