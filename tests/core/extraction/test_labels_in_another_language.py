"""Labels in the other language: what is translated, and what is in doubt and left alone."""

from __future__ import annotations

import pytest

from claims.extraction import extract_lines
from claims.resources import table

LABELS = [
    (
        "en",
        "Schools in Wales and Scotland are closed.",
        "Schools in Wales and Scotland are closed",
        "Sekolah di Wales dan Skotlandia ditutup",
    ),
    (
        "id",
        "Perdana Menteri Tony Abbott menyatakan negaranya akan menempatkan 600 tentaranya di Uni Emirat Arab.",
        "600 troops to UAE",
        "600 tentara ke Uni Emirat Arab",
    ),
    (
        "id",
        "Menteri Pertahanan menyatakan Prancis akan mengirim 350 tentara ke Mali.",
        "350 troops to Mali",
        "350 tentara ke Mali",
    ),
    ("id", "Dua ratus personel dikerahkan ke Mesir.", "200 personnel deployed to Egypt", None),
    (
        "id",
        "Sepuluh negara Arab, termasuk Arab Saudi, juga mendukung koalisi ini.",
        "10 Arab countries support coalition",
        "10 negara Arab mendukung koalisi",
    ),
    ("id", "Polisi menangkap 12 orang.", "Police arrest 12 people", "Polisi menangkap 12 orang"),
    ("en", "Officials said at least 40 countries joined.", "At least 40 countries joined", None),
    ("en", "He said his country would send 600 troops to Iraq.", "600 troops to Iraq", "600 pasukan ke Irak"),
    (
        "id",
        "Prancis juga ingin mengundang Iran.",
        "France wants to invite Iran",
        "Prancis ingin mengundang Iran",
    ),
    ("id", "AS dan Arab Saudi menolaknya.", "US and Saudi Arabia reject it", "AS dan Arab Saudi menolaknya"),
    (
        "id",
        "Haines menjadi orang Barat ketiga yang dipenggal oleh kelompok militan.",
        "Haines becomes third Westerner beheaded by militant group",
        "Haines menjadi orang Barat ketiga yang dipenggal…",
    ),
    (
        "en",
        "The president did not send 500 troops to Iraq.",
        "The president did not send 500 troops to Iraq",
        "Presiden tidak mengirim 500 pasukan ke Irak",
    ),
    ("id", "Inflasi tidak naik.", "Inflation does not rise", "Inflasi tidak naik"),
    (
        "id",
        "Polisi diduga menembak 12 demonstran di Medan.",
        "Police are alleged to shoot 12 protesters in Medan",
        "Polisi diduga menembak 12 demonstran di Medan",
    ),
    (
        "id",
        "Anas terbukti menerima suap Rp 5 miliar.",
        "Anas is proven to receive bribe Rp5 billion",
        "Anas terbukti menerima suap Rp 5 miliar",
    ),
    ("id", "12 tersangka ditangkap polisi.", "12 suspects arrested by police", "12 tersangka ditangkap polisi"),
    (
        "id",
        "Pemerintah menambah jumlah guru di Papua.",
        "Government adds number of teachers in Papua",
        "Pemerintah menambah jumlah guru di Papua",
    ),
    ("id", "Presiden dikritik DPR.", "President criticised by DPR", "Presiden dikritik DPR"),
    ("en", "Five people were killed in Jakarta.", "Five people were killed in Jakarta", "5 orang tewas di Jakarta"),
    ("id", "Pemerintah menaikkan harga BBM 30 persen.", "Government raises fuel price 30%", None),
    (
        "id",
        "Para pemimpin dan diplomat dari 26 negara berkumpul di Paris.",
        "Leaders and diplomats of 26 countries gather in Paris",
        None,
    ),
    ("en", "Colombia had lost to Belgium on Monday.", "Colombia had lost to Belgium", "Kolombia kalah dari Belgia"),
    ("en", "Russia beat Croatia on Monday.", "Russia beat Croatia", "Rusia mengalahkan Kroasia"),
    ("en", "Cotton was born near Sunderland.", "Cotton was born near Sunderland", "Cotton was born near Sunderland"),
    (
        "en",
        "China's economy will only grow in May.",
        "China's economy will only grow",
        "Ekonomi Tiongkok akan hanya tumbuh",
    ),
    ("en", "The government is not safe.", "The government is not safe", "Pemerintah tidak aman"),
    (
        "en",
        "The company does not have 500 employees.",
        "The company does not have 500 employees",
        "Perusahaan tidak memiliki 500 karyawan",
    ),
    (
        "en",
        "The minister was arrested by the police.",
        "The minister was arrested by the police",
        "Menteri ditangkap oleh polisi",
    ),
    (
        "id",
        "Australia menjadi negara terakhir yang setuju bergabung dengan koalisi.",
        "Australia becomes last country that agrees to join coalition",
        None,
    ),
    (
        "id",
        "AS sudah meminta beberapa negara Arab untuk melancarkan serangan udara serupa.",
        "US asks several Arab countries to launch similar airstrike",
        None,
    ),
    ("id", "Hanya AS yang melakukan serangan udara.", "Only US carries out airstrike", None),
    ("id", "Perusahaan itu tidak siap membayar utang.", "Company is not ready to pay debt", None),
    ("id", "Jerman kembali mengirim bantuan militer Prancis.", "Germany again sends French military aid", None),
    ("id", "Iran meluncurkan industri pertahanan dalam negeri.", "Iran launches domestic defence industry", None),
    ("id", "Harga beras naik 15 persen di Jakarta.", "Rice price rises 15% in Jakarta", None),
    (
        "id",
        "Produksi beras turun 10 persen menjadi 30 juta ton.",
        "Rice production falls 10% to 30 million tonnes",
        None,
    ),
    (
        "id",
        "Indonesia mengimpor 2 juta ton beras dari Vietnam.",
        "Indonesia imports 2 million tonnes of rice from Vietnam",
        None,
    ),
    ("id", "Sebanyak 70 persen responden mendukung kebijakan itu.", "70% of respondents support policy", None),
    ("id", "Subsidi listrik dipangkas Rp 20 triliun.", "Electric subsidy cut by Rp20 trillion", None),
    ("id", "Di Papua ada 40 sekolah.", "There are 40 schools in Papua", None),
    ("id", "Sekitar 500 warga mengungsi ke atas loteng.", "About 500 residents flee…", None),
    ("id", "Warga di kawasan gemah menolak pajak baru.", "Resident … rejects new tax", None),
    (
        "id",
        "Jumlah dokter Selandia Baru di Australia mencapai 2 ribu orang.",
        "Number of New Zealand doctors … reaches 2,000 people",
        None,
    ),
    ("id", "Bank itu tiba-tiba menaikkan suku bunga menjadi 6 persen.", "Bank raises interest rate to 6%", None),
    ("en", "Police found 43 graves.", "Police found 43 graves", "Polisi menemukan 43 makam"),
    ("en", "Inflation rose 5 percent.", "Inflation rose 5 percent", "Inflasi naik 5%"),
    ("en", "Exports to Japan fell by 8 percent.", "Exports to Japan fell by 8 percent", "Ekspor ke Jepang turun 8%"),
    (
        "en",
        "The World Bank approved a $500 million loan for Kenya.",
        "The World Bank approved a $500 million loan for Kenya",
        "Bank Dunia menyetujui pinjaman US$500 juta untuk Kenya",
    ),
    (
        "en",
        "Police seized 12 kilograms of cocaine in Miami.",
        "Police seized 12 kilograms of cocaine in Miami",
        "Polisi menyita 12 kilogram kokain di Miami",
    ),
    (
        "en",
        "Seventy percent of voters support the tax.",
        "Seventy percent of voters support the tax",
        "70% pemilih mendukung pajak",
    ),
    (
        "en",
        "Two US warships arrived in Manila.",
        "Two US warships arrived in Manila",
        "2 kapal perang AS tiba di Manila",
    ),
    (
        "en",
        "The vaccine has been given to 10 million people.",
        "The vaccine has been given to 10 million people",
        "Vaksin diberikan kepada 10 juta orang",
    ),
    ("en", "We've created 800,000 jobs.", "We've created 800,000 jobs", "Kami menciptakan 800.000 pekerjaan"),
    ("en", "A total of 83 miners were killed.", "A total of 83 miners were killed", "83 penambang tewas"),
    (
        "en",
        "A fire destroyed 40 shops in Lagos.",
        "A fire destroyed 40 shops in Lagos",
        "Kebakaran menghancurkan 40 toko di Lagos",
    ),
    (
        "en",
        "China bought 30 ships from Japan for $4 billion.",
        "China bought 30 ships from Japan for $4 billion",
        "Tiongkok membeli 30 kapal dari Jepang seharga US$4 miliar",
    ),
    (
        "id",
        "Pejabat lain yang datang ke Jakarta adalah Joko Widodo dan Sergei Lavrov.",
        "Other official … is Joko Widodo and Sergei Lavrov",
        None,
    ),
    ("id", "Rumah sakit militer di Irak merawat 40 pasien.", "Military hospital in Iraq treats 40 patients", None),
]


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
        "Car has better machine…",
        "than what it is better",
    ),
    (
        "id",
        "Nilai pasar Apple melampaui Amazon.",
        "Apple market value exceeds Amazon",
        "a name that is part of that of a place",
    ),
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
        "Brazil's Amazon lost 9,000 square kilometres of forest.",
        "Amazon Brasil kehilangan 9.000 kilometer persegi hutan",
        "a short name that may be another",
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


