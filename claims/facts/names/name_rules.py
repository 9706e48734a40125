"""Names by rule, for a language without a trained tagger: capitals, titles, heads, name lists and verbs of speaking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from claims.facts.names.gazetteer import COUNTRIES, STATES, Entry, NameKind
from claims.facts.names.name_words import Mention, family_names
from claims.facts.names.places import known_place
from claims.facts.names.surroundings import LONGEST_RUN, Surroundings
from claims.facts.tokens.cutter import OWNERS

_SHORTEST_OUTLET = 3
"""Capitals that begin the name of a body and are no initials: "AAP FactCheck", but "JK Rowling"."""
_SHORTENED = frozenset(".'’")
"""Signs that end a title: "Gov. Ann Lee", "Dato' Ahmad"."""
_FIELDS = 3
"""Tokens before the last field of an office, at least: "Minister of Culture and" before "Youth"."""
_LONGEST_POSITION = 3
"""Letters that stand for what somebody plays or is: "QB Ann Lee", at most."""


class RuleTagger(Surroundings):
    """Finds mentions in the tokens of a text in one language."""

    def mentions_of(
        self, texts: Sequence[list[str]], hits: Sequence[Mapping[int, tuple[int, Entry]]]
    ) -> list[list[Mention]]:
        """The mentions of each text, as `mentions` gives them."""
        return [self.mentions(words, near) for words, near in zip(texts, hits, strict=True)]

    def mentions(self, words: list[str], hits: Mapping[int, tuple[int, Entry]]) -> list[Mention]:
        """Mentions in order, none overlapping.

        Args:
            words: the tokens.
            hits: names of the lexicons: first token -> (end, entry).
        """
        found: list[Mention] = []
        for start, end in self._runs(words, hits):
            side = self._side(words, start)
            if side < start and self._ends_body(words[end - 1].lower()):
                found.append(Mention(side, end, "organisation"))
            else:
                found.extend(self._of_run(words, start, end, hits))
            if found and found[-1].kind == "organisation" and self._bracketed(words, found[-1].end):
                found.append(Mention(found[-1].end, found[-1].end + 1, "organisation"))
        return found

    def _side(self, words: list[str], start: int) -> int:
        """Where a name begins that has the word for a side before token `start`: "South West Water"."""
        while start and words[start - 1].istitle() and words[start - 1].lower() in self._words.place_heads:
            start -= 1
        return start

    def _bracketed(self, words: list[str], index: int) -> bool:
        """Whether the abbreviation of a body follows its name: "Canadian Blood Services (CBS)"."""
        return index < len(words) and words[index][0] == "(" and self._acronym(words[index][1:-1])

    def _runs(self, words: list[str], hits: Mapping[int, tuple[int, Entry]]) -> Iterator[tuple[int, int]]:
        """Stretches of tokens with capitals, joined by particles inside of names."""
        at = 0
        while at < len(words):
            if not self._may_name(words, at, hits):
                at += 1
                continue
            start, at = at, self._run_end(words, at, hits)
            if self._opens_sentence(words, start) and self._ordinary(words, start, at) and start not in hits:
                start += 1
                while start < at and not self._capital[words[start]] and start not in hits:
                    start += 1
            if start < at:
                yield start, at

    def _run_end(self, words: list[str], at: int, hits: Mapping[int, tuple[int, Entry]]) -> int:
        end = hits[at][0] if at in hits else at + 1
        while end < min(len(words), at + LONGEST_RUN):
            if self._may_name(words, end, hits):
                end = hits[end][0] if end in hits else end + 1
            elif self._joins(words, end) and self._capital_at(words, end + 1):
                end += 2
            elif self._words.name_particles.issuperset(words[end : end + 2]) and self._capital_at(words, end + 2):
                end += 3  # "Ursula von der Leyen"
            elif self._links(words, end) and self._capital_at(words, end + 2):
                end += 3
            else:
                break
        return end

    def _links(self, words: list[str], index: int) -> bool:
        """Whether "of the" stands between two capitals: "Bank of the North"."""
        article = index + 1 < len(words) and words[index + 1] in self._words.articles
        return article and words[index] in self._words.links

    def _joins(self, words: list[str], index: int) -> bool:
        """Whether a token in small letters holds the parts of a name together."""
        if words[index] == ".":
            return len(words[index - 1]) == 1 or words[index - 1].lower() in self._words.honorifics
        if words[index] in "'’":  # "National Farmers' Union", "Dato' Ahmad"
            following = words[index + 1].lower() if index + 1 < len(words) else ""
            owning = words[index - 1].endswith("s") and following in self._words.organisation_words
            return owning or words[index - 1].lower() in self._words.honorifics
        if words[index] in OWNERS:
            return self._owned_body(words, index)
        if words[index] in self._words.topic_links:  # "National Institute on Drug Abuse"
            return words[index - 1].lower() in self._words.topic_heads
        return words[index] == "&" or words[index] in self._words.particles

    def _owned_body(self, words: list[str], index: int) -> bool:
        """Whether the name of a body goes on behind its owners, whom an ordinary word tells: "Longshoremen's
        Association", "Women's Club"."""
        owner = words[index - 1]
        if not owner.istitle() or owner in self._people or known_place(owner) is not None:
            return False
        if index > 1 and known_place(" ".join(words[index - 2 : index])) is not None:
            return False  # "South Dakota's Department of Health"
        headed = index > 1 and words[index - 2].istitle() and self._common(words[index - 2])
        told = headed or self._common(owner)
        return told and index + 1 < len(words) and words[index + 1].lower() in self._words.organisation_words

    def _may_name(self, words: list[str], at: int, hits: Mapping[int, tuple[int, Entry]]) -> bool:
        """Whether a token may be part of a name by its capital, or because a lexicon has it."""
        return self._capital[words[at]] or at in hits or (words[at] in self._surnames and self._is_surname(words, at))

    def _is_surname(self, words: list[str], at: int) -> bool:
        """Whether one of `surnames` stands behind a title or given name: "Mrs May", not "Ann, May 5"."""
        dated = at + 1 < len(words) and words[at + 1][0].isdigit()
        titled = at > 0 and (words[at - 1] in self._people or words[at - 1].lower() in self._titles)
        return titled and not dated

    def _ordinary(self, words: list[str], start: int, end: int) -> bool:
        """Whether the first word of a sentence has its capital from there only."""
        word = words[start].lower()
        if word in self._words.starters:
            return True
        if words[start] in self._people or word in self._words.organisation_heads or word in self._words.roles:
            return False
        alone = start + 1 == end or not self._capital[words[start + 1]]
        return alone and self._common(word)

    def _of_run(
        self, words: list[str], start: int, end: int, hits: Mapping[int, tuple[int, Entry]]
    ) -> Iterator[Mention]:
        employer = self._employer(words, start, end, hits) if end - start > 2 else None
        if employer:
            yield from self._of_run(words, start, employer[0], hits)
            start = employer[1]
        begin = start
        while start < end:
            listed = start in hits and hits[start][0] > start + 1  # "St. Lucia"
            titled = start if listed else self._after_titles(words, start, end)
            if titled == end:
                return
            holder = self._holder(words, titled, end)
            whole = self._whole(words, titled, holder, hits)
            if whole is not None:
                yield whole
                start = holder
                continue
            if titled in hits and not self._first_name(words, start, titled, end, hits):
                stop, entry = hits[titled]
                yield Mention(titled, stop, entry.kind)
                start = stop
                continue
            listed_after = (
                at for at in range(titled + 1, end) if at in hits and not self._surname(words, titled, at, hits)
            )
            stop = next(listed_after, end)
            stop = self._before_titles(words, titled, stop)
            if named := self._behind_capitals(words, titled, stop, led=start > begin):
                yield from named
                start = stop
                continue
            kind = self._kind(words, (start, titled, stop), hits)
            if kind == "person" and employer and titled == employer[1]:
                kind = None  # where somebody is of, which nothing tells to be a place or body
            if kind:
                yield Mention(titled, stop, kind)
            start = stop

    def _kind(
        self, words: list[str], at: tuple[int, int, int], hits: Mapping[int, tuple[int, Entry]]
    ) -> NameKind | None:
        """What a name is, of which the title, the name itself and what is behind it begin at tokens `at`."""
        start, titled, stop = at
        if stop - titled == 1 and self._sits(words, titled):
            return "organisation"
        if self._sainted(words, titled, stop) or self._office(words, titled, stop):
            return None
        if self._of_place(words, start, titled, stop, hits):
            return None
        has_title = titled > start or self._after_title(words, titled)
        kind = self._guess(words, titled, stop, has_title=has_title)
        linked = kind is None and stop < len(words) and words[stop] in self._words.links
        if linked and self._of_country(words, titled, (stop, stop + 1), hits):
            kind = "person"
        if kind == "person" and any(word[-1].isdigit() for word in words[titled:stop]):
            return None  # "their Soyuz TMA-2 capsule"
        return "place" if kind == "person" and self._town(words, titled, stop, hits) else kind

    def _employer(
        self, words: list[str], start: int, end: int, hits: Mapping[int, tuple[int, Entry]]
    ) -> tuple[int, int] | None:
        """Where the name of somebody ends, and that of his body begins, with which the run ends: "Ann Lee of the World
        Bank"; None where it is part of the name of another body: "Office of the World Bank"."""
        at = next((at for at in range(start + 2, end) if at in hits and hits[at][0] == end), 0)
        behind = at - 1 if at and words[at - 1] in self._words.articles else at
        linked = at and hits[at][1].kind == "organisation" and words[behind - 1] in self._words.links
        link, at = (behind - 1, at) if linked else self._behind_link(words, start, end, hits)
        if link <= start:
            return None
        last = words[link - 1].lower()
        whole = last in self._words.organisation_words and last not in self._words.organisation_heads
        return (link, at) if whole or not self._heads_body(words[start:link]) else None  # "Acme Group of Brazil"

    def _behind_link(
        self, words: list[str], start: int, end: int, hits: Mapping[int, tuple[int, Entry]]
    ) -> tuple[int, int]:
        """The "of" behind a whole name, and where what somebody is of begins: "Ann Lee of Sanford & Co", "Governor Musa
        Sani of Kano State"; twice 0 if there is none."""
        link = next((at for at in range(start + 2, end - 1) if words[at] in self._words.links), 0)
        behind = link + 1 + (words[link + 1] in self._words.articles)  # "Ann Lee of the APC"
        if not link or behind >= end or not self._capital[words[behind]]:
            return 0, 0
        if self._of_country(words, start, (link, behind), hits):
            return link, behind
        if self._is_land(behind, hits) and self._organisational([word.lower() for word in words[start:link]]):
            return link, behind  # "Acme Corp of Japan"
        titled = words[start].lower() in self._titles
        eastern = words[start].lower() in self._words.family_first and link - start == len(("Sun", "Haoran"))
        if (words[start] in self._people or eastern) and not titled:
            return link, behind
        first = self._after_titles(words, start, link) if titled else start
        own = {word.lower() for word in words[behind:end]} if behind > link + 1 else frozenset()
        told = words[end - 1].lower() in self._words.place_words or not self._words.organisation_words.isdisjoint(own)
        placed = link - first > 1 and told
        plain = self._common(words[first]) and self._common(words[link - 1])
        return (link, behind) if placed and not plain else (0, 0)

    def _of_country(
        self, words: list[str], start: int, link: tuple[int, int], hits: Mapping[int, tuple[int, Entry]]
    ) -> bool:
        """Whether two words, of which the last is no word of the language, and a country tell somebody: "Yasuo Ueda of
        Japan"."""
        last, behind = link
        told = last - start == len(("Ann", "Lee")) and self._is_land(behind, hits)
        body = self._common(words[last - 1]) or self._organisational([word.lower() for word in words[start:last]])
        return told and not body

    @staticmethod
    def _is_land(at: int, hits: Mapping[int, tuple[int, Entry]]) -> bool:
        return at in hits and hits[at][1].sort in STATES

    def _heads_body(self, words: list[str]) -> bool:
        lower, listed = [word.lower() for word in words], self._words
        return not (listed.organisation_heads.isdisjoint(lower) and listed.organisation_words.isdisjoint(lower))

    def _surname(self, words: list[str], first: int, index: int, hits: Mapping[int, tuple[int, Entry]]) -> bool:
        """Whether a listed name is a person's here: one of a person too, or a body of one word behind one given name
        ("Michael Bloomberg")."""
        stop, entry = hits[index]
        second = stop == index + 1 == first + 2 and words[first] in self._people
        return words[index] in self._people or (second and entry.kind == "organisation" and words[index].istitle())

    def _first_name(
        self, words: list[str], start: int, index: int, end: int, hits: Mapping[int, tuple[int, Entry]]
    ) -> bool:
        """Whether a listed name is the first name of a person here: "Jordan Smith", "Rep. Alexandria Ocasio-Cortez"."""
        alone = hits[index][0] == index + 1 < end
        titled = not self._titles.isdisjoint(map(str.lower, words[start:index]))
        return alone and (titled or words[index] in self._people) and index + 1 not in hits

    def _holder(self, words: list[str], start: int, end: int) -> int:
        """Where the office begins of somebody named behind a body: "Bank of England Governor Andrew Bailey"; `end` if
        nobody is."""
        lower, named = [word.lower() for word in words[start:end]], self._words
        if lower[-1] in named.organisation_words:
            return end
        for at in range(1, len(lower) - 1):
            if lower[at] not in named.roles or lower[at + 1] in named.links:
                continue
            first = at
            while first > 0 and lower[first - 1] in named.role_modifiers - named.links:
                first -= 1
            return start + first if first > 1 and lower[first - 1] not in named.links | named.articles else end
        return end

    def _after_titles(self, words: list[str], start: int, end: int) -> int:
        """The first token after roles and honorifics that begin a run; `start` if they belong to a body's name."""
        if start < end and self._named_after(words, start, end):
            return start
        if start < end and words[end - 1].lower() in self._words.organisation_words:
            first_role = words[start].lower() in self._words.roles
            if not first_role or end - start < 3:
                return start
        if start > _FIELDS and words[start - 1] in self._words.field_joints and self._ends_fields(words, start):
            return next((at for at in range(start, end) if not self._is_field(words[at])), end)
        at = start
        while at < end:
            length = self._title(words, start, at, end)
            if not length:
                break
            at += length
        double = at - start > 1 and words[start].lower() in self._words.double_titles
        return start if not double and self._titles.isdisjoint(map(str.lower, words[start:at])) else at

    def _title(self, words: list[str], start: int, at: int, end: int) -> int:
        """How many tokens the title or the field of an office has that goes on at one; 0 if a name begins there."""
        lower, listed = words[at].lower(), self._words
        if at + 1 < end and lower in self._given and self._is_given(words, at, end):
            return 0
        if lower in self._titles or lower in listed.role_modifiers or (lower in _SHORTENED and at > start):
            return 1
        before = words[at - 1].lower() if at > start else ""
        if lower in listed.title_ends and (before in listed.double_titles or before in _SHORTENED):
            return 1  # "Datuk Seri", "Dato' Sri"
        if lower in listed.double_titles and at + 1 < end and words[at + 1].lower() in listed.title_ends:
            return 2  # "Tan Sri", but "Tan Boon Heng"
        return self._fields(words, at, end, before) if at > start else 0

    def _ends_fields(self, words: list[str], start: int) -> bool:
        """Whether the last field of an office begins a run: "Youth" of "Minister of Culture, Community and Youth"."""
        at, joints, least = start, self._words.field_joints, max(1, start - LONGEST_RUN)
        while at > least and (words[at] == "," or words[at] in joints or self._is_field(words[at])):
            at -= 1
        return at < start and words[at] in self._words.links and words[at - 1].lower() in self._words.roles

    def _fields(self, words: list[str], at: int, end: int, before: str) -> int:
        """How many ordinary words tell what an office is for, from token `at` on, behind `before`: those up to another
        title, "Chief Public Health Officer Ann Lee", or between "of" and a name, "Minister of Manpower Ann Lee"."""
        behind = at
        while behind < end and words[behind] not in self._people and self._common(words[behind]):
            if words[behind].lower() in self._words.roles:
                return behind - at
            behind += 1
        return behind - at if before in self._words.links and behind < end - 1 else 0

    def _named_after(self, words: list[str], start: int, end: int) -> bool:
        """Whether a place or body has a title in its name: "King Street", "Prince of Wales Hospital"."""
        lower = [word.lower() for word in words[start:end]]
        if lower[0] not in self._words.eponyms or not self._words.roles.isdisjoint(lower[1:]):
            return False  # "Lord President of the Council"
        named = lower[-1] in self._words.place_words | self._words.organisation_words
        return named and len(lower) > 1 and words[end - 1] not in self._people

    def _before_titles(self, words: list[str], start: int, stop: int) -> int:
        """Cuts a run before a role in its middle: "Obama Secretary of State"."""
        for at in range(start + 1, stop):
            named = words[at + 1].lower() in self._words.suffixes if at + 2 == stop else False  # "Luther King Jr."
            if words[at].lower() in self._words.roles and stop - at > 1 and not named:
                return at
        return stop

    def _behind_capitals(self, words: list[str], start: int, stop: int, *, led: bool) -> list[Mention]:
        """Somebody's whole name behind capitals that are no part of it, and the team before: "Foxes QB Ann Lee",
        "League Insider Ann Lee"; nothing where a run is otherwise.

        Args:
            led: a name stands directly before, such as that of a place.
        """
        first = next((at for at in range(start + 1, stop - 1) if words[at] in self._people), start)
        if first == start or words[start] in self._people:
            return []
        position, behind = words[first - 1], first - start > 1
        placed = (led or behind) and position.isupper() and 1 < len(position) <= _LONGEST_POSITION
        loud = self._acronym(words[start])
        front = words[start + (loud and behind) : first]
        plain = all(word.istitle() and self._common(word) for word in front) and not self._common(words[stop - 1])
        if not (placed or plain):
            return []
        team = behind and (loud or (placed and words[start][-1] == "s"))
        person = Mention(first, stop, "person")
        return [Mention(start, start + 1, "organisation"), person] if team else [person]

    def _after_title(self, words: list[str], index: int) -> bool:
        before = words[index - 1].lower() if index else ""
        if before == "." and index > 1:
            before = words[index - 2].lower()
        return before in self._titles or (index > 0 and words[index - 1] in self._words.small_titles)

    def _whole(self, words: list[str], start: int, end: int, hits: Mapping[int, tuple[int, Entry]]) -> Mention | None:
        """What a whole run is called by its head or its last word, or because a lexicon has it."""
        if start in hits and hits[start][0] == end:
            return Mention(start, end, hits[start][1].kind)
        if words[start].isupper() and all(word.isupper() and self._is_long(word) for word in words[start:end]):
            return None  # "BREAKING NEWS"
        lower = [word.lower() for word in words[start:end]]
        if len(lower) > 1:
            if (
                words[start].isupper()
                and lower[0] in self._words.campuses
                and known_place(" ".join(words[start + 1 : end]))
            ):
                return Mention(start, end, "organisation")
            if lower[-1] in self._words.venues and self._is_venue(words, start, end):
                return Mention(start, end, "place")
            if self._organisational(lower) or ("&" in lower[1:-1] and not self._couple(words, start, end)):
                return Mention(start, end, "organisation")
            if lower[-1] in self._words.papers and self._is_paper(words, start, end, hits):
                return Mention(start, end, "organisation")
            headed = lower[0] in self._words.place_heads and self._words.roles.isdisjoint(lower)
            if headed or (lower[-1] in self._words.place_words and not self._surnamed(words, start, end)):
                return Mention(start, end, "place")
        return None

    def _is_venue(self, words: list[str], start: int, end: int) -> bool:
        """Whether a name that may end that of a body too is a building's: "in Barclay Center", "Convention Center"."""
        if words[end - 2].lower() in self._words.venue_kinds:
            return True
        inside = (
            start > 0 and words[start - 1] in self._words.place_before and end - start == len(("Barclay", "Center"))
        )
        return inside and not self._employs(words, start, self._words.roles)

    def _is_paper(self, words: list[str], start: int, end: int, hits: Mapping[int, tuple[int, Entry]]) -> bool:
        """Whether the name of a newspaper ends in a word that may be anything: "the Baltimore Sun", but not "the Afghan
        Republic"."""
        placed = start in hits and hits[start][0] == end - 1 and hits[start][1].kind == "place"
        if placed and hits[start][1].sort in COUNTRIES:
            return False
        strange = not any(self._common(word) for word in words[start : end - 1])
        return start > 0 and words[start - 1].lower() in self._words.articles and (placed or strange)

    def _surnamed(self, words: list[str], start: int, end: int) -> bool:
        """Whether the word for a place is somebody's surname: "Ann Hill said", but not "in Ann Hill"."""
        named = end - start == len(("Ann", "Hill")) and words[end - 1] in family_names()
        return named and words[start] in self._people and not self._placed(words, start)

    def _couple(self, words: list[str], start: int, end: int) -> bool:
        """Whether a sign joins two people: "Harry & Meghan", but not "Dewey & LeBoeuf"."""
        return end - start == len("a&b") and words[start] in self._people and words[end - 1] in self._people

    def _organisational(self, lower: list[str]) -> bool:
        if self._ends_body(lower[-1]) or lower[0] in self._words.organisation_openers:
            return True
        if not self._words.links:
            return lower[0] in self._words.organisation_heads
        pairs = pairwise(lower[:-1])
        return any(
            (head in self._words.organisation_heads and link in self._words.links)
            or (head in self._words.topic_heads and link in self._words.topic_links)
            for head, link in pairs
        )

    def _guess(self, words: list[str], start: int, end: int, *, has_title: bool) -> NameKind | None:
        if end < len(words) and words[end][0].isupper() and "-" in words[end] and self._is_compound(words[end]):
            return None  # "San Diego-based"
        if self._employs(words, start, self._words.seats) or self._region(words, start, end):
            return "place"
        team = end - start == 1 and self._is_team(words, start)
        team = team or (has_title and end - start == 1 and self._led_letters(words, start))
        if team or self._held(words, start) or self._houses(words, end) or self._is_firm(words, start):
            return "organisation"
        if end - start == 1 and "." in words[start][1:-2] and words[start][-1].islower():
            return "organisation"  # "Polygraph.info"
        loud = end - start > 1 and len(words[start]) >= _SHORTEST_OUTLET and words[start] not in self._people
        if loud and self._acronym(words[start]) and not words[end - 1].isupper():
            return "organisation"  # "AAP FactCheck"
        if has_title or (self._personal(words, start, end) and not self._numbered(words, start, end)):
            return "person"
        if end - start == 1 and self._acronym(words[start]) and not self._shouted(words, start):
            return "organisation"
        before = words[start - 1].lower() if start else ""
        following = words[end] if end < len(words) else ""
        if self._placed(words, start) and following not in OWNERS:  # no "up from Atkinson's salary"
            if not self._words.event_nouns.isdisjoint(words[end : end + 2]) or any(
                self._common(word) for word in words[start:end]
            ):
                return None
            return "organisation" if self._employs(words, start, self._words.roles) else "place"
        said = following.lower() in self._words.reporting or before in self._words.reporting
        led = end - start > 1 and words[start].istitle() and words[start].lower() in self._words.family_first
        strange = not any(self._common(word) for word in words[start + led : end])  # "Sun Haoran"
        return "person" if strange and (said or end - start > 1) else None

    def _personal(self, words: list[str], start: int, end: int) -> bool:
        names = [word for word in words[start:end] if word in self._people]
        if not names:
            return end - start > 1 and any(len(word) == 1 and word.isupper() for word in words[start : end - 1])
        if end - start == 1:
            return not (self._opens_sentence(words, start) and self._common(words[start]))
        if words[start] in self._people:
            return True
        return words[end - 1] in self._people and not all(
            self._common(word) for word in words[start:end]
        )  # "Blue Moon"
