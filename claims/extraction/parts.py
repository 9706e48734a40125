"""Several claims in one sentence: the clauses of it that each state something with facts of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TypeVar

from claims.extraction.quotations import opened
from claims.extraction.reading import Sentence, tags_of
from claims.extraction.speakers import People, reporting_words, speaker_of
from claims.facts import denial_in, is_negated
from claims.facts.name_rules import name_words
from claims.records import DateMention, Facts, Organisation, Person, Place, Quantity, Span, Speaker

_JOINERS = 2
"""Words that join two clauses, at most: "sementara itu"."""

_OWN_SUBJECT = 2
"""Words from a joiner to a verb, at most, that may be but the rest of a list: "floods and landslides killed"."""

_SUBJECT = 5
"""Words of a subject that a label repeats, at most."""

SHORTEST = 3
"""Words; less than that is no clause."""

Fact = TypeVar("Fact", Quantity, DateMention, Place, Person, Organisation)


def parts_of(sentence: Sentence) -> list[Sentence]:
    """The parts of a sentence that make a claim each, in order; none if it makes only one."""
    clauses = _Clauses(sentence)
    joints = list(_joints(clauses))
    if not joints:
        return []
    edges = [0, *joints, len(sentence.words)]
    parts = [part for first, last in pairwise(edges) if (part := _part(sentence, first, last)) is not None]
    if len(parts) <= len(joints):
        return []
    for at, part in enumerate(parts[1:], 1):
        part.subject = clauses.subject(edges[at - 1], edges[at]) or (
            parts[at - 1].subject if clauses.goes_on(edges[at]) else ""
        )
    return parts


def speaker_of_part(whole: Sentence, part: Sentence, speaker: Speaker | None, people: People) -> Speaker | None:
    """Who says a part of a sentence: whoever it names itself, else whoever says the whole.

    That is not who says a contrast which begins with a name of its own: "Germany said it sent 200, but Italy has not
    sent any".
    """
    told = reporting_words(part)
    if told:
        own = speaker_of(part, people, [(whole, speaker)])
        within = speaker is not None and part.span[0] <= speaker.span[0] and speaker.span[1] <= part.span[1]
        return own or (speaker if within or told[0] == 0 else None)  # "but added that"
    start = whole.index_at(part.span[0])
    joint = [at for at in whole.tags.get("contrast_joiner", ()) if start - _JOINERS <= at < start]
    if speaker is None or not joint or opened(whole.text[: part.span[0] - whole.span[0]], whole.quoted):
        return speaker
    facts = part.facts
    named = [name.span[0] for name in facts.people] + [name.span[0] for name in facts.places]
    own_name = part.span[0] in named or any(name.span[0] == part.span[0] for name in facts.organisations)
    return None if own_name and all(verb < start for verb in reporting_words(whole)) else speaker


def _joints(clauses: _Clauses) -> Iterator[int]:
    """Words that begin a new clause: "but", "while", a semicolon, an "and" between two clauses that both count."""
    last = 0
    for index in clauses.joiners:
        if index - last >= SHORTEST and clauses.parted(last, index):
            yield index
            last = index


class _Clauses:
    """Where a sentence can be parted: what its joiners are, and what stands on either side of each."""

    def __init__(self, sentence: Sentence) -> None:
        self._words, self._tags, self._language = sentence.words, sentence.tags, sentence.language
        self._written, self._starts = sentence.written, sentence.starts
        self._facts, self._index_at, self._denials = sentence.facts, sentence.index_at, sentence.denials
        denied = sentence.facts.negated and denial_in(sentence.text, sentence.language)
        self._and = set() if denied else set(self._tagged("and_joiner"))  # what stands behind "and" is denied as well
        self._contrast = {at for at in self._tagged("contrast_joiner") if self._joins(at)}
        self._stops = [at for at, word in enumerate(self._words) if word == ";"]
        self.joiners = [at for at in sorted({*self._contrast, *self._stops, *self._and}) if not self._bracketed(at)]

    def _tagged(self, name: str) -> Sequence[int]:
        return self._tags.get(name, ())

    def _joins(self, contrast: int) -> bool:
        """Whether such a word joins here: not "Clinton, meanwhile, is seeking", "hunian sementara"."""
        behind_comma = self._words[contrast - 1] == ","
        if self._words[contrast + 1 : contrast + 2] == [","]:
            return not behind_comma
        return behind_comma or contrast not in self._tagged("joins_behind_comma")

    @cached_property
    def _depths(self) -> list[int]:
        return list(accumulate((word == "(") - (word == ")") for word in self._words))

    def _bracketed(self, at: int) -> bool:
        return self._depths[at] > 0

    @cached_property
    def _named(self) -> list[int]:
        """Where the facts of the sentence begin."""
        facts = self._facts
        mentions = (facts.quantities, facts.dates, facts.places, facts.people, facts.organisations)
        return [mention.span[0] for kind in mentions for mention in kind]

    @cached_property
    def _counts(self) -> list[int]:
        return [self._index_at(fact.span[0]) for fact in self._facts.quantities]

    @cached_property
    def _verbs(self) -> tuple[list[int], frozenset[int]]:
        """Every verb, and those of them that only tell which one is meant: "the rebels who killed two"."""
        forms = (at for name in ("verb", "past", "past_form") for at in self._tagged(name))
        verbs = sorted({*forms} - {*self._tagged("verbless")})
        leading_on = {*self._tagged("reporting"), *self._tagged("and_joiner")}  # "said that ... and that"
        bound: set[int] = set()
        for at in self._tagged("relative"):
            clause = next((joiner for joiner in self.joiners if joiner > at), len(self._words))
            following = next((verb for verb in verbs if verb > at), clause)
            while following in verbs and following < clause and at - 1 not in leading_on:
                bound.add(following)
                following += 1
        return verbs, frozenset(bound)

    def _stating(self, first: int, last: int) -> list[int]:
        """The verbs of a stretch of words that say something of its subject."""
        verbs, bound = self._verbs
        return [at for at in verbs if first <= at < last and at not in bound]

    def _counting(self, first: int, last: int) -> bool:
        return any(first <= at < last for at in self._counts)

    def _denied(self, first: int, last: int) -> bool:
        """Whether a "not" stands in a stretch of words: it holds for that clause alone."""
        found = (self._index_at(one.span[0]) for one in self._denials())
        return any(first <= at < last for at in found)

    def parted(self, first: int, joiner: int) -> bool:
        """Whether a claim ends before this joiner, which began at `first`, and another stands behind it."""
        if joiner in self._contrast:
            return self._contrasted(first, joiner)
        return joiner in self._stops or self._added(first, joiner)

    def _contrasted(self, first: int, joiner: int) -> bool:
        """Another thing is stated behind: not "not only here but also there", "similar to, but less than"."""
        begin = next((at for at in range(joiner, len(self._words)) if self._goes_on(at)), len(self._words))
        last = next((at for at in (*self._stops, *sorted(self._contrast)) if at > begin), len(self._words))
        before = next((at for at in range(joiner - 1, first, -1) if self._words[at].isalnum()), first)
        places = self._tagged("preposition_place")
        if any(first <= at < joiner for at in self._tagged("correlative")) or before in places:
            return False
        if begin in self._tagged("relative"):
            return False
        return bool(self._stating(begin, last)) or (self._counting(begin, last) and begin not in places)

    def _goes_on(self, at: int) -> bool:
        return at not in self._contrast and at not in self._and and self._words[at].isalnum()

    def _added(self, first: int, joiner: int) -> bool:
        """Both sides say what became of what they count, or deny; not "5 men and 3 women", "the army and rescuers"."""
        last = next((at for at in self.joiners if at > joiner), len(self._words))
        stated, verbs = self._stating(first, joiner), self._stating(joiner, last)
        if not (stated and verbs and self._counting(joiner, len(self._words))):
            return False
        if not (self._counting(first, joiner) or (self._denied(first, joiner) and verbs[0] - joiner > _OWN_SUBJECT)):
            return False
        if self.goes_on(joiner):  # of the same subject, unless that is the one of a clause that is bound
            return stated[-1] == max(at for at in self._verbs[0] if at < joiner)
        comma = next((at for at in range(joiner, last) if self._words[at] == ","), last)
        if verbs[0] > comma and not self._counting(joiner, comma):
            return False
        return self._counting(joiner, verbs[0]) or not self._lists(first, joiner)

    def goes_on(self, joiner: int) -> bool:
        """Whether but small words stand between a joiner and a verb, whose subject is before: "and later killed"."""
        verb = next(iter(self._stating(joiner + 1, len(self._words))), 0)
        small = {*self._tagged("function"), *self._tagged("passing"), *self.joiners} - {*self._tagged("impersonal")}
        return verb > 0 and verb not in self._tagged("impersonal") and small.issuperset(range(joiner + 1, verb))

    def subject(self, first: int, joiner: int) -> str:
        """Of what a clause speaks that goes on behind a joiner with a verb: the subject of the clause from `first` on.

        Empty where that is a pronoun, or long, or has a name or a number: a label holds no fact that its claim has not.
        """
        spoken = {*self._tagged("reporting"), *self._tagged("that")}
        verb = next((at for at in self._stating(first, joiner) if at not in spoken), 0)
        if not (verb and self.goes_on(joiner)):
            return ""
        leads = (at + 1 for at in range(first, verb) if at in spoken or not self._words[at].isalnum())
        begin = max(leads, default=first)
        span = self._starts[begin], self._starts[verb]
        named = any(span[0] <= start < span[1] for start in self._named)
        little = {*self._tagged("function"), *self._tagged("pronoun_person"), *self._tagged("subordinate")}
        while verb > begin and verb - 1 in little:
            verb -= 1
        pronoun = begin in little and self._words[begin] not in name_words(self._language).articles
        if named or pronoun or not 0 < verb - begin <= _SUBJECT:
            return ""
        return " ".join(self._written[begin:verb])

    def _lists(self, first: int, joiner: int) -> bool:
        """Whether but a name or a thing stands between the last comma and a joiner: the last of a list but one."""
        end = joiner - 1 if self._words[joiner - 1] == "," else joiner
        comma = next((at for at in range(end - 1, first, -1) if self._words[at] == ","), None)
        return comma is not None and not (self._stating(comma, end) or self._counting(comma, end))


def _part(sentence: Sentence, first: int, last: int) -> Sentence | None:
    """Words `first` up to `last` as a sentence, without joiners and signs at its ends; None if it has no facts."""
    edge = {*sentence.tags.get("contrast_joiner", ()), *sentence.tags.get("and_joiner", ())}
    while first < last and (first in edge or sentence.words[first] in ",;:-–—"):
        first += 1
    while last > first and sentence.words[last - 1] in ",;:-–—.":
        last -= 1
    if last - first < SHORTEST:
        return None
    span = sentence.starts[first], sentence.ends[last - 1]
    facts = _within(sentence.facts, span)
    if not (facts.quantities or facts.places or facts.people or facts.organisations):
        return None
    text = sentence.source(*span)
    facts = replace(facts, negated=is_negated(text, sentence.language))
    words, starts = sentence.words[first:last], sentence.starts[first:last]
    return Sentence(
        text=text,
        span=span,
        language=sentence.language,
        written=sentence.written[first:last],
        words=words,
        starts=starts,
        ends=sentence.ends[first:last],
        facts=facts,
        tags=tags_of(words, starts, facts, sentence.language),
        quoted=sentence.quoted,
    )


def _within(facts: Facts, span: Span) -> Facts:
    return Facts(
        _inside(facts.quantities, span),
        _inside(facts.dates, span),
        _inside(facts.places, span),
        _inside(facts.people, span),
        _inside(facts.organisations, span),
    )


def _inside(mentions: Sequence[Fact], span: Span) -> tuple[Fact, ...]:
    return tuple(mention for mention in mentions if span[0] <= mention.span[0] and mention.span[1] <= span[1])
