"""The way from an article to its claims: read each sentence, then ask who says it, of what kind, how worthy it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from claims.extraction.checkworthiness import THRESHOLD, checkworthiness, is_speech
from claims.extraction.kinds import kind_of
from claims.extraction.labels import labels_of, shortened
from claims.extraction.parts import parts_of
from claims.extraction.quotations import with_one_speaker
from claims.extraction.reading import Sentence, read_sentence
from claims.extraction.sentences import split_sentences
from claims.extraction.speakers import FARTHEST_PRONOUN, People, speaker_of
from claims.facts import denial_in
from claims.languages import detect
from claims.memory import no_collection
from claims.records import Article, Claim, LanguageCode, Progress, Span, Speaker
from claims.wording import say

_REPORT_EVERY = 500
"""Sentences between two calls of `progress`."""


def extract_claims(
    article: Article, *, every: bool = False, label_language: LanguageCode = "en", progress: Progress | None = None
) -> list[Claim]:
    """The claims of an article in the order of its text, numbered c001, c002 ...

    Args:
        article: spans of the claims are offsets into its text.
        every: one claim for each sentence, also those not worth checking; then no sentence is cut into parts, so that
            the claims are a cut of the text.
        label_language: the language of the reasons.
        progress: called with the number of sentences done and of all.

    Raises:
        claims.errors.Cancelled: by `progress`.
    """
    with no_collection():
        return _claims(article, every, label_language, progress)


def _claims(article: Article, every: bool, label_language: LanguageCode, progress: Progress | None) -> list[Claim]:
    spans = _story(article)
    sentences = []
    for number, (start, end) in enumerate(spans):
        if progress and number % _REPORT_EVERY == 0:
            progress(number, len(spans), say("reading sentences", label_language))
        sentences.append(read_sentence(article.text[start:end], (start, end), article.language, article.published))
    speech = is_speech(article.text, article.language)
    told = _told(sentences, _paragraphs(article.text, spans), speech)
    if every:
        return [_claim(item, f"c{number:03d}", label_language) for number, item in enumerate(told, 1)]
    claims: list[Claim] = []
    for item in told:
        claims += _worth_checking(item, len(claims), label_language)
    return claims


def _story(article: Article) -> list[Span]:
    """The sentences of an article without what is no part of its story, such as a dateline or the sign of a list."""
    spans = split_sentences(article.text, article.language, article.blocks)
    spans = [span for span in spans if any(map(str.isalnum, article.text[span[0] : span[1]]))]
    furniture = sorted(block.span for block in article.blocks if block.kind == "furniture")
    if not furniture:
        return spans
    before = (bisect_right(furniture, (span[0], len(article.text))) - 1 for span in spans)
    return [span for span, at in zip(spans, before, strict=True) if at < 0 or furniture[at][1] < span[1]]


def extract_lines(
    lines: Sequence[str],
    *,
    language: LanguageCode = "auto",
    published: date | None = None,
    label_language: LanguageCode = "en",
) -> list[Claim]:
    """One claim for each line, in the same order, none left out; no line is split, and all that one tells of
    another is the language and whether it is speech.

    Args:
        lines: each one sentence; spans are offsets into the lines joined by single line ends.
        language: ISO 639-1 code, or "auto" for all lines together.
        published: the day to which "yesterday" refers.
        label_language: the language of the reasons.
    """
    code = detect("\n".join(lines[:500])).language if language == "auto" else language
    with no_collection():
        return _claims_of_lines(lines, code, published, label_language)


def _claims_of_lines(
    lines: Sequence[str], code: LanguageCode, published: date | None, label_language: LanguageCode
) -> list[Claim]:
    speech = is_speech("\n".join(lines), code)
    claims, offset = [], 0
    for number, line in enumerate(lines, 1):
        sentence = read_sentence(line, (offset, offset + len(line)), code, published)
        people = People(sentence.facts.people)
        told = Told(sentence, speaker_of(sentence, people, ()), people, speech)
        claims.append(_claim(told, f"c{number:03d}", label_language, line=number))
        offset += len(line) + 1
    return claims


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with who says it, and the people of its article."""

    sentence: Sentence
    speaker: Speaker | None
    people: People
    speech: bool
    """The text as a whole is speech, such as a debate."""


def _paragraphs(text: str, spans: Sequence[Span]) -> list[int]:
    """The number of the line on which each sentence stands, counted by the line ends between sentences."""
    numbers, number, last = [], 0, 0
    for start, end in spans:
        number += "\n" in text[last:start]
        numbers.append(number)
        last = end
    return numbers


def _told(sentences: Sequence[Sentence], paragraphs: Sequence[int], speech: bool) -> list[Told]:
    people = People(chain.from_iterable(sentence.facts.people for sentence in sentences))
    speakers: list[Speaker | None] = []
    for index, sentence in enumerate(sentences):
        near = range(max(0, index - FARTHEST_PRONOUN), index)
        speakers.append(speaker_of(sentence, people, [(sentences[at], speakers[at]) for at in near]))
    marked, known = with_one_speaker(sentences, speakers, paragraphs)
    return [Told(sentence, speaker, people, speech) for sentence, speaker in zip(marked, known, strict=True)]


def _worth_checking(told: Told, before: int, label_language: LanguageCode) -> list[Claim]:
    """The claim of a sentence and those of its parts, as far as they are worth checking; numbered on from `before`."""
    whole = _claim(told, f"c{before + 1:03d}", label_language)
    if whole.checkworthiness.score < THRESHOLD:
        return []
    parts: list[Claim] = []
    for part in parts_of(told.sentence):
        name = f"c{before + len(parts) + 2:03d}"
        claim = _claim(replace(told, sentence=part), name, label_language, parent=whole.id)
        if claim.checkworthiness.score >= THRESHOLD:
            parts.append(claim)
    return [_told_apart(whole, parts), *parts]


def _told_apart(whole: Claim, parts: Sequence[Claim]) -> Claim:
    """`whole` with its own beginning for a label wherever it would else be called as one of its parts is."""
    taken = {(code, label) for part in parts for code, label in part.label.items()}
    start = shortened(" ".join(whole.text.split()))
    label = {code: start if (code, text) in taken else text for code, text in whole.label.items()}
    return replace(whole, label=label)


def _claim(
    told: Told, name: str, label_language: LanguageCode, parent: str | None = None, line: int | None = None
) -> Claim:
    sentence, speaker, facts = told.sentence, told.speaker, told.sentence.facts
    return Claim(
        id=name,
        text=sentence.text,
        span=sentence.span,
        kind=kind_of(sentence, speaker),
        label=labels_of(sentence, speaker),
        speaker=speaker,
        quantities=facts.quantities,
        dates=facts.dates,
        places=facts.places,
        people=tuple(map(told.people.resolve, facts.people)),
        organisations=facts.organisations,
        negated=facts.negated,
        checkworthiness=checkworthiness(sentence, label_language, told.speech),
        parent=parent,
        line=line,
        denial=denial_in(sentence.text, sentence.language) if facts.negated else None,
    )
