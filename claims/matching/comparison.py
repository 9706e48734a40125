"""A question beside one row: which words agree, and the measures from which the evidence of a match is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import sqrt
from operator import mul

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from claims.languages.lexicon import base, root
from claims.languages.terms import Word, fold, number_words, words
from claims.matching.markings import bare, unmarked
from claims.matching.query import Alternative, Group, Question
from claims.matching.spoken import content_words, language_of, listed, variety_of
from claims.records import LanguageCode

_SPELT_ALIKE = 0.45
_TRUST = 0.8
"""Words left over that share this part of their letters count as one word spelt differently, with this trust."""

_BOTH_LISTED = 0.7
"""As much must be alike where the word list knows both: they are two words, if of one family."""

_FAMILY = 0.9
"""Trust in a word of the same family, such as the active of a passive."""

_KEYWORDS = 4
_READ = 600
"""Letters of a text up to which it is read to compare its wording as a whole."""

_SOME_OTHERS = 4
"""Words that only one of two texts has, at which that measure is halved."""

_UNLIKE, _LIKE = 0.3, 0.8
"""Share that the shorter text has of the longer one's words, from which two texts may say the same statement, and from
which nothing speaks against it."""

_USUAL_LENGTH = 16
"""Content words of a claim with its title."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the reference as the comparison sees it: the content words of the claim, then those of the title.

    For each word there are its rarity, its folded spelling, and the keys under which a question may name it.
    """

    claim: str
    title: str
    language: LanguageCode | None
    words: tuple[Word, ...]
    claim_words: int
    rarities: tuple[float, ...]
    folded: tuple[str, ...]
    keys: tuple[tuple[str, ...], ...]
    term_set: frozenset[str] = frozenset()
    """All words of the claim, those without weight too."""
    variety: LanguageCode | None = None
    """The language told from its neighbours; None in doubt."""
    names: tuple[int, ...] = ()
    """The places of the words of the claim behind its first that have a capital."""

    @property
    def titled(self) -> bool:
        """Whether its title has words."""
        return len(self.words) > self.claim_words


@dataclass(frozen=True, slots=True)
class Pair:
    """A word of the question and the word of the row it stands for; `place` counts the words of claim and title."""

    group: int
    place: int
    weight: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What `compare` found. `measures` maps names of evidence to values from 0 to 1."""

    measures: Mapping[str, float]
    pairs: tuple[Pair, ...]
    rarity: float = 0.0
    """The rarities of the question's words that the row has, times the trust in each, added up."""
    asked: tuple[float, ...] = ()
    """How well each word of the question is matched in the row, 0 to 1, each word of the row standing for one."""


def read_row(claim: str, title: str, rarity_of: Callable[[str], float]) -> Row:
    """Prepares a row for comparison; `rarity_of` a term tells how much it weighs in its reference."""
    found, heading = words(unmarked(claim)), words(unmarked(title)) if title else []
    language = language_of([*found, *heading])
    content = content_words(found, shouting=claim.isupper())
    both = (*content, *content_words(heading, shouting=title.isupper()))
    return Row(
        claim,
        title,
        language,
        both,
        len(content),
        tuple(rarity_of(word.term) for word in both),
        tuple(fold(word.text) for word in both),
        tuple(_keys(word.text, word.term, language) for word in both),
        frozenset(word.term for word in found),
        variety_of([*found, *heading], language),
        tuple(at for at, word in enumerate(content) if at and word.text[0].isupper()),
    )


@lru_cache(maxsize=200_000)
def _keys(text: str, term: str, language: LanguageCode | None) -> tuple[str, ...]:
    """A word's term, the base of its irregular form, and the root of its family in its language."""
    keys = {term, base(term)}
    if digits := number_words().get(text.lower()):
        keys.add(digits)
    if language is not None:
        keys.add(_family(text, language))
    return tuple(keys)


def _family(text: str, language: LanguageCode) -> str:
    return f"{language}~{root(text, language)}"


