"""Bodies, unnamed people and places of an article that it goes on to call by a short form which it explains once, or by
a name that it tells once to be a body's: "Zyntara Tbk (ZYNT)", later "ZYNT"; "berinisial RD", later "RD"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from claims.extraction.reading.sentence import Sentence
from claims.facts.names.name_words import name_words, person_names
from claims.facts.names.places import known_place
from claims.languages.lexicon import knows_word
from claims.records import Facts, Organisation, Person, Place, Span

_Named = TypeVar("_Named", Organisation, Person, Place)

_SHORTEST, _LONGEST_INITIALS = 2, 3
"""Letters of a short form, at least, and of somebody's initials, at most."""

_BETWEEN = frozenset(",()")
"""Signs between the initials of several people."""


class ShortForms:
    """The short forms that an article explains.

    Args:
        sentences: all of the article, in order.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._initials = frozenset(word for sentence in sentences for word in _initials(sentence))
        self._bodies = dict(form for sentence in sentences for form in _short_forms(sentence))
        """Short form -> the code of the body, None if it has none."""
        repeated = dict(form for sentence in sentences for form in _names_alone(sentence))
        repeated.update(self._bodies)
        if repeated:
            for person in (person for sentence in sentences for person in sentence.facts.people):
                parts = person.text.split()
                for part in parts:
                    repeated.pop(part, None)
                    if len(parts) > 1:
                        self._bodies.pop(part, None)
        language = sentences[0].language if sentences else ""
        self._ordinary = frozenset(word for word in repeated if knows_word(word.lower(), language))
        self._bodies = {**repeated, **self._bodies}
        self._places = _of_one_place(form for sentence in sentences for form in _place_letters(sentence))
        """Letters -> the place that alone has them as its initials."""
        self._towns = dict(form for sentence in sentences for form in _towns(sentence))
        """Name of one word that no list has -> the place that "in" tells it to be."""
        if self._towns:
            named = {part for sentence in sentences for one in sentence.facts.people for part in one.text.split()}
            named.update(self._bodies)
            self._towns = {word: one for word, one in self._towns.items() if word not in named}
        self._papers = dict(form for sentence in sentences for form in _papers(sentence))
        """Last word of a newspaper's name -> its code: "Chronicle"."""
        self._all = frozenset((*self._initials, *self._bodies, *self._places, *self._towns, *self._papers))

    def told(self, sentence: Sentence) -> Sentence:
        """`sentence` with the bodies and people whom it calls by such a form alone, where the reader of names passed it
        over or took it for something else that no list knows."""
        if self._all.isdisjoint(sentence.written):
            return sentence
        sentence = self._with_places(sentence)
        facts, starts, ends = sentence.facts, sentence.starts, sentence.ends
        bodies = tuple(one for one in facts.organisations if one.code or one.text not in self._initials)
        people = tuple(one for one in facts.people if one.text not in self._bodies)
        places = tuple(one for one in facts.places if one.code or one.text in self._towns or one.text not in self._all)
        spans = [one.span for one in facts.dates]
        spans += [one.span for one in bodies]
        spans += [one.span for one in people]
        spans += [one.span for one in places]
        taken = {at for span in spans for at in sentence.indices(span)}
        new = [
            (word, (starts[at], ends[at]))
            for at, word in enumerate(sentence.written)
            if word in self._all and at not in taken and (word in self._initials or word in self._bodies)
            if not (word in self._ordinary and _opens(sentence, at))
            if not (word in self._bodies and _explains(sentence, at))
        ]
        bodies += tuple(Organisation(word, span, self._bodies[word]) for word, span in new if word in self._bodies)
        bodies += tuple(
            Organisation(word, (starts[at], ends[at]), self._papers[word])
            for at, word in enumerate(sentence.written)
            if word in self._papers and at not in taken and word not in self._bodies and _is_paper(sentence, at)
        )
        people += tuple(Person(word, span) for word, span in new if word not in self._bodies)
        places += tuple(
            replace(self._towns[word], span=(starts[at], ends[at]))
            for at, word in enumerate(sentence.written)
            if word in self._towns and at not in taken and not _opens(sentence, at)
        )
        found = replace(facts, organisations=_in_order(bodies), people=_in_order(people), places=_in_order(places))
        return sentence if found == facts else replace(sentence, facts=found)

    def _with_places(self, sentence: Sentence) -> Sentence:
        """`sentence` with the places that it calls by their initials, behind "in" or taken for a body."""
        facts, listed = sentence.facts, name_words(sentence.language)
        found = []
        for at, word in enumerate(sentence.written):
            named = self._places.get(word)
            if named is None or word in self._initials or word in self._bodies:
                continue
            span = sentence.starts[at], sentence.ends[at]
            unknown = [one.span for one in facts.organisations if not one.code]
            unknown += [one.span for one in facts.places if not one.code]
            if span in unknown or (at and sentence.words[at - 1] in listed.place_before and not _taken(facts, span)):
                found.append(replace(named, text=word, span=span))
        if not found:
            return sentence
        spans = {one.span for one in found}
        bodies = tuple(one for one in facts.organisations if one.span not in spans)
        places = (one for one in facts.places if one.span not in spans)
        return replace(sentence, facts=replace(facts, organisations=bodies, places=_in_order((*places, *found))))


