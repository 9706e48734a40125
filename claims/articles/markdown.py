"""The marks that Markdown writes within a line: what is left are the words that a reader of the finished text sees."""

from __future__ import annotations

import re

SUFFIXES = (".md", ".markdown")

_IN_BRACKETS = r"\[(?P<words>[^\[\]\n]+)\]"
_FILE = r"\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"
_ADDRESS = r"\((?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\)"
"""Of a link; what has blanks stands in brackets for itself: "[he](the mayor)"."""
_SPAN = r"(?=\S)(?P<words>(?:(?!\n\s*\n)[^{mark}])*?[^\s{mark}\\]){mark}"
_BOLD, _CLOSED = r"\*\*|(?<![^\W_])__", r"(?:(?<=\*)|(?![^\W_]))"
"""What begins and ends bold letters; two underscores within a word are of that word."""
_MARKS = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (rf"!\[[^\[\]\n]*\](?:{_FILE}|\[[^\[\]\n]*\])", ""),
        (r"\[\^[^\[\]\n]+\]:?", ""),
        (rf"{_IN_BRACKETS}{_ADDRESS}", r"\g<words>"),
        (rf"(?!\[\d+\]){_IN_BRACKETS}\[[^\[\]\n]*\]", r"\g<words>"),
        (r"<(?P<words>https?://[^<>\s]+)>", r"\g<words>"),
        (r"(?<![\\`])`" + _SPAN.replace("{mark}", "`"), r"\g<words>"),
        (
            rf"(?<!\\)(?P<mark>{_BOLD})(?=\S)(?P<words>(?:(?!\n\s*\n|(?P=mark))[\s\S])+)(?<=\S)(?P=mark){_CLOSED}",
            r"\g<words>",
        ),
        (r"(?<![\w\\*])\*" + _SPAN.replace("{mark}", r"\*") + r"(?![\w*])", r"\g<words>"),
        (r"(?<![\w\\_])_" + _SPAN.replace("{mark}", "_") + r"(?![\w_])", r"\g<words>"),
        (r"\\(?P<words>[!-/:-@\[-`{-~])", r"\g<words>"),
        (r"\\(?=\r?\n)", "  "),
        (r"(?i)<br ?/?>[ \t]*\r?\n?", "  \n"),
    )
)
"""Pictures, notes, links, addresses, code, bold, italics, signs that are no marks, and line ends that are meant;
each with what is left of it."""


def without_marks(text: str) -> str:
    """`text` without pictures and with the words alone of links and of what is bold, in italics or code; the marks of
    headings, lists and quotations stay, which tell its blocks."""
    for pattern, words in _MARKS:
        text = pattern.sub(words, text)
    return text
