"""One of two texts with what stands for its words in the other one: what both have, what the other one affirms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from claims.facts.negation import Negation
from claims.matching.denial_words import denial_words
from claims.matching.opposites import opposed, sides_of, stands_for
from claims.matching.side import Side
from claims.matching.values import quantities_agree

_CLEAR = 0.55
"""Trust from which a word counts as the one that is denied; less is enough for the words around it."""

_TWINS = 0.85
_TRANSLATED = 0.7
"""Share of the words of both sides that have a counterpart, from which they are one sentence; across languages."""

_NEXT = 2
"""Words behind a verb that denies, one of which it is about."""

_HALF = 2
"""Words on either side of a word like "unlikely" that it may be about."""


def is_short(cue: Negation) -> bool:
    """Whether a denial of a clause leaves out what it denies: "the others do not"."""
    return cue.sort == "plain" and cue.clause and cue.scope[0] == cue.scope[1]


@dataclass(frozen=True)
class View:
    """One side, and what stands for its words on the other side: place -> place there -> trust.

    Args:
        reach: words behind a denial among which the denied one is sought.
    """

    own: Side
    other: Side
    partners: Mapping[int, Mapping[int, float]]
    reach: int

    def closeness(self, at: int, place: int) -> int:
        """How many words around `at` stand around `place` on the other side."""
        around = set(self.other.around(self.other.words[place].span))
        near = self.own.around(self.own.words[at].span)
        return sum(not around.isdisjoint(self.partners.get(one, ())) for one in near)

    def counterparts(self, at: int) -> Mapping[int, float]:
        """What stands for a word: place -> trust; the "billion" of "$4 billion" not for that of "$9 billion"."""
        mine = self.own.quantity_at(at)
        found = self.partners.get(at, {})
        if mine is None:
            return found
        theirs = {place: self.other.quantity_at(place) for place in found}
        return {place: found[place] for place, one in theirs.items() if one is None or quantities_agree(mine, one)}

    def best(self, at: int) -> int | None:
        """The counterpart of a word that has most of its neighbours."""
        found = self.counterparts(at)
        return max(found, key=lambda place: (self.closeness(at, place), found[place], -place), default=None)

    def only_there(self, at: int, place: int) -> bool:
        """Whether of the counterparts of a word no other one has as many of its neighbours, without being denied."""
        nearest = self.closeness(at, place)
        rivals = filter(self.other.outside_denials, self.partners[at])
        return all(self.closeness(at, rival) < nearest for rival in rivals)

    def share(self, places: Sequence[int]) -> float:
        """The share of some words that have a counterpart."""
        return sum(at in self.partners for at in places) / (len(places) or 1)

    def has_counterpart(self, at: int, listed: frozenset[tuple[str, int]]) -> bool:
        """Whether a word, listed with these opposites, has a clear counterpart that is none of them."""
        words, code = self.other.words, self.other.language
        return any(not opposed(listed, sides_of(words[place].text, code)) for place in self.partners.get(at, ()))

    def affirmed(self, place: int, *, of_itself: bool = False) -> bool:
        """Whether the other side neither denies a word nor has one near it that holds a denial all by itself.

        Args:
            of_itself: whether the word itself may be such a one ("rejected").
        """
        near = any(abs(at - place) <= _HALF for at in self._alone if not (of_itself and at == place))
        return not near and self.other.outside_denials(place)

    @cached_property
    def _alone(self) -> list[int]:
        """The other side's words that hold a denial, and that this side does not have.

        A translation is the same word, "mencegah" for "prevent", unless it denies here, as "without" does, or its
        beginning does: "unclear" is not "jelas", which stands in "tidak jelas".
        """
        terms, prefixes = {word.term for word in self.own.words}, denial_words(self.other.language).prefixes
        translated = (there for at, there in self.partners.items() if at not in self.own.cues)
        sure = {place for there in translated for place, trust in there.items() if trust >= _CLEAR}
        words = self.other.words
        return [
            at
            for at in self.other.half_denied
            if words[at].term not in terms and (at not in sure or words[at].text.lower().startswith(prefixes))
        ]

    def all_affirmed(self, at: int) -> bool:
        return all(map(self.affirmed, self.partners[at]))

    @cached_property
    def twins(self) -> bool:
        """Whether both texts are one sentence but for a few words."""
        there = {place for found in self.partners.values() for place in found}
        least = _TWINS if self.own.language == self.other.language else _TRANSLATED
        return min(self.own.found(self.partners), self.other.found(there)) >= least

    def shares(self, cue: Negation) -> bool:
        """Whether the other side denies it too, in the same words or by a word for the same: "banned", "melarang"."""
        if self.own.echoed(cue, self.other) or self.renders(cue) or self.in_one_word(cue):
            return True
        return self._in_its_prefix(cue) or self._in_short(cue) or self._instead(cue)

    def _in_its_prefix(self, cue: Negation) -> bool:
        """Whether the other side has a word that denies by its beginning what is denied: "belum matang", "unripe"."""
        denied = [self.own.words[at].text for at in self.own.heads(cue)[: self.reach]]
        mine, theirs = self.own.language, self.other.language
        return any(stands_for(word, mine, rest, theirs) for _, rest in self.other.prefixed for word in denied)

    def _in_short(self, cue: Negation) -> bool:
        """Whether either side denies without a word for what: "it does not", beside "it does not fit"."""
        denials = [one for one in self.other.denials if one.sort == "plain" and one.clause]
        return bool(denials) and (is_short(cue) or any(map(is_short, denials)))

    def _instead(self, cue: Negation) -> bool:
        """Whether both sides say what is not done in favour of something else: "rather than", "daripada"."""
        listed = denial_words(self.own.language).instead
        return not listed.isdisjoint(cue.cue.split()) and self.other.prefers

    def in_one_word(self, cue: Negation) -> bool:
        """Whether the other side has one word for a denial and what it denies: "tidak bersalah", "innocent"."""
        denied = {place for at in self.own.heads(cue)[:1] for place in self.partners.get(at, ())}
        return any(not denied.isdisjoint(self.partners.get(at, ())) for at in self.own.inside(cue.span))

    def renders(self, cue: Negation) -> bool:
        """Whether the other side has the verb that denies: "banned", "melarang"."""
        verb = self.own.inside(cue.span)[:1] if cue.sort == "verb" else ()
        return any(at in self.partners for at in verb)

    @cached_property
    def unlike_denials(self) -> int:
        """How many denials are not by a verb that the other side has too."""
        return sum(not self.renders(cue) for cue in self.own.denials)

    def cancelled(self, cue: Negation) -> bool:
        """Whether another denial within its reach, which is not also on the other side, takes a denial back."""
        return any(
            (cue.span[0] < one.span[0] < cue.scope[1] or one.span[0] < cue.span[0] < one.scope[1])
            and not self.shares(one)
            for one in self.own.denials
        )

    def may_deny(self, cue: Negation) -> bool:
        """Whether a denial says something against the other side at all.

        "Not without reason" affirms, "not all" leaves room for some, and "some who did not" for others who did.
        """
        if self.cancelled(cue) or self.own.of_some(cue):
            return False
        if self.own.before_names_some(cue) and self.other.speaks_of_some:
            return False
        return not self.own.limited(cue) or self.other.speaks_of_all

    def goes_on(self, at: int, place: int) -> bool:
        """Whether what comes behind a word stands nearer to `place` there than to an opposite of the word.

        Who did not begin in Canton may well have ended there.
        """
        behind, listed = self.partners.get(at + 1, {}), self.own.opposable.get(at, frozenset())
        rivals = [one for one, other in self.other.opposable.items() if opposed(listed, other)]
        return all(abs(place - one) <= abs(rival - one) for one in behind for rival in rivals)

    def waits(self, cue: Negation, at: int) -> bool:
        """Whether what has not yet happened is to come on the other side: "has not yet arrived", "will arrive"."""
        not_yet = cue.cue in denial_words(self.own.language).not_yet
        return not_yet and any(map(self.other.to_come, self.partners.get(at, ())))

    def denied_word(self, cue: Negation) -> int | None:
        """The word that is denied, if it has a clear counterpart; of a verb that denies, close behind it."""
        for at in self.own.heads(cue)[: min(self.reach, _NEXT) if cue.sort == "verb" else self.reach]:
            if at not in self.own.in_dates and max(self.counterparts(at).values(), default=0.0) >= _CLEAR:
                return at
        return None
