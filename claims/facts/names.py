"""Owns the names in a text: places with their codes, people with their roles, organisations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TypeAlias

from claims.facts.fields import field_end, field_start
from claims.facts.gazetteer import NATION, Entry, gazetteer
from claims.facts.name_rules import Mention, MentionKind, NameWords, RuleTagger, is_ordinary, name_words, person_names
from claims.facts.office_holders import parted
from claims.facts.places import PlaceName, known_place, organisation_code
from claims.facts.roles import name_start, role_of
from claims.facts.short_forms import behind_titles, with_short_forms
from claims.facts.tagger import SequenceTagger, trained_tagger
from claims.facts.tokens import Tokens, tokenise
from claims.languages import known
from claims.languages import language as known_language
from claims.languages.lexicon import knows_word
from claims.records import Organisation, Person, Place

Names: TypeAlias = tuple[tuple[Place, ...], tuple[Person, ...], tuple[Organisation, ...]]
_NOTHING: Names = ((), (), ())
_BODY = "company"
_PLATFORM = "platform"
"""A network or messenger: what is "on WhatsApp" is at no place, and no person says it."""
_REGIONS = frozenset(("territory", "city", "regency"))

_NO_END = frozenset('?!,;:"“”')
"""Signs that end no name."""

_CURRENCY_SIGNS = ("$", "€", "£", "¥")

_SURNAMES = (None, "place", NATION)
"""What a surname may have been taken for: "Badrodin Haiti"."""

_HEADLINE, _LONG, _CAPITALS = 5, 4, 0.85
"""A line with so many words of so many letters, of which such a share has capitals, is a headline in title case,
unless it ends in a full stop."""

_JOINTS = 3
"""Words between two places of a list, at most."""
_LISTED = 2
"""Places that make a list, at least."""


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The words of a language around the names of places: section `names`, which says beside each what it holds."""

    verbs: frozenset[str] = frozenset()
    joints: frozenset[str] = frozenset()
    administrative: Mapping[str, str] = field(default_factory=dict)


@cache
def place_words(language: str) -> PlaceWords:
    """The words around places in a language; none for one that is not known."""
    found = known_language(language).section("names") if language in known() else {}
    return PlaceWords(
        frozenset(str(found.get("place_verbs", "")).split()),
        frozenset(str(found.get("place_joints", "")).split()),
        dict(found.get("administrative", {})),
    )


def read_names(text: str, language: str, *, offset: int = 0) -> Names:
    """Places, people and organisations in `text`, each in the order of the text.

    A title or role beside a person is kept out of the name and given as `Person.role`. A country that acts or qualifies
    another word ("Iraqi forces", "pasukan Irak") is a place of the kind "nation" with the country's code: it says not
    where something is, yet it tells one claim from another. An adjective counts because Indonesian has the country's
    name itself there.

    Args:
        text: a sentence, or any text.
        language: its code; a language that is not known gets names by lexicon only.
        offset: added to every span.
    """
    return names_of([text], language, [offset])[0]


def names_of(texts: Sequence[str], language: str, offsets: Sequence[int]) -> list[Names]:
    """The names of each text, as `read_names` gives them; one step is done for all texts before the next.

    What a step looks up stays in the processor's cache so: a fifth of the time of going text by text.
    """
    names = [_NOTHING] * len(texts)
    cased = [number for number, text in enumerate(texts) if text != text.lower()]
    tokens = [tokenise(texts[number]) for number in cased]
    listed = gazetteer(language)
    hits = [listed.matches(one.words) for one in tokens]
    for one, near in zip(tokens, hits, strict=True):
        _without_article(one.words, near, name_words(language))
        _without_office(one.words, near, name_words(language))
        _without_capitals(one.words, near, name_words(language))
    tagger = _tagger(language)
    found = tagger.mentions_of([one.words for one in tokens], hits)
    for number, one, near, mentions in zip(cased, tokens, hits, found, strict=True):
        if mentions and _capital_only(mentions[0], one.words[0], name_words(language)):
            del mentions[0]
        whole_ones = with_short_forms(mentions, one.words, near, name_words(language))
        known_ones = _with_lexicon(whole_ones, near, one.words, name_words(language))
        whole = _completed(known_ones, near, one, texts[number], language)
        names[number] = _records(texts[number], one, whole, near, language, offsets[number])
    return names


