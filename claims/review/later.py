"""Doing a piece of housekeeping a moment later, without keeping its owner alive and without being lost at the end."""

from __future__ import annotations

import atexit
import threading
import time
import weakref
from collections.abc import Callable
from typing import Any

QUIET_SECONDS = 0.4
"""How long nothing must have happened before the work is done."""
LONGEST_SECONDS = 3.0
"""How long it is put off at most while there is no quiet."""

_owners: weakref.WeakSet[Any] = weakref.WeakSet()


class Later:
    """Calls a method of `owner` when nobody asked for it for a moment; also when the program ends in order."""

    def __init__(self, method: Callable[[], None]) -> None:
        self._method = weakref.WeakMethod(method)
        self._timer: threading.Timer | None = None
        self._first = self._last = 0.0
        _owners.add(self)

    def ask(self) -> None:
        """Asks for the work; asking again puts it off."""
        self._last = time.monotonic()
        if self._timer is None:
            self._first = self._last
            self._wait(QUIET_SECONDS)

    def _wait(self, seconds: float) -> None:
        self._timer = threading.Timer(seconds, _run, (weakref.ref(self),))
        self._timer.daemon = True
        self._timer.start()

    def look(self) -> None:
        """Does the work if there was quiet for long enough, else waits for the rest of it."""
        left = min(self._last + QUIET_SECONDS, self._first + LONGEST_SECONDS) - time.monotonic()
        if left > 0 and self._timer is not None:
            self._wait(left)
        else:
            self.run()

    def cancel(self) -> None:
        """Forgets what was asked."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def run(self) -> None:
        """Does the work now if it was asked for."""
        if self._timer is not None and (method := self._method()) is not None:
            self.cancel()
            method()


def _run(later: weakref.ref[Later]) -> None:
    owner = later()
    if owner is not None:
        owner.look()


@atexit.register
def _finish() -> None:
    for owner in list(_owners):
        owner.run()