class Sought:
    """What a question looks for in every row: key -> the words it may stand for, with trust.

    Args:
        question: the question.
    """

    def __init__(self, question: Question) -> None:
        self.question = question
        self.rarities = tuple(group.rarity for group in question.groups)
        self.squared = _squares(self.rarities)
        self.names = tuple(at for at, group in enumerate(question.groups) if group.name)
        self.numbers = tuple(at for at, group in enumerate(question.groups) if group.number)
        self.written = _written(question.text)
        self._alike = Alike(question.groups, question.language)
        self._own: dict[str, list[tuple[int, float]]] = {}
        self._translated: dict[str, list[tuple[int, float]]] = {}
        self._parts: dict[str, list[tuple[int, float, Alternative]]] = {}
        for at, group in enumerate(question.groups):
            if question.language:
                self._own.setdefault(_family(group.word.text, question.language), []).append((at, _FAMILY))
            for one in group.alternatives:
                self._note(at, one)

    def _note(self, at: int, one: Alternative) -> None:
        weight = sqrt(one.weight)
        if len(one.terms) > 1:
            for term in one.terms:
                self._parts.setdefault(term, []).append((at, weight / len(one.terms), one))
            return
        found = self._translated if one.name == "translation" else self._own
        found.setdefault(one.terms[0], []).append((at, weight))

    def pairs(self, row: Row) -> list[Pair]:
        """The words of the question beside the words of a row, each pair once with its best weight."""
        same = row.language is not None and row.language == self.question.language
        best: dict[tuple[int, int], float] = {}
        for place, keys in enumerate(row.keys):
            for key in keys:
                for at, weight in self._own.get(key, ()):
                    best[at, place] = max(best.get((at, place), 0.0), weight)
                if not same:
                    for at, weight in self._translated.get(key, ()):
                        best[at, place] = max(best.get((at, place), 0.0), weight)
        if self._parts:
            for at, place, weight in self._phrases(row, same=same):
                best[at, place] = max(best.get((at, place), 0.0), weight)
        self._add_alike(row, best)
        return [Pair(at, place, weight) for (at, place), weight in best.items()]

    def _phrases(self, row: Row, *, same: bool) -> list[tuple[int, int, float]]:
        """Words that only together stand for one, as in a translation; its weight is shared among those in the row."""
        present: dict[tuple[int, Alternative], dict[str, int]] = {}
        shares: dict[tuple[int, Alternative], float] = {}
        for place, word in enumerate(row.words):
            for at, part, one in self._parts.get(word.term, ()):
                if same and one.name == "translation":
                    continue
                present.setdefault((at, one), {})[word.term] = place
                shares[at, one] = part
        return [
            (at, place, shares[at, one] * len(places))
            for (at, one), places in present.items()
            for place in places.values()
        ]

    def _add_alike(self, row: Row, best: dict[tuple[int, int], float]) -> None:
        """Adds words left over on both sides that share most of their letters: slips of the pen, parts of compounds."""
        matched, taken = {at for at, _ in best}, {place for _, place in best}
        for place, spelling in enumerate(row.folded):
            if place not in taken:
                for at, likeness in self._alike.groups(spelling):
                    if at not in matched:
                        best[at, place] = likeness


def compare(sought: Sought, row: Row) -> Comparison:
    """All measures of one row but those that need the other rows."""
    pairs = sought.pairs(row)
    asked, answered = [0.0] * len(sought.rarities), [0.0] * len(row.words)
    for pair in one_to_one(pairs, row.claim_words):
        asked[pair.group] = max(asked[pair.group], pair.weight)
        answered[pair.place] = pair.weight
    measures = _measures(sought, row, pairs, asked, answered)
    return Comparison(measures, tuple(pairs), measures["words"] * sum(sought.rarities), tuple(asked))