def _completed(
    mentions: list[Mention], hits: Mapping[int, tuple[int, Entry]], tokens: Tokens, text: str, language: str
) -> list[Mention]:
    """`mentions` with names whole ("Penny K. Lukito", "Ministry of Law and Order"), and without the "US" of "US$"."""
    listed = name_words(language)
    mentions = parted(mentions, hits, tokens, listed)
    people = _passed_over_people(mentions, tokens.words, listed) if "-" in text else []
    people += _titled_people(mentions, hits, tokens.words, listed)
    found: list[Mention] = []
    before = 0
    for mention in sorted([*mentions, *people]) if people else mentions:
        start, end, kind = mention
        if kind == "person":
            start = min(_behind_branch(tokens.words, start, listed), end - 1)
        while end - start > 1 and (tokens.words[end - 1] in _NO_END or tokens.words[end - 1] in listed.particles):
            end -= 1
        if kind == "organisation":
            end = field_end(tokens.words, start, end, hits, listed)
            start = max(field_start(tokens.words, start, end, hits, listed), min(before, start))
        if start < before or _is_no_name(tokens.words, start, end, kind, listed):
            continue  # a surname, or the last field of a ministry, was taken for a name of its own
        if kind == "person" and _ends_list_of_places(found, start, end, tokens.words, listed):
            kind = "place"
        elif kind == "person":
            end = _person_end(tokens.words, end, listed)
        elif kind != "organisation" and text[tokens.ends[end - 1] :][:1] in _CURRENCY_SIGNS:
            continue
        found.append(mention if mention == (start, end, kind) else Mention(start, end, kind))
        before = end
    return found


def _is_no_name(words: list[str], start: int, end: int, kind: MentionKind, listed: NameWords) -> bool:
    """Whether some words are but a sign, or what stands before the name of a person: "Plt.", "Pol"."""
    if end - start > 1:
        return kind == "person" and listed.rank_branches.issuperset(map(str.lower, words[start:end]))
    word = words[start]
    if kind != "person":
        return len(word) == 1 and not word.isalnum()
    short = words[end : end + 1] == ["."] and end + 1 < len(words) and word.lower() in listed.roles
    return short or word.lower() in listed.rank_branches or not any(map(str.isalnum, word))


def _ends_list_of_places(found: list[Mention], start: int, end: int, words: list[str], listed: NameWords) -> bool:
    """Whether a word that is not known for a person's name goes on a list: "Jakarta, Samarinda, dan Sangatta"."""
    if len(found) < _LISTED or end - start > 1 or words[start] in person_names():
        return False
    for before in reversed(found[-_LISTED:]):
        joints = [word.lower() for word in words[before.end : start]]
        joined = 0 < len(joints) <= _JOINTS and place_words(listed.code).joints.issuperset(joints)
        if before.kind != "place" or not joined:
            return False
        start = before.start
    return True


def _person_end(words: list[str], end: int, listed: NameWords) -> int:
    """Where the name of a person ends that was found up to token `end`: behind a given name with a hyphen."""
    return end + 1 if end < len(words) and _is_given(words[end], listed) else end


def _is_given(word: str, listed: NameWords) -> bool:
    """Whether a word is a given name of two parts: "Tae-yong", not "Anti-korupsi"."""
    first, _, second = word.partition("-")
    return first.istitle() and second.islower() and second.isalpha() and not knows_word(second, listed.code)


