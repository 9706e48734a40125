"""How well and how fast matching works, each figure beside its baseline.

    python -m benchmarks.matching --data FOLDER [--most 300]
        quality on the public sets, beside the first search alone
    python -m benchmarks.matching --conflicts 20 [--data FOLDER]
        recall and precision on made conflicts and near twins, by kind and language; with FOLDER also of real rows
    python -m benchmarks.matching --rows 1000000
        speed on made-up rows, beside rapidfuzz over every row; reference.py has that of a spreadsheet and of searching

Times are of one thread's processor, so that other work on the machine disturbs them less.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from benchmarks.changed_rows import changed_rows
from benchmarks.conflict_pairs import FAMILIES, LANGUAGES, Pair, made_pairs
from benchmarks.training_sets import TrainingSet, training_sets
from claims.matching.alignment import Alignment, Asked
from claims.matching.comparison import Sought, compare, read_row
from claims.matching.conflicts import conflicts
from claims.matching.evidence import evidence, fitted
from claims.matching.matcher import CANDIDATES, Matcher
from claims.matching.other_names import other_name
from claims.matching.query import QuestionReader
from claims.matching.spoken import languages_of
from claims.reference.index import IndexReader, IndexWriter

YARDSTICK_QUERIES = 5

BARS = {
    "ct2020 train": "MAP@5 .935",
    "ct2020 dev": "MAP@5 .935",
    "ct2022 train": "MAP@5 .93",
    "claimnorm": "MAP@5 .85",
    "pud id-en": "P@1 .99",
    "pud en-id": "P@1 .97",
}
"""What is to be reached; for the tweets on the test parts, which are not among the sets."""

MATCH_BAR = "bar: p50 10 ms, p95 25 ms"


def built(rows: Sequence[tuple[str, str]], folder: Path) -> IndexReader:
    writer = IndexWriter(folder)
    writer.add((at, claim, title) for at, (claim, title) in enumerate(rows))
    writer.finish()
    return IndexReader(folder)


def precision(ranked: Sequence[str], right: set[str]) -> float:
    """Average precision over the first five different texts."""
    hits = total = 0.0
    for place, text in enumerate(list(dict.fromkeys(ranked))[:5], 1):
        if text in right:
            hits += 1
            total += hits / place
    return total / min(len(right), 5)


def quality(found: TrainingSet) -> None:
    """MAP@5, P@1 and how often the right row is among the candidates."""
    with tempfile.TemporaryDirectory() as folder:
        reader = built(found.rows, Path(folder))
        matcher, questions = Matcher(reader, found.rows.__getitem__), QuestionReader(reader)
        texts = [" ".join(row) for row in found.rows]
        sums = [0.0] * 4
        for text, known in found.questions:
            right = {texts[at] for at in known}
            weights = questions.search_weights(questions.read(text))
            plain = [texts[at] for at, _ in reader.best(weights, CANDIDATES)]
            ranked = [texts[one.position] for one in matcher.rank(matcher.read(text), CANDIDATES)]
            first_right, among = bool(set(ranked[:1]) & right), bool(set(ranked) & right)
            for at, value in enumerate((precision(ranked, right), precision(plain, right), first_right, among)):
                sums[at] += value
    first, plain_first, one, among = (value / len(found.questions) for value in sums)
    print(f"{found.name}: MAP@5 {first:.3f} (first search alone {plain_first:.3f}), P@1 {one:.3f}, found {among:.3f}")
    print(f"    bar: {BARS.get(found.name, 'none')}")


def made_conflicts(name: str, pairs: Iterable[Pair], examples: int) -> None:
    """Recall and precision of each kind in each language, and some of the pairs that are told wrongly."""
    every = list(pairs)
    told: Counter[tuple[str, str, bool, bool]] = Counter()
    for language in LANGUAGES:
        alike = [pair for pair in every if pair.language == language]
        with tempfile.TemporaryDirectory() as folder:
            reader = built([(row, "") for row in dict.fromkeys(pair.row for pair in alike)], Path(folder))
            questions = QuestionReader(reader, languages_of(reader))
            for pair in alike:
                found = disagrees(pair, questions)
                told[pair.kind, language, pair.contradicts, found] += 1
                if found != pair.contradicts and told[pair.kind, language, pair.contradicts, found] <= examples:
                    fault = "missed" if pair.contradicts else "false"
                    print(f"  {fault} {pair.kind} {language}: {pair.claim} | {pair.row}")
    for kind, language in dict.fromkeys((pair.kind, pair.language) for pair in every):
        right, missed, wrong, quiet = (
            told[kind, language, a, b] for a, b in ((True, True), (True, False), (False, True), (False, False))
        )
        print(
            f"{name} {kind} {language}: recall {right / ((right + missed) or 1):.3f} of {right + missed}, "
            f"precision {right / ((right + wrong) or 1):.3f} beside {wrong + quiet} near twins"
        )


def disagrees(pair: Pair, questions: QuestionReader) -> bool:
    """Whether claim and row are told to disagree; of two people, whether they are told apart."""
    question, row = questions.read(pair.claim), read_row(pair.row, "", questions.rarity)
    sides = Alignment(Asked(question), row, compare(Sought(question), row).pairs)
    return bool(conflicts(sides)) or (pair.kind == FAMILIES and other_name(sides) is not None)


def made_up(count: int, rng: random.Random) -> list[tuple[str, str]]:
    """Rows of 8 to 30 made-up words whose frequencies follow Zipf's law."""
    syllables = [a + b for a in "bdgklmnprst" for b in "aiueo"]
    vocabulary = ["".join(rng.choices(syllables, k=rng.choice((2, 3, 3, 4)))) for _ in range(50_000)]
    heights = [1 / (rank + 2.7) for rank in range(len(vocabulary))]
    words = iter(rng.choices(vocabulary, heights, k=count * 19))
    return [(" ".join(next(words) for _ in range(rng.randint(8, 28))), "") for _ in range(count)]


