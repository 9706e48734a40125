"""What stands in an article and is no part of its story: «read also» lines, bylines, datelines, desk marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from claims.articles.bylines import SITE, read_byline
from claims.articles.datelines import SENTENCE_ENDS, begins_story, dateline_end, outlets
from claims.languages import known, language
from claims.records import Block, LanguageCode, Span

_PROGRAM = r"microsoft (?:word|powerpoint) - .+"
_FILE_NAME = r"\S+\.(?:docx?|odt|rtf|pdf|txt|html?|indd|qxd|pages|pptx?)"
_INITIALS = re.compile(r"[A-Za-z]{2,12}(?:/[A-Za-z]{2,12}){1,3}$")  # (abc/def)
_ONE_WORD = re.compile(r"[A-Za-z][A-Za-z.]{1,30}$")  # (theguardian), (Ant), behind a sentence that has ended
_AGENCY = re.compile(r"(?P<name>[A-Z][\w. ]{1,30})(?:/[^.!?/]{2,30})?$")  # ANTARA/Rina Sari
_LAST = re.compile(r"(?<=[.!?\"”]) (?=[A-Z])")
_LONGEST_MARK = 120
"""Characters."""

_LONGEST_CREDIT = 400
"""Characters."""
_WORD = re.compile(r"[^\s()|;,–—]*[^\W_](?:[^\s()|;,–—]*[^\W_])?")
_CREDITED = re.compile(rf"(?:19|20)\d\d|@\w+|https?:.*|{SITE}")
"""A year, an account or an address."""


def with_furniture(text: str, blocks: Iterable[Block], code: LanguageCode) -> Iterator[Block]:
    """The blocks of `text`, in the language `code`, with everything that is furniture in a block of its own."""
    begun = False
    for block in blocks:
        start, end = block.span
        opens = block.kind == "paragraph" and not begun
        found = None if _is_byline(text[start:end], block, code) else story(text[start:end], code, opens=opens)
        if found is None:
            yield Block("furniture", block.span)
            continue
        begun = begun or (opens and begins_story(text[start:end]))
        first, last = start + found[0], start + found[1]
        if first > start:
            yield Block("furniture", (start, first))
        yield Block(block.kind, (first, last))
        if last < end:
            yield Block("furniture", (last, end))


def story(text: str, code: LanguageCode, *, opens: bool = False) -> Span | None:
    """Start and end of a block's own story, without a dateline or "Photo:" before it and a desk mark behind it.

    Args:
        opens: it may be the first paragraph, whose dateline may end with a colon.

    Returns:
        Offsets into `text`; None if nothing of the block is the story.
    """
    line = text.strip()
    if _lines().match(line) or _is_credit(line) or line.strip(" .*_").lower() in _agencies():
        return None
    caption = _captions().match(text)
    start = caption.end() if caption else dateline_end(text, code, opens=opens)
    end = max(start, _mark_start(text.rstrip()))
    return (start, end) if text[start:end].strip() else None


def _mark_start(text: str) -> int:
    """Where a desk's mark or the credit of a picture at the end of a block begins; its length if there is none."""
    if text.endswith((")", "]")):
        opened = max(text.rfind("("), text.rfind("["))
        before = text[: max(opened, 0)].rstrip()
        return len(before) if opened >= 0 and _is_mark(text[opened + 1 : -1].strip(), before) else len(text)
    ends = _LAST.finditer(text, max(len(text) - _LONGEST_MARK, 0))
    return next((end.start() for end in ends if _is_source(text[end.end() :])), len(text))


def _is_source(text: str) -> bool:
    """Whether what stands behind the last sentence of a block is a credit: "Source: AP / Ann Lee", "ANTARA"."""
    agency = _AGENCY.match(text)
    return (agency is not None and agency["name"].lower() in _agencies()) or _is_credit(text)


def _is_mark(marked: str, before: str) -> bool:
    """Whether brackets at the end of a block tell but who made it: "(abc/def)", "(AP Photo/Ann Lee)"."""
    if _INITIALS.match(marked) or _is_credit(marked):
        return True
    if before and not before.endswith(SENTENCE_ENDS):
        return False
    return _ONE_WORD.match(marked) is not None or ("/" in marked and _names_only(marked))


def _is_credit(line: str) -> bool:
    """Whether a line only says who made what it stands below: it tells nothing of its own."""
    begin = _credits().match(line) or _captions().match(line)
    if begin is None or len(line) > _LONGEST_CREDIT:
        return False
    return _names_only(line, begin.end())


def _names_only(line: str, at: int = 0) -> bool:
    """Whether there are but names, years, addresses and the words that join them from `at` on."""
    return all(
        any(map(str.isupper, word)) or word in _credit_words() or _CREDITED.fullmatch(word)
        for word in _WORD.findall(line, at)
    )


def _is_byline(text: str, block: Block, code: LanguageCode) -> bool:
    """Whether a block only says who wrote the article and when; cells of a table may be dates of the story."""
    byline = None if block.kind == "table" else read_byline(text, code)
    if byline is None:
        return False
    return byline.doubtful is None or byline.changed or byline.standing in ("labelled", "timed")


def is_named_by_program(title: str) -> bool:
    """Whether the title in a file's properties is none: such as "Document1", "Microsoft Word - x", a file's name."""
    return not any(map(str.isalpha, title)) or _unnamed().match(title) is not None


@cache
def _unnamed() -> re.Pattern[str]:
    names = (re.escape(name) for code in known() for name in language(code).section("furniture").get("unnamed", ()))
    return re.compile(rf"(?:(?:{'|'.join(names)})[\s_-]*\d*|{_PROGRAM}|{_FILE_NAME})$", re.I)


@cache
def _lines() -> re.Pattern[str]:
    """Whole blocks that are furniture."""
    return re.compile(rf"(?:{_either('lines')})$", re.I)


@cache
def _credits() -> re.Pattern[str]:
    """How lines begin that may name those who made an article or a picture."""
    return re.compile(_either("credits"), re.I)


@cache
def _agencies() -> frozenset[str]:
    """The names of outlets in small letters: "ANTARA" is how a credit writes "Antara"."""
    return frozenset(map(str.lower, outlets()))


@cache
def _captions() -> re.Pattern[str]:
    """How the caption of a picture begins, which may state something like any other sentence."""
    return re.compile(rf"\s*(?:{_either('captions')})\s*", re.I)


@cache
def _credit_words() -> frozenset[str]:
    """Words in small letters that join the names in such a line."""
    sections = (language(code).section("furniture") for code in known())
    return frozenset(word for section in sections for word in section.get("credit_words", "").split())


def _either(key: str) -> str:
    """The patterns of the section `furniture` in every known language: a saved page may mix them."""
    return "|".join(str(one) for code in known() for one in language(code).section("furniture").get(key, ())) or "(?!)"
