"""What a filled workbook says differently: shown beside the review, chosen by check boxes, taken in as one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialogButtonBox, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from claims.export import Correction
from desktop import operations, phrases
from desktop.context import Context
from desktop.dialogs.frame import Dialog, explanation, labelled, rows_of_fields
from desktop.phrases import tr
from desktop.tables.claim_order import label_of

PLACE = int(Qt.ItemDataRole.UserRole)
REPLACES = "⚠ "
LONGEST = 600
"""Signs of a text in a tool tip."""


class VerdictsDialog(Dialog):
    """Lists each difference with what stands here now and what would; nothing is recorded before somebody asks."""

    def __init__(
        self, context: Context, changes: Sequence[Correction], name: str, parent: QWidget | None = None
    ) -> None:
        """The dialog on the `changes` that the workbook `name` would make."""
        super().__init__(tr("Import verdicts"), parent, QSize(860, 500))
        self.context, self.changes = context, tuple(changes)
        told = tr("{name} differs from this review in what is listed. Choose what to take in.", name=name)
        if any(change.before for change in self.changes):
            told += " " + tr("{sign} replaces what stands here.", sign=REPLACES.strip())
        self.column.addWidget(explanation(told))
        self._items: list[QTreeWidgetItem] = []
        self.list = self._make_list()
        self.column.addWidget(self.list, 1)
        form = rows_of_fields()
        self.by = QLineEdit(context.by)
        form.addRow(labelled(tr("Filled in by"), self.by), self.by)
        self.column.addLayout(form)
        self.take = self.add_main_button(tr("Take in"))
        self.add_buttons(QDialogButtonBox.StandardButton.Cancel)
        self._fill()

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setAccessibleName(tr("Differences"))
        made.setHeaderLabels([tr("Claim"), tr("What"), tr("Here"), tr("In the workbook")])
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        header = made.header()
        header.setStretchLastSection(False)
        for column, mode in enumerate((3, 3, 1, 1)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode(mode))
        header.setMaximumSectionSize(320)
        made.itemChanged.connect(self._count)
        return made

    @property
    def chosen(self) -> list[Correction]:
        """The differences whose boxes are checked."""
        checked = [item for item in self._items if item.checkState(0) == Qt.CheckState.Checked]
        return [self.changes[item.data(0, PLACE)] for item in checked]

    def _fill(self) -> None:
        for place, one in enumerate(self.changes):
            entry = self.context.entry(one.claim_id)
            claim = label_of(entry, self.context.label_language) if entry is not None else one.claim_id
            before = self._shown(one, one.before)
            after = self._shown(one, one.value if one.field in ("rating", "answer") else one.after)
            what = self._what(one)
            item = QTreeWidgetItem([claim, what, (REPLACES if before else "") + (before or "–"), after or "–"])
            for column, text in enumerate((entry.claim.text if entry is not None else "", what, before, after)):
                item.setToolTip(column, text[:LONGEST])
            item.setData(0, PLACE, place)
            item.setCheckState(0, Qt.CheckState.Checked)
            self.list.addTopLevelItem(item)
            self._items.append(item)
        self.list.setCurrentItem(self._items[0])
        self._count()

    def _shown(self, change: Correction, text: str | None) -> str:
        """A text of a difference in the language of the window."""
        if change.field == "rating" and text:
            return self.context.rating_title(text)
        answers = {"yes": tr("Yes"), "no": tr("No"), "not applicable": tr("n/a"), "na": tr("n/a")}
        known = answers.get((text or "").casefold(), text) if change.field == "answer" else text
        return " ".join((known or "").split())

    def _what(self, change: Correction) -> str:
        """What of a claim differs, with the question of the checklist where it is an answer or a note."""
        names = {
            "rating": tr("Rating"),
            "rationale": tr("Rationale"),
            "unknowns": tr("What is not known"),
            "category": tr("Category"),
            "answer": tr("Answer"),
            "note": tr("Note"),
        }
        item = next((one for one in self.context.checklist.items if one.id == change.item), None)
        question = phrases.in_language(item.question) if item is not None else change.item
        return f"{names[change.field]}: {question}" if question else names[change.field]

    def _count(self) -> None:
        count = len(self.chosen)
        self.take.setEnabled(count > 0)
        self.take.setText(tr("Take in ({count})", count=phrases.number(count)) if count else tr("Take in"))

    def accept(self) -> None:
        """Takes in what is chosen; where that is refused, the choice stays."""
        if operations.take_in(self.context, self.chosen, self.by.text()):
            super().accept()
