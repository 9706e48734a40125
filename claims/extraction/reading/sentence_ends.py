"""Decides whether a full stop, question mark or exclamation mark ends a sentence, from a language's own word lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

_WIDE = "。！？｡।۔؟"
"""Stops of scripts that write no gap after a sentence, or whose gap is not relied upon."""
_END = re.compile(
    # a run of stops, also a spaced ellipsis, with the closing marks and footnote numbers that belong to it
    rf"(?P<stop>[.!?…{_WIDE}]+(?:[ \u00a0]\.)*)(?P<close>(?:[\"'”’»›)\]}}」』]|\[\d{{1,3}}\])*)"
    # then a gap; or the gap forgotten, "sudah tahu.Mereka pergi"; or none needed
    rf"(?:(?P<gap>\s+)|(?P<tight>)(?=[A-Z][a-z]+[\s,])|(?<=[{_WIDE}\"'”’»)\]」』]))"
)
_NEXT = re.compile(r"(?P<open>[\s\"“”‘’'(\[{«‹*#_•·–—-]*)(?P<word>\w[\w'’]*)?(?P<after>\.?)")
_BARE_MARK = re.compile(r"[\s(•⁃▪*\"“-]*(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[.)]{1,2}\s*\Z")
_LIST_MARK = re.compile(
    r"(?<!\S)(?P<bullet>[•⁃▪]\s?)?(?P<value>\d{1,3}|[a-z])(?P<style>\.\)|[.)])\s+(?=[\"“(]?[^\W_])(?![a-zà-ÿ])"
)
_LIST_BEGINS = re.compile(r"\s*[•⁃▪]?\s?(?:\d{1,3}|[a-z])[.)]")
_FIRST_MARK = re.compile(r"\s(?=[1a](?:\.\)|[.)])\s)")
_FIRST_MARKS = (" 1.", " 1)", " a.", " a)")
"""What is looked for first, since it takes far less time, where blanks are the only white space."""
_BULLET = re.compile(r"(?<!\S)[•⁃▪](?=\s)")
_PAUSE = re.compile(r"\.[ \u00a0]\.[ \u00a0]\.\Z")
"""Three spaced dots leave words out within a sentence, four end it (The Chicago Manual of Style, 13.50)."""
_DOTTED = re.compile(r"(?:[^\W\d_]{1,4}\.)+[^\W\d_]{1,4}\Z")
_NO_VOWEL = re.compile(r"[A-Z][bcdfghjklmnpqrstvwxz]{1,3}\Z")
_SIGNED = re.compile(r"[.!?…]")
_STRESSED = re.compile(r"\s*[A-Z][A-Za-z]+(?:[.!?](?:\s+(?P<more>[A-Z][A-Za-z]+(?:[.!?]|,?[\"”’])))?|,?[\"”’])")
_ONE_WORD = re.compile(r"[a-zA-Z]\.\s+[A-Z][A-Za-z]+\Z")
_BEHIND = frozenset(',!?"”’')
"""Signs behind a word that may be all of a sentence, beside a full stop."""
_OPENING = "\"“”‘’'([{«‹•*_-"
_DOMAINS = frozenset({"com", "co", "id", "net", "org", "tv", "news", "info", "go", "ac", "gov", "edu", "io", "js"})
_BRACKETED = 24
"""Characters on either side of a stop, within which brackets hold an abbreviation rather than sentences."""
_NAMED = 5
"""Words from a quotation to the verb of saying behind a name, at most."""
_LOOK_AHEAD = 80
"""Characters in which they are looked for."""
_LOOK_BACK = 400
"""Characters searched for an opening bracket; a bound keeps the whole linear."""


class WordList:
    """Words that are met in any case, or with a capital only where they are listed with one."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        listed = tuple(words)
        self._any = frozenset(word for word in listed if word == word.lower())
        self._capital = frozenset(word.lower() for word in listed if word != word.lower())

    def __contains__(self, word: str) -> bool:
        lower = word.lower()
        return lower in self._any or (word[:1].isupper() and lower in self._capital)


