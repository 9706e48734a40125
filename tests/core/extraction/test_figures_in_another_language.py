"""Figures in labels of the other language: told as desks there tell them."""

from __future__ import annotations

import pytest

from claims.extraction import extract_lines

FIGURES = [
    ("id", "Inflasi April tercatat 3 persen.", "Inflation at 3%", "how much something is"),
    (
        "id",
        "Defisit anggaran hanya 0,6 persen dari PDB.",
        "Budget deficit at only 0.6% of GDP",
        "so much only, and of what",
    ),
    ("en", "Unemployment stood at 6.4 percent.", "Pengangguran 6,4%", "how much something is, without a verb"),
    (
        "en",
        "The death toll rose to 52 on Sunday.",
        "Jumlah korban tewas naik menjadi 52",
        "a number that counts itself",
    ),
    (
        "en",
        "The average rent in London reached £2,567 a month.",
        "Sewa rata-rata di London mencapai £2.567 per bulan",
        "per",
    ),
    (
        "id",
        "Harga beras di Jakarta melonjak hingga Rp15.000 per kilogram.",
        "Rice price in Jakarta surges to Rp15,000 per kilogram",
        "up to where",
    ),
    (
        "id",
        "Brent melonjak hingga $90 per barel.",
        "Brent surges to $90 per barrel",
        "up to where, said of a name",
    ),
    ("id", "Produksi turun paling banyak 5 persen.", "Production falls up to 5%", "by how much at most"),
    ("id", "Harga beras naik hingga 20 persen.", "Rice price rises up to 20%", "by how much at most, or up to where"),
    ("id", "Tarif cukai naik menjadi maksimal 90 persen.", "Excise tariff rises to up to 90%", "what it is at most"),
    ("en", "The fee fell to a maximum of 90 percent.", "Biaya turun menjadi hingga 90%", "what it is at most"),
    (
        "id",
        "Cadangan devisa Indonesia turun menjadi 136,2 miliar dolar AS.",
        "Indonesian foreign exchange reserves fall to $136.2 billion",
        "a noun of many, and billions",
    ),
    (
        "id",
        "Gempa bermagnitudo 6,1 mengguncang Garut.",
        "Magnitude 6.1 earthquake shakes Garut",
        "a magnitude in front of its noun",
    ),
    (
        "en",
        "A magnitude 6.8 earthquake struck Morocco.",
        "Gempa magnitudo 6,8 menghantam Maroko",
        "a magnitude behind its noun",
    ),
    ("en", "The euro was down 1.06 percent.", "Euro turun 1,06%", "which way it went, without a verb"),
    ("id", "IHSG ditutup melemah 0,5 persen.", "IHSG closes down 0.5%", "where a market closed"),
    ("en", "Boeing shares closed up $1.64.", "Saham Boeing ditutup naik US$1,64", "where a share closed"),
    (
        "en",
        "Two men were sentenced to 12 years in prison.",
        "2 pria dihukum 12 tahun penjara",
        "for how long, in one word",
    ),
    (
        "id",
        "Budi Santoso divonis 7 tahun penjara.",
        "Budi Santoso sentenced to 7 years in prison",
        "for how long, with its prison",
    ),
    (
        "en",
        "The court ordered Donald Trump to pay $355 million.",
        "Pengadilan memerintahkan Donald Trump membayar US$355 juta",
        "what somebody is ordered",
    ),
    (
        "en",
        "The United Nations appealed for $46 billion in humanitarian aid.",
        "PBB meminta bantuan kemanusiaan US$46 miliar",
        "what money is",
    ),
    (
        "en",
        "The company announced compensation of 200,000 rupees.",
        "Perusahaan mengumumkan kompensasi sebesar 200.000 rupee",
        "money without a sign",
    ),
    (
        "en",
        "We import one million barrels from Iraq.",
        "Kami mengimpor 1 juta barel dari Irak",
        "a number in words with its unit",
    ),
    ("en", "Russia launched 35 drones at Kyiv.", "Rusia meluncurkan 35 drone ke Kyiv", "where to something flies"),
    (
        "en",
        "Israeli airstrikes killed 31 Palestinians.",
        "Serangan udara Israel menewaskan 31 orang Palestina",
        "a people that is counted",
    ),
    (
        "en",
        "The train was carrying 1,200 passengers.",
        "Kereta api mengangkut 1.200 penumpang",
        "a verb that is sure with a number of things only",
    ),
    (
        "en",
        "At least 47 people were killed and more than 120 injured.",
        "Sedikitnya 47 orang tewas…",
        "at least, which is no extreme",
    ),
    ("id", "Korban tewas mencapai 68 orang.", "Fatalities reach 68 people", "a subject that is many"),
    (
        "id",
        "Jumlah kasus demam berdarah di Indonesia mencapai 88.593 kasus.",
        "Number of dengue fever cases in Indonesia reaches 88,593",
        "its noun once",
    ),
    (
        "id",
        "Kementerian Sosial mengirim 5.000 paket sembako dan 2.000 selimut.",
        "Ministry of Social Affairs sends 5,000 staple food packages…",
        "the first of two things",
    ),
    ("id", "Sebanyak 14 orang dilaporkan meninggal dunia.", "14 people reported dead", "what is reported of somebody"),
    ("id", "Nadal diduga akan mundur.", "Nadal is expected to resign", "a guess at what is to come, and no suspicion"),
    (
        "en",
        "The mayor relinquished duties after a storm destroyed 40 shops.",
        "Badai menghancurkan 40 toko",
        "a clause of what happened before",
    ),
    ("en", "The firm was sued for fraud.", "Perusahaan digugat atas penipuan", "what somebody is blamed for"),
    ("en", "The pound dropped 0.5% against the dollar.", "Pound sterling turun 0,5% terhadap dolar", "against a thing"),
]


