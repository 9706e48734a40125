"""The texts by which a claim is sought: all of it, and if it tells its speaker, what is said without who says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TypeVar

from claims.extraction.reading.words import words_of
from claims.matching.query import question_words
from claims.matching.spoken import content_words, language_of
from claims.records import Claim, DateMention, Facts, Organisation, Person, Place, Quantity, Span

Fact = TypeVar("Fact", Quantity, DateMention, Place, Person, Organisation)

_WORD = re.compile(r"\w+")

_SAYING = frozenset({"reporting", "reporting_before_name", "reporting_pronoun", "reporting_body", "according"})
"""The word classes of what stands beside a speaker: "said", "according to"."""

_BESIDE = 3
"""Words between a speaker and the verb of saying, at most."""

_ENOUGH = 3
"""Words with weight that must be left without the speaker."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A text to seek; with its facts, and where its speaker stands in it, as far as they are known."""

    text: str
    facts: Facts | None = None
    speaker: Span | None = None


def wordings(claim: Claim | str) -> list[Wording]:
    """A claim as it is written, and with blanks for the words that only tell who says it; spans hold in both.

    The facts are taken from the claim and not read again, since a reviewer may have corrected them; None where it has
    none, so that the text is read. A fact that stands elsewhere, such as a date in the sentence before, is left out.
    """
    if isinstance(claim, str):
        return [Wording(claim)]
    speaker = _inside(claim.speaker.span, claim.span) if claim.speaker else None
    found = [Wording(claim.text, _facts(claim, claim.text), speaker)]
    if speaker is not None and claim.denial is None:  # without "denied that" a claim would say what it denies
        told = _told(claim, speaker)
        if len(content_words(question_words(told), shouting=False)) >= _ENOUGH:
            found.append(Wording(told, _facts(claim, told)))
    return found


def _told(claim: Claim, speaker: Span) -> str:
    """The claim with blanks for its speaker, their role beside the name, and the verb of saying."""
    text, (start, end) = claim.text, speaker
    role = re.escape(claim.speaker.role) if claim.speaker and claim.speaker.role else "(?!)"
    if before := re.search(rf"{role}\W{{1,2}}$", text[:start]):
        start = before.start()
    elif behind := re.match(rf"\W{{1,2}}{role}\b", text[end:]):
        end += behind.end()
    first, last = _saying(text, (start, end))
    blank = re.compile(r"\S")
    for one in ((start, end), (first, last)):
        text = text[: one[0]] + blank.sub(" ", text[slice(*one)]) + text[one[1] :]
    return text


def _saying(text: str, speaker: Span) -> Span:
    """The verb of saying nearest to a speaker; nothing where none is near."""
    found = words_of(language_of(question_words(text)) or "")
    before = list(_WORD.finditer(text, 0, speaker[0]))[: -_BESIDE - 1 : -1]
    behind = list(_WORD.finditer(text, speaker[1]))[:_BESIDE]
    near = (word for pair in zip_longest(behind, before) for word in pair if word is not None)
    said = (word.span() for word in near if not _SAYING.isdisjoint(found.classes(word.group().lower())))
    return next(said, (speaker[1], speaker[1]))


def _facts(claim: Claim, text: str) -> Facts | None:
    """The facts of a claim that stand in `text`, its own or one with blanks, with spans there."""
    found = Facts(
        quantities=_shifted(claim.quantities, claim.span, text),
        dates=_shifted(claim.dates, claim.span, text),
        places=_shifted(claim.places, claim.span, text),
        people=_shifted(claim.people, claim.span, text),
        organisations=_shifted(claim.organisations, claim.span, text),
        negated=claim.negated,
    )
    return found if found != Facts(negated=claim.negated) else None


def _shifted(facts: Sequence[Fact], within: Span, text: str) -> tuple[Fact, ...]:
    moved = (replace(fact, span=span) for fact in facts if (span := _inside(fact.span, within)))
    return tuple(fact for fact in moved if not text[slice(*fact.span)].isspace())


def _inside(span: Span, within: Span) -> Span | None:
    """A span counted from where another one begins; None if it does not lie inside."""
    (start, end), (first, last) = within, span
    return (first - start, last - start) if start <= first and last <= end else None
