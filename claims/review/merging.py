"""Bringing two versions of a review together, claim by claim and field by field, without losing either."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any

import msgspec

from claims.records import Claim
from claims.review.anchoring import free_id, reanchored
from claims.review.changes import evidence_from, listed, match_state, put, verdict_state
from claims.review.records import (
    Change,
    ChangeKind,
    Dispute,
    EvidenceItem,
    OfferedMatch,
    ReviewClaim,
    ReviewDocument,
)
from claims.review.rewording import has_work
from claims.review.sameness import must_be_same_article, same_claim, sentence_key

_WORDS = ("text", "span")
_EXTRACTED = tuple(field.name for field in fields(Claim) if field.name not in ("id", *_WORDS))
_COMPUTED = frozenset(f"claim/{name}" for name in _EXTRACTED if name not in ("kind", "label", "speaker"))
"""Parts that the program works out anew from the words: only what the history tells of them is a person's."""
_WHO_AND_WHEN = frozenset(("by", "at"))


def merge_documents(
    base: ReviewDocument | None, mine: ReviewDocument, theirs: ReviewDocument
) -> tuple[ReviewDocument, tuple[Dispute, ...]]:
    """Merges two versions of a review.

    Args:
        base: the version that both come from; without it, the histories tell who changed what.
        mine: what stands where both changed the same field.
        theirs: the other version; where it loses, it is kept as a dispute in the merged review.

    Returns:
        The merged review, and the disputes that this merge found, with the ids of their claims.

    Raises:
        RefusedInput: they are reviews of different articles.
    """
    must_be_same_article(theirs.article, mine.article)
    if base is not None:
        must_be_same_article(base.article, mine.article)
    head, unsettled = _merge_head(base, mine, theirs)
    text = head.article.text
    base = _placed(base, text) if base is not None else None
    mine, theirs = _placed(mine, text), _placed(theirs, text)
    merged, found = merge_claims(_by_id(base), _by_id(mine), _by_id(_renamed(base, mine, theirs)))
    document = replace(head, claims=merged, unsettled=_with_new(mine.unsettled, (*theirs.unsettled, *unsettled)))
    return document, (*unsettled, *found)


Claims = Mapping[str, ReviewClaim]


def _by_id(document: ReviewDocument | None) -> Claims | None:
    return None if document is None else {claim.id: claim for claim in document.claims}


def _placed(document: ReviewDocument, text: str) -> ReviewDocument:
    """A version whose claims stand where their words are in `text`, so that places can be compared."""
    if document.article.text == text:
        return document
    return replace(document, claims=reanchored(document.claims, document.article.text, text, ()).claims)


def _renamed(base: ReviewDocument | None, mine: ReviewDocument, theirs: ReviewDocument) -> ReviewDocument:
    """`theirs` with the ids of `mine` for the same sentences, and new ones where an id stands for another there."""
    known = {claim.id: claim for claim in (*(base.claims if base else ()), *mine.claims)}
    theirs_ids = {claim.id for claim in theirs.claims}
    strays = {one.id for one in theirs.claims if one.id in known and not _is_same(one, known[one.id])}
    placed = (one for one in mine.claims if not one.orphan)
    free = {one.claim.span: one.id for one in placed if one.id in strays or one.id not in theirs_ids}
    used = theirs_ids | set(known)
    names = {}
    for claim in theirs.claims:
        twin = "" if claim.orphan else free.get(claim.claim.span, "")
        if claim.id in strays or (claim.id not in known and twin):
            names[claim.id] = free.pop(claim.claim.span) if twin else free_id(used)
            used.add(names[claim.id])
    return replace(theirs, claims=tuple(_under(names, claim) for claim in theirs.claims)) if names else theirs


def _under(names: Mapping[str, str], entry: ReviewClaim) -> ReviewClaim:
    """A claim and the sentence it is a part of, under their new names."""
    claim = entry.claim
    parent = names.get(claim.parent, claim.parent) if claim.parent else None
    return replace(entry, claim=replace(claim, id=names.get(claim.id, claim.id), parent=parent))


