"""Quotations that go on over several sentences: which sentences lie in one, and who speaks in all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.extraction.reading import Sentence
from claims.records import Speaker

_OPENING, _BOTH = "“«", '"'
_SIGN = re.compile('[“«”»"]')
_OPENS = frozenset(_OPENING + _BOTH)


def opened(text: str, inside: bool) -> bool:
    """Whether a quotation is open at the end of `text`, given whether one was open at its start."""
    for sign in _SIGN.findall(text):
        inside = not inside if sign in _BOTH else sign in _OPENING
    return inside


def quotations(sentences: Sequence[Sentence], paragraphs: Sequence[int]) -> Iterator[range]:
    """The stretches of two or more sentences that one quotation covers.

    Args:
        paragraphs: the number of the paragraph of each sentence; a quotation that is still open at the end of one was
            never closed, and is taken for none.
    """
    start: int | None = None
    for index, sentence in enumerate(sentences):
        if index and paragraphs[index] != paragraphs[index - 1]:
            start = None
        inside = opened(sentence.text, start is not None)
        if start is None and inside:
            start = index
        elif start is not None and not inside:
            yield range(start, index + 1)
            start = None


def _is_quotation(text: str) -> bool:
    """Whether one quotation is all of a sentence that opens with it."""
    return len(_SIGN.findall(text)) == 2 and _SIGN.match(text[-1]) is not None


def with_one_speaker(
    sentences: Sequence[Sentence], speakers: Sequence[Speaker | None], paragraphs: Sequence[int]
) -> tuple[list[Sentence], list[Speaker | None]]:
    """The sentences, marked where they lie in a quotation, and the speakers, also of those that do not name theirs."""
    marked, known = list(sentences), list(speakers)
    several = {stretch.start: stretch for stretch in quotations(sentences, paragraphs)}
    for first, sentence in enumerate(sentences):
        opens = sentence.text[0] in _OPENS
        stretch = several.get(first, range(first, first + (opens and _is_quotation(sentence.text))))
        if not stretch:
            continue
        speaker = next((known[index] for index in reversed(stretch) if known[index]), None)
        if speaker is None and opens and first and paragraphs[first] == paragraphs[first - 1]:
            speaker = known[first - 1]  # '"No," Smith said. "We never did."'
        for index in stretch:
            marked[index] = replace(marked[index], quoted=speaker is not None)
            known[index] = known[index] or speaker
    return marked, known
