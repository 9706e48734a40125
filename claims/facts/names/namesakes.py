"""Owns which of the parties of one name a text means, "Demokrat": that of the country of which it tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from claims.facts.names.places import known_place, organisations, surroundings
from claims.records import Organisation, Place

_OF_COUNTRY = re.compile(r"x_([a-z]{2})_")
"""The code of a body that tells its country: "x_us_senate"."""

_NATIONAL = frozenset(("court", "government"))
"""Bodies of which each country has its own, often of the same name."""

_COUNTRY_CODE = 2
"""Letters of the code of a country."""


def of_their_country(bodies: Sequence[Organisation], countries: Mapping[str, int]) -> tuple[Organisation, ...]:
    """`bodies`, each that has a namesake abroad with the code of the one whose country is named most; with that which
    the lexicon has first where none of them is.

    Args:
        countries: how often each country is named, as `countries_of` counts.
    """
    return tuple(_of_country(body, countries) for body in bodies)


def countries_of(places: Iterable[Place], bodies: Iterable[Organisation]) -> Counter[str]:
    """How often some names tell of a country: of itself, of a place in it, or of a body of its."""
    codes = (code for place in places if place.code for code in surroundings(place.code))
    found = Counter(filter(_is_country, codes))
    own = (_OF_COUNTRY.match(body.code) for body in bodies if body.code and not is_shared(body))
    found.update(one[1].upper() for one in own if one)
    return found


def is_shared(body: Organisation) -> bool:
    """Whether parties of two countries are called as `body` is."""
    return body.text.casefold() in _shared()


def beside_others(
    bodies: Sequence[Organisation], places: Sequence[Place], text: str, offset: int, *, behind: bool
) -> tuple[Organisation, ...]:
    """`bodies`, without the code of those beside which a country stands that is not the one of which the code is: the
    court of "Mahkamah Agung Brasil", "Brazil's Supreme Court".

    Args:
        offset: what the spans are ahead of the signs of `text`.
        behind: the country stands behind the body in the language, else before it.
    """
    if not any(body.code in _homes() for body in bodies):
        return tuple(bodies)
    lands = {one.span[not behind] - offset: one.code for one in places if one.code and _is_country(one.code)}
    return tuple(_known_at_home(body, lands, text, offset, behind=behind) for body in bodies)


def _known_at_home(
    body: Organisation, lands: Mapping[int, str], text: str, offset: int, *, behind: bool
) -> Organisation:
    home = home_of(body.code)
    if behind:
        start = body.span[1] - offset
        beside = len(text) - len(text[start:].lstrip())
    else:
        before = text[: body.span[0] - offset].rstrip()
        beside = len(before) - len("'s") * before.endswith(("'s", "’s"))
    return replace(body, code=None) if home and lands.get(beside, home) != home else body


def home_of(code: str | None) -> str | None:
    """The country of a national body, of which others have one of the same name: of the court MA Indonesia."""
    return _homes().get(code or "")


def are_namesakes(one: Organisation, other: Organisation) -> bool:
    """Whether two bodies are the parties of two countries that share a name: "Democrats", an Indonesian "Demokrat"."""
    if one.code is None or other.code is None or one.code == other.code:
        return False
    return any({one.code, other.code} <= {*homes.values()} for homes in _shared().values())


def _of_country(body: Organisation, countries: Mapping[str, int]) -> Organisation:
    homes = _shared().get(body.text.casefold())
    if homes is None or body.code not in homes.values():
        return body
    home = max(homes, key=lambda country: countries.get(country, 0))
    return replace(body, code=homes[home]) if countries.get(home) else body


def _is_country(code: str) -> bool:
    return len(code) == _COUNTRY_CODE and code.isalpha()


@cache
def _homes() -> Mapping[str, str]:
    """Code of a body that other countries have too -> the country of which its whole name tells: MA -> ID."""
    found: dict[str, str] = {}
    for body in organisations():
        for language, name in body.names.items():
            _, _, land = name.rpartition(" of ")
            home = known_place(land, language) if land and body.kind in _NATIONAL else None
            if home is not None and _is_country(home.code):
                found[body.code] = home.code
    return found


@cache
def _shared() -> Mapping[str, Mapping[str, str]]:
    """Name that parties of two countries share, in lower case -> country -> code."""
    found: dict[str, dict[str, str]] = {}
    for body in organisations():
        home = _OF_COUNTRY.match(body.code) if body.kind == "party" else None
        for language in body.names if home else ():
            for name in body.all(language):
                found.setdefault(name.casefold(), {})[home[1].upper() if home else ""] = body.code
    return {name: homes for name, homes in found.items() if len(homes) > 1}
