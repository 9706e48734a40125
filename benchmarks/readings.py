"""What is read from real news, and what a change of the rules changes in it: every field of every claim.

python -m benchmarks.readings BEFORE.jsonl [--shared ../shared]
python -m benchmarks.readings AFTER.jsonl --since BEFORE.jsonl [--most 40]

Scorers say how much was won or lost on what somebody marked; this shows what nobody marked: a label that got worse, a
speaker who went missing. Read what is printed; a line that is worse than before is a fault of the change.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.train_names import read
from claims.articles import article_from_text
from claims.extraction import extract_claims

Reading = dict[str, Any]

_TOGETHER = 40
"""Lone sentences that are read as the paragraphs of one article."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, help="where the claims are written, one a line")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with data/")
    parser.add_argument("--since", type=Path, help="what an earlier run wrote: prints what is different")
    parser.add_argument("--most", type=int, default=40, help="different values of a field that are printed")
    arguments = parser.parse_args()
    before = _read(arguments.since) if arguments.since else {}
    with arguments.out.open("wb") as file:
        for reading in _readings(arguments.shared / "data"):
            file.write(msgspec.json.encode(reading) + b"\n")
    after = _read(arguments.out)
    print(f"{len(after)} claims, {sum(map(_translated, after.values()))} of them with a translated label")
    if arguments.since:
        _compare(before, after, arguments.most)


def _articles(data: Path) -> Iterator[tuple[str, str, str]]:
    """Name, language and text of what is read, as far as it is found in the folder `data`."""
    for path in sorted(data.glob("article_extraction/ground-truth.json")):
        for name, page in sorted(json.loads(path.read_text(encoding="utf-8")).items()):
            yield name, "en", page["articleBody"]
    for name, language, pattern, sentences in _SENTENCES:
        lines = list(dict.fromkeys(chain.from_iterable(map(sentences, sorted(data.glob(pattern))))))
        for first in range(0, len(lines), _TOGETHER):
            yield f"{name} {first}", language, "\n\n".join(lines[first : first + _TOGETHER])


def _readings(data: Path) -> Iterator[Reading]:
    for name, language, text in _articles(data):
        for claim in extract_claims(article_from_text(text, language=language)):
            yield {"article": name, "language": language, **msgspec.to_builtins(claim)}


def _named(path: Path) -> list[str]:
    return [sentence.text for sentence in read(path)]


def _premises(path: Path) -> list[str]:
    return [json.loads(line)["premise"] for line in path.read_text(encoding="utf-8").splitlines()]


def _paraphrased(path: Path) -> list[str]:
    return [line.split("\t")[3] for line in path.read_text(encoding="utf-8-sig").splitlines()[1:]]


def _parsed(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row["text_id"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


_SENTENCES: tuple[tuple[str, str, str, Callable[[Path], list[str]]], ...] = (
    ("idner_news_2k", "id", "idner_news_2k/*.txt", _named),
    ("indonli", "id", "indonli/*.jsonl", _premises),
    ("ud_indonesian", "id", "ud_indonesian/*.tsv", _parsed),
    ("mrpc", "en", "mrpc/*_train.txt", _paraphrased),
)
"""Name, language, files, and how their sentences are read."""


def _read(path: Path) -> dict[tuple[str, ...], Reading]:
    return {_key(one): one for one in map(msgspec.json.decode, path.read_bytes().splitlines())}


def _key(one: Reading) -> tuple[str, ...]:
    return one["article"], str(one["span"])


def _translated(one: Reading) -> bool:
    return len(set(one["label"].values())) > 1


def _compare(before: dict[tuple[str, ...], Reading], after: dict[tuple[str, ...], Reading], most: int) -> None:
    """Prints the claims that came and went, and each field that is different in the others."""
    for title, keys, known in (
        ("gone", before.keys() - after.keys(), before),
        ("new", after.keys() - before.keys(), after),
    ):
        _print(title, [known[key]["text"] for key in sorted(keys)], most)
    changed: dict[str, list[str]] = defaultdict(list)
    for key in sorted(before.keys() & after.keys()):
        old, new = before[key], after[key]
        for field in sorted((old.keys() | new.keys()) - {"id", "parent", "article"}):
            if old.get(field) != new.get(field):
                was, now = _apart(old.get(field), new.get(field))
                changed[field].append(f"{new['text']}\n    - {was}\n    + {now}")
    for field, found in sorted(changed.items()):
        _print(field, found, most)
    if before == after:
        print("nothing is different")


def _apart(one: Any, other: Any) -> tuple[Any, Any]:
    """What of two values is not in both: of lists their members, of records their fields."""
    if isinstance(one, list) and isinstance(other, list):
        return [member for member in one if member not in other], [member for member in other if member not in one]
    if isinstance(one, dict) and isinstance(other, dict):
        names = [name for name in {**one, **other} if one.get(name) != other.get(name)]
        parts = {name: _apart(one.get(name), other.get(name)) for name in names}
        return {name: was for name, (was, _) in parts.items()}, {name: now for name, (_, now) in parts.items()}
    return one, other


def _print(title: str, found: list[str], most: int) -> None:
    """Prints some of what was found, drawn with a fixed seed so that the next run shows the same."""
    if found:
        print(f"\n{title}: {len(found)}")
        for one in found if len(found) <= most else random.Random(title).sample(found, most):
            print(f"  {one}")


if __name__ == "__main__":
    main()
