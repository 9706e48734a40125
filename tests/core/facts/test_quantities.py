"""What a number counts or measures, how it is bounded, and what is no quantity at all."""

from __future__ import annotations

import pytest

from claims.facts import read_facts, read_quantities

CASES = [
    # language, sentence, text of the quantity, what it holds
    ("id", "Ia akan menempatkan 600 tentaranya di sana.", "600 tentaranya", {"value": 600, "noun": "tentara"}),
    ("id", "Sepuluh negara Arab mendukungnya.", "Sepuluh negara", {"value": 10, "noun": "negara"}),
    ("id", "Mereka membeli 5 buah mobil.", "5 buah mobil", {"value": 5, "noun": "mobil"}),
    (
        "id",
        "dua puluh lima ribu warga sipil",
        "dua puluh lima ribu warga sipil",
        {"value": 25_000, "noun": "warga sipil"},
    ),
    (
        "id",
        "lebih dari Rp2,3 triliun",
        "Rp2,3 triliun",
        {"value": 2_300_000_000_000, "currency": "IDR", "comparator": ">"},
    ),
    ("en", "Varkoma sold 200 million phones, Samsung 260 million.", "260 million", {"value": 260_000_000}),
    ("id", "Varkoma menjual 200 juta ponsel, Samsung 260 juta.", "260 juta", {"value": 260_000_000}),
    ("id", "Dari 20 juta pemilih, 15,5 jutanya sudah terdaftar.", "15,5 jutanya", {"value": 15_500_000}),
    ("id", "Sebanyak 600 ribunya sudah dibagikan.", "600 ribunya", {"value": 600_000}),
    ("id", "Rp1,2 triliunnya berasal dari APBN.", "Rp1,2 triliunnya", {"value": 1_200_000_000_000, "currency": "IDR"}),
    ("id", "Nilainya Rp 5 M.", "Rp 5 M", {"value": 5_000_000_000, "currency": "IDR"}),
    ("id", "Nilainya US$ 5 M.", "US$ 5 M", {"value": 5_000_000, "currency": "USD"}),
    ("id", "sebesar US$ 5 miliar", "US$ 5 miliar", {"value": 5_000_000_000, "currency": "USD"}),
    ("id", "harganya Rp. 10.000,- saja", "Rp. 10.000", {"value": 10_000, "currency": "IDR"}),
    ("id", "senilai 20 juta dolar Singapura", "20 juta dolar Singapura", {"value": 20_000_000, "currency": "SGD"}),
    ("id", "sedikitnya 12 persen warga", "12 persen", {"value": 12, "percent": True, "comparator": ">="}),
    ("id", "10-15 persen", "10-15 persen", {"value": 10, "high": 15, "percent": True}),
    ("id", "antara 5 dan 7 orang", "5 dan 7 orang", {"value": 5, "high": 7, "noun": "orang"}),
    ("id", "Rp 5-7 juta", "Rp 5-7 juta", {"value": 5_000_000, "high": 7_000_000, "currency": "IDR"}),
    ("id", "naik dua kali lipat", "dua kali lipat", {"value": 2, "unit": "fold"}),
    ("id", "gempa magnitudo 6,5", "magnitudo 6,5", {"value": 6.5, "unit": "magnitude"}),
    (
        "id",
        "seluas 2,5 hektare",
        "2,5 hektare",
        {"value": 2.5, "unit": "hectare", "base_value": 25_000, "base_unit": "square metre"},
    ),
    ("id", "selama tiga hari", "tiga hari", {"value": 3, "unit": "day", "base_value": 259_200}),
    ("id", "melaju 36 km/jam", "36 km/jam", {"unit": "kilometre per hour", "base_value": 10}),
    ("id", "melaju 36 km per jam", "36 km per jam", {"unit": "kilometre per hour", "base_value": 10}),
    ("en", "at 36 kilometers per hour", "36 kilometers per hour", {"unit": "kilometre per hour", "base_value": 10}),
    ("id", "suhu 35 derajat Celsius", "35 derajat Celsius", {"unit": "degree Celsius", "base_value": 308.15}),
    ("id", "600-an orang", "600-an orang", {"value": 600, "noun": "orang", "comparator": "~"}),
    ("id", "600 orang lebih", "600 orang lebih", {"value": 600, "noun": "orang", "comparator": ">"}),
    ("id", "tidak lebih dari 40 kursi", "40 kursi", {"value": 40, "noun": "kursi", "comparator": "<="}),
    ("id", "hampir setengah juta jiwa", "setengah juta jiwa", {"value": 500_000, "noun": "jiwa", "comparator": "~"}),
    (
        "en",
        "At least 600 Australian troops left.",
        "600 Australian troops",
        {"value": 600, "noun": "troop", "comparator": ">="},
    ),
    ("en", "It has 26 countries.", "26 countries", {"value": 26, "noun": "country"}),
    ("en", "Arrivals fell by over a third last year.", "a third", {"value": 1 / 3, "comparator": ">"}),
    ("en", "Arrivals fell by more than a third in March.", "a third", {"value": 1 / 3, "comparator": ">"}),
    ("en", "It was tried on a group of eight volunteers.", "eight volunteers", {"value": 8, "noun": "volunteer"}),
    ("en", "Demak has an 11-point lead.", "11-point", {"value": 11, "noun": "point"}),
    ("en", "Demak is only one point off the top.", "one point", {"value": 1, "noun": "point"}),
    ("en", "It made a quarter-point cut.", "a quarter-point", {"value": 0.25, "noun": "point"}),
    ("en", "It may move by half a point.", "half a point", {"value": 0.5, "noun": "point"}),
    ("id", "Indeks naik seperempat poin.", "seperempat poin", {"value": 0.25, "noun": "poin"}),
    ("en", "It took 94 minutes and 52 seconds.", "94 minutes and 52 seconds", {"value": 5692, "unit": "second"}),
    ("id", "Ia dihukum 5 tahun 6 bulan penjara.", "5 tahun 6 bulan", {"value": 66, "unit": "month"}),
    ("id", "Ia dihukum empat tahun enam bulan.", "empat tahun enam bulan", {"value": 54, "unit": "month"}),
    ("id", "Rapat itu 2 jam 30 menit 10 detik.", "2 jam 30 menit 10 detik", {"value": 9010, "unit": "second"}),
    ("id", "Ada 17 kali gempa susulan.", "17 kali gempa susulan", {"value": 17, "noun": "gempa susulan"}),
    ("id", "Ia sudah tiga kali warga laporkan.", "tiga kali", {"value": 3, "noun": "kali"}),
    ("id", "Ada 94 titik panas.", "94 titik panas", {"value": 94, "noun": "titik panas"}),
    ("id", "Penggunanya belum sampai 5 juta orang.", "5 juta orang", {"value": 5_000_000, "comparator": "<"}),
    ("en", "Four polio type 1 cases were found.", "Four", {"value": 4, "noun": None}),
    ("en", "Five men and 40 children died.", "Five men", {"value": 5, "noun": "man"}),
    ("en", "T$1.32 trillion was paid", "T$1.32 trillion", {"currency": "TWD"}),
    ("en", "1.21 trillion crowns were paid", "1.21 trillion crowns", {"noun": None, "currency": None}),
    ("id", "turun seperempatnya", "seperempatnya", {"value": 0.25, "noun": None}),
    ("id", "15 persennya dari laut", "15 persennya", {"value": 15, "percent": True}),
    ("en", "$1.2bn was paid", "$1.2bn", {"value": 1_200_000_000, "currency": "USD"}),
    (
        "en",
        "about 5 million New Zealand dollars",
        "5 million New Zealand dollars",
        {"currency": "NZD", "comparator": "~"},
    ),
    ("en", "worth 470 pence", "470 pence", {"value": 4.7, "currency": "GBP"}),
    ("en", "USD 5 million", "USD 5 million", {"value": 5_000_000, "currency": "USD"}),
    ("en", "rose 12 percent", "12 percent", {"value": 12, "percent": True}),
    ("en", "by 2 percentage points", "2 percentage points", {"value": 2, "percent": False, "unit": "percentage point"}),
    ("en", "no more than 30 people", "30 people", {"value": 30, "noun": "person", "comparator": "<="}),
    ("en", "40 or more schools", "40 or more schools", {"value": 40, "noun": "school", "comparator": ">="}),
    ("en", "between 44 mg and 50 mg", "44 mg and 50 mg", {"value": 44, "high": 50, "unit": "milligram"}),
    ("en", "Police seized 5 gold bars there.", "5 gold bars", {"value": 5, "noun": "bar"}),
    ("en", "Pressure rose to 5 bars there.", "5 bars", {"value": 5, "unit": "bar"}),
    ("en", "It took two long weeks.", "two long weeks", {"value": 2, "unit": "week"}),
    ("en", "3 to 4 litres", "3 to 4 litres", {"value": 3, "high": 4, "unit": "litre"}),
    ("en", "a two-year term", "two-year", {"value": 2, "unit": "year"}),
    ("en", "31 consecutive months", "31 consecutive months", {"value": 31, "unit": "month"}),
    ("en", "a five-member council", "five-member", {"value": 5, "noun": "member"}),
    ("en", "twice as many", "twice", {"value": 2, "unit": "fold"}),
    ("en", "a beam of 400 nm", "400 nm", {"value": 400, "unit": "nanometre"}),
    (
        "en",
        "The engine makes 197 Nm of torque.",
        "197 Nm",
        {"value": 197, "unit": "newton metre", "base_unit": "newton metre"},
    ),
    ("en", "It makes 406 lb-ft of torque.", "406 lb-ft", {"unit": "pound-foot", "base_unit": "newton metre"}),
    ("en", "It makes 406 lb.-ft. of torque.", "406 lb.-ft", {"value": 406, "unit": "pound-foot"}),
    ("en", "It makes 406 pound-feet.", "406 pound-feet", {"unit": "pound-foot", "currency": None}),
    ("en", "It costs 406 pounds.", "406 pounds", {"unit": None, "currency": "GBP"}),
    ("en", "It weighs 406 lb.", "406 lb", {"unit": "pound", "base_unit": "kilogram"}),
    ("en", "It makes 90 ft-lb of torque.", "90 ft-lb", {"value": 90, "unit": "pound-foot"}),
    ("id", "Torsinya 150 Nm.", "150 Nm", {"value": 150, "unit": "newton metre"}),
    ("id", "Torsinya 150 newton meter.", "150 newton meter", {"value": 150, "unit": "newton metre"}),
    ("id", "Cip itu 7 nm.", "7 nm", {"value": 7, "unit": "nanometre"}),
    ("en", "It holds 10 cubic feet.", "10 cubic feet", {"base_value": 0.28316846592, "base_unit": "cubic metre"}),
    ("en", "It holds 20.7 cubic foot of cargo.", "20.7 cubic foot", {"unit": "cubic foot"}),
    ("en", "It holds 2.1 cu.ft. of cargo.", "2.1 cu.ft", {"value": 2.1, "unit": "cubic foot"}),
    ("en", "It holds 58 cu ft of cargo.", "58 cu ft", {"value": 58, "unit": "cubic foot"}),
    ("en", "a 5-cubic-foot fridge", "5-cubic-foot", {"value": 5, "unit": "cubic foot"}),
    ("en", "an engine of 350 cubic inches", "350 cubic inches", {"value": 350, "unit": "cubic inch"}),
    ("en", "They moved 200 cubic yards of soil.", "200 cubic yards", {"value": 200, "unit": "cubic yard"}),
    ("id", "Bagasinya 20,7 kaki kubik.", "20,7 kaki kubik", {"value": 20.7, "unit": "cubic foot"}),
    ("id", "Mesinnya 350 inci kubik.", "350 inci kubik", {"value": 350, "unit": "cubic inch"}),
    ("id", "Isinya 5 meter kubik air.", "5 meter kubik", {"value": 5, "unit": "cubic metre"}),
    ("id", "Panjangnya 20 kaki.", "20 kaki", {"value": 20, "unit": "foot"}),
    ("id", "Tenaganya 95 dk.", "95 dk", {"value": 95, "unit": "horsepower"}),
    ("id", "Tenaganya 95 daya kuda.", "95 daya kuda", {"value": 95, "unit": "horsepower"}),
    ("id", "Baterainya 4.100 mAh.", "4.100 mAh", {"value": 4100, "unit": "milliampere-hour"}),
    ("en", "It has a 4,100mAh battery.", "4,100mAh", {"value": 4100, "unit": "milliampere-hour"}),
    ("id", "Putarannya 6.250 rpm.", "6.250 rpm", {"value": 6250, "unit": "revolution per minute"}),
    ("en", "It turns at 6,250 rpm.", "6,250 rpm", {"value": 6250, "unit": "revolution per minute"}),
    ("en", "Keep the tyre at 33 psi.", "33 psi", {"value": 33, "unit": "pound per square inch"}),
    ("id", "Wushu menyumbang 14 emas.", "14 emas", {"value": 14, "noun": "emas", "currency": None}),
    ("en", "They won three gold medals.", "three gold medals", {"value": 3, "noun": "medal", "currency": None}),
    ("id", "Ongkosnya Rp 85 ribuan.", "Rp 85 ribuan", {"value": 85_000, "currency": "IDR", "comparator": "~"}),
    ("id", "Pasar itu punya 4 ribuan kios.", "4 ribuan kios", {"value": 4000, "noun": "kios", "comparator": "~"}),
    ("id", "Harganya Rp 12,5 jutaan.", "Rp 12,5 jutaan", {"value": 12_500_000, "comparator": "~"}),
    ("id", "lebih dari 30 jutaan orang", "30 jutaan orang", {"value": 30_000_000, "comparator": ">"}),
    ("id", "Harganya Rp 40-60 ribuan.", "Rp 40-60 ribuan", {"value": 40_000, "high": 60_000}),
    ("id", "Biayanya 45 juta US Dollar.", "45 juta US Dollar", {"value": 45_000_000, "currency": "USD"}),
    ("id", "Utangnya 12 billion dollar.", "12 billion dollar", {"value": 12_000_000_000, "currency": "USD"}),
    ("id", "Tiketnya 80 peso Filipina.", "80 peso Filipina", {"value": 80, "currency": "PHP"}),
    ("id", "selama 24 (dua puluh empat) bulan", "24 (dua puluh empat) bulan", {"value": 24, "unit": "month"}),
    ("id", "di 3 (tiga) kota", "3 (tiga) kota", {"value": 3, "noun": "kota"}),
    ("id", "denda Rp 75.000,- (tujuh puluh lima ribu rupiah)", "Rp 75.000,- (tujuh puluh lima ribu rupiah)", {}),
    ("id", "denda Rp 75.000,00 (tujuh puluh lima ribu rupiah)", "Rp 75.000,00 (tujuh puluh lima ribu rupiah)", {}),
    ("en", "within sixty (60) days", "sixty (60) days", {"value": 60, "unit": "day"}),
    ("en", "It has five (2) doors.", "five", {"value": 5}),
    ("id", "Terdiri dari empat buah bermerek Alba.", "empat buah", {"value": 4, "noun": "buah"}),
    ("id", "Ia membawa lima berkas.", "lima berkas", {"value": 5, "noun": "berkas"}),
    ("id", "Ia menutup lima anak usaha.", "lima anak usaha", {"value": 5, "noun": "anak usaha"}),
    ("id", "Empat tak hadir.", "Empat", {"value": 4, "noun": None}),
    ("id", "Setiap menit 12 bayi lahir.", "12 bayi", {"value": 12, "noun": "bayi"}),
    ("en", "In a minute 12 people left.", "12 people", {"value": 12, "noun": "person"}),
    ("en", "Every minute 57 die of hunger.", "57", {"value": 57}),
    ("en", "In the final round 12 were eliminated.", "12", {"value": 12}),
    ("id", "Setiap pekan 14 menderita.", "14", {"value": 14}),
    ("en", "iOS 30 million and Varkoma 70 million were sold.", "30 million", {"value": 30_000_000}),
    ("id", "Ponsel iOS 30 juta terjual.", "30 juta", {"value": 30_000_000}),
    ("en", "In Texas, 45000 were infected.", "45000", {"value": 45_000}),
    ("id", "Di Jakarta Selatan, 12999 terinfeksi.", "12999", {"value": 12_999}),
    ("id", "Kasus di Jakarta 12999, Bandung 15999.", "12999", {"value": 12_999}),
    ("id", "Kasus di Jakarta 12999, Bandung 15999.", "15999", {"value": 15_999}),
    ("en", "Populations: Salem, 62799; Leeds, 45000.", "45000", {"value": 45_000}),
    ("en", "Biden won 12345 votes, Trump 54321.", "54321", {"value": 54_321}),
    ("id", "Telepon: 12345 orang menjawab.", "12345 orang", {"value": 12_345}),
    ("id", "Penduduk Sukamaju 12345 orang.", "12345 orang", {"value": 12345, "noun": "orang"}),
    ("en", "He served under five presidents.", "five presidents", {"value": 5, "comparator": "="}),
    ("en", "The bill adds up to $5 million.", "$5 million", {"value": 5_000_000, "comparator": "="}),
    ("en", "-18 °C at night", "-18 °C", {"value": -18, "base_value": 255.15, "base_unit": "kelvin"}),
    ("en", "seven nautical miles", "seven nautical miles", {"value": 7, "base_value": 12_964}),
]

