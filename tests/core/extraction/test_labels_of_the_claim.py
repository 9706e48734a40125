"""Which words of a sentence a label takes for the claim: not what only opens it, but its condition."""

from __future__ import annotations

import pytest

from claims import extract_claims
from claims.articles import article_from_text
from claims.extraction import extract_lines

OPENED = [
    (
        "id",
        "Per 31 Januari 2019, berdasarkan laporan 34 desa di sana, sebanyak 15.132 orang sakit dan 145 orang sembuh.",
        "15.132 orang sakit dan 145 orang sembuh",
        "by which day and from what it is known",
    ),
    (
        "id",
        "Dengan alasan aturan Dewan Malowa nomor dua belas dan rapat yang tengah berlangsung mengenai status tanah "
        "pelabuhan, Kabupaten Barat belum menjadi anggota dewan.",
        "Kabupaten Barat belum menjadi anggota dewan",
        "a long phrase with a clause about one of its nouns",
    ),
    (
        "id",
        "Sekadar informasi, kenaikan harga kopi di pasar dunia berpotensi meningkatkan pendapatan petani kita di sana.",
        "Kenaikan harga kopi … berpotensi meningkatkan pendapatan…",
        "not that it is told by the way",
    ),
    (
        "id",
        "Dalam kesempatan itu warga Malowa menolak rencana pembangunan pabrik semen di dekat mata air desa.",
        "Warga Malowa menolak rencana pembangunan pabrik semen…",
        "on which occasion, without a comma",
    ),
    (
        "id",
        "Untuk menghindari antrean panjang di pelabuhan maka truk pasir perlu parkir di terminal yang jauh dari kota.",
        "Truk pasir perlu parkir di terminal yang jauh dari kota",
        "what for, behind which a word takes up the claim",
    ),
    (
        "id",
        "Kalau dibandingkan pada posisi April 2020 maka nilai ekspor kopi Malowa turun 11,40 persen.",
        "Nilai ekspor kopi Malowa turun 11,40 persen",
        "what it is compared with",
    ),
    (
        "id",
        "Jika merujuk pasal 53 dalam peraturan itu, pedagang kopi dapat terkena denda.",
        "Pedagang kopi dapat terkena denda",
        "where it stands is no condition",
    ),
    (
        "id",
        "Sesaat setelah guncangan mereda, Badan Arsip Kota Malowa dan Dinas Air Kota Barat langsung memeriksa sekolah.",
        "Badan Arsip Kota Malowa … memeriksa sekolah",
        "how soon after something",
    ),
    (
        "en",
        "Moments after the ferry left, two sailors from the north of the island who missed it swam behind the boat.",
        "Two sailors from the north of the island who missed it swam…",
        "how soon after something",
    ),
    (
        "en",
        "Deaths took the army's death toll so far in June to 18.",
        "Deaths took the army's death toll so far in June to 18",
        "until when it is so",
    ),
    (
        "id",
        "Sejak saat itu, Ahmad Ginting selalu unggul dalam perolehan poin.",
        "Sejak saat itu, Ahmad Ginting selalu unggul dalam perolehan…",
        "since when it always is so",
    ),
    (
        "id",
        "Faktanya, masjid itu bukan di Roma, melainkan di Bari.",
        "Masjid bukan di Roma, melainkan di Bari",
        "a denial",
    ),
    (
        "en",
        "Banks, of no fixed abode, pleaded guilty to possession of a Class A drug with intent to supply in 2017.",
        "Banks pleaded guilty to possession of a Class A drug…",
        "where somebody lives",
    ),
    (
        "en",
        "Water built up for hours before breaching on Monday, sending a torrent downstream that threatened farms.",
        "Water built up for hours before breaching",
        "how long something goes on is its verb's",
    ),
    (
        "en",
        "Storms were fueled by warm, moist air from the gulf and killed 12 people.",
        "Storms were fueled by warm, moist air from the gulf…",
        "two words of one noun",
    ),
    (
        "en",
        "While bakers expect growth of 9% in the bread trade, Hale's largest business, bread sales grew just 7%.",
        "Bread sales grew just 7%",
        "whose business that is",
    ),
    (
        "en",
        "Spending on schools, at 38 percent, took the biggest part of the budget.",
        "Spending on schools took the biggest part of the budget",
        "a subject that looks like an opening",
    ),
    (
        "en",
        "Speaking in Leeds on Monday, alongside Ann Lee and Tom Hale, Bob Ray opened 12 schools in the north.",
        "Bob Ray opened 12 schools in the north",
        "who stands beside him",
    ),
    (
        "id",
        "Bogor, kota terpadat di provinsi itu, menjadi sasaran banjir yang menewaskan 12 orang.",
        "Bogor menjadi sasaran banjir yang menewaskan 12 orang",
        "a superlative is no verb",
    ),
    (
        "id",
        "Soal rumor pelaku merupakan adik korban, Budi Santoso tak mau berspekulasi sebelum ada bukti.",
        "Budi Santoso tak mau berspekulasi sebelum ada bukti",
        "what it is about",
    ),
    (
        "id",
        "Sementara Siti Aminah, peneliti senior, mencermati utang yang naik 39 persen.",
        "Siti Aminah mencermati utang yang naik 39 persen",
        "a joiner before a subject",
    ),
    (
        "id",
        "Hanya beberapa jam setelah kabar meninggalnya korban, polisi menangkap 3 pelaku.",
        "Polisi menangkap 3 pelaku",
        "how long after something",
    ),
    (
        "id",
        "Bagi warga, 20 Oktober adalah hari raya.",
        "20 Oktober adalah hari raya",
        "a day of which it is told what it is",
    ),
    (
        "en",
        "In Ohio, 2024 was the driest year.",
        "In Ohio, 2024 was the driest year",
        "a year of which it is told what it was, and where",
    ),
    (
        "id",
        "Di Aceh, panen kopi berlangsung dari Mei sampai Juli.",
        "Di Aceh, panen kopi berlangsung dari Mei sampai Juli",
        "where",
    ),
    (
        "id",
        "Di Sumatera Barat, panen kopi rakyat berlangsung dari Mei sampai Juli.",
        "Panen kopi rakyat berlangsung dari Mei sampai Juli",
        "not where, if there is no room for that",
    ),
    (
        "id",
        "Andi Malo mengatakan, tidak akan akurat jika hitungan itu dilakukan secara bulan per bulan.",
        "Tidak akan akurat jika hitungan dilakukan secara bulan…",
        "what is not so is none of the speaker's deeds",
    ),
    (
        "id",
        "Dari 10 warung yang punya izin di Malowa, ada empat warung yang belum membayar pajak atau menyewa tempat.",
        "Dari 10 warung: ada empat warung yang belum membayar pajak…",
        "of how many, without which ones these are",
    ),
    (
        "en",
        "For children aged under five, the death rate fell by 12%.",
        "For children aged under five, the death rate fell by 12%",
        "of whom alone a number holds",
    ),
    (
        "id",
        "Pada anak usia 5 tahun ke bawah, prevalensi stunting turun 3 persen.",
        "Prevalensi stunting turun 3 persen pada…",
        "that a number holds of some only, where there is no room for them",
    ),
    (
        "id",
        "Setiap tahun, 12.000 orang meninggal akibat kecelakaan lalu lintas.",
        "Setiap tahun, 12.000 orang meninggal akibat kecelakaan lalu…",
        "so many each year",
    ),
    (
        "en",
        "The Met Office warned drivers in Wales, Kent and Devon to expect up to 20cm of snow.",
        "The Met Office warned drivers in Wales, Kent…",
        "the first of several places are not all",
    ),
    (
        "en",
        "Scientists have more recently shown that the ice is melting faster.",
        "Scientists have more recently shown that the ice is melting…",
        "an adverb that another word belongs to",
    ),
    (
        "id",
        "Denmark mengumumkan larangan mengumpulkan orang akibat pandemi.",
        "Denmark mengumumkan larangan mengumpulkan orang…",
        "a noun that a verb only says more of is no clause",
    ),
    (
        "id",
        "Dalam rilis yang dibaca warga, Ketua Pasar Ratna Sari mengatakan kapal itu membawa 30 ton cakalang ke Bitung.",
        "Kapal membawa 30 ton cakalang ke Bitung",
        "a phrase with a clause of its own, before who says it",
    ),
    (
        "id",
        "Dengan bersenjatakan dua pistol, perampok itu memaksa sopir membelokkan truk ke arah pelabuhan.",
        "Perampok memaksa sopir membelokkan truk ke arah pelabuhan",
        "a phrase with a number gives way where there is no room for both",
    ),
    (
        "en",
        "In 35 states, it is legal to sell bread at night.",
        "In 35 states, it is legal to sell bread at night",
        "it stays where there is",
    ),
    (
        "en",
        "There was a second and much bigger fire during the Parkland, Florida school fair in the harbour.",
        "There was a second and much bigger fire during the Parkland…",
        "a comma within a place ends nothing",
    ),
    (
        "id",
        "Pernyataan itu ditulis oleh anak Moore, yaitu Deborah.",
        "Pernyataan ditulis oleh anak Moore",
        "the child of somebody is somebody else",
    ),
    (
        "id",
        "Untuk mengurangi kemacetan, Pemerintah Kota Bandung membangun 6 jembatan layang.",
        "Pemerintah Kota Bandung membangun 6 jembatan layang",
        "what it is done for, with its verb",
    ),
    (
        "id",
        "Dengan menggunakan dana desa, warga membangun jembatan gantung sepanjang 60 meter.",
        "Warga membangun jembatan gantung sepanjang 60 meter",
        "what it is done with",
    ),
    (
        "en",
        "To reduce traffic, the city council plans to build six new tunnels.",
        "The city council plans to build six new tunnels",
        "the same in English",
    ),
    (
        "id",
        "Tak hanya itu, sebuah acara radio mingguan juga menyiarkan penayangan ke-250.",
        "Sebuah acara radio mingguan menyiarkan penayangan ke-250",
        "that there is more only opens it",
    ),
    (
        "id",
        "Sedangkan untuk menggelar sidang, saat itu pengadilan harus menumpang di gedung Melati.",
        "Pengadilan harus menumpang di gedung Melati",
        "when it was, behind what for",
    ),
    (
        "en",
        "Roxwell, which is based in Garford, Mass., would get access to the music libraries of the town.",
        "Roxwell would get access to the music libraries of the town",
        "a subject of which a clause tells opens nothing",
    ),
    (
        "id",
        "Pada hari kedua warga menutup jalan, menahan 30 truk.",
        "Pada hari kedua warga menutup jalan, menahan 30 truk",
        "a clause that goes on behind its comma opens nothing",
    ),
    (
        "en",
        "In Lagos 5 people were killed, and 12 were wounded in a fire.",
        "In Lagos 5 people were killed, and 12 were wounded in a fire",
        "nor does one that is joined",
    ),
    (
        "en",
        "Bakers, including those who were trained in France, will be getting higher wages as part of the deal.",
        "Bakers will be getting higher wages as part of the deal",
        "nor what has its verb behind an aside",
    ),
    (
        "en",
        "Two streets were closed, and some shops, including the bakery and the mill, were opened again.",
        "Two streets were closed, and some shops were opened again",
        "an aside ends before the verb of its subject",
    ),
    (
        "en",
        "The mill was sold on June 1, 2021, after standing empty for nine years.",
        "The mill was sold after standing empty for nine years",
        "the last comma of a date goes with it",
    ),
    (
        "en",
        "Growth in the northern trade has been reported by many members every month beginning with February 2002.",
        "Growth … has been reported by many members every month",
        "how often is no part of a date behind it",
    ),
    (
        "en",
        "Small cars in Northern Europe tend to be cheaper than they were in the south because of the new grants.",
        "Small cars in Northern Europe tend to be cheaper…",
        "what tends to be so is so no more behind a gap",
    ),
]


