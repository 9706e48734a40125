"""What only the lexicons know of the names in a text: the whole name of a place, places and bodies passed over."""

from __future__ import annotations

from collections.abc import Mapping

from claims.facts.names.gazetteer import COUNTRIES, NATION, Entry
from claims.facts.names.name_words import (
    JOINTS,
    Mention,
    MentionKind,
    NameWords,
    is_ordinary,
    person_names,
    place_words,
)
from claims.languages.lexicon import knows_plain_word

_PLATFORM = "platform"
"""A network or messenger: what is "on WhatsApp" is at no place, and no person says it."""

_REGIONS = frozenset(("territory", "city", "regency"))

_INITIALS = 3
"""Letters by which news tells of a suspect without the name, "kata MA", at most."""


def with_lexicon(
    mentions: list[Mention], hits: Mapping[int, tuple[int, Entry]], words: list[str], listed: NameWords
) -> list[Mention]:
    """What was found, with what only the lexicons know: the whole name of a place, places and bodies passed over."""
    if not hits:
        return mentions
    mentions = _without_bodies(mentions, hits, words, listed)
    owners = {token: mention for mention in mentions for token in range(mention.start, mention.end)}
    settled = True
    for start, (end, entry) in hits.items():
        if entry.kind == "place":
            start = _with_head(start, words, listed)
        if owners.get(start) == (start, end, entry.kind):
            continue
        touched = list(dict.fromkeys([owners[token] for token in range(start, end) if token in owners]))
        kind = _kind_of_found(start, end, entry, touched, words, listed) if touched else None
        if not touched:
            kind = _passed_over(start, end, entry, words, listed)
            if entry.kind == "place" and kind != "place":
                ahead = _listed_ahead(end, owners, words, listed) if entry.sort in _REGIONS else None
                kind = _listed_beside(start, owners, words, listed) or ahead or kind
        if kind:
            settled = False
            for mention in touched:
                for token in range(mention.start, mention.end):
                    del owners[token]
            owners.update(dict.fromkeys(range(start, end), Mention(start, end, kind)))
    return mentions if settled else sorted(set(owners.values()))


def _without_bodies(
    mentions: list[Mention], hits: Mapping[int, tuple[int, Entry]], words: list[str], listed: NameWords
) -> list[Mention]:
    """`mentions` with people apart from the bodies that they belong to."""
    if not any(one.start in hits and one.kind == "person" for one in mentions):
        return mentions
    return [part for mention in mentions for part in _parted(mention, hits, words, listed)]


def _parted(
    mention: Mention, hits: Mapping[int, tuple[int, Entry]], words: list[str], listed: NameWords
) -> list[Mention]:
    """The body that somebody belongs to and the name, where both were taken for his: "Striker Persib Budi Santoso"."""
    start, end, kind = mention
    if kind != "person" or start not in hits:
        return [mention]
    behind, entry = hits[start]
    own = behind < end and entry.kind == "organisation"
    titled = start > 0 and words[start - 1].lower() in listed.roles and not listed.articles  # "Kapten Persija Andri"
    if not own or not (titled or words[behind] in person_names() or end - behind > 1):
        return [mention]
    return [Mention(start, behind, entry.kind), Mention(behind, end, kind)]


def _with_head(start: int, words: list[str], listed: NameWords) -> int:
    """Where a place's name begins with what it is: "Kabupaten Garut", "Kab. Bandung", but not "Wali Kota Garut"."""
    head = start - 1 - (start > 1 and words[start - 1] == ".")
    if head < 0 or not words[head][0].isupper() or words[head].lower() not in place_words(listed.code).administrative:
        return start
    return start if head and words[head - 1].lower() in listed.placed_roles else head


