"""Plain text and Markdown: its blocks, title and language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise
from pathlib import Path

from claims.articles.bylines import read_byline
from claims.articles.decoding import clean, decode
from claims.articles.furniture import with_furniture
from claims.articles.markdown import SUFFIXES, without_marks
from claims.articles.publication import author as written_by
from claims.articles.publication import publication
from claims.errors import RefusedInput
from claims.files import sha256
from claims.languages import detect, known
from claims.records import Article, Block, BlockKind, Remark

LONGEST_TITLE = 120
"""Characters; a first line that is longer, or ends like a sentence, is no headline."""

_DETECTED_FROM = 20_000
"""Characters: the language of an article is plain from its first pages."""

_WRAPPED = (40, 100)
"""Characters: the widths at which mail programs and editors break lines."""

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_ITEM = re.compile(r"(?P<drawn>[-*+–]|(?P<dot>[•‣▪])(?!.*(?P=dot)))[ \t]+(?=\S)|(?:[•‣▪]|\(?\d{1,3}[.)])[ \t]+(?=\S)")
_RULE = re.compile(r"[-=*_~ \t]{3,}$")
_QUOTED = re.compile(r">[ \t>]*")
_SENTENCE_END = re.compile(r"[.!?…:;,\"”’)\]]$")


def read_text(data: bytes, *, path: str = "", language: str = "auto", published: date | None = None) -> Article:
    """The article in the bytes of a .txt or .md file.

    Raises:
        RefusedInput: it is no text, or there is nothing in it.
    """
    text, notices = decode(data, path)
    marked = path.lower().endswith(SUFFIXES)
    if marked:
        text = without_marks(text)
    article = _article(text, path, None, language, published, sha256(data), notices, flows=marked)
    if article is None:
        raise RefusedInput("the article holds no text", path, "choose another file")
    return article


def article_from_text(
    text: str,
    *,
    path: str = "",
    title: str | None = None,
    language: str = "auto",
    published: date | None = None,
) -> Article:
    """An article from text at hand: pasted, or built by another program.

    Args:
        text: any text; line ends, control characters and lone surrogates are mended, with a notice each.
        path: where it came from, as shown to people.
        title: if None, the first heading or a short first line.
        language: ISO 639-1 code, or "auto".
        published: the day of publication.

    Raises:
        RefusedInput: there is no text.
    """
    digest = sha256(text.encode("utf-8", errors="surrogatepass"))
    article = _article(text, path, title, language, published, digest, ())
    if article is None:
        raise RefusedInput("there is no text", path, "paste or type the article first")
    return article


def _article(
    raw: str,
    path: str,
    title: str | None,
    language: str,
    published: date | None,
    digest: str,
    notices: tuple[Remark, ...],
    *,
    flows: bool = False,
) -> Article | None:
    text, mended = clean(raw)
    if not text.strip(" \n\t\ufffd\u00a0\u200b\ufeff"):
        return None
    code = language_of(text) if language == "auto" else language
    if flows:
        text = _flowing(text, code)
    blocks = tuple(with_furniture(text, _blocks(text, code), code))
    origins = {"language": "given" if language != "auto" else "detected"}
    day = published or publication(text, code).day
    if day:
        origins["published"] = "given" if published else "byline"
    author = written_by(text, code)
    if author:
        origins["author"] = "byline"
    origins["title"] = "given" if title is not None else "text"
    title = title if title is not None else _title(text, blocks)
    if title is None:
        title, origins["title"] = Path(path).stem, "file name"
    return Article(
        path=path,
        text=text,
        title=title,
        language=code,
        sha256=digest,
        published=day,
        author=author,
        blocks=blocks,
        origins=origins,
        notices=(*notices, *mended, *unsupported(code)),
    )


def language_of(text: str) -> str:
    """The language of an article, told from its first pages."""
    return detect(text[:_DETECTED_FROM]).language


def unsupported(code: str) -> tuple[Remark, ...]:
    """A notice where the language is not one that claims are read in."""
    if code in known():
        return ()
    return (
        Remark(
            "the language of the text ({code}) is not supported: only what needs no language is read, such as digits",
            {"code": code},
        ),
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of text without the blanks at its ends; `kind` is None for running text."""

    start: int
    end: int
    kind: BlockKind | None


def _lines(text: str) -> Iterator[_Line | None]:
    """The lines of `text`, marks of headings, lists and quotations left out; None for a blank line."""
    for found in re.finditer(r"[^\n]*\n?", text):
        line = found.group()
        bare = line.strip()
        if not bare or _RULE.match(bare):
            yield None
            continue
        start = found.start() + line.index(bare[0])
        yield _line(bare, start)


def _line(bare: str, start: int) -> _Line:
    heading = _HEADING.match(bare)
    if heading and heading.group(2):
        return _Line(start + heading.start(2), start + heading.end(2), "heading")
    quoted = _QUOTED.match(bare)
    if quoted and quoted.end() < len(bare):
        return _Line(start + quoted.end(), start + len(bare), "quotation")
    item = _ITEM.match(bare)
    if item:
        # a number is said ("1. Prepare"); a dash, star or dot only draws the list, but a dot that comes again parts it
        return _Line(start + (item.end() if item["drawn"] else 0), start + len(bare), "list")
    return _Line(start, start + len(bare), None)


