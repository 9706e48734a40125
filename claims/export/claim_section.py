"""One claim's part of the report: rating, context, what was checked, evidence, earlier checks, what is not known."""

from __future__ import annotations

from html import escape

from claims.addresses import address_of_row, link
from claims.export.cells import visible
from claims.export.entries import (
    Entry,
    answer_name,
    evidence_kind_name,
    judgement_name,
    kind_name,
)
from claims.export.markup import anchor, badge, said, table, words, written_day, written_time
from claims.export.ratings import category_name
from claims.export.signing import published_name
from claims.review.conflicts import conflict_sentence
from claims.review.records import EvidenceItem, OfferedMatch
from claims.wording import say

CONTEXT = 260
"""Characters of the article shown before and after the sentence."""


def claim_section(entry: Entry) -> str:
    """Everything a reader needs to follow one decided claim."""
    verdict = entry.reviewed.verdict
    parts = [
        f'<section class="claim" id="{anchor(entry)}">',
        f'<h3 dir="auto">{escape(visible(entry.label))}</h3>',
        f"<p>{badge(entry.rating)}</p>",
        _quoted(entry),
        _facts(entry),
    ]
    if verdict and verdict.rationale:
        parts.append(_titled("Why", f'<p dir="auto">{words(verdict.rationale)}</p>', entry))
    parts += [_checked(entry), _evidence(entry), _earlier(entry)]
    if verdict and verdict.unknowns:
        parts.append(_titled("What is not known", f'<p dir="auto">{words(verdict.unknowns)}</p>', entry))
    parts += [_signed(entry), "</section>"]
    return "\n".join(part for part in parts if part)


def _titled(title: str, body: str, entry: Entry) -> str:
    return f"<h4>{said(title, entry.language)}</h4>\n{body}"


def _quoted(entry: Entry) -> str:
    """The sentence marked in the paragraph it stands in; alone where the article changed since."""
    text, (start, end) = entry.document.article.text, entry.reviewed.claim.span
    if entry.reviewed.orphan or text[start:end] != entry.text:
        gone = said("The article does not have these words any more; they stood in an earlier version.", entry.language)
        alone = f'<blockquote dir="auto"><mark>{words(entry.text)}</mark></blockquote>'
        return f'{alone}\n<p class="meta">{gone}</p>' if entry.reviewed.orphan else alone
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    before, after = text[first:start], text[end:last]
    if len(before) > CONTEXT:
        before = "… " + before[-CONTEXT:].split(" ", 1)[-1]
    if len(after) > CONTEXT:
        after = after[:CONTEXT].rsplit(" ", 1)[0] + " …"
    marked = f"{words(before)}<mark>{words(text[start:end])}</mark>{words(after)}"
    return f'<blockquote dir="auto">{marked}</blockquote>'


def _facts(entry: Entry) -> str:
    claim = entry.reviewed.claim
    told = [kind_name(claim.kind, entry.language)]
    if claim.speaker:
        role = f", {claim.speaker.role}" if claim.speaker.role else ""
        told.append(say("said by {name}", entry.language, name=claim.speaker.name + role))
    if entry.reviewed.verdict and entry.reviewed.verdict.category:
        told.append(category_name(entry.reviewed.verdict.category, entry.language) or "")
    return f'<p class="meta">{escape(visible(" · ".join(told)))}</p>'


def _checked(entry: Entry) -> str:
    """The questions that were answered; those left open are counted."""
    language = entry.language
    rows = [
        [
            words(question.text),
            escape(answer_name(question.answer.answer, language)),
            words(question.answer.note or ""),
            _by(published_name(question.answer.by, entry.by), written_time(question.answer.at, language)),
        ]
        for question in entry.questions
        if question.answer.answer or question.answer.note
    ]
    left = sum(question.answer.answer is None for question in entry.questions)
    if not rows:
        return ""
    headings = [say(name, language) for name in ("Question", "Answer", "Note", "Who and when")]
    note = f'<p class="meta">{_left_open(left, language)}</p>' if left else ""
    return _titled("What was checked", table(headings, rows) + note, entry)


