"""Which sentences of an article state nothing of their own: table cells, sources in brackets, headlines, questions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set

from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.extraction.reading.words import words_of
from claims.extraction.speakers.reporting import reporting_words
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

SHOUTED = 8
"""Words that are shouted or said to somebody, at most, where they name nothing."""

TITLED = 2
"""Words with a capital, behind the first and outside of names, that make a line a title, at least."""

TOLD = 2
"""Sentences of an article for each such line in it, at least: else it is a list."""

LITTLE = 4
"""Letters of a word that has no capital in a title, at most."""

FOREIGN = 0.5
"""Share of a title's words in the article below which it is of another story."""

REPORTED = 4
"""Words behind a quotation among which stands the verb of saying, at most."""

_QUOTES = frozenset('"“”«»')
_VERBAL = ("verb", "past", "past_form", "reporting", "plan", "comparison")
_ENDS = '.!?…”"'
_STOPS = frozenset(",.!?…")
_PERSONS = ("first_person", "second_person", "we")


def idle(article: Article, sentences: Sequence[Sentence], within: Set[int]) -> set[int]:
    """The places of the sentences that state nothing of their own.

    Args:
        sentences: those of `article` in order.
        within: the places of those that begin inside a quotation.
    """
    cells = _inside([block for block in article.blocks if block.kind == "table"], sentences)
    found = {at for at, sentence in enumerate(sentences) if not states(sentence, within=at in within, cell=at in cells)}
    found.update(at for at in _headlines(article, sentences) if _repeats(sentences[at], sentences[at + 1 :][:LEAD]))
    found.update(_teasers(article, sentences))
    return found


def states(sentence: Sentence, *, within: bool = False, cell: bool = False) -> bool:
    """Whether a sentence states something that could be checked, as far as its form tells.

    Args:
        within: it begins inside a quotation.
        cell: it is the cell of a table, which says nothing without its row and column unless it is a whole sentence.
    """
    spoken = len([word for word in sentence.words if word[0].isalpha()])
    counted = len([word for word in sentence.words if word[0].isdecimal()])
    if spoken < FEWEST - 1 or spoken + counted < FEWEST or _bracketed(sentence.text) or _asks(sentence, within=within):
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


def _asks(sentence: Sentence, *, within: bool) -> bool:
    """Whether it only asks or wishes something: a question without a number, or words that begin with a wish."""
    if sentence.facts.quantities:
        return False
    first = next((at for at, word in enumerate(sentence.words) if word[0].isalpha()), -1)
    asked = sentence.text.rstrip('"”’)» ').endswith("?") or first in sentence.tags.get("asking", ())
    wished = first in sentence.tags.get("wish", ())
    wished = wished or (first in sentence.tags.get("address", ()) and not _goes_on(sentence, first))
    return asked or wished or _only_answers(sentence, within=within) or _is_address(sentence, first, within=within)


def _goes_on(sentence: Sentence, first: int) -> bool:
    """Whether something is told behind the first comma, of neither who speaks nor who is spoken to: "Wow, the mayor
    has sold the mill"."""
    words, tags = sentence.words, sentence.tags
    begin = words.index(",", first) + 1 if "," in words[first:] else len(words)
    others = {at for name in (*_PERSONS, "address", "wish") for at in tags.get(name, ())}
    acts = any(at > begin for name in ("verb", "past_form") for at in tags.get(name, ()))
    return acts and all(at < begin for at in others)


def _is_address(sentence: Sentence, first: int, *, within: bool) -> bool:
    """Whether it only orders something, or is shouted or said to somebody, and names nothing: '"Open the door!" a man
    shouts', "We're coming in!", '"You are going to be fine," she told him'.

    Args:
        first: the first of its words that is no sign.
    """
    words, tags = sentence.words, sentence.tags
    close = _spoken_to(sentence, within=within)
    end = len(words) if close is None else close
    if close is not None and end < len(words) and words[end - 1] not in _STOPS:
        return False  # '"Titanic" is a film'
    spoken = [at for at in range(max(first, 0), end) if words[at][0].isalnum()]
    if close is not None and _is_order(sentence, spoken, end):
        return True
    verbal = {at for name in _VERBAL for at in tags.get(name, ())}
    shout = words[end - 1] == "!"
    if close is not None and len(spoken) <= SUBHEAD and verbal.isdisjoint(spoken):
        small = sum(not sentence.written[at][0].isupper() for at in spoken)
        return small == 0 or (shout and small == 1 < len(spoken) - small)  # "Acorn Street police!"
    told = any(at < end for name in ("past", "past_form") for at in tags.get(name, ()))
    if told or len(spoken) > SHOUTED or sentence.facts.negated or _names_any(sentence, end):
        return False
    persons = {at for name in _PERSONS for at in tags.get(name, ())}
    soothing = close is not None and first in tags.get("second_person", ()) and _promises(sentence, first)
    return soothing or (shout and not persons.isdisjoint(spoken))