CASES += [
    ("en", "Police called 12 witnesses.", "12 witnesses", {"value": 12, "noun": "witness"}),
    ("id", "Polisi menghubungi 110 orang.", "110 orang", {"value": 110, "noun": "orang"}),
    ("en", "This week 13 cows died.", "13 cows", {"value": 13, "noun": "cow"}),
    ("id", "Bus itu membawa dua orang sopir.", "dua orang sopir", {"value": 2, "noun": "sopir"}),
    ("id", "Pada pekan ini 13 sapi mati.", "13 sapi", {"value": 13, "noun": "sapi"}),
    ("en", "The two farms were sold.", "two farms", {"value": 2, "noun": "farm"}),
    ("en", "One or two farms were sold.", "One or two farms", {"value": 1, "high": 2}),
    ("en", "the two best second-place teams", "two best second-place teams", {"value": 2, "noun": "team"}),
    ("en", "a 10-second lead", "10-second", {"value": 10, "unit": "second"}),
    ("en", "About 40 people age 12 and older", "12 and older", {"value": 12, "comparator": ">="}),
    ("en", "Children 12 and under eat free.", "12 and under", {"value": 12, "comparator": "<="}),
    ("en", "Up 10 percent and over 40 mills closed.", "10 percent", {"value": 10, "comparator": "="}),
    ("en", "It made 10 percent and over time more.", "10 percent", {"value": 10, "comparator": "="}),
    ("en", "The blast hurt 12 and under investigation is the pilot.", "12", {"value": 12, "comparator": "="}),
    ("en", "The mill lost $5 and under Mayor Reed $6.", "$5", {"value": 5, "comparator": "="}),
    ("en", "He is 12 and older than Bob.", "12", {"value": 12, "comparator": "="}),
    ("id", "Ia berusia 12 tahun dan lebih tua dari Budi.", "12 tahun", {"value": 12, "comparator": "="}),
    ("id", "Pada Minggu 20 sapi mati.", "20 sapi", {"value": 20, "noun": "sapi"}),
    ("id", "Di Metro 20 sapi mati.", "20 sapi", {"value": 20, "noun": "sapi"}),
    ("id", "usia 12 tahun ke atas", "12 tahun ke atas", {"value": 12, "unit": "year", "comparator": ">="}),
    ("id", "usia 12 tahun dan lebih tua", "12 tahun dan lebih tua", {"value": 12, "comparator": ">="}),
    ("id", "1.427 orang meninggal", "1.427 orang", {"value": 1427, "noun": "orang"}),
    ("id", "dua anak-anak tewas", "dua anak-anak", {"value": 2, "noun": "anak"}),
    ("id", "2,000 pekerja", "2,000 pekerja", {"value": 2000}),
    ("id", "US$10,000", "US$10,000", {"value": 10_000, "currency": "USD"}),
    ("id", "tidak boleh melebihi 50 kilogram", "50 kilogram", {"value": 50, "comparator": "<="}),
    ("id", "sudah lebih 40 tahun", "40 tahun", {"value": 40, "unit": "year", "comparator": ">"}),
    ("id", "3,5-4,0 juta ton", "3,5-4,0 juta ton", {"value": 3_500_000, "high": 4_000_000, "unit": "tonne"}),
    ("en", "6 increases in the tax", "6 increases", {"value": 6, "noun": "increase", "unit": None}),
    ("en", "100m people", "100m people", {"value": 100_000_000, "noun": "person", "unit": None}),
    ("en", "a 100m sprint", "100m", {"value": 100, "unit": "metre"}),
    ("id", "dolar AS 5 juta", "dolar AS 5 juta", {"value": 5_000_000, "currency": "USD"}),
    ("id", "1.000 km persegi", "1.000 km persegi", {"unit": "square kilometre", "base_value": 1_000_000_000}),
    ("id", "2 s/d 3 orang", "2 s/d 3 orang", {"value": 2, "high": 3, "noun": "orang"}),
    ("en", "2.500 people", "2.500 people", {"value": 2500}),
    ("en", "the temperature fell 2C", "2C", {"value": 2, "unit": "degree Celsius"}),
    ("en", "half of Indonesians", "half", {"value": 0.5}),
    ("en", "A$3.4 billion for roads", "A$3.4 billion", {"value": 3_400_000_000, "currency": "AUD"}),
    ("en", "a two-and-a-half-year term", "two-and-a-half-year", {"value": 2.5, "unit": "year"}),
    ("en", "a 250-mile (400-km) pipeline", "400-km", {"value": 400, "unit": "kilometre"}),
    ("en", "Boeing's 33,000 workers", "33,000 workers", {"value": 33_000, "noun": "worker"}),
    ("en", "1.199 points ahead", "1.199 points", {"value": 1.199, "noun": "point"}),
    ("en", "20 new species of frogs", "20 new species", {"noun": "species"}),
    ("en", "20 military aircraft", "20 military aircraft", {"noun": "aircraft"}),
    ("en", "a rise over four years", "four years", {"value": 4, "comparator": "="}),
    ("en", "for over four years", "four years", {"value": 4, "comparator": ">"}),
    ("en", "100 times less than there", "100 times less", {"value": 100, "unit": "fold"}),
    ("en", "a survey of 9,680 US adults", "9,680 US adults", {"value": 9680, "noun": "adult"}),
    ("en", "some 200 U.S. military personnel", "200 U.S. military personnel", {"value": 200, "noun": "personnel"}),
    ("id", "1.066 WNI terjebak", "1.066 WNI", {"value": 1066, "noun": "WNI"}),
    ("id", "ke level 7.812,13", "7.812,13", {"value": 7812.13}),
    ("id", "seribuan buruh mogok", "seribuan buruh", {"value": 1000, "noun": "buruh", "comparator": "~"}),
    ("id", "turun setengahnya", "setengahnya", {"value": 0.5}),
    ("id", "45 poin lebih tinggi", "45 poin", {"value": 45, "comparator": "="}),
    ("id", "12 tahun lebih", "12 tahun lebih", {"value": 12, "comparator": ">"}),
]

