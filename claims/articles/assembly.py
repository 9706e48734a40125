"""From what a reader took out of a file to an Article: one clean text, and the span of each block in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from claims.articles.authors import is_account
from claims.articles.decoding import clean
from claims.articles.draft import Draft, Piece, squeezed
from claims.articles.furniture import is_named_by_program, with_furniture
from claims.articles.publication import publication
from claims.articles.text import is_headline, language_of, unsupported
from claims.errors import RefusedInput
from claims.languages import known
from claims.records import Article, Block, Remark

_CLOSE_TOGETHER = {"list", "table"}


def assemble(draft: Draft, *, path: str, digest: str, language: str = "auto", published: date | None = None) -> Article:
    """The article of a draft.

    Args:
        draft: what a reader took out of the file.
        path: the file, as shown to people.
        digest: SHA-256 of the file.
        language: what the caller knows, or "auto": told from the text; what the file says where that is not known.
        published: the day of publication, where the caller knows it.

    Raises:
        RefusedInput: there is no text in it.
    """
    text, blocks, mended = _joined(draft.pieces)
    if not text:
        raise RefusedInput(
            "the file holds no text; it may be a scanned picture", path, "open a version with text, or type the article"
        )
    origins = dict(draft.origins)
    code = language
    if language == "auto":
        code = language_of(text)
        origins["language"] = "detected"
        if code not in known() and draft.language in known():
            code, origins["language"] = draft.language or code, draft.origins.get("language", "file")
    else:
        origins["language"] = "given"
    day = published or draft.published
    if published:
        origins["published"] = "given"
    elif day is None:
        day = publication("\n".join(draft.around), code).day or publication(text, code).day
        origins |= {"published": "byline"} if day else {}
    blocks = list(with_furniture(text, blocks, code))
    title = draft.title
    if title is None or is_named_by_program(title):
        headline = _headline(text, blocks)
        title = text[slice(*headline.span)] if headline else None
        origins["title"] = "text" if headline else "file name"
        if headline and headline.kind == "paragraph":
            blocks[blocks.index(headline)] = replace(headline, kind="title")
    author = draft.author
    if author and is_account(author):
        author = None
        origins.pop("author", None)
    return Article(
        path=path,
        text=text,
        title=title or Path(path).stem,
        language=code,
        sha256=digest,
        published=day,
        outlet=draft.outlet,
        author=author,
        url=draft.url,
        blocks=tuple(blocks),
        origins=origins,
        notices=(*draft.notices, *mended, *unsupported(code)),
    )


def _headline(text: str, blocks: Iterable[Block]) -> Block | None:
    """The first heading of the story, else its first paragraph if that is no sentence."""
    told = [block for block in blocks if block.kind != "furniture"]
    first = told[0] if len(told) > 1 and is_headline(text[slice(*told[0].span)]) else None
    return next((block for block in told if block.kind in ("title", "heading")), first)


def _joined(pieces: Iterable[Piece]) -> tuple[str, list[Block], tuple[Remark, ...]]:
    """All pieces as one text, a blank line between paragraphs, and where each of them stands."""
    parts: list[str] = []
    blocks: list[Block] = []
    notices: list[Remark] = []
    length = 0
    before = ""
    for piece in pieces:
        text, mended = clean(squeezed(piece.text))
        notices += [notice for notice in mended if notice not in notices]
        if not text:
            continue
        gap = "" if not parts else "\n" if piece.kind == before and piece.kind in _CLOSE_TOGETHER else "\n\n"
        start = length + len(gap)
        parts += (gap, text)
        length = start + len(text)
        blocks.append(Block(piece.kind, (start, length)))
        before = piece.kind
    return "".join(parts), blocks, tuple(notices)
