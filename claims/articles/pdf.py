"""PDF: its pages' lines put back into paragraphs, without running heads and with broken words mended."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf, isclose, sqrt
from statistics import median
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from claims.articles.archives import reason
from claims.articles.draft import Draft, Piece, squeezed
from claims.errors import RefusedInput
from claims.records import BlockKind, Remark

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MOST_PAGES = 2_000
_EDGE = 2
"""Lines at the top and foot of a page that may be a running head, a foot or a page number."""
_REPEATED = 0.5
"""Share of the pages on which a line must stand to be a running head."""
_WIDE = 1.35
"""A gap between two lines that is wider than this many usual ones divides paragraphs."""
_WHOLE = 0.9
"""A line of this share of the longest one that ends no sentence goes on in the next: the gap is one of a paragraph."""
_CLOSEST = 8
"""Of so many gaps between lines, ordered by their width, the first is one within a paragraph."""
_FULL = 0.75
"""A line shorter than this share of the usual width ends its paragraph."""
_LARGE = 1.15
"""Letters that are larger than this many usual ones are those of a headline."""
_SAME_SIZE = 0.03
_LIGATURES = str.maketrans({chr(code): normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)})
"""What a font draws as one sign, such as "fi"."""

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:[-–—|]?\s*)?(?:[Pp]age|[Hh]alaman|[Hh]lm\.?)?\s*\d{1,4}(?:\s*(?:/|of|dari)\s*\d{1,4})?\s*[-–—|]?$"
)
_PRINTED = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}[.:]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: .*)?$"
    r"|(?:https?|file)://\S+ \d+/\d+$"
)
"""What a browser writes over and under a page that it prints: when, with its title, and its address."""
_ITEM = re.compile(r"(?:[•▪–*-]|\(?\d{1,3}[.)])\s+(?=\S)")
_ENDS = tuple('.!?:…"”’')


class _Line(NamedTuple):
    """A line of a page and the size of its letters; without text, a wider gap."""

    text: str
    size: float = 0.0


def read_pdf(data: bytes) -> Draft:
    """The article in a PDF.

    Raises:
        RefusedInput: it is damaged or has a password.
    """
    from pypdf.errors import PyPdfError

    try:
        reader = _opened(data)
        sound = _sound_pages(reader)
        if not sound:
            raise _damaged(Remark("none of its pages can be found"))
        pages = [_lines(page) for page in sound[:MOST_PAGES]]
        lost = _promised(reader) - len(sound)
        facts = reader.metadata
        title, author = (facts.title, facts.author) if facts else (None, None)
    except (PyPdfError, ValueError, OSError) as problem:
        raise _damaged(reason(problem)) from None
    except (KeyError, TypeError, AttributeError, IndexError, AssertionError, RuntimeError):
        # What these say is about the program, not the file.
        raise _damaged(Remark("parts of it are missing or of the wrong kind")) from None
    known = {
        field: squeezed(value) for field, value in (("title", title), ("author", author)) if value and squeezed(value)
    }
    return Draft(
        tuple(_pieces(pages)),
        title=known.get("title"),
        author=known.get("author"),
        origins=dict.fromkeys(known, "document properties"),
        notices=tuple(_notices(pages, len(sound), lost)),
    )


def _opened(data: bytes) -> PdfReader:
    """A reader that may see all of a PDF.

    Raises:
        RefusedInput: it is locked.
    """
    from pypdf import PdfReader

    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        locked = reader.is_encrypted and not reader.decrypt("")
    except NotImplementedError:
        # pypdf knows the encryption by passwords only, not that for certain people's certificates.
        raise _locked() from None
    if locked:
        raise _locked()
    return reader


def _locked() -> RefusedInput:
    return RefusedInput("the PDF has a password", advice="save it without a password")


def _damaged(why: object) -> RefusedInput:
    return RefusedInput("the PDF is damaged ({why})", advice="print it to a new PDF and try that", why=why)


def _sound_pages(reader: PdfReader) -> list[PageObject]:
    """The pages, without what a broken page tree has in their place."""
    return [page for page in reader.pages if page.get("/Type", "/Page") == "/Page" and "/Kids" not in page]


def _promised(reader: PdfReader) -> int:
    """How many pages the file says it has."""
    count = reader.root_object["/Pages"].get("/Count")  # type: ignore[attr-defined]
    return count if isinstance(count, int) else 0


def _lines(page: PageObject) -> list[_Line]:
    """The lines of a page in the order in which it draws them, with a blank one where it leaves a wider gap."""
    found: list[tuple[str, float, float]] = [("", 0.0, 0.0)]

    def visit(text: str, matrix: Sequence[float], place: Sequence[float], _: object, size: float) -> None:
        height = place[4] * matrix[1] + place[5] * matrix[3] + matrix[5]
        drawn = size * sqrt(abs(_scale(matrix) * _scale(place)))
        first, *rest = text.split("\n")
        before, at, known = found[-1]
        found[-1] = (before + first, at, known) if before.strip() else (before + first, height, drawn)
        found.extend((line, height, drawn) for line in rest)

    page.extract_text(visitor_text=visit)
    drawn = [
        (_Line(squeezed(text.translate(_LIGATURES)), size), height) for text, height, size in found if text.strip()
    ]
    return list(_with_gaps(drawn))


def _scale(matrix: Sequence[float]) -> float:
    """How much larger a matrix draws an area."""
    return matrix[0] * matrix[3] - matrix[1] * matrix[2]


def _with_gaps(drawn: Sequence[tuple[_Line, float]]) -> Iterator[_Line]:
    """Lines with their heights on the page, and a blank one in each gap that is wide for letters of their size."""
    sizes = [line.size for line, _ in drawn if line.size > 0]
    usual = median(sizes) if sizes else 1.0
    gaps = [
        (above - below) / max(1.0, min(before.size, line.size) / usual)
        for (before, above), (line, below) in pairwise(drawn)
    ]
    body = [
        (gap, before.text)
        for gap, ((before, _), (line, _)) in zip(gaps, pairwise(drawn), strict=True)
        if gap > usual / 2 and all(isclose(one.size, usual, rel_tol=_SAME_SIZE) for one in (before, line))
    ]
    # not those between small letters, such as a caption's
    whole = _WHOLE * max((len(text) for _, text in body), default=0)
    going_on = [gap for gap, text in body if len(text) >= whole and not text.endswith(_ENDS)]
    if going_on:
        wide = _WIDE * median(going_on)
    else:  # not the middle one: where most paragraphs are of one line, that is a gap between paragraphs
        close = sorted([gap for gap, _ in body] or [gap for gap in gaps if gap > 1] or [inf])
        wide = _WIDE * close[len(close) // _CLOSEST]
    for (line, _), gap in zip(drawn, [0.0, *gaps], strict=False):
        if gap > wide:
            yield _Line("")
        yield line


def _notices(pages: Sequence[Sequence[_Line]], count: int, lost: int) -> Iterator[Remark]:
    """What is missing of a file with `count` pages, and with `lost` that are damaged."""
    if lost > 0:
        yield Remark("{lost} of {count} pages are damaged and were not read", {"lost": lost, "count": count + lost})
    blank = sum(not page for page in pages)
    if blank and blank < len(pages):
        yield Remark(
            "{blank} of {count} pages hold no text; they may be scanned pictures", {"blank": blank, "count": count}
        )
    if count > len(pages):
        yield Remark("only the first {read} of {count} pages were read", {"read": len(pages), "count": count})


def _pieces(pages: Sequence[Sequence[_Line]]) -> Iterator[Piece]:
    """Paragraphs over all pages; a paragraph may go on on the next page."""
    running = _running_heads(pages)
    lines = [line for page in pages for line in _body(page, running)]
    texts = [line for line in lines if line.text]
    full = _FULL * median([len(line.text) for line in texts] or [1])
    large = _LARGE * median([line.size for line in texts] or [0.0])
    paragraph: list[_Line] = []
    for line in [*lines, _Line("")]:
        if paragraph and (not line.text or _ITEM.match(line.text) or _ended(paragraph[-1], line, full, large)):
            yield _piece(paragraph, large)
            paragraph = []
        if line.text:
            paragraph.append(line)


def _body(page: Sequence[_Line], running: set[str]) -> list[_Line]:
    """A page's lines without its running head and foot; a blank line marks a break, but not the end of the page."""
    texts = [number for number, line in enumerate(page) if line.text]
    edges = {*texts[:_EDGE], *texts[-_EDGE:]}
    kept = [
        line
        for number, line in enumerate(page)
        if not (number in edges and (_masked(line.text) in running or _is_of_page(line.text)))
    ]
    while kept and not kept[-1].text:
        kept.pop()
    while kept and not kept[0].text:
        kept.pop(0)
    return kept


