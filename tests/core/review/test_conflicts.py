"""Which conflicts count for a claim."""

from __future__ import annotations

import pytest

from claims.records import Claim, Conflict
from claims.review.conflicts import conflicts_of
from claims.review.records import OfferedMatch, ReviewClaim

CONFLICT = Conflict("number", "600", "400", "The claim says «600», the reference «400»")

VERDICTS = [
    ("True", True, "a row that is right"),
    ("Salah", False, "a row that is wrong itself"),
    ("PANTS ON FIRE!", False, "written otherwise"),
    ("Mostly false", True, "a row that is partly right"),
    ("", True, "a row without verdict"),
]


@pytest.mark.parametrize(("verdict", "counts", "why"), VERDICTS, ids=[case[2] for case in VERDICTS])
def test_who_contradicts_what_is_rated_false_raises_no_alarm(verdict: str, counts: bool, why: str) -> None:
    match = OfferedMatch(7, "a", "x", 0.5, "possible", conflicts=(CONFLICT,), fields={"verdict": verdict})
    entry = ReviewClaim(Claim("c1", "600 troops were sent", (0, 20)), matches=(match,))
    assert conflicts_of(entry) == ((CONFLICT,) if counts else ())
