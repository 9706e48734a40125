"""What a sentence says by the way, and no label holds: dates, titles, words in brackets, lists of examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from claims.extraction.label_words import label_words
from claims.extraction.reading import Sentence
from claims.records import Span

_OPENING, _CLOSING = frozenset("(["), frozenset(")]")

APPOSITION = 9
"""Words that may stand between the commas behind a name and still be no clause."""


def dropped(sentence: Sentence, remark: Iterable[int] = ()) -> set[int]:
    """Words that no label holds: dates, asides in brackets or after "including", titles before a name.

    Args:
        remark: words that say who speaks, in the middle of the sentence.
    """
    gone = set(remark)
    for date in sentence.facts.dates:
        span = indices(sentence, date.span)
        start, words = span.start, label_words(sentence.language)
        while start and (
            sentence.words[start - 1] in words.date_leads or sentence.words[start - 1] in words.prepositions
        ):
            start -= 1
        gone.update(range(start, span.stop))
    for person in sentence.facts.people:
        before = sentence.source(sentence.span[0], person.span[0]).rstrip()
        if person.role and before.endswith(person.role):
            gone.update(indices(sentence, (sentence.span[0] + len(before) - len(person.role), person.span[0])))
    if not _OPENING.isdisjoint(sentence.words):
        gone.update(_bracketed(sentence.words))
    return gone | _asides(sentence)


def _bracketed(words: Iterable[str]) -> Iterator[int]:
    depth = 0
    for index, word in enumerate(words):
        depth += word in _OPENING
        if depth:
            yield index
        depth -= depth > 0 and word in _CLOSING


def _asides(sentence: Sentence) -> set[int]:
    """ ", including ...": to the end behind the verb, else up to the comma before the verb; so other remarks there."""
    gone: set[int] = set()
    words, tags = sentence.words, sentence.tags
    if "," not in words:
        return gone
    forms = label_words(sentence.language).participles
    verbs = {at for at in (*tags.get("verb", ()), *tags.get("past_form", ())) if not words[at].endswith(forms)}
    commas = [at for at, word in enumerate(words) if word == ","]
    opening = {at - 1 for at in tags.get("aside", ()) if at and words[at - 1] == ","}
    listed = tags.get("and_joiner", ())
    people = {sentence.index_at(person.span[0]) for person in sentence.facts.people}
    for start, end in pairwise([*commas, len(words)]):
        if start in gone:
            continue
        if start in opening and not verbs.isdisjoint(range(start)):
            gone.update(range(start, len(words)))
        elif start in opening:
            close = next((comma for comma in commas if comma > start and _verb_follows(sentence, comma, verbs)), start)
            gone.update(range(start, close + 1) if close > start else ())
        elif end - start == 2 and words[start + 1] in label_words(sentence.language).skipped:
            gone.update(range(start, end + 1))
        elif 1 < end - start <= APPOSITION and end < len(words) and end + 1 not in listed:
            plain = verbs.isdisjoint(range(end)) and start == commas[0] and people.isdisjoint(range(start, end))
            gone.update(range(start, end + 1) if plain and _verb_follows(sentence, end, verbs) else ())
    return gone


def _verb_follows(sentence: Sentence, comma: int, verbs: set[int]) -> bool:
    """Whether a verb, or what stands before one, is next behind a comma."""
    labels = label_words(sentence.language)
    if sentence.words[comma + 1 : comma + 2] and sentence.words[comma + 1] in labels.articles:
        return False
    for at in range(comma + 1, min(comma + 4, len(sentence.words))):
        word = sentence.words[at]
        if (
            at in verbs
            or word in labels.be
            or word in labels.helpers
            or word in labels.modals
            or word in labels.denials
        ):
            return True
    return False


def indices(sentence: Sentence, span: Span) -> range:
    """The words of a stretch of the article."""
    return range(sentence.index_at(span[0]), sentence.index_at(span[1]))
