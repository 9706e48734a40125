"""The History panel: what was decided about the current claim, by whom and when, latest first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from claims.review.records import Change
from claims.wording import cut
from desktop import phrases
from desktop.context import Context
from desktop.panels.panel import Panel, empty_state
from desktop.panels.wording import answer_title, change_title, judgement_title, kind_title, status_title
from desktop.phrases import tr

_LONGEST = 120
"""Letters of a text that are shown in a change, at most."""


class HistoryPanel(Panel):
    """Lists the changes of the current claim. Nothing can be changed here; Undo takes back the latest."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "History")
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Changes of this claim"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setWordWrap(True)
        self.list.setProperty("look", "cards")
        self._empty = empty_state(tr("Nothing was decided about this claim yet."))
        self._empty.setContentsMargins(0, 0, 0, 0)
        self.list.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.column.addWidget(self._empty, 1)
        self.column.addWidget(self.list, 1)
        context.current_changed.connect(self.refresh)
        context.current_touched.connect(self.refresh)
        self.refresh()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self, _: object = None) -> None:
        """Lists anew; a hidden panel waits until it is shown."""
        entry = self.context.current
        changes = entry.history if entry is not None else ()
        self.set_title(tr("History"), phrases.number(len(changes)) if changes else "")
        if not self.isVisible():
            return
        self.list.clear()
        disputes = entry.disputes if entry is not None else ()
        others = {_origin(one.part, one.theirs) for one in disputes if isinstance(one.theirs, Mapping)}
        for change in reversed(changes):
            told = self._sentence(change)
            if _origin(change.change, change.after) in others:
                told += f" ({tr('the other version, not settled')})"
            self.list.addItem(QListWidgetItem(told))
        self.list.setVisible(bool(changes))
        self._empty.setVisible(not changes)

    def _sentence(self, change: Change) -> str:
        before, after = self._words(change, change.before), self._words(change, change.after)
        moved = tr("{before} → {after}", before=before or "–", after=after or "–")
        undone = f" ({tr('undone')})" if change.undoes else ""
        return f"{phrases.moment(change.at)} · {change.by}\n{change_title(change.change)}: {moved}{undone}"

    def _words(self, change: Change, state: Any) -> str:
        """One side of a change in a few words."""
        if state is None:
            return ""
        if not isinstance(state, Mapping):
            return status_title(str(state))
        match change.change:
            case "verdict":
                rating = str(state.get("rating") or "")
                said = self.context.rating_title(rating, state.get("scale")) if rating else tr("no rating")
                return cut(" – ".join(part for part in (said, state.get("rationale")) if part), _LONGEST)
            case "checklist":
                given = f"{self.context.question(state['item'])} {answer_title(state.get('answer') or '–')}"
                return cut(" – ".join(part for part in (given, state.get("note")) if part), _LONGEST)
            case "match":
                said = judgement_title(state.get("judgement"))
                return tr("row {row}", row=state.get("row")) + (f": {said}" if said else "")
            case "evidence":
                return cut(str(state.get("title", "")), _LONGEST)
            case _:
                return cut(_claim_words(state), _LONGEST)


def _origin(part: str, state: Any) -> tuple[str, Any, Any]:
    """Of what, by whom and when: where two versions of a claim were merged, it tells whose change stands."""
    known = state if isinstance(state, Mapping) else {}
    return part.partition("/")[0], known.get("by"), known.get("at")


def _claim_words(state: Mapping[str, Any]) -> str:
    """The changed fields of a claim; values of facts are too long to be shown."""
    if "kind" in state:
        return kind_title(str(state["kind"]))
    for name in ("label", "text"):
        value = state.get(name)
        if value:
            return ", ".join(value.values()) if isinstance(value, Mapping) else str(value)
    return ", ".join(state)
