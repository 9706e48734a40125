"""Owns the names in a text: places with their codes, people with their roles, organisations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TypeAlias

from claims.facts.gazetteer import NATION, Entry, gazetteer
from claims.facts.name_rules import Mention, MentionKind, NameWords, RuleTagger, name_words, person_names
from claims.facts.places import organisation_code, place_code
from claims.facts.roles import name_start, role_of
from claims.facts.tagger import SequenceTagger, trained_tagger
from claims.facts.tokens import Tokens, tokenise
from claims.languages import known
from claims.languages import language as known_language
from claims.languages.lexicon import knows_word
from claims.records import Organisation, Person, Place

Names: TypeAlias = tuple[tuple[Place, ...], tuple[Person, ...], tuple[Organisation, ...]]
_NOTHING: Names = ((), (), ())
_BODY = "company"


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
    hits = [{start: (end, entry) for start, end, entry in listed.matches(one.words)} for one in tokens]
    for one, near in zip(tokens, hits, strict=True):
        _without_article(one.words, near, name_words(language))
    tagger = _tagger(language)
    found = tagger.mentions_of([one.words for one in tokens], hits)
    for number, one, near, mentions in zip(cased, tokens, hits, found, strict=True):
        if mentions and _capital_only(mentions[0], one.words[0], language):
            del mentions[0]
        whole = _with_lexicon(mentions, near, one.words, name_words(language))
        names[number] = _records(texts[number], one, whole, near, language, offsets[number])
    return names


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


@cache
def _tagger(language: str) -> RuleTagger | SequenceTagger:
    """The trained tagger that the language's file names under `names: model`, else the rules."""
    model = known_language(language).section("names").get("model") if language in known() else None
    return trained_tagger(str(model), language) if model else RuleTagger(language)


def _capital_only(mention: Mention, first: str, language: str) -> bool:
    """Whether the first word of a text was taken for a person, though it is an ordinary word with its capital."""
    if mention.kind != "person" or (mention.start, mention.end) != (0, 1) or first in person_names():
        return False
    return knows_word(first.lower(), language)


def _with_lexicon(
    mentions: list[Mention], hits: Mapping[int, tuple[int, Entry]], words: list[str], listed: NameWords
) -> list[Mention]:
    """What was found, with what only the lexicons know: the whole name of a place, places and bodies passed over."""
    if not hits:
        return mentions
    owners = {token: mention for mention in mentions for token in range(mention.start, mention.end)}
    for start, (end, entry) in hits.items():
        touched = list(dict.fromkeys(owners[token] for token in range(start, end) if token in owners))
        if touched:
            country = entry.sort in ("country", NATION)
            kind: MentionKind | None = (
                "place" if entry.kind == "place" and _is_whole(start, end, touched, country) else None
            )
        else:
            kind = _passed_over(start, end, entry, words, listed)
        if kind:
            for mention in touched:
                for token in range(mention.start, mention.end):
                    del owners[token]
            owners.update(dict.fromkeys(range(start, end), Mention(start, end, kind)))
    return sorted(set(owners.values()))


def _passed_over(start: int, end: int, entry: Entry, words: list[str], listed: NameWords) -> MentionKind | None:
    """What a name of the lexicons is that was not found to be one; None where its words may mean something else."""
    if entry.kind != "place":
        return entry.kind if end - start > 1 else None
    if start and words[start - 1].lower() in listed.place_before:
        return "place"
    return "nation" if entry.sort in ("country", NATION) else None


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
    settled = {start: end for start, (end, entry) in hits.items() if entry.kind == "place"}
    for mention in mentions:
        mention = _at_a_place(tokens, mention, words)
        if mention.kind == "person" and (settled or words.ranks):
            mention = mention._replace(start=max(name_start(tokens, mention, settled, words), named))
        name, start = _name(text, tokens, mention)
        span = (start + offset, start + offset + len(name))
        listed = hits.get(mention.start)
        entry = listed[1] if listed and listed[0] == mention.end else None
        if mention.kind == "person":
            people.append(Person(name, span, role=role_of(text, tokens, mention, words, named)))
            named = mention.end
        elif mention.kind == "organisation":
            code = entry.code if entry and entry.kind == "organisation" else organisation_code(name, language)
            organisations.append(Organisation(name, span, code or organisation_code(name)))
        else:
            places.append(_place(name, (span[0], span[1]), mention, entry, language))
    return tuple(places), tuple(people), tuple(organisations)


def _at_a_place(tokens: Tokens, mention: Mention, words: NameWords) -> Mention:
    """The place that a name is which begins as those of places do: "Sungai Wulan" is a river, not a person."""
    start = mention.start
    if mention.kind != "person" or mention.end - start < 2 or tokens.words[start].lower() not in words.natural_heads:
        return mention
    titled = start > 0 and tokens.words[start - 1].lower() in words.roles | words.honorifics
    return mention if titled else mention._replace(kind="place")


def _place(name: str, span: tuple[int, int], mention: Mention, entry: Entry | None, language: str) -> Place:
    if entry is None or entry.kind != "place":
        return Place(name, span, place_code(name, language) or place_code(name))
    return Place(name, span, entry.code, NATION if mention.kind == NATION else entry.sort)


def _name(text: str, tokens: Tokens, mention: Mention) -> tuple[str, int]:
    """The words of a mention and where they begin; brackets around an abbreviation alone are no part of it."""
    start, end = tokens.starts[mention.start], tokens.ends[mention.end - 1]
    if mention.end - mention.start == 1 and text[start] == "(":
        return text[start + 1 : end - 1], start + 1
    return text[start:end], start
