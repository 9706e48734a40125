"""The reference and its matches: opening it, matching the current claim at once and all claims quietly, searching."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from claims.errors import ClaimdeskError, UnclearColumns
from desktop import phrases
from desktop.context import Context
from desktop.phrases import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claims.matching import Reference
    from claims.records import Match, Progress
    from claims.review import Review
    from claims.review.records import Judgement, OfferedMatch, ReviewClaim

SWEEP_PORTION = 20
"""Claims matched between two saves of what was found."""
BREATH_SECONDS = 0.001
"""The pause after each claim of a sweep, in which the claim that a person is waiting for gets its turn."""
OFFER_MILLISECONDS = 1500
"""What was found for the claims looked at is saved after this time, at once: each save writes the whole file."""
AHEAD, AHEAD_MILLISECONDS = 3, 150
"""So many claims below the current one are matched before they are asked for, this long after it was shown."""
SEARCHED = 50
MOST_REMARKS = 2
"""Remarks on a spreadsheet that its notice tells; the report has all."""


def open_reference(
    context: Context,
    path: str | Path,
    columns: Mapping[str, str] | None = None,
    sheet: str | None = None,
    *,
    quiet: bool = False,
) -> None:
    """Reads and indexes a spreadsheet, then matches the claims against it. What was open stays until the new one is.

    Args:
        quiet: says nothing when it is ready, as when it comes with a review.
    """

    def work(progress: Progress) -> Reference:
        from claims.matching import open_reference as opened

        return opened(path, columns=columns, sheet=sheet, progress=progress)

    def failed(problem: BaseException) -> None:
        if context.reference is None:
            context.reference_state = "failed"
        else:
            context.reference_state = ""
        context.reference_changed.emit()
        _report(context, problem, str(path))

    context.reference_state, context.reference_wanted = "reading", str(path)
    context.reference_changed.emit()
    title = tr("Reading {name}", name=Path(path).name)
    context.tasks.start(
        title, work, lambda opened: _opened(context, opened, quiet=quiet), failed=failed, lane="reference", latest=True
    )


def _report(context: Context, problem: BaseException, path: str) -> None:
    """Shows why a spreadsheet was not read, with a button to choose another, or its columns where they are unclear."""
    if not isinstance(problem, UnclearColumns):
        context.notices.report(problem, tr("Open a reference …"), lambda: context.columns_wanted.emit(""))
        return
    asked = UnclearColumns(problem.what_template, problem.where, "say which column holds the claims", **problem.values)
    context.notices.report(asked, tr("Choose the columns …"), lambda: context.columns_wanted.emit(path))


def close_reference(context: Context) -> None:
    """Puts the reference away; matches that were offered stay in the review."""
    for lane in ("reference", "match", "ahead", "sweep"):
        context.tasks.cancel(lane)
    if context.reference is not None:
        context.reference.close()
    context.reference, context.reference_path, context.reference_state = None, "", ""
    context.matches.clear()
    context.reference_changed.emit()
    context.matches_changed.emit(context.current_id)


def _opened(context: Context, reference: Reference, *, quiet: bool) -> None:
    before, context.reference = context.reference, reference
    if before is not None:
        for lane in ("match", "ahead", "sweep"):
            context.tasks.cancel(lane)
        before.close()
    context.reference_state = ""
    context.reference_path = str(reference.path)
    context.matches.clear()
    context.offers.clear()
    context.reference_changed.emit()
    if not quiet:
        context.notices.say(_told(reference), "done", tr("Report …"), context.health_wanted.emit)
    match_current(context)
    match_all(context)


def look_at_reference(context: Context) -> None:
    """Says, once for each change, that the spreadsheet is not what was read, and offers to read it again."""
    reference = context.reference
    if reference is None or context.reference_state:
        return

    def work(progress: Progress) -> str:
        from claims.reference.cache import content_hash

        return content_hash(reference.path, progress)

    def found(digest: str) -> None:
        if reference is context.reference and digest not in (reference.sha256, context.reference_told):
            context.reference_told = digest
            said = tr("{name} has changed since it was read.", name=reference.path.name)
            action = tr("Read it again")
            context.notices.say(said, "done", action, lambda: open_reference(context, reference.path), stays=True)

    title = tr("Looking at the file")
    context.tasks.start(title, work, found, failed=lambda _: None, lane="reference file", latest=True, quiet=True)


def _told(reference: Reference) -> str:
    """How much of a spreadsheet can be searched now, what cannot, and what else there is to know of it."""
    from claims.wording import say

    health = reference.health
    said = [tr("{name} is ready: {rows}.", name=reference.path.name, rows=rows_told(reference.rows))]
    counts = (
        (health.skipped_rows, tr("Not searched: {count}.", count=phrases.number(health.skipped_rows))),
        (health.empty, tr("Blank: {count}.", count=phrases.number(health.empty))),
        (health.duplicate_rows, tr("Repeated: {count}.", count=phrases.number(health.duplicate_rows))),
        (len(health.contradictions), tr("Contradicting: {count}.", count=phrases.number(len(health.contradictions)))),
    )
    said += [told for count, told in counts if count]
    remarks = [say(one.template, phrases.language(), **one.values) for one in health.notices]
    said += [f"{remark[:1].upper()}{remark[1:].rstrip('.')}." for remark in remarks[:MOST_REMARKS]]
    return " ".join(said)


def matches_of(context: Context, entry: ReviewClaim) -> list[Match]:
    """The matches to show for a claim: those of the open reference, and the judged rows that it does not give.

    A decided claim shows the rows that it was decided on, as they were; what a row scored for is known of those that
    the open reference still gives alike.
    """
    live = context.matches.get(entry.id)
    if live is None:
        return [_as_match(offered) for offered in entry.matches]
    if entry.is_undecided or not entry.matches:
        kept = [one for one in entry.matches if one.judgement is not None and not any(_is_it(one, row) for row in live)]
        return [*live, *map(_as_match, kept)]
    return [next((row for row in live if _is_it(one, row, whole=True)), _as_match(one)) for one in entry.matches]


def _is_it(offered: OfferedMatch, row: Match, *, whole: bool = False) -> bool:
    """Whether a live row is the one that was offered; `whole` asks that it says the same in every cell."""
    from claims.review.sameness import same_row

    if offered.gone or not same_row(offered, row):
        return False
    return not whole or (row.text == offered.text and dict(row.fields) == dict(offered.fields))


def _as_match(offered: OfferedMatch) -> Match:
    from claims.records import Match
    from claims.review.conflicts import conflict_sentence

    conflicts = tuple(replace(one, sentence=conflict_sentence(one, phrases.language())) for one in offered.conflicts)
    return Match(
        offered.row, offered.sheet or "", offered.id, offered.text, offered.score, offered.level,
        conflicts=conflicts, fields=offered.fields,
    )  # fmt: skip


def offered_of(entry: ReviewClaim, match: Match) -> OfferedMatch | None:
    """What the review keeps of a match that is shown, with what a reviewer said of it."""
    from claims.review.sameness import same_row

    return next((offered for offered in entry.matches if same_row(offered, match)), None)


def judgement_of(entry: ReviewClaim, match: Match) -> Judgement | None:
    """What a reviewer said of a match."""
    offered = offered_of(entry, match)
    return offered.judgement if offered is not None else None


def is_gone(entry: ReviewClaim, match: Match) -> bool:
    """Whether a row is shown as it was judged or decided on, for the reference does not hold it so any more."""
    offered = offered_of(entry, match)
    return offered is not None and offered.gone


def match_current(context: Context, *, again: bool = False) -> None:
    """Looks for matches of the current claim, unless they are known; `again` looks anyway: its facts changed."""
    entry = context.current
    if entry is None or context.reference is None:
        return
    if entry.id not in context.matches or again:
        _match(context, entry, "match", again=again)
    # Later, so that it does not compete with the painting of what was asked for.
    QTimer.singleShot(AHEAD_MILLISECONDS, context, lambda: _look_ahead(context))


def match_anew(context: Context) -> None:
    """Forgets the live matches, whose sentences are in the language that was spoken when they were found."""
    context.matches.clear()
    match_current(context)


def _look_ahead(context: Context) -> None:
    """Matches the claims that will probably be shown next, so that going on costs no waiting."""
    here = context.place(context.current_id)
    for entry in context.listed[here + 1 : here + 1 + AHEAD]:
        if entry.id not in context.matches:
            _match(context, entry, "ahead")
            return


def _match(context: Context, entry: ReviewClaim, lane: str, *, again: bool = False) -> None:
    """Matches one claim in the background and keeps what was found; a decided claim keeps what it was decided on."""
    reference = context.reference
    if reference is None:
        return
    top, words = context.settings.number("matches"), phrases.language()

    def work(progress: Progress) -> list[Match]:
        return reference.match(entry.claim, top=top, language=words)

    def found(matches: list[Match]) -> None:
        if context.reference is not reference:
            return
        context.keep_matches(entry.id, matches)
        if entry.is_undecided or again:
            _offer(context, entry.id, matches)
        if lane == "ahead":
            _look_ahead(context)

    def failed(problem: BaseException) -> None:
        if context.reference is reference:
            context.notices.report(problem)

    context.tasks.start(tr("Matching"), work, found, failed=failed, lane=lane, latest=True, quiet=True)


def match_all(context: Context) -> None:
    """Says in the review which reference is matched against, and matches every undecided claim that has no rows of it.

    All in the background, so that each card can show its conflict.
    """
    review, reference = context.review, context.reference
    if review is None or reference is None or review.read_only:
        return
    before = review.document.reference

    def work(progress: Progress) -> bool:
        from claims.review.preparation import used_reference

        return review.use_reference(used_reference(reference), reference.rows_with)

    def recorded(other: bool) -> None:  # noqa: FBT001 -- what its task answers
        if review is not context.review or reference is not context.reference:
            return
        if other and before is not None:
            _tell_of_decided(context)
        _sweep(context, review, reference)

    context.tasks.start(tr("Matching"), work, recorded, lane="sweep", latest=True, quiet=True)


def rows_told(count: int) -> str:
    """How many rows are searched: "67 rows"."""
    return tr("1 row") if count == 1 else tr("{count} rows", count=phrases.number(count))


def row_told(context: Context, match: Match) -> str:
    """The row of a match, with its sheet where several are read: "row 7", "Feb, row 7"."""
    row = tr("row {row}", row=phrases.number(match.row))
    used = context.reference or (context.review.document.reference if context.review is not None else None)
    return f"{match.sheet}, {row}" if used is not None and match.sheet not in ("", used.sheet) else row


def _tell_of_decided(context: Context) -> None:
    """Another reference is matched against now: what was decided on the rows of the one before stays as it was.

    What was just said, of the reference or of what is to be settled, is said with it.
    """
    kept = sum(bool(entry.matches) and not entry.is_undecided for entry in context.claims)
    if kept:
        said = tr("Decided claims keep the rows they were decided on; claims: {count}.", count=phrases.number(kept))
        before = context.notices.shown
        if before is not None and (before.action or before.stays) and not before.passing:
            text = f"{before.text} {said}"
            context.notices.say(text, before.tone, before.action, before.act, stays=before.stays)
        else:
            context.notices.say(said)


def _sweep(context: Context, review: Review, reference: Reference) -> None:
    waiting = [
        entry
        for entry in review.claims
        if entry.is_undecided and all(match.judgement is not None for match in entry.matches)
    ]
    if not waiting:
        return
    language, top = phrases.language(), context.settings.number("matches")

    def work(progress: Progress) -> None:
        offers: dict[str, Sequence[Match]] = {}
        for number, entry in enumerate(waiting, start=1):
            progress(number, len(waiting), tr("claims matched"))
            offers[entry.id] = reference.match(entry.claim, top=top, language=language)
            time.sleep(BREATH_SECONDS)
            if len(offers) == SWEEP_PORTION or number == len(waiting):
                review.offer_all({claim_id: matches for claim_id, matches in offers.items() if matches})
                offers = {}

    context.tasks.start(
        tr("Matching {count} claims", count=phrases.number(len(waiting))), work, lane="sweep", latest=True
    )


def _offer(context: Context, claim_id: str, matches: Sequence[Match]) -> None:
    """Keeps what was found in the review file, together with what else is found before the user pauses."""
    review = context.review
    if review is None or review.read_only:
        return
    if not context.offers:
        QTimer.singleShot(OFFER_MILLISECONDS, context, lambda: _save_offers(context))
    context.offers[claim_id] = matches


def _save_offers(context: Context) -> None:
    """Saves in the background: nobody waits for it, and what was found can be found again."""
    review, offers = _taken_offers(context)
    if review is not None and offers:
        context.tasks.start(tr("Saving"), lambda progress: review.offer_all(offers), lane="offers", quiet=True)


def keep_offers(context: Context) -> None:
    """Saves them now, before a decision: the review shows the rows that it was made on."""
    review, offers = _taken_offers(context)
    if review is not None and offers:
        with contextlib.suppress(ClaimdeskError):  # the decision comes first, and its own save tells what is wrong
            review.offer_all(offers)


def _taken_offers(context: Context) -> tuple[Review | None, Mapping[str, Sequence[Match]]]:
    review, offers = context.review, dict(context.offers)
    context.offers.clear()
    return (None if review is None or review.read_only else review), offers


def search_reference(context: Context, text: str, found: Callable[[list[Match]], None]) -> None:
    """Searches the reference for `text` while it is typed; only the latest answer reaches `found`."""
    reference = context.reference
    if reference is None:
        context.notices.report(ClaimdeskError("no reference is open", "", "open a spreadsheet of earlier checks first"))
        return

    words = phrases.language()

    def work(progress: Progress) -> list[Match]:
        return reference.search(text, SEARCHED, words)

    context.tasks.start(tr("Searching"), work, found, lane="search", latest=True, quiet=True)
