"""Owns what bounds a whole claim that its pieces need not hold, so that no other language may assert it without that.

"In some countries", "except", "as long as"; a question; and "always", where the period is left out.
"""

from __future__ import annotations

from functools import cache

from claims.extraction.pieces import rendering
from claims.extraction.pieces.glossed import Glossed
from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.extraction.translation.cursor import PLACING
from claims.records import LanguageCode, Quantity

FRONT = 4
"""Words from the start of a sentence in which such a phrase shows what it is."""

_CLOSING = '"”’» '


def is_bounded(glossed: Glossed) -> bool:
    """Whether a claim holds only within bounds that a label made of its pieces would lose."""
    sentence = glossed.sentence
    if asks(sentence) or (glossed.pieces[0].first > 1 and (_in_part(glossed) or _is_adjusted(glossed))):
        glossed.bounded = True
    elif not _bounding(sentence.language).isdisjoint(sentence.words):
        glossed.bounded = _excepts(glossed) or _without_period(glossed)
    return glossed.bounded


def is_denied_elsewhere(glossed: Glossed, end: int) -> bool:
    """Whether all that is denied stands behind the pieces up to `end`, or is what somebody denies: "Iran denied it"."""
    cues = glossed.sentence.denials()
    told = {piece.first for piece in glossed.pieces[:end] if piece.role == "verb"}
    if cues and all(cue.sort == "denied" and glossed.sentence.index_at(cue.span[0]) in told for cue in cues):
        return end == len(glossed.pieces)
    return _denied_behind(glossed, end)


def _denied_behind(glossed: Glossed, end: int) -> bool:
    """Whether all that is denied stands behind the pieces up to `end`, in another clause."""
    last = glossed.sentence.ends[glossed.pieces[end - 1].last - 1]
    cues = glossed.sentence.denials()
    behind = bool(cues) and all(cue.sort == "plain" and cue.span[0] > last for cue in cues)
    return behind and end < len(glossed.pieces) and glossed.pieces[end].role in ("comma", "link")


def asks(sentence: Sentence) -> bool:
    """Whether a sentence is a question."""
    return "?" in sentence.text and sentence.text.rstrip(_CLOSING).endswith("?")


def _excepts(glossed: Glossed) -> bool:
    """Whether something is excepted, or it holds only as long as something else does."""
    own, sentence = glossed.own, glossed.sentence
    words = sentence.words
    if not _rarest_words(sentence.language).isdisjoint(words):
        text = f" {' '.join(words)} "
        if any(f" {phrase} " in text for phrase in own.excepting):
            return True
    if own.lasting.isdisjoint(words):
        return False
    return any(word in own.lasting and not _is_span(glossed, at) for at, word in enumerate(words[:-1], 1))


def _is_span(glossed: Glossed, at: int) -> bool:
    """Whether a word begins a length or time: "selama tiga hari", "sepanjang 2019", "asal Medan"."""
    sentence, own = glossed.sentence, glossed.own
    word = sentence.words[at]
    if word in own.pointing and word not in own.spans:
        return False  # "selama itu"
    figure = sentence.written[at][0].isupper() or rendering.is_figure(word, sentence.language)
    return figure or word.partition("-")[0] in own.times or word in own.spans


def _in_part(glossed: Glossed) -> bool:
    """Whether the claim was told of some places or people alone, in front of it: "in some countries"."""
    own, words = glossed.own, glossed.sentence.words
    if own.partial.isdisjoint(words[: glossed.pieces[0].first]):
        return False
    partial = (at for at in range(1, glossed.pieces[0].first) if words[at] in own.partial)
    return any(own.prepositions.get(words[at - 1]) in PLACING for at in partial)


def _is_adjusted(glossed: Glossed) -> bool:
    """Whether a phrase in front makes the amounts other ones: "with the grant added in", "in the same quarter"."""
    own, words = glossed.own, glossed.sentence.words
    first = glossed.pieces[0].first
    if own.adjusting.isdisjoint(words[: min(first, FRONT)]):
        return False
    facts = (piece.fact for piece in glossed.pieces)
    return any(isinstance(fact, Quantity) and (fact.currency or fact.percent) for fact in facts)


def _without_period(glossed: Glossed) -> bool:
    """Whether what is always so is told without the days, or with less than the words that say of which things."""
    own, sentence = glossed.own, glossed.sentence
    if own.always.isdisjoint(glossed.spoken):
        return False
    return bool(sentence.facts.dates) or not (own.pointing or own.determiners).isdisjoint(sentence.words)


@cache
def _rarest_words(code: LanguageCode) -> frozenset[str]:
    """The longest word of each phrase that excepts something, without which it cannot stand there."""
    return frozenset(max(reversed(phrase.split()), key=len) for phrase in label_words(code).excepting)


@cache
def _bounding(code: LanguageCode) -> frozenset[str]:
    """Words without which nothing bounds a claim."""
    own = label_words(code)
    return _rarest_words(code) | own.lasting | own.always
