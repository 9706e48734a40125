"""Owns where the sentences of a text begin and end: exact spans that never cross a block or a line that is complete."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from claims.extraction.reading.sentence_ends import EndRules, sentence_starts
from claims.extraction.reading.words import words_of
from claims.languages import known
from claims.languages import language as known_language
from claims.records import Block, Span

_LETTER = re.compile(r"[^\W_]")
_MARK = re.compile(r"(?:[•⁃▪*–-]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s")
_COMPLETE = tuple('.!?:;…"”’)')
_NARROWEST_WRAPPED, _WIDEST_WRAPPED = 40, 130
"""Characters: the widths at which people and mail programs break lines."""
_SAYING = ("reporting", "reporting_quoted")
"""Word classes of the verbs behind a name that belong to a question in quotation marks before it."""
_SHORTEST_BROKEN = 30
"""Characters; a shorter line before a small letter is an item of a list rather than a broken line."""


def split_sentences(text: str, language: str, blocks: Sequence[Block] = ()) -> list[Span]:
    """The sentences of `text` as spans in order, trimmed of white space.

    Every stretch that is not white space belongs to exactly one span. A sentence never crosses the border of a block,
    nor the end of a line, unless the line clearly goes on: it was broken at a fixed width, or stops without a sign
    before a small letter.

    Args:
        text: the whole text.
        language: its code; the rules common to all languages are used for one that is not known.
        blocks: the article's blocks, in any order; what lies outside of them is split too.
    """
    rules = _rules(language)
    spans: list[Span] = []
    for start, end in _stretches(text, blocks):
        spans.extend(_trimmed(text, [start, *sentence_starts(text, start, end, rules), end]))
    return spans


@cache
def _rules(code: str) -> EndRules:
    section = known_language(code).section("sentences") if code in known() else {}
    return EndRules.of(section, saying=words_of(code).members(_SAYING))


def _trimmed(text: str, edges: list[int]) -> Iterator[Span]:
    """The pieces between edges; a piece without a letter or digit goes with its neighbour."""
    first, last = edges[0], 0
    for start, end in pairwise(edges):
        if last and _LETTER.search(text, start, end):
            yield _trim(text, first, last)
            first, last = start, 0
        if last or end == edges[-1] or _LETTER.search(text, start, end):
            last = end
    span = _trim(text, first, edges[-1])
    if span[0] < span[1]:
        yield span


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _stretches(text: str, blocks: Sequence[Block]) -> Iterator[Span]:
    """Blocks, and what lies between them, cut at the line ends where a sentence cannot go on."""
    paragraphs = list(_paragraphs(text, blocks))
    wrapped = _wrap_width(text, [lines for lines in paragraphs if _widest(lines) <= _WIDEST_WRAPPED])
    for lines in paragraphs:
        yield from _joined(text, lines, _wrap_width(text, [lines]) or wrapped)


def _paragraphs(text: str, blocks: Sequence[Block]) -> Iterator[list[Span]]:
    """The lines that no blank line nor the border of a block parts."""
    at = 0
    for start, end in sorted(block.span for block in blocks):
        start, end = max(start, at), min(end, len(text))
        if start < end:
            yield from _line_runs(text, at, start)
            yield from _line_runs(text, start, end)
            at = end
    yield from _line_runs(text, at, len(text))


def _line_runs(text: str, start: int, end: int) -> Iterator[list[Span]]:
    """Runs of lines without a blank line between them."""
    paragraph: list[Span] = []
    for line in _lines(text, start, end):
        if line[0] < line[1]:
            paragraph.append(line)
        elif paragraph:
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for line in text[start:end].splitlines(keepends=True):
        yield _trim(text, at, at + len(line))
        at += len(line)


def _joined(text: str, lines: list[Span], width: int) -> Iterator[Span]:
    """Lines without a blank line between them; those that clearly go on are joined.

    Args:
        width: at which the text was broken into lines; 0 if it was not.
    """
    start = lines[0][0]
    for line, following in pairwise(lines):
        if not _goes_on(text, line, following, width):
            yield start, line[1]
            start = following[0]
    yield start, lines[-1][1]


def _goes_on(text: str, line: Span, following: Span, width: int) -> bool:
    if _MARK.match(text, *following):
        return False
    if width:
        return not _would_fit(text, line, following, width)
    return line[1] - line[0] >= _SHORTEST_BROKEN and _breaks_off(text, line, following)


def _breaks_off(text: str, line: Span, following: Span) -> bool:
    """No sign at the end of the line, a small letter at the beginning of the next."""
    return text[following[0]].islower() and not text.endswith(_COMPLETE, *line)


def _would_fit(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the first word of the following line had room at the end of this one."""
    word = text[following[0] : min(following[1], following[0] + width)].split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(word) <= width


def _wrap_width(text: str, paragraphs: Sequence[Sequence[Span]]) -> int:
    """The width at which paragraphs were broken into lines; 0 if they were not.

    Broken text fills its lines, and often goes on with a small letter, which a list of headings does not.
    """
    neighbours = [pair for lines in paragraphs for pair in pairwise(lines)]
    if len(neighbours) < 2:
        return 0
    width = max(map(_widest, paragraphs))
    if not _NARROWEST_WRAPPED <= width <= _WIDEST_WRAPPED:
        return 0
    full = sum(not _would_fit(text, line, following, width) for line, following in neighbours)
    broken = sum(_breaks_off(text, line, following) for line, following in neighbours)
    return width if full >= 0.6 * len(neighbours) and broken >= 0.25 * len(neighbours) else 0


def _widest(lines: Sequence[Span]) -> int:
    return max(end - start for start, end in lines)