SPACED = [
    ("en", "roughly 400 737 Max jets around the world", [(400, "jet")], "a count before the name of a type"),
    ("en", "five 787 Dreamliner sales", [(5, "sale")], "a count in words before one"),
    ("en", "12 100 watt bulbs", [(12, None), (100, None)], "a count before a measure"),
    ("en", "10 000 people died", [(10_000, "person")], "thousands"),
    ("en", "12 500 people died", [(12_500, "person")], "a noun is counted"),
    ("en", "1 250 300 in all", [(1_250_300, None)], "two groups"),
    ("en", "12\u00a0345 in all", [(12_345, None)], "a blank that does not break"),
    ("id", "Rp 12 500 per kilogram", [(12_500, None)], "money"),
    ("id", "sebanyak 12 500 orang", [(12_500, "orang")], "a noun is counted, Indonesian"),
    ("en", "50 Airbus A350-900 jets", [(50, None)], "the number behind the dash of a type"),
    ("en", "9mm guns", [(9, None)], "millimetres, and no millions"),
    ("en", "$9mm in cash", [(9_000_000, None)], "millions of money"),
    ("en", "sales grew 10x", [(10, None)], "a multiple"),
]

NO_QUANTITY = [
    ("en", "The fund passed the nine-figure mark.", "a number of figures"),
    ("en", "The 777 program has faced delays", "the name of a type"),
    ("en", "the embattled 737 Max jet, its 777x jets", "types of aircraft"),
    ("en", "a Boeing 737-800 and an A350-900", "types with a dash"),
    ("en", "5G networks and COP26", "networks and conferences"),
    ("id", "dicetak Kevin Diks (11', 88') dan Firas (37’)", "minutes of a match"),
    ("en", "Those in area 55 are farmers", "a verb that is also a unit"),
    ("en", "a popular P2P service in 1080p", "letters of a service, lines of a video"),
    ("id", "Pasangan nomor urut 2 menang", "a candidate's number"),
    ("en", "World War 2 veterans and Apollo 11 astronauts", "wars and flights"),
    ("id", "Densus 88 menangkap mereka", "a unit of the police"),
    ("id", "Pesawat Boeing 737-800 jatuh", "a type with a dash, Indonesian"),
    ("id", "UU No. 5 Tahun 2014, Pasal 7 ayat 2", "numbers of laws"),
    ("en", "Claim 1: Vaccines are made of milk.", "the number of a heading"),
    ("en", "a one-time payment for one-way streets", "words with a number in them"),
    ("en", "The R21 road leads to the P2 motel.", "roads with a letter"),
    ("en", "They closed at 214 for 6.", "runs and wickets"),
    ("en", "the planned 2019 road scheme", "a year behind an adjective"),
    ("id", "Warga berkumpul di Titik Nol Kilometer untuk kampanye 3M Plus.", "names with a number in them"),
    ("id", "Ia jatuh di tikungan 9.", "a turn of a circuit"),
    ("id", "Mobil AD 1787 CE itu ringsek.", "a number plate"),
    ("id", "Beras diekspor mulai 2016.", "a year behind a bound"),
    ("id", "Indonesia menang 3-1 atas Malaysia", "a score"),
    ("id", "telepon 0812-345-678 atau +62 812 3456", "telephone numbers"),
    ("id", "terjadi pada tahun 2014 dan sejak 2010", "years"),
    ("id", "pada tahun dua ribu empat belas", "a year in words"),
    ("en", "in two thousand and fourteen", "a year in words, English"),
    ("id", "1. Pendahuluan\n2. Isi", "list marks"),
    ("id", "pukul 14.30 WIB, jam 5 sore", "times of day"),
    ("id", "orang ketiga, abad ke-21, yang ke empat", "ordinals"),
    ("id", "ribuan orang, beberapa ratus warga, puluhan ribu rumah", "no certain number"),
    ("id", "salah satu dari mereka", "a pronoun"),
    ("id", "wabah Covid-19 dan KTT G20", "names with digits"),
    ("id", "Andi (32) tiba", "an age in brackets"),
    ("id", "pasal 18A, 18B dan Nomor 1/POJK.7/2013", "articles with letters"),
    ("id", "North Carolina itu kosong", "an empty thing"),
    ("en", "24/7 since 9/11, and 50/50", "pairs"),
    ("en", "Flight 370 and Article 5 of the law", "names and articles"),
    ("en", "one of them, no one, the one", "pronouns"),
    ("en", "the 45th president, the third man", "ordinals"),
    ("en", "several hundred people, dozens of men", "no certain number"),
    ("en", "at 2.13 am, 2 pm and 14:30", "times of day"),
    ("en", "in the 1990s and 2013-14", "decades and seasons"),
    ("en", "MH370 and the Mate 9 is here", "names with digits"),
    ("en", "Aiming at net zero, and net-zero emissions.", "goals"),
    ("en", "Boeing's 737 MAX 9 was there.", "types of aircraft"),
    ("en", "He took a double room to double-check.", "doubles"),
    ("en", "He won 6-4 and the vote was 52-48, a 6-to-3 ruling.", "scores"),
    ("en", "The M6 was closed between junctions 15 and 16.", "parts of a road"),
    ("en", "He left 10 Downing Street.", "a house in a street"),
    ("id", "Kantor itu di Jl. Sudirman 9.", "a house in a street, Indonesian"),
    ("id", "Pasal 378 dan/atau 372 KUHP", "a list of articles"),
    ("id", "Gol pada menit ke-78 dan 90+3", "minutes of a match"),
    ("id", "Markas Skuadron Udara 12 TNI AU", "a unit of the forces"),
    ("en", "The Gang of Eight agreed.", "a number in a name"),
    ("en", "The zero-covid policy ended.", "a name that begins with a number"),
    ("en", "Kentucky's 2022 Teacher of the Year left.", "the year of one person"),
    ("en", "Leaders of the Group of Seven nations left.", "a name that ends with a number"),
    ("en", "He is the only one voters trust.", "one as a pronoun"),
    ("en", "The fight over a third term went on.", "an ordinal behind a bound"),
    ("en", "It had double-digit growth.", "the digits of a number"),
    ("id", "Labanya naik dua digit.", "the digits of a number, in Indonesian"),
    ("en", "It was on the 300 block of Acorn Street.", "the number of a block"),
    ("en", "It was founded in 833 AD, or 1600 B.C.", "years with their era"),
    ("en", "A neighbour called 911 and then dialled 999.", "numbers that are called"),
    ("id", "Warga menghubungi 110 lalu menelepon 112.", "numbers that are called, in Indonesian"),
    ("en", "The 911 call came late.", "the number in the name of a call"),
    ("en", "BBC 2 has shown it.", "a station at the beginning of a sentence"),
    ("id", "TVRI 2 menayangkannya.", "a station at the beginning of a sentence, in Indonesian"),
    ("en", "The Week 13 game was moved.", "a week of a season"),
    ("id", "Laga Pekan 13 dipindahkan.", "a week of a season, in Indonesian"),
    ("en", "The two were seen there.", "two who are known"),
    ("en", "You may have an app or two.", "a few"),
    ("id", "Gol pertama lahir di menit 38, gol kedua di menit 71 berasal dari penalti.", "minutes without an ordinal"),
    ("id", "Gol lahir di menit 5, 7 dan 90.", "several minutes of a match"),
    ("en", "She scored in minute 5 and 7.", "two minutes of a match"),
    ("en", "She scored in minute 38.", "the minute of a match in English"),
    ("id", "Ia mengidap kanker stadium empat dan hamil trimester 2.", "places in a row"),
    ("id", "Jam itu memakai zona GMT +7, UTC+8 dan iOS 13.", "zones and versions"),
    ("en", "The clock is set to GMT+7 at stage 3.", "zones and stages"),
    ("id", "Tim itu lolos ke babak 16 besar pada pekan 14.", "rounds of a cup"),
    ("id", "Kendaraan roda dua dan roda 4 dilarang lewat depan hotel bintang lima.", "wheels and stars of a kind"),
    ("id", "Pedagang kaki lima membawa telur setengah matang.", "hawkers, and eggs done by half"),
    ("id", "Kiper bernomor punggung 31 itu cedera.", "the number on a back"),
    ("id", "Hubungi (021) 5550134 atau 021 - 5550135 atau 0812 5550 1367.", "groups of telephone numbers"),
    ("id", "Telepon: 5550134 dan Kode pos: 12999.", "telephone numbers and codes behind a colon"),
    ("id", "Kantornya di Tebet, Jakarta Selatan, 12999, lalu pindah ke Depok 16499.", "postal codes"),
    ("en", "Their office is in Salem, 62799.", "a postal code in English"),
    ("id", "Daerah itu dihuni sejak 12.000 SM.", "a year with a point before our era"),
    ("en", "People settled there in 12,000 BC.", "a year with a comma before our era"),
    ("id", "Toko buka pukul 10.00 hingga 17.30.", "times of day with a word between"),
    ("id", "Jam buka: 10.00 - 22.00 WIB.", "times of day with blanks around the dash"),
    ("en", "She scored on a two-on-one and a 4-on-3.", "how many play against how many"),
    ("en", "She scored at 7:14 and at 19:56.", "minutes and seconds of a game"),
]


