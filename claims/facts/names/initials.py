"""Tells the initials of people whom news does not name from bodies and countries: "tersangka berinisial MY"."""

from __future__ import annotations

from collections.abc import Container

from claims.facts.names.name_words import Mention, NameWords
from claims.facts.tokens.cutter import Tokens

_LETTERS = 3
"""Letters of somebody's initials, at most."""

_ALONE = 2
"""Letters of initials that only the list tells in which they stand."""


def without_initials(
    mentions: list[Mention], tokens: Tokens, known: Container[int], listed: NameWords
) -> list[Mention]:
    """`mentions` without those that are but initials: behind a word that says so, or unknown ones in a list.

    Args:
        known: tokens at which a name of the lexicons begins.
    """
    words = tokens.words
    if not [one for one in mentions if len(words[one.start]) <= _LETTERS]:
        return mentions
    mentions = [one for one in mentions if one.kind == "person" or not _has_age(one, words)]
    told = _told(tokens, listed)
    if told:
        mentions = [one for one in mentions if not told.issuperset(range(one.start, one.end))]
    return [one for one in mentions if one.kind != "organisation" or not _in_list(one, tokens, known)]


def _has_age(mention: Mention, words: list[str]) -> bool:
    """Whether somebody's age stands in brackets behind letters that were taken for a body or country: "AP (46)"."""
    age = words[mention.end] if mention.end < len(words) else ""
    return (
        mention.end - mention.start == 1
        and age[:1] == "("
        and age[1:-1].isdecimal()
        and _short(words[mention.start], _LETTERS)
    )


def _told(tokens: Tokens, listed: NameWords) -> set[int]:
    """The tokens of initials behind a word such as "berinisial"."""
    if listed.initialled.isdisjoint(tokens.lower):
        return set()
    found: set[int] = set()
    for at in [at + 1 for at, word in enumerate(tokens.lower) if word in listed.initialled]:
        while at < len(tokens) and (_short(tokens.words[at], _LETTERS) or _joins(tokens, at, listed)):
            found.add(at)
            at += 1
    return found


def _in_list(mention: Mention, tokens: Tokens, known: Container[int]) -> bool:
    """Whether a body is initials of a list: "menangkap ES, SD, dan SY"."""
    start, end, _ = mention
    own = range(start, end)
    if start in known or not all(_initial(tokens, at, known) for at in own[::2]):
        return False
    beside = (start - 2, end + 1) if end - start == 1 else ()
    listed = any(0 <= at < len(tokens) and _initial(tokens, at, known) for at in beside)
    signs = (tokens.words[at] for at in own[1::2]) if end - start > 1 else tokens.words[start - 1 : start] or [""]
    return all(sign == "," for sign in signs) and (listed or end - start > 1)


def _initial(tokens: Tokens, at: int, known: Container[int]) -> bool:
    return at not in known and _short(tokens.words[at], _ALONE)


def _short(word: str, most: int) -> bool:
    return 1 < len(word) <= most and word.isalpha() and word.isupper()


def _joins(tokens: Tokens, at: int, listed: NameWords) -> bool:
    word = tokens.words[at]
    return word == "," or tokens.lower[at] in listed.field_joints or (word[0] == "(" and word[1:-1].isdecimal())
