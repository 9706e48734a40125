"""Clauses that the other language tells: what there is or is not, where it is, of how many, and as what it is seen."""

from __future__ import annotations

import pytest

from claims.extraction import extract_lines

OTHER = {"id": "en", "en": "id"}

TOLD = [
    ("id", "Tidak ada korban jiwa dalam kebakaran itu.", "There are no fatalities in fire", "what there is not"),
    ("id", "Belum ada tersangka dalam kasus itu.", "There are no suspects yet in case", "what there is not so far"),
    ("en", "There was no fighting in the city.", "Tidak ada pertempuran di kota", "the same in the other language"),
    ("id", "Rini Sari belum menjelaskan rencana itu.", "Rini Sari has yet to explain plan", "not so far"),
    ("en", "No weapons were found in Ohio.", "Tidak ada senjata yang ditemukan di Ohio", "to what nothing was done"),
    ("en", "Police found no weapons.", "Polisi tidak menemukan senjata", "what somebody did not find"),
    (
        "en",
        "The army used chemical and biological weapons.",
        "Tentara menggunakan senjata kimia dan biologi",
        "what two words tell of one noun",
    ),
    ("en", "Kim Reed was elected to the board.", "Kim Reed dipilih ke dewan direksi", "to which body"),
    ("en", "The suspect was apprehended at the airport.", "Tersangka ditangkap di bandara", "a word of news"),
    ("id", "Perampok itu diringkus polisi.", "Robber arrested by police", "a word of news, the way back"),
    ("id", "Ekspor turun sebesar 5 persen.", "Exports fall 5%", "by how much, with a word for it"),
    ("id", "Vaksin itu aman.", "The vaccine is safe", "what something pointed at is like"),
    ("id", "Rupiah melemah terhadap yen.", "Rupiah weakens against yen", "against what something fell"),
    ("id", "Proyek itu bernilai Rp 5 miliar.", "Project worth Rp5 billion", "what something is worth"),
    ("en", "The deal is worth $5 billion.", "Kesepakatan senilai US$5 miliar", "the same, the way back"),
    ("id", "Jerman mengalahkan Prancis 2-0.", "Germany defeats France 2-0", "how a game ended"),
    ("en", "Germany beat France 2-0.", "Jerman mengalahkan Prancis 2-0", "the same, the way back"),
    ("en", "Kuznetsova beat Petrova 7-5, 3-6, 7-6.", "Kuznetsova mengalahkan Petrova…", "one of three sets is no end"),
    ("en", "Iran denied the allegations.", "Iran membantah tuduhan", "what somebody denies"),
    ("id", "Iran membantah tuduhan itu.", "Iran denies accusation", "the same, the way back"),
    ("en", "Police arrested him in Ohio.", "Polisi menangkap dia di Ohio", "a pronoun as the object"),
    ("id", "Undang-undang itu disahkan pada 2003.", "Law passed in 2003", "a doubled noun that is pointed at"),
    ("id", "Gempa berkekuatan 6,1 mengguncang Maluku.", "Magnitude 6.1 earthquake shakes Maluku", "how strong it was"),
    ("en", "The company has 12 factories.", "Perusahaan memiliki 12 pabrik", "what somebody has"),
    (
        "en",
        "The deficit is expected to reach $500 billion.",
        "Defisit diperkirakan mencapai US$500 miliar",
        "what it may reach",
    ),
    ("en", "Kim Reed scored two goals.", "Kim Reed mencetak 2 gol", "what is done with a number alone"),
    (
        "en",
        "The two sides signed an agreement.",
        "2 pihak menandatangani kesepakatan",
        "two of whom it is not told who",
    ),
    ("id", "IHSG naik 12 poin.", "IHSG rises 12 points", "an index that no list of names has"),
    ("en", "It opened 12 factories in Ohio.", "Ia membuka 12 pabrik di Ohio", "what a thing does"),
    ("id", "Terjadi penurunan harga di Medan.", "There is price decrease in Medan", "what comes about"),
    ("id", "Mereka belum menjelaskan rencana itu.", "They have yet to explain plan", "several of whom it is so"),
    ("id", "Varkoma tidak pernah membayar pajak.", "Varkoma never pays tax", "never"),
    ("en", "The army has never attacked Iran.", "Tentara tidak pernah menyerang Iran", "never, of a name"),
    ("en", "The government should cut taxes.", "Pemerintah seharusnya memangkas pajak", "what ought to be done"),
    ("en", "One of the largest banks closed 12 offices.", "Salah satu bank terbesar menutup 12 kantor", "one of"),
    (
        "id",
        "Jawa Barat menjadi salah satu provinsi termiskin.",
        "Jawa Barat becomes one of the poorest provinces",
        "one of several, which are said in the plural",
    ),
    ("id", "Kedua perusahaan menandatangani kontrak itu.", "Both companies sign contract", "both"),
    ("en", "Both companies signed the contract.", "Kedua perusahaan menandatangani kontrak", "both, the way back"),
    ("id", "Ratusan warga mengungsi ke Medan.", "Hundreds of residents flee to Medan", "hundreds"),
    ("en", "Some voters rejected the plan.", "Beberapa pemilih menolak rencana", "some"),
    ("en", "Most voters rejected the plan.", "Sebagian besar pemilih menolak rencana", "most"),
    ("id", "Sebagian besar informasi disita polisi.", "Most information seized by police", "most of one thing"),
    ("id", "Hal ini menunjukkan dampak banjir.", "This shows flood impact", "what was told before"),
    ("id", "Keadaan ini memicu kemiskinan.", "This condition triggers poverty", "a noun that tells nothing alone"),
    ("id", "Program ini didukung oleh Varkoma.", "This programme is supported by Varkoma", "the same, undergone"),
    ("id", "Presiden berada di Aceh.", "President is in Aceh", "where somebody is"),
    ("en", "The troops are in Congo.", "Tentara berada di RD Kongo", "where somebody is, by a verb of its own"),
    ("en", "The troops remain in Iraq.", "Tentara tetap berada di Irak", "where somebody still is"),
    ("id", "Harga beras masih tinggi.", "Rice price is still high", "what something still is"),
    ("id", "Anggaran itu terlalu besar.", "The budget is too big", "what is too much"),
    ("en", "Mr. Reed attended a meeting in London.", "Reed menghadiri pertemuan di London", "a title"),
    ("id", "Dua warga Palestina tewas di Gaza.", "2 Palestinians killed in Gaza", "people by their country"),
    ("id", "Warga Israel menolak rencana itu.", "Israelis reject plan", "people of a country without a number"),
    ("id", "Satu bom menghancurkan satu pabrik di Medan.", "A bomb destroys a factory in Medan", "one as an article"),
    ("id", "Satu serangan lain menghancurkan pabrik.", "Another attack destroys factory", "another one"),
    ("id", "Keluarga pria itu menerima surat.", "Man's family receives letter", "people whose something is"),
    ("id", "Polisi menggunakan sekolah-sekolah dan masjid.", "Police use schools and mosques", "several of both"),
    ("en", "He followed his father and brother.", "Dia mengikuti ayahnya dan saudara laki-lakinya", "of both"),
    ("id", "KPK menetapkan Rohadi sebagai tersangka.", "KPK designates Rohadi as suspect", "as what"),
    ("en", "The minister was identified as Rini Sari.", "Menteri diidentifikasi sebagai Rini Sari", "as whom"),
    ("en", "Two men were taken to hospital.", "2 pria dibawa ke rumah sakit", "where somebody is taken"),
    ("en", "Rini Sari declined to comment.", "Rini Sari menolak berkomentar", "what somebody does not want to do"),
    ("id", "Sebanyak 12 saham naik, 30 saham turun.", "12 shares rise…", "one of two halves"),
    ("id", "Rini Sari adalah seorang pelatih dan penyanyi zonk.", "Rini Sari is a coach…", "one of two trades"),
    ("en", "Shares in Varkoma closed at $58.28.", "Saham Varkoma ditutup pada US$58,28", "how a day ended"),
    ("en", "BP shares sank $9.65.", "Saham BP turun US$9,65", "what sinks by an amount, and in no water"),
    ("id", "Harga beras ditutup pada Rp500.", "Rice price closes at Rp500", "how a day ended, the way back"),
    ("en", "SARS has killed about 800 people.", "SARS menewaskan sekitar 800 orang", "a name of capitals"),
    ("en", "Rini Sari could not be reached for comment.", "Rini Sari tidak bisa dimintai komentar", "no comment"),
    ("id", "Sebagian besar dari pabrik itu ditutup.", "Most factories closed", "most of several"),
    ("id", "Pihak KPK menahan 12 orang.", "KPK detains 12 people", "a word before a name that says no more"),
    ("id", "KPK saat ini menahan 12 orang.", "KPK detains 12 people", "words that only say when"),
    ("id", "Suami kandidat itu menerima surat.", "Candidate's husband receives letter", "whose somebody is"),
    ("id", "Rini Sari menjabat sebagai menteri.", "Rini Sari serves as minister", "what somebody works as"),
    ("en", "The dollar rose 0.6 percent to 109.54 yen<JPY=>", "Dolar naik 0,6%", "no comma before how much it rose"),
    ("id", "Israel melancarkan serangan udara ke Gaza.", "Israel launches airstrikes on Gaza", "on whom"),
    ("id", "AS menjatuhkan sanksi terhadap Rusia.", "US imposes sanctions on Russia", "on whom, by another word"),
    (
        "id",
        "Polisi menyelidiki kasus pembunuhan Budi Santoso.",
        "Police investigate murder case of Budi Santoso",
        "of whom",
    ),
    (
        "id",
        "Polisi merilis video pembunuhan Budi Santoso.",
        "Police release video of murder of Budi Santoso",
        "of what of whom",
    ),
    (
        "en",
        "About 100 people who have had contact with the zonks have been quarantined.",
        "Sekitar 100 orang … dikarantina",
        "a subject of which a part is left out",
    ),
    (
        "id",
        "Timnas Indonesia arahan Budi Santoso sendiri sukses mengamankan tiga poin setelah laga di Stadion Zonk.",
        "Indonesian national team … secures 3 points…",
        "the same, the way back",
    ),
    ("id", "Seorang warga dibacok di Bekasi.", "Resident slashed in Bekasi", "with a blade, and by no computer"),
    ("id", "Pacar korban ditangkap di Bogor.", "Victim partner arrested in Bogor", "of whom the word tells no sex"),
    ("id", "Festival itu mengusung tema lingkungan.", "Festival puts forward environmental theme", "no candidate"),
    ("id", "Sebanyak 12 titik api terpantau di Riau.", "12 hotspots observed in Riau", "what is seen, and several"),
    ("id", "Penyelesaian proyek itu mencapai 80 persen.", "Project completion reaches 80%", "no end of a quarrel"),
    ("id", "Gelombang tinggi melanda Garut.", "High wave hits Garut", "one word for several"),
    ("id", "Angka kesembuhan mencapai 1.200 orang.", "Recovery figure reaches 1,200 people", "no rate"),
    (
        "id",
        "Tenaga kerja wanita di pabrik itu mencapai 500 orang.",
        "Female workers in factory reach 500 people",
        "sex",
    ),
    ("id", "TNI menggelar serbuan vaksinasi di Garut.", "TNI holds mass vaccination in Garut", "no war"),
    ("en", "The farmers sold 12 tons of fresh fruit.", "Petani menjual 12 ton buah segar", "fresh to eat"),
    ("en", "Police found fresh evidence.", "Polisi menemukan bukti baru", "what is new"),
    ("en", "The firm was headed by a former minister.", "Perusahaan dipimpin oleh mantan menteri", "who leads it"),
    (
        "en",
        "Forecasters expect growth of 2 percent.",
        "Pembuat prakiraan memperkirakan pertumbuhan sebesar 2%",
        "of trade",
    ),
]

