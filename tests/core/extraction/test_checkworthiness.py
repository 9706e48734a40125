"""The score of check-worthiness: a sum that anyone can add up again, told in the reader's language."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.articles import article_from_text
from claims.extraction import extract_claims, extract_lines
from claims.extraction.checkworthiness.reasons import family
from claims.extraction.checkworthiness.score import is_speech, model
from claims.languages import language

WORTHY = [
    ("en", "Unemployment fell from 7 percent to 5 percent last year."),
    ("en", "The senator voted against the tax cut in 2001."),
    ("id", "Jumlah pengangguran turun 2 persen pada 2014."),
    ("id", "Pemerintah telah mengirim 600 tentara ke Irak."),
]
SMALL_TALK = [
    ("en", "Thank you very much!"),
    ("en", "What do you think about that?"),
    ("en", "I hope we can talk about it."),
    ("id", "Terima kasih atas perhatian Anda."),
    ("id", "Bagaimana menurut Anda?"),
    ("id", "Semoga kita semua sehat."),
]


@pytest.mark.parametrize("worthy", WORTHY, ids=[text[:30] for _, text in WORTHY])
@pytest.mark.parametrize("small", SMALL_TALK, ids=[text[:30] for _, text in SMALL_TALK])
def test_a_fact_ranks_above_small_talk(worthy: tuple[str, str], small: tuple[str, str]) -> None:
    (fact,) = extract_lines([worthy[1]], language=worthy[0])
    (talk,) = extract_lines([small[1]], language=small[0])
    assert fact.checkworthiness.score > 0.5 > talk.checkworthiness.score


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text(max_size=120), st.sampled_from(["en", "id", "fr"]))
def test_the_score_is_the_logistic_of_the_sum_of_its_reasons(text: str, code: str) -> None:
    (claim,) = extract_lines([text.replace("\n", " ")], language=code)
    worth = claim.checkworthiness
    total = sum(reason.value * reason.weight for reason in worth.reasons)
    assert worth.score == pytest.approx(1 / (1 + math.exp(-total)), abs=2e-3)
    assert all(0 <= reason.value <= 1 for reason in worth.reasons)
    assert all(reason.sentence for reason in worth.reasons)


def test_reasons_are_told_in_the_language_of_the_reader() -> None:
    text = "Pemerintah mengirim 600 tentara ke Irak pada 2014."
    (english,) = extract_lines([text], language="id", label_language="en")
    (indonesian,) = extract_lines([text], language="id", label_language="id")
    assert english.checkworthiness.score == indonesian.checkworthiness.score
    for one, other in zip(english.checkworthiness.reasons, indonesian.checkworthiness.reasons, strict=True):
        assert one.feature == other.feature
        assert one.sentence != other.sentence


def test_every_reason_has_a_wording_in_both_languages() -> None:
    english, indonesian = (language(code).section("worth") for code in ("en", "id"))
    assert set(english["classes"]) - {"past_form"} == set(indonesian["classes"]) - {"past_form"}
    assert set(english["reasons"]) == set(indonesian["reasons"])
    families = {family(name) for speech in (True, False) for name in model(speech=speech).questions}
    assert families <= set(english["reasons"])


def test_a_reason_tells_what_it_found() -> None:
    (claim,) = extract_lines(["Prime Minister Tony Abbott sent 600 troops to Iraq in 2014."], language="en")
    told = " | ".join(reason.sentence for reason in claim.checkworthiness.reasons)
    assert "gives a number: 600 troops" in told
    assert "names a person, organisation or place: Tony Abbott, Iraq" in told
    assert len({reason.feature for reason in claim.checkworthiness.reasons}) == len(claim.checkworthiness.reasons)


@pytest.mark.parametrize(
    ("code", "text", "told", "untold"),
    [
        ("en", "Floods hit East Java on Monday.", "names a person, organisation or place: East Java", "public matter"),
        ("id", "Data itu disampaikan BNPB dan Partai Buruh.", "BNPB, Partai Buruh", "government"),
        (
            "id",
            "Gempa bermagnitudo 5,6 mengguncang Kabupaten Garut.",
            "what someone does: mengguncang",
            "bermagnitudo,",
        ),
        ("id", "Kepala BPOM menolak berkomentar.", "what someone does: menolak", "Kepala"),
        ("id", "Survei itu menemukan angka lebih besar.", "how many, or which in order: angka", "gives a number"),
        ("id", "Survei itu keliru.", "", "names a person, organisation or place: Survei"),
    ],
)
def test_words_within_names_and_small_words_are_not_told_for_more(code: str, text: str, told: str, untold: str) -> None:
    (claim,) = extract_lines([text], language=code)
    sentences = " | ".join(reason.sentence for reason in claim.checkworthiness.reasons)
    assert told in sentences
    assert untold not in sentences


SPOKEN = [
    ("en", "I think we have to do more for our families, and I will tell you how we do it.", True),
    ("en", "The council approved the budget on Monday. Residents told reporters they were not asked.", False),
    ("id", "Saya percaya kita harus bekerja keras, dan saya berjanji kepada Anda semua.", True),
    ("id", "Dewan menyetujui anggaran pada Senin. Warga mengatakan mereka tidak ditanya.", False),
    ("fr", "Je pense que nous devons travailler.", False),
    ("en", "", False),
    ("en", "“We’re here,” (I) said: 1234, 56.", True),
    ("en", "... -- 1234, 56.", False),
]


@pytest.mark.parametrize(("code", "text", "speech"), SPOKEN, ids=[text[:30] for _, text, _ in SPOKEN])
def test_speech_is_told_from_written_text(code: str, text: str, speech: bool) -> None:
    assert is_speech(text, code) is speech


TALK = [
    "Semoga para korban tabah.",
    "Apakah pemerintah siap?",
    "Terima kasih atas perhatian Anda.",
    "Mari kita berdoa.",
]


@pytest.mark.parametrize("talk", TALK)
def test_a_wish_or_question_in_the_news_is_no_claim(talk: str) -> None:
    text = f"Pemerintah mengirim 600 tentara ke Irak pada Senin. {talk} Lima orang tewas di Jakarta."
    claims = extract_claims(article_from_text(text, language="id"))
    assert [claim.text[:4] for claim in claims] == ["Peme", "Lima"]