def _is_same(claim: ReviewClaim, other: ReviewClaim) -> bool:
    """Whether two claims of one id are the same sentence, also where one was edited since they parted.

    What a person said of one in other words is not given to the other.
    """
    if _keys(claim.history) & _keys(other.history) or not _texts(claim).isdisjoint(_texts(other)):
        return True
    placed = not (claim.orphan or other.orphan)
    own, their = (sentence_key(one.claim.text) for one in (claim, other))
    rated = has_work(claim) or has_work(other)
    return same_claim(claim.claim, other.claim, placed=placed) and (own == their or not rated)


def _texts(claim: ReviewClaim) -> set[str]:
    """The words of a claim now and before each of its edits."""
    before = [one.before for one in claim.history if one.change == "claim" and one.before]
    return {claim.claim.text, *(text for plain in before if isinstance(text := plain.get("text"), str))}


def merge_claims(
    base: Claims | None, mine: Claims | None, theirs: Claims | None
) -> tuple[tuple[ReviewClaim, ...], tuple[Dispute, ...]]:
    """Merges claims that have the same id; one that a side dropped stays if the other side changed it."""
    mine, theirs = mine or {}, theirs or {}
    merged: list[ReviewClaim] = []
    found: list[Dispute] = []
    for claim_id in _order(list(mine), list(theirs)):
        own, other = mine.get(claim_id), theirs.get(claim_id)
        origin = _origin(base, own, other, claim_id)
        if own is None or other is None:
            left = own or other
            if left is not None and (origin is None or left != origin):
                merged.append(left)
            continue
        claim, disputes = merge_claim(origin, own, other)
        merged.append(claim)
        found += [replace(one, claim_id=claim_id) for one in disputes]
    return tuple(merged), tuple(found)


def _origin(
    base: Claims | None, mine: ReviewClaim | None, theirs: ReviewClaim | None, claim_id: str
) -> ReviewClaim | None:
    """The claim in the version that both come from, if they do: what was decided there is in the history of both.

    A synced folder can put back a version that parted before the last save; beside that save, it would look newer.
    """
    origin = base.get(claim_id) if base is not None else None
    if origin is None:
        return None
    decided = _keys(origin.history)
    from_it = all(decided <= _keys(side.history if side is not None else ()) for side in (mine, theirs))
    return origin if from_it else None


