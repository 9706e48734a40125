"""Mending what was read from the article: labels, kinds, facts and spans of claims; new, split and merged claims."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from claims.errors import ClaimdeskError
from desktop.context import Context
from desktop.operations.deciding import change, show_claim, undo
from desktop.operations.references import match_current
from desktop.phrases import language, tr

if TYPE_CHECKING:
    from claims.records import Claim, Facts, Kind, Span, Speaker
    from claims.review import Review
    from claims.review.records import ReviewClaim

Fact: TypeAlias = Literal["number", "date", "place", "speaker"]
FACTS: tuple[Fact, ...] = get_args(Fact)
FIELDS: dict[Fact, str] = {"number": "quantities", "date": "dates", "place": "places"}

_AROUND = 20_000
"""Characters before and behind the words of an added claim in which its speaker is sought."""

_WORD_ENDS = re.compile(r"\s+(?=\S)|$")
_WORD_STARTS = re.compile(r"(?:^|(?<=\s))(?=\S)")


def set_label(context: Context, claim_id: str, label: str) -> None:
    """Names a claim in the language in which its label is shown; an empty name brings nothing, the old one stays."""
    entry = context.entry(claim_id)
    if entry is None or not label or label == entry.claim.label.get(context.label_language):
        context.claims_changed.emit(frozenset((claim_id,)))
        return
    change(context, lambda review: review.edit_claim(claim_id, label={context.label_language: label}))


def set_kind(context: Context, kind: Kind) -> None:
    """Says of what kind the current claim is; its checklist follows."""
    change(context, lambda review: review.edit_claim(context.current_id, kind=kind))


def fact_texts(claim: Claim, fact: Fact, place: int) -> list[str]:
    """What stands in the fields when a fact is to be corrected; empty texts for a new one (`place` -1)."""
    if fact == "speaker":
        speaker = claim.speaker if place >= 0 else None
        return [speaker.name, speaker.role or ""] if speaker is not None else ["", ""]
    return [getattr(claim, FIELDS[fact])[place].text] if place >= 0 else [""]


def corrected(claim: Claim, fact: Fact, place: int, typed: list[str], article_language: str = "") -> Claim | None:
    """The claim with one fact as the core understands what was typed; None where it understands nothing.

    The fact keeps the place in the text where the old one stood; a new one stands where its words are found.

    Args:
        article_language: what is typed is written as the article writes it, and read in another language only where
            more of it is understood then: "17.500" is another number in English.
    """
    if fact == "speaker":
        return _with_speaker(claim, typed)
    known = getattr(claim, FIELDS[fact])
    read = getattr(_facts(typed[0], article_language), FIELDS[fact])
    if not read:
        return None
    text, span = (known[place].text, known[place].span) if place >= 0 else _stand(claim, typed[0])
    new = replace(read[0], text=text, span=span)
    items = (*known[:place], new, *known[place + 1 :]) if place >= 0 else (*known, new)
    fields: dict[str, Any] = {FIELDS[fact]: items}
    return replace(claim, **fields)


def _with_speaker(claim: Claim, typed: list[str]) -> Claim | None:
    from claims.records import Speaker

    name, role = typed
    if not name:
        return None
    span = claim.speaker.span if claim.speaker is not None else _stand(claim, name)[1]
    return replace(claim, speaker=Speaker(name, role or None, span))


def _facts(typed: str, article_language: str) -> Facts:
    """What the core reads in a few words, in the language that makes most of them; the window's own is the second."""
    from claims.facts import read_facts
    from claims.languages.data import known

    codes = dict.fromkeys((article_language, language(), *known()))
    read = [read_facts(typed, code) for code in codes if code in known()]
    return max(read, key=_understood)


def _understood(facts: Facts) -> int:
    """How many characters the values cover."""
    texts = [one.text for one in facts.quantities]
    texts += [one.text for one in facts.dates]
    texts += [one.text for one in facts.places]
    return sum(map(len, texts))


def _stand(claim: Claim, words: str) -> tuple[str, tuple[int, int]]:
    """Where words stand in a claim; an empty span at its start where they do not."""
    found = claim.text.casefold().find(words.casefold()) if words else -1
    start = claim.span[0] + max(found, 0)
    text = claim.text[found : found + len(words)] if found >= 0 else ""
    return text, (start, start + len(text))


def correct_fact(context: Context, claim_id: str, fact: Fact, place: int, typed: list[str]) -> None:
    """Keeps the correction of one fact, and matches the claim again."""
    entry = context.entry(claim_id)
    review = context.review
    if entry is None or review is None:
        return
    new = corrected(entry.claim, fact, place, typed, review.document.article.language)
    if new is None:
        return
    field = FIELDS.get(fact, "speaker")
    _edit(context, claim_id, {field: getattr(new, field)})


def remove_fact(context: Context, claim_id: str, fact: Fact, place: int) -> None:
    """Removes a fact that is none, and matches the claim again."""
    entry = context.entry(claim_id)
    if entry is None:
        return
    if fact == "speaker":
        _edit(context, claim_id, {"speaker": None})
        return
    known = getattr(entry.claim, FIELDS[fact])
    _edit(context, claim_id, {FIELDS[fact]: (*known[:place], *known[place + 1 :])})


def _edit(context: Context, claim_id: str, fields: dict[str, Any]) -> None:
    if change(context, lambda review: review.edit_claim(claim_id, **fields)):
        context.matches.pop(claim_id, None)
        match_current(context, again=True)


