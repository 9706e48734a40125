"""PDF: the report's own HTML, laid out and printed by Qt, with its charts drawn as they are."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from itertools import pairwise
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QHashSeed, QIODevice, QMarginsF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextDocument,
    QTextTable,
)
from PySide6.QtSvg import QSvgRenderer

from claims import sandbox
from claims.files import atomic_write
from desktop.offscreen import draw_offscreen

DPI = 300
MEMORY_BYTES, SECONDS = 4 << 30, 300.0
MARGIN_MM = 18.0
POINTS = 10.0
OF_A_CLAIM = 3
"""The level of the heading of a claim."""
SHARPNESS = 4
"""Pixels of a chart for each of its own: sharp on paper."""
_CHART = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_SCREEN_ONLY = re.compile(r"/\* screen only \*/.*?/\* end of screen only \*/", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_DATE = re.compile(r'<meta name="date" content="(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)">')
_INK = "#1b2129"


def write_pdf(html: str, out: Path) -> None:
    """Prints `html`, which comes from `claims.export`, on A4 pages with page numbers.

    It is laid out in a process of its own: Qt lays text out in no other thread than its first.

    Raises:
        NotSaved: the file cannot be written; what was there before still is.
    """
    data = sandbox.call("desktop.printing:pdf_bytes", html, memory_bytes=MEMORY_BYTES, seconds=SECONDS)
    atomic_write(out, data)


def pdf_bytes(html: str) -> bytes:
    """The pages as a PDF file; the same HTML gives the same bytes."""
    QHashSeed.setDeterministicGlobalSeed()  # fonts stand in the file in the order of a hash table
    application = _application()
    document, title = _document(html)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(title)
    writer.setCreator("Claimdesk")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    _print(document, writer)
    buffer.close()
    del application  # it lives until the pages are done
    return _without_clock(bytes(data.data()), html)


def _without_clock(pdf: bytes, html: str) -> bytes:
    """The file with the report's own date and an identity made of its content, so that it is the same every time.

    Every replacement has the length of what it replaces: a PDF finds its parts by their place.
    """
    written = _DATE.search(html)
    parts = written.groups() if written else ("1980", "01", "01", "00", "00", "00")
    day, clock = "-".join(parts[:3]), ":".join(parts[3:])
    identity = str(UUID(bytes=hashlib.sha256(html.encode("utf-8", "replace")).digest()[:16]))
    pdf = re.sub(rb"(?<=Date \(D:)\d{14}", "".join(parts).encode(), pdf)
    pdf = re.sub(rb'(?<=Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d', f"{day}T{clock}".encode(), pdf)
    old = re.search(rb"uuid:([0-9a-f-]{36})", pdf)
    if old is None:
        return pdf
    pdf = pdf.replace(old[1].hex().encode(), identity.encode().hex().encode())
    return pdf.replace(old[1], identity.encode())


def _application() -> QGuiApplication:
    """The running application, or one without a screen: the command line has none."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    draw_offscreen()
    return QGuiApplication(["claimdesk"])


def _document(html: str) -> tuple[QTextDocument, str]:
    """The page as Qt's own document, its charts as pictures in it; and its title."""
    document = QTextDocument()
    font = QFont()
    font.setPointSizeF(POINTS)
    document.setDefaultFont(font)
    charts: list[QImage] = []

    def placed(found: re.Match[str]) -> str:
        charts.append(_picture(found.group()))
        width = charts[-1].width() // SHARPNESS
        return f'<img src="chart:{len(charts) - 1}" width="{width}">'

    named = _TITLE.search(html)
    body = _CHART.sub(placed, _for_paper(html))
    for number, chart in enumerate(charts):
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(f"chart:{number}"), chart)
    document.setHtml(body)
    return document, unescape(named.group(1)) if named else ""


def _for_paper(html: str) -> str:
    """The page without what Qt's style sheets do not know, and in sizes for paper instead of pixels."""
    plain = _SCREEN_ONLY.sub("", html)
    plain = plain.replace("<table>", '<table width="100%">')
    plain = re.sub(r"line-height:[^;]*;", "", plain)  # it would stretch the lines that charts stand in, too
    return re.sub(r"(font-size:\s*)(\d+)px", lambda found: f"{found[1]}{float(found[2]) * POINTS / 16:.1f}pt", plain)


