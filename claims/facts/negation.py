"""What a text denies: the words that deny, and how far each of them reaches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from claims.facts.numbers.number_reader import reader
from claims.facts.numbers.quantity_words import quantity_words
from claims.facts.tokens.phrases import Phrases
from claims.facts.tokens.value_tokens import CLAUSE_ENDS, Tokens
from claims.languages import known, language
from claims.records import Denial, LanguageCode, Span

OPENING = frozenset('"“«')

TAGGED = {"[": "]", "(": ")"}
"""Brackets around a tag before a sentence: "[HOAX] ..."."""

PHRASE = 3
"""Words that a denial of a mere phrase ("without") reaches."""

TOLD = 3
"""Words from which what is called a hoax is taken for a sentence of its own."""

BEFORE = 6
"""Words in front of a denial that may belong to it."""

ASIDE = 8
"""Words that a remark between two commas has at most."""

LEADING = 4
"""Words between a relative or the like and the denial that it leads, and before one in which an auxiliary stands."""

SUBJECT = 3
"""Words of the subject between a word such as "if" and the denial in its clause, at most."""

HEADLESS = 10
"""Words before a relative in which "there are" is looked for."""

OBJECTS = 6
"""Words within which stands what somebody is refused: "denied Smith leave to appeal"."""

_VOWELS = frozenset("aeiou")

CODE = 3
"""Letters of the code of a flight or a road, at most."""

REACH = 40
"""Words that any denial reaches, where no sign or conjunction ends it before."""


Sort: TypeAlias = Literal["plain", "verb"] | Denial


@dataclass(frozen=True, slots=True)
class Negation:
    """A word or phrase that denies: `cue` in lower case at `span`; what it denies stands at `scope`.

    `clause` is false where only a phrase is denied ("without a permit"), so that the sentence as a whole still asserts.
    `sort`: "verb" where a verb denies what it governs ("refuse to"; its clause asserts the refusal), "denied" where a
    verb says that somebody denies it ("membantah kabar bahwa", "denied that"), "false" where the text calls it so
    ("falsely claimed that", "adalah hoaks"); what is called so may stand before the cue.
    """

    cue: str
    span: Span
    scope: Span
    clause: bool = True
    sort: Sort = "plain"
    before: Span | None = None
    """The words of its clause in front of it, at most `BEFORE`: they may be denied too ("reported that nobody")."""
    sweeping: bool = False
    """It denies of all that there are: "nobody", "tidak ada"."""
    aside: bool = False
    """It stands in a part that only qualifies what the sentence asserts: "who did not vote", "agar tidak terulang"."""


@dataclass(frozen=True, slots=True)
class NegationWords:
    """Section `negation` of a language file; the file says beside each key what it holds."""

    cues: list[str]
    phrase_cues: list[str]
    exempt: list[str]
    exempt_alone: list[str]
    exempt_before: frozenset[str]
    stops: frozenset[str]
    verbs: list[str]
    sweeping: list[str]
    relative: frozenset[str]
    that: frozenset[str]
    denying_verbs: list[str]
    rejecting_verbs: list[str]
    reports: list[str]
    behind_denial: list[str]
    false_before: list[str]
    false_behind: list[str]
    hoaxes: list[str]
    told: frozenset[str]
    continuing: frozenset[str]
    qualifying: frozenset[str]
    qualifying_clause: frozenset[str]
    relative_that: frozenset[str]
    before_that: frozenset[str]
    linking: frozenset[str]
    subjects: frozenset[str]
    contact: frozenset[str]
    headless: frozenset[str]
    existing: frozenset[str]
    copulas: frozenset[str]
    between: frozenset[str]
    contrasting: frozenset[str]
    withholding: frozenset[str]
    unknown: frozenset[str]
    false_tags: list[str]
    participle_cues: frozenset[str]
    participle_endings: tuple[str, ...]
    no_participles: frozenset[str]
    participle_leads: frozenset[str]
    refused: frozenset[str]
    not_refused: frozenset[str]
    falling: frozenset[str]
    indefinite: frozenset[str]
    resuming: frozenset[str]


class NegationReader:
    """Reads the denials of a text; one for each language, from `negation_reader`."""

    def __init__(self, words: NegationWords, bounds: Iterable[str], numbers: Set[str]) -> None:
        """Args:
        bounds: what may bound a number, "tidak lebih dari" among it.
        numbers: words that begin a number.
        """
        rejected = [f"{verb} {report}" for verb in words.rejecting_verbs for report in words.reports]
        entries: list[tuple[str, tuple[bool, Sort]]] = [
            *((cue, (True, "plain")) for cue in words.cues),
            *((cue, (False, "plain")) for cue in words.phrase_cues),
            *((cue, (False, "verb")) for cue in words.verbs),
            *((cue, (True, "denied")) for cue in (*words.denying_verbs, *rejected)),
            *((cue, (True, "false")) for cue in words.false_before),
        ]
        self.sweeping: Phrases[bool] = Phrases((phrase, True) for phrase in words.sweeping)
        self.nothing = frozenset(cue for cue in words.sweeping if " " not in cue)
        """Of them the single words, which are the subject themselves."""
        self.stops, self.relative, self.that = words.stops, words.relative, words.that
        self.borders = self.stops | self.that | CLAUSE_ENDS
        """Words and signs behind which those begin that stand before a denial in its clause."""
        self.leads: Phrases[bool] = Phrases((phrase, True) for phrase in (*words.behind_denial, *words.reports))
        self.cues: Phrases[tuple[bool, Sort]] = Phrases(entries)
        alone = [(phrase, True) for phrase in words.exempt_alone]
        self.exempt: Phrases[bool] = Phrases([*((phrase, False) for phrase in words.exempt), *alone])
        """Phrases that deny nothing, and whether only where nothing that they could deny follows."""
        self.exempted = frozenset(words.exempt)
        hoaxes = tuple(f" {hoax}" for hoax in words.hoaxes)
        self.behind: Phrases[bool] = Phrases((phrase, f" {phrase}".endswith(hoaxes)) for phrase in words.false_behind)
        """Phrases that call false what stands before them, and whether they need no word that leads it."""
        self.told, self.continuing = words.told, words.continuing
        self.tags: Phrases[bool] = Phrases((tag, True) for tag in words.false_tags)
        self.tagging = self.tags.heads.union(TAGGED)
        self.words = words
        self.closing = frozenset(Tokens(phrase).words[-1] for phrase in (*words.false_behind, *words.false_tags))
        self.opening = frozenset(Tokens(cue).words[0] for cue, _ in entries)
        self.bounds: Phrases[bool] = Phrases((one, True) for one in bounds if one.split()[0] in self.opening)
        self.numbers = numbers
        self.triggers = self.opening | self.closing
        said = (Tokens(cue).words[0] for cue, (_, sort) in entries if sort in ("denied", "false"))
        self.said = frozenset(said) | self.closing
        """Words that a denial by a verb, or a phrase or tag that calls something false, begins or ends with."""

    def read(self, tokens: Tokens) -> list[Negation]:
        """The denials of `tokens`, in order. Of two in one clause ("tidak mungkin tidak") both are given."""
        found: list[Negation] = []
        skip = self._tagged(tokens, found) if tokens.words[:1] and tokens.words[0] in self.tagging else 0
        for at, word in enumerate(tokens.words):
            if at < skip or not (word in self.triggers or word in self.exempt):
                continue
            if _is_code(tokens, at):
                continue
            cue = self.cues.at(tokens, at)
            passed = self._passed(tokens, at, cue, found)
            if passed:
                skip = passed
            elif cue:
                clause, sort = cue[0]
                skip = cue[1] if sort in ("plain", "verb") else self._opened(tokens, cue[1])
                found.append(self._negation(tokens, at, skip, sort, clause=clause))
            if word in self.closing and at >= skip - 1:
                self._close(tokens, at, found)
        return found

    def _tagged(self, tokens: Tokens, found: list[Negation]) -> int:
        """Adds what a tag in front calls false: "[SALAH] ...", "HOAX: ..."; the token behind the tag, 0 without one."""
        words = tokens.words
        close = TAGGED.get(words[0], "")
        tag = self.tags.at(tokens, 1 if close else 0)
        if tag is None or words[tag[1] : tag[1] + 1] != [close or ":"]:
            return 0
        end, last = tag[1] + 1, min(len(words), tag[1] + 1 + REACH)
        while last > end and not words[last - 1][0].isalnum():
            last -= 1
        if last == end or not (close or tokens.raw(0, end - 2).isupper()):
            return 0
        cue = " ".join(words[1 if close else 0 : end - 1])
        found.append(Negation(cue, tokens.span(0, end - 1), tokens.span(end, last - 1), sort="false"))
        return end

    def _passed(
        self, tokens: Tokens, at: int, cue: tuple[tuple[bool, Sort], int] | None, found: Sequence[Negation]
    ) -> int:
        """The token behind what denies nothing of its own: "not only", the "nor" of a "neither"; 0 where it does."""
        exempt = self.exempt.at(tokens, at)
        if exempt and exempt[0] and not self._is_alone(tokens, exempt[1]):
            exempt = None  # "sudah tiada harapan", "mesin 2 tak berfungsi"
        if exempt and (cue is None or exempt[1] >= cue[1]):
            verb = self.cues.at(tokens, exempt[1])
            idle = verb is not None and verb[0][1] == "denied" and _ends(tokens, verb[1])
            return verb[1] if verb and idle else exempt[1]  # "buka data, bukan sekadar membantah"
        if cue is None:
            return 0
        bound = self.bounds.at(tokens, at)
        if bound and self._counts(tokens, bound[1]):
            return bound[1]
        told = tokens.words[cue[1]] if cue[1] < len(tokens) else ""
        if told == "?" or (tokens.words[at] in self.words.falling and self._counts(tokens, cue[1])):
            return cue[1]  # "bisa atau tidak?", "declined to $3 million"
        if told in self.words.withholding and self._withholds(tokens.words, at):
            return cue[1]
        if cue[0][1] == "denied" and (self._refuses(tokens.words, cue[1]) or self._introduces(tokens.words, at)):
            return cue[1]
        goes_on = found and tokens.words[at] in self.continuing
        return cue[1] if goes_on and tokens.span(at, at)[0] < found[-1].scope[1] else 0

    def _is_alone(self, tokens: Tokens, at: int) -> bool:
        """Whether nothing stands at token `at` that a denial before it could deny."""
        return _ends(tokens, at) or tokens.words[at] in self.words.exempt_before

    def _counts(self, tokens: Tokens, at: int) -> bool:
        """Whether a number stands at token `at`, perhaps behind the sign of a currency."""
        word, behind = ("", *tokens.words[at : at + 2], "", "")[1:3]
        sign = behind[:1].isdecimal() and not tokens.raw(at, at).islower()
        return word[:1].isdecimal() or word in self.numbers or sign

    def _withholds(self, words: Sequence[str], at: int) -> bool:
        """Whether the "not" at word `at` only adds that no more is told or known: "said X, but did not reveal who"."""
        first = at
        while first and at - first < LEADING and words[first - 1] in self.words.between:
            first -= 1
        return first > 1 and words[first - 1] in self.words.contrasting

    def _refuses(self, words: Sequence[str], end: int) -> bool:
        """Whether behind a verb of denying that ends before token `end` stands to whom what is refused: "denied 40
        people entry", but not "denied that people had entry"."""
        for at in range(end, min(end + OBJECTS, len(words))):
            if words[at] in self.words.refused and (at + 1 == len(words) or self._parts(words[at + 1])):
                return True
            if self._parts(words[at]) or self._is_participle(words[at]):
                return False
        return False

    def _parts(self, word: str) -> bool:
        return word in self.words.not_refused or word in self.borders

    def _introduces(self, words: Sequence[str], at: int) -> bool:
        """Whether a participle opens its sentence, and a comma ends what it denies: "Denying the charge, he ..."."""
        return self._is_participle(words[at]) and self._opens(words, at) and self._to_comma(words, at)

    def _to_comma(self, words: Sequence[str], at: int) -> bool:
        """Whether a comma is the first border behind token `at`."""
        return next((word for word in words[at : at + REACH] if word in self.borders), "") == ","

    @staticmethod
    def _opens(words: Sequence[str], at: int) -> bool:
        """Whether no word stands before token `at`, or only a sign between."""
        return not at or not words[at - 1][0].isalnum()

    def _is_participle(self, word: str) -> bool:
        return word.endswith(self.words.participle_endings) and word not in self.words.no_participles

    def _is_copula(self, word: str) -> bool:
        """Whether a word is one, or ends in one that is cut short: "it's"."""
        return word in self.words.copulas or word[word.rfind("'") :] in self.words.copulas

    def _aside(self, words: Sequence[str], start: int, end: int) -> bool:
        """Whether a denial from token `start` to `end` stands in a part that only qualifies: before a participle, or
        behind a relative that does not tell what there is: "farmers who did not register", but not "there are farmers
        who did not"."""
        if words[start] in self.words.participle_cues and end < len(words) and self._is_participle(words[end]):
            return self._joins(words, start)
        if end < len(words) and words[end] in self.words.unknown and self._withholds(words, start):
            return True  # "but it is not clear why"
        at = start
        while start - at < LEADING and at and words[at - 1] in self.words.between:
            at -= 1
        if not at:
            return False
        lead = at - 1 if self._qualifies(words, at, start) else self._clause(words, at, start)
        if lead is None:
            told = " ".join(words[at - 3 : at - 1]) if at > 2 and self._has_subject(words, at, start) else ""
            return told in self.words.contact
        if words[lead + 1] in self.words.linking:
            return False  # "meski demikian polisi tidak"
        ahead = words[max(0, lead - HEADLESS) : lead]
        if words[lead] in self.relative or words[lead] in self.words.relative_that:
            return not (ahead and (ahead[-1] in self.words.headless or self._exists(ahead)))
        inner = lead > 0 and words[lead - 1] not in OPENING
        return inner or lead + 1 == at or self._to_comma(words, start)  # "because of rain farmers did not come"

    def _has_subject(self, words: Sequence[str], at: int, start: int) -> bool:
        """Whether the words between token `at` and a denial are its subject: "they have"."""
        return not self.words.subjects.isdisjoint(words[at:start])

    def _qualifies(self, words: Sequence[str], at: int, start: int) -> bool:
        """Whether the word before token `at` leads a part that only qualifies, up to the denial at `start`: "who did
        not", "a rule that does not", but not "said that he did not", "said that is not"."""
        if words[at - 1] not in self.words.relative_that:
            return words[at - 1] in self.words.qualifying
        led = at > 1 and words[at - 2].isalpha() and words[at - 2] not in self.words.before_that
        bare = words[start] in self.nothing or (at == start and words[start] in self.words.participle_cues)
        own = self._has_subject(words, at, start) or not self.words.existing.isdisjoint(words[at:start])
        return led and not bare and not own

    def _clause(self, words: Sequence[str], at: int, start: int) -> int | None:
        """The word that begins the clause of a denial, whose auxiliaries and pronouns begin at token `at`, and has a
        subject of its own behind it: "if the farmers do not"."""
        if self._has_subject(words, at, start):
            return None
        for before in range(at - 1, max(-1, at - 2 - SUBJECT), -1):
            if words[before] in self.words.qualifying_clause:
                return before
            if words[before] in self.borders or words[before] in self.words.between:
                return None
        return None

    def _exists(self, told: Sequence[str]) -> bool:
        """Whether the words before a relative say that there is something, or what it is: "he is a mayor who"."""
        if not self.words.existing.isdisjoint(told):
            return True
        return any(self._is_copula(word) for word in told[-LEADING:])

    def _joins(self, words: Sequence[str], start: int) -> bool:
        """Whether a "not" before a participle only joins it to what stands before: "of the pump not being mended", but
        not "the pump is not running", "it shows him not saluting"."""
        if self._opens(words, start):
            return start > 0 or self._to_comma(words, start)
        for word in reversed(words[max(0, start - LEADING) : start]):
            if word in self.words.participle_leads or self._is_copula(word):
                return word in self.words.participle_leads
        return False

    def _opened(self, tokens: Tokens, end: int) -> int:
        """The token behind the words that lead from a verb of denying to what is denied: "the reports that"."""
        while lead := self.leads.at(tokens, end):
            end = lead[1]
        return end

    def _negation(self, tokens: Tokens, start: int, end: int, sort: Sort, *, clause: bool) -> Negation:
        words, first = tokens.words, self._first(tokens.words, end)
        limit = min(len(words), first + (PHRASE if sort == "plain" and not clause else REACH))
        sweeping = sort == "plain" and self.sweeping.at(tokens, start) is not None
        stops = self.stops - self.relative if sweeping or sort != "plain" else self.stops
        last = first
        while last < limit and not self._stops(tokens, first, last, stops):
            last += 1
        span = tokens.span(start, end - 1)
        before = self._before(tokens, start) if clause and sort == "plain" else None
        aside = sort == "plain" and self._aside(words, start, end)
        if aside and self._in_relative(words, start):
            last = next((at for at in range(first + 1, last) if words[at] in self.words.resuming), last)
        scope = tokens.span(first, last - 1) if last > first else (span[1], span[1])
        return Negation(" ".join(words[start:end]), span, scope, clause, sort, before, sweeping, aside)

    def _in_relative(self, words: Sequence[str], start: int) -> bool:
        """Whether a relative leads the denial at token `start`: "homes which were not insured"."""
        at = start - 1
        while at > 0 and start - at <= LEADING and words[at] in self.words.between:
            at -= 1
        return at >= 0 and words[at] in self.relative

    def _stops(self, tokens: Tokens, first: int, at: int, stops: Set[str]) -> bool:
        """Whether a denial whose words begin at token `first` does not reach beyond token `at`; it does beyond
        a relative that only tells what is denied: "does not know anyone who", "bukan itu yang dibutuhkan"."""
        words = tokens.words
        if words[at] in CLAUSE_ENDS:
            return not _is_initial(tokens, at)
        if words[at] not in stops:
            return False
        if words[at] not in self.relative or at == first:
            return True
        before = words[at - 1]
        pointing = before in self.words.linking or before in self.words.subjects
        return not (before in self.words.indefinite or (at == first + 1 and pointing))

    @staticmethod
    def _first(words: Sequence[str], end: int) -> int:
        """The first word that may be denied: behind an opening quotation mark, or behind a remark between commas."""
        if words[end : end + 1] != [","]:
            return end + (end < len(words) and words[end] in OPENING)
        closing = next((at for at in range(end + 1, min(end + ASIDE, len(words))) if words[at] == ","), None)
        return end if closing is None else closing + 1

    def _before(self, tokens: Tokens, start: int) -> Span | None:
        words, first = tokens.words, start
        while first > max(start - BEFORE, 0) and words[first - 1] not in self.borders:
            first -= 1
        return tokens.span(first, start - 1) if first < start else None

    def _close(self, tokens: Tokens, at: int, found: list[Negation]) -> None:
        """Adds what the words up to token `at` call false behind it ("... is a hoax"), for a "not" within them."""
        closed = self.behind.before(tokens, at + 1)
        if closed is None:
            return
        words, start = tokens.words, closed[1]
        first, stops = start, self.stops - self.relative  # "the link that is said to be theirs is a hoax"
        while first > max(0, start - REACH) and words[first - 1] not in CLAUSE_ENDS and words[first - 1] not in stops:
            first -= 1
        told = next((place for place in range(first, start) if words[place] in self.told), None)
        sure = told is not None or (closed[0] and start - first >= TOLD)
        if not sure or words[at + 1 : at + 2] == ["-"]:  # "The passport was fake", "tidak benar-benar"
            return
        if told is not None:  # who says so stands before it: "the ministry says that the claim is false"
            while first <= told or (words[first] in self.that and first + 1 < start):
                first += 1
            first = first if words[first - 1] in self.that else told
        span, scope = tokens.span(start, at), tokens.span(first, start - 1)
        while found and found[-1].span[0] >= span[0]:
            found.pop()
        found.append(Negation(" ".join(words[start : at + 1]), span, scope, sort="false"))


