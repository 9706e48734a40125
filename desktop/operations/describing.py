"""What a reader is told of the article: title, outlet, author, day, address and language, mended by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.context import Context
from desktop.operations.deciding import change
from desktop.phrases import tr


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


def set_details(context: Context, details: ArticleDetails) -> None:
    """Keeps other details of the article; its text, its claims and every decision stay."""
    review = context.review
    if review is None or details == details_of(context):
        return
    fields = {
        "title": details.title or review.document.article.title,
        "outlet": details.outlet or None,
        "author": details.author or None,
        "published": details.published,
        "url": details.url or None,
        "language": details.language,
    }
    if change(context, lambda open_review: open_review.describe_article(**fields)):
        context.review_changed.emit()
        context.notices.say(tr("The article's details are kept."))
