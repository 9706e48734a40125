"""Recording what was taken of a filled-in workbook, in one step of the review."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from claims.errors import ClaimdeskError
from claims.export.round_trip import TEXTS, Correction

if TYPE_CHECKING:
    from claims.review import Review


def apply_changes(review: Review, changes: Sequence[Correction]) -> None:
    """Records `changes` in an open review, in one step: as decisions of whom a row names, else of who opened it.

    Raises:
        ClaimdeskError: one of them is not possible here, such as a rating that waits for the checklist; none is made.
        NotSaved: the review cannot be written now; the step stays in memory and is saved with the next.
    """
    usual = review.by
    with review.together("import"):
        try:
            for name in dict.fromkeys(change.by for change in changes):
                review.by = name or usual
                _apply(review, [change for change in changes if change.by == name])
        finally:
            review.by = usual


def _apply(review: Review, changes: Sequence[Correction]) -> None:
    for claim_id in dict.fromkeys(change.claim_id for change in changes):
        mine = [change for change in changes if change.claim_id == claim_id]
        _apply_verdict(review, claim_id, {change.field: change.value for change in mine if not change.item})
        for item in dict.fromkeys(change.item for change in mine if change.item):
            _apply_answer(review, claim_id, item, {one.field: one.value for one in mine if one.item == item})


def _apply_verdict(review: Review, claim_id: str, values: Mapping[str, str | None]) -> None:
    verdict = review.claim(claim_id).verdict
    rating = values.get("rating", verdict.rating if verdict else None)
    if rating is not None and values:
        review.rate(claim_id, rating, values.get("rationale"), values.get("category"), unknowns=values.get("unknowns"))
        return
    if values.get("category"):
        raise ClaimdeskError(
            "claim {id} has a category and no rating", str(review.path), "choose a rating for it too", id=claim_id
        )
    if "rating" in values:
        review.rate(claim_id, None)
    for field in TEXTS:
        if field in values:
            review.set_text(claim_id, field, values[field] or "")


def _apply_answer(review: Review, claim_id: str, item: str, values: Mapping[str, str | None]) -> None:
    old = next((one for one in review.claim(claim_id).checklist if one.item == item), None)
    answer = values.get("answer", old.answer if old else None)
    review.answer(claim_id, item, answer, note=values.get("note"))  # type: ignore[arg-type]