def _is_code(tokens: Tokens, at: int) -> bool:
    """Whether a short word in capitals denies nothing: that of a flight or a road before figures, "GA 123", "GA-123",
    the letters of a body, "BKN", or "No" for a number within a sentence, "to be No 4"."""
    word = tokens.words[at]
    figure = at + 1 + (tokens.words[at + 1 : at + 2] == ["-"])
    counted = figure < len(tokens) and tokens.words[figure][0].isdecimal()
    coded = len(word) <= CODE and (counted or _VOWELS.isdisjoint(word))
    raw = tokens.raw(at, at)
    return coded and (raw.isupper() or (counted and at > 0 and raw.istitle())) and not tokens.text.isupper()


def _is_initial(tokens: Tokens, at: int) -> bool:
    """Whether a full stop only shortens the letter before it: "U.S. troops"."""
    return (
        tokens.words[at] == "." and at > 0 and len(tokens.words[at - 1]) == 1 and tokens.raw(at - 1, at - 1).isupper()
    )


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether the clause ends at token `at`."""
    return at >= len(tokens) or tokens.words[at] in CLAUSE_ENDS


@cache
def negation_reader(code: LanguageCode) -> NegationReader:
    """The reader of denials for the language `code`."""
    bounds = (phrase for phrases in quantity_words(code).comparators.values() for phrase in phrases)
    return NegationReader(language(code).typed("negation", NegationWords), bounds, reader(code).starters)


def read_negations(text: str, language: LanguageCode, *, offset: int = 0) -> tuple[Negation, ...]:
    """The denials of one sentence.

    Args:
        language: one of `claims.languages.known()`; nothing is denied in another one.
        offset: where `text` begins in a larger text; added to every span.

    Returns:
        Each denial with its scope: from behind the cue to the next clause sign or conjunction (for "without", three
        words at most), or back from it ("... is a hoax"). "Not only", "tidak kurang dari" and their like deny nothing.
    """
    if language not in known():
        return ()
    reader = negation_reader(language)
    tokens = Tokens(text, offset)
    return () if reader.triggers.isdisjoint(tokens.words) else tuple(reader.read(tokens))


def is_negated(text: str, language: LanguageCode) -> bool:
    """Whether a clause of the sentence `text` is denied; two denials in one scope ("not impossible") cancel out."""
    return denies(read_negations(text, language))


def denial_in(text: str, language: LanguageCode) -> Denial | None:
    """How the denied sentence `text` puts it: somebody denies it, or the text calls it false; None: a plain "not"."""
    if language not in known() or negation_reader(language).said.isdisjoint(Tokens(text).words):
        return None
    return denial_of(read_negations(text, language))


def denial_of(negations: Sequence[Negation]) -> Denial | None:
    """How a sentence puts its `negations`, as `denial_in` tells it."""
    for found in negations:
        if found.sort in ("denied", "false") and not any(_takes_back(one, found) for one in negations):
            return found.sort
    return None


def _takes_back(one: Negation, said: Negation) -> bool:
    """Whether a "not" before a denial says that there is none: "did not deny"."""
    ahead = said.span[0] <= said.scope[0]
    return ahead and one.sort == "plain" and one.clause and one.span[0] < said.span[0] < one.scope[1]


def denies(negations: Sequence[Negation]) -> bool:
    """Whether somebody denies it, the text calls it false, or an odd number of `negations` denies some clause.

    What is denied may itself deny something ("denied that it was not tested"); "did not deny" denies nothing; denials
    of a mere phrase or in an aside do not count.
    """
    if denial_of(negations):
        return True
    end, odd = -1, False
    for found in negations:
        if not found.clause or found.aside:
            continue
        if found.span[0] >= end:
            if odd:
                return True
            odd = False
        odd, end = not odd, max(end, found.scope[1])
    return odd
