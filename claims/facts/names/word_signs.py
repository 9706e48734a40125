"""What single words tell where names are found by rule: whether they may be part of one, are ordinary, or letters."""

from __future__ import annotations

from claims.facts.names.name_words import family_names, name_words, person_names
from claims.languages.lexicon import knows_word
from claims.memory import Remembered

_OPENING_SIGNS = frozenset('.!?:"“”‘([–—•…')
_LONGEST_ABBREVIATION = 8
_LONG_WORD = 4
"""Letters of a word in capitals that is rather an ordinary one than an abbreviation, at least."""
_POSITION = 4
"""Words from a team to the name of who plays for it, at most: "Foxes wide receiver Ann Lee"."""


class WordSigns:
    """The questions about words of one language.

    Args:
        code: of the language.
    """

    def __init__(self, code: str) -> None:
        self._code = code
        self._words = name_words(code)
        self._titles = self._words.honorifics | self._words.roles
        self._given = self._words.given_titles | self._words.named_titles
        self._people = person_names()
        self._surnames = frozenset(map(str.capitalize, self._words.surnames))
        self._capital = Remembered(self._is_capital)

    def _is_capital(self, word: str) -> bool:
        high = word[0].isupper() or (word[:3] in ("al-", "de-") and word[3:4].isupper())
        return high and not ("-" in word and self._is_compound(word)) and word.lower() not in self._words.not_names

    def _is_compound(self, word: str) -> bool:
        """Whether a word with a hyphen only begins or ends with a capital: "Iranian-made", "Then-president"."""
        first, last = word.split("-", 1)[0], word.rpartition("-")[2]
        return last in self._words.compound_ends or first.lower() in self._words.role_prefixes

    def _capital_at(self, words: list[str], index: int) -> bool:
        return index < len(words) and self._capital[words[index]]

    def _opens_sentence(self, words: list[str], index: int) -> bool:
        return index == 0 or words[index - 1] in _OPENING_SIGNS

    def _common(self, word: str) -> bool:
        return knows_word(word.lower(), self._code)

    def _joint(self, word: str) -> bool:
        return word == "," or word in self._words.field_joints

    def _ends_body(self, lower: str) -> bool:
        """Whether a name with that last word is a body's: "Gazette", also "Post-Gazette"."""
        return lower.rpartition("-")[2] in self._words.organisation_words

    def _shouted(self, words: list[str], index: int) -> bool:
        """Whether an ordinary word is written in capitals: "there IS one", or beside others in a headline."""
        lower = words[index].lower()
        if lower in self._words.starters or self._is_long(lower):
            return True  # "a DRUG dealer"
        near = [words[at] for at in (index - 1, index + 1) if 0 <= at < len(words)]
        return any(len(word) > 2 and word.isalpha() and word.isupper() for word in near) and self._common(lower)

    def _is_long(self, word: str) -> bool:
        return len(word) >= _LONG_WORD and self._common(word)

    @staticmethod
    def _numbered(words: list[str], start: int, end: int) -> bool:
        """Whether one word behind a number is that of a type: "737 Max jets"."""
        return end - start == 1 and start > 0 and words[start - 1][0].isdigit()

    def _acronym(self, word: str) -> bool:
        letters = word.replace("&", "")  # "AT&T"
        return 2 <= len(word) <= _LONGEST_ABBREVIATION and word.isupper() and letters.isalpha()

    def _is_field(self, word: str) -> bool:
        return word.istitle() and word not in self._people and self._common(word)

    def _is_given(self, words: list[str], at: int, end: int) -> bool:
        """Whether a title is somebody's given name: "Imam Priyono"; some only before a surname, "Dean Johnson"."""
        lower = words[at].lower()
        return lower in self._words.given_titles or (at + 2 == end and words[at + 1] in family_names())

    def _is_team(self, words: list[str], at: int) -> bool:
        """Whether a name in the plural is a team's, for which somebody plays: "Foxes pass rusher Ann Lee"."""
        behind = at + 1
        while words[at][-1] == "s" and behind < min(at + _POSITION, len(words) - 1) and words[behind].islower():
            if words[behind] in self._words.positions and self._capital[words[behind + 1]]:
                return True
            behind += 1
        return False

    def _led_letters(self, words: list[str], at: int) -> bool:
        """Whether letters stand behind an article or "of", as what somebody leads does: "Director of the PHL"."""
        return self._acronym(words[at]) and words[at - 1] in self._words.links | self._words.articles

    def _sainted(self, words: list[str], start: int, end: int) -> bool:
        """Whether a church, or the ground of a club, is named after a saint: "at St Mary's"."""
        title = words[start - 1 - (words[start - 1] == ".")].lower()
        return title in self._words.saints and words[end : end + 1] == ["'s"]
