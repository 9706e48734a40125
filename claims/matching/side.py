"""One of two texts that are compared: its words in order, its facts, what it denies and how far."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Protocol

from claims.facts import bounded_from, read_facts, read_negations, read_ordinals
from claims.facts.dates.event_names import event_names
from claims.facts.negation import Negation, NegationReader, negation_reader
from claims.facts.numbers.ordinals import Ordinal
from claims.languages import known
from claims.languages.terms import Word, function_words, plain_numbers, words
from claims.matching.bounds import bound_of
from claims.matching.denial_words import denial_words, denied_within, holds_denial, of_proof
from claims.matching.opposites import sides_of, turned
from claims.matching.rates import time_of
from claims.matching.role_words import role_words
from claims.matching.vague import Vague, vague_amounts
from claims.matching.values import holds, same_place
from claims.records import DateMention, Facts, LanguageCode, Place, Quantity, Span

_UNKNOWN_LANGUAGE = "en"
"""Digits and dates of a text in another language are read as in English."""

_LEADING = re.compile(r"\d+(?:d\d+)?")
_SENTENCE_END = re.compile(r"[.;!?](?=[\s\"”'’)]|$)")
_SIGN = re.compile(r"[,.;:!?](?!\w)")
_SIGNED = re.compile(r"\(@\w+\)\s*$")
_LETTERS = re.compile(r"[^\W\d_]+")

_DASHES = ("-", "–")

_HEADLINE = 3
"""Words with weight from which their capitals are those of a headline."""

_SUBJECT_WORDS = 8
"""Words before a clause that hangs on them."""

_LEAD = 3
"""Words before a verb among which the one stands that tells its time."""

_DOER = 3
"""Words behind a passive among which the one stands that leads to who does it: "beaten 7-1 by Brazil"."""

_BELONGS = re.compile(r"\s*[,(]?\s*([^\W\d_]+\s+)?")
"""What stands between a place and the one that it lies in: "Rancaekek, Kabupaten Bandung", "Kabul in Afghanistan"."""

_GOES_ON = re.compile(r"\s+[^\W\d_]")
"""Behind a place with which a phrase does not end."""

_ECHO = 12
"""Letters behind a denial by which it is known again."""

NEIGHBOURS = 3
"""Words on either side of a value that tell what it is about."""


@lru_cache(maxsize=4_000)
def facts_of(text: str, language: LanguageCode | None) -> Facts:
    """The facts of a text; of an unknown language only what needs none."""
    return read_facts(text.replace("’", "'"), language or _UNKNOWN_LANGUAGE)


@lru_cache(maxsize=4_000)
def negations_of(text: str, language: LanguageCode | None) -> tuple[Negation, ...]:
    text = text.replace("’", "'")
    found = read_negations(text, language or _UNKNOWN_LANGUAGE)
    denied_again = {cue for cue in found if any(cue.scope[0] <= other.span[0] < cue.scope[1] for other in found)}
    return tuple(cue if cue in denied_again else of_proof(cue, text, language or _UNKNOWN_LANGUAGE) for cue in found)


@lru_cache(maxsize=4_000)
def ordinals_of(text: str, language: LanguageCode | None) -> tuple[Ordinal, ...]:
    return read_ordinals(text, language or _UNKNOWN_LANGUAGE)


class Mention(Protocol):
    """Something said, with its words and where they stand."""

    @property
    def text(self) -> str: ...

    @property
    def span(self) -> Span: ...


@dataclass(frozen=True, slots=True)
class Passage:
    """Some words of a text."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Loose:
    """A number that counts nothing; `plain` is its one spelling."""

    text: str
    span: Span
    plain: str


