"""What a filled workbook says differently: shown beside the review, chosen by check boxes, taken in as one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialogButtonBox, QHeaderView, QLineEdit, QWidget

from claims.export import Correction
from desktop import operations, phrases
from desktop.context import Context
from desktop.dialogs.choices import ChoiceTable
from desktop.dialogs.frame import Dialog, explanation, labelled, rows_of_fields
from desktop.panels.wording import answer_title
from desktop.phrases import tr
from desktop.tables.claim_order import label_of

REPLACES = "⚠ "


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
        self.take = self.add_main_button(tr("Take in"))
        headings = (tr("Claim"), tr("What"), tr("Here"), tr("In the workbook"))
        self.list = ChoiceTable(tr("Differences"), headings, self.take)
        header, modes = self.list.header(), QHeaderView.ResizeMode
        for column, mode in enumerate((modes.Interactive, modes.Interactive, modes.Stretch, modes.Stretch)):
            header.setSectionResizeMode(column, mode)
        header.resizeSection(0, self.width() * 30 // 100)
        header.resizeSection(1, self.width() * 16 // 100)
        self.column.addWidget(self.list, 1)
        form = rows_of_fields()
        self.by = QLineEdit(context.by)
        form.addRow(labelled(tr("Filled in by"), self.by), self.by)
        if any(change.by for change in self.changes):
            self.by.setToolTip(tr("Rows that name their reviewer are recorded under that name."))
        self.column.addLayout(form)
        self.add_buttons(QDialogButtonBox.StandardButton.Cancel)
        self._fill()

    @property
    def chosen(self) -> list[Correction]:
        """The differences whose boxes are checked."""
        return [self.changes[place] for place in self.list.chosen]

    def _fill(self) -> None:
        rows = []
        for place, one in enumerate(self.changes):
            entry = self.context.entry(one.claim_id)
            claim = label_of(entry, self.context.label_language) if entry is not None else one.claim_id
            before = self._shown(one, one.before)
            after = self._shown(one, one.value if one.field in ("rating", "answer") else one.after)
            what = self._what(one)
            beside = "; ".join(part for part in (one.by, one.caution(phrases.language())) if part)
            told = (after or "–") + (f" ({beside})" if beside else "")
            texts = (claim, what, (REPLACES if before else "") + (before or "–"), told)
            rows.append((place, texts, (entry.claim.text if entry is not None else "", what, before, after)))
        self.list.fill(rows)
        for place, one in enumerate(self.changes):
            row = self.list.topLevelItem(place)
            if one.doubt and row is not None:
                row.setCheckState(0, Qt.CheckState.Unchecked)

    def _shown(self, change: Correction, text: str | None) -> str:
        """A text of a difference in the language of the window."""
        if change.field == "rating" and text:
            return self.context.rating_title(text)
        known = answer_title(text) if change.field == "answer" and text else text
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
        return f"{names[change.field]}: {self.context.question(change.item)}" if change.item else names[change.field]

    def accept(self) -> None:
        """Takes in what is chosen; where that is refused, the choice stays."""
        if operations.take_in(self.context, self.chosen, self.by.text()):
            super().accept()
