"""How well and how fast claims are extracted: every figure beside the bar that it has to reach.

python -m benchmarks.extraction [--shared ../shared] [--claimdesk .venv/bin/claimdesk] [--only speed sentences ...]

Quality is measured by the scorers in `shared/evaluate`, which call the command line; what is not there is said and
left out.
"""

from __future__ import annotations

import argparse
import csv
import json
import resource
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Mapping, Sequence
from pathlib import Path

from claims.articles import article_from_text
from claims.extraction import extract_claims
from claims.resources import seed

BARS: Mapping[tuple[str, str], Mapping[str, float]] = {
    ("sentences", "sbd_golden_rules_en"): {"golden rules": 47 / 48},
    ("sentences", "ud_indonesian"): {"id F1": 0.98},
    ("numbers", "num2words_id"): {"exact": 1.0},
    ("numbers", "recognizers_text_en"): {"exact values": 0.95},
    ("entities", "idner_news_2k"): {"F1": 0.83},
    ("checkworthy", "claimbuster"): {"average precision": 0.88},
    ("checkworthy", "ct_subj_en"): {"dev macro F1": 0.70},
}
"""(scorer, data set) -> figure -> what to reach. Check-worthiness here is measured on sentences that the weights were
fitted on; the cross-validated figure is printed by benchmarks/fit_checkworthiness.py."""

SENTENCES_A_SECOND = 5000
SIZES = (2, 4, 8)
"""Copies of some 100,000 characters: time for each must grow as the size does."""

TREEBANKS = {
    "id": [("ud_indonesian/gsd_dev_sentences.tsv", "text_id"), ("pud_id_en/pud_id_en.tsv", "text_id")],
    "en": [("pud_id_en/pud_id_en.tsv", "text_en")],
}
"""Language -> tables in `shared/data` and their column of sentences, none of which comes again."""
PARAGRAPH = 6
"""Sentences of a treebank that are put in one line."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with evaluate/ and data/")
    parser.add_argument("--claimdesk", default=".venv/bin/claimdesk", help="the command under test")
    parser.add_argument("--only", nargs="*", default=[], help="speed, or names of scorers")
    arguments = parser.parse_args()
    for (scorer, data), bars in BARS.items():
        if not arguments.only or scorer in arguments.only:
            scored(scorer, arguments.shared, data, arguments.claimdesk, bars)
    if not arguments.only or "speed" in arguments.only:
        speed()
        for language, tables in TREEBANKS.items():
            speed_on_treebanks(arguments.shared / "data", language, tables)


def scored(scorer: str, shared: Path, data: str, command: str, bars: Mapping[str, float]) -> None:
    """Prints every figure of a scorer, with the bar where there is one."""
    script, folder = shared / "evaluate" / f"{scorer}.py", shared / "data" / data
    if not (script.is_file() and folder.is_dir()):
        print(f"{scorer} on {data}: not measured, {script} or {folder} is missing")
        return
    call = [sys.executable, str(script), "--data", str(folder), "--claimdesk", command, "--json"]
    done = subprocess.run(call, capture_output=True, text=True)
    if done.returncode:
        print(f"{scorer} on {data}: not measured, {done.stderr.strip()}")
        return
    for name, value in json.loads(done.stdout)["figures"].items():
        bar = f" (bar {bars[name]:.3f})" if name in bars else ""
        print(f"{scorer} on {data}: {name} {value:.3f}{bar}")


def speed() -> None:
    """Sentences a second of the whole extraction, its growth with size, and memory, on the sample's own sentences."""
    story = seed("paris-coalition-2014.id.txt").read_text(encoding="utf-8")
    unit = (story + "\n") * (100_000 // len(story))
    extract_claims(article_from_text(unit[:20_000], language="id"))
    rates, times = [], []
    for size in SIZES:
        article = article_from_text(unit * size, language="id")
        start = time.process_time()
        claims = extract_claims(article, every=True)
        times.append(time.process_time() - start)
        rates.append(len(claims) / times[-1])
    print(f"speed: {statistics.median(rates):.0f} sentences a second (bar {SENTENCES_A_SECOND})")
    growth = times[-1] / times[0] / (SIZES[-1] / SIZES[0])
    print(f"speed: time a character grows by {growth:.2f} from {SIZES[0]} to {SIZES[-1]} units (bar 1.25)")
    small, large = _peak(unit, 2) / 2e5, _peak(unit, 8) / 8e5
    print(f"memory: {small:.0f} and {large:.0f} bytes a character, small and large (bar: alike)")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most in this run")


def speed_on_treebanks(data: Path, language: str, tables: Sequence[tuple[str, str]]) -> None:
    """Sentences a second on different sentences, read for the first time (each new word is looked up) and again."""
    if missing := [str(data / name) for name, _ in tables if not (data / name).is_file()]:
        print(f"speed on {language} treebanks: not measured, {', '.join(missing)} is missing")
        return
    sentences = [sentence for name, column in tables for sentence in _column(data / name, column)]
    lines = [" ".join(sentences[at : at + PARAGRAPH]) for at in range(0, len(sentences), PARAGRAPH)]
    article, rates = article_from_text("\n".join(lines), language=language), []
    for _ in range(5):
        start = time.process_time()
        rates.append(len(extract_claims(article, every=True)) / (time.process_time() - start))
    again = f"{rates[0]:.0f} sentences a second, again {statistics.median(rates[1:]):.0f} (bar {SENTENCES_A_SECOND})"
    print(f"speed on {language} treebanks, {len(sentences)} sentences: {again}")


def _column(table: Path, column: str) -> list[str]:
    with table.open(encoding="utf-8", newline="") as file:
        return [row[column] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _peak(unit: str, size: int) -> int:
    article = article_from_text(unit * size, language="id")
    tracemalloc.start()
    extract_claims(article, every=True)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


if __name__ == "__main__":
    main()
