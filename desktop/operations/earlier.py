"""Earlier reviews of the open article: looked for in the background, offered, and taken over only when asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import phrases
from desktop.context import Context
from desktop.operations.deciding import change, undo
from desktop.operations.recent import recent
from desktop.phrases import tr
from desktop.tables.claim_order import label_of

if TYPE_CHECKING:
    from claims.records import Progress
    from claims.review import Review
    from claims.review.likeness import Likeness
    from claims.review.records import ReviewClaim

MOST_REVIEWS = 200
"""Reviews that an article is compared with: the recent ones, then the latest of the workspace."""
MOST_NAMED = 3
"""Claims that a notice names."""


def find_earlier(context: Context) -> None:
    """Looks, quietly, for other reviews of the open article; a notice offers what they decided.

    Only while nothing is decided here: whoever has begun is not interrupted, and finds the command in the menu.
    """
    review = context.review
    if review is None or review.read_only:
        return
    paths = _others(context, review.path)
    article, claims = review.document.article, review.claims

    def work(progress: Progress) -> list[Likeness]:
        from claims.review.likeness import similar_reviews

        return similar_reviews(article, claims, _reported(paths, progress))

    def done(found: list[Likeness]) -> None:
        if review is not context.review:
            return
        context.earlier = [*_own(review), *(one for one in found if one.decided)]
        if found and all(entry.verdict is None for entry in context.claims):
            _tell(context, found)

    context.tasks.start(
        tr("Looking for earlier reviews"),
        work,
        done,
        failed=lambda _: None,  # the offer is a comfort; the article is open all the same
        lane="earlier",
        latest=True,
        quiet=True,
    )


def _own(review: Review) -> list[Likeness]:
    """What was decided here in words that the article no longer has."""
    from claims.review.likeness import reworded

    own = reworded(review.path, review.document)
    return [own] if own is not None else []


def tell_changed(context: Context, before: Sequence[ReviewClaim]) -> None:
    """Says that the article has changed, and which claims are to be decided anew, for it has other words for them.

    Args:
        before: the claims as they were until then.
    """
    from claims.review.rewording import newly_reopened

    review = context.review
    if review is None:
        return
    said = tr("The article has changed; its claims were found again in it.")
    found = newly_reopened(before, review.claims)
    if not found:
        context.notices.say(said, "warning")
        return
    labels = [f"«{label_of(one.now, context.label_language)}»" for one in found[:MOST_NAMED]]
    named = ", ".join(labels) + (" …" if found[MOST_NAMED:] else "")
    said += " " + tr("Reopened, for it words them otherwise: {count}: {named}", count=len(found), named=named)
    begun = sum(one.before.verdict is None for one in found)
    if begun:
        said += ". " + tr("Of these only begun, not decided: {count}.", count=phrases.number(begun))
    context.earlier = [*_own(review), *(one for one in context.earlier if one.path != review.path)]
    if context.earlier:
        context.notices.say(said, "warning", tr("Show decisions …"), context.earlier_wanted.emit)
    else:
        context.notices.say(said, "warning")


def _others(context: Context, own: Path) -> list[Path]:
    """The reviews to compare with, each once; not the open one."""
    listed = [Path(one.path) for one in recent(context)]
    if context.workspace is not None:
        listed += sorted(context.workspace.reviews, key=_changed_at, reverse=True)
    others = dict.fromkeys(path.resolve() for path in listed)
    others.pop(own.resolve(), None)
    return list(others)[:MOST_REVIEWS]


def _changed_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # gone meanwhile
        return 0.0


def _reported(paths: list[Path], progress: Progress) -> Iterator[Path]:
    """The paths one by one, with a report before each, where the work can be cancelled."""
    for number, path in enumerate(paths):
        progress(number, len(paths), path.name)
        yield path


def _tell(context: Context, found: list[Likeness]) -> None:
    best = next((one for one in found if one.decided), found[0])
    said = tr(
        "This article was reviewed before: {title} ({percent}% of its sentences).",
        title=best.title,
        percent=phrases.number(round(100 * best.share)),
    )
    if best.decided:
        context.notices.say(said, "done", tr("Show decisions …"), context.earlier_wanted.emit)
    else:
        context.notices.say(said)


def take_over(context: Context, likeness: Likeness, claim_ids: Iterable[str]) -> bool:
    """Rates the chosen claims as they were rated in the other review, in one step; whether it went well."""
    from claims.review.likeness import take_over as take

    chosen, taken = list(claim_ids), [0]

    def act(review: Review) -> None:
        taken[0] = take(review, likeness, chosen)

    if not change(context, act):
        return False
    said = tr("Decisions taken over: {count}.", count=phrases.number(taken[0]))
    if left := len(chosen) - taken[0]:
        said += " " + tr("Without an equal in this scale: {count}.", count=phrases.number(left))
    context.notices.say(said, "done" if taken[0] else "warning", tr("Undo"), lambda: undo(context))
    return True
