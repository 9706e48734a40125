"""Whom a speaker without a name is: "he", "it" as a body, and an office or a noun that points back to somebody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.extraction.reading.stretches import QUOTES, has_verb
from claims.extraction.speakers.noun_phrases import actors_of
from claims.extraction.speakers.people import People
from claims.facts.names.name_words import name_words
from claims.records import Person, Speaker

_DESCRIBED = 5
"""Words between a noun and what shows that it was named before, at most."""

_SHORTLY = 4
"""Sentences back in which somebody spoke who may be "he"."""

_SOMEBODY = ("somebody", "speaker_noun", "kin_and_counsel")
"""Words for people, who may be "he" too where they stand among the first words of a sentence."""

_OPENING = 3
"""First words of a sentence, which hold its subject."""

_FARTHEST_PRONOUN = 2
"""Sentences back to which "he" still plainly points; beyond them only to a person who spoke, and nobody since."""

Before: TypeAlias = Sequence[tuple[Sentence, Speaker | None]]
"""Earlier sentences of the article with their speakers, the nearest last."""


def body_before(before: Before) -> Speaker | None:
    """Who says the sentence directly before and is nobody: a body, a report, which is "it" in this one."""
    earlier, speaker = before[-1] if before else (None, None)
    if earlier is None:
        return None
    if speaker is None:  # the body that it is about: "Tesco fell by 5. "We lost 3," it said"
        bodies = [one for one in earlier.facts.organisations if earlier.index_at(one.span[0]) <= 1]
        return Speaker(bodies[0].text, None, bodies[0].span) if bodies else None
    return None if any(person.span == speaker.span for person in earlier.facts.people) else speaker


def pointed_to(sentence: Sentence, people: People, before: Before) -> Speaker | None:
    """The one person whom "he" can mean: the last speaker, else the only person of the sentence before; of one farther
    back only if nobody else spoke shortly before. Nobody where the sentence itself begins with somebody else."""
    found = _last_person(sentence, people, before)
    subject = next(iter(sentence.facts.people), None)
    if found is None or subject is None or sentence.index_at(subject.span[0]) > 0:
        return found
    return found if people.resolve(subject).name == found.name else None


def _last_person(sentence: Sentence, people: People, before: Before) -> Speaker | None:
    # A quotation itself points to nobody.
    told = [pair for pair in before[-_SHORTLY:] if pair[1] or pair[0].text[:1] not in QUOTES]
    others = False
    for back, (earlier, speaker) in enumerate(reversed(told), 1):
        far = back > _FARTHEST_PRONOUN
        if far and (others or not (speaker is None or _is_named(speaker, earlier, people))):
            return None
        if speaker is not None and _called_otherwise(sentence, earlier, speaker):
            continue
        if speaker is not None:
            bodies = [one.span for one in actors_of(earlier) if not isinstance(one, Person)]
            if speaker.role or speaker.span not in bodies:
                return speaker
            continue  # a ministry is no "he"
        persons = people.named_in(earlier, acting=True)
        if persons:
            name, person = next(iter(persons.items()))
            spoke = {one.name for _, one in before[-_SHORTLY:] if one} - {name} if back > 1 else ()
            if (
                spoke
                and not QUOTES.isdisjoint(sentence.words)
                and has_verb(earlier, 0, earlier.index_at(person.span[0]))
            ):
                continue  # '"No," Lee said. The team beat Hill. It rained. "Well," he said.'
            plain = len(persons) == 1 and not spoke and not far
            if _only_acted(earlier, persons) and any(one for _, one in before[-_SHORTLY:]):
                continue  # "Dua gol dicetak Budi"
            if len(persons) > 1 and back == 1:
                return _last_who_acts(earlier, persons, before)
            return Speaker(name, person.role, person.span) if plain else None
        others = others or any(at < _OPENING for name in _SOMEBODY for at in earlier.tags.get(name, ()))
    return None


def _only_acted(sentence: Sentence, persons: Mapping[str, Person]) -> bool:
    """Whether people are named only as who did what the sentence tells of something else, in a language that needs no
    word for "by" there: "Dua gol dicetak Budi dan Agus"."""
    verb = min(sentence.index_at(one.span[0]) for one in persons.values()) - 1
    return verb in sentence.tags.get("passive", ()) and verb not in sentence.tags.get("voiced", ())


def _last_who_acts(sentence: Sentence, persons: Mapping[str, Person], before: Before) -> Speaker | None:
    """Who spoke last, if of several people `sentence` names him at its end, as one who does or is something: "Lee
    scored, and Hill was happy"; else nobody."""
    last = next((one.name for _, one in reversed(before) if one), None)
    person = persons.get(last or "")
    if person is None or person.span[0] < max(one.span[0] for one in persons.values()):
        return None
    end = sentence.index_at(person.span[1])
    acts = any(end in sentence.tags.get(name, ()) for name in ("be", "past", "past_form"))
    return Speaker(last or "", person.role, person.span) if acts else None


