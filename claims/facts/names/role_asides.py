"""The role in which a text names a person behind the name: "Tony Abbott, prime minister of Australia"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.facts.names.name_words import NameWords
from claims.facts.tokens.cutter import OWNERS

_LONGEST = 12
"""Tokens of a role, at most."""

_BEFORE_ROLE = 3
"""Words between a name's comma and the role itself, at most: "an army staff sergeant"."""

_PLURAL_OWNERS = frozenset("'’")

_OWNER = 6
"""Words of a body whose role somebody has, at most: "the World Health Organization's regional director"."""


def role_behind(tokens: Sequence[str], index: int, words: NameWords) -> range | None:
    """The tokens of a role between the comma at token `index`, behind a name, and the next sign: "Joe Sternlieb,
    president of the Georgetown BID, said"; None where no such comma or no role stands there."""
    index += tokens[index : index + 2] == [".", ","]  # "Robert F. Kennedy Jr., the health secretary"
    if index >= len(tokens) or tokens[index] != ",":
        return None
    first = index + 1
    if tokens[first : first + 1] and tokens[first].lower() in words.field_joints:
        return None  # "Ann Lee, and president of"
    while first < len(tokens) and tokens[first].lower() in words.articles:
        first += 1
    told = first > index + 1  # "an academy spokesman", "Pfizer's research chief": any noun may say which one
    at = _role_at(tokens, first, words, told=told) or _lone_role(tokens, first, words)
    if at is None and tokens[first : first + 1] and tokens[first].lower() not in words.role_stops:
        owner = next((one for one in range(first, min(first + _OWNER, len(tokens))) if tokens[one] in OWNERS), None)
        at = _role_at(tokens, owner + 1, words, told=True) if owner is not None else None
    end = _role_end(tokens, at + 1, first + _LONGEST, words) if at is not None else 0
    return range(first, end) if end else None


def _role_at(tokens: Sequence[str], begin: int, words: NameWords, *, told: bool) -> int | None:
    """The token of the role itself, behind words that may say which one; None if there is none."""
    at = begin
    while at < len(tokens) and at - begin < _BEFORE_ROLE and _before_role(tokens[at], words, told=told):
        at += 1
    return at if at < len(tokens) and tokens[at].lower() in words.roles else None


def _lone_role(tokens: Sequence[str], first: int, words: NameWords) -> int | None:
    """The token of a role that only what follows tells to be one: ", campaign manager for the party", and not
    ", farm leader Bob Smith"."""
    at = _role_at(tokens, first, words, told=True) if words.articles else None
    following = tokens[at + 1] if at and at + 1 < len(tokens) else ""
    return at if following == "," or following in words.links | words.place_before else None


def _role_end(tokens: Sequence[str], at: int, last: int, words: NameWords) -> int:
    """Where a role that goes on at token `at` ends: at a sign, or in a long one before its place, "professor of physics
    at ..."; 0 where a verb of saying follows, so that it is no aside."""
    end = at
    while end < len(tokens) and (tokens[end][0].isalnum() or tokens[end] in OWNERS or _owns(tokens, end)):
        lower = tokens[end].lower()
        if lower in words.role_stops:
            return end
        if lower in words.reporting:
            return 0
        if end >= last:
            return next((one for one in range(at, end) if tokens[one].lower() in words.place_before), 0)
        end += 1
    counted = end + 1 < len(tokens) and tokens[end] == "," and tokens[end - 1].isdigit() and tokens[end + 1].isdigit()
    return _named_end(tokens, at, end) if counted else end


def _owns(tokens: Sequence[str], at: int) -> bool:
    """Whether a sign in the middle of a name makes an owner of several: "the Public Employees' Retirement System"."""
    return (
        tokens[at] in _PLURAL_OWNERS
        and tokens[at - 1][-1] == "s"
        and tokens[at + 1 : at + 2] != []
        and tokens[at + 1].istitle()
    )


def _named_end(tokens: Sequence[str], at: int, end: int) -> int:
    """Where the last name of a role ends before a verb: "candidate of the Labour Party won 46,362 votes"; 0 if none."""
    return next((one + 1 for one in range(end - 1, at - 1, -1) if tokens[one][0].isupper()), 0)


def _before_role(word: str, words: NameWords, *, told: bool) -> bool:
    """Whether `word`, between a name's comma and its role, may say which one; `told`: an article stands before it."""
    lower = word.lower()
    if lower in words.roles:
        return False
    aged = word[0].isdigit() and "-" in word  # "a 34-year-old assemblyman"
    return lower in words.role_modifiers or (told and (aged or (word[0].isalpha() and lower not in words.starters)))
