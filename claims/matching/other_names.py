"""Another name in the place of one: who is said to do the same is somebody else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import product

from rapidfuzz import fuzz

from claims.facts.names.namesakes import are_namesakes
from claims.matching.alignment import Alignment
from claims.matching.side import Passage, Side
from claims.records import Organisation, Person, Span

_AS_IT_IS = 0.9
"""Trust from which a word is the same in another form; less where it is only spelt alike."""

_BEGINNING = 2
"""Letters that a given name and its short form share: "Jo" of "Joe" and "Joseph"."""

_SPELT_ALIKE = 65.0
"""Per cent of the letters that the shorter of two given names shares with a part of the other: "Bill", "William"."""

_ALIKE = 0.75
_PARTLY = 0.5
"""Share of the words beside the names that must stand on the other side too: of one text, and of the other one."""


def other_name(sides: Alignment) -> tuple[Passage, Passage] | None:
    """The first name of the claim beside the one that stands in its place in the row; None if all else is not alike.

    Across languages only people are looked at, and parties that are called alike in two countries: an organisation may
    be called by other words there.
    """
    for mine, theirs in _of_one_kind(sides):
        if not _of_one(sides, mine, theirs) and _else_alike(sides, mine.span, theirs.span):
            return sides.claim.passage(mine.span), sides.reference.passage(theirs.span)
    return None


def _of_one_kind(sides: Alignment) -> Iterator[tuple[Person | Organisation, Person | Organisation]]:
    """The people of the claim beside those of the row, then the organisations."""
    mine, theirs = sides.claim.facts, sides.reference.facts
    yield from product(mine.people, theirs.people)
    if sides.claim.language == sides.reference.language:
        yield from product(mine.organisations, theirs.organisations)
    else:
        yield from (pair for pair in product(mine.organisations, theirs.organisations) if are_namesakes(*pair))


def _of_one(sides: Alignment, mine: Person | Organisation, theirs: Person | Organisation) -> bool:
    """Whether two names may be those of one; two people of one family share a name, and each has another."""
    if isinstance(mine, Organisation) and isinstance(theirs, Organisation) and are_namesakes(mine, theirs):
        return False
    if _abbreviated(mine.text, theirs.text):
        return True
    relatives = isinstance(mine, Person) and _relatives(sides, mine.span, theirs.span)
    return not relatives and _stand_for_each_other(sides, mine.span, theirs.span)


def _relatives(sides: Alignment, mine: Span, theirs: Span) -> bool:
    """Whether two names share a word, and each has others that are nowhere on the other side and that do not begin
    alike: "Joe Biden" and "Hunter Biden", but not "Joseph Biden" or "J. Biden"."""
    here, there = sides.claim.inside(mine), sides.reference.inside(theirs)
    left = [sides.claim.words[at].text for at in here if at not in sides.there_by_place]
    others = [sides.reference.words[at].text for at in there if at not in sides.here_by_place]
    unlike = bool(left and others) and not any(_alike(one, other) for one, other in product(left, others))
    return unlike and sides.shared(here, there) > 0


def _alike(one: str, other: str) -> bool:
    """Whether a given name may be another form of one: a short one, of which an initial has only one letter to tell it
    by, or one spelt otherwise, "Mohammed" and "Muhammad"."""
    size = min(len(one), len(other), _BEGINNING)
    return one[:size] == other[:size] or fuzz.partial_ratio(one.lower(), other.lower()) >= _SPELT_ALIKE


def _stand_for_each_other(sides: Alignment, mine: Span, theirs: Span) -> bool:
    here, there = sides.claim.inside(mine), sides.reference.inside(theirs)
    return _stands(here, there, sides.there_by_place) or _stands(there, here, sides.here_by_place)


def _stands(name: Sequence[int], other: Sequence[int], partners: Mapping[int, Mapping[int, float]]) -> bool:
    """Whether a word of a name stands anywhere on the other side as it is, or all of them in the other name, maybe
    spelt otherwise: "Prabowo" is not in "Ganjar Pranowo", but "Joko" is "Jokowi"."""
    if any(trust >= _AS_IT_IS for at in name for trust in partners.get(at, {}).values()):
        return True
    return all(not set(other).isdisjoint(partners.get(at, ())) for at in name)


def _abbreviated(one: str, other: str) -> bool:
    """Whether one name is made of the first letters of the other one: "SBY" and "Susilo Bambang Yudhoyono"."""
    texts = {name.replace(".", "").casefold() for name in (one, other)}
    return not texts.isdisjoint("".join(word[0] for word in name.split()).casefold() for name in (one, other))


def _else_alike(sides: Alignment, mine: Span, theirs: Span) -> bool:
    """Whether both texts are alike but for a name on either side, around the names and as a whole."""
    claim, row = sides.claim, sides.reference
    shares = _share(claim, mine, sides.there_by_place.keys()), _share(row, theirs, sides.here_by_place.keys())
    near = sides.shared(claim.around(mine), row.around(theirs))
    return near > 0 and max(shares) >= _ALIKE and min(shares) >= _PARTLY


def _share(side: Side, name: Span, found: Set[int]) -> float:
    """The share of a side's words, but those of a name, that stand on the other side too."""
    others = set(range(len(side.words))) - set(side.inside(name))
    return len(others & found) / (len(others) or 1)
