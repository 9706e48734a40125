"""What quantities are shares, ranges, rates and multiples of, and the units of the press."""

from __future__ import annotations

import pytest

from claims.facts import read_facts, read_quantities


@pytest.mark.parametrize(
    ("language", "text", "share"),
    [
        ("en", "Only one in ten Indonesians has access.", ("one in ten", 10)),
        ("en", "Two in three voters agreed.", ("Two in three", 66.67)),
        ("en", "3 out of 10 voters agreed.", ("3 out of 10", 30)),
        ("id", "Satu dari sepuluh warga miskin.", ("Satu dari sepuluh", 10)),
        ("id", "Sekitar 3 dari 10 warga miskin.", ("3 dari 10", 30)),
        ("id", "Salah satu dari tiga pelaku ditangkap.", None),
        ("id", "Sukamaju merupakan satu dari 5 desa di sana.", None),
        ("id", "KPU menindaklanjuti dua dari lima rekomendasi.", None),
        ("id", "Polisi menangkap 2 dari 3 pelaku.", None),
        ("en", "It fell by two in three days.", None),
        ("en", "He was one in 2019.", None),
    ],
)
def test_so_many_of_so_many_are_a_share(language: str, text: str, share: tuple[str, float] | None) -> None:
    shares = [(one.text, one.value) for one in read_quantities(text, language) if one.percent]
    assert shares == ([share] if share else [])
    assert all(type(value) is type(share[1]) for _, value in shares if share), "30 is written without a point"


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("id", "Gempa M 7,5 mengguncang Garut.", 7.5),
        ("id", "Gempa M6,2 terjadi.", 6.2),
        ("id", "Gempa bermagnitudo 5,6 mengguncang Cianjur.", 5.6),
        ("id", "Gempa dengan magnitudo (M) 5,6 terjadi.", 5.6),
        ("en", "A magnitude 7.5 earthquake struck.", 7.5),
        ("en", "An M7.5 quake struck.", 7.5),
        ("id", "Gempa susulan tercatat dengan magnitudo terbesar 4,2.", 4.2),
    ],
)
def test_a_magnitude_is_a_unit_of_its_own(language: str, text: str, value: float) -> None:
    (quantity,) = read_quantities(text, language)
    assert (quantity.value, quantity.unit, quantity.noun) == (value, "magnitude", None)


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        (
            "en",
            "Output could fall 10 percent to 30 million tons.",
            [("10 percent", 10), ("30 million tons", 30_000_000)],
        ),
        ("en", "Shares fell $2 to $80.", [("$2", 2), ("$80", 80)]),
        ("en", "Deaths fell by roughly 10% to 101,168.", [("10%", 10), ("101,168", 101_168)]),
        ("en", "Exports fell by a third to $2.1bn.", [("a third", 1 / 3), ("$2.1bn", 2_100_000_000)]),
        ("en", "It rose 2 to 3 percent.", [("2 to 3 percent", 2)]),
        ("en", "It costs $2 to $3.", [("$2 to $3", 2)]),
        ("en", "Openings fell by 325,000 to 8.5 million.", [("325,000", 325_000), ("8.5 million", 8_500_000)]),
        ("en", "It grew by 5 to 7 percent.", [("5 to 7 percent", 5)]),
        ("id", "Air setinggi 50 cm hingga 1,5 meter.", [("50 cm hingga 1,5 meter", 0.5)]),
    ],
)
def test_a_range_measures_one_thing(language: str, text: str, read: list[tuple[str, float]]) -> None:
    assert [(one.text, one.value) for one in read_quantities(text, language)] == read


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The rate rose by half a percentage point.", 0.5, "percentage point"),
        ("It took a quarter of an hour.", 0.25, "hour"),
        ("It took the last half hour.", 0.5, "hour"),
        ("It shrank in the last three quarters.", 3, "quarter"),
        ("It shrank by three quarters.", 0.75, None),
        ("They walked half a mile.", 0.5, "mile"),
        ("It was cut by a third in a year.", 1 / 3, None),
        ("Rents are nearly a quarter higher.", 0.25, None),
        ("It made 28.15 million last year.", 28_150_000, None),
    ],
)
def test_a_share_is_that_of_the_unit_behind_its_article(text: str, value: float, unit: str) -> None:
    (quantity,) = read_quantities(text, "en")
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("language", "text", "holds"),
    [
        ("id", "Obat itu diminum 3x sehari.", ("3x", 3, "kali", None, "=")),
        ("en", "She took it twice a day.", ("twice", 2, "time", None, "=")),
        ("en", "He scored twice in Rome.", ("twice", 2, "time", None, "=")),
        ("en", "It won three times this year.", ("three times", 3, "time", None, "=")),
        ("en", "It got five times its average.", ("five times", 5, None, "fold", "=")),
        ("en", "It is twice last year's total.", ("twice", 2, None, "fold", "=")),
        ("id", "Kadarnya 12,5 kali ambang batas.", ("12,5 kali", 12.5, None, "fold", "=")),
        ("en", "It is twice as large.", ("twice", 2, None, "fold", "=")),
        ("en", "It costs twice the price.", ("twice", 2, None, "fold", "=")),
        ("en", "Sales more than doubled.", ("doubled", 2, None, "fold", ">")),
        ("en", "It costs nearly double the price.", ("double", 2, None, "fold", "~")),
        ("id", "Luasnya hampir lima kali lebih luas.", ("lima kali lebih", 5, None, "fold", "~")),
        ("id", "Lagu itu diputar 4,5 juta kali.", ("4,5 juta kali", 4_500_000, "kali", None, "=")),
        ("id", "Harganya 3x lebih tinggi.", ("3x lebih", 3, None, "fold", "=")),
    ],
)
def test_a_multiple_is_told_from_how_often_something_is(language: str, text: str, holds: tuple[object, ...]) -> None:
    (one,) = read_quantities(text, language)
    assert (one.text, one.value, one.noun, one.unit, one.comparator) == holds


