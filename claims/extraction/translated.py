"""A claim in short in another language: who does what to how many, where; nothing where a word of it is in doubt.

Only the words of headline_words.py, counted nouns, names and numbers are translated, and only in the order that a plain
clause has: subject, verb, object, places. A word that is not known ends the label before its phrase, or leaves no label
at all, since a guess would tell something else. How verbs are put together is told by the language files.
"""

from __future__ import annotations

from functools import cache

from claims.extraction import rendering
from claims.extraction.asides import dropped
from claims.extraction.glossed import Glossed
from claims.extraction.label_words import label_words
from claims.extraction.phrases import Phrase
from claims.extraction.piecing import Reader, fact_pieces
from claims.extraction.predicates import PredicateReader
from claims.records import LanguageCode

DIRECTED = frozenset(("to", "by"))
"""Meanings of prepositions that are sure only where something is done to someone: not in "lost to Belgium"."""


def translated(glossed: Glossed, room: int, negated: bool) -> str:
    """The pieces in the other language, in at most `room` characters; empty if a word that is needed is in doubt.

    Args:
        negated: whether the pieces deny something.
    """
    main = _main_clause(glossed)
    if main is None or not _has_predicate(main):
        return ""
    clause = _Clause(main)
    least = clause.read()
    if not least or (negated and not clause.denied):
        return ""
    said = clause.said
    for count in range(len(said), least - 1, -1):
        cut = count < len(said) or not clause.closed
        if cut and (clause.whole or (clause.bare and count == least)):
            return ""
        text = " ".join(said[:count]) + ("…" if cut else "")
        if len(text) <= room:
            return text
    return ""


def _main_clause(glossed: Glossed) -> Glossed | None:
    """What stands behind a clause in front that only says when: "Setelah bertemu presiden, ..."; none behind "if"."""
    sentence, pieces, own = glossed.sentence, glossed.pieces, glossed.own
    first = pieces[0].first
    if first and not own.conditions.isdisjoint(sentence.words[:first]):
        return None
    if sentence.words[first] not in own.time_clauses or "," not in sentence.words[first:]:
        return glossed
    comma = sentence.words.index(",", first)
    behind = Reader(sentence, fact_pieces(sentence), dropped(sentence)).pieces(comma + 1, len(sentence.words) - 1)
    return Glossed(behind, sentence, glossed.code) if behind else glossed


def _has_predicate(glossed: Glossed) -> bool:
    """Whether there is any word without which no clause can be read."""
    acts, others = glossed.lexicon.acts, _predicative(glossed.sentence.language)
    return any(word and (acts[word] or word in others) for word in glossed.spoken)


@cache
def _predicative(code: LanguageCode) -> frozenset[str]:
    """Words that tell of a quality, or that something is, without a verb of the list."""
    own = label_words(code)
    return frozenset((*own.be, *own.modals, *own.denials, *own.degrees, *own.existential))


