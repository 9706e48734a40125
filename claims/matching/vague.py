"""Amounts that are told in words without a figure, "hundreds of people", "puluhan ribu warga", as wide ranges."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import TypeAlias

from claims.facts import read_quantities
from claims.facts.numbers.quantity_words import quantity_words
from claims.languages import section_of
from claims.matching.phrase_patterns import any_of
from claims.records import Comparator, LanguageCode, Quantity, Span

_FIGURE = "300"
"""What stands in the place of the words while the rest is read: any figure that is no year and needs a plural."""


@dataclass(frozen=True, slots=True)
class VagueWords:
    """Section `vague` of a language file; the file says beside each key what it holds."""

    amounts: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    links: tuple[str, ...] = ()
    only_linked: tuple[str, ...] = ()
    not_behind: tuple[str, ...] = ()
    further: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vague:
    """An amount without a figure, with what it counts: "hundreds of people"."""

    text: str
    span: Span
    amount: Span
    """The words that tell the amount alone: "hundreds"."""
    quantity: Quantity
    """As the range of all figures that it may stand for."""


Amount: TypeAlias = Vague | Quantity


def quantity_of(one: Amount) -> Quantity:
    return one.quantity if isinstance(one, Vague) else one


@cache
def _heads(code: LanguageCode | None) -> tuple[str, ...]:
    """The beginnings of the amounts, one of which stands in every text that has one."""
    return tuple({phrase.split()[-1] for phrase in section_of(code, "vague", VagueWords).amounts})


@cache
def _pattern(code: LanguageCode | None) -> re.Pattern[str]:
    words = section_of(code, "vague", VagueWords)
    amounts, scales, links, only_linked = (
        any_of(listed) for listed in (words.amounts, words.scales, words.links, words.only_linked)
    )
    further = any_of(words.further)
    apart = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in words.not_behind)
    return re.compile(
        rf"(?<![\w-])(?<!\d\s){apart}(?P<amount>(?:(?!{only_linked}\b(?!\s+{links}\b))(?P<first>{amounts}))"
        rf"(?:\s+(?:{links}\s+)?(?P<scale>{scales}))?)(?![\w-])(?!\s+{further}\b)(?P<link>(?:\s+{links})?(?=\s+[^\W\d_]))?",
        re.IGNORECASE,
    )


@cache
def _further(code: LanguageCode | None) -> re.Pattern[str]:
    """What stands behind an amount that comes on top of another one."""
    return re.compile(rf"\s+{any_of(section_of(code, 'vague', VagueWords).further)}\b", re.IGNORECASE)


@lru_cache(maxsize=4_000)
def vague_amounts(text: str, code: LanguageCode | None) -> tuple[Vague, ...]:
    """The amounts of a text that are told without a figure; how often something was is none: "hundreds of times"."""
    lowered = text.lower()
    if code is None or not any(head in lowered for head in _heads(code)):
        return ()
    found = (_read(text, match, code) for match in _pattern(code).finditer(text))
    return tuple(one for one in found if one is not None)


def _read(text: str, match: re.Match[str], code: LanguageCode) -> Vague | None:
    """An amount with what it counts, which is read as behind a figure."""
    start, end = match.start("amount"), match.end("link") if match["link"] else match.end("amount")
    figured = text[:start] + _FIGURE.rjust(end - start) + text[end:]
    found = next((one for one in read_quantities(figured, code) if one.span[0] < end <= one.span[1]), None)
    if found is None or found.value != int(_FIGURE) or found.high is not None or found.comparator in ("<", "<="):
        return None
    if found.noun == quantity_words(code).times_noun:
        return None
    span = min(found.span[0], start), found.span[1]
    if _further(code).match(text, span[1]):
        return None
    told = replace(_as_range(found, match, code), text=text[slice(*span)], span=span)
    return Vague(told.text, span, match.span("amount"), told)


def _as_range(one: Quantity, match: re.Match[str], code: LanguageCode) -> Quantity:
    words = section_of(code, "vague", VagueWords)
    low, high = words.amounts[_plain(match["first"])]
    scale = words.scales[_plain(match["scale"])] if match["scale"] else 1
    low, high = low * scale, high * scale
    base = None if one.base_value is None else one.base_value / one.value * low
    comparator: Comparator = ">=" if one.comparator in (">", ">=") else "="
    return replace(one, value=low, high=high, base_value=base, comparator=comparator)


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