def _kind_of_found(
    start: int, end: int, entry: Entry, mentions: list[Mention], words: list[str], listed: NameWords
) -> MentionKind | None:
    """What a name of the lexicons is of which parts were found to be names; None where they stay what they are."""
    if entry.kind != "place":
        whole = all(start <= mention.start and mention.end <= end for mention in mentions)
        initials = len(words[start]) <= _INITIALS and any(mention.kind == "person" for mention in mentions)
        sure = entry.sort == _PLATFORM or end - start > 1 or (_stands_for_body(start, words, listed) and not initials)
        return entry.kind if whole and sure else None
    if _is_whole(start, end, mentions, country=entry.sort in COUNTRIES):
        return "place"
    office = start > 0 and words[start - 1].lower() in listed.placed_roles
    alone = mentions == [Mention(start, end, "person")] and words[start] not in person_names()
    return "nation" if office and alone and entry.sort in _REGIONS else None


def _passed_over(start: int, end: int, entry: Entry, words: list[str], listed: NameWords) -> MentionKind | None:
    """What a name of the lexicons is that was not found to be one; None where its words may mean something else."""
    if entry.kind != "place":
        sure = end - start > 1 or entry.sort == _PLATFORM or _stands_for_body(start, words, listed)
        return entry.kind if sure else None
    before = words[start - 1].lower() if start else ""
    if before in listed.place_before or before in place_words(listed.code).verbs:
        return "place"
    if entry.sort in COUNTRIES:
        return "nation"
    return "nation" if entry.sort in _REGIONS and _only_a_place(start, end, words, listed) else None


def _stands_for_body(at: int, words: list[str], listed: NameWords) -> bool:
    """Whether one word of the lexicons can be but the body: neither counted nor part of a name, as in "31 DPD", nor
    behind the name that it is short for, "(ISIS)"."""
    counted = at > 0 and words[at - 1][0].isdigit()
    leads_on = at + 1 < len(words) and words[at + 1][0].isupper()
    short = words[at][0] == "("
    return not (short or counted or leads_on or is_ordinary(words[at], listed) or words[at] in person_names())


def _only_a_place(start: int, end: int, words: list[str], listed: NameWords) -> bool:
    """Whether the name of a city or province stands alone: no part of a longer name ("Bursa Efek Jakarta"), no word."""
    before, behind = words[start - 1] if start else "", words[end] if end < len(words) else ""
    titled = before.lower() in listed.roles or before.lower() in place_words(listed.code).administrative
    if before.isupper() and before.lower() in listed.branches:
        return words[start] not in person_names()  # "DPRD Sumut", but not "Ketua KPU Arief"
    if (before[:1].isupper() and start > 1 and not titled) or behind[:1].isupper():
        return titled and end - start > 1
    word = words[start]
    return end - start > 1 or not (word in person_names() or knows_plain_word(word.lower(), listed.code))


def _listed_beside(
    start: int, owners: Mapping[int, Mention], words: list[str], listed: NameWords
) -> MentionKind | None:
    """What the place is before which a name goes on a list: "in West Java, Central Java and Bali"; None in no list."""
    at = start - 1
    while at >= 0 and start - at <= JOINTS and words[at].lower() in place_words(listed.code).joints:
        at -= 1
    kind = owners[at].kind if at < start - 1 and at in owners else None
    return kind if kind in ("place", NATION) else None


def _listed_ahead(end: int, owners: Mapping[int, Mention], words: list[str], listed: NameWords) -> MentionKind | None:
    """What the place is with which a list goes on behind a name: "Jawa" of "meliputi Jawa, Sumatera, dan Bali"."""
    at = end
    while at < len(words) and at - end <= JOINTS and words[at].lower() in place_words(listed.code).joints:
        at += 1
    kind = owners[at].kind if at > end and at in owners else None
    return kind if kind in ("place", NATION) else None


def _is_whole(start: int, end: int, mentions: list[Mention], *, country: bool) -> bool:
    """Whether a name of the lexicons is what the mentions are parts of, or a country taken for something else."""
    if country and len(mentions) == 1 and mentions[0][:2] == (start, end):
        return mentions[0].kind != "place"
    return all(mention.kind == "place" and start <= mention.start and mention.end <= end for mention in mentions)
