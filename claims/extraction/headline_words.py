"""Owns the words of news that a label may translate: one sure word for each, with the part that it plays."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from claims.extraction.rendering import base_of, label_words, plural_of, table
from claims.records import LanguageCode

LONGEST = 5
"""Words in the longest entries."""

KEYS = ("kind", "id", "en")
"""Columns of the list; a fourth one names the only language that a row holds from, where a word has other meanings."""


class Entry(NamedTuple):
    """A word or phrase: what it is, and how the other language says it, nouns in the singular and verbs in the base.

    Kinds: "noun", "adjective", "verb" (needs no object), "verb+" (needs one), "verb>" (another verb follows), "verb+>"
    (its object is to do what another verb says), "counted" (a noun that is sure only behind a number), "is"
    (what someone is or becomes follows), "done" (what is done to someone: "ditangkap", "arrested").
    """

    kind: str
    said: str
    plural: bool = False


@cache
def entries(source: LanguageCode, target: LanguageCode) -> Mapping[str, Mapping[str, Entry]]:
    """Word or phrase of `source` in lower case -> kind -> the first entry of that kind; plurals of nouns too."""
    found: dict[str, dict[str, Entry]] = {}
    rows = table("headline-words.tsv")
    kind_at, from_at, to_at = (rows[0].index(name) for name in ("kind", source, target))
    for row in rows[1:]:
        if row[len(KEYS) :] not in ([], [source]):
            continue
        kind, word, said = row[kind_at], row[from_at], row[to_at]
        found.setdefault(word, {}).setdefault(kind, Entry(kind, said))
        if kind == "noun":
            several = plural_of(word, source)
            found.setdefault(several, {}).setdefault(kind, Entry(kind, said, several != word))
    return found


def find(phrase: str, source: LanguageCode, target: LanguageCode, *kinds: str) -> Entry | None:
    """The entry of a word or phrase in lower case that is of the first of `kinds` that there is."""
    listed = entries(source, target).get(phrase)
    return next((listed[kind] for kind in kinds if kind in listed), None) if listed else None


def find_verb(word: str, source: LanguageCode, target: LanguageCode, *kinds: str) -> Entry | None:
    """The entry of a verb that someone does, in any form."""
    found = find(word, source, target, *kinds)
    if found or not label_words(source).bases:
        return found
    first, gap, rest = word.partition(" ")
    listed = (find(f"{form}{gap}{rest}", source, target, *kinds) for form in bases_of(first, source))
    return next(filter(None, listed), None)


def bases_of(word: str, source: LanguageCode) -> list[str]:
    """What a verb's form may be a form of, the likeliest first."""
    endings = label_words(source).verb_endings
    return [base_of(word, source), *(word.removesuffix(ending) for ending in endings if word.endswith(ending))]
