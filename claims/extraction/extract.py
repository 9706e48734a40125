"""The way from an article to its claims: read each sentence, then ask who says it, of what kind, how worthy it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from claims.extraction.checkworthiness.score import THRESHOLD, checkworthiness, is_speech
from claims.extraction.kinds import kind_of
from claims.extraction.labels.labelling import labels_of
from claims.extraction.parts import parts_of, speaker_of_part
from claims.extraction.pieces.fitting import LONGEST, capital, shortened
from claims.extraction.pieces.headline_words import bases_of
from claims.extraction.pieces.piecing import GAP
from claims.extraction.pieces.rendering import changed
from claims.extraction.reading.home_courts import with_home_courts
from claims.extraction.reading.label_words import label_words
from claims.extraction.reading.sentence import Sentence, read_sentences
from claims.extraction.reading.sentences import split_sentences
from claims.extraction.reading.short_bodies import ShortForms
from claims.extraction.speakers.people import People, with_roles
from claims.extraction.speakers.quotations import quotations, spoken_whole, with_one_speaker
from claims.extraction.speakers.speaker import speaker_of
from claims.extraction.speakers.turns import in_turns, signed
from claims.extraction.statements import idle
from claims.facts.negation import denial_of
from claims.languages import detect
from claims.memory import lean, no_collection
from claims.records import Article, Checkworthiness, Claim, LanguageCode, Person, Progress, Span, Speaker
from claims.wording import say

_LED_ON = 3
"""Words from the beginning of a part to the one that its label begins with, at most."""

_AT_ONCE = 500
"""Sentences that go through a step together, between two calls of `progress`."""


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
        return _claims(article, label_language, progress, every=every)


def _claims(article: Article, label_language: LanguageCode, progress: Progress | None, *, every: bool) -> list[Claim]:
    spans = _story(article)
    sentences: list[Sentence] = []
    for first in range(0, len(spans), _AT_ONCE):
        if progress:
            progress(first, len(spans), say("reading sentences", label_language))
        near = spans[first : first + _AT_ONCE]
        sentences += read_sentences(article.text, near, article.language, article.published)
    speech = is_speech(article.text, article.language)
    told = _told(sentences, _paragraphs(article.text, spans), speech=speech)
    if every:
        return _claims_of(_rated(told, label_language))
    passed_over = idle(article, sentences, {at for at, item in enumerate(told) if item.within})
    stated = (item for at, item in enumerate(told) if at not in passed_over)
    return _claims_of(_worth_checking(_rated(stated, label_language), label_language))


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
    ends = list(accumulate(len(line) + 1 for line in lines))
    spans = [(end - 1 - len(line), end - 1) for line, end in zip(lines, ends, strict=True)]
    told = []
    for sentence in read_sentences("\n".join(lines), spans, code, published, running=False):
        people = People([sentence])
        told.append(Told(sentence, speaker_of(sentence, people, ()), people, speech))
    claims = _claims_of(_rated(told, label_language))
    return [replace(claim, line=number) for number, claim in enumerate(claims, 1)]


@lean
@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with who says it, and the people of its article."""

    sentence: Sentence
    speaker: Speaker | None
    people: People
    speech: bool
    """The text as a whole is speech, such as a debate."""
    within: bool = False
    """It begins inside a quotation that an earlier sentence opened, whoever speaks."""


def _paragraphs(text: str, spans: Sequence[Span]) -> list[int]:
    """The number of the line on which each sentence stands, counted by the line ends between sentences."""
    numbers, number, last = [], 0, 0
    for start, end in spans:
        number += "\n" in text[last:start]
        numbers.append(number)
        last = end
    return numbers


def _told(sentences: Sequence[Sentence], paragraphs: Sequence[int], *, speech: bool) -> list[Told]:
    forms = ShortForms(sentences)
    sentences = list(map(forms.told, with_home_courts(sentences)))
    people = People(sentences)
    sentences = [people.with_short_names(sentence) for sentence in sentences]
    stretches = list(quotations(sentences, paragraphs))
    quoted = spoken_whole(sentences, stretches)
    told: list[tuple[Sentence, Speaker | None]] = []
    speakers: list[Speaker | None] = []
    for at, sentence in enumerate(sentences):
        speakers.append(None if at in quoted else speaker_of(sentence, people, told))
        if at not in quoted:
            told.append((sentence, speakers[at]))
    marked, known = with_one_speaker(sentences, speakers, paragraphs, stretches)
    known = signed(marked, in_turns(marked, known, paragraphs, people.resolve), paragraphs)
    known = with_roles(known, people)
    within = {at for stretch in stretches for at in stretch[1:]}
    pairs = zip(marked, known, strict=True)
    return [Told(sentence, speaker, people, speech, at in within) for at, (sentence, speaker) in enumerate(pairs)]


class Rated(NamedTuple):
    """A sentence with how much it is worth checking. `whole` is the place in the list of what it is a part of."""

    told: Told
    worth: Checkworthiness
    whole: int | None = None