CONDITIONS = [
    (
        "en",
        "If Ann Lee is charged, the council will ask for a new vote.",
        "If Ann Lee is charged, the council will ask for a new vote",
    ),
    (
        "en",
        "If convicted, Roe could face up to 15 years in prison under new harbour laws.",
        "If convicted, Roe could face up to 15 years in prison…",
    ),
    (
        "en",
        "If Spain, Roma and Malta were ready to share the catch in Malowa, a basis for a treaty could be found.",
        "A basis for a treaty could be found if…",
    ),
    (
        "en",
        "If you only want the red lamp or the blue one and not both, then Acme still has the best deal.",
        "Acme still has the best deal if…",
    ),
    (
        "en",
        "If it rains for more than three days in a row then we lose 300 tonnes of rice in the valley.",
        "We lose 300 tonnes of rice in the valley if…",
    ),
    (
        "en",
        "When Roe then resigned on Monday, the shares of Acme fell by 12 percent.",
        "The shares of Acme fell by 12 percent",
    ),
    ("id", "Kalau bunga turun, bank daerah akan menyesuaikan.", "Kalau bunga turun, bank daerah akan menyesuaikan"),
    (
        "en",
        "If the city council approves the deal with the owners of the harbour, Acme will run the mill as a school.",
        "Acme will run the mill as a school if…",
    ),
    (
        "id",
        "Seandainya bupati mengubah aturan pasar, pedagang kopi di Malowa akan pindah ke kota lain yang lebih dekat.",
        "Pedagang kopi di Malowa akan pindah ke kota seandainya…",
    ),
    ("en", "In some northern towns, rents fell by 12 percent.", "In some northern towns, rents fell by 12 percent"),
    (
        "en",
        "We may not sell bread to anybody, except in those 12 shops on the coast that are open.",
        "We may not sell bread to anybody, except in those 12 shops…",
    ),
    (
        "en",
        "Organic apples, if anything, may be safer than other apples because of all the careful testing.",
        "Organic apples may be safer than other apples…",
    ),
    ("id", "Di sebagian desa di Jawa, kasus turun 12 persen.", "Di sebagian desa di Jawa, kasus turun 12 persen"),
    (
        "en",
        "If the English law had been kept, the daughters of the old king would have had more of a claim to the throne.",
        "Daughters of old king would have had more of claim if…",
    ),
    ("en", "If the harbour closes, the town will lose 400 jobs.", "If the harbour closes, the town will lose 400 jobs"),
    (
        "id",
        "Jika suku bunga naik, harga rumah akan turun 10 persen.",
        "Jika suku bunga naik, harga rumah akan turun 10 persen",
    ),
    (
        "id",
        "Jika suku bunga bank naik lagi tahun depan, harga rumah akan turun 10 persen.",
        "Harga rumah akan turun 10 persen jika…",
    ),
]