@dataclass(frozen=True, slots=True)
class EndRules:
    """What a language's file says of its abbreviations, the keys of its section `sentences`; and verbs of saying."""

    never_final: WordList
    before_number: WordList
    may_end: WordList
    before_any_capital: WordList
    behind_time: WordList
    starters: WordList
    saying: WordList

    @classmethod
    def of(cls, section: Mapping[str, object], saying: Iterable[str] = ()) -> EndRules:
        """Rules from a language's section; a list that is missing is empty.

        Args:
            saying: verbs that, behind a name, belong to the question or shout in quotation marks before it.
        """
        lists = {field.name: WordList(str(section.get(field.name, "")).split()) for field in fields(cls)}
        return cls(**{**lists, "saying": WordList(saying)})


def sentence_starts(text: str, start: int, end: int, rules: EndRules) -> list[int]:
    """Offsets in `text[start:end]` at which a second, third ... sentence begins (white space may come first)."""
    cuts, marks = _list_items(text, start, end)
    starts: list[int] = []
    begin, waiting = start, 0
    lower = _begins_lower(text, start, end)
    for match in _END.finditer(text, start, end):
        while waiting < len(cuts) and cuts[waiting] <= match.start():
            begin = cuts[waiting]
            starts.append(begin)
            waiting += 1
        if match.start() not in marks and _ends_sentence(text, begin, end, match, rules, lower=lower):
            begin = match.end()
            starts.append(begin)
    starts.extend(cuts[waiting:])
    return starts


def _begins_lower(text: str, start: int, end: int) -> bool:
    """Whether a stretch is written without capitals at its beginning, as posts are."""
    match = _NEXT.match(text, start, end)
    return bool(match and match["word"] and match["word"].islower())


def _list_items(text: str, start: int, end: int) -> tuple[list[int], set[int]]:
    """Of a list written in one line, "1) ... 2) ...", "a. ... b. ...", "• ... • ...": where its second, third ... items
    begin, and the offsets of the stops that belong to its marks.
    """
    if _BULLET.match(text, start, end):
        return [match.start() for match in _BULLET.finditer(text, start + 1, end)], set()
    least = 2
    if not _LIST_BEGINS.match(text, start, end):
        piece = text[start:end]
        if piece.isprintable() and not any(mark in piece for mark in _FIRST_MARKS):
            return [], set()
        first = _FIRST_MARK.search(text, start, end)
        if not first:
            return [], set()
        least = 2 if text.startswith(":", max(first.start() - 1, start)) else 3
        start = first.end()
    marks: list[re.Match[str]] = []
    for mark in _LIST_MARK.finditer(text, start, end):
        if not marks or _follows(marks[-1], mark):
            marks.append(mark)
    if len(marks) < least:
        return [], set()
    return [mark.start() for mark in marks[1:]], {mark.start("style") for mark in marks}


