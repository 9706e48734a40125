"""EPUB: the chapters of a book in their reading order."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from claims.articles.archives import Archive
from claims.articles.draft import Draft, Piece
from claims.articles.markup import pieces_of
from claims.articles.nesting import flattened, is_cut_off, too_deep
from claims.articles.office import book_facts
from claims.errors import RefusedInput

if TYPE_CHECKING:
    from lxml.etree import _Element


def read_epub(data: bytes) -> Draft:
    """The text of a book.

    Raises:
        RefusedInput: it is damaged, protected, nested too deeply, unpacks to too much, or declares XML entities.
    """
    archive = Archive(data)
    folder, package = _package(archive)
    pieces: list[Piece] = []
    for name in _spine(package):
        content = archive.read(posixpath.normpath(posixpath.join(folder, unquote(name))))
        if content.strip():
            body = _chapter(content)
            pieces += pieces_of(body) if body is not None else []
    return Draft(tuple(pieces), **book_facts(package))


def _chapter(content: bytes) -> _Element | None:
    """The body of a chapter; one that is nested too deeply is made flatter first."""
    from lxml import html

    parser = html.HTMLParser(encoding="utf-8")
    tree = html.document_fromstring(content, parser=parser)
    if is_cut_off(parser.error_log):
        tree = html.document_fromstring(flattened(content.decode("utf-8", "replace")).encode(), parser=parser)
        if is_cut_off(parser.error_log):
            raise too_deep()
    return tree.find(".//body")


def _package(archive: Archive) -> tuple[str, _Element]:
    """The folder and tree of the package file, which lists the chapters."""
    container = archive.xml("META-INF/container.xml")
    root = container.find(".//{*}rootfile") if container is not None else None
    path = root.get("full-path", "") if root is not None else ""
    package = archive.xml(path) if path else None
    if package is None:
        raise RefusedInput("the book lists no chapters", advice="open and save it again in its own program")
    return posixpath.dirname(path), package


def _spine(package: _Element) -> list[str]:
    """Names of the chapters in reading order."""
    items = {item.get("id"): item.get("href", "") for item in package.iterfind(".//{*}manifest/{*}item")}
    wanted = [reference.get("idref") for reference in package.iterfind(".//{*}spine/{*}itemref")]
    return [items[name] for name in wanted if items.get(name)]
