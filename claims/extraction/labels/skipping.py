"""The last way to tell a claim of a long subject: its first words and its verb, whatever stands between them."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.labels.elided import GAPS, PARTLY, Way, heads_of, is_share, subject_of
from claims.extraction.pieces.fitting import is_number, main_verb
from claims.extraction.pieces.piece import Group
from claims.extraction.pieces.piecing import GAP
from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.records import Person


def to_verb(groups: list[Group], sentence: Sentence, told: str) -> Iterator[Way]:
    """ "Officials with the group … could not be reached": what its subject begins with, and its verb.

    Between them may stand what `elided` takes for too much: clauses that say which one is meant, and joined nouns.

    Args:
        told: a label that has more of the subject; nothing is better if it has the verb.
    """
    words, main, subject = label_words(sentence.language), main_verb(groups), subject_of(groups)
    if main == len(groups) or groups[main].text in told.split():
        return
    for head in heads_of(subject, sentence):
        between = groups[len(head) : main]
        if not _may_go(between, head, sentence) or is_share(groups[main:], words):
            continue
        if words.modifier == "before" and _names_doer(between):
            continue  # "in a state Moss won": who won it is no other
        if _counts(head) and _counts(groups[main:]):
            continue  # "25 people with assets of $3": not "25 people … of $3"
        if _is_sure(groups, main, between, sentence) and _agrees(between, groups[main], sentence):
            yield PARTLY, [*head, Group(GAP, "gap", head[-1].piece), *groups[main:]]


def _names_doer(between: list[Group]) -> bool:
    """Whether the words before a verb end with a noun and somebody's name, who may be its subject."""
    return len(between) > 1 and isinstance(between[-1].piece.fact, Person) and between[-2].role == "noun"


def _is_sure(groups: list[Group], main: int, between: list[Group], sentence: Sentence) -> bool:
    """Whether a verb is that of the subject, and no noun, participle or verb of another clause."""
    words, verb = label_words(sentence.language), groups[main]
    if verb.role == "modal" or verb.text.lower() in words.copulas:
        return True
    if sentence.words[verb.piece.first - 1] in words.helpers:
        return True  # "untuk membangun rumah telah dibuat"
    plain = not any(_may_lead(group) for group in between) or _said(between, sentence)[-1].role == "comma"
    return plain and (not words.third or verb.piece.first in sentence.tags.get("past_form", ()))


def _said(between: list[Group], sentence: Sentence) -> list[Group]:
    """Some groups without adverbs and the like at their end: ", sebelumnya sempat"."""
    last, words = len(between), label_words(sentence.language)
    while last > 1 and (between[last - 1].slight or between[last - 1].text in words.unsaid):
        last -= 1
    return between[:last]


def _may_lead(group: Group) -> bool:
    """Whether a verb behind a group may be that of another clause or phrase than the subject's."""
    return group.piece.relative or group.infinitive or group.role in ("comma", "verb")


def _may_go(between: list[Group], head: list[Group], sentence: Sentence) -> bool:
    """Whether a gap may stand for some words: phrases, and clauses that say which one is meant."""
    if sum([len(group.text) for group in between]) < GAPS or any(map(_changes, between)):
        return False
    leads, joins = between[0], [group for group in between if group.piece.joins]
    if not (leads.role in ("preposition", "comma") or leads.piece.relative or leads.piece.joins):
        return False
    ends = _said(between, sentence)[-1].role
    if ends == "preposition" or (ends != "comma" and any(group.role == "comma" for group in between)):
        return False  # "with using", or the subject stands behind the comma
    if joins and (_counts([*head, *between]) or any(isinstance(group.piece.fact, Person) for group in between)):
        return False  # "two men and six women were" is not "two men … were", nor "chairman and founder Ann Lee"
    relative = next((at for at, group in enumerate(between) if group.piece.relative), len(between))
    if any(group.piece.first in sentence.tags.get("pronoun_thing", ()) for group in between[:relative]):
        return False  # "limits on fees make it less likely": its verb looks like a noun
    acting = [at for at, group in enumerate(between) if group.role == "verb"]
    return all(at > relative for at in acting)


def _counts(groups: list[Group]) -> bool:
    return any(is_number(group.piece) for group in groups)


def _changes(group: Group) -> bool:
    """Whether what is told is another thing without a group, or told of another subject."""
    if group.role == "not" or group.piece.contrast or group.tells or group.role == "modal":
        return True
    return (group.asks or group.opens) and not group.piece.relative


def _agrees(between: list[Group], verb: Group, sentence: Sentence) -> bool:
    """Whether a verb may stand behind the first of joined subjects: not "Advertising … have declined"."""
    words = label_words(sentence.language)
    if not (words.third and any(group.piece.joins for group in between)):
        return True
    word = verb.text.lower()
    acted = verb.role == "verb" and verb.piece.first in sentence.tags.get("past_form", ())
    before = between[-1]  # "goods in the shop and packed in the van", "with all that I brought"
    acted = acted and not before.piece.joins and before.text.lower() not in words.pronouns
    return word in words.modals or (acted and word not in words.be and word not in words.helpers)
