"""Facts and single words as a label in a given language says them: numbers, counted nouns, names, translations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from claims.languages import known, language
from claims.languages.lexicon import translate
from claims.records import LanguageCode, Number, Organisation, Place, Quantity
from claims.resources import resource

LEAST_TRUST = 0.4
"""Weight of a translation below which a word is left out rather than guessed (the word list's README: "usable")."""

LONG_NAME = 12
"""Letters; a longer name of a place is given by its abbreviation where there is one."""


@dataclass(frozen=True, slots=True)
class LabelWords:
    """Section `labels` of a language file: how labels are put together in that language."""

    modifier: str
    """"before" or "after" the noun it belongs to."""
    decimal: str
    group: str
    percent: str
    to: str
    into: str
    scales: dict[str, str]
    """Power of ten -> word."""
    comparators: dict[str, str]
    prepositions: dict[str, str]
    """Preposition of place -> what it means: "in", "to" or "from"."""
    places: dict[str, str]
    """Meaning -> preposition, the way back."""
    plural: str = ""
    """Ending of the plural of a noun; empty where nouns have none."""
    currencies: dict[str, str] = field(default_factory=dict)


@cache
def label_words(code: LanguageCode) -> LabelWords:
    """How labels are written in a language; English where it is not supported."""
    return language(code if code in known() else "en").typed("labels", LabelWords)


def number(value: Number, code: LanguageCode) -> str:
    """A number as headlines write it: "1.5 million", "1,5 juta", "1,250"."""
    words = label_words(code)
    for power, word in words.scales.items():
        scaled = value / 10 ** int(power)
        if abs(scaled) >= 1 and round(scaled, 3) * 10 ** int(power) == value:
            return f"{_digits(round(scaled, 3), words)} {word}"
    return _digits(value, words)


def _digits(value: Number, words: LabelWords) -> str:
    whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer() and abs(value) < 1e15)
    text = f"{int(value):,}" if whole else f"{value:,.10f}".rstrip("0") if abs(value) < 1e15 else f"{value:g}"
    swapped = {",": words.group, ".": words.decimal}
    return "".join(swapped.get(letter, letter) for letter in text)


def quantity(fact: Quantity, source: LanguageCode, code: LanguageCode, modifiers: Iterable[str] = ()) -> str:
    """A quantity with what it counts; `modifiers` are words of the target language that belong to the noun."""
    words = label_words(code)
    parts = [words.comparators.get(fact.comparator, ""), _amount(fact, code)]
    noun = unit_name(fact.unit, code, fact.value) if fact.unit else ""
    if fact.noun:
        noun = noun_of(fact.noun, source, code, fact.value if fact.high is None else fact.high)
    own = [*modifiers, noun] if words.modifier == "before" else [noun, *modifiers]
    return " ".join(filter(None, [*parts, *own]))


def _amount(fact: Quantity, code: LanguageCode) -> str:
    words = label_words(code)
    amount = number(fact.value, code)
    if fact.high is not None:
        amount = f"{amount}–{number(fact.high, code)}"
    if fact.currency:
        sign = words.currencies.get(fact.currency, fact.currency + " ")
        return sign + amount
    return f"{amount}{words.percent}" if fact.percent else amount


@cache
def _nouns() -> Mapping[tuple[LanguageCode, str], Mapping[LanguageCode, tuple[str, str]]]:
    """(language, noun in any form) -> language -> (singular, plural), from the list of counted nouns and units."""
    found: dict[tuple[LanguageCode, str], Mapping[LanguageCode, tuple[str, str]]] = {}
    for row in _table("numbers-and-units.tsv"):
        _, local, singular, plural, others = row[:5]
        forms = {"id": (local, local), "en": (singular, plural or singular)}
        for key in (("id", local), ("en", singular), ("en", plural), *(("en", other) for other in others.split(";"))):
            if key[1]:
                found.setdefault((key[0], key[1].lower()), forms)
    return found


def _table(name: str) -> Iterable[list[str]]:
    lines = resource(f"lexicons/{name}").read_text(encoding="utf-8").split("\n")
    return (line.split("\t") for line in lines[1:] if line)


def unit_name(unit: str, code: LanguageCode, value: Number) -> str:
    """A unit by its English name, in a language."""
    forms = _nouns().get(("en", unit.lower()))
    return forms[code][value != 1] if forms and code in forms else unit


def noun_of(noun: str, source: LanguageCode, code: LanguageCode, value: Number) -> str:
    """A counted noun in the target language, in the number that `value` asks for; as written if it is not known."""
    if source == code:
        return noun
    forms = _nouns().get((source, noun.lower()))
    if forms and code in forms:
        return forms[code][value != 1]
    found = word(noun, source, code)
    return plural_of(found, code) if found and value != 1 else found or noun


def plural_of(noun: str, code: LanguageCode) -> str:
    ending = label_words(code).plural
    if not ending or noun.endswith(ending) or (code, noun.lower()) in _nouns():
        forms = _nouns().get((code, noun.lower()))
        return forms[code][1] if forms and ending else noun
    return noun + ending


@lru_cache(maxsize=50_000)
def word(text: str, source: LanguageCode, code: LanguageCode) -> str:
    """The best translation of a word or phrase: the one that is also best on the way back; empty if none is trusted."""
    if source == code:
        return text
    best, most = "", 0.0
    for candidate, weight in translate(text, source, code, 5):
        if weight < LEAST_TRUST:
            continue
        back = max(
            (trust for phrase, trust in translate(candidate, code, source, 8) if phrase == text.lower()), default=0.3
        )
        if weight * back > most:
            best, most = candidate, weight * back
    return best


@cache
def _places() -> Mapping[tuple[str, str, LanguageCode], list[tuple[str, str]]]:
    """(code, kind, language) -> (form, name) of a place."""
    found: dict[tuple[str, str, LanguageCode], list[tuple[str, str]]] = {}
    for code, kind, tongue, name, form, *_ in _table("places.tsv"):
        found.setdefault((code, kind, tongue), []).append((form, name))
    return found


@lru_cache(maxsize=10_000)
def place(fact: Place, source: LanguageCode, code: LanguageCode) -> str:
    """The name of a place in a language; as written in its own."""
    if source == code or not fact.code:
        return fact.text
    kinds = (fact.kind, "country") if fact.kind == "nation" else (fact.kind,)
    names = next((found for kind in kinds if (found := _places().get((fact.code, kind or "", code)))), [])
    by_form: dict[str, str] = {}
    for form, name in names:
        by_form.setdefault(form, name)
    standard = by_form.get("standard", fact.text)
    if len(standard) <= LONG_NAME:
        return standard
    return by_form.get("short") or by_form.get("abbreviation") or standard


@cache
def _organisations() -> Mapping[str, Mapping[LanguageCode, tuple[str, str]]]:
    """Any name of a body -> language -> (name, abbreviation)."""
    found: dict[str, Mapping[LanguageCode, tuple[str, str]]] = {}
    for _, _, english, short, local, short_local, others, others_local in _table("organisations.tsv"):
        names = {"en": (english, short), "id": (local, short_local)}
        every = [english, short, local, short_local, *others.split(";"), *others_local.split(";")]
        for name in filter(None, every):
            found.setdefault(name.casefold(), names)
    return found


def organisation(fact: Organisation, source: LanguageCode, code: LanguageCode) -> str:
    """The name of a body in a language, by its abbreviation if the name is long; as written if it is not known."""
    names = _organisations().get(fact.text.casefold())
    if source == code or not names or code not in names:
        return fact.text
    name, short = names[code]
    return short if short and len(name) > LONG_NAME else name or fact.text
