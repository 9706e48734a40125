"""What a table shows of a conflict: few characters, and never another number than the one that is meant."""

from __future__ import annotations

import pytest

from claims.cli.output import conflict_text
from claims.records import Conflict


@pytest.mark.parametrize(
    ("kind", "claim", "reference", "shown"),
    [
        ("number", "600 tentaranya", "400 troops", "600 ≠ 400"),
        ("number", "Rp 35rb", "Rp 75.000", "35rb ≠ 75.000"),
        ("number", "35 ribu rupiah", "Rp 75.000", "35 ribu ≠ 75.000"),
        ("number", "Rp 2,3 triliun", "Rp 2,3 miliar", "2,3 triliun ≠ 2,3 miliar"),
        ("number", "5 million people", "5 people", "5 million ≠ 5"),
        ("number", "2 hundred people", "3 people", "2 hundred ≠ 3"),
        ("number", "2 ratus orang", "3 puluh orang", "2 ratus ≠ 3 puluh"),
        ("number", "12 Kilometer", "15 kilometer", "12 ≠ 15"),
        ("number", "5 to 7 troops", "9 troops", "5 to 7 troops ≠ 9 troops"),
        ("number", "dua orang", "3 orang", "dua orang ≠ 3 orang"),
        ("date", "2014", "2015", "2014 ≠ 2015"),
        ("negation", "tidak naik 5 persen", "naik 6 persen", "tidak naik 5 persen ≠ naik 6 persen"),
    ],
)
def test_numbers_are_shown_alone_and_whole(kind: str, claim: str, reference: str, shown: str) -> None:
    assert conflict_text([Conflict(kind, claim, reference, "")]) == shown  # type: ignore[arg-type]
