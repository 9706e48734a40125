"""A claim in short in the words of its own sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claims.extraction import rendering
from claims.extraction.asides import dropped
from claims.extraction.core import Core
from claims.extraction.fitting import LONGEST, fitting, shortened
from claims.extraction.label_words import label_words
from claims.extraction.pieces import Group, Piece
from claims.extraction.piecing import GAP, WIDEST, Reader, is_free_number
from claims.extraction.reading import Sentence
from claims.records import Quantity

ROOM = 46
"""Characters within which the first quantity must end, else words before it are left out."""

SHORTEST, SLACK = 15, 8
"""Characters of a label that may say too little, unless the sentence has hardly more than that."""

SUBJECT = 28
"""Characters of a subject behind which words may be left out."""

LEAD = 3
"""Words before a quantity that belong to it."""

FEW = 10
"""Up to here a number in words stays in words."""


def own_label(sentence: Sentence, core: Core, facts: Mapping[int, Piece], pieces: Sequence[Piece]) -> str:
    """The label in the words of the sentence."""
    label = fitting(grouped(pieces, sentence))
    anchor = anchor_of(facts, core)
    if anchor is not None and pieces and pieces[0].first <= anchor and pieces[0].role != "quantity":
        end = sentence.ends[facts[anchor].last - 1] - sentence.starts[pieces[0].first]
        if end > ROOM and facts[anchor].text not in label and not rendering.is_time(facts[anchor].fact):
            label = _elided(sentence, core, facts, pieces, anchor) or label
    if len(label) >= SHORTEST:
        return label
    whole = shortened(" ".join(sentence.text.split()))
    too_little = len(whole) >= len(label) + SLACK and not _has_free_number(sentence, facts)
    return whole if too_little or not label else label


def _has_free_number(sentence: Sentence, facts: Mapping[int, Piece]) -> bool:
    counted = {at for piece in facts.values() for at in range(piece.first, piece.last)}
    return any(at not in counted and is_free_number(sentence, at) for at in range(len(sentence.words)))


def grouped(pieces: Sequence[Piece], sentence: Sentence) -> list[Group]:
    """The pieces as a label in their own language writes them."""
    groups, last = [], -1
    for piece in pieces:
        close = piece.first == last and sentence.starts[last] == sentence.ends[last - 1]
        text = _written(piece, sentence) if piece.role == "quantity" else piece.text
        groups.append(Group(text, piece.role, piece, "" if close else " "))
        last = piece.last
    return groups


def _written(piece: Piece, sentence: Sentence) -> str:
    fact = piece.fact
    if not isinstance(fact, Quantity) or _as_it_stands(fact, sentence):
        return piece.text
    return rendering.quantity(fact, sentence.language, sentence.language)


def _as_it_stands(fact: Quantity, sentence: Sentence) -> bool:
    """Whether a label keeps a quantity as written: figures with a plain noun, small numbers, numbers in phrases."""
    if sentence.text[fact.span[1] - sentence.span[0] :].startswith("-") or not rendering.is_plain(
        fact, sentence.language
    ):
        return True
    if not any(map(str.isdigit, fact.text)):
        return rendering.in_words(fact) or (fact.value < FEW and fact.currency is None and not fact.percent)
    return fact.noun is None or fact.text.endswith(fact.noun) or len(fact.text.split()) != 2


def _elided(sentence: Sentence, core: Core, facts: Mapping[int, Piece], pieces: Sequence[Piece], anchor: int) -> str:
    """ "Disney … spending over $3 billion": the subject, and the first quantity with what stands around it."""
    subject: list[Piece] = []
    for piece in pieces:
        if piece.role in ("verb", "modal", "not", "preposition", "comma", "function") or piece.begins:
            break
        subject.append(piece)
    if not subject or sentence.facts.negated or not _one_clause(sentence, subject, anchor):
        return ""
    head = fitting(grouped(subject, sentence))
    if not head or len(head) > SUBJECT or head.endswith(GAP):
        return ""
    gone = dropped(sentence, core.gone)
    start = _lead(sentence, gone, subject[-1].last, anchor)
    verbs = sentence.tags.get("verb", ())
    if start is None or any(subject[-1].last <= at < start for at in verbs):
        return ""
    tail = Reader(sentence, facts, gone).pieces(start, min(core.last, anchor + WIDEST))
    if tail and core.last > anchor + WIDEST:
        tail[-1] = tail[-1].unfinished()
    said = fitting(grouped(tail, sentence), LONGEST - len(head) - len(GAP) - 2)
    return f"{head} {GAP} {said}" if _written(facts[anchor], sentence) in said else ""


def _one_clause(sentence: Sentence, subject: Sequence[Piece], anchor: int) -> bool:
    """Whether a subject is a noun or name, and no other clause begins between it and a quantity."""
    if not any(piece.role in ("noun", "name") and piece.text.lower() not in _generic(sentence) for piece in subject):
        return False
    tags, names = sentence.tags, ("contrast_joiner", "and_joiner", "relative", "subordinate", "that")
    joints = {at for name in names for at in tags.get(name, ())}
    between = range(subject[-1].last, anchor)
    return joints.isdisjoint(between) and not any(sentence.words[at] in ",;:" for at in between)


def _generic(sentence: Sentence) -> frozenset[str]:
    return label_words(sentence.language).generic


def _lead(sentence: Sentence, gone: set[int], first: int, anchor: int) -> int | None:
    """The verb close by of which a quantity is the object; None if there is none."""
    for at in range(anchor - 1, max(first, anchor - LEAD) - 1, -1):
        if at in gone or not sentence.words[at][0].isalpha():
            return None
        if at in sentence.tags.get("verb", ()):
            return at
    return None


def anchor_of(facts: Mapping[int, Piece], core: Core) -> int | None:
    """The first word of the first quantity of the claimed words; None if there is none."""
    inside = [at for at, piece in facts.items() if piece.role == "quantity" and core.first <= at < core.last]
    return min(inside, default=None)
