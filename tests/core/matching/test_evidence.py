"""Scores as sums, and the one data file of weights."""

import pytest

from claims.matching.evidence import SENTENCES, Weights, evidence, fitted, penalty, score
from claims.records import Conflict
from claims.wording import catalogue

MODEL = Weights({"words": 0.4, "row": 0.2, "names": 0.4})


def test_the_weights_that_come_with_the_program_are_sane() -> None:
    model = fitted()
    assert sum(model.weights.values()) == pytest.approx(1)
    assert all(weight > 0 for weight in model.weights.values())
    assert evidence(dict.fromkeys(model.weights, 0.5), model)


def test_a_score_is_the_sum_of_value_times_weight() -> None:
    measures = {"words": 0.5, "row": 1.0, "names": 1.0}
    assert score(measures, MODEL) == pytest.approx(0.8)
    found = evidence(measures, MODEL)
    assert [one.name for one in found] == ["words", "names"]
    assert sum(one.value * one.weight for one in found) == pytest.approx(0.8)
    assert all(one.contribution == pytest.approx(one.value * one.weight) for one in found)


def test_evidence_that_adds_nothing_is_not_shown() -> None:
    assert [one.name for one in evidence({"words": 0.2, "row": 0.5, "names": 0.0}, MODEL)] == ["words"]


def test_a_sentence_names_what_is_shared() -> None:
    (found,) = evidence({"words": 0.5, "row": 0.5, "names": 0.0}, MODEL, shared={"words": ["600", "tentara = troops"]})
    assert "600, tentara = troops" in found.sentence
    assert "50 %" in found.sentence


def test_a_conflict_is_evidence_against_and_never_takes_more_than_there_is() -> None:
    conflict = Conflict("number", "600", "400", "")
    measures = {"words": 1.0, "row": 1.0, "names": 0.0}
    *_, last = evidence(measures, MODEL, disagreements=[conflict])
    assert last.name == "conflict"
    assert last.contribution == -penalty(score(measures, MODEL), [conflict]) < 0
    assert "600 ≠ 400" in last.sentence
    assert penalty(0.01, [conflict]) == 0.01
    assert penalty(0.5, [Conflict("place", "Paris", "London", "")]) == 0


def test_every_sentence_has_its_translation() -> None:
    assert set(SENTENCES.values()) <= set(catalogue("core", "id"))
