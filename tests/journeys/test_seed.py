"""The main job on the real article: everything in `seeds/expected.yaml` is found and matched."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from claims import extract_claims, open_reference, read_article
from claims.matching import Reference
from claims.records import Article, Claim, Conflict, Match

SEEDS = Path(__file__).parent.parent.parent / "seeds"
EXPECTED: dict[str, Any] = yaml.safe_load((SEEDS / "expected.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def article() -> Article:
    return read_article(SEEDS / EXPECTED["article"])


@pytest.fixture(scope="module")
def claims(article: Article) -> list[Claim]:
    return extract_claims(article)


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reference]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        opened = open_reference(SEEDS / EXPECTED["reference"])
        yield opened
        opened.close()


def find(claims: list[Claim], sentence: str) -> Claim:
    """The claim that holds a stretch of text; the smallest one where a sentence was divided."""
    holding = [claim for claim in claims if sentence in claim.text]
    assert holding, f"no claim holds {sentence!r}"
    return min(holding, key=lambda claim: len(claim.text))


def holds(record: object, wanted: dict[str, Any]) -> bool:
    """Whether a record has the wanted values, whatever else it has."""
    return all(getattr(record, key) == value for key, value in wanted.items())


@pytest.fixture(params=EXPECTED["claims"], ids=lambda case: case["sentence"][:40])
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = request.param
    return found


def paired(records: Sequence[object], wanted: Sequence[dict[str, Any]]) -> bool:
    """Whether there are as many records as wanted, and each has the values of its own."""
    return len(records) == len(wanted) and all(map(holds, records, wanted))


def test_the_claim_is_found_with_its_facts_and_no_others(case: dict[str, Any], claims: list[Claim]) -> None:
    claim = find(claims, case["sentence"])
    assert paired(claim.quantities, case.get("quantities", [])), claim.quantities
    assert paired(claim.dates, case.get("dates", [])), claim.dates
    assert {place.code for place in claim.places} == set(case.get("places", []))
    assert {person.name for person in claim.people} == set(case.get("people", []))
    assert {one.text for one in claim.organisations} == set(case.get("organisations", []))
    assert (claim.negated, claim.denial) == (False, None)


def test_the_claim_has_its_kind_and_speaker(case: dict[str, Any], claims: list[Claim]) -> None:
    claim = find(claims, case["sentence"])
    if "kind" in case:
        assert claim.kind == case["kind"]
    said = claim.speaker and {"name": claim.speaker.name, "role": claim.speaker.role}
    assert said == case.get("speaker")


def test_the_claim_has_its_label(case: dict[str, Any], claims: list[Claim]) -> None:
    claim = find(claims, case["sentence"])
    assert all(0 < len(text) <= 60 for text in claim.label.values())
    assert {key: claim.label[key] for key in case.get("label", {})} == case.get("label", {})
    for language, words in case.get("label_holds", {}).items():
        assert all(word in claim.label[language] for word in words), claim.label[language]


def test_the_right_rows_come_first_and_conflicts_are_named(
    case: dict[str, Any], claims: list[Claim], reference: Reference
) -> None:
    matches = reference.match(find(claims, case["sentence"]))
    if "best_rows" in case:
        assert matches[0].row in case["best_rows"], [(match.row, round(match.score, 2)) for match in matches[:5]]
        assert matches[0].conflicts == ()
    for row, kind in case.get("conflicts_at", {}).items():
        assert kind in {conflict.kind for conflict in conflicts(matches, row)}


def conflicts(matches: list[Match], row: int) -> tuple[Conflict, ...]:
    found = [match for match in matches if match.row == row]
    assert found, f"row {row} is not among the matches"
    assert found[0].level != "likely"
    return found[0].conflicts


def test_six_hundred_is_not_four_hundred(claims: list[Claim], reference: Reference) -> None:
    matches = reference.match(find(claims, "600 tentaranya"))
    assert matches[0].fields["verdict"] == "True"
    assert "600" in matches[0].text
    (conflict,) = conflicts(matches, 8)
    assert "600" in conflict.claim
    assert "400" in conflict.reference
    assert "600" in conflict.sentence
    assert "400" in conflict.sentence


def test_spans_point_at_their_words_and_cut_none(article: Article, claims: list[Claim]) -> None:
    for claim in claims:
        start, end = claim.span
        assert article.text[start:end] == claim.text
        assert not (article.text[start - 1 : start] + claim.text[:1]).isalnum() or start == 0
        assert not (claim.text[-1:] + article.text[end : end + 1]).isalnum() or end == len(article.text)
        for fact in (*claim.quantities, *claim.dates, *claim.places, *claim.people, *claim.organisations):
            assert article.text[fact.span[0] : fact.span[1]] == fact.text


def test_a_score_is_the_sum_of_its_evidence(claims: list[Claim], reference: Reference) -> None:
    for claim in claims:
        matches = reference.match(claim)
        assert [match.score for match in matches] == sorted((match.score for match in matches), reverse=True)
        for match in matches:
            assert match.score == pytest.approx(sum(one.contribution for one in match.evidence), abs=1e-6)
            assert all(one.sentence for one in match.evidence)


def test_the_health_of_the_reference_is_told(reference: Reference) -> None:
    wanted, health = EXPECTED["reference_health"], reference.health
    assert health.empty == wanted["empty"]
    assert [part.row for part in health.skipped] == wanted["skipped"]
    assert [list(group) for group in health.duplicates] == wanted["duplicates"]
    for kind, groups in wanted["contradictions"].items():
        assert [list(found.rows) for found in health.contradictions if found.kind == kind] == groups


def test_the_sample_workbook_is_the_one_that_its_script_makes(tmp_path: Path) -> None:
    import openpyxl

    spec = importlib.util.spec_from_file_location("make_reference", SEEDS / "make_reference.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.make(tmp_path / "reference.xlsx")

    def cells(path: Path) -> list[tuple[object, ...]]:
        return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))

    assert cells(tmp_path / "reference.xlsx") == cells(SEEDS / "reference.xlsx")
