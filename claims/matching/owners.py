"""Whose each number is, where a text gives one to each of several names: "A won 45 percent and B 40"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from claims.facts.numbers.quantity_words import are_people
from claims.languages import known
from claims.languages.lexicon import knows_plain_word
from claims.matching.denial_words import denial_words
from claims.matching.role_words import role_words
from claims.matching.side import Side
from claims.records import Quantity

_LETTERS = re.compile(r"[^\W\d_]+")
_SIGN = re.compile(r"[,;()!?–—]|\.\s")

Owners = Mapping[Quantity, frozenset[int]]
"""Numbers, each with the places of the words of the name that it is told of."""


def owners(side: Side) -> Owners:
    """The name that each number of a text is told of, in so far as every number like it has one of its own.

    That is the last name between it and the number before, or for each of them the first one behind it, with no sign in
    between and no word that joins parts of a list. Either all names are those of places or none is. Several numbers
    that have both such names have none of their own: nobody knows which. Of a headline, whose capitals tell no names,
    it is the one word right before the number.
    """
    runs = _before_numbers(side) if side.headline else _names(side)
    names = [(side.words[run[0]].span[0], run) for run in runs]
    quantities = sorted(side.facts.quantities, key=lambda one: one.span)
    edges = [0, *(one.span[0] for one in quantities), len(side.text)]
    gaps = [[run for start, run in names if a <= start < b] for a, b in pairwise(edges)]
    around = list(zip(quantities, gaps[:-1], gaps[1:], strict=True))
    found: dict[Quantity, frozenset[int]] = {}
    for kind in {kind_of(one) for one in quantities}:
        alike = [(one, before[-1:], behind[:1]) for one, before, behind in around if kind_of(one) == kind]
        before_it = _given([(one, name) for one, name, _ in alike], side)
        behind_it = _given([(one, name) for one, _, name in alike], side)
        if not (before_it and behind_it) or len(alike) == 1:
            found |= before_it or behind_it
    return found or (_of_the_place(quantities[0], side) if len(quantities) == 1 else {})


def _of_the_place(one: Quantity, side: Side) -> Owners:
    """The only place of a text as that of its only number, wherever it stands: "In Garut, 12 people died"."""
    places = [frozenset(side.inside(place.span)) for place in side.around_places]
    return {one: places[0]} if len(places) == 1 and places[0] else {}


def kind_of(one: Quantity) -> tuple[str, ...]:
    """What numbers share that may stand for each other."""
    counted = "" if one.noun is None or are_people(one.noun) else one.noun
    return str(one.percent), one.currency or "", one.base_unit or one.unit or "", "" if one.currency else counted


def _names(side: Side) -> Iterable[list[int]]:
    """The places of the words of each name, in order."""
    apart = side.in_dates | {at for one in side.facts.quantities for at in side.inside(one.span)}
    capital = [at for at, word in enumerate(side.words) if word.text[0].isupper() and at not in apart]
    if capital[:1] == [0] and _only_begins(side):
        del capital[0]
    run: list[int] = []
    for before, at in pairwise([-1, *capital]):
        joined = run and side.text[side.words[before].span[1] : side.words[at].span[0]].isspace()
        if run and not joined:
            yield _own(run)
            run = []
        run.append(at)
    if run:
        yield _own(run)


def _only_begins(side: Side) -> bool:
    """Whether the first word has a capital only since it is the first one: "Sebanyak 56 orang"."""
    first = side.words[0]
    facts = side.facts
    names = [one.span for several in (facts.people, facts.organisations, facts.places) for one in several]
    named = any(start == first.span[0] for start, _ in names)
    return not named and side.language in known() and knows_plain_word(first.text.lower(), side.language)


def _before_numbers(side: Side) -> Iterable[list[int]]:
    """The places of the words right before a number: "Pertamax Rp 12.500"."""
    apart = side.in_dates | {at for one in side.facts.quantities for at in side.inside(one.span)}
    starts = {side.with_bound(one).span[0] for one in side.facts.quantities}
    for at, word in enumerate(side.words):
        if at not in apart and word.span[1] + 1 in starts:
            yield [at]


def _own(run: list[int]) -> list[int]:
    """A name without the first word of the text, which has a capital anyhow, unless it is all there is."""
    return run[1:] if run[0] == 0 and len(run) > 1 else run


def _given(told: Sequence[tuple[Quantity, Sequence[Sequence[int]]]], side: Side) -> Owners:
    """The names of numbers of one kind; none where one of them has no name, or two have the same."""
    names = [frozenset(run) for one, runs in told for run in runs if not _parted(one, run, side)]
    placed = {bool(name & side.in_places) for name in names}
    if len(names) == len(set(names)) == len(told) and len(placed) == 1:
        return {one: name for (one, _), name in zip(told, names, strict=True)}
    return {}


def _parted(one: Quantity, name: Sequence[int], side: Side) -> bool:
    """Whether something stands between a number and a name that parts them: "In Ohio, 45 percent", "Ohio and 45
    percent", but not "Garut: 12 dead"."""
    first, last = side.words[name[0]].span, side.words[name[-1]].span
    start, end = (last[1], one.span[0]) if last[1] <= one.span[0] else (one.span[1], first[0])
    joining = role_words(side.language).listing | denial_words(side.language).contrasts
    between = (word.group().lower() for word in _LETTERS.finditer(side.text, start, end))
    return _SIGN.search(side.text, start, end) is not None or not joining.isdisjoint(between)
