"""How long `claimdesk demo` takes as a whole process: the median of several runs, after one that fills the cache.

python -m benchmarks.demo [--runs 5]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

BAR = 5.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", XDG_CACHE_HOME=f"{folder}/cache")
        times = []
        for number in range(runs + 1):
            begin = time.perf_counter()
            command = [sys.executable, "-m", "claims", "demo", "--out", f"{folder}/{number}"]
            subprocess.run(command, env=environment, check=True, capture_output=True)
            times.append(time.perf_counter() - begin)
    later = statistics.median(times[1:])
    print(f"claimdesk demo: {later:.2f} s, the first time {times[0]:.2f} s (bar: {BAR:.0f} s)")


if __name__ == "__main__":
    main()
