"""The people of an article: their full names and roles, by whatever shorter name the text goes on to use."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from operator import itemgetter

from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.extraction.speakers.lone_names import stands_alone
from claims.extraction.speakers.noun_phrases import actors_of
from claims.facts.names.name_words import name_words
from claims.records import Person, Speaker

_NICKNAME = re.compile('["“”]')

_PARTED = 2
"""Parts of a name around a quotation mark, beyond which one of them is a nickname."""

_LONGEST_NAME = 20
"""Words of a name that has short forms, at most: a row of capitals without end is none."""


class People:
    """The full names of an article, by each short form, or alias, under which the text goes on to speak of them.

    Args:
        sentences: all of the article, in order.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        aliases = dict(chain.from_iterable(map(_aliases, sentences)))
        self._named: dict[str, Person] = {}
        """With the first role that the text gives somebody of that name."""
        self._called: dict[str, list[tuple[int, str]]] = {}
        """Short form -> where somebody is named whom it may mean, and the full name."""
        self._single: dict[str, str | None] = {}
        """Name of one word -> the first role that the text gives somebody who is called so: "President Trump"."""
        for sentence in sentences:
            others: set[str] = set()
            for person in sentence.facts.people:
                self._add(person, aliases, others)
                others.add(person.text.casefold())
        ends = (part for name in self._named for part in (name.split()[-1], name.split()[0]))
        titled = (name for name, role in self._single.items() if role)
        self._short = frozenset(
            part for part in chain(ends, titled) if len(part) > 2 and part[0].isupper() and not part.isupper()
        )

        families: dict[str, set[str]] = {}
        for name in self._named:
            families.setdefault(name.rpartition(" ")[2], set()).add(name.partition(" ")[0])
        self._namesakes = frozenset(family for family, firsts in families.items() if len(firsts) > 1)

    def _add(self, person: Person, aliases: Mapping[str, str], others: Container[str]) -> None:
        """Takes in who is named once more.

        Args:
            others: whom the sentence has named before him, in lower case: his family name alone is somebody else
                there, "President Lee arrived with Mrs. Ann Lee".
        """
        name, parts = person.text, person.text.split()
        if name in aliases:
            self._called.setdefault(name.casefold(), []).append((person.span[0], aliases[name]))
        elif len(parts) > 1 and (name in self._named or name.casefold() not in self._called):
            known = name in self._named
            first = self._named.setdefault(name, replace(person, name=name))
            if first.role is None and person.role:
                self._named[name] = replace(first, role=person.role)
            family = parts[-1].casefold()
            cuts = range(1, len(parts)) if len(parts) <= _LONGEST_NAME else ()
            short = (" ".join(part) for at in cuts for part in (parts[at:], parts[:at]))
            for key in map(str.casefold, (name, *short, *parts[1:-1])):
                if known or key != family or key not in others:
                    self._called.setdefault(key, []).append((person.span[0], name))
        elif len(parts) == 1:
            self._single[name] = self._single.get(name) or person.role

    def named(self) -> Iterable[Person]:
        """Everybody once, by the full name, with the first role that the text gives."""
        return self._named.values()

    def knows(self, name: str) -> bool:
        """Whether somebody has this name, and no shorter one is told of him."""
        return name in self._named or name in self._single

    def resolve(self, person: Person) -> Person:
        """`person` with the full name and the role that the article gives, where it gives them: of two with that short
        name whoever was named last."""
        called = self._called.get(person.text.casefold())
        if called is None:
            role = None if person.role else self._single.get(person.text)
            return person if role is None else replace(person, role=role)
        last = bisect_right(called, person.span[0], key=itemgetter(0)) - 1
        name = called[max(last, 0)][1]
        known = self._named.get(name, person)
        return Person(person.text, person.span, known.name, person.role or known.role)

    def named_in(self, sentence: Sentence, *, acting: bool = False) -> dict[str, Person]:
        """The people of a sentence by their full names; `acting`: without those who only say whose something is."""
        labels = label_words(sentence.language)
        owners = labels.of_people | labels.camps if acting else frozenset()
        people = sentence.facts.people
        if owners:
            places = [(sentence.index_at(person.span[0]), person) for person in people]
            around = {at + 1 for at in sentence.tags.get("around_somebody", ())}  # "koalisi pendukung Budi"
            own = [pair for pair in places if pair[0] not in around]
            people = tuple(person for at, person in own if owners.isdisjoint(sentence.words[at - 1 : at]))
        known = map(self.resolve, people)
        return {person.name or person.text: person for person in known}

    def with_short_names(self, sentence: Sentence) -> Sentence:
        """`sentence` with those people whom it calls by a short name only, where the reader of names passed it over or
        took it for a place that no list knows: "in Mayer's career"."""
        if self._short.isdisjoint(sentence.written):
            return sentence
        if not self._namesakes.isdisjoint(sentence.written):
            sentence = replace(sentence, namesakes=self._namesakes)
        starts, ends = sentence.starts, sentence.ends
        places = tuple(place for place in sentence.facts.places if place.code or place.text not in self._short)
        if len(places) < len(sentence.facts.places):
            sentence = replace(sentence, facts=replace(sentence.facts, places=places))
        taken = [one.span for one in (*actors_of(sentence), *sentence.facts.dates)]  # Theresa May left in May
        found = [
            Person(word, (starts[at], ends[at]))
            for at, word in enumerate(sentence.written)
            if word in self._short
            and not any(first < ends[at] and starts[at] < last for first, last in taken)
            and stands_alone(sentence, at)
        ]
        if not found:
            return sentence
        people = tuple(sorted((*sentence.facts.people, *found), key=lambda person: person.span))
        return replace(sentence, facts=replace(sentence.facts, people=people))


def with_roles(speakers: Sequence[Speaker | None], people: People) -> list[Speaker | None]:
    """The speakers, those without a role with the first that the article gives a person of that name beside a verb of
    saying."""
    persons = {person.text for person in people.named()}
    roles: dict[str, str] = {}
    for speaker in speakers:
        if speaker and speaker.role and speaker.name in persons:
            roles.setdefault(speaker.name, speaker.role)
    return [
        replace(one, role=roles[one.name]) if one and one.role is None and one.name in roles else one
        for one in speakers
    ]


def _aliases(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Other names of people with their names, "Saifullah Yusuf alias Gus Ipul", "Joko “Jokowi” Widodo", "Joko Widodo
    (Jokowi)"."""
    for person in sentence.facts.people:
        parts = _NICKNAME.split(person.text)
        if len(parts) > _PARTED:
            yield parts[1], person.text
        end = sentence.index_at(person.span[1])
        if " " not in person.text or sentence.words[end : end + 1] != ["("]:
            continue
        within = sentence.written[end + 1 : end + 2]
        if sentence.words[end + 2 : end + 3] == [")"] and "".join(within).istitle():
            yield sentence.written[end + 1], person.text
        inside = next((one for one in sentence.facts.people if sentence.index_at(one.span[0]) == end + 1), None)
        called = inside is not None and sentence.words[end + 1] in name_words(sentence.language).honorifics
        if inside and called and sentence.words[sentence.index_at(inside.span[1])] == ")":
            yield inside.text, person.text  # "KH Budi Santoso (Gus Budi)"
    for at in sentence.tags.get("alias", ()):
        ends = {sentence.index_at(person.span[1]): person.text for person in sentence.facts.people}
        starts = {sentence.index_at(person.span[0]): person.text for person in sentence.facts.people}
        if at in ends and at + 1 in starts:
            yield starts[at + 1], ends[at]
