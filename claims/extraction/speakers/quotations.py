"""Quotations that go on over several sentences: which sentences lie in one, and who speaks in all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from claims.extraction.reading.sentence import Sentence
from claims.records import Speaker

_OPENING, _BOTH = "“«", '"'
_CLOSING = frozenset('”»"')
_STOPS = frozenset(".,!?…'’")
_AROUND = 3
"""Sentences from a quotation back and on to who speaks on both sides of it, at most."""

_SIGNS = '“«”»"'
_SIGN = re.compile(f"[{_SIGNS}]")
_OPENS = frozenset(_OPENING + _BOTH)


def opened(text: str, *, inside: bool) -> bool:
    """Whether a quotation is open at the end of `text`, given whether one was open at its start."""
    if not any(sign in text for sign in _SIGNS):
        return inside
    for sign in _SIGN.findall(text):
        inside = not inside if sign in _BOTH else sign in _OPENING
    return inside


def quotations(sentences: Sequence[Sentence], paragraphs: Sequence[int]) -> Iterator[range]:
    """The stretches of two or more sentences that one quotation covers.

    Args:
        paragraphs: the number of the paragraph of each sentence; a quotation that is open at the end of one goes on
            where the next one opens it again, as is the custom; any other was never closed, and is taken for none.
    """
    start: int | None = None
    for index, sentence in enumerate(sentences):
        text = sentence.text
        if index and start is not None and paragraphs[index] != paragraphs[index - 1]:
            goes_on = text[0] in _OPENS
            start, text = (start, text[1:]) if goes_on else (None, text)
        inside = opened(text, inside=start is not None)
        if start is None and inside:
            start = index
        elif start is not None and not inside:
            yield range(start, index + 1)
            start = None


def spoken_whole(sentences: Sequence[Sentence], stretches: Iterable[range]) -> set[int]:
    """The sentences of which a quotation holds every word: no verb of saying in them tells who speaks in it."""
    return {
        at
        for stretch in stretches
        for at in stretch
        if (at > stretch.start or sentences[at].text[0] in _OPENS)
        and (at + 1 < stretch.stop or sentences[at].text[-1] in _CLOSING)
    }


def _is_quotation(text: str) -> bool:
    """Whether one quotation is all of a sentence that opens with it."""
    return len(_SIGN.findall(text)) == 2 and _SIGN.match(text[-1]) is not None


def with_one_speaker(
    sentences: Sequence[Sentence],
    speakers: Sequence[Speaker | None],
    paragraphs: Sequence[int],
    stretches: Iterable[range],
) -> tuple[list[Sentence], list[Speaker | None]]:
    """The sentences, marked where they lie in a quotation, and the speakers, also of those that do not name theirs: one
    that nobody is named for is of who spoke just before, also in the paragraph before.
    """
    marked, known = list(sentences), list(speakers)
    several = {stretch.start: stretch for stretch in stretches}
    nobody: list[range] = []
    for first, sentence in enumerate(sentences):
        opens = sentence.text[0] in _OPENS
        stretch = several.get(first, range(first, first + (opens and _is_quotation(sentence.text))))
        if not stretch:
            continue
        speaker = next((known[index] for index in reversed(stretch) if known[index]), None)
        near = first and paragraphs[first] - paragraphs[first - 1] <= 1
        if speaker is None and opens and near and _all_quoted(sentences, paragraphs, stretch):
            speaker = known[first - 1]  # '"No," Smith said. "We never did."'
        for index in stretch:
            marked[index] = replace(marked[index], quoted=speaker is not None)
            known[index] = known[index] or speaker
        if speaker is None and opens:
            nobody.append(stretch)
    for stretch in nobody:
        speaker = _around(known, stretch)
        for index in stretch if speaker else ():
            marked[index], known[index] = replace(marked[index], quoted=True), speaker
    return marked, known


def _around(speakers: Sequence[Speaker | None], stretch: range) -> Speaker | None:
    """Who speaks shortly before and shortly behind some sentences; None if that is not the same one."""
    back = range(stretch.start - 1, max(stretch.start - 1 - _AROUND, -1), -1)
    on = range(stretch.stop, min(stretch.stop + _AROUND, len(speakers)))
    before, behind = (next((one for at in near if (one := speakers[at])), None) for near in (back, on))
    return before if before and behind and before.name == behind.name else None


def _all_quoted(sentences: Sequence[Sentence], paragraphs: Sequence[int], stretch: range) -> bool:
    """Whether nothing stands behind a quotation in its paragraph, where it begins one."""
    first, end = stretch.start, stretch.stop
    if paragraphs[first] == paragraphs[first - 1]:
        return True
    text = sentences[end - 1].text
    closed = text[-1] in _CLOSING and text[-2:-1] in _STOPS  # a heading has no full stop
    return closed and (end == len(sentences) or paragraphs[end] != paragraphs[end - 1])
