"""Two versions of a review disagree: both are shown side by side, a person chooses, and the history keeps both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop import appearance
from desktop.context import Context
from desktop.dialogs.frame import Dialog, explanation, heading
from desktop.operations.deciding import change
from desktop.phrases import tr
from desktop.tables.claim_order import label_of

if TYPE_CHECKING:
    from claims.review.records import Dispute


class ConflictDialog(Dialog):
    """Lists every dispute of the open review. What is left unsettled stays in the file with both versions."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("Two versions disagree"), parent, QSize(860, 600))
        self.context = context
        self.column.addWidget(
            explanation(
                tr(
                    "The review was changed here and somewhere else. Choose which version stands; "
                    "the other one stays in the history, so nothing is lost."
                )
            )
        )
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(tr("Disagreements"))
        self.column.addWidget(self._area, 1)
        self.add_buttons(QDialogButtonBox.StandardButton.Close)
        self.refresh()

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        """What is not settled yet."""
        return self.context.review.document.disputes if self.context.review is not None else ()

    def refresh(self) -> None:
        """Lists what is left."""
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, appearance.GAP, 0)
        rows.setSpacing(appearance.WIDE)
        for dispute in self.disputes:
            rows.addWidget(self._card(dispute))
        if not self.disputes:
            rows.addWidget(explanation(tr("Everything is settled.")))
        rows.addStretch(1)
        self._area.setWidget(inside)

    def _card(self, dispute: Dispute) -> QFrame:
        frame = QFrame()
        frame.setProperty("look", "card")
        grid = QGridLayout(frame)
        grid.setContentsMargins(appearance.WIDE, appearance.WIDE, appearance.WIDE, appearance.WIDE)
        grid.setHorizontalSpacing(appearance.PAGE)
        grid.setVerticalSpacing(appearance.GAP)
        grid.addWidget(heading(self._title(dispute)), 0, 0, 1, 2)
        sides = (
            ("mine", tr("Here"), tr("Keep this version"), dispute.mine),
            ("theirs", tr("From elsewhere"), tr("Take the other version"), dispute.theirs),
        )
        for place, (choice, name, act, version) in enumerate(sides):
            grid.addWidget(explanation(name), 1, place)
            grid.addWidget(_shown(version), 2, place, Qt.AlignmentFlag.AlignTop)
            button = QPushButton(act)
            button.setAccessibleDescription(self._title(dispute))
            button.clicked.connect(lambda _=False, choice=choice: self.settle(dispute, choice))
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            grid.addLayout(row, 3, place)
            grid.setColumnStretch(place, 1)
        return frame

    def _title(self, dispute: Dispute) -> str:
        entry = self.context.entry(dispute.claim_id) if dispute.claim_id else None
        part = part_name(dispute.part)
        return f"{label_of(entry, self.context.label_language)} · {part}" if entry is not None else part

    def settle(self, dispute: Dispute, choice: Any) -> None:
        """Lets "mine" or "theirs" stand."""
        if change(self.context, lambda review: review.settle(dispute, choice)):
            self.refresh()


def part_name(part: str) -> str:
    """What a dispute is about, in words."""
    kind, _, rest = part.partition("/")
    names = {
        "verdict": tr("Verdict"),
        "status": tr("State"),
        "evidence": tr("Evidence"),
        "checklist": tr("Checklist"),
        "match": tr("Match"),
        "claim": tr("Claim"),
        "article": tr("Article"),
        "reference": tr("Reference"),
        "settings": tr("Settings"),
    }
    name = names.get(kind, kind)
    return f"{name}: {rest}" if rest else name


def _shown(version: Any) -> QLabel:
    """A version as lines that can be selected and copied."""
    label = QLabel("\n".join(_lines(version)) or tr("nothing"))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _lines(value: Any, name: str = "") -> list[str]:
    if isinstance(value, dict):
        return [line for key, part in value.items() if part not in (None, "", []) for line in _lines(part, str(key))]
    if isinstance(value, list | tuple):
        return [line for part in value for line in _lines(part, name)]
    if value is None:
        return []
    return [f"{_field_name(name)}: {value}" if name else str(value)]


def _field_name(name: str) -> str:
    names = {
        "rating": tr("Rating"),
        "rationale": tr("Why"),
        "by": tr("By"),
        "at": tr("At"),
        "answer": tr("Answer"),
        "note": tr("Note"),
        "title": tr("Title"),
        "category": tr("Category"),
        "unknowns": tr("Not known"),
        "judgement": tr("Judgement"),
        "scale": tr("Scale"),
        "known_as_of": tr("Known as of"),
    }
    return names.get(name, name)
