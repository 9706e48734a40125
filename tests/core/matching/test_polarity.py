"""Denials and opposites: what is denied on one side and affirmed on the other, in one language and across two."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from claims.languages import known, language
from claims.records import Conflict

Ask: TypeAlias = Callable[..., tuple[Conflict, ...]]

CONFLICTS = [
    ("Warga sudah memutuskan pindah dari Marunda", "Residents have yet to decide to leave Marunda", "has yet to"),
    ("The council has decided on the bridge", "The council has yet to decide on the bridge", "yet to, in one language"),
    (
        "Semua warga memiliki akses ke air bersih",
        "Sebagian besar warga tidak memiliki akses ke air bersih",
        "of all, and denied of most",
    ),
    ("Bukan itu yang diminta warga Melati", "Itu yang diminta warga Melati", "who points at it and denies it"),
    ("The senator voted for the farm bill", "The senator voted against the farm bill", "for, a word without weight"),
    ("Bantuan dibagikan sebelum pemilu digelar", "Bantuan dibagikan setelah pemilu digelar", "before and after"),
    ("Masks do not cause oxygen deficiency", "Masker menyebabkan kekurangan oksigen", "a denial that both have"),
    ("Masker tidak mencegah penularan virus", "Masks prevent transmission of the virus", "a verb that nearly denies"),
    ("Most farmers support the dam", "A minority of farmers support the dam", "most and a minority"),
    ("Pawai tidak dimulai di Bantul", "Pawai dimulai di Bantul dan berakhir di Solo", "where it began"),
    (
        "Gubernur tidak menandatangani peraturan itu",
        "Gubernur menandatangani peraturan itu kemarin",
        "the verb is denied",
    ),
    ("Gubernur menandatangani peraturan itu", "Gubernur belum menandatangani peraturan itu", "not yet"),
    ("The mayor never visited the flooded village", "The mayor visited the flooded village on Friday", "never"),
    ("The bridge is no longer open to trucks", "The bridge is open to trucks", "no longer"),
    ("Jembatan itu tidak lagi dilalui truk", "Jembatan itu dilalui truk setiap hari", "tidak lagi"),
    ("Tidak ada warga yang mengungsi dari desa itu", "Warga mengungsi dari desa itu", "none who"),
    (
        "No villagers who were warned left the valley",
        "Villagers who were warned left the valley",
        "none who, in English",
    ),
    ("Ia bukan wali kota Surabaya", "Ia adalah wali kota Surabaya", "who somebody is"),
    ("Surat itu dikirim tanpa tanda tangan menteri", "Surat itu dikirim dengan tanda tangan menteri", "without"),
    ("The letter was sent without a signature", "The letter was sent with a signature", "without, in English"),
    (
        "Bawang putih menyembuhkan covid-19",
        "Tidak ada bukti ilmiah bahwa bawang putih menyembuhkan covid-19",
        "no proof of it",
    ),
    ("Garlic cures covid-19", "Tidak ada bukti bawang putih menyembuhkan covid-19", "no proof, across languages"),
    ("There is no evidence that 5G towers spread the virus", "5G towers spread the virus", "no evidence that"),
    ("Police found no evidence of fraud in the election", "There was fraud in the election", "no evidence of"),
    ("Tim itu gagal mencapai puncak gunung", "Tim itu mencapai puncak gunung", "failed to"),
    ("The court refused to hear the appeal", "The court agreed to hear the appeal", "refused to"),
    ("Siti Aminah tidak berasal dari Partai Melati", "Siti Aminah, anggota Partai Melati, berpidato", "in other words"),
    ("Rumah sakit itu tidak memiliki ambulans", "Rumah sakit itu memiliki dua belas ambulans baru", "has none"),
    ("Menteri, kata juru bicara, tidak hadir", "Menteri hadir, kata juru bicara", "a remark before the denial"),
    ('Judul filmnya bukanlah "Laut Biru"', 'Judul filmnya adalah "Laut Biru"', "a name in quotation marks"),
    ("Vaksin itu tidak aman bagi anak", "The vaccine is safe for children", "across languages, the claim denies"),
    ("Vaksin itu aman bagi anak", "The vaccine is not safe for children", "across languages, the row denies"),
    ("The vaccine is not safe for children", "Vaksin itu aman bagi anak", "across languages, the other way round"),
    ("Komisi itu menyebut sumbangan itu sah", "The commission called the donation invalid", "invalid against sah"),
    ("The decision was lawful", "The decision was unlawful", "a word that denies its rest"),
    ("Harga beras naik pada musim panen", "Harga beras turun pada musim panen", "rise and fall"),
    ("Kenaikannya mencapai 5 persen", "Penurunannya mencapai 5 persen", "opposites with a particle"),
    ("Uang pensiun pegawai dipotong 20 persen", "Uang pensiun pegawai naik 20 persen", "cut and raised"),
    ("Indonesia mencatat inflasi 0,3 persen", "Indonesia recorded deflation of 0.3 percent", "economy"),
    ("The court convicted the mayor of bribery", "The court acquitted the mayor of bribery", "convicted and acquitted"),
    ("Rice prices rose after the harvest", "Rice prices fell after the harvest", "irregular forms"),
    ("Masks are useful against smog", "Masks are useless against smog", "a word that denies by its ending"),
    ("Masker berguna melawan asap", "Masks are useless against smoke", "and across languages"),
    ("Sang bupati menang di Brebes", "The regent was defeated in Brebes", "won, and a passive that lost"),
    ("The regent won the vote", "The regent was narrowly beaten in the vote", "the passive of a word for who wins"),
    ("Prabowo won the debate", "Prabowo, beaten by Anies, left the debate", "a passive without a form of to be"),
    ("Harga beras naik setelah panen", "Rice prices fell after the harvest", "rise and fall across languages"),
    ("Kebun binatang dibuka pada hari Senin", "Kebun binatang ditutup pada hari Senin", "open and close"),
    ("The union accepted the offer", "The union rejected the offer", "accept and reject"),
    ("Serikat buruh menerima tawaran itu", "The union rejected the offer", "accept and reject across languages"),
    ("Pertunjukan itu tidak ditonton warga", "Warga menyaksikan pertunjukan itu", "only its subject is found"),
    ("Panitia belum mengumumkan pemenang", "Panitia mengumumkan pemenang pekan lalu", "not yet, and already"),
    ("Semua sekolah tidak libur", "Semua sekolah libur", "all of them, and the other side says all"),
    ("Bali was the last province to vote", "Bali was the first province to vote", "last against first"),
    ("Ana Wijaya gagal juara Bali Open 2024", "Ana Wijaya juara Bali Open 2024", "failed to, of unsure language"),
    ("Bank sentral menaikkan suku bunga", "Bank sentral menahan suku bunga", "raised against held"),
    (
        "Bank sentral menurunkan suku bunga",
        "The central bank held interest rates",
        "cut against held, across languages",
    ),
    ("Norway left the alliance in May", "Norway joined the alliance in May", "left against joined"),
    ("Persija kalah dari Arema di Malang", "Persija mengalahkan Arema di Malang", "a form of its own opposite"),
    ("Korban luka gempa itu 268 orang", "Korban tewas gempa itu 268 orang", "injured against killed"),
    ("Inflasi bulanan Juni 2,6 persen", "Annual inflation was 2.6 percent in June", "monthly against yearly"),
    (
        "Half of the children are immune to measles",
        "Half of the children are at risk of measles",
        "immune against at risk",
    ),
    ("Mahkamah menolak gugatan batas usia", "Mahkamah mengabulkan gugatan batas usia", "rejected against upheld"),
    (
        "Governor Rini Wijaya denied that the harbour authority had spent $10 billion dredging the bay",
        "Port of Ambon spent $10 billion to dredge the bay",
        "a denial where the row names somebody else",
    ),
    (
        "BMKG membantah pesan berantai yang menyebut akan terjadi gempa susulan M 7,5 di Ambon pada Rabu",
        "Akan terjadi gempa susulan M 7,5 di Ambon",
        "a denied message",
    ),
    ("The figure is $4 billion, not $10 billion", "The port spent US$10 billion", "the denied sum"),
    ("Bali adalah provinsi terakhir yang memilih", "Bali was the first province to vote", "last against first, across"),
]

AGREEMENTS = [
    (
        "Exports of Sari Pangan declined to $36.9 million from $39.3 million",
        "Exports of Sari Pangan fell to $36.9 million from $39.3 million",
        "what declined to a number",
    ),
    ("Petugas tidak menemukan hal yang mencurigakan", "The officers didn't notice anything suspicious", "hal yang"),
    (
        "Katakan kenapa menteri tidak melakukan apa yang aku minta",
        "Say why the minister didn't do what I asked",
        "apa yang",
    ),
    ("That's not what we need in our town", "Bukan itu yang kita butuhkan di kota kita", "bukan itu yang"),
    ("Kamu bisa berbahasa Inggris tidak?", "Can you speak English at all?", "a question's tag"),
    ("Kemarin, tim itu tidak melakukan apa-apa", "The team had nothing to do yesterday", "a day is not denied"),
    (
        "The mayor justified the cost as lack of detailed planning",
        "Wali kota membenarkan biaya itu sebagai kurangnya perencanaan terperinci",
        "a lack, across languages",
    ),
    (
        "Asap itu menyerang paru-paru bayi yang belum berkembang dan merusak perkembangan otak",
        "The smoke attacks the undeveloped lungs of babies and harms the development of the brain",
        "a word that denies by its beginning",
    ),
    (
        "Ironi dan sindiran kasar pas dengan pidato parlemen, tapi menyerang lawan dan komedi murahan tidak pas",
        "Irony and blunt innuendos fit into parliamentary speeches, but flicking at rivals and slapstick comedy do not",
        "a denial that leaves out its verb",
    ),
    (
        "Dia pergi memancing sebagai ganti bermain tenis",
        "He went fishing instead of playing tennis",
        "something else in its place",
    ),
    (
        "Daripada mengajarkan metode ilmiah, guru itu menerapkannya di kelas",
        "Rather than teaching the scientific method, the teacher applied it in class",
        "rather than it",
    ),
    (
        "Yayasan itu merilis edisi baru bagi mereka yang menolak keras nuansa draf lama",
        "The foundation released a new edition for those who balked at the old draft",
        "what a verb denies stands close behind it",
    ),
    (
        "The firm confirmed it ran the coach, but gave no details of the passengers",
        "The firm confirmed it ran the coach, but declined to give details of the passengers",
        "no details",
    ),
    ("There is no evidence that 5G towers spread the virus", "5G towers do not spread the virus", "no proof, and not"),
    (
        "There is no evidence of fraud in the election",
        "Tidak ada bukti kecurangan dalam pemilu",
        "no evidence, across languages",
    ),
    ("Police have no evidence against the mayor of Solo", "Police arrested the mayor of Solo", "no evidence against"),
    ("Tanpa bukti polisi menahan Budi di Solo", "Polisi menahan Budi di Solo", "done without evidence"),
    ("Trump said without evidence the vote was rigged", "Trump said the vote was rigged", "said without evidence"),
    ("There is no evidence that vaccines do not work", "Vaccines work", "no evidence of a denial"),
    ("Tidak ada bukti bahwa vaksin tidak bekerja", "Vaccines work", "no evidence of a denial, across languages"),
    ("The delay was not unusual", "The delay was usual", "a denial of a word that denies"),
    ("Masker tidak berguna di dapur", "Masks are useless in the kitchen", "one word for a denial and what it denies"),
    ("The shot man was innocent", "Lelaki yang ditembak itu tidak bersalah", "and in the row"),
    ("The rebels were beaten in May", "The rebels were defeated in May", "two passives of words for who wins"),
    ("Arema suffered a defeat in Solo", "Arema lost in Solo", "a noun that is another word than its verb"),
    ("The north beat the south", "The north defeated the south", "that verb"),
    ("The delay was usual", "The delay was not unusual", "and in the row"),
    ("The work is more or less done", "Pekerjaan itu kurang lebih selesai", "opposites that stand on both sides"),
    ("The senator voted for the bill", "The senator voted against the bill, then for the bill", "a change of mind"),
    ("Masker tidak mencegah penularan virus", "Masks do not prevent transmission of the virus", "both deny a verb"),
    (
        "Alasan penutupan jalan itu tidak jelas",
        "The reason for closing the road is unclear",
        "a word whose beginning denies",
    ),
    ("Petani pulang tanpa membawa beras", "The farmers went home without bringing rice", "without"),
    ("Ada petani yang memiliki traktor", "Sebagian besar petani tidak memiliki traktor", "some, and most who do not"),
    ("Some farmers own a tractor", "Several farmers do not own a tractor", "some and others"),
    ("Pawai tidak dimulai di Solo", "Pawai dimulai di Bantul dan berakhir di Solo", "where it ended"),
    ("The parade did not begin in Solo", "The parade began in Bantul and ended in Solo", "and in English"),
    ("Gubernur tidak menandatangani peraturan itu", "Gubernur belum menandatangani peraturan itu", "both deny"),
    ("Tidak hanya Bali, Lombok juga banjir", "Bali dan Lombok banjir", "tidak hanya"),
    ("Not only Bali but also Lombok was flooded", "Bali and Lombok were flooded", "not only"),
    ("Keputusan itu bukan tanpa alasan", "Keputusan itu punya alasan", "two denials that cancel out"),
    ("Tidak semua sekolah libur", "Beberapa sekolah libur", "not all leaves room for some"),
    ("Not all schools were closed", "Some schools were closed", "not all, in English"),
    ("Dokter membawa obat", "Dokter tidak membawa alat, mereka hanya membawa obat", "another clause is denied"),
    ("The museum opened in May", "The museum opened in May, but the garden did not open", "the other clause is denied"),
    (
        "Kapal itu berlayar ke Ambon",
        "Kapal itu berlayar ke Ambon. Pelabuhan Tual tidak menerima kapal besar.",
        "another sentence is denied",
    ),
    ("Ia memperoleh surat izin", "Ia memperoleh surat izin yang tidak berlaku di Bali", "what hangs on it is denied"),
    ("Pengadilan tidak menerima gugatan itu", "Gugatan itu ditolak pengadilan", "not accepted is rejected"),
    ("The court did not accept the appeal", "The court rejected the appeal", "not accepted is rejected, in English"),
    ("Pengadilan tidak menerima gugatan itu", "The court rejected the lawsuit", "across languages"),
    ("Harga beras tidak naik", "Harga beras turun", "who denies a rise does not exclude a fall"),
    ("Keputusan itu tidak sah", "The decision is invalid", "a denial and a word that holds one"),
    ("Ponsel itu tidak memiliki kamera", "The phone lacks a camera", "has not, and lacks"),
    ("Tim itu tidak dapat mendaki gunung", "The team was unable to climb the mountain", "cannot, and unable"),
    ("Ia tidak jadi pergi", "Ia hendak pergi tetapi dihentikan polisi", "what was only intended"),
    ("Tidak ada panitia yang mengundang 40 orang", "Panitia mengundang lebih dari 60 orang", "a bound rules it out"),
    ("38 persen warga tidak mendukung", "62 persen warga mendukung perubahan", "two shares that make a whole"),
    ("Harga naik di pasar kota", "Harga naik di pasar kota, lalu turun di desa", "the same word beside its opposite"),
    (
        "The figure is $4.2 billion, not $10 billion",
        "Bank itu menghabiskan 4,2 miliar dolar",
        "only the other sum is denied",
    ),
    (
        "We did not see any shortage of rice in May",
        "Harga beras naik 3 persen pada Mei 2024",
        "a word that is not what is denied",
    ),
    (
        "Persija kalah 0-1 dari Arema di Malang",
        "Arema mengalahkan Persija 1-0 di Malang",
        "opposites whose names change too",
    ),
    ("Persija kalah dalam enam laga", "Arema mengalahkan Persija 3-0 di Malang", "who loses, and who is beaten"),
    ("Ada rumah yang tidak diasuransikan", "Rumah di kota itu diasuransikan", "some that are not"),
    ("Panitia belum mengumumkan pemenang", "Panitia akan mengumumkan pemenang pekan depan", "what is only to come"),
    ("Belum ada upaya memeriksa gudang itu", "Polisi akan memeriksa gudang itu", "to come, beside other words"),
    ("Tidak jarang warga mengeluh", "Warga sering mengeluh", "not rarely is often"),
    ("Tidak seperti ayahnya, ia menjadi guru", "Ia menjadi guru", "unlike his father"),
    ("The archaeologists uncovered the gate", "The archaeologists covered the gate again", "no denial by its prefix"),
    ("The clinic cares for failed asylum seekers", "The clinic cares for asylum seekers", "no verb but an adjective"),
    ("Zoo animals were banned from the circus", "The circus bans zoo animals", "the same denial by the same verb"),
    ("Budi beat Ana", "Ana did not beat Budi", "a row that denies it of the other one"),
    ("Arema mengalahkan Persib di Solo", "Persib tidak mengalahkan Arema di Solo", "and in Indonesian"),
    (
        "The council of Wexmoor did not close the old mill on the river in spring after long talks",
        "The owner closed a mill",
        "little but the verb is shared",
    ),
    (
        "Gubernur Melati tidak menutup pabrik tua di tepi sungai pada musim semi itu",
        "Pemilik menutup pabrik roti",
        "little but the verb is shared, in Indonesian",
    ),
    ('The film "Never Say Never" was shown', 'Film "Never Say Never" diputar', "a denial within a title"),
]


@pytest.mark.parametrize(("claim", "row", "why"), CONFLICTS, ids=[case[2] for case in CONFLICTS])
def test_what_one_side_denies_and_the_other_affirms(conflicts_of: Ask, claim: str, row: str, why: str) -> None:
    conflict = conflicts_of(claim, row)[0]
    assert claim[slice(*conflict.claim_span)] == conflict.claim
    assert row[slice(*conflict.reference_span)] == conflict.reference
    assert conflict.claim in conflict.sentence and conflict.reference in conflict.sentence


@pytest.mark.parametrize(("claim", "row", "why"), AGREEMENTS, ids=[case[2] for case in AGREEMENTS])
def test_a_denial_that_contradicts_nothing(conflicts_of: Ask, claim: str, row: str, why: str) -> None:
    assert conflicts_of(claim, row) == ()


def test_every_language_lists_the_same_opposites() -> None:
    listed = [set(language(code).section("opposites")) for code in known()]
    assert all(names == listed[0] for names in listed)


def test_opposites_are_named_in_the_users_language(conflicts_of: Ask) -> None:
    claim, row = "Harga beras naik setelah panen", "Rice prices fell after the harvest"
    (conflict,) = conflicts_of(claim, row, "id")
    assert (conflict.kind, conflict.claim, conflict.reference) == ("negation", "naik", "fell")
    assert conflict.sentence == "Klaim menyebut «naik», rujukan sebaliknya: «fell»"


SHOWN = [
    ("Ketua panitia membantah bahwa ada 1,2 juta pemilih ganda", "Ada 1,2 juta pemilih ganda", "1,2 juta", "a number"),
    (
        "The bank denied it had spent US$10 billion on bonds",
        "The bank spent US$10 billion on bonds",
        "US$10 billion",
        "a sum",
    ),
    ("Ia tidak lahir di Jawa Timur", "Ia lahir di Jawa Timur", "Jawa Timur", "a place"),
]


@pytest.mark.parametrize(("claim", "row", "whole", "why"), SHOWN, ids=[case[3] for case in SHOWN])
def test_a_fact_is_shown_whole(conflicts_of: Ask, claim: str, row: str, whole: str, why: str) -> None:
    (conflict,) = conflicts_of(claim, row)
    assert whole in conflict.claim


BOTH_SHOWN = [
    (
        "It is not true that the vaccine causes autism",
        "Vaccine causes autism in children",
        "not true that the vaccine causes autism",
        "Vaccine causes autism",
        "a statement that is called false",
    ),
    (
        "Tidak benar bahwa vaksin menyebabkan autisme",
        "Vaksin menyebabkan autisme pada anak",
        "Tidak benar bahwa vaksin menyebabkan autisme",
        "Vaksin menyebabkan autisme",
        "and in Indonesian",
    ),
    (
        "KPK belum menetapkan gubernur itu sebagai tersangka",
        "KPK menetapkan gubernur itu sebagai tersangka",
        "belum menetapkan gubernur",
        "menetapkan gubernur",
        "a verb with what comes next",
    ),
    (
        "The mayor visited the flooded village on Friday",
        "Wali kota tidak mengunjungi desa itu",
        "visited",
        "tidak mengunjungi desa",
        "a verb alone where another word stands between",
    ),
]


@pytest.mark.parametrize(("claim", "row", "mine", "theirs", "why"), BOTH_SHOWN, ids=[case[4] for case in BOTH_SHOWN])
def test_what_is_denied_is_shown_beside_all_that_is_said_of_it(
    conflicts_of: Ask, claim: str, row: str, mine: str, theirs: str, why: str
) -> None:
    (conflict,) = conflicts_of(claim, row)
    assert (conflict.claim, conflict.reference) == (mine, theirs)


def test_names_of_places_are_no_opposites(conflicts_of: Ask) -> None:
    (conflict,) = conflicts_of("Stunting di Jawa Barat 37 persen", "Stunting di Jawa Timur 37 persen")
    assert conflict.kind == "place"


def test_the_words_that_bound_a_number_are_told_once(conflicts_of: Ask) -> None:
    (conflict,) = conflicts_of("Kurang dari 500 pengungsi tiba di Aceh", "More than 500 refugees arrived in Aceh")
    assert (conflict.kind, conflict.claim, conflict.reference) == ("number", "Kurang dari 500", "More than 500")
    assert conflict.sentence == "The claim says «Kurang dari 500 pengungsi», the reference «More than 500 refugees»"
