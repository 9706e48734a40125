"""Places and organisations by name and by code, in every language of the lexicons."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from claims.memory import MOST
from claims.resources import table

_KINDS = ("country", "capital", "territory", "region", "city", "regency", "water", "feature")
"""Of a name that several places share, the first kind here is meant; of two countries the first in the lexicon."""


@dataclass(frozen=True, slots=True)
class PlaceName:
    """One name of one place: a row of lexicons/places.tsv."""

    code: str
    kind: str
    language: str
    name: str
    form: str
    """standard, short, variant, alias or abbreviation."""


@dataclass(frozen=True, slots=True)
class OrganisationNames:
    """One body: a row of lexicons/organisations.tsv. `names` and `abbreviations` are by language code."""

    code: str
    kind: str
    names: Mapping[str, str]
    abbreviations: Mapping[str, str]
    others: Mapping[str, tuple[str, ...]]

    def all(self, language: str) -> Iterator[str]:
        """Every name in one language, the abbreviation too."""
        for name in (self.names.get(language), self.abbreviations.get(language), *self.others.get(language, ())):
            if name:
                yield name


def place_code(name: str, language: str | None = None) -> str | None:
    """The code of the place called `name`: ISO 3166, UN M49 for a world region, or an `x_` key; None if not known.

    A capital has the code of its country, as news says "Moscow" for the government of Russia; Jakarta, of which
    Indonesian news tells as of any city, has its own. Case, accents and kinds of apostrophe do not matter, except that
    a name of up to three letters is an abbreviation and must be in capitals.

    Args:
        language: only names in this language; in any if None.
    """
    place = known_place(name, language)
    return place.code if place else None


@lru_cache(maxsize=MOST)
def known_place(name: str, language: str | None = None) -> PlaceName | None:
    """What the lexicon knows of the place called `name`; arguments as in `place_code`."""
    for place in _places_by_name().get(_key(name), ()):
        if language in (None, place.language) and _same_abbreviation(place.name, name):
            return place
    return None


@lru_cache(maxsize=MOST)
def surroundings(code: str) -> frozenset[str]:
    """The codes of all places that hold the place with `code`, itself too: Garut, West Java, Java, Indonesia."""
    parents = _parents().get(code, ())
    return frozenset((code,)).union(*map(surroundings, parents))


@lru_cache(maxsize=MOST)
def organisation_code(name: str, language: str | None = None) -> str | None:
    """The code of the body called `name`: its usual English abbreviation, or an `x_` key if it has none."""
    found = _organisations_by_name().get(_key(name), ())
    for body, spoken, written in found:
        if language in (None, spoken) and _same_abbreviation(written, name):
            return body.code
    return None


@cache
def place_names() -> tuple[PlaceName, ...]:
    """Every row of lexicons/places.tsv."""
    rows = table("places.tsv")
    return tuple(PlaceName(row["code"], row["kind"], row["language"], row["name"], row["form"]) for row in rows)


@cache
def ranked_places() -> tuple[PlaceName, ...]:
    """Every row, what a shared name means most often first: countries before cities before rivers."""
    return tuple(sorted(place_names(), key=lambda place: _KINDS.index(place.kind)))


@cache
def organisations() -> tuple[OrganisationNames, ...]:
    """Every row of lexicons/organisations.tsv."""
    return tuple(_organisation(row) for row in table("organisations.tsv"))


@cache
def demonyms() -> tuple[tuple[str, str], ...]:
    """(word, country code) of the adjectives, persons and peoples of lexicons/demonyms.tsv that are one proper word.

    A word that two countries share ("Congolese") means the country that is listed first.
    """
    found: dict[str, str] = {}
    for row in table("demonyms.tsv"):
        for column, value in row.items():
            if column.startswith(("adjective_", "person_", "people_")):
                for word in value.split(";"):
                    if word[:1].isupper():
                        found.setdefault(word, row["code"])
    return tuple(found.items())


_LANGUAGES = {"english": "en", "indonesian": "id"}
"""The columns of organisations.tsv end in the name of a language."""


def _organisation(row: Mapping[str, str]) -> OrganisationNames:
    by_column = {
        kind: {code: row[f"{kind}_{name}"] for name, code in _LANGUAGES.items()}
        for kind in ("name", "abbreviation", "other")
    }
    others = {code: tuple(value.split(";")) if value else () for code, value in by_column["other"].items()}
    code = row["abbreviation_english"] or f"x_{row['key']}"
    return OrganisationNames(code, row["kind"], by_column["name"], by_column["abbreviation"], others)


def _key(name: str) -> str:
    """A name folded: no case, no accents, one kind of apostrophe, single blanks, no leading article."""
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name.replace("’", "'").replace("‘", "'"))
        name = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(name.casefold().split()).removeprefix("the ").replace("u.s.", "us").replace("u.k.", "uk")


def _same_abbreviation(known: str, asked: str) -> bool:
    letters = asked.replace(".", "")
    return len(letters) > 3 or not known.replace(".", "").isupper() or letters.isupper()


@cache
def _places_by_name() -> Mapping[str, tuple[PlaceName, ...]]:
    found: dict[str, list[PlaceName]] = defaultdict(list)
    for place in ranked_places():
        found[_key(place.name)].append(place)
    return {key: tuple(places) for key, places in found.items()}


@cache
def _parents() -> Mapping[str, tuple[str, ...]]:
    """Code of a place in a country -> the codes of the places right around it: lexicons/place-parents.tsv."""
    return {row["code"]: tuple(row["parents"].split(";")) for row in table("place-parents.tsv")}


@cache
def _organisations_by_name() -> Mapping[str, tuple[tuple[OrganisationNames, str, str], ...]]:
    found: dict[str, list[tuple[OrganisationNames, str, str]]] = defaultdict(list)
    for body in organisations():
        for language in _LANGUAGES.values():
            for name in body.all(language):
                found[_key(name)].append((body, language, name))
    return {key: tuple(bodies) for key, bodies in found.items()}
