"""Labels without who says it: in front, behind, between, and whom it is told to."""

from __future__ import annotations

import pytest

from claims.extraction import extract_lines

SAID = [
    (
        "id",
        "Menteri itu, yang berada di kota untuk sebuah pesta, mengatakan, desa ingin mengatasi masalah itu melalui "
        "rapat.",
        "Desa ingin mengatasi masalah melalui rapat",
        "a speaker of whom a clause tells more, whose verb is no remark",
    ),
    (
        "en",
        'Tim Moss, who is helping Ann Reed, asked the bakers to "give her a fair price.',
        "Tim Moss asked the bakers to give her a fair price",
        "what somebody asks for is none of his deeds",
    ),
    (
        "id",
        "Dari 415 desa, jelas Budi, sebanyak 395 desa melaporkan kejadian banjir.",
        "Dari 415 desa: 395 desa melaporkan kejadian banjir",
        "others who report",
    ),
    (
        "en",
        "The Red Cross asked for 12 nurses, saying its volunteers are tired.",
        "The Red Cross asked for 12 nurses",
        "why it asks",
    ),
    (
        "en",
        "However Councillor Ann Lee criticised the speech, claiming that “any mayor will cut 12 jobs”.",
        "Any mayor will cut 12 jobs",
        "what she claims by it",
    ),
    (
        "en",
        "In a long speech, she emphasised the need for 12 mills and hit out at the plan.",
        "She emphasised the need for 12 mills and hit out at the plan",
        "a thing, and another verb",
    ),
    (
        "id",
        "Menurut informasi yang disampaikan oleh Juru Bicara Polda, Budi Santoso, tercatat sebanyak 150 kecelakaan di "
        "jalan raya, mengakibatkan 8 orang tewas.",
        "Tercatat 150 kecelakaan di jalan raya",
        "whose information it is does nothing",
    ),
    ("id", "Presiden menyatakan telah melakukan 12 rapat.", "Presiden melakukan 12 rapat", "a deed of who says it"),
    (
        "en",
        "Hale Foods on Tuesday reported weekly results that were better than expected, as sales grew in 12 towns.",
        "Hale Foods reported weekly results that were better…",
        "a thing that is reported",
    ),
    (
        "en",
        "Announcing the results on Sunday, the state officer, Prof. Ann Lee, said the total voters were 1,887.",
        "The total voters were 1,887",
        "behind what she does, an office and a title",
    ),
    (
        "en",
        "“Counting has started in 12 towns,” Ann Lee, the head of the Electoral Commission (EC) told us.",
        "Counting has started in 12 towns",
        "a name with an office, without a second comma",
    ),
    ("en", "Ann Reed, prosecuting, said he tried to run off.", "He tried to run off", "a deed of who is accused"),
    ("en", 'Gary Wood said: "He stole £5 million."', "He stole £5 million", "another one, in his own words"),
    ("en", "Detective Ann Lee, of Kent Police, said she used a knife.", "She used a knife", "told of another"),
    (
        "en",
        "Chen said during a round table he believes analysts expected 27 million dollars.",
        "Chen believes analysts expected 27 million dollars",
        "where it is said",
    ),
    ("en", "When we asked Ramos, he said it had come from 12 men.", "It had come from 12 men", "whom it is asked"),
    (
        "en",
        "Officials also reported one drone in that part of the country, but no damage.",
        "Officials reported one drone in that part of the country…",
        "no 'that' of a clause",
    ),
    ("id", "12 Orang Tewas Akibat Longsor: BNPB", "12 Orang Tewas Akibat Longsor", "who says it, behind a colon"),
    ("id", "BNPB: 12 orang tewas akibat longsor", "12 orang tewas akibat longsor", "who says it, before a colon"),
    (
        "en",
        "Asked if the call was prompted by the letter from the old generals that was made public, Zubiri said: "
        '"He was not worried about 12 issues."',
        "He was not worried about 12 issues",
        "a long question before who answers",
    ),
    ("id", "Sejauh ini ada sekitar 553 korban luka.", "Ada sekitar 553 korban luka", "what only opens it"),
    (
        "id",
        "Setibanya di desa Rejosari, bersama para camat, Budi Wijaya bergegas ke pulau menggunakan perahu.",
        "Budi Wijaya bergegas ke pulau menggunakan perahu",
        "when and with whom it was",
    ),
    (
        "id",
        "Semasa hidupnya, Budi Wijaya pernah menjadi penjual kopi di Surabaya.",
        "Budi Wijaya pernah menjadi penjual kopi di Surabaya",
        "in whose time",
    ),
    (
        "id",
        "Dewan desa menginformasikan belum ada laporan kerusakan jembatan gantung di lembah sebelah utara.",
        "Belum ada laporan kerusakan jembatan gantung…",
        "who tells that something is not there",
    ),
    (
        "en",
        "Ann Reed added that it was an old plan and said the value was £4,000.",
        "The value was £4,000",
        "two things",
    ),
    (
        "en",
        "Ann Reed explained in a written reply why the fence, which was built in 2012, had failed to stop Tan Chu.",
        "Ann Reed explained in written reply why fence had failed…",
        "a question, of which no part is a claim",
    ),
    ("id", "Kita tidak impor beras di tahun 2016 dan 2017.", "Kita tidak impor beras di tahun 2016 dan 2017", "both"),
    (
        "en",
        "Leader Nick Hale told the meeting the Conservatives had won 12 seats.",
        "The Conservatives had won 12 seats",
        "whom it is told to",
    ),
    ("en", "The minister told bakers the firm had cut 12 jobs.", "The firm had cut 12 jobs", "so"),
    (
        "en",
        "Ann Reed said even though the rains have stopped in the state, people should stay in 12 towns.",
        "People should stay in 12 towns",
        "behind a clause of what she says",
    ),
    (
        "en",
        '"We do not use bakers as guinea pigs," Dr. Ann Lee, assistant secretary of trade, told a press briefing.',
        "We do not use bakers as guinea pigs",
        "a name with an office behind a quotation",
    ),
    ("en", "Ann Lee wept and warned: 'It is not over for 12 men.'", "It is not over for 12 men", "a single mark"),
    (
        "id",
        "Pasukannya menyatakan bertanggung jawab atas serangan itu.",
        "Pasukannya menyatakan bertanggung jawab atas serangan",
        "what they say of themselves is no fact",
    ),
    ("id", "Kepala BPS, Budi Santoso menyebut, 34 kota rugi.", "34 kota rugi", "a role and a name apart"),
    ("en", "Ann Lee said she would cut 30 jobs.", "Ann Lee would cut 30 jobs", "a deed of her own"),
    ("id", "Jaksa Budi Santoso mengatakan ia menerima Rp 5 miliar.", "Ia menerima Rp 5 miliar", "so"),
    (
        "en",
        "CNN reporter Ann Reed said 'don't hire veterans, they can't be trusted.'",
        "Don't hire veterans, they can't be trusted",
        "what somebody tells others to do is no deed of hers",
    ),
    (
        "id",
        "BMKG memperingatkan warga, terutama nelayan di pesisir Jawa, untuk mewaspadai gelombang tinggi.",
        "BMKG memperingatkan warga untuk mewaspadai gelombang tinggi",
        "what somebody is told to do is no claim without who tells it",
    ),
    (
        "id",
        "Polisi mengimbau warga, khususnya pengendara, agar tidak melintasi Jalan Sudirman.",
        "Polisi mengimbau warga agar tidak melintasi Jalan Sudirman",
        "what somebody is told not to do",
    ),
    (
        "en",
        "Officials urged residents, particularly the elderly, to stay indoors.",
        "Officials urged residents to stay indoors",
        "what somebody is told to do, behind a remark",
    ),
    (
        "en",
        "Ann Reed told her supporters to take their business elsewhere as the shop shut.",
        "Ann Reed told her supporters to take business elsewhere…",
        "no clause of whom it is told to",
    ),
    (
        "en",
        "Firms make up 42 percent of the Nasdaq, which fell 49.95 points, to 1,698.02.",
        "Firms make up 42 percent of the Nasdaq",
        "where something fell to is nothing that is wanted",
    ),
    ("id", '"Tidak ada KLB," kata dia.', "Tidak ada KLB", "a short remark needs no speaker"),
    ("en", '"We won," she said.', "We won", "two words"),
    ("en", '"Of course," said Anna Reed.', '"Of course," said Anna Reed', "words that only open a sentence"),
    (
        "id",
        "Survei BPS menunjukkan jumlah pengangguran terbuka turun menjadi 7,46 juta orang.",
        "Jumlah pengangguran terbuka turun menjadi 7,46 juta orang",
        "a survey that shows something, without 'that'",
    ),
    (
        "en",
        "A survey of 2,000 parents by Save the Children found one in four had skipped meals.",
        "One in four had skipped meals",
        "a survey that found something",
    ),
    (
        "id",
        "Budi Santoso menyatakan bahwa tidak akan ada kenaikan pajak tahun depan.",
        "Tidak akan ada kenaikan pajak tahun depan",
        "no speaker as the subject of what is not there",
    ),
    (
        "id",
        "Menurut Hasan Basri, SE, MM, produksi garam di Kabupaten Sampang naik 15 persen.",
        "Produksi garam di Kabupaten Sampang naik 15 persen",
        "degrees behind a name",
    ),
    (
        "en",
        "According to Ann Reed, MD, PhD, the number of measles cases in Ohio has doubled.",
        "The number of measles cases in Ohio has doubled",
        "a degree that looks like a place",
    ),
    (
        "en",
        "According to a letter from the police, Hale admitted that he had set fire to 3 barns.",
        "Hale admitted that he had set fire to 3 barns",
        "a document tells what somebody says",
    ),
    (
        "en",
        "According to Ann Reed, director of the harbour trust, the number of visitors has doubled.",
        "The number of visitors has doubled",
        "a role behind a name",
    ),
    (
        "en",
        "According to the ministry, schools, hospitals and shops were closed for three weeks.",
        "Schools, hospitals and shops were closed for three weeks",
        "a list behind the source is no degree",
    ),
    (
        "en",
        "Ann Reed, a professor of soil science in Leeds, explained that peat stores twice as much carbon.",
        "Peat stores twice as much carbon",
        "a long role between a speaker and his verb",
    ),
    (
        "id",
        "Ratna Sari, kepala pasar ikan, menjelaskan, banyak pembeli sering salah paham soal timbangan.",
        "Banyak pembeli sering salah paham soal timbangan",
        "a comma in place of that",
    ),
    (
        "id",
        "Ratna Sari menjelaskan kepada wartawan mengapa pasar itu ditutup selama dua pekan.",
        "Ratna Sari menjelaskan kepada wartawan…",
        "why something was done is no claim that it was",
    ),
    (
        "en",
        "A weekly paper of the harbour district reported on Friday that the bakers could settle with the mill.",
        "The bakers could settle with the mill",
        "that, behind a speaker who is no name",
    ),
    (
        "id",
        "Mayoritas anggota dewan kota itu menuduh perusahaan galangan menghalangi pembentukan panitia khusus.",
        "Mayoritas anggota dewan kota menuduh perusahaan galangan…",
        "who is accused has not been shown to have done it",
    ),
    (
        "id",
        '"Tarif parkir naik dua kali lipat," sindir Rudi Hartono di Surabaya.',
        "Tarif parkir naik dua kali lipat",
        "a verb of saying that no list has, behind a quotation",
    ),
    ("en", '"Rents fell 12 percent," quipped Mayor Ann Reed.', "Rents fell 12 percent", "the same in English"),
    (
        "id",
        "Warsito, kata Ratna, sudah cukup paham dengan seluk-beluk pasar ikan.",
        "Warsito cukup paham dengan seluk-beluk pasar ikan",
        "a remark right behind the subject of a claim without a verb",
    ),
    (
        "en",
        "The minister, Ann Reed said, has spent $4 million on travel.",
        "The minister has spent $4 million on travel",
        "who says it is not who does it",
    ),
    (
        "en",
        '"I am proud," the mayor told reporters in Ohio, "that we planted 400 trees in one week."',
        "I am proud, that we planted 400 trees in one week",
        "who is told it neither",
    ),
    (
        "en",
        "Ann Reed warned the bakers that they would lose the old mill at the river.",
        "They would lose the old mill at the river",
        "many are not the one who speaks",
    ),
    (
        "en",
        'The harbour board said the inquiry "points to a group that has left the town".',
        "The inquiry points to a group that has left the town",
        "a quotation that begins behind its subject",
    ),
    (
        "en",
        "The Harbour Gazette says he was arrested near the pier with three knives.",
        "He was arrested near the pier with three knives",
        "he is no newspaper",
    ),
    ("id", "KPK menyebut dia menerima Rp 3 miliar di Bogor.", "Dia menerima Rp 3 miliar di Bogor", "dia is no body"),
    (
        "en",
        "The Ohio governor said he would sell 3 cars.",
        "Ohio governor would sell 3 cars",
        "he is who holds an office, and no place in its name",
    ),
    (
        "en",
        "To that, Bob Lee joked that he's not the owner of the mill.",
        "Bob Lee's not the owner of the mill",
        "a verb that was one with the pronoun is one with the name",
    ),
    ("en", "Ann Lee said she'll sell 40 cars.", "Ann Lee will sell 40 cars", "or stands by itself"),
    (
        "id",
        "Pengacara Rudi, Any Andri menilai putusan tersebut terlalu berat dan menyebutnya sebagai keajaiban.",
        "Pengacara Rudi, Any Andri menilai putusan terlalu berat",
        "what he calls it is no deed of what he speaks of",
    ),
    (
        "id",
        "Kuasa Hukum Rudi Salim Pujo, Any Andri menilai putusan tersebut terlalu berat dan menyebutnya aneh.",
        "Putusan terlalu berat",
        "nor where there is no room for who speaks",
    ),
    (
        "en",
        "Ann Lee said the ruling was too harsh and called it a miracle for Leeds.",
        "The ruling was too harsh",
        "nor what she calls it",
    ),
    (
        "en",
        "Ann Lee said the firm bought 40 cars and sold them in Leeds.",
        "The firm bought 40 cars and sold them in Leeds",
        "but another deed may be",
    ),
    ("id", "Ketua KPK mengatakan dia menanam 3 pohon.", "Ketua KPK menanam 3 pohon", "and no body in its name"),
]


@pytest.mark.parametrize(("language", "text", "label", "why"), SAID, ids=[why for *_, why in SAID])
def test_who_says_it_is_no_part_of_the_claim(language: str, text: str, label: str, why: str) -> None:
    assert extract_lines([text], language=language)[0].label[language] == label, why
