"""Labels with a gap: the subject of a claim and what it is about, where the words between leave no room for both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claims.extraction import rendering
from claims.extraction.asides import dropped
from claims.extraction.core import Core
from claims.extraction.fitting import LONGEST, fitting, is_open, main_verb
from claims.extraction.grouping import anchor_of, grouped, written
from claims.extraction.label_words import label_words
from claims.extraction.pieces import Group, Piece
from claims.extraction.piecing import GAP, WIDEST, Reader
from claims.extraction.reading import Sentence
from claims.records import Person

SUBJECT = 28
"""Characters of a subject behind which words may be left out."""

LEAD = 3
"""Words before a quantity that belong to it."""

_ENDS_SUBJECT = frozenset(("verb", "modal", "not", "comma", "function"))

_JOINTS = ("contrast_joiner", "and_joiner", "relative", "subordinate", "that")


class Point(NamedTuple):
    """What a label must hold: `text`, behind the word at `start` from which it is told."""

    start: int
    text: str


def elided(sentence: Sentence, core: Core, facts: Mapping[int, Piece], groups: Sequence[Group], label: str) -> str:
    """ "Disney … spending over $3 billion", where `label` stops before the first quantity or the verb; else empty."""
    anchor, main = _lacking_quantity(sentence, core, facts, label), main_verb(groups)
    lacks_verb = main < len(groups) and len(_text(groups[: main + 1])) > len(label) - len(GAP)
    verb = groups[main].piece if lacks_verb else None
    subject = _subject(groups) if anchor is not None or verb is not None else ()
    head = _head(subject, sentence) if subject else ""
    if not head:
        return ""
    reader = Reader(sentence, facts, dropped(sentence, core.gone))
    for point in _points(reader, subject[-1].piece.last, anchor, verb):
        tail = reader.pieces(point.start, min(core.last, point.start + WIDEST))
        if tail and core.last > point.start + WIDEST:
            tail[-1] = tail[-1].unfinished()
        said = fitting(grouped(tail, sentence), LONGEST - len(head) - len(GAP) - 2)
        denied = not sentence.facts.negated or any(piece.role == "not" and piece.text in said for piece in tail)
        if point.text in said and denied:
            return f"{head} {GAP} {said}"
    return ""


def _subject(groups: Sequence[Group]) -> Sequence[Group]:
    ends = (at for at, group in enumerate(groups) if group.role in _ENDS_SUBJECT or group.piece.begins)
    return groups[: next(ends, len(groups))]


def _head(subject: Sequence[Group], sentence: Sentence) -> str:
    """The subject, or its first words where a noun stands before what belongs to it; empty if it says nothing."""
    words = label_words(sentence.language)
    plain = {group.text.lower() for group in subject if group.role in ("noun", "name")}
    if plain <= words.generic:
        return ""
    kept = list(subject)
    while kept and words.modifier == "after" and (len(_text(kept)) > SUBJECT or is_open(kept[-1])):
        del kept[-1]
    text = _text(kept)
    return text if len(text) <= SUBJECT and not text.endswith(GAP) else ""


def _text(groups: Sequence[Group]) -> str:
    return "".join([group.space + group.text for group in groups]).lstrip()


def _lacking_quantity(sentence: Sentence, core: Core, facts: Mapping[int, Piece], label: str) -> int | None:
    """The first word of the first quantity of the claim, if that is not in `label` and no mere length of time."""
    anchor = anchor_of(facts, core)
    if anchor is None or rendering.is_time(facts[anchor].fact):
        return None
    return anchor if written(facts[anchor], sentence) not in label else None


def _points(reader: Reader, behind: int, anchor: int | None, verb: Piece | None) -> Iterator[Point]:
    """What the label lacks, the best first: a quantity with its verb, else the verb of the claim."""
    if anchor is not None:
        start = _lead(reader, behind, anchor)
        if start is not None:
            start = _with_its_own(reader, start, behind)
            if _adjoin(reader, behind, start) and not any(start < at < anchor for at in reader.begins):
                yield Point(start, written(reader.facts[anchor], reader.sentence))
    if verb is not None:
        start = _with_its_own(reader, verb.first, behind)
        if _adjoin(reader, behind, start):
            yield Point(start, verb.text)


def _adjoin(reader: Reader, behind: int, start: int) -> bool:
    """Whether the words between a subject and its verb join no other clause, and deny and ask nothing."""
    between = range(behind, start)
    joints = {at for name in _JOINTS for at in reader.sentence.tags.get(name, ())}
    joints.update(reader.verbs, reader.denials)
    if not joints.isdisjoint(between):
        return False
    asking = label_words(reader.sentence.language).asking
    return not any(reader.words[at] in ",;:" or reader.words[at] in asking for at in between)


def _lead(reader: Reader, first: int, anchor: int) -> int | None:
    """The verb close by of which a quantity is the object; None if there is none."""
    for at in range(anchor - 1, max(first, anchor - LEAD) - 1, -1):
        if at in reader.gone or not reader.words[at][0].isalpha():
            return None
        if at in reader.verbs:
            return at
    return None


def _with_its_own(reader: Reader, verb: int, behind: int) -> int:
    """The first word of what belongs to a verb: a modal or denial before it, and a person who does it."""
    denied = {end: first for first, end in reader.denials.items()}
    first = verb
    while first > behind:
        if first in denied:
            first = denied[first]
        elif reader.listed[reader.words[first - 1]] in ("modal", "skipped"):
            first -= 1
        else:
            break
    doer = next((piece for piece in reader.facts.values() if piece.last == first and behind <= piece.first), None)
    return doer.first if doer is not None and isinstance(doer.fact, Person) else first
