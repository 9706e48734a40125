"""Whose words stand beside a colon, "BNPB: 12 tewas", "12 dead: officials", in the turns of an interview, and above the
line with which a post of a network is signed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from claims.extraction.reading.sentence import Sentence
from claims.extraction.reading.stretches import has_verb
from claims.extraction.speakers.parties import Parties
from claims.records import Person, Speaker

_TAG = 9
"""Words before a colon that may name who speaks, with an office, at most."""

_NAME = 4
"""Words of a name, at most."""

_TOLD = 3
"""Words that a headline tells before or behind who says it, at least."""

_SIGNATURE = re.compile(r"[—–-]{1,2} ?(\w[^()@\n]{1,60}?) \(@\w+\)")
"""The name and the account below a post that an article shows whole: "— Ann Lee (@annlee) May 3"."""

_TURNS = 2
"""Turns of people that make an interview, at least."""


class Turn(NamedTuple):
    """What a paragraph begins with: words with capitals, perhaps an office, and a colon."""

    text: str
    speaker: Speaker | None
    """The person whom the words name; None if they may be anything else: "Q", "The BBC"."""


def credited(sentence: Sentence, resolve: Callable[[Person], Person]) -> Speaker | None:
    """The speaker of a headline that a colon parts from what he says, at either end of it; None if there is none."""
    colons = _colons(sentence)
    if not colons:
        return None
    words, first, last = sentence.words, colons[0], colons[-1]
    if first <= _TAG and _states(sentence, first + 1, len(words)):
        before = Parties(sentence, resolve).credit(0, first)
        if before:
            return before
    ends = words[-1][0].isalnum() and len(words) - last <= _NAME + 1
    return Parties(sentence, resolve).credit(last + 1, len(words)) if ends and _states(sentence, 0, last) else None


def in_turns(
    sentences: Sequence[Sentence],
    speakers: Sequence[Speaker | None],
    paragraphs: Sequence[int],
    resolve: Callable[[Person], Person],
) -> list[Speaker | None]:
    """The speakers, with those of an interview whose paragraphs begin with who speaks."""
    starts = [at for at, own in enumerate(paragraphs) if not at or own != paragraphs[at - 1]]
    starts = [at for at in starts if ":" in sentences[at].words[: _TAG + 1]]
    turns = {at: turn for at in starts if (turn := _turn(sentences[at], resolve))}
    people = sum(turn.speaker is not None for turn in turns.values())
    long = any(paragraphs[at] == own for at, own in enumerate(paragraphs[1:]) if at in turns)  # no list of headlines
    if not people or (people < _TURNS and not (long and len(turns) >= _TURNS)):
        return list(speakers)
    first: dict[str, Speaker] = {}  # by surname
    known, now = list(speakers), None
    for at in range(len(sentences)):
        turn = turns.get(at)
        if turn:
            now = turn.speaker or first.get(turn.text)
            known_as = now and first.setdefault(now.name.split()[-1], now)
            now = known_as and replace(
                known_as, span=(sentences[at].starts[0], sentences[at].starts[0] + len(turn.text))
            )
        known[at] = (now or known[at]) if turn else (known[at] or now)
    return known


def signed(
    sentences: Sequence[Sentence], speakers: Sequence[Speaker | None], paragraphs: Sequence[int]
) -> list[Speaker | None]:
    """The speakers, with those of posts that are signed at their end or in the next paragraph."""
    known = list(speakers)
    for at in [at for at, sentence in enumerate(sentences) if at and "(@" in sentence.text]:
        found = _SIGNATURE.match(sentences[at].text)
        if found is None:
            continue
        start = sentences[at].span[0]
        back = at - 1
        while back >= 0 and paragraphs[back] == paragraphs[at - 1]:
            known[back] = known[back] or Speaker(found[1], None, (start + found.start(1), start + found.end(1)))
            back -= 1
    return known


def _colons(sentence: Sentence) -> list[int]:
    """The colons that a blank follows, but none in brackets: "IBM (NYSE: IBM) rose"."""
    words, starts, ends = sentence.words, sentence.starts, sentence.ends
    found = [at for at in range(1, len(words) - 1) if words[at] == ":" and starts[at + 1] > ends[at]]
    return [at for at in found if words[:at].count("(") == words[:at].count(")")]


def _states(sentence: Sentence, first: int, end: int) -> bool:
    """Whether some words state something: not the result of a team, "Persija: 3 goals (Budi 15)"."""
    start, stop = sentence.starts[first], sentence.starts[end - 1]
    counts = any(start <= fact.span[0] < stop for fact in sentence.facts.quantities)
    return end - first >= _TOLD and (has_verb(sentence, first, end) or (counts and "(" not in sentence.words))


def _turn(sentence: Sentence, resolve: Callable[[Person], Person]) -> Turn | None:
    """The turn that begins with a sentence; None where no words with capitals stand before a colon."""
    colon = next((at for at in _colons(sentence) if at <= _TAG), 0)
    comma = next((at for at in range(1, colon) if sentence.words[at] == ","), colon)
    name = sentence.written[:comma]
    if not (0 < comma <= _NAME and all(word[0].isupper() or word == "." for word in name)):
        return None
    span = (sentence.starts[0], sentence.ends[comma - 1])
    text = sentence.source(*span)
    person = resolve(Person(text, span))
    loud = len(name) > 1 and all(map(str.isupper, name))  # "TOM HALE:"
    if person.name is None and not loud and not any(one.span == span for one in sentence.facts.people):
        return Turn(text, None)
    office = sentence.source(sentence.starts[comma + 1], sentence.ends[colon - 1]) if comma + 1 < colon else None
    return Turn(text, Speaker(person.name or text, office or person.role, span))
