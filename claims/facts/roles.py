"""The role in which a text names a person: "Perdana Menteri" before the name, "prime minister of Australia" after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claims.facts.name_words import Mention, NameWords
from claims.facts.tokens import Tokens
from claims.records import Span

_LONGEST = 12
"""Tokens of a role, at most."""

_BEFORE_ROLE = 3
"""Words between a name's comma and the role itself, at most: "an army staff sergeant"."""

_OWNER = 6
"""Words of a body whose role somebody has, at most: "the World Health Organization's regional director"."""

_FIRST_NAMES = 2
"""Names that were passed over before a person's name, at most."""


def role_of(
    text: str, tokens: Tokens, person: Mention, words: NameWords, earliest: int = 0, owner: Mention | None = None
) -> str | None:
    """The role beside the name `person`, as it is written; None if the text gives none there.

    Args:
        earliest: the first token that may belong to the role: the end of the person named before.
        owner: the name before; all of a body or place says which role: "Bank of England governor Andrew Bailey".
    """
    span = _before(tokens, earliest, person.start, words, owner)
    if span and _is_relation(text[slice(*span)], tokens, person.end, words):
        return None
    short = span and words.short_roles.issuperset(text[span[0] : span[1]].lower().replace(".", "").split())
    behind = None if span and not short else role_behind(tokens.words, person.end, words)  # more than "Lt. Col."
    if behind:
        span = tokens.starts[behind.start], tokens.ends[behind.stop - 1]
    return text[span[0] : span[1]] if span else None


def _is_relation(role: str, tokens: Tokens, end: int, words: NameWords) -> bool:
    """Whether a role is that of somebody else, named behind the comma: "Kuasa hukum Tom, Ari Yusuf Amir"."""
    following = tokens.words[end : end + 2]
    named = len(following) > 1 and following[0] == "," and following[1].istitle()
    return named and role.split()[0].lower() in words.relations


def has_role(tokens: Tokens, index: int, words: NameWords) -> bool:
    """Whether a role leads up to token `index`: to "Dinas" in "Kepala Dinas", not in "di Dinas"."""
    return _before(tokens, 0, index, words) is not None


def _before(tokens: Tokens, earliest: int, index: int, words: NameWords, owner: Mention | None = None) -> Span | None:
    """From the first word of the role up to the name: "Menteri Luar Negeri Amerika Serikat"."""
    first, lists = None, False
    for at in range(index - 1, max(index - _LONGEST, earliest) - 1, -1):
        word, lower = tokens.words[at], tokens.lower[at]
        modifies = lower in words.role_modifiers
        joins = lower in words.role_links
        if joins and (at == index - 1 or (first is not None and not _titular(tokens, at - 1, words))):
            break  # "General Motors and Lord Grenville"
        if word == "," and lists and first is None:
            continue  # "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan"
        lists = lists or joins
        if lower in words.roles or lower in words.short_roles or (modifies and first is not None and not joins):
            first = at
        elif not (modifies or word[0].isupper() or word[0] == "(" or word == "." or lower in words.honorifics):
            break
    if first is None:
        return None
    first = _behind_voice(tokens, first, index, words)
    first = _narrowed(tokens, first, earliest, words)
    if words.articles and owner and owner.start < first < owner.end:
        first = owner.start
    last = _role_last(tokens, first, index - 1, words)
    return (tokens.starts[first], tokens.ends[last]) if last >= first else None


def _behind_voice(tokens: Tokens, first: int, index: int, words: NameWords) -> int:
    """Where the office of somebody begins for whom another speaks: "spokesperson for Health Minister Mark Butler"."""
    for at in range(first + 1, index):
        if tokens.words[at].lower() in words.links:
            rest = [word.lower() for word in tokens.words[at + 1 : index]]
            own = not words.roles.isdisjoint(rest) and words.field_joints.isdisjoint(rest)
            return at + 1 if own and rest[0] not in words.articles else first
    return first


def _role_last(tokens: Tokens, first: int, last: int, words: NameWords) -> int:
    """The last token of a role, without what is only polite: "Ketua" of "Ketua Dr. H.", but "Lt. Gov." whole."""
    while last >= first:
        dotted = tokens.words[last] == "."
        word = tokens.lower[last - dotted]
        if word in words.short_roles or not (dotted or word in words.honorifics):
            break
        last -= 1
    return last


def _narrowed(tokens: Tokens, first: int, earliest: int, words: NameWords) -> int:
    """The first of the names that stand before a role and say which one, in a language where they stand before it:
    "Orange County District Attorney"; not those of a place that something is in: "in Washington President Obama"."""
    at = first
    while words.articles and at > earliest:
        dotted = at - 1 > earliest and tokens.words[at - 1] == "." and "." in tokens.words[at - 2]  # "U.S. President"
        if not _says_which(tokens.words[at - 1 - dotted], words):
            break
        at -= 1 + dotted
    placed = at > 0 and tokens.lower[at - 1] in words.place_before
    return first if placed else at


def _says_which(word: str, words: NameWords) -> bool:
    lower = word.lower()
    return word[0].isupper() and lower not in words.not_names and lower not in words.starters