class Alike:
    """Which words of a question are spelt like a given word, by the share of common three-letter pieces (Dice)."""

    def __init__(self, groups: Sequence[Group], language: LanguageCode | None) -> None:
        self._groups, self._language = groups, language
        self._sizes: list[int] = []
        self._pieces: dict[str, list[int]] = {}
        self._known: dict[str, list[tuple[int, float]]] = {}
        for at, group in enumerate(groups):
            pieces = _pieces(fold(group.word.text)) if not group.number else ()
            self._sizes.append(len(pieces))
            for piece in pieces:
                self._pieces.setdefault(piece, []).append(at)

    def groups(self, word: str) -> list[tuple[int, float]]:
        """(group, likeness x trust) of every word of the question that is spelt like `word`."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._find(word)
        return known

    def _find(self, word: str) -> list[tuple[int, float]]:
        pieces = _pieces(word)
        shared = Counter(at for piece in pieces for at in self._pieces.get(piece, ()))
        likeness = ((at, 2 * count / (len(pieces) + self._sizes[at])) for at, count in shared.items())
        found = [(at, alike) for at, alike in likeness if alike >= _SPELT_ALIKE]
        both = {at for at, _ in found if self._groups[at].listed} if found and listed(word, self._language) else ()
        return [(at, _TRUST * alike) for at, alike in found if alike >= _BOTH_LISTED or at not in both]


@lru_cache(maxsize=100_000)
def _pieces(word: str) -> tuple[str, ...]:
    """The three-letter pieces of a word, its ends marked."""
    word = f"_{word}_"
    return tuple({word[at : at + 3] for at in range(len(word) - 2)}) if len(word) > 4 else ()


def _measures(
    sought: Sought, row: Row, pairs: Sequence[Pair], asked: Sequence[float], answered: Sequence[float]
) -> dict[str, float]:
    rarities, size = sought.rarities, row.claim_words
    found = share(asked, rarities)
    explained = share(answered[:size], row.rarities[:size])
    heading = share(answered[size:], row.rarities[size:]) if row.titled else explained
    rare_claim, rare_row = share(asked, sought.squared), share(answered[:size], _squares(row.rarities[:size]))
    in_claim, in_title = _by_part(pairs, len(rarities), size, has_title=row.titled)
    return {
        **_as_wholes(sought, row, answered[:size]),
        "words": found,
        "claim": share(in_claim, rarities),
        "heading": share(in_title, rarities),
        "keywords": _keywords(asked, rarities),
        "row": explained,
        "rare_claim": rare_claim,
        "rare_row": rare_row,
        "rare_both": sqrt(rare_claim * rare_row),
        "title": heading,
        "both": sqrt(found * max(explained, heading)),
        "weighed": _weighed(pairs, rarities, len(answered)),
        "order": _order(pairs, size),
        "names": share(*_only(sought.names, asked, rarities)),
        "numbers": share(*_only(sought.numbers, asked, rarities)),
        "both_names": _mean([*(asked[at] for at in sought.names), *(answered[at] for at in row.names)]),
    }


def _as_wholes(sought: Sought, row: Row, translated: Sequence[float]) -> dict[str, float]:
    """Measures of both texts as they stand: the words that carry no weight count too, and rarity does not.

    Rarity tells which row is meant; whether two texts say the same is told better by all of their words. Beside a row
    in another language they are the content words that translate each other: `translated` has the trust in each that
    is found in the row's claim.
    """
    question = sought.question
    mine, theirs = len(question.term_set), len(row.term_set)
    common = float(len(question.term_set & row.term_set))
    same = question.language is not None and question.language == row.language
    foreign = not same and question.language is not None and row.language is not None
    if foreign:
        mine, theirs, common = len(question.groups), row.claim_words, min(sum(translated), row.claim_words)
    others = max(mine + theirs - 2 * common, 0.0)
    longer = common / (max(mine, theirs) or 1)
    least = longer if foreign else 0.0
    text, claim = sought.written, _written(row.claim)
    few, spelling = _SOME_OTHERS / (_SOME_OTHERS + others), max(Indel.normalized_similarity(text, claim), least)
    like = (min(mine, theirs) / (max(mine, theirs) or 1) - _UNLIKE) / (_LIKE - _UNLIKE)
    return {
        "same_words": common / (common + others or 1),
        "longer_text": longer,
        "few_others": few,
        "small_words": longer if same or not question.small else (longer + _small_words(question, row)) / 2,
        "statement": min(max(like, 0.0), 1.0) * (longer + few + spelling) / 3,
        "variety": float(question.variety is not None and question.variety == row.variety),
        "spelling": spelling,
        "letter_sets": max(fuzz.token_set_ratio(text, claim) / 100, least),
    }


def _written(text: str) -> str:
    """What is compared letter by letter."""
    return bare(text)[:_READ].lower()


def _small_words(question: Question, row: Row) -> float:
    """Share of the question's words without weight for which the row has one: it divides "she knows" from "I know"."""
    return sum(not terms.isdisjoint(row.term_set) for terms in question.small) / len(question.small)