DOUBTFUL = [
    ("en", "Prime minister Lena May cancelled the election.", "a name that is a small word too"),
    ("en", "They will kill jobs in Ohio.", "things without a number that nobody can kill"),
    ("en", "I have traveled to 48 states.", "where somebody goes, which is not what something becomes"),
    ("en", "He was sentenced to jail in Ohio.", "a place that is no length of time"),
    ("en", "Ford would have earned 13 cents a share.", "what did not happen"),
    ("en", "Heart attacks kill about 460,000 year.", "a time that nobody can kill"),
    ("en", "I have increased, as president, by over 60 percent the funding.", "a person who does not rise"),
    ("en", "The suspect was seized near Tikrit.", "a word that means another thing of people"),
    ("en", "A 300-pound man sued the city of Denver.", "a weight with a hyphen, which is no money"),
    ("en", "He earned 5 times as much as before in Jakarta.", "a multiple, for which the other language has no unit"),
    ("en", "The plan will kill 4,000 jobs in Ohio.", "things that nobody can kill"),
    ("en", "Lawyers sent Maria Lopez a letter on Monday.", "who gets something is not what is sent"),
    ("en", "He was given a medal on Monday.", "who is given something is not what is given"),
    ("en", "The state will spend $2 billion building roads in Texas.", "a noun that is what somebody does"),
    ("en", "Sari was suspended for three games on Friday.", "for how many games, which is not for what"),
    ("en", "About 60% of shops opened in Jakarta closed in a year.", "which shops, and not what was done to them"),
    ("en", "The storm caused 300 children to miss school.", "what somebody is made to do"),
    ("en", "A 6.4 earthquake hit Banda Aceh.", "how strong a quake is, and not how many there are"),
    ("en", "The company agreed to buy 2 mines in Ohio.", "a counted noun that is several things"),
    ("en", "The soldiers were killed in hostile fire.", "a word of two meanings"),
    ("en", "We are all teachers.", "a word of number behind the verb"),
    ("en", "The board opened a 250-page report on Monday.", "so many pages that are not what is opened"),
    ("id", "Total gaji dan bonus mencapai Rp9 juta.", "an amount of two things together"),
    ("id", "Petani memperoleh banyak makanan.", "many of what is not counted"),
    ("id", "Gudang 40 meter di bawah tanah hancur.", "a length that is not that of the noun before it"),
    ("id", "Di Eropa, Sekutu memiliki tank.", "a word with a capital that is a name"),
    (
        "en",
        "There were 6.5 million high-tech jobs in the United States.",
        "a word with a hyphen between number and noun",
    ),
    ("en", "Colombia had turned to Belgium on Monday.", "a preposition that the verb gives another meaning"),
    ("id", "Hanya 24.000 warga di Jepang mengantre beras.", "only so many, where the verb is not known"),
    ("en", "The company may relinquish 500 employees.", "what only may be, where the verb is not known"),
    ("en", "The two organisations relinquished an appeal.", "who does something is not what he does"),
    ("id", "Vaksin itu tidak hanya diberikan kepada anak.", "not only, which is the contrary of only not"),
    ("id", "Polisi tidak selalu menangkap tersangka.", "not always, which is the contrary of always not"),
    ("id", "Pemerintah tidak harus membangun jalan.", "a denial of what must be, which is not what must not be"),
    ("en", "The government must not build roads.", "what must not be, which is no denial of what must be"),
    ("id", "Gubernur mempertanyakan data bahwa 52 persen warga miskin.", "a noun of which the claim tells what it is"),
    ("en", "Native American groups protested against the pipeline.", "a people that is called after another"),
    ("id", "Jaksa menuntut Anas 5 tahun penjara.", "a length of time that may be what is done"),
    ("id", "Jika harga naik, pemerintah menurunkan pajak.", "what holds only on a condition"),
    ("id", "Protes menentang perdagangan masuk akal.", "an object that is part of who does something"),
    ("en", "Emirates drew $5 million.", "a verb that has another meaning with money"),
    ("en", "Russia accused Ukraine of treachery.", "a verb that needs more than its object"),
    ("en", "Nine deaths were blamed on the rugged coast.", "a verb that a preposition gives another meaning"),
    ("en", "Bush voted for $9 billion.", "an amount that is no price"),
    ("id", "Upaya lain untuk merombak pasar menambah 12 kapal.", "what a subject is for, which makes it what it is"),
    ("id", "Diperkirakan satu letusan terjadi di Jawa.", "an estimate that is none of how many"),
    ("en", "The film opens this weekend.", "a time that is no object"),
    ("en", "Ohio, Michigan, is 56%.", "a name that is no amount"),
    ("en", "Several Republicans criticised the plan.", "members who are called as their party is"),
    ("id", "Dia mencapai 5 dan Medan.", "a number that counts nothing"),
    ("en", "Beijing wants Iran to bring peace.", "what somebody else is wanted to do"),
    ("en", "The 23-year-old flew to London.", "an age that stands for a person"),
    ("id", "Polisi memburu semua pihak yang mengumpulkan onderdil.", "all of whom only a part is known"),
    (
        "id",
        "Pemerintah mengedarkan uang abal-abal di Medan.",
        "an adjective that is not known and turns the meaning round",
    ),
    ("id", "Bergas mengatakan harga naik.", "a name that looks like a word"),
    ("en", "The World Bank lent Pakistan $450 million.", "someone who is no object"),
    ("en", "Shares lost 58 cents.", "a verb that money gives another meaning"),
    ("en", "In districts where few live, about 10 percent of teachers resigned.", "so many of some only"),
    (
        "id",
        "Kegiatan itu memanfaatkan produk yang adalah promosi jasa adalah promosi.",
        "a subject that looks like a clause",
    ),
    ("id", "Di Hawaii terdapat 40 persen spesies Amerika.", "a share of what stands elsewhere"),
    ("en", "The firm relinquished assets, and they fell 75%.", "a pronoun of a clause before"),
    ("en", "The ruins were later built over.", "a verb with a particle"),
    ("id", "Setiap dapur melayani 3.000 siswa per hari.", "so many for each only"),
]


