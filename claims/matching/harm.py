"""That nobody was killed or hurt, beside a number of people who were: "tidak ada korban jiwa", "three people died"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache

from claims.facts.numbers.quantity_words import counts_people
from claims.languages import section_of
from claims.matching.alignment import Alignment
from claims.matching.phrase_patterns import any_of
from claims.matching.side import Passage, Side
from claims.matching.vague import Amount, quantity_of
from claims.records import LanguageCode, Quantity, Span

_HARMS = {"killed": "killed", "hurt": "hurt", "killed_too": "killed", "hurt_too": "hurt", "spared": "killed"}
"""What the parts of a pattern tell."""


@dataclass(frozen=True, slots=True)
class HarmWords:
    """Section `harm` of a language file; the file says beside each key what it holds."""

    killed: tuple[str, ...] = ()
    hurt: tuple[str, ...] = ()
    victims: tuple[str, ...] = ()
    nobody: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()
    light: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Patterns:
    nobody: re.Pattern[str]
    none: re.Pattern[str]
    behind: re.Pattern[str]
    before: re.Pattern[str]
    harm: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """What befell some people, or nobody: "killed", "hurt", as it stands."""

    harms: frozenset[str]
    passage: Passage


def unharmed(sides: Alignment) -> tuple[Passage, Passage] | None:
    """What one side says befell nobody, beside the number whom it befell on the other one; None if neither does."""
    if found := _contrast(sides.claim, sides.reference, sides):
        return found
    found = _contrast(sides.reference, sides.claim, sides)
    return found and (found[1], found[0])


def speaks_past(claim: Passage, row: Passage, sides: Alignment) -> bool:
    """Whether one side says that something befell nobody, and what the other one affirms there does not tell of it, or
    tells it of others than those whom it did not befall: "no soldiers were killed"."""
    if _of_others(claim, sides.claim, row, sides.reference, sides.there_by_place):
        return True
    if _of_others(row, sides.reference, claim, sides.claim, sides.here_by_place):
        return True
    return _past(claim, sides.claim, row, sides.reference) or _past(row, sides.reference, claim, sides.claim)


def _of_others(denied: Passage, spared: Side, affirmed: Passage, other: Side, partners: Container[int]) -> bool:
    """Whether those whom something did not befall are named, and nowhere on the other side."""
    patterns, theirs = _patterns(spared.language), _patterns(other.language)
    if patterns is None or theirs is None or theirs.harm.search(other.text, *affirmed.span) is None:
        return False
    harm = patterns.harm.search(spared.text, *denied.span)
    none = patterns.none.search(spared.text, *denied.span)
    if harm is None or none is None:
        return False
    named = [at for at in spared.inside((none.end(), harm.start())) if not spared.is_light(at)]
    return bool(named) and not any(at in partners for at in named)


def _past(denied: Passage, spared: Side, affirmed: Passage, other: Side) -> bool:
    patterns = _patterns(other.language)
    if patterns is None or not any(_overlap(denied.span, one.passage.span) for one in _nobody(spared)):
        return False
    told = (match.span() for match in patterns.harm.finditer(other.text))
    nobody = any(_overlap(affirmed.span, one.passage.span) for one in _nobody(other))
    return nobody or not any(_overlap(affirmed.span, span) for span in told)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _contrast(spared: Side, struck: Side, sides: Alignment) -> tuple[Passage, Passage] | None:
    nobody = list(_nobody(spared))
    if not nobody:
        return None
    known = frozenset().union(*(one.harms for one in (*_counted(spared), *_nobody(struck))))
    for none in nobody:
        for some in _counted(struck):
            if (none.harms & some.harms) - known and _one_event(none, some, spared, sides):
                return none.passage, some.passage
    return None


def _one_event(none: _Told, some: _Told, spared: Side, sides: Alignment) -> bool:
    mine, theirs = (none, some) if spared is sides.claim else (some, none)
    told, told_there = sides.claim.inside(mine.passage.span), sides.reference.inside(theirs.passage.span)
    return sides.of_one_event(set(told), set(told_there))


def _nobody(side: Side) -> Iterator[_Told]:
    """What befell nobody, where nothing denies that."""
    patterns = _patterns(side.language)
    if patterns is None or (not side.denials and all(one.value for one in side.facts.quantities)):
        return
    for match in patterns.nobody.finditer(side.text):
        denied = any(
            cue.scope[0] <= match.start() < cue.scope[1] and not match.start() <= cue.span[0] < match.end()
            for cue in side.denials
        )
        if not denied:
            yield _Told(_harms(match), side.passage(match.span("told")))
    for one in side.facts.quantities:
        if one.value == 0 and (harm := _own(one.noun, side.language)):
            yield _Told(harm, side.passage(one.span))


def _counted(side: Side) -> Iterator[_Told]:
    """What befell a number of people, which nothing denies."""
    patterns = _patterns(side.language)
    if patterns is None:
        return
    amounts: list[Amount] = [*side.facts.quantities, *side.vague]
    for one in amounts:
        quantity = quantity_of(one)
        if quantity.value <= 0 or side.denies(one.span):
            continue
        if (found := _befell(quantity, one.span, side, patterns)) is not None:
            yield found


def harms_of(quantity: Quantity, span: Span, side: Side) -> frozenset[str]:
    """What befell those whom an amount at `span` counts: "killed", "hurt"; empty if neither is told."""
    patterns = _patterns(side.language)
    found = None if patterns is None else _befell(quantity, span, side, patterns)
    return found.harms if found else frozenset()


def _befell(quantity: Quantity, span: Span, side: Side, patterns: _Patterns) -> _Told | None:
    """What befell so many: told by what is counted, else behind it, else before it."""
    if quantity.unit or quantity.currency or quantity.percent:
        return None
    if own := _own(quantity.noun, side.language):
        return _Told(own, side.passage(span))
    if quantity.noun and not counts_people(quantity.noun, side.language):
        return None
    if match := patterns.behind.match(side.text, span[1]):
        return _Told(_harms(match), side.passage((span[0], match.end())))
    if match := patterns.before.search(side.text[: span[0]]):
        return _Told(_harms(match), side.passage((match.start("told"), span[1])))
    return None


def _own(noun: str | None, code: LanguageCode | None) -> frozenset[str]:
    """What befell those whom a noun counts: "35 killed", "zero deaths"."""
    words = section_of(code, "harm", HarmWords)
    return frozenset(name for name in ("killed", "hurt") if noun in getattr(words, name))


def _harms(match: re.Match[str]) -> frozenset[str]:
    return frozenset(_HARMS[name] for name, words in match.groupdict().items() if words and name in _HARMS)


@cache
def _patterns(code: LanguageCode | None) -> _Patterns | None:
    words = section_of(code, "harm", HarmWords)
    if not (words.killed and words.hurt and words.nobody):
        return None
    killed, hurt, nobody, spared, light, joined, ends = map(
        any_of, (words.killed, words.hurt, words.nobody, words.spared, words.light, words.joined, words.ends)
    )
    lost = any_of((*words.killed, *words.victims))
    harm = rf"(?:(?P<killed>{killed})|(?P<hurt>{hurt}))(?![\w-])"
    none = rf"(?:(?P<killed>{lost})|(?P<hurt>{hurt}))(?![\w-])"
    second = rf"(?:\s+{joined}\s+(?:(?:{light})\s+)*(?:(?P<killed_too>{lost})|(?P<hurt_too>{hurt}))(?![\w-]))?"
    end = rf"(?=\s*(?:$|[^\w\s])|\s+{ends}\b)"
    return _Patterns(
        re.compile(
            rf"(?<![\w-])(?P<told>(?P<spared>{spared})|{nobody}\s+(?:{light}\s+)*{none}{second}){end}", re.IGNORECASE
        ),
        re.compile(rf"(?<![\w-]){nobody}(?![\w-])", re.IGNORECASE),
        re.compile(rf"\s+(?:{light}\s+)*{harm}", re.IGNORECASE),
        re.compile(rf"(?<![\w-])(?P<told>{harm})\s+(?:{light}\s+)*$", re.IGNORECASE),
        re.compile(rf"(?<![\w-]){harm}", re.IGNORECASE),
    )
