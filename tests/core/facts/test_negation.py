"""What a sentence denies, and how far the denial reaches."""

from __future__ import annotations

import pytest

from claims.facts import is_negated, read_negations, read_values

CASES = [
    ("id", "Prancis tidak akan mengirim tentara.", True),
    ("id", "Prancis akan mengirim tentara.", False),
    ("id", "Mereka belum menerima bantuan.", True),
    ("id", "Itu bukan keputusan kami.", True),
    ("id", "Bukan hanya Prancis yang datang.", False),
    ("id", "Tidak kurang dari 600 tentara dikirim.", False),
    ("id", "Ia masuk tanpa izin.", False),
    ("id", "Hal itu tidak mungkin tidak terjadi.", False),
    ("id", "Ia tidak datang, dan ia tidak menelepon.", True),
    ("en", "France will not send troops.", True),
    ("en", "France will send troops.", False),
    ("en", "He didn’t go.", True),
    ("en", "No troops were sent.", True),
    ("en", "No fewer than 600 troops were sent.", False),
    ("en", "Not only France came.", False),
    ("en", "They entered without a permit.", False),
    ("en", "It has never happened.", True),
    ("de", "Das ist not und never so.", False),
]


@pytest.mark.parametrize(("language", "sentence", "denied"), CASES, ids=[case[1] for case in CASES])
def test_a_denied_sentence_is_told(language, sentence, denied):
    assert is_negated(sentence, language) is denied
    assert read_values(sentence, language).negated is denied


def test_a_denial_reaches_to_the_end_of_its_clause():
    text = "Ia tidak akan datang, tetapi kami pergi."
    (found,) = read_negations(text, "id", offset=100)
    assert text[found.span[0] - 100 : found.span[1] - 100] == found.cue == "tidak"
    assert text[found.scope[0] - 100 : found.scope[1] - 100] == "akan datang"


def test_without_denies_a_phrase_only():
    text = "They entered without a valid permit yesterday."
    (found,) = read_negations(text, "en")
    assert not found.clause
    assert text[slice(*found.scope)] == "a valid permit"


def test_a_curly_apostrophe_is_one():
    assert [found.cue for found in read_negations("It isn’t so.", "en")] == ["isn't"]
