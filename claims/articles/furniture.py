"""What stands in an article and is no part of its story: «read also» lines, bylines, datelines, desk marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from claims.articles.bylines import SITE, is_dateline, read_byline
from claims.facts.places import organisations, place_code
from claims.languages import known, language
from claims.records import Block, LanguageCode, Span

_LOUD = r"[A-Z][A-Z .'/&-]{2,40}"
_PLACE = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}"
_MONTH = r"[A-Z][a-z]{2,8}\.?"
_DAY = (  # , March 5, 2024; , Nov 20; , 6 Februari 2024; , Selasa (6/2/2024); , 6/2/2024
    r"(?:,? (?:[A-Z][a-z]{3,8},? )?"
    rf"(?:{_MONTH} \d{{1,2}}(?:, ?\d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?|\(?\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?\)?))"
)
_BEGINS = r"(?=[\"“'‘]?[A-Z0-9])"
_BREAK = rf"\s*(?:--|[-–—_])\s+{_BEGINS}"
_DATELINE = re.compile(
    # JAKARTA, KOMPAS.com - ; WASHINGTON, March 5 (AP) -
    rf"(?:{_LOUD}(?:, (?:{SITE}|{_PLACE}))?{_DAY}?(?: \([^()]{{2,30}}\){_DAY}?)?"
    rf"|(?:{_PLACE}, {SITE}|{SITE}, {_PLACE}){_DAY}?"  # Kompas.com, Jakarta -
    rf"|(?:{_PLACE}{_DAY}? )?\([A-Z][^()]{{1,29}}\)"  # London, Nov 20 (Reuters) -
    r"|[a-z]{2,}(?:com|[A-Z][A-Za-z]*)"  # detikcom - , detikNews -
    rf"|(?P<place>{_PLACE}){_DAY}?){_BREAK}"  # Jakarta - , where it is a place
    rf"|(?P<barred>{_PLACE}) \|{{1,2}} {_BEGINS}"  # Jakarta || , likewise
)
_OPENING = re.compile(rf"(\S[^\n]{{1,79}}?){_BREAK}")
_SITE_AND_PLACE = re.compile(rf"{SITE}, ")  # and no sign behind the place: Liputan6.com, Jakarta Polisi menangkap ...
_CITY_LINE = re.compile(rf"{_LOUD}\. {_BEGINS}")  # of "KONTAN.CO.ID - JAKARTA. "
_COLON = re.compile(rf"(?:{SITE}, )?(?P<place>{_LOUD}|{_PLACE})(?:, {_PLACE}){{0,2}}: (?=[\"“'‘]?[A-Z])")  # MANILA:
_LONGEST_PLACE = 3
"""Words."""
_LEAD = 60
_SENTENCE_ENDS = tuple('.!?"”')
_PROGRAM = r"microsoft (?:word|powerpoint) - .+"
_FILE_NAME = r"\S+\.(?:docx?|odt|rtf|pdf|txt|html?|indd|qxd|pages|pptx?)"
_DESK_MARK = re.compile(
    r"\s*[(\[][A-Za-z]{2,12}(?:/[A-Za-z]{2,12}){1,3}[)\]]\s*$"  # (abc/def)
    r"|(?<=[.!?\"”])\s*\([a-z][a-z.]{1,30}\)\s*$"  # (theguardian), behind a sentence that has ended
)

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
    if _lines().match(text.strip()) or _is_credit(text.strip()):
        return None
    caption = _captions().match(text)
    start, end = caption.end() if caption else dateline_end(text, code, opens=opens), len(text)
    mark = _DESK_MARK.search(text)
    if mark and mark.start() > start:
        end = mark.start()
    return (start, end) if text[start:end].strip() else None


def begins_story(line: str) -> bool:
    """Whether a line is long and ends like a sentence, as a first paragraph does, and a heading or list does not."""
    return len(line) >= _LEAD and line.rstrip().endswith(_SENTENCE_ENDS)


def _is_credit(line: str) -> bool:
    """Whether a line only says who made what it stands below: it tells nothing of its own."""
    begin = _credits().match(line) or _captions().match(line)
    if begin is None or len(line) > _LONGEST_CREDIT:
        return False
    return all(
        any(map(str.isupper, word)) or word in _credit_words() or _CREDITED.fullmatch(word)
        for word in _WORD.findall(line, begin.end())
    )


def dateline_end(text: str, code: LanguageCode, *, opens: bool = True) -> int:
    """Where the dateline before a paragraph ends, such as "JAKARTA, KOMPAS.com - "; 0 if there is none.

    Args:
        opens: the paragraph may be the first one, where "MANILA: " is a dateline and no item of a list.
    """
    dateline = _DATELINE.match(text)
    if dateline and all(map(place_code, filter(None, dateline.group("place", "barred")))):
        end = dateline.end() if not _is_rating(dateline[0]) else 0
        city = _CITY_LINE.match(text, end) if end else None
        return city.end() if city and place_code(text[end : city.end()].strip(" .")) else end
    opening = _OPENING.match(text)
    if opening and (opening[1] in _outlets() or is_dateline(opening[1], code)):
        return opening.end()
    return _place_end(text) or (_colon_end(text) if opens else 0)


def _place_end(text: str) -> int:
    """The end of "Liputan6.com, Jakarta " before a sentence; 0 if it is none."""
    site = _SITE_AND_PLACE.match(text)
    if site is None:
        return 0
    words = text[site.end() :].split(" ", _LONGEST_PLACE + 1)
    for count in range(len(words) - 1, 0, -1):
        place = " ".join(words[:count])
        if words[count].lstrip("\"“'‘")[:1].isupper() and place_code(place):
            return site.end() + len(place) + 1
    return 0


def _colon_end(text: str) -> int:
    """The end of "MANILA: " before a sentence; 0 if it is none."""
    colon = _COLON.match(text)
    return colon.end() if colon and begins_story(text) and place_code(colon["place"]) else 0


def _is_rating(opening: str) -> bool:
    """Whether a desk says there how the text was rated: "HOAKS - "."""
    return opening.strip(" -–—_|").lower() in _ratings()


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
def _outlets() -> frozenset[str]:
    """The names of newspapers, agencies and stations in the lexicon."""
    bodies = (body for body in organisations() if body.kind == "media")
    return frozenset(name for body in bodies for code in known() for name in body.all(code))


@cache
def _captions() -> re.Pattern[str]:
    """How the caption of a picture begins, which may state something like any other sentence."""
    return re.compile(rf"\s*(?:{_either('captions')})\s*", re.I)


@cache
def _ratings() -> frozenset[str]:
    """How desks name what they have rated, in lower case."""
    sections = (language(code).section("markings") for code in known())
    return frozenset(name.lower() for section in sections for names in section.values() for name in names)


@cache
def _credit_words() -> frozenset[str]:
    """Words in small letters that join the names in such a line."""
    sections = (language(code).section("furniture") for code in known())
    return frozenset(word for section in sections for word in section.get("credit_words", "").split())


def _either(key: str) -> str:
    """The patterns of the section `furniture` in every known language: a saved page may mix them."""
    return "|".join(str(one) for code in known() for one in language(code).section("furniture").get(key, ())) or "(?!)"
