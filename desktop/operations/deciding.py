"""Decisions: rating, answering, judging, evidence, postponing, dismissing, undo; and going from claim to claim."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from claims.errors import ClaimdeskError, NotSaved
from claims.wording import explain
from desktop import phrases
from desktop.context import Context
from desktop.operations.describing import redo_details, undo_details
from desktop.operations.references import judgement_of, keep_offers, match_all, match_current
from desktop.phrases import tr
from desktop.tables.claim_order import label_of, next_open

if TYPE_CHECKING:
    from claims.records import Match
    from claims.review import ChecklistItem, Review
    from claims.review.records import Answer, EvidenceItem, Judgement, OfferedMatch, ReviewClaim, Status


def change(context: Context, act: Callable[[Review], object]) -> bool:
    """Changes the open review; what goes wrong is reported, and whether the change was made is answered.

    A change that was made and could not be saved counts: it stays, and is saved with the next.
    """
    review = context.review
    if review is None:
        return False
    context.notices.passed.emit()
    try:
        keep_offers(context)
        act(review)
    except NotSaved as problem:
        context.notices.report(problem)
        context.saved_changed.emit()
    except ClaimdeskError as problem:
        context.notices.report(problem)
        context.saved_changed.emit()
        return False
    return True


def show_claim(context: Context, claim_id: str) -> None:
    """Shows a claim, and looks for its matches."""
    context.set_current(claim_id)
    match_current(context)


def show_next(context: Context, step: int) -> None:
    """Shows the claim `step` places further down the list (negative: up); at the ends it stays."""
    listed = context.listed
    if not listed:
        return
    here = context.place(context.current_id)
    if here < 0 and step < 0:
        here = len(listed)
    show_claim(context, listed[min(max(here + step, 0), len(listed) - 1)].id)


def show_next_open(context: Context) -> None:
    """Shows the next claim that waits for a decision, or says that there is none."""
    following = next_open(context.listed, context.place(context.current_id))
    if following is not None:
        show_claim(context, following)
    elif not context.current or context.current.status in ("done", "dismissed"):
        context.notices.say(tr("Every claim in this list is decided."))


def waiting_items(context: Context, entry: ReviewClaim) -> tuple[ChecklistItem, ...]:
    """The required items of the checklist that have no answer yet."""
    from claims.review import open_items

    return open_items(entry, context.checklist)


def rate(context: Context, rating: str) -> None:
    """One key: decide, save, go on; several selected claims in one step.

    Held back with a sentence where the checklist asks for it.
    """
    chosen = context.chosen
    if not chosen:
        return
    waiting = [item for entry in chosen for item in waiting_items(context, entry)]
    held = sum(item.required == "hold" for item in waiting)
    if held:
        context.notices.say(
            tr("Answer the required items of the checklist first; open: {count}.", count=held), "warning"
        )
        return
    if not change(context, lambda review: review.rate_all(_ids(chosen), rating)):
        return
    said = tr("{label}: {rating}.", label=_named(context, chosen), rating=context.rating_title(rating))
    if waiting:
        said += " " + still_open(len(waiting))
    context.rated = tuple(_ids(chosen))
    goes_on = bool(context.settings.get("advance"))
    following = next_open(context.listed, context.place(context.current_id)) if goes_on else None
    if goes_on and following is None:
        said += " " + tr("Every claim in this list is decided.")  # in one notice: the button must not be lost
    _tell_rated(context, said)
    if following is not None:
        show_claim(context, following)


def _tell_rated(context: Context, said: str) -> None:
    """Says what was decided; where that covers other claims of the sentence, the button dismisses those."""
    rest = rest_of_sentence(context)
    if not rest or why_not_saved(context):
        _done(context, said)
        return
    one = tr("1 other claim of this sentence is open.")
    left = one if len(rest) == 1 else tr("{count} other claims of this sentence are open.", count=len(rest))
    context.notices.say(
        f"{said} {left}", "done", tr("Dismiss the rest"), lambda: dismiss_rest(context, rest), passing=True
    )


def rest_of_sentence(context: Context) -> tuple[str, ...]:
    """Undecided claims that need no decision any more: of the current claim's sentence, else of those rated last."""
    from claims.review.families import covered

    if context.review is None:
        return ()
    claims = context.review.claims
    return covered(claims, context.current_id) or tuple(
        dict.fromkeys(claim_id for rated in context.rated for claim_id in covered(claims, rated))
    )


def dismiss_rest(context: Context, rest: Sequence[str] = ()) -> None:
    """Dismisses, in one step, what the decisions on the other claims of a sentence cover."""
    ids = rest or rest_of_sentence(context)
    if ids and change(context, lambda review: review.set_status_all(ids, "dismissed")):
        chosen = [entry for claim_id in ids if (entry := context.entry(claim_id)) is not None]
        _done(context, _told(context, chosen, tr("{label} is dismissed."), tr("{count} claims are dismissed.")))
        following = next_open(context.listed, context.place(context.current_id))
        if following is not None:
            show_claim(context, following)


