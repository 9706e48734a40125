"""Reads a sentence as the pieces that labels are made of: facts, and words with the part they play."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from claims.extraction.pieces.piece import Fact, Piece, Role
from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.facts.numbers.quantity_words import quantity_words
from claims.languages import known
from claims.memory import Remembered
from claims.records import LanguageCode, Organisation, Person, Place, Quantity

_BOUND: Final = 4
"""Words that say how a number compares, at most: "more than"."""

GAP: Final = "…"

READ: Final = 90
"""Characters of pieces of which a label can make use."""

LONG: Final = 12
"""Letters of the name of a body that a label gives by its abbreviation, where the sentence has it."""

_BRACKETED = re.compile(r"(.+) \((\S+)\)")

_YEAR = re.compile(r"(?:19|20)\d\d")
"""Behind a word with a capital, it is a part of what that names: "Pemilu 2014"."""

_ROUTE = re.compile(r"[^\W\d_]+-[^\W\d_a-z]")
"""Two names that a hyphen joins."""

WIDEST: Final = 18
"""Words from the start of a label that are looked at."""

_QUOTES: Final = frozenset('"“”„«»‘()[]')


def fact_pieces(sentence: Sentence) -> dict[int, Piece]:
    """The facts that a label can hold, by their first word."""
    facts = sentence.facts
    found: dict[int, Piece] = {}
    ranked: list[tuple[Role, Iterable[Fact]]] = [
        ("name", facts.people), ("name", facts.organisations), ("quantity", facts.quantities), ("name", facts.places),
    ]  # fmt: skip
    for role, mentions in ranked:
        for fact in mentions:
            words = sentence.indices(fact.span)
            if words and sentence.starts[words.start] == fact.span[0]:
                text = _short_name(fact, sentence, words.stop) if isinstance(fact, Organisation) else fact.text
                if sentence.ends[words.stop - 1] > fact.span[1] and isinstance(fact, (Quantity, Person)):
                    text = sentence.source(fact.span[0], sentence.ends[words.stop - 1])  # "8-year-old", "Budi-Siti"
                route = isinstance(fact, Place) and _ROUTE.match(sentence.written[words.stop - 1])
                if route:  # "tol Batang-Semarang": no name of one place
                    text = sentence.source(fact.span[0], sentence.ends[words.stop - 1])
                piece = Piece(words.start, words.stop, role, text, None if route else fact)
                found.setdefault(piece.first, piece)
                if isinstance(fact, Quantity):
                    piece = _compared(piece, sentence)
                    found.setdefault(piece.first, piece)
    return found


def _short_name(body: Organisation, sentence: Sentence, end: int) -> str:
    """The name of a body without brackets; what stands in them behind a long one: "... Makanan (BPOM)"."""
    written = sentence.written[end : end + 3]
    within = _BRACKETED.fullmatch(body.text)
    name = within[1] if within else body.text
    short = within[2] if within else written[1] if len(written) > 2 and written[0] + written[2] == "()" else ""
    return short if short and len(name) > LONG and short[0].isupper() else name


def _compared(piece: Piece, sentence: Sentence) -> Piece:
    """A quantity with the words before it that say how it compares: "more than"."""
    if not isinstance(piece.fact, Quantity) or piece.fact.comparator == "=" or sentence.language not in known():
        return piece
    listed = quantity_words(sentence.language).comparators[piece.fact.comparator]
    for first, end in _stretches_before(piece.first, sentence):
        if " ".join(sentence.words[first:end]) in listed:
            bound = sentence.source(sentence.starts[first], sentence.ends[end - 1])
            return replace(piece, first=first, text=f"{bound} {piece.text}")
    return piece


def _stretches_before(at: int, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The last words before one, the longest stretch first; then those before its size: "setidaknya sebesar"."""
    sized = at > 0 and sentence.words[at - 1] in label_words(sentence.language).sizes
    for end in (at, at - 1) if sized else (at,):
        yield from ((end - size, end) for size in range(min(_BOUND, end), 0, -1))


