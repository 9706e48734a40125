"""One clause of a claim, read part by part from its subject on and said in the order of another language."""

from __future__ import annotations

from claims.extraction.pieces import rendering
from claims.extraction.pieces.piece import ACTS
from claims.extraction.translation.adjuncts import AdjunctReader
from claims.extraction.translation.counted import Phrase
from claims.extraction.translation.determined import pointed_at
from claims.records import Person, Place, Quantity

_OWNING = frozenset(("of", "from", "than", "by"))
"""Meanings of prepositions that say whose or what something is, without which it is something else."""

_ASIDE = 10
"""Pieces of what stands between commas behind a subject, at most."""

_PASSED = 7
"""Pieces of a phrase that may be passed over."""


class Clause(AdjunctReader):
    """Reads pieces of one language as a plain clause, and says each part in another."""

    asides = range(0)
    """The parts that belong to the subject and stand behind it."""

    @property
    def reports(self) -> bool:
        """Whether the verb is one of saying, which says nothing without what is said."""
        told = self.sentence.tags.get("reporting", ())
        return any(piece.role == "verb" and piece.first in told for piece in self.pieces[: self.at])

    @property
    def closed(self) -> bool:
        """Whether the clause was read to its end."""
        if self.at >= len(self.pieces):
            return not self.pieces[-1].more
        return self.pieces[self.at].role == "comma" and not (self._is_in_list() or self._is_half())

    def _is_half(self) -> bool:
        """Whether the other half of what is told follows: "161 shares rose, 171 shares fell"."""
        then = self.piece(1)
        if then is None or not isinstance(then.fact, Quantity) or then.fact.noun is None:
            return False
        told = (piece.fact for piece in self.pieces[: self.at])
        return any(isinstance(fact, Quantity) and fact.noun == then.fact.noun for fact in told)

    def _is_in_list(self) -> bool:
        """ "in Ohio, Texas and Utah", but not "in Columbus, Ohio": whether more of the same follow behind the comma."""
        before, after, then = self.pieces[self.at - 1], self.piece(1), self.piece(2)
        if after is None or (after.role != before.role and not (self._shares_number and after.role == "noun")):
            return False
        if isinstance(before.fact, Person):
            return True
        if before.role == "noun" or self._shares_number:
            return then is not None and (then.joins or then.role == "comma")
        at = self.at
        while (comma := self._padded[at]) and comma.role == "comma" and before.role == "name":
            if (name := self._padded[at + 1]) is None or name.joins:
                return name is not None
            at += 2
        return at > self.at and comma is not None and comma.joins

    @property
    def _shares_number(self) -> bool:
        """Whether the number just read may be that of more things than its noun: "12 teachers, nurses and drivers"."""
        fact = self.pieces[self.at - 1].fact
        return isinstance(fact, Quantity) and fact.noun is not None

    def is_rated(self, text: str) -> bool:
        """Whether it may be an amount for each of several that a part tells, and that is left out: "$5 …each share"."""
        last = text.rpartition(" ")[2]
        paid = any(getattr(piece.fact, "currency", None) for piece in self.pieces[: self.at])
        if self.changing or not (paid and any(map(str.isdecimal, text))) or last[-1] == "%":
            return False
        words = self.sentence.words
        behind = words[self.pieces[self.at - 1].last :]
        return not self.own.rates.isdisjoint(behind)

    def may_end(self, count: int) -> bool:
        """Whether what is left behind so many parts does not bound them.

        What is denied or always so may be so only with what follows, and so many things may be those alone of which
        something is told.
        """
        short, piece = count < len(self.said), self.piece()
        if self.denied or self.universal:
            return not short and piece is not None and piece.contrast
        facts = [one.fact for one in self.pieces[: self.at]]
        if not any(isinstance(fact, Quantity) and fact.value != 1 for fact in facts):
            return True
        if short:
            return self.said[count].partition(" ")[0] not in self.words.relatives
        last = self.pieces[self.at - 1].last
        return self.own.relatives.isdisjoint(self.sentence.words[last : last + 1])

    def lacks(self, count: int, least: int, *, cut: bool) -> bool:
        """Whether so many parts, more than which follow if it is `cut`, say something else or nothing."""
        extreme = bool(self.sentence.tags.get("extreme"))  # among what, and since when, is a part of it
        whole = self.whole and not (count == len(self.said) and self._is_more_too())
        if cut and (extreme or whole or (self.bare and count == least)):
            return True
        if cut and count == len(self.said) and self._is_of_some():
            return True
        if cut and not self.own.comprising.isdisjoint(self.spoken[: self.at]):
            piece = self.piece()  # "consists of 12 ministers" "and 4 judges"
            if (piece is not None and piece.joins) or any(map(str.isdecimal, " ".join(self.said))):
                return True
        return count == least and self.is_hollow(count, cut=cut)

    def _is_of_some(self) -> bool:
        """Whether it is told next of whom alone all this is so: "declined by 10 percent" "for those over 60"."""
        whom = self.word(1)
        return self.word() in self.own.prepositions and whom in self.own.bounds and whom not in self.quantifiers

    def _is_more_too(self) -> bool:
        """ "is a diplomat" "and poet": whether something else that the subject is follows."""
        piece, then = self.piece(), self.piece(1)
        if (
            self.denied
            or not self.tells_what
            or piece is None
            or then is None
            or not self.own.relatives.isdisjoint(self.spoken[: self.at])
        ):
            return False
        listed = piece.role == "comma" and self.lexicon.find(self.word(1), "noun") is not None
        single = self.lexicon.find(self.spoken[self.at - 1], "noun") is not None
        return single and then.role == "noun" and (piece.joins or listed)

    def is_hollow(self, count: int, *, cut: bool) -> bool:
        """Whether so many parts end before what they are about: "sees it" "as ...", "has a role" "in ..."."""
        piece, words = self.piece(), self.said[count - 1].split(" ")
        if count == len(self.said) and (piece is None or piece.joins):
            return False
        if not (cut or self.word(1) in self.own.listing) or any(map(str.isdecimal, self.said[count - 1])):
            return False  # so many "people"
        if self.own.prepositions.get(self.word()) == "of":
            return True
        if self.word() in self.own.naming and self.does(self.own.picturing):
            return True
        first = words[1] if len(words) > 1 and words[0] in self.words.prepositions else words[0]
        return (words[-1] if self.words.modifier == "before" else first) in self.words.hollow

    @property
    def universal(self) -> bool:
        """Whether it is said to be so at any time."""
        return not self.own.always.isdisjoint(self.spoken[: self.at])

    @property
    def shared(self) -> bool:
        """Whether the clause ends in the first thing of a list that is counted together."""
        more = self.at < len(self.pieces) and self.pieces[self.at].role == "comma"
        return more and self._shares_number and self._is_in_list()

    @property
    def shared_place(self) -> bool:
        """Whether so many are those of more places than the one just read: "12 killed in Aceh, Riau and Jambi"."""
        more = self.at < len(self.pieces) and (self.pieces[self.at].role == "comma" or self.pieces[self.at].joins)
        if not more or not isinstance(self.pieces[self.at - 1].fact, Place):
            return False
        return any(isinstance(piece.fact, Quantity) for piece in self.pieces[: self.at])

    @property
    def relative(self) -> bool:
        """Whether a clause about the noun before it is next."""
        return self.word() in self.own.relatives

    def read(self) -> int:
        """How many parts make the least that says something; 0 if there is no such thing."""
        if self._begins_with_what_is() or self.pieces[0].role == "preposition":
            return self._there()
        only = self.own.adverbs.get(self.word()) == "only"
        self.at += only
        self.begins_claim = True
        subject = self._subject()
        self.begins_claim = False
        if subject is None or subject.number or rendering.is_time(self.pieces[self.at - 1].fact):
            return 0
        pointer = self._introduced(subject, only=only)
        while self._adjunct(of_noun=True):
            pass
        self._pass_over()
        if self.heads_first and self.pieces[0].first == 0 and self._purpose():
            return self._fragment()
        if only and self.relative:
            self.at += 1  # "hanya AS yang ...": only the US does it
        elif self.relative and not self._about(plural=subject.plural):
            return 0
        self.asides = range(1, len(self.said))
        self.plural = subject.plural or self._counts()
        if self._is_wanted() or self._is_of_something(subject) or not self._tells(plural=self.plural):
            return 0
        return self._least(pointer)

    def _introduced(self, subject: Phrase, *, only: bool) -> str:
        """Says the subject and keeps what sort of thing it is; gives the word behind it that points at it, if any."""
        last = self.pieces[self.at - 1]
        self.counted = any(map(str.isdecimal, subject.text))
        self.described = subject.qualifiers > 0
        capital = subject.plain and last.fact is None and subject.text[:1].isupper()
        self.unknown = capital and subject.named and subject.text.lower() not in self.own.gauges
        self.named = self.pronoun != "" or self.unknown or (subject.plain and last.role == "name")
        self.said.append(f"{self.words.said['only']} {subject.text}" if only else subject.text)
        pointer = "" if only or self.pronoun else self._pointer()
        self.told_apart = pointer != ""
        alone = subject.one and not (subject.qualifiers or subject.compound)
        self.pointed = alone and pointer == "this" and self.spoken[0] in self.own.weak
        return pointer

    def _least(self, pointer: str) -> int:
        """How many parts of what is said are needed, behind which what else is sure is said; 0 if it is in doubt."""
        least = len(self.said) - self.spare
        pointed = self.articled or self.pointed
        self.said[0] = pointed_at(self.said[0], pointer if pointed else "", self.words, plural=self.plural)
        if self.relative and self._about(plural=self.many) and self.whole:
            least += 1  # "becomes the third who ...": who that is belongs to it
            self.whole = False
        while self._adjunct() or self._purpose() or (self.relative and self._about(plural=self.many)):
            pass
        of_all = self.words.said["all"] in " ".join(self.said).split(" ")
        doubtful = (self.relative and (self.whole or of_all)) or self._goes_on() or self._is_subject()
        return 0 if doubtful else least

    def _tells(self, *, plural: bool) -> bool:
        """Says the predicate; False if it is in doubt, or a name that nobody knows goes up or down by it.

        "It" is told only with what it does to something, else it may mean nothing: "it seems".
        """
        begun = self.at
        if not self._predicate(plural=plural):
            return False
        if self.unknown and (self._way_of(self.verb) or not self.own.closing.isdisjoint(self.spoken[begun : self.at])):
            return False
        if self.pronoun != "it":
            return True
        acts = (
            not self.passive
            and (self.directed or self.changing)
            and self.own.be.isdisjoint(self.spoken[begun : self.at])
        )
        return acts and not self.does(self.own.empty)

    def _is_of_something(self, subject: Phrase) -> bool:
        """Whether the subject is a noun alone of which it must be told of what it is: "price"."""
        return subject.one and not self._pointer() and subject.text in self.words.owed and len(self.said) == 1

    def _is_wanted(self) -> bool:
        """ "larangan mengumpulkan orang": whether a verb of one form says what the noun before it is about."""
        wanted = self.heads_first and self.spoken[self.at - 1] in self.own.hedges
        return wanted and self.lexicon.find_verb(self.word(), "verb+", "verb#") is not None

    def _counts(self) -> bool:
        """ "korban tewas mencapai 68 orang": says the subject in the plural, where its number is what is told of it."""
        fact = piece.fact if (piece := self.piece(1)) else None
        counted = isinstance(fact, Quantity) and fact.noun is not None
        head = self.said[0].partition(" of ")[0].rpartition(" ")[2]
        if not counted or self.word() not in self.own.amounting or self.named or head == "…":
            return False
        if head in self.words.totals or head in self.words.mass:
            return False
        self.said[0] = rendering.plural_of(self.said[0], self.code)
        return True

    def _pass_over(self) -> None:
        """Passes over a phrase behind the subject that is not known: "warga di kawasan ... menolak".

        Not where a verb's form does not tell whether it is what the subject does ("the car parked outside"), unless
        what is passed over is a gap.
        """
        if (gap := self.piece()) and gap.role == "gap":
            self.at += 1
            self.said[-1] += " …"
            return
        if self.heads_first and self.word() in self.own.pointing:
            self.at += 1  # "undang-undang itu"
            return
        if gap and gap.role == "comma" and (behind := self._behind_aside()):
            self.at = behind
            return
        if self.own.be or self.word() in self.own.to_do or self.own.prepositions.get(self.word(), "of") in _OWNING:
            return
        closing = ("verb", "modal", "comma", "link", "not", "sign", "gap")
        near = range(self.at + 1, min(self.at + _PASSED, len(self.pieces)))
        at = next((at for at in near if self.pieces[at].role in closing), None)
        passed = self.spoken[self.at : at]
        if any(self.own.prepositions.get(word) == "with" for word in passed):
            return  # "nasabah dengan aset mencapai": the assets do it
        if at is not None and self.pieces[at].role in ("verb", "modal"):
            self.at = at
            self.said[-1] += " …"

    def _behind_aside(self) -> int:
        """The piece behind what a comma on both sides sets apart from the subject and its verb; 0 if there is none."""
        near = range(self.at + 1, min(self.at + _ASIDE, len(self.pieces) - 1))
        comma = next((at for at in near if self.pieces[at].role == "comma"), 0)
        apart = self.pieces[self.at + 1 : comma]
        if not apart or any(piece.joins or piece.contrast or piece.role in ACTS for piece in apart):
            return 0
        verb = self.pieces[comma + 1]
        return comma + 1 if verb.fact is None and (verb.role in ACTS or self.spoken[comma + 1] in self.own.be) else 0

    def _fragment(self) -> int:
        """ "pertemuan untuk mendukung ...", which has no verb of its own, to its end."""
        while self._adjunct():
            pass
        return len(self.said) if self.at == len(self.pieces) else 0

    def _goes_on(self) -> bool:
        """Whether a verb follows, so that what was read as an object is who does something."""
        piece = self.piece()
        if piece is None or piece.fact is not None or piece.first in self.sentence.tags.get("verbless", ()):
            return False
        if piece.first in self.sentence.tags.get("that", ()) and not self.relative:
            return True  # "questions data that ...": what that is, is the claim
        if piece.role in ("verb", "modal", "not") or self.word() in self.own.comparing:
            return True
        if self.lexicon.find(self.word(), "is"):
            return True
        return self.touches() and self.word() not in self.own.adverbs and self.acts()

    def _is_subject(self) -> bool:
        """Whether what was read only begins what something is said to be: "kegiatan memanfaatkan ... adalah ..."."""
        words = self.sentence.words
        for at in range(self.pieces[self.at - 1].last, len(words)):
            if words[at] == ",":
                return False
            if words[at] in self.own.copulas and words[at - 1] not in self.own.relatives:
                return True
        return False

    def _subject(self) -> Phrase | None:
        pair = f"{self.word()} {self.word(1)}"  # "hal ini"
        meaning = self.own.pronouns.get(pair) or self.own.pronouns.get(self.word())
        if meaning is None and self.word() in self.own.things:
            meaning = "it"
        if meaning is None:
            depicts = self.word() in self.own.depicting
            phrase = self.phrase()
            return None if phrase and depicts and phrase.qualifiers else phrase
        self.at += 2 if pair in self.own.pronouns else 1
        self.pronoun = meaning
        return Phrase(self.words.said[meaning], meaning in ("they", "we", "me"))

    def _there(self) -> int:
        """ "ada 12 orang", "di Papua ada 12 orang", "there are 12 people": the verb stands before what there is."""
        if self.word() in self.own.nothing and self.word(1) not in self.own.existential:
            return self._none_is()
        where = self.said.pop() if self._adjunct(of_noun=True) else ""
        absent = self._absent()
        if self.word() not in self.own.existential:
            return 0
        self.at += 1
        if not self.heads_first:
            if self.word() not in self.own.be:
                return 0
            self.at += 1
        absent = absent or self._absent()
        thing = self.phrase()
        share = thing is not None and self.words.percent in thing.text
        if thing is None or (thing.plain and not (absent and thing.one)) or thing.number or share:
            return 0
        if absent:
            if thing.compound or thing.text in self.words.hollow:
                return 0  # of what there is no "sign"
            thing = self._none_of(thing)
            self.denied = True
        said = self.words.said[f"{absent} there {'are' if thing.plural else 'is'}".lstrip()]
        self.said = [*filter(None, (said.format(thing.text), where))]
        least = len(self.said)
        self.bare = True
        self.many = thing.plural
        while self._adjunct() or (self.relative and self._about(plural=self.many)):
            pass
        return 0 if self._goes_on() else least

    def _none_is(self) -> int:
        """ "No charges were filed": nothing of a kind to which something was done."""
        self.at += 1
        thing = self.phrase()
        if thing is None or (thing.plain and thing.named) or thing.number or thing.text in self.words.hollow:
            return 0
        modal, denied, undergone, adverb = self._before_verb()
        entry = self._verb_here(undergone=True) if undergone and not (denied or adverb) else None
        if entry is None or entry.kind != "done":
            return 0
        self.denied = self.directed = True
        said = self.words.said[f"no there {'are' if thing.plural else 'is'}"].format(thing.text)
        self.said = [
            f"{said} {self.words.said['that done']} {self._verb(entry, modal, denied=False, plural=thing.plural)}"
        ]
        while self._adjunct():
            pass
        return 0 if self._goes_on() else len(self.said)

    def _begins_with_what_is(self) -> bool:
        """Whether "there is" or "there is no" begins the clause."""
        own, word = self.own, self.word()
        return (
            word in own.existential or word in own.nothing or (word in own.absent and self.word(1) in own.existential)
        )

    def _absent(self) -> str:
        """What a word that is next means that says that something is not there, and passes over it."""
        meaning = self.own.absent.get(self.word(), "")
        self.at += meaning != ""
        return meaning

    def _none_of(self, thing: Phrase) -> Phrase:
        """What is not there, in the plural where there could be several."""
        head = thing.text.rpartition(" ")[2]
        words = self.words
        if thing.plural or head in words.mass or head.endswith(words.countless or ("\0",)) or " of " in thing.text:
            return thing
        several = rendering.plural_of(thing.text, self.code)
        return thing._replace(text=several, plural=several != thing.text)

    def _about(self, *, plural: bool) -> bool:
        """ "yang dipenggal oleh militan": a clause about the noun before it, as parts of its own."""
        back = self.state()
        if self.word(1) in self.own.situated and self.own.prepositions.get(self.word(2)) == "in":
            self.at += 2  # "desa yang berada di Jepara"
            return self._adjunct(of_noun=True)
        self.at += 1
        self.denied = self.directed = self.bare = self.whole = False
        self.said = []
        told = self._predicate(plural=plural) and not self.denied and not self.whole
        if told:
            while self._adjunct():
                pass
            undergone = self.passive
            short = undergone and not self.own.be and self.said[0].partition(" ")[0] not in self.words.modals
            that = self.words.said["that done" if short else "that"]
            # "revolution started" would be a clause of its own
            told = not undergone or bool(that) or len(self.said) > 1
        if not told:
            self.back_to(back)
            return False
        parts = self.said if self.bare else [" ".join(self.said[:2]), *self.said[2:]]  # no verb without its object
        said = [*back.said, f"{that} {parts[0]}".lstrip(), *parts[1:]]
        self.back_to(back._replace(at=self.at, said=said))
        return True
