"""What a claim and a row say differently, and what is no difference."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from claims.records import Conflict

Ask: TypeAlias = Callable[..., tuple[Conflict, ...]]

CONFLICTS = [
    ("Saham Sari Pangan naik 5,0 persen", "Saham Sari Pangan naik 5,1 persen", "number", "told to the decimal"),
    ("Inflasi tercatat 81 persen", "Inflation was recorded at 80 percent", "number", "whole numbers are not rounded"),
    ("Tiket kapal berharga Rp9.000", "Tiket kapal berharga Rp8.800", "number", "sums of money are not rounded"),
    ("Suhu di Marunda 38 derajat Celsius", "Suhu di Marunda 39 derajat Celsius", "number", "degrees of one scale"),
    ("400 troops were sent to Iraq", "600 troops were sent to Iraq", "number", "another number"),
    ("Abbott mengirim 400 tentara ke Irak", "Abbott sent 600 soldiers to Iraq", "number", "across languages"),
    ("Prices rose by 7 percent last year", "Prices rose by 5 percent last year", "number", "another share"),
    ("60 percent of voters support the plan", "40 percent of voters support the plan", "number", "two shares of all"),
    ("Separuh penduduk Papua miskin", "26 persen penduduk Papua miskin", "number", "a part in words beside a share"),
    ("60 percent of voters own a gun", "A third of voters own a gun", "number", "a share beside a part in words"),
    ("Kyiv shot down 37 of 40 drones", "Kyiv shot down 12 of 40 drones", "number", "some of as many"),
    ("More than 600 people died in the flood", "400 people died in the flood", "number", "outside the bound"),
    (
        "Di Niger ada lima dokter per 200.000 penduduk",
        "In Niger there were five doctors per 100,000 inhabitants",
        "number",
        "a rate of another base, across languages",
    ),
    (
        "Sedikitnya 12.400 warga mengungsi ke 41 titik pengungsian.",
        "Sebanyak 9.800 warga mengungsi akibat banjir di Demak pada 18 Maret 2025.",
        "number",
        "a lower bound above it, and little else in common",
    ),
    (
        "Setidaknya 12.400 warga mengungsi dan 41 rumah rusak.",
        "Sebanyak 9.800 warga mengungsi akibat banjir di Demak pada 18 Maret 2025.",
        "number",
        "a lower bound beside another number",
    ),
    ("The law was passed after 2015", "The law was passed in 2014", "date", "after a later year"),
    (
        "Rice output was lower than in 2022",
        "Rice output was lower than in 2021",
        "date",
        "compared with another year",
    ),
    ("The law was passed before 2014", "The law was passed in 2014", "date", "before that very year"),
    (
        "Laporan diserahkan sebelum 31 Desember 2010",
        "The report is handed in by 31 December 2017",
        "date",
        "before a day of another year",
    ),
    ("Undang-undang itu berlaku hingga 2014", "Undang-undang itu berlaku hingga 2016", "date", "until another year"),
    ("Ia memimpin dari 1991 hingga 1997", "He led from 1994 to 1997", "date", "a period that begins otherwise"),
    ("Persib juara musim 2023/2024", "Persib juara musim 2024/2025", "date", "the season after it"),
    ("Indonesia beat Vietnam 3-0 in Hanoi", "Indonesia beat Vietnam 3-1 in Hanoi", "number", "another score"),
    ("Rapat digelar Rabu", "Rapat digelar Selasa (28/4/2020)", "date", "another day of the week"),
    ("Rapat digelar pukul 10.00", "Rapat digelar pukul 19.00", "date", "another time of day"),
    (
        "The old tower was built in 1203 BC",
        "Menara tua itu dibangun pada 1200 SM",
        "date",
        "a year before the common era",
    ),
    ("The team won 30 points in 28 games", "The team won 28 points in 30 games", "number", "two numbers change places"),
    ("The valley lies below 900 metres", "The valley lies 900 to 950 metres high", "number", "below the range"),
    (
        "It was the second match that Ana won",
        "It was the first match that Ana won",
        "number",
        "another place in an order",
    ),
    (
        "Pemilu 2019 diikuti 190 juta pemilih",
        "Pemilu 2024 diikuti 190 juta pemilih",
        "date",
        "another event of its name",
    ),
    ("The law was passed in 2013 by parliament", "The law was passed in 2014 by parliament", "date", "another year"),
    ("Undang-undang itu disahkan pada Mei 2014", "The law was passed in June 2014", "date", "another month"),
    (
        "The troops were sent to Germany on Monday",
        "The troops were sent to Poland on Monday",
        "place",
        "another country",
    ),
    (
        "Banjir di Bekasi menewaskan 66 orang",
        "Banjir di Jakarta menewaskan 66 orang",
        "place",
        "a city and the capital",
    ),
    ("Gempa mengguncang Padang", "Gempa mengguncang Cianjur", "place", "a city and a regency"),
    (
        "Pabrik di Kota Bandung memecat 1.000 karyawan",
        "Pabrik di Kabupaten Bandung memecat 1.000 karyawan",
        "place",
        "a city and the regency of its name",
    ),
    ("Banjir melanda Depok pada Senin", "Banjir melanda Malaysia pada Senin", "place", "a city and another country"),
    ("A quake shook Tokyo, Japan", "A quake shook Osaka, Japan", "place", "a capital and a city beside their country"),
    ("Floods hit Paris on Monday", "Floods hit Lyon on Monday", "place", "a capital and a city of its country"),
    ("Indonesia will join the coalition", "Indonesia will not join the coalition", "negation", "the row denies"),
    (
        "Indonesia tidak akan bergabung dengan koalisi",
        "Indonesia will join the coalition",
        "negation",
        "the claim denies",
    ),
    (
        "24.000 warga mengungsi akibat banjir Demak",
        "Banjir Demak membuat 14.000 orang mengungsi",
        "number",
        "people counted by two words",
    ),
    (
        "24.000 jiwa mengungsi akibat banjir Demak",
        "14.000 residents fled the Demak flood",
        "number",
        "and across languages",
    ),
    ("Polri membantah menangkap 5 hakim", "Polri menangkap 5 hakim", "negation", "somebody denies it"),
    ("The mayor rejected claims that 40 people had died", "40 people died", "negation", "he rejects it"),
    ("He falsely claimed that vaccines cause autism", "Vaccines cause autism", "negation", "a false claim"),
    ("KPK tidak membantah menangkap hakim", "KPK membantah menangkap hakim", "negation", "a denial of a denial"),
    ("Vaksin menyebabkan autisme", "Klaim bahwa vaksin menyebabkan autisme adalah hoaks", "negation", "a hoax"),
    ("Vaccines cause autism", "The rumour that vaccines cause autism is false", "negation", "called false behind it"),
    ("Panitia tidak mengundang 40 orang", "Panitia mengundang 60 orang", "number", "another number is denied"),
    ("Dewan itu tidak bersidang pada 2012", "Dewan itu bersidang pada 2014", "date", "another year is denied"),
    (
        "Rusia tidak menembakkan 5.000 bom ke Ukraina",
        "Rusia menembakkan 3.200 bom ke Ukraina",
        "number",
        "a denial and another number do not cancel out",
    ),
    ("15 residents died in Aceh", "12 people died in Aceh", "number", "residents are people"),
    ("14 korban meninggal dalam gempa Aceh", "12 people died in the Aceh earthquake", "number", "victims are people"),
    (
        "17 killed and 43 wounded in attack on Kabul mosque",
        "At least 18 killed in attack on Kabul mosque",
        "number",
        "a bound that leaves room for what counts others",
    ),
    (
        "17 orang tewas dan 43 terluka dalam serangan di masjid Kabul",
        "Sedikitnya 18 orang tewas dalam serangan di masjid Kabul",
        "number",
        "and for what does not say whom it counts",
    ),
    (
        "She won the French Open in June",
        "She won the Australian Open in June",
        "place",
        "countries that name two events",
    ),
    (
        "Prices rose by 3 percent last year",
        "Prices rose by 3 percentage points last year",
        "unit",
        "percent and points",
    ),
    ("Gaji menteri Rp 100 juta per bulan", "Gaji menteri Rp 100 juta per tahun", "unit", "per month and per year"),
    ("The mine uses 3 million litres a day", "Tambang itu memakai 3 juta liter setahun", "unit", "a day and a year"),
    ("Suku bunga naik 2 persen", "Suku bunga naik 2 basis poin", "unit", "percent and basis points"),
    ("18 people were killed by the quake in Palu", "17 people were killed by the quake in Palu", "number", "one more"),
    (
        "Gempa di Palu menewaskan 18 orang",
        "17 people were killed by the quake in Palu",
        "number",
        "one more of two languages",
    ),
    ("Banjir melanda Demak, Jawa Tengah", "Banjir melanda Kudus", "place", "a regency told with its province"),
    ("Banjir melanda Kudus", "Banjir melanda Demak (Jawa Tengah)", "place", "a regency told with its province there"),
    ("A bomb exploded in Kabul, Afghanistan", "A bomb exploded in Kandahar", "place", "a city told with its country"),
    ("The shooting took place in Houston", "The shooting took place in Dallas, Texas", "place", "with its state"),
    (
        "Longsor terjadi di Pekalongan, Jawa Tengah",
        "Longsor terjadi di Jawa Barat",
        "place",
        "the province told with a regency, and another one",
    ),
    ("In Paris, France beat Germany", "In Paris, Spain beat Germany", "place", "who did it, behind where it was"),
    ("Di Demak, Jawa Tengah, banjir melanda 3 desa", "Banjir melanda 3 desa di Kudus", "place", "where it was, whole"),
    ("A quake rocks Indonesia's Papua", "A quake rocks Indonesia's Sumatra", "place", "two parts of one country"),
    (
        "Pyrrhus was forced to leave Sicily for southern Poland",
        "Pyrrhus was forced to leave Sicily for southern Italy",
        "place",
        "a country around a place that both name",
    ),
]

AGREEMENTS = [
    (
        "Shares of Sari Pangan rose 9% in Marunda",
        "Shares of Sari Pangan rose 8.76 percent in Marunda",
        "fewer decimals",
    ),
    ("Saham Sari Pangan naik 0,8 persen", "Sari Pangan shares rose 0.81 percent", "fewer decimals, across languages"),
    (
        "Celah Afrika Timur; gunung di Afrika Timur adalah yang tertinggi di Afrika",
        "The East African Rift; the mountains of East Africa are the tallest in Africa",
        "a part of a continent",
    ),
    ("Pasar pagi buka 6.30-10 pagi di Marunda", "The morning market opens 6.30-10am in Marunda", "a range of times"),
    ("600 troops were sent to Iraq", "More than 500 troops were sent to Iraq", "inside the bound"),
    ("1.5 million people fled the city", "1,500,000 people fled the city", "written differently"),
    ("Sepertiga anak di Garut putus sekolah", "33 persen anak di Garut putus sekolah", "a part in words and its share"),
    ("Half of all voters stayed at home", "48 percent of all voters stayed at home", "and about its share"),
    ("Sekitar 600 tentara dikirim ke Irak", "About 612 soldiers were sent to Iraq", "about the same"),
    ("600 troops were sent to Iraq", "Troops were sent to Iraq with 40 tanks", "another number of another noun"),
    ("The law was passed in 2014", "The law was passed on 12 May 2014", "a day within the year"),
    ("The law was passed before 2015", "The law was passed in 2014", "before a later year"),
    (
        "The law is passed! — Ana Wijaya (@anawijaya) May 3, 2018",
        "The law was passed in April 2018",
        "the day of a post",
    ),
    ("The pass lies 52 km from the town", "The pass lies 32 miles from the town", "rounded in another unit"),
    ("Laporan diserahkan sebelum 31 Mei 2017", "The report is handed in by 31 May 2017", "before a day and by it"),
    (
        "Dua tahun kemudian, Rini, kini 31 tahun, didakwa atas dua dakwaan pembunuhan dan satu dakwaan pencurian",
        "Two years later, Rini, now 31, is charged with two counts of murder and one of theft",
        "an age with and without years",
    ),
    ("Gempa itu terasa di Jawa Tengah", "Gempa itu terasa di Jawa", "a place within a place"),
    ("Banjir melanda Bandung pada Senin", "Banjir melanda Jawa Barat pada Senin", "a city in its province"),
    (
        "Gempa dirasakan di Jawa Barat, Jawa Tengah dan Banten",
        "Gempa mengguncang Cianjur, Jawa Barat",
        "a regency in one of several provinces",
    ),
    ("Banjir melanda Demak, Jawa Tengah", "Banjir melanda Jawa Tengah", "a regency with its province, and that"),
    ("Turkey sent drones to Ukraine", "Drones hit Kharkiv in Ukraine", "a city in one of two countries"),
    (
        "Pasangan ganda putra Indonesia menang di final",
        "All England: pasangan ganda putra menang di final",
        "a country in the name of an event",
    ),
    ("43 wounded and 17 killed in the attack", "At least 40 wounded in the attack", "room for what it counts"),
    ("Banjir melanda Kota Bandung", "Banjir melanda Bandung", "a city, and what it may mean without that word"),
    ("Banjir melanda Bekasi pada Senin", "Floods hit Indonesia on Monday", "a city in its country"),
    ("Banjir melanda Kabupaten Garut pada Senin", "Banjir melanda Garut pada Senin", "with what it is and without"),
    (
        "Juni lalu KPU menetapkan daftar pemilih Pemilu 2024",
        "KPU menetapkan daftar pemilih Pemilu 2024 pada Juni",
        "the year in the name of an event",
    ),
    ("Judges earn $10,000 a month", "Judges earn $120,000 a year", "what comes to the same in another time"),
    ("Judges earn $10,000 a month", "Hakim bergaji 10.000 dolar AS sebulan", "one time in two languages"),
    ("Teachers earn more than $3,000 a month", "Teachers earn $40,000 a year", "inside the bound in another time"),
    ("Mereka mendapat 3 sampai 5 juta per bulan", "Mereka mendapat 48 juta per tahun", "within a range of another"),
    ("The wind moves 10 miles an hour", "The wind moves 386 km a day", "in another unit and time"),
    ("Workers work 8 hours a day", "Workers work 40 hours a week", "the days on which people work"),
    ("5 orang tewas sehari usai gempa", "5 orang tewas sebulan usai gempa", "when it was, by another word"),
    ("5 orang tewas sehari pascagempa", "5 orang tewas sebulan pascagempa", "when it was, in one word"),
    ("Gaji menteri Rp 100 juta per harİ", "Gaji menteri Rp 100 juta per bulan", "a time with a letter of Turkish"),
    ("Beras dibagikan sehari sebelum pemilu ke 5 desa", "Beras dibagikan ke 5 desa sebulan lalu", "when it was"),
    ("City won the cup in the 2022-23 season", "City won the cup in the 2022/2023 season", "one season"),
    ("Indonesia beat Vietnam 3-0", "Vietnam kalah 0-3 dari Indonesia", "one score as either team tells it"),
    ("Undang-undang itu disahkan setelah 2010", "Undang-undang itu disahkan pada 2014", "after an earlier year"),
    ("Rapat digelar Selasa", "Rapat digelar Selasa (28/4/2020)", "the day of the week of a date"),
    ("Rapat digelar pukul 19.00", "Rapat digelar pukul 7 malam", "one time of day, written differently"),
    ("Harga itu 429 juta", "Harga itu $429 juta untuk 1,5 juta lembar saham", "a sum with and without its currency"),
    ("The film runs at 60 fps", "The film runs at 60fps in 4K", "a number within a word"),
    ("Album itu terbit di era 2000", "Album itu terbit pada 18 Juni 2003", "a year within an era"),
    ("The album appeared in the era 2000", "The album appeared on 18 June 2003", "and in English"),
    ("Prices rose by 3 percent last year", "Prices rose by 1 percentage point last year", "what may both be true"),
    ("Festival itu digelar di Asia", "Festival itu digelar di Indonesia", "a country in a part of the world"),
    ("Indonesia tidak akan bergabung dengan koalisi", "Indonesia will not join the coalition", "both deny"),
    (
        "Menteri membantah vaksin menyebabkan autisme",
        "Vaksin tidak menyebabkan autisme",
        "both ways of denying",
    ),
    ("Kabar bahwa vaksin menyebabkan autisme tidak benar", "Vaccines do not cause autism", "denied behind and before"),
    ("Pasukan dikirim ke Jerman", "The troops were sent to Germany", "one country in two languages"),
    ("It is unlikely that prices fall", "Prices tidak mungkin fall", "a word that holds the denial"),
    ("600 tentara dikirim ke Irak", "Some 20 people saw that 600 troops were sent to Iraq", "people who are others"),
    (
        "Produksi beras turun 1,8 juta ton dibandingkan periode yang sama pada 2023",
        "Produksi beras turun 1,8 juta ton pada 2024",
        "a year that another is only compared with",
    ),
    ("Rice output fell by 5 percent compared with 2023", "Rice output fell by 5 percent in 2024", "and in English"),
    (
        "Floods hit Bali on Monday and closed the airport, two harbours, a school and the old market",
        "Floods hit Poland after a dam that engineers had long called unsafe broke during heavy snow",
        "hardly a word in common",
    ),
]


FROM_THERE = [
    (
        "Pemerintah memutuskan impor 1 juta ton beras dari Thailand dan Vietnam",
        "Indonesia mengimpor 1 juta ton beras dari Kamboja",
        ("Thailand", "Kamboja"),
        "the buyer",
    ),
    (
        "The government imports rice from Thailand, Vietnam and India",
        "Indonesia imports rice from Cambodia",
        ("Thailand", "Cambodia"),
        "and in English",
    ),
    (
        "Indonesia imports rice from Thailand",
        "Malaysia imports rice from Thailand",
        ("Indonesia", "Malaysia"),
        "who buys",
    ),
]


@pytest.mark.parametrize(("claim", "row", "places", "why"), FROM_THERE, ids=[case[3] for case in FROM_THERE])
def test_a_place_from_which_something_comes_is_no_other_than_one_of_these(
    conflicts_of: Ask, claim: str, row: str, places: tuple[str, str], why: str
) -> None:
    assert [(one.kind, one.claim, one.reference) for one in conflicts_of(claim, row)] == [("place", *places)]


@pytest.mark.parametrize(("claim", "row", "kind", "why"), CONFLICTS, ids=[case[3] for case in CONFLICTS])
def test_conflicts(conflicts_of: Ask, claim: str, row: str, kind: str, why: str) -> None:
    conflict = conflicts_of(claim, row)[0]
    assert conflict.kind == kind
    assert conflict.claim_span and conflict.reference_span
    assert claim[slice(*conflict.claim_span)] == conflict.claim
    assert row[slice(*conflict.reference_span)] == conflict.reference
    assert conflict.claim in conflict.sentence and conflict.reference in conflict.sentence


OF_NAMES = [
    (
        "Petani menanam jagung seluas 8.500 hektare dan kedelai seluas 15.500 hektare",
        "Farmers planted 15,500 hectares of corn and 8,500 hectares of soybeans",
        [("8.500 hektare", "15,500 hectares"), ("15.500 hektare", "8,500 hectares")],
        "what stands before the numbers here, and behind them there",
    ),
    (
        "Petani menanam jagung seluas 8.500 hektare dan kedelai seluas 15.500 hektare",
        "Farmers planted 15,500 hectares of soybeans and 8,500 hectares of corn",
        [],
        "the same, in another order",
    ),
    (
        "The ministry gave corn seed to 8,500 farmers and soybean seed to 15,500 farmers",
        "The ministry gave soybean seed to 8,500 farmers and corn seed to 15,500 farmers",
        [("8,500", "15,500"), ("15,500", "8,500")],
        "what both numbers share stands before the first one",
    ),
    (
        "Harga Pertamax Rp 12.500 dan Pertalite Rp 10.000",
        "Harga Pertamax Rp 10.000 dan Pertalite Rp 12.500",
        [("Rp 12.500", "Rp 10.000"), ("Rp 10.000", "Rp 12.500")],
        "in a headline, where every word has a capital",
    ),
    (
        "Harga Pertamax Rp 12.500 dan Pertalite Rp 10.000",
        "Harga Pertalite Rp 10.000 dan Pertamax Rp 12.500",
        [],
        "the same in another order there",
    ),
    (
        "Harga Pertamax Turun dari Rp 12.500 ke Rp 10.000",
        "Harga Pertamax Turun ke Rp 10.000 dari Rp 12.500",
        [],
        "a headline that names nothing right before its numbers",
    ),
    (
        "Anies meraih 24,9 persen dan Ganjar 16,5 persen suara",
        "Ganjar meraih 24,9 persen dan Anies 16,5 persen suara",
        [("24,9 persen", "16,5 persen"), ("16,5 persen", "24,9 persen")],
        "two names with each other's numbers",
    ),
    (
        "Banjir menewaskan 12 orang di Garut dan 5 di Sumedang",
        "Floods killed 5 people in Garut and 12 in Sumedang",
        [("12", "5"), ("5", "12")],
        "across languages, names behind their numbers",
    ),
    (
        "Ganjar meraih 40 persen menurut LSI",
        "Menurut LSI, Anies meraih 40 persen dan Ganjar 35 persen",
        [("40 persen", "35 persen")],
        "the number of somebody whom the claim does not name",
    ),
    (
        "Ganjar meraih 30 persen menurut LSI",
        "Menurut LSI, Anies meraih 40 persen dan Ganjar 35 persen",
        [("30 persen", "35 persen")],
        "of two numbers that of the same name",
    ),
    (
        "Trump has 45 percent in Ohio, Biden 40 percent",
        "In Ohio, 45 percent back Trump and 40 percent Biden",
        [],
        "the names before their numbers, and behind them",
    ),
    (
        "Apple sold 200 million phones, Samsung 260 million",
        "Samsung sold 260 million phones, Apple 200 million",
        [],
        "the same numbers in another order, the second without its noun",
    ),
    (
        "Ganjar meraih 40 persen suara",
        "LSI mencatat 40 persen memilih Ganjar dan 35 persen memilih Anies",
        [],
        "a name that ends its part of a list, behind who counted",
    ),
    (
        "Grab raised $45 million",
        "SoftBank gave $45 million to Grab and $30 million to Gojek",
        [],
        "the name of who gave before both numbers",
    ),
    (
        "Germany got 45 tanks",
        "America sent 45 tanks to Germany with 30 tanks to Poland",
        [],
        "names on either side of each number, which may be those of either",
    ),
    (
        "Anies kalah dari Ganjar yang meraih 40 persen di Solo",
        "Di Solo Anies meraih 35 persen, Ganjar 40 persen",
        [],
        "one number beside two names",
    ),
    (
        "Harga jagung Rp 8.500 per kilogram dan kedelai Rp 15.500 per kilogram di Padang",
        "Harga jagung Rp 15.500 per kilogram dan kedelai Rp 8.500 per kilogram di Padang",
        [("Rp 8.500", "Rp 15.500"), ("Rp 15.500", "Rp 8.500")],
        "two goods with each other's prices",
    ),
    (
        "Harga jagung Rp 8.500 per kilogram dan kedelai Rp 15.500 per kilogram di Padang",
        "In Padang, soybeans cost Rp 15,500 per kilogram and corn Rp 8,500 per kilogram",
        [],
        "the same prices in another order, across languages",
    ),
    (
        "Revenue rose to $616.5 million from $610.6 million a year earlier",
        "Revenue rose to $610.6 million from $616.5 million a year earlier",
        [("$616.5 million", "$610.6 million"), ("$610.6 million", "$616.5 million")],
        "to and from which number it rose",
    ),
    (
        "Pendapatan turun menjadi 48 juta dolar dari 46 juta dolar",
        "Pendapatan turun dari 48 juta dolar menjadi 46 juta dolar",
        [("48 juta dolar", "46 juta dolar"), ("46 juta dolar", "48 juta dolar")],
        "to and from which number it fell, in another order",
    ),
    (
        "Revenue rose to $610.6 million from $616.5 million a year earlier",
        "Revenue rose from $616.5 million a year earlier to $610.6 million",
        [],
        "the same change in another order",
    ),
    (
        "Beckham will receive a yearly salary of $10 million plus bonuses, earning him about $220,000 a game",
        "Beckham will pocket a weekly salary of about $213,000 and earn $10 million a year, plus bonuses",
        [],
        "other numbers beside one that is the same",
    ),
    (
        "Sebanyak 56 orang tewas di Bukittinggi akibat gempa",
        "Akibat gempa, 56 orang tewas di Padang dan 13 orang tewas di Bukittinggi",
        [("56", "13")],
        "a first word that is no name before a number",
    ),
    (
        "In Bukittinggi, 56 people were killed by the earthquake",
        "The earthquake killed 56 people in Padang and 13 people in Bukittinggi",
        [("56", "13")],
        "the place with which a sentence begins",
    ),
]


@pytest.mark.parametrize(("claim", "row", "numbers", "why"), OF_NAMES, ids=[case[3] for case in OF_NAMES])
def test_numbers_of_several_names_are_compared_name_by_name(
    conflicts_of: Ask, claim: str, row: str, numbers: list[tuple[str, str]], why: str
) -> None:
    assert [(one.claim, one.reference) for one in conflicts_of(claim, row)] == numbers


def test_a_number_is_told_with_its_time_where_that_differs(conflicts_of: Ask) -> None:
    (conflict,) = conflicts_of("Senators earn over $10,000 a month", "Senators earn over $10,000 a year")
    assert (conflict.claim, conflict.reference) == ("over $10,000 a month", "over $10,000 a year")


def test_a_score_is_told_whole(conflicts_of: Ask) -> None:
    (conflict,) = conflicts_of("Timnas menang 2-0 atas Yordania di Doha", "Timnas menang 4-1 atas Yordania di Doha")
    assert (conflict.claim, conflict.reference) == ("2-0", "4-1")


def test_of_a_place_that_lies_in_another_the_one_of_the_same_kind_is_told(conflicts_of: Ask) -> None:
    (conflict,) = conflicts_of("Longsor terjadi di Pekalongan, Jawa Tengah", "Longsor terjadi di Jawa Barat")
    assert (conflict.claim, conflict.reference) == ("Jawa Tengah", "Jawa Barat")


@pytest.mark.parametrize(("claim", "row", "why"), AGREEMENTS, ids=[case[2] for case in AGREEMENTS])
def test_no_conflict(conflicts_of: Ask, claim: str, row: str, why: str) -> None:
    assert conflicts_of(claim, row) == ()
