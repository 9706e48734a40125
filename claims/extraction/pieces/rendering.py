"""Facts and single words as a label in a given language says them: numbers, counted nouns, names, translations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from claims.extraction.reading.label_words import LabelWords, label_words
from claims.facts.names.gazetteer import COUNTRIES
from claims.facts.names.places import OrganisationNames, organisations, place_names
from claims.languages import known, language
from claims.memory import Remembered
from claims.records import DateMention, LanguageCode, Number, Organisation, Place, Quantity
from claims.resources import table

LONG_NAME = 12
"""Letters; a longer name of a place is given by its abbreviation where there is one."""

LONGER_NAME = 25
"""The same of a body whose abbreviation is one of the other language."""

_ONE_DECIMAL = re.compile(r"^\d+[.,]\d$")
"""An amount of money, not of millions, that prices write with two: "$0.50"."""


def number(value: Number, code: LanguageCode) -> str:
    """A number as headlines write it: "1.5 million", "1,5 juta", "1,250"."""
    words = label_words(code)
    for power, word in words.scales.items():
        size = 10 ** int(power)
        scaled = round(value / size, 3) if abs(value) > size / 2 else 0
        if abs(scaled) >= 1 and round(scaled * size, DIGITS) == value:
            return f"{_digits(scaled, words)} {word}"
    return _digits(value, words)


def _digits(value: Number, words: LabelWords) -> str:
    whole = isinstance(value, int) or (value.is_integer() and abs(value) < 1e15)
    text = f"{int(value):,}" if whole else f"{value:,.10f}".rstrip("0") if abs(value) < 1e15 else f"{value:g}"
    return text.translate({ord(","): words.group, ord("."): words.decimal})


def in_words(fact: Quantity) -> bool:
    """Whether a quantity is told in words that no figure replaces well: "three times as many"."""
    return fact.noun is None and fact.currency is None and fact.text[:1].isalpha() and not is_scale(fact)


def _is_number(fact: Quantity, code: LanguageCode) -> bool:
    """Whether words tell a whole number, which figures tell as well: "seventy percent", "one million barrels"."""
    words = fact.text.lower().replace("-", " ").split()
    measured = 1 if fact.percent else len((fact.unit or "").split())
    return fact.value > 1 and all(word in _plain_numbers(code) for word in words[: len(words) - measured])


def quantity(fact: Quantity, source: LanguageCode, code: LanguageCode, modifiers: Iterable[str] = ()) -> str:
    """A quantity with what it counts; `modifiers` are words of the target language that belong to the noun."""
    words = label_words(code)
    parts = [words.comparators.get(fact.comparator, ""), _amount(fact, code)]
    noun = unit_name(fact.unit, code, fact.value) if fact.unit else ""
    if is_scale(fact):  # which stands before its number: "magnitude 6.1"
        parts, noun = [noun, *parts], ""
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
        amount += "0" * bool(_ONE_DECIMAL.search(amount))
        pattern = words.currencies.get(fact.currency, f"{fact.currency} {{}}")
        return pattern.format(amount)
    return f"{amount}{words.percent}" if fact.percent else amount


@cache
def _nouns() -> Mapping[tuple[LanguageCode, str], Mapping[LanguageCode, tuple[str, str]]]:
    """(language, noun in any form) -> language -> (singular, plural), from the list of counted nouns and units."""
    found: dict[tuple[LanguageCode, str], Mapping[LanguageCode, tuple[str, str]]] = {}
    for row in table("headline-words.tsv"):
        local, singular = row["id"], row["en"]
        if row["kind"] in ("noun", "counted") and local and singular:
            plural = changed(singular, label_words("en").plural)
            for tongue, word in (("id", local), ("en", singular), ("en", plural)):
                if row["only"] in ("", tongue):
                    found.setdefault((tongue, word.lower()), {"id": (local, local), "en": (singular, plural)})
    for row in table("numbers-and-units.tsv"):
        local, singular, plural = row["indonesian"], row["english_singular"], row["english_plural"]
        forms = {"id": (local, local), "en": (singular, plural)}
        every = [("id", local), *(("en", word) for word in (singular, plural, *row["other_english"].split(";")))]
        for tongue, word in every:
            if word:
                found.setdefault((tongue, word.lower()), forms)
    for local, singular, plural in _peoples_of_countries():
        for word in (singular, plural):
            found.setdefault(("en", word.lower()), {"id": (local, local), "en": (singular, plural)})
    return found


def _peoples_of_countries() -> Iterator[tuple[str, str, str]]:
    """Those of each country: "warga Kuba", "Cuban", "Cubans"."""
    for row in table("demonyms.tsv"):
        people = (row["people_indonesian"], row["person_english"], row["people_english"])
        if all(people):
            local, singular, plural = (names.split(";")[0] for names in people)
            yield local, singular, plural


PERSONS = ("person",)
"""Kinds of counted nouns that are people."""

THINGS = ("place", "institution", "object", "event", "time")
"""Kinds of counted nouns that nobody can kill or hurt."""


@cache
def nouns_of(kinds: tuple[str, ...]) -> frozenset[str]:
    """Counted nouns of some kinds in every language, and their plurals."""
    rows = (row for row in table("numbers-and-units.tsv") if row["kind"] in kinds)
    nouns = (row[column] for row in rows for column in ("indonesian", "english_singular", "english_plural"))
    return frozenset(filter(None, nouns))


@cache
def fates() -> frozenset[str]:
    """Words of any language that tell what befell so many: "9 killed"."""
    rows = (row for row in table("numbers-and-units.tsv") if row["kind"] == "casualty")
    told = (row for row in rows if row["english_singular"] == row["english_plural"])
    names = ((row["indonesian"], row["english_singular"], *row["other_english"].split(";")) for row in told)
    return frozenset(filter(None, chain.from_iterable(names)))


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
    """Whether a quantity can be said in another language, and no other word is part of it."""
    return is_plain(fact, source) and is_known(fact, source, code)


def is_known(fact: Quantity, source: LanguageCode, code: LanguageCode) -> bool:
    """Whether another language knows what a quantity counts, and its value is no fraction such as 1/3."""
    if in_words(fact) and not _is_number(fact, source):
        return False
    if fact.noun and (fact.noun in label_words(source).unsure or not noun_of(fact.noun, source, code, fact.value)):
        return False
    if fact.unit and ("en", fact.unit.lower()) not in _nouns():
        return False
    return round(fact.value, DIGITS) == fact.value


def is_time(fact: object) -> bool:
    """Whether a quantity is a length of time or an age, which tells little without the words around it."""
    return isinstance(fact, Quantity) and fact.base_unit == "second"


def is_scale(fact: Quantity) -> bool:
    """Whether a quantity is a place on a scale, which says what a thing is like: "a magnitude 6.1 quake"."""
    return fact.base_unit == SCALE


def is_plain(fact: Quantity, code: LanguageCode) -> bool:
    """Whether a quantity is a number with its noun: no word such as "small" in "3 small countries" stands between."""
    text, noun = fact.text.lower(), (fact.noun or "").lower()
    if not noun:
        return True
    before = text.partition(noun)[0].split() if noun in text else text.split()[:-1]
    return all(is_figure(word, code) for word in before)


def behind_number(words: Sequence[str], first: int, last: int, code: LanguageCode) -> int:
    """Behind the last word of a number among words `first` up to `last`."""
    said = [at for at in range(first, last) if words[at] != "." and is_figure(words[at], code)]  # "U.S." is none
    return said[-1] + 1 if said else first


def is_figure(word: str, code: LanguageCode) -> bool:
    """Whether a word in small letters is (part of) a number: "6.5", "twenty-five", "million", and not "high-tech"."""
    return not word[:1].isalpha() or _number_words(code).issuperset(word.split("-"))


@cache
def _plain_numbers(code: LanguageCode) -> frozenset[str]:
    """Words of whole numbers: "two", "million"."""
    section = language(code if code in known() else "en").section("numbers")
    names = ("units", "teens", "teen_marks", "tens", "ten_marks", "hundreds", "hundred_marks", "scales")
    return frozenset(str(word) for name in names for word in section[name])


@cache
def _number_words(code: LanguageCode) -> frozenset[str]:
    """Every word that the language file names for numbers."""
    section = language(code if code in known() else "en").section("numbers")
    return frozenset(str(word) for words in section.values() if isinstance(words, dict | list) for word in words)


def plural_of(noun: str, code: LanguageCode) -> str:
    """The plural of a noun, in a language that has one."""
    rules = label_words(code).plural
    if noun.rpartition(" ")[2] in label_words(code).plurals:
        return noun
    forms = _nouns().get((code, noun.lower()))
    if forms and rules and forms[code][0] == noun.lower():  # and no other word for the same, "item" beside "unit"
        return forms[code][1]
    return changed(noun, rules)


@cache
def _irregular_verbs() -> Mapping[str, str]:
    """Form of an irregular English verb -> its base."""
    return {row["form"]: row["base"] for row in table("english-irregular.tsv") if row["kind"] == "verb"}


def base_of(word: str, code: LanguageCode) -> str:
    """The base of a verb's form, in a language whose verbs have forms."""
    rules = _bases(code)[word[-1:]]
    return (_irregular_verbs().get(word) or changed(word, rules)) if label_words(code).bases else word


