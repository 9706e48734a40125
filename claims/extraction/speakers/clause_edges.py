"""Where the clause around a verb of saying begins, and where what stands before the verb ends."""

from __future__ import annotations

from claims.extraction.speakers.noun_phrases import NounPhrases
from claims.records import Person

_ABBREVIATED = 4
"""Letters of an abbreviation, at most."""

_DEGREE_SIGNS = ",.()"
"""Signs between the parts of degrees: "M.Si., Sp.KK(K)"."""

_SHORTEST_DEGREE = 2
"""Words of a comma and a degree."""

DASHES = frozenset("-–—")

CLOSING = frozenset(',;:"“”()«»—–')
"""Signs that end a clause."""


class ClauseEdges(NounPhrases):
    """The edges of the clauses of one sentence."""

    def _behind_subject(self, verb: int) -> int:
        """The end of what stands before a verb, without adverbs, auxiliaries and days between the two."""
        end = verb
        while end and ((self._is(end - 1, "beside_verb") and not self._within(end - 1)) or self._dated(end - 1)):
            end -= 1
        end = self._before_bracket(end)
        if self._is(end - 1, "relative"):
            end -= 1
            end -= self.sentence.words[end - 1 : end] == [","]
        return self._before_degrees(end)

    def _before_bracket(self, end: int) -> int:
        """The end of a name without what stands in brackets behind it: "Sutrisno (52)"."""
        if self.sentence.words[end - 1 : end] != [")"] or any(party.end == end for party in self.actors):
            return end
        return next((at for at in range(end - 1, -1, -1) if self.sentence.words[at] == "("), end)

    def _before_degrees(self, end: int) -> int:
        """The end of a person's name where only degrees stand behind it: "Budi Santoso, S.H., M.H."."""
        words, written, at = self.sentence.words, self.sentence.written, end
        while at and not self._within(at - 1):
            if words[at - 1] not in _DEGREE_SIGNS and not (
                written[at - 1].isalpha() and len(words[at - 1]) <= _ABBREVIATED
            ):
                break
            at -= 1
        sole = end - at < _SHORTEST_DEGREE or words[at] != "," or not written[at + 1][0].isupper()
        person = any(party.end == at and isinstance(party.actor, Person) for party in self.actors)
        return end if sole or not person else at

    def _clause(self, end: int) -> int:
        """The first word of the clause that goes up to `end`."""
        return next((at + 1 for at in range(end - 1, -1, -1) if self._closes(at)), 0)

    def _closes(self, at: int) -> bool:
        """Whether a sign at `at` ends a clause: none within a name, nor the full stop of "Sgt. Hale", "Corp. said"."""
        words = self.sentence.words
        if words[at] not in CLOSING and words[at] != ".":
            return False
        if any(party.first < at < party.end for party in self.actors):
            return False
        if words[at] != "." or at in (0, len(words) - 1):
            return True
        written = self.sentence.written
        short = len(words[at - 1]) <= _ABBREVIATED and written[at - 1][0].isupper()
        short = short or words[at - 1] in self.names.titles  # "ungkap dr. Maria Sumiwi"
        return not (short or any(word[0].islower() for word in written[at + 1 : at + 2]))