def _passed_over_people(mentions: list[Mention], words: list[str], listed: NameWords) -> list[Mention]:
    """People told by their given names of two parts alone: "Pelatih Shin Tae-yong"."""
    taken = {token for mention in mentions for token in range(mention.start, mention.end)}
    return [
        Mention(at - 1, at + 1, "person")
        for at, word in enumerate(words)
        if "-" in word
        and taken.isdisjoint((at - 1, at))
        and at
        and words[at - 1].istitle()
        and words[at - 1].lower() not in listed.roles | listed.starters
        and _is_given(word, listed)
        and not knows_word(words[at - 1].lower(), listed.code)
    ]


def _titled_people(
    mentions: list[Mention], hits: Mapping[int, tuple[int, Entry]], words: list[str], listed: NameWords
) -> list[Mention]:
    """People told by their rank or office alone: "Irjen Karyoto", "Bupati Bantul Halim".

    A surname may be a place elsewhere: "Komjen Badrodin Haiti".
    """
    found: list[Mention] = []
    titles = _titles(listed.code)
    if not titles or titles.isdisjoint(map(str.lower, words)):
        return found
    lower = [word.lower() for word in words]
    kinds = {token: mention.kind for mention in mentions for token in range(mention.start, mention.end)}
    for behind in _behind_titles(hits, lower, listed):
        start = end = behind_titles(words, behind, listed)
        while start not in kinds and end < len(words) and words[end].istitle() and kinds.get(end) in _SURNAMES:
            end += 1
        leads_on = lower[end : end + 1] and lower[end] in listed.ranks  # "Kapolda Metro Jaya Irjen Karyoto"
        if not leads_on and not all(is_ordinary(word, listed) for word in words[start:end]):
            found.append(Mention(start, end, "person"))
    return found


@cache
def _titles(language: str) -> frozenset[str]:
    listed = name_words(language)
    return listed.ranks | listed.placed_roles | listed.roles if listed.placed_roles else listed.ranks


def _behind_titles(hits: Mapping[int, tuple[int, Entry]], lower: list[str], listed: NameWords) -> Iterator[int]:
    """The tokens behind a rank, and behind an office and its place: "Menlu AS Antony Blinken"."""
    for at, word in enumerate(lower):
        if word in listed.ranks:
            yield _behind_branch(lower, at + 1, listed)
        elif at + 1 in hits and word in _titles(listed.code) and hits[at + 1][1].kind == "place":
            yield hits[at + 1][0]


def _behind_branch(words: list[str], start: int, listed: NameWords) -> int:
    """Where a name begins behind what belongs to the rank: "Kombes Pol. Ade Ary", "Letjen (Purn) Sutiyoso"."""
    while start < len(words) and (words[start].lower() in listed.rank_branches or words[start].lower() in listed.ranks):
        start += 1
    return start


def _without_article(words: list[str], hits: dict[int, tuple[int, Entry]], listed: NameWords) -> None:
    """Takes a name that is a place only as in "to the Emirates" for a body elsewhere: the airline Emirates."""
    if not listed.articled:
        return
    for start, (end, entry) in hits.items():
        if end != start + 1 or words[start].lower() not in listed.articled:
            continue
        before = [word.lower() for word in words[max(0, start - 2) : start]]
        placed = len(before) == 2 and before[1] in listed.articles and before[0] in listed.place_before | listed.links
        if entry.kind == "place" and not placed:
            hits[start] = (end, Entry("organisation", None, _BODY))


def _without_office(words: list[str], hits: dict[int, tuple[int, Entry]], listed: NameWords) -> None:
    """Takes "Kota Bandung" for Bandung where the "Kota" is that of an office: "Wali Kota Bandung"."""
    for start, (end, entry) in list(hits.items()):
        behind = start > 0 and words[start - 1].lower() in listed.placed_roles
        if behind and words[start].lower() in place_words(listed.code).administrative:
            place = known_place(" ".join(words[start + 1 : end]))
            del hits[start]
            if place and entry.kind == "place":
                hits[start + 1] = (end, Entry("place", place.code, place.kind))


