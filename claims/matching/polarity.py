"""Where one text denies what the other one affirms: denials with their scope, and words that are opposites."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.facts.negation import Negation
from claims.matching.alignment import Alignment
from claims.matching.opposites import opposed, stands_for
from claims.matching.roles import exchanged, relation, reordered
from claims.matching.side import Passage, Side
from claims.matching.view import View

_SUBJECT = 0.4
"""Share of the words of a claim's denying clause that must stand in the row too, for its difference to be one."""

_BEHIND = 0.55
"""The same share where words without a counterpart stand between the denial and that word."""

_WHOLE = 0.65
_ONLY_SUBJECT = 0.7
"""The same share where the denied word itself has no counterpart, only words that go with it; or only its subject."""

_TOLD = 0.5
"""Share of the words of what somebody denies, or of what is called false, that must stand in the row; at least two."""

_HERE = 0.65
"""Share of the found words of the claim's clause that must stand in the very clause where the row denies something."""

_SHOWN = 2
_TOLD_SHOWN = 6
"""Words behind a denial that are shown with it; behind one that tells of a whole statement that it is false."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """What the claim says, and what the row says against it; whether the two are opposites."""

    claim: Passage
    reference: Passage
    opposite: bool = False


def contrasts(sides: Alignment) -> Iterator[Contrast]:
    """The first denial on either side of what the other one affirms; else the first words that are opposites."""
    claim = View(sides.claim, sides.reference, sides.there_by_place, sides.reach)
    row = View(sides.reference, sides.claim, sides.here_by_place, sides.reach)
    opposites = list(_opposites(claim, row))
    turned = any(not (claim.own.is_extent(at) and row.own.is_extent(place)) for at, place in opposites)
    found = (*_by_claim(claim, row, turned=turned), *_by_row(row, claim, turned=turned))
    yield from found[:1] or [*_prefixed(claim, row), *_words(opposites, claim, row)][:1]


def _by_claim(claim: View, row: View, *, turned: bool) -> Iterator[Contrast]:
    """What the claim denies and the row affirms."""
    for cue in claim.own.denials:
        if not claim.shares(cue):
            place = _changed(claim, row, cue) if claim.twins else None if turned else _denied_by_claim(claim, cue)
            if place is not None and not _of_others(claim, place):
                yield Contrast(_cue(cue, claim.own), _affirmed(claim, cue, place))


def _by_row(row: View, claim: View, *, turned: bool) -> Iterator[Contrast]:
    """What the row denies and the claim affirms."""
    for cue in row.own.denials:
        if not row.shares(cue):
            place = _changed(row, claim, cue) if row.twins else None if turned else _denied_by_row(row, claim, cue)
            if place is not None and not _of_others(row, place):
                yield Contrast(_affirmed(row, cue, place), _cue(cue, row.own))


def _denied_by_claim(view: View, cue: Negation) -> int | None:
    """The row's word that the claim denies and the row affirms, and not only for the time to come.

    A row is often longer than a claim and says the same in other words: where the denied word is not found, it is
    enough that most of the words of the denying clause are, and none of those that are denied is denied there too.
    """
    own = view.own
    if not view.may_deny(cue):
        return None
    if cue.sort in ("denied", "false"):
        return _denied_as_told(view, cue)
    share = view.share([at for at in own.clause(cue.span) if not own.is_light(at)])
    at = view.denied_word(cue)
    if at is not None:
        least = _SUBJECT if at in own.heads(cue)[:1] else _BEHIND
        place = view.best(at)
        said = place is not None and view.goes_on(at, place)
        return place if said and share >= least and view.all_affirmed(at) and not view.waits(cue, at) else None
    for words, least in ((own.heads(cue), _WHOLE), (own.before(cue), _ONLY_SUBJECT)):
        told = [at for at in words if at not in own.in_dates]
        found = [place for at in told if (place := view.best(at)) is not None]
        if found:
            enough = cue.clause and share >= least and not any(view.waits(cue, at) for at in words)
            return found[0] if enough and all(map(view.affirmed, found)) else None
    return None


def _denied_as_told(view: View, cue: Negation) -> int | None:
    """The row's word for what somebody is said to deny; who denies it, and whom they name, the row may not tell."""
    told = view.own.heads(cue)
    found = [place for at in told if (place := view.best(at)) is not None]
    enough = len(found) >= max(_TOLD * len(told), 2)
    return found[0] if enough and all(map(view.affirmed, found)) else None


def _denied_by_row(view: View, claim: View, cue: Negation) -> int | None:
    """The claim's word that the row denies and the claim affirms, if the claim is about that clause of the row."""
    at = view.denied_word(cue) if view.may_deny(cue) else None
    place = None if at is None else view.best(at)
    if at is None or place is None or not claim.only_there(place, at) or not view.affirmed(place):
        return None
    # Who denies to carry tools may well carry medicine: what comes next in the claim is denied too, or not in the row
    after = claim.partners.get(place + 1, {})
    if after and set(after).isdisjoint(view.own.phrase(cue)):
        return None
    clause = set(view.own.clause(cue.span))
    around = [one for one in view.other.clause(view.other.words[place].span) if one in claim.partners]
    inside = [one for one in around if not clause.isdisjoint(claim.partners[one])]
    return place if len(inside) >= _HERE * len(around) else None


