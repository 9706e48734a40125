"""Scores as sums, levels, and the one data file of weights."""

import pytest

from claims.matching.evidence import SENTENCES, Weights, evidence, fitted, level, score
from claims.wording import catalogue

MODEL = Weights({"words": 0.6, "row": 0.4}, likely=0.8, possible=0.5)


def test_the_weights_that_come_with_the_program_are_sane() -> None:
    model = fitted()
    assert sum(model.weights.values()) == pytest.approx(1)
    assert all(weight > 0 for weight in model.weights.values())
    assert set(model.weights) <= set(SENTENCES)
    assert 0 < model.possible <= model.likely < 1.5


def test_a_score_is_the_sum_of_value_times_weight() -> None:
    measures = {"words": 0.5, "row": 1.0}
    assert score(measures, MODEL) == pytest.approx(0.7)
    assert sum(one.contribution for one in evidence(measures, MODEL)) == pytest.approx(0.7)
    assert [one.name for one in evidence(measures, MODEL)] == ["row", "words"]


def test_evidence_that_adds_nothing_is_not_shown() -> None:
    assert [one.name for one in evidence({"words": 0.0, "row": 0.5}, MODEL)] == ["row"]


LEVELS = [
    (0.9, [], False, "likely", "high and alone"),
    (0.9, [], True, "possible", "a conflict caps it"),
    (0.7, [0.7], False, "possible", "another row is as good"),
    (0.65, [0.2], False, "likely", "far ahead of all others"),
    (0.4, [0.4], False, "weak", "low"),
    (0.4, [0.9], True, "weak", "far behind"),
]


@pytest.mark.parametrize(("value", "others", "conflict", "expected", "why"), LEVELS, ids=[case[4] for case in LEVELS])
def test_levels(value: float, others: list[float], conflict: bool, expected: str, why: str) -> None:
    assert level(value, others, conflict, MODEL) == expected


def test_every_sentence_has_its_translation() -> None:
    assert set(SENTENCES.values()) <= set(catalogue("core", "id"))
