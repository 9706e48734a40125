"""Owns whose court or party a name means that many countries have: the "Supreme Court", the "Demokrat" of the country
that is written about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain

from claims.extraction.reading.sentence import Sentence
from claims.facts.names.gazetteer import STATES
from claims.facts.names.name_words import name_words
from claims.facts.names.namesakes import countries_of, home_of, is_shared, of_their_country
from claims.facts.names.places import known_place, organisations
from claims.records import Organisation

_COURT = "court"
_OFTEN = 2
"""How many times as often as the home of a court another country may be named, at most."""


def with_home_courts(sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """The sentences of one article, in which a court that several countries may have is that of a country which the
    article names; none of all that are known where it names others only. So is a party, but never none of all."""
    courts = {code for homes in _courts().values() for code in homes.values()}
    bodies = [body for sentence in sentences for body in sentence.facts.organisations]
    if any(map(is_shared, bodies)):
        told = countries_of((place for sentence in sentences for place in sentence.facts.places), bodies)
        sentences = [_with_bodies(one, of_their_country(one.facts.organisations, told)) for one in sentences]
    if not any(body.code in courts for body in bodies):
        return sentences
    named = _countries(sentences)
    if not named:
        return sentences
    return [_with_bodies(one, tuple(_at_home(body, named) for body in one.facts.organisations)) for one in sentences]


@cache
def _courts() -> Mapping[str, Mapping[str, str]]:
    """Name of a national court, in lower case, without its country -> the country -> the code of its court."""
    found: dict[str, dict[str, str]] = {}
    for body in organisations():
        home = home_of(body.code) if body.kind == _COURT else None
        names = (*body.names.values(), *chain.from_iterable(body.others.values())) if home else ()
        for name in names:
            if not _tells_country(name):  # not "US Supreme Court", "Mahkamah Agung AS"
                found.setdefault(name.casefold(), {})[home or ""] = body.code
    return found


def _tells_country(name: str) -> bool:
    """Whether a name begins or ends with that of a country."""
    words = name.split()
    ends = (" ".join(words[at:]) for at in range(1, len(words)))
    return any(place is not None and place.kind in STATES for place in map(known_place, (words[0], *ends)))


def _countries(sentences: Sequence[Sentence]) -> Counter[str]:
    """How often an article names a country, or a place in it; that of which news in its language tells counts too."""
    found = countries_of((place for sentence in sentences for place in sentence.facts.places), ())
    if found:
        found.update(country.upper() for country in name_words(sentences[0].language).home)
    return found


def _with_bodies(sentence: Sentence, bodies: tuple[Organisation, ...]) -> Sentence:
    if bodies == sentence.facts.organisations:
        return sentence
    return replace(sentence, facts=replace(sentence.facts, organisations=bodies))


def _at_home(body: Organisation, named: Counter[str]) -> Organisation:
    homes = _courts().get(body.text.casefold().removeprefix("the "))
    if homes is None:
        return body
    home = max(homes, key=lambda country: named[country])
    often = named[home] * _OFTEN >= max(named.values())
    return replace(body, code=homes[home] if often else None)
