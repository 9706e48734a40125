"""The Article panel: title and origin, the marked text, and the legend of its marks."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from claims.records import Span
from claims.review.records import ReviewClaim
from claims.wording import say
from desktop import appearance, operations, phrases
from desktop.context import Context
from desktop.palettes import mix
from desktop.panels.article_view import FACT_LINES, ArticleView, Mark, fact_spans
from desktop.panels.panel import FlowBox, Panel, muted
from desktop.phrases import tr


class Swatch(QWidget):
    """A small piece of marked text, as the legend shows it."""

    def __init__(self, fact: operations.Fact) -> None:
        super().__init__()
        self._fact = fact
        height = max(self.fontMetrics().height() * 2 // 3, 12)
        self.setFixedSize(QSize(height * 4 // 3, height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = appearance.colours()
        fill = QColor(getattr(colours, f"{self._fact}_mark"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -2), 3, 3)
        ink = QColor(mix(fill.name(), colours.text, 0.55))
        painter.setPen(QPen(ink, 1.6, FACT_LINES[self._fact]))
        painter.drawLine(0, self.height() - 2, self.width(), self.height() - 2)


class ArticlePanel(Panel):
    """Shows the article of the open review; what is selected in it can become a claim."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Article")
        self._text = ""
        self.heading = QLabel()
        self.heading.setProperty("look", "heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        self.origin = muted()
        self.view = ArticleView()
        self.view.setAccessibleName(tr("Text of the article"))
        self.view.claim_clicked.connect(lambda claim_id: operations.show_claim(context, claim_id))
        self.view.span_dragged.connect(lambda start, end: operations.set_span(context, (start, end)))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._open_menu)
        self.day = QPushButton(tr("Set the day of publication …"))
        self.day.setProperty("look", "link")
        self.day.clicked.connect(context.day_wanted)
        self.remarks = QLabel()
        self.remarks.setTextFormat(Qt.TextFormat.PlainText)
        self.remarks.setWordWrap(True)
        self.remarks.setAccessibleName(tr("Remarks on the article"))
        self.about = FlowBox(appearance.WIDE)
        self.about.row.addWidget(self.origin)
        self.about.row.addWidget(self.day)
        self._add_legend()
        self.column.addWidget(self.heading)
        self.column.addWidget(self.about)
        self.column.addWidget(self.remarks)
        self.column.addWidget(self.view, 1)
        context.review_changed.connect(self._show_article)
        context.article_changed.connect(self._show_article)
        context.current_changed.connect(self._show_current)
        context.claims_changed.connect(self._claims_changed)
        self._show_article()

    def _add_legend(self) -> None:
        titles = {"number": tr("number"), "date": tr("date"), "place": tr("place"), "speaker": tr("speaker")}
        for fact in operations.FACTS:
            entry = QWidget()
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(appearance.SMALL)
            row.addWidget(Swatch(fact))
            row.addWidget(muted(titles[fact]))
            self.about.row.addWidget(entry)

    def _show_article(self) -> None:
        review = self.context.review
        if review is None:
            self.heading.clear()
            self.origin.clear()
            self._text = ""
            self.view.set_text("")
            return
        article = review.document.article
        first = article.text.lstrip()[: len(article.title)]
        self.heading.setText(article.title)
        # A text without a title of its own is named by its first words: said once is enough.
        self.heading.setVisible(bool(article.title) and first.casefold() != article.title.casefold().rstrip("… "))
        missing = article.published is None and not review.read_only
        published = "" if missing else tr("day of publication not known")
        if article.published is not None:
            published = phrases.day(article.published, long=True)
        parts = (article.outlet, article.author, published, phrases.LANGUAGES.get(article.language, article.language))
        self.origin.setText(" · ".join(part for part in parts if part))
        self.day.setVisible(missing)
        self._show_remarks()
        self.about.refit()
        if article.text != self._text:  # else it would scroll to its start
            self._text = article.text
            self.view.set_text(article.text)
        self._show_marks()
        self._show_current()

    def _show_remarks(self) -> None:
        said = [
            say(one.template, phrases.language(), **one.values)
            for one in (self.context.read.notices if self.context.read else ())
        ]
        self.remarks.setText("\n".join(f"⚠ {one}" for one in said))
        self.remarks.setVisible(bool(said))

    def _show_marks(self) -> None:
        self.view.set_marks([_mark(entry) for entry in self.context.claims if not entry.orphan])

    def _show_current(self, _: object = None) -> None:
        entry = self.context.current
        if entry is None or entry.orphan:
            self.view.set_current(None)
        else:
            self.view.set_current(entry.claim.span, fact_spans(entry.claim))

    def _claims_changed(self, ids: frozenset[str] | None) -> None:
        entries = [self.context.entry(one) for one in ids or ()]
        changed = [_mark(entry) for entry in entries if entry is not None and not entry.orphan]
        if ids is None or len(changed) < len(ids) or not self.view.change_marks(changed):
            self._show_marks()
        if ids is None or self.context.current_id in ids:
            self._show_current()

    def _open_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        span = self.view.selected_span()
        add = menu.addAction(tr("Make a claim of the selection"), lambda: operations.add_claim(self.context, span))
        add.setEnabled(span is not None and not self.context.read_only)
        menu.addAction(tr("Split the claim here"), lambda: operations.split_claim(self.context, self.view.caret()))
        menu.addSeparator()
        menu.addAction(tr("Copy"), self.view.copy).setEnabled(span is not None)
        menu.addAction(tr("Select all"), self.view.selectAll)
        menu.popup(self.view.viewport().mapToGlobal(point))

    def selected_span(self) -> Span | None:
        """The selected stretch of the article."""
        return self.view.selected_span()

    def move_end(self, end: Literal["start", "end"], step: int) -> None:
        """Moves an end of the current claim by a word."""
        operations.move_span_end(self.context, end, step)


def _mark(entry: ReviewClaim) -> Mark:
    return Mark(entry.claim.span, entry.claim.id, entry.status == "dismissed", entry.standing == "done")
