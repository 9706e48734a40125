"""One sentence as extraction sees it: its words, their classes, and the facts in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from claims.extraction.reading.words import Tags, words_of
from claims.facts import Negation, facts_of, read_negations
from claims.facts.tokens.cutter import Cutter
from claims.records import Facts, LanguageCode, Span

LONGEST = 20_000
"""Characters of a "sentence" whose words are looked at; beyond that it is a table or a list without any full stop."""

_SMALL_WORDS = ("function", "relative", "aside", "question", "first_person", "subordinate")

_LITTLE = 4
"""Letters of a word that has no capital in a headline, at most."""

_WORDS = Cutter(
    re.compile(r"[^\W\d_]++(?:-[^\W\d_]++)*|\d++(?:[.,]\d++)*|['’]\w{1,2}\b|[^\w\s]|\w++"),
    lambda word: word.lower().replace("’", "'"),
)


@dataclass(slots=True)
class Sentence:
    """A sentence with everything that later stages ask of it. Spans are in the article."""

    text: str
    span: Span
    language: LanguageCode
    written: list[str]
    """Its words as written; signs and numbers are words too."""
    words: list[str]
    """In lower case, with straight apostrophes."""
    starts: list[int]
    ends: list[int]
    facts: Facts
    tags: Tags
    quoted: bool = False
    """It begins inside a quotation that an earlier sentence opened."""
    subject: str = ""
    """Of a part of a sentence that only says what else its subject did: that subject, without names and numbers."""
    namesakes: frozenset[str] = frozenset()
    """Names of families by which the article speaks of more than one."""
    reporting: list[int] | None = None
    """Indices of its verbs of saying, once `reporting_words` was asked for them."""
    verbs: set[int] | None = field(default=None, init=False)
    """Indices of what may be the verb of a clause, once `verbs_of` was asked; a copy with other facts asks anew."""
    _acting: set[int] | None = None
    _cues: tuple[Negation, ...] | None = None
    _spoken: list[int] | None = None

    def cues(self) -> tuple[Negation, ...]:
        """What in it denies something, also where that cancels out, read once for all who ask."""
        if self._cues is None:
            self._cues = read_negations(self.text, self.language, offset=self.span[0])
        return self._cues

    def denials(self) -> tuple[Negation, ...]:
        """What it denies; empty where its facts are not negated."""
        return self.cues() if self.facts.negated else ()

    def acting(self) -> set[int]:
        """The indices of the words that are a verb by their form, found once for all who ask."""
        if self._acting is None:
            self._acting = {*self.tags.get("verb", ()), *self.tags.get("past_form", ())}
        return self._acting

    def spoken(self) -> list[int]:
        """The indices of the words that are no signs, found once for all who ask."""
        if self._spoken is None:
            self._spoken = [index for index, word in enumerate(self.words) if word[0].isalnum()]
        return self._spoken

    def index_at(self, offset: int) -> int:
        """Index of the first word that starts at or after `offset`."""
        return bisect_left(self.starts, offset)

    def indices(self, span: Span) -> range:
        """The words of a stretch of the article."""
        return range(bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1]))

    def names(self) -> list[Span]:
        """Where people, bodies and places are named."""
        facts = self.facts
        return [one.span for named in (facts.people, facts.organisations, facts.places) for one in named]

    def source(self, start: int, end: int) -> str:
        """The text of a span of the article that lies in this sentence."""
        return self.text[start - self.span[0] : end - self.span[0]]


def read_sentences(
    text: str, spans: Sequence[Span], language: LanguageCode, published: date | None, *, running: bool = True
) -> list[Sentence]:
    """The sentences of `text` at `spans`; some hundred at once take far less time than one by one (see `names_of`).

    Args:
        running: each goes on from the one before; not where they are lines that have nothing to do with each other.
    """
    texts = [text[start:end] for start, end in spans]
    found = facts_of(texts, language, [start for start, _ in spans], published=published, running=running)
    sentences = []
    for piece, span, facts in zip(texts, spans, found, strict=True):
        written, words, starts, ends = _WORDS.cut(piece[:LONGEST], span[0])
        tags = tags_of(written, words, starts, facts, language)
        sentences.append(Sentence(piece, span, language, written, words, starts, ends, facts, tags))
    return sentences


def tags_of(
    written: Sequence[str], words: list[str], starts: Sequence[int], facts: Facts, language: LanguageCode
) -> Tags:
    """The classes of words; an abbreviation is in none of the small ones: the WHO is no "who", the US no "us"; and a
    name has no form of a verb: "lereng Mertoyudan"."""
    own = words_of(language)
    tags = own.tag(words)
    for at in {*tags.get("verb", ()), *tags.get("past_form", ())}:
        if _is_name(written, at, tags):
            _untag(at, tags, own.formed(words[at]))
    named = [(one.text, one.span[0]) for one in facts.organisations] + [(one.text, one.span[0]) for one in facts.places]
    for text, start in named:
        if text.isupper():
            _untag(bisect_left(starts, start), tags, _SMALL_WORDS)
    return tags


def _is_name(written: Sequence[str], at: int, tags: Tags) -> bool:
    """Whether a word has a capital of its own, behind a word in small letters that would have one in a headline."""
    word, before = written[at], written[at - 1] if at else ""
    if not word.istitle() or not before.islower():
        return False
    if at - 1 in tags.get("preposition_place", ()):
        return True
    return len(before) > _LITTLE and not any(at - 1 in tags.get(name, ()) for name in _SMALL_WORDS)


def _untag(at: int, tags: Tags, names: Iterable[str]) -> None:
    for name in names:
        if at in tags.get(name, ()):
            tags[name].remove(at)
            if not tags[name]:
                del tags[name]
