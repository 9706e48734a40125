"""What stands around a number in a language: comparators, currencies, units, nouns; compiled from its file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claims.facts.numbers.units import Unit, counted_nouns, unit_names
from claims.facts.tokens.phrases import Phrases
from claims.facts.tokens.value_tokens import Tokens
from claims.languages import known, language
from claims.records import Comparator, LanguageCode
from claims.resources import table

_PERSON = "person"


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """Section `quantities` of a language file; the file says beside each key what it holds."""

    lexicon_columns: list[str]
    comparators: dict[Comparator, list[str]]
    comparators_after: dict[Comparator, list[str]]
    between: list[str]
    between_marks: list[str]
    range_marks: list[str]
    change_words: frozenset[str]
    changed_from: frozenset[str]
    changed_to: frozenset[str]
    change_verbs: frozenset[str]
    percents: list[str]
    currencies: dict[str, str | None]
    cents: dict[str, str]
    rare_currencies: frozenset[str]
    adjectives_before_noun: int
    plural_endings: list[tuple[str, str]]
    irregular_nouns: str
    dash_joins_noun: bool
    not_noun_pattern: str
    plural_only: bool
    noun_suffixes: list[str]
    classifiers: frozenset[str]
    strong_classifiers: frozenset[str]
    predicates: frozenset[str]
    people: frozenset[str]
    prefix_units: dict[str, str]
    prefix_letters: dict[str, str]
    prefix_links: frozenset[str]
    shares: list[str]
    parts: list[str]
    parted: list[str]
    before_no_share: frozenset[str]
    multiples: dict[str, int]
    multiple_adverbs: frozenset[str]
    multiple_followers: frozenset[str]
    comparing: frozenset[str]
    rounded: frozenset[str]
    rates: list[str]
    spreads: list[str]
    others: list[str]
    among: list[str]
    ages: frozenset[str]
    age_joints: frozenset[str]
    age_leads: frozenset[str]
    joints: frozenset[str]
    led_to: frozenset[str]
    age_links: frozenset[str]
    measured_nouns: frozenset[str]
    spanning: frozenset[str]
    before_bound: frozenset[str]
    phrasal: frozenset[str]
    exact_bounds: frozenset[str]
    bound_links: frozenset[str]
    adverbs: frozenset[str]
    bound_verbs: frozenset[str]
    graded: frozenset[str]
    multiple_verbs: dict[str, int]
    multiple_cues: frozenset[str]
    fold_words: list[str]
    frequencies: list[str]
    times_noun: str
    divisible: frozenset[str]
    close_units: frozenset[str]
    exact_units: frozenset[str]
    ordinal_endings: frozenset[str]
    ordinal_prefixes: frozenset[str]
    end_units: frozenset[str]
    thing_units: frozenset[str]
    place_units: frozenset[str]
    not_nouns: frozenset[str]
    naming: frozenset[str]
    naming_capital: frozenset[str]
    in_rows: frozenset[str]
    row_leads: frozenset[str]
    dialling: frozenset[str]
    idle_pairs: list[str]
    named_numbers: list[str]
    streets: frozenset[str]
    definite: frozenset[str]
    same_plural: frozenset[str]
    year_cues: frozenset[str]
    plates: frozenset[str]
    ranking: frozenset[str]
    numbered: frozenset[str]
    score_marks: frozenset[str]
    pitted_marks: frozenset[str]
    alternatives: frozenset[str]


SIGNS: dict[str, str] = {
    "$": "USD", "US$": "USD", "US $": "USD", "U.S.$": "USD", "USD$": "USD", "€": "EUR", "£": "GBP",
    "UK£": "GBP", "¥": "JPY", "JP¥": "JPY", "CN¥": "CNY", "RMB": "CNY", "Rp": "IDR", "Rp.": "IDR", "₹": "INR",
    "Rs": "INR", "Rs.": "INR", "₩": "KRW", "₺": "TRY", "₽": "RUB", "₫": "VND", "฿": "THB", "₱": "PHP",
    "₪": "ILS", "₦": "NGN", "₴": "UAH", "RM": "MYR", "A$": "AUD", "AU$": "AUD", "AU $": "AUD", "Aus$": "AUD",
    "C$": "CAD", "C $": "CAD", "CA$": "CAD", "Can$": "CAD", "S$": "SGD", "SG$": "SGD", "HK$": "HKD",
    "HK $": "HKD", "NZ$": "NZD", "NZ $": "NZD", "NT$": "TWD", "NT $": "TWD", "R$": "BRL", "MX$": "MXN",
    "T$": "TWD", "TT$": "TTD", "FJ$": "FJD", "J$": "JMD", "N$": "NAD", "B$": "BND", "₿": "XBT",
}  # fmt: skip
"""Signs written before an amount (some also behind it): the narrow and wide symbols of CLDR and those of the press."""

SUM_SIGNS: dict[str, str | None] = {"R": "ZAR", "B": "THB", "Bt": "THB", "N": "NGN", "P": None}
"""Letters close before an amount that is surely one: "R1.2 million", "B105m", but not "R21", "B12"."""


@dataclass(frozen=True, slots=True)
class Around:
    """The phrases of one language that stand around a number. In `currencies`, the second value is 1/100 for cents."""

    words: QuantityWords
    before: Phrases[Comparator]
    after: Phrases[Comparator]
    between: Phrases[bool]
    between_marks: Phrases[bool]
    range_marks: Phrases[bool]
    percents: Phrases[bool]
    currencies: Phrases[tuple[str | None, int]]
    signs: Phrases[str]
    codes: frozenset[str]
    units: Phrases[tuple[Unit, str]]
    nouns: Phrases[tuple[str, str]]
    folds: Phrases[bool]
    frequencies: Phrases[bool]
    shares: Phrases[bool]
    parts: Phrases[bool]
    parted: Phrases[bool]
    named_numbers: Phrases[bool]
    idle_pairs: Phrases[bool]
    rates: Phrases[bool]
    spreads: Phrases[bool]
    others: Phrases[bool]
    among: Phrases[bool]
    irregular: dict[str, str]


@cache
def quantity_words(code: LanguageCode) -> QuantityWords:
    """The section as it stands in the file of the language `code`."""
    return language(code).typed("quantities", QuantityWords)


@cache
def _people() -> frozenset[str]:
    return frozenset().union(*(quantity_words(code).people for code in known()))


def are_people(noun: str) -> bool:
    """Whether a counted noun of any language says no more than that people are counted: "warga", "korban jiwa"."""
    return not _people().isdisjoint(noun.split())


def counts_people(noun: str, code: LanguageCode | None) -> bool:
    """Whether a counted noun of a language is one of people, whoever they are: "warga", "workers"."""
    found = around(code).nouns.at(Tokens(noun), 0) if code in known() else None
    return are_people(noun) or (found is not None and found[0][1] == _PERSON)


def _marked(phrases: list[str]) -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in phrases)


def _irregular(name: str) -> dict[str, str]:
    """Irregular plurals with their singulars, from the table `name` of `resources/lexicons/`; none for ""."""
    return {row["form"]: row["base"] for row in table(name) if row["kind"] == "noun"} if name else {}


@cache
def around(code: LanguageCode) -> Around:
    """The phrases around a number, compiled for the language `code`."""
    words = quantity_words(code)
    columns = tuple(words.lexicon_columns)
    rows = list(table("currencies.tsv"))
    names: dict[str, tuple[str | None, int]] = {
        row["name"]: (row["currency"], 1) for row in rows if row["language"] == code
    }
    names.update({sign.lower(): (currency, 1) for sign, currency in SIGNS.items() if not sign.isalpha()})
    names.update({name: (currency, 1) for name, currency in words.currencies.items()})
    names.update({name: (currency, 100) for name, currency in words.cents.items()})
    return Around(
        words=words,
        before=Phrases((phrase, mark) for mark, phrases in words.comparators.items() for phrase in phrases),
        after=Phrases((phrase, mark) for mark, phrases in words.comparators_after.items() for phrase in phrases),
        between=_marked(words.between),
        between_marks=_marked(words.between_marks),
        range_marks=_marked(words.range_marks),
        percents=_marked(words.percents),
        currencies=Phrases(names.items()),
        signs=Phrases(SIGNS.items()),
        codes=frozenset(row["currency"] for row in rows),
        units=unit_names(columns),
        nouns=counted_nouns(columns),
        folds=_marked(words.fold_words),
        frequencies=_marked(words.frequencies),
        shares=_marked(words.shares),
        parts=_marked(words.parts),
        parted=_marked(words.parted),
        named_numbers=_marked(words.named_numbers),
        idle_pairs=_marked(words.idle_pairs),
        rates=_marked(words.rates),
        spreads=_marked(words.spreads),
        others=_marked(words.others),
        among=_marked(words.among),
        irregular=_irregular(words.irregular_nouns),
    )
