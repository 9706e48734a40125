"""What a change does to a claim: the part it names is put from one state to another, and back when it is undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

import msgspec

from claims.records import Claim
from claims.review.document import convert
from claims.review.records import (
    Change,
    ChangeKind,
    ChecklistAnswer,
    EvidenceItem,
    OfferedMatch,
    ReviewClaim,
    Status,
    Verdict,
)
from claims.wording import say

DRAFT_FIELDS = ("rationale", "known_as_of", "unknowns")
"""Texts of a verdict that can be typed before a rating is chosen."""

ARTICLE_STEP = "article"
"""The step of what followed from a corrected article, which nobody decided and Undo therefore passes over."""

Item = TypeVar("Item")


def put(claim: ReviewClaim, kind: ChangeKind, before: Any, after: Any) -> ReviewClaim:
    """The claim with the part that `before` and `after` describe put to `after`; history is not touched."""
    return _PUT[kind](claim, before, after)


def _put_verdict(claim: ReviewClaim, before: Any, after: Any) -> ReviewClaim:
    """A mapping with a rating is a verdict, one without is the draft of one, None is neither."""
    if after is None:
        return replace(claim, verdict=None, draft={})
    if "rating" in after:
        return replace(claim, verdict=convert(after, Verdict), draft={})
    return replace(claim, verdict=None, draft=dict(after))


def verdict_state(claim: ReviewClaim) -> Any:
    """What `before` and `after` of a verdict change hold."""
    if claim.verdict is not None:
        return msgspec.to_builtins(claim.verdict)
    return dict(claim.draft) or None


def _put_status(claim: ReviewClaim, before: Any, after: Any) -> ReviewClaim:
    return replace(claim, status=convert(after, Status))


def _put_checklist(claim: ReviewClaim, before: Any, after: Any) -> ReviewClaim:
    item = (after or before)["item"]
    answer = convert(after, ChecklistAnswer) if after else None
    return replace(claim, checklist=_exchange(claim.checklist, lambda one: one.item == item, answer))


def _exchange(items: tuple[Item, ...], matches: Callable[[Item], bool], new: Item | None) -> tuple[Item, ...]:
    """The items with the one that matches replaced, dropped (`new` is None), or `new` at the end if none does."""
    found = next((place for place, one in enumerate(items) if matches(one)), len(items))
    return items[:found] + (() if new is None else (new,)) + items[found + 1 :]


def _put_evidence(claim: ReviewClaim, before: Any, after: Any) -> ReviewClaim:
    """`position` says where an item stands; when others came or went meanwhile it is found by its values."""
    items = list(claim.evidence)
    place = int((before or after).get("position", len(items)))
    if before is not None:
        found = _nearest(items, evidence_from(before), place)
        if found is not None:
            place = found
            del items[found]
    if after is not None:
        items.insert(place, evidence_from(after))
    return replace(claim, evidence=tuple(items))


def evidence_from(plain: Mapping[str, Any]) -> EvidenceItem:
    """An item of evidence from plain data, such as a change holds."""
    item: EvidenceItem = convert(dict(plain), EvidenceItem)
    return item


def _nearest(items: list[EvidenceItem], wanted: EvidenceItem, place: int) -> int | None:
    equal = [index for index, item in enumerate(items) if item == wanted]
    return min(equal, key=lambda index: abs(index - place)) if equal else None


def _put_match(claim: ReviewClaim, before: Any, after: Any) -> ReviewClaim:
    """Only what a reviewer said of the row changes, never the row that was offered, nor another of the same words."""
    told = after or before
    meant = [place for place, match in enumerate(claim.matches) if _is_told(match, told)]
    if not meant:
        return claim

    def distance(place: int) -> tuple[bool, int, bool]:
        match = claim.matches[place]
        return (match.sheet or None) != told.get("sheet"), abs(match.row - told["row"]), match.gone

    nearest = min(meant, key=distance)
    judged = {key: (after or {}).get(key) for key in ("judgement", "by", "at")}
    at = convert(judged["at"], datetime | None)
    said = replace(claim.matches[nearest], judgement=judged["judgement"], by=judged["by"], at=at)
    return replace(claim, matches=(*claim.matches[:nearest], said, *claim.matches[nearest + 1 :]))


def _is_told(match: OfferedMatch, told: Mapping[str, Any]) -> bool:
    """Whether a change may tell of this row, which can have another number by now."""
    if match.id and told.get("id"):
        return match.id == str(told["id"])
    if told.get("text"):
        return match.text == str(told["text"])
    return (match.row, match.sheet or None) == (told["row"], told.get("sheet"))


def match_state(match: OfferedMatch) -> dict[str, Any]:
    """What `before` and `after` of a match change hold: the row, its score then, and what was said of it.

    A row without an id is told by its text, for its number changes where others are put above it.
    """
    return {
        "row": match.row,
        "sheet": match.sheet,
        "id": match.id,
        "text": None if match.id else match.text,
        "score": match.score,
        "judgement": match.judgement,
        "by": match.by,
        "at": msgspec.to_builtins(match.at),
    }


def listed(value: Any) -> Any:
    """Plain data with lists for tuples, as it comes back from a file."""
    if isinstance(value, (list, tuple)):
        return [listed(part) for part in value]
    return {key: listed(part) for key, part in value.items()} if isinstance(value, dict) else value


def _put_claim(claim: ReviewClaim, before: Any, after: Any) -> ReviewClaim:
    """The fields named are put to their values. An undone added claim stays for its history alone."""
    if before is None or after is None:
        return replace(claim, status="todo" if after is not None else "dismissed")
    edited = {**msgspec.to_builtins(claim.claim), **after}
    orphan = bool(edited.pop("orphan", claim.orphan))
    return replace(claim, claim=convert(edited, Claim), orphan=orphan)


_PUT: Mapping[ChangeKind, Callable[[ReviewClaim, Any, Any], ReviewClaim]] = {
    "verdict": _put_verdict,
    "status": _put_status,
    "checklist": _put_checklist,
    "evidence": _put_evidence,
    "match": _put_match,
    "claim": _put_claim,
}


@dataclass(frozen=True, slots=True)
class Step:
    """What was decided at once, over one or many claims; `changes` are in the order in which they were made."""

    id: str
    changes: tuple[Change, ...]


def told(kind: ChangeKind, state: Any) -> Any:
    """A state as the history keeps it: without what is empty, except where a field of a claim was emptied."""
    if kind == "claim" or not isinstance(state, Mapping):
        return state
    return {key: value for key, value in state.items() if value is not None}


def record(claim: ReviewClaim, change: Change) -> ReviewClaim:
    """The claim after a change, with the change at the end of its history."""
    done = put(claim, change.change, change.before, change.after)
    return replace(done, history=(*claim.history, replace(change, claim_id=None)))


def stacks(history: Iterable[Change]) -> tuple[list[Step], list[Step]]:
    """The steps that can be undone and those that can be redone, the next one last.

    Args:
        history: the changes of all claims in the order in which they were made, each with its `claim_id`.
    """
    undo: list[Step] = []
    redo: list[Step] = []
    for step in _steps(one for one in history if one.step != ARTICLE_STEP):
        first = step.changes[0]
        if first.undoes:
            redo += _take(undo, first.undoes)
        elif first.redoes:
            undo += _take(redo, first.redoes)
        else:
            undo.append(step)
            redo.clear()
    return undo, redo


def _take(steps: list[Step], step_id: str) -> list[Step]:
    taken = [step for step in steps if step.id == step_id]
    steps[:] = [step for step in steps if step.id != step_id]
    return taken


def _steps(history: Iterable[Change]) -> list[Step]:
    """Changes grouped by step; one from an older or foreign program that names none is a step of its own."""
    groups: dict[str, list[Change]] = {}
    for number, change in enumerate(history):
        groups.setdefault(change.step or f"{change.claim_id}:{change.at.isoformat()}:{number}", []).append(change)
    return [Step(name, tuple(changes)) for name, changes in groups.items()]


def described(step: Step, claims: Iterable[ReviewClaim], language: str) -> str:
    """A step in a few words: what it changed, on which claim or on how many, and who made it."""
    names = {
        "verdict": say("verdict", language),
        "checklist": say("checklist answer", language),
        "evidence": say("evidence", language),
        "match": say("judgement of a match", language),
        "status": say("status", language),
        "claim": say("words or facts", language),
    }
    ids = tuple(dict.fromkeys(change.claim_id for change in step.changes))
    # A status often follows from what was decided: that of a claim which was rated, or joined to another one.
    meant = next((change for change in step.changes if change.change != "status"), step.changes[0])
    added = meant.change == "claim" and meant.before is None
    if meant.change == "verdict" and _only_words(meant.before, meant.after):
        names["verdict"] = _words_changed(meant.before, meant.after, language)
    what = say("added claim", language) if added else names[meant.change]
    if len(ids) > 1:
        which = say("{count} claims", language, count=len(ids))
    else:
        label = next((one.claim.label for one in claims if one.id == ids[0]), {})
        which = label.get(language) or next(iter(label.values()), "") or str(ids[0])
    return say("{what}: {which} ({who})", language, what=what, which=which, who=step.changes[0].by)


def _only_words(before: Any, after: Any) -> bool:
    """Whether two states of a verdict have the same rating, or both none, and differ in what is written of it."""
    one, other = before or {}, after or {}
    return all(one.get(name) == other.get(name) for name in ("scale", "rating", "category"))


def _words_changed(before: Any, after: Any, language: str) -> str:
    one, other = before or {}, after or {}
    changed = [name for name in DRAFT_FIELDS if one.get(name) != other.get(name)]
    return say("rationale", language) if changed == ["rationale"] else say("the words of the verdict", language)
