"""Labels that leave out what a headline does: whose something is, that it is one, a given name, how much it is."""

from __future__ import annotations

import pytest

from claims.articles import article_from_text
from claims.extraction import extract_claims, extract_lines

TERSE = [
    (
        "en",
        "The ferry line would be required to end its wooden ferries programme.",
        "Ferry line would be required to end wooden ferries programme",
        "whose it is, which the subject tells",
    ),
    (
        "en",
        "Old mills in the northern valley have forced hundreds of people to leave their homes.",
        "Old mills … have forced hundreds of people to leave homes",
        "so of many",
    ),
    (
        "en",
        "Dennis Marlow of Leeds is expected to raise more than $1 million.",
        "Marlow of Leeds is expected to raise more than $1 million",
        "a given name",
    ),
    (
        "en",
        "Kevin Marlow and Stephen Bergdahl were the two other judges of the contest.",
        "Marlow and Bergdahl were two other judges of contest",
        "the given names of two",
    ),
    (
        "en",
        "The northern appeal was backed by Stephen Marlow, Ruth Bergdahl, and Karen Thornley.",
        "Northern appeal was backed by Marlow, Bergdahl, and Thornley",
        "those of all in a list",
    ),
    (
        "en",
        "The valley farmers have decided to scrap a controversial northern dam project that they began.",
        "Valley farmers have decided to scrap northern dam project…",
        "how much it is",
    ),
    (
        "id",
        "Seorang pekerja pabrik Garut terinfeksi malaria di Papua Tengah dan dirawat di ibu kota.",
        "Pekerja pabrik Garut terinfeksi malaria di Papua Tengah…",
        "that it is one",
    ),
    (
        "id",
        "Aturan baru hanya akan menyulitkan para petani bertubuh tinggi.",
        "Aturan baru hanya akan menyulitkan petani bertubuh tinggi",
        "that they are many, also where only they are meant",
    ),
    (
        "id",
        "Jalan yang diminta oleh Dinas Perhubungan bukan hanya satu ruas.",
        "Jalan yang diminta Dinas Perhubungan bukan hanya satu ruas",
        "the word before who did it",
    ),
    (
        "id",
        "Pabrik gula itu mendapatkan laba keseluruhan sebesar Rp 519 miliar pada tahun buku.",
        "Pabrik gula mendapatkan laba keseluruhan Rp 519 miliar…",
        "the word before an amount",
    ),
    (
        "id",
        "Para petani di lembah itu mendukung pemilihan kepala daerah secara langsung dengan sepuluh perbaikan.",
        "Petani di lembah mendukung pilkada secara langsung…",
        "a term that headlines write short",
    ),
    (
        "id",
        "Setelah panen, Budi menjabat sebagai Wakil Presiden Republik Malowa yang ke-37.",
        "Budi menjabat sebagai Wapres Republik Malowa yang ke-37",
        "one with a capital",
    ),
    (
        "en",
        "The company's chief executive retired and chief financial officer resigned.",
        "Company's CEO retired and CFO resigned",
        "two such terms",
    ),
    (
        "en",
        "The mill shelved its plans for an initial public offering after buyers grew wary of losses.",
        "Mill shelved plans for IPO after buyers grew wary of losses",
        "one behind a preposition",
    ),
    (
        "id",
        "Kepala desa Rejosari menolak untuk memberikan komentar terkait laporan warga.",
        "Kepala desa Rejosari menolak memberikan komentar terkait…",
        "the word between a verb and what somebody will do or not",
    ),
    (
        "id",
        "Panen raya di desa itu diikuti dengan hujan lebat dalam waktu tiga jam.",
        "Panen raya di desa diikuti hujan lebat dalam tiga jam",
        "the word before what comes with it, and how long",
    ),
    (
        "id",
        "Penggunaan layanan kirim video saat ini semakin banyak diminati.",
        "Penggunaan layanan kirim video semakin banyak diminati",
        "that it is so now",
    ),
    (
        "id",
        "Serangan udaranya berhasil menewaskan seorang pejabat tinggi keuangan Malowa.",
        "Serangan udaranya menewaskan pejabat tinggi keuangan Malowa",
        "that somebody brought it about",
    ),
    (
        "en",
        "Malowa's flagship carrier Acme Airlines finalized a deal to buy 30 wooden gliders from the town of Garford.",
        "Acme Airlines finalized a deal to buy 30 wooden gliders…",
        "whose company it is",
    ),
    (
        "id",
        "Hal tersebut mengakibatkan desa Rejosari ini mudah untuk dijangkau serta dilewati oleh banyak kendaraan.",
        "Hal tersebut mengakibatkan desa Rejosari mudah dijangkau…",
        "the word between how easy it is and what",
    ),
    (
        "id",
        "Keputusan kepala desa itu tentu saja akan menyulitkan posisi petani tebu di lembah.",
        "Keputusan kepala desa akan menyulitkan posisi petani tebu…",
        "that it goes without saying",
    ),
    (
        "en",
        "Median household income in the valley also took a hit, falling 1.8 percent, from $48,875 to $47,978.",
        "Median household income in valley took hit, falling 1.8%…",
        "what is needed for the number behind a comma",
    ),
]

