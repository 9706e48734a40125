"""What was decided on this article in another review: chosen by check boxes, taken over in one step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QHeaderView, QWidget

from claims.records import Span
from claims.review.likeness import Likeness
from claims.review.sameness import sentence_key
from desktop import operations, phrases
from desktop.context import Context
from desktop.dialogs.choices import ChoiceTable
from desktop.dialogs.frame import Dialog, explanation
from desktop.phrases import tr
from desktop.tables.claim_order import label_of

AROUND = 5
"""Words shown on either side of those in which two wordings differ."""


class EarlierDialog(Dialog):
    """Lists the decided claims of an earlier review; none is taken over before somebody asks for it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("Earlier decisions"), parent, QSize(760, 460))
        self.context = context
        self.column.addWidget(
            explanation(
                tr(
                    "These claims were decided before, in another review or in other words of this article. Choose "
                    "those whose decision stands; where the words are others, none is chosen for you."
                )
            )
        )
        self.reviews = QComboBox()
        self.reviews.setAccessibleName(tr("Earlier reviews"))
        for one in context.earlier:
            self.reviews.addItem(_title(context, one), str(one.path))
        self.reviews.setVisible(len(context.earlier) > 1)
        self.column.addWidget(self.reviews)
        self.take = self.add_main_button(tr("Take over"))
        self.claims = ChoiceTable(tr("Decided claims"), (tr("Claim"), tr("Rating"), tr("By"), tr("At")), self.take)
        self.claims.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.claims.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.column.addWidget(self.claims, 1)
        self.add_buttons(QDialogButtonBox.StandardButton.Cancel)
        self.reviews.currentIndexChanged.connect(self._fill)
        self._fill()

    @property
    def likeness(self) -> Likeness | None:
        """The review whose decisions are listed."""
        place = self.reviews.currentIndex()
        return self.context.earlier[place] if 0 <= place < len(self.context.earlier) else None

    def _fill(self) -> None:
        """Lists what is decided there and still open here, all chosen."""
        rows, differing = [], {}
        for claim_id, decided in self.likeness.decided if self.likeness is not None else ():
            here, verdict = self.context.entry(claim_id), decided.verdict
            if here is None or here.verdict is not None or verdict is None:
                continue
            rating = self.context.rating_title(verdict.rating, verdict.scale)
            words = here.claim.text
            shown = label_of(here, self.context.label_language)
            if sentence_key(words) != sentence_key(decided.claim.text):
                shown, differing[claim_id] = difference(decided.claim.text, words)
                words = f"{decided.claim.text}\n→ {words}"
            texts = (shown, rating, verdict.by or "", _moment(verdict.at))
            rows.append((claim_id, texts, (words, verdict.rationale or rating)))
        own = self.likeness is not None and _is_own(self.context, self.likeness)
        self.claims.fill(rows, chosen=not own)
        for claim_id, spans in differing.items():
            self.claims.mark(claim_id, 0, spans)

    def accept(self) -> None:
        """Takes over what is chosen; where that is refused, the choice stays."""
        if self.likeness is not None and operations.take_over(self.context, self.likeness, self.claims.chosen):
            super().accept()


def difference(before: str, after: str) -> tuple[str, list[Span]]:
    """One sentence in which every differing stretch reads "before → after", and where these stretches stand in it."""
    from difflib import SequenceMatcher

    old, new = before.split(), after.split()
    parts: list[str] = []
    marks: list[Span] = []
    for same, from_old, to_old, from_new, to_new in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        there, here = old[from_old:to_old], new[from_new:to_new]
        if same == "equal":
            parts.append(_shortened(here, before=from_new > 0, after=to_new < len(new)))
            continue
        start = sum(len(part) + 1 for part in parts)
        parts.append(f"{' '.join(there) or '–'} → {' '.join(here) or '–'}")
        marks.append((start, start + len(parts[-1])))
    return " ".join(parts), marks


def _shortened(words: Sequence[str], *, before: bool, after: bool) -> str:
    """Words that both wordings have: those next to a difference, which may stand before and after them."""
    first, last = AROUND if before else 0, AROUND if after else 0
    if len(words) <= first + last + 1:
        return " ".join(words)
    return " ".join((*words[:first], "…", *words[len(words) - last :]))


def _is_own(context: Context, likeness: Likeness) -> bool:
    """Whether it is the open review itself, as it was before its article was changed."""
    return context.review is not None and likeness.path == context.review.path


def _title(context: Context, likeness: Likeness) -> str:
    if _is_own(context, likeness):
        return tr("Before the article was changed")
    return f"{likeness.title} ({phrases.number(round(100 * likeness.share))}%)"


def _moment(at: datetime | None) -> str:
    return phrases.moment(at) if at is not None else ""
