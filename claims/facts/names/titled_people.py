"""People whom the reader of names passed over, told by their rank, office or given name of two parts alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from claims.facts.names.gazetteer import NATION, Entry
from claims.facts.names.name_words import Mention, NameWords, is_ordinary, name_words, person_names
from claims.facts.names.role_asides import role_behind
from claims.facts.names.short_forms import behind_titles
from claims.facts.tokens.cutter import Tokens
from claims.languages.lexicon import knows_word

_LONGEST_NAME = 3
"""Words of a name that only a role tells, at most."""

_AGE = len("(58)")

_SURNAMES = (None, "place", NATION)
"""What a surname may have been taken for: "Badrodin Haiti"."""


def passed_over(
    mentions: list[Mention], hits: Mapping[int, tuple[int, Entry]], tokens: Tokens, text: str, listed: NameWords
) -> list[Mention]:
    """The people who are in none of `mentions`.

    Args:
        hits: names of the lexicons: first token -> (end, entry).
        tokens: of `text`.
    """
    found = _by_given_name(mentions, tokens.words, listed) if "-" in text else []
    found += _by_title(mentions, hits, tokens, listed)
    found += _by_age([*mentions, *found], tokens.words, listed) if "(" in text else []
    return found + _by_apposition([*mentions, *found], hits, tokens.words, listed) if "," in text else found


def given_name_end(words: list[str], end: int, listed: NameWords) -> int:
    """Where the name of a person ends that was found up to token `end`: behind a given name with a hyphen."""
    return end + 1 if end < len(words) and _is_given(words[end], listed) else end


def _is_given(word: str, listed: NameWords) -> bool:
    """Whether a word is a given name of two parts: "Tae-yong", not "Anti-korupsi"."""
    first, _, second = word.partition("-")
    return first.istitle() and second.islower() and second.isalpha() and not knows_word(second, listed.code)


def _by_given_name(mentions: list[Mention], words: list[str], listed: NameWords) -> list[Mention]:
    """People told by their given names of two parts alone: "Pelatih Shin Tae-yong"."""
    hyphened = [at for at, word in enumerate(words) if at and "-" in word]
    taken = {token for mention in mentions for token in range(mention.start, mention.end)}
    return [
        Mention(at - 1, at + 1, "person")
        for at in hyphened
        if taken.isdisjoint((at - 1, at))
        and words[at - 1].istitle()
        and words[at - 1].lower() not in listed.roles | listed.starters
        and _is_given(words[at], listed)
        and not knows_word(words[at - 1].lower(), listed.code)
    ]


def _by_age(mentions: list[Mention], words: list[str], listed: NameWords) -> list[Mention]:
    """People whose ages stand in brackets behind their names: "Tan Mei Lan (58)", and whom "and" joins to one such."""
    ages = [at for at, word in enumerate(words) if word[0] == "(" and at and _is_age(word)]
    if not ages:
        return []
    taken = {token: one for one in mentions for token in range(one.start, one.end)}
    found: list[Mention] = []
    for at in ages:
        start = at
        while start and at - start <= _LONGEST_NAME and start - 1 not in taken and words[start - 1].istitle():
            start -= 1
        if start == at or at - start > _LONGEST_NAME:
            continue
        joined = words[start - 1] in listed.field_joints and start > 1 and _is_age(words[start - 2])
        known = not person_names().isdisjoint(words[start:at]) or (joined and not is_ordinary(words[start], listed))
        if known and _may_be_named(words[start], listed):
            found.append(Mention(start, at, "person"))
            taken.update(dict.fromkeys(range(start, at), found[-1]))
    return found


def _is_age(word: str) -> bool:
    return len(word) == _AGE and word[0] == "(" and word[1:-1].isdecimal()


def _by_apposition(
    mentions: list[Mention], hits: Mapping[int, tuple[int, Entry]], words: list[str], listed: NameWords
) -> list[Mention]:
    """People whom only the role beside the name tells, where their names are words of the language: "Mel Stride, the
    shadow chancellor", "the owner, Harjit Gill, told"; not "at Downing Street, the prime minister, Ann Lee,"."""
    found: list[Mention] = []
    taken: set[int] = set()
    for comma in [at for at, word in enumerate(words) if word == "," and at > 1]:
        named = words[comma - 1].istitle() and words[comma - 2].istitle()
        role = role_behind(words, comma, listed) if named else None
        if role is None and words[comma - 1].lower() not in listed.roles:
            continue
        taken = taken or {*hits, *(token for one in mentions for token in range(one.start, one.end))}
        name = _run_before(comma, words, listed) if role else _run_behind(comma, words, listed)
        beside = (name.start - 1, role.stop + 1) if role else ()
        if 1 < len(name) <= _LONGEST_NAME and taken.isdisjoint((*name, *beside)):
            found.append(Mention(name.start, name.stop, "person"))
    return found