def _taken(facts: Facts, span: Span) -> bool:
    """Whether some of a text is a name already."""
    names = [one.span for one in facts.places]
    names += [one.span for one in facts.organisations]
    names += [one.span for one in facts.people]
    return any(start < span[1] and span[0] < end for start, end in names)


def _opens(sentence: Sentence, at: int) -> bool:
    """Whether a word has its capital from where it stands: nothing or a sign is before it."""
    return not at or not sentence.words[at - 1][0].isalnum()


def _explains(sentence: Sentence, at: int) -> bool:
    """Whether a word is alone in brackets: the short form of the body before it, and no other one."""
    return at > 0 and sentence.written[at - 1] == "(" and sentence.written[at + 1 : at + 2] == [")"]


def _is_paper(sentence: Sentence, at: int) -> bool:
    """Whether one word behind an article is all of a name: "the Chronicle", but not "the Times building"."""
    led = at > 0 and sentence.words[at - 1] in name_words(sentence.language).articles
    return led and not any(word[0].isupper() for word in sentence.written[at + 1 : at + 2])


def _papers(sentence: Sentence) -> Iterator[tuple[str, str | None]]:
    """The last words of the names of its newspapers, by which they are called in short."""
    ends = name_words(sentence.language).press_ends
    for body in sentence.facts.organisations if ends else ():
        first, _, last = body.text.rpartition(" ")
        if first and last.lower() in ends:
            yield last, body.code


def _in_order(facts: Iterable[_Named]) -> tuple[_Named, ...]:
    return tuple(sorted(facts, key=lambda one: one.span))


def _initials(sentence: Sentence) -> Iterator[str]:
    """The letters by which a sentence tells of people behind a word such as "berinisial"."""
    listed, words = name_words(sentence.language), sentence.written
    if listed.initialled.isdisjoint(sentence.words):
        return
    for at in [at + 1 for at, word in enumerate(sentence.words) if word in listed.initialled]:
        while at < len(words):
            short = _SHORTEST <= len(words[at]) <= _LONGEST_INITIALS and words[at].isalpha() and words[at].isupper()
            if short and known_place(words[at], sentence.language) is None:  # "AS"
                yield words[at]
            elif not short and not (words[at] in _BETWEEN or words[at].isdecimal() or words[at] in listed.field_joints):
                break
            at += 1


def _short_forms(sentence: Sentence) -> Iterator[tuple[str, str | None]]:
    """The short forms of its bodies: in brackets behind the name, or the name without what firm it is."""
    listed = name_words(sentence.language)
    for body in sentence.facts.organisations:
        name, _, short = body.text[:-1].rpartition(" (") if body.text[-1] == ")" else (body.text, "", "")
        first = body.span[0] - sentence.span[0]
        if sentence.text[first - 1 : first] == "(":
            short = body.text
        if short and " " not in short and _may_be_short(short) and short.lower() not in listed.organisation_words:
            yield short, body.code
        parts = name.split()
        if len(parts) > 1 and parts[-1].lower() in listed.legal_forms and _is_told(parts[0], sentence.language):
            yield parts[0], body.code


def _names_alone(sentence: Sentence) -> Iterator[tuple[str, str | None]]:
    """The bodies of a sentence whose name is one word that can be but theirs, or a plural: "Zyntara", "the Foxes"."""
    for body in sentence.facts.organisations:
        word, at = body.text, sentence.index_at(body.span[0])
        several = bool(at) and word[-1:] == "s" and word.isalpha() and not word.isupper() and word[:1].isupper()
        if " " not in word and (several or _is_told(word, sentence.language)):
            yield word, body.code


def _place_letters(sentence: Sentence) -> Iterator[tuple[str, Place]]:
    """The initials of the places of a sentence that have a name of two words or more."""
    for place in sentence.facts.places:
        parts = place.text.split()
        if len(parts) > 1 and place.code and all(part[0].isupper() and part.isalpha() for part in parts):
            yield "".join(part[0] for part in parts), place


def _towns(sentence: Sentence) -> Iterator[tuple[str, Place]]:
    """The places of a sentence that no list has, of one word, behind a preposition of places: "in Rukmara"."""
    listed = name_words(sentence.language)
    for place in sentence.facts.places:
        at = sentence.index_at(place.span[0])
        told = place.code is None and at > 0 and sentence.words[at - 1] in listed.place_before
        if told and not place.text.isupper() and _is_told(place.text, sentence.language):
            yield place.text, place


def _of_one_place(forms: Iterable[tuple[str, Place]]) -> dict[str, Place]:
    """The letters that stand for one place only: not for Jawa Timur and Jawa Tengah."""
    found: dict[str, Place] = {}
    several = set()
    for letters, place in forms:
        if found.setdefault(letters, place).code != place.code:
            several.add(letters)
    return {letters: place for letters, place in found.items() if letters not in several}


def _may_be_short(form: str) -> bool:
    return len(form) >= _SHORTEST and form[0].isupper() and form.isalpha()


def _is_told(word: str, language: str) -> bool:
    """Whether a word can but be the name of the firm: no word of the language, and nobody's nor a place's name."""
    strange = word.isalpha() and len(word) > _LONGEST_INITIALS and not knows_word(word.lower(), language)
    return strange and word[0].isupper() and word not in person_names() and known_place(word) is None
