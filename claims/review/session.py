"""The steps of an open review: made, typed on, made of several calls, undone and redone."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from claims.errors import ClaimdeskError
from claims.review.changes import Step, described, put, record, stacks, told
from claims.review.records import Change, ChangeKind, ReviewDocument
from claims.review.saving import SavedReview
from claims.review.source import Source
from claims.review.store import Store

_TYPING_TIME = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Edit:
    """One change before it is made: who, when and in which step is filled in when it is."""

    claim_id: str
    change: ChangeKind
    before: Any
    after: Any


@dataclass(slots=True)
class _Group:
    """A step that is being made of several calls: its id, and the claims touched so far."""

    id: str
    touched: list[str]


def _step_id() -> str:
    return f"s{secrets.token_hex(4)}"


class Session(SavedReview):
    """What every open review has, whatever is decided in it."""

    def __init__(self, store: Store, by: str, document: ReviewDocument, source: Source) -> None:
        self._typing: tuple[str, str] | None = None
        self._group: _Group | None = None
        super().__init__(store, by, document, source)

    def _look_up(self) -> None:
        super()._look_up()
        self._undo, self._redo = stacks(self.history)
        self._last = max((change.at for change in self.history), default=None)

    @property
    def can_undo(self) -> bool:
        return bool(self._undo) and not self.read_only

    @property
    def can_redo(self) -> bool:
        return bool(self._redo) and not self.read_only

    @property
    def undo_step(self) -> Step | None:
        """What `undo` would take back."""
        return self._undo[-1] if self._undo else None

    def describe_undo(self, language: str = "en") -> str:
        """What `undo` would take back, in a few words; empty if there is nothing."""
        return described(self._undo[-1], self.document.claims, language) if self._undo else ""

    def describe_redo(self, language: str = "en") -> str:
        """What `redo` would bring back, in a few words; empty if there is nothing."""
        return described(self._redo[-1], self.document.claims, language) if self._redo else ""

    def undo(self) -> Step | None:
        """Takes back the last step, whoever made it and however long ago; None if there is none."""
        with self._guard:
            return self._reverse(self._undo, self._redo, "undoes")

    def redo(self) -> Step | None:
        """Brings back the step that was undone last; None if there is none, or if something was decided since."""
        with self._guard:
            return self._reverse(self._redo, self._undo, "redoes")

    def _reverse(self, taken: list[Step], given: list[Step], how: str) -> Step | None:
        self._must_be_writable()
        if not taken:
            return None
        step = taken[-1]
        edits = [Edit(change.claim_id or "", change.change, change.before, change.after) for change in step.changes]
        if how == "undoes":
            edits = [Edit(edit.claim_id, edit.change, edit.after, edit.before) for edit in reversed(edits)]
        self._make(edits, **{how: step.id})
        given.append(taken.pop())
        self._finish([edit.claim_id for edit in edits], "undo" if how == "undoes" else "redo")
        return step

    def _decide(self, what: str, edits: Sequence[Edit]) -> None:
        """Makes one step of the edits that change something, saves it, and says what it touched."""
        with self._guard:
            self._must_be_writable()
            real = [edit for edit in edits if edit.before != edit.after]
            if not real:
                return
            self._undo.append(self._make(real))
            self._redo.clear()
            self._finish([edit.claim_id for edit in real], what)

    @contextlib.contextmanager
    def together(self, what: str) -> Iterator[None]:
        """Makes one step of all that is decided inside, saved once at its end; `what` is told to the listeners.

        Where something inside raises, nothing of it is changed.
        """
        with self._guard:
            self._must_be_writable()
            whole, done = self._document, len(self._undo)
            group = self._group = _Group(_step_id(), [])
            self._typing = None
            try:
                yield
            except BaseException:
                self._document = whole
                self._look_up()
                raise
            finally:
                self._group = self._typing = None
            steps = self._undo[done:]
            if steps:
                changes = tuple(change for step in steps for change in step.changes)
                self._undo[done:] = [Step(group.id, changes)]
                self._finish(group.touched, what)

    def _type(self, claim_id: str, field: str, edit: Edit) -> None:
        """Keeps a text while it is typed: within a minute, the same field of the same claim is one step."""
        with self._guard:
            self._must_be_writable()
            if self._typing != (claim_id, field) or not self._amend(edit):
                self._undo.append(self._make([edit]))
                self._redo.clear()
                self._typing = (claim_id, field)
            self._finish([claim_id], "text")

    def _amend(self, edit: Edit) -> bool:
        """Puts the text into the last entry of the history, if that is a minute old at most."""
        claim, at = self.claim(edit.claim_id), self._now()
        last = claim.history[-1]
        if at - last.at > _TYPING_TIME or last.step != self._undo[-1].id:
            return False
        change = replace(last, at=at, after=told(edit.change, edit.after))
        amended = put(claim, edit.change, edit.before, edit.after)
        self._replace(replace(amended, history=(*claim.history[:-1], change)))
        self._undo[-1] = Step(self._undo[-1].id, (replace(change, claim_id=claim.id),))
        return True

    def _make(self, edits: Sequence[Edit], undoes: str | None = None, redoes: str | None = None) -> Step:
        """Makes the changes of one step in memory; `undoes` or `redoes` is the id of the step that it reverses."""
        self._typing = None
        step_id = self._group.id if self._group is not None else _step_id()
        at, whole = self._now(), self._document
        changes = []
        try:
            for edit in edits:
                before, after = told(edit.change, edit.before), told(edit.change, edit.after)
                change = Change(at, self.by, edit.change, before, after, step_id, undoes, redoes)
                self._replace(record(self.claim(edit.claim_id), change))
                changes.append(replace(change, claim_id=edit.claim_id))
        except (ClaimdeskError, ValueError, TypeError, KeyError, AttributeError) as problem:
            self._document = whole
            raise ClaimdeskError(
                "this change cannot be made ({why})",
                str(self.path),
                "look at the history of the claim, which may have been edited by hand",
                why=str(problem),
            ) from problem
        return Step(step_id, tuple(changes))

    def _finish(self, claim_ids: Sequence[str], what: str, touched: Sequence[str] = ()) -> None:
        """Saves and tells; within `together` both wait."""
        if self._group is not None:
            self._group.touched += claim_ids
        else:
            super()._finish(claim_ids, what, touched)

    def _now(self) -> datetime:
        """Now, to the millisecond and always later than the change before, also when the clock was set back."""
        now = datetime.now().astimezone()
        now = now.replace(microsecond=now.microsecond // 1000 * 1000)
        if self._last is not None and now <= self._last:
            now = self._last.astimezone() + timedelta(milliseconds=1)
        self._last = now
        return now

    @staticmethod
    def _moment() -> datetime:
        """Now, to the second, as a person reads it beside a decision; the history has the exact time."""
        return datetime.now().astimezone().replace(microsecond=0)
