"""Two names that a dash or stroke joins: people who stand together ("Prabowo-Gibran"), places with a road between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from claims.facts.names.gazetteer import STATES
from claims.facts.names.name_words import Mention, NameWords, is_ordinary, person_names
from claims.facts.names.places import PlaceName, known_place
from claims.facts.tokens.cutter import Tokens

_DASH = re.compile("[-–/]")
_SPACED = "–"
"""A dash that is a token of its own."""
_STROKE = "/"
"""Between the players of a pair: "Rizal/Bayu"."""
_ROLE = 2
"""Words before two names among which the role of who acts for them begins: "juru bicara"."""
_TWO_NAMES = 4
"""Words of two names of people that a dash joins, at least."""


def halves(word: str) -> tuple[str, str] | None:
    """Both names of "Prabowo-Gibran"; None for any other word, such as "Jong-un"."""
    if "-" not in word and _SPACED not in word and _STROKE not in word:
        return None
    first, *rest = _DASH.split(word)
    joined = len(rest) == 1 and len(first) > 1 and first[0].isupper() and rest[0][:1].isupper()
    return (first, rest[0]) if joined else None


def place_pair(name: str, language: str) -> tuple[tuple[str, PlaceName], tuple[str, PlaceName]] | None:
    """Both places of "Padang–Bukittinggi" with their names; None where one of them is not known."""
    first, second = halves(name) or ("", "")
    places = known_place(first, language), known_place(second, language)
    return ((first, places[0]), (second, places[1])) if places[0] and places[1] else None


def with_pairs(mentions: list[Mention], tokens: Tokens, listed: NameWords) -> list[Mention]:
    """`mentions` with the pairs that were passed over, and whole those that were found as two names or one of two."""
    found: list[Mention] = []
    for one in mentions:
        if one.kind == "organisation" and _are_players(tokens.words[one.start : one.end]):
            one = one._replace(kind="person")
        first = found[-1] if found else one
        people = one.kind == "person" == first.kind
        leads = people and first.end == one.start and first.end - first.start > 1
        joined = leads and halves(tokens.words[first.end - 1])  # "Ahmad Ali-Abdul" before "Karim Aljufri"
        if joined or (leads and _STROKE in tokens.words[one.start]):
            one = found.pop()._replace(end=one.end)
        if one.kind == "person" and (start := _with_partner(found, one.start, tokens.words)) is not None:
            one = one._replace(start=found[start].start)
            del found[start:]
        found.append(one)
    pairs = list(_pairs({at: one for one in found for at in range(one.start, one.end)}, tokens, listed))
    if pairs:
        taken = {at for one in pairs for at in range(one.start, one.end)}
        found = sorted([*(one for one in found if one.start not in taken), *pairs])
    led = [at for at in range(len(found) - 1) if _are_led(found[at], found[at + 1], tokens, listed)]
    return [one for at, one in enumerate(found) if at not in led] if led else found


def _are_led(pair: Mention, person: Mention, tokens: Tokens, listed: NameWords) -> bool:
    """Whether a name joins the two people for whom the person behind it acts: "Juru Bicara Kumala-Tarso, Budi Ali,"."""
    if not pair.kind == person.kind == "person" or pair.end - pair.start > 1 or not halves(tokens.words[pair.start]):
        return False
    before, between = tokens.lower[pair.start - 1 : pair.start], tokens.words[pair.end : person.start]
    if not listed.pairs.union(listed.field_joints).isdisjoint(before):
        return False
    role = tokens.lower[max(pair.start - _ROLE, 0) : pair.start]
    if between != [","] or not before or not before[0].isalpha() or listed.roles.isdisjoint(role):
        return not between
    following = tokens.words[person.end : person.end + 2]
    told = following[1:] if following[:1] == [","] else following
    return bool(told) and (told[0].islower() or not told[0].isalpha()) and told[0] not in listed.field_joints


def _with_partner(found: list[Mention], end: int, words: Sequence[str]) -> int | None:
    """Which of the mentions ends a word before token `end` that joins somebody to who is named there: "Budi" in "Budi
    Ali/Ahmad Karim", of which "Ali/Ahmad" may have been taken for a body; None if none does."""
    if end < 1 or _STROKE not in words[end - 1] or halves(words[end - 1]) is None:
        return None
    last = len(found) - 1
    last -= last >= 0 and found[last][:2] == (end - 1, end)
    return last if last >= 0 and found[last].kind == "person" and found[last].end == end - 1 else None


