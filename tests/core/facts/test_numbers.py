"""Numbers in digits and words are read as their exact values."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from claims.facts import read_quantities
from claims.facts.numbers.number_words import lexicon
from claims.languages import known

INDONESIAN = {
    "600": 600,
    "1.250.000": 1_250_000,
    "1,250,000": 1_250_000,
    "1,5": 1.5,
    "1.234,56": 1234.56,
    "1,234.56": 1234.56,
    "12 500": 12_500,
    "1,5 juta": 1_500_000,
    "satu koma lima juta": 1_500_000,
    "1 juta 250 ribu": 1_250_000,
    "dua puluh lima ribu": 25_000,
    "duapuluh lima": 25,
    "setengah juta": 500_000,
    "dua setengah juta": 2_500_000,
    "seperempat juta": 250_000,
    "dua pertiga": 2 / 3,
    "tiga per empat": 0.75,
    "500 rb": 500_000,
    "1,2jt": 1_200_000,
    "dua lusin": 24,
    "minus tujuh": -7,
    "seribu lima ratus triliun": 1_500_000_000_000_000,
    "½": 0.5,
}
ENGLISH = {
    "2,500": 2_500,
    "2.500": 2.5,
    "1.2bn": 1_200_000_000,
    "10k": 10_000,
    "two and a half million": 2_500_000,
    "half a million": 500_000,
    "a quarter of a million": 250_000,
    "a dozen": 12,
    "half a dozen": 6,
    "twenty-five hundred": 2_500,
    "two thousand and five": 2_005,
    "one million, two hundred and ten": 1_000_210,
    "eight-hundred": 800,
    "three quarters": 0.75,
    "two-thirds": 2 / 3,
    "one hundred and three quarters": 100.75,
    "one twenty-fifth": 0.04,
    "2 1/4": 2.25,
    "3/4": 0.75,
    "1 over 8": 0.125,
    "two hundred point zero three": 200.03,
    "1.5e6": 1_500_000,
    "2^10": 1024,
    ".25": 0.25,
    "minus 4": -4,
}


@pytest.mark.parametrize("text", INDONESIAN)
def test_an_indonesian_number_has_its_value(text):
    assert [found.value for found in read_quantities(text, "id")] == [pytest.approx(INDONESIAN[text])]


@pytest.mark.parametrize("text", ENGLISH)
def test_an_english_number_has_its_value(text):
    assert [found.value for found in read_quantities(text, "en")] == [pytest.approx(ENGLISH[text])]


@pytest.mark.parametrize("code", known())
@settings(max_examples=400, deadline=None, derandomize=True)
@given(number=st.integers(0, 10**15) | st.integers(0, 10**5))
def test_a_number_in_words_comes_back(code, number):
    assert [found.value for found in read_quantities(num2words(number, lang=code), code)] == [number]


@pytest.mark.parametrize("code", known())
@settings(max_examples=200, deadline=None, derandomize=True)
@given(number=st.integers(0, 10**15))
def test_a_number_with_separators_comes_back(code, number):
    group = "." if lexicon(code).words.decimal == "," else ","
    found = read_quantities(f"{number:,}".replace(",", group), code)
    assert [quantity.value for quantity in found] == [number]


@pytest.mark.parametrize("code", known())
@settings(max_examples=200, deadline=None, derandomize=True)
@given(thousandths=st.integers(1_000, 999_999), scale=st.sampled_from(["10**3", "10**6", "10**9", "10**12"]))
def test_a_decimal_with_a_scale_word_comes_back(code, thousandths, scale):
    words = lexicon(code).words
    value = {"10**3": 10**3, "10**6": 10**6, "10**9": 10**9, "10**12": 10**12}[scale]
    name = next(word for word, worth in words.scales.items() if worth == value)
    digits = f"{thousandths / 1000:.3f}".replace(".", words.decimal)
    assert [found.value for found in read_quantities(f"{digits} {name}", code)] == [thousandths * value // 1000]


@pytest.mark.parametrize("code", known())
@settings(max_examples=100, deadline=None, derandomize=True)
@given(number=st.integers(0, 999), part=st.integers(1, 999))
def test_a_decimal_in_words_comes_back(code, number, part):
    value = float(f"{number}.{part}")
    assert [found.value for found in read_quantities(num2words(value, lang=code), code)] == [pytest.approx(value)]


def test_whole_values_are_ints():
    assert isinstance(read_quantities("1,5 juta", "id")[0].value, int)
    assert isinstance(read_quantities("1,5", "id")[0].value, float)


@pytest.mark.parametrize("text", ["1" * 60, "9" * 5_000, "million " * 200, "1e9999", "9^999", "1.2.3.4.5", "12,34,5"])
def test_what_is_out_of_proportion_is_no_number(text):
    assert all(abs(found.value) <= 10**40 for found in read_quantities(text, "en"))
