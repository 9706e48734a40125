"""Trains the tagger that finds names in Indonesian news and writes resources/models/names-id.json.gz.

python -m benchmarks.train_names ../shared/data/idner_news_2k [--folds 4] [--out FILE]

The folder holds train.txt and dev.txt (`token part-of-speech tag` a line, an empty line between sentences), such as
IDNER-News-2k (MIT). Only train.txt is learnt from; dev.txt is scored. With --folds the train part is also
cross-validated, which is the figure to choose features and penalties by. Needs python-crfsuite (the extra `dev`).
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from claims.facts.names.gazetteer import Entry, gazetteer
from claims.facts.names.name_words import Mention, name_words
from claims.facts.names.tagger import KINDS, OUTSIDE, SequenceTagger, token_features, weights_of
from claims.facts.tokens.cutter import Tokens, tokenise
from claims.records import Span

LANGUAGE = "id"
MODEL = Path("resources/models/names-id.json.gz")
PENALTIES = {"c1": 0.05, "c2": 0.2}
"""Chosen by cross-validation on train.txt among c1 .02-.3, c2 .02-.5."""
ITERATIONS = 120
SCALE = 1000
"""Weights are stored as whole thousandths."""
SMALLEST = 0.01
"""Weights nearer to zero are left out of the file."""

Marked = set[tuple[int, int, str]]


@dataclass(frozen=True)
class Sentence:
    """A sentence put together from its tokens, our own tokens of it, and the names marked in it."""

    text: str
    tokens: Tokens
    gold: Marked

    @property
    def hits(self) -> dict[int, tuple[int, Entry]]:
        return gazetteer(LANGUAGE).matches(self.tokens.words)

    @property
    def labels(self) -> list[str]:
        labels = [OUTSIDE] * len(self.tokens)
        for start, end, kind in self.gold:
            mark = "B"
            for index, (first, last) in enumerate(zip(self.tokens.starts, self.tokens.ends, strict=True)):
                if first < end and last > start:
                    labels[index] = f"{mark}-{kind}"
                    mark = "I"
        return labels


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="folder with train.txt and dev.txt")
    parser.add_argument("--folds", type=int, default=0, help="parts for cross-validation on train.txt (default: none)")
    parser.add_argument("--out", type=Path, default=MODEL)
    arguments = parser.parse_args()
    train, dev = (read(arguments.folder / name) for name in ("train.txt", "dev.txt"))
    if arguments.folds:
        print(f"cross-validated span F1 on train.txt: {cross_validated(train, arguments.folds):.4f}")
    model = learn(train)
    print(f"span F1 on dev.txt: {span_f1(dev, tagger_of(model).mentions):.4f}")
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    packed = json.dumps(model, ensure_ascii=False, separators=(",", ":")).encode()
    arguments.out.write_bytes(gzip.compress(packed, mtime=0))
    print(f"{arguments.out}: {arguments.out.stat().st_size:,} bytes, {len(model['weights']):,} features")


def read(path: Path) -> list[Sentence]:
    sentences, rows = [], []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        parts = line.split()
        if parts:
            rows.append((parts[0], parts[-1]))
        elif rows:
            sentences.append(put_together(rows))
            rows = []
    return sentences


def put_together(rows: Sequence[tuple[str, str]]) -> Sentence:
    """The text that the tokens came from, as far as their signs tell, and the spans of its names."""
    text, spans, quotes = "", [], 0
    for position, (token, _) in enumerate(rows):
        before = rows[position - 1][0] if position else ""
        closing = token == '"' and quotes % 2 == 1
        opened = before in tuple("([{“‘/") or (before == '"' and quotes % 2 == 1)
        quotes += token == '"'
        if text and not opened and not closing and token not in (*",.;:!?)]}%”’/", "..."):
            text += " "
        spans.append((len(text), len(text) + len(token)))
        text += token
    return Sentence(text, tokenise(text), marked(rows, spans))


def marked(rows: Sequence[tuple[str, str]], spans: Sequence[Span]) -> Marked:
    found: list[tuple[int, int, str]] = []
    inside = False
    for (_, tag), (start, end) in zip(rows, spans, strict=True):
        state, _, kind = tag.partition("-")
        if state == "I" and inside and found[-1][2] == kind:
            found[-1] = (found[-1][0], end, kind)
        elif state in ("B", "I"):
            found.append((start, end, kind))
        inside = state in ("B", "I")
    return set(found)


def learn(sentences: Sequence[Sentence]) -> dict[str, object]:
    """The model as it is stored: labels, transitions and weights in thousandths."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False, algorithm="lbfgs")
    trainer.set_params({**PENALTIES, "max_iterations": ITERATIONS, "feature.possible_transitions": True})
    listed = name_words(LANGUAGE)
    for sentence in sentences:
        features = token_features(sentence.tokens.words, sentence.hits, listed)
        trainer.append(list(features), sentence.labels)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    labels = sorted(tagger.labels())
    transitions = [[round(info.transitions.get((old, new), 0.0) * SCALE) for new in labels] for old in labels]
    weights: dict[str, list[int]] = {}
    for (name, label), weight in sorted(info.state_features.items()):
        if abs(weight) >= SMALLEST:
            weights.setdefault(name, []).extend((labels.index(label), round(weight * SCALE)))
    return {"labels": labels, "scale": SCALE, "transitions": transitions, "weights": weights}


def tagger_of(model: dict[str, object]) -> SequenceTagger:
    return SequenceTagger(*weights_of(model), name_words(LANGUAGE))


def cross_validated(sentences: Sequence[Sentence], folds: int) -> float:
    mixed = list(sentences)
    random.Random(5).shuffle(mixed)
    counts = [0, 0, 0]
    for fold in range(folds):
        rest = [sentence for index, sentence in enumerate(mixed) if index % folds != fold]
        for index, count in enumerate(span_counts(mixed[fold::folds], tagger_of(learn(rest)).mentions)):
            counts[index] += count
    return 2 * counts[0] / (counts[1] + counts[2])


Mentions = Callable[[list[str], dict[int, tuple[int, Entry]]], list[Mention]]


def span_counts(sentences: Sequence[Sentence], mentions: Mentions) -> tuple[int, int, int]:
    """Spans that are right, given and wanted."""
    right = given = wanted = 0
    kinds = {name: kind for kind, name in KINDS.items()}
    for sentence in sentences:
        tokens = sentence.tokens
        found = {
            (tokens.starts[mention.start], tokens.ends[mention.end - 1], kinds[mention.kind])
            for mention in mentions(tokens.words, sentence.hits)
        }
        right, given, wanted = right + len(found & sentence.gold), given + len(found), wanted + len(sentence.gold)
    return right, given, wanted


def span_f1(sentences: Sequence[Sentence], mentions: Mentions) -> float:
    right, given, wanted = span_counts(sentences, mentions)
    return 2 * right / (given + wanted)


if __name__ == "__main__":
    main()
