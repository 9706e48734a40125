"""A claim in short in the words of its own sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from claims.extraction.core import Core
from claims.extraction.elided import Way, elided, from_there, lacking_quantity, to_amount
from claims.extraction.fitting import ACTS, CONTENT, LONGEST, REST, Cut, fitting, main_verb, shortened, whole
from claims.extraction.grouping import brief, grouped, spelled, understood
from claims.extraction.label_words import label_words
from claims.extraction.pieces import Group, Piece
from claims.extraction.piecing import GAP, Reader, is_free_number
from claims.extraction.reading import Sentence

SPARED = 20
"""Characters by which a label is shorter without articles and words that need not be said, at most."""

SHORTEST, SLACK = 15, 8
"""Characters of a label that may say too little, unless the sentence has hardly more than that."""


def own_label(reader: Reader, core: Core, pieces: Sequence[Piece]) -> str:
    """The label in the words of the sentence."""
    sentence, facts = reader.sentence, reader.facts
    groups = spelled(pieces, sentence)
    label = whole(groups)
    if not label:
        best = fitting(grouped(groups, sentence))
        label = _shorter(best, reader, core, groups).text if best.text.endswith(GAP) else best.text
    if len(label) >= SHORTEST and any(group.role != "name" for group in groups):
        return label
    start = _start(sentence, facts)
    too_little = len(start) >= len(label) + SLACK and not _has_free_number(sentence, facts)
    return start if too_little or not label else label


def _shorter(best: Cut, reader: Reader, core: Core, groups: list[Group]) -> Cut:
    """The cut, or a better one of the claim with a gap behind its subject, without who says it, without articles."""
    way = groups
    for less, other in _ways(best, reader, core, groups):
        if (cut := fitting(other)).told - less > best.told:
            best, way = cut, other
    long = way[-1].piece.more or sum([len(group.text) + 1 for group in way]) > LONGEST + SPARED
    only_rest = best.owed <= REST and long  # for which there is no room without articles either
    if not best.owed or only_rest or not (other := brief(way, reader.sentence)):
        return best
    if best.owed > REST:
        return max(best, fitting(other), key=attrgetter("told"))
    return best._replace(text=whole(other) or best.text)


def _ways(best: Cut, reader: Reader, core: Core, groups: list[Group]) -> Iterator[Way]:
    if told := _told(groups, reader.sentence):
        yield -1, told
    if best.owed <= REST:
        return
    if there := from_there(groups, reader.sentence):
        yield 0, there
    anchor = lacking_quantity(reader.sentence, core, reader.facts, best.text)
    yield from elided(reader, core, groups, anchor)
    if anchor is not None and (amount := to_amount(groups, reader.sentence.language)):
        yield 0, amount


def _told(groups: list[Group], sentence: Sentence) -> list[Group]:
    """What is told behind a verb of saying, which no word before it denies; none if it is no clause."""
    verb = next((at for at, group in enumerate(groups) if group.role in ACTS), 0)
    words, tags = label_words(sentence.language), sentence.tags
    that = tags.get("that", ())
    told = groups[verb + 1 + (verb + 1 < len(groups) and groups[verb + 1].piece.first in that) :]
    denied = any(group.role == "not" for group in groups[:verb])
    if denied or not (verb and told and groups[verb].role == "verb"):
        return []
    shows = groups[verb].text.lower() in words.showing and groups[verb].piece.last in that
    if not (groups[verb].tells or shows):
        return []
    pronoun = groups[verb - 1].text.lower() in words.pronouns
    if not pronoun and (groups[verb - 1].role not in CONTENT or groups[verb - 1].slight):
        return []
    first = groups[verb].piece.first
    if first in tags.get("past_form", ()) and first not in tags.get("said_surely", ()):
        return []  # "boats reported missing"
    begins = told[0].role in CONTENT or told[0].text in words.articles or told[0].text in words.determiners
    own = told[1:2] and told[1].text.lower() in words.pronouns  # "told officials they paid"
    return told if begins and not own and main_verb(told) < len(told) else []


def _start(sentence: Sentence, facts: Mapping[int, Piece]) -> str:
    """The sentence from its first word on, cut where a phrase ends."""
    text = " ".join(sentence.text.split()).removesuffix(".").rstrip()
    if len(text) <= LONGEST:
        return text
    pieces = Reader(sentence, facts, ()).pieces(0, len(sentence.words))
    if pieces:
        pieces[-1] = pieces[-1].unfinished()
    label = fitting(understood(pieces, sentence)).text
    return label if len(label) >= SHORTEST else shortened(text)


def _has_free_number(sentence: Sentence, facts: Mapping[int, Piece]) -> bool:
    counted = {at for piece in facts.values() for at in range(piece.first, piece.last)}
    return any(at not in counted and is_free_number(sentence, at) for at in range(len(sentence.words)))
