"""Small pieces of the report's HTML; each takes plain text and gives markup that is safe to join."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from html import escape

from claims.export.cells import visible
from claims.export.entries import Entry
from claims.export.ratings import ShownRating
from claims.export.sheets import ink_on
from claims.wording import say


def said(template: str, language: str, **values: object) -> str:
    """A sentence of ours, escaped."""
    return escape(say(template, language, **values))


def words(text: str) -> str:
    """A text from outside, escaped, its line ends kept."""
    return escape(visible(text)).replace("\n", "<br>")


def badge(rating: ShownRating | None) -> str:
    """A rating in its colour, with the one it was translated from."""
    if rating is None:
        return ""
    style = f"background-color:{rating.colour};color:{ink_on(rating.colour)}"
    shown = f'<span class="badge" style="{style}">&nbsp;{escape(visible(rating.label))}&nbsp;</span>'
    return f'{shown} <span class="meta">({escape(visible(rating.original))})</span>' if rating.original else shown


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], caption: str = "") -> str:
    """A table with scoped headings; `rows` hold markup, `headings` and `caption` plain text."""
    head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in headings)
    body = "\n".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    return f"<table>{title}\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table>"


def anchor(entry: Entry) -> str:
    """The name of a claim's place on the page."""
    return f"claim-{entry.review}-{escape(entry.reviewed.id)}"


def written_day(day: date | None, language: str) -> str:
    """A day in words of the language."""
    if day is None:
        return ""
    from babel.dates import format_date

    return str(format_date(day, "d MMMM y", locale=language))


def written_time(moment: datetime | None, language: str) -> str:
    """A time as on the reviewer's clock, with its zone by the name that it has in the language."""
    if moment is None:
        return ""
    told = f"{written_day(moment.date(), language)}, {moment:%H:%M}"
    return f"{told} {say(_zone(moment), language)}" if moment.tzinfo else told


def _zone(moment: datetime) -> str:
    """ "UTC", "UTC+7" or "UTC+5:30"; the catalogue of a language may have a name of its own for it."""
    offset = f"{moment:%z}"
    minutes = "" if offset[3:5] == "00" else f":{offset[3:5]}"
    return "UTC" if offset == "+0000" else f"UTC{offset[0]}{int(offset[1:3])}{minutes}"
