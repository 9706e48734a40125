"""Owns where the name of a body ends and that of the person who holds an office there begins."""

from __future__ import annotations

from collections.abc import Mapping

from claims.facts.names.gazetteer import COUNTRIES, Entry
from claims.facts.names.name_words import Mention, NameWords, is_ordinary, person_names
from claims.facts.names.roles import has_role, holds_place
from claims.facts.tokens.cutter import Tokens

_FULL_NAME = 2
"""Words of a name that may begin with an ordinary word, where the lexicons tell that the body ends before it."""

_LAST = COUNTRIES | {"organisation"}
"""What the name of a body ends with: "Kementerian Luar Negeri China"."""


def parted(
    mentions: list[Mention], hits: Mapping[int, tuple[int, Entry]], tokens: Tokens, listed: NameWords
) -> list[Mention]:
    """`mentions`, of which one that is a body with a person behind it is two: "Kepala Badan Gizi Nasional Dadan
    Hindayana", "Dirjen Penyakit Kementerian Kesehatan Prima Yosephine", but not "Rektor Universitas Gadjah Mada".

    Args:
        hits: names of the lexicons: first token -> (end, entry).
        listed: the words of the language that tell names; `office_heads` begin bodies that are named by no person.
    """
    found = mentions
    for at, (start, end, kind) in reversed(list(enumerate(mentions))):
        if kind == "organisation" and start in hits and hits[start][0] < end and holds_place(tokens, start, listed):
            found = [*found[:at], Mention(start, end, "person"), *found[at + 1 :]]  # "Gubernur Riau Annas Maamun"
        if kind == "person":
            found = _behind_body_end(found, at, tokens, listed)
            continue
        if kind == "place":
            behind = _behind_own_place(mentions[at], hits, tokens, listed)
            if behind < end:
                found = [*found[:at], Mention(start, behind, kind), Mention(behind, end, "person"), *found[at + 1 :]]
            continue
        acronym = tokens.words[start].isupper() and tokens.lower[start] in listed.branches  # "Kepala BPS Suhariyanto"
        if end - start <= _FULL_NAME - acronym:
            continue
        if end < len(tokens) and tokens.lower[end] in listed.ranks:
            continue  # "Direktur Reserse Polda Metro Jaya Kombes Ade Safri"
        named = tokens.lower[start] in listed.office_heads
        split = (_holder_start if named else _behind_place)(tokens.words, mentions[at], hits, listed)
        if split < end and has_role(tokens, start, listed):
            rest = found[at + 1 :]
            if rest and rest[0].start == end and rest[0].kind == "person":
                end = rest.pop(0).end  # "Sri" was taken for the end of the body, "Nowo Retno" for the person
            found = [*found[:at], Mention(start, split, kind), Mention(split, end, "person"), *rest]
    return found


def _behind_own_place(place: Mention, hits: Mapping[int, tuple[int, Entry]], tokens: Tokens, listed: NameWords) -> int:
    """Where somebody's name begins that was taken for the end of that of the place where he has an office: "Ketua DPRD
    Kota Balikpapan Subari"; the end of the name if it is none."""
    start, end, _ = place
    head = next((at for at in (start, start - 1) if at in hits and start < hits[at][0] < end), None)
    if head is None or hits[head][1].kind != "place":
        return end
    behind = hits[head][0]
    named = all(word.istitle() and not is_ordinary(word, listed) for word in tokens.words[behind:end])
    return behind if named and has_role(tokens, head, listed) else end


def _behind_body_end(mentions: list[Mention], at: int, tokens: Tokens, listed: NameWords) -> list[Mention]:
    """`mentions`, of which the one at an index is two where it is a person's behind a body's: "Direktur Alba Center
    Budi Santoso"."""
    start, end, _ = mentions[at]
    split = next(
        (one + 1 for one in range(end - 1 - _FULL_NAME, start, -1) if tokens.lower[one] in listed.body_ends), 0
    )
    if not split or not has_role(tokens, start, listed):
        return mentions
    parts = (Mention(start, split, "organisation"), Mention(split, end, "person"))
    return [*mentions[:at], *parts, *mentions[at + 1 :]]


def _behind_place(words: list[str], mention: Mention, hits: Mapping[int, tuple[int, Entry]], listed: NameWords) -> int:
    """The token at which a known full name begins behind the place of a body: "Walhi Riau" before "Ratna Dewi"; the end
    of it where none does."""
    start, end, kind = mention
    split = max(
        (hits[at][0] for at in range(start + 1, end) if at in hits and hits[at][1].kind == "place"), default=end
    )
    name = range(split, end)
    whole = len(name) >= _FULL_NAME and words[split] in person_names()
    known = kind == "organisation" and whole and all(words[at].istitle() and at not in hits for at in name)
    return split if known and words[end - 1].lower() not in listed.organisation_words else end


def _holder_start(words: list[str], mention: Mention, hits: Mapping[int, tuple[int, Entry]], listed: NameWords) -> int:
    """The token at which the person begins whose name ends `mention`; the end of it where none does."""
    start, end, _ = mention
    if start in hits and hits[start][0] >= end:
        return end
    inside = [
        (stop, entry.sort if entry.kind == "place" else entry.kind)
        for at, (stop, entry) in hits.items()
        if start <= at and stop < end
    ]
    split, kind = max(inside, default=(start + 1, ""))
    least = _FULL_NAME if kind in _LAST else 0
    while end - split > least and is_ordinary(words[split], listed):
        split += 1
    name = range(split, end)
    plain = is_ordinary(words[end - 1], listed) and (kind != "territory" or len(name) < _FULL_NAME)
    if plain or not all(words[at].istitle() and at not in hits for at in name):
        return end
    said = bool(kind) and end < len(words) and words[end].lower() in listed.reporting
    said = said or (words[start].isupper() and len(name) == 1 and _closes(words, end, listed))
    return split if said or len(name) >= _FULL_NAME or words[split] in person_names() else end


def _closes(words: list[str], end: int, listed: NameWords) -> bool:
    """Whether a comma behind a name leads to nobody else's: "Kepala BPS Suhariyanto, Senin", but not "Kepala BPS Wajo,
    Budi Santoso"."""
    following = words[end + 1 : end + 2]
    named = bool(following) and following[0][0].isupper() and following[0].lower() not in listed.not_names
    return words[end : end + 1] == [","] and bool(following) and not named