KEPT = [
    (
        "en",
        "Garford would own 50.5 percent of the stock of the combined company, and Malowa the remaining 49.5 percent.",
        "Garford would own 50.5% of stock of combined company",
        "what somebody will own",
    ),
    (
        "en",
        "Dennis Marlow praised her work as chief executive of the northern mill in Leeds.",
        "Marlow praised her work as CEO of northern mill in Leeds",
        "whose it is, where it may be another's",
    ),
    (
        "en",
        "The prosecutors dropped a case against his wife after a key northern witness died.",
        "The prosecutors dropped a case against his wife…",
        "whose it is, where it cannot be the subject's",
    ),
    (
        "en",
        "The accident cost Stephen Marlow his career as a northern football player.",
        "Accident cost Marlow his career as northern football player",
        "whose it is, behind who loses it",
    ),
    (
        "en",
        "The miller is her cousin and a former partner in the northern mill firm.",
        "The miller is her cousin and a former partner…",
        "whose somebody is",
    ),
    (
        "en",
        "A Dennis Marlow shop in central Leeds was looted during the northern protests.",
        "Dennis Marlow shop … was looted during northern protests",
        "the name of what is called after somebody",
    ),
    (
        "en",
        "Dennis Wheat of Leeds is expected to raise more than $1 million.",
        "Dennis Wheat of Leeds is expected to raise…",
        "a family whose name is a word, where all has a capital",
    ),
    (
        "en",
        "Hillary Clinton of Leeds is expected to raise more than $1 million.",
        "Hillary Clinton of Leeds is expected to raise…",
        "a family of whom others are known",
    ),
    (
        "en",
        "The storm did not cause significant damage to northern roads beside the mill.",
        "The storm did not cause significant damage…",
        "how much something is that is denied",
    ),
    (
        "id",
        "Kota Melati akhirnya menang oleh Rejosari dalam laga sepak bola di lembah.",
        "Kota Melati akhirnya menang oleh Rejosari…",
        "the word before who did it, behind what nobody does to another",
    ),
    (
        "id",
        "Aturan baru hanya akan menyulitkan para ketua Dewan Petani Rejosari.",
        "Aturan baru hanya akan menyulitkan para ketua…",
        "that they are many, where one alone could be called so",
    ),
    (
        "en",
        "His ferry line would be required to end wooden ferries programme.",
        "His ferry line would be required to end wooden ferries…",
        "whose the subject is",
    ),
    (
        "en",
        "The ferry line said it would check all of its wooden-hulled northern ferries.",
        "Ferry line would check all of its wooden-hulled northern…",
        "of whose things it is all",
    ),
    (
        "en",
        "The ferry line is working hard to repair 40 of its wooden ferries.",
        "The ferry line is working hard to repair 40 of its wooden…",
        "of whose things it is a number",
    ),
    (
        "en",
        "Grant Thornley's same-store sales were up as much as 6.7 per cent.",
        "Grant Thornley's same-store sales were up…",
        "the name of what may be a firm",
    ),
    (
        "en",
        "Kathleen Marlow and Andrew Marlow have been married 13 years in Leeds.",
        "Kathleen Marlow and Andrew Marlow have been married…",
        "two given names of one family",
    ),
    (
        "en",
        "Kevin Marlow and Sanne Bergdahl were the two other judges of the contest.",
        "Kevin Marlow and Sanne Bergdahl were the two other judges…",
        "a given name beside one that is not known for one",
    ),
    (
        "en",
        "The key vote came on the toll provision offered by Sen. Kevin Marlow, a miner.",
        "Key vote came on toll provision offered by Kevin Marlow",
        "where a clause has room",
    ),
    (
        "en",
        "Kevin Ray Moss of Leeds is expected to raise more than $1 million.",
        "Kevin Ray Moss of Leeds is expected to raise…",
        "a name of three words",
    ),
    (
        "en",
        "Damage done to the harbour by storms was significant before repairs.",
        "Damage done to the harbour by storms was significant…",
        "what something is said to be",
    ),
    (
        "en",
        "The council promised the farmers a referendum on any controversial mill project.",
        "The council promised the farmers a referendum…",
        "which ones are meant",
    ),
    (
        "en",
        "Those findings are the most significant bad news about the northern mill project.",
        "Those findings are the most significant bad news…",
        "what is the most so",
    ),
    (
        "id",
        "Sekolah di lembah itu hanya memiliki seorang guru olahraga sejak banjir.",
        "Sekolah di lembah hanya memiliki seorang guru olahraga…",
        "that it is only one",
    ),
    (
        "id",
        "Sekolah di lembah tidak memiliki seorang guru olahraga terlatih.",
        "Sekolah di lembah tidak memiliki seorang guru olahraga…",
        "that it is not one",
    ),
    (
        "id",
        "Bupati kini bertemu dengan seorang di antara 20 petani tebu hijau.",
        "Bupati kini bertemu dengan seorang di antara 20 petani…",
        "one without its noun",
    ),
    (
        "id",
        "Laporan rinci tentang kerusakan jembatan oleh Dinas Perhubungan.",
        "Laporan rinci tentang kerusakan jembatan…",
        "by whom something is, of which no verb tells",
    ),
    (
        "id",
        "Sari Melati dikenal sebagai salah seorang pembawa acara memasak tertua.",
        "Sari Melati dikenal sebagai salah seorang pembawa acara…",
        "that it is one of some",
    ),
    (
        "id",
        "Sebuah sekolah di Lembah Hijau kekurangan guru.",
        "Sebuah sekolah di Lembah Hijau kekurangan guru",
        "anything where all has room",
    ),
    (
        "id",
        "Serangan udaranya tidak berhasil menewaskan seorang pejabat tinggi keuangan Malowa.",
        "Serangan udaranya tidak berhasil menewaskan seorang pejabat…",
        "that nobody brought it about",
    ),
    (
        "id",
        "Budi Wijaya tidak pernah menerima uang bahkan janji sekalipun terkait perkara pabrik gula itu.",
        "Budi Wijaya tidak pernah menerima uang bahkan janji…",
        "what joins two things",
    ),
    (
        "id",
        "Provinsi Rejosari menjadi juara umum sekaligus juara bertahan pada ajang lomba panen padi di lembah.",
        "Provinsi Rejosari menjadi juara umum sekaligus juara…",
        "what makes one of two more",
    ),
    (
        "id",
        "Pertemuan petani itu awalnya dijadwalkan untuk klub swasta Melati di kota Rejosari.",
        "Pertemuan petani awalnya dijadwalkan untuk klub swasta…",
        "for whom it is",
    ),
    (
        "id",
        "Film horor saat ini seperti Rumah Kosong memakai gambar komputer yang mahal sekali.",
        "Film horor saat ini seperti Rumah Kosong memakai gambar…",
        "which ones are meant",
    ),
]


