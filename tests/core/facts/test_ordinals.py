"""Places in an order are told apart from what is counted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from claims.facts import read_ordinals, read_quantities
from claims.languages import known

CASES = [
    ("id", "Haines menjadi orang Barat ketiga yang dipenggal.", [("ketiga", 3)]),
    ("id", "orang Barat kedua yang dipenggal", [("kedua", 2)]),
    ("id", "untuk pertama kali", [("pertama", 1)]),
    ("id", "abad ke-21 dan presiden ke-7", [("ke-21", 21), ("ke-7", 7)]),
    ("id", "ulang tahun kedua puluh lima", [("kedua puluh lima", 25)]),
    ("id", "Kedua negara itu sepakat.", []),
    ("id", "ia pergi ke Paris, ke dua negara", []),
    ("en", "the third Westerner to be killed", [("third", 3)]),
    ("en", "the 45th president and his 2nd term", [("45th", 45), ("2nd", 2)]),
    ("en", "the twenty-first century", [("twenty-first", 21)]),
    ("en", "ten metres per second", []),
    ("de", "the third man", []),
]


@pytest.mark.parametrize(("language", "sentence", "ordinals"), CASES, ids=[case[1] for case in CASES])
def test_ordinals_have_their_place(language, sentence, ordinals):
    found = read_ordinals(sentence, language, offset=7)
    assert [(one.text, one.value) for one in found] == ordinals
    assert all(sentence[one.span[0] - 7 : one.span[1] - 7] == one.text for one in found)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(number=st.integers(2, 99))
def test_an_ordinal_in_words_comes_back_and_counts_nothing(number):
    for code, sentence in (("id", "orang {}"), ("en", "the {}")):
        text = sentence.format(num2words(number, lang=code, to="ordinal"))
        assert [one.value for one in read_ordinals(text, code)] == [number]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(text=st.text(), language=st.sampled_from(known()))
def test_any_text_can_be_read(text, language):
    assert all(text[slice(*one.span)] == one.text for one in read_ordinals(text, language))


@pytest.mark.parametrize("text", ["the third man", "the 45th president"])
def test_an_ordinal_is_no_quantity(text):
    assert read_quantities(text, "en") == ()
