"""A review in memory and the file that it is saved to: what others write there is taken in, and listeners are told."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Self

from claims.errors import ClaimdeskError, NotSaved, RefusedInput
from claims.records import Remark
from claims.review.journal import MOST_SLICES
from claims.review.later import Later
from claims.review.merging import merge_documents
from claims.review.records import Change, Holder, ReviewClaim, ReviewDocument, SaveState, Touched
from claims.review.source import Source, parse, parse_with_journal, rebased
from claims.review.store import Store

Listener = Callable[[Touched], None]


class SavedReview:
    """What is known of an open review and of its file, whatever changes it. Safe to call from several threads."""

    def __init__(self, store: Store, by: str, document: ReviewDocument, source: Source) -> None:
        self.by = by
        self.read_only = False
        self.held_by: Holder | None = None
        self.save_state = SaveState(saved=True)
        self._store = store
        self._document = document
        self._standing = document, document.standing
        self._in_file = document
        self._source = source
        self._guard = threading.RLock()
        self._listeners: list[Listener] = []
        self._closed = False
        self._fold_later = Later(self._fold)
        self._look_up()

    def _look_up(self) -> None:
        """Builds what is looked up, after opening and after a merge."""
        self._places = {claim.id: place for place, claim in enumerate(self._document.claims)}

    @property
    def path(self) -> Path:
        """The review file."""
        return self._store.path

    @property
    def document(self) -> ReviewDocument:
        return self._document

    @property
    def claims(self) -> tuple[ReviewClaim, ...]:
        """The claims without those whose adding was undone; `document` holds every one."""
        document, standing = self._standing
        if document is not self._document:
            document, standing = self._standing = self._document, self._document.standing
        return standing

    @property
    def history(self) -> tuple[Change, ...]:
        """Every change of every claim with its `claim_id`, oldest first."""
        changes = [replace(change, claim_id=claim.id) for claim in self._document.claims for change in claim.history]
        return tuple(sorted(changes, key=lambda change: change.at.astimezone()))

    def claim(self, claim_id: str) -> ReviewClaim:
        """One claim.

        Raises:
            ClaimdeskError: the review has none of this id.
        """
        place = self._places.get(claim_id)
        if place is None:
            raise ClaimdeskError(
                "there is no claim {id} in this review", str(self.path), "look up the ids of its claims", id=claim_id
            )
        return self._document.claims[place]

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Calls `listener` after each change with what it touched; returns a function that ends this."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def _unlike(self, before: ReviewDocument) -> tuple[str, ...]:
        """The ids of the claims that are not as they were in an earlier state of the review."""
        known = {claim.id: claim for claim in before.claims}
        return tuple(claim.id for claim in self._document.claims if known.get(claim.id) != claim)

    def _tell(self, claim_ids: Sequence[str], what: str) -> None:
        touched = Touched(tuple(dict.fromkeys(claim_ids)), what)
        for listener in tuple(self._listeners):
            listener(touched)

    def _finish(self, claim_ids: Sequence[str], what: str, touched: Sequence[str] = ()) -> None:
        """Saves; a failed save is told to the listeners too, then raised."""
        try:
            self._save(claim_ids)
        finally:
            self._tell(touched or claim_ids, what)

    def _replace(self, claim: ReviewClaim) -> None:
        """Puts a claim in the place of the one with its id, or at the end."""
        claims = self._document.claims
        place = self._places.setdefault(claim.id, len(claims))
        self._document = replace(self._document, claims=(*claims[:place], claim, *claims[place + 1 :]))

    def _must_be_writable(self) -> None:
        if self._closed:
            raise ClaimdeskError("the review is closed", str(self.path), "open it again")
        if not self.read_only:
            return
        if self.held_by is None:
            raise ClaimdeskError("the review was opened for reading only", str(self.path), "open it again for writing")
        raise ClaimdeskError(
            "the review is open for reading only; {who} is working on it",
            str(self.path),
            "ask them to close it, then open it again",
            who=f"{self.held_by.by} ({self.held_by.host})",
        )

    def _save(self, claim_ids: Iterable[str]) -> None:
        """Saves what changed, after taking in what another program changed in the file meanwhile.

        Raises:
            NotSaved: the file is as it was; what was decided stays in memory and is tried again with the next save.
        """
        ids = list(dict.fromkeys(claim_ids))
        for claim_id in ids:
            self._source.put_claim(self._places[claim_id], self.claim(claim_id))
        source = self._source
        with self._noting_failure(), self._store.writing():
            self._take_in()
            small = self.save_state.saved and source is self._source and 0 < len(ids) <= MOST_SLICES
            if small and self._store.has_journal:
                self._store.append([(place, source.chunk(place)) for place in map(self._places.__getitem__, ids)])
                self._fold_later.ask()
            else:
                self._store.write(self._source.data())
                self._in_file = self._document
        self.save_state = SaveState(saved=True, at=datetime.now().astimezone())

    @contextlib.contextmanager
    def _noting_failure(self) -> Iterator[None]:
        """While the file cannot be read or written, what is decided here is not in it."""
        try:
            yield
        except ClaimdeskError as problem:
            if not self.read_only:
                self.save_state = replace(self.save_state, saved=False, reason=str(problem), error=problem)
            raise

    def fold_left_over(self) -> None:
        """Writes into the file what a program that was killed left in the journal; it was read with the file."""
        if self._store.adopt_journal():
            self._fold()

    def _fold(self) -> None:
        """Writes what is in the journal into the file itself.

        What another program changed meanwhile waits for the next call from outside: listeners are told there only.
        """
        with self._guard, contextlib.suppress(ClaimdeskError):
            if self._store.pending and not self._closed and self._store.changed() is None:
                self._save(())

    def _take_in(self) -> tuple[str, ...]:
        """Merges what another program wrote since the last look; gives the ids of the claims that changed here."""
        data = self._store.changed()
        if data is None:
            return ()
        theirs, source = self._parse_changed(data)
        try:
            merged, _ = merge_documents(self._in_file, self._document, theirs)
        except RefusedInput as problem:
            raise NotSaved(
                problem.what_template,
                str(self.path),
                "put the file back or save the review in another place; nothing decided here is lost",
                **problem.values,
            ) from problem
        before, self._document, self._in_file = self._document, merged, theirs
        self._source = rebased(source, theirs, merged)
        self._look_up()
        self._store.know(data)
        touched = self._unlike(before)
        self._tell(touched, "reload")
        return touched

    def _parse_changed(self, data: bytes) -> tuple[ReviewDocument, Source]:
        try:
            return parse(data, str(self.path))
        except RefusedInput as problem:
            raise NotSaved(
                "the file was changed by another program and cannot be read now ({why})",
                problem.where or str(self.path),
                "mend it in an editor or save the review in another place; nothing decided here is lost",
                why=Remark(problem.what_template, problem.values),
                line=problem.values.get("line"),
            ) from problem

    def refresh(self) -> tuple[str, ...]:
        """Takes in what another program changed in the file; gives the ids of the claims that changed here.

        What both sides changed is in `document.disputes` until `settle` chooses. A file that is gone is written again.

        Raises:
            NotSaved: the file cannot be read now, and nothing is saved until it can.
        """
        with self._guard:
            state = self.save_state
            try:
                with self._noting_failure(), self._store.writing():
                    touched = self._take_in()
                behind = not state.saved or self._store.is_gone or (touched and self._document != self._in_file)
                if behind and not self.read_only:
                    self._save(())
            finally:
                if self.save_state.saved != state.saved:
                    self._tell((), "saved")
        return touched

    def _renew(self, document: ReviewDocument, what: str = "reload") -> None:
        """Puts another article, reference or extraction in the place of the one there is; no step to undo."""
        with self._guard:
            if document == self._document:
                return
            self._source = rebased(self._source, self._document, document)
            before, self._document = self._document, document
            self._look_up()
            self._finish((), what, self._unlike(before))

    def retry(self) -> SaveState:
        """Tries to save again what an earlier call could not; never raises, look at the state."""
        with self._guard, contextlib.suppress(ClaimdeskError):
            self._save(())
        self._tell((), "saved")
        return self.save_state

    def save_as(self, path: str | Path) -> None:
        """Saves the review in another place, and goes on there.

        Raises:
            NotSaved: not there either.
            ClaimdeskError: somebody works on a review of that name, or there is one.
        """
        store = Store(Path(path))
        with self._guard:
            if store.path.exists():
                raise ClaimdeskError("there is a file of this name", str(path), "choose another name")
            store.write(self._source.data())
            self._fold()
            self._store.release()
            self._store = store
            self.held_by = store.hold(self.by)
            self._in_file, self.read_only = self._document, False
            self.save_state = SaveState(saved=True, at=datetime.now().astimezone())
        self._tell((), "saved")

    def take_over(self) -> bool:
        """Makes a review that was opened for reading writable, if nobody holds it any more.

        Raises:
            RefusedInput: the file that was left cannot be read; it stays as it is, and the review as it was.
        """
        with self._guard:
            if self.read_only and not self._closed:
                self.held_by = self._store.hold(self.by)
                if self.held_by is None:
                    self._go_on()
        return not self.read_only

    def _go_on(self) -> None:
        self.read_only = False
        try:
            self._read_again()
        except ClaimdeskError:  # what is written now would be without what the file holds
            self.read_only = True
            self._store.release()
            self._tell((), "saved")
            raise

    def _read_again(self) -> None:
        """Takes the review as it is on disk, with what the last holder may have left in the journal."""
        before = self._document
        self._document, self._source = parse_with_journal(self._store.read(), self.path)
        self._in_file = self._document
        self._look_up()
        self.fold_left_over()
        self._tell(self._unlike(before), "reload")

    def close(self) -> None:
        """Ends the work on the file and lets others have it; everything is saved already."""
        with self._guard:
            if self._closed:
                return
            if not self.read_only:
                if not self.save_state.saved or self._store.pending:
                    self.retry()
                self._store.back_up()
            self._fold_later.cancel()
            self._store.release()
            self._closed = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
