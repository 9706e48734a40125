"""Jobs in a child process: what comes back, what is kept out, and that nothing is left behind."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from claims import sandbox
from claims.errors import Cancelled, ClaimdeskError, NotSaved, RefusedInput
from claims.records import Block

JOBS = """
import os, sys, time
from claims.errors import NotSaved, RefusedInput
from claims.records import Block

def add(a, b):
    return a + b

def record():
    return [Block("title", (0, 3))]

def noisy():
    print("this must not get between the messages", flush=True)
    os.write(1, b"nor this")
    os.write(2, b"nor this")
    return "heard"

def refuse():
    raise RefusedInput("the sheet {name} is odd", "x.csv", "mend {name}", name="A{B}")

def full():
    raise NotSaved("no room", "x")

def fault():
    return 1 / 0

def allocate(megabytes):
    return len(bytearray(megabytes << 20))

def abort():
    os.abort()

def leave():
    os._exit(0)

def sleep(seconds):
    time.sleep(seconds)

def spin():
    while True:
        pass

def steps(count, progress):
    for done in range(count):
        progress(done, count, f"stage {done}")
    return count

def forever(path, progress):
    with open(path, "w") as file:
        file.write(str(os.getpid()))
    while True:
        time.sleep(0.01)
        progress(1, 0, "working")

def pid():
    return os.getpid()

class Evil:
    def __reduce__(self):
        return os.system, ("echo captured",)

def evil():
    return Evil()

def function():
    return os.system

def search_path():
    return list(sys.path)
