"""Which party fills some words of a sentence, and what speaker it is: with the role, or the body that it speaks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence
from claims.extraction.reading.stretches import QUOTES, has_verb
from claims.extraction.speakers.clause_edges import CLOSING, ClauseEdges
from claims.extraction.speakers.lone_names import may_name
from claims.extraction.speakers.noun_phrases import Party
from claims.records import Organisation, Person, Speaker

_DESCRIBING = 6
"""Words behind a noun such as "people" that tell which ones, at most."""

_BOUND = 3
"""Words of "of more than" before a number, at most."""

_WHO = 9
"""Words behind a name that say who somebody is, at most, with the next sign."""

_AUTHORSHIP = frozenset(("by", "from"))
"""What prepositions mean between a report and the body that wrote it."""

_VERBAL = ("verb", "past", "past_form", "reporting", "plan", "be")


class Voices(ClauseEdges):
    """The parties of one sentence as speakers.

    Args:
        resolve: gives a person the full name and the role that the article tells.
    """

    def __init__(self, sentence: Sentence, resolve: Callable[[Person], Person]) -> None:
        super().__init__(sentence)
        self.resolve = resolve

    def _acts(self, at: int) -> bool:
        return any(self._is(at, name) for name in _VERBAL)

    def _lone(self, at: int, *, loud: bool = False) -> Party | None:
        """The word at `at` where it may be a name that no reader of names knew."""
        return Party(at, at + 1) if not self._within(at) and may_name(self.sentence, at, loud=loud) else None

    def _filling(self, low: int, end: int) -> Party | None:
        """The party that ends at `end` and has nothing but its title, or words before the clause proper, in front."""
        end -= self.sentence.words[end - 1 : end] == ["."] and self._within(end - 2)  # "Robert F. Kennedy Jr., the ..."
        found = next((party for party in self._near(low, end) if party.end == end), None)
        if found is None and low < end:
            found = self._lone(end - 1)
        if found is None or self._governed(found, low) or self._narrowing(found, low):
            return None
        return None if any(map(self._acts, range(low, found.first))) else found

    def _near(self, low: int, end: int) -> list[Party]:
        """The parties between two words, the nearest to the second first; of two that end together the longer."""
        own = (party for party in self.actors if low <= party.first and party.end <= end)
        found = [party for party in own if self.sentence.words[party.end : party.end + 1] != ["'s"]]
        found += [phrase for phrase in self._phrases(low, end) if phrase not in found]
        return sorted(found, key=lambda party: (-party.end, party.first))

    def _governed(self, party: Party, low: int) -> bool:
        """Whether a preposition stands before a party and its title: "in a letter to former president Mary Jones"."""
        words, names = self.sentence.words, self.names
        at = self._role_start(party)
        while at > low and self._titles(at - 1):
            if words[at - 1] in names.articles and any(one.end == at - 1 for one in self.actors):
                return False  # "in London the ministry said"
            at = next((one.first for one in self.actors if one.first < at <= one.end and one != party), at - 1)
        if at <= low:
            return False
        linked = (party.actor is not None and words[at - 1] in names.links) or self._counted_of(party)
        return linked or self._is(at - 1, "preposition")

    def _counted_of(self, party: Party) -> bool:
        """Whether a noun is what a number counts behind "of": the people of "a study of more than 240,000 people"."""
        start, words = self.sentence.starts[party.end - 1], self.sentence.words
        counts = (one.span[0] for one in self.sentence.facts.quantities if one.span[0] < start < one.span[1])
        begin = next(map(self.sentence.index_at, counts), 0)
        return party.actor is None and not self.names.links.isdisjoint(words[max(0, begin - _BOUND) : begin])

    def _role_start(self, party: Party) -> int:
        """The first word of the role before a person, which may hold a preposition: "Secretary of State Ann Lee"."""
        person, sentence = party.actor, self.sentence
        if not isinstance(person, Person) or not person.role:
            return party.first
        begin = sentence.text.rfind(person.role, 0, person.span[0] - sentence.span[0])
        return sentence.index_at(begin + sentence.span[0]) if begin >= 0 else party.first

    def _narrowing(self, party: Party, low: int) -> bool:
        """Whether a noun stands before one that only says whose: "ibu salah satu korban"."""
        at = party.first
        while at > low and self._is(at - 1, "counting"):
            at -= 1
        return party.actor is None and low < at < party.first and self._nominal(at - 1)

    def _titles(self, at: int) -> bool:
        """Whether the word at `at` may belong to the title before a name."""
        word, names = self.sentence.words[at], self.names
        if word in names.links or (not names.articles and self._within(at)):  # "di Makassar Gubernur Budi"
            return False
        titles = (names.roles, names.role_modifiers, names.honorifics, names.articles)
        return word == "." or self.sentence.written[at][0].isupper() or any(word in listed for listed in titles)

    def _leading(self, low: int, end: int) -> Party | None:
        """The noun that begins a clause and is all of it with what tells which: "foreign ministers of 24 countries",
        "pengamat transportasi dari Universitas Bogor"."""
        found = next(self._phrases(low, end), None)
        begins = found and found.first - low <= (self.sentence.words[low] in self.names.articles)
        if not (found and begins):
            return None
        link = self._plain_end(found.end, end)
        tells = self.sentence.words[found.end] in self.names.links or (link < end and self._is(link, "preposition"))
        return None if not tells or any(map(self._acts, range(found.end, end))) else Party(found.first, end)

    def _beside_comma(self, party: Party) -> Party | None:
        """The party that a comma parts from the one behind it: "Ann Lee, a spokesperson for Pfizer, a firm, said"."""
        comma = party.first - 1 - (self.sentence.words[party.first - 1] in self.names.articles)
        if comma < 1 or self.sentence.words[comma] != ",":
            return None
        return self._filling(self._clause(comma), comma)

    def _is_office(self, phrase: Party) -> bool:
        """Whether one person holds it: "the finance minister", and not "police"."""
        return not self.names.roles.isdisjoint(self.sentence.words[phrase.first : phrase.end])

    def _office_of(self, party: Party) -> Party | None:
        """The office that a comma parts from the name behind it, "Direktur RSUD Garut, Prof. Cita Rosita"; or whose
        lawyer or relative somebody is: "Kuasa Hukum Budi, Siti Aminah"."""
        if not isinstance(party.actor, Person) or self.resolve(party.actor).role:
            return None
        at = party.first
        while at and (self.sentence.words[at - 1] == "." or self.sentence.words[at - 1] in self.names.honorifics):
            at -= 1
        office = self._beside_comma(Party(at, party.end))
        if office and isinstance(office.actor, Person):
            near = (office.first - back for back in (2, 1) if office.first >= back)
            begin = next((at for at in near if self._is(at, "kin_and_counsel")), None)
            opens = begin is not None and (not begin or self.sentence.words[begin - 1] == ",")
            return Party(begin, office.end) if begin is not None and opens else None
        return office if office and office.actor is None and self._is_office(office) else None

    def _described(self, party: Party, end: int) -> Party:
        """A noun with all before `end` that tells which ones: "people familiar with the talks"; alone where only a
        place or a time stands there."""
        while self._is(end - 1, "preposition"):
            end -= 1  # of a time: "on Monday"
        links = [at for at in range(party.end, end) if self._is(at, "preposition")]
        if party.actor is not None or not self.names.articles:
            return party
        tells = links and links[0] > party.end and self.sentence.words[party.end].isalpha()
        tells = tells and end - party.end <= _DESCRIBING and not self._is(party.end, "function")
        return Party(party.first, end) if tells else self._joined(party)

    def _joined(self, last: Party) -> Party:
        """A noun with the one before it that "and" joins to it: "a medic and two residents"."""
        words, joint, low = self.sentence.words, last.first - 1, self._clause(last.first)
        first = low + (words[low] in self.names.articles)
        joins = joint > first and self._is(joint, "and_joiner")
        return Party(first, last.end) if joins and all(map(self._nominal, range(first, joint))) else last

    def _apposed(self, comma: int) -> Party | None:
        """The person between the comma at `comma` and the next sign: "the finance minister, Mary Jones, said"."""
        words = self.sentence.words
        if words[comma : comma + 1] != [","]:
            return None
        last = len(words) - (words[-1] == ".")
        ends = (at for at in range(comma + 1, last) if words[at] in CLOSING or self._leads_on(at))
        end = next(ends, last)
        inner = self._filling(comma + 1, end)
        if inner and isinstance(inner.actor, Organisation):
            return self._apposed(end)  # "the director, Pfizer, Ann Lee"
        return inner if inner and isinstance(inner.actor, Person) else None

    def _leads_on(self, at: int) -> bool:
        """Whether what is said to whom, where or when begins at `at`: "kata Kepala BNPB, Suharyanto kepada pers"."""
        leads = self._is(at, "preposition") or self._is(at, "verb") or self._dated(at)
        return leads and not self._within(at)

    def _speaker(self, party: Party, apposed: Party | None = None) -> Speaker | None:
        """The speaker that a party is; `apposed` is a noun phrase beside a person that tells the role.

        A spokesman speaks for a body, which is the speaker. One of whom the text says that it does not tell the name,
        and nothing else, is nobody.
        """
        actor = party.actor
        if isinstance(actor, Person):
            person = self.resolve(actor)
            told = apposed if apposed and apposed.actor is None else None
            if told and self._is(told.first, "several"):
                told = None  # "Two officials, Ann Lee and Bob Smith"
            told = told or (None if person.role else self._plain_role(party))
            role = self._text(told) if told else person.role
            if told and person.role and role and person.role.endswith(f" {role}"):
                role = person.role  # not the end only of "Kepala Pusat Data, Informasi, dan Humas BNPB"
            return Speaker(person.name or person.text, role, person.span)
        if actor is not None:
            return Speaker(actor.text, None, actor.span)
        if author := self._author_of(party):
            return Speaker(self._text(author), None, self._span(author))
        if said := self._led_by_name(party) or self._told_body(party):
            return said
        inside = [one.actor for one in self.actors if party.first <= one.first and one.end <= party.end]
        voice = next((at for at in self.sentence.tags.get("spokesman", ()) if party.first <= at < party.end), None)
        if voice is not None and not any(isinstance(one, Person) for one in inside):
            title = Party(voice, self._title_end(voice))
            body = self._body_of(party, title)
            if body:
                return Speaker(self._text(body), self._text(title), self._span(body))
        named = any(map(str.isupper, self._text(party)[1:]))
        spread = self.sentence.words[party.first] in label_words(self.sentence.language).spreading
        if spread or ("unnamed" in self.sentence.tags and not named):
            return None  # "Beredar unggahan yang menyebutkan"
        return Speaker(self._text(party), None, self._span(party))

    def _told_body(self, party: Party) -> Speaker | None:
        """The body whose name ends words that tell first what it is: "market research firm Dell'Oro Group"."""
        bodies = (one for one in self.actors if one.end == party.end and isinstance(one.actor, Organisation))
        body = next((one for one in bodies if one.first > party.first), None)
        if body is None or body.actor is None:
            return None
        noun = self.sentence.words[body.first - 1 if self.names.articles else party.first]
        kinds = self.names.firm_nouns | self.names.organisation_words
        kind = Party(party.first, body.first)
        return Speaker(body.actor.text, self._text(kind), body.actor.span) if noun in kinds else None

    def _led_by_name(self, party: Party) -> Speaker | None:
        """The person with whose name words begin that go on with the office, in a language that needs no comma there:
        "Budi Santoso Kepala Dinas Kesehatan Garut"."""
        if self.names.articles:
            return None
        named = next((one for one in self.actors if one.first == party.first and isinstance(one.actor, Person)), None)
        told = self._speaker(named) if named else None
        behind = named.end if named else 0
        if told is None or not behind < party.end or not self.sentence.written[behind].istitle():
            return None
        word = self.sentence.words[behind]
        titular = word in self.names.roles or word in self.names.role_modifiers
        return replace(told, role=self._text(Party(behind, party.end))) if titular else None

    def _plain_role(self, party: Party) -> Party | None:
        """What a noun behind somebody's name says who he is, up to the next sign: "kata Siti, warga Sukabumi"."""
        words, first = self.sentence.words, party.end + 1
        if words[party.end : first] != [","] or first >= len(words):
            return None
        first += words[first] in self.names.articles or self._is(first, "before_noun")
        near = range(first, min(first + _WHO, len(words)))
        end = next((at for at in near if self._closes(at) or words[at] == "."), 0)
        if not end or any(map(self._acts, range(first, end))) or any(map(self._dated, range(first, end))):
            return None
        claimed = has_verb(self.sentence, 0, party.first) or not QUOTES.isdisjoint(words[: party.first])
        if not claimed and not (words[end] == "," and has_verb(self.sentence, end + 1, len(words))):
            return None  # "Menurut Budi, warga marah."
        noun = next(self._phrases(first, end), None)
        head = self._plain_end(first, end) - 1 if self.names.articles else first
        told = (noun is not None and noun.first == first) or (head >= first and self._is(head, "somebody"))
        whose = any(one.first < end and isinstance(one.actor, Person) and one.first >= first for one in self.actors)
        return Party(first, end) if told and not whose else None

    def _author_of(self, party: Party) -> Party | None:
        """The body that a report or survey is by: "the report from the Red Cross", "survei LSI"."""
        head = next((at for at in self.sentence.tags.get("document", ()) if party.first <= at < party.end), None)
        names = self.names
        if head is None:
            return None
        beside = (one for one in self.actors if one.end == head and isinstance(one.actor, Organisation))
        if names.articles and (author := next(beside, None)):
            return author  # "a UN report"
        if any(map(self._named, range(party.first, head))):
            return None  # "Dewan Riset Nasional"
        linked, first = self._linked(head + 1)
        if linked not in _AUTHORSHIP and names.articles:
            return None
        own = next((one for one in self.actors if one.first == first and isinstance(one.actor, Organisation)), None)
        rest = range(first, party.end)
        bare = bool(rest) and not names.articles and all(self._named(at) and not self._within(at) for at in rest)
        return own or (Party(first, party.end) if bare else None)

    def _linked(self, at: int) -> tuple[str, int]:
        """What the preposition at a word means, also behind "released" or "published", and where stands what it leads
        to."""
        words, labels = self.sentence.words, label_words(self.sentence.language)
        done = self._is(at, "past_form")  # "released by"
        linked = labels.prepositions.get("".join(words[at + done : at + done + 1]), "")
        first = at + done + 1 if linked in _AUTHORSHIP else at
        return linked, first + (words[first : first + 1] != [] and words[first] in self.names.articles)

    def _body_of(self, party: Party, title: Party) -> Party | None:
        """The body beside the title of who speaks for it: "Pfizer spokesman", "spokesman for Pfizer"."""
        inside = (one for one in self.actors if party.first <= one.first and one.end <= party.end)
        for first, end in ((party.first, title.first), (title.end, party.end)):
            while first < end and not self._named(first):
                first += 1
            if first < end and all(map(self._named, range(first, end))):
                return Party(first, end)
        return next(inside, None)

    def _title_end(self, at: int) -> int:
        """The end of a title of one or more words, without the body that it belongs to: "juru bicara"."""
        words, names = self.sentence.words, self.names
        end = at + 1
        while end < len(words) and words[end] in names.role_modifiers and words[end] not in names.links:
            end += 1
        return end
