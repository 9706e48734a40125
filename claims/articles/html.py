"""Web pages: the article's own text by trafilatura, and what the page says about itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from claims.articles.draft import Draft, Piece, day_of, squeezed
from claims.articles.markup import pieces_of
from claims.articles.nesting import flattened, is_cut_off, too_deep

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIELDS = ("title", "outlet", "author", "published", "url", "language")
_META = {
    "title": ("og:title", "twitter:title", "dc.title"),
    "outlet": ("og:site_name", "application-name", "dc.publisher"),
    "author": ("author", "article:author", "dc.creator", "twitter:creator"),
    "published": ("article:published_time", "datepublished", "date", "dc.date", "pubdate", "publishdate"),
    "url": ("og:url",),
    "language": ("og:locale", "content-language"),
}
_CHANGES = ("modif", "update", "revision", "expir")
"""In the names of meta tags: a day that is not that of publication."""
_ABOVE, _BELOW = 3, 8
_ARTICLES = ("article", "newsarticle", "reportagenewsarticle", "blogposting", "webpage", "claimreview")


def read_html(data: bytes, url: str | None = None) -> Draft:
    """The article in a web page.

    Args:
        data: the page as it was saved.
        url: its address, where the caller knows it.

    Raises:
        RefusedInput: its elements are nested too deeply.
    """
    from trafilatura import bare_extraction

    tree = _tree(data)
    if tree is None:
        return Draft(())
    about = _about(tree)
    around = () if "published" in about else _around_headline(tree)
    found = bare_extraction(tree, url=url, with_metadata=False, include_comments=False, include_tables=True)
    body = getattr(found, "body", None)
    pieces: list[Piece] = pieces_of(body) if body is not None else []
    draft = Draft(tuple(pieces) or tuple(pieces_of(tree)), around=around, **about)
    return replace(draft, url=url, origins={**draft.origins, "url": "archive"}) if url and not draft.url else draft


def _around_headline(tree: _Element) -> tuple[str, ...]:
    """The lines from the page's headline on and just above it: a story loses its byline when it is taken out."""
    body, headline = tree.find("body"), tree.find("body//h1")
    if body is None or headline is None:
        return ()
    lines = [piece.text for piece in pieces_of(body)]
    title = squeezed("".join(headline.itertext()))
    at = lines.index(title) if title in lines else len(lines)
    return tuple(lines[max(0, at - _ABOVE) : at + _BELOW])


def _tree(data: bytes) -> _Element | None:
    """The page as trafilatura parses it; one that is nested too deeply is made flatter first.

    Raises:
        RefusedInput: it is too deep even so.
    """
    from trafilatura.utils import HTML_PARSER, decode_file, load_html

    tree: _Element | None = load_html(data)
    if is_cut_off(HTML_PARSER.error_log):
        tree = load_html(flattened(decode_file(data)))
        if is_cut_off(HTML_PARSER.error_log):
            raise too_deep()
    return tree


def _about(tree: _Element) -> dict[str, Any]:
    """Title, outlet, author, day, address and language with where each stood: linked data first, then meta tags."""
    known: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for field, written, origin in (*_linked_data(tree), *_meta(tree), *_elements(tree)):
        value = day_of(written) if field == "published" else squeezed(written)[:500]
        address = field == "author" and written.startswith(("http", "@"))
        if value and not address and field not in known:
            known[field], origins[field] = value, origin
    if "language" in known:
        known["language"] = known["language"][:2].lower()
    told = _declared_day(tree, known.get("published"))
    if told:
        known["published"], origins["published"] = told
    return {**known, "origins": origins}


def _declared_day(tree: _Element, known: date | None) -> tuple[date, str] | None:
    """The day in the page's address, or in fields that only htmldate knows, and where it stood.

    Nothing that it would read from the body: there it takes days of the story. An address has the day of the newsroom,
    where a field may have that of Greenwich.
    """
    from htmldate import find_date
    from lxml import html

    head = html.fromstring("<html><head></head><body></body></html>")
    for link in tree.iterfind(".//link[@rel='canonical']"):
        head[0].append(deepcopy(link))
    address = day_of(find_date(deepcopy(head), original_date=True, extensive_search=False))
    if known:
        return (address, "address") if address and abs((address - known).days) == 1 else None
    for field in (*tree.iterfind(".//meta"), *tree.iterfind(".//script[@type='application/ld+json']")):
        if not any(word in str(value).lower() for value in field.values() for word in _CHANGES):
            head[0].append(deepcopy(field))
    found = address or day_of(find_date(head, original_date=True, extensive_search=False))
    return (found, "address" if address else "page") if found else None


def _linked_data(tree: _Element) -> Iterator[tuple[str, str, str]]:
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            found = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for node in _nodes(found):
            kinds = node.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(str(kind).lower() in _ARTICLES for kind in kinds):
                yield from _of_node(node)


def _nodes(found: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(found, list) and depth < 4:
        for one in found[:50]:
            yield from _nodes(one, depth + 1)
    elif isinstance(found, dict):
        yield found
        yield from _nodes(found.get("@graph", []), depth + 1)


def _of_node(node: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for field, key in (
        ("title", "headline"),
        ("published", "datePublished"),
        ("url", "url"),
        ("language", "inLanguage"),
    ):
        if isinstance(node.get(key), str):
            yield field, node[key], f"JSON-LD {key}"
    for field, key in (("author", "author"), ("outlet", "publisher")):
        name = _names(node.get(key))
        if name:
            yield field, name, f"JSON-LD {key}"


def _names(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_names, value[:5])))
    if isinstance(value, dict):
        return _names(value.get("name"))
    return value if isinstance(value, str) else ""


def _meta(tree: _Element) -> Iterator[tuple[str, str, str]]:
    found: dict[str, str] = {}
    for tag in tree.iterfind(".//meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv") or ""
        found.setdefault(name.lower(), tag.get("content") or "")
    for field, names in _META.items():
        for name in names:
            if found.get(name):
                yield field, found[name], f"meta {name}"


def _elements(tree: _Element) -> Iterator[tuple[str, str, str]]:
    for path, attribute, field in (
        (".//link[@rel='canonical']", "href", "url"),
        (".//time[@datetime]", "datetime", "published"),
        (".//h1", "", "title"),
        (".//title", "", "title"),
    ):
        element = tree.find(path)
        if element is not None:
            yield field, element.get(attribute, "") if attribute else "".join(element.itertext()), element.tag
    yield "language", tree.get("lang") or "", "html lang"
