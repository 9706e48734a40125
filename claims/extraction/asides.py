"""What a sentence says by the way, and no label holds: dates, titles, words in brackets, lists of examples."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claims.extraction import rendering
from claims.extraction.reading import Sentence
from claims.facts.quantity_words import quantity_words
from claims.languages import known
from claims.records import Quantity, Span

APPOSITION = 9
"""Words that may stand between the commas behind a name and still be no clause."""


def dropped(sentence: Sentence) -> set[int]:
    """Words that no label holds: dates, asides in brackets or after "including", titles before a name."""
    gone: set[int] = set()
    for date in sentence.facts.dates:
        span = indices(sentence, date.span)
        start, words = span.start, rendering.label_words(sentence.language)
        while start and (
            sentence.words[start - 1] in words.date_leads or sentence.words[start - 1] in words.prepositions
        ):
            start -= 1
        gone.update(range(start, span.stop))
    for quantity in sentence.facts.quantities:
        if quantity.comparator != "=" and not rendering.in_words(quantity) and sentence.language in known():
            gone.update(_comparing(sentence, quantity))
    for person in sentence.facts.people:
        before = sentence.source(sentence.span[0], person.span[0]).rstrip()
        if person.role and before.endswith(person.role):
            gone.update(indices(sentence, (sentence.span[0] + len(before) - len(person.role), person.span[0])))
    depth = 0
    for index, word in enumerate(sentence.words):
        depth += word in "(["
        if depth:
            gone.add(index)
        depth -= depth > 0 and word in ")]"
    return gone | _asides(sentence)


def _comparing(sentence: Sentence, quantity: Quantity) -> range:
    """The words before a quantity that say how it compares: the quantity itself is written with them."""
    at = sentence.index_at(quantity.span[0])
    for size in range(min(4, at), 0, -1):
        if (
            " ".join(sentence.words[at - size : at])
            in quantity_words(sentence.language).comparators[quantity.comparator]
        ):
            return range(at - size, at)
    return range(0)


def _asides(sentence: Sentence) -> set[int]:
    """ ", including ...," up to the next comma or the end, and what stands between commas before the first verb."""
    gone: set[int] = set()
    words, tags = sentence.words, sentence.tags
    verbs = {*tags.get("verb", ()), *tags.get("past_form", ())}
    for index in tags.get("aside", ()):
        if index and words[index - 1] == ",":
            gone.update(range(index - 1, _end_of_list(words, index, verbs)))
    skipped = rendering.label_words(sentence.language).skipped
    commas = [at for at, word in enumerate(words) if word == ","]
    for start, end in pairwise(commas):
        if end - start == 2 and words[start + 1] in skipped:
            gone.update(range(start, end + 1))
    listed = tags.get("and_joiner", ())
    if len(commas) > 1 and 1 < commas[1] - commas[0] <= APPOSITION and commas[1] + 1 not in listed:
        gone.update(range(commas[0], commas[1] + 1) if verbs.isdisjoint(range(commas[1])) else ())
    return gone


def _end_of_list(words: Sequence[str], start: int, verbs: set[int]) -> int:
    """Behind the comma that ends a list, after which a clause with a verb goes on; the end if there is none."""
    commas = [at for at in range(start, len(words)) if words[at] == ","]
    for comma, following in pairwise([*commas, len(words)]):
        if not verbs.isdisjoint(range(comma, following)):
            return comma + 1
    return len(words)


def indices(sentence: Sentence, span: Span) -> range:
    """The words of a stretch of the article."""
    return range(sentence.index_at(span[0]), sentence.index_at(span[1]))
