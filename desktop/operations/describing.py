"""What a reader is told of the article: title, outlet, author, day, address and language, mended by hand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import partial

from desktop.context import Context, Reversal
from desktop.operations.references import match_current
from desktop.phrases import tr

_WITHOUT_SCHEME = re.compile(r"www\.\S+|(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?/\S*")


def whole_address(typed: str) -> str:
    """A web address as readers can open it, also where it was typed as people do: "bnpb.go.id/berita/1"."""
    return f"https://{typed}" if _WITHOUT_SCHEME.fullmatch(typed) else typed


@dataclass(frozen=True, slots=True)
class ArticleDetails:
    """An empty text means that it is not known."""

    title: str
    outlet: str = ""
    author: str = ""
    published: date | None = None
    url: str = ""
    language: str = "id"


def details_of(context: Context) -> ArticleDetails | None:
    """What the open review says of its article."""
    if context.review is None:
        return None
    article = context.review.document.article
    return ArticleDetails(
        article.title,
        article.outlet or "",
        article.author or "",
        article.published,
        article.url or "",
        article.language,
    )


def set_details(context: Context, details: ArticleDetails, said: str = "") -> None:
    """Keeps other details of the article, in the background: another day of publication dates the claims anew.

    Text and decisions stay. Undo takes it back. `said` is the notice at the end, if not the usual one.
    """
    review, before = context.review, details_of(context)
    if review is None or before is None or details == before:
        return
    fields = {
        "title": details.title or before.title,
        "outlet": details.outlet or None,
        "author": details.author or None,
        "published": details.published,
        "url": whole_address(details.url) or None,
        "language": details.language,
    }

    def done(_: None) -> None:
        if review is not context.review:
            return
        context.article_changed.emit()
        context.matches.clear()
        match_current(context, again=True)
        if said:
            context.notices.say(said)
            return

        def take_back() -> None:
            undo_details(context)

        back = partial(set_details, context, before, tr("Undone."))
        context.undo_first = Reversal(review.undo_step, back)
        context.notices.say(tr("The article's details are kept."), "done", tr("Undo"), take_back)

    context.tasks.start(
        tr("Keeping the article's details"), lambda progress: review.describe_article(**fields), done, lane="article"
    )


def undo_details(context: Context) -> bool:
    """Takes the last change of the details back, if nothing was decided since; whether there was one."""
    now, back, review = details_of(context), context.undo_first, context.review
    if back is None or review is None or now is None or back.after != review.undo_step:
        return False
    context.undo_first = None
    context.redo_first = Reversal(back.after, partial(set_details, context, now))
    back.act()
    return True


def redo_details(context: Context) -> bool:
    """Brings back the change of the details that was undone last; whether there was one."""
    again, review = context.redo_first, context.review
    if again is None or review is None or again.after != review.undo_step:
        return False
    context.redo_first = None
    again.act()
    return True
