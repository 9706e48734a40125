"""What stands before names in short, which tokens part from them: titles ("Drs. H. Arifin"), names ("Moh. Ridwan")."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from operator import itemgetter
from typing import Final

from claims.facts.names.name_words import Mention, NameWords, is_ordinary, person_names
from claims.facts.tokens.cutter import Tokens

_STOP: Final = "."

_START, _END = itemgetter(0), itemgetter(1)


def with_short_forms(
    mentions: Sequence[Mention], tokens: Tokens, known_places: Container[int], listed: NameWords
) -> list[Mention]:
    """`mentions` in which names have their initials and shortened parts, and none goes on into the title of another.

    Initials alone make no name: a person must have been found beside them.

    Args:
        known_places: tokens at which the name of a place begins: "St. Lucia" is nobody's title.
        listed: the words of the language: `honorifics`, those of them that are `titles` also without a full stop, and
            `short_names`, which are often cut short.
    """
    found, words, behind = list(mentions), tokens.words, 0
    for at in _starts(tokens, listed):
        if at < behind or _is_middle(tokens, at, known_places, found, listed):
            continue
        named = surname = at if at in known_places else behind_titles(words, at, listed)
        while _is_short(words, surname, listed):
            surname += 2
        if surname > at:
            behind = surname
            if tokens.lower[surname] in listed.roles and words[surname] not in person_names():
                continue  # "Mr. President" is nobody's name
            if tokens.lower[at] in listed.saints and words[surname + 1 : surname + 2] == ["'s"]:
                continue  # "at St. Paul's"
            titled = named > at or (at and tokens.lower[at - 1] in listed.roles | listed.ranks)
            sure = titled or any(len(words[index]) > 1 for index in range(named, surname, 2))
            if sure or _known(found, at, surname):
                if named == at and _given_before(words, at, known_places, found, listed):
                    at = named = at - 1  # "Raffles B. Siregar"
                _add_person(found, (at, named, surname), words, listed)
    return found


def _starts(tokens: Tokens, listed: NameWords) -> list[int]:
    """The tokens at which a short form may stand: before a full stop, or a title that needs none."""
    dotted = [at for at, word in enumerate(tokens.words[1:-1]) if word == _STOP]
    if listed.titles.isdisjoint(tokens.lower):
        return dotted
    return sorted({*dotted, *(at for at, word in enumerate(tokens.lower[:-1]) if word in listed.titles)})


def behind_titles(words: list[str], at: int, listed: NameWords) -> int:
    """Where the name begins behind the titles in short from token `at` on: "Drs. H. Arifin"; `at` if there are none."""
    start = at
    while at < len(words) and (length := _title(words, at, listed, alone=at == start)):
        at += length
    return at


def _title(words: list[str], at: int, listed: NameWords, *, alone: bool) -> int:
    """How many tokens the title has that stands at one, before a capital: "Drs.", "H"; 0 if none does.

    Args:
        alone: no other stands before it: then one in full ("Sir") may be what somebody is called.
    """
    lower = words[at].lower()
    if lower not in listed.honorifics or not (words[at][0].isupper() or lower in listed.titles):
        return 0
    length = 2 if words[at + 1 : at + 2] == [_STOP] else 1
    leads = at + length < len(words) and (
        words[at + length][0].isupper() or words[at + length].lower() in listed.titles
    )
    return length if leads and (length == 2 or not alone or lower in listed.titles) else 0


def _is_short(words: list[str], at: int, listed: NameWords) -> bool:
    """Whether an initial or a shortened name with its full stop stands at a token, and a capital behind it."""
    if at + 2 >= len(words) or words[at + 1] != _STOP or not words[at + 2][0].isupper():
        return False
    word, counted = words[at], at > 0 and words[at - 1][0].isdigit()  # "Rp 5 M. Pemerintah"
    letters = len(word) == 2 * word.count(".") + 1 and word.isupper()  # "J", or "J.D" without spaces
    initial = letters and not counted and words[at + 2].lower() not in listed.starters
    return word.lower() not in listed.honorifics and (
        initial or (word.istitle() and word.lower() in listed.short_names)
    )


def _is_middle(tokens: Tokens, at: int, known: Container[int], mentions: Sequence[Mention], listed: NameWords) -> bool:
    """Whether a letter that may be a title stands within a name: "Yasonna H Laoly", not "Gubernur Aceh H Ali"."""
    if not at or len(tokens.words[at]) > 1 or tokens.words[at + 1] == _STOP or at - 1 in known:
        return False
    lower = tokens.lower[at - 1]
    titled = lower in listed.roles or lower in listed.honorifics or lower in listed.ranks or lower in listed.starters
    return not titled and any(
        one.kind == "person" and one.start < at < one.end for one in mentions[_touching(mentions, at - 1, at)]
    )


def _given_before(
    words: list[str], at: int, known: Container[int], mentions: Sequence[Mention], listed: NameWords
) -> bool:
    """Whether a given name stands before the initial at a token: no place, title or word, nor the end of a body."""
    word, lower = (words[at - 1], words[at - 1].lower()) if at else ("", "")
    if not word.istitle() or at - 1 in known or is_ordinary(word, listed) or lower in listed.not_names:
        return False
    titled = lower in listed.roles or lower in listed.honorifics or lower in listed.ranks or lower in listed.starters
    ending = mentions[bisect_left(mentions, at, key=_END) : bisect_right(mentions, at, key=_END)]
    return not titled and all(one.kind == "person" for one in ending)


def _touching(mentions: Sequence[Mention], first: int, last: int) -> slice:
    """Those of the mentions, in order and apart, that have one of the tokens from `first` to `last`."""
    return slice(bisect_right(mentions, first, key=_END), bisect_right(mentions, last, key=_START))


def _known(mentions: Sequence[Mention], first: int, last: int) -> bool:
    """Whether a person was found at one of some tokens."""
    return any(one.kind == "person" for one in mentions[_touching(mentions, first, last)])


def _add_person(mentions: list[Mention], at: tuple[int, int, int], words: list[str], listed: NameWords) -> None:
    """Gives `mentions` one person more, or a longer one, where a title, a name and its surname begin at tokens `at`.

    What went on into the title ends before it, and is nothing if only titles are left.
    """
    title, first, surname = at
    place = _touching(mentions, title, surname)
    touched = mentions[place]
    own = [one for one in touched if one.start >= first or (one.kind == "person" and title == first)]
    if any(one.kind != "person" for one in own):
        return
    start, end = min([first, *(one.start for one in own)]), max([surname + 1, *(one.end for one in touched)])
    while end < len(words) and words[end].istitle() and not own:
        end += 1
    named = {*listed.honorifics, *listed.ranks}
    before = [one._replace(end=title) for one in touched if one.start < title and one not in own]
    before = [one for one in before if not named.issuperset(map(str.lower, words[one.start : one.end]))]
    behind = bisect_left(mentions, end, key=_START)
    mentions[place.start : behind] = sorted([*before, Mention(start, end, "person")])
