"""Who stands beside a verb of saying: a name, an office, a body or who speaks for it, a noun such as "officials"."""

from __future__ import annotations

from typing import Literal, TypeAlias

from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.stretches import QUOTES, comma_behind, has_verb
from claims.extraction.reading.words import words_of
from claims.extraction.speakers.clause_edges import CLOSING, DASHES
from claims.extraction.speakers.noun_phrases import MODIFIERS, Party
from claims.extraction.speakers.voices import Voices
from claims.records import Organisation, Person, Place, Speaker

Pointing: TypeAlias = Literal["pronoun", "thing"]
"""It is somebody named before ("he"), or a body ("it")."""

_FARTHEST = 8
"""Words between a verb of saying and its subject, at most: a place, an adverb or a date may stand there."""

_WINDOW = 14
"""Words behind a verb of saying in which its subject is named, with a long title."""

_PLACED = 4
"""Words from a verb of saying to "that", at most, where they tell where it is said: "on the platform"."""

_CHAIN, _JOINED = 4, 40
"""Verbs that "and" joins before one of saying, and words between two, at most: "He met them and later said"."""

_ASIDES = 3
"""Commas from a verb back to its subject, at most: "Smith, a clerk from Lyon, France, said"."""


class Parties(Voices):
    """The parties of one sentence beside its verbs of saying."""

    # -- doors

    def before(self, verb: int, *, joined: int = 0) -> Speaker | Pointing | None:
        """The subject of the verb at `verb` where it stands before it, asides passed over: "Smith, who resigned, said".

        Args:
            joined: how many verbs "and" has led back over.

        Returns:
            for a passive ("Jones was told by Smith") who is behind its "by".
        """
        end = self._behind_subject(verb)
        if self._is(end - 1, "be"):
            return self.behind(verb + 2) if self._is(verb + 1, "agent") else None
        if end and (self.sentence.words[end - 1] == "," or self.sentence.words[end - 1] in DASHES):
            return self._before_sign(end - 1, verb)
        if self._is(end - 1, "and_joiner"):  # "He met the press and later said"
            first = max(0, end - 2 - _JOINED) if joined < _CHAIN else end - 2
            acting = next((at for at in range(end - 2, first, -1) if self._acts(at)), 0)
            return self.before(acting, joined=joined + 1) if acting else self._subject_of_all(end - 1)
        low = self._clause(end)
        outer = self._before_clause(low, end) or self._before_relative(low, end, verb)
        relatives = self.sentence.tags.get("relative", ())
        relative = next((at for at in relatives if low < at < end - 1 and self._acts(at + 1)), 0)
        if outer is None and relative:  # who is named in it does something else: "Sidang yang diketuai Budi menyatakan"
            return self._nearest(max(low, relative - _FARTHEST), relative, low)
        if outer is None and (member := self._of_body(low, end)):
            outer = self._speaker(member)  # "Ann Lee of the union said"
        near = max(low, end - _FARTHEST)
        whole = (one.first for one in self.actors if one.end == end and one.first >= low)  # a long name of a body
        return outer or self._nearest(min(near, next(whole, near)), end, low) or self._plain_before(low, end, verb)

    def credit(self, first: int, end: int) -> Speaker | None:
        """The person, the body or the kind of people, such as officials, that all words between two are."""
        party = self._filling(first, end)
        if party is None or isinstance(party.actor, Place):
            return None
        pictures = label_words(self.sentence.language).depicting
        noun = self._is_head(party.end - 1) or self._is_head(party.first)
        known = party.actor is not None or (noun and pictures.isdisjoint(self.sentence.words[first:end]))
        return self._speaker(party) if known else None

    def points(self, at: int) -> bool:
        """Whether the pronoun at `at` is all that a verb of saying before it names: "kata dia kepada wartawan"."""
        words = self.sentence.words
        last = at + 1 == len(words) or words[at + 1] in CLOSING or words[at + 1] == "." or self._dated(at + 1)
        after = last or self._is(at + 1, "preposition") or self._is(at + 1, "subordinate")
        return self._is(at, "pronoun_person") and after

    def behind(self, first: int, *, through: bool = False) -> Speaker | Pointing | None:
        """Who is named from word `first` on, perhaps with a title that a comma parts from the name.

        Args:
            through: also behind prepositions, as in "according to a letter from the bank".
        """
        words, begin = self.sentence.words, first - 1
        while self._is(first, "before_noun") or (through and self._is(first, "preposition")):
            first += 1
        if first >= len(words) or self._is(first, "preposition"):
            return None  # "said in a joint statement"
        if self._is(first, "pronoun_person") or (through and self._is_his(first)):
            return "pronoun"
        end = self._window(first, through=through)
        phrase = next(self._phrases(first, end), None)
        person = self._person_behind(first, end, phrase)
        owned = self._with_owned(person, end) if person else None
        if owned and owned != person:  # "according to Ann Lee's office"
            named = self._apposed(owned.end)
            return self._speaker(named, owned) if named else self._speaker(owned)
        if person:
            return self._speaker(person, phrase if person.first >= end and self._role_start(person) >= end else None)
        bare, sure = first + (words[first] in self.names.articles), self._is(begin, "said_surely")
        someone = self._is(bare, "somebody")  # "kata lulusan ITB itu", whom no body is
        if through and (told := self._told_by(first)):
            return told
        body = phrase or (None if someone else self._body_behind(bare, end)) or self._lone(bare, loud=sure)
        # "reckoned according to the calendar" tells no source
        set_off = through and (not begin or not words[begin - 1][0].isalnum())
        if body is None and (set_off or sure):
            body = self._plain_behind(first, end)
        if body is None:
            return None
        noun = body.actor is None and not self._named(body.first)
        others = self._is(body.first, "document") or self._is(body.first - 1, "several")  # "menurut para ahli, Budi"
        named = self._apposed(end) if noun and not others else None  # "said a resident, Mary Jones"
        return self._speaker(named, body) if named else self._speaker(body)

    def _is_his(self, at: int) -> bool:
        """Whether a source is only something of somebody named before, and no person: "menurut catatannya"."""
        word, owners = self.sentence.words[at], label_words(self.sentence.language).owners
        if not (owners and word.endswith(owners) and self.sentence.words[at + 1 : at + 2] == [","]):
            return False
        base = next(word.removesuffix(owner) for owner in owners if word.endswith(owner))
        people = {"speaker_noun", "somebody", "kin_and_counsel"}
        return base not in self.names.roles and people.isdisjoint(words_of(self.sentence.language).classes(base))

    def _told_by(self, first: int) -> Speaker | None:
        """Who tells the information or figures that a source is: "menurut data yang dihimpun BPBD"."""
        stop = min(first + MODIFIERS, len(self.sentence.words))
        end = next((at for at in range(first, stop) if not self._nominal(at)), first)
        if not self._is(end, "relative") or any(one.first == first for one in self.actors):
            return None
        told = self.behind(end + 2, through=True) if end + 2 < len(self.sentence.words) else None
        return told if isinstance(told, Speaker) else None

    def _person_behind(self, first: int, end: int, phrase: Party | None) -> Party | None:
        """The person between two words, or beyond a comma where an office stands before it; not one who only says
        whose lawyer it is: "a lawyer for Mary Jones"."""
        people = [party for party in self.actors if first <= party.first and isinstance(party.actor, Person)]
        person = next((party for party in people if self._role_start(party) < end), None)
        if person and any(self._is(person.first - back, "kin_and_counsel") for back in (1, 2)):
            return self._apposed(person.end) or person  # "kata pengacara Budi, Siti"
        if person and not (phrase and phrase.first < person.first < phrase.end):
            return person
        if not (phrase and self._is_office(phrase)) or self._is(phrase.first - 1, "several"):
            return None
        whole = self._window(first, through=True)  # "kata anggota DPR dari Fraksi PKS Mardani Ali Sera"
        member = next((party for party in people if party.end == whole and self._is_free(party)), None)
        return member or self._apposed(whole)

    def _is_free(self, party: Party) -> bool:
        """Whether no preposition stands directly before a party."""
        return not self._is(party.first - 1, "preposition")

    def _body_behind(self, first: int, end: int) -> Party | None:
        """The body between two words, or the place that is all between them: "according to the Pentagon"."""
        near = [party for party in self.actors if first <= party.first < end]
        bodies = (party for party in near if isinstance(party.actor, Organisation))
        return next(bodies, next((party for party in near if (party.first, party.end) == (first, end)), None))

    def body_before(self, verb: int) -> Speaker | None:
        """The body that the verb at `verb` directly follows: "BPS mencatat"."""
        bodies = (party for party in reversed(self.actors) if isinstance(party.actor, Organisation))
        last = next((party for party in bodies if verb - 1 <= party.end <= verb), None)
        return self._speaker(last) if last and not self._governed(last, 0) else None

    # -- before the verb

    def _before_sign(self, sign: int, verb: int) -> Speaker | Pointing | None:
        """The subject before a comma or dash that stands between it and its verb."""
        if self.sentence.words[sign] != ",":
            return self._before_dashes(sign)
        if self._is(verb, "saying_so"):  # "The Red Cross asked for help, saying"
            opening = self.sentence.words.index(",") if self._is(0, "preposition") else 0
            acting = next((at for at in range(opening + 1, sign) if self._acts(at)), 0)
            return (self.before(acting) if acting else None) or self._subject_of_all(sign)
        if not self._clause(sign):
            led = self.sentence.words[verb + 1 : verb + 2] == [","] or self._is(verb + 1, "that")
            alone = self._filling(0, sign) if led else None
            if alone:  # "Budi, mengatakan, harga naik"
                return self._speaker(alone)
            if told := self._before_relative(0, sign, verb):
                return told  # "Budi ketika ditemui wartawan, mengatakan"
        begin = self._clause(sign)
        if begin and self.sentence.words[begin - 1] in QUOTES and (member := self._of_body(begin, sign)):
            return self._speaker(member)  # '"We go," Ann Lee of the Red Cross, told us'
        return self._before_day(sign) or self._before_aside(sign, verb)

    def _before_clause(self, low: int, end: int) -> Speaker | None:
        """Whom a clause between a comma and the verb describes: "Ann Lee, who represents Leeds said"."""
        describes = self._is(low, "relative") or self._is(low, "subordinate")
        if low < 2 or self.sentence.words[low - 1] != "," or not describes or self._is(end - 1, "pronoun_person"):
            return None
        told = self._filling(self._clause(low - 1), low - 1)
        return self._speaker(told, self._office_of(told)) if told else None

    def _before_relative(self, low: int, end: int, verb: int) -> Speaker | None:
        """Whom a clause of its own describes before the verb: "The man who met Mary Jones said", "Budi ketika ditemui
        wartawan mengatakan"."""
        tags = self.sentence.tags
        relative = next((at for at in tags.get("relative", ()) if low < at < end), low)
        told = self._is(verb + 1, "be") or self._acts(verb + 1)
        if told and low < relative and (within := self._filling(relative + 1, end)):
            return self._speaker(within)  # "a house which Ann Lee said was worth": she says it, not the house
        times = (at for at in tags.get("subordinate", ()) if low < at < end and not self._is(at, "preposition"))
        party = self._filling(low, relative) or self._filling(low, next(times, low))
        return self._speaker(party) if party else self._plain_before(low, relative, verb)

    def _before_aside(self, comma: int, verb: int) -> Speaker | Pointing | None:
        """The subject before an aside that ends with the comma at `comma`; the aside itself where it is a name only;
        None where what stands there is told of that subject: "Ann Lee, 38, died in May, said Tom Roe"."""
        last = comma
        for _ in range(_ASIDES):
            end = self._before_bracket(last)
            begin = self._clause(end)
            if not begin or self.sentence.words[begin - 1] != ",":
                return None
            low = self._clause(begin - 1)
            outer = self._of_body(low, begin - 1) or self._filling(low, begin - 1) or self._leading(low, begin - 1)
            named = self._named_aside(low, outer, self._filling(begin, end)) if last == comma else None
            if named:
                return named
            clause = any(self._is(begin, name) for name in ("be", "and_joiner", "contrast_joiner"))
            if clause and last - begin > 1:  # and not "Smith, however, said"
                return None
            if outer and last < comma and self._acts(self._clause(comma)) and self._is_last(verb):
                return None
            if outer:
                beside = self._beside_comma(outer)
                if isinstance(outer.actor, Person):  # "Pfizer's boss, Ann Lee, whose firm makes it, said"
                    return self._speaker(outer, beside)
                return self._speaker(beside if beside and isinstance(beside.actor, Person) else outer)
            last = begin - 1
        return None

    def _is_last(self, verb: int) -> bool:
        """Whether nothing is said behind a verb of saying but who says it: "…, said the lawyer, Tom Roe"."""
        end = comma_behind(self.sentence, verb + 1, _WINDOW) or len(self.sentence.words)
        return not has_verb(self.sentence, verb + 1, end) and isinstance(self.behind(verb + 1), Speaker)

    def _of_body(self, low: int, end: int) -> Party | None:
        """The person whose clause begins with his name and the body that he belongs to: "Ann Lee of Pfizer"."""
        links = self.names.links
        own = (one for one in self.actors if isinstance(one.actor, Person) and self._role_start(one) == low)
        found = next((one for one in own if one.end < end and self.sentence.words[one.end] in links), None)
        return None if found is None or any(map(self._acts, range(found.end, end))) else found

    def _before_dashes(self, last: int) -> Speaker | None:
        """The subject before an aside between dashes, of which the one at `last` closes it: "Lee — a nurse — said"."""
        words = self.sentence.words
        while last and words[last - 1] in DASHES:
            last -= 1
        first = next((at for at in range(last - 1, 0, -1) if words[at] in DASHES and self._is_free_sign(at)), 0)
        while first and words[first - 1] in DASHES:
            first -= 1
        subject = self._filling(self._clause(first), first) if first else None
        return self._speaker(subject, self._office_of(subject)) if subject else None

    def _is_free_sign(self, at: int) -> bool:
        """Whether a sign is no part of a word: not that of "long-time"."""
        starts, ends = self.sentence.starts, self.sentence.ends
        return starts[at] > ends[at - 1] or (self.sentence.words[at - 1] in DASHES) or self.sentence.words[at] != "-"

    def _subject_of_all(self, end: int) -> Speaker | Pointing | None:
        """Who begins the sentence up to `end`, and does what it tells."""
        if self._is(0, "pronoun_person"):
            return "pronoun"
        actor = next((one for one in self.actors if not isinstance(one.actor, Place)), None)
        first = actor if actor and self._role_start(actor) <= 1 else next(self._phrases(0, end), None)
        if first is None or self.sentence.words[first.end] == "'s":
            return None
        begins = self._role_start(first)
        opens = begins == 0 or (begins == 1 and self._opens_clause(0))
        return self._speaker(first) if opens and not self._is(0, "preposition") else None

    def _opens_clause(self, at: int) -> bool:
        """Whether a word may stand before a subject: "the", "however"."""
        return self._is(at, "the") or self._is(at, "contrast_joiner")

    def _before_day(self, comma: int) -> Speaker | None:
        """The subject before where and when he speaks, as agencies frame it: "Budi di Palembang, Kamis, mengatakan"."""
        day = comma
        while day and self._dated(day - 1):
            day -= 1
        if day == comma or not day or self.sentence.words[day - 1] != ",":
            return None
        low = self._clause(day - 1)
        place = (at for at in range(low, day - 1) if self._is(at, "preposition"))
        subject = self._filling(low, next(place, day - 1))
        return self._speaker(subject, self._office_of(subject)) if subject else None

    def _named_aside(self, low: int, outer: Party | None, inner: Party | None) -> Speaker | None:
        """The speaker whom an aside names: a person, or a body beside something else than a person.

        Args:
            low: the first word of the clause.
            outer: who is named before the aside.
            inner: who is all of the aside.
        """
        if inner and isinstance(inner.actor, Person):
            if outer and isinstance(outer.actor, Person) and inner.actor.role:
                return None  # "Budi Santoso, analis Sinarmas, menilai"
            beside = Party(low, outer.end) if outer and low < outer.first else None  # "Kuasa hukum Tom"
            return self._speaker(inner, beside if outer and outer.actor else outer)
        if inner and isinstance(inner.actor, Organisation) and not (outer and isinstance(outer.actor, Person)):
            return self._speaker(inner, outer)
        return None

    def _nearest(self, low: int, end: int, clause: int) -> Speaker | Pointing | None:
        """The party nearest before `end` that no preposition governs."""
        tags = self.sentence.tags
        things = tags.get("pronoun_thing", ())
        persons = (*tags.get("pronoun_person", ()), *tags.get("pronoun_quoted", ()))  # "quoted him as saying"
        own = max((at for at in (*persons, *things) if low <= at < end), default=-1)
        for party in self._near(low, end):
            if party.first < own:
                break
            if party.actor is None and (body := self._body_that_has(party)):
                return body
            away = isinstance(party.actor, Place) and (party.end < end or self._narrows(party, clause))
            if not (away or self._governed(party, clause)):
                if holder := self._holder(party):
                    return holder
                named = self._beside_comma(party) if party.actor is None and self._is_office(party) else None
                if named and isinstance(named.actor, Person):
                    return self._speaker(named, party)  # "Ann Lee, the head of the board told"
                return self._speaker(self._described(party, end), self._office_of(party))
        if own >= 0:  # "it announced": which body that is, no name before it tells
            if own not in things:
                theirs = own in tags.get("pronoun_quoted", ()) and self.sentence.words[own - 1] == ","
                spoken = theirs and any(at < own for at in tags.get("reporting", ()))
                return None if spoken else "pronoun"  # "Para pedagang menerangkan, pihaknya menduga"
            if own > 1 and self.sentence.words[own - 1] not in CLOSING and not self._is(own - 1, "subordinate"):
                return None  # "the packages it had promised"
            return (self._opener(own) if own > 1 else None) or "thing"
        lone = self._lone(end - 1)
        return self._speaker(lone) if lone else None

    def _holder(self, party: Party) -> Speaker | None:
        """Who begins the sentence, and only has the role in which an unknown firm was taken for a person: "Ann Lee,
        direktur keuangan Sinarmas menuturkan"."""
        begin = self._role_start(party)
        if begin == party.first or begin < 2 or self.sentence.words[begin - 1] != ",":
            return None
        found = None if self._clause(begin - 1) else self._filling(0, begin - 1)
        if found is None or not isinstance(found.actor, Person):
            return None
        return self._speaker(found, Party(begin, party.end))

    def _body_that_has(self, voice: Party) -> Speaker | None:
        """The body that begins the sentence, where its voice ends it: "Pfizer grew by 5%, its spokesman said"."""
        if not (self._is(voice.first, "spokesman") and self._is(voice.first - 1, "possessive_thing")):
            return None
        body = self._opener(voice.first - 1)
        return Speaker(body.name, self._text(voice), body.span) if body else None

    def _opener(self, pronoun: int) -> Speaker | None:
        """The body that the sentence is of, where it ends in what the body says: "Hezbollah fired 320, it said"."""
        words, first = self.sentence.words, self.actors[0] if self.actors else None
        aside = pronoun > 0 and words[pronoun - 1] in CLOSING
        if first is None or not aside or isinstance(first.actor, Person) or first.first > 1 or first.end > pronoun:
            return None
        return self._speaker(first) if words[first.end] != "'s" else None

    def _narrows(self, place: Party, clause: int) -> bool:
        """Whether a place only says which one, where that stands behind its noun: "bangsa Roma"."""
        return not self.names.articles and place.first > clause and self._nominal(place.first - 1)

    def _plain_before(self, low: int, end: int, verb: int) -> Speaker | None:
        """A noun that is on no list, directly before a sure verb of saying: "a federal defender in Ohio said"."""
        sure = self._is(verb, "said_surely") or self._is(verb, "reporting_quoted") or self._leads_to_that(verb)
        if not (sure and self.names.articles):
            return None
        placed = next((party.first for party in self.actors if party.end == end), None)
        last = placed - 1 if placed is not None and self._is(placed - 1, "preposition") else end
        if last <= low or not self._nominal(last - 1) or self._within(last - 1):
            return None
        first = last - 1
        while first > low and first > last - 1 - MODIFIERS and self._modifies(first - 1):
            first -= 1
        first -= first > low and self.sentence.words[first] == "'s"
        owner = next((party for party in self.actors if party.first <= first < party.end), None)
        if owner and self.sentence.words[owner.end] == "'s":  # "Gov. Roy Cooper's office said"
            return None if self._governed(owner, low) else self._speaker(Party(owner.first, last))
        told = (
            first == low or self.sentence.words[first - 1] in self.names.articles or self._is(first - 1, "indefinite")
        )
        return self._speaker(Party(first, last)) if told and not self._governed(Party(first, last), low) else None

    def _leads_to_that(self, verb: int) -> bool:
        """Whether "that" follows a verb, or where it is said and "that": "reported on Telegram that"."""
        that = next((at for at in self.sentence.tags.get("that", ()) if at > verb), 0)
        place = self._is(verb + 1, "preposition") and that <= verb + _PLACED
        return that == verb + 1 or (that > 0 and place and not any(map(self._closes, range(verb + 1, that))))

    def _plain_behind(self, first: int, end: int) -> Party | None:
        """The same behind such a verb: "kata penyelenggara", "said a retailer"."""
        last = first + 1
        if self.names.articles:
            if self.sentence.words[first] not in self.names.articles:
                return None
            first, last = last, next((at for at in range(last, end) if not self._nominal(at)), end)
            last = self._linked_end(last, end)
        return Party(first, last) if first < last <= end and self._nominal(first) else None

    # -- behind the verb

    def _window(self, first: int, *, through: bool) -> int:
        """The end of what may name the subject behind a verb: up to a sign, a preposition or another clause."""
        words, names = self.sentence.words, self.names
        stops = ("subordinate", "relative", "reporting") + (() if through else ("preposition",))
        for at in range(first, min(first + _WINDOW, len(words))):
            if self._closes(at):
                return at
            if words[at] not in names.links and at > first and any(self._is(at, name) for name in stops):
                return at
        return min(first + _WINDOW, len(words))
