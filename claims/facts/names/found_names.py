"""Owns the names in a text: places with their codes, people with their roles, organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from claims.facts.names.gazetteer import COUNTRIES, NATION, Entry, gazetteer
from claims.facts.names.listed_names import with_lexicon
from claims.facts.names.name_rules import RuleTagger
from claims.facts.names.name_words import Mention, NameWords, is_ordinary, name_words, person_names, place_words
from claims.facts.names.namesakes import beside_others, countries_of, is_shared, of_their_country
from claims.facts.names.nicknames import with_nicknames
from claims.facts.names.pairs import parted, place_pair, with_pairs
from claims.facts.names.places import PlaceName, known_place, organisation_code
from claims.facts.names.roles import name_start, role_of
from claims.facts.names.short_forms import with_short_forms
from claims.facts.names.tagger import SequenceTagger, trained_tagger
from claims.facts.names.told_bodies import TWO_WORDS, with_joined_words, with_told_bodies
from claims.facts.names.whole_names import whole_names
from claims.facts.tokens.cutter import Tokens, tokenise
from claims.languages import known
from claims.languages import language as known_language
from claims.languages.lexicon import knows
from claims.records import Organisation, Person, Place, Span

Names: TypeAlias = tuple[tuple[Place, ...], tuple[Person, ...], tuple[Organisation, ...]]
_NOTHING: Names = ((), (), ())
_BODY = "company"

_DOTTED = re.compile(r"[A-Z](?:\.[A-Z])+")

_HEADLINE, _LONG, _CAPITALS = 5, 4, 0.85
"""A line with so many words of so many letters, of which such a share has capitals, is a headline in title case,
unless it ends in a full stop."""


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
    names, words = [_NOTHING] * len(texts), name_words(language)
    cased = [number for number, text in enumerate(texts) if text != text.lower()]
    tokens = [tokenise(texts[number]) for number in cased]
    listed = gazetteer(language)
    hits = [listed.matches(one.words) for one in tokens]
    for one, near in zip(tokens, hits, strict=True):
        _without_article(one.lower, near, words)
        _without_compass(one.lower, near, words)
        _without_office(one, near, words)
        _with_societies(one.lower, near, words)
        _without_shouts(one, near, words)
        _without_capitals(one.words, near, words)
    tagger = _tagger(language)
    found = tagger.mentions_of([one.words for one in tokens], hits)
    for number, one, near, mentions in zip(cased, tokens, hits, found, strict=True):
        if mentions and _capital_only(mentions[0], one.words[0], words):
            del mentions[0]
        whole_ones = with_short_forms(mentions, one, near, words)
        known_ones = with_lexicon(whole_ones, near, one.words, words)
        if '"' in texts[number] or "“" in texts[number]:
            known_ones = with_nicknames(known_ones, one, words)
        whole = whole_names(known_ones, near, one, texts[number], words)
        whole = with_told_bodies(whole, one, words)
        if TWO_WORDS.search(texts[number]):
            whole = with_joined_words(whole, one.words, words)
        if "-" in texts[number] or "–" in texts[number] or "/" in texts[number]:
            whole = with_pairs(whole, one, words)
        names[number] = _Records(texts[number], one, whole, words, offsets[number]).of(near)
    return names


def _without_article(lower: list[str], hits: dict[int, tuple[int, Entry]], listed: NameWords) -> None:
    """Takes a name that is a place only as in "to the Emirates", "the Amazon rainforest", for a body elsewhere: the
    airline Emirates."""
    if not listed.articled:
        return
    behind = 0
    for start, (end, entry) in hits.items():
        named = end == start + 1 and entry.kind == "place" and lower[start] in listed.articled
        whose = behind and start - behind <= (lower[start - 1] == "'s")  # "Brazil's Amazon", "the Brazilian Amazon"
        if named and not whose and not _is_land(lower, start, listed):
            hits[start] = (end, Entry("organisation", None, _BODY))
        behind = end if entry.kind == "place" else 0


def _is_land(lower: list[str], at: int, listed: NameWords) -> bool:
    """Whether a name that also is a body's is a place by the words around it: "to the Emirates", "protect the Amazon",
    "Amazon rainforest", but not "the Amazon boss"."""
    after = lower[at + 1] if at + 1 < len(lower) else "."
    if after in listed.land_words or after in listed.place_words:
        return True
    if not at or lower[at - 1] not in listed.articles:
        return False
    before = lower[at - 2] if at > 1 else ""
    told = before in listed.place_before or before in listed.links or after in listed.starters
    return told or not after[0].isalnum()


def _without_compass(lower: list[str], hits: dict[int, tuple[int, Entry]], listed: NameWords) -> None:
    """Takes "West" for no place of its own in "the South West"."""
    for start, (end, _) in list(hits.items()):
        side = start > 0 and lower[start - 1] in listed.place_heads and lower[start] in listed.place_heads
        if side and end == start + 1 and lower[start] in listed.not_names:
            del hits[start]


def _without_office(tokens: Tokens, hits: dict[int, tuple[int, Entry]], listed: NameWords) -> None:
    """Takes "Kota Bandung" for Bandung where the "Kota" is that of an office: "Wali Kota Bandung"."""
    for start, (end, entry) in list(hits.items()):
        behind = start > 0 and tokens.lower[start - 1] in listed.placed_roles
        if behind and tokens.lower[start] in place_words(listed.code).administrative:
            place = known_place(" ".join(tokens.words[start + 1 : end]))
            del hits[start]
            if place and entry.kind == "place":
                hits[start + 1] = (end, Entry("place", place.code, place.kind))


def _with_societies(lower: list[str], hits: dict[int, tuple[int, Entry]], listed: NameWords) -> None:
    """Takes the name of a country beside a society that each has as part of its name: "Syrian Red Crescent"."""
    if listed.societies.isdisjoint(lower):
        return
    for start, (end, entry) in list(hits.items()):
        if entry.kind != "organisation" or lower[end - 1] not in listed.societies:
            continue
        own = next((at for at in (start - 1, end) if at in hits and hits[at][1].sort in COUNTRIES), None)
        if own is not None and (own == end) is not bool(listed.articles) and hits[own][0] in (start, own + 1):
            del hits[start], hits[own]
            hits[min(start, own)] = (max(end, own + 1), Entry("organisation", None, entry.sort))


def _without_shouts(tokens: Tokens, hits: dict[int, tuple[int, Entry]], listed: NameWords) -> None:
    """Takes a verb in capitals behind its subject for no name: "there IS one"."""
    if listed.shouted.isdisjoint(tokens.lower):
        return
    for start, (end, _) in list(hits.items()):
        shouted = end == start + 1 and tokens.lower[start] in listed.shouted
        if shouted and start and tokens.words[start - 1] in listed.subjects:
            del hits[start]


def _without_capitals(words: list[str], hits: Mapping[int, tuple[int, Entry]], listed: NameWords) -> None:
    """Writes the ordinary words of a headline small whose words all have capitals: those tell no names there."""
    if words[-1] == "." and (len(words) < _HEADLINE or not _DOTTED.fullmatch(words[-2])):
        return  # a sentence, unless it ends in "U.S."
    long = [word for word in words if len(word) >= _LONG and word.isalpha()]
    if len(long) < _HEADLINE or len([word for word in long if word[0].isupper()]) < _CAPITALS * len(long):
        return
    kept = {at for start, (end, _) in hits.items() for at in range(start, end)}
    small = listed.starters | place_words(listed.code).verbs
    for at, word in enumerate(words):
        lower = word.lower()
        if at in kept or not word.istitle():
            continue
        phrase = at > 0 and knows(f"{words[at - 1].lower()} {lower}", listed.code)  # "Banjir Bandang"
        if phrase and at - 1 not in kept and words[at - 1].istitle():
            words[at - 1] = words[at - 1].lower()
        if phrase or lower in small or is_ordinary(word, listed):
            words[at] = lower


@cache
def _tagger(language: str) -> RuleTagger | SequenceTagger:
    """The trained tagger that the language's file names under `names: model`, else the rules."""
    model = known_language(language).section("names").get("model") if language in known() else None
    return trained_tagger(str(model), language) if model else RuleTagger(language)


