"""A claim in short by its facts alone, in another language: who or where, and what is counted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import TypeGuard

from claims.extraction import rendering
from claims.extraction.phrases import PhraseReader, belongs, named
from claims.extraction.pieces import Fact, Piece
from claims.extraction.reading import Sentence
from claims.records import LanguageCode, Organisation, Person, Place, Quantity

OUT_OF = frozenset(("from", "of", "than"))
"""Meanings of prepositions behind which stands what an actor is compared with, or one of."""


def by_facts(pieces: Sequence[Piece], sentence: Sentence, code: LanguageCode, room: int) -> str:
    """ "NASA: 1.8 million photos", "24,000 residents, Demak": who begins the claim or where, and what is counted first.

    Empty where that tells too little. Nothing is told of a claim that denies, since what is counted may be what is
    denied, nor of one with "only" or "may", which would be lost.
    """
    own = rendering.label_words(sentence.language)
    clause = list(takewhile(lambda piece: piece.role != "comma" and piece.text.lower() not in own.relatives, pieces))
    counted = next((piece for piece in clause if isinstance(piece.fact, Quantity)), None)
    if counted is None or not _tells(counted.fact, sentence, code):
        return ""
    before = {piece.text.lower() for piece in clause[: clause.index(counted)] if piece.fact is None}
    lost = {*own.modals, *own.conditions, *(word for word, meaning in own.adverbs.items() if meaning == "only")}
    if sentence.facts.negated or not lost.isdisjoint(before):
        return ""
    text = _of_actor(clause, counted.fact, sentence, code) or _in_place(clause, counted, sentence, code)
    return text if len(text) <= room else ""


def _tells(fact: object, sentence: Sentence, code: LanguageCode) -> TypeGuard[Quantity]:
    """Whether a quantity says what it counts, in words that are known in the other language."""
    own = rendering.label_words(sentence.language)
    if not isinstance(fact, Quantity) or not (fact.noun or fact.currency):
        return False
    vague = fact.noun in own.generic or fact.noun in own.vague
    return not vague and rendering.sayable(fact, sentence.language, code)


def _of_actor(clause: Sequence[Piece], fact: Fact | None, sentence: Sentence, code: LanguageCode) -> str:
    """ "Government: Rp40 billion": who does something begins the claim."""
    reader = PhraseReader(clause, sentence, code)
    first = clause[0]
    if isinstance(first.fact, Person | Place | Organisation):
        reader.at, who = 1, named(first, sentence.language, code)
    else:
        phrase = reader.phrase() if first.fact is None else None
        who = phrase.text if phrase else ""
    verb = reader.piece()
    acts = verb is not None and verb.fact is None and verb.role in ("verb", "modal")
    if not who or not acts or not isinstance(fact, Quantity) or (fact.value == 1 and not fact.currency):
        return ""
    at = next(at for at, piece in enumerate(clause) if piece.fact is fact)
    if at <= reader.at:
        return ""  # what is counted is who does it
    meaning = reader.own.prepositions.get(clause[at - 1].text.lower(), "")
    if meaning in OUT_OF or (meaning and first.fact is None):
        return ""  # "the dearest of 12 cities"
    return f"{who}: {rendering.quantity(fact, sentence.language, code)}"


def _in_place(clause: Sequence[Piece], counted: Piece, sentence: Sentence, code: LanguageCode) -> str:
    """ "24,000 residents, Demak": what is counted in a place, in one phrase."""
    at = clause.index(counted)
    fact, behind, after = counted.fact, clause[at + 1 : at + 3], clause[at + 3 : at + 4]
    own = rendering.label_words(sentence.language)
    if not isinstance(fact, Quantity) or not fact.noun or fact.value == 1 or rendering.is_time(fact):
        return ""
    if len(behind) < len(("in", "place")) or own.prepositions.get(behind[0].text.lower()) != "in":
        return ""
    place = behind[1]
    if not isinstance(place.fact, Place) or behind[0].first != counted.last or place.first != behind[0].last:
        return ""
    if after and after[0].first == place.last and belongs(after[0]):
        return ""  # a part of a longer name
    return f"{rendering.quantity(fact, sentence.language, code)}, {named(place, sentence.language, code)}"
