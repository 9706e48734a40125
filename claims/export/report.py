"""The report for readers: one self-contained HTML page without scripts; with it a reader can replicate each check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from html import escape

from claims.addresses import link
from claims.export.cells import visible
from claims.export.charts import drawing, progress_bars, rating_bars
from claims.export.claim_section import claim_section
from claims.export.entries import Entry, entries, latest
from claims.export.markup import anchor, badge, said, table, written_day
from claims.export.ratings import legend, translations
from claims.export.replacing import NAME
from claims.files import file_name
from claims.records import Progress
from claims.resources import resource
from claims.review.records import ReviewDocument
from claims.wording import say


def report_html(
    documents: Sequence[ReviewDocument],
    *,
    language: str = "en",
    scale: str | None = None,
    progress: Progress | None = None,
    by: str = "",
) -> str:
    """The report on `documents` as a whole HTML document; everything that came from outside is escaped.

    It is for readers: claims that are not decided are counted, not listed, and those that were dismissed left out.

    Args:
        by: the name of whoever exports; where only a login name is known, none is given.

    Raises:
        ClaimdeskError: an unknown scale.
        Cancelled: from `progress`.
    """
    shown = entries(documents, language, scale, by)
    parts = [_head(documents, language), _heading(documents, shown, language), _overview(shown, language, scale)]
    decided = [entry for entry in shown if entry.is_decided]
    several = len(documents) > 1 and bool(decided)
    parts += [] if several else [f"<h2>{said('The claims', language)}</h2>"]
    for number, entry in enumerate(decided, 1):
        if several and (number == 1 or entry.review != decided[number - 2].review):
            parts.append(f'<h2 dir="auto">{escape(visible(entry.document.article.title))}</h2>')
        parts.append(claim_section(entry))
        if progress is not None and number % 50 == 0:
            progress(number, len(decided), "claims")
    if not decided:
        parts.append(f'<p class="open">{said("No claim is decided yet.", language)}</p>')
    parts += [_open(shown, language), _method(documents, shown, language, scale), "</main></body></html>\n"]
    return "\n".join(parts)


def _head(documents: Sequence[ReviewDocument], language: str) -> str:
    title = escape(visible(say("Fact-check: {titles}", language, titles=_titles(documents))))
    style = resource("report.css").read_text(encoding="utf-8")
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f'<meta name="generator" content="{NAME}">\n'
        f'<meta name="date" content="{latest(documents):%Y-%m-%dT%H:%M:%S}">\n'
        f"<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>"
    )


def _titles(documents: Sequence[ReviewDocument]) -> str:
    return "; ".join(document.article.title for document in documents)


def _heading(documents: Sequence[ReviewDocument], shown: Sequence[Entry], language: str) -> str:
    reviewers = _names(shown)
    lines = [f'<p class="kicker">{said("Fact-check report", language)}</p>']
    several = len(documents) > 1
    title = say("{count} articles", language, count=len(documents)) if several else _titles(documents)
    lines.append(f'<h1 dir="auto">{escape(visible(title))}</h1>')
    for document in documents:
        lines.append(f'<p class="meta">{_source(document, language, named=several)}</p>')
    if reviewers:
        names = escape(visible(", ".join(reviewers)))
        lines.append(f'<p class="meta">{said("Checked by", language)} {names}</p>')
    return "\n".join(lines)


def _names(shown: Sequence[Entry]) -> list[str]:
    """Who decided, each once, as far as their names are known."""
    return [name for name in dict.fromkeys(entry.signer for entry in shown if entry.is_decided) if name]


def _source(document: ReviewDocument, language: str, *, named: bool) -> str:
    """Where the article appeared, as far as it is known; with its title if `named`, or where that leads to it."""
    article = document.article
    parts = [article.outlet, article.author, written_day(article.published, language)]
    told = " · ".join(escape(visible(part)) for part in parts if part)
    title = escape(visible(article.title)) if named else ""
    target = link(article.url)
    if target:
        title = f'<a href="{escape(target)}">{escape(visible(article.title))}</a>'
    return " · ".join(part for part in (title, told) if part) or escape(visible(file_name(article.path)))


def _overview(shown: Sequence[Entry], language: str, scale: str | None) -> str:
    """Charts, and a table that leads to each claim."""
    charts = [
        drawing(say("Progress", language), progress_bars(shown, language)),
        drawing(say("Ratings", language), rating_bars(shown, language, scale)),
    ]
    figures = "\n".join(f"<figure>{chart}</figure>" for chart in charts)
    rows = [
        [f'<a href="#{anchor(entry)}">{escape(visible(entry.label))}</a>{_withdrawn(entry)}', badge(entry.rating)]
        for entry in shown
        if entry.is_decided
    ]
    listed = table([say("Claim", language), say("Rating", language)], rows) if rows else ""
    return f"<h2>{said('At a glance', language)}</h2>\n{figures}\n{listed}"


def _withdrawn(entry: Entry) -> str:
    """A mark beside what only an earlier version of the article said."""
    if not entry.reviewed.orphan:
        return ""
    return f' <span class="meta">({said("no longer in the article", entry.language)})</span>'


def _open(shown: Sequence[Entry], language: str) -> str:
    """How many claims wait: their words are not repeated in public before anybody checked them."""
    waiting = sum(entry.reviewed.is_undecided and not entry.reviewed.orphan for entry in shown)
    unsettled = sum(entry.is_unsettled for entry in shown)
    told = []
    if waiting:
        told.append(said("Other statements of the article that are not checked yet: {count}", language, count=waiting))
    if unsettled:
        told.append(said("Statements whose check is not settled yet: {count}", language, count=unsettled))
    return "\n".join(f'<p class="open">{one}</p>' for one in told)


def _told(documents: Sequence[ReviewDocument], shown: Sequence[Entry], language: str) -> str:
    """Who decided after what, as it was in these reviews."""
    decided = [entry for entry in shown if entry.is_decided]
    compared = any(document.reference for document in documents)
    parts = [say("Claimdesk found the claims in the article.", language)]
    if compared:
        parts.append(
            say("It offered earlier checks from a spreadsheet, with what matches and what conflicts.", language)
        )
    if decided:
        names = ", ".join(_names(shown)) or say("a person", language)
        parts.append(say("Every rating is a decision of {names}.", language, names=names))
    questions = [question for entry in decided for question in entry.questions]
    answered = sum(question.answer.answer is not None for question in questions)
    if answered:
        parts.append(
            say(
                "Questions of the checklist that were answered: {answered} of {total}; see each claim.",
                language,
                answered=answered,
                total=len(questions),
            )
        )
    return " ".join(parts)


def _method(documents: Sequence[ReviewDocument], shown: Sequence[Entry], language: str, scale: str | None) -> str:
    """How the work was done and with which files, so that a reader can do it again."""
    told = escape(visible(_told(documents, shown, language)))
    parts = [f"<h2>{said('Method and files', language)}</h2>", f"<p>{told}</p>"]
    scales = dict.fromkeys([scale] if scale else (entry.rating.scale for entry in shown if entry.rating))
    parts += [_legend(name, language) for name in scales]
    if scale:
        given = dict.fromkeys(entry.reviewed.verdict.scale for entry in shown if entry.reviewed.verdict)
        parts += [_mapping(name, scale, language) for name in given if name != scale]
    parts += [_files(document, language) for document in documents]
    return "\n".join(parts)


def _legend(name: str, language: str) -> str:
    rows = [
        [badge(level), _place(level.value, level.best, language, ordered=level.ordered)]
        for level in legend(name, language)
    ]
    heading = say("Scale {name}", language, name=name)
    return table([say("Rating", language), say("Place", language)], rows, heading)


def _place(value: int, best: int, language: str, *, ordered: bool) -> str:
    if not ordered:
        return said("outside the order from false to true", language)
    return said("{value} of {best}, where {best} is the most true", language, value=value, best=best)


def _mapping(given: str, wanted: str, language: str) -> str:
    rows = [[badge(own), badge(replace(told, original=""))] for own, told in translations(given, wanted, language)]
    title = say("Ratings were given in {given} and are shown in {wanted}", language, given=given, wanted=wanted)
    return table([given, wanted], rows, title)


def _files(document: ReviewDocument, language: str) -> str:
    article, reference = document.article, document.reference
    rows: list[tuple[str, str | int | date | datetime | None]] = [
        ("File", file_name(article.path)),
        ("SHA-256", article.sha256),
        ("Characters", len(article.text)),
    ]
    if reference:
        rows += [
            ("Reference", file_name(reference.path)),
            ("Sheet", reference.sheet),
            ("Rows", reference.rows),
            ("SHA-256", reference.sha256),
        ]
    listed = [[said(name, language), f"<code>{escape(visible(str(value)))}</code>"] for name, value in rows if value]
    return table([say("What", language), say("Value", language)], listed, visible(article.title))
