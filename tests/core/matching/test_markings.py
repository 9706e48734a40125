"""Rows that begin with the rating of an earlier check, as fact-checkers title them."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.matching import Reference, open_reference
from claims.matching.markings import bare, marking_of, unmarked
from claims.records import Match

MARKED = [
    ("[SALAH] Vaksin membuat mandul", "denied", "SALAH", "in brackets"),
    ("(Hoax) Vaksin membuat mandul", "denied", "Hoax", "in round brackets"),
    ("Hoaks: Vaksin membuat mandul", "denied", "Hoaks", "with a colon"),
    ("HOAKS! Vaksin membuat mandul", "denied", "HOAKS", "with a shout"),
    ("Keliru, Vaksin membuat mandul", "denied", "Keliru", "with a comma"),
    ("False - Vaccines make infertile", "denied", "False", "with a dash"),
    ("FACT CHECK: Vaccines make infertile", "checked", "FACT CHECK", "only checked"),
    ("Fact-check | Vaccines make infertile", "checked", "Fact-check", "with a hyphen"),
    ("CEK FAKTA: [SALAH] Vaksin membuat mandul", "denied", "SALAH", "two, of which one rates"),
    ("[SEBAGIAN BENAR] Vaksin membuat mandul", "rated", "SEBAGIAN BENAR", "another rating"),
]

NOT_MARKED = [
    "Salah satu korban adalah anak",
    "False alarms rose by 5 percent",
    "Fact checkers met in Bali",
    "Fakta hukum itu belum terbukti",
    "Benarkah vaksin membuat mandul?",
    "Hoaks!",
    "",
]


@pytest.mark.parametrize(("text", "sort", "words", "why"), MARKED, ids=[case[3] for case in MARKED])
def test_markings(text: str, sort: str, words: str, why: str) -> None:
    marking = marking_of(text)
    assert marking is not None
    assert (marking.sort, marking.words) == (sort, words)
    assert bare(text).startswith("Va")
    assert len(unmarked(text)) == len(text) and unmarked(text).strip() == bare(text)


@pytest.mark.parametrize("text", NOT_MARKED)
def test_texts_without_marking(text: str) -> None:
    assert marking_of(text) is None
    assert bare(text) == unmarked(text) == text


@pytest.fixture
def best(tmp_path: Path) -> Callable[..., Match]:
    def find(claim: str, row: str, title: str = "", language: str = "en") -> Match:
        path = tmp_path / f"known{len(list(tmp_path.iterdir()))}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("claim", "title"), (row, title), ("Harga beras naik di Jawa", "")])
        found: Reference = open_reference(path)
        return found.match(claim, 1, language)[0]

    return find


def test_a_marking_neither_dilutes_a_match_nor_contradicts_it(best: Callable[..., Match]) -> None:
    claim = "Vaksin campak membuat perempuan mandul"
    plain, marked = best(claim, claim), best(claim, f"CEK FAKTA: [SALAH] {claim}")
    assert marked.score == plain.score
    assert marked.conflicts == ()
    assert marked.level == plain.level
    assert plain.evidence == marked.evidence[:-1]


@pytest.mark.parametrize(("row", "title"), [("[SALAH] {}", ""), ("{}", "[SALAH] {}")])
def test_the_rating_of_the_row_is_named(best: Callable[..., Match], row: str, title: str) -> None:
    claim = "Vaksin campak membuat perempuan mandul"
    match = best(claim, row.format(claim), title.format(claim), "id")
    (told,) = (one for one in match.evidence if one.name == "marking")
    assert "«SALAH»" in told.sentence
    assert told.contribution == 0
    assert match.reason.startswith("Kuat: baris ini ditandai «SALAH»")
    assert match.score == pytest.approx(sum(one.contribution for one in match.evidence))


@pytest.mark.parametrize(
    ("claim", "row", "contradicts"),
    [
        ("Vaksin itu tidak aman", "[SALAH] Vaksin itu aman", False),
        ("Vaksin itu aman", "[SALAH] Vaksin itu tidak aman", False),
        ("Vaksin itu tidak aman", "CEK FAKTA: Vaksin itu aman", True),
        ("[SALAH] Vaksin itu tidak aman", "Hoaks: Vaksin itu aman", True),
        ("Vaksin itu membunuh 600 orang", "[SALAH] Vaksin itu membunuh 400 orang", True),
    ],
)
def test_what_a_row_calls_false_it_does_not_affirm(
    best: Callable[..., Match], claim: str, row: str, contradicts: bool
) -> None:
    assert bool(best(claim, row).conflicts) == contradicts