def _are_players(words: Sequence[str]) -> bool:
    """Whether a stroke joins the names of two people in words taken for a body: "Li Wenhao/Zhou Jian"."""
    joined = [at for at, word in enumerate(words) if _STROKE in word]
    two = halves(words[joined[0]]) if len(joined) == 1 else None
    whole = bool(two) and len(words) % 2 == 1 and all(word.replace(_STROKE, "").isalpha() for word in words)
    if two is None or not whole or not (two[0].istitle() and two[1].istitle()):
        return False
    given = (words[0] if len(words) > 1 else two[0], two[1])
    return person_names().issuperset(given)


def _pairs(owners: Mapping[int, Mention], tokens: Tokens, listed: NameWords) -> Iterator[Mention]:
    """Two names in one token of none's name, or two tokens with a dash close between: people behind "pasangan", else
    places."""
    joined = [(at, word) for at, word in enumerate(tokens.words) if "-" in word or _SPACED in word or _STROKE in word]
    for at, word in joined:
        if word == _SPACED and 0 < at < len(tokens) - 1:
            start, end = at - 1, at + 2
            near = tokens.ends[start] == tokens.starts[at] and tokens.ends[at] == tokens.starts[end - 1]
            one = owners.get(start, owners.get(end - 1))
            if not near or (one and (one.kind != "place" or one.start < start or one.end > end)):
                continue
        elif at not in owners and halves(word):
            start, end = at, at + 1
        else:
            continue
        pair = place_pair("".join(tokens.words[start:end]), listed.code)
        if end == at + 1 and _paired(tokens.words, at, listed):
            yield Mention(start, end, "person")
        elif pair:
            yield Mention(start, end, "nation" if all(place.kind in STATES for _, place in pair) else "place")


def _paired(words: Sequence[str], at: int, listed: NameWords) -> bool:
    """Whether the word at a token joins two people: known names right behind a word such as "pasangan"."""
    names = halves(words[at])
    if names is None or not (listed.pairs or _STROKE in words[at]):
        return False
    if at > 0 and words[at - 1].lower() in listed.pairs:
        return not person_names().isdisjoint(names)
    beside = [*words[max(at - 1, 0) : at], *words[at + 1 : at + 2]]
    return person_names().issuperset(names) and not any(word[0].isupper() for word in beside)


def parted(name: str, tokens: Tokens, mention: Mention, listed: NameWords) -> Iterator[tuple[str, int]]:
    """The names of a person's mention and where in `name` each begins: two where a dash within it parts two people, or
    joins them in one word; one of "Catherine Zeta-Jones", "Jean-Claude Juncker"."""
    start, end, _ = mention
    last = halves(tokens.words[end - 1])
    if last and listed.pairs and last[1].lower() in listed.roles:  # "Heru Hidayat-Komisaris PT ..."
        yield name[: -len(last[1]) - 1], 0
        return
    if end - start == 1:
        inner = range(start, end) if _paired(tokens.words, start, listed) else range(0)
    else:
        inner = range(start + 1, end - 1)
    for at in inner:
        two = halves(tokens.words[at])
        length = _TWO_NAMES if _STROKE in tokens.words[at] else end - start
        named = two and two[0].lower() not in listed.particles and not _are_words(two, length, listed)
        if two and named:
            dash = tokens.starts[at] - tokens.starts[start] + len(two[0])
            yield name[:dash], 0
            yield name[dash + 1 :], dash + 1
            return
    yield name, 0


def _are_words(two: tuple[str, str], length: int, listed: NameWords) -> bool:
    """Whether a dash joins ordinary words; in so long a name, or beside a stroke, one of them may be: "Ridwan Kamil-Uu
    Ruzhanul Ulum", "Budi Hartono/Melati Ayu"."""
    ordinary = [is_ordinary(half, listed) for half in two]
    return all(ordinary) if length >= _TWO_NAMES else any(ordinary)
