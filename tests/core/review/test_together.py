"""Several decisions as one step: saved once, undone at once, all or nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claims.errors import ClaimdeskError
from claims.records import Claim
from claims.review import Review, load_document, open_review

Begin = Callable[..., Review]


def test_what_is_decided_together_is_one_step_saved_once(begin: Begin) -> None:
    review = begin()
    first, second = (claim.id for claim in review.claims[:2])
    told: list[tuple[tuple[str, ...], str]] = []
    review.subscribe(lambda touched: told.append((touched.claim_ids, touched.what)))
    with review.together("import"):
        review.rate(first, "benar")
        review.set_text(second, "rationale", "Menurut BPS")
        review.answer(second, "number-source", "yes")
    assert told == [((first, second), "import")]
    assert load_document(review.path).claims[1].draft == {"rationale": "Menurut BPS"}
    review.undo()
    assert review.claim(first).verdict is None
    assert (review.claim(second).draft, review.claim(second).checklist) == ({}, ())
    review.redo()
    assert review.claim(first).verdict is not None


def test_together_is_all_or_nothing(begin: Begin) -> None:
    review = begin()
    first = review.claims[0].id
    review.rate(first, "hoaks")
    before = review.document
    with pytest.raises(ClaimdeskError), review.together("import"):
        review.rate(first, "benar")
        review.rate(first, "no such rating")
    assert review.document == before
    assert load_document(review.path).claims == before.claims
    review.undo()
    assert review.claim(first).verdict is None


def test_a_claim_that_was_added_in_vain_leaves_no_trace(begin: Begin) -> None:
    review = begin()
    added = Claim("", "Paris", (34, 39))
    with pytest.raises(ClaimdeskError), review.together("import"):
        in_vain = review.add_claim(added)
        review.rate(in_vain, "no such rating")
    with pytest.raises(ClaimdeskError, match="there is no claim"):
        review.claim(in_vain)
    claim_id = review.add_claim(added)
    assert review.claim(claim_id).claim.text == "Paris"
    assert [step.changes[0].claim_id for step in [review.undo_step] if step] == [claim_id]


def test_a_step_made_together_is_one_step_after_a_restart(begin: Begin) -> None:
    review = begin()
    ids = [claim.id for claim in review.claims[:2]]
    with review.together("import"):
        for claim_id in ids:
            review.rate(claim_id, "benar")
    review.close()
    with open_review(review.path, by="B. Sari") as again:
        again.undo()
        assert [again.claim(claim_id).verdict for claim_id in ids] == [None, None]
