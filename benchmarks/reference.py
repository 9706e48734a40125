"""A large reference: first index beside its two parts alone, memory, cancelling, reopening, matching, searching.

python -m benchmarks.reference [--rows 1000000] [--sheet FILE.xlsx] [--queries 200] [--small 10000]

The sheet is made up (always the same for one number of rows), unless one is named; its second column is the claim.
calamine and tantivy alone, and our index, take turns in processes of their own; seconds by the clock and of processor
time, since a busy machine spoils the former. A query is a row with a third of its words left out; rapidfuzz gets ten of
them. Searches are the beginnings of words, row numbers, days and addresses, a letter longer each time.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from itertools import accumulate
from pathlib import Path

CALAMINE = """
from python_calamine import CalamineWorkbook
for row in CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).iter_rows(): pass
"""
TANTIVY = """
import tempfile, tantivy
from python_calamine import CalamineWorkbook
rows = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
texts = [str(row[1]) for row in rows]
begin()
schema = tantivy.SchemaBuilder()
schema.add_text_field("text")
schema.add_unsigned_field("row", fast=True)
with tempfile.TemporaryDirectory() as folder:
    writer = tantivy.Index(schema.build(), folder).writer(200_000_000)
    for number, text in enumerate(texts):
        document = tantivy.Document()
        document.add_text("text", text)
        document.add_unsigned("row", number)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
