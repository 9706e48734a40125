"""Which claims are listed and in what order: filter and sort over plain lists, fast for tens of thousands."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from claims.records import Conflict
    from claims.review.records import ReviewClaim

Order: TypeAlias = Literal["place", "worth", "state", "conflict"]
ORDERS: tuple[Order, ...] = ("place", "worth", "state", "conflict")

FUZZY_CUTOFF = 75.0
"""How alike (0..100) a claim must be to a filter that is found in none word for word: one slip in a word passes."""
OPEN_STATES = ("todo", "in_progress", "postponed")
_STATE_ORDER = {"in_progress": 0, "todo": 1, "postponed": 2, "done": 3, "dismissed": 4}
_CONFLICT_ORDER = {"number": 0, "negation": 1, "unit": 2, "date": 3, "place": 4}


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """What a listed claim must meet; an empty field asks nothing. `conflict` is a kind, or "any"."""

    text: str = ""
    status: str = ""
    rating: str = ""
    kind: str = ""
    speaker: str = ""
    conflict: str = ""

    @property
    def facets(self) -> dict[str, str]:
        """The fields other than the text that ask something."""
        every = {name: getattr(self, name) for name in ("status", "rating", "kind", "speaker", "conflict")}
        return {name: value for name, value in every.items() if value}


def fold(text: str) -> str:
    """`text` without case and accents, for searching."""
    if text.isascii():
        return text.casefold()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def label_of(entry: ReviewClaim, language: str) -> str:
    """The claim's short form in `language`, or in any other; its text where there is none."""
    labels = entry.claim.label
    return labels.get(language) or next((label for label in labels.values() if label), "") or entry.claim.text


def worst_conflict(entry: ReviewClaim) -> Conflict | None:
    """The conflict to show on a claim's card."""
    from claims.review.conflicts import conflicts_of

    return min(conflicts_of(entry), key=lambda conflict: _CONFLICT_ORDER.get(conflict.kind, 9), default=None)


def is_open(entry: ReviewClaim) -> bool:
    """Whether the claim still waits for a decision."""
    return entry.standing in OPEN_STATES


def next_open(entries: Sequence[ReviewClaim], after: int) -> str | None:
    """The first claim listed below place `after` (-1: from the top) that is todo or in progress, then from the top
    again; postponed ones last."""
    turned = [*range(after + 1, len(entries)), *range(max(after, 0))]
    for states in (("todo", "in_progress"), ("postponed",)):
        for place in turned:
            entry: ReviewClaim = entries[place]
            if entry.standing in states:
                return entry.claim.id
    return None


def _has_facet(entry: ReviewClaim, name: str, value: str, rating_of: Callable[[ReviewClaim], str]) -> bool:
    match name:
        case "status":
            return is_open(entry) if value == "open" else entry.standing == value
        case "rating":
            return entry.is_decided and rating_of(entry) == value
        case "kind":
            return entry.claim.kind == value
        case "speaker":
            return entry.claim.speaker is not None and entry.claim.speaker.name == value
        case _:
            from claims.review.conflicts import conflicts_of

            return any(value in ("any", conflict.kind) for conflict in conflicts_of(entry))


_KEYS: Mapping[Order, Callable[[ReviewClaim], float]] = {
    "place": lambda entry: 0,
    "worth": lambda entry: -entry.claim.checkworthiness.score,
    "state": lambda entry: _STATE_ORDER[entry.standing],
    "conflict": lambda entry: (
        -1 if entry.disputes else _CONFLICT_ORDER.get(conflict.kind, 9) if (conflict := worst_conflict(entry)) else 99
    ),
}
"""What is compared before the place in the text."""


class ClaimOrder:
    """Keeps the claims sorted and their texts folded, so that a keystroke in the filter costs milliseconds.

    `rating_of` gives the id of a claim's rating in its scale, "" for none; by default as the file has it.
    """

    def __init__(self, rating_of: Callable[[ReviewClaim], str] | None = None) -> None:
        self._rating_of = rating_of or _rating_as_written
        self._entries: list[ReviewClaim] = []
        self._texts: list[str] = []
        self._places: dict[str, int] = {}
        self._order: Order | None = None

    def forget(self) -> None:
        """The claims are others now."""
        self._order = None

    def change(self, entries: Iterable[ReviewClaim]) -> None:
        """Some claims have other contents now; where that may move them, they are sorted anew when next asked for."""
        if self._order not in ("place", "worth"):
            self.forget()
            return
        for entry in entries:
            place = self._places.get(entry.id)
            if place is None or _stands(self._entries[place]) != _stands(entry):
                self.forget()
                return
            self._entries[place] = entry
            self._texts[place] = _folded(entry)

    def listed(self, entries: Sequence[ReviewClaim], wanted: ClaimFilter, order: Order) -> list[ReviewClaim]:
        """The claims that meet `wanted`, in `order`; `entries` are read only after `forget`, or for another order."""
        if order != self._order:
            from claims.review.ordering import in_text_order

            self._entries = sorted(in_text_order(entries), key=_KEYS[order])
            self._texts = [_folded(entry) for entry in self._entries]
            self._places = {entry.id: place for place, entry in enumerate(self._entries)}
            self._order = order
        chosen, texts = self._entries, self._texts
        words = fold(wanted.text).split()
        if words:
            chosen = _with_words(chosen, texts, words)
        for name, value in wanted.facets.items():
            chosen = [entry for entry in chosen if _has_facet(entry, name, value, self._rating_of)]
        return list(chosen)


def _stands(entry: ReviewClaim) -> tuple[object, ...]:
    """What says where a claim is listed by its place."""
    return entry.claim.span, entry.claim.parent, entry.orphan


def _rating_as_written(entry: ReviewClaim) -> str:
    return entry.verdict.rating if entry.verdict is not None else ""


def _with_words(entries: list[ReviewClaim], texts: list[str], words: list[str]) -> list[ReviewClaim]:
    """The entries whose texts hold every word; where none does, those that come near."""
    first, *more = words
    found = [place for place, text in enumerate(texts) if first in text]
    for word in more:
        found = [place for place in found if word in texts[place]]
    query = " ".join(words)
    if not found and len(query) > 2:
        from rapidfuzz import fuzz, process

        rated = process.extract(query, texts, scorer=fuzz.partial_ratio, score_cutoff=FUZZY_CUTOFF, limit=50)
        found = [place for _, _, place in rated]
    return [entries[place] for place in found]


def _folded(entry: ReviewClaim) -> str:
    """Everything that a filter looks at."""
    claim = entry.claim
    speaker = claim.speaker.name if claim.speaker else ""
    return fold(" ".join((*claim.label.values(), claim.text, speaker)))
