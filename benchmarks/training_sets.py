"""The public sets on which matching is fitted and measured, read from a folder: rows, questions, right rows.

Expected folders, each optional: ct2020_task2, ct2022_task2a, ct2025_task2_claimnorm, pud_id_en, tatoeba_id_en,
autofj50; and, with pairs of sentences that people have judged, mrpc and sts_news.
The data stays where it is; nothing of it is copied.
"""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

csv.field_size_limit(2**31 - 1)


@dataclass(frozen=True)
class TrainingSet:
    """`rows` are (claim, title); `questions` are (text, positions of the right rows); `family` shares one weight."""

    name: str
    family: str
    rows: tuple[tuple[str, str], ...]
    questions: tuple[tuple[str, frozenset[int]], ...]

    def sample(self, most: int) -> TrainingSet:
        """The same set with at most so many questions, drawn with a fixed seed."""
        if len(self.questions) <= most:
            return self
        chosen = random.Random(self.name).sample(self.questions, most)
        return TrainingSet(self.name, self.family, self.rows, tuple(chosen))


@dataclass(frozen=True)
class JudgedPairs:
    """Question and row of every pair, and how far they say the same, 0 to 1."""

    set: TrainingSet
    values: tuple[float, ...]


def judged_pairs(data: Path) -> Iterator[JudgedPairs]:
    """Pairs of sentences that people have judged, as far as they are found in the folder `data`."""
    for path in sorted(data.glob("mrpc/*_train.txt")):
        lines = path.read_text(encoding="utf-8-sig").splitlines()[1:]
        rows = [line.split("\t") for line in lines]
        yield _judged_pairs("mrpc", [(row[3], row[4], float(row[0])) for row in rows])
    for path in sorted(data.glob("sts_news/*.tsv")):
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8-sig").splitlines()]
        yield _judged_pairs("sts", [(row[1], row[2], float(row[0]) / 5) for row in rows if len(row) > 2])


def _judged_pairs(name: str, rows: list[tuple[str, str, float]]) -> JudgedPairs:
    found = _paired(name, name, [(_clean(one), _clean(other)) for one, other, _ in rows])
    return JudgedPairs(found, tuple(value for *_, value in rows))


def training_sets(data: Path) -> Iterator[TrainingSet]:
    """Every set that is found in the folder `data`."""
    readers = {
        "ct2020_task2": _tweets_2020,
        "ct2022_task2a": _tweets_2022,
        "ct2025_task2_claimnorm": _posts,
        "pud_id_en": _parallel_table,
        "tatoeba_id_en": _parallel_files,
        "autofj50": _names,
    }
    for name, reader in readers.items():
        if (data / name).is_dir():
            yield from reader(data / name)


def _table(path: Path, delimiter: str = "\t") -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.reader(file, delimiter=delimiter) if row]


def _clean(text: str) -> str:
    return " ".join(text.split())


def same_words(*texts: str) -> str:
    """What rows share that are one answer: the same words, in other signs."""
    return " ".join(re.findall(r"\w+", " ".join(texts).lower()))


def _judged(
    name: str, family: str, documents: list[list[str]], texts: dict[str, str], right: dict[str, set[str]]
) -> TrainingSet:
    """Documents are (id, claim, title); rows with the same words are one answer."""
    rows = tuple((_clean(row[1]), _clean(row[2])) for row in documents)
    places: dict[str, set[int]] = {}
    for at, row in enumerate(rows):
        places.setdefault(same_words(*row), set()).add(at)
    answers = {row[0]: places[same_words(*rows[at])] for at, row in enumerate(documents)}
    questions = [
        (_clean(texts[key]), frozenset(place for one in ids for place in answers.get(one, ())))
        for key, ids in right.items()
        if key in texts
    ]
    return TrainingSet(name, family, rows, tuple((text, known) for text, known in questions if known))


def _right(path: Path) -> dict[str, set[str]]:
    right: dict[str, set[str]] = {}
    for row in _table(path):
        right.setdefault(row[0], set()).add(row[2])
    return right


def _tweets_2020(folder: Path) -> Iterator[TrainingSet]:
    documents = _table(folder / "verified_claims.docs.tsv")[1:]
    for part in ("train", "dev"):
        texts = dict(row[:2] for row in _table(folder / part / "tweets.queries.tsv")[1:])
        right = _right(folder / part / "tweet-vclaim-pairs.qrels")
        yield _judged(f"ct2020 {part}", "ct2020", documents, texts, right)


def _tweets_2022(folder: Path) -> Iterator[TrainingSet]:
    documents = _table(folder / "vclaims.tsv")[1:]
    for queries in sorted(folder.glob("*_Queries.tsv")):
        texts = dict(row[:2] for row in _table(queries))
        right = _right(queries.with_name(queries.name.replace("_Queries", "_QRELs")))
        yield _judged("ct2022 train", "ct2022", documents, texts, right)


def _posts(folder: Path) -> Iterator[TrainingSet]:
    for path in sorted(folder.glob("*.csv")):
        pairs = [(_clean(row[0]), _clean(row[1])) for row in _table(path, ",")[1:]]
        yield _paired("claimnorm", "claimnorm", pairs)


def _paired(name: str, family: str, pairs: list[tuple[str, str]]) -> TrainingSet:
    """Pairs of a question and the text of its right row."""
    known: dict[str, int] = {}
    for _, row in pairs:
        known.setdefault(row, len(known))
    questions = tuple((text, frozenset({known[row]})) for text, row in pairs if text and row)
    return TrainingSet(name, family, tuple((row, "") for row in known), questions)


def _both_ways(name: str, pairs: list[tuple[str, str]]) -> Iterator[TrainingSet]:
    yield _paired(f"{name} id-en", f"{name} id-en", pairs)
    yield _paired(f"{name} en-id", f"{name} en-id", [(english, indonesian) for indonesian, english in pairs])


def _parallel_table(folder: Path) -> Iterator[TrainingSet]:
    header, *rows = _table(folder / "pud_id_en.tsv")
    at = header.index("text_id"), header.index("text_en")
    yield from _both_ways("pud", [(_clean(row[at[0]]), _clean(row[at[1]])) for row in rows])


def _parallel_files(folder: Path) -> Iterator[TrainingSet]:
    sides = [next(folder.glob(f"*.{end}")).read_text(encoding="utf-8").splitlines() for end in ("ind", "eng")]
    yield from _both_ways("tatoeba", [(_clean(a), _clean(b)) for a, b in zip(*sides, strict=True)])


def _names(folder: Path) -> Iterator[TrainingSet]:
    for left in sorted(folder.glob("*/left.csv")):
        documents = [[row[0], row[1], ""] for row in _table(left, ",")[1:]]
        texts = dict(row[:2] for row in _table(left.with_name("right.csv"), ",")[1:])
        right: dict[str, set[str]] = {}
        for known, _, asked, *_ in _table(left.with_name("gt.csv"), ",")[1:]:
            right.setdefault(asked, set()).add(known)
        yield _judged(f"names {left.parent.name}", "names", documents, texts, right)
