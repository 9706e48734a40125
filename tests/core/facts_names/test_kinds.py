"""What words with capitals name: a person, a body, a place, or nothing of these."""

from __future__ import annotations

import pytest

from claims.facts.names import read_names

Found = tuple[list[str], list[str], list[str]]

NAMES = [
    ("en", "Police from the state of Victoria left.", (["Victoria"], [], [])),
    ("en", "It fell in the district of Chiang Dao.", (["Chiang Dao"], [], [])),
    ("en", "Shells hit the Sumyvka region.", (["Sumyvka"], [], [])),
    ("en", "He spoke of the state of Emergency.", ([], [], [])),
    ("en", "Iranian-made Shahed drones fell.", ([], [], [])),
    ("en", "Brent crude rose, said Brent Adams.", ([], ["Brent Adams"], [])),
    ("en", "Miller & Dubrovsky closed.", ([], [], ["Miller & Dubrovsky"])),
    ("en", "Ann Lee of Miller & Dubrovsky left.", ([], ["Ann Lee"], ["Miller & Dubrovsky"])),
    ("en", "Shares in Zyntara fell.", ([], [], ["Zyntara"])),
    ("en", "A DRUG dealer with a GPS and an RV was seen on CCTV.", ([], [], [])),
    ("en", "BREAKING NEWS", ([], [], [])),
    ("en", "The Turkish Red Crescent sent tents.", ([], [], ["Turkish Red Crescent"])),
    ("id", "Bulan Sabit Merah Palestina mengirim tenda.", ([], [], ["Bulan Sabit Merah Palestina"])),
    ("en", "It paid $90 million U.S. for the mine.", ([], [], [])),
    ("en", "Theresa May met Ann Lee on May 5.", ([], ["Theresa May", "Ann Lee"], [])),
    ("en", "In May Mrs May left.", ([], ["May"], [])),
    ("en", 'President Joko "Jokowi" Widodo left.', ([], ['Joko "Jokowi" Widodo'], [])),
    ("id", "Itu kata Basuki “Ahok” Tjahaja Purnama.", ([], ["Basuki “Ahok” Tjahaja Purnama"], [])),
    ("en", '"No" Bob Smith said to Ann Lee.', ([], ["Bob Smith", "Ann Lee"], [])),
    ("en", "The rivals are Imam Suroso and Ann Lee.", ([], ["Imam Suroso", "Ann Lee"], [])),
    ("id", "Li Shi Feng menang atas Ganjar Nugroho.", ([], ["Li Shi Feng", "Ganjar Nugroho"], [])),
    ("id", "Calon Muhaimin Iskandar (AMIN) kalah.", ([], ["Muhaimin Iskandar"], [])),
    ("id", "Ganjar Nugroho Berjoget di Bali", (["Bali"], ["Ganjar Nugroho"], [])),
    ("id", "Direktur PT Trada (Purn) Mayjen Agus Salim hadir.", ([], ["Agus Salim"], ["PT Trada"])),
    ("id", "Menurut Bus Haryana, tarif naik.", ([], [], ["Bus Haryana"])),
    ("en", "The deputy, Bob Musa of the KGP, left.", ([], ["Bob Musa"], ["KGP"])),
    ("id", "Menurut Agus Salim (Gusal) suara naik.", ([], ["Agus Salim"], [])),
    ("id", "Dedi Mulyadi 5.663.198 suara.", ([], ["Dedi Mulyadi"], [])),
    ("id", "Paus Fransiskus Mengeluarkan Surat", ([], ["Fransiskus"], [])),
    ("id", "Ganjar Nugroho Unggul di Bali", (["Bali"], ["Ganjar Nugroho"], [])),
    ("id", "Calon nomor satu Ridwan Kamil-Uu Ruzhanul Ulum menang.", ([], ["Ridwan Kamil", "Uu Ruzhanul Ulum"], [])),
    ("id", "Suara untuk Jokowi-Ma'ruf naik.", ([], ["Jokowi", "Ma'ruf"], [])),
    ("id", "Mereka menahan Heru Hidayat-Komisaris PT Trada.", ([], ["Heru Hidayat"], ["PT Trada"])),
    ("id", "Sopir PO Haryanto ditahan.", ([], [], ["PO Haryanto"])),
    ("id", "Pabrik milik Dempo Grup ditutup.", ([], [], ["Dempo Grup"])),
    ("id", "Mereka kalah dari Sriwijaya FC.", ([], [], ["Sriwijaya FC"])),
    ("id", "Tersangka berinisial ES, SD, dan US (32) ditahan.", ([], [], [])),
    ("id", "Polisi menangkap AP (46) kemarin.", ([], [], [])),
    ("id", "Mereka menahan ES, SD, dan XY di rumah.", ([], [], [])),
    ("id", "Truk itu terbalik di Jl. H.M. Ryacudu, Lampung.", (["Jl. H.M. Ryacudu", "Lampung"], [], [])),
    ("id", "Kebakaran di Jalan K.H. Azhari No. 5.", (["Jalan K.H. Azhari"], [], [])),
    ("id", "Kantornya digeledah sebelum ke Kenya.", (["Kenya"], [], [])),
    ("id", "Harga minyak Brent naik.", ([], [], [])),
    ("id", "Mobil Daihatsu Granmax itu milik Agus Salim.", ([], ["Agus Salim"], [])),
    ("id", "Sopir Avanza Agus Salim ditahan.", ([], ["Agus Salim"], [])),
    ("id", "Warga menonton Batik Carnival dan Parade Ogoh-ogoh.", ([], [], [])),
    ("id", "Kasat Reskrim mengatakan dua orang ditahan di TKP.", ([], [], [])),
    ("id", "Rapat itu digelar di Ruang Sidang.", ([], [], [])),
    ("id", "Perdana Menteri Malaysia Tan Sri Ahmad Yassin hadir.", (["Malaysia"], ["Ahmad Yassin"], [])),
    ("id", "Itu kata Toni B. Siregar di Garut.", (["Garut"], ["Toni B. Siregar"], [])),
    ("id", "Kepala BKD Sulut Femmy Suluh hadir.", ([], ["Femmy Suluh"], ["BKD Sulut"])),
    (
        "id",
        "Sabu itu dilacak oleh Satresnarkoba Polrestro Depok kemarin.",
        ([], [], ["Satresnarkoba", "Polrestro Depok"]),
    ),
    ("id", "BREAKING NEWS: Gempa di Padang", (["Padang"], [], [])),
    ("id", "Data KBRI Ankara menunjukkan itu.", ([], [], ["KBRI Ankara"])),
    (
        "id",
        "Data dari Kedutaan Besar Republik Indonesia (KBRI) Ankara yang ada sudah benar.",
        ([], [], ["Kedutaan Besar Republik Indonesia (KBRI) Ankara"]),
    ),
    ("en", "Zyntara & Sons analyst Ann Lee left.", ([], ["Ann Lee"], ["Zyntara & Sons"])),
    ("en", "Hartwell Bernhard analyst Ann Lee left.", ([], ["Ann Lee"], ["Hartwell Bernhard"])),
    ("en", "The storm hit Lumbung Timur.", (["Lumbung Timur"], [], [])),
    ("en", "Berkeley-based Zyntara rose.", ([], [], ["Zyntara"])),
    ("en", "It cost C$16.93 in Toronto on Tuesday.", (["Toronto"], [], [])),
    ("en", "They asked about the state of Zyntara's finances.", ([], [], [])),
    ("en", "They left Sovereign Marina.", (["Sovereign Marina"], [], [])),
    ("id", "Ganjar Temui Anies Hadiri Rapat", ([], ["Ganjar", "Anies"], [])),
    ("en", "Pol Lt-General Somchai Wongsa left.", ([], ["Somchai Wongsa"], [])),
    ("en", "Lowe’s Cos Inc closed a store.", ([], [], ["Lowe’s Cos Inc"])),
    ("en", "Later Lowe's cut its forecast.", ([], [], ["Lowe's"])),
    ("en", "The bill heads back to the House on Friday.", ([], [], ["House"])),
    ("en", "MPs left the Commons.", ([], [], ["Commons"])),
    ("en", "They left the House Steps.", ([], [], [])),
    ("en", "In the house she sat.", ([], [], [])),
    ("en", "Support for Labor dips.", ([], [], ["Labor"])),
    ("en", "The Secretary of Labor left.", ([], [], [])),
    ("en", "Labor costs rose.", ([], [], [])),
    ("en", "Soldiers of the Bolvek Military Area Command left.", ([], [], ["Bolvek Military Area Command"])),
    ("en", "Then Zyntar Bolvek of the Qarli Army Command left.", ([], ["Zyntar Bolvek"], ["Qarli Army Command"])),
    ("en", "The national institutes of Bolvek closed.", ([], [], [])),
    ("en", "The Royal Institutes of Trade and Health closed.", ([], [], ["Royal Institutes of Trade and Health"])),
    ("en", "Analysts polled by research firm Zyntara Bolvex left.", ([], [], ["Zyntara Bolvex"])),
    ("en", "They bought the firm Ann founded.", ([], ["Ann"], [])),
    ("en", "Companies such as Zyntara left.", ([], [], ["Zyntara"])),
    ("en", "Civic groups such as Laskar Bolvek left.", ([], [], ["Laskar Bolvek"])),
    ("en", "This Bill has been drafted.", ([], [], [])),
    ("en", "They debated the Safety of Rwanda Bill.", (["Rwanda"], [], [])),
    ("en", "He told us this Bush administration failed.", ([], ["Bush"], [])),
    ("en", "The Bolvek Rangers lost.", ([], [], ["Bolvek Rangers"])),
    ("en", "Sens. Qarl Paul of Maine and Ann Lee left.", (["Maine"], ["Qarl Paul", "Ann Lee"], [])),
    ("en", "Floods hit Zyntar and Bolvek counties.", (["Zyntar", "Bolvek"], [], [])),
    ("en", "It was felt in the cities of Zyntar, Bolvek and Qarli.", (["Zyntar", "Bolvek", "Qarli"], [], [])),
    ("en", "They met Zyntar and Bolvek there.", ([], [], [])),
    ("en", "Today's CPI report was weak.", ([], [], [])),
    ("en", "The Mukhya Zyntar Yojna was announced.", ([], [], [])),
    ("en", "Judge Orders Illegal Migrants Under New Policy Returned To U.S.", (["U.S."], [], [])),
    ("en", "Passenger Qarli Bolvek said so.", ([], ["Qarli Bolvek"], [])),
    (
        "en",
        "Zyntara Asset Management chief global strategist Qarli Bolvek wrote it.",
        ([], ["Qarli Bolvek"], ["Zyntara Asset Management"]),
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), NAMES, ids=[text for _, text, _ in NAMES])
def test_what_words_with_capitals_name(language: str, text: str, wanted: Found) -> None:
    places, people, bodies = read_names(text, language)
    assert ([one.text for one in places], [one.text for one in people], [one.text for one in bodies]) == wanted


def test_a_country_in_the_name_of_a_tournament_is_not_where_it_is() -> None:
    places = read_names("She won the Japan Masters in Chile.", "en")[0]
    assert [(one.text, one.kind) for one in places] == [("Japan", "nation"), ("Chile", "country")]
