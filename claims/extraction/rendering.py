"""Facts and single words as a label in a given language says them: numbers, counted nouns, names, translations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from claims.extraction.words import words_of
from claims.languages import known, language
from claims.languages.lexicon import file_key, translate
from claims.records import LanguageCode, Number, Organisation, Place, Quantity
from claims.resources import resource

LEAST_TRUST = 0.4
"""Weight of a translation below which a word is left out rather than guessed (the word list's README: "usable")."""

_ONE_WAY, _NO_VERB, _PASSIVE, _ROOT_ONLY = 0.3, 0.2, 0.4, 0.7
"""Factors on the trust in a translation that is not listed the other way round, is no verb where one is asked for, is
a passive verb, is a verb without its active form; set by reading labels: their order matters more than their size."""

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
    plural: list[list[str]] = field(default_factory=list)
    """[ending, ending of the plural], the first that fits; empty where nouns have no plural."""
    currencies: dict[str, str] = field(default_factory=dict)
    skipped: frozenset[str] = frozenset()
    """Words that a heading leaves out."""
    pointing: frozenset[str] = frozenset()
    """Words behind a noun that a heading leaves out."""
    openers: list[str] = field(default_factory=list)
    """Phrases in front that only open a sentence."""
    date_leads: frozenset[str] = frozenset()
    """Words in front of a date that go with it."""
    modals: dict[str, str] = field(default_factory=dict)
    """Word before a verb -> what it means; an empty meaning is not said in another language."""
    links: dict[str, str] = field(default_factory=dict)
    """Joiners, pronouns, words of amount -> what they mean."""
    said: dict[str, str] = field(default_factory=dict)
    """Meaning of a modal, link or denial -> how it is said."""
    many: frozenset[str] = frozenset()
    """Meanings after which a noun is in the plural."""
    glossary: dict[str, str] = field(default_factory=dict)
    """Words of news -> how headlines of the other languages say them, where the word list has a worse first choice."""
    third: list[list[str]] = field(default_factory=list)
    """[ending, ending of the third person]: the first that fits; empty where verbs do not change."""
    bases: list[list[str]] = field(default_factory=list)
    """[ending of a verb's form, ending of its base]: the first that fits."""
    participles: frozenset[str] = frozenset()
    """Endings of what is done to something."""
    plurals: frozenset[str] = frozenset()
    """Nouns that are plural as they are."""
    of_nouns: frozenset[str] = frozenset()
    """Nouns behind which "from" only says whose they are."""
    becoming: frozenset[str] = frozenset()
    """Verbs that only say "to" between another verb and an amount."""
    states: frozenset[str] = frozenset()
    """Adjectives that stand for a verb: "ready to", "able to"."""
    passive: dict[str, str] = field(default_factory=dict)
    """Words that make the verb behind them passive."""


@cache
def label_words(code: LanguageCode) -> LabelWords:
    """How labels are written in a language; English where it is not supported."""
    return language(code if code in known() else "en").typed("labels", LabelWords)


@cache
def openers(code: LanguageCode) -> Mapping[str, list[list[str]]]:
    """First word -> phrases in front of a sentence that only open it, as words."""
    found: dict[str, list[list[str]]] = {}
    for phrase in label_words(code).openers:
        found.setdefault(phrase.split()[0], []).append(phrase.split())
    return found


def number(value: Number, code: LanguageCode) -> str:
    """A number as headlines write it: "1.5 million", "1,5 juta", "1,250"."""
    words = label_words(code)
    for power, word in words.scales.items():
        scaled = value / 10 ** int(power)
        if abs(scaled) >= 1 and round(scaled, 3) * 10 ** int(power) == value:
            return f"{_digits(round(scaled, 3), words)} {word}"
    return _digits(value, words)


def _digits(value: Number, words: LabelWords) -> str:
    whole = isinstance(value, int) or (value.is_integer() and abs(value) < 1e15)
    text = f"{int(value):,}" if whole else f"{value:,.10f}".rstrip("0") if abs(value) < 1e15 else f"{value:g}"
    swapped = {",": words.group, ".": words.decimal}
    return "".join(swapped.get(letter, letter) for letter in text)


def in_words(fact: Quantity) -> bool:
    """Whether a quantity is told in words that no figure replaces well: "three times as many"."""
    return fact.noun is None and fact.currency is None and fact.text[:1].isalpha()


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
        return plural_of(noun, code) if value != 1 else noun
    forms = _nouns().get((source, noun.lower()))
    if forms and code in forms:
        return forms[code][value != 1]
    found = word(noun, source, code)
    return plural_of(found, code) if found and value != 1 else found or noun


def plural_of(noun: str, code: LanguageCode) -> str:
    """The plural of a noun, in a language that has one."""
    rules = label_words(code).plural
    forms = _nouns().get((code, noun.lower()))
    if forms and rules:
        return forms[code][1]
    for ending, plural in rules:
        if noun.endswith(ending):
            return noun[: len(noun) - len(ending)] + plural
    return noun


@cache
def _irregular_verbs() -> Mapping[str, str]:
    """Form of an irregular English verb -> its base."""
    return {form: base for form, base, kind in _table("english-irregular.tsv") if kind == "verb"}


def base_of(word: str, code: LanguageCode) -> str:
    """The base of a verb's form, in a language whose verbs have forms."""
    rules = label_words(code).bases
    return (
        _irregular_verbs().get(word) or changed(word, rules) if rules and word not in label_words(code).states else word
    )


def changed(word: str, rules: Iterable[Sequence[str]]) -> str:
    """`word` with the first ending of `rules` that fits replaced; each rule is (ending, what takes its place)."""
    for ending, other in rules:
        if word.endswith(ending):
            return word[: len(word) - len(ending)] + other
    return word


@lru_cache(maxsize=50_000)
def folded(text: str, code: LanguageCode) -> str:
    """A word or phrase as the word list keeps it: stems in a language that has them."""
    return file_key(text, code)


@lru_cache(maxsize=50_000)
def word(text: str, source: LanguageCode, code: LanguageCode, verb: bool = False) -> str:
    """The best translation of a word or phrase: the one that is also best on the way back; empty if none is trusted.

    Args:
        verb: it is one, so an active verb is preferred among the translations.
    """
    if source == code:
        return text
    best, most = "", 0.0
    for candidate, weight in translate(text, source, code, 8):
        if weight >= LEAST_TRUST:
            back = [
                trust for phrase, trust in translate(candidate, code, source, 8) if _same(phrase, text, source, verb)
            ]
            trust = weight * max(back, default=_ONE_WAY) * _fitness(candidate, code, verb)
            if trust > most:
                best, most = candidate, trust
    return best


def _same(phrase: str, text: str, code: LanguageCode, verb: bool) -> bool:
    """Whether a translation leads back to `text`; a verb may come back in another form, a noun as it is."""
    return folded(phrase, code) == folded(text.lower(), code) if verb else phrase == text.lower()


def _fitness(candidate: str, code: LanguageCode, verb: bool) -> float:
    """How well a translation takes the place of a verb."""
    classes = words_of(code).classes(candidate)
    if not verb or "verb" not in words_of(code).names:
        return 1.0
    if "verb" not in classes:
        return _NO_VERB
    if "passive" in classes:
        return _PASSIVE
    return 1.0 if "ing" in classes else _ROOT_ONLY


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