def _promises(sentence: Sentence, first: int) -> bool:
    """Whether it is the word `first` itself that will be something: "You are going to be fine", not "Your taxes will
    rise"."""
    be, words = label_words(sentence.language).be, sentence.words
    plans = (at for at in sentence.tags.get("plan", ()) if at > first)
    return any(all(word in be or word[0] == "'" for word in words[first + 1 : at]) for at in plans)


def _is_order(sentence: Sentence, spoken: Sequence[int], end: int) -> bool:
    """Whether what is spoken before word `end` begins as an order does, and says nothing else: "Open the door", "Buka
    pintunya", but not "Keep in mind that the vote was stolen"."""
    if len(spoken) < 2 or spoken[0] not in sentence.tags.get("order", ()) or spoken[1] != spoken[0] + 1:
        return False
    own, orders = label_words(sentence.language), sentence.tags["order"]
    told = sentence.words[spoken[1] : end]
    acts = any(at in sentence.acting() and at not in orders for at in spoken[1:])
    if acts or any(word in own.be or word in own.copulas or word in own.modals for word in told):
        return False
    if sentence.facts.negated or _names_any(sentence, end):
        return False
    ordered = words_of(sentence.language).members(("ordered",))
    return not ordered or sentence.words[spoken[1]] in ordered


def _names_any(sentence: Sentence, end: int) -> bool:
    """Whether a fact stands before word `end`."""
    facts = sentence.facts
    named = (facts.dates, facts.places, facts.people, facts.organisations)
    return any(sentence.index_at(one.span[0]) < end for mentions in named for one in mentions)


def _spoken_to(sentence: Sentence, *, within: bool) -> int | None:
    """The sign that closes the one quotation with which a sentence begins, or behind its last word where none does;
    None where it does not begin with one, or holds another."""
    words = sentence.words
    if not (within or words[0] in _QUOTES):
        return None
    signs = [at for at, word in enumerate(words) if word in _QUOTES]
    opened = bool(signs) and signs[0] == 0
    if len(signs) > 1 + opened:
        return None
    return signs[-1] if len(signs) > opened else len(words)


def _only_answers(sentence: Sentence, *, within: bool) -> bool:
    """Whether all that is spoken in it is a question, or fewer words than state anything: '"Never," said Ian Hale'."""
    words, close = sentence.words, _spoken_to(sentence, within=within)
    if close is None or not any(close < at <= close + REPORTED for at in reporting_words(sentence)):
        return False
    spoken = sum(word[0].isalpha() for word in words[:close])
    return words[close - 1] == "?" or spoken < FEWEST


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


def _teasers(article: Article, sentences: Sequence[Sentence]) -> set[int]:
    """The places of lines between the sentences of an article that are headlines of other stories, or one that the
    sentences behind it say again: with a capital on every word, and no sign at the end."""
    closed = [at for at, sentence in enumerate(sentences) if sentence.text[-1] in _ENDS]
    if not closed:
        return set()
    titled = [at for at in range(closed[0], len(sentences)) if _is_title(article, sentences[at])]
    if not titled or len(closed) < TOLD * len(titled):
        return set()
    told = {word.term for at in closed for word in words(sentences[at].text)}
    foreign = {at for at in titled if _shared(sentences[at], told) < FOREIGN}
    return foreign | {at for at in titled if _repeats(sentences[at], sentences[at + 1 :][:LEAD])}


def _is_title(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence is a line of its own, with a capital on every word but the small ones and no sign at its end:
    "Man Hurt in Fire at Dock"."""
    start, end = sentence.span
    text = article.text
    if sentence.text[-1] in _ENDS or sentence.text.isupper() or text[end : end + 1] not in ("", "\n"):
        return False
    if start and text[start - 1] != "\n":
        return False
    prepositions = label_words(sentence.language).prepositions
    small = {at for at, word in enumerate(sentence.words) if len(word) <= LITTLE or word in prepositions}
    spoken = [at for at in sentence.spoken() if sentence.words[at][0].isalpha()]
    if not all(at in small or sentence.written[at][0].isupper() for at in spoken):
        return False
    named = {at for span in sentence.names() for at in sentence.indices(span)}
    return len([at for at in spoken[1:] if sentence.written[at][0].isupper() and at not in named]) >= TITLED


def _shared(title: Sentence, told: Set[str]) -> float:
    """The share of a title's words that are among those of a story."""
    terms = {word.term for word in words(title.text)}
    return len(terms & told) / (len(terms) or 1)


def _repeats(headline: Sentence, lead: Sequence[Sentence]) -> bool:
    """Whether the sentences behind a headline say most of it again."""
    terms = {word.term for word in words(headline.text)}
    again = {word.term for sentence in lead for word in words(sentence.text)}
    return bool(again) and len(terms & again) >= REPEATED * len(terms)