def _capital_only(mention: Mention, first: str, listed: NameWords) -> bool:
    """Whether the first word of a text was taken for a person, though it is an ordinary word with its capital."""
    return mention.kind == "person" and (mention.start, mention.end) == (0, 1) and is_ordinary(first, listed)


class _Records:
    """Makes records of the mentions in one text, in their order: a role or a body may belong to the one before."""

    def __init__(self, text: str, tokens: Tokens, mentions: list[Mention], words: NameWords, offset: int) -> None:
        self.text, self.tokens, self.mentions, self.words, self.offset = text, tokens, mentions, words, offset
        self.places: list[Place] = []
        self.people: list[Person] = []
        self.organisations: list[Organisation] = []
        self.owner: Mention | None = None
        """The mention before."""
        self.named = 0
        """The token behind the person before."""

    def of(self, hits: Mapping[int, tuple[int, Entry]]) -> Names:
        """All records; `hits` are the names of the lexicons."""
        settled = {start: end for start, (end, entry) in hits.items() if entry.kind == "place"}
        for mention in self.mentions:
            if mention.kind == "person":
                self._person(mention, settled)
                continue
            listed = hits.get(mention.start)
            entry = listed[1] if listed and listed[0] == mention.end else None
            name, span = self._name(mention)
            if mention.kind == "organisation":
                self._body(name, span, entry.code if entry and entry.kind == "organisation" else None)
            else:
                self.places += _places(name, span, mention, entry, self.words.code)
            self.owner = mention
        return tuple(self.places), tuple(self.people), self._bodies()

    def _person(self, mention: Mention, settled: Mapping[int, int]) -> None:
        """A person, or the two of a pair; the one before may turn out to be the body at which this one has a role."""
        tokens, words = self.tokens, self.words
        if settled or words.ranks:
            start = max(name_start(tokens, mention, settled, words), self.named)
            mention = mention if start == mention.start else mention._replace(start=start)
        name, (begin, _) = self._name(mention)
        role = role_of(self.text, tokens, mention, words, self.mentions, self.named, self.owner)
        before = self.people[-1] if self.people else None
        if before and self.owner and _leads_body(before, role, tokens, (self.owner, mention), words):
            self.people.pop()
            self._body(before.text, before.span, None)
            role = f"{before.role} {before.text}"
        for one, at in parted(name, tokens, mention, words) if "-" in name or "/" in name else ((name, 0),):
            self.people.append(Person(one, (begin + at, begin + at + len(one)), role=None if at else role))
        self.named, self.owner = mention.end, mention

    def _body(self, name: str, span: Span, code: str | None) -> None:
        self.organisations.append(Organisation(name, span, code or _body_code(name, self.words.code)))

    def _name(self, mention: Mention) -> tuple[str, Span]:
        """The words of a mention and where they stand; brackets around an abbreviation alone are no part of it."""
        start, end = self.tokens.starts[mention.start], self.tokens.ends[mention.end - 1]
        if mention.end - mention.start == 1 and self.text[start] == "(":
            start, end = start + 1, end - 1
        return self.text[start:end], (start + self.offset, end + self.offset)

    def _bodies(self) -> tuple[Organisation, ...]:
        """The organisations; one whose name several countries have for theirs gets the code that the places tell."""
        bodies = tuple(self.organisations)
        if bodies and self.places:
            bodies = beside_others(bodies, self.places, self.text, self.offset, behind=not self.words.articles)
        if any(map(is_shared, bodies)):
            bodies = of_their_country(bodies, countries_of(self.places, bodies))
        return bodies