@dataclass(frozen=True)
class Side:
    """One of two texts: its content words in order, its facts and denials."""

    text: str
    language: LanguageCode | None
    words: tuple[Word, ...]
    known: Facts | None = None
    """Its facts, where somebody has corrected them."""
    spoken_there: LanguageCode | None = None
    """The language of the other side."""
    guessed: bool = False
    """Whether its own language is not known, and `language` that of the other side."""

    @cached_property
    def facts(self) -> Facts:
        return self.known or facts_of(self.text, self.language)

    def corrected(self, fact: object) -> bool:
        """Whether somebody gave a quantity another value than its words have."""
        return (
            self.known is not None
            and isinstance(fact, Quantity)
            and all(
                (one.span, one.value, one.high) != (fact.span, fact.value, fact.high)
                for one in facts_of(self.text, self.language).quantities
            )
        )

    @cached_property
    def every(self) -> list[Word]:
        """All of its words, those without weight too."""
        return words(self.text)

    @cached_property
    def place_in_every(self) -> Mapping[Span, int]:
        """Where each of `every` stands among them."""
        return {word.span: at for at, word in enumerate(self.every)}

    @cached_property
    def headline(self) -> bool:
        """Whether every word with weight has a capital, so that capitals tell no names."""
        return len(self.words) >= _HEADLINE and all(not word.text[0].islower() for word in self.words)

    @cached_property
    def denials(self) -> tuple[Negation, ...]:
        """Read as the other side's language where none are found, and as any where its own is not known: a
        short text full of names may be in either."""
        codes = dict.fromkeys([self.language, self.spoken_there, *(known() if self.guessed else ())])
        return next(filter(None, (negations_of(self.text, code) for code in codes)), ())

    @cached_property
    def ordinals(self) -> tuple[Ordinal, ...]:
        return ordinals_of(self.text, self.language)

    @cached_property
    def denied(self) -> list[tuple[int, int]]:
        """Stretches of words, first to last, in which something is denied."""
        found = []
        for cue in self.denials:
            said = cue.sort in ("denied", "false")  # the verb that says so is not denied itself
            if reach := self.inside(
                cue.scope if said or cue.sort == "verb" else (cue.span[0], max(cue.scope[1], cue.span[1]))
            ):
                before = self.inside(cue.before) if cue.before else ()
                found.append((before[0] if before else reach[0], reach[-1]))
        return found

    def outside_denials(self, at: int) -> bool:
        """Whether no denial reaches a word."""
        return not any(first <= at <= last for first, last in self.denied)

    def passage(self, span: Span) -> Passage:
        return Passage(self.text[slice(*span)], span)

    @cached_property
    def cues(self) -> set[int]:
        """The places of the words that deny."""
        return {at for cue in self.denials for at in self.inside(cue.span)}

    def found(self, places: Iterable[int]) -> float:
        """The share of the words that stand at some places; those that deny do not count."""
        places = set(places)
        return len(places) / (len(places | (set(range(len(self.words))) - self.cues)) or 1)

    def denies(self, span: Span) -> bool:
        """Whether a denial of a clause reaches what stands there."""
        return any(cue.clause and cue.scope[0] <= span[0] < cue.scope[1] for cue in self.denials)

    @cached_property
    def half_denied(self) -> list[int]:
        """The places of words that hold a denial: "unlikely", "fail"."""
        return [at for at, word in enumerate(self.words) if holds_denial(word.text, self.language)]

    @cached_property
    def prefers(self) -> bool:
        """Whether a word tells that something is done in favour of something else."""
        return not denial_words(self.language).instead.isdisjoint(word.text.lower() for word in self.every)

    @cached_property
    def prefixed(self) -> list[tuple[int, str]]:
        """The places of words that deny what they are made of, each with that: "usual" of "unusual"."""
        found = ((at, denied_within(word.text, self.language)) for at, word in enumerate(self.words))
        return [(at, rest) for at, rest in found if rest]

    def bound_of(self, mention: DateMention) -> str:
        return bound_of(mention, self.text, self.language)[0]

    def with_bound(self, mention: Mention) -> Passage:
        """A mention as it is shown, with the words that make a date or a number a bound: "before 1950"."""
        start = mention.span[0]
        if isinstance(mention, DateMention):
            start = bound_of(mention, self.text, self.language)[1]
        elif isinstance(mention, Quantity):
            start = bounded_from(mention, self.text, self.language or _UNKNOWN_LANGUAGE)
        return self.passage((start, mention.span[1]))

    def is_signature(self, mention: DateMention) -> bool:
        """Whether a date is only the one below a post, "(@name) May 15, 2019", and not what it speaks of."""
        return _SIGNED.search(self.text[: mention.span[0]]) is not None

    def is_baseline(self, mention: DateMention) -> bool:
        """Whether a date is only what another is compared with: "less than in 2019"."""
        listed = role_words(self.language)
        for word in self._led_by(mention.span):
            if word in listed.baseline:
                return True
            if word not in listed.same and word not in function_words():
                return False
        return False

    @cached_property
    def around_places(self) -> Mapping[Place, list[Place]]:
        """Its known places, each with those behind it that only say where it lies: "Demak, Jawa Tengah"."""
        found: dict[Place, list[Place]] = {}
        last = None
        for place in sorted((one for one in self.facts.places if one.code), key=lambda one: one.span):
            if last is not None and self._lies_in(last, place):
                found[last].append(place)
            else:
                found[place], last = [], place
        return found

    def _lies_in(self, place: Place, other: Place) -> bool:
        """Whether `other` only says where a place before it lies: what joins them lists none of equal rank."""
        ends = [one.span[1] for one in self.facts.places if place.span[1] <= one.span[1] <= other.span[0]]
        behind = max(ends, default=place.span[1])
        between = _BELONGS.fullmatch(self.text, behind, other.span[0])
        listed = role_words(self.language).listing
        joined = between is not None and (between[1] or "").strip().lower() not in listed
        return joined and not same_place(place, other) and holds(other, place) and not self._begins(place, other)

    def _begins(self, place: Place, other: Place) -> bool:
        """Whether a sentence begins by where it was, and `other` is who did it: "In Paris, France beat Germany"."""
        opening = [word.group().lower() for word in _LETTERS.finditer(self.text, 0, place.span[0])]
        parted = self.text[place.span[1] : other.span[0]].strip() == ","
        goes_on = _GOES_ON.match(self.text, other.span[1]) is not None
        return bool(opening) and parted and goes_on and function_words().issuperset(opening)

    def is_origin(self, place: Place) -> bool:
        """Whether something comes from a place, or from a list that it stands in: "rice from Thailand and Vietnam"."""
        listed = role_words(self.language)
        others = {word.text.lower() for at in self.in_places for word in (self.words[at],)}
        for word in self._led_by(place.span, ","):
            if word in listed.origin:
                return True
            if word not in listed.listing and word not in others:
                return False
        return False

    def _led_by(self, span: Span, passed: str = "") -> Iterator[str]:
        """The words before a span in lower case, the nearest first, up to a sign that is not to be passed."""
        behind = span[0]
        for word in reversed(self.every):
            if word.span[1] <= behind:
                if self.text[word.span[1] : behind].strip(f" {passed}"):
                    return
                yield word.text.lower()
                behind = word.span[0]

    def names_event(self, place: Place) -> bool:
        """Whether a place is only part of the name of an event, "All England", which may be held anywhere."""
        return any(start <= place.span[0] and place.span[1] <= end for start, end in self._events)

    @cached_property
    def _events(self) -> tuple[Span, ...]:
        return tuple(event_names(self.text))

    @cached_property
    def in_dates(self) -> set[int]:
        """The places of the words of dates: the "last" of "last year" has no opposite."""
        return {at for mention in self.facts.dates for at in self.inside(mention.span)}

    @cached_property
    def in_places(self) -> set[int]:
        """The places of the words of names of places: "East Java" is not the opposite of "West Java"."""
        return {at for mention in self.facts.places for at in self.inside(mention.span)}

    @cached_property
    def in_bounds(self) -> set[int]:
        """The places of the words that bound numbers: "more than 500" is compared as a value."""
        return {at for one in self.facts.quantities for at in self.inside((self.with_bound(one).span[0], one.span[0]))}

    @cached_property
    def rates(self) -> Mapping[Quantity, tuple[Passage, float]]:
        """Its numbers that come about in a time that is told, each with that as it stands, and in days."""
        found = {one: time_of(one, self.text, self.language) for one in self.facts.quantities}
        return {
            one: (self.passage((self.with_bound(one).span[0], time[0][1])), time[1])
            for one, time in found.items()
            if time is not None
        }

    @cached_property
    def vague(self) -> list[Vague]:
        """Its amounts without a figure, but those that somebody gave one."""
        found, taken = vague_amounts(self.text, self.language), [one.span for one in self.facts.quantities]
        return [one for one in found if not any(a < one.span[1] and one.span[0] < b for a, b in taken)]

    @cached_property
    def in_rates(self) -> set[int]:
        """The places of the words of these: "a month" is compared as a value."""
        return {at for shown, _ in self.rates.values() for at in self.inside(shown.span)}

    @cached_property
    def opposable(self) -> Mapping[int, frozenset[tuple[str, int]]]:
        """The places of the words that have an opposite, with what `sides_of` gives of each."""
        apart = self.in_dates | self.in_places | self.in_bounds | self.in_rates
        found = {at: sides_of(word.text, self.language) for at, word in enumerate(self.words) if at not in apart}
        return {at: turned(listed) if self.suffers(at) else listed for at, listed in found.items() if listed}

    def suffers(self, at: int) -> bool:
        """Whether a word is a passive that means the opposite of its verb: who "was beaten" did not beat anybody."""
        listed, word = role_words(self.language), self.words[at]
        if word.text.lower() not in listed.turned:
            return False
        behind = self.text[word.span[1] :].lower().split()[:_DOER]
        return not (listed.suffering.isdisjoint(self._ahead(word.span, _LEAD)) and listed.doer.isdisjoint(behind))

    @cached_property
    def _facts(self) -> list[Span]:
        """Where its facts stand, of all kinds."""
        facts = self.facts
        several = (facts.quantities, facts.dates, facts.places, facts.people, facts.organisations)
        return [one.span for mentions in several for one in mentions]

    def whole(self, span: Span) -> Span:
        """A stretch with all of each fact that it cuts: "1.2 million" for "1.2"."""
        cut = [one for one in self._facts if one[0] < span[1] and span[0] < one[1]]
        return min([span, *cut])[0], max(end for _, end in (span, *cut))

    def quantity_at(self, at: int) -> Quantity | None:
        """The quantity that a word belongs to."""
        start, end = self.words[at].span
        return next((one for one in self.facts.quantities if one.span[0] < end and start < one.span[1]), None)

    def heads(self, cue: Negation) -> list[int]:
        """The words that a denial is about, the nearest first."""
        found = [at for at in self.inside(cue.scope) if not self.is_light(at)]
        return found if cue.scope[0] >= cue.span[0] else found[::-1]

    def before(self, cue: Negation) -> list[int]:
        """The words of its clause before a denial, the nearest first."""
        return self.inside(cue.before)[::-1] if cue.before else []

    def _ahead(self, span: Span, most: int) -> list[str]:
        """The nearest words before a span, all of them in lower case."""
        return self.text[: span[0]].lower().split()[-most:]

    @cached_property
    def _reader(self) -> NegationReader | None:
        return negation_reader(self.language) if self.language is not None and self.language in known() else None

    def behind_denial(self, span: Span) -> bool:
        """Whether a word stands right behind one that denies, even in a phrase that denies nothing: "not rarely"."""
        return self._reader is not None and not self._reader.opening.isdisjoint(self._ahead(span, 1))

    def is_light(self, at: int) -> bool:
        return self.words[at].text.lower() in denial_words(self.language).light

    def to_come(self, at: int) -> bool:
        """Whether a word tells what is only to come: "will arrive"."""
        return not denial_words(self.language).to_come.isdisjoint(self._ahead(self.words[at].span, _LEAD))

    def of_some(self, cue: Negation) -> bool:
        """Whether a clause that hangs on "some" denies: "there are houses that are not insured"."""
        hangs = self._reader is not None and not self._reader.relative.isdisjoint(self._ahead(cue.span, 1))
        return hangs and self.before_names_some(cue)

    def before_names_some(self, cue: Negation) -> bool:
        """Whether a denial is one of some only, or of most: "most of them have no access"."""
        return not denial_words(self.language).some.isdisjoint(self._ahead(cue.span, _SUBJECT_WORDS))

    @cached_property
    def speaks_of_some(self) -> bool:
        return not denial_words(self.language).some.isdisjoint(word.text.lower() for word in self.every)

    def echoed(self, cue: Negation, other: Side) -> bool:
        """Whether the other side has a denial in the very same words, such as in a title."""
        end = max(cue.span[1], min(cue.scope[1], cue.span[1] + _ECHO))
        return self.text[cue.span[0] : end].lower() in other.text.lower()

    def limited(self, cue: Negation) -> bool:
        """Whether a denial is one of "all" or "always" only."""
        first = self.text[slice(*cue.scope)].lower().split()[:1]
        return not denial_words(self.language).limits.isdisjoint(first)

    def is_extent(self, at: int) -> bool:
        """Whether a word only tells of how many something is said: who denies it of some does not say it of all."""
        listed, word = denial_words(self.language), self.words[at].text.lower()
        return word in listed.of_all or word in listed.some

    @cached_property
    def speaks_of_all(self) -> bool:
        found = {word.text.lower() for word in self.words}
        return not denial_words(self.language).of_all.isdisjoint(found)

    @cached_property
    def _clauses(self) -> list[int]:
        """Where clauses begin that assert something of their own."""
        parts = denial_words(self.language).contrasts
        ends = [match.end() for match in _SENTENCE_END.finditer(self.text)]
        return sorted([*ends, *(m.start() for m in _LETTERS.finditer(self.text) if m.group().lower() in parts)])

    def clause(self, span: Span) -> list[int]:
        """The places of the words in the clause around a span."""
        start = max((at for at in self._clauses if at <= span[0]), default=0)
        end = min((at for at in self._clauses if at > span[0]), default=len(self.text))
        return [at for at in self.inside((start, end)) if not (span[0] <= self.words[at].span[0] < span[1])]

    def phrase(self, cue: Negation) -> list[int]:
        """The places of the words from a denial's own words up to the next sign."""
        sign = _SIGN.search(self.text, cue.span[1])
        return self.inside(((cue.before or cue.span)[0], sign.start() if sign else len(self.text)))

    @cached_property
    def loose_numbers(self) -> list[Loose]:
        """The numbers that belong to no quantity and no date: "grade 4", "KPP-12"."""
        facts = self.facts
        taken = [one.span for one in facts.quantities]
        taken += [one.span for one in facts.dates] + [one.span for one in self.ordinals]
        return [
            Loose(word.text, word.span, digits(word))
            for word in self.words
            if word.text[0].isdigit() and not any(a < word.span[1] and word.span[0] < b for a, b in taken)
        ]

    @cached_property
    def scores(self) -> list[Loose]:
        """The loose numbers that a dash joins in pairs: "2-0". Their one spelling is that of either team's view."""
        found = []
        for one, other in pairwise(self.loose_numbers):
            joined = self.text[one.span[1] : other.span[0]] in _DASHES
            if joined and not self.text.startswith("/", other.span[1]):  # "290-1/2" is one price
                span = (one.span[0], other.span[1])
                found.append(Loose(self.text[slice(*span)], span, "-".join(sorted((one.plain, other.plain)))))
        return found

    def inside(self, span: Span) -> list[int]:
        """The places of the words that touch a span."""
        return [at for at, word in enumerate(self.words) if word.span[0] < span[1] and span[0] < word.span[1]]

    def compound(self, span: Span) -> list[int]:
        """The places of the words that follow a span without a break: the rest of "34 fire alarm signals"."""
        found, end = [], span[1]
        for at in self.behind(span):
            start, behind = self.words[at].span
            if self.text[end:start] != " " or self.words[at].text[0].isdigit():
                break
            found.append(at)
            end = behind
        return found

    def behind(self, span: Span) -> list[int]:
        """The places of the nearest words behind a span."""
        return [at for at, word in enumerate(self.words) if word.span[0] >= span[1]][:NEIGHBOURS]

    def around(self, span: Span) -> list[int]:
        """The places of the nearest words before and after a span."""
        before = [at for at, word in enumerate(self.words) if word.span[1] <= span[0]][-NEIGHBOURS:]
        return before + self.behind(span)


def digits(word: Word) -> str:
    """The number that a word begins with: "60" of "60fps"."""
    found = _LEADING.match(plain_numbers(word.text))
    return found.group() if found else word.text
