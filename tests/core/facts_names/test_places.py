from __future__ import annotations

import pytest
from babel import Locale

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
