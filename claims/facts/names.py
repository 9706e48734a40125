"""Owns the names in a text: places with their codes, people with their roles, organisations."""

from __future__ import annotations

from functools import cache

from claims.facts.gazetteer import Entry, gazetteer
from claims.facts.name_rules import Mention, NameWords, RuleTagger, name_words
from claims.facts.places import organisation_code, place_code
from claims.facts.tokens import Tokens, tokenise
from claims.records import Organisation, Person, Place

_LONGEST_ROLE = 12
"""Tokens between the beginning of a role and the name that follows it."""

Names = tuple[tuple[Place, ...], tuple[Person, ...], tuple[Organisation, ...]]
_NOTHING: Names = ((), (), ())


def read_names(text: str, language: str, *, offset: int = 0) -> Names:
    """Places, people and organisations in `text`, each in the order of the text.

    A title or role that stands before a person is kept out of the name and given as `Person.role`. An adjective of a
    country ("Australian") is a place with the country's code, because Indonesian says "Australia" there.

    Args:
        text: a sentence, or any text.
        language: its code; other languages get names by the rules that need no words.
        offset: added to every span.
    """
    if text == text.lower():
        return _NOTHING
    tokens = tokenise(text)
    hits = {start: (end, entry) for start, end, entry in gazetteer(language).matches(tokens.words)}
    mentions = _tagger(language).mentions(tokens.words, hits)
    return _records(text, tokens, mentions, hits, language, offset)


@cache
def _tagger(language: str) -> RuleTagger:
    return RuleTagger(language)


def _records(
    text: str,
    tokens: Tokens,
    mentions: list[Mention],
    hits: dict[int, tuple[int, Entry]],
    language: str,
    offset: int,
) -> Names:
    places: list[Place] = []
    people: list[Person] = []
    organisations: list[Organisation] = []
    words = name_words(language)
    for mention in mentions:
        start, end = tokens.spans[mention.start][0], tokens.spans[mention.end - 1][1]
        name, span = text[start:end], (start + offset, end + offset)
        listed = hits.get(mention.start)
        entry = listed[1] if listed and listed[0] == mention.end and listed[1].kind == mention.kind else None
        if mention.kind == "place":
            code = entry.code if entry else place_code(name, language)
            places.append(Place(name, span, code, entry.sort if entry else None))
        elif mention.kind == "person":
            people.append(Person(name, span, role=_role_before(text, tokens, mention.start, words)))
        else:
            code = entry.code if entry else organisation_code(name, language)
            organisations.append(Organisation(name, span, code))
    return tuple(places), tuple(people), tuple(organisations)


def _role_before(text: str, tokens: Tokens, index: int, words: NameWords) -> str | None:
    """The role written before the person whose name begins at token `index`: from its first word up to the name."""
    first, at = None, index - 1
    while at >= 0 and index - at <= _LONGEST_ROLE:
        word = tokens.words[at]
        lower = word.lower()
        if lower in words.roles:
            first = at
        elif first is not None and lower in words.role_modifiers and lower not in words.particles:
            first = at
        elif not (word[0].isupper() or lower in words.role_modifiers or lower in words.honorifics or word == "."):
            break
        at -= 1
    if first is None:
        return None
    last = index - 1
    while last >= first and (tokens.words[last] == "." or tokens.words[last].lower() in words.honorifics):
        last -= 1
    return text[tokens.spans[first][0] : tokens.spans[last][1]] if last >= first else None
