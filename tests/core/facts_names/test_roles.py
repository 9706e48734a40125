"""Which words beside a person's name are the role, and which belong to somebody else or to the name of a place."""

from __future__ import annotations

import pytest

from claims.facts.names.found_names import read_names

ROLES = [
    ("en", "The air force chief General Ann Lee left.", [("Ann Lee", "air force chief General")]),
    ("en", "Former legal secretary Ann Lee left.", [("Ann Lee", "Former legal secretary")]),
    ("en", "They met then-US president Ann Lee.", [("Ann Lee", "then-US president")]),
    ("en", "The ex-minister Ann Lee left.", [("Ann Lee", "ex-minister")]),
    ("en", "Then-US president Ann Lee left.", [("Ann Lee", "Then-US president")]),
    ("en", "It was told to shadow chancellor Ann Lee.", [("Ann Lee", "shadow chancellor")]),
    ("en", "He met the former US ambassador to Chile Ann Lee.", [("Ann Lee", "former US ambassador to Chile")]),
    ("en", "Gifts went from the president to Ann Lee.", [("Ann Lee", None)]),
    ("en", "Public Health and Housing Minister Ann Lee left.", [("Ann Lee", "Public Health and Housing Minister")]),
    ("en", "General Motors and Trade Minister Ann Lee agreed.", [("Ann Lee", "Trade Minister")]),
    ("en", "The former CFO, Ann Lee, left.", [("Ann Lee", "former CFO")]),
    ("en", "The head of the World Bank, Ann Lee, left.", [("Ann Lee", "head of the World Bank")]),
    ("en", "A spokesman for the health ministry, Ann Lee, left.", [("Ann Lee", "spokesman for the health ministry")]),
    ("en", "The owner of the shop, Ann Lee, left.", [("Ann Lee", "owner of the shop")]),
    ("en", "For the sake of the shop, Ann Lee, 40, left.", [("Ann Lee", None)]),
    ("en", "The Senate majority leader, Ann Lee, left.", [("Ann Lee", "Senate majority leader")]),
    ("en", "His longtime personal lawyer, Ann Lee, left.", [("Ann Lee", "longtime personal lawyer")]),
    ("en", "It told the Legislature and Gov. Ann Lee so.", [("Ann Lee", "Gov.")]),
    ("en", "The wife of a senator, Ann Lee, left.", [("Ann Lee", None)]),
    ("en", "The king, the president, Ann Lee, and Bob Smith met.", [("Ann Lee", None), ("Bob Smith", None)]),
    (
        "en",
        "Ann Lee, Prime Minister Bob Smith and Tom Jones met.",
        [("Ann Lee", None), ("Bob Smith", "Prime Minister"), ("Tom Jones", None)],
    ),
    (
        "en",
        "Ann Lee, aide to President Bob Smith, left.",
        [("Ann Lee", "aide to President Bob Smith"), ("Bob Smith", "President")],
    ),
    ("en", "Minister of Manpower Tan Boon Heng left.", [("Tan Boon Heng", "Minister of Manpower")]),
    ("en", "Minister of Water Resources Ann Lee left.", [("Ann Lee", "Minister of Water Resources")]),
    ("en", "Minister of Culture, Community and Youth left.", []),
    ("en", "Minister of Law and Human Rights Ann Lee left.", [("Ann Lee", "Minister of Law and Human Rights")]),
    (
        "en",
        "Minister of Culture, Community and Youth Ann Lee left.",
        [("Ann Lee", "Minister of Culture, Community and Youth")],
    ),
    ("en", "Chief Public Health Officer Kofi Mbeki left.", [("Kofi Mbeki", "Chief Public Health Officer")]),
    ("en", "The state returning officer Ann Lee left.", [("Ann Lee", "state returning officer")]),
    ("en", "Health Minister Datuk Seri Dr Ahmad Rahman left.", [("Ahmad Rahman", "Health Minister")]),
    ("en", "Works Minister Dato' Sri Musa Linggi left.", [("Musa Linggi", "Works Minister")]),
    ("en", "Tan Sri Abdul Rahim left, and Datuk Musa Ali.", [("Abdul Rahim", None), ("Musa Ali", None)]),
    ("en", "Dean Johnson met Dean Martin Luther.", [("Dean Johnson", None), ("Martin Luther", "Dean")]),
    ("en", "Coach Dean Smith met Prince Harry.", [("Dean Smith", "Coach"), ("Harry", "Prince")]),
    ("en", "Duke Ellis met the duke.", [("Duke Ellis", None)]),
    ("en", "Governor Musa Danladi of Plateau State left.", [("Musa Danladi", "Governor")]),
    ("en", "Ann Lee, mayor when the school was built, left.", [("Ann Lee", "mayor")]),
    (
        "en",
        "Ann Lee, the candidate of the Labour Party won 46,362 votes.",
        [("Ann Lee", "candidate of the Labour Party")],
    ),
    ("en", "Coun Blake met Cllr Ann Lee.", [("Blake", "Coun"), ("Ann Lee", "Cllr")]),
    ("en", "Ann Hill left.", [("Ann Hill", None)]),
    ("en", "The Health Cabinet Secretary Ann Lee left.", [("Ann Lee", "Health Cabinet Secretary")]),
    ("id", "Kabid Humas Polda Riau, AKBP Agus Salim mengatakan itu.", [("Agus Salim", "Kabid Humas Polda Riau")]),
    ("id", "Usai bertemu Kepala BMKG, Agus Salim mengatakan itu.", [("Agus Salim", None)]),
    (
        "id",
        "Koordinator sensus hutan WALHI, Agus Salim mengatakan itu.",
        [("Agus Salim", "Koordinator sensus hutan WALHI")],
    ),
    ("id", "Ketua RT datang ke DPRD, Agus Salim mengatakan itu.", [("Agus Salim", None)]),
    (
        "id",
        "Direktur Jenderal Jalan dan Jembatan (Dirjen JJ) Kemenhub Agus Salim hadir.",
        [("Agus Salim", "Direktur Jenderal Jalan dan Jembatan (Dirjen JJ) Kemenhub")],
    ),
    ("id", "Agus Salim, manajer museum pada saat ditemui di Garut.", [("Agus Salim", "manajer museum")]),
    (
        "id",
        "Hadir Ganjar, Wakil Menteri Sosial Budi Santoso, Agus Salim, dan Gubernur Bali Wayan Koster.",
        [
            ("Ganjar", None),
            ("Budi Santoso", "Wakil Menteri Sosial"),
            ("Agus Salim", None),
            ("Wayan Koster", "Gubernur Bali"),
        ],
    ),
    (
        "id",
        "Siti, istri mantan Gubernur Budi Santoso, hadir.",
        [("Siti", "istri mantan Gubernur Budi Santoso"), ("Budi Santoso", "mantan Gubernur")],
    ),
    ("id", "Kepala BMKG, Suhartono, mengatakan itu.", [("Suhartono", "Kepala BMKG")]),
    ("id", "Hadir Kapolri, Panglima TNI, Budi Santoso, dan Ganjar.", [("Budi Santoso", None), ("Ganjar", None)]),
    ("id", "Dubes Jepang untuk Indonesia Kenji Kanasugi hadir.", [("Kenji Kanasugi", "Dubes Jepang untuk Indonesia")]),
    (
        "id",
        "Pebulu tangkis ganda putri Indonesia Siti Rahayu kalah.",
        [("Siti Rahayu", "Pebulu tangkis ganda putri Indonesia")],
    ),
    (
        "id",
        "Kepala Bidang Data, Arsip, dan Humas BPBD Agus Salim hadir.",
        [("Agus Salim", "Kepala Bidang Data, Arsip, dan Humas BPBD")],
    ),
    (
        "id",
        "Menteri Koordinator Bidang Pangan, HAM, dan Pemasyarakatan Yusril Ihza hadir.",
        [("Yusril Ihza", "Menteri Koordinator Bidang Pangan, HAM, dan Pemasyarakatan")],
    ),
    ("id", "Bupati Nonaktif Kudus, Agus Salim, hadir.", [("Agus Salim", "Bupati Nonaktif Kudus")]),
    ("id", "Gubernur nonaktif Riau Annas Maamun hadir.", [("Annas Maamun", "Gubernur nonaktif Riau")]),
    ("id", "Penjabat Sekda Demak Agus Salim hadir.", [("Agus Salim", "Penjabat Sekda Demak")]),
    ("id", "Kepala BPBD Demak Sugiyono hadir.", [("Sugiyono", "Kepala BPBD Demak")]),
    ("id", "Itu kata Kapolda Jawa Barat, Irjen Agus Salim di Garut.", [("Agus Salim", "Kapolda Jawa Barat")]),
    ("id", "Ia bertemu Irjen Agus Salim di Garut.", [("Agus Salim", "Irjen")]),
    ("id", "Ketua RT 05 Agus Salim hadir.", [("Agus Salim", "Ketua RT 05")]),
    ("id", "Bupati Bogor terpilih Agus Salim hadir.", [("Agus Salim", "Bupati Bogor terpilih")]),
    ("id", "Kasi Humas Polres Bogor Ipda Agus Salim hadir.", [("Agus Salim", "Kasi Humas Polres Bogor Ipda")]),
    ("id", "Sekjen PSI Raja Jaya Antoni hadir.", [("Raja Jaya Antoni", "Sekjen PSI")]),
    ("id", "Raja Salman hadir.", [("Salman", "Raja")]),
    ("id", "Imam Suroso hadir.", [("Imam Suroso", None)]),
    ("id", "Wakil Ketua DPRD Imam Suroso hadir.", [("Imam Suroso", "Wakil Ketua DPRD")]),
    (
        "id",
        "Warga lalu bertanya, Kapendam Jaya Kolonel Sugiharto menjawab singkat.",
        [("Sugiharto", "Kapendam Jaya Kolonel")],
    ),
    (
        "id",
        "Jadwal itu disahkan Menteri Perhubungan Budi Karya Sugiharto dalam rapat.",
        [("Budi Karya Sugiharto", "Menteri Perhubungan")],
    ),
    ("id", "Konser perdana Fredrik Salim batal digelar.", [("Fredrik Salim", None)]),
    ("id", "Mantan Perdana Menteri Agus Salim hadir.", [("Agus Salim", "Mantan Perdana Menteri")]),
    ("id", "Motivator Rudi Salim datang.", [("Rudi Salim", "Motivator")]),
    ("id", "Peluru itu bersarang dalam kepala Agus Salim.", [("Agus Salim", None)]),
    ("id", "Dokter menjahit kulit kepala Agus Salim kemarin.", [("Agus Salim", None)]),
    ("id", "Itu kebijakan politik Presiden Agus Salim.", [("Agus Salim", "Presiden")]),
    ("id", "Rumah besar ibunda Agus Salim terbakar.", [("Agus Salim", "ibunda")]),
    ("id", "Mantan kepala daerah Agus Salim hadir.", [("Agus Salim", "Mantan kepala daerah")]),
    ("id", "Menteri dalam negeri Agus Salim hadir.", [("Agus Salim", "Menteri dalam negeri")]),
    ("id", "General Manager Alba Group, Rina Wibowo, hadir.", [("Rina Wibowo", "General Manager Alba Group")]),
    (
        "id",
        "Vokalis Agus Salim dan gitaris Rina Wibowo datang.",
        [("Agus Salim", "Vokalis"), ("Rina Wibowo", "gitaris")],
    ),
    ("id", "Direktur Mirota Wiyung, Agus Wirawan menghargai itu.", [("Agus Wirawan", "Direktur Mirota Wiyung")]),
    ("id", "Itu kata Kepala BPS Wisnuharyo, Senin (4/5).", [("Wisnuharyo", "Kepala BPS")]),
    ("id", "Direktur Alba Center Rudi Agus Salim hadir.", [("Rudi Agus Salim", "Direktur Alba Center")]),
    ("id", "Kabid Humas Polda Jateng, Kombes.Pol Rudi Salim.", [("Rudi Salim", "Kabid Humas Polda Jateng")]),
    ("id", "Irjen.Pol Rudi Salim hadir.", [("Rudi Salim", "Irjen.Pol")]),
    ("en", "He met Acme founder and co-CEO Ann Reed.", [("Ann Reed", "Acme founder and co-CEO")]),
    ("en", "Their nominee for governor, Jim Hale, lost.", [("Jim Hale", "nominee for governor")]),
    ("en", "An aide to the governor, Jim Hale, lost.", [("Jim Hale", "governor")]),
    ("en", "The Labour candidate, Ann Hale — a nurse — won.", [("Ann Hale", "Labour candidate")]),
    ("en", "Ann Hale, the Acme Dorn fellow at UT Austin, left.", [("Ann Hale", "Acme Dorn fellow at UT Austin")]),
    ("en", "He met study lead author Dr. Ann Hale.", [("Ann Hale", "study lead author")]),
    ("en", "He met council member Ann Hale.", [("Ann Hale", "council member")]),
    ("en", "Resident Ann Hale left.", [("Ann Hale", "Resident")]),
    ("en", "A few minutes later referee Ann Hale left.", [("Ann Hale", "referee")]),
    ("en", "They met Foxes center Ann Hale.", [("Ann Hale", "Foxes center")]),
    ("en", "The Foxes met in the center Ann Hale built.", [("Ann Hale", None)]),
    ("en", "Home Office pathologist Ann Hale left.", [("Ann Hale", "Home Office pathologist")]),
    ("id", "Wakil ketua DPRD Kota Balikpapan Subari hadir.", [("Subari", "Wakil ketua DPRD Kota Balikpapan")]),
    ("id", "Wasit Rudi Salim hadir.", [("Rudi Salim", "Wasit")]),
    ("id", "Ia bertemu jurubicara Rudi Salim.", [("Rudi Salim", "jurubicara")]),
    (
        "id",
        "Ketua Umum PBNU, KH Rudi Salim (Gus Rudi), hadir.",
        [("Rudi Salim", "Ketua Umum PBNU"), ("Gus Rudi", None)],
    ),
    (
        "id",
        "Chief Financial Officer (CFO) Gajek, Budi Karso, hadir.",
        [("Budi Karso", "Chief Financial Officer (CFO) Gajek")],
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), ROLES, ids=[text for _, text, _ in ROLES])
def test_a_role_is_whole_and_that_of_the_person_named(
    language: str, text: str, wanted: list[tuple[str, str | None]]
) -> None:
    assert [(one.text, one.role) for one in read_names(text, language)[1]] == wanted


@pytest.mark.parametrize(
    ("text", "places", "bodies"),
    [
        ("He was hurt on Queen Street in Oxford.", ["Queen Street", "Oxford"], []),
        ("A storm hit Prince Albert City.", ["Prince Albert City"], []),
        ("She works at King Saud University.", [], ["King Saud University"]),
        ("She was taken to Prince of Wales Hospital.", [], ["Prince of Wales Hospital"]),
        ("Shares of General Electric Co rose.", [], ["General Electric Co"]),
        ("Fire broke out in Ann Hill and in Derby Civic Hall.", ["Ann Hill", "Derby Civic Hall"], []),
    ],
)
def test_a_title_in_the_name_of_a_place_or_body_is_no_role(text: str, places: list[str], bodies: list[str]) -> None:
    found = read_names(text, "en")
    assert ([one.text for one in found[0]], found[1], [one.text for one in found[2]]) == (places, (), bodies)