@pytest.mark.parametrize(("language", "text", "label", "why"), TERSE, ids=[why for *_, why in TERSE])
def test_a_headline_leaves_out(language: str, text: str, label: str, why: str) -> None:
    assert extract_lines([text], language=language)[0].label[language] == label, why


@pytest.mark.parametrize(("language", "text", "label", "why"), KEPT, ids=[why for *_, why in KEPT])
def test_a_headline_keeps(language: str, text: str, label: str, why: str) -> None:
    assert extract_lines([text], language=language)[0].label[language] == label, why


def test_a_headline_keeps_a_given_name_where_the_article_names_another_one_of_the_family() -> None:
    one = "Dennis Marlow of Leeds is expected to raise more than $1 million."
    other = "Ruth Marlow won 12 percent of the votes."
    assert extract_lines([one], language="en")[0].label["en"].startswith("Marlow of Leeds")
    article = article_from_text(f"{one} {other}")
    assert extract_claims(article)[0].label["en"].startswith("Dennis Marlow of Leeds")


def test_whose_owner_somebody_is_goes_with_the_owner() -> None:
    text = "The old ferry was guiding her owner Dennis Marlow, a northern miner, on a three-day walk."
    assert extract_lines([text], language="en")[0].label["en"] == "The old ferry was guiding Dennis Marlow"
