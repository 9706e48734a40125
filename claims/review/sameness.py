"""Whether two texts are versions of one article, and two claims versions of one claim: only those are ever mixed."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Protocol
from unicodedata import normalize

from claims.errors import RefusedInput
from claims.records import Claim

NEARLY_THE_SAME = 0.3
"""Share of the shorter article's sentences that stand in the other too: agencies are taken over by the paragraph."""
_SHORTEST = 4
"""Words; shorter sentences ("He denied it.") stand in articles that have nothing to do with each other."""
_FEW = 4
"""Sentences; in an article of fewer, one correction changes too many of them, and its words are compared instead."""
_CORRECTED = 0.6
"""Likeness, 0..1, of a text or sentence to what it was before it was corrected."""

_WORD = re.compile(r"(?<!\w)[-+\u2212]?\d+(?:[.,:/]\d+)*|\w+|[%‰°$€£¥+<>=≈~±]")
"""Words, numbers as they are written ("1.500" is not "1,500"), and the signs that give a number its meaning."""


class Text(Protocol):
    """What both an article and the article of a review have."""

    @property
    def text(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def sha256(self) -> str: ...
    @property
    def title(self) -> str: ...


class Row(Protocol):
    """What both a match and an offered match have."""

    @property
    def row(self) -> int: ...
    @property
    def sheet(self) -> str | None: ...
    @property
    def text(self) -> str: ...


def same_article(one: Text, other: Text) -> bool:
    """Whether two texts are one article; a corrected version shares most sentences with the one before."""
    if one.text == other.text or (one.sha256 and one.sha256 == other.sha256):
        return True
    sentences, others = sentence_keys(one), sentence_keys(other)
    if shared(sentences, others) >= NEARLY_THE_SAME:
        return True
    return min(len(sentences), len(others)) < _FEW and alike(one.text, other.text)


def must_be_same_article(one: Text, other: Text, where: str = "", advice: str = "") -> None:
    """Refuses what would mix the decisions on two articles.

    Raises:
        RefusedInput: `one`, which lies at `where`, is another article than `other`.
    """
    if not same_article(one, other):
        raise RefusedInput(
            "this is the review of another article, {title}",
            where,
            advice or "give two reviews of the same article",
            title=one.title,
        )


def same_claim(one: Claim, other: Claim, *, placed: bool = True) -> bool:
    """Whether two claims of one article are the same sentence: in place, in words, or but for a correction.

    Args:
        placed: both spans are places in the same text, so that sentences apart are different ones, however alike.
    """
    if one.text == other.text or one.span == other.span:
        return True
    apart = one.span[1] <= other.span[0] or other.span[1] <= one.span[0]
    return not (placed and apart) and alike(one.text, other.text)


def same_row(one: Row, other: Row) -> bool:
    """Whether two offers are one row: another spreadsheet has another text in its place."""
    place, other_place = (one.sheet or "", one.row), (other.sheet or "", other.row)
    return place == other_place and same_row_text(one.text, other.text)


def same_row_text(one: str, other: str) -> bool:
    """Whether two texts are those of one row, where a word or two was put right but no number."""
    return one == other or (_figures(one) == _figures(other) and alike(one, other))


def _figures(text: str) -> list[str]:
    return [word for word in words_of(text) if not word.isalpha()]


def sentence_keys(article: Text) -> frozenset[str]:
    """The sentences of an article, as `sentence_key` writes them, without the very short ones."""
    from claims.extraction.reading.sentences import split_sentences

    keys = (sentence_key(article.text[start:end]) for start, end in split_sentences(article.text, article.language))
    return frozenset(key for key in keys if key.count(" ") >= _SHORTEST - 1)


def words_of(sentence: str) -> list[str]:
    """The words, numbers and signs of a sentence, without quotation marks, punctuation and spacing."""
    return _WORD.findall(normalize("NFC", sentence))


def sentence_key(sentence: str) -> str:
    """A sentence without case, punctuation and spacing: two with one key say the same in the same words."""
    return " ".join(words_of(sentence)).casefold()


def shared(sentences: Set[str], others: Set[str]) -> float:
    """Share, 0..1, of the shorter article's sentences that stand in the other too."""
    shorter = min(len(sentences), len(others))
    return len(sentences & others) / shorter if shorter else 0.0


def alike(one: str, other: str) -> bool:
    """Whether one text is the other with a word or two put right."""
    from rapidfuzz.distance import LCSseq

    similarity = LCSseq.normalized_similarity(sentence_key(one).split(), sentence_key(other).split())
    return bool(similarity >= _CORRECTED)