@cache
def _bases(code: LanguageCode) -> Mapping[str, Sequence[Sequence[str]]]:
    """Last letter of a verb's form -> the rules that may fit it."""
    rules = label_words(code).bases
    return Remembered(lambda letter: [rule for rule in rules if rule[0].endswith(letter)])


def is_doubled(word: str) -> bool:
    """Whether a word is said twice, as Indonesian does for the plural: "partai-partai"."""
    if "-" not in word:
        return False
    half, _, other = word.lower().partition("-")
    return bool(half) and (half == other or (other.startswith(half) and len(half) > 1))


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
    for place in place_names():
        found.setdefault((place.code, place.kind, place.language), []).append((place.form, place.name))
    return found


def place(fact: Place, source: LanguageCode, code: LanguageCode) -> str:
    """The name of a place in another language."""
    return fact.text if not fact.code else _names_of_places[fact.text, fact.code, fact.kind, code]


def _name_of_place(named: tuple[str, str, str | None, LanguageCode]) -> str:
    """The name that a language has for a place; `named` is its name in another one, its code and kind, the language."""
    text, place_code, kind, code = named
    kinds = (kind, "country", "region") if kind == "nation" else (kind,)
    names = next((found for kind in kinds if (found := _places().get((place_code, kind or "", code)))), [])
    by_form: dict[str, str] = {}
    for form, name in names:
        by_form.setdefault(form, name)
    standard = by_form.get("standard", text)
    if kind == "capital" and ("alias", text) in names:
        return text  # a name of its own: "Lagos", which is also said for the capital
    if f" {text} " in f" {standard} ":
        return text  # a bare word of a name may be another name: "Emirates", "Amazon"
    if len(standard) <= LONG_NAME:
        return standard
    return by_form.get("short") or by_form.get("abbreviation") or standard


