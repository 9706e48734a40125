"""The line at the bottom: is it saved, what is running, is the reference ready, who decides."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from claims.wording import catalogue
from desktop import appearance, operations, phrases
from desktop.context import Context
from desktop.panels.panel import muted
from desktop.phrases import tr

AGAIN_MILLISECONDS = 5000
"""After which a save that failed, or a review that somebody else has open, is tried again."""


class StatusLine(QWidget):
    """Shows the state of saving, of background work, of the reference, and the reviewer's name."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._again = QTimer(self, interval=AGAIN_MILLISECONDS)
        self._again.timeout.connect(self._try_again)
        self.saved = QLabel()
        self.saved.setObjectName("Save state")
        self.saved.setTextFormat(Qt.TextFormat.PlainText)
        self.retry = QPushButton(tr("Try again"))
        self.retry.setProperty("look", "link")
        self.retry.clicked.connect(lambda: operations.retry_saving(context))
        self.elsewhere = QPushButton(tr("Save elsewhere …"))
        self.elsewhere.setProperty("look", "link")
        self.elsewhere.clicked.connect(context.elsewhere_wanted)
        self.work = muted()
        self.bar = QProgressBar()
        self.bar.setProperty("look", "slim")
        self.bar.setFixedWidth(120)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setProperty("look", "link")
        self.cancel.clicked.connect(self._cancel)
        self.settle = QPushButton()
        self.settle.setProperty("look", "link")
        self.settle.clicked.connect(context.disputes_wanted)
        for button in (self.retry, self.elsewhere, self.settle, self.cancel):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not take the keys away from the claims
        self.reference = muted()
        self.reviewer = muted()
        row = QHBoxLayout(self)
        row.setContentsMargins(appearance.WIDE, appearance.SMALL, appearance.WIDE, appearance.SMALL)
        row.setSpacing(appearance.GAP)
        row.addWidget(self.saved)
        row.addWidget(self.retry)
        row.addWidget(self.elsewhere)
        row.addWidget(self.settle)
        row.addStretch(1)
        row.addWidget(self.work)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.reference)
        row.addSpacing(appearance.WIDE)
        row.addWidget(self.reviewer)
        context.saved_changed.connect(self._show_saved)
        context.review_changed.connect(self._show_saved)
        context.review_changed.connect(self._show_disputes)
        context.claims_changed.connect(self._show_disputes)
        context.reference_changed.connect(self._show_reference)
        context.tasks.changed.connect(self._show_work)
        self._show_saved()
        self._show_disputes()
        self._show_reference()
        self._show_work()

    def _show_disputes(self, _: object = None) -> None:
        """Shown as long as two versions disagree: a notice gives way to the next one."""
        count = len(self.context.disputes)
        self.settle.setText("⚠ " + tr("Differences to settle: {count}", count=phrases.number(count)))
        self.settle.setVisible(count > 0)

    def _show_saved(self) -> None:
        review = self.context.review
        self.reviewer.setText(tr("reviewer: {name}", name=self.context.by))
        failed = review is not None and not review.save_state.saved
        self.retry.setVisible(failed)
        self.elsewhere.setVisible(failed)
        waiting = review is not None and review.read_only and review.held_by is not None
        if not failed and not waiting:
            self._again.stop()
        elif not self._again.isActive():
            self._again.start()
        if review is None:
            text = ""
        elif review.read_only:
            text = tr("read only")
            if review.held_by is not None:
                text = tr("read only: {name} is working on it", name=review.held_by.by)
        elif review.save_state.saved:
            at = review.save_state.at
            text = "✓ " + (tr("saved {time}", time=phrases.clock(at)) if at is not None else tr("saved"))
        else:
            text = "✗ " + tr("not saved")
            self.saved.setToolTip(operations.why_not_saved(self.context))
        self.saved.setText(text)
        self.saved.setAccessibleName(tr("Save state"))
        self.saved.setAccessibleDescription(text)

    def _try_again(self) -> None:
        if self.context.read_only:
            operations.take_turn(self.context)
        else:
            operations.retry_saving(self.context)

    def _show_reference(self) -> None:
        name = Path(self.context.reference_wanted).name
        reference = self.context.reference
        if self.context.reference_state == "reading":
            text = tr("reading {name} …", name=name)
        elif self.context.reference_state == "failed":
            text = tr("{name} could not be read", name=name)
        elif reference is None:
            text = tr("no reference")
        else:
            count = len(reference.health.contradictions)
            told = tr("1 contradiction") if count == 1 else tr("{count} contradictions", count=phrases.number(count))
            rows = operations.rows_told(reference.rows)
            text = " · ".join(part for part in (tr("reference ready"), rows, told if count else "") if part)
        self.reference.setText(text)

    def _show_work(self) -> None:
        running = self.context.tasks.running
        self.work.setVisible(bool(running))
        self.bar.setVisible(bool(running))
        self.cancel.setVisible(bool(running))
        if not running:
            return
        task = running[0]
        self.work.setText(task.title)
        self.bar.setRange(0, task.total)
        self.bar.setValue(task.done)
        more = tr("and {count} more", count=len(running) - 1) if len(running) > 1 else ""
        what = catalogue("core", phrases.language()).get(task.what, task.what)  # the core says it in English
        self.work.setToolTip(" · ".join(part for part in (what, more) if part))
        self.bar.setAccessibleDescription(what)
        self.cancel.setAccessibleName(tr("Cancel: {title}", title=task.title))

    def _cancel(self) -> None:
        for task in self.context.tasks.running[:1]:
            task.cancel()
