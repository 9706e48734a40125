"""How sure a match is, and the sentence that says why."""

from __future__ import annotations

import csv
from dataclasses import astuple, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.matching import Reference, open_reference
from claims.matching.comparison import Comparison
from claims.matching.levels import (
    CONFLICT,
    GROUNDS,
    REASONS,
    Grounds,
    Levels,
    fitted_levels,
    grounds,
    level,
    reason,
    sureness,
)
from claims.wording import catalogue

MODEL = Levels(-3.0, {"lead": 2.5, "chance": 3.0, "both": 2.0}, likely=0.8, possible=0.4)

LEVELS = [
    (Grounds(0.8, 0.7, 0.9, 0.9), False, "likely", "all speaks for it"),
    (Grounds(0.8, 0.7, 0.9, 0.9), True, "possible", "a conflict caps it"),
    (Grounds(1.0, 0.05, 1.0, 1.0), False, "possible", "words that some row may share by chance cap it"),
    (Grounds(0.0, 0.7, 0.6, 0.5), False, "possible", "another row is as good"),
    (Grounds(0.6, 0.0, 0.4, 0.0), False, "weak", "few words, that any row may share"),
    (Grounds(-0.8, 0.7, 0.8, 0.9), True, "weak", "far behind another row"),
]


@pytest.mark.parametrize(("found", "conflict", "expected", "why"), LEVELS, ids=[case[3] for case in LEVELS])
def test_levels(found: Grounds, conflict: bool, expected: str, why: str) -> None:
    assert level(found, MODEL, doubted=conflict) == expected


def test_the_levels_that_come_with_the_program_are_sane() -> None:
    model = fitted_levels()
    assert set(model.weights) <= {"lead", "chance", "both", "order"}
    assert all(weight > 0 for weight in model.weights.values())
    assert 0 < model.possible < model.likely < 1
    assert level(Grounds(0, 0, 0, 0), model, doubted=False) == "weak"
    assert level(Grounds(0.9, 0.9, 1, 1), model, doubted=False) == "likely"


SHARES = st.floats(0, 1)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.builds(Grounds, st.floats(-1, 1), SHARES, SHARES, SHARES), st.integers(0, 3), SHARES)
def test_no_ground_ever_lowers_the_sureness(found: Grounds, which: int, more: float) -> None:
    name = list(GROUNDS)[which]
    better = replace(found, **{name: max(getattr(found, name), more)})
    assert sureness(better, fitted_levels()) >= sureness(found, fitted_levels()) - 1e-12


def test_grounds_are_shares_and_a_lead_may_be_below_zero() -> None:
    compared = Comparison({"both": 0.5, "order": 1.0}, (), rarity=30.0)
    ahead, behind = grounds(compared, 0.1, 10_000), grounds(compared, -0.1, 10_000)
    assert ahead.lead == pytest.approx(0.5) == pytest.approx(-behind.lead)
    assert all(0 <= value <= 1 for value in astuple(ahead))
    assert grounds(compared, 0.1, 1_000_000).chance < ahead.chance
    assert grounds(compared, 0.1, 5) == grounds(compared, 0.1, 200)


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_reason_says_what_speaks_for_the_level(reference: Reference, language: str) -> None:
    first = reference.match("Australia will send 600 troops to the United Arab Emirates", 1, language)[0]
    last = reference.match("The president of Brazil met scientists of the minister", 5, language)[-1]
    assert first.reason != last.reason
    assert "{" not in first.reason + last.reason
    assert first.reason.startswith({"en": "Likely", "id": "Kuat"}[language])


def test_a_reason_gives_its_remarks_first() -> None:
    assert reason(Grounds(0.8, 0.7, 0.9, 0.9), "possible", "en", [CONFLICT]).startswith(f"Possible: {CONFLICT},")


def written(path: Path, *rows: tuple[str, str]) -> Reference:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("claim", "verdict"), *rows])
    return open_reference(path)


