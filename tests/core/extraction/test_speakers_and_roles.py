"""With which name and role somebody speaks: beside the name, in an aside, and later in the article."""

from __future__ import annotations

import pytest

from claims.articles import article_from_text
from claims.extraction import extract_claims, extract_lines
from claims.records import Claim

NAMES_AND_ROLES = [
    ("en", "Sun Haoran, who leads it, said 12 people died.", "Sun Haoran", None),
    ("en", "“12 died,” Dai Yuanzhe of the Chengdu Command, told Reuters.", "Dai Yuanzhe", None),
    (
        "en",
        "12 died, the Bureau of Alcohol, Tobacco, Firearms and Tax said.",
        "Bureau of Alcohol, Tobacco, Firearms and Tax",
        None,
    ),
    (
        "id",
        "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG) menyatakan, 12 gempa terjadi.",
        "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)",
        None,
    ),
    ("en", '"12 died," said police operations chief I Ketut Jiwa.', "I Ketut Jiwa", "police operations chief"),
    ("id", "Kepala BPBD Bali I Made Rai mengatakan 12 orang tewas.", "I Made Rai", "Kepala BPBD Bali"),
    ("en", "Passenger Anna Green, 27, said 12 people were hurt.", "Anna Green", "Passenger"),
    ("en", '"12 died," said Ann Lee, a resident of Leeds.', "Ann Lee", "resident of Leeds"),
    ("en", '"12 died," said Ann Lee, US energy secretary.', "Ann Lee", "US energy secretary"),
    ("en", '"12 died," said Dr Ann Lee, WHO Representative in Mali.', "Ann Lee", "WHO Representative in Mali"),
    ("en", "Market research firm Dell'Oro Group said 12 died.", "Dell'Oro Group", "Market research firm"),
    ("en", "Dutch bank ABN Amro said profit rose 12 percent.", "ABN Amro", "Dutch bank"),
    ("en", "AT&T said it would cut 3,500 jobs.", "AT&T", None),
    ("en", "Based on data from the World Bank, 12 percent are poor.", "World Bank", None),
    ("id", "Berdasarkan data BPS, inflasi mencapai 2,8 persen.", "BPS", None),
    ("en", "A UN report published on Tuesday found that 12 million went hungry.", "UN", None),
    ("en", "A study released by Oxfam last week showed that 12 men own it.", "Oxfam", None),
    ("en", "Wages rose 5% in May, official figures show.", "official figures", None),
    ("id", "Survei LSI menunjukkan bahwa 78 persen responden puas.", "LSI", None),
    ("id", "Merujuk survei LSI yang dirilis Jumat, 78 persen responden puas.", "LSI", None),
    ("id", '"12 tewas," kata Siti Aminah, warga Sukabumi.', "Siti Aminah", "warga Sukabumi"),
    ("id", '"12 tewas," kata Siti Aminah, pedagang di Bogor.', "Siti Aminah", "pedagang di Bogor"),
    ("id", "Menurut Siti Aminah, warga marah.", "Siti Aminah", None),
    ("id", "Ahli gizi dari UI, Prof. Siti Aminah, menilai 12 kasus baru.", "Siti Aminah", "Ahli gizi dari UI"),
    ("id", "Pengawas SPBU di Bogor, Budi Santoso, mengaku rugi.", "Budi Santoso", "Pengawas SPBU di Bogor"),
    (
        "id",
        "Sopir tertidur, kata manajer operasional firma itu, Budi Santoso.",
        "Budi Santoso",
        "manajer operasional firma",
    ),
    ("id", "Kepala Humas TNI, Laksamana Muda Leonardi, mengatakan itu.", "Leonardi", "Kepala Humas TNI"),
    ("id", "Steve Kosasih, Direktur Sinarmas Raya menuturkan itu.", "Steve Kosasih", "Direktur Sinarmas Raya"),
    ("id", "Budi Santoso, analis Mirae, menilai laba naik 5 persen.", "Budi Santoso", "analis Mirae"),
    ("id", "Pihak PO Mulya Raya membantah 3 tudingan.", "PO Mulya Raya", None),
    ("id", "Kuasa Hukum Rudi Salim, Ani Wulandari menilai itu salah.", "Ani Wulandari", "Kuasa Hukum Rudi Salim"),
    ("id", "Namun, kuasa hukum Rudi Salim, Ani Wulandari menilai ada 3.", "Ani Wulandari", "kuasa hukum Rudi Salim"),
    ("id", "Di depan kuasa hukum Rudi Salim, Ani Wulandari mengakui itu.", "Ani Wulandari", None),
    (
        "id",
        "Rudi Karta Salim Deputi Gubernur BI mengatakan, laba naik 5 persen.",
        "Rudi Karta Salim",
        "Deputi Gubernur BI",
    ),
    (
        "id",
        "Kepala Pusat Data, Informasi, dan Komunikasi Bencana BNPB, Rudi Salim, mengatakan 5 tewas.",
        "Rudi Salim",
        "Kepala Pusat Data, Informasi, dan Komunikasi Bencana BNPB",
    ),
    ("en", "Two officials, Ann Reed and Bob Hale, said 5 people died.", "Bob Hale", None),
    ("id", "Menurut laporan itu, jurubicara polisi Rudi Salim menolak 5 hal.", "laporan", None),
    ("id", "Menurut para analis Abkhaz, Rudi Salim unggul 5 persen.", "analis Abkhaz", None),
    ("id", "Jurubicara MDC mengatakan 5 orang hadir.", "MDC", "Jurubicara"),
    ("id", "Pihak sekolah membantah 3 tudingan.", "sekolah", None),
    ("id", "Pihak kepolisian menyebut ada 12 korban.", "kepolisian", None),
    ("id", "Menurut pengacaranya, ada 12 korban.", "pengacaranya", None),
    ("en", "She bought a house which Ann Lee said was worth 5 million dollars.", "Ann Lee", None),
    ("en", "The man who met Mary Jones said 5 people died.", "man", None),
    (
        "id",
        "Suara naik 5 persen, kata Deputi Kantor Transisi Kumala-Tarso Rudi Salim.",
        "Rudi Salim",
        "Deputi Kantor Transisi Kumala-Tarso",
    ),
    (
        "id",
        "Suara naik 5 persen, ujar juru bicara Ganjar-Mahfud, Rudi Salim, di Bogor.",
        "Rudi Salim",
        "juru bicara Ganjar-Mahfud",
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "name", "role"), NAMES_AND_ROLES, ids=[case[1][:40] for case in NAMES_AND_ROLES]
)
def test_name_and_role_of_a_speaker(language: str, text: str, name: str, role: str | None) -> None:
    speaker = extract_lines([text], language=language)[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role) == (name, role)
    assert text[slice(*speaker.span)] == name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Sejumlah pihak menilai aturan itu merugikan 12 desa."),
        ("id", "Menurut catatannya, ada 12 korban."),
        ("id", "Sriwijaya FC memastikan kemenangan dengan 2 gol."),
        ("id", "Persela harus mengakui keunggulan tamunya 0-1."),
    ],
)
def test_no_name_is_told(language: str, text: str) -> None:
    assert extract_lines([text], language=language)[0].speaker is None


