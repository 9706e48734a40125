"""The way from an article to its claims: read each sentence, then ask who, what kind, how worthy, and how to call it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from claims.extraction.checkworthiness import THRESHOLD, checkworthiness
from claims.extraction.kinds import kind_of
from claims.extraction.labels import labels_of
from claims.extraction.reading import Sentence, read_sentence
from claims.extraction.sentences import split_sentences
from claims.extraction.speakers import People, speaker_of
from claims.languages import detect
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
    spans = _story(article)
    sentences = []
    for number, (start, end) in enumerate(spans):
        if progress and number % _REPORT_EVERY == 0:
            progress(number, len(spans), say("reading sentences", label_language))
        sentences.append(read_sentence(article.text[start:end], (start, end), article.language, article.published))
    claims = _claims(sentences, label_language)
    if not every:
        claims = (claim for claim in claims if claim.checkworthiness.score >= THRESHOLD)
    return [_numbered(claim, number) for number, claim in enumerate(claims, 1)]


def _story(article: Article) -> list[Span]:
    """The sentences of an article without what is no part of its story, such as a dateline."""
    spans = split_sentences(article.text, article.language, article.blocks)
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
    """One claim for each line, in the same order, none left out; no line is split or looked at for the sake of another.

    Args:
        lines: each one sentence; spans are offsets into the lines joined by single line ends.
        language: ISO 639-1 code, or "auto" for all lines together.
        published: the day to which "yesterday" refers.
        label_language: the language of the reasons.
    """
    code = detect("\n".join(lines[:500])).language if language == "auto" else language
    claims, offset = [], 0
    for number, line in enumerate(lines, 1):
        sentence = read_sentence(line, (offset, offset + len(line)), code, published)
        (claim,) = _claims([sentence], label_language)
        claims.append(_numbered(claim, number, line=number))
        offset += len(line) + 1
    return claims


def _claims(sentences: Sequence[Sentence], label_language: LanguageCode) -> Iterator[Claim]:
    people = People(chain.from_iterable(sentence.facts.people for sentence in sentences))
    before: list[tuple[Sentence, Speaker | None]] = []
    for sentence in sentences:
        speaker = speaker_of(sentence, people, before)
        before = [*before[-3:], (sentence, speaker)]
        yield _claim(sentence, speaker, people, label_language)


def _claim(sentence: Sentence, speaker: Speaker | None, people: People, label_language: LanguageCode) -> Claim:
    facts = sentence.facts
    return Claim(
        id="",
        text=sentence.text,
        span=sentence.span,
        kind=kind_of(sentence, speaker),
        label=labels_of(sentence, speaker),
        speaker=speaker,
        quantities=facts.quantities,
        dates=facts.dates,
        places=facts.places,
        people=tuple(people.resolve(person) for person in facts.people),
        organisations=facts.organisations,
        negated=facts.negated,
        checkworthiness=checkworthiness(sentence, label_language),
    )


def _numbered(claim: Claim, number: int, line: int | None = None) -> Claim:
    return replace(claim, id=f"c{number:03d}", line=line)
