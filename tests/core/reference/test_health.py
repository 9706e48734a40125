"""The health report: rows that repeat, rows that contradict each other, whatever the order and the spelling."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.reference import Contradiction, open_index
from claims.reference.health import Repeats, judge_repeats

Make = Callable[..., Path]

CASES: list[tuple[str, list[tuple[str, str]], list[tuple[int, ...]], list[Contradiction]]] = [
    ("nothing alike", [("The river is long", "true"), ("The hill is high", "true")], [], []),
    ("the same twice", [("The river is long", "true"), ("The river is long", "true")], [(2, 3)], []),
    (
        "case, spaces and punctuation aside",
        [("The river is “long”.", "true"), ("the  river is long", ""), ("THE RIVER, IS LONG!", "True ")],
        [(2, 3, 4)],
        [],
    ),
    (
        "another verdict",
        [("The river is long", "true"), ("The river is long", "false"), ("The river is long", "true")],
        [],
        [Contradiction("verdict", (2, 3, 4))],
    ),
    (
        "another number",
        [("600 troops went there", "true"), ("400 troops went there", "true")],
        [],
        [Contradiction("number", (2, 3))],
    ),
    ("one number written in two ways", [("It cost 1.000 rupiah", ""), ("It cost 1,000 rupiah", "")], [(2, 3)], []),
    (
        "a fraction is no group of digits",
        [("It grew 2.5 percent", ""), ("It grew 25 percent", "")],
        [],
        [Contradiction("number", (2, 3))],
    ),
    ("a number more", [("He met 5 men on day 2", ""), ("He met 5 men on day", "")], [], []),
    (
        "a sign",
        [("It was -5 degrees there", ""), ("It was 5 degrees there", "")],
        [],
        [Contradiction("number", (2, 3))],
    ),
    ("a range has no sign", [("It takes 10-20 days there", ""), ("It takes 10–20 days there", "")], [(2, 3)], []),
    ("codes are no sentences", [("R-1", ""), ("R-2", ""), ("Video 3", ""), ("Video 4", "")], [], []),
    (
        "both at once",
        [("600 men went there", "true"), ("600 men went there", "false"), ("700 men went there", "true")],
        [],
        [Contradiction("verdict", (2, 3)), Contradiction("number", (2, 3, 4))],
    ),
]


@pytest.mark.parametrize(
    ("rows", "duplicates", "contradictions"), [one[1:] for one in CASES], ids=[one[0] for one in CASES]
)
def test_report(
    rows: list[tuple[str, str]],
    duplicates: list[tuple[int, ...]],
    contradictions: list[Contradiction],
    make_book: Make,
) -> None:
    health = open_index(make_book([("claim", "verdict"), *rows])).health
    assert list(health.duplicates) == duplicates
    assert sorted(health.contradictions, key=repr) == sorted(contradictions, key=repr)
    assert health.duplicate_rows == sum(len(group) - 1 for group in duplicates)


WORDS = st.lists(st.sampled_from(["river", "hill", "600", "1.000", "1,000", "2.5", "Élan", "men"]), max_size=5)


@given(
    claims=st.lists(WORDS.map(" ".join), min_size=1, max_size=12), verdicts=st.lists(st.sampled_from("tf"), min_size=12)
)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_groups_agree_with_comparing_every_pair(claims: list[str], verdicts: list[str]) -> None:
    """What the hashes find is what a reader who compares each row with each other finds."""
    repeats = Repeats()
    half = len(claims) // 2
    for part in (claims[:half], claims[half:]):
        if part:
            repeats.add(part)
    duplicates, contradictions = judge_repeats(
        repeats.groups(), claims.__getitem__, verdicts.__getitem__, lambda position: position
    )

    def same(one: str, other: str) -> bool:
        return one.replace(",", ".") == other.replace(",", ".")

    doubled = {
        at for at, claim in enumerate(claims) if any(same(claim, other) for other in claims[:at] + claims[at + 1 :])
    }
    told = {row for group in duplicates for row in group}
    told |= {row for one in contradictions if one.kind == "verdict" for row in one.rows}
    assert told == doubled
    for group in duplicates:
        assert len({verdicts[row] for row in group}) == 1
