"""Labels in the other language: what is translated, and what is in doubt and left alone."""

from __future__ import annotations

import pytest

from claims.extraction import extract_lines
from claims.resources import table

LABELS = [
    (
        "en",
        "The school was closed for a week.",
        "The school was closed for a week",
        "Sekolah ditutup selama satu minggu",
    ),
    (
        "en",
        "The group operated in at least nine regions.",
        "The group operated in at least nine regions",
        "Kelompok beroperasi di sedikitnya 9 daerah",
    ),
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
        "China's economy will only grow in May",
        "Ekonomi Tiongkok hanya akan tumbuh",
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
    ("id", "Polisi meminta bantuan ke Malaysia.", "Police ask for aid from Malaysia", None),
    ("id", "Pemerintah meminta bantuan kepada Jepang.", "Government asks for aid from Japan", None),
    ("id", "Guru memberikan buku pada Budi Santoso.", "Teacher gives book to Budi Santoso", None),
    ("id", "12 orang menonton film laga.", "12 people watch action film", None),
    ("id", "Hamdan adalah anak dari ulama.", "Hamdan is a child of a cleric", None),
    ("id", "Penumpang naik menjadi 134.100 orang.", "Passenger rises to 134,100 people", None),
    (
        "id",
        "Festival itu akan berlangsung selama kira-kira dua bulan.",
        "Festival will take place for about 2 months",
        None,
    ),
    (
        "id",
        "Kelompok itu mengaku bertanggung jawab atas serangan di Mosul.",
        "Group claims responsibility for attack in Mosul",
        None,
    ),
    ("id", "Pertandingan kembali dilanjutkan.", "Match resumed", None),
    (
        "en",
        "The group claimed responsibility for the attack in Mosul.",
        "The group claimed responsibility for the attack in Mosul",
        "Kelompok mengklaim bertanggung jawab atas serangan di Mosul",
    ),
    (
        "en",
        "The president did not visit Kenya, but he met 12 ministers.",
        "The president did not visit Kenya, but he met 12 ministers",
        "Presiden tidak mengunjungi Kenya",
    ),
    (
        "en",
        "There are 50,000 U.S. soldiers in Japan.",
        "There are 50,000 U.S. soldiers in Japan",
        "Ada 50.000 prajurit AS di Jepang",
    ),
    (
        "en",
        "The quake killed 12 people in Aceh, Riau and Jambi, but no houses were destroyed.",
        "The quake killed 12 people in Aceh, Riau and Jambi…",
        "Gempa menewaskan 12 orang…",
    ),
    (
        "en",
        "The young child died in hospital.",
        "The young child died in hospital",
        "Anak kecil meninggal di rumah sakit",
    ),
    ("id", "Medan adalah sebuah desa di wilayah Kecamatan Godean.", "Medan is a village in Godean District", None),
    ("id", "Medan adalah desa yang berada di Kecamatan Godean.", "Medan is a village in Godean District", None),
    ("id", "Rini Sari adalah atlet Indonesia.", "Rini Sari is an Indonesian athlete", None),
    ("id", "Varkoma mempunyai peran baru.", "Varkoma has a new role", None),
    ("id", "Bank itu memiliki otonomi penuh.", "The bank has full autonomy", None),
    ("id", "Kabupaten ini memiliki 61 pulau.", "This regency has 61 islands", None),
    ("id", "Biaya itu sangat tinggi.", "The cost is very high", None),
    ("id", "Helikopter itu lepas landas dari Medan.", "Helicopter takes off from Medan", None),
    ("id", "Hampir 400 siswa menonton film.", "Nearly 400 pupils watch film", None),
    ("id", "Sekitar 400 siswa menonton film.", "About 400 pupils watch film", None),
    ("en", "The fire could cost nearly $2 billion.", None, "Kebakaran bisa menelan biaya hampir US$2 miliar"),
    (
        "en",
        "Three prisoners were recalled to prison.",
        "Three prisoners were recalled to prison",
        "3 tahanan dikembalikan ke penjara",
    ),
]