class _Clause(PredicateReader):
    """Reads pieces of one language as a plain clause, and says each part in another."""

    @property
    def closed(self) -> bool:
        """Whether the clause was read to its end."""
        if self.at >= len(self.pieces):
            return not self.pieces[-1].more
        return self.pieces[self.at].role == "comma"

    @property
    def relative(self) -> bool:
        """Whether a clause about the noun before it is next."""
        return self.word() in self.own.relatives

    def read(self) -> int:
        """How many parts make the least that says something; 0 if there is no such thing."""
        if self.word() in self.own.existential:
            return self._there()
        only = self.own.adverbs.get(self.word()) == "only"
        self.at += only
        subject = self._subject()
        if subject is None or subject.number or rendering.is_time(self.pieces[self.at - 1].fact):
            return 0
        self.said.append(f"{self.words.said['only']} {subject.text}" if only else subject.text)
        while self._adjunct(of_noun=True):
            pass
        if self.pieces[0].first == 0 and self._purpose():
            return self._fragment()
        if only and self.relative:
            self.at += 1  # "hanya AS yang ...": only the US does it
        elif self.relative and not self._about(subject.plural):
            return 0
        self.plural = subject.plural
        if not self._predicate(subject.plural):
            return 0
        least = len(self.said)
        if self.relative and self._about(False) and self.whole:
            least += 1  # "becomes the third who ...": who that is belongs to it
            self.whole = False
        while self._adjunct() or self._purpose() or (self.relative and self._about(False)):
            pass
        of_all = self.words.said["all"] in " ".join(self.said).split(" ")
        doubtful = (self.relative and (self.whole or of_all)) or self._goes_on()
        return 0 if doubtful else least

    def _fragment(self) -> int:
        """ "pertemuan untuk mendukung ...", which has no verb of its own, to its end."""
        while self._adjunct():
            pass
        return len(self.said) if self.at == len(self.pieces) else 0

    def _goes_on(self) -> bool:
        """Whether a verb follows, so that what was read as an object is who does something."""
        piece = self.piece()
        if piece is None or piece.fact is not None:
            return False
        if piece.first in self.sentence.tags.get("that", ()) and not self.relative:
            return True  # "questions data that ...": what that is, is the claim
        if piece.role in ("verb", "modal", "not") or self.word() in self.own.comparing:
            return True
        if self.lexicon.find(self.word(), "is"):
            return True
        return self.touches() and self.word() not in self.own.adverbs and self.acts()

    def _subject(self) -> Phrase | None:
        meaning = self.own.pronouns.get(self.word())
        if meaning is None or meaning not in self.words.said:
            return self.phrase()
        self.at += 1
        self.pronoun = True
        return Phrase(self.words.said[meaning], meaning in ("they", "we", "me"))

    def _there(self) -> int:
        """ "ada 12 orang", "there are 12 people": the verb stands before what there is."""
        self.at += 1
        if not self.heads_first:
            if self.word() not in self.own.be:
                return 0
            self.at += 1
        thing = self.phrase()
        if thing is None or thing.plain or thing.number:
            return 0
        said = self.words.said["there are" if thing.plural else "there is"]
        self.said = [f"{said} {thing.text}"]
        self.bare = True
        while self._adjunct() or (self.relative and self._about(thing.plural)):
            pass
        return 0 if self._goes_on() else 1

    def _about(self, plural: bool) -> bool:
        """ "yang dipenggal oleh militan": a clause about the noun before it, as parts of its own."""
        back = self.state()
        self.at += 1
        self.denied = self.directed = self.bare = self.whole = False
        self.said = []
        told = self._predicate(plural) and not self.denied and not self.whole
        if told:
            while self._adjunct():
                pass
            undergone = self.passive
            that = self.words.said["that done" if undergone and not self.own.be else "that"]
            told = (
                not undergone or bool(that) or len(self.said) > 1
            )  # "revolution started" would be a clause of its own
        if not told:
            self.back_to(back)
            return False
        said = [*back.said, f"{that} {self.said[0]}".lstrip(), *self.said[1:]]
        self.back_to(back._replace(at=self.at, said=said))
        return True

    # -- what follows

    def _adjunct(self, of_noun: bool = False) -> bool:
        """Says a preposition with its noun, if both are sure; `of_noun`: it belongs to a noun, and not to a verb."""
        word = self.spoken[self.at]
        meaning = self.own.prepositions.get(word) if word and self.pieces[self.at].role == "preposition" else None
        if meaning is None:
            return False
        back = self.at
        self.at += 1
        phrase = self.phrase()
        if phrase is None or phrase.number or (not of_noun and self._is_headless()):
            self.at = back
            return False
        if meaning == "from" and not phrase.place and of_noun and not self._is_given(self.said[-1]):
            meaning = "of"
        if meaning in ("for", "during") and not self.words.times.isdisjoint(phrase.text.split(" ")):
            meaning = "how long"
        spot = phrase.place or phrase.plain or phrase.text.split(" ")[0] in self.words.spots
        if self.words.spots and not spot:
            meaning = f"{meaning} thing" if f"{meaning} thing" in self.words.places else meaning
        motion = phrase.place and word in self.own.motion
        sure = meaning.split(" ")[0] not in DIRECTED or motion or (self.directed and (self.passive or meaning != "by"))
        said = self.words.places.get(meaning) if sure else None
        if not said:
            self.at = back
            return False
        self.said.append(f"{said} {phrase.text}")
        return True

    def _is_headless(self) -> bool:
        """Whether "of" with something unknown follows: "with the head of ...": what it is of makes it what it is."""
        back, said = self.at, list(self.said)
        known = self.own.prepositions.get(self.word()) != "of" or self._adjunct(of_noun=True)
        self.at, self.said = back, said
        return not known

    def _is_given(self, said: str) -> bool:
        """Whether what was said is something that comes from someone: "support"."""
        return said.split(" ")[-1] in self.words.given
