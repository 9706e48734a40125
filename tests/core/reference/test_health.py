"""The health report: rows that repeat, rows that contradict each other, whatever the order and the spelling."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.reference import Contradiction, open_index
from claims.reference.repeats import Repeats, judge_repeats

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
        "another day is another event",
        [
            ("Kebakaran di Serang menewaskan 5 orang pada 4 Oktober 2022", ""),
            ("Kebakaran di Serang menewaskan 7 orang pada 11 Oktober 2020", ""),
            ("Kebakaran di Serang menewaskan 9 orang pada 4 Oktober 2022", ""),
        ],
        [],
        [Contradiction("number", (2, 4))],
    ),
    (
        "another year, in English",
        [("The 2019 floods killed 5 people", ""), ("The 2021 floods killed 7 people", "")],
        [],
        [],
    ),
    (
        "a number that is part of a name",
        [
            ("Flight 370 had 239 people on board", ""),
            ("Flight 17 had 298 people on board", ""),
            ("Iuran kelas 3 naik menjadi Rp 75.000", ""),
            ("Iuran kelas 2 naik menjadi Rp 100.000", ""),
        ],
        [],
        [],
    ),
    (
        "signs, colours and brackets beside a verdict",
        [
            ("600 men went there", "❌ Hoaks"),
            ("600 men went there", "[HOAKS]"),
            ("600 men went there", "Hoaks\ufe0f 🔴"),
        ],
        [(2, 3, 4)],
        [],
    ),
    (
        "verdicts that are nothing but signs",
        [("600 men went there", "✅"), ("600 men went there", "❌")],
        [],
        [Contradiction("verdict", (2, 3))],
    ),
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


def test_comparing_many_rows_tells_how_far_it_is(tmp_path: Path) -> None:
    words = ["".join(letters) for letters in itertools.product("abcdefgh", repeat=3)]
    rows = "".join(
        f"{count} ships from {one} to {two} sank\n" for one in words for two in words[:2] for count in (3, 4)
    )
    (tmp_path / "known.csv").write_text(f"claim\n{rows}", encoding="utf-8")
    heard: list[tuple[int, int]] = []

    def progress(done: int, total: int, what: str) -> None:
        heard.extend([(done, total)] if what == "comparing the rows" else [])

    assert len(open_index(tmp_path / "known.csv", progress=progress).health.contradictions) == 1024
    assert heard and {*heard} <= {(0, 1024), (500, 1024), (1000, 1024)}


TOTALS = [
    ("TOTAL;;75 klaim diperiksa", True, "words with a number in them"),
    ("Jumlah;;75", True, "a number"),
    ("Grand total:;12;75,0", True, "a number beside the claim too"),
    (";;Total 75", True, "the word and a number in the claim alone"),
    ("Total;salah;75 kapal tenggelam", False, "a verdict: a claim of the company Total"),
    ("Total;;Total imported gas from Russia", False, "no number"),
    ("Total;;75 ships with gas from Russia sailed to Marseille", False, "a sentence"),
    ("Jumlah korban;;75", False, "more than the word"),
]


@pytest.mark.parametrize(("row", "skipped", "why"), TOTALS, ids=[case[2] for case in TOTALS])
def test_a_row_at_the_end_that_adds_up_is_no_claim(tmp_path: Path, row: str, skipped: bool, why: str) -> None:
    path = tmp_path / "known.csv"
    path.write_text(f"No;Putusan;Klaim\n1;benar;Laut itu dalam\n{row}\n;;\n{row}\n", encoding="utf-8")
    health = open_index(path).health
    told = [(part.row, part.reason) for part in health.skipped]
    assert told == ([(row, "this row only adds up those above") for row in (3, 5)] if skipped else [])
    path.write_text(f"No;Putusan;Klaim\n{row}\n1;benar;Laut itu dalam\n", encoding="utf-8")
    assert open_index(path).rows == 2, "only at the end"
