"""The yes/no questions that are asked of a sentence to tell how much it is worth checking."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from claims.extraction.reading import Sentence

LENGTHS = (3, 5, 8, 11, 15, 20, 26, 35, 50)
"""Words above which a sentence is "longer than" that number."""

_LONGER = {bound: f"length>{bound}" for bound in LENGTHS}

_SIGNS = {
    "?": "question_mark", "!": "exclamation_mark", ",": "comma", '"': "quotation_mark", "“": "quotation_mark",
    "-": "dash", "–": "dash", "—": "dash", ":": "dash", ";": "semicolon", "$": "money_sign", "€": "money_sign",
    "£": "money_sign", "%": "percentages", "(": "brackets",
}  # fmt: skip
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d\Z")

MISSING = {
    "figures": ("digits", "year_number", "number_words", "large_numbers"), "names": ("place", "person", "organisation"),
    "commas": ("comma",), "past_forms": ("past_form", "past"), "reporting": ("reporting",),
    "quotation_mark": ("quotation_mark",),
}  # fmt: skip
"""What a sentence may be without: question -> classes none of which is in it."""

_WITHOUT = {f"lacks:{name}": frozenset(classes) for name, classes in MISSING.items()}

ACTS = frozenset((
    "rising", "multiplying", "falling", "cutting", "losing", "winning", "giving", "getting", "sending",
    "spending", "creating", "starting_and_ending", "legislating", "supporting", "opposing", "proposing",
    "ordering", "saying", "promising", "meeting_and_travel", "serving", "becoming", "changing", "taking",
    "bringing", "using", "failing", "happening", "helping", "solving", "killing", "attacks", "votes",
    "elections", "make", "come", "go", "trying", "wanting", "feeling", "thinking", "believing", "knowing",
    "seeing", "meaning", "put_and_keep", "agreeing", "talking", "personal_life", "investment",
))  # fmt: skip
"""Classes of verbs, for which the past is a question of its own."""


def traits_of(sentence: Sentence) -> dict[str, int]:
    """The questions answered by yes, each with the index of a word that answers it (-1: the sentence as a whole).

    Names: a class; `class*2`, `class*3` (it occurs so often); `class~past` (one of its verbs in a past form);
    `start:class`; `length>n`; `lacks:names` (none of them is in it).
    """
    places = {**sentence.tags, **_shapes(sentence.written)}
    facts = sentence.facts
    for name, found in (("place", facts.places), ("person", facts.people), ("organisation", facts.organisations),
                        ("quantity", facts.quantities), ("date", facts.dates)):  # fmt: skip
        if found:
            places[name] = [sentence.index_at(fact.span[0]) for fact in found]
    traits: dict[str, int] = {}
    first = next((index for index, word in enumerate(sentence.words) if word[0].isalnum()), -1)
    past = set(places.get("past_form", ()))
    for name, indices in places.items():
        traits[name] = indices[0]
        if len(indices) > 1:
            twice, thrice, _, _ = _variants(name)
            traits[twice] = indices[1]
            if len(indices) > 2:
                traits[thrice] = indices[2]
        if indices[0] == first:
            traits[_variants(name)[2]] = first
        if past and name in ACTS and not past.isdisjoint(indices):
            traits[_variants(name)[3]] = next(index for index in indices if index in past)
    _ask_of_whole(sentence, traits)
    return traits


def _ask_of_whole(sentence: Sentence, traits: dict[str, int]) -> None:
    """Adds the questions that no one word answers: what the sentence lacks, and how long it is."""
    for name, classes in _WITHOUT.items():
        if classes.isdisjoint(traits):
            traits[name] = -1
    count = sum([word[0].isalnum() for word in sentence.words])
    for bound, name in _LONGER.items():
        if count > bound:
            traits[name] = -1


@cache
def _variants(name: str) -> tuple[str, str, str, str]:
    """The questions that are made of a class: twice, three times, in front, in the past."""
    return f"{name}*2", f"{name}*3", f"start:{name}", f"{name}~past"


def _shapes(written: Sequence[str]) -> dict[str, list[int]]:
    """Classes of signs, numbers and capitals, which need no language."""
    found: dict[str, list[int]] = {}
    for index, name in _shape_of_each(written):
        found.setdefault(name, []).append(index)
    return found


def _shape_of_each(written: Sequence[str]) -> Iterator[tuple[int, str]]:
    after_stop = True
    for index, word in enumerate(written):
        letter = word[0]
        if letter.isalpha():
            if letter.isupper() and not after_stop and word != "I":
                yield index, "capital"
                if len(word) > 1 and word.isupper():
                    yield index, "acronym"
            after_stop = False
        elif letter.isdigit():
            yield index, "year_number" if _YEAR.match(word) else "digits"
            after_stop = False
        else:
            if word in _SIGNS:
                yield index, _SIGNS[word]
            after_stop = word in '.!?"“:'