def _follows(last: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether a list mark is the next one after `last`: written alike, one higher."""
    alike = (last["bullet"], last["style"]) == (mark["bullet"], mark["style"])
    return alike and _value(mark["value"]) == _value(last["value"]) + 1


def _value(mark: str) -> int:
    return int(mark) if mark.isdigit() else ord(mark)


def _ends_sentence(text: str, begin: int, end: int, match: re.Match[str], rules: EndRules, *, lower: bool) -> bool:
    following = _NEXT.match(text, match.end(), end)
    if following is None or (following.end() >= end and not following["word"]):
        return False
    if match["stop"][-1] in _WIDE:
        return True
    if match["gap"] is None:
        return match["tight"] is not None and _gap_forgotten(text, begin, match.start(), following["word"], rules)
    if text[match.start() - 1 : match.start()] == "[" and "]" in match["close"]:
        return False
    if _in_brackets(text, begin, end, match):
        return False
    if not _may_begin(text, end, following, lower=lower):
        return False
    if match.end() - begin <= 12 and _BARE_MARK.match(text, begin, match.end()):
        return False
    if match["stop"] != "." or match["close"]:
        leads = match["close"] and match["stop"] in ("!", "?") and _leads_on(text, match.end(), end, rules)
        return not (leads or _PAUSE.match(match["stop"]))
    return _ends_after_word(text, begin, match.start(), following, rules)


def _leads_on(text: str, at: int, end: int, rules: EndRules) -> bool:
    """Whether a question or shout in quotation marks before `at` is only the beginning of a sentence: of a headline,
    "'We Won!' Film Shows Dancer", or of what names who says it: '"Who won?" Ann Reed asked'."""
    if not _SIGNED.search(text, at, end):
        return True
    for count, word in enumerate(text[at : at + _LOOK_AHEAD].split()[:_NAMED]):
        bare = word.rstrip(",.:")
        if count and bare in rules.saying:
            return True
        if not word[0].isupper() or (not count and word in rules.starters):
            return False
    return False


def _is_emphatic(text: str, begin: int, stop: int, word: str, rules: EndRules) -> bool:
    """Whether a stop only parts words that are stressed: "We want to Get. It. OUT"."""
    if word in rules.never_final or word in rules.may_end or word in rules.before_number:
        return False
    ahead = _STRESSED.match(text, stop + 1)
    if ahead is None:
        return False
    return ahead["more"] is not None or _ONE_WORD.search(text, max(begin, stop - _LOOK_AHEAD), stop) is not None


def _gap_forgotten(text: str, begin: int, stop: int, word: str, rules: EndRules) -> bool:
    """Whether two words run together at a stop are two sentences, and neither an address, "Kompas.Com", nor a title,
    "Kombes.Pol"."""
    before = text[max(begin, stop - 40) : stop].split()
    if not before or before[-1] in rules.never_final or not re.search(r"[a-zà-ÿ]{3}\Z", before[-1]):
        return False
    return word.lower() not in _DOMAINS and not re.search(r"[/@]|^www\.", before[-1])


def _in_brackets(text: str, begin: int, end: int, match: re.Match[str]) -> bool:
    """Whether a stop belongs to what stands in brackets within a sentence."""
    if match["stop"] == "." and _inside_brackets(text, begin, match.start(), min(end, match.end() + _BRACKETED)):
        return True
    return ")" in match["close"] and _opened_within(text, begin, match.start("close"))


def _inside_brackets(text: str, begin: int, stop: int, end: int) -> bool:
    """Whether a stop lies in a short remark in brackets in the middle of a sentence: "(SSK. II)"."""
    opened = text.rfind("(", max(begin + 1, stop - _BRACKETED), stop)
    if opened < 0 or ")" in text[opened:stop]:
        return False
    close = text.find(")", stop, end)
    return close > 0 and "." not in text[stop + 1 : close] and text[begin:opened].strip(_OPENING + " \n\t\r") != ""


def _opened_within(text: str, begin: int, close: int) -> bool:
    """Whether the bracket that closes at `close` was opened inside the sentence, which then goes on after it."""
    opened = text.rfind("(", max(begin, close - _LOOK_BACK), close)
    return opened > begin and text[begin : min(opened, begin + _LOOK_BACK)].strip(_OPENING + " \n\t\r") != ""


def _may_begin(text: str, end: int, following: re.Match[str], *, lower: bool) -> bool:
    """Whether what follows can begin a sentence: a capital, a digit, a letter of a script without case, a sign."""
    word = following["word"]
    if not word:
        return text[following.end("open")] not in ",;:%&/.!?…"
    if not word[0].islower():
        return True
    if lower or word[1:2].isupper():
        return True
    if "(" in following["open"]:  # a source in brackets at the very end: "(reuters)"
        return end - following.end() <= 40 and text[following.end() : end].rstrip(" .\n").endswith(")")
    return False


def _ends_after_word(text: str, begin: int, stop: int, following: re.Match[str], rules: EndRules) -> bool:
    words = text[max(begin, stop - 40) : stop].split()
    if not words:
        return True
    word = words[-1].lstrip(_OPENING)
    first = following["word"] or ""
    alone = following["after"] or text[following.end() : following.end() + 1] in _BEHIND
    if first and alone and _is_emphatic(text, begin, stop, first, rules):
        return False
    if word in rules.before_number and first[:1].isdigit():
        return False
    if word in rules.never_final:
        return False
    if word in rules.before_any_capital:
        if first in rules.behind_time:
            return False
        return len(words) > 4 or stop - begin > 40
    if word in rules.may_end or (len(word) == 1 and word.isupper()) or _DOTTED.match(word) or _NO_VOWEL.match(word):
        return first in rules.starters and not (len(first) == 1 and following["after"])
    return True