_names_of_places = Remembered(_name_of_place)


def by_its_words(name: str, source: LanguageCode, code: LanguageCode) -> str:
    """A name that says what it is that of, "Pulau Buru" as "Buru Island"; empty if it says nothing of the kind."""
    said = label_words(code).name_words
    for meaning, pattern in label_words(source).name_words.items():
        before, _, behind = pattern.partition("{}")
        if name.startswith(before) and name.endswith(behind) and meaning in said:
            return said[meaning].format(name[len(before) : len(name) - len(behind)])
    return ""


@cache
def _adjectives(column: str) -> Mapping[str, str]:
    """Code of a country -> its adjective."""
    return {row["code"]: row[column].split(";")[0] for row in table("demonyms.tsv")}


def adjective(fact: Place, code: LanguageCode) -> str:
    """The adjective of a country in a language that uses one: "French"; else empty."""
    column = label_words(code).adjective
    if not column or not fact.code or fact.kind not in COUNTRIES:
        return ""
    return _adjectives(column).get(fact.code, "")


@cache
def _peoples(columns: tuple[str, ...]) -> Mapping[str, str]:
    """Adjective of a country -> somebody of it, and adjective with "s" -> several of them."""
    single, several, adjective = columns
    rows = [row for row in table("demonyms.tsv") if row[adjective] and row[single] and row[several]]
    rows = [row for row in rows if row[several] != row[adjective]]  # "French" alone may be their language
    one = {row[adjective].split(";")[0]: row[single].split(";")[0] for row in rows}
    many = {f"{row[adjective].split(';')[0]}s": row[several].split(";")[0] for row in rows}
    return one | many


