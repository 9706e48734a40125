"""How a number is meant: what bounds it, what it ranges to, and what stands beside it."""

from __future__ import annotations

import pytest

from claims.facts import read_facts, read_quantities


@pytest.mark.parametrize(
    ("language", "text", "bounds"),
    [
        ("en", "The aunt handed over £640 to the thief.", "="),
        ("en", "The chain took over 25 bakeries.", "="),
        ("en", "Concern over 25 bakeries grew.", "="),
        ("en", "The journey took over two years.", ">"),
        ("en", "The chain hired over 25 bakers.", ">"),
        ("en", "As many as 4,217 barns were lost.", "="),
        ("en", "As many as 4,200 barns were lost.", "<="),
        ("en", "At least about 50 barns were lost.", ">="),
        ("id", "Harga gabah turun dari Rp6.100 menjadi Rp5.400 sampai Rp5.300.", "==="),
        ("id", "Nilainya tembus hingga Rp4,2 triliun.", "="),
        ("id", "Nilainya hingga Rp4,2 triliun.", "<="),
        ("id", "Bunganya minimal di kisaran 4 persen.", ">="),
        ("id", "Dendanya paling banyak sebesar Rp3 miliar.", "<="),
        ("id", "Kurang lebih sebanyak 50 sapi mati.", "~"),
        ("id", "Setidaknya terdapat 50 sapi di kandang.", ">="),
        ("id", "Wabah itu sedikitnya telah menewaskan 50 sapi.", ">="),
        ("id", "Setidaknya 30 dari 48 sapi mati.", ">=="),
        ("id", "Paling banyak ada 50 sapi di kandang.", "<="),
        ("en", "At least there were 50 barns in the valley.", ">="),
    ],
)
def test_a_number_is_bounded_by_the_words_before_it(language: str, text: str, bounds: str) -> None:
    assert "".join(one.comparator for one in read_quantities(text, language)) == bounds


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "Two or three men came.", [(2, 3, "man")]),
        ("id", "Dua atau tiga orang datang.", [(2, 3, "orang")]),
        ("en", "They waited five or six hours.", [(5, 6, None)]),
        ("en", "Fines of 50 or 100 euros.", [(50, None, None), (100, None, None)]),
        (
            "en",
            "It slid 4.5 percent, or $1.20 to $25.40.",
            [(4.5, None, None), (1.2, None, None), (25.4, None, None)],
        ),
        ("en", "He was jailed for three-and-half-years.", [(3.5, None, None)]),
        ("en", "Ranked 92 out of 140 countries, it fell.", [(140, None, "country")]),
        ("en", "They ranked 92 countries.", [(92, None, "country")]),
        ("en", "Some 40,000 Sudanese fled.", [(40_000, None, "sudanese")]),
        ("id", "Tiga berhasil kabur.", [(3, None, None)]),
        ("id", "Sidang perkara 45/PUU-X/2012 dihadiri 12 saksi.", [(12, None, "saksi")]),
        ("id", "Bus bernomor polisi AE 7123 UB itu membawa 12 siswa.", [(12, None, "siswa")]),
        ("id", "Bus masuk parit di Km 215 + 400 jalur B.", []),
    ],
)
def test_what_stands_between_two_numbers_or_beside_one_tells_how_they_are_meant(
    language: str, text: str, read: list[tuple[float, float | None, str | None]]
) -> None:
    assert [(one.value, one.high, one.noun) for one in read_quantities(text, language)] == read


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("He stole R1.4 million.", 1_400_000, "ZAR"),
        ("He stole R2 345 678.90.", 2_345_678.9, "ZAR"),
        ("Police seized B90m.", 90_000_000, "THB"),
        ("It cost N5 billion.", 5_000_000_000, "NGN"),
    ],
)
def test_a_letter_before_a_sum_is_its_currency(text: str, value: float, currency: str) -> None:
    (found,) = read_quantities(text, "en")
    assert (found.value, found.currency) == (value, currency)


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("id", "Vaksin diberikan pada usia di bawah 3.", "<"),
        ("en", "Children under the age of four were hurt.", "<"),
        ("en", "Voters over the age of 50 stayed away.", ">"),
        ("en", "He died at the age of 50.", "="),
        ("en", "Voters aged over 50 stayed away.", ">"),
    ],
)
def test_an_age_may_be_bounded(language: str, text: str, bound: str) -> None:
    (found,) = read_quantities(text, language)
    assert (found.unit, found.comparator) == ("year", bound)


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        ("id", "Bupati Empat Lawang, Rudi Hartono, memberi 12 sapi.", ["12 sapi"]),
        ("id", "Warga Kepulauan Seribu membeli Rp5 juta beras.", ["Rp5 juta"]),
    ],
)
def test_the_number_in_a_name_counts_nothing(language: str, text: str, counted: list[str]) -> None:
    assert [one.text for one in read_facts(text, language).quantities] == counted
