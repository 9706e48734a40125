"""Reads noun phrases from the pieces of a claim and says them in another language, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from claims.extraction.pieces import rendering
from claims.extraction.pieces.headline_words import Entry
from claims.extraction.pieces.piece import Piece
from claims.extraction.translation.counted import Phrase
from claims.extraction.translation.cursor import belongs, is_whole
from claims.extraction.translation.qualities import NAMED, NONE, QUALIFIED, QualityReader
from claims.facts.names.name_words import name_words
from claims.facts.names.roles import may_be_of_another
from claims.records import Organisation, Person, Place, Quantity

NEAR = 4
"""Words behind "and" in which what belongs to both names may begin."""

WIDEST_ROLE = 8
"""Pieces of a role with the name behind it, at most."""

ONE_OF = "one of"
"""What a word before a noun in the plural means that tells of one of them."""

OF_ONE_TOO = frozenset(("all", "most", "some"))
"""Meanings of words before a noun that may also stand before one thing: "most information"."""

MANY = 2
"""A number that asks for the plural."""


class PhraseReader(QualityReader):
    """Reads noun phrases of one language, from piece `at` on, and says them in another."""

    owns = True
    """Whether a phrase says whose it is: "his"."""
    begins_claim = False
    """What is read next is the subject."""
    part_of = False
    """What is read next is most or some of a thing or of several: "most information"."""
    changing = False
    """An amount is by how much something changes, and what stands behind it not whose part it is."""

    def phrase(self) -> Phrase | None:
        """A noun phrase, or two joined by "and"."""
        begun = self.at
        first = self._sized(self._noun_phrase())
        join = self.own.joins.get(self.spoken[self.at])
        if first is None or first.number or join is None:
            return first
        back = self.at
        self.at += 1
        head = self.pieces[begun].text.lower()
        other = self._noun_phrase(plural=head in self.quantifiers or rendering.is_doubled(head))
        other = self._shared_owner(begun, back, other)
        shared = (other.qualifiers and first.plain) if other and self.heads_first else False
        if other is None and first.plain and not self.own.genitive.isdisjoint(self.spoken[back : back + NEAR]):
            self.at = begun
            return None  # "for A and B's dresses"
        if self._belong_to_one_head(first, other, begun, back):
            self.at = begun
            return None  # "water and soil samples", "Ohio and Texas officials"
        if other is None or shared or (first.qualifiers and other.plain):
            self.at = back  # "ministers of A and B" may mean B's ministers too, "tentara dan polisi Inggris" both
            return first
        both = f"{first.text} {self.words.said[join]} {other.text}"
        return Phrase(both, join == "and" or other.plural, first.place and other.place)

    def _belong_to_one_head(self, first: Phrase, other: Phrase | None, begun: int, joined: int) -> bool:
        """Whether the head of two phrases may stand behind the second alone, which begins behind piece `joined`."""
        if self.heads_first or first.plural or first.qualifiers:
            return False
        if other is not None:
            either = self.lexicon.is_a(self.spoken[joined - 1], "adjective") is not None  # "chemical and ... weapons"
            return bool(other.qualifiers) and (other.named or either) if first.plain else other.compound
        near = self._padded[joined + 1 : joined + 3]
        unknown = all(piece is not None and piece.role == "noun" for piece in near)
        sure = first.plain or begun + 1 < joined or self.lexicon.is_a(self.spoken[joined + 1], "adjective") is not None
        return unknown and not sure

    def _shared_owner(self, begun: int, joined: int, other: Phrase | None) -> Phrase | None:
        """ "his father and grandfather": the second phrase with the owner whose word stands before the first."""
        owner = self.own.possessives.get(self.spoken[begun])
        if other is None or owner is None or not self.owns or self.spoken[joined + 1] in self.before_nouns:
            return other
        return other if other.plain or other.place else other._replace(text=_with_owner(other, owner))

    def _sized(self, phrase: Phrase | None) -> Phrase | None:
        """ "anggaran sebesar Rp 5 miliar", "gempa bermagnitudo 6,1": the noun with its amount."""
        piece, behind = self.piece(), self.piece(1)
        if phrase and piece and isinstance(piece.fact, Quantity) and rendering.is_scale(piece.fact) and self.touches():
            self.at += 1
            scaled = rendering.quantity(piece.fact, self.source, self.code)
            return phrase._replace(text=self._scaled(phrase.text, scaled))
        sized = self.word() in self.own.sizes
        behind = behind if sized else piece if self.spoken[self.at - 1] in self.own.measured else None
        if phrase is None or behind is None or not isinstance(behind.fact, Quantity) or behind.fact.noun:
            return phrase
        self.at += 1 + sized
        amount = self._counted(behind.fact, [])
        if amount and amount.number and sized and self.spoken[self.at - 3] in self.own.scaled:
            return phrase._replace(text=self._scaled(phrase.text, self.words.said["magnitude"].format(amount.text)))
        if amount is None or amount.number or (sized and self._is_sized_person(self.at - 3)):
            return None
        told = self._rated(amount.text) or amount.text
        return phrase._replace(text=f"{phrase.text} {self.words.said['sized']} {told}".replace("  ", " "))

    def _scaled(self, thing: str, place: str) -> str:
        """A thing with its place on a scale: "magnitude 6.1 earthquake"."""
        return f"{thing} {place}" if self.words.modifier == "after" else f"{place} {thing}"

    def _is_sized_person(self, at: int) -> bool:
        """Whether someone is at a piece, who has no size: "menyuap hakim sebesar Rp 5 juta"."""
        word = self.spoken[at]
        person = word in rendering.nouns_of(rendering.PERSONS) | name_words(self.source).roles | self.own.sizeless
        return person or isinstance(self.pieces[at].fact, Person)

    def _noun_phrase(self, *, plural: bool = False) -> Phrase | None:
        back = self.at
        words = name_words(self.source)
        if self.spoken[back] in words.honorifics:
            self._pass_title()
        elif self.spoken[back] in words.roles:
            self._pass_role()
        several, owner = self._determiners() if self.spoken[self.at] in self.before_nouns else ("", "")
        self.part_of = several in ("most", "some")
        phrase = self._head_first(several=plural or bool(several)) if self.heads_first else self._head_last()
        if phrase and not self.heads_first and self.word() in self.own.genitive and self.touches():
            phrase = self._owned(phrase)
        if phrase and (
            self._is_cut()
            or (self.marked and self._is_set_apart(back))
            or (self._goes_on_unknown() and not self._is_enough(back))
        ):
            phrase = None
        if phrase is None:
            self.at = back
            return None
        if owner and self.owns:
            if self.spoken[self.at - 1] in self.own.generic:
                self.at = back
                return None  # "its people"
            phrase = phrase._replace(text=_with_owner(phrase, owner))
        if not several:
            return phrase
        if self._is_of_one(several, phrase):
            self.at = back
            return None
        several_said = f"{self.words.said[several]} {phrase.text}".lstrip()
        plural = several != ONE_OF and (phrase.plural or several not in OF_ONE_TOO)
        return phrase._replace(text=several_said, plural=plural, one=False)

    def _is_of_one(self, several: str, phrase: Phrase) -> bool:
        """Whether what is said of several is no count of them: "many incomes", "some confusion", "several Republicans",
        who are called as their party is."""
        if phrase.plain and isinstance(self.pieces[self.at - 1].fact, (*NAMED, Person)):
            return True
        if several in OF_ONE_TOO:
            return False
        countless = phrase.text.rpartition(" ")[2] in self.words.mass
        return countless or not (self.heads_first or phrase.plural)

    def _pass_title(self) -> None:
        """Passes over "Mr" before a name."""
        at = self.at + 1
        at += self.pieces[at].text == "." if at < len(self.pieces) else 0
        if at < len(self.pieces) and isinstance(self.pieces[at].fact, Person):
            self.at = at

    def _pass_role(self) -> None:
        """Passes over the role before a name: "Menteri Luar Negeri Inggris Philip Hammond"."""
        first = self.pieces[self.at].first
        for at in range(self.at + 1, min(self.at + WIDEST_ROLE, len(self.pieces))):
            person = self.pieces[at].fact
            if isinstance(person, Person):
                role = self.sentence.source(self.sentence.starts[first], person.span[0]).rstrip()
                own = role == person.role and not may_be_of_another(role.lower().split(), name_words(self.source))
                self.at = at if own else self.at
                return

    def _is_enough(self, at: int) -> bool:
        """Whether a phrase from a piece on is a number with its noun: "30 jenazah ...", whatever they are like."""
        fact = self.pieces[at].fact
        noun = fact.noun if isinstance(fact, Quantity) else None
        return self.heads_first and noun is not None and noun not in self.own.weak

    def _is_set_apart(self, at: int) -> bool:
        """Whether the phrase just read from a piece on lacks what makes it this one: "12 others", "number 2"."""
        fact, piece = self.pieces[at].fact, self.piece()
        if piece is None or not self.touches():
            return False
        if self.spoken[self.at - 1] in self.own.numbered:
            return piece.role == "gap" or isinstance(piece.fact, Quantity)
        if not isinstance(fact, Quantity) or fact.noun is None:
            return False
        if self.word() in self.own.privative:
            return not self.begins_claim  # "12 orang tidak hadir"
        behind = range(self.at, min(self.at + QUALIFIED + 2, len(self.pieces)))
        near = takewhile(lambda to: belongs(self.pieces[to]), behind)
        return not self.own.others.isdisjoint([self.spoken[to] for to in near])

    def _is_cut(self) -> bool:
        """Whether the pieces end where more of the phrase may follow, which is not read: "tax" of "tax plan"."""
        last = self.pieces[self.at - 1]
        if self.at < len(self.pieces) or not last.more:
            return False
        word = self.sentence.words[last.last : last.last + 1]
        small = (self.own.small, self.own.prepositions, self.own.be, self.own.modals, self.own.helpers)
        return bool(word) and word[0].isalpha() and not any(word[0] in words for words in small)

    def _goes_on_unknown(self) -> bool:
        """Whether a word that belongs to the phrase just read follows, which is not known."""
        amount = self.word() in self.own.sizes or self.word() in self.own.rates
        return not amount and self._belongs_next() and not (self.acts() or self._scored())

    def _owned(self, owner: Phrase) -> Phrase | None:
        """ "China's economy": what belongs to a name or noun, that owner behind it."""
        timed = self.spoken[self.at - 1] in self.own.times  # "this week's tour"
        self.at += 1
        thing = self._head_last()
        if thing is None or thing.place or timed or owner.text.count(" ") > QUALIFIED:
            return None
        return Phrase(f"{thing.text} {owner.text}", thing.plural, qualifiers=thing.qualifiers + owner.qualifiers + 1)

    def _head_first(self, *, several: bool) -> Phrase | None:
        """ "negara Arab": the head, then what qualifies it."""
        named = getattr(self.piece(1), "fact", None)
        party = isinstance(named, (Organisation, Person)) and self.word() in self.own.sides
        if not several and (party or (isinstance(named, Place) and self.word() in self.own.regions)):
            self.at += 1
        piece = self.piece()
        if piece is None:
            return None
        if piece.fact is None:
            return self._noun_first(piece, several=several)
        self.at += 1
        if isinstance(piece.fact, Quantity):
            if piece.fact.noun and (whole := self._compound(piece.fact)):
                return whole
            qualities = self._qualities() if piece.fact.noun else NONE
            counted = self._counted(piece.fact, qualities.said[::-1] if self.turned else qualities.said)
            if counted and not piece.fact.noun:
                return self._of_what(piece.fact, counted)
            if counted and piece.fact.noun in self.own.citizens:
                counted = counted._replace(text=rendering.as_people(counted.text, self.code, plural=counted.plural))
            return counted._replace(compound=True) if counted and qualities.nouns else counted
        name = self._name(piece)
        if not name[:1].isupper() or (isinstance(piece.fact, Place) and name.split()[-1].islower()):
            return None  # a name with words that are not translated: "gletser Dyngjujokull", "Papua utara"
        return Phrase(name, plural=False, place=isinstance(piece.fact, Place), plain=True)

    def _of_what(self, fact: Quantity, amount: Phrase) -> Phrase | None:
        """A number with the noun that it is told of and does not count; None if that is not known."""
        meaning = self.own.prepositions.get(self.word())
        of = meaning == "of" or (self.heads_first and meaning == "from" and fact.percent and not self.changing)
        behind = self._belongs_next() and self.word() not in self.own.rates
        if meaning == "in" and fact.currency and (spent := self._spent_on(amount)):
            return spent
        if of or (self.heads_first and behind):
            if fact.percent or fact.unit:
                return self._part(fact, amount, of=of)
            return amount if of or amount.number else None
        return self._qualified(fact, amount) if behind else amount

    def _counted_noun(self) -> Phrase | None:
        """A noun that is sure only where it is counted: "the vote"."""
        begun = self.at
        self._determiners()
        said = rendering.noun_of(self.word(), self.source, self.code, MANY) if self.word() else ""
        self.at += 1
        if not said or self._belongs_next():
            self.at = begun
            return None
        return Phrase(said, plural=True)

    def _spent_on(self, amount: Phrase) -> Phrase | None:
        """ "$46 billion in humanitarian aid": money with what it is, the noun first."""
        begun = self.at
        self.at += 1
        thing = self._thing() if self.turned else None
        if thing is None or self.spoken[self.at - 1] not in self.own.moneys:
            self.at = begun
            return None  # "in recent days"
        return Phrase(f"{thing.text} {amount.text}", plural=False, qualifiers=1)

    def _part(self, fact: Quantity, amount: Phrase, *, of: bool) -> Phrase | None:
        """ "70 persen warga", "12 kilograms of coal"."""
        begun = self.at
        self.at += of
        thing = self._thing() or self._counted_noun()
        if thing is None or not self.own.of_many.isdisjoint(self.spoken[begun : self.at]):
            self.at = begun
            return None
        what = thing.text
        if fact.percent and not thing.plural and " " not in what and what not in self.words.mass:
            what = rendering.plural_of(what, self.code)
        joint = self.words.said["part" if fact.percent else "unit"]
        return Phrase(" ".join(filter(None, (amount.text, joint, what))), plural=True, qualifiers=1)

    def _qualified(self, fact: Quantity, amount: Phrase) -> Phrase | None:
        """ "a $5 million loan", "two US ships": a noun behind a number that is no count of the noun alone."""
        begun = self.at
        thing = self._thing()
        if thing is None or not self.turned or (amount.number and not thing.plural):
            self.at = begun
            return amount if fact.currency and thing is None else None
        said = (amount.text, thing.text) if amount.number else (thing.text, amount.text)
        return Phrase(" ".join(said), thing.plural, qualifiers=1)

    def _thing(self) -> Phrase | None:
        """A noun with what belongs to it, which is neither a number nor a place, and does not say whose it is."""
        thing = self._noun_phrase()
        if thing is None or thing.text[:1].isdecimal() or self._ends_in_owner():
            return None
        return None if thing.plain and thing.place else thing

    def _noun_first(self, piece: Piece, *, several: bool) -> Phrase | None:
        personal = self.own.personal and self.spoken[self.at - 1] in self.own.personal
        if personal and piece.text.lower() in rendering.nouns_of(rendering.THINGS):
            return None
        begun, entry = self.at, self.listed("noun")
        if entry is None:
            return self._name_alone() if piece.text[:1].isupper() else None
        owned = entry.said in self.words.of_people or self.spoken[begun] in self.own.of_people
        qualities = NONE if self._ends_in_owner() else self._qualities(owned=owned)
        if qualities.placed and entry.said in self.words.people:
            return None  # "orang Eropa" has a word of its own
        own, single = qualities.said, self.spoken[begun - 1] in self.own.determiners and begun > 0
        listed = self.lexicon.find(self.spoken[begun], "noun") is not None  # "undang-undang"
        doubled = several or (rendering.is_doubled(piece.text) and not listed)
        if not (doubled or single or self._pointer()):
            doubled = self._is_of_many(entry.said, own) or self._is_nation(begun, entry.said, own)
        countless = self.part_of and entry.said in self.words.mass
        doubled = doubled and not countless
        head = rendering.plural_of(entry.said, self.code) if doubled else entry.said
        said = " ".join([*own[::-1], head] if self.turned else [head, *own])
        if own and self.spoken[begun] in self.own.citizens:
            said = rendering.as_people(said, self.code, plural=doubled)
        if single and self.words.others and own and own[-1] in self.words.others:
            said = f"{self.words.said['one other']} {said.removeprefix(own[-1]).lstrip()}"
        if self.turned and qualities.nouns and head in self.words.of_many:
            said = f"{head} {self.words.places['of']} {rendering.plural_of(' '.join(own[::-1]), self.code)}"
        person = self.piece()
        if person and isinstance(person.fact, Person) and self.touches():
            deed = len(own) == 1 and own[0] in self.words.of_people  # "kasus pembunuhan David Haines"
            if deed or entry.said.rpartition(" ")[2] in self.words.of_people:  # "kematian", "murder case"
                self.at += 1
                parts = [head, *own, person.text] if deed else [said, person.text]
                said = f" {self.words.places['of']} ".join(parts)
                return Phrase(said, doubled, qualifiers=len(own) + 1, compound=qualities.nouns)
        plural = doubled or head.rpartition(" ")[2] in self.words.plurals
        one = not (plural or self._ends_in_owner())
        return Phrase(said, plural, qualifiers=len(own), compound=qualities.nouns, plain=not own, one=one)

    def _is_nation(self, begun: int, said: str, qualities: Sequence[str]) -> bool:
        """Whether a noun without a number means the people of a country: "warga Israel"."""
        if not qualities or self.spoken[begun] not in self.own.citizens or not self.words.ranked.isdisjoint(qualities):
            return False
        whole = " ".join([*qualities[::-1], said])
        return rendering.as_people(whole, self.code, plural=True) != whole

    def _is_of_many(self, said: str, qualities: Sequence[str]) -> bool:
        """Whether a noun without a number means more than one: "other countries", "investors"."""
        if self.own.plural or not self.words.plural:
            return False
        if not self.words.others.isdisjoint(qualities):
            return said.rpartition(" ")[2] not in self.words.mass
        many = self.words.mostly_many if self.begins_claim else self.words.mostly_many | self.words.many_behind
        return said in many

    def _ends_in_owner(self) -> bool:
        """Whether the noun just read says whose it is, so that nothing behind it belongs to it."""
        word = self.pieces[self.at - 1].text.lower()
        return bool(self.own.owners) and word.endswith(self.own.owners) and not self.lexicon.find(word, "noun")

    def _name_alone(self) -> Phrase | None:
        """Such a name, where nothing follows that may belong to it: "Varkoma 7", "Varkoma itu"."""
        begun, name = self.at, self._unlisted_name()
        piece = self.piece()
        if piece and name and self.touches():
            longer = piece.fact is not None or piece.role == "sign" or self._belongs_next()
            name = "" if longer and not self.acts() else name
        if not name or self._pointer():
            self.at = begun
            return None
        return Phrase(name, plural=False, plain=True, named=True)

    def _head_last(self) -> Phrase | None:
        """ "Arab countries": what qualifies the head, then the head."""
        piece, begun = self.piece(), self.at
        if self.begins_claim and self.own.gauges and (index := self._gauge()):
            return index
        if piece and isinstance(piece.fact, Place) and not rendering.is_listed(piece.fact, self.source):
            following = self.piece(1) or piece
            if following.role != "noun" or following.first != piece.last:
                return None  # "Indians": its people, and no place
        behind = self.piece(1)
        owner = behind is not None and piece is not None and behind.first == piece.last and behind.role == "noun"
        if piece and isinstance(piece.fact, (Quantity, Person)) and not (owner and isinstance(piece.fact, Person)):
            self.at += 1
            if isinstance(piece.fact, Person):
                return Phrase(piece.text, plural=False, plain=True) if is_whole(piece.text) else None
            counted = self._counted(piece.fact, [])
            if counted is None or piece.fact.noun:
                return None if self.begins_claim and self._is_of_more() else counted
            whole = self._of_what(piece.fact, counted)
            return None if whole is counted and self.spoken[begun - 1] in self.own.articles else whole  # "a 20% rise"
        found, place = self._chain()
        if not found or found[-1].kind == "adjective" or (found[-1].kind == "name" and len(found) > 1):
            return None
        one = len(found) == 1 and found[0].kind == "noun" and not found[0].plural
        if piece and piece.first == 0 and one and self.pieces[self.at - 1] is piece:
            word = piece.text.lower()
            if word not in self.own.plurals and self.own.mass.isdisjoint((word, piece.text)):
                return None  # "Cotton was born": a name that looks like a word
        said = [entry.said for entry in found]
        plain = len(found) == 1 and found[0].kind == "name"
        compound = any(entry.kind == "noun" for entry in found[:-1])
        text = " ".join(said[::-1] if self.turned else said)
        named = found[0].kind == "name"
        return Phrase(text, found[-1].plural, place, len(found) - 1, compound, plain, named=named)

    def _is_of_more(self) -> bool:
        """Whether the number just read is of a greater one: "ten of the 12 soldiers"."""
        if self.own.prepositions.get(self.word()) != "of":
            return False
        behind = self.piece(2) if self.word(1) in self.own.articles else self.piece(1)
        return behind is not None and isinstance(behind.fact, Quantity)

    def _chain(self) -> tuple[list[Entry], bool]:
        """Names, adjectives and nouns that stand together up to their head; and whether the head is a place."""
        found: list[Entry] = []
        while len(found) <= QUALIFIED and (not found or self.touches()) and (piece := self.piece()):
            if isinstance(piece.fact, (*NAMED, Person)):
                found.append(Entry("name", self._name(piece)))
                if not is_whole(found[-1].said):
                    return [], False
                self.at += 1
                continue
            if piece.text[:1].isupper() and (name := self._unlisted_name()):
                if name.endswith(self.own.gentile) and self._belongs_next() and not self.acts():
                    return [], False  # "Siberian city"
                found.append(Entry("name", name))
                continue
            begun, follower = self.at, self.piece(1) or piece
            qualifies = follower.role == "noun" and follower.first == piece.last
            entry = self.listed(*(("adjective", "noun") if qualifies else ("noun", "adjective")))
            if entry is None:
                break
            if found and found[-1].kind == "name" and entry.plural and self.lexicon.acts[self.spoken[begun]]:
                self.at = begun
                break  # "Kenya arrests": what it does
            if not found and qualifies and self._is_gerund(begun):
                return [], False
            found.append(entry)
            if entry.plural:
                break  # "voters support"
        place = bool(found) and found[-1].kind == "name" and isinstance(self.pieces[self.at - 1].fact, Place)
        return found, place

    def _is_gerund(self, at: int) -> bool:
        """ "spend $5 billion building roads": whether a noun may be what somebody does with the noun behind it."""
        word = self.spoken[at]
        single = self.at == at + 1 and word.endswith(self.own.participles)
        return single and self.lexicon.acts[word] and self.spoken[at - 1] not in self.before_nouns


def _with_owner(phrase: Phrase, owner: str) -> str:
    """The phrase with "his" as an ending or a word behind it; without, where an amount ends it."""
    if any(map(str.isdecimal, phrase.text.rpartition(" ")[0])):
        return phrase.text
    return f"{phrase.text}{owner[1:]}" if owner[0] == "-" else f"{phrase.text} {owner}"
