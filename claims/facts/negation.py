"""What a text denies: the words that deny, and how far each of them reaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from claims.facts.phrases import Phrases
from claims.facts.value_tokens import TOKEN, Tokens, lowered
from claims.languages import known, language
from claims.records import LanguageCode, Span

ENDS = frozenset('.,;:!?()[]"“”«»\n–—')
"""Signs that a denial does not reach beyond."""

PHRASE = 3
"""Words that a denial of a mere phrase ("without") reaches."""

REACH = 40
"""Words that any denial reaches, where no sign or conjunction ends it before."""


@dataclass(frozen=True, slots=True)
class Negation:
    """A word or phrase that denies: `cue` in lower case at `span`; what it denies stands at `scope`.

    `clause` is false where only a phrase is denied ("without a permit"), so that the sentence as a whole still asserts.
    """

    cue: str
    span: Span
    scope: Span
    clause: bool = True


@dataclass(frozen=True, slots=True)
class NegationWords:
    """Section `negation` of a language file; the file says beside each key what it holds."""

    cues: list[str]
    phrase_cues: list[str]
    exempt: list[str]
    stops: frozenset[str]


class NegationReader:
    """Reads the denials of a text; one for each language, from `negation_reader`."""

    def __init__(self, words: NegationWords) -> None:
        entries = [(cue, True) for cue in words.cues] + [(cue, False) for cue in words.phrase_cues]
        self.cues: Phrases[bool] = Phrases(entries)
        self.exempt: Phrases[bool] = Phrases((phrase, True) for phrase in words.exempt)
        self.stops = words.stops
        self.triggers = frozenset(TOKEN.findall(lowered(cue))[0] for cue, _ in entries)

    def read(self, tokens: Tokens) -> list[Negation]:
        """The denials of `tokens`, in order. Of two in one clause ("tidak mungkin tidak") both are given."""
        found: list[Negation] = []
        skip = 0
        for at, word in enumerate(tokens.words):
            if at < skip or not (word in self.triggers or word in self.exempt):
                continue
            exempt = self.exempt.at(tokens, at)
            cue = self.cues.at(tokens, at)
            if exempt and (cue is None or exempt[1] >= cue[1]):
                skip = exempt[1]
            elif cue:
                skip = cue[1]
                found.append(self._negation(tokens, at, cue[1], cue[0]))
        return found

    def _negation(self, tokens: Tokens, start: int, end: int, clause: bool) -> Negation:
        words, last = tokens.words, end
        limit = min(len(words), end + (REACH if clause else PHRASE))
        while last < limit and words[last] not in ENDS and words[last] not in self.stops:
            last += 1
        scope = (tokens.starts[end], tokens.ends[last - 1]) if last > end else (tokens.ends[end - 1],) * 2
        span = (tokens.starts[start], tokens.ends[end - 1])
        return Negation(" ".join(words[start:end]), span, scope, clause)


@cache
def negation_reader(code: LanguageCode) -> NegationReader:
    """The reader of denials for the language `code`."""
    return NegationReader(language(code).typed("negation", NegationWords))


def read_negations(text: str, language: LanguageCode, *, offset: int = 0) -> tuple[Negation, ...]:
    """The denials of one sentence.

    Args:
        language: one of `claims.languages.known()`; nothing is denied in another one.
        offset: where `text` begins in a larger text; added to every span.

    Returns:
        Each denial with its scope: from behind the cue to the next clause sign or conjunction (for "without", three
        words at most). "Not only", "tidak kurang dari" and their like deny nothing.
    """
    if language not in known():
        return ()
    reader = negation_reader(language)
    lower = lowered(text)
    words = TOKEN.findall(lower)
    if reader.triggers.isdisjoint(words):
        return ()
    return tuple(_moved(found, offset) for found in reader.read(Tokens(text, lower, words)))


def is_negated(text: str, language: LanguageCode) -> bool:
    """Whether a clause of the sentence `text` is denied; two denials in one scope ("not impossible") cancel out."""
    return denies(read_negations(text, language))


def denies(negations: Sequence[Negation]) -> bool:
    """Whether some clause is denied by an odd number of `negations`; those of a mere phrase do not count."""
    end, odd = -1, False
    for found in negations:
        if not found.clause:
            continue
        if found.span[0] >= end:
            if odd:
                return True
            odd = False
        odd, end = not odd, max(end, found.scope[1])
    return odd


def _moved(found: Negation, offset: int) -> Negation:
    span = (found.span[0] + offset, found.span[1] + offset)
    return Negation(found.cue, span, (found.scope[0] + offset, found.scope[1] + offset), found.clause)