UNTOLD = [
    ("en", "There was no sign that the mill would close.", "a sign without of what"),
    ("id", "Tidak ada larangan penggunaan zonk di pasar.", "what is not there, in part"),
    ("en", "Some confusion remains in the city.", "some of one thing"),
    ("en", "Most recent refugees left the city.", "what is most recent, and no majority"),
    ("en", "The troops are in trouble.", "no place"),
    ("en", "The company had policies in place.", "what is only there"),
    ("en", "Iran denied the allegations that it sold arms to zonks.", "what is denied, by more than its name"),
    ("en", "Police searched 12-3 houses.", "figures that are no score"),
    ("en", "It takes three hours.", "a pronoun that means nothing"),
    ("en", "It was reported in Ohio.", "what may mean nothing, undergone"),
    ("en", "No weapons were found in Ohio zonks.", "where nothing was done, and nowhere else"),
    ("en", "The army does not have no weapons.", "what is denied twice"),
    ("id", "Hal itu berbeda dengan aturan lama.", "from what something differs"),
    ("id", "Harga turun.", "a price of nobody knows what"),
    ("en", "The mayor had a school in mind.", "what a phrase behind the object turns into something else"),
    ("en", "The company tested water and zonk samples.", "water of which only samples were tested"),
    ("en", "Ohio and Texas officials met the president.", "officials of both"),
    ("id", "Varkoma setuju membayar $19 dan saham untuk setiap zonk.", "money for each of several"),
    ("id", "Kita harus membuat pria dan perempuan setara.", "what somebody is to be made"),
    ("id", "Masalah sosial relatif masih tinggi.", "a degree that is no quality of the noun before it"),
    ("id", "Namanya berasal dari julukan yang zonk.", "a nickname without what it is"),
    ("id", "Proyek itu merugikan negara sebesar Rp 38 miliar.", "an amount that is no size of the state"),
    ("en", "Two men were taken to John Reed and Varkoma hospitals.", "hospitals with the names of people"),
    ("en", "Disability declined by 10 percent for those over 60.", "those of whom alone it is told"),
    ("id", "12 warga untuk asuransi zonk dengan aset mencapai Rp80 triliun.", "assets that reach it, and no people"),
    ("id", "Rini Sari belum tidak membayar pajak.", "two denials"),
    ("id", "AS menjatuhkan sanksi ekonomi.", "what belongs to the object of a phrase that has its own"),
    ("en", "The firm sold 500 protective suits.", "suits to wear"),
    ("en", "The two countries forged an alliance.", "what is made, and is no fake"),
    ("en", "The convoy was headed to Jakarta.", "where something goes, and not who leads it"),
    ("en", "The students applied to 12 universities.", "what somebody asks for, and no rule"),
    ("en", "The officer was named as Tom Barker.", "who somebody is, and no post"),
    ("en", "The so-called experts rejected the plan.", "what somebody is called, in doubt"),
    ("en", "The talks broke down in Leeds.", "no machine"),
    ("en", "The former minister was widowed in 2003.", "a word that the other language has for women alone"),
    ("en", "The mayor unveiled a plaque in Leeds.", "a sign on a wall, and nothing on teeth"),
    ("id", "Longsor menimbun 5 rumah di Garut.", "what buries, and hoards nothing"),
    ("id", "Warga melontarkan batu ke arah polisi.", "what is thrown, and not said"),
]


@pytest.mark.parametrize(("language", "text", "label", "why"), TOLD, ids=[why for *_, why in TOLD])
def test_a_clause_is_told_in_the_other_language(language: str, text: str, label: str, why: str) -> None:
    assert extract_lines([text], language=language)[0].label[OTHER[language]] == label, why


@pytest.mark.parametrize(("language", "text", "why"), UNTOLD, ids=[why for *_, why in UNTOLD])
def test_a_clause_that_would_tell_something_else_is_left_in_its_own_words(language: str, text: str, why: str) -> None:
    label = extract_lines([text], language=language)[0].label
    assert label["en"] == label["id"], why


def test_those_who_strike_are_not_told_among_those_who_were_killed() -> None:
    text = "Tentara dan polisi Zonk membunuh sekitar 2.000 orang."
    assert extract_lines([text], language="id")[0].label["en"] == "About 2,000 killed"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Both teams received uproarious fines of $250,000.", "Kedua tim"),
        ("The number of injured reached 10,630 people.", "dihubungi"),
    ],
)
def test_facts_alone_tell_nothing_that_only_the_clause_tells(text: str, wrong: str) -> None:
    assert wrong not in extract_lines([text], language="en")[0].label["id"]
