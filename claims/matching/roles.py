"""Who does what to whom: the names on either side of a word, and whether they change places between two texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claims.languages.lexicon import root
from claims.languages.terms import Word, function_words
from claims.matching.alignment import Alignment
from claims.matching.opposites import folded, opposed, sides_of
from claims.matching.role_words import RoleWords, role_words
from claims.matching.side import Passage, Side
from claims.matching.spoken import is_function
from claims.records import Span

_SIGN = re.compile(r"[^\s'’-]|-(?!\d)")
"""What parts two words; a hyphen before a number does not, as in a score or in "U-23"."""

_SURE = 0.7
"""Trust from which the words of two texts are one word, in two forms or in two languages."""

_OTHERS = 2
"""Words with weight that may stand between a word and a name: "beat the hosts Brazil", "beaten 7-1 by Brazil"."""

_SAME_WORDS = 0.8
"""Share of words that must be shared before those without capitals count as whoever does it, and to whom."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A word with the nearest names before and behind it: the places of the words that only one of them has."""

    first: frozenset[int]
    second: frozenset[int]
    span: Span
    """From the one name to the other."""
    passive: bool = False
    """Whether the second one does what is done to the first one."""
    led: bool = False
    """Whether a word such as "over" leads to the second one."""
    verb: bool = False
    """Whether the form of the word tells that it is a verb."""


def relation(side: Side, at: int, *, own_form: bool = False, plain: bool = False) -> Relation | None:
    """The names that a word relates, on both sides of it or both behind it; None if one is missing.

    Args:
        own_form: whether the word is meant in the form in which opposites are listed; it is no passive of another then.
        plain: whether words without capitals may stand for names, on both sides of it.
    """
    listed, own = role_words(side.language), side.words[at]
    here = side.place_in_every.get(own.span)
    verb = own.text.lower()
    if here is None or folded(verb, side.language) in listed.mutual or verb in listed.behind:
        return None  # the first: a part of a #TagOfSeveralWords
    first, between, second = _names(side, here, listed, plain=plain)
    if not second or listed.comparing & {word.text.lower() for word in _behind(side, second[-1])}:
        return None  # "A sells more to B than C": B or A is what C is compared with
    told = {word.text.lower() for word in between}
    counted = any(map(side.quantity_at, side.inside(second[0].span)))  # "rose by 40 percent"
    led, by = not listed.leads.isdisjoint(told), not (counted or listed.doer.isdisjoint(told))
    if _is_name(side, own) if first[0].span < own.span else not (led or by):
        return None
    passive = by or (_is_built(verb, listed.passive, side) and not led)
    if own_form and (folded(verb, side.language) == verb or side.suffers(at)):
        passive = False
    elif passive and between and not by:
        return None  # the second one may do it, or be something else about it
    spans = [own.span, *(word.span for word in (*first, *second))]
    mine, theirs = _places(side, first, second), _places(side, second, first)
    whole = min(spans)[0], max(spans)[1]
    return Relation(mine, theirs, whole, passive, led, _is_built(verb, listed.verbs, side))


def _is_built(word: str, beginnings: tuple[str, ...], side: Side) -> bool:
    """Whether a word is another one behind such a beginning: "mengikuti", but not "media"."""
    return word.startswith(beginnings) and (side.language is None or root(word, side.language) != word)


def _behind(side: Side, last: Word) -> list[Word]:
    """The words right behind one, as many as may lead from it to another name."""
    at = side.place_in_every[last.span] + 1
    return side.every[at : at + _OTHERS]


def _names(side: Side, here: int, listed: RoleWords, *, plain: bool) -> tuple[list[Word], list[Word], list[Word]]:
    """The name before a word, or else the first one behind it; the words up to the next name, and that name."""
    every, ahead = side.every, listed.behind | listed.leads | listed.doer
    first, start = _nearest(side, every[here::-1], listed.before, plain=plain), here
    if not first:  # "the victory of Germany over Brazil"
        first, plain = _nearest(side, every[here:], ahead), False
        start = side.place_in_every[first[-1].span] if first else here
    second = _nearest(side, every[start:], ahead, plain=plain) if first else []
    return first, every[start + 1 : side.place_in_every[second[0].span]] if second else [], second


def _is_name(side: Side, word: Word) -> bool:
    """Whether a word is written like a name; "Rp83" is none, and nothing is where every word has a capital."""
    if side.headline or not word.text[0].isupper():
        return False
    return not word.text[-1].isdigit() and not is_function(word, shouting=False)


