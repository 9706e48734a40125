"""Puts the pieces of a claim together as a label in their own language writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import zip_longest

from claims.extraction import rendering
from claims.extraction.core import Core
from claims.extraction.headline_words import lexicon
from claims.extraction.label_words import label_words
from claims.extraction.pieces import Group, Piece, Role
from claims.extraction.reading import Sentence
from claims.languages import known
from claims.records import LanguageCode, Quantity

_NEEDED: frozenset[Role] = frozenset(("noun", "name", "quantity", "verb", "not", "modal", "function"))
"""Roles of what a verb or adjective needs behind it."""

FEW = 10
"""Up to here a number in words stays in words."""


def grouped(pieces: Sequence[Piece], sentence: Sentence) -> list[Group]:
    """The pieces as a label in their own language writes them."""
    groups, last = [], -1
    adjectives = _adjectives(sentence.language)
    determiners, reporting = _determiners(sentence.language), sentence.tags.get("reporting", ())
    for piece, following in zip_longest(pieces, pieces[1:]):
        close = piece.first == last and sentence.starts[last] == sentence.ends[last - 1]
        text = written(piece, sentence) if piece.role == "quantity" else piece.text
        needs = piece.role == "verb" or (piece.role == "noun" and piece.text in adjectives)
        needs = needs and following is not None and not following.begins and _completes(following, determiners)
        groups.append(Group(text, piece.role, piece, "" if close else " ", piece.first in reporting, needs))
        last = piece.last
    return groups


def _completes(piece: Piece, determiners: frozenset[str]) -> bool:
    """Whether what a verb or adjective before it needs begins with a piece."""
    return piece.role in _NEEDED or piece.text in determiners


@cache
def _determiners(code: LanguageCode) -> frozenset[str]:
    """Small words with which what a verb needs begins."""
    own = label_words(code)
    words = frozenset((*own.quantifiers, *own.articles, *own.determiners, *own.to_do, *own.pronouns))
    return words | own.small if own.modifier == "before" else words


@cache
def _adjectives(code: LanguageCode) -> frozenset[str]:
    """Words behind which a noun must stand, in a language whose nouns stand behind what belongs to them."""
    others = [other for other in known() if other != code]
    if code not in known() or not others or label_words(code).modifier == "after":
        return frozenset()
    entries = lexicon(code, others[0]).entries
    return frozenset(word for word, kinds in entries.items() if set(kinds) == {"adjective"})


def written(piece: Piece, sentence: Sentence) -> str:
    """A quantity as a label writes it."""
    fact = piece.fact
    if not isinstance(fact, Quantity) or _as_it_stands(fact, sentence):
        return piece.text
    return rendering.quantity(fact, sentence.language, sentence.language)


def _as_it_stands(fact: Quantity, sentence: Sentence) -> bool:
    """Whether a label keeps a quantity as written: figures with a plain noun, small numbers, numbers in phrases."""
    if sentence.text[fact.span[1] - sentence.span[0] :].startswith("-") or not rendering.is_plain(
        fact, sentence.language
    ):
        return True
    if not any(map(str.isdigit, fact.text)):
        return rendering.in_words(fact) or (fact.value < FEW and fact.currency is None and not fact.percent)
    return fact.noun is None or fact.text.endswith(fact.noun) or len(fact.text.split()) != 2


def anchor_of(facts: Mapping[int, Piece], core: Core) -> int | None:
    """The first word of the first quantity of the claimed words; None if there is none."""
    inside = [at for at, piece in facts.items() if piece.role == "quantity" and core.first <= at < core.last]
    return min(inside, default=None)
