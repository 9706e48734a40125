"""Bodies of one word and local offices, which a tagger of names passes over, and whom they are told with."""

from __future__ import annotations

import pytest

from claims.facts.names.found_names import read_names

BODIES = [
    ("id", "Dinas Kesehatan mencatat 312 kasus.", ["Dinas Kesehatan"]),
    ("id", "Data Dinas Kesehatan DKI Jakarta menunjukkan 312 kasus.", ["Dinas Kesehatan DKI Jakarta"]),
    ("id", "Itu milik Dinas Pertanian dan Peternakan, katanya.", ["Dinas Pertanian dan Peternakan"]),
    ("id", "Menurut Dinkes Jabar, ada 40 kasus.", ["Dinkes Jabar"]),
    ("id", "Dinkes mencatat 40 kasus.", ["Dinkes"]),
    ("id", "Balai Besar POM di Semarang menyita kemasan.", ["Balai Besar POM"]),
    ("id", "Polres Kudus memastikan kabar itu.", ["Polres Kudus"]),
    ("id", "Kasat Polres Kudus AKP Danail Arifin datang.", ["Polres Kudus"]),
    ("id", "Kata dia, Dinas PUPR dan Dinas Perhubungan memasang kamera.", ["Dinas PUPR", "Dinas Perhubungan"]),
    ("id", "Data NasDem menunjukkan 312 kasus.", ["NasDem"]),
    ("id", "Ada 31 DPD yang meminta itu.", []),
    ("id", "Namun mereka hanya kenal Bali, kata MA.", []),
    ("id", "Kursi dinas itu dijual.", []),
    ("id", "Dinas Kesehatan Bandung Catat 312 Kasus", []),
    ("en", "Figures from Ofgem show a rise.", ["Ofgem"]),
]


@pytest.mark.parametrize(("language", "text", "wanted"), BODIES, ids=[text for _, text, _ in BODIES])
def test_bodies_that_a_tagger_passes_over_are_found(language: str, text: str, wanted: list[str]) -> None:
    assert [body.text for body in read_names(text, language)[2]] == wanted


def test_who_leads_a_branch_of_a_body_is_no_part_of_its_name() -> None:
    _, people, bodies = read_names('"Ada 12 izin," ujar Direktur Walhi Sumbar Wengki Purwanto.', "id")
    assert [(one.text, one.role) for one in people] == [("Wengki Purwanto", "Direktur Walhi Sumbar")]
    assert [one.text for one in bodies] == ["Walhi"]