def still_open(count: int) -> str:
    """How many required items of the checklist wait for an answer, as a sentence."""
    if count == 1:
        return tr("1 required question is still open.")
    return tr("{count} required questions are still open.", count=phrases.number(count))


def withdraw(context: Context) -> None:
    """Takes the rating of the selected claims back; their texts stay."""
    chosen = context.chosen
    if chosen and change(context, lambda review: review.rate_all(_ids(chosen), None)):
        _done(context, _told(context, chosen, tr("{label} is open again."), tr("{count} claims are open again.")))


def _ids(chosen: Sequence[ReviewClaim]) -> list[str]:
    return [entry.id for entry in chosen]


def _named(context: Context, chosen: Sequence[ReviewClaim]) -> str:
    """What was decided, for a notice: the label of one claim, the number of several."""
    if len(chosen) == 1:
        return label_of(chosen[0], context.label_language)
    return tr("{count} claims", count=phrases.number(len(chosen)))


def _told(context: Context, chosen: Sequence[ReviewClaim], one: str, several: str) -> str:
    """A notice of what was decided, of one claim by its label or of several by their number."""
    if len(chosen) == 1:
        return one.format(label=label_of(chosen[0], context.label_language))
    return several.format(count=phrases.number(len(chosen)))


def _done(context: Context, said: str) -> None:
    if why_not_saved(context):
        return  # that is what the notice must go on saying
    context.notices.say(said, "done", tr("Undo"), lambda: undo(context), passing=True)


def answer(context: Context, item: str, given: Answer | None) -> None:
    """Answers one item of the current claim's checklist."""
    change(context, lambda review: review.answer(context.current_id, item, given))


def note(context: Context, claim_id: str, item: str, text: str) -> None:
    """Keeps the note on one item of a checklist."""
    entry = context.entry(claim_id)
    if entry is None:
        return
    given = next((one.answer for one in entry.checklist if one.item == item), None)
    change(context, lambda review: review.answer(claim_id, item, given, text))


def keep_text(context: Context, claim_id: str, field: str, text: str) -> None:
    """Keeps a text of a claim's verdict: "rationale", "known_as_of" or "unknowns"."""
    change(context, lambda review: review.set_text(claim_id, field, text))


def set_category(context: Context, category: str) -> None:
    """Sets the content category of a decided claim; empty for none."""
    entry = context.current
    if entry is not None and entry.verdict is not None:
        rating = entry.verdict.rating
        change(context, lambda review: review.rate(entry.id, rating, category=category))


def judge(context: Context, judgement: Judgement) -> None:
    """Says what the current match is; saying the same again takes it back."""
    entry, match = context.current, context.match
    if entry is None or match is None:
        context.notices.say(tr("Choose a match first: press M."), "warning")
        return
    given = None if judgement_of(entry, match) == judgement else judgement

    def act(review: Review) -> None:
        if not _is_offered(entry, match):
            review.offer(entry.id, [*_offered_or_live(context, entry), match])
        if not _is_offered(review.claim(entry.id), match):
            raise ClaimdeskError(
                "row {row} of an earlier reference was judged for this claim",
                "",
                "open that reference and take its judgement back first",
                row=match.row,
            )
        review.judge(entry.id, match.row, given, sheet=match.sheet or None)

    change(context, act)


def _is_offered(entry: ReviewClaim, match: Match) -> bool:
    from claims.review.sameness import same_row

    return any(same_row(offered, match) for offered in entry.matches)


def _offered_or_live(context: Context, entry: ReviewClaim) -> list[Match] | list[OfferedMatch]:
    """The rows to keep beside another one: a decided claim keeps those that it was decided on."""
    live = context.matches.get(entry.id) if entry.is_undecided else None
    return list(live) if live is not None else list(entry.matches)


def add_evidence(context: Context, item: EvidenceItem) -> None:
    """Adds a source to the current claim."""
    change(context, lambda review: review.add_evidence(context.current_id, item))


def edit_evidence(context: Context, position: int, item: EvidenceItem) -> None:
    """Replaces the source at `position`."""
    change(context, lambda review: review.edit_evidence(context.current_id, position, item))


def remove_evidence(context: Context, position: int) -> None:
    """Takes a source away; Undo brings it back."""
    if change(context, lambda review: review.remove_evidence(context.current_id, position)):
        _done(context, tr("The evidence was removed."))


def postpone(context: Context) -> None:
    """Puts the selected claims off, or takes them up again."""
    _set_status(context, "postponed", tr("{label} is postponed."), tr("{count} claims are postponed."))


def dismiss(context: Context) -> None:
    """Says that the selected claims need not be checked, or takes them up again."""
    _set_status(context, "dismissed", tr("{label} is dismissed."), tr("{count} claims are dismissed."))