TWO_COUNTS = [
    (
        "id",
        "Menurut panitia, aksi itu diikuti 50.000 orang, sementara polisi menyebut jumlahnya 12.000 orang.",
        "Aksi diikuti 50.000 orang…",
    ),
    (
        "en",
        "Organisers said 50,000 people attended the march, while police put the number at 12,000.",
        "50,000 people attended the march…",
    ),
]


ENDS = [
    (
        "en",
        "Those who slept less than six hours a night were 30% more likely to develop diabetes.",
        "Those who slept less than six hours a night…",
        "no end before what a share compares",
    ),
    (
        "en",
        "The paper mill has moved its office to the old harbour, and did not insist on a lower rent for it.",
        "The paper mill has moved its office to the old harbour",
        "a denial of another clause is no reason to end with it",
    ),
    (
        "id",
        "Pengurus koperasi nelayan akan menjual beberapa kapal yang tidak terpakai lagi sejak musim lalu.",
        "Pengurus koperasi nelayan akan menjual beberapa kapal…",
        "no end at a denial, without what it denies",
    ),
    (
        "en",
        "The ruling is viewed as the last step in a long quarrel that has dragged on for nine years.",
        "The ruling is viewed as the last step…",
        "what it is viewed as",
    ),
    (
        "en",
        "The harbour court was expected on Monday to give its last verdict in the long quarrel about the mill.",
        "The harbour court was expected to give its last verdict…",
        "what it was expected to do",
    ),
    (
        "id",
        "Sekitar 200 nelayan dari Tegal diajak pemerintah desa setempat menanam pohon bakau di tepi pantai.",
        "Sekitar 200 nelayan dari Tegal diajak pemerintah desa…",
        "no verb of what it leads to, without its own object",
    ),
]


