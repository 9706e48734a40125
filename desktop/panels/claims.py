"""The Claims panel: the list of claims as cards, with filter, order, and the facets set from the dashboard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
)

from claims.review.records import ReviewClaim
from desktop import appearance, operations, phrases
from desktop.context import Context
from desktop.panels.claim_cards import Card, CardDelegate
from desktop.panels.panel import EscapableEdit, FlowBox, Panel, empty_state
from desktop.panels.wording import decided_of, kind_title, short_conflict, status_title
from desktop.phrases import tr
from desktop.tables.claim_order import ORDERS, ClaimFilter, label_of, worst_conflict
from desktop.tables.claims_model import ClaimsModel


class FilterEdit(EscapableEdit):
    """A filter field: Esc empties it, arrows up and down move in the list it filters."""

    def __init__(self, target: QAbstractItemView) -> None:
        super().__init__()
        self._target = target
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.left.emit()
        else:
            super().keyPressEvent(event)


class CardTable(QTableView):
    """A table in which letters are commands: they do not search. Shift selects from the current row on.

    The current row stays in view whatever size the table is given.
    """

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
        self.scrollTo(self.currentIndex())

    def extend(self, step: int) -> None:
        """Lets the selection reach `step` rows further down (negative: up) from the current row."""
        row = self.currentIndex().row() + step
        if 0 <= row < self.model().rowCount():
            self._extend_to(row)

    def _extend_to(self, row: int) -> None:
        """Selects from the far end of the rows selected around the current one to `row`, which becomes current."""
        chosen, model, here = self.selectionModel(), self.model(), self.currentIndex().row()
        first = last = here
        while first > 0 and chosen.isRowSelected(first - 1):
            first -= 1
        while chosen.isRowSelected(last + 1):
            last += 1
        start = first if here == last else last
        rows = QItemSelection(model.index(min(start, row), 0), model.index(max(start, row), 0))
        chosen.select(rows, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        chosen.setCurrentIndex(model.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(model.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() == Qt.KeyboardModifier.ShiftModifier and self.currentIndex().isValid():
            self.extend(step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if shift and event.button() == Qt.MouseButton.LeftButton and index.isValid() and self.currentIndex().isValid():
            self._extend_to(index.row())
        else:
            super().mousePressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Does nothing."""


