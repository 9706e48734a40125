"""What was decided on this article in another review: chosen by check boxes, taken over in one step."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from claims.review.likeness import Likeness
from desktop import operations, phrases
from desktop.context import Context
from desktop.dialogs.frame import Dialog, explanation
from desktop.phrases import tr
from desktop.tables.claim_order import label_of

CLAIM = int(Qt.ItemDataRole.UserRole)


class EarlierDialog(Dialog):
    """Lists the decided claims of an earlier review; none is taken over before somebody asks for it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("Earlier decisions"), parent, QSize(760, 460))
        self.context = context
        self.column.addWidget(
            explanation(
                tr("These claims were decided in another review of this article. Choose those whose decision stands.")
            )
        )
        self.reviews = QComboBox()
        self.reviews.setAccessibleName(tr("Earlier reviews"))
        for one in context.earlier:
            self.reviews.addItem(f"{one.title} ({phrases.number(round(100 * one.share))} %)", str(one.path))
        self.reviews.setVisible(len(context.earlier) > 1)
        self.column.addWidget(self.reviews)
        self._items: list[QTreeWidgetItem] = []
        self.claims = self._make_list()
        self.column.addWidget(self.claims, 1)
        self.take = self.add_main_button(tr("Take over"))
        self.add_buttons(QDialogButtonBox.StandardButton.Cancel)
        self.reviews.currentIndexChanged.connect(self._fill)
        self._fill()

    def _make_list(self) -> QTreeWidget:
        claims = QTreeWidget()
        claims.setAccessibleName(tr("Decided claims"))
        claims.setHeaderLabels([tr("Claim"), tr("Rating"), tr("By"), tr("At")])
        claims.setRootIsDecorated(False)
        claims.setUniformRowHeights(True)
        header = claims.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        claims.itemChanged.connect(self._count)
        return claims

    @property
    def likeness(self) -> Likeness | None:
        """The review whose decisions are listed."""
        place = self.reviews.currentIndex()
        return self.context.earlier[place] if 0 <= place < len(self.context.earlier) else None

    @property
    def chosen(self) -> list[str]:
        """The claims whose boxes are checked."""
        return [item.data(0, CLAIM) for item in self._items if item.checkState(0) == Qt.CheckState.Checked]

    def _fill(self) -> None:
        """Lists what is decided there and still open here, all chosen."""
        self._items.clear()
        self.claims.clear()
        for claim_id, decided in self.likeness.decided if self.likeness is not None else ():
            here, verdict = self.context.entry(claim_id), decided.verdict
            if here is None or here.verdict is not None or verdict is None:
                continue
            rating = self.context.rating_title(verdict.rating, verdict.scale)
            item = QTreeWidgetItem(
                [label_of(here, self.context.label_language), rating, verdict.by or "", _moment(verdict.at)]
            )
            item.setToolTip(0, here.claim.text[:600])
            item.setToolTip(1, verdict.rationale or rating)
            item.setData(0, CLAIM, claim_id)
            item.setCheckState(0, Qt.CheckState.Checked)
            self.claims.addTopLevelItem(item)
            self._items.append(item)
        if self._items:
            self.claims.setCurrentItem(self._items[0])
        self._count()

    def _count(self) -> None:
        count = len(self.chosen)
        self.take.setEnabled(count > 0)
        self.take.setText(tr("Take over ({count})", count=phrases.number(count)) if count else tr("Take over"))

    def accept(self) -> None:
        """Takes over what is chosen; where that is refused, the choice stays."""
        if self.likeness is not None and operations.take_over(self.context, self.likeness, self.chosen):
            super().accept()


def _moment(at: datetime | None) -> str:
    return phrases.moment(at) if at is not None else ""
