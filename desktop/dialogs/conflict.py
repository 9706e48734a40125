"""Two versions of a review disagree: both are shown side by side, a person chooses, and the history keeps both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop import appearance
from desktop.context import Context
from desktop.dialogs.frame import Dialog, explanation, heading
from desktop.operations.deciding import change
from desktop.panels.panel import scrolled
from desktop.panels.versions import Version, title_of, versions_of
from desktop.phrases import tr

if TYPE_CHECKING:
    from claims.review.records import Dispute

Choice: TypeAlias = Literal["mine", "theirs"]


class ConflictDialog(Dialog):
    """Lists every dispute of the open review. What is left unsettled stays in the file with both versions."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("Settle differences"), parent, QSize(860, 600))
        self.context = context
        self.column.addWidget(
            explanation(
                tr(
                    "The review was changed here and somewhere else. Choose which version stands; "
                    "the other one stays in the history, so nothing is lost."
                )
            )
        )
        self._area = scrolled(QWidget())
        self._area.setAccessibleName(tr("Disagreements"))
        self.column.addWidget(self._area, 1)
        self.add_buttons(QDialogButtonBox.StandardButton.Close)
        self.refresh()

    def refresh(self) -> None:
        """Lists what is left; the focus is on the first choice."""
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, appearance.GAP, 0)
        rows.setSpacing(appearance.WIDE)
        self._choices: list[QPushButton] = []
        for dispute in self.context.disputes:
            rows.addWidget(self._card(dispute))
        if not self.context.disputes:
            rows.addWidget(explanation(tr("Everything is settled.")))
        rows.addStretch(1)
        self._area.setWidget(inside)
        (self._choices or self.buttons.buttons())[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, dispute: Dispute) -> QFrame:
        frame = QFrame()
        frame.setProperty("look", "card")
        grid = QGridLayout(frame)
        grid.setContentsMargins(appearance.WIDE, appearance.WIDE, appearance.WIDE, appearance.WIDE)
        grid.setHorizontalSpacing(appearance.PAGE)
        grid.setVerticalSpacing(appearance.GAP)
        title = title_of(self.context, dispute)
        about = heading(title)
        about.setWordWrap(True)
        grid.addWidget(about, 0, 0, 1, 2)
        mine, theirs = versions_of(self.context, dispute)
        sides: tuple[tuple[Choice, str, str, Version], ...] = (
            ("mine", tr("Here"), tr("Keep this version"), mine),
            ("theirs", tr("From elsewhere"), tr("Take the other version"), theirs),
        )
        for place, (choice, name, act, version) in enumerate(sides):
            origin = " · ".join(part for part in (name, version.origin) if part)
            grid.addWidget(explanation(origin), 1, place)
            grid.addWidget(_shown("\n".join(version.lines)), 2, place, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._button(dispute, choice, act, title), 3, place, Qt.AlignmentFlag.AlignLeft)
            grid.setColumnStretch(place, 1)
        return frame

    def _button(self, dispute: Dispute, choice: Choice, act: str, title: str) -> QPushButton:
        button = QPushButton(act)
        button.setAccessibleDescription(title)
        button.clicked.connect(lambda: self.settle(dispute, choice))
        self._choices.append(button)
        return button

    def settle(self, dispute: Dispute, choice: Choice) -> None:
        """Lets "mine" or "theirs" stand."""
        if change(self.context, lambda review: review.settle(dispute, choice)):
            self.refresh()


def _shown(text: str) -> QLabel:
    """A version as lines that can be selected and copied."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)  # a long address widens no column
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
