"""Joins the name of a person that a nickname in quotation marks parts: "Joko “Jokowi” Widodo" is one."""

from __future__ import annotations

from claims.facts.name_words import Mention, NameWords
from claims.facts.tokens import Tokens

_MARKS = frozenset('"“”')

_LONGEST = 2
"""Words of a nickname, at most."""


def with_nicknames(mentions: list[Mention], tokens: Tokens, listed: NameWords) -> list[Mention]:
    """`mentions` with one person where a nickname stands between the given name and the surname."""
    found, words = mentions, tokens.words
    people = [one for one in mentions if one.kind == "person"]
    if not [one for one in people if not _MARKS.isdisjoint(words[one.start + 1 : one.end + 1])]:
        return mentions
    for at in [at for at, word in enumerate(words) if word in _MARKS and at]:
        close = next(
            (end for end in range(at + 2, at + 3 + _LONGEST) if words[end : end + 1] and words[end] in _MARKS), 0
        )
        given = next((one for one in found if one.kind == "person" and one.start < at <= one.end), None)
        if given is None or not close or not _is_surname(tokens, at, close, listed):
            continue
        end = max([close + 2, *(one.end for one in found if one.kind == "person" and one.start <= close + 1 < one.end)])
        inside = range(given.start, end)
        found = [one for one in found if one.start not in inside]
        found = sorted([*found, Mention(given.start, end, "person")])
    return found


def _is_surname(tokens: Tokens, opening: int, closing: int, listed: NameWords) -> bool:
    """Whether marks stand close around words with capitals, and a name goes on behind them."""
    starts, ends, words = tokens.starts, tokens.ends, tokens.words
    named = words[closing + 1] if closing + 1 < len(words) else ""
    lower = named.lower()
    spaced = bool(named) and ends[opening - 1] < starts[opening] and ends[closing] < starts[closing + 1]
    close = ends[opening] == starts[opening + 1] and ends[closing - 1] == starts[closing]
    capitals = all(word[0].isupper() for word in (*words[opening + 1 : closing], named or "."))
    return spaced and close and capitals and lower not in listed.roles | listed.starters | listed.not_names
