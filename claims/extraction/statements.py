"""Which sentences of an article state nothing of their own: table cells, sources in brackets, headlines, questions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from claims.extraction.reading.sentence import Sentence
from claims.extraction.speakers.speaker import reporting_words
from claims.languages.terms import words
from claims.records import Article, Block

FEWEST = 3
"""Words and numbers; less than that states nothing."""

PLAIN = 8
"""Words from which a line without an end mark and without a known verb is taken for a statement all the same."""

SUBHEAD = 4
"""Words of a line between paragraphs that has no subject, at most."""

CELL = 5
"""Words of a table cell that is a sentence, at least."""

LEAD = 3
"""Sentences behind a headline that may repeat it."""

REPEATED = 0.5
"""Share of a headline's words that its lead repeats, from which the lead alone is a claim."""

REPORTED = 4
"""Words behind a quotation among which stands the verb of saying, at most."""

_QUOTES = frozenset('"“”«»')
_VERBAL = ("verb", "past", "past_form", "reporting", "plan", "comparison")
_ENDS = '.!?…”"'


def idle(article: Article, sentences: Sequence[Sentence]) -> set[int]:
    """The places of the sentences that state nothing of their own; `sentences` are those of `article` in order."""
    cells = _inside([block for block in article.blocks if block.kind == "table"], sentences)
    found = {at for at, sentence in enumerate(sentences) if not states(sentence, cell=at in cells)}
    found.update(at for at in _headlines(article, sentences) if _repeats(sentences[at], sentences[at + 1 :][:LEAD]))
    return found


def states(sentence: Sentence, *, cell: bool = False) -> bool:
    """Whether a sentence states something that could be checked, as far as its form tells.

    Args:
        cell: it is the cell of a table, which says nothing without its row and column unless it is a whole sentence.
    """
    spoken = len([word for word in sentence.words if word[0].isalpha()])
    counted = len([word for word in sentence.words if word[0].isdecimal()])
    if spoken < FEWEST - 1 or spoken + counted < FEWEST or _bracketed(sentence.text) or _asks(sentence):
        return False
    closed = sentence.text[-1] in _ENDS
    if cell:
        return closed and spoken >= CELL
    if not closed and spoken <= SUBHEAD and _has_no_subject(sentence):
        return False
    verbal = any(name in sentence.tags for name in _VERBAL)
    return closed or verbal or spoken >= PLAIN or (bool(sentence.facts.quantities) and spoken >= FEWEST)


def _has_no_subject(sentence: Sentence) -> bool:
    """Whether a line without facts only begins with its one verb, as subheads do: "Bersembunyi di pagar rumah"."""
    facts, tags = sentence.facts, sentence.tags
    if facts.quantities or facts.dates or facts.places or facts.people or facts.organisations:
        return False
    verbs = {at for name in _VERBAL for at in tags.get(name, ())}
    return verbs == {0} and not any(0 in tags.get(name, ()) for name in ("impersonal", "passive"))


def _asks(sentence: Sentence) -> bool:
    """Whether it only asks or wishes something: a question without a number, or words that begin with a wish."""
    if sentence.facts.quantities:
        return False
    first = next((at for at, word in enumerate(sentence.words) if word[0].isalpha()), -1)
    asked = sentence.text.rstrip('"”’)» ').endswith("?") or first in sentence.tags.get("asking", ())
    return asked or first in sentence.tags.get("wish", ()) or _only_answers(sentence)


def _only_answers(sentence: Sentence) -> bool:
    """Whether all that is spoken in it is a question, or fewer words than state anything: '"Never," said Ian Hale'."""
    words = sentence.words
    if not (sentence.quoted or words[0] in _QUOTES):
        return False
    signs = [at for at, word in enumerate(words) if word in _QUOTES]
    opened = len(signs) > 1 and signs[0] == 0
    if not signs or len(signs) > 1 + opened or not (opened or sentence.quoted):
        return False
    close = signs[-1]
    if not any(close < at <= close + REPORTED for at in reporting_words(sentence)):
        return False
    spoken = sum(word[0].isalpha() for word in words[:close])
    return words[close - 1] == "?" or (spoken < FEWEST and opened)


def _bracketed(text: str) -> bool:
    """Whether a source or remark stands alone in brackets: "[Al Maa-idah 2]"."""
    bare = text.rstrip(".")
    if bare.endswith("]") and "[" not in bare:  # its other half is a sentence before: "[HR. At-Tirmidzi no. 178]"
        return True
    return bare[:1] + bare[-1:] in ("[]", "()") and not any(sign in bare[1:-1] for sign in "[]()")


def _inside(blocks: Sequence[Block], sentences: Sequence[Sentence]) -> set[int]:
    """The places of the sentences that lie in one of `blocks`, which are in order."""
    starts = [block.span[0] for block in blocks]
    if not starts:
        return set()
    before = ((at, bisect_right(starts, sentence.span[0]) - 1) for at, sentence in enumerate(sentences))
    return {at for at, block in before if block >= 0 and sentences[at].span[1] <= blocks[block].span[1]}


def _headlines(article: Article, sentences: Sequence[Sentence]) -> Iterator[int]:
    """The places of the title and of headings above the first paragraph."""
    heads = [block for block in article.blocks if block.kind in ("title", "heading")]
    first = next((block.span[0] for block in article.blocks if block.kind == "paragraph"), 0)
    above = [block for block in heads if block.kind == "title" or block.span[1] <= first]
    yield from sorted(_inside(above, sentences))


def _repeats(headline: Sentence, lead: Sequence[Sentence]) -> bool:
    """Whether the sentences behind a headline say most of it again."""
    terms = {word.term for word in words(headline.text)}
    again = {word.term for sentence in lead for word in words(sentence.text)}
    return bool(again) and len(terms & again) >= REPEATED * len(terms)