def _picture(svg: str) -> QImage:
    drawing = QSvgRenderer(QByteArray(svg.replace("currentColor", _INK).encode()))
    size = drawing.defaultSize()
    image = QImage(size * SHARPNESS, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    return image


@dataclass(frozen=True, slots=True)
class _Cut:
    """A height at which a page may begin, and from where to where the head of a table stands that is repeated there."""

    top: float
    head: tuple[float, float] = (0.0, 0.0)

    @property
    def taken(self) -> float:
        """The height that the repeated head takes."""
        return self.head[1] - self.head[0]


def _print(document: QTextDocument, writer: QPdfWriter) -> None:
    """Page by page, with the page's number below the text."""
    document.documentLayout().setPaintDevice(writer)
    paper = writer.pageLayout().paintRectPixels(DPI)
    foot = round(DPI * 0.35)
    width, height = paper.width(), paper.height() - foot
    document.setTextWidth(width)
    painter = QPainter(writer)
    for number, (begin, end) in enumerate(pairwise(_pages(document, height))):
        if number:
            writer.newPage()
        if begin.taken:
            _draw(document, painter, begin.head, 0)
        _draw(document, painter, (begin.top, end.top), begin.taken)
        painter.setPen(Qt.GlobalColor.darkGray)
        bottom = QRectF(0, height, width, foot)
        painter.drawText(bottom, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter, f"{number + 1}")
    painter.end()


def _draw(document: QTextDocument, painter: QPainter, part: tuple[float, float], top: float) -> None:
    """Draws what stands from one height of the document to another, at the height `top` of the page."""
    painter.save()
    painter.translate(0, top - part[0])
    # Half a dot less at either end: Qt also draws, unseen but found by a search, what only touches the part
    document.drawContents(painter, QRectF(0, part[0] + 0.5, document.textWidth(), part[1] - part[0] - 1))
    painter.restore()


def _pages(document: QTextDocument, height: float) -> list[_Cut]:
    """Where each page begins, and where the last one ends; what can be cut nowhere is cut where the page is full."""
    begins, last = [_Cut(0.0)], None
    end = _Cut(document.size().height())
    for cut in (*_cuts(document, height), end):
        while cut.top - begins[-1].top > (room := height - begins[-1].taken):
            begins.append(last or replace(begins[-1], top=begins[-1].top + room))
            last = None
        last = cut
    return [*begins, end]


def _cuts(document: QTextDocument, height: float) -> Iterator[_Cut]:
    """Where a page may begin, from top to bottom: at each row, and where two lines of a paragraph stand on either side.

    A heading stays with the first line of what it heads, one of a claim with its rating too; the first row of a table
    with its head, and both with what stands before them. Qt itself knows no such rules.
    """
    layout = document.documentLayout()
    kept = 1
    inside = document.rootFrame().begin()
    while not inside.atEnd():
        table, block = inside.currentFrame(), inside.currentBlock()
        if isinstance(table, QTextTable):
            yield from _rows(table, layout, height)
        elif block.isValid():
            tops = _lines(block, layout)
            yield from map(_Cut, (*tops[: int(not kept)], *tops[2:-1]))
        level = block.blockFormat().headingLevel() if block.isValid() else 0
        kept = 2 if level == OF_A_CLAIM else 1 if level else max(kept - 1, 0)
        inside += 1


def _lines(block: QTextBlock, layout: QAbstractTextDocumentLayout) -> list[float]:
    """The height at which each line of a block begins."""
    top, lines = layout.blockBoundingRect(block).top(), block.layout()
    return [top + lines.lineAt(at).y() for at in range(lines.lineCount())]


def _rows(table: QTextTable, layout: QAbstractTextDocumentLayout, height: float) -> Iterator[_Cut]:
    """The rows of a table before which it may be cut, and the lines of a row that is taller than a page."""
    whole = layout.frameBoundingRect(table)
    tops = [*(_row_top(table, row, layout) for row in range(table.rows())), whole.bottom()]
    heads = table.format().toTableFormat().headerRowCount()
    head = (whole.top(), tops[heads]) if 0 < heads < table.rows() else (0.0, 0.0)
    for row in range(heads, table.rows()):
        if row > heads:
            yield _Cut(tops[row], head)
        if tops[row + 1] - tops[row] > height - (head[1] - head[0]):
            blocks = (table.cellAt(row, column).lastCursorPosition().block() for column in range(table.columns()))
            yield from (_Cut(top, head) for top in max((_lines(one, layout) for one in blocks), key=len)[1:])


def _row_top(table: QTextTable, row: int, layout: QAbstractTextDocumentLayout) -> float:
    cell = table.cellAt(row, 0)
    padding = cell.format().toTableCellFormat().topPadding()
    return layout.blockBoundingRect(cell.firstCursorPosition().block()).top() - padding
