"""The first sheet of the workbook: how far the work is, what the verdicts are, and charts of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from claims.export.charts import Bar, kind_bars, progress_bars, rating_bars
from claims.export.columns import moment
from claims.export.entries import Entry, latest
from claims.export.sheets import Book, heighten, lines_of
from claims.review.records import ReviewDocument

TITLE_WIDTH = 34
CHART_WIDTH, CHART_HEIGHT = 17.0, 7.5
"""Centimetres: both charts and the tables beside them print on one A4 landscape page."""


def write_summary(book: Book, documents: Sequence[ReviewDocument], shown: Sequence[Entry], scale: str | None) -> None:
    """Writes the sheet `Summary`."""
    sheet: Any = book.sheet(book.say("Summary"), (TITLE_WIDTH, 11, 9, 3), colour="1F5FBF")
    sheet.append([book.cell(sheet, book.say("Verdicts"), "title")])
    named = "; ".join(document.article.title for document in documents[:3]) + (" …" if len(documents) > 3 else "")
    sheet.append([book.cell(sheet, named, "heading")])
    sheet.append([book.cell(sheet, book.say("Latest decision: {when}", when=_when(documents)), "muted")])
    row = 4
    row = _block(book, sheet, row, book.say("Progress"), progress_bars(shown, book.language))
    first, ratings = row + 2, rating_bars(shown, book.language, scale)
    row = _block(book, sheet, row, book.say("Ratings"), ratings)
    if ratings:
        _chart(sheet, book.say("Ratings"), ratings, first, "E4")
    first, bars = row + 2, kind_bars(shown, book.language)
    row = _block(book, sheet, row, book.say("Kinds of claim"), bars)
    if bars:
        _chart(sheet, book.say("Kinds of claim"), bars, first, "E20")
    if len(documents) > 1:
        _articles(book, sheet, row, documents, shown)


def _when(documents: Sequence[ReviewDocument]) -> str:
    decided = any(claim.verdict for document in documents for claim in document.claims)
    when = moment(latest(documents))
    return f"{when:%Y-%m-%d %H:%M}" if decided and when else "–"


def _block(book: Book, sheet: Any, row: int, title: str, bars: Sequence[Bar]) -> int:
    """A heading, one line a bar with its share, and a blank line; gives the next free row's predecessor."""
    total = sum(bar.count for bar in bars)
    sheet.append([])
    numbers = [book.cell(sheet, book.say(text), "header number") for text in ("Claims", "Share")]
    sheet.append([book.cell(sheet, title, "header"), *numbers])
    for bar in bars:
        share = bar.count / total if total else 0
        sheet.append(
            [book.cell(sheet, bar.label), book.cell(sheet, bar.count, "number"), book.cell(sheet, share, "share")]
        )
    return row + 2 + len(bars)


def _chart(sheet: Any, title: str, bars: Sequence[Bar], first: int, place: str) -> None:
    """A bar chart of the spreadsheet's own over the cells that begin in row `first`, in the colours of `bars`."""
    from openpyxl.chart import BarChart, Reference
    from openpyxl.chart.label import DataLabelList
    from openpyxl.chart.marker import DataPoint

    chart: Any = BarChart()
    chart.type, chart.style, chart.legend, chart.gapWidth = "bar", 2, None, 45
    chart.title = title
    chart.width, chart.height = CHART_WIDTH, CHART_HEIGHT
    last = first + len(bars) - 1
    chart.add_data(Reference(sheet, min_col=2, min_row=first, max_row=last))
    chart.set_categories(Reference(sheet, min_col=1, min_row=first, max_row=last))
    series = chart.series[0]
    for index, bar in enumerate(bars):
        point = DataPoint(idx=index)
        point.graphicalProperties.solidFill = bar.colour.lstrip("#").upper()
        point.graphicalProperties.line.noFill = True
        series.dPt.append(point)
    series.dLbls = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False)
    chart.x_axis.scaling.orientation = "maxMin"  # the first line of the table on top
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.majorGridlines = None
    chart.y_axis.number_format = "0"
    chart.y_axis.delete = True
    sheet.add_chart(chart, place)


def _articles(book: Book, sheet: Any, row: int, documents: Sequence[ReviewDocument], shown: Sequence[Entry]) -> None:
    """One line an article from `row` on, where several are exported together."""
    decided = Counter(entry.review for entry in shown if entry.is_decided)
    sheet.append([])
    numbers = [book.cell(sheet, book.say(text), "header number") for text in ("Claims", "Decided")]
    sheet.append([book.cell(sheet, book.say("Article"), "header"), *numbers])
    for number, document in enumerate(documents, 1):
        title = document.article.title
        heighten(sheet, row + 1 + number, lines_of(title, TITLE_WIDTH))
        sheet.append(
            [
                book.cell(sheet, title),
                book.cell(sheet, len(document.standing), "number"),
                book.cell(sheet, decided[number], "number"),
            ]
        )
