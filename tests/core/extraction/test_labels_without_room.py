"""Labels of long sentences: what is cut first, where a gap may lie, and what a gap never hides."""

from __future__ import annotations

import pytest

from claims.extraction import extract_lines

SHORTER = [
    (
        "en",
        "The depth of the devastation has been linked to two great shakes in the north of the island.",
        "Depth of devastation has been linked to two great shakes…",
        "what a noun is nothing without stays",
    ),
    (
        "en",
        "There are more than 60 million refugees, asylum-seekers and displaced persons worldwide.",
        "There are more than 60 million refugees, asylum-seekers…",
        "what is counted together",
    ),
    (
        "en",
        "Hale faces an additional four-month prison sentence if he fails to pay the fine.",
        "Hale faces an additional four-month prison sentence if…",
        "a condition behind the claim",
    ),
    (
        "id",
        "Penurunan suku bunga baru bisa terjadi apabila telah terpenuhi sejumlah syarat ekonomi pada tahun ini.",
        "Penurunan suku bunga baru bisa terjadi apabila…",
        "so",
    ),
    (
        "id",
        "Dari 13 spesies flora yang ditemukan di pulau itu, 54 persen berasal dari Sulawesi.",
        "Dari 13 spesies: 54 persen berasal dari Sulawesi",
        "of how many a share is",
    ),
    ("id", "Pasangan nomor urut 02 meraih 151.812 suara.", "Pasangan nomor urut 02 meraih 151.812 suara", "a name"),
    (
        "en",
        "A gardener wore a green coat to a Nina Marlow concert in the park.",
        "Gardener wore green coat to Nina Marlow concert in park",
        "articles go where all of the claim then has room",
    ),
    (
        "en",
        "A photograph shows a bridge over the river Leine that was rebuilt after the great flood.",
        "Photograph shows bridge over river Leine that was rebuilt…",
        "articles go as well where more of the claim then has room",
    ),
    (
        "id",
        "Sukamaju adalah sebuah desa yang terletak di Kecamatan Cikajang, Kabupaten Garut, Jawa Barat, Indonesia.",
        "Sukamaju adalah desa di Kecamatan Cikajang, Kabupaten Garut…",
        "that something lies there is said by the preposition",
    ),
    (
        "en",
        "A painter bought an old and rather small village located in the far north of the island.",
        "Painter bought old and rather small village in far north…",
        "so where no relative clause says it",
    ),
    (
        "id",
        "Dinas Perhubungan memperbaiki Terminal Bus Antarkota Terpadu (TBAT) yang rusak parah akibat banjir.",
        "Dinas Perhubungan memperbaiki TBAT yang rusak parah…",
        "a name gives way to the short form that the sentence has",
    ),
    (
        "en",
        "Park rangers recently counted some 45 young brown mountain goats near the lake.",
        "Park rangers counted some 45 young brown mountain goats…",
        "a word that need not be said goes",
    ),
    (
        "en",
        "The coach had begun to encourage the keeper to form his own team inside the club to counter the board.",
        "Coach had begun to encourage keeper to form his team…",
        "what somebody is encouraged to do is told, and a verb behind “had” is one",
    ),
    (
        "en",
        "The club was first seen by a baker in the northern woods, near a quarry in the hills.",
        "The club was first seen by a baker in the northern woods",
        "the verb of what is done is told, not only “was”",
    ),
    (
        "en",
        "The study by the northern institute proves that the river is losing its fish to the mills upstream.",
        "The river is losing its fish to the mills upstream",
        "who shows that something is so is left out",
    ),
    (
        "en",
        "The study, published in the Northern Gazette, found that 40 percent of patients died within a year.",
        "40 percent of patients died within a year",
        "where it was published as well",
    ),
    (
        "en",
        "A new study by researchers at a school found that 40 percent of patients died within a year.",
        "40 percent of patients died within a year",
        "and by whom it was made",
    ),
    (
        "en",
        "Amid a long drought in the valley, farmers reported seeing wolves near the mills.",
        "Farmers reported seeing wolves near the mills",
        "what only opens a sentence is no claim of those who report",
    ),
    (
        "en",
        "Even the ministry has admitted they have not done the repairs, because the budget was spent in spring.",
        "They have not done the repairs",
        "a denial behind the verb of saying stays with what is said",
    ),
    (
        "id",
        "Pemerintah Kabupaten Lembah Hijau menetapkan status siaga banjir selama sepuluh hari di tepi sungai.",
        "Pemkab Lembah Hijau menetapkan status siaga banjir…",
        "a long name is written as headlines do, rather than half of what is done",
    ),
    (
        "id",
        "Bupati itu mengatakan, dirinya kerap berkomunikasi dengan petani terkait harga pupuk.",
        "Bupati kerap berkomunikasi dengan petani terkait harga pupuk",
        "a speaker who means himself is named",
    ),
    (
        "id",
        "Pemerintah Garut menyatakan kondisi gawat darurat atas penyakit hewan yang sangat berbahaya tersebut.",
        "Pemerintah Garut menyatakan kondisi gawat darurat…",
        "what is declared is no claim without who declares it",
    ),
    (
        "id",
        "Seiring panen membaik di lembah, harga beras di pasar kota semakin turun.",
        "Harga beras di pasar kota semakin turun",
        "a clause that only accompanies goes",
    ),
    (
        "id",
        "Rupiah ditutup melemah 0,4 persen ke posisi 15.915 per dolar pada perdagangan Selasa.",
        "Rupiah ditutup melemah 0,4 persen…",
        "a label ends before a number that it may not hold",
    ),
]

