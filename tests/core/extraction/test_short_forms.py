"""Short forms that an article explains once: tickers and abbreviations in brackets, firms, initials of suspects."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims.articles import article_from_text
from claims.extraction import extract_claims
from claims.records import Claim


def _last(text: str, language: str) -> Claim:
    return extract_claims(replace(article_from_text(text), language=language), every=True)[-1]


@pytest.mark.parametrize(
    ("language", "text", "bodies", "people"),
    [
        ("id", "PT Nusa Bolvek Tbk (ZYNT) rugi. Laba ZYNT naik 3 persen.", ["ZYNT"], []),
        ("id", "PT Nusa Bolvek (Persero) rugi. Mereka menutup 3 toko (Persero).", [], []),
        ("id", "PT Nusa Bolvek rugi. Laba ZYNT naik 3 persen.", [], []),
        ("id", "Polisi menangkap dua pria berinisial RD (34) dan MP. Menurut polisi, RD merampok 3 toko.", [], ["RD"]),
        ("id", "Polisi menangkap pria berinisial AS (34). Ia membawa 3 juta dollar AS.", [], []),
        ("en", "Zyntara Holdings Inc cut its forecast. Analysts expect Zyntara to lose $3 million.", ["Zyntara"], []),
        ("en", "Zyntara, a mining company, has 34 pits. He sold Zyntara for $3 million.", ["Zyntara"], []),
        ("en", "Zyntara, a mining company, has 34 pits. Ann Zyntara spoke. Zyntara lost 3.", [], ["Zyntara"]),
        ("en", "It was Foxes pass rusher Ann Lee. The Jets and Foxes lost 3 games.", ["Foxes"], []),
        ("en", "It was Foxes pass rusher Ann Lee. Foxes eat 3 hens.", [], []),
        ("en", "Smith Holdings Inc cut its forecast. Ann Smith spoke. Then Smith lost $3 million.", [], ["Smith"]),
        ("en", "Zyntara, a mining company, has 34 pits. The World Bank in Leeds (Zyntara) lost 3.", ["World Bank"], []),
        ("en", "It was the London Holdings Inc. She paid $3 million in London.", [], []),
    ],
)
def test_a_short_form_that_was_explained(language: str, text: str, bodies: list[str], people: list[str]) -> None:
    claim = _last(text, language)
    assert [one.text for one in claim.organisations] == bodies
    assert [one.text for one in claim.people] == people
    assert all(text[slice(*one.span)] == one.text for one in (*claim.organisations, *claim.people))


@pytest.mark.parametrize(
    ("language", "text", "places", "bodies"),
    [
        ("en", "It was in South Dakota. The 3 dead lived in SD.", ["x_south_dakota"], []),
        ("en", "It was in South Dakota. The SD board met 3 times.", ["x_south_dakota"], []),
        ("en", "It was in North Dakota. The SD board met 3 times.", [], ["SD"]),
        ("id", "Itu terjadi di Jawa Barat. Ada 3 korban di JB.", ["x_west_java"], []),
        ("id", "Itu terjadi di Jawa Timur dan Jawa Tengah. Ada 3 korban di JT.", [None], []),
        ("id", "Polisi di Jawa Barat menahan pria berinisial JB. Menurut polisi, JB merampok 3 toko di JB.", [], []),
    ],
)
def test_the_initials_of_a_place_that_was_named(language: str, text: str, places: list[str], bodies: list[str]) -> None:
    claim = _last(text, language)
    assert [one.code for one in claim.places] == places
    assert [one.text for one in claim.organisations] == bodies


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("en", "India has 3 bans. The Supreme Court banned 4 more.", None),
        ("en", "It was 3 days ago in Texas. The Supreme Court banned 4 more.", "SCOTUS"),
        ("en", "It was 3 days ago in Jakarta, not in India. The Supreme Court banned 4 more.", "MA"),
        ("en", "In Delhi, not Texas, India has 3 bans in Mumbai. The Supreme Court banned 4 more.", None),
        ("en", "India has 3 bans. The US Supreme Court banned 4 more.", "SCOTUS"),
        ("id", "India punya 3 larangan. Mahkamah Agung melarang 4 lagi.", "MA"),
        ("id", "India, juga kota Mumbai dan Delhi, punya 3 larangan. Mahkamah Agung melarang 4 lagi.", None),
        ("id", "Texas, juga kota Dallas dan Boston, punya 3 larangan. Mahkamah Agung melarang 4 lagi.", "SCOTUS"),
    ],
)
def test_a_court_is_that_of_a_country_that_the_article_names(language: str, text: str, code: str | None) -> None:
    assert [one.code for one in _last(text, language).organisations] == [code]


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("id", "Ada 3 calon. Demokrat mengusung 4 calon lain.", "x_id_democratic"),
        ("id", "Ada 3 calon di Garut. Partai Demokrat mengusung 4 calon lain.", "x_id_democratic"),
        ("id", "Pemilu AS memilih 3 senator. Demokrat kehilangan 4 kursi.", "x_us_democratic"),
        (
            "id",
            "Pemilu AS diamati dari Jakarta. Warga Garut dan Bandung datang. Demokrat menang 4 kursi.",
            "x_id_democratic",
        ),
        ("en", "It was 3 days ago in Jakarta. Democrats lost 4 seats.", "x_us_democratic"),
    ],
)
def test_a_party_is_that_of_the_country_of_which_the_article_tells(language: str, text: str, code: str) -> None:
    assert [one.code for one in _last(text, language).organisations] == [code]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The San Francisco Chronicle saw 3 cars. The Chronicle said 4 more came.", ["x_san_francisco_chronicle"]),
        ("The San Francisco Chronicle saw 3 cars. The chronicle tells of 4 more.", []),
        ("The San Francisco Chronicle saw 3 cars. The Chronicle Building has 4 more.", []),
    ],
)
def test_a_newspaper_is_called_by_its_last_word(text: str, codes: list[str]) -> None:
    assert [one.code for one in _last(text, "en").organisations] == codes


def test_a_place_that_no_list_has_is_known_wherever_the_article_names_it() -> None:
    text = "Some 40,000 people live in Zaruk. The Zaruk camp has 3 wells. Aid reached Zaruk on 3 May 2019."
    claims = extract_claims(article_from_text(text, language="en"))
    assert [[place.text for place in claim.places] for claim in claims] == [["Zaruk"]] * 3


def test_what_somebody_is_called_is_no_place_though_it_stands_behind_in() -> None:
    text = "They believe in Zaruk. Ann Zaruk sold 3 houses. The Zaruk house costs $300."
    claims = extract_claims(article_from_text(text, language="en"))
    assert not any(place.text == "Zaruk" for claim in claims[1:] for place in claim.places)