DOUBTFUL = [
    ("id", "Namun, ia mengklaim angkanya hanya 0,0007 persen dari seluruh porsi.", "a claim without what is claimed"),
    ("id", "Jumlah penduduk bekerja sebanyak 146,54 juta orang.", "a verb that tells who is counted"),
    ("id", "Penyidik baru menemukan uang tunai Rp 200 juta.", "only so much, or what the subject is like"),
    ("id", "Pemerintah cepat menaikkan harga beras 5 persen.", "how it is done"),
    ("en", "Thames Water fined £122.7m over sewage spills", "who was fined, in a headline"),
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
    ("id", "Zoom sudah tidak populer lagi.", "what is so no more, and not never"),
    ("id", "Dulu ia tidak bisa bergerak.", "what was so once"),
    ("id", "Pesan langsung tidak dapat dimatikan.", "an adverb that is a quality behind a noun"),
    ("en", "America was better when everybody paid.", "what is compared, without what with"),
    ("en", "Police hold out the possibility that two people were killed.", "what only may be so"),
    ("en", "For every dollar of aid, he spends $5 on tax cuts.", "so much for each only"),
    ("en", "For people aged 60 to 69, disability declined by 10 percent.", "those of one age only"),
    ("en", "Doctors do not have these tools.", "of those that are meant only"),
    ("id", "Dokter tidak memiliki alat ini.", "of those that are meant only, behind the noun"),
    ("en", "Offences passed 530,000, a 20% rise.", "an amount that belongs to a noun"),
    ("en", "Uproarious earnings after taxes rose 3 percent.", "what stands behind, and does not rise"),
    ("id", "Wali kota lantas mengumumkan, larangan mengumpulkan warga.", "what is only forbidden"),
    ("en", "The mayor is not quick in bringing down food prices.", "a denial of what was not read"),
    ("en", "The agency does not supply hospital equipment from private donors.", "a denial of more than was read"),
    ("en", "There are 9 villages in Malaysia that have an above-average income.", "so many of one kind only"),
    ("en", "We have 60% of teachers who say they are tired.", "a share of those who do something"),
    ("id", "TNI membeli tiga kapal tak berawak.", "things without a quality"),
    ("id", "Empat mahasiswa fakultas hukum lainnya ditangkap.", "others"),
    ("en", "Soldiers are not allowed to kill civilians, except in self-defence.", "what is excepted"),
    ("en", "The council will close all schools apart from two.", "what is excepted, in two words"),
    (
        "en",
        "The government will support the ceasefire as long as rebels leave the city.",
        "as long as something else is",
    ),
    ("id", "Pemerintah mendukung rencana itu selama itu sesuai dengan hukum.", "a time that is a condition"),
    ("id", "Pemerintah mendukung rencana itu asal sesuai aturan.", "an origin that is a condition"),
    ("en", "In some countries, governments have closed all schools.", "what holds in some places"),
    ("en", "In most provinces, unemployment rose 5 percent.", "what rose in most places"),
    ("id", "Pemerintah tidak pernah menaikkan harga pada periode ini.", "never in one period"),
    ("id", "Pemerintah selalu menolak rencana itu pada masa sulit.", "always, of something that is pointed at"),
    ("en", "They have dropped by 75 percent.", "those of whom nobody knows what fell"),
    ("id", "Mereka turun 75 persen.", "the same in the other language"),
    ("id", "Pemain itu turun di Bandung.", "someone who gets off"),
    ("id", "Tim itu berhasil turun.", "a fall that somebody wants"),
    ("id", "Menteri mengatakan bertanggung jawab atas serangan itu.", "what somebody says of himself"),
    ("id", "Polisi mengklaim 12 orang tewas.", "what is only claimed"),
    ("id", "Warga melihat luka pada Budi Santoso.", "in someone"),
    ("en", "Police arrested 12 protesters?", "what is asked"),
    ("id", "Para pemain turun dari bus.", "people who get off something"),
    ("en", "Officials claimed that taxes rose 5 percent.", "what officials claim"),
    ("en", "The firm hired 100,000 Zonk workers.", "a word within a number that is not known"),
    ("id", "Indonesia menempati peringkat 5.", "a rank without its number"),
    ("id", "Seorang kapal menembak warga.", "a person who is a thing"),
    ("id", "Dia diduga menyuap hakim sebesar Rp10 miliar.", "the size of someone"),
    ("en", "The government helps its people.", "people of something"),
    ("en", "The judge declared Widodo the winner on Friday.", "someone who is declared something"),
    ("en", "The club signed Cristiano Ronaldo.", "someone whom nobody can sign"),
    ("en", "Police seized 3,000 speed pills.", "a noun that means another thing with the next"),
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


@pytest.mark.parametrize(("language", "text", "english", "indonesian"), LABELS, ids=[case[1] for case in LABELS])
def test_label(language: str, text: str, english: str | None, indonesian: str | None) -> None:
    label = extract_lines([text], language=language)[0].label
    assert english in (None, label["en"])
    assert indonesian in (None, label["id"])


def test_a_word_in_doubt_leaves_the_label_in_the_words_of_the_sentence() -> None:
    label = extract_lines(["ISIS meliris video pembunuhan Haines."], language="id")[0].label
    assert label["en"] == label["id"] == "ISIS meliris video pembunuhan Haines"


def test_what_hits_is_told_alike_of_a_quake_and_of_a_truck() -> None:
    quake, truck = extract_lines(["A quake hit Cianjur.", "A truck hit three people in Bandung."], language="en")
    assert (quake.label["id"], truck.label["id"]) == ("Gempa menghantam Cianjur", "Truk menghantam 3 orang di Bandung")