"""


@pytest.fixture(autouse=True)
def jobs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "sandbox_jobs.py").write_text(JOBS, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    sandbox.close()
    yield
    sandbox.close()


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # A child that has ended but was not waited for by its adoptive parent counts as gone.
    return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0] != "Z"


def _gone_within(pid: int, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not _is_running(pid):
            return True
        time.sleep(0.02)
    return False


@pytest.mark.parametrize("warm", [False, True])
@pytest.mark.parametrize(
    ("name", "args", "result"),
    [
        ("add", (2, 3), 5),
        ("add", ("ab", "cd"), "abcd"),
        ("record", (), [Block("title", (0, 3))]),
        ("noisy", (), "heard"),
        ("allocate", (1,), 1 << 20),
    ],
)
def test_result_comes_back(name: str, args: tuple[object, ...], result: object, warm: bool) -> None:
    assert sandbox.call(f"sandbox_jobs:{name}", *args, warm=warm) == result


@pytest.mark.parametrize(
    ("name", "args", "kind", "sentence"),
    [
        ("refuse", (), RefusedInput, "x.csv: the sheet A{B} is odd; mend A{B}."),
        ("full", (), NotSaved, "x: no room."),
        ("fault", (), RefusedInput, "ZeroDivisionError"),
        ("allocate", (900,), sandbox.ChildDied, "more than 512 MB"),
        ("abort", (), sandbox.ChildDied, "breaks the reader"),
        ("leave", (), sandbox.ChildDied, "breaks the reader"),
        ("evil", (), RefusedInput, "not a plain value"),
        ("function", (), RefusedInput, "not a plain value"),
        ("missing", (), RefusedInput, "AttributeError"),
    ],
)
@pytest.mark.parametrize("warm", [False, True])
def test_failure_is_one_sentence(
    name: str, args: tuple[object, ...], kind: type[ClaimdeskError], sentence: str, warm: bool
) -> None:
    with pytest.raises(kind) as caught:
        sandbox.call(f"sandbox_jobs:{name}", *args, warm=warm, memory_bytes=512 << 20, where="sheet.xlsx")
    assert type(caught.value) is kind
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)
    assert sandbox.call("sandbox_jobs:add", 1, 1, warm=warm, memory_bytes=512 << 20) == 2


@pytest.mark.parametrize("name", ["sleep", "spin"])
def test_time_is_limited(name: str) -> None:
    begin = time.monotonic()
    with pytest.raises(RefusedInput, match="longer than"):
        sandbox.call(f"sandbox_jobs:{name}", *([60] if name == "sleep" else []), seconds=0.6)
    assert time.monotonic() - begin < 3


def test_progress_arrives_in_order() -> None:
    heard: list[tuple[int, int, str]] = []
    assert sandbox.call("sandbox_jobs:steps", 4, progress=lambda *report: heard.append(report)) == 4
    told = [report for report in heard if report[1] == 4]
    assert [done for done, _, _ in told] == [0, 1, 2, 3]
    assert told[2] == (2, 4, "stage 2")


def test_cancel_ends_the_child_at_once(tmp_path: Path) -> None:
    asked = time.monotonic() + 0.5

    def progress(done: int, total: int, what: str) -> None:
        if time.monotonic() > asked:
            raise Cancelled

    marker = tmp_path / "pid"
    with pytest.raises(Cancelled):
        sandbox.call("sandbox_jobs:forever", str(marker), progress=progress)
    assert time.monotonic() - asked < 0.5
    assert not _is_running(int(marker.read_text(encoding="utf-8")))


def test_warm_worker_is_kept_and_fast() -> None:
    first = sandbox.call("sandbox_jobs:pid", warm=True)
    times = []
    for _ in range(20):
        begin = time.perf_counter()
        assert sandbox.call("sandbox_jobs:pid", warm=True) == first
        times.append(time.perf_counter() - begin)
    assert sorted(times)[10] < 0.02


def test_warm_worker_that_has_died_is_replaced() -> None:
    first = sandbox.call("sandbox_jobs:pid", warm=True)
    os.kill(first, signal.SIGKILL)
    second = sandbox.call("sandbox_jobs:pid", warm=True)
    assert second != first


def test_warm_workers_serve_threads_at_once() -> None:
    results: list[int] = []
    threads = [
        threading.Thread(target=lambda n=n: results.append(sandbox.call("sandbox_jobs:add", n, n, warm=True)))
        for n in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == [0, 2, 4, 6, 8, 10]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, None])
def test_no_orphans(how: signal.Signals | None, tmp_path: Path) -> None:
    """A parent that is killed, or simply ends, takes its children with it: a busy one and one kept warm."""
    marker = tmp_path / "pid"
    program = (
        f"import sys, threading, time; sys.path[:0] = {[str(tmp_path), *sys.path]!r}\n"
        "from claims import sandbox\n"
        "print(sandbox.call('sandbox_jobs:pid', warm=True), flush=True)\n"
        f"job = lambda: sandbox.call('sandbox_jobs:forever', {str(marker)!r}, progress=lambda *_: None)\n"
        "threading.Thread(target=job, daemon=True).start()\n"
        f"time.sleep({1.0 if how is None else 60})\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        warm = int(parent.stdout.readline())
        while not marker.exists() or not marker.read_text(encoding="utf-8"):
            time.sleep(0.02)
        busy = int(marker.read_text(encoding="utf-8"))
        if how is not None:
            assert _is_running(warm)
            assert _is_running(busy)
            parent.send_signal(how)
        parent.wait()
    assert _gone_within(warm, 3)
    assert _gone_within(busy, 3)


def test_child_imports_from_nowhere_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that happens to be the current one must not lend its `json.py` to the child."""
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "struct.py").write_text("raise SystemExit('captured')", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "here")
    path = sandbox.call("sandbox_jobs:search_path")
    assert str(tmp_path) in path
    assert not {"", str(tmp_path / "here")} & set(path)


def test_function_without_a_module_is_an_error_of_the_caller() -> None:
    with pytest.raises(ValueError, match="must stand in a module"):
        sandbox.call(lambda: 1)


def test_a_frozen_program_is_its_own_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As PyInstaller has it: `sys.executable` is the program, which asks first whether it is to be the child."""
    path = [str(tmp_path), *sys.path]
    code = f"import sys; sys.path[:] = {path!r}; from claims.sandbox import serve_if_asked; serve_if_asked()"
    program = tmp_path / "frozen"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -c {shlex.quote(code)} "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    assert sandbox.call("sandbox_jobs:add", 2, 3) == 5
    sandbox.serve_if_asked()