def _by_part(pairs: Sequence[Pair], groups: int, size: int, *, has_title: bool) -> tuple[list[float], list[float]]:
    """How well each word of the question is matched in the claim, and in the title (the claim where there is none)."""
    in_claim, in_title = [0.0] * groups, [0.0] * groups
    for pair in pairs:
        part = in_claim if pair.place < size else in_title
        part[pair.group] = max(part[pair.group], pair.weight)
    return in_claim, in_title if has_title else in_claim


def _keywords(asked: Sequence[float], rarities: Sequence[float]) -> float:
    """The four words of the question that count most in this row, beside the four that could count most."""
    best = sorted((value * weight for value, weight in zip(asked, rarities, strict=True)), reverse=True)
    return sum(best[:_KEYWORDS]) / (sum(sorted(rarities, reverse=True)[:_KEYWORDS]) or 1.0)


def _weighed(pairs: Sequence[Pair], rarities: Sequence[float], length: int) -> float:
    """BM25 (k1 1.2, b .75) over groups instead of terms, as a share of the most it can be."""
    times = [0.0] * len(rarities)
    for pair in pairs:
        times[pair.group] += pair.weight
    norm = 1.2 * (0.25 + 0.75 * length / _USUAL_LENGTH)
    total = sum(weight * often / (often + norm) for weight, often in zip(rarities, times, strict=True))
    return total / (sum(rarities) or 1.0)


def one_to_one(pairs: Sequence[Pair], size: int) -> list[Pair]:
    """The best pairs in which each word of the question stands for one word of the claim and one of the title."""
    kept, groups, places = [], set(), set()
    for pair in sorted(pairs, key=lambda one: (-one.weight, one.place, one.group)):
        key = (pair.group, pair.place < size)
        if key not in groups and pair.place not in places:
            groups.add(key)
            places.add(pair.place)
            kept.append(pair)
    return kept


def share(values: Sequence[float], weights: Sequence[float]) -> float:
    """The weighted mean of values; 0 where there is nothing to weigh."""
    total = sum(weights)
    return sum(map(mul, values, weights)) / total if total else 0.0


def _mean(found: Sequence[float]) -> float:
    """The mean of how well names are found; 1 where no side has one that the other lacks."""
    return sum(found) / len(found) if found else 1.0


def _squares(rarities: Sequence[float]) -> list[float]:
    """Weights by which one rare word counts more than several common ones: "Kingston" than "Hospital NHS Trust"."""
    return [rarity * rarity for rarity in rarities]


def _only(places: Sequence[int], values: Sequence[float], rarities: Sequence[float]) -> tuple[list[float], list[float]]:
    return [values[at] for at in places], [rarities[at] for at in places]


def _order(pairs: Sequence[Pair], size: int) -> float:
    """Share of the matched neighbours in the question that are neighbours in the row's claim too."""
    first: dict[int, int] = {}
    for pair in pairs:
        if pair.place < size:
            first.setdefault(pair.group, pair.place)
    if len(first) < 2:
        return 0.0
    groups = sorted(first)
    kept = sum(0 < first[b] - first[a] <= 2 for a, b in pairwise(groups))
    return kept / (len(groups) - 1)