def _without_capitals(words: list[str], hits: Mapping[int, tuple[int, Entry]], listed: NameWords) -> None:
    """Writes the ordinary words of a headline small whose words all have capitals: those tell no names there."""
    if words[-1] == ".":
        return
    long = [word for word in words if len(word) >= _LONG and word.isalpha()]
    if len(long) < _HEADLINE or sum(word[0].isupper() for word in long) < _CAPITALS * len(long):
        return
    kept = {at for start, (end, _) in hits.items() for at in range(start, end)}
    for at, word in enumerate(words):
        if at not in kept and word.istitle() and (word.lower() in listed.starters or is_ordinary(word, listed)):
            words[at] = word.lower()


@cache
def _tagger(language: str) -> RuleTagger | SequenceTagger:
    """The trained tagger that the language's file names under `names: model`, else the rules."""
    model = known_language(language).section("names").get("model") if language in known() else None
    return trained_tagger(str(model), language) if model else RuleTagger(language)


def _capital_only(mention: Mention, first: str, listed: NameWords) -> bool:
    """Whether the first word of a text was taken for a person, though it is an ordinary word with its capital."""
    return mention.kind == "person" and (mention.start, mention.end) == (0, 1) and is_ordinary(first, listed)


def _with_lexicon(
    mentions: list[Mention], hits: Mapping[int, tuple[int, Entry]], words: list[str], listed: NameWords
) -> list[Mention]:
    """What was found, with what only the lexicons know: the whole name of a place, places and bodies passed over."""
    if not hits:
        return mentions
    owners = {token: mention for mention in mentions for token in range(mention.start, mention.end)}
    settled = True
    for start, (end, entry) in hits.items():
        if entry.kind == "place":
            start = _with_head(start, words, listed)
            if owners.get(start) == (start, end, "place"):
                continue
        touched = list(dict.fromkeys([owners[token] for token in range(start, end) if token in owners]))
        kind = _kind_of_found(start, end, entry, touched, words, listed) if touched else None
        if not touched:
            kind = _passed_over(start, end, entry, words, listed)
            if kind == NATION and _listed_with_place(start, owners, words, listed):
                kind = "place"
        if kind:
            settled = False
            for mention in touched:
                for token in range(mention.start, mention.end):
                    del owners[token]
            owners.update(dict.fromkeys(range(start, end), Mention(start, end, kind)))
    return mentions if settled else sorted(set(owners.values()))


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
        return entry.kind if whole and entry.sort == _PLATFORM else None
    if _is_whole(start, end, mentions, entry.sort in ("country", NATION)):
        return "place"
    office = start > 0 and words[start - 1].lower() in listed.placed_roles
    alone = mentions == [Mention(start, end, "person")] and words[start] not in person_names()
    return "nation" if office and alone and entry.sort in _REGIONS else None


def _passed_over(start: int, end: int, entry: Entry, words: list[str], listed: NameWords) -> MentionKind | None:
    """What a name of the lexicons is that was not found to be one; None where its words may mean something else."""
    if entry.kind != "place":
        return entry.kind if end - start > 1 or entry.sort == _PLATFORM else None
    before = words[start - 1].lower() if start else ""
    if before in listed.place_before or before in place_words(listed.code).verbs:
        return "place"
    if entry.sort in ("country", NATION):
        return "nation"
    return "nation" if entry.sort in _REGIONS and _only_a_place(start, end, words, listed) else None


def _only_a_place(start: int, end: int, words: list[str], listed: NameWords) -> bool:
    """Whether the name of a city or province stands alone: no part of a longer name ("Bursa Efek Jakarta"), no word."""
    before, behind = words[start - 1] if start else "", words[end] if end < len(words) else ""
    titled = before.lower() in listed.roles or before.lower() in place_words(listed.code).administrative
    if (before[:1].isupper() and start > 1 and not titled) or behind[:1].isupper():
        return titled and end - start > 1
    word = words[start]
    return end - start > 1 or not (word in person_names() or knows_word(word.lower(), listed.code))


