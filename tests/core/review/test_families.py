"""A sentence and its parts are three claims, and need not be three decisions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claims.review import Review
from claims.review.families import covered

Act = Callable[[Review], object]

CASES: list[tuple[str, Act, set[str]]] = [
    ("nothing is decided", lambda r: None, set()),
    ("the whole is decided", lambda r: r.rate("c002", "benar"), {"c004", "c005"}),
    ("the whole and a part", lambda r: r.rate_all(["c002", "c004"], "benar"), {"c005"}),
    ("one part of two", lambda r: r.rate("c004", "benar"), set()),
    ("both parts", lambda r: r.rate_all(["c004", "c005"], "benar"), {"c002"}),
    ("a part decided, one dismissed", lambda r: [r.rate("c004", "benar"), r.set_status("c005", "dismissed")], {"c002"}),
    ("both parts dismissed", lambda r: r.set_status_all(["c004", "c005"], "dismissed"), set()),
    ("the whole dismissed", lambda r: r.set_status("c002", "dismissed"), set()),
]


@pytest.mark.parametrize(("act", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_needs_no_decision_of_its_own(begin: Callable[..., Review], act: Act, expected: set[str]) -> None:
    review = begin()
    start = review.claim("c002").claim.span[0]
    assert review.split("c002", [(start, start + 11), (start + 12, start + 40)]) == ("c004", "c005")
    review.resume_all(["c002"])
    act(review)
    for member in ("c002", "c004", "c005"):
        assert set(covered(review.claims, member)) == expected
    assert covered(review.claims, "c001") == covered(review.claims, "none") == ()