def milliseconds(work: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    found = []
    for text in texts:
        begin = time.thread_time()
        work(text)
        found.append((time.thread_time() - begin) * 1000)
    return sorted(found)


def speed(count: int) -> None:
    """Milliseconds of a whole match, and of rapidfuzz over every row."""
    from rapidfuzz import fuzz, process

    rng = random.Random(20140915)
    rows = made_up(count, rng)
    with tempfile.TemporaryDirectory() as folder:
        begin = time.process_time()
        matcher = Matcher(built(rows, Path(folder)), rows.__getitem__)
        print(f"{count} rows: index {time.process_time() - begin:.1f} s of processor time")
        asked = [" ".join(word for word in row.split() if rng.random() < 0.65) for row, _ in rng.sample(rows, 220)]

        def match(text: str) -> None:
            asked = Asked(matcher.read(text))
            for one in matcher.rank(asked.question, 10):
                conflicts(Alignment(asked, one.row, one.comparison.pairs))
                evidence(one.comparison.measures, fitted())

        for text in asked[:20]:
            match(text)
        times = milliseconds(match, asked[20:])
        choices = [row for row, _ in rows]
        slow = milliseconds(
            lambda text: process.extract(text, choices, scorer=fuzz.token_set_ratio, limit=5), asked[:YARDSTICK_QUERIES]
        )
    middle, late = times[len(times) // 2], times[int(0.95 * len(times))]
    print(f"match: p50 {middle:.1f} ms, p95 {late:.1f} ms; {MATCH_BAR}")
    print(f"rapidfuzz over every row: p50 {slow[len(slow) // 2]:.0f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder with the public sets")
    parser.add_argument("--most", type=int, default=300, help="questions of a set at most")
    parser.add_argument("--rows", type=int, help="made-up rows for the speed")
    parser.add_argument("--conflicts", type=int, help="made stories of each kind for the conflicts")
    parser.add_argument("--examples", type=int, default=0, help="pairs to show of each kind that are told wrongly")
    options = parser.parse_args()
    if not (options.data or options.rows or options.conflicts):
        parser.error("say --data FOLDER, --conflicts NUMBER, --rows NUMBER, or several of them")
    if options.conflicts:
        made_conflicts("made", made_pairs(options.conflicts), options.examples)
        if options.data:
            made_conflicts("real", changed_rows(options.data), options.examples)
    elif options.data:
        for found in training_sets(options.data):
            quality(found.sample(options.most))
    if options.rows:
        speed(options.rows)


if __name__ == "__main__":
    main()
