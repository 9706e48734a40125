"""Digits that are no quantities, or too many to be one: the figures of a match, rows of zeros."""

from __future__ import annotations

import pytest

from claims.facts import read_quantities


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("England were 116 for 4 at lunch.", []),
        ("He paid 5 million for 3 cars.", ["5 million", "3 cars"]),
        ("He paid 2½ for 3 of them.", ["2½", "3"]),
        (f"He paid 5 for {'9' * 5000}.", ["5"]),
    ],
)
def test_the_runs_and_wickets_of_a_match_are_plain_numbers(text: str, found: list[str]) -> None:
    assert [one.text for one in read_quantities(text, "en")] == found


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (f"It rose {'1' * 32}.5 times.", f"{'1' * 32}.5 times"),
        (f"There were 100{', 000' * 2000} votes.", "100"),
        (f"He broke articles 5, {'9' * 5000} of it. It has 7 parts.", "7 parts"),
    ],
)
def test_rows_of_digits_that_no_number_has_are_read_over(text: str, first: str) -> None:
    assert read_quantities(text, "en")[0].text == first
