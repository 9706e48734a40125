"""Word, OpenDocument and RTF files: what a reader of the finished text sees, insertions in and deletions out."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from claims.articles.archives import Archive, parse_xml, reason
from claims.articles.draft import Draft, Piece, day_of, squeezed
from claims.articles.markup import pieces_of
from claims.errors import RefusedInput
from claims.records import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLES = "p.Title => h1:fresh\np[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => h2:fresh"
_DRAWN = re.compile("[•‣▪] (?=.)")
"""What a program draws before an item of a list, for readers that know no lists."""
_TITLE, _CREATOR, _LANGUAGE = "title", "creator", "language"


def read_docx(data: bytes) -> Draft:
    """The article in a Word file: mammoth keeps tracked insertions and leaves deletions out.

    Raises:
        RefusedInput: it is damaged, unpacks to too much, or declares XML entities.
    """
    import mammoth
    from lxml import html

    archive = Archive(data)
    for name in archive.names():
        if name.endswith((".xml", ".rels")):
            content = archive.read(name)
            if content:
                parse_xml(content)
    try:
        written = mammoth.convert_to_html(
            io.BytesIO(data), convert_image=mammoth.images.img_element(lambda image: {}), style_map=_STYLES
        ).value
    except (KeyError, ValueError, AttributeError, IndexError, TypeError) as problem:
        raise RefusedInput(
            "the file is damaged ({why})", advice="open and save it again in its own program", why=reason(problem)
        ) from None
    tree = html.fragment_fromstring(written, create_parent="div") if written else None
    return Draft(tuple(pieces_of(tree)) if tree is not None else (), **_office_facts(archive.xml("docProps/core.xml")))


def read_odt(data: bytes) -> Draft:
    """The article in an OpenDocument text.

    Raises:
        RefusedInput: it is damaged, encrypted, unpacks to too much, or declares XML entities.
    """
    archive = Archive(data)
    content = archive.xml("content.xml")
    if content is None:
        raise RefusedInput("the file holds no text or has a password", advice="save it without a password")
    pieces: list[Piece] = []
    titles = _odt_titles(content)
    for element in content.iter("{*}h", "{*}p"):
        kind = _odt_kind(element, titles)
        text = squeezed(_odt_text(element)) if kind else ""
        if kind and text:
            pieces.append(Piece(kind, text))
    return Draft(tuple(pieces), **_office_facts(archive.xml("meta.xml")))


def read_rtf(data: bytes) -> Draft:
    """The article in a Rich Text file."""
    from striprtf.striprtf import rtf_to_text

    text: str = rtf_to_text(data.decode("latin-1"), errors="replace")
    kept = (squeezed(line) for line in text.replace("|", "\n").split("\n"))
    drawn = ((line, _DRAWN.match(line)) for line in kept if line)
    return Draft(tuple(Piece("list", line[dot.end() :]) if dot else Piece("paragraph", line) for line, dot in drawn))


def _odt_titles(content: _Element) -> set[str]:
    """Names of the styles in which titles are written: "Title", and what is derived from it in this file."""
    styles = content.iterfind(".//{*}automatic-styles/{*}style")
    return {
        "Title",
        *(_odt_name(style, "name") for style in styles if _odt_name(style, "parent-style-name") == "Title"),
    }


def _odt_name(element: _Element, name: str) -> str:
    """An attribute of an element, whatever its namespace."""
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), "")


def _odt_kind(element: _Element, titles: set[str]) -> BlockKind | None:
    """Heading, list item, table cell or paragraph; nothing for deletions, comments and headers."""
    above = {str(one.tag).rpartition("}")[2] for one in element.iterancestors()}
    if above & {"tracked-changes", "annotation", "header", "footer", "note"}:
        return None
    if element.tag.rpartition("}")[2] == "h" or _odt_name(element, "style-name") in titles:
        return "heading"
    return "list" if "list-item" in above else "table" if "table-cell" in above else "paragraph"


def _odt_text(element: _Element) -> str:
    """The text of a paragraph; notes and comments inside it left out."""
    parts = [element.text or ""]
    for child in element:
        name = str(child.tag).rpartition("}")[2]
        if name in ("s", "tab", "line-break"):
            parts.append(" ")
        elif name not in ("note", "annotation"):
            parts.append(_odt_text(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _office_facts(tree: _Element | None) -> Mapping[str, Any]:
    """Title, author and language from the document's properties. Its dates are of the file, not of publication."""
    if tree is None:
        return {}
    found: dict[str, Any] = {}
    for field, name in (("title", _TITLE), ("author", _CREATOR), ("language", _LANGUAGE)):
        element = tree.find(f".//{{*}}{name}")
        text = squeezed(element.text or "") if element is not None else ""
        if text:
            found[field] = text[:2].lower() if field == "language" else text[:500]
    return {**found, "origins": dict.fromkeys(found, "document properties")}


def book_facts(tree: _Element) -> Mapping[str, Any]:
    """Title, author, language and day from the package file of a book."""
    found = dict(_office_facts(tree))
    element = tree.find(".//{*}date")
    published = day_of(element.text) if element is not None else None
    if published:
        found["published"] = published
        found["origins"] = {**found["origins"], "published": "document properties"}
    return found
