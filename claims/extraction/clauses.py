"""Owns where the clauses of a sentence part: each states something that could be checked alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from claims.extraction.pieces.verb_forms import verb_forms
from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.facts import denial_in
from claims.facts.names.name_words import name_words

SHORTEST = 3
"""Words; less than that is no clause."""

_OWN_SUBJECT = 2
"""Words from a joiner to a verb, at most, that may be but the rest of a list: "floods and landslides killed"."""

_LED = 3
"""Words before a participle among which one makes it the verb of a clause, at most: "was not quickly used"."""

_SUBJECT = 5
"""Words of a subject that a label repeats, at most."""


class Clauses:
    """The clauses of one sentence, told by the words that join them and by what stands on either side of each."""

    def __init__(self, sentence: Sentence) -> None:
        self._words, self._tags, self._language = sentence.words, sentence.tags, sentence.language
        self._written, self._starts = sentence.written, sentence.starts
        self._facts, self._index_at, self._denials = sentence.facts, sentence.index_at, sentence.denials
        denied = sentence.facts.negated and denial_in(sentence.text, sentence.language)
        self._and = set() if denied else set(self._tagged("and_joiner"))  # what stands behind "and" is denied as well
        self._contrast = {at for at in self._tagged("contrast_joiner") if self._joins(at)}
        self._stops = [at for at, word in enumerate(self._words) if word == ";"]
        self._further = {at for at in self._tagged("adding") if self._words[at - 1] == ","}
        joiners = {*self._contrast, *self._stops, *self._and, *self._further}
        self._joiners = [at for at in sorted(joiners) if not self._bracketed(at)]

    def joints(self) -> Iterator[int]:
        """Words that begin a new clause: "but", "while", a semicolon, an "and" between two clauses that both count."""
        last = 0
        for index in self._joiners:
            if index - last >= SHORTEST and self._parted(last, index):
                yield index
                last = index

    def goes_on(self, joiner: int) -> bool:
        """Whether but small words stand between a joiner and a verb, whose subject is before: "and later killed"."""
        verb = next(iter(self._stating(joiner + 1, len(self._words))), 0)
        small = {*self._tagged("function"), *self._tagged("passing"), *self._joiners} - {*self._tagged("impersonal")}
        return verb > 0 and verb not in self._tagged("impersonal") and small.issuperset(range(joiner + 1, verb))

    def subject(self, first: int, joiner: int) -> str:
        """Of what the clause from word `first` up to a joiner speaks.

        Empty where that is a pronoun, or long, or has a name or a number: a label holds no fact that its claim has not.
        """
        spoken = {*self._tagged("reporting"), *self._tagged("that")}
        verb = next((at for at in self._stating(first, joiner) if at not in spoken), 0)
        leads = (at + 1 for at in range(first, verb) if at in spoken or not self._words[at].isalnum())
        begin = max(leads, default=first)
        span = self._starts[begin], self._starts[verb]
        named = any(span[0] <= start < span[1] for start in self._named)
        little = {*self._tagged("function"), *self._tagged("pronoun_person"), *self._tagged("subordinate")}
        while verb > begin and verb - 1 in little:
            verb -= 1
        pronoun = begin in little and self._words[begin] not in name_words(self._language).articles
        phrase = self._words[begin] in label_words(self._language).prepositions  # ", of no fixed address,"
        phrase = phrase or self._words[begin - 1 : begin] == [")"]
        if named or pronoun or phrase or not 0 < verb - begin <= _SUBJECT:
            return ""
        return " ".join(self._written[begin:verb])

    def _tagged(self, name: str) -> Sequence[int]:
        return self._tags.get(name, ())

    def _joins(self, contrast: int) -> bool:
        """Whether such a word joins here: not "Clinton, meanwhile, is", "hunian sementara", "no choice but to"."""
        if contrast - 1 in self._tagged("excepting") or self._within_phrase(contrast):
            return False
        behind_comma = self._words[contrast - 1] == ","
        if self._words[contrast + 1 : contrast + 2] == [","]:
            return not behind_comma
        return behind_comma or contrast not in self._tagged("joins_behind_comma")

    def _within_phrase(self, at: int) -> bool:
        """Whether the noun is still to come of an article and adjective before a word: "a poor but safe town", "the
        more modest but large margin"."""
        labels = label_words(self._language)
        compared = at > 2 and self._words[at - 2] in labels.comparing
        led = self._words[max(at - 2 - compared, 0)] in labels.articles
        return led and verb_forms(self._language).is_adjective(self._words[at - 1])

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
    def _count_ends(self) -> list[int]:
        return [self._index_at(fact.span[1]) for fact in self._facts.quantities]

    @cached_property
    def _verbs(self) -> tuple[list[int], frozenset[int]]:
        """Every verb, and those of them that only tell which one is meant: "the rebels who killed two"."""
        forms = (at for name in ("verb", "past", "past_form") for at in self._tagged(name))
        verbs = sorted(at for at in {*forms} - {*self._tagged("verbless")} if not self._qualifies(at))
        leading_on = {*self._tagged("reporting"), *self._tagged("and_joiner"), *self._further}  # "and that"
        bound: set[int] = set()
        for at in self._tagged("relative"):
            clause = next((joiner for joiner in self._joiners if joiner > at), len(self._words))
            following = next((verb for verb in verbs if verb > at), clause)
            while following in verbs and following < clause and self._behind_date(at) - 1 not in leading_on:
                bound.add(following)
                following += 1
        return verbs, frozenset(bound)

    def _behind_date(self, at: int) -> int:
        """The first word of a date that ends before a word, with what leads up to it, else that word: "said on Monday
        that"."""
        labels, index = label_words(self._language), self._index_at
        start = next((index(one.span[0]) for one in self._facts.dates if index(one.span[1]) == at), at)
        words = self._words
        while 0 < start < at and (words[start - 1] in labels.date_leads or words[start - 1] in labels.prepositions):
            start -= 1
        return start

    def _qualifies(self, at: int) -> bool:
        """Whether a participle only tells which one is meant: "missiles used by Russia", "pills hidden there"."""
        labels, words = label_words(self._language), self._words
        near = words[max(at - _LED, 0) : at]
        if not labels.be or not labels.be.isdisjoint(near):
            return False
        if self._is_noun(at) or words[at].endswith(labels.participles):
            return True
        if at in self._tagged("participle"):
            return labels.helpers.isdisjoint(near)
        done = at + 1 in self._tagged("agent") and labels.helpers.isdisjoint(near)
        counted = any(at + 1 < count <= at + 1 + _LED for count in self._counts)  # "rose by 12%"
        return done and not counted and labels.be.isdisjoint(words[:at])  # "12 were shot and 3 houses hit by shells"

    def _is_noun(self, at: int) -> bool:
        """Whether a word ends what a preposition leads to, with an adjective before it: "during overnight attacks"."""
        if at < 2 or self._words[at - 2] not in label_words(self._language).prepositions:
            return False
        noun = verb_forms(self._language).may_be_noun
        return noun(self._words[at]) and self._written[at - 1].islower() and not noun(self._words[at - 1])

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

    def _parted(self, first: int, joiner: int) -> bool:
        """Whether a claim ends before this joiner, which began at `first`, and another stands behind it."""
        if self._is_condition(first, joiner):
            return False
        if joiner in self._contrast:
            return not self._lasts(first, joiner) and self._contrasted(first, joiner)
        if joiner in self._further:
            last = next((at for at in self._joiners if at > joiner), len(self._words))
            return bool(self._stating(joiner + 1, last)) and self._counting(joiner, last)
        if joiner in self._stops:
            last = next((at for at in self._stops if at > joiner), len(self._words))
            return bool(self._stating(joiner, last))
        return self._added(first, joiner)

    def _is_condition(self, first: int, joiner: int) -> bool:
        """Whether but a condition stands before a joiner, on which what follows hangs: "if 5 come and 3 go, ..."."""
        begin = next((at for at in range(first, joiner) if self._words[at].isalnum()), joiner)
        return begin in self._tagged("condition") and "," not in self._words[begin : joiner - 1]

    def _lasts(self, first: int, joiner: int) -> bool:
        """Whether a joiner tells how long something is denied, and no contrast: "could not leave while they were"."""
        return joiner in self._tagged("simultaneous") and self._words[joiner - 1] != "," and self._denied(first, joiner)

    def _contrasted(self, first: int, joiner: int) -> bool:
        """Another thing is stated behind: not "not only here but also there", "similar to, but less than"."""
        begin = next((at for at in range(joiner, len(self._words)) if self._begins(at)), len(self._words))
        last = next((at for at in (*self._stops, *sorted(self._contrast)) if at > begin), len(self._words))
        before = next((at for at in range(joiner - 1, first, -1) if self._words[at].isalnum()), first)
        places = self._tagged("preposition_place")
        if any(first <= at < joiner for at in self._tagged("correlative")) or before in places:
            return False
        if self._is_proposed(first, joiner, begin, last):
            return False
        if begin in self._tagged("relative"):
            return False
        return bool(self._stating(begin, last)) or (self._counting(begin, last) and begin not in places)

    def _is_proposed(self, first: int, joiner: int, begin: int, last: int) -> bool:
        """Whether it is but proposed or expected what is told before a joiner, and so perhaps behind it, where no word
        or day tells when: "diusulkan turun 5 persen, sementara yang lain naik 3 persen"."""
        proposed = self._tagged("foretold")
        if not any(first <= at < joiner for at in proposed):
            return False
        own = (*proposed, *self._tagged("passing"), *self._tagged("plan"), *self._tagged("reporting"))
        dates = (self._index_at(one.span[0]) for one in self._facts.dates)
        return not any(begin <= at < last for at in (*own, *dates))

    def _begins(self, at: int) -> bool:
        """Whether the word at `at` is the first of a clause, and no joiner or sign before it."""
        return at not in self._contrast and at not in self._and and self._words[at].isalnum()

    def _added(self, first: int, joiner: int) -> bool:
        """Both sides say what became of what they count, or deny; not "5 men and 3 women", "the army and rescuers"."""
        last = next((at for at in self._joiners if at > joiner), len(self._words))
        stated, verbs = self._stating(first, joiner), self._stating(joiner, last)
        comma = next((at for at in range(joiner, last) if self._words[at] == ","), last)
        verbs = [at for at in verbs if at < comma or at not in self._tagged("reporting")]
        if not (stated and verbs and self._counting(joiner, len(self._words))):
            return False
        if self._is_of_source(first, joiner, verbs[0]) or self._is_caused(stated[-1], joiner):
            return False
        if self._is_item(first, joiner, verbs[0]) or self._is_pair(joiner):
            return False
        if verbs[0] + 1 == comma < last and self._may_be_noun(joiner, comma):
            return False
        told = self._counting(first, joiner) or (self._denied(first, joiner) and verbs[0] - joiner > _OWN_SUBJECT)
        if not (told or self._counts_own(first, joiner, verbs[0])):
            return False
        if self.goes_on(joiner):  # of the same subject, unless that is the one of a clause that is bound
            return stated[-1] == max(at for at in self._verbs[0] if at < joiner)
        if verbs[0] > comma and not (self._counting(joiner, comma) and "," in self._words[comma + 1 : verbs[0]]):
            return False
        return self._counting(joiner, verbs[0]) or not self._lists(first, joiner)

    def _counts_own(self, first: int, joiner: int, verb: int) -> bool:
        """Whether the verb behind a joiner counts, and has a subject of its own that no list of the clause before ends
        with: "he confessed, and the jury took just 15 minutes"."""
        begin = joiner + 1
        labels, names = label_words(self._language), name_words(self._language)
        subject = self._words[begin:verb]
        if not 0 < len(subject) <= _SUBJECT or not all(map(str.isalpha, subject)):
            return False
        definite = subject[0] in names.articles or subject[0] in labels.determiners
        led = definite or begin in self._tagged("pronoun_person") or self._starts[begin] in self._named
        shared = any(at < joiner for name in ("agent", "pairing") for at in self._tagged(name) if at >= first)
        within = any(word in labels.prepositions for word in subject)
        return led and not shared and not within and self._counting(verb + 1, verb + 1 + _LED)

    def _is_of_source(self, first: int, joiner: int, verb: int) -> bool:
        """Whether a joiner stands between those who say it behind a comma: ", a doctor and two witnesses said"."""
        if verb not in self._tagged("reporting"):
            return False
        comma = next((at for at in range(joiner - 1, first, -1) if self._words[at] == ","), joiner)
        return comma < joiner - 1 and not self._stating(comma, joiner)

    def _is_item(self, first: int, joiner: int, verb: int) -> bool:
        """Whether the verb behind a joiner is but what the last number of a list counts: ", 371 rusak sedang, dan 701
        rusak ringan"."""
        at = bisect_left(self._counts, verb) - 1
        if at < 0 or verb >= self._count_ends[at]:
            return False
        comma = next((at for at in range(joiner - 2, first, -1) if self._words[at] == ","), None)
        return comma is not None and comma + 1 in self._counts

    def _is_pair(self, joiner: int) -> bool:
        """Whether a joiner stands between two measures of one kind, of which what is behind them is told: "the 700 MHz
        and 26 GHz bands"."""
        at = bisect_left(self._count_ends, joiner)
        if self._count_ends[at : at + 1] != [joiner] or self._counts[at + 1 : at + 2] != [joiner + 1]:
            return False
        one, other = self._facts.quantities[at : at + 2]
        return one.unit is not None and one.base_unit == other.base_unit

    def _may_be_noun(self, joiner: int, comma: int) -> bool:
        """Whether the verb before a comma may be a noun and counts nothing: "fruit and vegetable costs,"."""
        return verb_forms(self._language).may_be_noun(self._words[comma - 1]) and not self._counting(joiner, comma)

    def _is_caused(self, verb: int, joiner: int) -> bool:
        """Whether what is counted on either side is the object of one verb: "membuat 3 rumah dan 2 sekolah rusak"."""
        return verb in self._tagged("causing") and joiner in self._count_ends

    def _lists(self, first: int, joiner: int) -> bool:
        """Whether but a name or a thing stands between the last comma and a joiner: the last of a list but one."""
        end = joiner - 1 if self._words[joiner - 1] == "," else joiner
        comma = next((at for at in range(end - 1, first, -1) if self._words[at] == ","), None)
        return comma is not None and not (self._stating(comma, end) or self._counting(comma, end))