def _claims(text: str, language: str) -> list[Claim]:
    return extract_claims(article_from_text(text, language=language), every=True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", 'Ahli gizi dari UI, Siti Aminah, menilai itu wajar. Siti Aminah menyebut ada 12 kasus. "12," katanya.'),
        ("en", 'Ann Lee, US energy chief, said so. Lee said 12 died. "It is bad," said Lee.'),
    ],
)
def test_a_role_holds_for_the_rest_of_the_article(language: str, text: str) -> None:
    speakers = {claim.speaker and (claim.speaker.name, claim.speaker.role) for claim in _claims(text, language)}
    assert speakers in ({("Siti Aminah", "Ahli gizi dari UI")}, {("Ann Lee", "US energy chief")})


def test_what_somebody_noted_down_points_to_him() -> None:
    first, second = _claims("Budi Santoso mengatakan 5 RUU ditunda. Menurut catatannya, 9 RUU sah.", "id")
    assert first.speaker is not None
    assert second.speaker is not None
    assert second.speaker.name == first.speaker.name == "Budi Santoso"


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("en", "President Hale lost 3 states. Hale blamed 4 judges.", [("Hale", None, "President")]),
        ("en", "President Hale lost 3 states. Then Hales won 4.", []),
        (
            "id",
            "Presiden Sugiharto kalah di 3 kota. Menurut Sugiharto, 4 kota menang.",
            [("Sugiharto", None, "Presiden")],
        ),
        ("en", "Ann Cook runs 3 shops. Cook remembered 4 more.", [("Cook", "Ann Cook", None)]),
        ("en", "Bob Cook runs 3 shops. Cook 4 eggs.", []),
        ("id", "Rudi Salim (Rusal) kalah di 3 kota. Kata Rusal, 4 kota menang.", [("Rusal", "Rudi Salim", None)]),
        ("id", "Rudi Salim (Golkar) kalah di 3 kota. Golkar kalah di 4 kota.", []),
        ("id", "Rudi Salim (Gus Alam) kalah di 3 kota. Kata Gus Alam, 4 menang.", [("Gus Alam", "Rudi Salim", None)]),
        ("id", "Rudi Salim (Agus Alam) kalah di 3 kota. Agus Alam kalah 4 kali.", [("Agus Alam", "Agus Alam", None)]),
        ("en", "Ann Cook runs 3 shops. Cook would buy 4 more.", [("Cook", "Ann Cook", None)]),
    ],
)
def test_a_short_name_has_what_the_text_told_of_it(
    language: str, text: str, people: list[tuple[str, str | None, str | None]]
) -> None:
    assert [(one.text, one.name, one.role) for one in _claims(text, language)[-1].people] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Rudi Karta Salim Deputi Gubernur BI mengatakan laba naik 5 persen.",
            [("Rudi Karta Salim", "Deputi Gubernur BI")],
        ),
        ("Kata Rina Wibowo, pedagang ikan kering, 5 toko tutup.", [("Rina Wibowo", "pedagang ikan kering")]),
        (
            "Wakil Rektor Rudi Salim mengatakan 5 hal di depan Ny Rina Salim.",
            [("Rudi Salim", "Wakil Rektor"), ("Ny Rina Salim", None)],
        ),
    ],
)
def test_the_speaker_has_the_same_role_among_the_people(text: str, people: list[tuple[str, str | None]]) -> None:
    assert [(one.text, one.role) for one in _claims(text, "id")[0].people] == people


@pytest.mark.parametrize(
    "text",
    [
        "The arrests came two days after Ken Livingstone, the London Mayor, claimed police had foiled four attacks.",
        "Beredar unggahan di Facebook yang menyebutkan bahwa 3 orang tewas.",
        "The table on page 3 shows a rise of 12 percent in the data.",
        "Berdasarkan data penelitian, obat itu menyembuhkan 12 orang.",
        "Berdasarkan SK Nomor 12 Tahun 2019, Budi Santoso menjadi lurah.",
        'Asalnya dari bahasa Yunani, kata sifat yang berarti "terampil dalam menghitung".',
    ],
)
def test_nobody_says_what_is_only_told_beside_the_claim_or_of_a_word(text: str) -> None:
    assert next(claim.speaker for claim in extract_claims(article_from_text(text))) is None
