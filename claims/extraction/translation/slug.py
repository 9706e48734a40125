"""A claim in short by its facts, in another language: a slug, as desks call such a row of words for one matter.

"Cianjur, 162 killed, 21 November 2022": numbers with what they count, names, days, and the words and
verbs around them that are sure. Commas say only that all of it stands in the claim. A colon stands behind what begins
the claim and is followed by a verb.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claims.extraction.pieces import rendering
from claims.extraction.pieces.asides import dropped
from claims.extraction.pieces.glossed import Glossed
from claims.extraction.pieces.piecing import Reader, fact_pieces
from claims.extraction.translation.limits import asks, is_bounded
from claims.extraction.translation.slug_amounts import Item, Kind
from claims.extraction.translation.slug_items import ItemReader
from claims.records import Quantity

MOST: Mapping[Kind, int] = {"count": 2, "measure": 2, "change": 1, "name": 3, "topic": 2, "date": 1}
"""Items of each kind in one label."""

LEAST_FIRST: tuple[tuple[Kind, int], ...] = (
    ("topic", 1), ("name", 1), ("date", 0), ("count", 1),
    ("topic", 0), ("name", 0), ("change", 0), ("measure", 0), ("count", 0),
)  # fmt: skip
"""What is left out where there is no room, in this order: the last of a kind of which there are more than so many."""


def slug(glossed: Glossed, end: int, room: int) -> str:
    """The facts of a claim in at most `room` characters; empty if that would tell too little, as without a number.

    Nothing is told of a claim that asks or has an extreme ("the worst since 1998"), nor of clauses that deny or have
    "only", "may" or "if", which would be lost.

    Args:
        end: the word behind the claim, from which on dates tell when something was said of it.
    """
    sentence, code = glossed.sentence, glossed.code
    first = sentence.starts[glossed.pieces[0].first]
    last = sentence.starts[end] if end < len(sentence.starts) else sentence.span[1]
    claimed = [fact for fact in sentence.facts.quantities if first <= fact.span[0] < last]
    if all(map(rendering.is_time, claimed)):
        return ""
    if glossed.spoken[0] in glossed.own.rates or glossed.is_unreal():
        return ""  # "each kitchen serves 3,000 pupils", and not all of them
    if glossed.bounded or asks(sentence) or _is_denied(glossed) or sentence.tags.get("extreme"):
        return ""
    found = ItemReader(_whole(glossed, end)).items()
    if not found:
        return ""
    dated = sentence.facts.dates if len(sentence.acting()) <= 1 else ()  # else it may be that of another deed
    dates = (rendering.day(date, code) for date in dated if sentence.index_at(date.span[0]) < end)
    found += [Item(text, "date") for text in dates if text]
    kept = _fitting(_few(found), room)
    text = _joined(kept)
    return text if _tells(kept) and _has_first(text, claimed, glossed) and not is_bounded(glossed) else ""


def _has_first(text: str, claimed: Sequence[Quantity], glossed: Glossed) -> bool:
    """Whether a row that has one of several numbers of the same thing has the first of them, which the claim is of:
    "A won 3 million votes, while B won 2 million"."""
    nouns = [fact.noun for fact in claimed]
    first = next((fact for fact in claimed if fact.noun and nouns.count(fact.noun) > 1), None)
    if first is None:
        return True
    return rendering.quantity(replace(first, noun=None), glossed.sentence.language, glossed.code) in text


def _is_denied(glossed: Glossed) -> bool:
    """Whether something is said of all of the claim that makes it no fact: somebody denies it, or did not say it."""
    first = glossed.sentence.starts[glossed.pieces[0].first]
    return any(cue.sort != "plain" or cue.span[0] < first for cue in glossed.sentence.denials())


def _whole(glossed: Glossed, end: int) -> Glossed:
    """The claim with the pieces for which a clause has no room, since a number may stand there."""
    sentence = glossed.sentence
    read = glossed.pieces[-1].last
    behind = (sentence.index_at(fact.span[0]) for fact in sentence.facts.quantities)
    if not any(read <= at < end for at in behind):
        return glossed
    more = Reader(sentence, fact_pieces(sentence), dropped(sentence)).pieces(read, end)
    return Glossed([*glossed.pieces, *more], sentence, glossed.code)


def _few(found: Sequence[Item]) -> list[Item]:
    """At most so many of each kind as `MOST` says, nothing twice."""
    kept: list[Item] = []
    left = dict(MOST)
    for item in found:
        if left[item.kind] and not any(item.text.casefold() in other.text.casefold() for other in kept):
            left[item.kind] -= 1
            kept.append(item)
    return kept


def _fitting(found: list[Item], room: int) -> list[Item]:
    """As many as there is room for."""
    kept = list(found)
    while kept and len(_joined(kept)) > room:
        del kept[_least(kept)]
    return kept


def _least(kept: Sequence[Item]) -> int:
    """The place of the item that can best be left out: of its kind, the farthest from what tells what happened."""
    places = {kind: [at for at, item in enumerate(kept) if item.kind == kind] for kind in MOST}
    found = next(places[kind] for kind, least in LEAST_FIRST if len(places[kind]) > least)
    telling = next((at for at, item in enumerate(kept) if item.whole), 0)
    return max(found, key=lambda at: (not kept[at].whole, abs(at - telling), at))


def _tells(kept: Sequence[Item]) -> bool:
    """Whether a reader would know the claim by it: what happened to how many, or how much something is.

    A measure among names and nouns is not told whose it is: "Offer $58 per share, Varkoma".
    """
    whole = [item for item in kept if item.whole]
    measured = bool(whole) and all(item.kind == "measure" for item in whole)
    return bool(whole) and not (measured and any(item.kind in ("name", "topic") for item in kept))


def _joined(kept: Sequence[Item]) -> str:
    text = ""
    for before, item in zip((None, *kept), kept, strict=False):
        joint = (
            "" if before is None else " " if item.kind == "change" and item.close and before.kind == "topic" else ", "
        )
        joint = ": " if before is kept[0] and before.leads else joint
        text += joint + item.text
    return text
