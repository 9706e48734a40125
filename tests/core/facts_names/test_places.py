from __future__ import annotations

import pytest
from babel import Locale

from claims.facts.names.found_names import read_names
from claims.facts.names.places import organisation_code, place_code, place_names, surroundings
from claims.resources import table


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_territory_of_cldr_is_known_by_its_name(language: str) -> None:
    names = Locale(language).territories
    codes = [code for code in names if len(code) == 2 and code not in ("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ")]
    wrong = {code: names[code] for code in codes if place_code(names[code], language) != code}
    assert len(codes) > 240
    assert wrong == {}


@pytest.mark.parametrize(
    ("name", "language", "code"),
    [
        ("UEA", "id", "AE"),
        ("Perancis", "id", "FR"),
        ("Inggris", "id", "GB"),
        ("the Netherlands", "en", "NL"),
        ("cote d'ivoire", None, "CI"),
        ("U.S.", "en", "US"),
        ("Moskow", "id", "RU"),
        ("Jabar", "id", "x_west_java"),
        ("AS", "id", "US"),
        ("as", "id", None),
        ("us", "en", None),
        ("UEA", "en", None),
        ("Nowhere", None, None),
    ],
)
def test_codes_of_names(name: str, language: str | None, code: str | None) -> None:
    assert place_code(name, language) == code


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("Kota Bandung", "Bandung"),
        ("Kabupaten Bandung", "Jawa Barat"),
        ("Tangerang Selatan", "Banten"),
        ("Bekasi", "Jabodetabek"),
        ("Depok", "Indonesia"),
        ("Kabupaten Puncak", "Papua Tengah"),
        ("Seram Bagian Barat", "Maluku"),
        ("Sumenep", "Madura"),
        ("Raja Ampat", "Papua Barat Daya"),
        ("Los Angeles", "Amerika Serikat"),
        ("Ramallah", "PS"),
        ("Afrika Timur", "Africa"),
        ("Eropa Timur", "Europe"),
    ],
)
def test_places_that_hold_others(inner: str, outer: str) -> None:
    assert (place_code(outer) or outer) in surroundings(place_code(inner) or "")
    assert place_code(inner) not in surroundings(place_code(outer) or "") or place_code(inner) == outer


def test_every_place_around_another_is_known_and_no_two_hold_each_other() -> None:
    known = {place.code for place in place_names()}
    assert all(surroundings(code) <= known for code in known)
    assert all(code == other or code not in surroundings(other) for code in known for other in surroundings(code))


def test_every_indonesian_province_holds_cities_and_regencies() -> None:
    inside = [place.code for place in place_names() if "ID" in surroundings(place.code)]
    assert len({code for code in inside if code != "ID"}) >= 38 + 514
    provinces = "Aceh|Riau|Jambi|Banten|Bali|Gorontalo|Maluku Utara|Papua Selatan|Papua Pegunungan|Sulawesi Barat"
    for name in provinces.split("|"):
        code = place_code(name, "id")
        assert len({one for one in inside if code in surroundings(one)}) >= 5, name


def test_organisations_by_name() -> None:
    assert organisation_code("PBB", "id") == organisation_code("United Nations") == "UN"
    assert organisation_code("Hamas") == "x_hamas"
    assert organisation_code("PBB", "en") is None


def test_a_region_has_one_code() -> None:
    """Under two, "Karibia" and "the Caribbean" would be places that exclude each other."""
    codes: dict[tuple[str, str], set[str]] = {}
    for place in table("places.tsv"):
        if place["kind"] == "region":
            codes.setdefault((place["language"], place["name"]), set()).add(place["code"])
    assert {name: found for name, found in codes.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("id", "Rombongan itu tiba di Uni Emirat Arab kemarin.", ["AE"]),
        ("id", "Rombongan itu tiba di Kongo - Kinshasa kemarin.", ["CD"]),
        ("id", "Rombongan itu tiba di eSwatini kemarin.", ["SZ"]),
        ("id", "Gempa terjadi di Sulawesi Tengah.", ["x_central_sulawesi"]),
        (
            "id",
            "Perbedaan hukum antara Irlandia Utara serta Inggris dan Wales.",
            ["x_northern_ireland", "GB", "x_wales"],
        ),
        ("id", "Output industri Nevada adalah turisme.", ["x_nevada"]),
        ("id", "Itu sesudah operasi militer dari firaun Mesir Thutmose III.", ["EG"]),
        ("en", "The delegation arrived in St. Kitts & Nevis yesterday.", ["KN"]),
        ("en", "The delegation arrived in Côte d’Ivoire yesterday.", ["CI"]),
        ("en", "Australian troops will leave for Baghdad.", ["AU", "IQ"]),
        ("en", "Washington's answer to Moscow came late.", ["US", "RU"]),
        ("en", "THE TALKS IN FRANCE FAILED", ["FR"]),
        ("en", "He met Jordan Smith.", []),
    ],
)
def test_places_have_codes(language: str, text: str, wanted: list[str]) -> None:
    assert [place.code for place in read_names(text, language)[0]] == wanted


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The quake struck south of Hualien.", ["Hualien"]),
        ("It is in the town of Brovary.", ["Brovary"]),
        ("It was lowered to Ba1 from Baa3.", []),
        ("Charlie Maynard, the MP for Witney, met others from the South West.", ["Witney"]),
    ],
)
def test_words_before_a_name_tell_a_place(text: str, names: list[str]) -> None:
    assert [place.text for place in read_names(text, "en")[0]] == names


def test_a_country_that_qualifies_a_word_is_a_nation() -> None:
    places, _, _ = read_names("Bantuan itu diberikan kepada pasukan Irak di Mosul.", "id")
    assert [(place.text, place.code, place.kind) for place in places] == [
        ("Irak", "IQ", "nation"),
        ("Mosul", "x_mosul", "city"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Banjir melanda Kabupaten Sukoharjo.", [("Kabupaten Sukoharjo", "x_sukoharjo")]),
        ("Gempa terasa di Kab. Bandung dan Kota Bandung.", ["x_kabupaten_bandung", "x_kota_bandung"]),
        ("Gempa mengguncang Sukabumi pada 21 November 2022", ["x_sukabumi"]),
        ("Gempa mengguncang Padang pada 21 November 2022", ["x_padang"]),
        ("Kasus terbanyak di Jawa Barat, disusul Jawa Tengah dan Bali.", ["x_west_java", "x_central_java", "x_bali"]),
        ("Warga Surabaya mengeluh.", ["x_surabaya"]),
        ("Bupati Garut mengatakan banjir surut.", ["x_garut"]),
        ("Bursa Efek Jakarta naik.", []),
        ("Mereka melihat Padang rumput.", []),
    ],
)
def test_cities_and_regencies_have_codes(text: str, wanted: list[str | tuple[str, str]]) -> None:
    found = [(place.text, place.code) for place in read_names(text, "id")[0]]
    assert [one if isinstance(two, tuple) else one[1] for one, two in zip(found, wanted, strict=True)] == wanted


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kasus terbanyak di Jawa Barat, disusul Jawa Tengah.", ["territory", "territory"]),
        ("Gubernur Jawa Barat hadir.", ["nation"]),
    ],
)
def test_a_province_that_says_whose_somebody_is_stands_apart(text: str, kinds: list[str]) -> None:
    assert [place.kind for place in read_names(text, "id")[0]] == kinds
