"""The yes/no questions that are asked of a sentence to tell how much it is worth checking."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from claims.extraction.reading.sentence import Sentence
from claims.memory import Remembered

Question = TypeVar("Question")
"""What stands for a question: its name, or all that a score needs of it."""

LENGTHS = (3, 5, 8, 11, 15, 20, 26, 35, 50)
"""Words above which a sentence is "longer than" that number."""

_SIGNS = {
    "?": "question_mark", "!": "exclamation_mark", ",": "comma", '"': "quotation_mark", "“": "quotation_mark",
    "-": "dash", "–": "dash", "—": "dash", ":": "dash", ";": "semicolon", "$": "money_sign", "€": "money_sign",
    "£": "money_sign", "%": "percentages", "(": "brackets",
}  # fmt: skip
_STOPS = frozenset('.!?"“:')
"""Signs behind which a capital is none of a name."""
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d\Z")

MISSING = {
    "figures": ("digits", "year_number", "number_words", "large_numbers"), "names": ("place", "person", "organisation"),
    "commas": ("comma",), "past_forms": ("past_form", "past"), "reporting": ("reporting",),
    "quotation_mark": ("quotation_mark",),
}  # fmt: skip
"""What a sentence may be without: question -> classes none of which is in it."""

ACTS = frozenset((
    "rising", "multiplying", "falling", "cutting", "losing", "winning", "giving", "getting", "sending",
    "spending", "creating", "starting_and_ending", "legislating", "supporting", "opposing", "proposing",
    "ordering", "saying", "promising", "meeting_and_travel", "serving", "becoming", "changing", "taking",
    "bringing", "using", "failing", "happening", "helping", "solving", "killing", "attacks", "votes",
    "elections", "make", "come", "go", "trying", "wanting", "feeling", "thinking", "believing", "knowing",
    "seeing", "meaning", "put_and_keep", "agreeing", "talking", "personal_life", "investment",
))  # fmt: skip
"""Classes of verbs, for which the past is a question of its own."""


class Asked(Generic[Question]):
    """The questions that are asked of sentences.

    Args:
        find: what stands for the question of a name; None if it is not asked. Names: a class; `class*2`, `class*3` (it
            occurs so often); `start:class`; `class~past` (one of its verbs in a past form); `lacks:names` (none of them
            is in it); `length>n`.
    """

    def __init__(self, find: Callable[[str], Question | None]) -> None:
        self._find = find
        self.of_class = Remembered(self._forms)
        """Class -> the plain question, and those that are made of it: twice, three times, in front, in the past; ()
        where none of them is asked."""
        lacking = [(classes, find(f"lacks:{name}")) for name, classes in MISSING.items()]
        self.lacking = [(classes, question) for classes, question in lacking if question is not None]
        longer = [find(f"length>{bound}") for bound in LENGTHS]
        self.longer = [[(one, -1) for one in longer[:end] if one is not None] for end in range(len(LENGTHS) + 1)]
        """The answers of a sentence that is longer than so many of `LENGTHS`."""

    def _forms(self, name: str) -> tuple[Question | None, tuple[Question | None, ...]]:
        past = self._find(f"{name}~past") if name in ACTS else None
        forms = (*map(self._find, (f"{name}*2", f"{name}*3", f"start:{name}")), past)
        return self._find(name), forms if any(forms) else ()


def traits_of(sentence: Sentence, asked: Asked[Question]) -> list[tuple[Question, int]]:
    """The questions answered by yes, each with the index of a word that answers it (-1: the sentence as a whole)."""
    places = _places(sentence)
    found: list[tuple[Question, int]] = []
    spoken = sentence.spoken()
    first = spoken[0] if spoken else -1
    past = set(places.get("past_form", ()))
    of_class = asked.of_class
    for name, indices in places.items():
        plain, forms = of_class[name]
        if plain is not None:
            found.append((plain, indices[0]))
        if forms:
            twice, thrice, in_front, in_past = forms
            if twice is not None and len(indices) > 1:
                found.append((twice, indices[1]))
            if thrice is not None and len(indices) > 2:
                found.append((thrice, indices[2]))
            if in_front is not None and indices[0] == first:
                found.append((in_front, first))
            if in_past is not None and past and not past.isdisjoint(indices):
                found.append((in_past, next(index for index in indices if index in past)))
    named = places.keys()
    found += [(question, -1) for classes, question in asked.lacking if named.isdisjoint(classes)]
    found += asked.longer[bisect_left(LENGTHS, len(spoken))]
    return found


def _places(sentence: Sentence) -> dict[str, list[int]]:
    """The indices of the words of each class, of those that a list of words gives and of the others."""
    places = sentence.tags | _shapes(sentence.written)
    facts = sentence.facts
    for name, found in (("place", facts.places), ("person", facts.people), ("organisation", facts.organisations),
                        ("quantity", facts.quantities), ("date", facts.dates)):  # fmt: skip
        if found:
            places[name] = [sentence.index_at(fact.span[0]) for fact in found]
    return places


def _shapes(written: Sequence[str]) -> dict[str, list[int]]:
    """Classes of signs, numbers and capitals, which need no language."""
    found: dict[str, list[int]] = {}
    for index, names in enumerate(map(_SHAPES.__getitem__, written)):
        if names and (names[0] != "capital" or (index and written[index - 1] not in _STOPS)):
            for name in names:
                found.setdefault(name, []).append(index)
    return found


def _shape(word: str) -> tuple[str, ...]:
    """The classes of a word as written, where nothing before it takes the meaning from its capital."""
    if word.islower():
        return ()
    if word in _SIGNS:
        return (_SIGNS[word],)
    if word[0].isdigit():
        return ("year_number" if _YEAR.match(word) else "digits",)
    if word[0].isupper() and word != "I":
        return ("capital", "acronym") if len(word) > 1 and word.isupper() else ("capital",)
    return ()


_SHAPES: Remembered[str, tuple[str, ...]] = Remembered(_shape)
