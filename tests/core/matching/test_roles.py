"""Who does what to whom: names that change places around one word, in one language and across two."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from claims.languages import known, language
from claims.records import Conflict

Ask: TypeAlias = Callable[..., tuple[Conflict, ...]]

EXCHANGED = [
    ("Germany beat Brazil", "Brazil beat Germany", "by one verb"),
    (
        "Brazil sent more than 3,200 tons of wheat to Chile",
        "Chile sent more than 3,200 tons of wheat to Brazil",
        "over a number",
    ),
    ("Brasil mengirim bantuan Rp83 miliar ke Chili", "Chili mengirim bantuan Rp83 miliar ke Brasil", "over a sum"),
    ("Jerman mengalahkan Brasil", "Brasil mengalahkan Jerman", "in Indonesian"),
    ("Jerman mengalahkan Brasil", "Brazil beat Germany", "across languages"),
    ("Brazil was beaten by Germany", "Brazil beat Germany", "a passive against an active"),
    ("Brasil dikalahkan oleh Jerman 7-1", "Brasil mengalahkan Jerman 7-1", "a passive in Indonesian"),
    ("Ukraina diserang Rusia", "Russia was attacked by Ukraine", "two passives across languages"),
    ("Presiden Jokowi memuji Presiden Macron", "Presiden Macron memuji Presiden Jokowi", "both hold one office"),
    ("Tim Jerman berhasil mengalahkan tuan rumah Brasil", "Brazil narrowly beat Germany", "words in between"),
    ("Brazil lost to Germany", "Germany lost to Brazil", "a word that leads to the other name"),
    ("Brasil dikalahkan oleh Jerman", "Germany lost to Brazil", "a word of the same meaning"),
    ("Brazil beat Germany in Rio", "Jerman mengalahkan Brasil di Rio", "across languages, the other way round"),
    ("Persib dikirim ke Persija", "Persija dikirim ke Persib", "a passive with a word that leads to the other name"),
    ("Jakarta lebih besar daripada Bandung", "Bandung is bigger than Jakarta", "a comparison"),
    ("Brazil's victory over Germany", "Germany's victory over Brazil", "a noun"),
    ("Invasi Rusia ke Ukraina dimulai", "Invasi Ukraina ke Rusia dimulai", "a noun before both names"),
    ("The defeat of Germany by Brazil", "The defeat of Brazil by Germany", "a noun with whoever does it behind"),
    ("Indonesia exports rice to Malaysia", "Malaysia exports rice to Indonesia", "something goes the other way"),
    ("Demonstran menembak polisi", "Polisi menembak demonstran", "people without names"),
    ("students attack teachers", "teachers attack students at school", "and in English"),
    ("Suami bunuh istri di Bekasi", "Istri bunuh suami di Bekasi", "beside the name of a place"),
    ("Polisi ditembak demonstran", "Polisi menembak demonstran", "a passive of people without names"),
    ("Germany sells more to France than Italy", "Germany sells more to Italy than France", "what is compared"),
    ("Germany Beat Brazil In Semi Final", "Brazil Beat Germany In Semi Final", "headlines"),
    ("Persib Kalahkan Persija Di Bandung", "Persija Kalahkan Persib Di Bandung", "headlines in Indonesian"),
    ("argentina mengalahkan prancis di final", "france beat argentina in the final", "small letters, two languages"),
]

SAME = [
    (
        "Cable rates have increased 40 percent over the past year",
        "Cable rates have increased by 40 percent over the past year",
        "by how much",
    ),
    (
        "For those who follow social media transitions in Marunda, this will differ",
        "Bagi mereka yang mengikuti transisi media sosial di Marunda, ini akan berbeda",
        "a noun that begins like a verb",
    ),
    (
        "Partai Melati dipimpin oleh Rino Wibawa",
        "Partai Melati pimpinan Rino Wibawa menang",
        "a noun that tells by whom",
    ),
    ("Brazil was beaten by Germany", "Germany beat Brazil", "an active and a passive"),
    ("Jerman mengalahkan Brasil", "Brasil dikalahkan Jerman", "a passive without a word before who does it"),
    ("Pasukan Rusia menyerang Ukraina", "Ukraina diserang pasukan Rusia", "a passive with a word before the name"),
    ("Microsoft membeli Nokia", "Nokia was bought by Microsoft", "a passive across languages"),
    ("Brasil kalah dari Jerman", "Jerman menang atas Brasil", "opposites that say the same"),
    ("Di Garut 950 rumah rusak akibat gempa", "Gempa merusak 950 rumah di Garut", "what befell houses, and by what"),
    ("Brazil lost to Germany", "Germany beat Brazil", "a verb and its converse"),
    ("Brasil dikalahkan Jerman", "Germany beat Brazil", "a passive and its converse across languages"),
    ("Jakarta is bigger than Surabaya", "Surabaya is smaller than Jakarta", "comparisons that say the same"),
    ("Timnas U-23 kalah 0-1 dari Irak", "Irak menang 1-0 atas Timnas U-23", "a name with a number"),
    ("India imports rice from Vietnam", "Vietnam exports rice to India", "what goes and comes of the same thing"),
    ("India mengimpor beras dari Vietnam", "Vietnam mengekspor beras ke India", "and in Indonesian"),
    ("Germany was beaten by Brazil in Rio", "Germany lost to Brazil in Rio", "a passive and its converse"),
    ("Germany was defeated by Brazil in Rio", "Germany lost to Brazil in Rio", "and a verb whose noun is the opposite"),
    ("Holland beat Peru", "The Netherlands defeated Peru", "two verbs of one meaning"),
    ("Obama met Putin in Sochi", "Putin met Obama in Sochi", "a verb that is true both ways"),
    ("Jokowi bertemu Prabowo", "Prabowo bertemu Jokowi", "one that is true both ways, in Indonesian"),
    ("Germany did not beat Brazil", "Brazil beat Germany", "what is denied of the one is affirmed of the other"),
    ("Germany beat Brazil", "Brazil beat Germany in 2002, and Germany beat Brazil in 2014", "both happened"),
    ("Germany and Brazil beat Italy", "Brazil and Germany beat Italy", "names that do it together"),
    ("#BrazilBeatGermany says Anna", "Brazil, says Anna, and Germany beat all the others", "words within a tag"),
    ("Stasiun Metro infill Fairview", "The Fairview infill Metro station", "a phrase that a translation turns round"),
    ("Polisi ditembak demonstran", "Demonstran menembak polisi", "an active and a passive without names"),
    ("students attack teachers", "Teachers are attacked by students", "and in English"),
    ("Guru bertemu murid", "Murid bertemu guru", "a verb that is true both ways without names"),
    (
        "Individu yang ingin diubah pandangannya oleh Budi",
        "Budi ingin mengubah sudut pandang individu itu",
        "words that only stand beside the verb",
    ),
    ("Germany sells more to France than Italy", "Italy sells less to France than Germany", "the lesser of two"),
    (
        "Indonesia mengekspor lebih banyak ke Cina daripada Jepang",
        "Jepang mengekspor lebih sedikit ke Cina daripada Indonesia",
        "and in Indonesian",
    ),
    ("Germany sells more to France than Italy", "France buys more from Germany than Italy", "what goes and comes"),
    ("Germany Beat Brazil In Semi Final", "Germany beat Brazil in the semi final", "a headline and a sentence"),
    ("argentina mengalahkan prancis di final", "argentina beat france in the final", "small letters, two languages"),
    (
        "Toko itu dinyatakan bangkrut pada Mei",
        "The shop was declared bankrupt in May",
        "a passive in one language only",
    ),
    ("Toko tutup pada 4 Mei dan 9 Juni", "Shop shut on 4 May and on 9 June", "days beside a verb"),
]


@pytest.mark.parametrize(("claim", "row", "why"), EXCHANGED, ids=[case[2] for case in EXCHANGED])
def test_names_that_change_places(conflicts_of: Ask, claim: str, row: str, why: str) -> None:
    (conflict,) = conflicts_of(claim, row)
    assert conflict.kind == "negation"
    assert claim[slice(*conflict.claim_span)] == conflict.claim
    assert row[slice(*conflict.reference_span)] == conflict.reference
    assert "changed places" in conflict.sentence


@pytest.mark.parametrize(("claim", "row", "why"), SAME, ids=[case[2] for case in SAME])
def test_names_in_another_order_that_say_the_same(conflicts_of: Ask, claim: str, row: str, why: str) -> None:
    assert conflicts_of(claim, row) == ()


def test_opposites_whose_names_stay_exclude_each_other(conflicts_of: Ask) -> None:
    (conflict,) = conflicts_of("Brasil mengalahkan Jerman", "Brazil lost to Germany", "id")
    assert conflict.sentence == "Klaim menyebut «mengalahkan», rujukan sebaliknya: «lost»"


@pytest.mark.parametrize(
    ("claim", "row", "mine", "theirs"),
    [
        ("Persib defeated Persija in May", "Persib lost to Persija in May", "defeated", "lost"),
        ("Persib was defeated by Persija in May", "Persib won against Persija in May", "defeated", "won"),
    ],
)
def test_a_verb_whose_noun_is_its_opposite(conflicts_of: Ask, claim: str, row: str, mine: str, theirs: str) -> None:
    (conflict,) = conflicts_of(claim, row)
    assert (conflict.claim, conflict.reference) == (mine, theirs)


def test_every_language_says_who_does_what() -> None:
    assert all("mutual" in language(code).section("roles") for code in known())