def as_people(text: str, code: LanguageCode, *, plural: bool) -> str:
    """ "7 Palestinian residents" as "7 Palestinians", in a language that has such a word; else the text."""
    columns = label_words(code).peoples
    words = text.split(" ")[:-1]
    for size in (2, 1) if columns else ():
        adjective = f"{' '.join(words[-size:])}{'s' if plural else ''}"
        if len(words) >= size and adjective in _peoples(columns):
            return " ".join([*words[:-size], _peoples(columns)[adjective]])
    return text


def is_listed(fact: Place, code: LanguageCode) -> bool:
    """Whether a place is called by a name of its own, and not by that of its people."""
    kinds = {fact.kind or "", "country", "capital", "region"}
    return any(name == fact.text for kind in kinds for _, name in _places().get((fact.code or "", kind, code), ()))


@cache
def _organisations() -> Mapping[str, OrganisationNames]:
    """Any name of a body in small letters -> its names."""
    found: dict[str, OrganisationNames] = {}
    for body in organisations():
        for name in chain.from_iterable(map(body.all, body.names)):
            found.setdefault(name.casefold(), body)
    return found


def organisation(fact: Organisation, source: LanguageCode, code: LanguageCode) -> str:
    """The name of a body in a language, by its abbreviation if the name is long; as written if it is not known there,
    or is one of its names there too."""
    body = _organisations().get(fact.text.casefold())
    if body is None or code not in body.names or fact.text in tuple(body.all(code)):
        return fact.text
    name, short = body.names[code], body.abbreviations[code]
    if name == body.names[source] and len(fact.text) <= LONGER_NAME:
        return fact.text  # which of its names it is called by tells more: "Standard & Poor's"
    for ending, said in label_words(source).home.items():
        if not any(word in fact.text for word in said):
            name = name.removesuffix(ending)
    if name.startswith(fact.text):
        return fact.text  # a part of it may be another name: "Amazon"
    borrowed = short == body.abbreviations[source] and short != fact.text  # "MK" tells nobody abroad what it is
    long = len(name) > (LONGER_NAME if borrowed else LONG_NAME)
    return short if short and long else name or fact.text


def in_short(fact: object, code: LanguageCode) -> str:
    """The name of a place or body by the short form that its own language has for it: "UN Security Council", "AS"; as
    written where there is none."""
    if isinstance(fact, Place):
        forms = dict(reversed(_places().get((fact.code or "", fact.kind or "", code), ())))
        short = forms.get("short") or forms.get("abbreviation")
        return short if short and forms.get("standard") == fact.text and len(fact.text) > LONG_NAME else fact.text
    return _body_in_short[fact.text, code] if isinstance(fact, Organisation) else ""


def _bodies_short_name(named: tuple[str, LanguageCode]) -> str:
    """The name of a body by its abbreviation, or with that of the body whose name it begins with."""
    text, code = named
    words = text.split(" ")
    for end in range(len(words), 1, -1):
        first = " ".join(words[:end])
        body = _organisations().get(first.casefold()) if len(first) > LONG_NAME else None
        short = body.abbreviations.get(code) if body is not None else None
        if body is not None and short and _is_short_for(short, first):
            return " ".join((short, *words[end:]))
    return text


def _is_short_for(short: str, name: str) -> bool:
    """Whether an abbreviation is of the first letters of a name, and not of another one that the body has or had."""
    letters = "".join(word[0] for word in name.replace("-", " ").split(" ") if word[:1].isupper())
    initials = short.replace(" ", "").upper()
    return letters.startswith(initials) if len(initials) > 2 else letters == initials


_body_in_short = Remembered(_bodies_short_name)

SCALE = "magnitude"
"""The unit of a number that its name stands before."""

DIGITS = 4
"""Decimal places of a number in a label, at most."""

EARLIEST = 1000
"""The first year that a label names; before it, years may be those before our era."""


def day(date: DateMention, code: LanguageCode) -> str:
    """A day, month or year; empty if it is not known as such."""
    months = {number: name for name, number in reversed(language(code).section("dates")["months"].items())}
    start, end = date.start, date.end
    if start is None or end is None or start.year < EARLIEST:
        month, _, of_month = (date.month_day or "").partition("-")
        return f"{int(of_month)} {months[int(month)].title()}" if of_month else ""
    month = f"{months[start.month].title()} {start.year}"
    if start == end:
        return f"{start.day} {month}"
    if (end - start).days in (364, 365) and (start.month, start.day) == (1, 1):
        return str(start.year)
    return month if (start.year, start.month) == (end.year, end.month) and (end - start).days > 26 else ""