WHEN = [
    ("en", "The deadline for the forms is October 9.", "The deadline for the forms is October 9", "all that is told"),
    ("en", "The first hearing was on May 3.", "The first hearing was on May 3", "so"),
    ("id", "Batas waktunya adalah 9 Oktober.", "Batas waktunya adalah 9 Oktober", "so"),
    ("en", "The vote in Malo will be held on May 3.", "The vote in Malo will be held on May 3", "when it is held"),
    ("id", "Rapat di Bogor digelar pada 3 Mei.", "Rapat di Bogor digelar pada 3 Mei", "so"),
    ("en", "Prices in Malo rose by 3 percent on May 3.", "Prices in Malo rose by 3 percent", "something else is told"),
    (
        "en",
        "Malo did not import any rice in 2016.",
        "Malo did not import any rice in 2016",
        "a denial that holds of a year",
    ),
    ("id", "Indonesia tidak mengimpor beras pada 2016.", "Indonesia tidak mengimpor beras pada 2016", "so"),
    ("id", "Menteri itu tidak hadir di Bogor pada Senin.", "Menteri tidak hadir di Bogor", "a denial of one day"),
    (
        "en",
        "No rain fell since May and rice is dear.",
        "No rain fell since May and rice is dear",
        "since, before a joiner",
    ),
    ("en", "Fiscal year 2008 was entirely dry.", "Fiscal year 2008 was entirely dry", "what kind of year"),
    ("id", "Tahun anggaran 2024 defisitnya 3 persen.", "Tahun anggaran 2024 defisitnya 3 persen", "so"),
    ("id", "Harga semen pada tengah pekan ini naik 12 persen.", "Harga semen naik 12 persen", "a part of a week"),
    ("id", "Harga semen pada paruh pertama tahun ini naik 12 persen.", "Harga semen naik 12 persen", "of a year"),
    (
        "id",
        "Selama periode Januari sampai Minggu, 3 Februari 2019, tercatat 169 orang meninggal.",
        "Tercatat 169 orang meninggal",
        "a comma in a date begins no claim",
    ),
    (
        "en",
        "From January until Sunday, February 3, 2019, 169 people died in Malo.",
        "169 people died in Malo",
        "so",
    ),
    (
        "en",
        '"Navy ships [and] army planes are still combing the shore," Ann Reed said.',
        "Navy ships and army planes are still combing the shore",
        "what an editor put into a quotation",
    ),
    (
        "en",
        '"Navy ships [sic] are still combing the shore of Malo," Ann Reed said.',
        "Navy ships are still combing the shore of Malo",
        "what an editor says of it",
    ),
    (
        "id",
        '"Dia (Pelita) mencalonkan Rudi di 12 kota," kata Budi Hartono.',
        "Pelita mencalonkan Rudi di 12 kota",
        "a name in brackets says whom a pronoun means",
    ),
    (
        "en",
        '"He (Moss) sold 300 cars in Leeds," said Ann Lee.',
        "Moss sold 300 cars in Leeds",
        "so it does in English",
    ),
    (
        "id",
        '"Dia (sambil tertawa) menjual 12 mobil," kata Budi Hartono.',
        "Dia menjual 12 mobil",
        "what is no name does not",
    ),
    (
        "en",
        "Lee's late goals – he shot both with his left foot – gave the visitors a two-goal lead.",
        "Lee's late goals gave the visitors a two-goal lead",
        "a clause between dashes",
    ),
    (
        "en",
        "The 18 people in the house - two guests and 16 clerks, including Lee's aunt - escaped unharmed.",
        "The 18 people in the house escaped unharmed",
        "a list between dashes with commas of its own",
    ),
    (
        "id",
        "Hutan itu – luasnya 40 hektare dan dijaga warga – terbakar habis oleh api besar dari ladang.",
        "Hutan terbakar habis oleh api besar dari ladang",
        "and in Indonesian",
    ),
    (
        "en",
        "Most of that - $51 million - was for the harbour.",
        "Most of that - $51 million - was for the harbour",
        "how much something is stays",
    ),
    (
        "en",
        "His advice - if they meet - may be to sell 40 ships.",
        "His advice - if they meet - may be to sell 40 ships",
        "so does a condition",
    ),
    (
        "en",
        "The visitors, having lost eight of their nine games, have been playing badly.",
        "The visitors have been playing badly",
        "what a subject had done before",
    ),
    (
        "id",
        "Permintaan semen khususnya di proyek jalan naik 12 persen.",
        "Permintaan semen khususnya di proyek jalan naik 12 persen",
        "what a word leads to does not stand without it",
    ),
    (
        "en",
        "Founded in 1996, the dairy consists of more than 200 barns, sheds, and mills.",
        "The dairy consists of over 200 barns, sheds, and mills",
        "what was done to a subject before",
    ),
    (
        "en",
        "Excluding food and fuel costs, the core index was up 0.1 percent last month, compared to 0.2 percent in July.",
        "Excluding food and fuel costs, core index was up 0.1%…",
        "more than what opens it",
    ),
    ("en", "Ann Lee: That's correct, and 40 people were there.", "That's correct, and 40 people were there", "that is"),
]