@pytest.mark.parametrize(("language", "text", "why"), DOUBTFUL, ids=[why for _, _, why in DOUBTFUL])
def test_what_is_in_doubt_is_not_translated(language: str, text: str, why: str) -> None:
    label = extract_lines([text], language=language)[0].label
    assert label["en"] == label["id"], why


def test_the_words_of_news_have_one_translation_each() -> None:
    seen = set()
    for row in table("headline-words.tsv"):
        kind, local, english, only = row["kind"], row["id"], row["en"], row["only"]
        assert kind in {"noun", "counted", "adjective", "verb", "verb+", "verb#", "verb>", "verb+>", "done", "is"}, row
        assert local == local.strip() and english == english.strip(), row
        assert only in ("", "id", "en"), row
        assert (local or only == "en") and (english or only == "id"), row
        assert (kind, local, english) not in seen, row
        seen.add((kind, local, english))


@pytest.mark.parametrize(("language", "text", "english", "indonesian"), LABELS, ids=[case[2] for case in LABELS])
def test_label(language: str, text: str, english: str, indonesian: str | None) -> None:
    label = extract_lines([text], language=language)[0].label
    assert label["en"] == english
    assert indonesian in (None, label["id"])


def test_a_word_in_doubt_leaves_the_label_in_the_words_of_the_sentence() -> None:
    label = extract_lines(["ISIS meliris video pembunuhan Haines."], language="id")[0].label
    assert label["en"] == label["id"] == "ISIS meliris video pembunuhan Haines"


def test_what_hits_is_told_alike_of_a_quake_and_of_a_truck() -> None:
    quake, truck = extract_lines(["A quake hit Cianjur.", "A truck hit three people in Bandung."], language="en")
    assert (quake.label["id"], truck.label["id"]) == ("Gempa menghantam Cianjur", "Truk menghantam 3 orang di Bandung")


def test_a_scale_that_stands_twice_is_told_twice() -> None:
    text = "The $87 billion budget includes $51 billion for military operations in Iraq."
    assert "mencakup US$51 miliar" in extract_lines([text], language="en")[0].label["id"]


def test_a_price_has_two_decimals_and_a_scaled_amount_as_many_as_it_needs() -> None:
    price, budget = extract_lines(["Shares of Mandalay fell 50 cents.", "The budget is $3.5 billion."], language="en")
    assert "US$0,50" in price.label["id"]
    assert "US$3,5 miliar" in budget.label["id"]