GAPS = [
    (
        "en",
        "Earnings per share from continuing operations rose to 23 cents from 19 cents.",
        "Earnings per share … rose to 23 cents from 19 cents",
        "of what something is so much",
    ),
    (
        "en",
        "The measles outbreak that began in California is showing no signs of slowing after 12 weeks.",
        "The measles outbreak … is showing no signs of slowing…",
        "rather than a denial",
    ),
    (
        "en",
        "A 13 percent increase in police-recorded thefts in Kent and Sussex is linked to a rise in prices.",
        "A 13 percent increase … is linked to a rise in prices",
        "two names behind a preposition are no other subject",
    ),
    (
        "id",
        "Kambing liar yang ditangkap warga Cibatu, Cikajang, Garut, Senin, 3 Maret lalu, diduga satwa langka.",
        "Kambing liar … diduga satwa langka",
        "nor are the places within places behind commas another clause",
    ),
    (
        "id",
        "Pasien yang dirawat menggunakan alat bantu napas di rumah sakit itu hanya memiliki peluang 34 persen.",
        "Pasien … hanya memiliki peluang 34 persen",
        "two verbs in a row are one clause",
    ),
    (
        "en",
        "The old mill on the northern bank of the river Leine originates from the last century and was rebuilt later.",
        "Old mill … originates from last century and was rebuilt",
        "a verb in -s that is no noun is the verb",
    ),
    (
        "id",
        "Sebanyak 1.800 warga dari 420 keluarga terpaksa mengungsi ke sejumlah gedung sekolah dan balai desa.",
        "1.800 warga … terpaksa mengungsi ke sejumlah gedung sekolah…",
        "behind so many people",
    ),
    (
        "id",
        "Kenaikan harga pupuk di pasar, biaya angkutan dan upah buruh memiliki dampak besar terhadap petani di lembah.",
        "Kenaikan harga pupuk … memiliki dampak besar…",
        "behind the first of a list",
    ),
    (
        "id",
        "Pejabat yang datang ke Garut dengan kereta adalah Sari Melati dan Budi Santoso.",
        "Pejabat … adalah Sari Melati dan Budi Santoso",
        "for a clause that says which one is meant",
    ),
    (
        "id",
        "Tim hukum petani menuntut pabrik gula membayar kerugian materiil Rp 75 juta kepada warga desa.",
        "Tim hukum petani menuntut pabrik gula membayar … Rp 75 juta…",
        "before the amount that somebody is to pay",
    ),
    (
        "id",
        "Perundingan antara Sari Melati dan Budi Santoso mendekatkan kedua kubu di desa yang lama berselisih.",
        "Perundingan … mendekatkan kedua kubu di desa…",
        "not up to one of two names that do something together",
    ),
]

