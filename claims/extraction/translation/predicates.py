"""Reads the verb of a clause with its object, and says them in another language, or not at all."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from claims.extraction.pieces import rendering
from claims.extraction.pieces.glossed import AHEAD, Glossed
from claims.extraction.pieces.headline_words import Entry, bases_of
from claims.extraction.pieces.piece import ACTS
from claims.extraction.translation.counted import Phrase
from claims.extraction.translation.cursor import belongs
from claims.extraction.translation.determined import indefinite
from claims.extraction.translation.figures import FigureReader
from claims.facts.names.name_words import name_words
from claims.records import Organisation, Person, Place, Quantity

YET = "yet"
"""What a modal means with which something is not done so far."""

UNDENIED = frozenset(("must", "may", YET))
"""Meanings of modals of which each language denies another part: "tidak harus" is no "must not"."""


BOUND = frozenset(("to", "than", "of", "for", "with", "from"))
"""Meanings of prepositions behind a quality that make it what it is: "full of"."""

DIRECTING = frozenset(("verb+", "verb#", "verb+>", "done"))
"""Kinds of verbs that say what is done to someone or something."""

NEEDING = frozenset(("verb+", "verb#", "verb+>", "is"))
"""Kinds of verbs that tell nothing without their object."""


class State(NamedTuple):
    """How far a reader is, to which it returns from a reading that fails."""

    at: int
    said: list[str]
    denied: bool
    directed: bool
    bare: bool
    whole: bool


class PredicateReader(FigureReader):
    """Reads verbs with what they need."""

    def __init__(self, glossed: Glossed) -> None:
        super().__init__(glossed)
        self.denied = self.plural = False
        self.passive = False
        """Whether the verb is undergone."""
        self.whole = False
        """What someone is follows: told in part, it would be something else."""
        self.many = False
        """What was read last is in the plural."""
        self.managed = False
        """Somebody brings about what the verb behind another one tells."""
        self.articled = False
        """The verb is one beside which nouns need an article."""
        self.yet = False
        """What is denied is so only so far."""
        self.pointed = False
        """The subject is one noun that the other language points at too: "this plan"."""
        self.unknown = False
        """The subject is a name that was not found to be that of anything."""
        self.tells_what = False
        """What the subject is was read, and not only what it does."""
        self.described = False
        """The subject is told by more than a noun."""
        self.told_apart = False
        """A word behind the subject points at it, so that what follows tells of it: "vaksin itu aman"."""
        self.counted = False
        """The subject is a number of people or things, so that the verb alone tells enough."""

    def state(self) -> State:
        return State(self.at, list(self.said), self.denied, self.directed, self.bare, self.whole)

    def back_to(self, state: State) -> None:
        self.at, self.said, self.denied, self.directed, self.bare, self.whole = state

    def _predicate(self, *, plural: bool) -> bool:
        """Says a verb and the object that it needs; False if a word is in doubt."""
        begun = self.at
        modal, denied, undergone, adverb = self._before_verb()
        if denied and (modal in UNDENIED or self._bounded(begun)):
            return False
        denies = denied or modal == YET or (adverb != "" and adverb == self.words.said.get("never"))
        if not (modal or denies) and self._is_figure(adverb, undergone=undergone):
            return True
        entry = self._verb_here(undergone=undergone) or self._owning(begun)
        if entry is None:
            return self._being(modal, adverb, denied=denied, undergone=undergone, plural=plural)
        if self.word() in self.own.nothing and entry.kind in NEEDING:
            if denies or modal in UNDENIED:
                return False
            denied = denies = True
            self.at += 1
        self.yet = modal == YET
        self.denied, self.directed = denies, entry.kind in DIRECTING and " " not in entry.said
        self.verb = self.spoken[self.at - 1]
        named = self._named_as(entry)
        entry = replace(entry, said=named) if named else entry
        said = self._verb(entry, modal, denied=denied, plural=plural)
        if entry.kind == "done" and (self.pronoun or self.pointed) and not modal and self.words.be_forms:
            being = self._verb(Entry("is", "are"), modal, denied=denied, plural=plural)
            said = f"{being} {entry.said}"  # "they are surprised"
        self.said.append(self._with_adverb(said, adverb, modal))
        if entry.kind == "verb>":
            return self._second_verb()
        return self._object(entry) and (not named or self._as_what())

    def _named_as(self, entry: Entry) -> str:
        """How the verb just read is said where it tells as what somebody is seen; empty where it does not."""
        if self.own.naming.isdisjoint(self.spoken[self.at : self.at + AHEAD]) or entry.kind not in ("verb+", "done"):
            return ""
        forms = [self.verb] if entry.kind == "done" else bases_of(self.verb, self.source)
        return next((self.own.named_as[form] for form in forms if form in self.own.named_as), "")

    def _as_what(self) -> bool:
        """ "as suspect": says as what somebody is seen; False if that is not next, or in doubt."""
        if self.word() not in self.own.naming:
            return False
        self.at += 1
        thing = self.phrase()
        if thing is None or thing.number or self._belongs_next():
            return False
        self.said[-1] += f" {self.words.said['as']} {thing.text}"
        self.bare = False
        return True

    def _is_figure(self, adverb: str, *, undergone: bool) -> bool:
        """Whether a figure stands in place of the verb, and is said: "stood at 3%", "was up 3%", "closed up 3%"."""
        if self.gauged and not adverb and self._gauge_moved():
            return True
        if undergone:
            return not adverb and (self._moving("") or self._worth())
        if self.word() not in self.own.closing:
            return self._standing(adverb)
        self.at += 1
        moved = self._moving(self.words.said["closes"]) or self._closing_at()
        self.at -= not moved
        return moved

    def _closing_at(self) -> bool:
        """ "closed at $5.91", "ditutup pada Rp 500": the price with which a day ends."""
        back, amount = self.at, self._padded[self.at + 1]
        fact = amount.fact if amount is not None else None
        if self.own.prepositions.get(self.word()) not in ("at", "in") or getattr(fact, "currency", None) is None:
            return False
        self.at += 1
        if self._says_amount(self.words.said["closes at"]):
            return True
        self.at = back
        return False

    def does(self, verbs: frozenset[str]) -> bool:
        """Whether the verb is a form of one of some bases."""
        return not verbs.isdisjoint((self.verb, *bases_of(self.verb, self.source)))

    def _second_verb(self) -> bool:
        """ "wants to invite": the verb behind another one."""
        if self.word() in self.own.to_do:
            self.at += 1
        if self.word() in self.own.modals:
            self.at += 1
        self.managed = self.does(self.own.succeeding)
        entry = self._verb_base()
        if entry is None:
            return False
        self.directed = entry.kind in DIRECTING and " " not in entry.said
        self.said[-1] += f" {self._infinitive(entry)}"
        return self._object(entry)

    def _being(self, modal: str, adverb: str, *, denied: bool, undergone: bool, plural: bool) -> bool:
        """ "is a member", "is not safe": what someone or something is."""
        if self.own.be:
            return undergone and not modal and not adverb and self._is_this(denied=denied)
        degree = self.own.degrees.get(self.word())
        if not (denied or modal or degree or adverb or self.told_apart or (self.named and not self.unknown)):
            return False
        self.at += degree is not None
        entry = self.listed("adjective")
        piece = self.piece()
        if entry is None or (piece and self.touches() and (belongs(piece) or piece.role in ACTS)):
            return False
        if self.own.prepositions.get(self.word()) in BOUND:
            return False  # "different from"
        self.denied = self.whole = denied or modal == YET  # no more, or not so far
        self.articled = bool(self.words.articled)
        quality = f"{adverb} {self.words.said[degree] if degree else ''} {entry.said}".replace("  ", " ").lstrip()
        self.said.append(f"{self._verb(Entry('is', 'are'), modal, denied=denied, plural=plural)} {quality}")
        return True

    def _is_this(self, *, denied: bool) -> bool:
        back, piece = self.at, self.piece()
        if piece is None or (piece.fact is None and piece.role == "preposition"):
            return False
        degree = self.own.degrees.get(self.word())
        if degree:
            self.at += 1
        entry = self.listed("adjective") if not self._determined() else None
        behind = self.piece()
        if entry and not (behind and self.touches() and belongs(behind)):
            said = f"{self.words.said[degree]} {entry.said}" if degree else entry.said
            if self.own.prepositions.get(self.word()) in BOUND:
                return False
            if self.spoken[self.at - 1] in self.own.attributive:
                return False
            self.said.append(f"{self.words.said['not']} {said}" if denied else said)
            self.denied, self.bare, self.whole = denied, False, said.split(" ")[0] in self.words.comparing  # than what
            return True
        self.at = back
        bounded = self.word() in self.own.quantifiers  # "we are all Americans"
        thing = self.phrase() if isinstance(piece.fact, Quantity) or (self._determined() and not bounded) else None
        if thing is None or (self.named and isinstance(piece.fact, Quantity) and not piece.fact.noun):
            return False  # "Ohio is 5%": the rest of a longer subject
        self.said.append(f"{self.words.said['is not' if denied else 'is']} {thing.text}")
        one = self.spoken[back] in self.own.rating and thing.qualifiers > 0
        self.denied, self.whole = denied, not one
        self.tells_what = True
        return True

    def _object(self, entry: Entry) -> bool:
        """Says what follows a verb and belongs to it: whom or what, by how much, by whom; False if it is in doubt."""
        if entry.kind in NEEDING and not self._says_thing(entry):
            return False
        if entry.kind == "verb" and self._way_of(self.spoken[self.at - 1]) and self._is_someones():
            return False  # "I have increased, by 5%, the funding"
        known = (self.named and not self.pronoun) or self.described
        enough = self.counted or (known and self.spoken[self.at - 1] in self.own.complete)
        self.bare = entry.kind in ("verb", "done") and not (enough and not self._particle_next())
        self.passive = entry.kind == "done"
        return self._undergone(entry) if self.passive else self._by_how_much()

    def _says_thing(self, entry: Entry) -> bool:
        """Says what a verb is done to, or what something is; False if that is missing or in doubt."""
        verb_at = self.at - 1
        thing = None if self._turns() else self._pronoun_object() or self.phrase()
        if thing is None or self._is_no_thing(thing, entry, verb_at):
            return False
        self.many = thing.plural
        if self._goes_ill(thing, entry, verb_at):
            return False
        verb = bases_of(self.spoken[verb_at], self.source)
        self.tells_what = entry.kind == "is"
        told = self._with_article(entry, thing)
        what = self.tells_what and not self._says_what_kind(thing, told)
        self.whole = what or not self.own.raising.isdisjoint(verb)
        rated = self._rated(told) if isinstance(self.pieces[self.at - 1].fact, Quantity) else ""
        self.said.append(rated or told)
        if entry.kind in ("verb+", "verb+>") and (self._lasts() or not self._made_to(entry, verb_at)):
            return False
        return not (self._is_given_more(verb_at) or self._may_be_given(verb_at))

    def _is_no_thing(self, thing: Phrase, entry: Entry, verb_at: int) -> bool:
        """Whether it is a number of nothing, no kind that the subject can be of, or what a denial does not reach."""
        reached = not self.named and self.spoken[verb_at] in self.own.amounting
        return (
            (thing.number and not reached)
            or (entry.kind == "is" and self.plural and not (self._adjoins() or self._are_people(thing)))
            or (entry.kind == "is" and self.named and thing.text in self.words.mass)
            or (self.denied and not self.yet and self._is_pointed_at(verb_at + 1))
        )

    def _goes_ill(self, thing: Phrase, entry: Entry, verb_at: int) -> bool:
        """Whether the verb means something else with such a thing: "opens this weekend", "kill jobs"."""
        head = self.spoken[self.at - 1]
        if head in self.own.times or (head and self._unhurt(head, entry, self.spoken[verb_at])):
            return True
        if self.own.lifeless and self._is_of_another_kind(head, verb_at):
            return True  # "signed 12 players"
        return self.pronoun != "" and not thing.qualifiers and thing.text[-1] == "%"  # "they reached 75%" of what?

    def _undergone(self, entry: Entry) -> bool:
        """Says what follows a passive; False behind "korban tewas dari ...", where it only says which."""
        if self._is_given_more(self.at - 1) or not self._led_to(entry):
            return False
        self._term()
        self._doer()
        self._by_amount()
        return self.own.prepositions.get(self.word()) != "from" or len(self.said) < 2

    def _says_what_kind(self, thing: Phrase, told: str) -> bool:
        """Whether it is enough that someone is one of such a kind: "a tropical country", not "a member"."""
        first, _, rest = told.partition(" ")
        piece = self.piece()
        if piece is not None and piece.joins and self.pieces[self.at - 1].fact is not None:
            return False  # "a project of A" "and B"
        return first in self.words.indefinite and thing.qualifiers > 0 and not thing.compound and bool(rest)

    def _pronoun_object(self) -> Phrase | None:
        """ "him": a pronoun as an object, if that is next."""
        meaning = self.own.objects.get(self.word())
        if meaning is None:
            return None
        self.at += 1
        return Phrase(self.words.said[meaning], meaning != "he", named=True)

    def _turns(self) -> bool:
        """Whether what follows the object makes the verb mean something else."""
        return not self.own.turning.isdisjoint(map(" ".join, pairwise(self.spoken[self.at : self.at + AHEAD])))

    def _with_article(self, entry: Entry, thing: Phrase) -> str:
        """The object, with an article if its verb asks for one."""
        told = self._again(thing)
        if entry.said not in self.words.articled:
            return told
        self.articled = True
        return indefinite(told, self.words) if thing.one and not self._pointer() else told

    def _is_someones(self) -> bool:
        """Whether it is people, of whom nobody knows whose number or what rises, who "fall", not by an amount."""
        if self.pronoun:
            return True
        led = self.own.prepositions.get(self.word()) in ("by", "from") and self.piece(1)
        amount = isinstance(led.fact, Quantity) if led else self._amount_next()
        if amount or self.word() in self.own.becoming:
            return False
        told = self.said[0].partition(" of ")[0].split(" ")
        head = told[-1] if self.turned and self.words.modifier == "before" else next(filter(str.isalpha, told), "")
        named = any(isinstance(piece.fact, Person) for piece in self.pieces[: self.at])
        named = named or (self.heads_first and self.spoken[0] in name_words(self.source).roles)
        return named or head in rendering.nouns_of(rendering.PERSONS) or self.managed

    def _is_pointed_at(self, first: int) -> bool:
        """Whether the pieces from one on are called "these": "do not have these tools", but others."""
        words, behind = self.sentence.words, self.pieces[self.at - 1].last
        around = (self.spoken[first], *words[behind : behind + 1])
        return any(word in self.own.determiners or word in self.own.pointing for word in around)

    def _led_to(self, entry: Entry) -> bool:
        """Says what a verb needs that ends with a preposition, "based in"; False if that is not known."""
        if entry.said.rpartition(" ")[2] not in self.words.prepositions:
            return True
        self.at += self.own.prepositions.get(self.word()) == "by"
        thing = self.phrase()
        towards = entry.said.rpartition(" ")[2] in self.words.motion
        if thing is None or thing.number or (towards and isinstance(self.pieces[self.at - 1].fact, Person)):
            return False
        self.said[-1] += f" {thing.text}"
        self.bare = False
        return True

    def _is_given_more(self, verb_at: int) -> bool:
        """Whether what someone gets follows: "sent Trump a letter", "was given $5"; then he is not what is sent."""
        gives = not self.own.ditransitive.isdisjoint(bases_of(self.spoken[verb_at], self.source))
        return gives and (self._amount_next() or self._determined())

    def _may_be_given(self, verb_at: int) -> bool:
        """Whether money may be what the subject got, where a headline leaves out the "was": "Thames fined £3m"."""
        fact = self.pieces[self.at - 1].fact
        gives = not self.own.awarding.isdisjoint(bases_of(self.spoken[verb_at], self.source))
        past = self.pieces[verb_at].first in self.sentence.tags.get("past_form", ())
        return gives and past and isinstance(fact, Quantity) and fact.currency is not None

    def _again(self, thing: Phrase) -> str:
        """The object; without its noun where the subject has that: "number of cases reaches 500"."""
        amount, gap, noun = thing.text.rpartition(" ")
        counted = getattr(self.pieces[self.at - 1].fact, "noun", None) is not None and amount[-1:].isdecimal()
        told = counted and noun in self.said[0].split(" ") and not rendering.is_figure(noun, self.code)
        return amount if gap and told else thing.text

    def _is_of_another_kind(self, head: str, verb_at: int) -> bool:
        """Whether a verb means something else of people, and someone is its object: "signed 12 players"."""
        if self.own.lifeless.isdisjoint(bases_of(self.spoken[verb_at], self.source)):
            return False
        fact = self.pieces[self.at - 1].fact
        noun = fact.noun if isinstance(fact, Quantity) else head
        return isinstance(fact, Person) or noun in rendering.nouns_of(rendering.PERSONS)

    def _lasts(self) -> bool:
        """Whether a length of time follows, which may be what is done: "menuntut Anas 5 tahun penjara"."""
        piece = self.piece()
        return piece is not None and isinstance(piece.fact, Quantity) and rendering.is_time(piece.fact)

    def _doer(self) -> None:
        """Says who did it, where a language names him directly behind the verb: "ditangkap polisi"."""
        piece, back, verb = self.piece(), self.at, self.spoken[self.at - 1]
        if piece is None or not self.touches() or self.own.be or verb in self.own.weak:
            return
        if isinstance(piece.fact, (Person, Organisation, Place)) or self.word() in self.own.agents:
            doer = self.phrase()
            if doer is not None and not doer.number:
                self.said.append(f"{self.words.places['by']} {doer.text}")
            else:
                self.at = back

    def _made_to(self, entry: Entry, verb_at: int) -> bool:
        """ "asks Iran to stop attacks": what the object is to do; False if the verb means that but it is not known."""
        asked = self.lexicon.find_verb(self.spoken[verb_at], "verb+>")
        led = self.word() in self.own.to_do
        straight = not (led or self.own.be) and asked is not None and self.acts()  # "meminta pemerintah menurunkan ..."
        if not (led or straight):
            if entry.kind == "verb+>":
                return False
            if asked is None or asked.said == entry.said:
                return True
            ahead = pairwise(self.spoken[self.at : self.at + AHEAD])
            led = any(word in self.own.to_do and self.lexicon.acts[verb] for word, verb in ahead)
            return not (led or isinstance(self.pieces[self.at - 1].fact, Person))  # "asks Budi, who ..., to"
        if asked is None:
            return self.own.raising.isdisjoint(bases_of(self.spoken[verb_at], self.source))
        said, thing = self.said[-2], self.said[-1]
        first = entry.said.split(" ")[0]
        changed = self.lexicon.third[first]
        for form in (changed, first):
            if entry.said == asked.said:
                break
            whole = f"{form}{entry.said[len(first) :]}"
            if said.endswith(whole):
                other = self.lexicon.third[asked.said] if form == changed else asked.said
                self.said[-2] = said.removesuffix(whole) + other
                break
        self.said[-1] = thing
        told = self._purpose(straight=straight)
        if told and not self.words.said["asked to"]:
            self.said[-1] = self.said[-1].removeprefix(f"{self.words.said['to do']} ")
        return told

    def _are_people(self, thing: Phrase) -> bool:
        """Whether several are told who they are: "pejabat lain adalah Budi dan Sari"."""
        return thing.plural and isinstance(self.pieces[self.at - 1].fact, Person)

    def _adjoins(self) -> bool:
        """Whether a phrase with a preposition is next: what someone is, is told with it."""
        piece = self.piece()
        return piece is not None and piece.role == "preposition"

    def _purpose(self, *, straight: bool = False) -> bool:
        """ "to launch airstrikes": what it is done for; `straight`: its verb is next, without a word such as "to"."""
        if not straight and self.word() not in self.own.to_do:
            return False
        back = self.state()
        self.at += not straight
        entry = self._verb_base()
        if entry:
            self.said.append(f"{self.words.said['to do']} {self._infinitive(entry)}")
            parts, whole = len(self.said), self.whole
            self.directed = entry.kind in DIRECTING
            if self._object(entry):
                self.whole = self.whole or whole
                self.said = [*self.said[: parts - 1], " ".join(self.said[parts - 1 :])]
                self.bare = False
                return True
        self.back_to(back)
        return False