class Reader:
    """Reads the words of one sentence.

    Args:
        facts: by their first word (`fact_pieces`).
        gone: words that no label holds.
    """

    def __init__(self, sentence: Sentence, facts: Mapping[int, Piece], gone: Collection[int]) -> None:
        tags = sentence.tags
        self.sentence, self.facts, self.gone = sentence, facts, gone
        self.words, self.written = sentence.words, sentence.written
        self.labels = label_words(sentence.language)
        self.listed = _roles(sentence.language)
        self.denials = _denials(sentence)
        self.verbs = sentence.acting()
        self.function: Sequence[int] = tags.get("function", ())
        self.contrast: Sequence[int] = tags.get("contrast_joiner", ())
        self.joiners: Sequence[int] = tags.get("and_joiner", ())
        self.relative: Sequence[int] = tags.get("relative", ())
        self.that: Sequence[int] = tags.get("that", ())
        names = ("and_joiner", "contrast_joiner", "relative", "subordinate")
        self.begins = {at for name in names if name in tags for at in tags[name]}

    def pieces(self, first: int, last: int) -> list[Piece]:
        """The pieces of words `first` up to `last`, as far as a label can have room for them.

        A number that is no fact, such as that of a law, leaves a gap.
        """
        found: list[Piece] = []
        index, length, before = first, 0, "comma"
        gone, facts, denials = self.gone, self.facts, self.denials
        while index < last and length < READ:
            if index in gone:
                index += 1
                continue
            piece = facts.get(index) if index not in denials else self._denial(index)
            if piece is None:
                piece = self._word(index, before)
                index += 1
                if piece is None:
                    continue
            else:
                index = piece.last
            found.append(piece)
            length += len(piece.text) + 1
            before = piece.role
        return found

    def led(self, first: int, verb: int) -> bool:
        """Whether but small words stand between a word and a verb behind it: "who had not left"."""
        small = (self.listed[self.words[at]] in ("modal", "skipped") for at in range(first + 1, verb))
        return first < verb and all(small)

    def _denial(self, index: int) -> Piece:
        end = self.denials[index]
        return Piece(index, end, "not", self.sentence.source(self.sentence.starts[index], self.sentence.ends[end - 1]))

    def _word(self, index: int, before: str) -> Piece | None:
        """The piece of a single word; None if no label holds it."""
        word = self.words[index]
        role = self.listed[word] or self._role(word, index)
        if role == "sign" and word[0].isdecimal() and is_free_number(self.sentence, index):
            return Piece(index, index + 1, "gap", GAP)
        if role == "skipped":
            if index not in self.that or not (before == "noun" or self._is_denied(index - 1)):
                return None
            role = "link"  # "kabar bahwa", "tidak berarti bahwa", of which a heading leaves out no part
        text = self.written[index]
        if role == "noun" or role == "verb" or role == "comma":
            return Piece(index, index + 1, role, text)
        if index not in self.begins:
            opens = role == "preposition" and self._begins_phrase(index, before)
            return Piece(index, index + 1, role, text, begins=True) if opens else Piece(index, index + 1, role, text)
        return Piece(
            index,
            index + 1,
            role,
            text,
            contrast=index in self.contrast,
            relative=index in self.relative,
            begins=True,
            joins=index in self.joiners,
        )

    def _role(self, word: str, index: int) -> Role:
        labels = self.labels
        if word in labels.pointing and self._after_noun(index):
            return "skipped"
        if index in self.begins or word in labels.small:
            return "link"
        if index in self.verbs and not word.endswith(labels.participles):
            return "verb"
        return "function" if index in self.function else "noun"

    def _begins_phrase(self, index: int, before: str) -> bool:
        """Whether a preposition begins a phrase of its own, and does not say whose the noun before it is."""
        word = self.sentence.words[index]
        meaning = self.labels.prepositions[word]
        if meaning == "to" and word in self.labels.to_do:
            return False
        return meaning not in ("of", "than", "per") and not (meaning == "from" and before == "noun")

    def _is_denied(self, index: int) -> bool:
        """Whether a word is a verb that is denied."""
        return index in self.verbs and index in self.denials.values()

    def _after_noun(self, index: int) -> bool:
        before = index - 1
        if before < 0 or self.words[before] in self.labels.generic or self.listed[self.words[before]]:
            return False
        return self.words[before].isalpha() and before not in self.function and before not in self.begins


@cache
def _roles(code: LanguageCode) -> Mapping[str, Role | None]:
    """The role of each word that has the same one everywhere, in a language; None for any other word."""
    labels = label_words(code)
    listed: dict[str, Role | None] = dict.fromkeys((",", ";", ":"), "comma")
    groups: list[tuple[Role, Iterable[str]]] = [
        ("skipped", labels.skipped), ("skipped", _QUOTES), ("modal", labels.modals), ("modal", labels.helpers),
        ("modal", labels.be), ("preposition", labels.prepositions),
    ]  # fmt: skip
    for role, words in groups:
        for word in words:
            listed.setdefault(word, role)

    def role_of(word: str) -> Role | None:
        return listed[word] if word in listed else None if word[0].isalpha() else "sign"

    return Remembered(role_of)


def _denials(sentence: Sentence) -> dict[int, int]:
    """Words that deny: first -> end."""
    if not (sentence.facts.negated or "not_word" in sentence.tags):  # two denials may cancel out
        return {}
    cues = [cue.span for cue in sentence.cues() if cue.clause and cue.sort == "plain"]
    return {span.start: span.stop for cue in cues if (span := sentence.indices(cue))}


def _is_named(sentence: Sentence, index: int) -> bool:
    """Whether the word before a number tells which of several it is: "kelas 3", "phases 1 and 2"."""
    words, before = sentence.words, sentence.words[index - 1]
    if before in label_words(sentence.language).numbering:
        return True
    joined = before == "," or index - 1 in sentence.tags.get("and_joiner", ())
    return joined and index > 1 and words[index - 2][0].isdigit() and _is_named(sentence, index - 2)


def is_free_number(sentence: Sentence, index: int) -> bool:
    """A number that is no fact, such as that of a law, and no part of a word or name ("5th", "S&P 500", "787-9")."""
    words, written, starts, ends = sentence.words, sentence.written, sentence.starts, sentence.ends
    if not words[index][0].isdigit() or any(one.span[0] <= starts[index] < one.span[1] for one in sentence.facts.dates):
        return False
    if index and ends[index - 1] == starts[index]:
        return False
    if index and _is_named(sentence, index):
        return False
    if index and written[index - 1][0].isupper() and _YEAR.fullmatch(words[index]):
        return False
    if index + 1 == len(words):
        return True
    if starts[index + 1] == ends[index]:
        return not (words[index + 1][0].isalpha() or words[index + 1] == "-")
    before = written[index - 1] if index else ""
    leads = (before[:1].isupper() and index > 1) or (len(before) > 1 and before.isupper())  # "BBC 2"
    named = leads or written[index + 1][0].isupper()
    called = index > 0 and words[index - 1] in label_words(sentence.language).articles
    return not named and not (called and words[index + 1][0].isalpha())