OTHERS = (("Australia sent troops", "True"), ("Vaccines make nobody infertile", "True"))


def test_a_row_that_disagrees_does_not_make_the_one_that_agrees_weak(tmp_path: Path) -> None:
    rows = (
        ("The Constitutional Court upheld the Garuda Party's lawsuit over the minimum age of candidates", "False"),
        ("The court rejected the lawsuit over the minimum age of candidates that the Garuda Party filed", "True"),
    )
    claim = "The Constitutional Court rejected the Garuda Party's lawsuit over the minimum age of candidates"
    first, second = written(tmp_path / "checks.csv", *rows, *OTHERS).match(claim, top=2)
    assert first.conflicts and not second.conflicts
    assert second.level != "weak"
    assert "a row that disagrees shares more words" in second.reason and "another row" not in second.reason


ONLY_NAMES = [
    ("President Joko Widodo is to visit the village", "President Joko Widodo signed a decree on lobsters", "a plan"),
    ("Malaysia akan bertandang ke Manila", "Malaysia mengalahkan Vietnam 3-0 di Manila", "a match to come"),
]


@pytest.mark.parametrize(("claim", "row", "why"), ONLY_NAMES, ids=[case[2] for case in ONLY_NAMES])
def test_names_alone_make_nothing_likely(tmp_path: Path, claim: str, row: str, why: str) -> None:
    (first, *_) = written(tmp_path / "checks.csv", (row, "True"), *OTHERS).match(claim)
    assert first.text == row and first.level != "likely"
    assert "hardly more than names is shared" in first.reason


def test_a_conflict_with_a_row_rated_false_says_so(tmp_path: Path) -> None:
    reference = written(tmp_path / "checks.csv", ("The Katulampa dam collapsed on Monday", "False"), *OTHERS)
    first = reference.match("The Katulampa dam did not collapse on Monday")[0]
    assert first.reason.startswith("Possible: the row is rated «False», claim and row disagree")
    assert first.conflicts[0].sentence.endswith("The row itself is rated «False»")
    other = written(tmp_path / "true.csv", ("The Katulampa dam collapsed on Monday", "True"), *OTHERS)
    assert "rated" not in other.match("The Katulampa dam did not collapse on Monday")[0].conflicts[0].sentence


def test_every_part_of_a_reason_has_its_translation() -> None:
    said = {one for several in GROUNDS.values() for _, one in several} | {CONFLICT, *REASONS.values()}
    assert said <= set(catalogue("core", "id"))


def test_the_same_words_in_other_signs_do_not_make_a_match_doubtful(tmp_path: Path) -> None:
    said = "Prices of rice rose by a fifth in Jakarta, {0}the highest since 1998{0}"
    path = tmp_path / "twins.csv"
    others = "Australia sent troops", "Vaccines make nobody infertile"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["claim"], [said.format('"')], [said.format("'")], *([one] for one in others)])
    twins = open_reference(path)
    first, second = twins.match(said.format(""), top=2)
    assert (first.level, second.level) == ("likely", "likely")
    twins.close()


def test_rows_that_are_as_good_as_the_first_are_as_possible(tmp_path: Path) -> None:
    path = tmp_path / "checks.csv"
    rows = (
        "Australia mengirim 600 tentara ke Uni Emirat Arab untuk melawan ISIS.",
        "Australia will send 600 troops to the United Arab Emirates, Prime Minister Tony Abbott said.",
        "Australia will send 400 troops to the United Arab Emirates, Prime Minister Tony Abbott said.",
        "Vaccines make nobody infertile",
    )
    path.write_text("\n".join(["claim", *(f'"{row}"' for row in rows)]), encoding="utf-8")
    checks = open_reference(path)
    found = {match.text: match.level for match in checks.match("600 tentara ke Uni Emirat Arab")}
    assert [found.get(row, "weak") for row in rows] == ["likely", "possible", "weak", "weak"]
    checks.close()
