"""What a language says of how far denials go, and which words deny what they are made of: "unusual", "nonaktif"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from claims.facts.negation import Negation
from claims.languages import section_of
from claims.languages.lexicon import file_key, knows
from claims.languages.terms import vocabularies
from claims.records import LanguageCode

_LETTERS = re.compile(r"[^\W\d_]+")

_SHORTEST = 5
"""Letters of what is left without a prefix: "uncle" is no denial."""


@dataclass(frozen=True, slots=True)
class DenialWords:
    """Section `denial` of a language file; the file says beside each key what it holds."""

    light: frozenset[str] = frozenset()
    limits: frozenset[str] = frozenset()
    of_all: frozenset[str] = frozenset()
    some: frozenset[str] = frozenset()
    proof: frozenset[str] = frozenset()
    proven: frozenset[str] = frozenset()
    elsewhere: frozenset[str] = frozenset()
    not_yet: frozenset[str] = frozenset()
    to_come: frozenset[str] = frozenset()
    contrasts: frozenset[str] = frozenset()
    instead: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    undone: frozenset[str] = frozenset()
    productive: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    prefixed: frozenset[str] = frozenset()
    built: Mapping[str, str] = field(default_factory=dict)


@cache
def denial_words(code: LanguageCode | None) -> DenialWords:
    """The section `denial` of a language; empty for one without a file."""
    return section_of(code, "denial", DenialWords)


def of_proof(cue: Negation, text: str, code: LanguageCode | None) -> Negation:
    """A denial that there is proof of something, as one that calls it false: "there is no evidence that ...".

    Not so of what only somebody did "without evidence".
    """
    listed, end = denial_words(code), None
    if cue.sort != "plain" or not cue.clause:
        return cue
    for word in _LETTERS.finditer(text, *cue.scope):
        told = word.group().lower()
        if told in listed.proof or (end is not None and told in listed.proven):
            end = word.end()
        elif end is not None:
            return cue if told in listed.elsewhere else _false(cue, end)
        elif told not in listed.light and told not in listed.proven:
            break
    return cue


def _false(cue: Negation, end: int) -> Negation:
    """A denial that reaches up to `end`, as one that calls false what follows."""
    return replace(cue, span=(cue.span[0], end), scope=(end, cue.scope[1]), sort="false", before=None)


@lru_cache(maxsize=50_000)
def holds_denial(word: str, code: LanguageCode | None) -> bool:
    """Whether a word holds a denial all by itself: "unlikely", "fail"."""
    spoken = vocabularies().get(code or "")
    return bool((spoken and spoken.denies(word.lower())) or denied_within(word, code))


@lru_cache(maxsize=50_000)
def denied_within(word: str, code: LanguageCode | None) -> str:
    """What a word denies by how it is built, "usual" for "unusual"; empty if it denies nothing."""
    listed, word = denial_words(code), word.lower()
    if word in listed.built:
        return listed.built[word]
    if code is None or not word.startswith(listed.prefixes) or word in listed.undone:
        return ""
    prefix = max((one for one in listed.prefixes if word.startswith(one)), key=len)
    rest = word[len(prefix) :]
    if word in listed.prefixed:
        return rest
    if len(rest) < _SHORTEST:
        return ""
    made = rest.endswith(listed.endings) or (prefix in listed.productive and knows(file_key(rest, code), code))
    return rest if made else ""
