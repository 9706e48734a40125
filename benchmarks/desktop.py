"""How fast the window starts and answers, beside a bare PySide6 window: `python -m benchmarks.desktop [--rows N]`.

Bars: painted on the sample in at most 1.6 times the bare window's time; the next claim is selected in 16 ms and painted
with its matches from a million rows in 50 ms; a keystroke in the filter over 10,000 claims takes 30 ms; a review of
5,000 claims opens in 1.5 s; the process stays below 350 MB with the million rows open.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from desktop.offscreen import draw_offscreen

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("bare"))
window.resize(1280, 720)
window.show()
app.processEvents()
window.grab()
"""
OURS = """
import sys, time
from claims.settings import Settings
from desktop.__main__ import make_application, make_window
from desktop.context import Context
from desktop import operations
started = time.perf_counter()
app = make_application()
context = Context(Settings())
window = make_window(context, opening=True)
window.resize(1280, 720)
window.show()
app.processEvents()
window.grab()
if sys.argv[2] == "claims":
    operations.open_paths(context, [sys.argv[1]])
    window.make_panels()
    until = time.monotonic() + 60
    while not context.claims and time.monotonic() < until:
        app.processEvents()
        time.sleep(0.001)
    assert context.claims, 'the claims of the sample did not come within a minute'
    window.grab()
import os
context.tasks.close(0)
os._exit(0)
"""


def seconds(source: str, *arguments: str) -> float:
    """How long a Python process takes from its start to its end, its modules compiled as in an installed program."""
    surroundings = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", source, *arguments], check=True, env=surroundings)
    return time.perf_counter() - started


def start(folder: Path, turns: int) -> None:
    """Time from the process's start to a painted window, ours and bare ones in turn."""
    from claims.review.sample import make_sample

    make_sample(folder / "sample")
    seconds(OURS, str(folder / "sample"), "claims")
    bare, painted, filled = [], [], []
    for _ in range(turns):
        bare.append(seconds(BARE))
        painted.append(seconds(OURS, str(folder / "sample"), "window"))
        filled.append(seconds(OURS, str(folder / "sample"), "claims"))
    base = statistics.median(bare)
    for what, times in (("window painted", painted), ("claims of the sample painted", filled)):
        middle = statistics.median(times)
        print(f"{what:42} {middle * 1000:7.0f} ms  {middle / base:.2f} x bare ({base * 1000:.0f} ms)")


def median_milliseconds(
    act: Callable[[int], object], turns: int, between: Callable[[], object] = lambda: None
) -> tuple[float, float]:
    """Median and worst time of `act(number)`; `between` is what happens before each turn, as a look at the claim."""
    times = []
    for number in range(turns):
        between()
        started = time.perf_counter()
        act(number)
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times), max(times)


def answers(folder: Path, claims: int, rows: int) -> None:
    """Opening, selecting, filtering and matching in one window."""
    from benchmarks.record import make
    from claims.settings import Settings
    from desktop import operations
    from desktop.__main__ import make_application, make_window
    from desktop.context import Context

    make(folder / "five.review.yaml", 5000)
    if claims:
        make(folder / "many.review.yaml", claims)
    application = make_application()
    context = Context(Settings())
    window = make_window(context)
    window.resize(1440, 900)
    window.show()

    def settle() -> None:
        while context.tasks.busy:
            application.processEvents()
            time.sleep(0.002)  # as a real event loop sleeps while it waits
        application.processEvents()

    started = time.perf_counter()
    operations.open_paths(context, [str(folder / "five.review.yaml")])
    settle()
    if claims:
        print(f"{'review of 5,000 claims opened':42} {(time.perf_counter() - started) * 1000:7.0f} ms  (bar 1500)")
        operations.open_paths(context, [str(folder / "many.review.yaml")])
        settle()
        told("next claim selected and painted", *median_milliseconds(lambda _: _next(context, window), 40), 16)
        words = ["t", "tr", "tro", "troo", "troop", "troops", "troops 7", "troops 77", "", "abbott"]
        typed = median_milliseconds(lambda number: _type(window, words[number % len(words)]), 30)
        told(f"filter keystroke over {claims:,} claims", *typed, 30)
    if rows:
        with_reference(folder, rows, context, window, settle)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{f'peak memory with {rows:,} rows':42} {peak:7.0f} MB  (bar 350)")
    window.close()


def told(what: str, middle: float, worst: float, bar: float) -> None:
    """Prints one figure beside its bar."""
    print(f"{what:42} {middle:7.1f} ms  worst {worst:.1f} (bar {bar:.0f})")


def _next(context: object, window: object) -> None:
    from desktop import operations

    operations.show_next(context, 1)  # type: ignore[arg-type]
    window.repaint()  # type: ignore[attr-defined]


def _type(window: object, text: str) -> None:
    window.claims.filter.setText(text)  # type: ignore[attr-defined]
    window.claims.view.viewport().repaint()  # type: ignore[attr-defined]


def with_reference(folder: Path, rows: int, context: object, window: object, settle: Callable[[], None]) -> None:
    """The next claim with its matches painted, from a large reference."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    from desktop import operations

    path = folder / "reference.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("id,claim,verdict,source,date\n")
        for number in range(rows):
            file.write(
                f"R{number},Leader {number % 9973} says {number % 5000} troops go to place {number % 701} of district "
                f"{number % 97} for mission {number},True,Agency {number % 50},2014-09-{number % 28 + 1:02}\n"
            )
    operations.open_reference(context, path)  # type: ignore[arg-type]
    while not context.reference:  # type: ignore[attr-defined]
        QApplication.processEvents()
        time.sleep(0.005)
    context.tasks.cancel("sweep")  # type: ignore[attr-defined]
    settle()

    def looked_at(seconds: float = 0.3) -> None:
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)

    def shown(_: int) -> None:
        operations.show_next(context, 1)  # type: ignore[arg-type]
        while context.current_id not in context.matches:  # type: ignore[attr-defined]
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        window.repaint()  # type: ignore[attr-defined]

    told(f"next claim with matches of {rows:,} rows", *median_milliseconds(shown, 40, looked_at), 50)


def main() -> None:
    """Measures in a folder of its own."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--turns", type=int, default=7)
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--rows", type=int, default=0, help="rows of a reference to match against; 0 for none")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    draw_offscreen()
    os.environ["CLAIMDESK_SETTINGS"] = str(folder / "settings")
    try:
        if options.turns:
            start(folder, options.turns)
        if options.claims:
            answers(folder, options.claims, 0)
        if options.rows and options.claims:  # in a process of its own, for its memory
            alone = ["--turns", "0", "--claims", "0", "--rows", str(options.rows)]
            subprocess.run([sys.executable, "-m", "benchmarks.desktop", *alone], check=True)
        elif options.rows:
            answers(folder, 0, options.rows)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
