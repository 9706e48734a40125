"""A claim in short in the words of its own sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claims.extraction.core import Core
from claims.extraction.elided import elided
from claims.extraction.fitting import LONGEST, fitting, shortened
from claims.extraction.grouping import grouped
from claims.extraction.pieces import Piece
from claims.extraction.piecing import GAP, Reader, is_free_number
from claims.extraction.reading import Sentence

SHORTEST, SLACK = 15, 8
"""Characters of a label that may say too little, unless the sentence has hardly more than that."""


def own_label(sentence: Sentence, core: Core, facts: Mapping[int, Piece], pieces: Sequence[Piece]) -> str:
    """The label in the words of the sentence."""
    groups = grouped(pieces, sentence)
    label = fitting(groups)
    if label.endswith(GAP) and pieces[0].role != "quantity":
        label = elided(sentence, core, facts, groups, label) or label
    if len(label) >= SHORTEST:
        return label
    whole = _whole(sentence, facts)
    too_little = len(whole) >= len(label) + SLACK and not _has_free_number(sentence, facts)
    return whole if too_little or not label else label


def _whole(sentence: Sentence, facts: Mapping[int, Piece]) -> str:
    """The sentence from its first word on, cut where a phrase ends."""
    text = " ".join(sentence.text.split())
    if len(text) <= LONGEST:
        return text
    pieces = Reader(sentence, facts, ()).pieces(0, len(sentence.words))
    if pieces:
        pieces[-1] = pieces[-1].unfinished()
    return fitting(grouped(pieces, sentence)) or shortened(text)


def _has_free_number(sentence: Sentence, facts: Mapping[int, Piece]) -> bool:
    counted = {at for piece in facts.values() for at in range(piece.first, piece.last)}
    return any(at not in counted and is_free_number(sentence, at) for at in range(len(sentence.words)))
