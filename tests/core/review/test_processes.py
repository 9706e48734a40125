from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.review import Review, load_document, open_review, validate
from claims.review.records import ReviewSettings
from claims.review.store import journal_path

WORKER = Path(__file__).with_name("worker.py")
KILLS = int(os.environ.get("CLAIMDESK_SOAK_KILLS", "8"))
SECONDS = float(os.environ.get("CLAIMDESK_SOAK_SECONDS", "2"))
"""`make soak` kills 1,000 times and lets two processes decide for 30 seconds."""


def _start(path: Path, name: str, seconds: float, shared: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(WORKER), str(path), name, str(seconds), shared]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _answers(path: Path) -> set[tuple[str, str]]:
    return {(claim.id, answer.item) for claim in load_document(path).claims for answer in claim.checklist}


def _told(lines: list[str]) -> set[tuple[str, str]]:
    """What a process said it had saved; a last line that was cut off in the middle says nothing."""
    return {tuple(line.split()) for line in lines if line.endswith("\n") and len(line.split()) == 2}  # type: ignore[misc]


ENDLESS = ReviewSettings(checklist="one-that-is-not-here")
"""Of a checklist that cannot be found any item can be answered, so that each decision of a process has its own."""
LONG = "".join(f"Kalimat nomor {number} menyebut {number * 7} tentara di Uni Emirat Arab.\n" for number in range(900))


@pytest.mark.parametrize("text", [None, LONG], ids=["small", "large enough for a journal"])
def test_a_kill_at_any_moment_tears_no_file_and_loses_no_decision(
    begin: Callable[..., Review], path: Path, text: str | None
) -> None:
    begin(**({"text": text} if text else {}), settings=ENDLESS).close()
    start = path.read_bytes()
    chance = random.Random(4)
    decisions = 0
    kills = KILLS // 2 if text else KILLS
    for _ in range(kills):
        path.write_bytes(start)
        journal_path(path).unlink(missing_ok=True)
        process = _start(path, "a", 60, "alone")
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(chance.random() * 0.15)
        process.send_signal(signal.SIGKILL)
        rest, errors = process.communicate()
        assert not errors
        told = _told([first, *rest.splitlines(keepends=True)])
        assert validate(path) == ()
        assert told <= _answers(path)
        decisions += len(told)
    assert decisions > kills
    open_review(path).close()
    assert [one.name for one in path.parent.iterdir() if one.name.endswith(".part")] == []


def test_two_processes_that_decide_at_once_lose_nothing(begin: Callable[..., Review], path: Path) -> None:
    begin(settings=ENDLESS).close()
    both = [_start(path, name, SECONDS, "shared") for name in ("a", "b")]
    told: set[tuple[str, str]] = set()
    for process in both:
        output, errors = process.communicate(timeout=SECONDS + 60)
        assert not errors
        told |= _told(output.splitlines(keepends=True))
    assert {item.partition("-")[0] for _, item in told} == {"a", "b"}
    assert _answers(path) == told
    assert validate(path) == () and not load_document(path).disputes