def _left_open(count: int, language: str) -> str:
    if count == 1:
        return said("1 question was left open", language)
    return said("{count} questions were left open", language, count=count)


def _by(name: str, when: str) -> str:
    return "<br>".join(escape(visible(part)) for part in (name, when) if part)


def _evidence(entry: Entry) -> str:
    """Evidence against, for and around the claim, in this order."""
    parts = []
    titles = {"undermines": "Against the claim", "supports": "For the claim", "context": "Around the claim"}
    for stance, title in titles.items():
        items = [item for item in entry.reviewed.evidence if item.stance == stance]
        if items:
            listed = "\n".join(f"<li>{_source(item, entry.language)}</li>" for item in items)
            parts.append(f"<h5>{said(title, entry.language)}</h5>\n<ul>\n{listed}\n</ul>")
    return _titled("Evidence", "\n".join(parts), entry) if parts else ""


def _source(item: EvidenceItem, language: str) -> str:
    title = words(item.title)
    target = link(item.url)
    told = f'<a href="{escape(target)}">{title}</a>' if target else title
    details = [item.publisher or "", evidence_kind_name(item.kind, language)]
    if item.accessed:
        details.append(say("accessed {day}", language, day=written_day(item.accessed, language)))
    if item.url and not target:
        details.append(item.url)
    told += f' <span class="meta">· {words(" · ".join(part for part in details if part))}</span>'
    archived = link(item.archive_url)
    if archived:
        told += f' · <a href="{escape(archived)}">{said("archived copy", language)}</a>'
    elif item.archive_url:
        told += f' <span class="meta">· {said("archived copy", language)}: {words(item.archive_url)}</span>'
    if item.quote:
        told += f'<br><span dir="auto">“{words(item.quote)}”</span>'
    return told + (f"<br>{words(item.note)}" if item.note else "")


def _earlier(entry: Entry) -> str:
    """What the reference holds on it, and where it differs; a weak match only where a person confirmed it."""
    kept = [match for match in entry.reviewed.matches if match.judgement in ("same", "related")]
    if not kept and entry.telling:
        kept = [entry.telling]
    if not kept:
        return ""
    listed = "\n".join(f"<li>{_match(match, entry)}</li>" for match in kept)
    return _titled("Earlier checks", f"<ul>\n{listed}\n</ul>", entry)


def _match(match: OfferedMatch, entry: Entry) -> str:
    language, reference = entry.language, entry.document.reference
    row = say("row {row}", language, row=match.row)
    of_several = match.sheet and reference is not None and match.sheet != reference.sheet
    details = [f"{match.sheet}, {row}" if of_several else row, judgement_name(match.judgement, language)]
    if match.judgement is None:
        details.append(say("found by Claimdesk, not judged by a person", language))
    if match.gone:
        details.append(say("no longer so in the reference", language))
    details.append(match.fields.get("verdict", ""))
    told_of = [*map(words, details), _origin(match), words(match.fields.get("date", ""))]
    told = f'<span dir="auto">{words(match.text)}</span>'
    told += f' <span class="meta">· {" · ".join(filter(None, told_of))}</span>'
    for conflict in match.conflicts:
        told += f'<br><span class="conflict">⚠ {words(conflict_sentence(conflict, language))}</span>'
    return told


def _origin(match: OfferedMatch) -> str:
    """Where a row comes from, as a link where its address is known."""
    target = address_of_row(match.fields)
    source = match.fields.get("source") or target or ""
    return f'<a href="{escape(target)}">{words(source)}</a>' if target else words(source)


def _signed(entry: Entry) -> str:
    verdict = entry.reviewed.verdict
    if verdict is None:
        return ""
    when = written_time(verdict.at, entry.language)
    told = (
        say("Decided by {name}", entry.language, name=entry.signer) if entry.signer else say("Decided", entry.language)
    )
    told += f", {when}" if when else ""
    if verdict.known_as_of:
        told += " · " + say("known as of {day}", entry.language, day=verdict.known_as_of)
    return f'<p class="by">{escape(visible(told))}</p>'
