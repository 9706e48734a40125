"""A match's whole row of the reference, every column under its own heading."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from claims.errors import ClaimdeskError
from claims.records import Match
from desktop import appearance, operations, phrases
from desktop.context import Context
from desktop.panels.panel import muted, scrolled
from desktop.phrases import tr


def open_whole_row(context: Context, match: Match, parent: QWidget) -> None:
    """Shows the row, as it was judged or decided on where that is another now; says so where it cannot be given."""
    gone = context.current is not None and operations.is_gone(context.current, match)
    kept = {name: text for name, text in {tr("Claim"): match.text, **match.fields}.items() if text}
    try:
        cells = (
            kept if gone or context.reference is None else dict(context.reference.row(match.row, match.sheet or None))
        )
    except ClaimdeskError as problem:
        context.notices.report(problem)
        return
    WholeRow(match, cells, parent).open()


class WholeRow(QDialog):
    """Lists the cells; each can be selected and copied, and a web address opened."""

    def __init__(self, match: Match, cells: dict[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Row {row} of {sheet}", row=phrases.number(match.row), sheet=match.sheet or "–"))
        self.resize(640, 420)
        inside = QWidget()
        form = QFormLayout(inside)
        form.setContentsMargins(0, 0, appearance.GAP, 0)
        form.setHorizontalSpacing(appearance.WIDE)
        form.setVerticalSpacing(appearance.GAP)
        for heading, value in cells.items():
            if value:
                form.addRow(muted(heading), self._cell(heading, value))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(appearance.PAGE, appearance.PAGE, appearance.PAGE, appearance.PAGE)
        column.setSpacing(appearance.WIDE)
        column.addWidget(scrolled(inside), 1)
        column.addWidget(buttons)

    def _cell(self, heading: str, value: str) -> QLabel:
        from claims.addresses import addresses_in

        found = addresses_in(value)
        cell = QLabel(_linked(value, found) if found else value)
        cell.setAccessibleName(f"{heading}: {value}")
        cell.setTextFormat(Qt.TextFormat.RichText if found else Qt.TextFormat.PlainText)
        cell.setWordWrap(True)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        if found:
            flags |= Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            cell.setOpenExternalLinks(True)
        cell.setTextInteractionFlags(flags)
        return cell


def _linked(text: str, addresses: Sequence[tuple[int, int, str]]) -> str:
    """A text as markup in which its addresses can be opened."""
    parts, at = [], 0
    for begin, end, target in addresses:
        parts += [escape(text[at:begin]), f'<a href="{escape(target)}">{escape(text[begin:end])}</a>']
        at = end
    return "".join((*parts, escape(text[at:]))).replace("\n", "<br>")