def _is_named(speaker: Speaker, sentence: Sentence, people: People) -> bool:
    """Whether a speaker is a person with a name, and no noun: "a company said"."""
    return people.knows(speaker.name) or any(one.span == speaker.span for one in sentence.facts.people)


def holder_of(told: Speaker, sentence: Sentence, people: People, before: Before) -> Speaker | None:
    """Whom a sentence calls by an office that one person near before has, or only one person at all, or by "that
    politician" the only person of the sentence before; None where somebody is named, or nobody plainly is meant."""
    words = told.name.casefold().split()
    at = sentence.index_at(told.span[0])
    office = not name_words(sentence.language).roles.isdisjoint(words) or at in sentence.tags.get("somebody", ())
    if told.role or not office or any(told.span == actor.span for actor in actors_of(sentence)):
        return None
    if at - 1 in sentence.tags.get("indefinite", ()):
        return None  # "a minister said"
    shown = _shown(sentence, sentence.index_at(told.span[1]))
    owned = at > 0 and sentence.words[at - 1] in label_words(sentence.language).possessors
    for earlier, speaker in reversed(before[-_FARTHEST_PRONOUN:]):
        persons = people.named_in(earlier)
        if speaker and speaker.role:
            persons[speaker.name] = Person(speaker.name, speaker.span, speaker.name, speaker.role)
        fitting = {name: one for name, one in persons.items() if _holds(one, words, owned=owned)} or (
            persons if shown else {}
        )
        if fitting:
            name, person = next(iter(fitting.items()))
            return Speaker(name, person.role, told.span) if len(fitting) == 1 else None
    holders = [one for one in people.named() if _holds(one, words, owned=owned)]
    return Speaker(holders[0].text, holders[0].role, told.span) if len(holders) == 1 else None


def _shown(sentence: Sentence, end: int) -> bool:
    """Whether a word behind a noun that ends at `end`, or behind what tells which one, shows that it was named before:
    "politikus itu", "pria asal Belanda tersebut"."""
    determiners, told = label_words(sentence.language).determiners, sentence.tags.get("reporting", ())
    for at in range(end, min(end + _DESCRIBED, len(sentence.words))):
        if not sentence.words[at][0].isalnum() or at in told:
            return False
        if sentence.words[at] in determiners:
            return at == end or not name_words(sentence.language).articles
    return False


def _holds(person: Person, office: Sequence[str], *, owned: bool) -> bool:
    """Whether somebody has an office; `owned`: that of somebody else, "his secretary", no "Secretary of State"."""
    role = person.role.casefold().split() if person.role else []
    return role[-len(office) :] == [*office] if owned else {*role}.issuperset(office)


def _called_otherwise(sentence: Sentence, earlier: Sentence, speaker: Speaker) -> bool:
    """Whether `earlier` means its speaker by a pronoun that `sentence` has not, in a language where such words tell of
    which sex somebody is: "she told reporters" before "he added"."""
    if earlier.span[0] <= speaker.span[0] < earlier.span[1]:
        return False
    own, other = ({one.words[at] for at in one.tags.get("pronoun_of_one_sex", ())} for one in (sentence, earlier))
    return bool(own and other) and own.isdisjoint(other)