@pytest.mark.parametrize(("language", "text", "label", "why"), WHEN)
def test_a_date_or_bracket_goes_only_where_the_claim_is_whole_without_it(
    language: str, text: str, label: str, why: str
) -> None:
    (claim,) = extract_lines([text], language=language)
    assert claim.label[language] == label, why


@pytest.mark.parametrize(("language", "text", "label", "why"), OPENED, ids=[why for *_, why in OPENED])
def test_where_the_claim_begins_and_what_is_said_by_the_way(language: str, text: str, label: str, why: str) -> None:
    assert extract_lines([text], language=language)[0].label[language] == label, why


def test_the_day_of_an_event_leaves_its_preposition() -> None:
    (claim,) = extract_lines(["The dairy was fined $4 million in Tuesday's ruling."], language="en")
    assert claim.label["en"] == "The dairy was fined $4 million in ruling"


@pytest.mark.parametrize(("language", "text", "label"), CONDITIONS)
def test_a_condition_in_front_is_not_hidden(language: str, text: str, label: str) -> None:
    assert extract_lines([text], language=language)[0].label[language] == label


@pytest.mark.parametrize(("language", "text", "label", "why"), ENDS, ids=[why for *_, why in ENDS])
def test_a_cut_keeps_what_a_verb_leads_to(language: str, text: str, label: str, why: str) -> None:
    assert extract_lines([text], language=language)[0].label[language] == label, why