def _blocks(text: str, code: str) -> Iterator[Block]:
    """Headings, list items, quotations and paragraphs. A line that was broken in the middle of a sentence (the next
    one goes on in lower case) stays one block with it; every other line is a block of its own. The title may stand
    below a byline."""
    lines = list(_lines(text))
    broken = _broken_lines(text, lines)
    kind: BlockKind | None = None
    start = end = -1
    first = True
    for line in [*lines, None]:
        if start >= 0:
            plain = line is not None and line.kind is None and kind != "heading"
            if line is not None and plain and (line.start in broken or _goes_on(text, end, line.start)):
                end = line.end
                continue
            yield Block(_kind(kind, text, start, end, first=first), (start, end))
            first = first and read_byline(text[start:end], code) is not None
            start = -1
        if line is not None:
            kind, start, end = line.kind, line.start, line.end


def _broken_lines(text: str, lines: Sequence[_Line | None]) -> set[int]:
    """Starts of the lines that go on a paragraph which a program broke at a fixed width; three lines of a paragraph
    tell that width, also of those of two."""
    groups = [group for group in _plain_groups(lines) if len(group) > 1]
    told = [group for group in groups if _is_broken(group)]
    width = max((_width(line) for group in told for line in group), default=0)
    of_two = [group for group in groups if len(group) == 2 and _is_full(text, group, width)]
    return {line.start for group in (*told, *of_two) for line in group[1:]}


def _plain_groups(lines: Iterable[_Line | None]) -> Iterator[list[_Line]]:
    """The lines of plain text that stand together."""
    for plain, group in groupby(lines, key=lambda line: line is not None and line.kind is None):
        if plain:
            yield [line for line in group if line is not None]


def _is_broken(group: Sequence[_Line]) -> bool:
    widths = [_width(line) for line in group[:-1]]
    return len(widths) > 1 and _WRAPPED[0] <= max(widths) <= _WRAPPED[1] and min(widths) > 0.7 * max(widths)


def _is_full(text: str, two: Sequence[_Line], width: int) -> bool:
    """Whether the first word of the second of two lines had no room in the first one, of `width` or little more."""
    word = text[two[1].start : two[1].end].split(maxsplit=1)[0]
    return max(map(_width, two)) <= 1.05 * width and _width(two[0]) + 1 + len(word) > width


def _width(line: _Line) -> int:
    return line.end - line.start


def _flowing(text: str, code: str) -> str:
    """`text` with a blank for each line end within a paragraph, by the rules of Markdown: it is meant only behind two
    blanks. Lines that tell the author or the day, rows of tables and what stands above the article as its description
    are none of a paragraph."""
    described = text.startswith("---\n")
    pieces, at = [], 0
    for number, group in enumerate(_groups(_lines(text))):
        if number == 0 and described:
            continue
        headed = number == 0 and _has_headline(text, group)
        for before, line in list(pairwise(group))[1 if headed else 0 :]:
            meant = text.startswith("  ", before.end) or not _may_go_on(text, before, line)
            if not (meant or _stands_alone(text, before, code) or _stands_alone(text, line, code)):
                pieces.append(text[at : before.end])
                at = line.start
    return " ".join((*pieces, text[at:]))


def _groups(lines: Iterable[_Line | None]) -> Iterator[list[_Line]]:
    """The lines that stand together, between blank ones."""
    for together, group in groupby(lines, key=lambda line: line is not None):
        if together:
            yield [line for line in group if line is not None]


def _may_go_on(text: str, before: _Line, line: _Line) -> bool:
    """Whether a line begins nothing of its own: a heading, an item, or a quotation that does not go on another."""
    if line.kind == before.kind == "quotation":
        return not (_HEADING.match(text[line.start : line.end]) or _ITEM.match(text, line.start, line.end))
    return line.kind is None and before.kind != "heading"


def _stands_alone(text: str, line: _Line, code: str) -> bool:
    return text[line.start] == "|" or read_byline(text[line.start : line.end], code) is not None


def _has_headline(text: str, group: Sequence[_Line]) -> bool:
    """Whether the first of some lines was ended before it was full: the first word of the next had room in it."""
    if len(group) < 2 or group[0].kind is not None or not is_headline(text[group[0].start : group[0].end]):
        return False
    word = text[group[1].start : group[1].end].split(maxsplit=1)[0]
    widest = max(line.end - line.start for line in group)
    return not word[0].islower() and group[0].end - group[0].start + 1 + len(word) < widest


def _kind(kind: BlockKind | None, text: str, start: int, end: int, *, first: bool) -> BlockKind:
    if first and end < len(text.rstrip()) and (kind == "heading" or (kind is None and is_headline(text[start:end]))):
        return "title"
    return kind or "paragraph"


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether the line that begins at `start` continues the one that ended at `end`."""
    return text[start].islower() and text[end - 1] not in ".!?…:;"


def is_headline(line: str) -> bool:
    """Whether a line may be a headline: it is short, and no sentence."""
    return len(line) <= LONGEST_TITLE and "\n" not in line and not _SENTENCE_END.search(line)


def _title(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The first block if it is a headline, else the first heading anywhere."""
    for wanted in ("title", "heading"):
        for block in blocks:
            if block.kind == wanted:
                return text[block.span[0] : block.span[1]]
    return None