def add_claim(context: Context, span: tuple[int, int] | None) -> None:
    """Makes a claim of the selected text of the article and shows it."""
    if span is None:
        context.notices.say(tr("Select the words of the claim in the article first, then press A."), "warning")
        return
    made: list[str] = []
    if change(context, lambda review: made.append(review.add_claim(_with_its_speaker(review, span, context)))):
        show_claim(context, made[0])


def _with_its_speaker(review: Review, span: Span, context: Context) -> Claim:
    """The claim in a stretch of the article, said by whom it names, else by whom its sentence names."""
    read = _read_claim(review, span, context)
    return read if read.speaker is not None else replace(read, speaker=_speaker_around(review, span))


def _speaker_around(review: Review, span: Span) -> Speaker | None:
    """Who says the sentence, or the part of one, that a stretch of the article stands in."""
    from claims.extraction import extract_claims
    from claims.records import Article

    listed = [one.claim for one in review.claims if not one.orphan and _holds(one.claim, span)]
    if listed:
        return min(listed, key=lambda one: one.span[1] - one.span[0]).speaker
    article = review.document.article
    first = max(0, article.text.rfind("\n", 0, max(0, span[0] - _AROUND)))
    text = article.text[first : span[1] + _AROUND]
    near = Article(article.path, text, article.title, article.language, article.sha256, article.published)
    place = span[0] - first, span[1] - first
    speaker = next((one.speaker for one in extract_claims(near, every=True) if _holds(one, place)), None)
    return _moved(speaker, first) if speaker is not None else None


def _holds(claim: Claim, span: Span) -> bool:
    return claim.span[0] <= span[0] and span[1] <= claim.span[1]


def _read_claim(review: Review, span: Span, context: Context) -> Claim:
    """The claim in a stretch of the article: its facts, kind and label, as extraction reads them."""
    from claims.extraction import extract_lines
    from claims.records import MENTIONS

    article = review.document.article
    text = article.text[slice(*span)]
    line = text.replace("\n", " ").replace("\r", " ")
    (read,) = extract_lines(
        [line], language=article.language, published=article.published, label_language=context.label_language
    )
    moved: dict[str, Any] = {name: tuple(_moved(fact, span[0]) for fact in getattr(read, name)) for name in MENTIONS}
    speaker = _moved(read.speaker, span[0]) if read.speaker is not None else None
    return replace(read, id="", text=text, span=span, line=None, speaker=speaker, **moved)


def _moved(fact: Any, by: int) -> Any:
    """A fact read in a part of the article, at its place in the whole."""
    return replace(fact, span=(fact.span[0] + by, fact.span[1] + by))


def set_span(context: Context, span: Span) -> None:
    """Lets the current claim begin and end elsewhere; its facts are read anew, and it is matched again."""
    from claims.records import MENTIONS

    entry, review = context.current, context.review
    if entry is None or review is None or span == entry.claim.span:
        return
    read = _read_claim(review, span, context)
    fields: dict[str, Any] = {name: getattr(read, name) for name in ("text", "span", "negated", *MENTIONS)}
    if read.speaker is not None:
        fields["speaker"] = read.speaker
    _edit(context, entry.id, fields)


def move_span_end(context: Context, end: Literal["start", "end"], step: int) -> None:
    """Moves one end of the current claim by a word: `step` 1 to the right, -1 to the left."""
    entry, review = context.current, context.review
    if entry is None or review is None:
        return
    text = review.document.article.text
    first, last = entry.claim.span
    if end == "start":
        places = [found.start() for found in _WORD_STARTS.finditer(text)]
        first = _neighbour(places, first, step)
    else:
        places = [found.start() for found in _WORD_ENDS.finditer(text)]
        last = _neighbour(places, last, step)
    if first < last:
        set_span(context, (first, last))


def _neighbour(places: list[int], here: int, step: int) -> int:
    further = [place for place in places if (place > here if step > 0 else place < here)]
    if not further:
        return here
    return min(further) if step > 0 else max(further)


def split_claim(context: Context, at: int | None) -> None:
    """Makes two claims of the current one, divided at a position of the article."""
    entry = context.current
    if entry is None:
        return
    if at is None or not entry.claim.span[0] < at < entry.claim.span[1]:
        context.notices.report(
            ClaimdeskError("the claim cannot be split there", "", "put the cursor inside its marked sentence first")
        )
        return
    (start, end), made = entry.claim.span, list[str]()
    spans = [_trimmed(context, (start, at)), _trimmed(context, (at, end))]
    if change(context, lambda review: made.extend(review.split(entry.id, spans))):
        show_claim(context, made[0])
        context.notices.say(tr("The claim was split."), "done", tr("Undo"), lambda: undo(context))


def _trimmed(context: Context, span: Span) -> Span:
    """A span without the blanks at its ends."""
    text = context.review.document.article.text[slice(*span)] if context.review is not None else ""
    return span[0] + len(text) - len(text.lstrip()), span[1] - len(text) + len(text.rstrip())


def _goes_on(entry: ReviewClaim, other: ReviewClaim) -> bool:
    """Whether another claim stands behind this one in the article; a part of it does not."""
    return other.claim.span > entry.claim.span and other.claim.span[1] > entry.claim.span[1]


def merge_with_next(context: Context) -> None:
    """Makes one claim of the current one and the next in the article."""
    entry = context.current
    if entry is None:
        return
    later = [other for other in context.claims if _goes_on(entry, other) and other.status != "dismissed"]
    if not later:
        context.notices.say(tr("There is no claim after this one."), "warning")
        return
    following = min(later, key=lambda other: other.claim.span)
    if change(context, lambda review: review.merge_claims([entry.id, following.id])):
        context.matches.pop(entry.id, None)
        match_current(context, again=True)
        context.notices.say(tr("The claims were merged."), "done", tr("Undo"), lambda: undo(context))
