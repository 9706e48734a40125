"""From a tree of HTML elements to pieces: each paragraph, heading, list item, quotation and table cell apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.articles.draft import Piece, squeezed
from claims.records import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "head", "title"), "heading"),
    **dict.fromkeys(("li", "item", "dt", "dd"), "list"),
    **dict.fromkeys(("blockquote", "quote"), "quotation"),
    **dict.fromkeys(("td", "th", "cell", "caption"), "table"),
}
_APART = {*_KINDS, "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "figure", "figcaption"}
_APART |= {
    "ul",
    "ol",
    "dl",
    "list",
    "table",
    "tbody",
    "thead",
    "tfoot",
    "tr",
    "row",
    "pre",
    "address",
    "hr",
    "body",
    "html",
}
_BREAKS = {"br", "lb"}
_BREAK = "\u2028"
_ENDS = tuple('.!?:"”')
_ITEM = re.compile(r"(?:[-*–•‣▪]|\(?\d{1,3}[.)])\s")
_NAMED = re.compile(r"[^\s:][^:.!?]{0,40}:\s")
"""What stands for a name before a colon, as in a table of one line each: "Demak: 12 killed"."""
_SILENT = {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "button", "graphic"}


def pieces_of(root: _Element) -> list[Piece]:
    """The pieces of a tree in reading order.

    The tree is walked event by event and never by recursion, so that no nesting exhausts the stack.
    """
    found: list[Piece] = []
    kinds: list[BlockKind] = ["paragraph"]
    words: list[str] = []

    def close() -> None:
        found.extend(Piece(kinds[-1], text) for text in _lines("".join(words)))
        words.clear()

    for entering, tag, text in _events(root):
        if tag in _APART:
            close()
            if entering:
                kinds.append(_KINDS.get(tag, kinds[-1]))
            else:
                kinds.pop()
        elif entering and tag in _BREAKS:
            words.append(_BREAK)
        words.append(text)
    close()
    return found


def _lines(text: str) -> list[str]:
    """The lines that forced breaks make of `text`, but those that are broken within a sentence as one."""
    found: list[str] = []
    for line in filter(None, map(squeezed, text.split(_BREAK))):
        if found and not _is_whole(found[-1], line):
            found[-1] += f" {line}"
        else:
            found.append(line)
    return found


def _is_whole(line: str, following: str) -> bool:
    """Whether a line before another is no broken one: it ends a sentence, or both are items of a list."""
    if line.endswith(_ENDS) or _ITEM.match(following):
        return True
    return bool(_NAMED.match(line) and _NAMED.match(following))


def _events(root: _Element) -> Iterator[tuple[bool, str, str]]:
    """(entering?, tag, the text that follows) for each element; silent ones give only what follows them."""
    from lxml import etree

    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        tag = tag.rpartition("}")[2].lower()
        if event == "start":
            if not tag or tag in _SILENT:
                walker.skip_subtree()
                yield True, "", ""
            else:
                yield True, tag, element.text or ""
        else:
            silent = not tag or tag in _SILENT
            yield False, "" if silent else tag, (element.tail or "") if element is not root else ""