"""
INDEX = """
from claims.reference import open_index
open_index(sys.argv[1], rebuild=True)
"""
REOPEN = """
from claims.matching import open_reference
reference = open_reference(sys.argv[1])
reference.match(sys.argv[2])
"""
ASK = """
import json, random, statistics
from claims.matching import open_reference
reference = open_reference(sys.argv[1])
chance = random.Random(5)
rows = [reference.row(number) for number in chance.sample(range(2, reference.rows + 2), int(sys.argv[2]))]
named = list(rows[0])
def milliseconds(ask, texts):
    found = []
    for text in texts:
        begin = time.process_time()
        ask(text)
        found.append(1000 * (time.process_time() - begin))
    found.sort()
    return [found[len(found) // 2], found[int(0.95 * len(found))]]
texts = []
for row in rows:
    words = row[named[1]].split()
    kept = sorted(chance.sample(range(len(words)), max(3, 2 * len(words) // 3)))
    texts.append(" ".join(words[at] for at in kept))
reference.match(texts[0]), reference.search("x")
asked = milliseconds(lambda text: reference.match(text, top=5), texts)
typed = [whole[:end] for row in rows[:40] for whole in map(str, row.values()) for end in range(1, min(len(whole), 24))]
print(*asked, *milliseconds(reference.search, typed))
if len(sys.argv) > 3:
    from rapidfuzz import fuzz, process, utils
    choices = [utils.default_process(reference.row(number)[named[1]]) for number in range(2, reference.rows + 2)]
    queries = [utils.default_process(text) for text in texts[:10]]
    ask = lambda text: process.extract(text, choices, scorer=fuzz.token_set_ratio, limit=5)
    print(milliseconds(ask, queries)[0])
"""
CANCEL = """
from claims.errors import Cancelled
from claims.reference import open_index
asked = []
opened = time.perf_counter()
def progress(done, total, what):
    if time.perf_counter() - opened > float(sys.argv[2]):
        asked.append(time.perf_counter())
        raise Cancelled
try:
    open_index(sys.argv[1], progress=progress, rebuild=True)
except Cancelled:
    print(time.perf_counter() - asked[0])
"""
_PROLOGUE = """
import resource, sys, time
def used(): return sum(resource.getrusage(who).ru_utime + resource.getrusage(who).ru_stime for who in (0, -1))
def begin():
    global clock, processor
    clock, processor = time.perf_counter(), used()
begin()
"""
_EPILOGUE = "\nprint(time.perf_counter() - clock, used() - processor)\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--sheet", type=Path, help="measure with this .xlsx instead; its second column is the claim")
    parser.add_argument("--repeat", type=int, default=1, help="turns")
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--small", type=int, default=10_000, help="rows of the sheet that growth is measured from")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CLAIMDESK_CACHE"] = os.environ["CLAIMDESK_DATA"] = folder
        sheet = arguments.sheet or make_sheet(Path(folder) / "reference.xlsx", arguments.rows)
        building(sheet, arguments.repeat)
        reopening(sheet)
        cancelling(sheet)
        asking(sheet, make_sheet(Path(folder) / "small.xlsx", arguments.small), arguments)


def make_sheet(path: Path, rows: int) -> Path:
    """A sheet with `rows` rows of five columns."""
    from openpyxl import Workbook

    chance = random.Random(26)
    letters = "abcdefghijklmnoprstuwy"
    words = ["".join(chance.choices(letters, k=chance.randint(2, 10))) for _ in range(60_000)]
    heights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Reference")
    sheet.append(["id", "claim", "verdict", "date", "source"])
    for number in range(1, rows + 1):
        claim = " ".join(
            [*chance.choices(words, cum_weights=heights, k=chance.randint(8, 24)), str(chance.randint(1, 5000))]
        )
        day = f"{chance.randint(2005, 2026)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        verdict = chance.choice(("true", "half true", "false"))
        sheet.append([f"R{number}", claim, verdict, day, f"https://example.org/{number}"])
    book.save(path)
    return path


def run(program: str, *arguments: object) -> tuple[list[float], float]:
    """What a program prints, and the largest sum of memory that its processes held at one time, in MB."""
    code = _PROLOGUE + program + ("" if program in (CANCEL, ASK) else _EPILOGUE)
    command = [sys.executable, "-c", code, *map(str, arguments)]
    peak = [0.0]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        watch = threading.Thread(target=_watch, args=(process, peak))
        watch.start()
        printed = process.communicate()[0].split()
        watch.join()
    if process.returncode:
        raise SystemExit(f"a measured program failed with {process.returncode}")
    return [float(text) for text in printed], peak[0]


def _watch(process: subprocess.Popen[str], peak: list[float]) -> None:
    while process.poll() is None:
        peak[0] = max(peak[0], _memory(process.pid))
        time.sleep(0.05)


def _memory(pid: int) -> float:
    """Resident megabytes of a process and its children (Linux; elsewhere 0)."""
    total = 0.0
    try:
        for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
            if line.startswith("VmRSS:"):
                total += int(line.split()[1]) / 1024
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split():
            total += _memory(int(child))
    except OSError:
        return total
    return total


def building(sheet: Path, repeat: int) -> None:
    clocks: dict[str, list[float]] = {}
    processors: dict[str, list[float]] = {}
    memory = 0.0
    for _ in range(repeat):
        for name, program in (("calamine", CALAMINE), ("tantivy", TANTIVY), ("index", INDEX)):
            (clock, processor), peak = run(program, sheet)
            clocks.setdefault(name, []).append(clock)
            processors.setdefault(name, []).append(processor)
            memory = max(memory, peak) if name == "index" else memory
    for unit, times in (("s", clocks), ("s of processor time", processors)):
        middle = {name: statistics.median(values) for name, values in times.items()}
        alone = middle["calamine"] + middle["tantivy"]
        print(
            f"calamine {middle['calamine']:.1f} and tantivy {middle['tantivy']:.1f} {unit} alone,"
            f" first index {middle['index']:.1f}"
        )
        print(f"first index by its parts: {middle['index'] / alone:.2f} times (at most 2.5)")
    print(f"peak memory of all processes: {memory:.0f} MB (under 1500)")


def reopening(sheet: Path) -> None:
    query = "600 troops to the Emirates, said the minister"
    values = [run(REOPEN, sheet, query) for _ in range(5)]
    clock, processor = (statistics.median(printed[kind] for printed, _ in values) for kind in (0, 1))
    memory = max(peak for _, peak in values)
    print(
        f"reopened, imports and first match: {clock:.2f} s (0.5), {processor:.2f} s of processor time;"
        f" {memory:.0f} MB (under 300)"
    )


def cancelling(sheet: Path) -> None:
    """Asked at several moments: in the first look, in calamine, among the rows."""
    slowest = 0.0
    for moment in (0.2, 1.0, 3.0, 6.0, 12.0):
        printed, _ = run(CANCEL, sheet, moment)
        slowest = max([slowest, *printed])
    print(f"cancelled within {slowest:.2f} s of the callback that says so (0.5)")


def asking(sheet: Path, small: Path, arguments: argparse.Namespace) -> None:
    """Matching and searching in the sheet and in a small one, and rapidfuzz over the rows of the sheet."""
    (middle, late, typed, typed_late, theirs), _ = run(ASK, sheet, arguments.queries, "rapidfuzz")
    (small_middle, *_), _ = run(ASK, small, min(arguments.queries, arguments.small // 10))
    print(f"one claim: {middle:.1f} ms (10), p95 {late:.1f} ms (25) of processor time")
    print(f"rapidfuzz process.extract(token_set_ratio): {theirs:.0f} ms, {theirs / middle:.0f} times as long (100)")
    print(f"{middle / small_middle:.1f} times as long as in {arguments.small} rows")
    print(f"search while typing: {typed:.1f} ms, p95 {typed_late:.1f} ms (30) of processor time")


if __name__ == "__main__":
    main()