def _rated(told: Iterable[Told], label_language: LanguageCode) -> list[Rated]:
    return [Rated(item, checkworthiness(item.sentence, label_language, speech=item.speech)) for item in told]


def _worth_checking(every: Sequence[Rated], label_language: LanguageCode) -> list[Rated]:
    """The sentences that are worth checking, each followed by those of its parts that are."""
    found: list[Rated] = []
    for rated in filter(_counts, every):
        whole = len(found)
        found.append(rated)
        told = rated.told
        parts = (
            replace(told, sentence=part, speaker=speaker_of_part(told.sentence, part, told.speaker, told.people))
            for part in parts_of(told.sentence)
        )
        found += [part._replace(whole=whole) for part in _rated(parts, label_language) if _counts(part)]
    return found


def _counts(rated: Rated) -> bool:
    return rated.worth.score >= THRESHOLD


def _claims_of(found: Sequence[Rated]) -> list[Claim]:
    """The claims, numbered in order; one step is done for all before the next, which is faster (see `names_of`)."""
    sentences = [rated.told.sentence for rated in found]
    own = labels_of([(rated.told.sentence, rated.told.speaker) for rated in found])
    labels = [_with_subject(sentence, label) for sentence, label in zip(sentences, own, strict=True)]
    taken: dict[int, list[Mapping[LanguageCode, str]]] = {}
    for rated, label in zip(found, labels, strict=True):
        if rated.whole is not None:
            taken.setdefault(rated.whole, []).append(label)
    for place, parts in taken.items():
        labels[place] = _told_apart(sentences[place], labels[place], parts)
    names = [f"c{number:03d}" for number in range(1, len(found) + 1)]
    return [
        _claim(rated, name, label, None if rated.whole is None else names[rated.whole])
        for rated, name, label in zip(found, names, labels, strict=True)
    ]


def _with_subject(sentence: Sentence, label: Mapping[LanguageCode, str]) -> Mapping[LanguageCode, str]:
    """The label of a part of a sentence with the subject that stands before it: "Banjir bandang merusak 4 jembatan"."""
    own = label.get(sentence.language, "")
    first = own.partition(" ")[0].casefold()
    if not sentence.subject or first not in sentence.words[:_LED_ON]:
        return label
    points = 0 in sentence.tags.get("pronoun_person", ()) or 0 in sentence.tags.get("pronoun_thing", ())
    told = own.partition(" ")[2] if points else f"{own[:1].lower()}{own[1:]}"  # "but it has spread"
    whole = shortened(capital(f"{_subject(sentence, first)} {told}"))
    if any(fact.text in own and fact.text not in whole for fact in sentence.facts.quantities):
        return label
    return {code: whole if name == own else name for code, name in label.items()}


def _subject(sentence: Sentence, verb: str) -> str:
    """The subject before a part, without the "will" of the verb before it, where the part has a form of its own: "The
    firm will add shops and plans to sell them"."""
    before, _, modal = sentence.subject.rpartition(" ")
    words, bases = label_words(sentence.language), bases_of(verb, sentence.language)
    formed = modal.lower() in words.modals and any(changed(base, words.third) == verb != base for base in bases)
    return before if formed and before else sentence.subject


def _told_apart(
    sentence: Sentence, label: Mapping[LanguageCode, str], parts: Sequence[Mapping[LanguageCode, str]]
) -> Mapping[LanguageCode, str]:
    """The label of a whole that would else be called as one of its parts is: open at its end where that is the first.

    Otherwise it has the label in its own language, or the beginning of the sentence where a part has that label too.
    """
    own = label.get(sentence.language, "")
    if not own or any(own in part.values() for part in parts):
        own = shortened(" ".join(sentence.text.split()))
    apart = dict(label)
    for code, name in label.items():
        if any(part[code] == name for part in parts):
            opened = name if name.endswith(GAP) else f"{name}{GAP}"
            free = name == parts[0][code] and len(opened) <= LONGEST and all(part[code] != opened for part in parts)
            apart[code] = opened if free else own
    return apart


def _claim(rated: Rated, name: str, label: Mapping[LanguageCode, str], parent: str | None) -> Claim:
    told = rated.told
    sentence, speaker, facts = told.sentence, told.speaker, told.sentence.facts
    return Claim(
        id=name,
        text=sentence.text,
        span=sentence.span,
        kind=kind_of(sentence, speaker),
        label=label,
        speaker=speaker,
        quantities=facts.quantities,
        dates=facts.dates,
        places=facts.places,
        people=tuple(_with_role(told.people.resolve(person), speaker) for person in facts.people),
        organisations=facts.organisations,
        negated=facts.negated,
        checkworthiness=rated.worth,
        parent=parent,
        denial=denial_of(sentence.denials()) if facts.negated else None,
    )


def _with_role(person: Person, speaker: Speaker | None) -> Person:
    """`person`, with the role of the speaker, where nothing else tells one and both are one mention."""
    if speaker is None or speaker.role is None or person.role is not None or speaker.span != person.span:
        return person
    return replace(person, role=speaker.role)