def _is_of_page(line: str) -> bool:
    """Whether a line at the edge of a page tells its number, or when and from where it was printed."""
    return bool(_PAGE_NUMBER.match(line) or _PRINTED.match(line))


def _running_heads(pages: Sequence[Sequence[_Line]]) -> set[str]:
    """Lines, digits aside, that stand at the edge of most pages."""
    if len(pages) < 3:
        return set()
    counts: Counter[str] = Counter()
    for page in pages:
        lines = [line.text for line in page if line.text]
        counts.update({_masked(line) for line in (*lines[:_EDGE], *lines[-_EDGE:])})
    return {line for line, count in counts.items() if count >= max(3, _REPEATED * len(pages))}


def _masked(line: str) -> str:
    return _DIGITS.sub("#", line)


def _ended(before: _Line, line: _Line, full: float, large: float) -> bool:
    """Whether a paragraph ended with the line `before`: it is short, and stops as a sentence or heading does.

    A headline goes on as long as its letters are of one size, and ends where they become smaller.
    """
    first, second = before.text, line.text
    if max(before.size, line.size) > large > 0:
        return not isclose(before.size, line.size, rel_tol=_SAME_SIZE)
    if first.endswith("-") or second[0].islower():
        return False
    return len(first) < full and (first.endswith(_ENDS) or (second[0].isupper() and not first.endswith(",")))


def _piece(lines: Sequence[_Line], large: float) -> Piece:
    """Lines as one paragraph: a word that was broken at the end of a line is whole again."""
    text = lines[0].text
    for line in lines[1:]:
        if text.endswith("-") and line.text[0].islower() and text[-2:-1].isalpha():
            text = text[:-1] + line.text
        else:
            text = f"{text} {line.text}"
    item = _ITEM.match(text)
    kind: BlockKind = "list" if item else "paragraph"
    alone = len(lines) == 1 and len(text) < 80
    if not item and (alone or lines[0].size > large > 0) and not text.endswith((*_ENDS, ",", ";")):
        kind = "heading"
    return Piece(kind, text[item.end() :] if item else text)