@pytest.mark.parametrize(
    ("language", "text", "nouns"),
    [
        ("en", "Some 193 member states agreed.", ["state"]),
        ("en", "Nine state governors and 14 car bombs.", ["governor", "bomb"]),
        ("en", "Two short-range missiles fell.", ["missile"]),
        ("en", "They shot down 37 of the 40 drones.", ["drone", "drone"]),
        ("id", "Sedikitnya 30 dari 48 anggota hadir.", ["anggota", "anggota"]),
        ("id", "Ada 300 calon jemaah haji dan enam terduga pelaku.", ["calon jemaah haji", "terduga pelaku"]),
        ("en", "A 300-strong crowd came.", [None]),
        ("id", "Jumlahnya naik, dari 170 menjadi 475 jiwa.", ["jiwa", "jiwa"]),
        ("en", "It rose from 170 to 475 people.", ["person", "person"]),
        ("en", "It rose from $170 to 475 people.", [None, "person"]),
    ],
)
def test_what_is_counted_may_stand_farther_behind(language: str, text: str, nouns: list[str | None]) -> None:
    assert [one.noun for one in read_quantities(text, language)] == nouns


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("46 juta kilo liter solar", 46_000_000, "kilolitre"),
        ("berkapasitas 300 mega watt", 300, "megawatt"),
        ("kapal 30 GT", 30, "gross ton"),
        ("kapal 3.000 gross ton", 3_000, "gross ton"),
        ("membangun jalan 15 km", 15, "kilometre"),
        ("diperiksa selama 2x24 jam", 48, "hour"),
    ],
)
def test_units_are_read_as_the_press_writes_them(text: str, value: float, unit: str) -> None:
    (quantity,) = read_quantities(text, "id")
    assert (quantity.value, quantity.unit) == (value, unit)


