"""A claim that tells its speaker is also sought by what is said alone."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from claims import extract_claims
from claims.articles import article_from_text
from claims.matching import Reference, open_reference
from claims.matching.wordings import wordings
from claims.records import Claim

SAID = [
    (
        "Perdana Menteri Tony Abbott menyatakan negaranya akan mengirim 600 tentara ke Irak.",
        "negaranya akan mengirim 600 tentara ke Irak.",
        "a role and a name before the verb",
    ),
    (
        "The army will send 600 troops to Iraq, Prime Minister Tony Abbott said.",
        "The army will send 600 troops to Iraq, .",
        "behind what is said",
    ),
    (
        "Menurut Tony Abbott, 600 tentara akan dikirim ke Irak.",
        ", 600 tentara akan dikirim ke Irak.",
        "according to",
    ),
]

WHOLE = [
    ("Australia mengirim 600 tentara ke Irak.", "no speaker"),
    ("Tony Abbott membantah kabar bahwa 600 tentara dikirim ke Irak.", "what the speaker denies"),
    ("Tony Abbott berkata begitu.", "nothing is left"),
]


def claim_of(text: str) -> Claim:
    (claim,) = extract_claims(article_from_text(text), every=True)
    return claim


@pytest.mark.parametrize(("text", "told", "why"), SAID, ids=[case[2] for case in SAID])
def test_what_is_said_without_who_says_it(text: str, told: str, why: str) -> None:
    claim = claim_of(text)
    whole, bare = wordings(claim)
    assert whole.text == claim.text
    assert len(bare.text) == len(claim.text)
    assert " ".join(bare.text.split()) == told
    assert bare.facts and not bare.facts.people
    assert [fact.value for fact in bare.facts.quantities] == [600]
    assert all(bare.text[slice(*fact.span)] == fact.text for fact in bare.facts.quantities)


@pytest.mark.parametrize(("text", "why"), WHOLE, ids=[case[1] for case in WHOLE])
def test_a_claim_that_is_sought_only_as_it_is_written(text: str, why: str) -> None:
    assert [one.text for one in wordings(claim_of(text))] == [text]


@pytest.fixture
def known(tmp_path: Path) -> Reference:
    path = tmp_path / "known.csv"
    rows = [
        "Australia will send 600 troops to Iraq",
        "Prime Minister Tony Abbott said that taxes would rise",
        "The price of rice rose in Java",
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("claim",), *([row] for row in rows)])
    return open_reference(path)


def test_the_speaker_does_not_dilute_a_row_that_does_not_name_them(known: Reference) -> None:
    text = "Perdana Menteri Tony Abbott menyatakan Australia akan mengirim 600 tentara ke Irak."
    as_text, as_claim = known.match(text, 1)[0], known.match(claim_of(text), 1)[0]
    said = known.match("Australia akan mengirim 600 tentara ke Irak.", 1)[0]
    assert as_claim.row == 2
    assert as_claim.score > as_text.score
    assert as_claim.score == pytest.approx(said.score, abs=0.02)
    assert all(text[slice(*one.claim_span)].strip() for one in as_claim.agreements)


def test_a_row_that_names_the_speaker_keeps_its_score(known: Reference) -> None:
    text = "Perdana Menteri Tony Abbott menyatakan pajak akan naik."
    scores = [next(one.score for one in known.match(asked) if one.row == 3) for asked in (text, claim_of(text))]
    assert scores[0] == scores[1]
