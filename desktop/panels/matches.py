"""The Matches panel: what the reference knows, why it scored, the judgement, and free search while typing."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from claims.errors import ClaimdeskError
from claims.records import Conflict, Evidence, Match
from claims.review.records import Judgement
from desktop import appearance, operations, phrases
from desktop.context import Context
from desktop.panels.claims import FilterEdit
from desktop.panels.match_rows import MatchDelegate, Row, WhyDelegate
from desktop.panels.panel import FlowBox, OneLine, Panel, empty_state
from desktop.panels.wording import judgement_title, level_title, short_conflict
from desktop.phrases import tr
from desktop.tables.matches_model import Cell, MatchesModel, WhyModel

AT_FOOT = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
SEARCH_MILLISECONDS = 60
"""A pause in typing after which the reference is searched."""


class MatchesPanel(Panel):
    """Lists matches of the current claim, or the rows that a search found; the selected one is judged and marked."""

    row_wanted = Signal(object)
    """The whole row of this match should be shown."""
    search_left = Signal()
    """The search was left, and there is no list of rows to go to."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Matches")
        self.model = MatchesModel(self._sentence, self)
        self.view = self._make_view()
        self.search = FilterEdit(self.view)
        self.search.left.connect(self._leave_search)
        self.search.setPlaceholderText(tr("Search the reference"))
        self.search.setAccessibleName(tr("Search the reference"))
        self.search.setMinimumWidth(160)
        self.tools: list[QWidget] = [self.search]
        self._timer = QTimer(self, singleShot=True, interval=SEARCH_MILLISECONDS)
        self._timer.timeout.connect(self._search)
        self.search.textChanged.connect(lambda: self._timer.start())
        self._found: list[Match] | None = None
        self._empty = empty_state("")
        self.choose = QPushButton(tr("Open a reference …"))
        self.choose.clicked.connect(lambda: context.columns_wanted.emit(""))
        left = QVBoxLayout()
        left.addWidget(self._empty, 1)
        left.addWidget(self.choose, 1, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        left.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.setSpacing(appearance.WIDE)
        row.addLayout(left, 5)
        row.addWidget(self._make_why(), 4)
        self.column.addLayout(row, 1)
        context.current_changed.connect(self._claim_changed)
        context.claims_changed.connect(self._claims_changed)
        context.matches_changed.connect(self._matches_arrived)
        context.reference_changed.connect(self.refresh)
        context.review_changed.connect(self._claim_changed)
        self.refresh()

    def _make_view(self) -> QListView:
        view = QListView()
        view.setAccessibleName(tr("List of matches"))
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setProperty("look", "cards")
        view.setItemDelegate(MatchDelegate(self._words, view))
        view.setModel(self.model)
        view.selectionModel().currentChanged.connect(self._chosen)
        view.doubleClicked.connect(lambda: self.open_row())
        return view

    def _make_why(self) -> QWidget:
        self.why = QWidget()
        self.why.setObjectName("Why this score")
        self.why.setAccessibleName(tr("Why this score"))
        self.score = OneLine("", "strong")
        self.parts = QListView()
        self.parts.setAccessibleName(tr("Contributions to the score"))
        self.parts.setProperty("look", "cards")
        self.parts.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.parts.setResizeMode(QListView.ResizeMode.Adjust)  # a wider list needs fewer lines
        self.parts.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._why_model = WhyModel(_part_sentence, self)
        self.parts.setModel(self._why_model)
        self.parts.setItemDelegate(WhyDelegate(self.parts))
        # A line: asking for more would push what is below off a small screen, in large text.
        self.parts.setMinimumHeight(self.fontMetrics().height() + 2 * appearance.GAP)
        column = QVBoxLayout(self.why)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.SMALL)
        top = QHBoxLayout()
        self.whole_row = QPushButton(tr("Whole row"))
        self.whole_row.setProperty("look", "link")
        self.whole_row.clicked.connect(self.open_row)
        top.addWidget(self.score, 1)
        top.addWidget(self.whole_row)
        column.addLayout(top)
        column.addWidget(self.parts, 1)
        column.addWidget(self._make_judging())
        return self.why

    def _make_judging(self) -> QWidget:
        titles: dict[Judgement, str] = {"same": tr("Same"), "related": tr("Related"), "not_related": tr("Not it")}
        box = FlowBox()
        row = box.row
        self.judging: dict[Judgement, QPushButton] = {}
        for judgement, title in titles.items():
            button = QPushButton(title)
            button.setProperty("look", "answer")
            button.setCheckable(True)
            button.setAccessibleName(title)
            button.clicked.connect(lambda _=False, judgement=judgement: self._judge(judgement))
            row.addWidget(button)
            self.judging[judgement] = button
        return box

    def _claim_changed(self, _: object = None) -> None:
        self._found = None
        if self.search.text():
            self._timer.stop()
            with QSignalBlocker(self.search):
                self.search.clear()
        self.refresh()

    def _matches_arrived(self, claim_id: str) -> None:
        if claim_id == self.context.current_id:
            self.refresh()

    def _claims_changed(self, ids: frozenset[str] | None) -> None:
        if ids is not None and self.context.current_id not in ids:
            return
        entry = self.context.current
        if self._found is None and entry is not None and self.model.items != operations.matches_of(self.context, entry):
            self.refresh()
        else:
            self.model.redraw()
            self._show_judgement()

    def refresh(self, _: object = None) -> None:
        """Lists the matches of the current claim, or what was searched; keeps the chosen row where it still stands."""
        entry = self.context.current
        matches = self._found if self._found is not None else []
        if self._found is None and entry is not None:
            matches = operations.matches_of(self.context, entry)
        chosen = self.context.match
        if matches != self.model.items:
            self.model.show(matches)
        row = next((place for place, one in enumerate(matches) if chosen is not None and _same_row(one, chosen)), 0)
        if matches:
            index = self.model.index(row)
            self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.view.scrollTo(index)
        self._show_match(matches[row] if matches else None)
        self._show_empty(listed=bool(matches), claim=entry is not None)
        self._show_title(len(matches))

    def _show_empty(self, *, listed: bool, claim: bool) -> None:
        self.view.setVisible(listed)
        self.why.setVisible(listed)
        self._empty.setVisible(not listed)
        none = self.context.reference is None and self.context.reference_state != "reading"
        self.choose.setVisible(none and not listed)
        self._empty.setAlignment(AT_FOOT if self.choose.isVisibleTo(self) else Qt.AlignmentFlag.AlignCenter)
        self.search.setEnabled(self.context.reference is not None)
        if self.context.reference_state == "reading" and self.context.reference is None:
            text = tr("The reference is being read; you can go on meanwhile.")
        elif self.context.reference is None:
            text = tr("No reference is open. Open a spreadsheet of earlier checks, or drop it here.")
        elif self._found is not None:
            text = tr("No row of the reference holds these words.")
        elif not claim:
            text = tr("Choose a claim to see what the reference knows of it.")
        elif self.context.current_id in self.context.matches:
            text = tr("The reference knows nothing like this claim. Search it with other words.")
        else:
            text = tr("Looking for matches …")
        self._empty.setText(text)

    def _show_title(self, count: int) -> None:
        reference = self.context.reference
        name = Path(self.context.reference_path).name
        rows = operations.rows_told(reference.rows) if reference is not None else ""
        found = tr("{count} found", count=count) if self._found is not None else ""
        self.set_title(tr("Matches"), name, rows, found)

    def _chosen(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid():
            self._show_match(self.model.items[now.row()])

    def _show_match(self, match: Match | None) -> None:
        self.context.set_match(match)
        if match is None:
            self._why_model.show([])
            return
        searched = self._found is not None
        self.score.show_whole(
            tr("Row {row}", row=phrases.number(match.row))
            if searched
            else tr("Why {score} · {level}", score=phrases.number(match.score, 2), level=level_title(match.level))
        )
        parts = sorted(match.evidence, key=lambda part: -abs(part.contribution))
        cells = self._cells(match) if searched else []
        title, _, grounds = match.reason.partition(": ")
        if not (parts or searched):  # a row of before, out of the review
            title = level_title(match.level).capitalize()
            entry = self.context.current
            decided = tr("found when the claim was decided; what its score is made of is not kept")
            earlier = tr("found earlier; what its score is made of is not kept")
            grounds = earlier if entry is not None and entry.is_undecided else decided
        level = [Cell(title, grounds)] if grounds else []
        self._why_model.show([*match.conflicts, *level, *(part for part in parts if part.contribution), *cells])
        self._show_judgement()

    def _cells(self, match: Match) -> list[Cell]:
        """The cells of a row, all of them where the reference can still give them."""
        cells: Mapping[str, str] = match.fields
        if self.context.reference is not None:
            with contextlib.suppress(ClaimdeskError):  # a row that is gone: what is known of it
                cells = self.context.reference.row(match.row, match.sheet or None)
        return [Cell(heading, value) for heading, value in cells.items() if value]

    def _show_judgement(self) -> None:
        entry, match = self.context.current, self.context.match
        said = operations.judgement_of(entry, match) if entry is not None and match is not None else None
        for judgement, button in self.judging.items():
            button.setChecked(said == judgement)
            button.setEnabled(match is not None and entry is not None and not self.context.read_only)

    def _judge(self, judgement: Judgement) -> None:
        operations.judge(self.context, judgement)
        self._show_judgement()

    def judge(self, judgement: Judgement) -> None:
        """Judges the chosen match."""
        if not self.context.read_only:
            self._judge(judgement)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Shows the keys of the judgements on their buttons."""
        commands = {"same": "judge_same", "related": "judge_related", "not_related": "judge_not"}
        for judgement, button in self.judging.items():
            button.setText("  ".join(part for part in (button.accessibleName(), keys.get(commands[judgement])) if part))
        for button, title, command in (
            (self.whole_row, tr("Whole row"), "whole_row"),
            (self.choose, tr("Open a reference …"), "reference"),
        ):
            button.setText("  ".join(part for part in (title, keys.get(command)) if part))

    def open_row(self) -> None:
        """Shows the whole row of the chosen match."""
        if self.context.match is not None:
            self.row_wanted.emit(self.context.match)

    def _search(self) -> None:
        text = self.search.text().strip()
        if not text:
            self._found = None
            self.refresh()
            return
        operations.search_reference(self.context, text, self._show_found)

    def _leave_search(self) -> None:
        """What matches the claim is listed again at once, so that there is something to go to."""
        self._timer.stop()
        self._search()
        if self.view.isVisible():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.search_left.emit()

    def _show_found(self, matches: list[Match]) -> None:
        if self.search.text().strip():
            self._found = matches
            self.context.set_match(None)  # the best answer to the words that stand there now is shown first
            self.refresh()

    def _words(self, match: Match) -> Row:
        entry = self.context.current
        said = operations.judgement_of(entry, match) if entry is not None else None
        fields = match.fields
        gone = entry is not None and operations.is_gone(entry, match)
        row = operations.row_told(self.context, match)
        row = tr("{row} of that time; no longer so in the reference", row=row) if gone else row
        source = fields.get("source") or fields.get("url", "")
        origin = " · ".join(part for part in (row, fields.get("date", ""), QUrl(source).host() or source) if part)
        conflicts = ", ".join(short_conflict(conflict) for conflict in match.conflicts)
        return Row(
            level_title(match.level),
            fields.get("verdict", ""),
            origin,
            f"⚠ {conflicts}" if conflicts else "",
            judgement_title(said),
            searched=self._found is not None,
        )

    def _sentence(self, match: Match) -> str:
        words = self._words(match)
        score = "" if words.searched else f"{phrases.number(match.score, 2)} {words.level}"
        return ", ".join(
            part for part in (match.text, score, words.verdict, words.origin, words.conflict, words.judgement) if part
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_row()
        else:
            super().keyPressEvent(event)


def _same_row(one: Match, other: Match) -> bool:
    return (one.row, one.sheet, one.text) == (other.row, other.sheet, other.text)


def _part_sentence(part: Evidence | Conflict | Cell) -> str:
    if isinstance(part, Conflict):
        return part.sentence
    if isinstance(part, Cell):
        return f"{part.heading}: {part.value}"
    return f"{part.sentence} ({phrases.number(part.contribution, 2)})"
