"""The word list: both directions, affixes, phrases, irregular forms, loan words."""

import time

import pytest

from claims.languages import lexicon
from claims.languages.lexicon import (
    base,
    entry,
    irregular_forms,
    languages,
    loan_spellings,
    phrases,
    relatives,
    root,
    synonyms,
    translate,
)

TRANSLATIONS = [
    ("tentara", "id", "en", "soldier", "a word that is listed"),
    ("tentaranya", "id", "en", "troops", "a possessive ending is dropped"),
    ("dikirimkan", "id", "en", "sent", "a passive is found"),
    ("Uni Emirat Arab", "id", "en", "United Arab Emirates", "a phrase of three words"),
    ("AS", "id", "en", "United States", "an abbreviation in capitals"),
    ("soldiers", "en", "id", "tentara", "an English plural"),
    ("won", "en", "id", "menang", "an irregular English form"),
    ("United Arab Emirates", "en", "id", "Uni Emirat Arab", "an English phrase"),
]


@pytest.mark.parametrize(
    ("word", "source", "target", "expected", "why"), TRANSLATIONS, ids=[c[4] for c in TRANSLATIONS]
)
def test_translations(word: str, source: str, target: str, expected: str, why: str) -> None:
    assert expected in [text for text, _ in translate(word, source, target)]


def test_translations_come_best_first_and_no_more_than_asked() -> None:
    found = translate("tentara", "id", "en", 3)
    weights = [weight for _, weight in found]
    assert len(found) == 3
    assert weights == sorted(weights, reverse=True)
    assert all(0 < weight <= 1 for weight in weights)


def test_lower_case_is_not_the_abbreviation() -> None:
    assert "United States" not in [text for text, _ in translate("as", "id", "en")]


def test_what_is_not_listed_has_no_translation() -> None:
    assert translate("xqzzt", "id", "en") == []
    assert translate("tentara", "id", "xx") == []
    assert entry("xqzzt", "id", "en") == []


FAMILIES = [
    ("mengirimkan", "dikirim"),
    ("pengiriman", "kirim"),
    ("dilaporkan", "melaporkan"),
    ("tentaranya", "tentara"),
]


@pytest.mark.parametrize(("one", "other"), FAMILIES)
def test_words_of_a_family_share_a_root(one: str, other: str) -> None:
    assert root(one, "id") == root(other, "id")


def test_a_word_that_only_looks_derived_stays_apart() -> None:
    assert root("kepala", "id") == "kepala"


def test_english_roots_are_stems_of_base_forms() -> None:
    assert root("won", "en") == root("wins", "en")


def test_relatives_hold_the_passive_and_the_noun() -> None:
    assert {"dikirim", "pengiriman", "mengirim"} <= set(relatives("mengirimkan", "id"))
    assert relatives("soldiers", "en") == ()


def test_irregular_forms_give_each_other() -> None:
    assert base("won") == "win"
    assert "won" in irregular_forms("win")
    assert "win" in irregular_forms("won")


def test_synonyms_share_a_translation() -> None:
    assert "photo" in [term for term, _ in synonyms("picture", "en")]
    assert "pictur" not in [term for term, _ in synonyms("picture", "en")]


def test_loan_words_are_respelt() -> None:
    assert "coalition" in loan_spellings("koalisi", "id")
    assert "university" in loan_spellings("universitas", "id")


def test_the_longest_phrase_is_taken() -> None:
    texts = ["pasukan", "uni", "emirat", "arab", "datang"]
    assert list(phrases(texts, "id", "en")) == [(1, 4, "uni emirat arab")]


def test_both_directions_are_there() -> None:
    assert set(languages()) == {("id", "en"), ("en", "id")}


def test_loading_takes_a_moment_only() -> None:
    lexicon._entries.cache_clear()
    begin = time.process_time()
    translate("tentara", "id", "en")
    assert time.process_time() - begin < 0.5