def name_start(tokens: Tokens, person: Mention, places: Mapping[int, int], words: NameWords) -> int:
    """The token where the name of `person` begins, behind the place of an office that ends in one.

    "Bupati Bandung Dadang Supriatna" is called Dadang; "Wali Kota Semarang Hevearita Rahayu" is not called Rahayu only.

    Args:
        places: tokens at which the name of a place begins, with the token behind it.
    """
    start, end = person.start, person.end
    if 0 < start < end - 2 and tokens.lower[start] in words.roles and tokens.lower[start - 1] in words.role_modifiers:
        return start + 1  # "Ketua Majelis Hakim Dennie Arsan"
    behind = places.get(start, end)
    if end > behind and _office(tokens, start, words):
        return behind
    first = start
    while first > 1 and _lone_capital(tokens.words[first - 1], words):
        place = next((at for at in (first - 2, first - 3) if places.get(at) == first - 1), None)
        if place is not None:
            return first - 1 if _office(tokens, place, words, any_role=True) else start
        first -= 1
        if start - first > _FIRST_NAMES:
            break
    return start


def _lone_capital(word: str, words: NameWords) -> bool:
    """Whether a word with a capital may be a first name: no title, and no abbreviation."""
    lower = word.lower()
    titled = lower in words.roles or lower in words.role_modifiers or lower in words.honorifics
    return word[0].isupper() and not word.isupper() and word.isalpha() and not titled


def _office(tokens: Tokens, end: int, words: NameWords, *, any_role: bool = False) -> bool:
    """Whether an office that has a place behind it ends before token `end`: "Wali Kota"; or with `any_role` a role."""
    for at in range(end - 1, max(end - 1 - _LONGEST, -1), -1):
        lower = tokens.lower[at]
        if lower in words.placed_roles or (any_role and words.placed_roles and lower in words.roles):
            return True
        if lower not in words.role_modifiers and not (any_role and tokens.words[at][0].isupper()):
            return False
    return False


def _titular(tokens: Tokens, index: int, words: NameWords) -> bool:
    lower = tokens.lower[index] if index >= 0 else ""
    return lower in words.roles or lower in words.role_modifiers


def role_behind(tokens: Sequence[str], index: int, words: NameWords) -> range | None:
    """The tokens of a role between the comma at token `index`, behind a name, and the next sign: "Joe Sternlieb,
    president of the Georgetown BID, said"; None where no such comma or no role stands there."""
    index += tokens[index : index + 2] == [".", ","]  # "Robert F. Kennedy Jr., the health secretary"
    if index >= len(tokens) or tokens[index] != ",":
        return None
    first = index + 1
    while first < len(tokens) and tokens[first].lower() in words.articles:
        first += 1
    told = first > index + 1  # "an academy spokesman", "Pfizer's research chief": any noun may say which one
    at = _role_at(tokens, first, words, told) or _lone_role(tokens, first, words)
    if at is None:
        owner = next((one for one in range(first, min(first + _OWNER, len(tokens))) if _owns(tokens[one])), None)
        at = _role_at(tokens, owner + 1, words, True) if owner is not None else None
    end = _role_end(tokens, at + 1, first + _LONGEST, words) if at is not None else 0
    return range(first, end) if end else None


def _role_at(tokens: Sequence[str], begin: int, words: NameWords, told: bool) -> int | None:
    """The token of the role itself, behind words that may say which one; None if there is none."""
    at = begin
    while at < len(tokens) and at - begin < _BEFORE_ROLE and _before_role(tokens[at], words, told):
        at += 1
    return at if at < len(tokens) and tokens[at].lower() in words.roles else None


def _lone_role(tokens: Sequence[str], first: int, words: NameWords) -> int | None:
    """The token of a role that only what follows tells to be one: ", campaign manager for the party", and not
    ", farm leader Bob Smith"."""
    at = _role_at(tokens, first, words, True) if words.articles else None
    following = tokens[at + 1] if at and at + 1 < len(tokens) else ""
    return at if following == "," or following in words.links | words.place_before else None


def _role_end(tokens: Sequence[str], at: int, last: int, words: NameWords) -> int:
    """Where a role that goes on at token `at` ends: at a sign, or in a long one before its place, "professor of physics
    at ..."; 0 where a verb of saying follows, so that it is no aside."""
    end = at
    while end < len(tokens) and (tokens[end][0].isalnum() or _owns(tokens[end])):
        lower = tokens[end].lower()
        if lower in words.reporting:
            return 0
        if end >= last:
            return next((one for one in range(at, end) if tokens[one].lower() in words.place_before), 0)
        end += 1
    return end


def _owns(word: str) -> bool:
    return word in ("'s", "’s")


def _before_role(word: str, words: NameWords, told: bool) -> bool:
    """Whether `word`, between a name's comma and its role, may say which one; `told`: an article stands before it."""
    lower = word.lower()
    if lower in words.roles:
        return False
    aged = word[0].isdigit() and "-" in word  # "a 34-year-old assemblyman"
    return lower in words.role_modifiers or (told and (aged or (word[0].isalpha() and lower not in words.starters)))