def _nearest(side: Side, path: Sequence[Word], allowed: frozenset[str], *, plain: bool = False) -> list[Word]:
    """The first name on the way from a word; empty where a sign, or a word without weight, comes before it.

    Args:
        plain: whether the first words with weight on that way are taken too, where there is no name among them either.
    """
    found: list[Word] = []
    others: list[Word] = []
    for one, other in pairwise(path):
        start, end = sorted((one.span, other.span))
        sign, word, named = _SIGN.search(side.text, start[1]), other.text.lower(), _is_name(side, other)
        if (sign and sign.start() < end[0]) or (found and not named):
            break
        if named:
            found.append(other)
        elif word in allowed:
            if plain and others:
                break
        elif not word[0].isdigit():
            if len(others) == _OTHERS or word in function_words():
                break
            others.append(other)
    return [*others, *found] if plain else found


def _places(side: Side, name: Iterable[Word], other: Iterable[Word]) -> frozenset[int]:
    """The places of a name's words, but of those that the other name has too, since both may be presidents; a date
    neither does anything nor has it done."""
    shared, spans = {word.term for word in other}, {word.span for word in name}
    found = (at for at, word in enumerate(side.words) if word.span in spans and word.term not in shared)
    return frozenset(found) - side.in_dates


def exchange(sides: Alignment) -> tuple[Passage, Passage] | None:
    """What stands around the first word whose names have changed places, and nowhere in the row stand as in the claim.

    In two texts of nearly the same words, other words may stand in the place of names. Where there are opposites as
    well, both may say the same.
    """
    if _opposites(sides):
        return None
    found = _exchange(sides, plain=False)
    if found is None and sides.cover >= _SAME_WORDS:
        found = _exchange(sides, plain=True)
    return found


def _opposites(sides: Alignment) -> bool:
    """Whether each side has a word without a counterpart that is the opposite of the other one's."""
    mine, theirs = (
        [listed for at, listed in side.opposable.items() if at not in partners]
        for side, partners in ((sides.claim, sides.there_by_place), (sides.reference, sides.here_by_place))
    )
    return any(opposed(one, other) for one in mine for other in theirs)


def _exchange(sides: Alignment, *, plain: bool) -> tuple[Passage, Passage] | None:
    claim, row, partners = sides.claim, sides.reference, sides.there_by_place
    for at in filter(claim.outside_denials, range(len(claim.words))):
        found = [
            (mine, theirs, change)
            for mine, theirs in _relations(sides, at, plain=plain)
            if (change := exchanged(mine, theirs, partners)) is not None
        ]
        if found and all(change for *_, change in found):
            mine, theirs, _ = found[0]
            return claim.passage(mine.span), row.passage(theirs.span)
    return None


def _relations(sides: Alignment, at: int, *, plain: bool) -> Iterator[tuple[Relation, Relation]]:
    """What a word of the claim relates, beside what the same word relates in the row, or one of the same meaning."""
    claim, row = sides.claim, sides.reference
    sure = {place for place, trust in sides.there_by_place.get(at, {}).items() if trust >= _SURE}
    meant = sides_of(claim.words[at].text, claim.language) if not sure else frozenset()
    if not (sure or meant) or (mine := relation(claim, at, own_form=not sure, plain=plain)) is None:
        return
    alike = (place for place, word in enumerate(row.words) if meant & sides_of(word.text, row.language))
    for place in filter(row.outside_denials, sure or alike):
        theirs = relation(row, place, own_form=not sure, plain=plain)
        if theirs and (not sure or _comparable(sides, mine, theirs, plain=plain)):
            yield mine, theirs


def _comparable(sides: Alignment, mine: Relation, theirs: Relation, *, plain: bool) -> bool:
    """Whether two relations by one word are of one kind: a translation turns noun phrases round, but not verbs.

    Where no names tell who does it, one language may not show that a verb is a passive: "was declared bankrupt".
    """
    if sides.claim.language == sides.reference.language:
        return mine.led == theirs.led
    if mine.led != theirs.led or (plain and mine.passive != theirs.passive):
        return False
    return mine.led or mine.verb or theirs.verb


def reordered(claim: Side, row: Side, partners: Mapping[int, Mapping[int, float]]) -> bool:
    """Whether both texts compare, and their names stand in another order: "A sells more to B than C" may be what "C
    sells less to B than A" says."""
    names = [min(there) for at, there in sorted(partners.items()) if _is_name(claim, claim.words[at])]
    return names != sorted(names) and all(
        not role_words(side.language).comparing.isdisjoint(word.text.lower() for word in side.every)
        for side in (claim, row)
    )


def exchanged(one: Relation, other: Relation, partners: Mapping[int, Mapping[int, float]]) -> bool | None:
    """Whether who does it and to whom have changed places; None where the names are not the same.

    Args:
        partners: of the words of the one text: place -> place in the other text -> trust.
    """
    first, second = ({there for at in places for there in partners.get(at, ())} for places in (one.first, one.second))
    straight = not (first.isdisjoint(other.first) or second.isdisjoint(other.second))
    crossed = not (first.isdisjoint(other.second) or second.isdisjoint(other.first))
    if straight == crossed:
        return None
    return crossed != (one.passive != other.passive)
