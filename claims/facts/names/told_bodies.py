"""Bodies that no reader of names knew, told by what stands beside them, "Zyntara, a mining company", or by how they are
written: "ZynTara"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from claims.facts.names.name_words import Mention, NameWords, is_ordinary, person_names
from claims.facts.names.places import known_place
from claims.facts.tokens.cutter import OWNERS, Tokens

_BEFORE_NOUN = 6
"""Words from a comma to the noun that says what kind of body stands before it, at most: ", the little-known firm"."""

_LONGEST_NAME = 4
"""Words of a name that only what stands beside it tells, at most."""

TWO_WORDS = re.compile(r"\b([A-Z][a-z]+)[A-Z][a-z]{2,}\b")
"""Two words written as one, each with its capital."""

_SURE = 2
"""Bodies of a list that tell of what it is, at least."""


def with_told_bodies(mentions: list[Mention], tokens: Tokens, listed: NameWords) -> list[Mention]:
    """`mentions` with the bodies that a noun behind a comma, or the others of a list, tell to be bodies.

    Args:
        mentions: all that were found, in order.
    """
    words, found = tokens.words, mentions
    if "," not in words:
        return found
    if not listed.firm_nouns.isdisjoint(tokens.lower):
        told = _described(tokens, listed) if listed.articles else _opened(tokens, listed)
        found = _with_bodies(found, list(told), tokens, listed)
    if len([one for one in found if one.kind == "organisation"]) >= _SURE:
        found = _with_listed(found, words, listed)
    return found


def with_joined_words(mentions: list[Mention], words: list[str], listed: NameWords) -> list[Mention]:
    """`mentions` with the words as bodies that have two capitals and are alone: "WeWork", but neither "McCarthy" nor
    "Ann DeVries", "Acme PowerNote".

    Args:
        mentions: all that were found, in order.
    """
    found = {at: one for one in mentions for at in range(one.start, one.end)}
    for at, word in enumerate(words):
        two = TWO_WORDS.fullmatch(word)
        if two is None or two[1].lower() in listed.name_particles or two[1].lower() in listed.name_prefixes:
            continue
        named = found.get(at)
        alone = named is None or (named.end - named.start == 1 and known_place(word) is None)
        if alone and not (at and (at - 1 in found or words[at - 1] == "@")) and word not in person_names():
            found[at] = Mention(at, at + 1, "organisation")
    return sorted({*found.values()})


def _described(tokens: Tokens, listed: NameWords) -> Iterator[tuple[int, int]]:
    """Where names begin and end, at a comma, behind which an article and a noun say what kind of body they are."""
    words, lower = tokens.words, tokens.lower
    for noun in [at for at, word in enumerate(lower) if word in listed.firm_nouns]:
        first = noun
        while first > 1 and noun - first <= _BEFORE_NOUN and words[first - 1].islower() and words[first] != ",":
            first -= 1
            if words[first] in listed.articles:
                break
        if (
            words[first] in listed.articles
            and first > 1
            and words[first - 1] == ","
            and _closes(tokens, noun + 1, listed)
        ):
            start = _run_start(words, first - 1, listed)
            if start < first - 1:
                yield start, first - 1


def _opened(tokens: Tokens, listed: NameWords) -> Iterator[tuple[int, int]]:
    """The name with which a sentence begins, where noun and second comma follow: "Zyntara, perusahaan asal Garut,"; for
    in a language without articles, where the noun may also begin the clause: "Di Garut, perusahaan itu rugi"."""
    words, lower = tokens.words, tokens.lower
    comma = words.index(",")
    near = lower[comma + 1 : comma + 2 + _BEFORE_NOUN]
    told = near[:1] and near[0] in listed.firm_nouns and "," in near and listed.pointers.isdisjoint(near)
    if comma and told and _run_start(words, comma, listed) == 0:
        yield 0, comma


def _closes(tokens: Tokens, at: int, listed: NameWords) -> bool:
    """Whether no noun follows another to which that only belongs: "a company that", not "a company director"."""
    if at >= len(tokens):
        return True
    lower = tokens.lower[at]
    led = lower in listed.links or lower in listed.place_before or lower in listed.starters
    return not (lower[0].isalpha() or lower in OWNERS) or led or lower.rpartition("-")[2] in listed.compound_ends


def _run_start(words: list[str], end: int, listed: NameWords) -> int:
    """Where the words with capitals begin that end at a token."""
    start = end
    while start > 0 and _may_name(words[start - 1], listed):
        start -= 1
    return start if end - start <= _LONGEST_NAME else end


def _may_name(word: str, listed: NameWords) -> bool:
    if not word[0].isupper() or "." in word:
        return False
    lower = word.lower()
    return lower not in listed.not_names and lower not in listed.starters


def _with_bodies(
    mentions: list[Mention], told: list[tuple[int, int]], tokens: Tokens, listed: NameWords
) -> list[Mention]:
    """`mentions` with the names told to be bodies, unless they are known for something else."""
    if not told:
        return mentions
    owners = {token: mention for mention in mentions for token in range(mention.start, mention.end)}
    for start, end in told:
        touched = {owners[token] for token in range(start, end) if token in owners}
        if _may_be_body(start, end, touched, tokens, listed):
            body = Mention(start, end, "organisation")
            gone = (token for one in touched for token in range(one.start, one.end))
            owners.update(dict.fromkeys((*gone, *range(start, end)), body))
    return sorted(set(owners.values()))


def _may_be_body(start: int, end: int, touched: Set[Mention], tokens: Tokens, listed: NameWords) -> bool:
    """Whether the tokens of a name, which touch some mentions, may be that of a body."""
    words = tokens.words
    if any(one.kind != "person" or words[one.start] in person_names() for one in touched):
        return False
    placed = start > 0 and tokens.lower[start - 1] in listed.place_before  # "In Fairlie, a firm"
    alone = end - start == 1 and is_ordinary(words[start], listed)  # "Separately, a firm"
    return not (placed or alone or words[start] in person_names())


def _with_listed(mentions: list[Mention], words: list[str], listed: NameWords) -> list[Mention]:
    """`mentions` with the names of lists that nobody knew, where all others are bodies: "Intel, Zyntara and Apple"."""
    row: list[Mention | range] = []
    new: list[Mention] = []
    for item in _items(mentions, words, listed):
        if row and not _joins(words, row[-1], item, listed):
            new += _unknown(row, words, listed)
            row = []
        row.append(item)
    new += _unknown(row, words, listed)
    return sorted([*mentions, *new]) if new else mentions


def _items(mentions: list[Mention], words: list[str], listed: NameWords) -> Iterator[Mention | range]:
    """The names in order, and the words with capitals between them."""
    end = 0
    for mention in [*mentions, None]:
        stop = mention.start if mention else len(words)
        at = end
        while at < stop:
            start = at
            while at < stop and _may_name(words[at], listed):
                at += 1
            if at > start:
                yield range(start, at)
            at += 1
        if mention:
            yield mention
            end = mention.end


def _joins(words: list[str], before: Mention | range, item: Mention | range, listed: NameWords) -> bool:
    """Whether two names stand on one list."""
    end = before.end if isinstance(before, Mention) else before.stop
    between = words[end : item.start]
    return 0 < len(between) <= len((",", "and")) and all(word == "," or word in listed.field_joints for word in between)


def _unknown(row: list[Mention | range], words: list[str], listed: NameWords) -> Iterator[Mention]:
    """The names of a list that nobody knew, where it is one of bodies."""
    known = [item.kind for item in row if isinstance(item, Mention)]
    if len(known) < _SURE or {*known} != {"organisation"}:
        return
    for item in row:
        if isinstance(item, range) and len(item) <= _LONGEST_NAME:
            alone = len(item) == 1 and is_ordinary(words[item.start], listed)
            if not alone and person_names().isdisjoint(words[item.start : item.stop]):
                yield Mention(item.start, item.stop, "organisation")