SMALL_DIFFERENCES = [
    (
        "en",
        "Rini Sari is married to Budi Santoso.",
        "Rini Sari menikah dengan Budi Santoso",
        "to whom somebody is married",
    ),
    (
        "en",
        "At least 29 soldiers were killed in action in Mali.",
        "Sedikitnya 29 prajurit gugur di Mali",
        "a phrase of its own",
    ),
    (
        "en",
        "They met to support President Joko Widodo.",
        "Mereka bertemu untuk mendukung Joko Widodo",
        "a verb before a title",
    ),
    (
        "en",
        "The euro weakened to 6.32 against USD.",
        "Euro melemah menjadi 6,32 terhadap USD",
        "to what it is compared",
    ),
    ("en", "Standard & Poor's fell 4.9 percent.", "Standard & Poor's turun 4,9%", "the name by which it is called"),
    (
        "en",
        "Varda Canada announced that it will spend $5 million.",
        "US$5 juta akan dihabiskan",
        "a body called by a country",
    ),
    (
        "en",
        "The fire destroyed 40 homes in Medan.",
        "Kebakaran menghancurkan 40 rumah di Medan",
        "a fire that is counted as one",
    ),
    ("en", "Police said 12 miners died from the blast.", "12 penambang meninggal karena ledakan", "what one dies from"),
    ("en", "The council sold tickets to U.S. President James Miller's dinner.", "Dewan menjual tiket…", "whose it is"),
    ("id", "Kamera ini dapat menangkap cahaya.", "Camera can capture light", "what is caught and cannot be arrested"),
    ("id", "Polisi menangkap 12 orang di Medan.", "Police arrest 12 people in Medan", "people who can be arrested"),
    (
        "id",
        "Mobil ini memiliki mesin yang lebih baik dari Toyota.",
        "This car has a better machine…",
        "than what it is better",
    ),
    (
        "id",
        "Nilai pasar Apple melampaui Amazon.",
        "Apple market value exceeds Amazon",
        "a name that is part of that of a place",
    ),
    ("id", "12 tentara Eropa tewas di Medan.", "12 European troops killed in Medan", "people of a part of the world"),
    (
        "id",
        "Gempa menewaskan 12 guru bahasa Inggris di Cianjur.",
        "Earthquake kills 12 language teachers…",
        "a language, which is no country",
    ),
    ("id", "Bank itu membeli 5 juta mobil.", "Bank buys 5 million cars", "a verb that ends in -uy"),
    ("id", "Kenaikan dari 5 persen tercatat di Medan.", "Increase of 5% recorded in Medan", "what it is by how much"),
    ("id", "Tim itu berbasis di Medan.", "Team based in Medan", "a verb that ends with its preposition"),
    (
        "id",
        "Menurut laporan itu, ia akan tiba di Medan.",
        "He/she will arrive in Medan",
        "no person of whom the source is one",
    ),
    (
        "id",
        "Menurut sutradara itu, ia akan tiba di Medan.",
        "Film director will arrive in Medan",
        "a person who tells of himself",
    ),
    ("en", "The opposition won 35 of 81 provinces.", "Oposisi memperoleh 35 provinsi…", "so many of so many"),
    (
        "en",
        "We cannot guarantee equal results.",
        "Kami tidak bisa menjamin hasil setara",
        "cannot, which is more than not",
    ),
    (
        "id",
        "DPR meminta pemerintah memperketat pengawasan.",
        "DPR asks government to tighten supervision",
        "what somebody is asked, without a word between",
    ),
    (
        "id",
        "Indonesia mengimpor 80 persen susu dari Australia.",
        "Indonesia imports 80% of milk from Australia",
        "a share of what is done to it",
    ),
    ("en", "Kenya's debt stands at $80 billion.", "Utang Kenya US$80 miliar", "a verb that is no noun"),
    ("en", "Fifty-six people are still missing.", "56 orang masih hilang", "still"),
    (
        "id",
        "Surat itu mencatat tanggal, bulan, dan waktu lahir.",
        "Letter records date…",
        "the first of several things",
    ),
    (
        "id",
        "Prevalensi stunting turun dari 21,6 persen menjadi 21,5 persen.",
        "Stunting prevalence falls to 21.5% from 21.6%",
        "the end first",
    ),
    (
        "id",
        "PDIP memperoleh 16,72 persen suara.",
        "PDIP wins 16.72% of votes",
        "a share of what is sure only where it is counted",
    ),
    (
        "en",
        "Emmanuel Macron won 58.5% of the vote.",
        "Emmanuel Macron memperoleh 58,5% suara",
        "the same with an article",
    ),
    (
        "id",
        "Kabinet terdiri dari 48 menteri dan 56 wakil menteri.",
        "Cabinet consists of 48 ministers and 56 deputy ministers",
        "a counted noun of two words",
    ),
    ("en", "He was jailed for 15 years.", "Dia dipenjara selama 15 tahun", "prison said once"),
    (
        "en",
        "Oil prices rose 3% to $90 a barrel.",
        "Harga minyak naik 3% menjadi US$90 per barel",
        "a unit behind its article",
    ),
    ("en", "Congress approved the budget.", "Kongres menyetujui anggaran", "a body at home"),
    (
        "id",
        "Mahkamah Konstitusi menolak gugatan itu.",
        "Constitutional Court rejects lawsuit",
        "no abbreviation of the other language",
    ),
    (
        "en",
        "The number of refugees in Lebanon has reached 1.5 million.",
        "Jumlah pengungsi di Lebanon mencapai 1,5 juta",
        "a number that counts its subject",
    ),
    (
        "id",
        "Getaran gempa dirasakan di Bandung, Jakarta, dan Bogor.",
        "Earthquake vibration felt in Bandung…",
        "the first of several places",
    ),
    (
        "id",
        "Albert Einstein meninggal di Princeton, New Jersey.",
        "Albert Einstein dies in Princeton",
        "a place in another one",
    ),
    (
        "en",
        "The Amazon lost 9,000 square kilometres of forest.",
        "Amazon kehilangan 9.000 kilometer persegi hutan",
        "a short name that may be another",
    ),
    (
        "id",
        "Kapal yang akan dibeli dari Jepang mengangkut 300 penumpang.",
        "Ship that will be bought from Japan carries 300 passengers",
        "a clause about a noun, of what will be",
    ),
    (
        "en",
        "Ross Reed bequeathed $100 million to the campaign of President Donald Trump.",
        "Ross Reed mewariskan US$100 juta…",
        "no title with what stands before it",
    ),
    ("en", "Police shot 2 men in the shoulder.", "Polisi menembak 2 pria di bahu", "where somebody is hit"),
    (
        "id",
        "Produk ini memiliki keunggulan dibanding produk lain.",
        "This product has an advantage…",
        "over, and not than",
    ),
    ("id", "Sebelas nelayan masih hilang di Cilacap.", "11 fishermen still missing in Cilacap", "what is still so"),
    (
        "id",
        "Budi Santoso masih menjadi hakim.",
        "Budi Santoso remains a judge",
        "what somebody still is",
    ),
    ("en", "The Federal Reserve raised interest rates.", "Federal Reserve menaikkan suku bunga", "a name used in both"),
    (
        "en",
        "Voters in Ireland rejected the proposal by 71% to 29%.",
        "Pemilih di Irlandia menolak proposal…",
        "votes, which are no change",
    ),
    (
        "id",
        "Polisi menangkap dua tersangka penyelundupan 5 ton sabu.",
        "Police arrest 2 smuggling suspects…",
        "an amount that belongs to the object",
    ),
    (
        "id",
        "Danau itu memiliki panjang 40 kilometer.",
        "The lake has a length of 40 kilometres",
        "how long something is",
    ),
    (
        "id",
        "Satu poin diberikan untuk dua tim yang bermain imbang.",
        "1 point given for 2 teams that draw",
        "what several do",
    ),
    (
        "en",
        "An 8-year-old girl was forced to marry a 40-year-old man.",
        "Gadis 8 tahun terpaksa menikahi pria 40 tahun",
        "two ages",
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "label", "why"),
    [*FIGURES, *SMALL_DIFFERENCES],
    ids=[case[3] for case in [*FIGURES, *SMALL_DIFFERENCES]],
)
def test_figures_are_told_as_desks_tell_them(language: str, text: str, label: str, why: str) -> None:
    other = {"id": "en", "en": "id"}[language]
    assert extract_lines([text], language=language)[0].label[other] == label, why


def test_cents_beside_another_currency_are_not_those_of_a_dollar() -> None:
    label = extract_lines(["Shares of Varkoma rose 12 cents to 5.35 euros in Amsterdam."], language="en")[0].label
    assert "US$" not in label["id"]


def test_a_scale_that_stands_twice_is_told_twice() -> None:
    text = "The $87 billion budget includes $51 billion for military operations in Iraq."
    assert "mencakup US$51 miliar" in extract_lines([text], language="en")[0].label["id"]


def test_a_price_has_two_decimals_and_a_scaled_amount_as_many_as_it_needs() -> None:
    price, budget = extract_lines(["Shares of Mandalay fell 50 cents.", "The budget is $3.5 billion."], language="en")
    assert "US$0,50" in price.label["id"]
    assert "US$3,5 miliar" in budget.label["id"]
