"""Facts and single words as a label in a given language says them: numbers, counted nouns, names, translations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from claims.languages import known, language
from claims.records import LanguageCode, Number, Organisation, Place, Quantity
from claims.resources import resource

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
    scales: dict[str, str]
    """Power of ten -> word."""
    comparators: dict[str, str]
    prepositions: dict[str, str]
    """Preposition -> what it means: "in", "to", "from" ..."""
    places: dict[str, str]
    """Meaning -> preposition, the way back."""
    small: frozenset[str]
    """Words at which no label ends, since what they belong to is missing."""
    verbs: dict[str, str]
    """How a verb is said: "single" and "plural" (subject), "modal", "done", "done modal", each also with " not"."""
    plural: list[list[str]] = field(default_factory=list)
    """[ending, ending of the plural], the first that fits; empty where nouns have no plural."""
    currencies: dict[str, str] = field(default_factory=dict)
    skipped: frozenset[str] = frozenset()
    """Words that a heading leaves out."""
    pointing: frozenset[str] = frozenset()
    """Words behind a noun that a heading leaves out."""
    generic: frozenset[str] = frozenset()
    """Nouns that say nothing without the word that points: "hal ini"."""
    openers: list[str] = field(default_factory=list)
    """Phrases in front that only open a sentence."""
    preludes: frozenset[str] = frozenset()
    """Words that begin a phrase in front of a sentence, up to a comma."""
    date_leads: frozenset[str] = frozenset()
    """Words in front of a date that go with it."""
    modals: dict[str, str] = field(default_factory=dict)
    """Word before a verb -> what it means."""
    helpers: frozenset[str] = frozenset()
    """Words before a verb that another language does not say."""
    denials: frozenset[str] = frozenset()
    """Words before a verb that deny it."""
    be: frozenset[str] = frozenset()
    """Words that make the verb behind them passive."""
    to_do: frozenset[str] = frozenset()
    """Words between two verbs."""
    becoming: frozenset[str] = frozenset()
    """Words that say "to" between a verb and an amount."""
    articles: frozenset[str] = frozenset()
    """Words before a noun that another language does not say."""
    quantifiers: dict[str, str] = field(default_factory=dict)
    """Word before a noun -> what it means; the noun is then in the plural."""
    joins: dict[str, str] = field(default_factory=dict)
    """Joiner of two nouns -> what it means."""
    said: dict[str, str] = field(default_factory=dict)
    """Meaning of a modal, quantifier or join -> how it is said."""
    third: list[list[str]] = field(default_factory=list)
    """[ending, ending of the third person]: the first that fits; empty where verbs do not change."""
    bases: list[list[str]] = field(default_factory=list)
    """[ending of a verb's form, ending of its base]: the first that fits."""
    participles: tuple[str, ...] = ()
    """Endings of verbs that make no clause: "representing"."""
    plurals: frozenset[str] = frozenset()
    """Nouns that are plural as they are."""
    determiners: frozenset[str] = frozenset()
    """More words before a noun that another language need not say: "this"."""
    possessives: dict[str, str] = field(default_factory=dict)
    """ "his" -> how another language says it behind the noun; "-" in front if it is an ending."""
    owners: tuple[str, ...] = ()
    """Endings of nouns that say whose they are."""
    genitive: frozenset[str] = frozenset()
    """What stands between an owner and what belongs to it."""
    pronouns: dict[str, str] = field(default_factory=dict)
    """Pronoun as a subject -> what it means."""
    adverbs: dict[str, str] = field(default_factory=dict)
    """Word before a verb that must be told -> what it means."""
    degrees: dict[str, str] = field(default_factory=dict)
    """Word before an adjective -> what it means."""
    relatives: frozenset[str] = frozenset()
    """Words that begin a clause about the noun before them."""
    existential: frozenset[str] = frozenset()
    """Words that begin a clause that says that something is there."""
    be_forms: dict[str, str] = field(default_factory=dict)
    """ "are" in front of a phrase of the list -> its base."""
    time_clauses: frozenset[str] = frozenset()
    """Words that begin a clause in front which only says when."""
    motion: frozenset[str] = frozenset()
    """Prepositions that say where to, whatever the verb."""
    of_people: frozenset[str] = frozenset()
    """Nouns of which a name behind them says whose they are, and not who is meant."""
    comparing: frozenset[str] = frozenset()
    """Words that compare, and leave what stands before them unfinished."""
    times: frozenset[str] = frozenset()
    """Nouns of lengths of time."""
    verb_endings: tuple[str, ...] = ()
    """Endings of verbs that may leave their base: "sends"."""
    raising: frozenset[str] = frozenset()
    """Bases of verbs whose object with "to" is what is wanted, and not for what: "wants Iran to stop"."""
    attributive: frozenset[str] = frozenset()
    """Adjectives that say little where no noun follows: "was last"."""
    vague: frozenset[str] = frozenset()
    """Counted nouns of which a number alone tells nothing: "4 times"."""
    conditions: frozenset[str] = frozenset()
    """Words that begin a condition."""
    spots: frozenset[str] = frozenset()
    """Nouns behind which something is or goes, where a preposition tells places from other things."""
    given: frozenset[str] = frozenset()
    """Nouns of what comes from someone, and is not "of" him."""
    people: frozenset[str] = frozenset()
    """Nouns that no place can qualify: "Europe person"."""
    adjective: str = ""
    """Column of demonyms.tsv that holds the adjective of a country; empty where its name qualifies a noun."""


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
    for kind, local, singular, *only in table("headline-words.tsv")[1:]:
        if kind in ("noun", "counted"):
            plural = changed(singular, label_words("en").plural)
            for tongue, word in (("id", local), ("en", singular), ("en", plural)):
                if only in ([], [tongue]):
                    found.setdefault((tongue, word), {"id": (local, local), "en": (singular, plural)})
    for row in table("numbers-and-units.tsv")[1:]:
        _, local, singular, plural, others = row[:5]
        forms = {"id": (local, local), "en": (singular, plural or singular)}
        for key in (("id", local), ("en", singular), ("en", plural), *(("en", other) for other in others.split(";"))):
            if key[1]:
                found.setdefault((key[0], key[1].lower()), forms)
    return found


def table(name: str) -> list[list[str]]:
    """The rows of a file of resources/lexicons, the header first."""
    lines = resource(f"lexicons/{name}").read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line]


