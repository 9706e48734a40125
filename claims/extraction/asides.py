"""What a sentence says by the way, and no label holds: dates, titles, words in brackets, lists of examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from claims.extraction.label_words import label_words
from claims.extraction.reading import Sentence
from claims.records import Span

_OPENING, _CLOSING = frozenset("(["), frozenset(")]")

_DASHES = frozenset("-–—")

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
        if _is_of_name(sentence, span):
            continue
        start, words = span.start, label_words(sentence.language)
        while start and (
            sentence.words[start - 1] in words.date_leads or sentence.words[start - 1] in words.prepositions
        ):
            start -= 1
        stop = span.stop
        while stop < len(sentence.words) and sentence.words[stop] in words.date_trails:
            stop += 1
        gone.update(range(start, stop))
    gone.update(_between_dates(sentence, gone) if len(sentence.facts.dates) > 1 else ())
    for person in sentence.facts.people:
        before = sentence.source(sentence.span[0], person.span[0]).rstrip()
        if person.role and before.endswith(person.role):
            role = indices(sentence, (sentence.span[0] + len(before) - len(person.role), person.span[0]))
            gone.update(range(_title_start(sentence, role.start), role.stop))
    if not _OPENING.isdisjoint(sentence.words):
        gone.update(_bracketed(sentence.words))
    return gone | _asides(sentence)


def _title_start(sentence: Sentence, role: int) -> int:
    """The first word of what belongs to a role, where that stands before it: "Jakarta governor", "art historian"."""
    labels = label_words(sentence.language)
    if labels.modifier == "after":
        return role
    first = role
    while first and (sentence.words[first - 1] in labels.genitive or _is_plain(sentence, first - 1)):
        first -= 1
    return first


def _is_plain(sentence: Sentence, at: int) -> bool:
    """Whether a word is no sign, and no verb or small word, as far as the lists know."""
    tags, word = sentence.tags, sentence.words[at]
    if not word[0].isalpha() or word in label_words(sentence.language).small:
        return False
    names = ("function", "verb", "past", "past_form", "reporting", "preposition_place", "contrast_joiner", "that")
    return not any(at in tags.get(name, ()) for name in names)


def _between_dates(sentence: Sentence, gone: set[int]) -> list[int]:
    """What joins two dates that are left out: "on Monday and Tuesday", "May – June"."""
    joints = {*sentence.tags.get("and_joiner", ()), *(at for at, word in enumerate(sentence.words) if word in _DASHES)}
    return [at for at in joints if at - 1 in gone and at + 1 in gone]


def _is_of_name(sentence: Sentence, span: range) -> bool:
    """Whether a year is the last part of a name or number: "Pemilu 2024", "GTX 1660", "no.1997"."""
    first = span.start
    if len(span) != 1 or first < 1 or not sentence.words[first].isdecimal():
        return False
    before = sentence.written[first - 1]
    glued = sentence.starts[first] == sentence.ends[first - 1] and before not in _OPENING
    return glued or (first > 1 and before[0].isupper())


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
