"""Finds local offices and landmarks, which are told by what they are and which a tagger passes over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from claims.facts.names.name_words import Mention, NameWords, is_ordinary, name_words, place_words
from claims.facts.tokens.cutter import Tokens
from claims.languages.lexicon import knows_word
from claims.records import LanguageCode

_WORDS = 8
"""Words of an office's name, at most."""

_FIRM = 3
"""Words of a firm's name before the last, at most."""

_PLAIN = 0.2
"""Share of words in small letters from which a sentence is no headline with capitals throughout."""


def with_offices(mentions: list[Mention], tokens: Tokens, listed: NameWords) -> list[Mention]:
    """`mentions` with the offices among `tokens`: "Dinas Kesehatan Kota Bandung".

    None in a headline with capitals throughout, where nothing tells where its name ends. A place that ends the name is
    part of it.

    Args:
        listed: `bureaus` begin such names; those that are no words of the language ("Dinkes") may be all of it.
    """
    if _telling(listed.code).isdisjoint(tokens.lower):
        return mentions
    if not listed.firm_ends.isdisjoint(tokens.lower):
        mentions = _with_firms(mentions, tokens, listed)
    if not listed.natural_heads.isdisjoint(tokens.lower):
        mentions = _with_landmarks(mentions, tokens, listed)
    if listed.bureaus.isdisjoint(tokens.lower):
        return mentions
    words = tokens.words
    heads = [at for at, word in enumerate(words) if word[0].isupper() and word.lower() in listed.bureaus]
    if not heads or _is_loud(words):
        return mentions
    mentions = _apart(mentions, heads, tokens, listed)
    owners = {token: one for one in mentions for token in range(one.start, one.end)}
    offices: list[Mention] = []
    for at in heads:
        owner = owners.get(at)
        if owner is not None and owner.start == at and owner.kind == "person":  # "Satresnarkoba Polrestro Depok"
            for token in range(owner.start, owner.end):
                del owners[token]
            owner = None
        end = _end(at, words, owners, listed)
        cut = owner is not None and any(one.start < owner.start < one.end for one in offices)  # "PUPR dan Dinas ..."
        if (owner is None or cut) and (end - at > 1 or not is_ordinary(words[at], listed)):
            offices.append(Mention(at, end, "organisation"))
    inside = {token for one in offices for token in range(one.start, one.end)}
    return sorted([*(one for one in mentions if one.start not in inside), *offices]) if offices else mentions


@cache
def _telling(code: LanguageCode) -> frozenset[str]:
    """The words without any of which a text names no office, firm or landmark."""
    listed = name_words(code)
    return listed.firm_ends | listed.natural_heads | listed.bureaus


def _apart(mentions: list[Mention], heads: Sequence[int], tokens: Tokens, listed: NameWords) -> list[Mention]:
    """`mentions`, of which one that holds two bodies is two: "Polres Sleman dan Polda DIY", "Dinas Sosial dan Kepala
    Dinas Perhubungan"."""
    joints = {at - 1 - (tokens.lower[at - 1] in listed.roles): at for at in heads if at > 1}
    found: list[Mention] = []
    for one in mentions:
        inside = [at for at in range(one.start + 1, one.end) if at in joints] if one.kind == "organisation" else []
        for joint in inside:
            if tokens.words[joint] in listed.field_joints and joints[joint] < one.end:
                found.append(one._replace(end=joint))
                one = one._replace(start=joints[joint])
        found.append(one)
    return found


def _is_loud(words: Sequence[str]) -> bool:
    """Whether some words are a headline with capitals throughout."""
    return sum(map(str.islower, words)) < _PLAIN * sum(map(str.isalpha, words))


def _with_landmarks(mentions: list[Mention], tokens: Tokens, listed: NameWords) -> list[Mention]:
    """`mentions` with the villages, harbours and the like whose names are no words: "Pelabuhan Kayangan", but not "Desa
    Wisata" nor whose head somebody is, "Kepala Desa Budi"."""
    words, titles = tokens.words, listed.roles | listed.honorifics | listed.placed_roles
    ends = listed.ranks | listed.natural_heads
    heads = [at for at, word in enumerate(tokens.lower[:-1]) if word in listed.natural_heads and words[at].istitle()]
    if not heads or _is_loud(words):
        return mentions
    taken = {token for one in mentions for token in range(one.start, one.end)}
    found: list[Mention] = []
    for at in heads:
        end = at + 1
        while end < len(words) and words[end].istitle() and end not in taken and tokens.lower[end] not in ends:
            end += 1
        named = end - at > 1 and not any(knows_word(word, listed.code) for word in tokens.lower[at + 1 : end])
        named = named or (end - at > len(("Desa", "Wisata")) and _is_placed(tokens, (at, end), listed))
        whole = at not in taken and (end == len(words) or not words[end][0].isupper())
        if named and whole and not (at and tokens.lower[at - 1] in titles):
            found.append(Mention(at, end, "place"))
    return sorted([*mentions, *found]) if found else mentions


def _is_placed(tokens: Tokens, name: tuple[int, int], listed: NameWords) -> bool:
    """Whether a name of ordinary words is told to be a place by what stands before it, or by a list of such that it
    begins: "melanda Desa Rawa Panjang", "Desa Rawa Panjang dan Desa Sukasari", but not "Dana Desa Tahun 2020"."""
    at, end = name
    before, behind = tokens.lower[at - 1] if at else "", tokens.words[end : end + 2]
    if len(behind) > 1 and behind[1].istitle() and (behind[0] == "," or behind[0] in listed.field_joints):
        return behind[1].lower() in listed.natural_heads
    return before in listed.place_before or before in place_words(listed.code).verbs


def _with_firms(mentions: list[Mention], tokens: Tokens, listed: NameWords) -> list[Mention]:
    """`mentions` with the clubs and groups whose last word says what they are: "Sriwijaya FC", "Dempo Grup"."""
    words, found = tokens.words, mentions
    for at in [at for at, word in enumerate(tokens.lower) if word in listed.firm_ends and words[at][0].isupper()]:
        start = at
        while start > max(at - _FIRM, 0) and words[start - 1].istitle() and tokens.lower[start - 1] not in listed.roles:
            start -= 1
        start += start == 0 and tokens.lower[0] in listed.starters
        touched = [one for one in found if one.start <= at and one.end > start]
        bodies = any(one.kind == "organisation" and one.end > at for one in touched)
        if start < at and not bodies and all(one.start >= start for one in touched):
            found = sorted([*(one for one in found if one not in touched), Mention(start, at + 1, "organisation")])
    return found


def _end(start: int, words: Sequence[str], owners: Mapping[int, Mention], listed: NameWords) -> int:
    """Behind the last word of the office that begins at token `start`, before a person and before another office."""
    end = start + 1
    for at in range(start + 1, min(start + _WORDS, len(words))):
        word = words[at + 1] if words[at] in listed.field_joints and at + 1 < len(words) else words[at]
        if word != words[at] and word.lower() in listed.roles:
            break  # "Dinas Provinsi dan Bupati Kediri"
        if _is_short_form(words, at):
            continue
        person = at in owners and owners[at].kind == "person"
        if person or not word[0].isupper() or word.lower() in listed.bureaus | listed.ranks:
            break
        end = at + 1
    return end


def _is_short_form(words: Sequence[str], at: int) -> bool:
    """Whether letters in brackets stand within an office's name: "Kedutaan Besar Republik Indonesia (KBRI) Ankara"."""
    letters = words[at][1:-1] if words[at][0] == "(" else ""
    return letters.isupper() and at + 1 < len(words) and words[at + 1].istitle()
