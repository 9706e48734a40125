"""Numbers that are no quantities: years, codes, phone and article numbers, list marks, scores, times, ordinals."""

from __future__ import annotations

from claims.facts.numbers.nouns import NounReader
from claims.facts.numbers.number_reader import NumberReader, Parsed
from claims.facts.numbers.numerals import MOST_DIGITS
from claims.facts.numbers.plates import plate_end
from claims.facts.numbers.quantity_words import Around
from claims.facts.tokens.value_tokens import CLAUSE_ENDS, DASHES, Tokens

YEARS = range(1500, 2101)

WICKETS = 10
"""More of them a team cannot lose."""

RUNS = 4
"""Digits of the runs of a team, at most."""

GROUP = 3
"""Digits of a group of a telephone number, at least."""

CODE = 5
"""Digits of a postal code; a telephone number has no fewer."""

LISTING = frozenset(",;")

ROWS = 4
"""Numbers of a row that one word leads, at most."""

LEADS = 2
"""Words between which and the number a word of a row stands, where it tells in what time or round so many were."""

NOUN = 3
"""Words that a noun and what stands before it have, at most."""


class Exclusions:
    """Tells whether a number that was read counts or measures nothing."""

    def __init__(self, numbers: NumberReader, around: Around, nouns: NounReader) -> None:
        self.numbers = numbers
        self.nouns = nouns
        self.around = around
        self.words = around.words

    def end(self, tokens: Tokens, parsed: Parsed, kind: str | None) -> int:
        """The token behind a number that is no quantity; 0 where it is one.

        Args:
            kind: what it measures, as `Measured.kind` tells it.
        """
        if self.around.named_numbers.at(tokens, parsed.start) or self._ends_name(tokens, parsed):
            return parsed.end
        if kind == "money":
            return 0
        bare = kind is None
        if not parsed.digits:
            before = tokens.words[parsed.start - 1] if parsed.start else ""
            named = before in self.words.ordinal_prefixes or self._named(tokens, parsed)
            return parsed.end if bare and (named or self._year(tokens, parsed)) else 0
        code = self._code(tokens, parsed) or plate_end(tokens, parsed.start, self.words.plates)
        if code:
            return code
        measures = kind not in (None, "time") and not tokens.adjacent(parsed.end - 1)  # "jalan 15 km", not "kelas 5A"
        named = self._named(tokens, parsed) and not measures
        named = named or self._numbers(tokens, parsed)
        named = named or self._glued(tokens, parsed) or self._ordinal(tokens, parsed)
        marked = bare and (
            self._lettered(tokens, parsed)
            or self._list_mark(tokens, parsed)
            or self._year(tokens, parsed)
            or self._bracketed(tokens, parsed)
            or self._ranked(tokens, parsed)
        )
        if named:
            return self._listed(tokens, self._chain(tokens, parsed.end))
        return parsed.end if marked else 0

    @staticmethod
    def _chain(tokens: Tokens, end: int) -> int:
        """The token behind the numbers that dashes join to a name: "A350-900", "Boeing 737-800", "Pasal 5-7"; or a sign
        that tells a place between two of its kind: "Km 370 + 200"."""
        words = tokens.words
        while end + 1 < len(words) and words[end] in CHAIN_MARKS and words[end + 1].isdecimal():
            if words[end] in DASHES and not (tokens.adjacent(end - 1) and tokens.adjacent(end)):
                break
            end += 2
        return end

    def _listed(self, tokens: Tokens, end: int) -> int:
        """The token behind a list of named numbers: "Pasal 5, 6 dan 9", but not "Pasal 5 dan 12 orang"."""
        words = tokens.words
        while end + 1 < len(words) and _is_figure(words[end - 1]):
            mark = self.around.between_marks.at(tokens, end)
            number = mark[1] if mark else end + (words[end] == ",")
            if not (end < number < len(words) and _is_figure(words[number])):
                break
            following = int(words[number]) == int(words[end - 1]) + 1
            if not following and self.nouns.counted(tokens, number + 1):
                break
            end = number + 1
        return end

    def designation(self, tokens: Tokens, parsed: Parsed) -> bool:
        """Whether a number of three digits names a type: behind another number ("400 737 Max jets"), in a pair that
        begins behind no word for a bound ("737-800 jets"), or before what is only one ("the 777 program")."""
        words, start, end = tokens.words, parsed.start, parsed.end
        if not parsed.digits or end != start + 1 or not words[start].isdecimal() or len(words[start]) != 3:
            return False
        if end >= len(words):
            return False
        capital = tokens.text[tokens.starts[end]].isupper()
        if start and capital and (words[start - 1].isdecimal() or words[start - 1] in self.numbers.entries):
            return True
        if not (self.words.plural_only and self._of_type(words[start])):
            return False
        behind = end + capital
        if not (capital or (start and words[start - 1] in self.words.definite)) or behind >= len(words):
            return False
        return self._single(tokens, behind)

    def _single(self, tokens: Tokens, at: int) -> bool:
        """Whether the words from token `at` on, as far as a noun may reach, name one thing and no plural."""
        words = tokens.words
        for index in range(at, min(at + NOUN, len(words))):
            word = words[index]
            if not word.isalpha() or len(word) < 3 or word in self.words.not_nouns:
                return index > at
            if self.nouns.singular(word) != word or word in self.words.same_plural:
                return False
        return True

    def fold(self, tokens: Tokens, parsed: Parsed) -> bool:
        """Whether an exact number of three digits with an "x" names a type ("777x") and is no multiple ("100x")."""
        glued = tokens.adjacent(parsed.end - 1) and tokens.words[parsed.end] == "x"
        return glued and isinstance(parsed.value, int) and parsed.value > 100 and parsed.value % 10 != 0

    def score(self, tokens: Tokens, parsed: Parsed, *, bare: bool) -> int:
        """The token behind a score or another pair of numbers close together ("2-1", "24/7", "6-to-3"); 0 if none."""
        at, words = parsed.end, tokens.words
        if bare and (pitted := self._pitted(tokens, at)):
            return pitted
        if not (bare and parsed.digits and at + 1 < len(words)):
            return 0
        if words[at] in self.words.score_marks and words[at + 1].isdecimal():
            return self._wickets(tokens, parsed)
        mark = self.around.range_marks.at(tokens, at + 1)
        if mark and at + 3 < len(words) and words[at] in DASHES and words[mark[1]] in DASHES:
            at += 2
        if words[at] not in PAIR_MARKS or not words[at + 1][0].isdecimal():
            return 0
        return at + 2 if tokens.adjacent(at) and tokens.adjacent(at - 1) else 0

    def _pitted(self, tokens: Tokens, at: int) -> int:
        """The token behind how many play against how many, of which the first number ends at a token: "a two-on-one",
        "4-on-3"; 0 for others."""
        words = tokens.words
        if at + 3 >= len(words) or words[at + 1] not in self.words.pitted_marks:
            return 0
        joined = words[at] in DASHES and words[at + 2] in DASHES and all(map(tokens.adjacent, range(at - 1, at + 3)))
        number = words[at + 3] in self.numbers.entries or words[at + 3].isdecimal()
        return at + 4 if joined and number else 0

    def _wickets(self, tokens: Tokens, parsed: Parsed) -> int:
        """The token behind the runs and wickets of a match, of which the first was read: "116 for 4", but not "5
        million for 3"; 0 for others."""
        first, last, end = parsed.value, tokens.words[parsed.end + 1], parsed.end + 2
        plain = isinstance(first, int) and tokens.words[parsed.end - 1][-1].isdecimal() and len(last) <= RUNS
        if not plain or min(first, int(last)) > WICKETS:
            return 0
        counts = self.nouns.counted(tokens, end) or self.around.units.at(tokens, end)
        return 0 if counts else end

    def _ranked(self, tokens: Tokens, parsed: Parsed) -> bool:
        """Whether a number tells a place among so many: "ranked 115 out of 180 countries"."""
        before = tokens.words[parsed.start - 1] if parsed.start else ""
        return before in self.words.ranking and self.around.parted.at(tokens, parsed.end) is not None

    @staticmethod
    def _code(tokens: Tokens, parsed: Parsed) -> int:
        """The end of a row of three and more numbers joined by dashes, slashes or colons: a telephone number."""
        words, at, parts = tokens.words, parsed.start, 1
        if (
            tokens.adjacent(at)
            and words[at + 1] == "/"
            and tokens.adjacent(at + 1)
            and _is_abbreviation(tokens, at + 2)
        ):
            while tokens.adjacent(at):  # "71/PHPU.D-XI/2013"
                at += 1
            return at + 1
        if at and words[at - 1] == "+" and tokens.adjacent(at - 1) and len(words[at]) >= 2:
            while at + 1 < len(words) and words[at + 1].isdecimal() and tokens.starts[at + 1] - tokens.ends[at] < 2:
                at, parts = at + 1, 3
        if at > 2 and words[at - 1] == ")" and words[at - 3] == "(" and _is_area(words[at - 2]):
            return _groups_end(words, at + 1)  # "(021) 555 0134"
        while at + 2 < len(words) and words[at + 1] in CODE_MARKS and words[at + 2][0].isdecimal():
            if not (tokens.adjacent(at) and tokens.adjacent(at + 1)):
                break
            at, parts = at + 2, parts + 1
        first = words[parsed.start]
        whole = parsed.start == 0 and parsed.end == len(words)
        if first.isdecimal() and first[0] == "0" < first and len(first) > 1 and not whole:
            return 0 if parsed.start and words[parsed.start - 1] in ".," else _groups_end(words, at + 1)
        return at + 1 if parts >= 3 else 0

    def _named(self, tokens: Tokens, parsed: Parsed) -> bool:
        """Whether the number is part of a name: "Pasal 5", "No. 12", "flight 370"."""
        words, at = tokens.words, parsed.start - 1
        number = words[parsed.start]
        if at >= 0 and (words[at] == "." or (words[at] == ":" and len(number) >= CODE and number.isdecimal())):
            at -= 1
        if at < 0 or ("." in number and "," in number):  # "the index closed at level 7,812.13"
            return False
        if parsed.digits and words[parsed.end - 1][0].isalpha():  # "menembus angka 2 ribu orang"
            return False
        if words[parsed.start - 1] == ":" and self.nouns.counted(tokens, parsed.end):
            return False  # "Telepon: 12345 orang menjawab"
        owner = words[at].removesuffix("'s")  # of a type: "Boeing's 737", and not "Boeing's 33,000 workers"
        capital = owner in self.words.naming_capital and tokens.text[tokens.starts[at]].isupper()
        return (capital or owner in self.words.naming) and (owner == words[at] or self._of_type(number))

    def _ends_name(self, tokens: Tokens, parsed: Parsed) -> bool:
        """Whether a name ends with the number: "the Group of Seven", but not "a group of seven farmers"."""
        found = self.around.named_numbers.before(tokens, parsed.end)
        if found is None:
            return False
        of_many = tokens.words[parsed.start - 1] in self.numbers.words.share_of
        named = not of_many or tokens.text[tokens.starts[found[1]]].isupper()
        return named or self.nouns.counted(tokens, parsed.end) is None

    def _numbers(self, tokens: Tokens, parsed: Parsed) -> bool:
        """Whether the number names the thing behind it: "the 1900 block of Acorn Street"."""
        long = len(tokens.words[parsed.start]) >= len("100") and parsed.end < len(tokens)
        return long and tokens.words[parsed.end] in self.words.numbered

    @staticmethod
    def _of_type(number: str) -> bool:
        """Whether a number may name a type, as three digits do that are not round: "777"."""
        return len(number) == 3 and number.isdecimal() and number[-1] != "0"

    @staticmethod
    def _glued(tokens: Tokens, parsed: Parsed) -> bool:
        """Whether the number is glued to letters before it ("MH370", "G20", "Covid-19") or an underscore."""
        at = parsed.start
        if not at or not tokens.adjacent(at - 1):
            return False
        before = tokens.words[at - 1]
        if before == "+" and at > 1 and tokens.adjacent(at - 2):
            return tokens.words[at - 2][-1].isdecimal()  # the minute "90+3"
        if (before in DASHES or before == ".") and at > 1 and tokens.adjacent(at - 2):
            lettered = at > 2 and tokens.adjacent(at - 3) and tokens.words[at - 3][-1].isalpha()
            return tokens.words[at - 2][-1].isalpha() or (tokens.words[at - 2].isdecimal() and lettered)
        return before[-1].isalpha() or (before in "_#@/:" and before != "")

    def _lettered(self, tokens: Tokens, parsed: Parsed) -> bool:
        """Whether a letter is glued to it that is neither a bound nor a noun: "pasal 18A", "4x4"."""
        end = parsed.end
        if not tokens.adjacent(end - 1) or not tokens.words[end][0].isalpha():
            return False
        return self.around.after.at(tokens, end) is None and self.around.nouns.at(tokens, end) is None

    def _ordinal(self, tokens: Tokens, parsed: Parsed) -> bool:
        """Whether an ending makes it an ordinal: "45th"."""
        return tokens.adjacent(parsed.end - 1) and tokens.words[parsed.end] in self.words.ordinal_endings

    def model(self, tokens: Tokens, parsed: Parsed) -> bool:
        """Whether a small number that counts nothing ends a name within a sentence: "Mate 9", "Voyager 2", or also
        the first one, where that is an abbreviation: "BBC 2"."""
        words, at = tokens.words, parsed.start - 1
        if at < 0 or not parsed.digits or not words[at].isalpha() or tokens.text.isupper():
            return False  # "MENANG 3, KALAH 5"
        if parsed.end > parsed.start + 1:
            return False  # "Apple sold 200 million phones, Varkoma 260 million"
        short = words[at - 1] == "." and at > 1 and words[at - 2] in self.words.naming  # "Jl. Sudirman 9"
        if not at or (words[at - 1] in SENTENCE_MARKS and not short):
            return len(words[parsed.start]) == 1 and _is_abbreviation(tokens, at)
        return len(words[parsed.start]) <= 3 and tokens.text[tokens.starts[at]].isupper()

    def in_row(self, tokens: Tokens, parsed: Parsed) -> bool:
        """Whether a number that counts nothing tells which one of a row: "gol di menit 57", "GMT+7"."""
        words, at = tokens.words, parsed.start - 1
        if parsed.digits and parsed.end > parsed.start + 1:
            return False  # "iOS 30 million"
        for _ in range(ROWS):  # "menit 5, 7 dan 9"
            joined = at > 0 and (words[at] == "," or words[at] in self.words.joints) and words[at - 1].isdecimal()
            at -= 2 * joined
        at -= at > 0 and (words[at] == "+" or words[at] in DASHES)
        if at < 0 or words[at] not in self.words.in_rows:
            return False
        return self.words.row_leads.isdisjoint(words[max(0, at - LEADS) : at])  # "every minute 57 die"

    def postcode(self, tokens: Tokens, parsed: Parsed) -> bool:
        """Whether a number that counts nothing is the code of the place before it: "Jakarta Selatan, 12999"."""
        words, start = tokens.words, parsed.start
        at = start - 1 - (start > 0 and words[start - 1] == ",")
        plain = parsed.end == start + 1 and words[start].isdecimal() and len(words[start]) == CODE
        if parsed.end < len(words) and words[parsed.end] not in CLAUSE_ENDS:
            return False  # "In Texas, 45000 were infected"
        if self._listed_before(tokens, at) or self._listed_behind(tokens, parsed.end):
            return False
        return at >= 0 and plain and words[at].isalpha() and tokens.text[tokens.starts[at]].isupper()

    @staticmethod
    def _listed_before(tokens: Tokens, at: int) -> bool:
        """Whether the name that ends at token `at` follows another number in a list: "12345 votes, Trump 54321"."""
        words, last = tokens.words, at
        while at > last - NOUN and at > 0 and tokens.text[tokens.starts[at]].isupper():
            at -= 1
        told = at > 1 and words[at] in LISTING
        return told and (words[at - 1][0].isdecimal() or words[at - 2][0].isdecimal())

    @staticmethod
    def _listed_behind(tokens: Tokens, end: int) -> bool:
        """Whether a name with its own number follows at token `end` in a list: "Salem, 62799; Leeds, 45000"."""
        words, at = tokens.words, end + 1
        if at >= len(words) or words[end] not in LISTING:
            return False
        while at < min(end + 1 + NOUN, len(words)) and tokens.text[tokens.starts[at]].isupper():
            at += 1
        at += at < len(words) and words[at] == ","
        return end + 1 < at < len(words) and words[at].isdecimal()

    def dialled(self, tokens: Tokens, parsed: Parsed) -> bool:
        """Whether a number that counts nothing is one of a telephone: "called 911"."""
        before = tokens.words[parsed.start - 1] if parsed.start else ""
        return parsed.digits and before in self.words.dialling and len(tokens.words[parsed.start]) >= len("911")

    def address(self, tokens: Tokens, parsed: Parsed) -> bool:
        """Whether a number that counts nothing stands before the name of a street: "10 Downing Street"."""
        words, end = tokens.words, parsed.end
        for at in range(end, min(end + NOUN, len(words)) if parsed.digits else end):
            if not (words[at].isalpha() and tokens.text[tokens.starts[at]].isupper()):
                return False
            if at > end and words[at] in self.words.streets:
                return True
        return False

    def _list_mark(self, tokens: Tokens, parsed: Parsed) -> bool:
        """Whether the number only counts the line: "1. ", "2) ", "Claim 3: ", at the beginning of a line."""
        words, at, start = tokens.words, parsed.end, parsed.start
        if at + 1 >= len(words) or words[at] not in ".):" or not words[start].isdecimal() or tokens.adjacent(at):
            return False
        headed = words[at] == ":"
        if headed and not (start and words[start - 1].isalpha() and len(words[start]) < 3):
            return False
        begin = tokens.starts[start - headed]
        line = tokens.text.rfind("\n", 0, begin) + 1
        return len(words[start]) <= 3 and begin - line < 12 and not tokens.text[line:begin].strip()

    def _year(self, tokens: Tokens, parsed: Parsed) -> bool:
        """Whether a whole number that is not read as a date stands for a year: after "in" or "tahun"."""
        words, at = tokens.words, parsed.start
        if not isinstance(parsed.value, int) or parsed.value not in YEARS:
            return False
        cued = bool(at) and words[at - 1] in self.words.year_cues
        whole = len(words[at]) == 4 if parsed.digits else parsed.end - at >= 3
        return cued and whole and self.around.nouns.at(tokens, parsed.end) is None

    @staticmethod
    def _bracketed(tokens: Tokens, parsed: Parsed) -> bool:
        """Whether a small number stands alone in brackets: a list mark, the age of a person, or the minutes of a match
        in which somebody scored, "Diks (17', 62')"."""
        words, start, end = tokens.words, parsed.start, parsed.end
        minute = end < len(words) and words[end] == "'" and tokens.adjacent(end - 1)
        edges = [*words[max(0, start - 1) : start], *words[end + minute : end + minute + 1]]
        alone = len(edges) == 2 and edges[0] in ("([," if minute else "([") and edges[1] in (")]," if minute else ")]")
        return alone and end - start == 1 and words[start].isdecimal() and len(words[start]) <= 3


def _is_area(word: str) -> bool:
    """Whether a word is the code of an area, with which a telephone number begins: "021"."""
    return word.isdecimal() and word[0] == "0" and len(word) >= GROUP


def _groups_end(words: list[str], at: int) -> int:
    """The token behind the groups of digits of a telephone number that go on at token `at`: "0812 3456 7890"."""
    while at < len(words):
        number = at + (words[at] in DASHES)
        if number >= len(words) or not words[number].isdecimal() or len(words[number]) < GROUP:
            break
        at = number + 1
    return at


def _is_figure(word: str) -> bool:
    """Whether a word is a whole number in digits, and no longer row of them."""
    return word.isdecimal() and len(word) <= MOST_DIGITS


def _is_abbreviation(tokens: Tokens, at: int) -> bool:
    """Whether a token is written in capitals only."""
    return len(tokens.words[at]) > 1 and tokens.raw(at, at).isupper()


SENTENCE_MARKS = frozenset(".?!:;\"“”'‘’(-–—*•")
PAIR_MARKS = DASHES | {"/", ":"}
CHAIN_MARKS = DASHES | {"+"}
CODE_MARKS = DASHES | {"/", ":"}
