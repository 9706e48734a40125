"""What stands before the first sentence of an article and tells only where, when and by whom it was written."""

from __future__ import annotations

import re
from functools import cache

from claims.articles.bylines import SITE, is_dateline
from claims.facts.names.name_words import name_words
from claims.facts.names.places import organisations, place_code
from claims.languages import known, language
from claims.records import LanguageCode

_LOUD = r"[A-Z][A-Z .'/&-]{2,40}"
_PLACE = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}"
_GLUED = r"[A-Z][^\W_]+(?:[ '-][A-Z][^\W_]+){0,3}"
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
    rf"|(?:(?:{SITE}|{_LOUD}), )?(?P<tight>{_GLUED})(?:--|—){_BEGINS}"  # BANGKOK— , likewise
    rf"|(?P<dated>{_LOUD}){_DAY} (?=[\"“'‘]?[A-Z])"  # NEW YORK May 8 , likewise
    rf"|{_PLACE}(?: \([A-Z][a-z]+\))?{_DAY} \([A-Z]{{2,5}}\) {_BEGINS}"  # New Delhi, Mar 4 (PTI)
)
_OPENING = re.compile(rf"(\S[^\n]{{1,79}}?){_BREAK}")
_SITE_AND_PLACE = re.compile(rf"{SITE}, ")  # and no sign behind the place: Liputan6.com, Jakarta Polisi menangkap ...
_SITE_ALONE = re.compile(rf"{SITE} (?P<behind>[A-Z][^\W\d]+)")  # Kabar.id Polisi menangkap ...
_CITY_LINE = re.compile(rf"{_LOUD}\. {_BEGINS}")  # of "KONTAN.CO.ID - JAKARTA. "
_COLON = re.compile(
    rf"(?:(?:{SITE}, )?(?P<place>{_LOUD}|{_PLACE})(?:, {_PLACE}){{0,2}}:"  # MANILA:
    rf"|(?P<stopped>[A-Z][\w'-]+(?: [A-Z][\w'-]+){{0,2}})\.) (?=[\"“'‘]?[A-Z])"  # Jakarta.
)
_NAME = re.compile(rf"[A-Z][^\W\d_]{{2,}}(?:[ '-][A-Z][^\W\d_]{{2,}})?{_BREAK}")  # Town - , which no list may know
_DASH = re.compile(r"\s(?:--|[-–—])\s")
_LONGEST_PLACE = 3
"""Words."""
_LEAD = 60
SENTENCE_ENDS = tuple('.!?"”')


def dateline_end(text: str, code: LanguageCode, *, opens: bool = True) -> int:
    """Where the dateline before a paragraph ends, such as "JAKARTA, KOMPAS.com - "; 0 if there is none.

    Args:
        opens: the paragraph may be the first one, where "MANILA: " is a dateline and no item of a list.
    """
    dateline = _DATELINE.match(text)
    if dateline and all(map(place_code, filter(None, dateline.group("place", "barred", "tight", "dated")))):
        end = dateline.end() if not _is_rating(dateline[0]) else 0
        city = _CITY_LINE.match(text, end) if end else None
        return city.end() if city and place_code(text[end : city.end()].strip(" .")) else end
    opening = _OPENING.match(text)
    if opening and (opening[1] in outlets() or is_dateline(opening[1], code)):
        return opening.end()
    return _place_end(text) or (_first_end(text, code) if opens and begins_story(text) else 0)


def begins_story(line: str) -> bool:
    """Whether a line is long and ends like a sentence, as a first paragraph does, and a heading or list does not."""
    return len(line) >= _LEAD and line.rstrip().endswith(SENTENCE_ENDS)


@cache
def outlets() -> frozenset[str]:
    """The names of newspapers, agencies and stations in the lexicon."""
    bodies = (body for body in organisations() if body.kind == "media")
    return frozenset(name for body in bodies for code in known() for name in body.all(code))


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


def _first_end(text: str, code: LanguageCode) -> int:
    """The end of what is a dateline only before a first paragraph: "MANILA: ", "Jakarta. ", "Town - ", "Kabar.id "."""
    colon = _COLON.match(text)
    if colon and place_code(colon["place"] or colon["stopped"]):
        return colon.end()
    name = _NAME.match(text)
    if name and not _DASH.search(text, name.end()) and not _is_rating(name[0]):
        return name.end()
    site = _SITE_ALONE.match(text)
    names = name_words(code)
    named = site and site["behind"].lower() in names.roles | names.organisation_words  # "Booking.com Holdings"
    return site.start("behind") if site and not named else 0


def _is_rating(opening: str) -> bool:
    """Whether a desk says there how the text was rated: "HOAKS - "."""
    return opening.strip(" -–—_|").lower() in _ratings()


@cache
def _ratings() -> frozenset[str]:
    """How desks name what they have rated, in lower case."""
    sections = (language(code).section("markings") for code in known())
    return frozenset(name.lower() for section in sections for names in section.values() for name in names)
