"""Joins the name of a person that a nickname in quotation marks parts: "Joko “Jokowi” Widodo" is one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter

from claims.facts.names.name_words import Mention, NameWords
from claims.facts.tokens.cutter import Tokens

_MARKS = frozenset('"“”')

_LONGEST = 2
"""Words of a nickname, at most."""

_START = itemgetter(0)


def with_nicknames(mentions: list[Mention], tokens: Tokens, listed: NameWords) -> list[Mention]:
    """`mentions` with one person where a nickname stands between the given name and the surname."""
    words = tokens.words
    if not any(one.kind == "person" and not _MARKS.isdisjoint(words[one.start + 1 : one.end + 1]) for one in mentions):
        return mentions
    found = sorted(mentions)
    for at in [at for at, word in enumerate(words) if word in _MARKS and at]:
        close = next((end for end in range(at + 2, min(at + 3 + _LONGEST, len(words))) if words[end] in _MARKS), 0)
        first = bisect_left(found, at, key=_START) - 1
        given = found[first] if first >= 0 else None
        if given is None or given.kind != "person" or given.end < at:
            continue
        if not close or not _is_surname(tokens, at, close, listed):
            continue
        last = bisect_right(found, close + 1, key=_START)
        end = max([close + 2, *(one.end for one in found[first:last] if one.kind == "person" and one.end > close + 1)])
        found[first : bisect_left(found, end, key=_START)] = [Mention(given.start, end, "person")]
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
