"""Files of any format, read into an Article."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from claims.articles.assembly import assemble
from claims.articles.authors import is_account
from claims.articles.decoding import decode, one_line_end
from claims.articles.draft import Draft
from claims.articles.publication import FIRST_YEAR, offered_day
from claims.articles.sniffing import kind_of
from claims.articles.text import article_from_text, read_text, unsupported
from claims.errors import RefusedInput
from claims.files import read_input, sha256
from claims.records import Article

__all__ = [
    "FIRST_YEAR",
    "article_from_bytes",
    "article_from_lines",
    "article_from_text",
    "decode",
    "file_bytes",
    "is_account",
    "offered_day",
    "read_article",
    "unsupported",
]

LARGEST = 64 << 20
"""Bytes. A news article has some ten thousand, a book with pictures some ten million."""

MEMORY_BYTES = 1 << 30
SECONDS = 60.0


def read_article(path: str | Path, *, language: str = "auto", published: date | None = None) -> Article:
    """The article in a file, with its blocks and what the file tells about it.

    Files other than plain text are read in a child process with limits on memory and time.

    Args:
        path: the file; its kind is told by its content.
        language: its ISO 639-1 code, or "auto" to tell it from the text.
        published: the day of publication, where the caller knows it.

    Raises:
        RefusedInput: the file is missing, empty, too large, damaged, hostile, of a kind that is not read, or no text.
    """
    return article_from_bytes(file_bytes(str(path)), name=str(path), language=language, published=published)


def article_from_bytes(
    data: bytes, *, name: str = "", language: str = "auto", published: date | None = None
) -> Article:
    """The article in the bytes of a file that is at hand, such as standard input.

    Raises:
        RefusedInput: as `read_article`.
    """
    kind = kind_of(data, name)
    if kind == "text":
        return read_text(data, path=name, language=language, published=published)
    draft = _draft(kind, data, name)
    if kind == "html" and not draft.pieces:
        raise RefusedInput(
            "the page is empty; what a browser shows may be put there by a script",
            name,
            "copy the article from the browser and paste it",
        )
    return assemble(draft, path=name, digest=sha256(data), language=language, published=published)


def article_from_lines(
    data: bytes, *, name: str = "", language: str = "auto", published: date | None = None
) -> Article:
    """The sentences in the bytes of a file that holds one a line: plain text, whatever it looks like.

    Only CR and LF end a line. What else some programs break lines at, such as U+2028, becomes a blank, so that the
    article has as many lines as the file.

    Raises:
        RefusedInput: it is empty, or no text.
    """
    if not data:
        raise RefusedInput("the file is empty", name, "choose another file")
    text, notices = decode(data, name)
    article = article_from_text(one_line_end(text), path=name, language=language)
    return replace(article, published=published, sha256=sha256(data), notices=(*notices, *article.notices))


def _draft(kind: str, data: bytes, name: str) -> Draft:
    from claims import sandbox

    try:
        draft = sandbox.call(
            "claims.articles.readers:read_draft",
            kind,
            data,
            memory_bytes=MEMORY_BYTES,
            seconds=SECONDS,
            warm=True,
            where=name,
        )
    except RefusedInput as refused:
        if refused.where:
            raise
        raise RefusedInput(refused.what_template, name, refused.advice_template, **refused.values) from refused
    assert isinstance(draft, Draft)
    return draft


def file_bytes(name: str) -> bytes:
    """What the file `name` holds.

    Raises:
        RefusedInput: the system does not give it, or it is too large or no file; one sentence for each way.
    """
    path = Path(name)
    with suppress(OSError):  # `read_input` says why
        if path.stat().st_size > LARGEST:
            raise RefusedInput("the file is too large for an article", name, "split it into smaller files")
    return read_input(path)