def _changed(view: View, back: View, cue: Negation) -> int | None:
    """The other side's word for what is denied, where both texts are one sentence but for the denial."""
    if view.unlike_denials == back.unlike_denials:
        return None
    told = view.own.heads(cue)[:1] if cue.sort == "verb" else [*view.own.inside(cue.scope), *view.own.before(cue)]
    at = next((at for at in told if at in view.partners), None)
    return view.best(at) if at is not None and view.all_affirmed(at) else None


def _prefixed(claim: View, row: View) -> Iterator[Contrast]:
    """Words of one side that deny what they are made of, and what affirms it on the other: "unusual" and "usual"."""
    for at, place in _made_of(claim):
        if claim.affirmed(place) and claim.own.outside_denials(at):
            yield Contrast(_word(claim.own, at), _word(row.own, place))
    for place, at in _made_of(row):
        if row.affirmed(at) and row.own.outside_denials(place):
            yield Contrast(_word(claim.own, at), _word(row.own, place))


def _made_of(view: View) -> Iterator[tuple[int, int]]:
    for at, rest in view.own.prefixed:
        for place, word in enumerate(view.other.words):
            if (
                set(view.partners.get(at, {})) <= {place}
                and stands_for(word.text, view.other.language, rest, view.own.language)
                and view.closeness(at, place)
            ):
                yield at, place


def _opposites(claim: View, row: View) -> Iterator[tuple[int, int]]:
    """Words without a counterpart, among the same words, that mean the opposite of each other."""
    here, there = _listed(claim), _listed(row)
    for at, one in here.items():
        for place, other in there.items():
            if opposed(one, other) and claim.closeness(at, place) and not _converse(claim, at, place):
                yield at, place


def _of_others(view: View, place: int) -> bool:
    """Whether what is denied of one is affirmed of another: "Ana did not beat Budi", "Budi beat Ana"."""
    for at, there in view.partners.items():
        if place in there and (mine := relation(view.own, at)) and (theirs := relation(view.other, place)):
            return bool(exchanged(mine, theirs, view.partners))
    return False


def _converse(claim: View, at: int, place: int) -> bool:
    """Whether two opposites say the same, since the names around them change places: one wins, the other one loses.

    Of two forms of one word ("kalah", "mengalahkan") that is supposed, unless the names show that it is not so.
    """
    mine, theirs = (relation(side, one, own_form=True) for side, one in ((claim.own, at), (claim.other, place)))
    if mine is None or theirs is None:
        return place in claim.partners.get(at, {}) or reordered(claim.own, claim.other, claim.partners)
    return bool(exchanged(mine, theirs, claim.partners))


def _listed(view: View) -> dict[int, frozenset[tuple[str, int]]]:
    """The words without a counterpart that have an opposite; a form of their own opposite is none: "kalah" and
    "mengalahkan"."""
    return {at: listed for at, listed in view.own.opposable.items() if not view.has_counterpart(at, listed)}


def _words(opposites: Sequence[tuple[int, int]], claim: View, row: View) -> Iterator[Contrast]:
    """Opposites that both sides affirm: who denies a rise does not exclude a fall."""
    for at, place in opposites:
        if claim.own.behind_denial(claim.own.words[at].span) or row.own.behind_denial(row.own.words[place].span):
            continue
        if row.affirmed(at, of_itself=True) and claim.affirmed(place, of_itself=True):
            yield Contrast(_word(claim.own, at), _word(row.own, place), opposite=True)


def _shown(cue: Negation, side: Side) -> list[int]:
    """The nearest words that a denial is about, as many as are shown with it."""
    most = _TOLD_SHOWN if cue.sort in ("denied", "false") else _SHOWN
    places = side.inside(cue.scope)
    return places[:most] if cue.scope[0] >= cue.span[0] else places[-most:]


def _cue(cue: Negation, side: Side) -> Passage:
    """A denial with the nearest words it is about."""
    spans = [cue.span, *(side.words[at].span for at in _shown(cue, side))]
    return side.passage(side.whole((min(spans)[0], max(end for _, end in spans))))


def _affirmed(view: View, cue: Negation, place: int) -> Passage:
    """What the other side says of what is denied: its word for that, with those beside it that are denied too."""
    denied = _shown(cue, view.own)
    found = {place, *map(view.best, denied)}
    first = last = place
    while first - 1 in found:
        first -= 1
    while last + 1 in found:
        last += 1
    start, end = view.other.words[first].span[0], view.other.words[last].span[1]
    return view.other.passage(view.other.whole((start, end)))


def _word(side: Side, at: int) -> Passage:
    return side.passage(side.whole(side.words[at].span))
