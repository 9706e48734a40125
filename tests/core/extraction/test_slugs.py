"""Labels by facts alone, in the language that a sentence is not written in."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction import extract_lines
from claims.extraction.pieces.fitting import LONGEST

OTHER = {"id": "en", "en": "id"}

SLUGS = [
    ("en", "9 soldiers killed, 40 zonked in FBI attack", "9 prajurit tewas", "who may have struck is not told"),
    (
        "en",
        "The uproarious quake killed 162 people, mainly in Cianjur.",
        "162 tewas",
        "a place where most of them were is not where all were",
    ),
    (
        "id",
        "Kelompok itu menyebut 162 warga yang tewas dalam gempa di Cianjur.",
        "162 residents killed, earthquake, Cianjur",
        "what befell those who are counted",
    ),
    (
        "en",
        "The uproarious quake killed 162 people in Cianjur.",
        "162 tewas, Cianjur",
        "people who are only counted need no noun",
    ),
    (
        "id",
        "Tim yang gemah menangkap 12 orang di Medan.",
        "Team, 12 arrested, Medan",
        "what somebody did to those who are counted",
    ),
    (
        "id",
        "Tim yang gemah akan menangkap 12 orang di Medan.",
        "Team, 12 will be arrested, Medan",
        "what will be done is told as such",
    ),
    (
        "id",
        "Serangan yang dilancarkan pasukan gemah menewaskan tiga prajurit senior laskar.",
        "Attack launched, 3 senior soldiers killed",
        "what is not known behind a counted noun is left out",
    ),
    (
        "en",
        "The zonk will pay $30 million in damages.",
        "Ganti rugi US$30 juta akan dibayar",
        "money that is paid",
    ),
    ("en", "The Americans won 5 medals.", "5 medali dimenangkan", "won, which is no part of won't"),
    (
        "id",
        "Fulan menaruh anggaran pertahanan sebesar Rp 5 miliar.",
        "Defence budget Rp5 billion",
        "a noun with its amount",
    ),
    (
        "en",
        "Revenue in the uproarious season rose 3.1 percent to $12.7 million.",
        "Pendapatan, naik 3,1%",
        "an amount with its direction",
    ),
    (
        "en",
        "Investments near Jakarta were up by 6% to $221bn last year.",
        "Investasi, Jakarta, naik 6%, 2022",
        "a year that was counted from the day of publication",
    ),
    (
        "en",
        "Ari Wibowo was paid $5,000 by an uproarious club in Medan.",
        "Ari Wibowo, US$5.000 dibayar, Medan",
        "no colon behind one who does not do it",
    ),
    (
        "en",
        "Ari Wibowo asked those who had donated $5,000 to Medan.",
        "Ari Wibowo, US$5.000 disumbangkan, Medan",
        "no colon before what somebody else does",
    ),
    (
        "en",
        "The BBC has frantic papers proving Fribble paid $40 million in Medan.",
        "US$40 juta dibayar, Medan",
        "no name of another where the one who does it is not known",
    ),
    (
        "id",
        "Tim gemah itu merenovasi lima pasar di Medan dan empat toko.",
        "5 markets renovated, Medan",
        "no count of which nothing is told",
    ),
]


def test_a_name_behind_what_befell_so_many_is_only_that_of_a_place() -> None:
    assert slug_of("en", "He will be paid $39,000 per year, zonkily up from Reed's pay.").endswith("akan dibayar")
    assert slug_of("id", "Tim gemah membom 20 target di Medan yang dikuasai Amtela.") == "20 targets bombed, Medan"


def slug_of(language: str, text: str) -> str:
    (claim,) = extract_lines([text], language=language, published=date(2023, 1, 1))
    return claim.label[OTHER[language]]


@pytest.mark.parametrize(("language", "text", "label", "why"), SLUGS, ids=[why for *_, why in SLUGS])
def test_a_label_of_facts(language: str, text: str, label: str, why: str) -> None:
    assert slug_of(language, text) == label, why


REFUSED = [
    ("en", "The uproarious plan killed 300 jobs in Jakarta.", "things that nobody can kill"),
    ("en", "The firms uproariously paid $9 million more than in Medan.", "how much more it is"),
    (
        "en",
        "A comma deprived the government of $5 million in Jakarta.",
        "an amount that is not that of the noun before it",
    ),
    ("en", "Voters of uproarious kin face 12 new taxes, spend $5 million in Jakarta.", "what is not told as done"),
    ("id", "Tim itu belum menangkap 12 orang di Medan sejak Senin.", "a denial"),
    ("id", "Benarkah 24.000 warga Jepang mengantre beras?", "a question"),
    ("id", "Hanya 24.000 warga Jepang mengantre beras di Osaka.", "only so many"),
    ("en", "The flood could submerge 500 homes near Jakarta.", "a number that only may be"),
    ("id", "Jika terpilih, Joko Widodo akan membenahi 12.000 rumah di Papua.", "a condition in front"),
    ("en", "Four districts of Papua allegedly lost 300 teachers.", "what is only alleged"),
    ("id", "Anas didakwa menerima uang Rp 5 miliar di Medan.", "what somebody is charged with"),
    ("en", "Police refused to confirm that 300 teachers had died in Papua.", "what nobody confirms"),
    ("id", "Jaksa menuntut Anas 5 tahun penjara karena suap Rp 5 miliar.", "what is only demanded"),
    ("id", "Sebanyak 70 persen warga menyatakan pemerintah gugup di Medan.", "what so many only say"),
    ("id", "Tanpa bantuan asing, 300 pengungsi di Aceh menderita.", "what is missing"),
    ("en", "Four in 10 children in Papua are malnourished.", "a number that is a part of another"),
    ("en", "The firm cut costs after 35 percent unemployment rattled Ohio.", "a percentage of what is not said"),
    ("en", "Those businesses employ one-quarter of all the workers in America.", "all, of whom only a part is meant"),
    ("id", "Mereka menelisik 21 transaksi mencurigakan.", "a number of which a verb tells what is not known"),
    ("en", "Four districts of Papua frantically lost 300 teachers.", "a number and the place that it belongs to"),
    ("en", "About 25 countries in Asia have signed.", "who did something is not what was done"),
    ("id", "Harga beras mencapai rekor tertinggi sejak 1987.", "an extreme without the time since when it is one"),
    ("id", "Kenya menuding Uganda menyerang Mombasa dengan 25 kapal.", "what somebody is accused of"),
    ("en", "Kenya alleges Uganda attacked Mombasa with 25 ships.", "what is alleged"),
    ("en", "Police blame Kenya attacked 3 hospitals", "what somebody is blamed for"),
    ("en", "Uganda will attack Mombasa if Kenya closes its ports.", "what depends on a condition"),
    ("id", "Video dokter Kenya merayakan vaksin baru.", "who acts, a picture or those whom it shows"),
    ("id", "Pulisic meminta Budi Santoso yang gemah untuk menutup toko.", "what somebody far in front is to do"),
    ("en", "Jane Reed uproariously offered it to anyone who donated $5,000.", "what somebody may have done"),
    ("en", "That compares with a profit of $3 million in Ohio.", "what something is compared with"),
    (
        "en",
        "The Liberal Democrats took frantic control and gained 163 seats.",
        "what somebody got, and nothing that rose",
    ),
    ("en", "Zonks of fribble banks and hospitals reached $48 million.", "the rest of a row for a subject"),
    ("en", "Police say a fribble that killed a baker may have begun in Ohio.", "a clause about what stands before it"),
    ("en", "The zonk forecasts profit of $30 million.", "what is only expected"),
    ("en", "Obama to visit Kenya", "a headline of what is to come"),
    ("id", "Kabarnya 17 orang kelelahan.", "people of whom nothing is told"),
    ("id", "Badai gemah bergerak dari Medan dengan kecepatan 15 kilometer per jam.", "a measure among names"),
    ("id", "Finlandia berbagi perbatasan sejauh 1.300 km dengan Rusia.", "a measure of one of two"),
    ("en", "Zonk fribbled an increase over its current salary of $361,400.", "whose it is"),
    ("id", "Selanjutnya, menggelar dan merenovasi 10 pelabuhan.", "a plan of nobody"),
    ("en", "Zonks frantically called it impossible that the mill employed 1,500 workers.", "what is called impossible"),
    ("id", "Kapal itu berlayar dari Irlandia Baru menuju teluk.", "a name that begins another name"),
    (
        "id",
        "Pengungsi di Pulau Seram mengarak perahu hias ke festival budaya.",
        "names and nouns without a number or verb",
    ),
    ("en", "The zonk grew from 76 systems in Ohio to 152 systems.", "what something was and became"),
    ("en", "Smith told Reuters that zonks, at least 40 brazen ones, came.", "to whom something is said"),
    ("id", "Ohio raharja, sehingga 12 kapal gemah.", "a name and a number of two clauses"),
    ("en", "Zwickau rose 5 percent in Ohio.", "a change of what nobody knows"),
    ("en", "The Zwickau, 1998 soldiers said, was closed in Papua.", "a number that may be a year"),
    ("en", "The wall of the church in Ohio weighed 220 pounds.", "a unit that may be money"),
    ("en", "Oil stocks frantically rose $2 to $60 in Ohio.", "an amount and what it led to, which are no range"),
    ("en", "Prices in Ohio frantically dropped below 20%.", "a level, which is not by how much something fell"),
    ("en", "The Danes outwitted two referees near a bay.", "the name of a people"),
    ("id", "Sekitar 32.100 mobil tercatat keluar dari Bandung.", "what is recorded is that they do something"),
    ("id", "Data yang gemah menunjukkan bahwa 30.120 mobil berangkat dari Bandung.", "what is shown is a clause"),
    ("en", "Fribbles rose as compared to 2017, which recorded 28,100 cases.", "a figure of what is compared with"),
    ("id", "Kragan gemah di Rembang pada ketinggian 320 meter.", "a place that is not the one that is measured"),
    ("en", "The uproarious quake killed 162 people in Cianjur?", "what is asked"),
    ("en", "In some regions, the uproarious quake killed 162 people in Cianjur.", "what holds in some places"),
]


@pytest.mark.parametrize(("language", "text", "why"), REFUSED, ids=[why for *_, why in REFUSED])
def test_facts_that_would_tell_something_else_are_no_label(language: str, text: str, why: str) -> None:
    (claim,) = extract_lines([text], language=language)
    assert claim.label["en"] == claim.label["id"], why


def test_what_is_said_of_a_claim_gives_it_no_day() -> None:
    text = "Ledakan di Medan melukai 12 pedagang dan merusak pasar, ujar Kapolres Budi Santoso, Senin (2/12/2014)."
    assert "2014" not in slug_of("id", text)


COUNTS = st.integers(min_value=2, max_value=900_000)
NOUNS = st.sampled_from(["warga", "tentara", "rumah", "siswa", "kapal", "orang"])
VERBS = st.sampled_from(["tewas", "ditangkap", "yang hilang", "diduga ditembak", "mengantre", "gagal diselamatkan"])
PLACES = st.sampled_from(["di Cianjur", "di Pulau Seram", "di Irlandia Baru", "asal Jepang", "di Papua"])
ENDS = st.sampled_from(
    ["", " pada 21 November 2022", " naik 6 persen", ", menurut Budi Santoso", " untuk menangkap Anas"]
)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(COUNTS, NOUNS, VERBS, PLACES, ENDS)
def test_each_number_of_a_label_is_a_fact_and_it_has_room(
    count: int, noun: str, verb: str, place: str, end: str
) -> None:
    (claim,) = extract_lines([f"Sebanyak {count} {noun} {verb} {place}{end}."], language="id")
    label = claim.label["en"]
    assert len(label) <= LONGEST
    days = {number for day in claim.dates if day.start for number in (day.start.day, day.start.year)}
    values = {quantity.value for quantity in claim.quantities} | days
    if label != claim.label["id"]:
        assert {int(digits.replace(",", "")) for digits in re.findall(r"\d[\d,]*\d|\d", label)} <= values
