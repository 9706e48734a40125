"""Units of measure and what can be counted: names in a language, symbols, and the base unit of each dimension."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from claims.facts.numbers.numerals import Exact, plain
from claims.facts.tokens.phrases import Phrases
from claims.records import Number
from claims.resources import table

COUNTED = frozenset(
    ["person", "casualty", "military", "place", "institution", "object", "animal", "event", "classifier"]
)
"""Kinds of rows in numbers-and-units.tsv that can be counted."""
_PREFIXES = ("milli", "mili", "centi", "senti", "hecto", "hekto", "kilo", "mega", "giga", "tera")
"""Prefixes of the International System of Units, as the languages write them."""

PEOPLE = frozenset(["person", "casualty", "military"])
"""Those of `COUNTED` that are people, living or dead."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its English name. A value in it is `value * factor + offset` in the base unit of its dimension."""

    name: str
    dimension: str
    base: str
    factor: Fraction
    offset: Fraction

    def in_base(self, value: Exact) -> Number:
        """`value` of this unit in the base unit."""
        return plain(self._based(value))

    def converted(self, value: Exact, unit: Unit) -> Exact:
        """`value` of `unit`, which has the same dimension, in this unit."""
        return (unit._based(value) - self.offset) / self.factor

    def _based(self, value: Exact) -> Fraction:
        return Fraction(value) * self.factor + self.offset


@cache
def units() -> Mapping[str, Unit]:
    """Every unit by its English name. Factors: the SI brochure and, for others, their exact definitions in SI units."""
    return {
        row["unit"]: Unit(
            row["unit"], row["dimension"], row["base_unit"], Fraction(row["factor"]), Fraction(row["offset"])
        )
        for row in table("units.tsv")
    }


@cache
def _lexicon() -> tuple[Mapping[str, str], ...]:
    return tuple(table("numbers-and-units.tsv"))


def _names(row: Mapping[str, str], columns: tuple[str, ...]) -> set[str]:
    return {name for column in columns for name in row[column].split(";") if name}


@cache
def unit_names(columns: tuple[str, ...]) -> Phrases[tuple[Unit, str]]:
    """Names and symbols of units in the language of `columns`; with each the symbol as it is written, "" for a name."""
    known = units()
    named = {
        name: (known[row["english_singular"]], "")
        for row in _lexicon()
        if row["english_singular"] in known and row["kind"] not in COUNTED
        for name in sorted(_names(row, columns))
        if len(name) > 2  # shorter ones are symbols, which units.tsv gives
    }
    entries = [*named.items(), *_parted(named)]
    entries += [(name.replace(" ", "-"), unit) for name, unit in named.items() if " " in name]  # a 5-square-mile zone
    for row in table("units.tsv"):
        entries += [(symbol, (known[row["unit"]], symbol)) for symbol in row["symbols"].split(";") if symbol]
    return Phrases(entries)


@cache
def symbols() -> Mapping[str, Unit]:
    """Every unit by each of its symbols as it is written: "nm" is a length, "Nm" is none."""
    known = units()
    return {symbol: known[row["unit"]] for row in table("units.tsv") for symbol in row["symbols"].split(";") if symbol}


def _parted(named: Mapping[str, tuple[Unit, str]]) -> Iterator[tuple[str, tuple[Unit, str]]]:
    """The names of multiples of units with their prefix apart, as the press may write them: "kilo liter"."""
    for name, unit in named.items():
        for prefix in _PREFIXES:
            rest = name.removeprefix(prefix)
            if rest != name and rest in named:
                yield f"{prefix} {rest}", unit


@cache
def counted_nouns(columns: tuple[str, ...]) -> Phrases[tuple[str, str]]:
    """What can be counted in the language of `columns`: base form and kind ("person", "classifier" ...) of each name.

    The base form of a plural is the singular of its own row, where that is how the plural is made from it.
    """
    best: dict[str, tuple[int, str, str]] = {}
    for row in _lexicon():
        if row["kind"] in COUNTED:
            for name in sorted(_names(row, columns)):
                rank, base = _base(name, row, columns)
                if name not in best or rank > best[name][0]:
                    best[name] = (rank, base, row["kind"])
    return Phrases((name, (base, kind)) for name, (_, base, kind) in best.items())


def _base(name: str, row: Mapping[str, str], columns: tuple[str, ...]) -> tuple[int, str]:
    """The base form of `name` in `row`, and how sure it is: its own row, a regular plural, any plural, a synonym."""
    singular = row[columns[0]]
    if name == singular:
        return 3, singular
    plural = len(columns) > 1 and name == row[columns[1]]
    base = singular if plural else _shorter(name, _names(row, columns))
    if base == name:
        return 0, base
    return (2 if base[:3] == name[:3] else 1), base


def _shorter(name: str, names: set[str]) -> str:
    """The name among `names` that `name` is the plural of, or itself."""
    return next((other for other in names if name in (f"{other}s", f"{other}es")), name)
