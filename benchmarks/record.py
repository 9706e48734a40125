"""How long a decision takes in a small and in a large review, opening, memory: `python -m benchmarks.record`.

Bars: a decision in a review of 5,000 claims is durable within 20 ms (median) and takes at most 1.5 times as long as in
one of 50; opening it takes less than 1 s; the process stays below 200 MB.
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
from datetime import date
from pathlib import Path

from claims.records import Article, Checkworthiness, Claim, DateMention, Place, Quantity, Reason, Speaker
from claims.review import open_review

SENTENCE = "Perdana Menteri Tony Abbott menyatakan akan menempatkan {number} tentaranya di Uni Emirat Arab."


def made_claim(number: int, start: int) -> Claim:
    """One claim as an extraction gives it, about a kilobyte of YAML."""
    text = SENTENCE.format(number=number)
    at = text.index(str(number)) + start
    return Claim(
        f"c{number:04d}",
        text,
        (start, start + len(text)),
        "plan",
        {"en": f"{number} troops to UAE"},
        Speaker("Tony Abbott", "Perdana Menteri", (start + 16, start + 27)),
        (Quantity(f"{number} tentaranya", (at, at + len(str(number)) + 11), number, noun="tentara"),),
        (DateMention("Senin", (start, start + 5), date(2014, 9, 15), date(2014, 9, 15), "09-15"),)
        if number % 3
        else (),
        (Place("Uni Emirat Arab", (start + len(text) - 16, start + len(text) - 1), "AE"),),
        checkworthiness=Checkworthiness(0.9, (Reason("number", 1.0, 1.2, "It holds a number."),) if number % 2 else ()),
    )


def make(path: Path, count: int) -> None:
    """Writes a review of `count` claims."""
    claims, start = [], 0
    for number in range(count):
        claims.append(made_claim(number, start))
        start += len(claims[-1].text) + 1
    text = "\n".join(one.text for one in claims)
    open_review(path, by="A", article=Article("a.txt", text, "A", "id", "ab" * 32), claims=claims).close()


def decisions(path: Path, turns: int) -> tuple[float, float, list[float], float]:
    """Opens a review and decides: seconds to open (clock, processor), milliseconds of each decision, peak MB."""
    started, worked = time.perf_counter(), time.process_time()
    review = open_review(path, by="A")
    opened, busy = time.perf_counter() - started, time.process_time() - worked
    times = []
    for turn in range(turns):
        claim = review.claims[turn * 7 % len(review.claims)]
        rating = "hoaks" if claim.verdict and claim.verdict.rating == "benar" else "benar"
        started = time.perf_counter()
        review.rate(claim.id, rating)
        times.append((time.perf_counter() - started) * 1000)
        time.sleep(0.02)  # a person needs longer between two keys
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    review.close()
    return opened, busy, times, memory


def measured(path: Path, turns: int) -> list[float]:
    """`decisions` on a copy, in a process of its own: seconds to open, median and 95th percentile in ms, MB."""
    copy = path.with_name(f"copy-{path.name}")
    shutil.copyfile(path, copy)
    command = [sys.executable, "-m", "benchmarks.record", "--one", str(copy), "--turns", str(turns)]
    told = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ).stdout.split()
    return [float(one) for one in told]


def main() -> None:
    """Prints each figure beside its bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=5000)
    parser.add_argument("--turns", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        opened, busy, times, memory = decisions(arguments.one, arguments.turns)
        print(opened, busy, statistics.median(times), statistics.quantiles(times, n=20)[-1], memory)
        return
    with tempfile.TemporaryDirectory(dir=".") as folder:
        large, small = Path(folder) / "large.review.yaml", Path(folder) / "small.review.yaml"
        make(large, arguments.claims)
        make(small, 50)
        print(f"size: {large.stat().st_size / 1e6:.1f} MB for {arguments.claims} claims")
        rounds = [(measured(small, arguments.turns), measured(large, arguments.turns)) for _ in range(arguments.rounds)]
    few, many = (statistics.median(one[place][2] for one in rounds) for place in (0, 1))
    early, late = (max(one[place][3] for one in rounds) for place in (0, 1))
    opened, busy = (statistics.median(one[1][place] for one in rounds) for place in (0, 1))
    print(f"decision, 50 claims: {few:.1f} ms median, 95 % within {early:.1f} ms")
    print(f"decision, {arguments.claims} claims: {many:.1f} ms median (bar 20), 95 % within {late:.1f} ms")
    print(f"ratio: {many / few:.2f} (bar 1.5)")
    print(f"opening: {opened:.2f} s (bar 1), {busy:.2f} s of them at work")
    print(f"peak memory: {max(one[1][4] for one in rounds):.0f} MB (bar 200)")


if __name__ == "__main__":
    main()
