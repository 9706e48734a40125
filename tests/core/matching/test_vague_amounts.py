"""Amounts that are told in words without a figure, and that nobody came to harm, beside what the other side counts."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from claims.matching import open_reference
from claims.records import Conflict

Ask: TypeAlias = Callable[..., tuple[Conflict, ...]]

CONFLICTS = [
    (
        "Hundreds of people were killed in the Demak flood",
        "35 people were killed in the Demak flood",
        ("Hundreds", "35"),
        "hundreds, and fewer",
    ),
    (
        "Ratusan orang tewas dalam banjir Demak",
        "35 orang tewas dalam banjir Demak",
        ("Ratusan", "35"),
        "in Indonesian",
    ),
    (
        "Ratusan orang tewas dalam banjir Demak",
        "35 people were killed in the Demak flood",
        ("Ratusan", "35"),
        "across languages",
    ),
    (
        "35 people were killed in the Demak flood",
        "Ratusan orang tewas dalam banjir Demak",
        ("35", "Ratusan"),
        "the vague one in the row",
    ),
    (
        "Dozens of houses collapsed in the Palu quake",
        "12,000 houses collapsed in the Palu quake",
        ("Dozens", "12,000"),
        "far more",
    ),
    (
        "Puluhan ribu warga mengungsi akibat banjir Demak",
        "Sebanyak 1.200 warga mengungsi akibat banjir Demak",
        ("Puluhan ribu", "1.200"),
        "tens of thousands",
    ),
    (
        "Tens of thousands of residents fled the Demak flood",
        "1,200 residents fled the Demak flood",
        ("Tens of thousands", "1,200"),
        "and in English",
    ),
    (
        "Jutaan orang menonton konser itu di Solo",
        "12.000 orang menonton konser itu di Solo",
        ("Jutaan", "12.000"),
        "millions",
    ),
    (
        "Several hundred people were arrested in Makassar",
        "12 people were arrested in Makassar",
        ("Several hundred", "12"),
        "several of them",
    ),
    (
        "Beberapa ratus orang ditangkap di Makassar",
        "12 people were arrested in Makassar",
        ("Beberapa ratus", "12"),
        "and across languages",
    ),
    (
        "Belasan rumah rusak akibat gempa Garut",
        "340 rumah rusak akibat gempa Garut",
        ("Belasan", "340"),
        "between eleven and nineteen",
    ),
    (
        "Dozens of people were arrested in Makassar",
        "Ribuan orang ditangkap di Makassar",
        ("Dozens", "Ribuan"),
        "two vague amounts that do not touch",
    ),
    (
        "Hundreds were killed in the Demak flood",
        "35 people were killed in the Demak flood",
        ("Hundreds", "35"),
        "people who are not named",
    ),
    (
        "Ratusan tewas dalam banjir Demak",
        "Banjir Demak menewaskan 35 orang, 35 orang tewas dalam semalam",
        ("Ratusan", "35"),
        "and in Indonesian",
    ),
    (
        "Kerugian akibat kebakaran pasar Kendari ratusan juta rupiah",
        "Kerugian akibat kebakaran pasar Kendari 45 miliar rupiah",
        ("ratusan juta", "45 miliar rupiah"),
        "money",
    ),
    (
        "Scores of houses collapsed in the Palu quake",
        "3 houses collapsed in the Palu quake",
        ("Scores", "3"),
        "scores",
    ),
    (
        "Beratus-ratus rumah terendam banjir Demak",
        "12 rumah terendam banjir Demak",
        ("Beratus-ratus", "12"),
        "doubled",
    ),
    (
        "Hundreds of people died in the Demak flood",
        "35 people were killed in the Demak flood",
        ("Hundreds", "35"),
        "one harm in other words",
    ),
    (
        "Banjir Demak menewaskan ratusan warga",
        "35 orang meninggal dunia dalam banjir Demak",
        ("ratusan", "35"),
        "and in Indonesian",
    ),
]

AGREEMENTS = [
    ("Hundreds of people were killed in the flood", "350 people were killed in the flood", "inside"),
    ("Ratusan orang tewas dalam banjir", "350 people were killed in the flood", "inside, across languages"),
    ("Thousands of people fled the flood", "35,000 people fled the flood", "thousands, where there are tens of them"),
    ("Hundreds of people fled the flood", "1,200 people fled the flood", "a little more than hundreds"),
    ("Hundreds of people fled the flood", "Almost 100 people fled the flood", "hardly fewer"),
    ("Hundreds of people were killed in the flood", "At least 35 people were killed in the flood", "room for more"),
    ("Dozens of houses collapsed", "Ratusan rumah roboh", "vague amounts that touch"),
    ("Hundreds of houses collapsed in Palu", "35 people were killed in Palu", "another noun"),
    (
        "Hundreds of soldiers searched the village in Demak where 35 were killed",
        "35 people were killed in the village in Demak",
        "others who are counted",
    ),
    ("Hundreds of people fled the Demak flood", "35 people died in the Demak flood", "what befell others"),
    ("Ratusan warga mengungsi akibat banjir Demak", "35 warga tewas akibat banjir Demak", "and in Indonesian"),
    (
        "Floods in Demak killed 35 people and drove hundreds of people from their homes",
        "35 people were killed by floods in Demak",
        "the figure beside it",
    ),
    ("Ia sudah ratusan kali menelepon kantor Ana", "Ia sudah 35 kali menelepon kantor Ana", "an idiom"),
    ("Millions of thanks to all 35 people who helped in Demak", "35 people helped in Demak", "another idiom"),
    ("Ana ranked in the hundreds among players in Solo", "Ana ranked 35 among players in Solo", "a rank"),
    ("The test scores of students fell in Solo", "Scores of 3 students fell in Solo", "no amount at all"),
    ("Hundreds of people die a year on roads in Solo", "12 people die a day on roads in Solo", "in another time"),
    ("Puluhan tahun Ana tinggal di Solo", "Ana tinggal di Solo", "only one side counts"),
    ("Ana won Solo by 27,000 votes", "Ana won Solo with millions more votes", "so many more"),
    ("Ratusan orang lainnya tewas dalam banjir Demak", "35 orang tewas dalam banjir Demak", "and in Indonesian"),
    ("Dozens killed in clashes in Solo", "Three killed in a shooting in Solo", "another event"),
    (
        "A bomb killed 61 people and wounded dozens in Solo",
        "A bomb killed 61 people, two of them guards, in Solo",
        "others",
    ),
    ("Not hundreds of people were killed in the flood", "35 people were killed in the flood", "not so many"),
]


@pytest.mark.parametrize(("claim", "row", "shown", "why"), CONFLICTS, ids=[case[3] for case in CONFLICTS])
def test_an_amount_without_a_figure_conflicts_with_what_lies_clearly_outside(
    conflicts_of: Ask, claim: str, row: str, shown: tuple[str, str], why: str
) -> None:
    (conflict,) = conflicts_of(claim, row)
    assert (conflict.kind, conflict.claim, conflict.reference) == ("number", *shown)
    assert claim[slice(*conflict.claim_span)] == conflict.claim
    assert row[slice(*conflict.reference_span)] == conflict.reference
    assert conflict.claim in conflict.sentence and conflict.reference in conflict.sentence


@pytest.mark.parametrize(("claim", "row", "why"), AGREEMENTS, ids=[case[2] for case in AGREEMENTS])
def test_no_conflict(conflicts_of: Ask, claim: str, row: str, why: str) -> None:
    assert not [one for one in conflicts_of(claim, row) if one.how != "denied"]


def test_the_sentence_tells_both_amounts_whole(conflicts_of: Ask) -> None:
    (conflict,) = conflicts_of("Ratusan orang tewas dalam banjir Demak", "35 orang tewas dalam banjir Demak", "id")
    assert conflict.mentions == ("Ratusan orang", "35 orang")


def test_a_figure_inside_is_marked_as_the_same(tmp_path: Path) -> None:
    claim, row = "Ratusan orang tewas dalam banjir Demak", "350 people were killed in the Demak flood"
    path = tmp_path / "known.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["claim"], [row]])
    (match,) = open_reference(path).match(claim)
    marked = [(claim[slice(*one.claim_span)], row[slice(*one.reference_span)]) for one in match.agreements]
    assert ("Ratusan orang", "350 people") in marked


NOBODY = [
    (
        "Tidak ada korban jiwa dalam kebakaran pasar Kendari",
        "Tiga orang tewas dalam kebakaran pasar Kendari",
        ("Tidak ada korban jiwa", "Tiga orang tewas"),
        "no lives lost",
    ),
    (
        "No one was killed in the market fire in Kendari",
        "Three people were killed in the market fire in Kendari",
        ("No one was killed", "Three people were killed"),
        "in English",
    ),
    (
        "There were no casualties in the market fire in Kendari",
        "Tiga orang tewas dalam kebakaran pasar Kendari",
        ("no casualties", "Tiga orang tewas"),
        "across languages",
    ),
    (
        "Three people were killed in the market fire in Kendari",
        "Tidak ada korban jiwa dalam kebakaran pasar Kendari",
        ("Three people were killed", "Tidak ada korban jiwa"),
        "in the row",
    ),
    (
        "Kebakaran pasar Kendari nihil korban",
        "Kebakaran pasar Kendari menewaskan tiga orang",
        ("nihil korban", "menewaskan tiga orang"),
        "no victims, the verb before the number",
    ),
    (
        "Kebakaran pasar Kendari tidak menimbulkan korban jiwa",
        "A market fire in Kendari killed three people",
        ("tidak menimbulkan korban jiwa", "killed three people"),
        "in other words",
    ),
    (
        "Nobody was injured in the bus crash in Garut",
        "12 orang luka-luka dalam kecelakaan bus di Garut",
        ("Nobody was injured", "12 orang luka-luka"),
        "nobody hurt",
    ),
    (
        "There were no deaths in the bus crash in Garut",
        "Dozens of people were killed in the bus crash in Garut",
        ("no deaths", "Dozens of people were killed"),
        "beside an amount without a figure",
    ),
    (
        "There were no fatalities in the bus crash in Garut",
        "Two workers died in the bus crash in Garut",
        ("no fatalities", "Two workers died"),
        "people told by what they do",
    ),
    (
        "Kebakaran pasar Kendari padam tanpa korban jiwa",
        "Tiga orang tewas dalam kebakaran pasar Kendari",
        ("tanpa korban jiwa", "Tiga orang tewas"),
        "without loss of life",
    ),
    (
        "The bus crash in Garut caused zero deaths",
        "Two people died in the bus crash in Garut",
        ("zero deaths", "Two people died"),
        "zero in words",
    ),
]

NOBODY_ELSE = [
    ("Tidak ada korban jiwa dalam banjir di Demak", "35 korban banjir di Demak mengungsi", "victims who live"),
    ("There were no injuries in the fire in Kendari", "3 killed in the fire in Kendari", "none hurt, some killed"),
    (
        "Tidak ada korban luka dalam kebakaran di Kendari",
        "Tiga orang tewas dalam kebakaran di Kendari",
        "and in Indonesian",
    ),
    (
        "Tidak ada korban jiwa dalam kebakaran di Kendari",
        "Tiga orang luka-luka dalam kebakaran di Kendari",
        "none killed",
    ),
    (
        "Tidak ada korban jiwa lain dalam kebakaran di Kendari",
        "Tiga orang tewas dalam kebakaran di Kendari",
        "no others",
    ),
    ("Tidak ada korban jiwa dalam kebakaran di Kendari", "300 ayam mati dalam kebakaran di Kendari", "animals"),
    ("Tidak ada korban jiwa dalam kebakaran di Kendari", "Zero deaths in the fire in Kendari", "nobody on both sides"),
    (
        "Tidak benar tidak ada korban jiwa dalam kebakaran di Kendari",
        "Tiga orang tewas dalam kebakaran di Kendari",
        "not true",
    ),
    ("Kebakaran pasar Kendari nihil korban", "Kebakaran pasar Kendari meluas semalam", "no harm told there"),
    (
        "Three rockets hit a house in Garut on Friday night; there were no injuries",
        "Rebels fired 40 rockets at the port of Garut, 3 hurt, the police said",
        "another event",
    ),
    (
        "Tiga orang tewas dalam kebakaran pasar, dan tidak ada korban jiwa dalam kebakaran hotel di Kendari",
        "Tiga orang tewas dalam kebakaran pasar di Kendari",
        "told of another fire",
    ),
    ("No soldiers were killed in the attack in Kabul", "Five people were killed in Kabul", "only soldiers"),
    (
        "Lima orang tewas dalam serangan di Kabul",
        "Tidak ada tentara yang tewas dalam serangan di Kabul",
        "only soldiers, in the row",
    ),
]


@pytest.mark.parametrize(("claim", "row", "shown", "why"), NOBODY, ids=[case[3] for case in NOBODY])
def test_that_nobody_came_to_harm_conflicts_with_a_number_who_did(
    conflicts_of: Ask, claim: str, row: str, shown: tuple[str, str], why: str
) -> None:
    (conflict,) = conflicts_of(claim, row)
    assert (conflict.kind, conflict.claim, conflict.reference) == ("negation", *shown)
    assert claim[slice(*conflict.claim_span)] == conflict.claim
    assert row[slice(*conflict.reference_span)] == conflict.reference


def test_that_no_soldiers_came_to_harm_conflicts_with_soldiers_who_did(conflicts_of: Ask) -> None:
    (conflict,) = conflicts_of("No soldiers were killed in Kabul", "Lima tentara tewas di Kabul")
    assert (conflict.claim, conflict.reference) == ("No soldiers were killed", "Lima tentara tewas")


@pytest.mark.parametrize(("claim", "row", "why"), NOBODY_ELSE, ids=[case[2] for case in NOBODY_ELSE])
def test_that_nobody_came_to_harm_is_no_conflict_with_another_harm(
    conflicts_of: Ask, claim: str, row: str, why: str
) -> None:
    assert conflicts_of(claim, row) == ()
