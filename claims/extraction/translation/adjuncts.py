"""Says a preposition with its noun in another language, where it is sure what it means there."""

from __future__ import annotations

from claims.extraction.pieces import rendering
from claims.extraction.pieces.headline_words import Entry
from claims.extraction.translation.counted import Phrase
from claims.extraction.translation.determined import indefinite
from claims.extraction.translation.predicates import YET, PredicateReader
from claims.records import Organisation, Person, Quantity

PLACED = frozenset(("in", "at", "near"))
"""Meanings of prepositions that say where someone or something is."""

DIRECTED = frozenset(("to", "by"))
"""Meanings of prepositions that are sure only where something is done to someone: not in "lost to Belgium"."""

AGAINST = frozenset(("to", "regarding", "against"))
"""Meanings of prepositions behind a noun of what is done to someone: "serangan ke Gaza", "sanksi terhadap"."""

BLOW = 2
"""Words of such a noun, at most: "serangan udara"."""

FEW = 3
"""Words from "more" to what something is compared with, at most."""


class AdjunctReader(PredicateReader):
    """Reads where, when, with whom or why something is done, or what a noun is of."""

    def _predicate(self, *, plural: bool) -> bool:
        return self._is_somewhere(plural=plural) or super()._predicate(plural=plural)

    def _is_somewhere(self, *, plural: bool) -> bool:
        """ "is in Kongo", "berada di Kongo": says where someone or something is, in a place that is known as one."""
        own, begun = self.own, self.state()
        if (own.be | own.situated | own.remaining).isdisjoint(self.spoken):
            return False
        modal, denied, undergone, adverb = self._before_verb()
        remains = self.word() in own.remaining
        stands = remains or (undergone if own.be else self.word() in own.situated)
        if stands and not denied and modal != YET:
            self.at += remains or not own.be
            lead = self.at
            if own.prepositions.get(self.word()) in PLACED:
                self.at += 1
                place = self.phrase()
                self.at = lead
                said = self.words.said["remains" if remains else "situated"]
                verb = self._verb(Entry("is", said), modal, denied=False, plural=plural)
                self.said.append(
                    f"{verb} {adverb}".rstrip() if own.situated and not own.be else f"{adverb} {verb}".lstrip()
                )
                if place is not None and place.place and self._adjunct(of_noun=True):
                    self.said[-2:] = [" ".join(self.said[-2:])]
                    self.denied = self.directed = self.bare = self.whole = False
                    return True
        self.back_to(begun)
        return False

    def _adjunct(self, *, of_noun: bool = False) -> bool:
        """Says a preposition with its noun, if both are sure; `of_noun`: it belongs to a noun, and not to a verb."""
        word = self.spoken[self.at]
        if word and word[0].isdecimal() and not of_noun:
            return self._score()
        meaning = self.own.prepositions.get(word) if word and self.pieces[self.at].role == "preposition" else None
        if meaning is None:
            return False
        back = self.at
        self.at += 1
        phrase = self.phrase()
        fact, told = self.pieces[back + 1 : back + 2], self.pieces[back - 1].fact
        titled = phrase is not None and phrase.place and isinstance(getattr(self.piece(), "fact", None), Person)
        part = meaning == "of" and isinstance(told, Quantity) and fact and isinstance(fact[0].fact, Quantity)
        jailed = meaning == "to" and self.spoken[back - 1] in self.own.terms  # "sentenced to jail"
        if part or titled or jailed or phrase is None or phrase.number or (not of_noun and self._is_headless()):
            self.at = back
            return False
        meaning = "against" if meaning == "regarding" and self._way_of(self.verb) else meaning
        meaning = self._meaning(meaning, phrase, back, of_noun=of_noun)
        motion = phrase.place and word in self.own.motion
        done = self.directed and (self.passive or meaning != "by")
        sure = done or meaning.split(" ")[0] not in DIRECTED or (motion and (of_noun or self.heads_first))
        said = self.words.places.get(meaning) if sure else None
        own = meaning == "of" and (of_noun or not self.bare)
        if not (said or own):
            self.at = back
            return False
        self.many = phrase.plural
        if meaning == "how long" and self._is_one(back + 1):
            phrase = phrase._replace(text=self.words.said["one time"].format(phrase.text))
        if self.articled and phrase.one and phrase.plain and meaning == "of":
            phrase = phrase._replace(text=indefinite(phrase.text, self.words))
        self.said.append(f"{said} {phrase.text}" if said else phrase.text)
        return True

    def _score(self) -> bool:
        """Says how a game ended, behind its verb or object; of several sets one alone would tell another end."""
        scored = self._scored()
        behind = [piece.text for piece in self.pieces[self.at + scored : self.at + scored + 2]]
        several = behind[:1] == [","] and behind[-1][:1].isdecimal()
        if not scored or several or not self.does(self.own.playing):
            return False
        self.said[-1] += " " + "".join(piece.text for piece in self.pieces[self.at : self.at + scored])
        self.at += scored
        return True

    def _meaning(self, meaning: str, phrase: Phrase, at: int, *, of_noun: bool) -> str:
        """What a preposition at piece `at` means before its phrase, as far as the other language tells it apart."""
        if (aimed := self._at_someone(meaning, at + 1)) is not None:
            return aimed
        compares = not self.own.comparing.isdisjoint(self.spoken[max(0, at - FEW) : at])
        if (meaning == "from" and compares) or (meaning == "than" and not compares):
            return ""  # "lebih baik dari WhatsApp": than; "keunggulan dibanding produk lain": over
        if meaning == "from" and self._is_of(phrase, at, of_noun=of_noun):
            meaning = "of"
        if meaning == "against" and self.changing:
            return "against thing"  # "weakens to 6.3 against USD"
        if meaning == "at" and phrase.place and self.does(self.own.aiming):
            return "to"
        if meaning == "for" and self.does(self.own.blaming):
            long = isinstance(self.pieces[at + 1].fact, Quantity) or self.spoken[self.at - 1] in self.own.times
            return "" if long else "blame"  # "suspended for eight games"
        if meaning == "in" and of_noun and self.spoken[at - 1] in self.own.held:
            return "of"
        if meaning in ("for", "during") and not self.words.times.isdisjoint(phrase.text.split(" ")):
            return "how long"
        if meaning == "for" and getattr(self.pieces[at + 1].fact, "currency", None):
            return "for money" if self.directed else ""
        bounds = (*self.words.comparators.values(), self.words.said["nearly"])
        bound = " ".join(bounds).split(" ")  # "sedikitnya 9 daerah"
        head = next((word for word in phrase.text.split(" ") if word.isalpha() and word not in bound), "")
        spot = phrase.place or phrase.plain or head in self.words.spots or not self.words.spots
        return meaning if spot or f"{meaning} thing" not in self.words.places else f"{meaning} thing"

    def _is_of(self, phrase: Phrase, at: int, *, of_noun: bool) -> bool:
        """Whether "from" at a piece says whose someone or something is: "anak dari ulama"."""
        if self.spoken[at - 1] in self.own.of_people:
            return True
        return not phrase.place and of_noun and bool(self.said) and not self._is_given(self.said[-1])

    def _is_one(self, at: int) -> bool:
        """Whether an article at a piece says that a length of time is one: "for a week"."""
        return self.pieces[at].first in self.sentence.tags.get("indefinite", ())

    def _at_someone(self, meaning: str, at: int) -> str | None:
        """What a preposition means by its verb or noun, or before someone at a piece; None if what it always does."""
        if meaning in AGAINST and not self.own.blows.isdisjoint(self.spoken[max(0, at - 1 - BLOW) : at - 1]):
            return "upon"
        if meaning not in ("to", "in"):
            return None
        if meaning == "to":
            asked = self.own.requesting.get(self.verb)
            return "to someone" if asked is None and self._is_someone(at) else asked
        named, gives = isinstance(self.pieces[at].fact, Person), self.verb in self.own.giving
        if gives and (named or self.spoken[at] in rendering.nouns_of(rendering.PERSONS)):
            return "to someone"
        return "" if named else None

    def _is_someone(self, at: int) -> bool:
        """Whether a person, body or number of people is at a piece, to whom something is done."""
        fact = self.pieces[at].fact
        counted = isinstance(fact, Quantity) and fact.noun in rendering.nouns_of(rendering.PERSONS)
        return counted or isinstance(fact, (Person, Organisation))

    def _is_headless(self) -> bool:
        """Whether "of" with something unknown follows: "with the head of ...": what it is of makes it what it is."""
        back, said = self.at, list(self.said)
        known = self.own.prepositions.get(self.word()) != "of" or self._adjunct(of_noun=True)
        self.at, self.said = back, said
        return not known

    def _is_given(self, said: str) -> bool:
        """Whether what was said is something that comes from someone: "support"."""
        return said.split(" ")[-1] in self.words.given
