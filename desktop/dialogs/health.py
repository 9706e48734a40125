"""The report on the open reference: what was read, and each skipped, doubled or contradicting row with its contents."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, starmap
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from claims.wording import say
from desktop import appearance, phrases
from desktop.context import Context
from desktop.dialogs.frame import Dialog, explanation
from desktop.phrases import tr

if TYPE_CHECKING:
    from claims.reference.health import Health

MOST = 500
"""Findings of a kind that are listed; a sheet with more has a fault that shows in the first ones."""
MOST_ROWS = 6
"""Rows of a finding that its line names."""
ROWS = Qt.ItemDataRole.UserRole
SHEETS = ROWS + 1
Place: TypeAlias = tuple[str, int]
"""A row by its sheet, empty where one alone is read, and its number."""


class HealthDialog(Dialog):
    """Findings at the left; the rows of the chosen one, whole, at the right."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("Report on the reference"), parent, QSize(900, 600))
        self.context = context
        self.tree = QTreeWidget()
        self.rows = QPlainTextEdit()
        reference = context.reference
        health = reference.health if reference is not None else None
        self.column.addWidget(explanation(_summary(health) if health else tr("No reference is open.")))
        self.column.addWidget(self._middle(), 1)
        self.add_buttons(QDialogButtonBox.StandardButton.Close)
        if health is not None:
            self._fill(health)

    def _middle(self) -> QSplitter:
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(tr("Findings"))
        self.tree.currentItemChanged.connect(self._show)
        self.rows.setReadOnly(True)
        self.rows.setProperty("look", "reading")
        self.rows.setAccessibleName(tr("Rows"))
        self.rows.setPlaceholderText(tr("Choose a finding to read it in full, with its rows."))
        middle = QSplitter(Qt.Orientation.Horizontal)
        middle.setChildrenCollapsible(False)
        middle.addWidget(self.tree)
        middle.addWidget(self.rows)
        middle.setSizes([360, 520])
        middle.setHandleWidth(appearance.WIDE)
        return middle

    def _fill(self, health: Health) -> None:
        language = phrases.language()
        verdicts = [_places(one.rows, one.sheets) for one in health.contradictions if one.kind == "verdict"]
        numbers = [_places(one.rows, one.sheets) for one in health.contradictions if one.kind == "number"]
        doubled = starmap(_places, health.copies)
        self._section(tr("Same claim, other verdict"), [(_row_names(rows), rows) for rows in verdicts])
        self._section(tr("Same sentence, other number"), [(_row_names(rows), rows) for rows in numbers])
        self._section(tr("The same row again"), [(_row_names(rows), rows) for rows in doubled])
        # What is not searched is not stored either: the sheet alone has these rows.
        skipped = [
            (f"{_run(part.row, part.last, part.sheet)}: {say(part.reason, language)}", tuple[Place, ...]())
            for part in health.skipped
        ]
        self._section(tr("Not searched"), skipped, health.skipped_rows)
        sheets = health.empty_sheets or [""] * len(health.empty_rows)
        runs = zip(health.empty_rows, sheets, strict=True)
        empty = [(_run(first, last, sheet), tuple[Place, ...]()) for (first, last), sheet in runs]
        self._section(tr("Blank rows"), empty, health.empty)
        notices = [(say(one.template, language, **one.values), tuple[Place, ...]()) for one in health.notices]
        self._section(tr("Good to know"), notices)
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first.child(0) or first)

    def _section(self, title: str, found: list[tuple[str, tuple[Place, ...]]], count: int | None = None) -> None:
        """A kind of finding with its count; left out where there is none."""
        if not found:
            return
        top = QTreeWidgetItem([f"{title} ({phrases.number(len(found) if count is None else count)})"])
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        self.tree.addTopLevelItem(top)
        for text, rows in found[:MOST]:
            item = QTreeWidgetItem([text])
            item.setToolTip(0, text)
            item.setData(0, ROWS, [number for _, number in rows])
            item.setData(0, SHEETS, [sheet for sheet, _ in rows])
            top.addChild(item)
        if len(found) > MOST:
            top.addChild(QTreeWidgetItem([tr("and {count} more", count=phrases.number(len(found) - MOST))]))
        top.setExpanded(len(found) <= 20)

    def _show(self, item: QTreeWidgetItem | None) -> None:
        """A finding in full, and its rows as the sheet has them."""
        rows = item.data(0, ROWS) if item is not None else None
        reference = self.context.reference
        if item is None or reference is None or rows is None:  # a heading
            self.rows.clear()
            return
        parts = [item.text(0)]
        for sheet, number in zip(item.data(0, SHEETS), rows, strict=True):
            row = reference.row(number, sheet or None)
            cells = "\n".join(f"  {name}: {value}" for name, value in row.items() if value)
            parts.append(f"{_run(number, number, sheet)}\n{cells}")
        self.rows.setPlainText("\n\n".join(parts))


def _summary(health: Health) -> str:
    return tr(
        "Rows read: {read}. Can be matched: {usable}. Not searched: {skipped}. Blank: {empty}. Repeated: {double}.",
        read=phrases.number(health.read),
        usable=phrases.number(health.usable),
        skipped=phrases.number(health.skipped_rows),
        empty=phrases.number(health.empty),
        double=phrases.number(health.duplicate_rows),
    )


def _places(rows: Sequence[int], sheets: Sequence[str]) -> tuple[Place, ...]:
    return tuple(zip(sheets or [""] * len(rows), rows, strict=True))


def _row_names(places: tuple[Place, ...]) -> str:
    """Rows by their numbers; of several sheets with their names: "Jan, row 3; Feb, rows 2, 7"."""
    more = " …" if len(places) > MOST_ROWS else ""
    parts = []
    for sheet, group in groupby(places[:MOST_ROWS], itemgetter(0)):
        numbers = [phrases.number(row) for _, row in group]
        rows = ", ".join(numbers)
        if sheet:
            parts.append(f"{sheet}, {tr('row {row}', row=rows) if len(numbers) == 1 else tr('rows {rows}', rows=rows)}")
        else:
            parts.append(tr("Rows {rows}", rows=rows))
    return "; ".join(parts) + more


def _run(first: int, last: int, sheet: str) -> str:
    if sheet:
        row, rows = phrases.number(first), f"{phrases.number(first)}–{phrases.number(last)}"
        return f"{sheet}, {tr('row {row}', row=row) if first == last else tr('rows {rows}', rows=rows)}"
    if first == last:
        return tr("Row {number}", number=phrases.number(first))
    return tr("Rows {rows}", rows=f"{phrases.number(first)}–{phrases.number(last)}")
