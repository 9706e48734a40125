"""Whatever the text: every span points at its text, and the time grows no faster than the text."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.facts import read_facts, read_negations, read_values
from claims.languages import known

PIECES = st.sampled_from(
    [
        *(
            "600 tentaranya",
            "Rp2,3 triliun",
            "Senin (15/9)",
            "tiga hari lalu",
            "US$ 5 M",
            "10-15 persen",
            "tidak",
            "satu",
        ),
        *("pukul 14.30 WIB", "two and a half million", "September 15, 2014", "at least", "-18 °C", "½", "the 1990s"),
        *(
            "didn’t",
            "half a dozen",
            "km²",
            "²",
            "٣٤٥",
            "１２",
            "İstanbul 5",
            "\u202e600\u202c",
            "\x00",
            "\ud800",
            "👍🏽",
        ),
        *(
            "مرحبا 12 ريال",
            "e\u0301",
            "\n",
            "\t",
            "(",
            ")",
            ",",
            ".",
            "-",
            "_",
            "$",
            "%",
            "0812-345-678",
            "1e9",
            "2^10",
        ),
        *("10 000", "1", "00", "one", "and", "million", "koma"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=14).flatmap(
    lambda parts: st.sampled_from(["", " ", "  "]).map(lambda blank: blank.join(parts))
)


@pytest.mark.parametrize("language", [*known(), "ms", "de"])
@settings(max_examples=250, deadline=None, derandomize=True)
@given(text=TEXTS, offset=st.integers(0, 50))
def test_every_span_points_at_its_text(language, text, offset):
    facts = read_values(text, language, published=date(2014, 9, 16), offset=offset)
    for found in (*facts.quantities, *facts.dates):
        start, end = found.span
        assert text[start - offset : end - offset] == found.text
        assert found.text.strip() == found.text != ""
    for group in (facts.quantities, facts.dates):
        spans = [found.span for found in group]
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
    for denial in read_negations(text, language, offset=offset):
        assert offset <= denial.span[0] < denial.span[1] <= denial.scope[1] <= offset + len(text)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(text=TEXTS, language=st.sampled_from(known()))
def test_a_date_is_never_also_a_quantity(text, language):
    facts = read_values(text, language)
    for date_ in facts.dates:
        for quantity in facts.quantities:
            assert quantity.span[1] <= date_.span[0] or date_.span[1] <= quantity.span[0]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(text=TEXTS, language=st.sampled_from(known()))
def test_reading_is_the_same_twice_and_for_names_too(text, language):
    assert read_values(text, language) == read_values(text, language)
    facts = read_facts(text, language)
    assert (facts.quantities, facts.dates) == (
        read_values(text, language).quantities,
        read_values(text, language).dates,
    )


DENSE = ["a", "1", "1.", "1-", "1e", "1 234 ", "tidak ", "million ", "one million, ", "one and ", "Senin, ", "(15/9) "]
DENSE += ["2014-", "12:", "twenty twenty fifths ", "$", "+12 12 ", "last five years ", "\n", "1^1"]


@pytest.mark.parametrize("piece", DENSE, ids=repr)
def test_reading_takes_linear_time(piece):
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        begin = time.process_time()
        for language in known():
            read_values(text, language)
            read_negations(text, language)
        return time.process_time() - begin

    seconds(1_000)
    short, long = (min(seconds(length) for _ in range(3)) for length in (5_000, 20_000))  # none may hold a collection
    assert long < 10 * short + 0.2, "four times the text: about four times the time"


def test_facts_around_the_places_where_a_long_text_is_cut_keep_their_offsets():
    text = "Ia mengirim 600 tentara pada 15 September 2014. " * 2_000
    facts = read_values(text, "id")
    assert len(facts.quantities) > 1_990
    assert all(text[slice(*found.span)] == found.text for found in (*facts.quantities, *facts.dates))