def _run_before(comma: int, words: list[str], listed: NameWords) -> range:
    """The tokens before a comma that may be a name, without a word before them that says it is none."""
    start = comma
    while start > 0 and _may_be_named(words[start - 1], listed):
        start -= 1
    placed = start > 0 and words[start - 1].lower() in listed.place_before | listed.articles
    return range(comma, comma) if placed else range(start, comma)


def _run_behind(comma: int, words: list[str], listed: NameWords) -> range:
    """The tokens behind a comma that may be a name, where another one or a verb of saying closes it."""
    end = comma + 1
    while end < len(words) and _may_be_named(words[end], listed):
        end += 1
    closed = end < len(words) and (words[end] == "," or words[end].lower() in listed.reporting)
    return range(comma + 1, end if closed else comma + 1)


def _may_be_named(word: str, listed: NameWords) -> bool:
    """Whether a person may be called so: a word with a capital that heads no body and no sentence."""
    heads = (listed.organisation_heads, listed.organisation_words, listed.place_heads, listed.roles)
    other = (listed.starters, listed.not_names, *heads)
    return word.istitle() and word.isalpha() and not any(word.lower() in words for words in other)


def _by_title(
    mentions: list[Mention], hits: Mapping[int, tuple[int, Entry]], tokens: Tokens, listed: NameWords
) -> list[Mention]:
    """People told by their rank or office alone: "Irjen Karyoto", "Bupati Bantul Halim".

    A surname may be a place elsewhere: "Komjen Badrodin Haiti".
    """
    found: list[Mention] = []
    words, titles = tokens.words, _titles(listed.code)
    if titles.isdisjoint(tokens.lower):
        return found
    kinds = {token: mention.kind for mention in mentions for token in range(mention.start, mention.end)}
    for behind in _behind_titles(hits, tokens, titles, listed):
        start = end = behind_titles(words, behind, listed)
        while start not in kinds and end < len(words) and words[end].istitle() and kinds.get(end) in _SURNAMES:
            end += 1
        leads_on = end < len(words) and tokens.lower[end] in listed.ranks  # "Kapolda Metro Jaya Irjen Karyoto"
        if not leads_on and not all(is_ordinary(word, listed) for word in words[start:end]):
            found.append(Mention(start, end, "person"))
    return found


@cache
def _titles(language: str) -> frozenset[str]:
    listed = name_words(language)
    return listed.ranks | listed.placed_roles | listed.roles if listed.placed_roles else listed.ranks


def _behind_titles(
    hits: Mapping[int, tuple[int, Entry]], tokens: Tokens, titles: frozenset[str], listed: NameWords
) -> Iterator[int]:
    """The tokens behind a rank, behind an office and its place ("Menlu AS Antony Blinken"), and behind an office where
    a known name begins ("Paus Fransiskus")."""
    words, lower = tokens.words, tokens.lower
    for at in [at for at, word in enumerate(lower) if word in titles]:
        if lower[at] in listed.ranks:
            yield behind_rank(words, at + 1, listed)
        elif at + 1 in hits and hits[at + 1][1].kind == "place":
            yield hits[at + 1][0]
        elif at + 1 < len(words) and words[at + 1] in person_names() and lower[at + 1] not in listed.role_modifiers:
            yield at + 1


def behind_rank(words: list[str], start: int, listed: NameWords) -> int:
    """Where a name begins behind what belongs to the rank: "Kombes Pol. Ade Ary", "Letjen (Purn) Sutiyoso"."""
    while start < len(words) and (words[start].lower() in listed.rank_branches or words[start].lower() in listed.ranks):
        start += 1
    return start
