"""The export dialog: format, language, scale, columns in their order, several reviews, and where to."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryFile

import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from claims.files import TABLE_SUFFIXES
from claims.wording import system_reason
from desktop import appearance, operations, phrases
from desktop.context import Context
from desktop.dialogs.files import choose_to_open, choose_to_save
from desktop.dialogs.frame import Dialog, explanation, heading, labelled
from desktop.operations.exporting import ExportWish, count_disputes, export, give_name, stop_counting
from desktop.phrases import tr

REFERENCE = "reference"


def _no_room_for_files(folder: Path) -> str:
    """Why no file can be made in a folder; empty where one can."""
    try:
        with TemporaryFile(dir=folder):
            return ""
    except OSError as problem:
        return system_reason(problem.strerror or str(problem), phrases.language())


def formats() -> list[tuple[str, str, str]]:
    """Suffix, name and what it is for."""
    return [
        (".xlsx", tr("Workbook (.xlsx)"), tr("Verdicts, evidence, checklist and matches, with a summary and a chart")),
        (".html", tr("Report (.html)"), tr("One page for readers, with everything they need to check the checks")),
        (".pdf", tr("Report (.pdf)"), tr("The same report, to print or to send")),
        (".jsonld", tr("ClaimReview (.jsonld)"), tr("For exchange with other fact-checkers")),
        (".csv", tr("Table (.csv)"), tr("The verdicts only, for other programs")),
        (REFERENCE, tr("Reference rows (.xlsx)"), tr("Decided claims to match tomorrow's articles against")),
    ]


class ExportDialog(Dialog):
    """Asks what to write and starts writing in the background."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("Export"), parent, QSize(900, 680))
        self.context = context
        self._others: list[Path] = []
        self._disputes_elsewhere = 0
        self._agreed = ""
        inside = QWidget()
        halves = QHBoxLayout(inside)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(appearance.PAGE)
        halves.addLayout(self._left(), 5)
        halves.addLayout(self._right(), 6)
        area = QScrollArea()  # for large text on a small screen
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(tr("Export"))
        self.column.addWidget(area, 1)
        self.column.addLayout(self._target())
        self.column.addWidget(self._make_unsettled())
        self.problem = explanation()
        self.problem.setProperty("look", "conflict")
        self.problem.hide()
        self.column.addWidget(self.problem)
        self.add_main_button(tr("Export"))
        self.add_buttons(QDialogButtonBox.StandardButton.Cancel)
        self._choose(".xlsx")
        self.finished.connect(lambda: stop_counting(context))

    def _make_unsettled(self) -> QWidget:
        """Says that an export would publish one of two versions, as long as it would."""
        self.unsettled = explanation()
        self.unsettled.setProperty("look", "warning")
        self.settle = QPushButton(tr("Settle …"))
        self.settle.clicked.connect(self._settle)
        self._unsettled_row = QWidget()
        row = QHBoxLayout(self._unsettled_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.unsettled, 1)
        row.addWidget(self.settle)
        self._show_unsettled()
        return self._unsettled_row

    def _settle(self) -> None:
        from desktop.dialogs.conflict import ConflictDialog

        dialog = ConflictDialog(self.context, self)
        dialog.finished.connect(self._show_unsettled)
        dialog.open()

    def _show_unsettled(self) -> None:
        here = len(self.context.disputes)
        count = here + self._disputes_elsewhere
        told = tr("Reports and ClaimReview leave out such claims; workbook and table mark them.")
        self.unsettled.setText(f"⚠ {operations.disputes_told(count)} {told}")
        self.settle.setVisible(here > 0)
        self._unsettled_row.setVisible(count > 0)

    def _count_elsewhere(self, count: int) -> None:
        if shiboken6.isValid(self):  # the reviews may have been read when the dialog is closed already
            self._disputes_elsewhere = count
            self._show_unsettled()

    def _left(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(appearance.SMALL)
        rows.addWidget(heading(tr("Format")))
        self._group = QButtonGroup(self)
        self.choices: dict[str, QRadioButton] = {}
        for suffix, name, help_text in formats():
            button = QRadioButton(name)
            button.setAccessibleDescription(help_text)
            button.toggled.connect(lambda on, suffix=suffix: self._choose(suffix) if on else None)
            self._group.addButton(button)
            self.choices[suffix] = button
            rows.addWidget(button)
            about = explanation(help_text)
            about.setContentsMargins(26, 0, 0, appearance.SMALL)
            rows.addWidget(about)
        rows.addStretch(1)
        return rows

    def _right(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(appearance.GAP)
        rows.addWidget(heading(tr("How it is written")))
        rows.addLayout(self._choices_of_wording())
        rows.addWidget(heading(tr("Columns of the verdicts")))
        rows.addLayout(self._columns(), 1)
        rows.addWidget(heading(tr("Reviews")))
        self.reviews = QListWidget()
        self.reviews.setAccessibleName(tr("Reviews"))
        self.reviews.setWordWrap(True)
        self.reviews.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.reviews.setMaximumHeight(self.fontMetrics().height() * 3 + appearance.WIDE)
        rows.addWidget(self.reviews)
        more = QPushButton(tr("Add a review …"))
        more.clicked.connect(self._ask_for_review)
        rows.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self._list_reviews()
        return rows

    def _choices_of_wording(self) -> QGridLayout:
        from claims.review import scales
        from claims.review.definitions import workspace_of

        workspace = workspace_of(self.context.review.path) if self.context.review is not None else None
        grid = QGridLayout()
        grid.setHorizontalSpacing(appearance.WIDE)
        grid.setVerticalSpacing(appearance.SMALL)
        self.language = QComboBox()
        for code, name in phrases.LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(phrases.language()))
        self.scale = QComboBox()
        self.scale.addItem(tr("As decided"), None)
        for one in scales(workspace):
            self.scale.addItem(one.title.get(phrases.language()) or one.id, one.id)
        for row, (name, field) in enumerate(((tr("Language"), self.language), (tr("Rating scale"), self.scale))):
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            grid.addWidget(labelled(name, field), row, 0)
            grid.addWidget(field, row, 1)
        self.name = QLineEdit()
        if not self.context.settings.text("reviewer").strip():
            self.name.setPlaceholderText(tr("“{name}” is only a login name", name=self.context.by))
            grid.addWidget(labelled(tr("Your name"), self.name), 2, 0)
            grid.addWidget(self.name, 2, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _columns(self) -> QHBoxLayout:
        from claims.export.columns import USUAL, VERDICTS
        from claims.wording import say

        self.columns = QListWidget()
        self.columns.setAccessibleName(tr("Columns of the verdicts"))
        self.columns.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        for column in VERDICTS:
            item = QListWidgetItem(say(column.heading, phrases.language()))
            item.setData(Qt.ItemDataRole.UserRole, column.name)
            item.setSizeHint(QSize(0, self.fontMetrics().height() + appearance.GAP))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if column.name in USUAL else Qt.CheckState.Unchecked)
            self.columns.addItem(item)
        self.columns.setCurrentRow(0)
        row = QHBoxLayout()
        row.addWidget(self.columns, 1)
        moves = QVBoxLayout()
        self._moves: list[QToolButton] = []
        for icon, name, step in (("up", tr("Move up"), -1), ("down", tr("Move down"), 1)):
            button = QToolButton()
            button.setIcon(appearance.icon(icon))
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _=False, step=step: self.move_column(step))
            moves.addWidget(button)
            self._moves.append(button)
        moves.addStretch(1)
        row.addLayout(moves)
        return row

    def _target(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(appearance.GAP)
        self.path = QLineEdit()
        browse = QPushButton(tr("Choose …"))
        browse.clicked.connect(self._ask_for_path)
        self.append = QCheckBox(tr("Add to this workbook; its own sheets stay, and a copy is made first"))
        grid.addWidget(labelled(tr("File"), self.path), 0, 0)
        grid.addWidget(self.path, 0, 1)
        grid.addWidget(browse, 0, 2)
        grid.addWidget(self.append, 1, 1)
        self.path.textChanged.connect(self._path_changed)
        return grid

    @property
    def chosen(self) -> str:
        """The format: a suffix, or "reference"."""
        return next(suffix for suffix, button in self.choices.items() if button.isChecked())

    @property
    def _ending(self) -> str:
        """The suffix of the files that the chosen format has."""
        return ".xlsx" if self.chosen == REFERENCE else self.chosen

    def chosen_columns(self) -> tuple[str, ...]:
        """Names of the ticked columns, in the order of the list."""
        items = [self.columns.item(row) for row in range(self.columns.count())]
        ticked = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked)

    def move_column(self, step: int) -> None:
        """Moves the current column up (-1) or down (1)."""
        row = self.columns.currentRow()
        if 0 <= row + step < self.columns.count():
            self.columns.insertItem(row + step, self.columns.takeItem(row))
            self.columns.setCurrentRow(row + step)

    def _choose(self, suffix: str) -> None:
        self.choices[suffix].setChecked(True)
        for part in (self.columns, *self._moves):
            part.setEnabled(suffix in TABLE_SUFFIXES)
        self.scale.setEnabled(suffix != REFERENCE)
        current = Path(self.path.text()) if self.path.text() else self._usual_path(self._ending)
        self.path.setText(str(current.with_suffix(self._ending)))
        self._path_changed()

    def _usual_path(self, ending: str) -> Path:
        from claims.export import suggested_name

        review = self.context.review
        if review is None:
            return Path.home() / f"verdicts{ending}"
        return review.path.parent / suggested_name([review.document], ending)

    def _path_changed(self) -> None:
        """The ending that was typed says which format is meant."""
        suffix = Path(self.path.text()).suffix.lower()
        if suffix in self.choices and suffix != self._ending:
            self.choices[suffix].setChecked(True)
        self.append.setVisible(self.chosen == ".xlsx" and Path(self.path.text()).is_file())
        self.problem.hide()

    def _ask_for_path(self) -> None:
        choose_to_save(self, tr("Export"), self.path.text(), self.take_path)

    def take_path(self, path: str) -> None:
        """Takes a path from the system's dialog, which has asked whether what is there may be replaced."""
        self._agreed = path
        self.path.setText(path)

    def _ask_for_review(self) -> None:
        suffixes = (operations.REVIEW_SUFFIX,)
        folder = operations.folder_of_work(self.context)
        choose_to_open(self, tr("Add a review"), tr("Reviews"), suffixes, self.add_reviews, folder=folder, several=True)

    def add_reviews(self, paths: list[str]) -> None:
        """Exports these review files too."""
        own = self.context.review.path.resolve() if self.context.review is not None else None
        wanted = [path.resolve() for path in (*self._others, *map(Path, paths))]
        self._others = [path for path in dict.fromkeys(wanted) if path != own]
        self._list_reviews()
        count_disputes(self.context, self._others, self._count_elsewhere)

    def _list_reviews(self) -> None:
        self.reviews.clear()
        if self.context.review is not None:
            self.reviews.addItem(self.context.review.document.article.title)
        for path in self._others:
            self.reviews.addItem(path.name)

    def accept(self) -> None:
        """Starts the export, or says what is missing and stays."""
        columns = self.chosen_columns()
        if self.chosen in TABLE_SUFFIXES and not columns:
            self._refuse(tr("Choose at least one column."))
            return
        out = self._usual_path(self._ending).parent / self.path.text().strip()
        if not self.path.text().strip() or not out.parent.is_dir():
            self._refuse(tr("There is no such folder; choose another."))
            return
        if why := _no_room_for_files(out.parent):
            self._refuse(tr("Nothing can be written to this folder ({why}); choose another.", why=why))
            return
        if not out.suffix:
            out = out.with_suffix(self._ending)
        wish = ExportWish(
            out=out,
            language=str(self.language.currentData()),
            columns=columns if self.chosen in TABLE_SUFFIXES else None,
            scale=self.scale.currentData() if self.chosen != REFERENCE else None,
            append=not self.append.isHidden() and self.append.isChecked(),
            as_reference=self.chosen == REFERENCE,
            others=tuple(self._others),
            force=self.path.text() == self._agreed,
        )
        if self.name.text().strip():
            give_name(self.context, self.name.text().strip())
        export(self.context, wish)
        super().accept()

    def _refuse(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()