def unit_name(unit: str, code: LanguageCode, value: Number) -> str:
    """A unit by its English name, in a language."""
    forms = _nouns().get(("en", unit.lower()))
    return forms[code][value != 1] if forms and code in forms else unit


def noun_of(noun: str, source: LanguageCode, code: LanguageCode, value: Number) -> str:
    """A counted noun in the target language, in the number that `value` asks for; empty if it is not known."""
    if source == code:
        return plural_of(noun, code) if value != 1 else noun
    forms = _nouns().get((source, noun.lower()), {})
    return forms[code][value != 1] if code in forms else ""


def sayable(fact: Quantity, source: LanguageCode, code: LanguageCode) -> bool:
    """Whether a quantity can be said in another language: what it counts is known, and no other word is part of it."""
    if in_words(fact) or (fact.noun and not noun_of(fact.noun, source, code, fact.value)):
        return False
    return is_plain(fact, source)


def is_time(fact: object) -> bool:
    """Whether a quantity is a length of time or an age, which tells little without the words around it."""
    return isinstance(fact, Quantity) and fact.base_unit == "second"


def is_plain(fact: Quantity, code: LanguageCode) -> bool:
    """Whether a quantity is a number with its noun: no word such as "small" in "3 small countries" stands between."""
    text, noun = fact.text.lower(), (fact.noun or "").lower()
    if not noun:
        return True
    before = text.partition(noun)[0].split() if noun in text else text.split()[:-1]
    return all(not word.isalpha() or word in _number_words(code) for word in before)


@cache
def _number_words(code: LanguageCode) -> frozenset[str]:
    """Every word that the language file names for numbers."""
    section = language(code if code in known() else "en").section("numbers")
    return frozenset(str(word) for words in section.values() if isinstance(words, dict | list) for word in words)


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
    return {form: base for form, base, kind in table("english-irregular.tsv")[1:] if kind == "verb"}


def base_of(word: str, code: LanguageCode) -> str:
    """The base of a verb's form, in a language whose verbs have forms."""
    rules = label_words(code).bases
    return (_irregular_verbs().get(word) or changed(word, rules)) if rules else word


def changed(word: str, rules: Iterable[Sequence[str]]) -> str:
    """`word` with the first ending of `rules` that fits replaced; each rule is (ending, what takes its place)."""
    for ending, other in rules:
        if word.endswith(ending):
            return word[: len(word) - len(ending)] + other
    return word


@cache
def _places() -> Mapping[tuple[str, str, LanguageCode], list[tuple[str, str]]]:
    """(code, kind, language) -> (form, name) of a place."""
    found: dict[tuple[str, str, LanguageCode], list[tuple[str, str]]] = {}
    for code, kind, tongue, name, form, *_ in table("places.tsv")[1:]:
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
    if standard.endswith(f" {fact.text}"):
        return fact.text  # the bare last word of a name may be another name: "Emirates"
    if len(standard) <= LONG_NAME:
        return standard
    return by_form.get("short") or by_form.get("abbreviation") or standard


@cache
def _adjectives(column: str) -> Mapping[str, str]:
    """Code of a country -> its adjective."""
    rows = table("demonyms.tsv")
    at = rows[0].index(column)
    return {row[0]: row[at].split(";")[0] for row in rows[1:]}


def adjective(fact: Place, code: LanguageCode) -> str:
    """The adjective of a country in a language that uses one: "French"; else empty."""
    column = label_words(code).adjective
    if not column or not fact.code or fact.kind not in ("country", "nation"):
        return ""
    return _adjectives(column).get(fact.code, "")


def is_listed(fact: Place, code: LanguageCode) -> bool:
    """Whether a place is called by a name of its own, and not by that of its people."""
    kinds = {fact.kind or "", "country", "capital", "region"}
    return any(name == fact.text for kind in kinds for _, name in _places().get((fact.code or "", kind, code), ()))


@cache
def _organisations() -> Mapping[str, Mapping[LanguageCode, tuple[str, str]]]:
    """Any name of a body -> language -> (name, abbreviation)."""
    found: dict[str, Mapping[LanguageCode, tuple[str, str]]] = {}
    for _, _, english, short, local, short_local, others, others_local in table("organisations.tsv")[1:]:
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
