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
from claims.articles.publication import author as written_by
from claims.articles.publication import publication
from claims.articles.text import is_headline, language_of, unsupported
from claims.errors import RefusedInput
from claims.languages import known
from claims.records import Article, Block, LanguageCode, Remark

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
    code, origins["language"] = _language(text, language, draft)
    day = published or draft.published or _day(text, code, draft)
    if published or (day and not draft.published):
        origins["published"] = "given" if published else "byline"
    blocks = list(with_furniture(text, blocks, code))
    title = draft.title
    if not title or is_named_by_program(title):
        title, origins["title"] = _titled(text, blocks, Path(path).stem)
    author = None if draft.author and is_account(draft.author) else draft.author
    if author is None:
        author = _author(text, code, draft)
        origins = {key: origin for key, origin in origins.items() if key != "author"}
        origins |= {"author": "byline"} if author else {}
    return Article(
        path=path,
        text=text,
        title=title,
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


def _language(text: str, told: str, draft: Draft) -> tuple[LanguageCode, str]:
    """The language of the text, and where it was read."""
    if told != "auto":
        return told, "given"
    code = language_of(text)
    if code not in known() and draft.language is not None and draft.language in known():
        return draft.language, draft.origins.get("language", "file")
    return code, "detected"


def _day(text: str, code: LanguageCode, draft: Draft) -> date | None:
    """The day of publication by a line of its own, around the story or in it."""
    return publication("\n".join(draft.around), code).day or publication(text, code).day


def _author(text: str, code: LanguageCode, draft: Draft) -> str | None:
    """Who wrote the article by a line of its own, around the story or in it."""
    return written_by("\n".join(draft.around), code) or written_by(text, code)


def _titled(text: str, blocks: list[Block], name: str) -> tuple[str, str]:
    """The title that the text has, else the name of the file, and where it was read; the block of a title is marked."""
    headline = _headline(text, blocks)
    if headline is None:
        return name, "file name"
    if headline.kind == "paragraph":
        blocks[blocks.index(headline)] = replace(headline, kind="title")
    return text[slice(*headline.span)], "text"


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