HIDDEN = [
    (
        "id",
        "Kepala sekolah yang lahir di lembah itu adalah asisten Bupati Sari Melati di kantor kabupaten yang baru.",
        "Kepala sekolah … adalah Sari Melati",
        "as whose assistant somebody is told",
    ),
    (
        "en",
        "The cuts, which begin in spring, amount to about 12% of the staff in the town, where it is the largest mill.",
        "The cuts where",
        "the clause whose subject stands before an aside",
    ),
    (
        "en",
        "The board said it would send 4,000 food boxes from Peru to the coast.",
        "4,000 food boxes to Peru",
        "from where something is sent",
    ),
    (
        "id",
        "Pengacara senior itu mengklaim tidak ada satu pun warga desa yang menjual tanah kepada pabrik gula baru.",
        "Pengacara senior tidak ada",
        "that nobody does what is told",
    ),
    (
        "id",
        "Tarif air harganya Rp 5.000 dan pelanggan listrik di kota tua akan membayar sekitar Rp 7.000 untuk daya baru.",
        "Tarif air … akan membayar",
        "the subject of a second number",
    ),
    (
        "id",
        "Pengacara mantan bupati Sari Melati, Budi Santoso, menyatakan keberatan dengan dua saksi di sidang.",
        "Sari Melati menyatakan",
        "that another one is the lawyer of the first",
    ),
    (
        "en",
        "Russian and Danish energy ministers of the old coast signed an agreement on cooperation in shipping.",
        "Russian … signed",
        "one of two that do it",
    ),
    (
        "id",
        "Pendapatan petani yang rendah telah dikemukakan sebagai penyebab keluhan, mendorong pemogokan.",
        "Pendapatan petani … mendorong",
        "the verb of the claim behind a clause without one",
    ),
    (
        "en",
        "A bill signed by the old town council mistakenly ceded all of the northern harbour to the navy.",
        "A bill … ceded",
        "an adverb that bounds the verb",
    ),
    (
        "id",
        "Pasien yang dirawat menggunakan alat bantu napas di rumah sakit itu hanya memiliki peluang 34 persen.",
        "Pasien … memiliki",
        "that it is only so much",
    ),
    (
        "id",
        "Taman kota itu sangat cocok bagi warga yang ingin melakukan wisata bertema sejarah bangsa.",
        "Taman kota sangat cocok … bertema",
        "of whom something is said",
    ),
    (
        "en",
        "Bread cost $4 in the north and its rival stores along the old coast road sold rolls for $3.",
        "Bread …",
        "a verb with its number",
    ),
    (
        "id",
        "Neraca perdagangan Malowa mengalami defisit tahunan sebesar USD 2,1 miliar.",
        "Neraca perdagangan Malowa mengalami …",
        "what happened, which stands before an amount",
    ),
    (
        "en",
        "Kansas Democrats beat incumbent Gov. Matt Lee in a state Donald Trump won by 30 points in 2016.",
        "Kansas Democrats beat Matt Lee … won",
        "who did what is behind the gap",
    ),
    (
        "en",
        "The chief said that guards began receiving many calls about a brawl aboard a ferry between two men.",
        "Guards began receiving many calls …",
        "whom two people are between",
    ),
]


@pytest.mark.parametrize(("language", "text", "label", "why"), SHORTER, ids=[why for *_, why in SHORTER])
def test_what_goes_first(language: str, text: str, label: str, why: str) -> None:
    assert extract_lines([text], language=language)[0].label[language] == label, why


@pytest.mark.parametrize(("language", "text", "label", "why"), GAPS, ids=[why for *_, why in GAPS])
def test_a_gap_keeps_the_subject_with_its_verb(language: str, text: str, label: str, why: str) -> None:
    assert extract_lines([text], language=language)[0].label[language] == label, why


@pytest.mark.parametrize(("language", "text", "wrong", "why"), HIDDEN, ids=[why for *_, why in HIDDEN])
def test_a_gap_never_hides(language: str, text: str, wrong: str, why: str) -> None:
    assert not extract_lines([text], language=language)[0].label[language].startswith(wrong), why