class ClaimsPanel(Panel):
    """Lists the claims that meet the filter; the selected one is the context's current claim."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Claims")
        self.model = ClaimsModel(self._sentence, self)
        # Qt selects before it moves the current row in one case and after it in another: both are over then.
        self._selected = QTimer(self, singleShot=True, interval=0)
        self._selected.timeout.connect(self._follow_selection)
        self.view = self._make_view()
        self.filter = FilterEdit(self.view)
        self.filter.setPlaceholderText(tr("Filter claims"))
        self.filter.setAccessibleName(tr("Filter claims"))
        self.filter.textChanged.connect(self._filter_typed)
        self.order = self._make_order()
        row = QHBoxLayout()
        row.setSpacing(appearance.GAP)
        row.addWidget(self.filter, 3)
        row.addWidget(self.order, 2)
        self.column.addLayout(row)
        self._facets = FlowBox()
        self._facets.hide()
        self.column.addWidget(self._facets)
        self._empty = empty_state("")
        self.column.addWidget(self._empty, 1)
        self.column.addWidget(self.view, 1)
        context.listed_changed.connect(self.refresh)
        context.claims_changed.connect(self._refresh_some)
        context.current_changed.connect(self._select_current)
        context.chosen_changed.connect(self._show_counts)
        appearance.on_change(self._restyle)
        self.refresh()

    def _make_view(self) -> CardTable:
        """A table of one column: unlike a list view it does not ask for each of ten thousand rows when they change."""
        view = CardTable()
        view.setAccessibleName(tr("List of claims"))
        view.horizontalHeader().hide()
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setProperty("look", "cards")
        self._cards = CardDelegate(self._card, view)
        view.resized.connect(self._size_cards)
        view.setItemDelegate(self._cards)
        view.setModel(self.model)
        view.selectionModel().currentChanged.connect(self._chosen)
        view.selectionModel().selectionChanged.connect(self._take_selection)
        return view

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Shows the key that leads to the filter in the empty field."""
        key = keys.get("filter")
        self.filter.setPlaceholderText(tr("Filter claims") + (f"   {key}" if key else ""))

    def _make_order(self) -> QComboBox:
        titles = {
            "place": tr("By place"),
            "worth": tr("By worth"),
            "state": tr("By state"),
            "conflict": tr("By conflict"),
        }
        order = QComboBox()
        order.setProperty("look", "compact")
        order.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        order.setMinimumContentsLength(6)
        order.setAccessibleName(tr("Order of the claims"))
        order.setToolTip(tr("By place in the article, worth checking, state, or conflict with the reference"))
        for key in ORDERS:
            order.addItem(titles[key], key)
        order.setCurrentIndex(ORDERS.index(self.context.order))
        order.currentIndexChanged.connect(
            lambda index: self.context.set_filter(self.context.filter, ORDERS[max(index, 0)])
        )
        return order

    def refresh(self) -> None:
        """Lists anew: another review, filter or order."""
        listed = self.context.listed
        self.model.show(listed)
        self._select_current()
        with QSignalBlocker(self.filter):
            if self.filter.text() != self.context.filter.text:
                self.filter.setText(self.context.filter.text)
        self._show_facets()
        self._show_counts()
        self.view.setVisible(bool(listed))
        self._empty.setVisible(not listed)
        if not listed:
            self._empty.setText(
                tr("No claim meets the filter.")
                if self.context.claims
                else tr("No claims yet: select a sentence in the article and press A.")
            )

    def _refresh_some(self, ids: frozenset[str] | None) -> None:
        """Some claims changed: their cards are drawn anew, and the list is sorted anew where that may matter."""
        if ids is None or self.context.filter.facets or self.context.order != "place":
            self.refresh()
            return
        entries = [entry for entry in map(self.context.entry, ids) if entry is not None]
        if any(self.model.row_of(entry.id) < 0 for entry in entries) or self.model.rowCount() > len(
            self.context.listed
        ):
            self.refresh()
            return
        self.model.refresh(entries)
        self._show_counts()

    def _show_counts(self) -> None:
        every = self.context.claims
        counts = decided_of(every)
        shown = len(self.context.listed)
        listed = tr("{shown} shown", shown=phrases.number(shown)) if shown != len(every) else ""
        chosen = len(self.context.chosen)
        together = tr("{count} selected", count=phrases.number(chosen)) if chosen > 1 else ""
        self.set_title(tr("Claims"), counts if every else "", listed, together)

    def _show_facets(self) -> None:
        self._facets.clear()
        for name, value in self.context.filter.facets.items():
            chip = QPushButton(f"{self._facet_title(name, value)}  ✕")
            chip.setProperty("look", "chip")
            chip.setAccessibleName(tr("Remove the filter {name}", name=self._facet_title(name, value)))
            chip.clicked.connect(lambda _=False, name=name: self._drop_facet(name))
            self._facets.row.addWidget(chip)
        self._facets.setVisible(bool(self.context.filter.facets))

    def _facet_title(self, name: str, value: str) -> str:
        match name:
            case "status":
                return status_title(value)
            case "kind":
                return kind_title(value)
            case "rating":
                return self.context.rating_title(value)
            case "conflict":
                return tr("conflict")
            case _:
                return value

    def _drop_facet(self, name: str) -> None:
        kept = {key: value for key, value in self.context.filter.facets.items() if key != name}
        self.context.set_filter(ClaimFilter(text=self.context.filter.text, **kept))

    def _filter_typed(self, text: str) -> None:
        self.context.set_filter(replace(self.context.filter, text=text))

    def _chosen(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid():
            operations.show_claim(self.context, self.model.entry(now.row()).id)

    def _take_selection(self) -> None:
        """Tells what is selected together."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        self.context.choose([self.model.entry(row).id for row in rows])
        self._selected.start()

    def _follow_selection(self) -> None:
        """Where one claim is left of several, it is the one to look at."""
        rows = self.view.selectionModel().selectedRows()
        if len(rows) == 1:
            operations.show_claim(self.context, self.model.entry(rows[0].row()).id)

    def extend(self, step: int) -> None:
        """Selects the next claim (negative: the one before) together with those selected."""
        self.view.extend(step)

    def select_all(self) -> None:
        """Selects every claim that is listed."""
        self.view.selectAll()

    def _select_current(self) -> None:
        row = self.model.row_of(self.context.current_id)
        chosen = self.view.selectionModel()
        if row < 0:
            chosen.clear()
            self.context.choose(())
            return
        index = self.model.index(row)
        if chosen.currentIndex() != index or not chosen.hasSelection():
            chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)

    def _card(self, entry: ReviewClaim) -> Card:
        claim = entry.claim
        conflict = worst_conflict(entry)
        said = claim.speaker.name if claim.speaker else ""
        state = status_title(entry.status) if entry.status in ("postponed", "dismissed") else ""
        orphan = tr("no longer in the article") if entry.orphan else ""
        part = tr("part of {id}", id=claim.parent) if claim.parent else ""
        verdict = entry.verdict
        against = tr("two versions") if entry.disputes else short_conflict(conflict) if conflict else ""
        return Card(
            title=label_of(entry, self.context.label_language),
            line=" · ".join(one for one in (orphan, state, part, kind_title(claim.kind), said) if one),
            part=bool(claim.parent),
            rating=self.context.rating_title(verdict.rating, verdict.scale) if verdict else "",
            colour=self.context.rating_colour(verdict.rating, verdict.scale) if verdict else "",
            conflict=f"⚠ {against}" if against else "",
        )

    def _sentence(self, entry: ReviewClaim) -> str:
        card = self._card(entry)
        part = tr("part of {id}", id=entry.claim.parent) if card.part else ""
        parts = (card.title, part, status_title(entry.standing), card.rating, card.conflict)
        return ", ".join(one for one in parts if one)

    def _restyle(self) -> None:
        self._cards.forget()
        self._size_cards()
        self.view.scrollTo(self.view.currentIndex())
        self.view.viewport().update()

    def _size_cards(self) -> None:
        """Cards of a narrow list are higher: their labels have two lines."""
        height = self._cards.height(self.view.font(), self.view.viewport().width())
        if height != self.view.verticalHeader().defaultSectionSize():
            self.view.verticalHeader().setDefaultSectionSize(height)
            self.view.scrollTo(self.view.currentIndex())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._restyle()
