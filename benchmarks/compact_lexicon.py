"""Writes the word list in the two compact forms the program reads, one a direction, from ind-eng.tsv.

    python benchmarks/compact_lexicon.py

Each line of a compact file is a key, a tab, and its translations with a weight in hundredths, best first, between bars.
Keys of the Indonesian side are lower case (capitals only where the list says so); keys of the English side are stems.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

from claims.languages.lexicon import file_key
from claims.resources import resource

PER_KEY = 12


def pairs() -> list[tuple[str, str, float]]:
    """(Indonesian, English, weight)"""
    with resource("lexicons/ind-eng.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["indonesian"], row["english"], float(row["weight"])) for row in rows]


def write(path: Path, found: dict[str, dict[str, float]]) -> None:
    lines = []
    for key in sorted(found):
        best = sorted(found[key].items(), key=lambda item: (-item[1], item[0]))[:PER_KEY]
        lines.append(key + "\t" + "|".join(f"{word} {round(100 * weight)}" for word, weight in best))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{path.name}: {len(lines)} keys, {path.stat().st_size / 1e6:.1f} MB")


def main() -> None:
    forward: dict[str, dict[str, float]] = defaultdict(dict)
    backward: dict[str, dict[str, float]] = defaultdict(dict)
    for indonesian, english, weight in pairs():
        for found, source, key_word, other in (
            (forward, "id", indonesian, english),
            (backward, "en", english, indonesian),
        ):
            key = file_key(key_word, source)
            if key and "|" not in other:
                found[key][other] = max(weight, found[key].get(other, 0.0))
    write(resource("lexicons") / "id-en.txt", forward)
    write(resource("lexicons") / "en-id.txt", backward)


if __name__ == "__main__":
    main()
