"""Owns whose court or party a name means that many countries have: the "Supreme Court", the "Demokrat" of the country
that is written about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from claims.extraction.reading.sentence import Sentence
from claims.facts.names.namesakes import countries_of, is_shared, of_their_country
from claims.facts.names.places import known_place, organisations
from claims.records import Organisation

_COURT = "court"
_OFTEN = 2
"""How many times as often as the home of a court another country may be named, at most."""

_COUNTRY_CODE = 2
"""Letters of the code of a country."""


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
        for language, whole in body.names.items() if body.kind == _COURT else ():
            home = known_place(whole.rpartition(" of ")[2], language)
            if home is not None and len(home.code) == _COUNTRY_CODE:
                bare = (name for name in body.others.get(language, ()) if known_place(name.split()[0]) is None)
                for name in bare:  # not "US Supreme Court"
                    found.setdefault(name.casefold(), {})[home.code] = body.code
    return found


def _countries(sentences: Sequence[Sentence]) -> Counter[str]:
    """How often an article names a country, or a place in it."""
    return countries_of((place for sentence in sentences for place in sentence.facts.places), ())


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