def _listed_with_place(start: int, owners: Mapping[int, Mention], words: list[str], listed: NameWords) -> bool:
    """Whether a name goes on a list of places: "in West Java, Central Java and Bali"."""
    at = start - 1
    while at >= 0 and start - at <= _JOINTS and words[at].lower() in place_words(listed.code).joints:
        at -= 1
    return at < start - 1 and at in owners and owners[at].kind == "place"


def _is_whole(start: int, end: int, mentions: list[Mention], country: bool) -> bool:
    """Whether a name of the lexicons is what the mentions are parts of, or a country taken for something else."""
    if country and len(mentions) == 1 and mentions[0][:2] == (start, end):
        return mentions[0].kind != "place"
    return all(mention.kind == "place" and start <= mention.start and mention.end <= end for mention in mentions)


def _records(
    text: str,
    tokens: Tokens,
    mentions: list[Mention],
    hits: Mapping[int, tuple[int, Entry]],
    language: str,
    offset: int,
) -> Names:
    places: list[Place] = []
    people: list[Person] = []
    organisations: list[Organisation] = []
    words, named = name_words(language), 0
    owner: Mention | None = None
    settled = {start: end for start, (end, entry) in hits.items() if entry.kind == "place"}
    for mention in mentions:
        if mention.kind == "person":
            mention = _at_a_place(tokens, mention, words)
        if mention.kind == "person" and (settled or words.ranks):
            start = max(name_start(tokens, mention, settled, words), named)
            mention = mention if start == mention.start else mention._replace(start=start)
        name, start = _name(text, tokens, mention)
        span = (start + offset, start + offset + len(name))
        listed = hits.get(mention.start)
        entry = listed[1] if listed and listed[0] == mention.end else None
        if mention.kind == "person":
            people.append(Person(name, span, role=role_of(text, tokens, mention, words, named, owner)))
            named = mention.end
        elif mention.kind == "organisation":
            code = entry.code if entry and entry.kind == "organisation" else organisation_code(name, language)
            organisations.append(Organisation(name, span, code or organisation_code(name)))
        else:
            places.append(_place(name, (span[0], span[1]), mention, entry, language))
        owner = mention
    return tuple(places), tuple(people), tuple(organisations)


def _at_a_place(tokens: Tokens, mention: Mention, words: NameWords) -> Mention:
    """The place that a person is whose name begins as those of places do: "Sungai Wulan" is a river."""
    start = mention.start
    if mention.end - start < 2 or tokens.words[start].lower() not in words.natural_heads:
        return mention
    titled = start > 0 and tokens.words[start - 1].lower() in words.roles | words.honorifics
    return mention if titled else mention._replace(kind="place")


def _place(name: str, span: tuple[int, int], mention: Mention, entry: Entry | None, language: str) -> Place:
    if entry is None or entry.kind != "place":
        found = _listed_place(name, language)
        return Place(name, span, found.code, found.kind) if found else Place(name, span)
    return Place(name, span, entry.code, NATION if mention.kind == NATION else entry.sort)


def _listed_place(name: str, language: str) -> PlaceName | None:
    """The place of a name, as the lexicon has it or without the word for what it is: "Kabupaten Garut", "Kab. Bima"."""
    first, _, rest = name.partition(" ")
    whole = place_words(language).administrative.get(first.lower().removesuffix("."))
    names = [name, f"{whole} {rest}", rest] if whole and rest else [name]
    return next((found for one in names if (found := known_place(one, language) or known_place(one))), None)


def _name(text: str, tokens: Tokens, mention: Mention) -> tuple[str, int]:
    """The words of a mention and where they begin; brackets around an abbreviation alone are no part of it."""
    start, end = tokens.starts[mention.start], tokens.ends[mention.end - 1]
    if mention.end - mention.start == 1 and text[start] == "(":
        return text[start + 1 : end - 1], start + 1
    return text[start:end], start