def _leads_body(
    before: Person, role: str | None, tokens: Tokens, pair: tuple[Mention, Mention], words: NameWords
) -> bool:
    """Whether the first name of a pair is that of the body at which the second one has a role, and nobody's: "Pemilik
    Alba Printing, Budi Santoso, mengatakan", "Direktur Alba Sekuritas, Budi Santoso menilai"; but not "istri Budi"."""
    own = before.role or ""
    if not own or words.articles or pair[0].kind != "person" or not words.relations.isdisjoint(own.lower().split()):
        return False
    (start, end, _), (behind, last, _) = pair
    if not person_names().isdisjoint(tokens.words[start:end]):
        return False  # "Produser Joko Anwar, Budi Santoso, mengatakan"
    if role == f"{own} {before.text}":
        return True
    last += tokens.words[last : last + 1] == [","]
    beside = tokens.words[end:behind] == [","] and last < len(tokens) and tokens.words[last].islower()
    told = beside and tokens.lower[last] not in words.field_joints and role is None
    opens = own.lower().split()[0] == tokens.lower[0]  # not "Usai bertemu Menteri Tarso Kumala, Budi mengatakan"
    return told and opens and (end - start > 1 or not words.jobs.isdisjoint(own.lower().split()))


def _body_code(name: str, language: str) -> str | None:
    """The code of a body by its name, or by what that is without its abbreviation in brackets, or without the word for
    what it is, or by the abbreviation."""
    names = [name, *name[:-1].rsplit(" (", 1)] if name[-1] == ")" else [name]
    first, _, rest = name.partition(" ")
    names += [rest] if rest and first.lower() in name_words(language).paper_heads else []  # "Harian Kompas"
    listed, plain = name_words(language), name.replace(" (Persero)", "").split()
    while len(plain) > 1 and plain[-1].lower().rstrip(".") in listed.legal_forms:
        plain.pop()  # "Qualcomm Inc"
    names.append(" ".join(plain[1:] if len(plain) > 1 and plain[0].lower() in listed.firm_heads else plain))
    return next((code for one in names if (code := organisation_code(one, language) or organisation_code(one))), None)


def _places(name: str, span: Span, mention: Mention, entry: Entry | None, language: str) -> Iterator[Place]:
    """The place of a mention, or both that a dash joins in it."""
    if entry is not None and entry.kind == "place":
        yield Place(name, span, entry.code, NATION if mention.kind == NATION else entry.sort)
    elif found := _listed_place(name, language):
        yield Place(name, span, found.code, found.kind)
    elif pair := place_pair(name, language):
        start = span[0]
        for one, found in pair:
            kind = NATION if mention.kind == NATION else found.kind
            yield Place(one, (start, start + len(one)), found.code, kind)
            start += len(one) + 1
    else:
        yield Place(name, span)


def _listed_place(name: str, language: str) -> PlaceName | None:
    """The place of a name, as the lexicon has it or without the word for what it is: "Kabupaten Garut", "Kab. Bima"."""
    first, _, rest = name.partition(" ")
    whole = place_words(language).administrative.get(first.lower().removesuffix("."))
    names = [name, f"{whole} {rest}", rest] if whole and rest else [name]
    return next((found for one in names if (found := known_place(one, language))), None)