def _set_status(context: Context, status: Status, one: str, several: str) -> None:
    chosen = context.chosen
    if not chosen:
        return
    if all(entry.status == status for entry in chosen):
        if change(context, lambda review: review.resume_all(_ids(chosen))):
            _done(context, _told(context, chosen, tr("{label} is open again."), tr("{count} claims are open again.")))
    elif change(context, lambda review: review.set_status_all(_ids(chosen), status)):
        _done(context, _told(context, chosen, one, several))
        show_next_open(context)


def undo(context: Context) -> None:
    """Takes the last step back, whoever made it and however long ago, and shows what it was about."""
    if not undo_details(context):
        what = context.review.describe_undo(phrases.language()) if context.review is not None else ""
        _reverse(context, lambda review: review.undo(), tr("Nothing to undo."), tr("Undone: {what}.", what=what))


def redo(context: Context) -> None:
    """Brings back what was undone last."""
    if not redo_details(context):
        what = context.review.describe_redo(phrases.language()) if context.review is not None else ""
        _reverse(context, lambda review: review.redo(), tr("Nothing to redo."), tr("Done again: {what}.", what=what))


def _reverse(context: Context, act: Callable[[Review], object], nothing: str, done: str) -> None:
    steps: list[object] = []
    if not change(context, lambda review: steps.append(act(review))):
        return
    changes = getattr(steps[0], "changes", ())
    context.notices.say(done if changes else nothing, "done" if changes else "warning", passing=True)
    if changes:
        show_claim(context, _there(context, changes[0].claim_id))


def _there(context: Context, claim_id: str) -> str:
    """That claim; where it was taken back, the one that stands before its place in the list, else the first."""
    if context.review is None or context.entry(claim_id) is not None:
        return claim_id
    place = context.review.claim(claim_id).claim.span
    before = [one.id for one in context.listed if one.claim.span <= place]
    return before[-1] if before else next((one.id for one in context.listed), "")


def is_safe_to_leave(context: Context) -> bool:
    """Whether all decided and typed is on disk; tries to save what is not, and says so where that fails again."""
    context.leaving.emit()
    review = context.review
    if review is None or review.read_only or review.save_state.saved or review.retry().saved:
        return True
    said = tr("The review stays open: what was decided last is not saved. Make room, or save it elsewhere.")
    context.notices.say(said, "error", tr("Save elsewhere …"), context.elsewhere_wanted.emit)
    return False


def why_not_saved(context: Context) -> str:
    """What hinders saving, as a sentence in the language of the window; empty where all is saved."""
    review = context.review
    problem = review.save_state.error if review is not None and not review.save_state.saved else None
    return explain(problem, phrases.language()) if isinstance(problem, ClaimdeskError) else ""


def retry_saving(context: Context) -> None:
    """Tries again to save what an earlier decision could not."""
    if context.review is not None:
        context.review.retry()
        context.saved_changed.emit()


def save_elsewhere(context: Context, path: str) -> None:
    """Saves the review in another place and goes on there, as when its own folder can no longer be written."""
    review = context.review
    if review is None:
        return
    try:
        review.save_as(path)
    except ClaimdeskError as problem:
        context.notices.report(problem)
        return
    context.notices.say(tr("The review is now {path}.", path=path))


def disputes_told(count: int) -> str:
    """That two versions disagree, and what holds meanwhile."""
    one = tr("Two versions of this review disagree in one place; the first of them stands until you choose.")
    many = tr(
        "Two versions of this review disagree in {count} places; the first of them stands until you choose.",
        count=phrases.number(count),
    )
    return one if count == 1 else many


def first_of(sentences: Sequence[str]) -> list[str]:
    """The first of several sentences for a notice, with the number of the others; nothing where there is none."""
    more = f" (+{phrases.number(len(sentences) - 1)})" if sentences[1:] else ""
    return [f"{sentence}{more}." for sentence in sentences[:1]]


def look_at_file(context: Context) -> None:
    """Takes in, in the background, what another program changed in the review's file; says where people disagree."""
    review = context.review
    if review is None:
        return

    def taken_in(touched: tuple[str, ...]) -> None:
        if not touched or review is not context.review:
            return
        if context.disputes:
            told = disputes_told(len(context.disputes))
            context.notices.say(told, "warning", tr("Settle …"), context.disputes_wanted.emit, stays=True)
        else:
            context.notices.say(tr("Taken in what somebody else changed; claims: {count}.", count=len(touched)))

    context.tasks.start(
        tr("Looking at the file"), lambda progress: review.refresh(), taken_in, lane="file", latest=True, quiet=True
    )


def take_turn(context: Context) -> None:
    """Makes a review that somebody else had open writable as soon as they have closed it, and says so."""
    review = context.review
    if review is None or review.held_by is None:
        return
    holder = review.held_by.by

    def answered(mine: bool) -> None:  # noqa: FBT001 -- what its task answers
        if mine and review is context.review:
            context.notices.say(tr("{holder} has closed this review; now you can change it.", holder=holder))
            match_all(context)

    context.tasks.start(
        tr("Looking at the file"), lambda progress: review.take_over(), answered, lane="turn", latest=True, quiet=True
    )
