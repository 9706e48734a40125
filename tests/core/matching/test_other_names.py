"""Another name in the place of one: never likely, and said why."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from claims.languages.data import LanguageCode
from claims.matching import open_reference
from claims.records import Match

OTHERS = [
    (
        "Survei menunjukkan Ganjar Pranowo unggul dengan 45 persen suara",
        "Survei menunjukkan Prabowo Subianto unggul dengan 45 persen suara",
        "names spelt a little alike",
    ),
    ("Senator Maria Cantwell opposed the farm bill", "Senator Patty Murray opposed the farm bill", "in English"),
    (
        "Elon Musk bought the newspaper for $250 million",
        "Jeff Bezos membeli surat kabar itu seharga 250 juta dolar",
        "across languages",
    ),
    ("Melania Trump spoke at the United Nations", "Ivanka Trump spoke at the United Nations", "of one family"),
    (
        "Anindya Bakrie terpilih sebagai ketua Kadin",
        "Aburizal Bakrie was elected chairman of Kadin",
        "of one family, across languages",
    ),
    ("Apple will build a chip factory in Arizona", "Intel will build a chip factory in Arizona", "companies"),
    ("Polri menyita 40 ton pupuk palsu di Gresik", "TNI menyita 40 ton pupuk palsu di Gresik", "bodies"),
    ("Democrats rejected the fuel price bill", "Demokrat menolak RUU harga bahan bakar", "parties of two countries"),
]

SAME = [
    ("Jokowi membuka pasar baru di Solo", "Joko Widodo membuka pasar baru di Solo", "a short form of a name"),
    ("SBY membuka pasar baru di Solo", "Susilo Bambang Yudhoyono membuka pasar baru di Solo", "first letters"),
    ("Barack Obama opened the museum in Boston", "Obama opened the museum in Boston", "a part of a name"),
    ("Joseph Biden opened the museum in Boston", "Joe Biden opened the museum in Boston", "a short given name"),
    ("Bill Clinton opened the museum in Boston", "William Clinton opened the museum in Boston", "another short one"),
    (
        "Bob Dole opened the museum in Boston",
        "Robert Dole opened the museum in Boston",
        "one that rhymes with its name",
    ),
    ("Mohammed bin Salman visited Jakarta", "Muhammad bin Salman visited Jakarta", "a given name spelt otherwise"),
    ("J. Biden opened the museum in Boston", "Joe Biden opened the museum in Boston", "an initial"),
    ("Agus Yudhoyono membuka pasar di Solo", "Agus Harimurti Yudhoyono membuka pasar di Solo", "a name in between"),
    ("Prabowo Subianto membuka pasar baru", "Pasar baru dibuka Prabowo Subiyanto", "a name spelt otherwise"),
    ("Democrats rejected the bill in the US Senate", "Demokrat menolak RUU itu di Senat AS", "a party abroad"),
    (
        "The General Elections Commission counted the votes in Solo",
        "Komisi Pemilihan Umum menghitung suara di Solo",
        "a body in two languages",
    ),
]

UNLIKE = ("Ibu kota negara pindah ke Kalimantan", "The volcano erupted on Tuesday", "Harga beras naik di Jawa Timur")


def first(folder: Path, claim: str, row: str, language: LanguageCode = "en") -> Match:
    path = folder / "rows.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["claim"], [row], *([one] for one in UNLIKE)])
    found = open_reference(path).match(claim, language=language)[0]
    assert found.text == row
    return found


@pytest.mark.parametrize(("claim", "row", "why"), OTHERS, ids=[case[2] for case in OTHERS])
def test_another_name_in_its_place_keeps_a_row_from_being_likely(
    tmp_path: Path, claim: str, row: str, why: str
) -> None:
    found = first(tmp_path, claim, row)
    assert found.level != "likely"
    assert "the claim names «" in found.reason


@pytest.mark.parametrize(("claim", "row", "why"), SAME, ids=[case[2] for case in SAME])
def test_one_name_written_in_two_ways_is_no_other_one(tmp_path: Path, claim: str, row: str, why: str) -> None:
    assert "the claim names" not in first(tmp_path, claim, row).reason


def test_both_names_are_told_whole_and_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    claim, row, _ = OTHERS[0]
    told = "klaim menyebut «Ganjar Pranowo», baris menyebut «Prabowo Subianto»"
    assert told in first(tmp_path, claim, row, "id").reason


def test_names_in_rows_about_other_things_are_not_told(tmp_path: Path) -> None:
    found = first(tmp_path, "Ganjar Pranowo membuka pasar di Solo", "Prabowo Subianto berpidato di pasar Bandung")
    assert "the claim names" not in found.reason
