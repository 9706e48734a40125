"""Opening a reference: a first look at the sheet, which column is which, and reading it with progress and cancel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from claims.errors import ClaimdeskError
from claims.files import is_file
from claims.wording import explain
from desktop import appearance, operations, phrases
from desktop.context import Context
from desktop.dialogs.files import choose_to_open
from desktop.dialogs.frame import Dialog, explanation, heading, labelled, rows_of_fields
from desktop.operations.previewing import cancel_preview, preview_reference
from desktop.phrases import tr

if TYPE_CHECKING:
    from claims.reference.preview import Preview

LONGEST = 160
"""Characters of a cell shown in the preview."""
WIDEST_LETTERS = 40
"""Letters after which a column of the preview is cut."""

MOST_SHEETS, LONGEST_SHEET = 4, 16
"""Sheets that are named in the entry for all of them, and letters of each."""


def fields() -> list[tuple[str, str, str]]:
    """What a column can hold: field, name, what it is for."""
    return [
        ("claim", tr("Claim"), tr("what was checked; needed")),
        ("title", tr("Title"), tr("searched too")),
        ("verdict", tr("Verdict"), tr("shown beside a match")),
        ("date", tr("Date"), tr("shown beside a match")),
        ("source", tr("Source"), tr("shown beside a match")),
        ("id", tr("ID"), tr("names the row")),
        ("note", tr("Note"), tr("shown with the row")),
    ]


class ReferenceDialog(Dialog):
    """Chooses a spreadsheet and says which column is which; the user's file is never written to."""

    def __init__(self, context: Context, path: str = "", parent: QWidget | None = None) -> None:
        super().__init__(tr("Open a reference"), parent, QSize(960, 640))
        self.context = context
        self.preview: Preview | None = None
        self.reading = False
        self.column.addLayout(self._file_row())
        self.status = explanation(tr("Choose the spreadsheet of earlier checks. It is only read, never changed."))
        self.column.addWidget(self.status)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress"))
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.column.addWidget(self.progress)
        self.column.addWidget(self._middle(), 1)
        self.open_button = self.add_main_button(tr("Open the reference"))
        self.open_button.setEnabled(False)
        self.add_buttons(QDialogButtonBox.StandardButton.Cancel)
        context.tasks.changed.connect(self._show_progress)
        context.reference_changed.connect(self._reference_changed)
        if path:
            self.path.setText(path)
            self.path.selectAll()
            self.path.setFocus()
            self.look()
        else:
            self.choose.setFocus()

    def _file_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(appearance.GAP)
        self.path = QLineEdit()
        self.path.setPlaceholderText(tr("Choose a file, or paste its path and press Enter"))
        self.path.textEdited.connect(self._path_edited)
        self.path.returnPressed.connect(self._path_typed)
        self.choose = QPushButton(tr("Choose …"))
        self.choose.clicked.connect(self._choose)
        self.sheet = QComboBox()
        self.sheet.activated.connect(lambda _: self.look(self.sheet.currentData()))
        self._sheet_label = labelled(tr("Sheet"), self.sheet)
        row.addWidget(labelled(tr("File"), self.path))
        row.addWidget(self.path, 1)
        row.addWidget(self.choose)
        row.addWidget(self._sheet_label)
        row.addWidget(self.sheet)
        self._sheet_label.hide()
        self.sheet.hide()
        return row

    def _middle(self) -> QSplitter:
        middle = QSplitter(Qt.Orientation.Horizontal)
        middle.setChildrenCollapsible(False)
        middle.addWidget(self._mapping())
        middle.addWidget(self._first_rows())
        middle.setStretchFactor(1, 1)
        middle.setEnabled(False)
        self._body = middle
        return middle

    def _mapping(self) -> QWidget:
        """Which column is which, one choice a field."""
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, appearance.GAP, 0)
        rows.addWidget(heading(tr("Which column is which")))
        inside = self._choices()
        area = QScrollArea()  # for large text on a small screen
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(tr("Which column is which"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(inside.minimumSizeHint().width() + appearance.PAGE)
        rows.addWidget(area, 1)
        return left

    def _choices(self) -> QWidget:
        form = rows_of_fields()
        self.choices: dict[str, QComboBox] = {}
        for field, name, help_text in fields():
            box = QComboBox()
            box.setToolTip(help_text)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(16)
            box.activated.connect(self._mapped)
            self.choices[field] = box
            label = labelled(name, box)
            box.setAccessibleDescription(help_text)
            form.addRow(label, box)
        inside = QWidget()
        inside.setLayout(form)
        form.setContentsMargins(0, 0, appearance.GAP, 0)
        return inside

    def _first_rows(self) -> QWidget:
        """What stands in the sheet, as far as it has been read."""
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(appearance.GAP, 0, 0, 0)
        self.caption = heading(tr("First rows"))
        column.addWidget(self.caption)
        self.table = QTableWidget()
        self.table.setAccessibleName(tr("First rows"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)  # Tab goes on to the buttons
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.horizontalHeader().setMaximumSectionSize(WIDEST_LETTERS * self.fontMetrics().averageCharWidth())
        self.table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        column.addWidget(self.table, 1)
        return right

    def _choose(self) -> None:
        def chosen(paths: list[str]) -> None:
            self.set_path(paths[0])

        named = Path(self.path.text())
        folder = str(named.parent) if is_file(named) else operations.folder_of_work(self.context)
        suffixes = operations.REFERENCE_SUFFIXES
        choose_to_open(self, tr("Open a reference"), tr("Spreadsheets"), suffixes, chosen, folder=folder)

    def set_path(self, path: str) -> None:
        """Chooses a file and looks into it."""
        self.path.setText(path)
        self.sheet.clear()
        self.look()

    def _path_edited(self) -> None:
        """What is being typed is no file that was looked into."""
        self.preview = None
        self.open_button.setEnabled(False)
        self._body.setEnabled(False)

    def _path_typed(self) -> None:
        path = self.path.text().strip().strip("\"'")
        if path and self.preview is None:
            self.set_path(path)

    def look(self, sheet: str | None = None) -> None:
        """Reads the top of the file in the background."""
        self.open_button.setEnabled(False)
        self._say(tr("Looking into {name} …", name=Path(self.path.text()).name))
        preview_reference(self.context, self.path.text(), sheet, self._looked, self._failed)

    def _looked(self, found: Preview) -> None:
        self.preview = found
        self.sheet.clear()
        if found.alike:
            self.sheet.addItem(tr("All sheets alike ({sheets})", sheets=_some(found.alike)), "")
            self.sheet.setItemData(0, ", ".join(found.alike), Qt.ItemDataRole.ToolTipRole)
        for name in filter(None, found.sheets):
            self.sheet.addItem(name, name)
        together = found.alike and not found.chosen
        self.sheet.setCurrentIndex(0 if together else self.sheet.findData(found.sheet))
        several = self.sheet.count() > 1
        self.sheet.setVisible(several)
        self._sheet_label.setVisible(several)
        self._fill_choices(found)
        self._fill_table(found)
        self._body.setEnabled(True)
        self._mapped()
        # Enter goes on from the path too, in which another one may be typed now.
        if not self.open_button.isEnabled() and self.focusWidget() in (None, self.path, self.choose):
            self.choices["claim"].setFocus()
        elif self.focusWidget() in (None, self.choose):
            self.open_button.setFocus()

    def _failed(self, problem: BaseException) -> None:
        sentence = explain(problem, phrases.language()) if isinstance(problem, ClaimdeskError) else str(problem)
        self._say(sentence, wrong=True)
        self.preview = None
        self._body.setEnabled(False)
        self.progress.hide()

    def _fill_choices(self, found: Preview) -> None:
        for field, box in self.choices.items():
            box.clear()
            box.addItem(tr("– none –"), None)
            for position, name in enumerate(found.names):
                box.addItem(f"{_letters(position)}: {name or '–'}", position)
            box.setCurrentIndex(box.findData(found.columns[field]) if field in found.columns else 0)

    def _fill_table(self, found: Preview) -> None:
        width = max([len(found.names), *(len(row) for row in found.rows)], default=0)
        names = [*found.names, *[""] * (width - len(found.names))]
        self.table.setColumnCount(width)
        self.table.setRowCount(len(found.rows))
        self.table.setHorizontalHeaderLabels([name or _letters(at) for at, name in enumerate(names)])
        self.table.setVerticalHeaderLabels([str(found.header_row + 1 + row) for row in range(len(found.rows))])
        for at, row in enumerate(found.rows):
            for position, cell in enumerate(row):
                item = QTableWidgetItem(cell[:LONGEST].replace("\n", " "))
                item.setToolTip(cell[:2000])
                self.table.setItem(at, position, item)
        self.table.resizeColumnsToContents()

    def mapping(self) -> dict[str, int]:
        """The chosen position of each field that has one."""
        return {field: box.currentData() for field, box in self.choices.items() if box.currentData() is not None}

    def _mapped(self) -> None:
        """Marks the claim column, and says whether the reference can be opened."""
        chosen = self.mapping()
        twice = [field for field, position in chosen.items() if list(chosen.values()).count(position) > 1]
        self._mark(chosen)
        self.open_button.setEnabled("claim" in chosen and not twice)
        if "claim" not in chosen:
            self._say(tr("Say which column holds the claims."), wrong=True)
        elif twice:
            self._say(tr("One column is chosen twice."), wrong=True)
        else:
            self._say(tr("Check that the columns are right. Your choice is remembered for this file."))

    def _mark(self, chosen: Mapping[str, int]) -> None:
        colours = appearance.colours()
        for row in range(self.table.rowCount()):
            for position in range(self.table.columnCount()):
                item = self.table.item(row, position)
                if item is not None:
                    marked = position == chosen.get("claim")
                    item.setBackground(QColor(colours.accent_soft if marked else colours.panel))

    def accept(self) -> None:
        """Reads and indexes the file; the dialog stays, with its progress, until the reference is ready."""
        if self.preview is None or not self.open_button.isEnabled():
            return
        found = self.preview
        together = bool(found.alike) and not found.chosen
        # By their names the columns are found in these sheets alone, by their letters in any.
        named = [name if together and name else _letters(at) for at, name in enumerate(found.names)]
        columns = {field: named[position] for field, position in self.mapping().items()}
        changed = self.mapping() != dict(found.columns)
        self.reading = True
        self.open_button.setEnabled(False)
        self._body.setEnabled(False)
        self._say(tr("Reading {name} …", name=Path(self.path.text()).name))
        by_itself = together or not (found.chosen or changed)
        sheet = ("" if by_itself else found.sheet) if self._several else None
        operations.open_reference(self.context, self.path.text(), columns if changed else None, sheet)

    @property
    def _several(self) -> bool:
        return self.preview is not None and len(self.preview.sheets) > 1

    def _reference_changed(self) -> None:
        if not self.reading or self.context.reference_state == "reading":
            return
        self.reading = False
        if self.context.reference_state == "failed" or self.context.reference is None:
            self._body.setEnabled(True)
            self.open_button.setEnabled(True)
            self.progress.hide()
            self._say(tr("The reference could not be read; see the notice in the window."), wrong=True)
            return
        super().accept()

    def _show_progress(self) -> None:
        running = [task for task in self.context.tasks.running if task.lane in ("preview", "reference")]
        self.progress.setVisible(bool(running))
        if running:
            self.progress.setRange(0, running[0].total)
            self.progress.setValue(running[0].done)

    def reject(self) -> None:
        """Stops what is under way; the reference that was open stays."""
        cancel_preview(self.context)
        if self.reading:
            self.context.tasks.cancel("reference")
            self.context.reference_state = ""
            self.context.reference_changed.emit()
        super().reject()

    def _say(self, sentence: str, *, wrong: bool = False) -> None:
        self.status.setText(sentence)
        appearance.restyle(self.status, "conflict" if wrong else "muted")


def _some(sheets: Sequence[str]) -> str:
    """The names of sheets, of many the first and the last."""
    shown = sheets if len(sheets) <= MOST_SHEETS else (*sheets[: MOST_SHEETS - 1], "…", sheets[-1])
    return ", ".join(name if len(name) <= LONGEST_SHEET else f"{name[: LONGEST_SHEET - 1]}…" for name in shown)


def _letters(position: int) -> str:
    from claims.reference.columns import letters

    return letters(position)