def _order(mine: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """Ids of both: those of `mine` in their order, and each other one after the one it follows in `theirs`."""
    order = list(mine)
    known = set(mine)
    previous: str | None = None
    for claim_id in theirs:
        if claim_id not in known:
            order.insert(order.index(previous) + 1 if previous in known and previous is not None else 0, claim_id)
            known.add(claim_id)
        previous = claim_id
    return order


@dataclass(slots=True)
class _Sides:
    """Two versions of a claim with what each side changed since they parted."""

    base: ReviewClaim | None
    mine: ReviewClaim
    theirs: ReviewClaim
    disputes: list[Dispute]

    def choose(self, part: str, state: Callable[[ReviewClaim], Any], kind: ChangeKind) -> Any:
        """The state of a part after the merge; a dispute is noted where both changed it differently."""
        own, other = state(self.mine), state(self.theirs)
        if own == other or _meaning(own) == _meaning(other):
            return own
        changed_own, changed_other = self._changed(part, state, kind, own, other)
        if changed_other and not changed_own:
            return other
        if changed_own and not changed_other:
            return own
        if not changed_own and part in _COMPUTED:
            return own
        origin = state(self.base) if self.base is not None else None
        self.disputes.append(Dispute(part, origin, own, other))
        return own

    def _changed(
        self, part: str, state: Callable[[ReviewClaim], Any], kind: ChangeKind, own: Any, other: Any
    ) -> tuple[bool, bool]:
        if self.base is not None:
            origin = state(self.base)
            if part not in _COMPUTED or origin in (own, other):
                return own != origin, other != origin
        own_keys, other_keys = _keys(self.mine.history), _keys(self.theirs.history)
        return (
            any(_touches(one, kind, part) and _key(one) not in other_keys for one in self.mine.history),
            any(_touches(one, kind, part) and _key(one) not in own_keys for one in self.theirs.history),
        )


def _meaning(state: Any) -> Any:
    """A state without who and when: two people who decide the same do not disagree."""
    if isinstance(state, Mapping):
        return {key: value for key, value in state.items() if key not in _WHO_AND_WHEN and value is not None}
    return state


def _key(change: Change) -> Any:
    """What tells a change from others; a text that was typed on is still the same change."""
    if change.step:
        return change.step, change.change, repr(change.before)
    return change.at, change.by, change.change, repr(change.before), repr(change.after)


def _keys(history: Iterable[Change]) -> set[Any]:
    return {_key(change) for change in history}


def _touches(change: Change, kind: ChangeKind, part: str) -> bool:
    if change.change != kind:
        return False
    told = change.after if change.after is not None else change.before
    name = part.partition("/")[2]
    if kind == "checklist":
        return bool(told and told.get("item") == name)
    if kind == "match":
        return bool(told and f"{told.get('sheet') or ''}/{told.get('row')}" == name)
    return kind != "claim" or bool(told and name in told)


def merge_claim(
    base: ReviewClaim | None, mine: ReviewClaim, theirs: ReviewClaim
) -> tuple[ReviewClaim, tuple[Dispute, ...]]:
    """Merges two versions of one claim; the disputes found are also in the claim that is returned."""
    if mine == theirs or (base is not None and theirs == base):
        return mine, ()
    if base is not None and mine == base:
        return theirs, ()
    sides = _Sides(base, mine, theirs, [])
    merged = _merge_extracted(sides)
    merged = put(merged, "verdict", None, sides.choose("verdict", verdict_state, "verdict"))
    merged = replace(
        merged,
        status=_merge_status(sides),
        matches=_merge_matches(sides),
        evidence=_merge_evidence(base, mine, theirs),
        history=merge_history(base, mine, theirs),
    )
    merged = _merge_checklist(sides, merged)
    disputes = _with_new(mine.disputes, (*theirs.disputes, *sides.disputes))
    return replace(merged, disputes=disputes), tuple(sides.disputes)


def _with_new(old: tuple[Dispute, ...], new: Iterable[Dispute]) -> tuple[Dispute, ...]:
    kept = list(old)
    kept += [one for one in new if one not in kept]
    return tuple(replace(one, claim_id=None) for one in kept)


def _merge_extracted(sides: _Sides) -> ReviewClaim:
    """The claim's own fields, each on its own; its words and place go together."""
    chosen: dict[str, Any] = dict(sides.choose("claim/text", partial(_fields, _WORDS), "claim"))
    for name in _EXTRACTED:
        chosen |= sides.choose(f"claim/{name}", partial(_fields, (name,)), "claim")
    edited = put(sides.mine, "claim", {}, chosen)
    moved = sides.theirs if edited.claim.span == sides.theirs.claim.span else sides.mine
    return replace(edited, orphan=moved.orphan)


def _fields(names: Sequence[str], claim: ReviewClaim) -> dict[str, Any]:
    """Fields of a claim as the change of a claim holds them."""
    return {name: listed(msgspec.to_builtins(getattr(claim.claim, name))) for name in names}


def _merge_status(sides: _Sides) -> Any:
    """A status that was set by the program when work began gives way to one that a person set."""
    if sides.mine.status != sides.theirs.status:
        for one, other in ((sides.mine, sides.theirs), (sides.theirs, sides.mine)):
            if one.status in ("todo", "in_progress"):
                return other.status if sides.base is None or other.status != sides.base.status else one.status
    return sides.choose("status", lambda claim: claim.status, "status")


def _merge_checklist(sides: _Sides, merged: ReviewClaim) -> ReviewClaim:
    for item in dict.fromkeys(one.item for one in (*sides.mine.checklist, *sides.theirs.checklist)):
        own = _answer_state(item)(sides.mine)
        chosen = sides.choose(f"checklist/{item}", _answer_state(item), "checklist")
        if chosen != own:
            merged = put(merged, "checklist", own, chosen)
    return merged


def _answer_state(item: str) -> Callable[[ReviewClaim], Any]:
    def state(claim: ReviewClaim) -> Any:
        return next((msgspec.to_builtins(one) for one in claim.checklist if one.item == item), None)

    return state


def _row(match: OfferedMatch) -> tuple[str, int]:
    return match.sheet or "", match.row


def _by_row(claim: ReviewClaim) -> dict[tuple[str, int], OfferedMatch]:
    """The rows of a claim; of two of one number the one that the spreadsheet still has."""
    found: dict[tuple[str, int], OfferedMatch] = {}
    for match in claim.matches:
        if found.setdefault(_row(match), match).gone:
            found[_row(match)] = match
    return found


def _merge_matches(sides: _Sides) -> tuple[OfferedMatch, ...]:
    """The rows of the side that searched again, with what either said of them, and judged rows of the other side."""
    own, other = _by_row(sides.mine), _by_row(sides.theirs)
    before = set(_by_row(sides.base)) if sides.base is not None else set(own)
    first, second = (other, own) if set(own) == before and set(other) != before else (own, other)
    rows = {**first, **{row: match for row, match in second.items() if match.judgement or sides.base is None}}
    return tuple({**first, **rows}[row] if row not in own or row not in other else _judged(sides, row) for row in rows)


def _judged(sides: _Sides, row: tuple[str, int]) -> OfferedMatch:
    def state(claim: ReviewClaim) -> Any:
        match = _by_row(claim).get(row)
        return match and match_state(match)

    chosen = sides.choose(f"match/{row[0]}/{row[1]}", state, "match")
    side = sides.mine if chosen == state(sides.mine) else sides.theirs
    return _by_row(side)[row]


def _merge_evidence(base: ReviewClaim | None, mine: ReviewClaim, theirs: ReviewClaim) -> tuple[EvidenceItem, ...]:
    """Everything that either found, but for what one side took away or replaced since they parted."""
    if base is not None:
        gone = {repr(item) for item in base.evidence if item not in mine.evidence or item not in theirs.evidence}
    else:
        gone = _taken_away(mine) | _taken_away(theirs)
    kept = [item for item in mine.evidence if repr(item) not in gone or item in theirs.evidence]
    kept += [item for item in theirs.evidence if item not in mine.evidence and repr(item) not in gone]
    return tuple(kept)


def _taken_away(claim: ReviewClaim) -> set[str]:
    before = [one.before for one in claim.history if one.change == "evidence" and one.before]
    return {repr(evidence_from(plain)) for plain in before} - {repr(item) for item in claim.evidence}


def merge_history(base: ReviewClaim | None, mine: ReviewClaim, theirs: ReviewClaim) -> tuple[Change, ...]:
    """The changes of both, each once, in the order in which they were made."""
    kept: dict[Any, Change] = {}
    for change in (*mine.history, *theirs.history):
        known = kept.get(_key(change))
        if known is None or change.at > known.at:
            kept[_key(change)] = change
    return tuple(sorted(kept.values(), key=lambda change: change.at.astimezone()))


def _merge_head(
    base: ReviewDocument | None, mine: ReviewDocument, theirs: ReviewDocument
) -> tuple[ReviewDocument, tuple[Dispute, ...]]:
    """Article, reference and settings; paths differ from one computer to the next and are never disputed.

    Without a base nobody can tell which is newer: mine stands, and what theirs says otherwise is to be settled.
    """
    chosen: dict[str, Any] = {}
    disputes = []
    for name in ("article", "reference", "settings"):
        own, other = getattr(mine, name), getattr(theirs, name)
        origin = getattr(base, name) if base is not None else None
        chosen[name] = other if own == origin else own
        if own not in (other, origin) and other not in (origin, None) and not _differs_in_path(own, other):
            disputes.append(Dispute(name, *(msgspec.to_builtins(one) for one in (origin, own, other))))
    reviewers = dict.fromkeys((*mine.settings.reviewers, *theirs.settings.reviewers))
    chosen["settings"] = replace(chosen["settings"], reviewers=tuple(reviewers))
    return replace(mine, **chosen), tuple(disputes)


def _differs_in_path(own: Any, other: Any) -> bool:
    if own is None or other is None or not hasattr(own, "path"):
        return False
    return bool(replace(own, path=other.path) == other)
