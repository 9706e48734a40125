"""The dashboard: how far the review is, and what the verdicts are; every bar filters the list of claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop import appearance, phrases
from desktop.context import Context
from desktop.palettes import readable
from desktop.panels.drawn_text import shortened
from desktop.panels.panel import Page, empty_state, muted
from desktop.panels.wording import decided_of
from desktop.phrases import tr
from desktop.tables.claim_order import ClaimFilter

if TYPE_CHECKING:
    from claims.export.charts import Bar

BAR_HEIGHT = 12
NAME_LETTERS = 24
"""Letters of a bar's name that have room before it, unless the card is narrow."""


class DashboardPanel(QWidget):
    """Drawn when it is shown, and again when claims change while it is."""

    filtered = Signal()
    """A bar was chosen: the list of claims now shows only its claims."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("Dashboard")
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = Page()
        outer.addWidget(self._area)
        self._stale = True
        context.claims_changed.connect(self._changed)
        context.review_changed.connect(self._changed)
        phrases.on_language_change(self._changed)
        appearance.on_change(self._changed)

    def _changed(self, *_: object) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Counts and draws everything anew."""
        self._stale = False
        self.setAccessibleName(tr("Dashboard"))
        self._area.setAccessibleName(tr("Dashboard"))
        review = self.context.review
        if review is None:
            self._area.show_page(empty_state(tr("Open an article to see how far its review is.")))
            return
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(appearance.PAGE, appearance.PAGE, appearance.PAGE, appearance.PAGE)
        rows.setSpacing(appearance.WIDE)
        rows.addWidget(self._heading())
        both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        both.setSpacing(appearance.WIDE)
        rows.addLayout(both, 1)
        halves = [QVBoxLayout(), QVBoxLayout()]
        heights = [0, 0]
        for card in self._cards():
            place = heights.index(min(heights))
            heights[place] += card.sizeHint().height() + appearance.WIDE
            halves[place].addWidget(card)
        for half in halves:
            half.setSpacing(appearance.WIDE)
            half.addStretch(1)
            both.addLayout(half, 1)
        self._area.show_page(page, both)

    def _heading(self) -> QWidget:
        heading = QWidget()
        rows = QVBoxLayout(heading)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(appearance.TINY)
        title = QLabel(decided_of(self.context.claims))
        title.setProperty("look", "title")
        rows.addWidget(title)
        rows.addWidget(muted(tr("Choose a bar to see only its claims.")))
        for label in heading.findChildren(QLabel):
            label.setWordWrap(True)
        return heading

    def _cards(self) -> list[QWidget]:
        from claims.export import charts
        from claims.export.definitions import of_workspace
        from claims.export.entries import entries
        from claims.review.definitions import workspace_of

        review = self.context.review
        if review is None:
            return []
        language = phrases.language()
        with of_workspace(workspace_of(review.path)):
            shown = entries([review.document], language)
            ratings = charts.rating_bars(shown, language)
        return [
            self._card(tr("Progress"), "status", charts.progress_bars(shown, language)),
            self._card(tr("Ratings"), "rating", ratings),
            self._card(tr("Kinds of claim"), "kind", charts.kind_bars(shown, language)),
            self._card(tr("Speakers"), "speaker", charts.speaker_bars(shown)),
            self._card(tr("Conflicts with the reference"), "conflict", charts.conflict_bars(shown, language)),
        ]

    def _card(self, title: str, facet: str, bars: Sequence[Bar]) -> QFrame:
        card = QFrame()
        card.setProperty("look", "card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(appearance.WIDE, appearance.WIDE, appearance.WIDE, appearance.WIDE)
        rows.setSpacing(appearance.TINY)
        heading = QLabel(title)
        heading.setProperty("look", "heading")
        heading.setWordWrap(True)
        rows.addWidget(heading)
        rows.addSpacing(appearance.SMALL)
        most = max((bar.count for bar in bars), default=0)
        for bar in bars:
            button = BarButton(title, bar, most)
            button.clicked.connect(lambda _=False, key=bar.key: self._filter(facet, key))
            rows.addWidget(button)
        if not bars:
            rows.addWidget(muted(tr("None so far.")))
        return card

    def _filter(self, facet: str, key: str) -> None:
        self.context.set_filter(ClaimFilter(**{facet: key}))
        self.filtered.emit()


class BarButton(QAbstractButton):
    """A bar with its name and count; the longest of its chart fills the row."""

    def __init__(self, chart: str, bar: Bar, most: int) -> None:
        super().__init__()
        self._bar = bar
        self._most = max(most, 1)
        told = tr("{name}: {count} claims", name=bar.label, count=phrases.number(bar.count))
        self.setAccessibleName(f"{chart}, {told}")
        self.setToolTip(told)
        self.setEnabled(bar.count > 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 44, metrics.height() + 12)

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 30, metrics.height() + 12)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = appearance.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() and self.isEnabled():
            painter.setBrush(QColor(colours.hover))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area, appearance.RADIUS, appearance.RADIUS)
        self._draw_words(painter, area)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(area, appearance.RADIUS, appearance.RADIUS)

    def _draw_words(self, painter: QPainter, area: QRectF) -> None:
        colours, metrics = appearance.colours(), self.fontMetrics()
        right = metrics.horizontalAdvance("0") * 7
        left = min(NAME_LETTERS * metrics.averageCharWidth(), area.width() * 0.6)
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.muted))
        name = shortened(self._bar.label, metrics, left - 2 * appearance.GAP)
        names = QRectF(area.x() + appearance.GAP, area.y(), left - 2 * appearance.GAP, area.height())
        painter.drawText(names, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        room = area.width() - left - right
        long = max(room * self._bar.count / self._most, 3.0) if self._bar.count else 0.0
        bar = QRectF(area.x() + left, area.center().y() - BAR_HEIGHT / 2, long, BAR_HEIGHT)
        counts = QRectF(bar.right() + appearance.GAP, area.y(), right, area.height())
        painter.drawText(counts, Qt.AlignmentFlag.AlignVCenter, phrases.number(self._bar.count))
        painter.setPen(Qt.PenStyle.NoPen)
        # graphics need 3:1 against their ground (WCAG 2.2, 1.4.11)
        painter.setBrush(QColor(readable(self._bar.colour, colours.card, 3.0)))
        painter.drawRoundedRect(bar, 3, 3)
