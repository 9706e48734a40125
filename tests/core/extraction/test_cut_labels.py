"""Labels in the words of their sentence that leave out some, which three dots show: where they may stand."""

from __future__ import annotations

import pytest

from claims.extraction import extract_lines

CUT = [
    (
        "id",
        "Satu calon yang bulat diterima sembilan partai di dewan kota adalah Budi Wijaya.",
        "Satu calon … adalah Budi Wijaya",
        "a clause whose verb stands behind an adjective",
    ),
    (
        "id",
        "Budi menjelaskan ekspor Malowa mengalami pertumbuhan negatif baik untuk industri pengolahan, sawah dan laut.",
        "Ekspor Malowa mengalami pertumbuhan negatif…",
        "not one word of two, of which the second is far behind",
    ),
    (
        "id",
        "Sudah ada 390 desa dari 33 provinsi di seluruh negeri yang memberikan laporan kasus flu.",
        "Ada 390 desa … yang memberikan laporan kasus flu",
        "what is told of what there is, not where it is",
    ),
    (
        "id",
        "Ada 12 dari 40 kota di pulau sebelah utara itu yang belum memiliki rumah sakit umum.",
        "Ada 12 dari 40 kota … yang belum memiliki rumah sakit umum",
        "but of how many",
    ),
    (
        "id",
        "Harga beras di pasar mengalami kenaikan hingga sebesar Rp 2.000 per kilogram (kg).",
        "Harga beras di pasar mengalami kenaikan hingga Rp 2.000…",
        "not before what a price is of",
    ),
    (
        "id",
        "Anggaran perbaikan jalan yang ada di wilayah utara kabupaten itu sebesar Rp 40 miliar.",
        "Anggaran perbaikan jalan … sebesar Rp 40 miliar",
        "an amount that is told without a verb",
    ),
    (
        "id",
        "Pengacara mantan Ketua Umum Partai Malowa Andi Salim, Rudi Wijaya Nasution, menolak tiga saksi di sidang itu.",
        "Rudi Wijaya Nasution menolak tiga saksi di sidang",
        "a role with another's name in it is left out for the verb",
    ),
    (
        "id",
        "Kepala BNPB Letjen TNI Dr. Suharyanto juga segera memerintahkan bantuan beras untuk seribu keluarga di kota.",
        "Suharyanto segera memerintahkan bantuan beras…",
        "a role before an honorific",
    ),
    (
        "id",
        "Pakar botani Rudi Salim sudah lebih 40 tahun berada di garis depan untuk melindungi tanaman yang langka.",
        "Pakar botani Rudi Salim lebih 40 tahun berada di garis…",
        "no gap for the name of who is meant",
    ),
    (
        "id",
        "Para pengurus Dewan Pimpinan Daerah Partai Malowa terlalu bersemangat saat mencalonkan bupati "
        "sebagai ketua umum partai itu.",
        "Para pengurus … terlalu bersemangat saat mencalonkan bupati…",
        "a verb keeps how much of it is done",
    ),
    (
        "id",
        "Deputi Bidang Penanganan Darurat BNPB, Mayjen TNI Budi Irawan segera meminta Direktur Dukungan Sumber Daya "
        "Darurat beserta jajaran agar segera menuju ke lokasi.",
        "Budi Irawan segera meminta Direktur Dukungan Sumber Daya…",
        "a long role with a body in it is left out for the verb",
    ),
    (
        "id",
        "Tiga gol Malowa dicetak Andi Wijaya menit ke-15, Rudi Salim menit ke-48, dan Budi Santoso menit ke-83.",
        "Tiga gol Malowa dicetak Andi Wijaya menit ke-15, Rudi Salim…",
        "the first of a list of people is not all of it",
    ),
    (
        "id",
        "Upah buruh pabrik naik pada tingkat yang sangat lambat dalam industri kopi dibandingkan industri lain.",
        "Upah buruh pabrik naik pada tingkat yang sangat lambat…",
        "a clause that needs no verb",
    ),
    (
        "id",
        "Balai latihan untuk menampung anak usaha perikanan di luar pulau telah disiapkan dengan nama Malo Bahari.",
        "Balai latihan … disiapkan dengan nama Malo Bahari",
        "behind what it is for, a verb of what has been done",
    ),
    (
        "id",
        "Tautan bansos Rp 900 ribu yang diklaim dari Kemensos adalah hoaks.",
        "Tidak benar: Tautan bansos Rp 900 ribu yang diklaim…",
        "a hoax with a clause of its own",
    ),
    (
        "en",
        "Malo Greens won a legislative majority for the first time since 1993, flipping historically blue towns.",
        "Malo Greens won a legislative majority…",
        "no first time without since when",
    ),
    (
        "id",
        "Ekspor Malowa mengalami pertumbuhan negatif baik untuk industri, pertanian dan pertambangan rakyat.",
        "Ekspor Malowa mengalami pertumbuhan negatif…",
        "not one word of two: both for this and for that",
    ),
    (
        "id",
        "Hal itu menyebabkan bus terperosok ke dalam parit sejauh 200 meter.",
        "Hal itu menyebabkan bus terperosok ke dalam parit…",
        "no measure without its number",
    ),
    (
        "id",
        "Kecelakaan itu melibatkan bus Rosalia Malo bernomor polisi AD 7019 OA.",
        "Kecelakaan melibatkan bus Rosalia Malo bernomor polisi…",
        "no letters without the number that belongs to them",
    ),
    (
        "en",
        "He promised to freeze rents, make buses free and raise taxes on 300 firms.",
        "He promised to freeze rents, make buses free…",
        "a promise",
    ),
    (
        "en",
        "The pensioners will receive an extra £11.30 a week from April under the triple lock.",
        "The pensioners will receive an extra £11.30 a week…",
        "for each week",
    ),
    (
        "en",
        "The man who kidnapped the child, Michael Webb, was sentenced to life in federal prison.",
        "Man who kidnapped child, Webb, was sentenced to life…",
        "a clause about a noun is no claim, and articles give way to the verb of one",
    ),
    (
        "en",
        "New electric vehicles, several small cars, a redesigned compact and a wagon are on display.",
        "New electric vehicles … are on display",
        "of a list of subjects the first is told",
    ),
    (
        "id",
        "Golkar mengajukan syarat harga rata-rata minyak dunia di pasar harus naik 15 persen.",
        "Golkar mengajukan syarat harga rata-rata minyak dunia…",
        "a number is not given to the subject of another verb",
    ),
    ("id", "Pasal 18 berlaku bagi 12 perusahaan.", "Pasal … berlaku bagi 12 perusahaan", "that of a law is left out"),
    (
        "id",
        "Jumlah penerima bantuan pangan nasional Tahun 2024 mencapai 21.353.000 keluarga, terdiri dari dua golongan.",
        "Jumlah penerima bantuan … mencapai 21.353.000 keluarga",
        "the number is kept rather than all of the subject",
    ),
    (
        "id",
        "Anggota Komisi III DPR dari Fraksi PAN Budi Santoso meragukan laporan tersebut.",
        "Anggota Komisi III DPR … Budi Santoso meragukan laporan",
        "the verb is kept rather than all of the subject, and who does it",
    ),
    (
        "id",
        "Sidang memutuskan agar semua anggota lama tidak boleh terlalu menguntungkan negara pihak lain.",
        "Sidang memutuskan agar semua anggota lama tidak boleh…",
        "no label stops before a denial for which it has room",
    ),
    (
        "en",
        "Poland has pledged a third tank battalion to Kyiv, but Spain has not sent any troops.",
        "Poland has pledged a third tank battalion to Kyiv…",
        "the verb of another clause makes no claim of what is promised",
    ),
    (
        "en",
        "The deaths were caused by gunshot wounds and called on the interim government to withdraw.",
        "The deaths were caused by gunshot wounds…",
        "a second verb without what it needs is left out",
    ),
    (
        "en",
        "Ministers agreed that wages in cities grew with prices of food and fuel for many long years.",
        "Ministers agreed that wages in cities grew with prices…",
        "a clause behind a verb is not left before its own verb",
    ),
    (
        "en",
        "The wife of the mayor, Lena Moss, opened the fair in Bergen with a long speech about trade.",
        "The wife of the mayor opened the fair in Bergen…",
        "a name is not given to the subject where it may be that of another",
    ),
    (
        "id",
        "Bupati Lembah Hijau, Sari Melati, membuka pasar baru di tepi sungai bersama ratusan pedagang sayur.",
        "Sari Melati membuka pasar baru di tepi sungai…",
        "a name behind a role alone stands for it",
    ),
    (
        "en",
        "The committee agreed to raise the price of bread in the capital by 4 percent before the end of winter.",
        "Committee agreed to raise price of bread in capital by 4%…",
        "articles give way to the number",
    ),
    (
        "en",
        "He is a tall, patient, generous teacher who works in three schools and leads a choir in the village.",
        "He is a tall, patient, generous teacher…",
        "a row of adjectives is not cut before its noun",
    ),
    (
        "en",
        "The dam that engineers built is leaking, but the ministry has not closed the road to the valley yet.",
        "The dam that engineers built is leaking…",
        "a contrast is another claim",
    ),
    (
        "en",
        "Visitors could only watch the boats from the new pier to learn that harbour pilots guide them all.",
        "Visitors could only watch the boats from the new pier…",
        "no label ends in a clause before its verb",
    ),
    (
        "id",
        "Kelompok petani yang tinggal di lereng gunung sebelah utara menanam ribuan pohon kopi.",
        "Kelompok petani … menanam ribuan pohon kopi",
        "a clause about the subject is left out for its verb",
    ),
    (
        "id",
        "Lili Wood adalah aktris muda yang berperan dalam film Nenek Hujan Emas sebagai Melati Putih.",
        "Lili Wood adalah aktris muda yang berperan dalam film…",
        "not within a name that no list has",
    ),
    (
        "en",
        "The northern mill is being investigated by the New York State Attorney General of the time.",
        "The northern mill is being investigated…",
        "not within one that begins like that of a place",
    ),
    (
        "id",
        "Ini adalah danau terbesar di lembah dan danau vulkanik terbesar di pulau.",
        "Ini adalah danau terbesar di lembah…",
        "where a phrase ends, not behind the first noun of the next",
    ),
    (
        "id",
        "Setiap ekor kuda yang dipotong menghasilkan 28 liter limbah darah.",
        "Setiap ekor kuda yang dipotong menghasilkan 28 liter limbah…",
        "not before what an amount is of",
    ),
    (
        "en",
        "Acme is buying Malowa Linen in a $210 million cash deal subject to approval by the city.",
        "Acme is buying Malowa Linen in a $210 million cash deal…",
        "not before what costs so much",
    ),
    (
        "id",
        "Malowa Barat menjadi salah satu desa terkorup versi beberapa lembaga pegiat antikorupsi.",
        "Malowa Barat menjadi salah satu desa terkorup…",
        "not at the word before who says so",
    ),
    (
        "id",
        "Budi mengatakan partainya sangat mendukung penuh aturan Malowa yang menyatakan jika partai wajib melapor.",
        "Partainya sangat mendukung penuh aturan Malowa…",
        "not at who says what",
    ),
    (
        "en",
        "The poll of northern bakers in the valley has a margin of error of plus or minus 6 points.",
        "The poll of northern bakers in the valley has a margin…",
        "not at a sign in words",
    ),
    (
        "en",
        "Supernova explosions and supermassive black holes at the heart of each galaxy created fast outflows of gas.",
        "Supernova explosions … created fast outflows of gas",
        "the first of two who did something",
    ),
    (
        "en",
        "Barley losses to bakers and northern millers in the valley totaled nearly $48 million and hurt Garford.",
        "Barley losses to bakers … totaled nearly $48 million…",
        "two nouns behind a preposition left out for the verb",
    ),
    (
        "en",
        "Thousands of sacks of barley inside the mill and packed in the northern trailer exploded, the mayor said.",
        "Thousands of sacks of barley inside the mill and packed…",
        "but no participle for the verb",
    ),
    (
        "en",
        "Currently, the state council is made up of 17 Democrats and 15 Republicans from the valley.",
        "State council is made up of 17 Democrats and 15 Republicans…",
        "members of parties keep their capital",
    ),
    (
        "id",
        "Pesawat Garuda dengan nomor penerbangan GA-200 rute utara mengalami kecelakaan.",
        "Pesawat Garuda … mengalami kecelakaan",
        "the number of a flight denies nothing",
    ),
    (
        "id",
        "Dewan menyatakan partainya siap untuk mendukung pemerintahan Budi Wijaya untuk periode 2014-2019.",
        "Partainya siap untuk mendukung pemerintahan Budi Wijaya",
        "the word before years goes with them",
    ),
    (
        "id",
        "Gempa yang berpusat di lepas pantai Gresik, Jawa Timur sejak Jumat lalu menyebabkan 17.564 orang terdampak.",
        "Gempa … menyebabkan 17.564 orang terdampak",
        "a number behind a place, a province and a date",
    ),
    (
        "id",
        "Kabar tentang panen tebu yang dijual pengusaha Rejosari itu, sebelumnya sempat membuat heboh.",
        "Kabar … membuat heboh",
        "a verb that a comma parts from its subject",
    ),
    (
        "id",
        "Rombongan juga meninjau rumah, sarana ibadah, dan sekolah yang terdampak banjir guna melihat keadaan.",
        "Rombongan meninjau rumah, sarana ibadah, dan sekolah…",
        "no list is whole before its last part",
    ),
    (
        "id",
        "Danau ini memiliki panjang 100 kilometer, lebar 30 kilometer, dan kedalaman 1600 meter di tengah.",
        "Danau memiliki panjang 100 kilometer, lebar 30 kilometer…",
        "nor is one of amounts",
    ),
    (
        "en",
        "Harvestday, first organized by bakers, registered more than 400,000 voters for the 2000 contest in Leeds.",
        "Harvestday … registered over 400,000 voters…",
        "a remark between commas is left out for the verb",
    ),
    (
        "id",
        "Bantuan sosial akan diberikan untuk tiga bulan ke depan yaitu Oktober, November dan Desember 2022.",
        "Bantuan sosial akan diberikan untuk tiga bulan ke depan",
        "not at the word before dates that are left out, but with how long it is",
    ),
    (
        "id",
        "Hampir semua jenis beras, baik premium, medium, dan rendah di tingkat penggilingan naik 10 persen.",
        "Hampir semua jenis beras, baik premium, medium…",
        "no part of a list stands for all of it",
    ),
    (
        "id",
        "Pasca dilakukannya pengurangan subsidi, Budi Wijaya menjual 12 ton beras.",
        "Budi Wijaya menjual 12 ton beras",
        "behind what went before",
    ),
    (
        "id",
        "Budi Wijaya menjual satu barang yaitu beras.",
        "Budi Wijaya menjual satu barang yaitu beras",
        "what such a word leads to stays",
    ),
]


@pytest.mark.parametrize(("language", "text", "label", "why"), CUT, ids=[why for *_, why in CUT])
def test_a_label_is_cut_where_it_tells_most(language: str, text: str, label: str, why: str) -> None:
    assert extract_lines([text], language=language)[0].label[language] == label, why


def test_words_between_a_subject_and_its_number_are_left_out_where_they_can_be() -> None:
    text = "Bank daerah di wilayah pantai utara pulau itu menyalurkan kredit Rp 40 miliar."
    label = extract_lines([text], language="id")[0].label["id"]
    assert label.startswith("Bank daerah … ") and label.endswith("Rp 40 miliar")


def test_no_gap_gives_a_subject_the_verb_of_another_clause() -> None:
    text = "Gubernur Andra Soni dan wakilnya dari Tangerang akan memimpin pertemuan yang diikuti 26 bupati di Serang."
    label = extract_lines([text], language="id")[0].label["id"]
    assert label.startswith("Andra Soni … akan memimpin pertemuan yang diikuti 26 bupati")
