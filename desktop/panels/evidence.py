"""The Evidence panel: what was found for and against the claim, with a form to add and mend it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from claims.review.records import EVIDENCE_KINDS, STANCES, EvidenceItem, EvidenceKind, Stance
from desktop import appearance, operations, phrases
from desktop.context import Context
from desktop.panels.panel import Panel, empty_state, scrolled
from desktop.phrases import tr
from desktop.tables.evidence_model import Column, EvidenceModel


def stance_title(stance: Stance) -> str:
    """What evidence does to the claim; the sign tells it without colour."""
    return {"supports": tr("+ supports"), "undermines": tr("− undermines"), "context": tr("· context")}[stance]


def source_title(kind: EvidenceKind) -> str:
    """What sort of source it is."""
    return {
        "primary": tr("primary source"),
        "secondary": tr("secondary source"),
        "expert": tr("expert"),
        "speaker_reply": tr("reply of the speaker"),
    }[kind]


class EvidenceForm(QDialog):
    """Asks for one source; `keep` gets it."""

    def __init__(self, parent: QWidget, item: EvidenceItem | None, keep: Callable[[EvidenceItem], None]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Evidence") if item is not None else tr("Add evidence"))
        self._keep = keep
        self._item = item or EvidenceItem("", accessed=date.today())
        inside = QWidget()
        form = QFormLayout(inside)
        form.setContentsMargins(0, 0, appearance.GAP, 0)
        form.setSpacing(appearance.GAP)
        self.title = self._line(form, tr("Title"), self._item.title)
        self.stance = self._choice(form, tr("What it does"), {one: stance_title(one) for one in STANCES})
        self.stance.setCurrentIndex(self.stance.findData(self._item.stance))
        self.kind = self._choice(form, tr("Kind"), {one: source_title(one) for one in EVIDENCE_KINDS})
        self.kind.setCurrentIndex(self.kind.findData(self._item.kind))
        self.url = self._line(form, tr("Address"), self._item.url)
        self.archive = self._line(form, tr("Archived at"), self._item.archive_url)
        self.publisher = self._line(form, tr("Publisher"), self._item.publisher)
        self.quote = self._text(form, tr("Quotation"), self._item.quote)
        self.note = self._text(form, tr("Note"), self._item.note)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        for line in (self.title, self.url, self.archive, self.publisher):
            line.textChanged.connect(self._check)
        for text in (self.quote, self.note):
            text.textChanged.connect(self._check)
        column = QVBoxLayout(self)
        column.setContentsMargins(appearance.PAGE, appearance.PAGE, appearance.PAGE, appearance.PAGE)
        column.setSpacing(appearance.WIDE)
        column.addWidget(scrolled(inside))  # for large text on a small screen
        column.addWidget(self.buttons)
        height = form.sizeHint().height() + self.buttons.sizeHint().height() + 2 * appearance.PAGE + appearance.WIDE
        width = round(480 * max(appearance.points() / 10, 1.0))
        self.resize(QSize(width, height + appearance.TINY).boundedTo(self.screen().availableSize() * 0.92))
        self._check()

    def _line(self, form: QFormLayout, name: str, text: str | None) -> QLineEdit:
        edit = QLineEdit(text or "")
        edit.setAccessibleName(name)
        form.addRow(name, edit)
        return edit

    def _text(self, form: QFormLayout, name: str, text: str | None) -> QPlainTextEdit:
        edit = QPlainTextEdit(text or "")
        edit.setAccessibleName(name)
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(3 * edit.fontMetrics().lineSpacing() + appearance.WIDE)
        form.addRow(name, edit)
        return edit

    def _choice(self, form: QFormLayout, name: str, choices: dict[str, str]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for value, title in choices.items():
            box.addItem(title, value)
        form.addRow(name, box)
        return box

    def _check(self) -> None:
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(bool(self._name()))

    def _name(self) -> str:
        """What the source is called: its title, else the first thing that is told of it."""
        lines = (self.title, self.url, self.archive, self.publisher)
        texts = (self.quote, self.note)
        written = [*(line.text() for line in lines), *(text.toPlainText() for text in texts)]
        told = (text.strip().partition("\n")[0] for text in written)
        return next(filter(None, told), "")

    def finish(self) -> None:
        """Saves what is written, if anything is, and closes."""
        if self._name():
            self._save()
        else:
            self.reject()

    def _save(self) -> None:
        self._keep(
            replace(
                self._item,
                title=self._name(),
                url=operations.whole_address(self.url.text().strip()) or None,
                archive_url=operations.whole_address(self.archive.text().strip()) or None,
                publisher=self.publisher.text().strip() or None,
                kind=self.kind.currentData(),
                stance=self.stance.currentData(),
                quote=self.quote.toPlainText().strip() or None,
                note=self.note.toPlainText().strip() or None,
            )
        )
        self.accept()


class EvidenceTable(QTableView):
    """The table; Enter edits, Delete removes."""

    def __init__(self, edit: Callable[[], None], remove: Callable[[], None]) -> None:
        super().__init__()
        self._edit, self._remove = edit, remove

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._edit()
        elif event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)


class EvidencePanel(Panel):
    """Lists the evidence of the current claim."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Evidence")
        self.model = EvidenceModel(
            (
                Column(tr("What it does"), lambda item: stance_title(item.stance)),
                Column(tr("Source"), lambda item: item.title),
                Column(tr("Publisher"), lambda item: item.publisher or ""),
                Column(tr("Looked at"), lambda item: phrases.day(item.accessed) if item.accessed else ""),
            ),
            self,
        )
        self.table = EvidenceTable(self.edit, self.remove)
        self.table.setAccessibleName(tr("List of evidence"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().hide()
        short, long = QHeaderView.ResizeMode.ResizeToContents, QHeaderView.ResizeMode.Stretch
        for column, mode in enumerate((short, long, long, short)):
            self.table.horizontalHeader().setSectionResizeMode(column, mode)
        self.table.doubleClicked.connect(lambda: self.edit())
        self.add_button = QPushButton(tr("Add"))
        self.add_button.setProperty("look", "link")
        self.add_button.setAccessibleName(tr("Add evidence"))
        self.add_button.clicked.connect(self.add)
        self.tools: list[QWidget] = [self.add_button]
        self._form: EvidenceForm | None = None
        self._empty = empty_state(tr("Press E to add a source."))
        self._empty.setContentsMargins(0, 0, 0, 0)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setMinimumHeight(row + 2 * self.table.frameWidth())
        self._pages = QStackedWidget()  # asks for the same room whichever it shows: no panel moves
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.table)
        self.column.addWidget(self._pages, 1)
        context.current_changed.connect(self.refresh)
        context.current_touched.connect(self.refresh)
        self.refresh()

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Shows the key that adds evidence."""
        self.add_button.setText("  ".join(part for part in (tr("Add"), keys.get("evidence")) if part))

    def refresh(self, _: object = None) -> None:
        """Lists the evidence of the current claim as it is now."""
        entry = self.context.current
        items = entry.evidence if entry is not None else ()
        if items != self.model.items:
            self.model.show(items)
        self._pages.setCurrentWidget(self.table if items else self._empty)
        self.add_button.setEnabled(entry is not None and not self.context.read_only)
        self.set_title(tr("Evidence"), phrases.number(len(items)) if items else "")

    def add(self) -> None:
        """Asks for a new source."""
        if self.context.current is not None and not self.context.read_only:
            self._ask(None, lambda item: operations.add_evidence(self.context, item))

    def edit(self) -> None:
        """Opens the chosen source for changing."""
        row = self.table.currentIndex().row()
        if row >= 0 and not self.context.read_only:
            item = self.model.items[row]
            self._ask(item, lambda changed: operations.edit_evidence(self.context, row, changed))

    def _ask(self, item: EvidenceItem | None, keep: Callable[[EvidenceItem], None]) -> None:
        self._form = EvidenceForm(self.window(), item, keep)
        self._form.open()

    def flush(self) -> None:
        """Saves a source that is being written, as far as it is: another review may be opened meanwhile."""
        form, self._form = self._form, None
        if form is not None and shiboken6.isValid(form) and form.isVisible():
            form.finish()

    def remove(self) -> None:
        """Takes the chosen source away."""
        row = self.table.currentIndex().row()
        if row >= 0 and not self.context.read_only:
            operations.remove_evidence(self.context, row)
            if not self.model.items:
                self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
