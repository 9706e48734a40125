"""Whether a changed sentence still says what was rated, with nothing but its spelling changed, and which do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, TypeVar

from claims.facts import read_facts, read_negations
from claims.languages import lexicon
from claims.records import LanguageCode
from claims.review.records import ReviewClaim
from claims.review.sameness import sentence_key, words_of

_ALIKE = 0.82
"""Share of matching letters from which a sentence counts as another wording of the one before.

Chosen by hand: a corrected figure or name in a sentence of 60 characters or more stays above it.
"""
_LEAST_LETTERS = 5
"""Letters of a word that may be misspelled: in shorter ones, one letter more often makes another word."""
_ONE_IN = 8
"""At most one word in so many may be spelled otherwise, and always one."""

Key = TypeVar("Key", str, int)


def only_respelled(before: str, after: str, language: LanguageCode) -> bool:
    """Whether nothing but spelling was changed: no number, date, name, place, negation or comparator, no other word.

    A word counts as respelled if it is written apart or together now, or if it is one letter away from what it was and
    only one of the two is in the word list. In doubt it is another word.
    """
    old, new = words_of(before), words_of(after)
    changed = list(_changed(old, new))
    most = max(1, len(old) // _ONE_IN)
    if not all(_is_spelling(*pair, language) for pair in changed) or sum(len(one) for one, _ in changed) > 2 * most:
        return False
    names = (word for pair in changed for words in pair for word in words if word not in (old[0], new[0]))
    if any(word[0].isupper() for word in names) and not before.isupper():
        return False
    return _values(before, language) == _values(after, language)


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """The stretches of words that differ, case aside."""
    folded, other = [word.casefold() for word in old], [word.casefold() for word in new]
    for what, start, end, first, last in SequenceMatcher(None, folded, other, autojunk=False).get_opcodes():
        if what != "equal":
            yield old[start:end], new[first:last]


def _is_spelling(old: Sequence[str], new: Sequence[str], language: LanguageCode) -> bool:
    if not all(word.isalpha() for word in (*old, *new)):
        return False
    if "".join(old).casefold() == "".join(new).casefold():
        return True
    pairs = zip(old, new, strict=False)
    return len(old) == len(new) and all(_is_respelled(one.casefold(), two.casefold(), language) for one, two in pairs)


def _is_respelled(word: str, other: str, language: LanguageCode) -> bool:
    from rapidfuzz.distance import OSA

    if min(len(word), len(other)) < _LEAST_LETTERS or word[0] != other[0] or OSA.distance(word, other) > 1:
        return False
    return _is_known(word, language) != _is_known(other, language)


def _is_known(word: str, language: LanguageCode) -> bool:
    return lexicon.knows_word(word, language) or lexicon.knows_word(lexicon.root(word, language), language)


def _values(text: str, language: LanguageCode) -> tuple[Any, ...]:
    """What a text says in values, without its words: numbers, dates, names, places, denials."""
    facts = read_facts(text, language)
    return (
        [(one.value, one.high, one.unit, one.currency, one.percent, one.comparator) for one in facts.quantities],
        [(one.start, one.end, one.month_day, one.weekday, one.time) for one in facts.dates],
        [one.code or one.text.casefold() for one in facts.places],
        [one.code or one.text.casefold() for one in facts.organisations],
        [(one.name or one.text).casefold() for one in facts.people],
        [one.cue for one in read_negations(text, language)],
    )


@dataclass(frozen=True, slots=True)
class Reopened:
    """A claim in words that nobody rated yet, and the reviewed one whose words the article no longer holds."""

    now: ReviewClaim
    before: ReviewClaim


def reopened(claims: Iterable[ReviewClaim]) -> tuple[Reopened, ...]:
    """The claims that the article words otherwise than when they were reviewed, each with what stood there before."""
    claims = tuple(claims)
    fresh = {one.id: one for one in claims if not one.orphan and not has_work(one)}
    wholes, parts = dict[str, str](), dict[str, str]()
    for one in fresh.values():
        (parts if one.claim.parent else wholes)[one.id] = sentence_key(one.claim.text)
    found = []
    for before in claims:
        if before.orphan and has_work(before):
            among = parts if before.claim.parent else wholes
            now = most_alike(before.claim.text, among)
            if now is not None:
                del among[now]
                found.append(Reopened(fresh[now], before))
    return tuple(found)


def most_alike(words: str, keys: Mapping[Key, str]) -> Key | None:
    """The sentence that is another wording of `words`, out of those whose `sentence_key` is given; None if none is."""
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    best = process.extractOne(sentence_key(words), keys, scorer=Indel.normalized_similarity, score_cutoff=_ALIKE)
    return best[2] if best else None


def newly_reopened(before: Iterable[ReviewClaim], claims: Iterable[ReviewClaim]) -> tuple[Reopened, ...]:
    """The claims that are reopened in `claims` and were not yet in the review as it was before."""
    known = {(one.now.id, one.before.id) for one in reopened(before)}
    return tuple(one for one in reopened(claims) if (one.now.id, one.before.id) not in known)


def has_work(entry: ReviewClaim) -> bool:
    """Whether a claim carries what a person said of its words: a verdict, texts, answers, judgements or sources."""
    said = bool(entry.verdict or entry.draft or entry.checklist or entry.evidence)
    judged = any(match.judgement for match in entry.matches)
    corrected = any(change.change == "claim" for change in entry.history)
    return said or judged or corrected or entry.origin == "added" or entry.status in ("done", "dismissed")
