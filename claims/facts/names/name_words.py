"""The words of a language that tell names, what else is known of names by themselves, and what a mention is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from claims.facts.names.gazetteer import NameKind
from claims.languages import known
from claims.languages import language as known_language
from claims.languages.lexicon import knows_word, root
from claims.resources import table

MentionKind: TypeAlias = NameKind | Literal["nation"]

JOINTS = 3
"""Words between two places of a list, at most."""


class Mention(NamedTuple):
    """A name: tokens `start` to `end`, exclusive."""

    start: int
    end: int
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class NameWords:
    """The section `names` of a language's file; every list in lower case."""

    roles: frozenset[str] = frozenset()
    role_modifiers: frozenset[str] = frozenset()
    role_openers: frozenset[str] = frozenset()
    owned_roles: frozenset[str] = frozenset()
    role_links: frozenset[str] = frozenset()
    role_nouns: frozenset[str] = frozenset()
    role_prefixes: frozenset[str] = frozenset()
    role_targets: frozenset[str] = frozenset()
    eponyms: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()
    family: frozenset[str] = frozenset()
    placed_roles: frozenset[str] = frozenset()
    branches: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()
    rank_branches: frozenset[str] = frozenset()
    articled: frozenset[str] = frozenset()
    honorifics: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    saints: frozenset[str] = frozenset()
    double_titles: frozenset[str] = frozenset()
    title_ends: frozenset[str] = frozenset()
    named_titles: frozenset[str] = frozenset()
    role_stops: frozenset[str] = frozenset()
    short_roles: frozenset[str] = frozenset()
    birth_leads: frozenset[str] = frozenset()
    birth_names: frozenset[str] = frozenset()
    short_names: frozenset[str] = frozenset()
    shouted: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    degrees: frozenset[str] = frozenset()
    postnominals: frozenset[str] = frozenset()
    organisation_heads: frozenset[str] = frozenset()
    organisation_words: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    techniques: frozenset[str] = frozenset()
    home: frozenset[str] = frozenset()
    organisation_openers: frozenset[str] = frozenset()
    name_prefixes: frozenset[str] = frozenset()
    paper_heads: frozenset[str] = frozenset()
    papers: frozenset[str] = frozenset()
    press_ends: frozenset[str] = frozenset()
    topic_heads: frozenset[str] = frozenset()
    topic_links: frozenset[str] = frozenset()
    positions: frozenset[str] = frozenset()
    small_titles: frozenset[str] = frozenset()
    place_heads: frozenset[str] = frozenset()
    natural_heads: frozenset[str] = frozenset()
    no_people: frozenset[str] = frozenset()
    no_places: frozenset[str] = frozenset()
    species: frozenset[str] = frozenset()
    species_ends: frozenset[str] = frozenset()
    makes: frozenset[str] = frozenset()
    office_heads: frozenset[str] = frozenset()
    bureaus: frozenset[str] = frozenset()
    firm_heads: frozenset[str] = frozenset()
    team_heads: frozenset[str] = frozenset()
    firm_ends: frozenset[str] = frozenset()
    legal_forms: frozenset[str] = frozenset()
    initialled: frozenset[str] = frozenset()
    headline_verbs: frozenset[str] = frozenset()
    verb_prefixes: frozenset[str] = frozenset()
    own_endings: frozenset[str] = frozenset()
    given_titles: frozenset[str] = frozenset()
    place_sides: frozenset[str] = frozenset()
    place_words: frozenset[str] = frozenset()
    place_before: frozenset[str] = frozenset()
    place_regions: frozenset[str] = frozenset()
    place_kinds: frozenset[str] = frozenset()
    venues: frozenset[str] = frozenset()
    venue_kinds: frozenset[str] = frozenset()
    event_nouns: frozenset[str] = frozenset()
    campuses: frozenset[str] = frozenset()
    place_plurals: frozenset[str] = frozenset()
    employing: frozenset[str] = frozenset()
    house_roles: frozenset[str] = frozenset()
    holdings: frozenset[str] = frozenset()
    firm_nouns: frozenset[str] = frozenset()
    nobodies: frozenset[str] = frozenset()
    fronts: frozenset[str] = frozenset()
    jobs: frozenset[str] = frozenset()
    clubs: frozenset[str] = frozenset()
    body_ends: frozenset[str] = frozenset()
    place_ends: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    examples: frozenset[str] = frozenset()
    chambers: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    pointers: frozenset[str] = frozenset()
    seated: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    goods: frozenset[str] = frozenset()
    tournaments: frozenset[str] = frozenset()
    societies: frozenset[str] = frozenset()
    compound_ends: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    family_first: frozenset[str] = frozenset()
    seats: frozenset[str] = frozenset()
    land_words: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    name_particles: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    field_joints: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    code: str = ""

    @classmethod
    def of(cls, sections: Mapping[str, Mapping[str, object]], code: str = "") -> NameWords:
        names, sentences = sections.get("names", {}), sections.get("sentences", {})
        lists = {one.name: names.get(one.name, "") for one in fields(cls) if one.name != "code"}
        lists["starters"] = sentences.get("starters", "")
        return cls(**{key: frozenset(str(words).lower().split()) for key, words in lists.items()}, code=code)


@cache
def name_words(code: str) -> NameWords:
    """The words of a language that tell names; empty for a language that is not known."""
    return NameWords.of(known_language(code).sections if code in known() else {}, code)


@cache
def person_names() -> frozenset[str]:
    """Given and family names of many countries (lexicons/person-names.tsv)."""
    return frozenset(row["name"] for row in table("person-names.tsv"))


@cache
def family_names() -> frozenset[str]:
    """Those of `person_names` that are family names."""
    return frozenset(row["name"] for row in table("person-names.tsv") if row["part"] == "family")


@cache
def first_names() -> frozenset[str]:
    """Those of `person_names` behind which the name of a family stands, whatever language the text is in."""
    return frozenset(row["name"] for row in table("person-names.tsv") if row["part"] == "first")


def is_ordinary(word: str, listed: NameWords) -> bool:
    """Whether a word with a capital is one of the language and no person's name: "Direktur Jenderal Pencegahan"."""
    known_form = knows_word(word.lower(), listed.code) or knows_word(root(word, listed.code), listed.code)
    return known_form and word not in person_names()


def ends_title(words: Sequence[str], at: int, listed: NameWords) -> bool:
    """Whether token `at` ends an honorific of two words: "Tan Sri", "Dato' Sri"."""
    if words[at].lower() not in listed.title_ends or not at:
        return False
    before = words[at - 1] if words[at - 1] not in "'’" or at < len("a'") else words[at - 2]
    return before.lower() in listed.double_titles


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