@pytest.mark.parametrize(
    ("language", "sentence", "text", "holds"), CASES, ids=[f"{case[0]}: {case[1]}" for case in CASES]
)
def test_a_quantity_is_read_with_what_belongs_to_it(language, sentence, text, holds):
    found = {quantity.text: quantity for quantity in read_quantities(sentence, language)}
    assert text in found
    assert {name: getattr(found[text], name) for name in holds} == holds


@pytest.mark.parametrize(
    ("language", "sentence"), [case[:2] for case in NO_QUANTITY], ids=[case[2] for case in NO_QUANTITY]
)
def test_what_is_no_quantity_stays_out(language, sentence):
    assert [quantity.text for quantity in read_quantities(sentence, language)] == []


@pytest.mark.parametrize(
    ("language", "sentence", "found"), [case[:3] for case in SPACED], ids=[case[3] for case in SPACED]
)
def test_a_blank_groups_digits_only_where_that_is_plain(language, sentence, found):
    assert [(quantity.value, quantity.noun) for quantity in read_quantities(sentence, language)] == found


def test_a_number_ends_a_name_only_behind_a_capital_that_tells_one():
    assert [one.value for one in read_quantities("Rejosari menang 3 lawan Melati.", "id")] == [3]
    assert [one.value for one in read_quantities("Acorn Hill won 3 against Wexmoor.", "en")] == [3]
    assert [one.value for one in read_quantities("MENANG 3, KALAH 5", "id")] == [3, 5]
    assert [one.value for one in read_quantities("WON 3, LOST 5", "en")] == [3, 5]
    assert [one.value for one in read_quantities("They WON 3", "en")] == []


