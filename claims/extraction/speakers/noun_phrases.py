"""The noun phrases of a sentence that may name somebody: "US officials", "juru bicara WHO", "head of a bank"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.facts.names.name_words import name_words
from claims.records import Organisation, Person, Place, Span

Actor: TypeAlias = Person | Organisation | Place

MODIFIERS = 4
"""Words before a noun such as "officials" that may say which ones."""

_NOUNS = 6
"""Words behind a noun that say which one, at most: "petugas medis setempat"."""

_NO_MODIFIERS = ("function", "verb", "past", "past_form", "reporting", "preposition_place", "contrast_joiner", "plan")
_NO_NOUNS = (*_NO_MODIFIERS, "no_noun", "preposition", "pronoun_person")


class Party(NamedTuple):
    """Words `first` to `end` (exclusive) that name somebody: an actor, or a noun phrase without one."""

    first: int
    end: int
    actor: Actor | None = None


class NounPhrases:
    """The actors and noun phrases of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.names = name_words(sentence.language)
        self._pointing = label_words(sentence.language).pointing
        at = sentence.index_at
        self.actors = [Party(at(actor.span[0]), at(actor.span[1]), actor) for actor in actors_of(sentence)]

    def _within(self, at: int) -> bool:
        return any(party.first <= at < party.end for party in self.actors)

    def _dated(self, at: int) -> bool:
        start = self.sentence.starts[at]
        return any(one.span[0] <= start < one.span[1] for one in self.sentence.facts.dates)

    def _is(self, at: int, name: str) -> bool:
        return at in self.sentence.tags.get(name, ())

    def _phrases(self, low: int, end: int) -> Iterator[Party]:
        """Nouns such as "officials" between two words, with what belongs to them."""
        done, owner = low, None
        for head in range(low, end):
            if head < done or not self._is_head(head) or self._within(head):
                continue
            first, done = self._phrase_start(head, done), self._phrase_end(head, end)
            if self._is(head, "side"):  # "pihak sekolah"
                first = head + 1
                if first == done:
                    continue
            if owner and first == owner.end:  # "the company's" of "the company's finance chief"
                first = owner.first
            elif owner:
                yield self._with_owned(owner, end)
            owner = Party(first, done)
            if self.sentence.words[done : done + 1] != ["'s"]:
                yield owner
                owner = None
        if owner:
            yield self._with_owned(owner, end)

    def _with_owned(self, owner: Party, end: int) -> Party:
        """Somebody with what belongs to him, where the text names that: "the mayor's office"; else the same."""
        if self.sentence.words[owner.end : owner.end + 1] != ["'s"]:
            return owner
        last = next((at for at in range(owner.end + 1, end) if not self._nominal(at)), end)
        return Party(owner.first, last) if last > owner.end + 1 else owner

    def _is_head(self, at: int) -> bool:
        if self.sentence.words[at] in self.names.roles or self._is(at, "speaker_noun"):
            return True
        return self._is(at, "around_somebody") or self._is(at, "side") or self._is_parent(at)

    def _is_parent(self, at: int) -> bool:
        """Whether the word at `at` begins "Bapak dua anak", which tells a father and no children."""
        words, names = self.sentence.words, self.names
        polite = words[at] in names.honorifics and at + 2 < len(words)
        return polite and self._is(at + 1, "counting") and words[at + 2] in names.family

    def _phrase_end(self, head: int, end: int) -> int:
        words, names = self.sentence.words, self.names
        at = head + 1
        while at < end:
            actor = next((party for party in self.actors if party.first == at), None)
            if actor is not None:
                voiced = self._is(head, "spokesman") and not names.links.isdisjoint(words[head:at])
                voiced = voiced or self._is(head, "around_somebody")  # "keluarga Budi Santoso"
                if isinstance(actor.actor, Person) and words[at - 1] not in names.links and not voiced:
                    break  # but "spokesperson for Health Minister Mark Butler"
                at = actor.end
                if words[at : at + 1] == ["'s"] and at + 1 < end and self._named(at + 1):
                    at += 1  # "governor of Russia's Voronezh region"
            elif self._continues(at):
                at += 1
            elif not names.articles and at + 1 < end and self._nominal(at) and self._named(at + 1):
                at += 1  # "petugas bandara Kualanamu"
            else:
                break
        while at > head + 1 and (words[at - 1] in names.role_links or self._is(at - 1, "preposition")):
            at -= 1
        linked = self._linked_end(at, end)
        if linked > at:
            return linked
        last = end - (at < end and words[end - 1] in self._pointing)  # "manajer operasional perusahaan itu"
        whole = self._plain_end(at, last) == last and not self._is(end, "preposition")
        return max(at, last) if whole else at  # "police officers said", "petugas medis setempat mengatakan"

    def _plain_end(self, first: int, end: int) -> int:
        """The end of the ordinary nouns from word `first` on, of which there are but a few."""
        last = min(end, first + _NOUNS)
        others = (at for at in range(first, last) if not self._nominal(at) or self._named(at) or self._dated(at))
        return next(others, last)

    def _linked_end(self, at: int, end: int) -> int:
        """The end of what a link at `at` ties to a noun, if it goes up to `end`: "the ministry of civil affairs said";
        else `at`."""
        words, names = self.sentence.words, self.names
        if at + 1 >= end or words[at] not in names.links:
            return at
        first = at + 1 + (words[at + 1] in names.articles)
        return end if first < end == self._plain_end(first, end) else at

    def _continues(self, at: int) -> bool:
        """Whether the word at `at`, behind a noun such as "officials", belongs to it."""
        return self._named(at) or self.sentence.words[at] in self.names.role_modifiers or self._is_head(at)

    def _named(self, at: int) -> bool:
        """Whether the word at `at` has the capital of a name, and not that of a sentence as "His" has."""
        word = self.sentence.written[at]
        leads = at == 0 and word.istitle()
        opening = leads and any(self._is(at, name) for name in ("function", "before_noun", "beside_verb"))
        return word[0].isupper() and not opening and self.sentence.words[at] not in self.names.not_names

    def _phrase_start(self, head: int, low: int) -> int:
        first = head
        while first > low and self._named(first - 1):
            first -= 1
        while first > low and first > head - MODIFIERS and self._modifies(first - 1):
            first -= 1
        if first < head and self.sentence.words[first] in self.names.articles:
            first += 1
        return first

    def _modifies(self, at: int) -> bool:
        """Whether a word before a noun says which one it is: "China's commerce ministry". It is behind it elsewhere."""
        word = self.sentence.words[at]
        if not self.names.articles:  # as in Indonesian, whose nouns have no article either
            return False
        plain = word[-1].isalpha() and not any(self._is(at, name) for name in (*_NO_MODIFIERS, "no_noun"))
        return word == "'s" or (plain and word not in self.names.articles and word not in self.names.not_names)

    def _nominal(self, at: int) -> bool:
        word = self.sentence.words[at]
        return len(word) > 2 and word.isalpha() and not any(self._is(at, name) for name in _NO_NOUNS)

    def _span(self, party: Party) -> Span:
        return self.sentence.starts[party.first], self.sentence.ends[party.end - 1]

    def _text(self, party: Party) -> str:
        return self.sentence.source(*self._span(party))


def actors_of(sentence: Sentence) -> list[Actor]:
    """The people, bodies and places of a sentence, in order."""
    facts = sentence.facts
    actors: list[Actor] = [*facts.people, *facts.organisations, *facts.places]
    return sorted(actors, key=lambda actor: actor.span)