@pytest.mark.parametrize(("language", "text", "label"), TWO_COUNTS)
def test_a_whole_goes_on_where_its_first_part_ends(language: str, text: str, label: str) -> None:
    assert extract_claims(article_from_text(text, language=language))[0].label[language] == label


def test_a_part_begins_behind_that() -> None:
    text = "A spokeswoman said the average teacher earned £51,000 and that school budgets had risen by £3.7bn."
    labels = [claim.label["en"] for claim in extract_claims(article_from_text(text, language="en"))]
    assert labels[1:] == ["The average teacher earned £51,000", "School budgets had risen by £3.7bn"]


def test_the_end_of_a_quotation_is_told_without_who_says_it() -> None:
    article = article_from_text('"We won 3 seats. And we are going," said Ann Lee, the mayor.', language="en")
    assert [claim.label["en"] for claim in extract_claims(article, every=True)] == ["We won 3 seats", "We are going"]


def test_two_people_whom_a_dash_joins_stay_together() -> None:
    claim = extract_lines(["Tim hukum Jokowi-Ganjar menuntut KPU membayar Rp 120 juta."], language="id")[0]
    assert claim.label["id"] == "Tim hukum Jokowi-Ganjar menuntut KPU membayar Rp 120 juta"
    assert [one.text for one in claim.people] == ["Jokowi", "Ganjar"]