def test_the_scale_of_a_range_holds_for_both_ends():
    (found,) = read_quantities("sekitar 2-3 juta orang", "id")
    assert (found.value, found.high, found.comparator) == (2_000_000, 3_000_000, "~")


def test_a_change_is_two_values():
    values = [found.value for found in read_quantities("It rose from 5 to 7 percent.", "en")]
    assert values == [5, 7]


def test_a_number_that_looks_like_a_year_counts_what_follows():
    assert [found.value for found in read_quantities("lebih dari 2000 orang", "id")] == [2000]
    assert [found.value for found in read_quantities("more than 2000 people in 1998", "en")] == [2000]


@pytest.mark.parametrize(
    ("language", "text", "counted", "dates"),
    [
        ("id", "Video itu mendapat 1500 komentar dan 1800 suka.", ["1500 komentar", "1800 suka"], []),
        ("id", "Warga menanam 2000 bibit bakau.", ["2000 bibit"], []),
        ("id", "Revolusi 1789 pecah di Prancis.", [], ["1789"]),
        ("id", "Sejak 2015 warga menolak tambang itu.", [], ["2015"]),
        ("id", "Pada 2019 kota itu kebanjiran.", [], ["2019"]),
        ("id", "Ia memasuki 2024 penuh harap.", [], ["2024"]),
        ("en", "The post drew 1500 comments and 1800 likes.", ["1500 comments", "1800 likes"], []),
        ("en", "The farm planted 2000 seedlings.", ["2000 seedlings"], []),
        ("en", "In 1745 rebels took the fort.", [], ["1745"]),
        ("en", "Output was below 2005 levels.", [], ["2005"]),
        ("en", "Fares were higher than 2016 prices.", [], ["2016"]),
        ("en", "Fares rose to 2019 rates.", [], ["2019"]),
        ("en", "They sold more than 2016 barrels.", ["2016 barrels"], []),
    ],
)
def test_four_digits_before_a_plain_noun_count_unless_a_year_tells_of_it(
    language: str, text: str, counted: list[str], dates: list[str]
) -> None:
    found = read_facts(text, language)
    assert [one.text for one in found.quantities] == counted
    assert [one.text for one in found.dates] == dates


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "She won 283, 016 votes.", [283_016]),
        ("en", "The state has 40, 849 farms and 1, 204 mills.", [40_849, 1_204]),
        ("en", "The port shipped 1, 283, 016 crates.", [1_283_016]),
        ("id", "Ia meraih 283, 016 suara.", [283_016]),
        ("en", "Storm kills 12, 300 people homeless.", [12, 300]),
        ("en", "Storm kills 12, 304 people injured.", [12, 304]),
        ("en", "The lots were 12, 304, 418 and 27 barrels.", [12, 304, 418, 27]),
        ("en", "In week 12, 304 barrels were sold.", [12, 304]),
        ("en", "On May 12, 304 barrels were sold.", [304]),
    ],
)
def test_a_comma_with_a_blank_groups_digits_only_where_that_is_plain(
    language: str, text: str, values: list[int]
) -> None:
    assert [one.value for one in read_quantities(text, language)] == values


