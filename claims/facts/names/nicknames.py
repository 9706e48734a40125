"""Joins the name of a person that a nickname in quotation marks parts: "Joko “Jokowi” Widodo" is one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter

from claims.facts.names.name_words import Mention, NameWords, is_ordinary
from claims.facts.tokens.cutter import Tokens

_MARKS = frozenset('"“”')

_LONGEST = 2
"""Words of a nickname, at most."""

_START = itemgetter(0)


def with_nicknames(mentions: list[Mention], tokens: Tokens, listed: NameWords) -> list[Mention]:
    """`mentions` with one person where a nickname stands between the given name and the surname."""
    words = tokens.words
    beside = (words[max(one.start - 1, 0) : one.end + 1] for one in mentions if one.kind == "person")
    if not any(map(_MARKS.intersection, beside)):
        return mentions
    found = sorted(mentions)
    for at in [at for at, word in enumerate(words) if word in _MARKS and at]:
        close = next((end for end in range(at + 2, min(at + 3 + _LONGEST, len(words))) if words[end] in _MARKS), 0)
        if not close or not _is_surname(tokens, at, close, listed):
            continue
        given = _given_name(found, words, at, close, listed)
        if given is None:
            continue
        first, last = bisect_left(found, given.start, key=_START), bisect_right(found, close + 1, key=_START)
        end = max([close + 2, *(one.end for one in found[first:last] if one.kind == "person" and one.end > close + 1)])
        found[first : bisect_left(found, end, key=_START)] = [Mention(given.start, end, "person")]
    return found


def _given_name(
    found: list[Mention], words: list[str], opening: int, closing: int, listed: NameWords
) -> Mention | None:
    """The given name before a nickname in marks: of whom was found there, or of whom only the nickname tells."""
    first = bisect_left(found, opening, key=_START) - 1
    if first >= 0 and found[first].end >= opening:
        return found[first] if found[first].kind == "person" else None
    alone = Mention(opening + 1, closing, "person") in found[first + 1 : first + 2]
    named = _is_given(words[opening - 1], listed) and _is_given(words[closing + 1], listed)
    return Mention(opening - 1, opening, "person") if alone and named else None


def _is_given(word: str, listed: NameWords) -> bool:
    """Whether a word with a capital may be somebody's name, though no reader of names has found it."""
    return word.istitle() and word.lower() not in listed.roles and not is_ordinary(word, listed)


def _is_surname(tokens: Tokens, opening: int, closing: int, listed: NameWords) -> bool:
    """Whether marks stand close around words with capitals, and a name goes on behind them."""
    starts, ends, words = tokens.starts, tokens.ends, tokens.words
    named = words[closing + 1] if closing + 1 < len(words) else ""
    lower = named.lower()
    spaced = bool(named) and ends[opening - 1] < starts[opening] and ends[closing] < starts[closing + 1]
    close = ends[opening] == starts[opening + 1] and ends[closing - 1] == starts[closing]
    capitals = all(word[0].isupper() for word in (*words[opening + 1 : closing], named or "."))
    return spaced and close and capitals and lower not in listed.roles | listed.starters | listed.not_names
