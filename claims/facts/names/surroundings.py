"""What stands around a name and tells that it is a place or a body: "the state of", "analysts at", "shares in"."""

from __future__ import annotations

from collections.abc import Mapping

from claims.facts.names.gazetteer import NATION, Entry
from claims.facts.names.name_words import family_names
from claims.facts.names.word_signs import WordSigns
from claims.facts.tokens.cutter import OWNERS

LONGEST_RUN = 30
"""Tokens with capitals in a row that are looked at together; a text wholly in capitals has longer ones."""


class Surroundings(WordSigns):
    """Looks at the tokens before and behind a name, which stands at tokens `start` up to `end`, exclusive."""

    def _region(self, words: list[str], start: int, end: int) -> bool:
        """Whether a name is told to be a place by what kind it is: "the state of Victoria", "the Voronezh region", but
        not "the state of Vivendi's finances"."""
        if self._in_list_of_places(words, start, end):
            return True
        if start < 2:
            return False
        at = self._over_list(words, start - 1, -1)
        nearest = at
        while at > 0 and words[at] in self._words.examples:
            at -= 1
        at -= at < nearest and words[at] == ","  # "in nearby villages, such as Perano"
        if 0 <= at < nearest and words[at].lower() in self._words.place_plurals:
            return not all(self._common(word) for word in words[start:end])
        before, after = words[start - 1].lower(), words[end].lower() if end < len(words) else ""
        if before in self._words.links:
            kind = words[start - 2].lower()
            told = (kind in self._words.place_sides or kind in self._words.place_kinds) and after not in OWNERS
        else:
            led = before in self._words.articles or before in self._words.place_before
            told = led and after in self._words.place_regions
        return told and not any(self._common(word) for word in words[start:end])

    def _in_list_of_places(self, words: list[str], start: int, end: int) -> bool:
        """Whether a name is one of several that are told to be places: "Lund and Kent counties", "cities of Lund and
        Kent"."""
        at = self._over_list(words, start - 1, -1)
        told = at > 0 and words[at] in self._words.links and words[at - 1] in self._words.place_plurals
        if not told and (words[end : end + 1] != [] and (at < start - 1 or self._joint(words[end]))):
            at = self._over_list(words, end, 1)
            told = at < len(words) and words[at] in self._words.place_plurals
        return told and not any(self._common(word) for word in words[start:end])

    def _over_list(self, words: list[str], at: int, step: int) -> int:
        """The first token from one on, forwards or backwards, that belongs to no list of names."""
        last = at + step * LONGEST_RUN
        while at != last and 0 <= at < len(words) and (self._joint(words[at]) or self._capital[words[at]]):
            at += step
        return at

    def _houses(self, words: list[str], end: int) -> bool:
        """Whether a name is that of a firm for which somebody works: "Bernstein analyst Ann Lee"."""
        return end < len(words) and words[end] in self._words.house_roles and self._capital_at(words, end + 1)

    def _held(self, words: list[str], start: int) -> bool:
        """Whether a name is a firm's by where that is, or of which somebody has a part: "shares in Qualcomm"."""
        if start and "-" in words[start - 1] and words[start - 1].rpartition("-")[2] in self._words.seated:
            return words[start] not in self._people  # "Berkeley-based Xoma"
        if start < 2 or len(words[start]) == 1 or "." in words[start]:
            return False
        held = words[start - 2].lower() in self._words.holdings
        return held and words[start - 1].lower() in self._words.links | self._words.place_before

    def _employs(self, words: list[str], start: int, roles: frozenset[str]) -> bool:
        """Whether one of some roles leads to a name: "an analyst at Stratfor", "analysts at Jefferies"."""
        if start < 2 or words[start - 1].lower() not in self._words.employing:
            return False
        role = words[start - 2].lower()
        return role in roles or role.removesuffix("s") in roles

    def _town(self, words: list[str], start: int, end: int, hits: Mapping[int, tuple[int, Entry]]) -> bool:
        """Whether a place stands behind the comma after what is in a place: "near Perry, Florida"."""
        entry = hits[end + 1][1] if words[end : end + 1] == [","] and end + 1 in hits else None
        stands = entry is not None and entry.kind == "place" and entry.sort != NATION
        return stands and self._placed(words, start)

    def _placed(self, words: list[str], start: int) -> bool:
        """Whether a place stands behind such words: "near Hualien", "south of Hualien", but not "to Ba1"."""
        if self._opens_sentence(words, start) or any(map(str.isdigit, words[start])):
            return False
        before = words[start - 1].lower()
        if before in self._words.links and start > 1:  # "south of Hualien"; "Gareth Pell, 47, of Sutton Coldfield"
            aged = words[start - 2] == "," and start > 2 and words[start - 3].isdecimal()
            return aged or words[start - 2].lower() in self._words.place_sides
        return before in self._words.place_before

    def _office(self, words: list[str], start: int, end: int) -> bool:
        """Whether an ordinary word ends what an article leads, and is no name: "Secretary of the Treasury", "the Brady
        Bill", "the Moon"; or is an office that somebody is called by: "Mr. President"."""
        word, alone = words[end - 1], end - start == 1
        if word.isupper() or (word in self._people and not alone):
            return False
        if alone and word.lower() in self._words.roles:
            return True
        before = words[start - 1].lower() if start else ""
        of = alone and start > 1 and before in self._words.links
        led = before in self._words.articles or (of and words[start - 2].lower() in self._titles)
        led = led or (before in self._words.pointers and word not in family_names())  # "this Bush administration"
        return led and self._common(word.lower())

    def _of_place(self, words: list[str], start: int, at: int, end: int, hits: Mapping[int, tuple[int, Entry]]) -> bool:
        """Whether an ordinary word ends what a place begins: "the Safety of Rwanda Bill"."""
        behind = end - at == 1 and start == at and any(hits[one][0] == at for one in (at - 1, at - 2) if one in hits)
        return behind and self._common(words[at].lower())

    def _is_firm(self, words: list[str], start: int) -> bool:
        """Whether a name is told to be a body's by what that is: "research firm Zyntara", "groups such as Zyntara"."""
        at = start - 1
        while at > 0 and words[at] in self._words.examples:
            at -= 1
        if at < 0 or words[at].lower() not in self._words.firm_nouns or len(words[start]) == 1:
            return False
        kind = words[at - 1] if at else "."
        told = at < start - 1 or (kind[0].islower() and kind not in self._words.articles)
        return told and words[start] not in self._people

    def _sits(self, words: list[str], at: int) -> bool:
        """Whether one word in the middle of a sentence is a body there: "the House passed it", "support for Labor"."""
        lower = words[at].lower()
        if self._opens_sentence(words, at) or not words[at].istitle():
            return False
        if at + 1 < len(words) and words[at + 1][0].isupper():
            return False  # "the House Republicans"
        before = words[at - 1]
        if lower in self._words.chambers:
            return before in self._words.articles
        of_office = before in self._words.links and words[at - 2].lower() in self._titles  # "Secretary of Labor"
        return (
            lower in self._words.parties and before.islower() and before not in self._words.articles and not of_office
        )
