"""The role in which a text names a person: "Perdana Menteri" before the name, "prime minister of Australia" after."""

from __future__ import annotations

from claims.facts.name_rules import Mention, NameWords
from claims.facts.tokens import Tokens
from claims.records import Span

_LONGEST = 12
"""Tokens of a role, at most."""


def role_of(text: str, tokens: Tokens, person: Mention, words: NameWords, earliest: int = 0) -> str | None:
    """The role beside the name `person`, as it is written; None if the text gives none there.

    Args:
        earliest: the first token that may belong to the role: the end of the person named before.
    """
    span = _before(tokens, earliest, person.start, words) or _after(tokens, person.end, words)
    return text[span[0] : span[1]] if span else None


def _before(tokens: Tokens, earliest: int, index: int, words: NameWords) -> Span | None:
    """From the first word of the role up to the name: "Menteri Luar Negeri Amerika Serikat"."""
    first = None
    for at in range(index - 1, max(index - _LONGEST, earliest) - 1, -1):
        word = tokens.words[at]
        lower = word.lower()
        modifies = lower in words.role_modifiers
        joins = lower in words.role_links
        if joins and first is not None and not _titular(tokens, at - 1, words):
            break  # "General Motors and Lord Grenville"
        if lower in words.roles or (modifies and first is not None and not joins):
            first = at
        elif not (modifies or word[0].isupper() or word == "." or lower in words.honorifics):
            break
    if first is None:
        return None
    last = index - 1
    while last >= first and (tokens.words[last] == "." or tokens.words[last].lower() in words.honorifics):
        last -= 1
    return (tokens.starts[first], tokens.ends[last]) if last >= first else None


def _titular(tokens: Tokens, index: int, words: NameWords) -> bool:
    lower = tokens.words[index].lower() if index >= 0 else ""
    return lower in words.roles or lower in words.role_modifiers


def _after(tokens: Tokens, index: int, words: NameWords) -> Span | None:
    """Between the comma after the name and the next sign: "Joe Sternlieb, president of the Georgetown BID, said"."""
    if tokens.words[index : index + 1] != [","]:
        return None
    first = index + 1
    while first < len(tokens) and tokens.words[first].lower() in words.articles:
        first += 1
    at = first
    while at < len(tokens) and tokens.words[at].lower() in words.role_modifiers and at - first < 3:
        at += 1
    if at >= len(tokens) or tokens.words[at].lower() not in words.roles:
        return None
    end = at + 1
    while end < len(tokens) and end - first < _LONGEST and tokens.words[end][0].isalnum():
        if tokens.words[end].lower() in words.reporting:
            break
        end += 1
    closed = end == len(tokens) or not tokens.words[end][0].isalnum()
    return (tokens.starts[first], tokens.ends[end - 1]) if closed else None