def test_the_noun_may_be_unknown_to_the_lexicon():
    assert read_quantities("dua puluh pebulutangkis", "id")[0].noun == "pebulutangkis"
    assert read_quantities("12 zebras", "en")[0].noun == "zebra"


def test_a_verb_stands_before_no_noun_that_is_counted():
    (found,) = read_quantities("fewer than 98 receive payments", "en")
    assert (found.value, found.noun) == (98, None)


@pytest.mark.parametrize("text", ["It fell in the latter half of the year.", "He scored in the second half."])
def test_the_half_of_a_year_or_match_is_no_share(text):
    assert read_quantities(text, "en") == ()


def test_half_of_something_counts_no_half_thing():
    (found,) = read_quantities("hampir separuh konsumen beralih", "id")
    assert (found.text, found.value, found.noun, found.comparator) == ("separuh", 0.5, None, "~")


def test_temperatures_are_told_by_the_names_of_their_scales():
    found = read_quantities("It was 127 Fahrenheit, or 53 Celsius.", "en")
    assert [one.unit for one in found] == ["degree Fahrenheit", "degree Celsius"]


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        ("id", "Vaksin diberikan kepada anak kelas 5 dan 6 SD.", []),
        ("en", "Articles 5, 6 and 9 of the law took effect.", []),
        ("id", "Pasal 5 dan 12 orang ditangkap.", ["12 orang"]),
        ("id", "Jumlahnya menembus angka 2 ribu orang.", ["2 ribu orang"]),
        ("id", "Kelas 5 dan 30 guru libur.", ["30 guru"]),
    ],
)
def test_a_list_of_names_with_numbers_counts_nothing(language, text, counted):
    assert [found.text for found in read_quantities(text, language)] == counted


def test_a_language_without_a_file_still_gives_what_needs_no_words():
    assert [found.currency for found in read_quantities("Es kostet 600 € und 12 %.", "de")] == ["EUR", None]


def test_malay_is_read_by_the_rules_of_its_neighbour():
    assert [found.value for found in read_quantities("seramai 2.300 orang", "ms")] == [2300]