def test_the_country_of_a_currency_is_no_place() -> None:
    facts = read_facts("Utangnya 5 miliar dollar AS kepada Jepang.", "id")
    assert ([place.code for place in facts.places], facts.quantities[0].currency) == (["JP"], "USD")


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("id", "12 orang tewas dan 9 lainnya hilang", [(12, "orang"), (9, "orang")]),
        ("id", "64 laporan, 21 di antaranya politik uang", [(64, "laporan"), (21, "laporan")]),
        ("id", "Ada 64 laporan. Hanya 21 di antaranya sah.", [(64, "laporan"), (21, None)]),
        ("en", "At least 14 people died and 35 others were hurt", [(14, "person"), (35, "person")]),
        ("en", "101 inquiries; 40 of them into arson", [(101, "inquiry"), (40, "inquiry")]),
        ("en", "101 inquiries and 40 more", [(101, "inquiry"), (40, None)]),
        ("id", "215 rumah rusak berat, 130 rusak sedang", [(215, "rumah"), (130, "rusak sedang")]),
    ],
)
def test_some_or_others_of_what_was_counted_have_its_noun(
    language: str, text: str, read: list[tuple[int, str | None]]
) -> None:
    assert [(one.value, one.noun) for one in read_quantities(text, language)] == read


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "a rate of 11.4 per 100,000 people", ("11.4 per 100,000", None, "per 100,000", 0.000114)),
        ("en", "3.9 deaths per 1,000 live births", ("3.9 deaths per 1,000", "death", "per 1,000", 0.0039)),
        ("en", "8.6 homicides per million", ("8.6 homicides per million", "homicide", "per 1,000,000", 0.0000086)),
        ("id", "angka kematian ibu 189 per 100 ribu", ("189 per 100 ribu", None, "per 100,000", 0.00189)),
        ("en", "one doctor for every 2,500 people", ("one doctor for every 2,500", "doctor", "per 2,500", 0.0004)),
        ("id", "3 kasus per 1.000 penduduk", ("3 kasus per 1.000", "kasus", "per 1,000", 0.003)),
    ],
)
def test_a_rate_is_told_of_so_many(language: str, text: str, read: tuple[str, str | None, str, float]) -> None:
    (found,) = read_quantities(text, language)
    assert (found.text, found.noun, found.unit, found.base_value) == read


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "7 drops per 100 km", [(7, "drop", None), (100, None, "kilometre")]),
        ("id", "Ada 45 kasus per 2024.", [(45, "kasus", None)]),
        ("id", "Ada 45 kasus per 30 September 2024.", [(45, "kasus", None)]),
    ],
)
def test_a_length_or_a_day_is_no_base_of_a_rate(
    language: str, text: str, read: list[tuple[int, str | None, str | None]]
) -> None:
    assert [(one.value, one.noun, one.unit) for one in read_quantities(text, language)] == read


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("id", "unggul tipis 47-45 persen", [(47, None, True), (45, None, True)]),
        ("id", "masing-masing 5 dan 7 persen", [(5, None, True), (7, None, True)]),
        ("en", "banned for 12 and five years", [(12, "year", False), (5, "year", False)]),
        ("en", "won 12 and lost $5", [(12, None, False), (5, None, False)]),
        ("en", "women aged 24 and 31 were hurt", [(24, "year", False), (31, "year", False)]),
        ("en", "Gareth Pell, 47, of Leeds", [(47, "year", False)]),
        ("en", "In the end, 47, or so we hear", [(47, None, False)]),
        ("id", "anak usia 12 itu", [(12, "year", False)]),
    ],
)
def test_a_number_has_the_measure_that_its_neighbours_say(
    language: str, text: str, read: list[tuple[int, str | None, bool]]
) -> None:
    assert [(one.value, one.unit, one.percent) for one in read_quantities(text, language)] == read


@pytest.mark.parametrize(
    ("language", "text", "low", "high", "percent"),
    [
        ("id", "sasaran 2,5±1 persen", 1.5, 3.5, True),
        ("id", "sasaran 3 persen plus minus 1 persen", 2, 4, True),
        ("en", "3 percent plus or minus 1", 2, 4, True),
        ("en", "an error of ±1.2 percent", 1.2, None, True),
    ],
)
def test_a_range_may_be_told_by_its_middle(language: str, text: str, low: float, high: float, percent: bool) -> None:
    (found,) = read_quantities(text, language)
    assert (found.value, found.high, found.percent) == (low, high, percent)


@pytest.mark.parametrize(
    ("language", "text", "holds"),
    [
        ("en", "up to 6.7m offences", (6_700_000, "offence", None, None)),
        ("en", "hit by 10m waves", (10, None, "metre", None)),
        ("en", "11 are added", (11, None, None, None)),
        ("en", "49p in every pound", (0.49, None, None, "GBP")),
        ("en", "petrol at 134.5p a litre", (1.345, None, None, "GBP")),
        ("id", "tumbuh 2,1 kali sejak 2020", (2.1, None, "fold", None)),
        ("id", "naik tiga kali dibanding tahun lalu", (3, None, "fold", None)),
        ("en", "people who wait over two years", (2, None, "year", None)),
        ("id", "turun hampir separuh dibanding sebelumnya", (0.5, None, None, None)),
    ],
)
def test_scales_pence_and_multiples_of_the_press(language: str, text: str, holds: tuple[object, ...]) -> None:
    (found,) = read_quantities(text, language)
    assert (found.value, found.noun, found.unit, found.currency) == holds
