"""Words as terms: folding, stems, numbers, function words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.languages.terms import analyzer, function_words, plain_numbers, stem, vocabularies, words

NUMBERS = [
    ("1.000 orang", "1000 orang", "an Indonesian thousands sign goes"),
    ("1,000 people", "1000 people", "an English thousands sign goes"),
    ("12.345.678", "12345678", "several groups"),
    ("2,5 persen", "2d5 persen", "a decimal comma makes one token"),
    ("2.5 percent", "2d5 percent", "a decimal point makes the same token"),
    ("no number here", "no number here", "text without digits is left alone"),
    ("12.05.2020", "12.05.2020", "a date is no decimal number"),
]


@pytest.mark.parametrize(("text", "plain", "why"), NUMBERS, ids=[case[2] for case in NUMBERS])
def test_numbers_become_one_token(text: str, plain: str, why: str) -> None:
    assert plain_numbers(text) == plain


def test_one_number_is_one_term_however_it_is_grouped() -> None:
    assert words("1.000")[0].term == words("1,000")[0].term == words("1000")[0].term


def test_terms_are_folded_and_stemmed() -> None:
    assert [word.term for word in words("The Soldiers of São Paulo")] == ["the", "soldier", "of", "sao", "paulo"]


def test_an_empty_word_has_no_term() -> None:
    assert stem("...") == ""


def test_each_language_brings_its_function_words() -> None:
    assert {"yang", "the"} <= function_words()
    assert {"en", "id"} <= set(vocabularies())
    assert "tidak" not in function_words(), "a negation is never dropped"
    assert "not" not in function_words()


@given(st.text(max_size=80))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_every_span_holds_its_own_word(text: str) -> None:
    for word in words(text):
        assert text[word.span[0] : word.span[1]] == word.text


@given(st.lists(st.sampled_from(["Troops", "1.000", "2,5", "São", "pergi", "U.S.", "anak-anak", "#tag"]), max_size=8))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_words_of_a_text_are_the_terms_of_the_index(parts: list[str]) -> None:
    text = " ".join(parts)
    assert [word.term for word in words(text)] == analyzer().analyze(plain_numbers(text))
