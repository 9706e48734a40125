"""The doors of extraction: claims of an article and of lines, their spans, order, kinds, parts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.articles import article_from_text, read_article
from claims.errors import Cancelled
from claims.extraction import extract_claims, extract_lines
from claims.records import Claim
from claims.resources import seed

KINDS = [
    ("a number of things", "en", "Police arrested 12 people in Jakarta.", "quantity"),
    ("words in quotation marks", "en", '"We are not deploying combat troops to Iraq," Tony Abbott said.', "quote"),
    ("reported, without a number", "id", "Hollande mengatakan, tujuan pertemuan adalah dukungan politik.", "quote"),
    (
        "announced for later",
        "id",
        "Perdana Menteri Tony Abbott menyatakan negaranya akan mengirim 600 tentara.",
        "plan",
    ),
    ("announced for later", "en", "France will send 200 soldiers to Mali.", "plan"),
    ("two sides measured", "en", "Inflation is higher than in 2013.", "comparison"),
    ("two sides measured", "id", "Jokowi lebih populer daripada Prabowo.", "comparison"),
    ("a last day", "id", "Rumah itu akan dijual paling lambat 30 April.", "plan"),
    ("two sides measured, with a day", "id", "Kapal itu paling cepat di Demak pada 30 April.", "comparison"),
    ("only those who speak are counted", "en", "Two farmers said the mill had burned.", "quote"),
    ("what is said is counted", "en", "Two farmers said 12 mills had burned.", "quantity"),
    ("only those who speak are counted", "id", "Pabrik itu terbakar, kata dua warga.", "quote"),
    ("something that happened", "en", "Ministers met in Paris.", "event"),
    ("something that happened", "id", "Haines telah dipenggal oleh kelompok militan.", "event"),
]


@pytest.mark.parametrize(("why", "language", "text", "kind"), KINDS, ids=[f"{k[1]}: {k[0]}" for k in KINDS])
def test_kind_of_claim(why: str, language: str, text: str, kind: str) -> None:
    (claim,) = extract_lines([text], language=language)
    assert claim.kind == kind, why


def test_claims_of_the_sample_hold_their_text_and_are_numbered_in_order() -> None:
    article = read_article(seed("paris-coalition-2014.id.txt"))
    claims = extract_claims(article)
    assert [claim.id for claim in claims] == [f"c{number:03d}" for number in range(1, len(claims) + 1)]
    for claim in claims:
        assert article.text[slice(*claim.span)] == claim.text
        assert _cuts_no_word(article.text, claim)


def _cuts_no_word(text: str, claim: Claim) -> bool:
    start, end = claim.span
    before, after = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
    return not (len(before) == 2 and before.isalnum()) and not (len(after) == 2 and after.isalnum())


def test_small_talk_is_left_out_unless_everything_is_asked_for() -> None:
    text = "Unemployment fell to 5.2 percent in August. Thank you very much! What do you think? I love it here."
    article = article_from_text(text, language="en")
    assert [claim.text for claim in extract_claims(article)] == ["Unemployment fell to 5.2 percent in August."]
    assert "".join(claim.text for claim in extract_claims(article, every=True)).replace(" ", "") == text.replace(
        " ", ""
    )


def test_a_call_to_pass_it_on_is_no_claim() -> None:
    text = "SEBARKAN SEBELUM DIHAPUS!!! Sudah ada 47 anak meninggal karena sirup. Bagikan ke grup keluarga."
    article = article_from_text(text, language="id")
    assert [claim.text for claim in extract_claims(article)] == ["Sudah ada 47 anak meninggal karena sirup."]


def test_one_sentence_with_several_claims_gives_each_its_own_span_and_parent() -> None:
    text = "Polisi menangkap 12 orang di Jakarta, sedangkan 1.150 warga mengungsi ke Bogor."
    article = article_from_text(text, language="id")
    whole, first, second = extract_claims(article)
    assert whole.text == text and whole.parent is None
    assert first.text == "Polisi menangkap 12 orang di Jakarta"
    assert second.text == "1.150 warga mengungsi ke Bogor"
    assert first.parent == second.parent == whole.id
    assert [quantity.value for quantity in second.quantities] == [1150]
    assert [place.text for place in first.places] == ["Jakarta"]


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        (
            "id",
            "Banjir merendam 300 rumah dan merusak 4 jembatan.",
            ["Banjir merendam 300 rumah", "merusak 4 jembatan"],
        ),
        (
            "en",
            "Five people died in the crash and at least 40 passengers were injured.",
            ["Five people died in the crash", "at least 40 passengers were injured"],
        ),
        (
            "en",
            "He said that 56% of children are poor and that 12% of them were working.",
            ["He said that 56% of children are poor", "12% of them were working"],
        ),
        ("id", "Ratna lahir di Solo, tetapi tinggal di Medan.", ["Ratna lahir di Solo", "tinggal di Medan"]),
        (
            "id",
            "Banjir menewaskan 14 orang di Luwu, Sulawesi Selatan, dan 42 rumah hanyut.",
            ["Banjir menewaskan 14 orang di Luwu, Sulawesi Selatan", "42 rumah hanyut"],
        ),
        (
            "en",
            "The plan for Malo was sound, Ann Reed said on Monday, adding that $6 million would go toward its roads.",
            ["The plan for Malo was sound, Ann Reed said on Monday", "$6 million would go toward its roads"],
        ),
        (
            "id",
            "Hujan merusak 30 rumah di Bogor, kata Budi Santoso, seraya menambahkan bahwa 40 warga mengungsi.",
            ["Hujan merusak 30 rumah di Bogor, kata Budi Santoso", "40 warga mengungsi"],
        ),
        (
            "en",
            "The mayor said early Monday that shelling in the past day had killed two people and injured eight others.",
            ["The mayor said early Monday that shelling in the past day had killed two people", "injured eight others"],
        ),
        (
            "en",
            "At least 12 people were killed by the flood and 300 homes destroyed by landslides.",
            ["At least 12 people were killed by the flood", "300 homes destroyed by landslides"],
        ),
        (
            "en",
            "Prices in Malo rose by 3 percent and wages in Bari fell by 2 percent.",
            ["Prices in Malo rose by 3 percent", "wages in Bari fell by 2 percent"],
        ),
        (
            "en",
            "Rents in Malo rose by 3 percent; the best wages in Bari; and 40 shops were closed.",
            ["Rents in Malo rose by 3 percent; the best wages in Bari", "40 shops were closed"],
        ),
        (
            "en",
            "Two people were killed in Malo while 3 houses were damaged in Bari.",
            ["Two people were killed in Malo", "3 houses were damaged in Bari"],
        ),
        (
            "en",
            "At least 40 people had been killed in Malo and more than 100 wounded.",
            ["At least 40 people had been killed in Malo", "more than 100 wounded"],
        ),
        (
            "id",
            "Harga beras diperkirakan naik 5 persen, sedangkan harga gula kini turun 3 persen.",
            ["Harga beras diperkirakan naik 5 persen", "harga gula kini turun 3 persen"],
        ),
    ],
)
def test_a_clause_that_states_something_of_its_own_is_a_claim(language: str, text: str, parts: list[str]) -> None:
    _, *found = extract_claims(article_from_text(text, language=language))
    assert [claim.text for claim in found] == parts


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("en", "The army said it shot down 12 drones, but Ukraine said only three fell.", ["army", "army", "Ukraine"]),
        ("en", "The ministry reported 40 deaths while the WHO said it was 120.", ["ministry", "ministry", "WHO"]),
        ("en", "Mary Jones said 5 died in Rome, but added that 12 survived in Bari.", ["Mary Jones"] * 3),
        (
            "id",
            "Polisi menyebut 12 orang tewas di Poso, sedangkan Komnas HAM menyatakan 30 orang tewas.",
            ["Polisi", "Polisi", "Komnas HAM"],
        ),
    ],
)
def test_each_side_of_a_contrast_has_its_own_speaker(language: str, text: str, speakers: list[str]) -> None:
    claims = extract_claims(article_from_text(text, language=language))
    assert [claim.speaker and claim.speaker.name for claim in claims] == speakers


def test_a_not_holds_for_its_own_clause() -> None:
    text = "BPJS Kesehatan tidak lagi menanggung operasi katarak dan iuran kelas 3 naik menjadi Rp75.000."
    _, denied, plain = extract_claims(article_from_text(text, language="id"))
    assert (denied.text, denied.negated) == ("BPJS Kesehatan tidak lagi menanggung operasi katarak", True)
    assert (plain.text, plain.negated) == ("iuran kelas 3 naik menjadi Rp75.000", False)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Police arrested 12 men and 3 women."),
        ("en", "Australia and France sent 600 troops."),
        ("en", "He came, saw and won."),
        ("en", "At least 64 soldiers and four civilians were killed."),
        ("en", "Between 3 million and more than 10 million people were killed in Asia."),
        ("en", "Seven police died in an attack by rebels who killed two guards and kidnapped four workers."),
        ("en", "The growth was seen not only in 12 cities of Java but also in 30 towns of Bali."),
        ("en", "The climate of Chad is similar to, but drier than, the climate of Mali."),
        (
            "en",
            "The army said it had shot down all 30 drones and two of five rockets used by rebels in overnight attacks.",
        ),
        ("en", "Officers seized 8 million pills and 20 kilograms of gold hidden in the bed of a lorry."),
        (
            "en",
            "Officers say they seized 12 guns and cash worth 105 million baht in four raids, with six men arrested.",
        ),
        (
            "en",
            "Sales came in at $235 million, down from $400 million and below a goal of $264 million, according to Ann.",
        ),
        ("en", "Ten people died in the raid on Malo, a doctor and two nurses said."),
        ("en", 'We took 15 kilograms of gold, 3,000 coins and 30 guns," police chief Ann Reed said.'),
        ("en", "We have 12 schools; 14 fewer camps; and jobs at the lowest rate in 30 years."),
        ("id", "Gempa menyebabkan 1 unit rumah dan 2 sekolah mengalami kerusakan ringan."),
        (
            "id",
            "Sekitar 20 miliar dolar dialokasikan untuk sekolah serta pembiayaan 34 megaproyek yang dimulai kemarin.",
        ),
        ("en", "Ministers in Rome, meanwhile, are sending 40 doctors to Milan."),
        ("id", "Tim yang terdiri atas 120 personel TNI, Polri, dan Basarnas mencari dua warga yang hilang."),
        ("id", "Sedikitnya 64 tentara dan empat warga sipil Israel tewas."),
        ("id", "Calonnya adalah Rudi Hartanto, 53 tahun, dan Lina Marlina, 51 tahun, yang memimpin partai itu."),
        ("id", "Pemerintah membangun 200 hunian sementara di Luwu untuk 300 keluarga yang mengungsi."),
        ("id", "Jumlah turis mencapai 100 juta orang, sementara yang ke Bali hanya 750.000 orang."),
        ("id", "Kita minum obat ini 12 hari setiap pagi, siang dan malam, ternyata sembuh dalam 21 hari."),
        ("en", "The rise was led by a 1.6% rise in fruit and vegetable costs, along with a 2% rise in meat prices."),
        ("en", "The minister said Malo could not stop its war while there were still 30 hostages in Bari."),
        ("en", "If 5 members are from Malo, but 3 are from Bari, the bill fails."),
        ("id", "Jika 5 anggota datang dan 3 anggota pergi, rapat batal."),
        ("id", "Kantor itu menargetkan lelang pita 700 MHz dan 26 GHz untuk ponsel dimulai tahun depan."),
        ("id", "Sebanyak 1.286 rumah rusak, terdiri atas 214 rusak berat, 371 rusak sedang, dan 701 rusak ringan."),
        ("id", "Kuota desa diusulkan turun dari 50 persen menjadi 35 persen, sementara kuota kota naik 10 persen."),
        ("id", "Bulog mengirim 300 selimut melalui Poso dan 200 paket makanan siap saji melalui Palu."),
        ("en", "The council spent 12 pounds on a long but narrow road that cost 3 men their lives."),
        ("en", "The council re-elected Ann Hale by the more modest but still substantial margin of 20 points."),
        ("en", "Both were in a serious but stable condition after they were taken to the hospital with 3 others."),
    ],
)
def test_a_list_is_not_several_claims(language: str, text: str) -> None:
    claims = extract_claims(article_from_text(text, language=language))
    assert [claim.parent for claim in claims] == [None] * len(claims)


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", '"Never," said coach Ian Hale, when asked if he had doubted his players.', False),
        ("en", '"Terrible," said coach Ian Hale after 12 players of Malo were hurt.', True),
        ("en", '"We lost in Malo," said coach Ian Hale.', True),
        ("en", '"Did the coach lose the game?" asked Ian Hale.', False),
        ("en", '"Did the coach lose 3 games?" asked Ian Hale.', True),
        ("en", "Why won't the coach of Malo leave the club.", False),
        ("en", "Why the coach of Malo left the club is known.", True),
        ("id", '"Mengapa hanya petani yang ditangkap?" ujar Ratna.', False),
        ("id", '"Petani di Poso ditangkap," ujar Ratna.', True),
        ("id", "Akankah petani di Poso ditangkap polisi.", False),
    ],
)
def test_a_question_or_a_word_of_answer_is_no_claim(language: str, text: str, told: bool) -> None:
    assert bool(extract_claims(article_from_text(text, language=language))) is told


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Hale Mills Inc reported better quarterly results on Tuesday.", None),
        ("en", "Hale Mills Inc reported that results were better on Tuesday.", "Hale Mills Inc"),
        ("en", "Hale Mills Inc reported sales rose 3 percent.", "Hale Mills Inc"),
        ("id", "PT Maju melaporkan kerugian Rp3 miliar.", None),
        ("id", "PT Maju melaporkan penjualan naik 3 persen.", "PT Maju"),
    ],
)
def test_what_a_company_earns_is_an_act_and_nothing_said(language: str, text: str, speaker: str | None) -> None:
    (claim,) = extract_claims(article_from_text(text, language=language))
    assert (claim.speaker and claim.speaker.name) == speaker
    assert claim.kind != "quote" or speaker


def test_denial_is_seen() -> None:
    denied, plain = extract_lines(["Inflasi tidak naik pada 2014.", "Inflasi naik pada 2014."], language="id")
    assert denied.negated and not plain.negated


def test_a_claim_that_its_speaker_denies_is_no_claim_of_theirs() -> None:
    lines = ["Dr. Anthony Fauci denied that the vaccine causes infertility.", "He falsely claimed that 9 cities fell."]
    denied, false = extract_lines(lines, language="en")
    assert (denied.negated, denied.denial, false.negated, false.denial) == (True, "denied", True, "false")
    assert denied.speaker is not None and denied.speaker.name == "Anthony Fauci"
    text = "Gubernur Nana Sudjana membantah 3 orang tewas dan 500 orang hilang di Demak."
    (whole,) = extract_claims(article_from_text(text, language="id"))
    assert whole.denial == "denied"


def test_lines_come_back_one_for_one_with_offsets_into_the_joined_text() -> None:
    lines = ["France sent 200 soldiers.", "", "  ", "Thanks! Bye. See you.", "No", "Ia pergi ke Paris."]
    claims = extract_lines(lines, language="en")
    joined = "\n".join(lines)
    assert [claim.line for claim in claims] == [1, 2, 3, 4, 5, 6]
    assert [claim.text for claim in claims] == lines
    assert [joined[slice(*claim.span)] for claim in claims] == lines
    assert extract_lines([]) == []


def test_dates_count_from_the_day_of_publication() -> None:
    (claim,) = extract_lines(["Gempa terjadi kemarin di Mamuju."], language="id", published=date(2021, 1, 16))
    assert claim.dates[0].start == date(2021, 1, 15)


def test_progress_is_told_and_can_cancel() -> None:
    article = article_from_text("France sent 200 soldiers. " * 1200, language="en")
    told: list[tuple[int, int]] = []
    extract_claims(article, progress=lambda done, total, what: told.append((done, total)))
    assert told[0] == (0, 1200) and len(told) == 3

    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        extract_claims(article, progress=stop)


TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("abe NPkt.,!?\n\"“”'’()-%$12345 ")), st.characters(exclude_categories=("Cs",))
    ),
    max_size=200,
)
PIECES = (
    '600 tentara Tony Abbott mengatakan akan ke Paris . , " “ ” dan sedangkan tidak 12 persen Senin (15/9) ia said'
    " troops in Iraq but and he according to menurut PBB Rp2,3 triliun Presiden Joko Widodo lebih daripada ; - kata"
)
WORDS = st.lists(st.sampled_from(PIECES.split()), max_size=60).map(" ".join)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.one_of(TEXTS, WORDS), st.sampled_from(["id", "en", "ms"]))
def test_every_span_points_at_its_text(text: str, language: str) -> None:
    article = article_from_text(text + " x", language=language)
    for every in (True, False):
        for claim in extract_claims(article, every=every):
            mentions = [*claim.quantities, *claim.dates, *claim.places, *claim.people, *claim.organisations]
            for item in (claim, *mentions):
                assert article.text[slice(*item.span)] == item.text
            if claim.speaker:
                start, end = claim.speaker.span
                assert 0 <= start < end <= len(article.text)
            assert set(claim.label) == {"en", "id"}
            assert all(len(label) <= 60 for label in claim.label.values())
            assert 0 <= claim.checkworthiness.score <= 1


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        (
            "en",
            "Ann Reed confessed to the crime and the jury took just 15 minutes.",
            ["Ann Reed confessed to the crime", "the jury took just 15 minutes"],
        ),
        (
            "en",
            "Ann Reed confessed to the crime and these jurors took just 15 minutes.",
            ["Ann Reed confessed to the crime", "these jurors took just 15 minutes"],
        ),
        ("en", "Talks held between Ann Reed and the jury took 15 minutes.", []),
        ("en", "Ann Reed had no choice but to pay Bob Hale 12 pounds.", []),
        ("en", "Since May Kent has sold all but 12 of the mills of Bob Hale.", []),
        (
            "id",
            "Wali Kota Budi Salim menyetujui rencana itu dan Anton Wijaya mengeluarkan Rp40 miliar.",
            ["Wali Kota Budi Salim menyetujui rencana itu", "Anton Wijaya mengeluarkan Rp40 miliar"],
        ),
        (
            "id",
            "Budi Salim menyetujui rencana itu dan seorang warga mengeluarkan Rp40 juta.",
            ["Budi Salim menyetujui rencana itu", "seorang warga mengeluarkan Rp40 juta"],
        ),
        ("id", "Budi Salim membersihkan jalan dan rumah menggunakan 12 truk.", []),
    ],
)
def test_a_clause_with_a_subject_and_a_number_of_its_own_is_a_claim(language: str, text: str, parts: list[str]) -> None:
    claims = extract_claims(article_from_text(text, language=language))
    assert [claim.text for claim in claims if claim.parent] == parts


def test_a_month_that_is_part_of_a_name_is_no_date() -> None:
    (claim,) = extract_lines(["Saksi Putu Juli Ardika mengungkapkan izin terbit pada Oktober 2015."], language="id")
    assert [date.text for date in claim.dates] == ["Oktober 2015"]


STORY = {
    "en": "The council of Acorn Hill approved the budget for a school on Monday. The work began in March.",
    "id": "Dewan Kabupaten Melati menyetujui anggaran sekolah pada Senin. Kontraktor memulai pekerjaan pada Maret.",
}

SAID_TO_SOMEBODY = [
    ("en", '"Acorn Street police! Open the door! We are coming in!" an officer shouts.'),
    ("en", '"Hands! Let me see your hands!" an officer ordered.'),
    ("en", '"Hey, here she is. Got her!" an officer said. "We got her."'),
    ("en", '"Come on, sweetheart. You are going to be OK," an officer told the girl.'),
    ("en", "Yup, you read it right!"),
    ("en", '"Get on the ground and put your hands up," an officer said.'),
    ("en", '"You\'re going to be fine," she told him.'),
    ("en", "For more information, please visit www.acorn.example."),
    ("id", '"Polisi! Buka pintunya! Kami masuk!" teriak seorang petugas.'),
    ("id", '"Perlihatkan tanganmu!" perintah petugas.'),
    ("id", '"Ayo, Nak. Kamu akan baik-baik saja," kata petugas kepada gadis itu.'),
    ("id", "Untuk informasi lebih lanjut, kunjungi www.melati.example."),
]


@pytest.mark.parametrize(("language", "talk"), SAID_TO_SOMEBODY, ids=[talk for _, talk in SAID_TO_SOMEBODY])
def test_what_is_shouted_or_said_to_somebody_is_no_claim(language: str, talk: str) -> None:
    story = STORY[language]
    text = f"{story}\n\n{story}\n\n{talk}\n\n{story}"
    claims = extract_claims(article_from_text(text, language=language))
    assert {claim.text for claim in claims} <= {claim.text for claim in _claims_of_story(language)}


def test_a_paragraph_that_opens_a_quotation_again_is_a_claim() -> None:
    talk = '"The mill burned.\n\n"The bill sends a clear message to farmers. It was drafted in Wexmoor."'
    claims = extract_claims(article_from_text(f"{STORY['en']}\n\n{talk}\n\n{STORY['en']}", language="en"))
    assert any("clear message" in claim.text for claim in claims)


def _claims_of_story(language: str) -> list[Claim]:
    return extract_claims(article_from_text("\n\n".join([STORY[language]] * 3), language=language))


SAID_OF_SOMETHING = [
    ("en", '"You stole the money," Mr Reed told the mayor.', "You stole"),
    ("en", '"We did not do it," the mayor said.', "We did not"),
    ("en", '"The mayor lied!" she said.', "The mayor lied"),
    ("en", '"Titanic" is a film of 1997.', "Titanic"),
    ("en", '"Look, the river rose by 4 metres," he said.', "Look"),
    ("en", '"Keep in mind that the vote was stolen," he said.', "Keep in mind"),
    ("en", '"Take this pill and you will die," the post says.', "Take this"),
    ("en", '"Help for farmers fell sharply," he said.', "Help for"),
    ("en", '"Your taxes will rise," he said.', "Your taxes"),
    ("en", "Wow, the mayor has sold the mill.", "Wow"),
    ("id", '"Anda mencuri uang itu," kata Budi kepada wali kota.', "Anda mencuri"),
    ("id", '"Kami tidak melakukannya," kata wali kota.', "Kami tidak"),
    ("id", '"Kancil" adalah film tahun 1997.', "Kancil"),
    ("id", '"Tutup toko lebih awal membuat omzet turun," kata Budi.', "Tutup"),
    ("id", '"Cepat atau lambat Jakarta akan tenggelam," kata Budi.', "Cepat"),
    ("id", "Kunjungi Garut, Menteri Siti Rahma membuka pasar baru.", "Kunjungi"),
]


@pytest.mark.parametrize(("language", "talk", "begins"), SAID_OF_SOMETHING, ids=[case[1] for case in SAID_OF_SOMETHING])
def test_what_is_said_of_something_is_a_claim(language: str, talk: str, begins: str) -> None:
    story = STORY[language]
    claims = extract_claims(article_from_text(f"{story}\n\n{story}\n\n{talk}\n\n{story}", language=language))
    assert any(claim.text.lstrip('"').startswith(begins) for claim in claims)


TITLES = [
    ("en", "Man Hurt in Fire at Dock in Wexmoor", False, "another story"),
    ("en", "3 Hospitalized After Bus Crash Near Wexmoor", False, "another story, with a number"),
    ("en", "Council Approved Budget for School After Debate", True, "its own words"),
    ("en", "A man was hurt in a fire at a dock in Wexmoor", True, "a sentence without a stop"),
    ("en", "Man Hurt in Fire at Dock in Wexmoor.", True, "a stop"),
    ("en", "THIS SALT KILLS MANY CHILDREN AT NIGHT", True, "a line that is shouted"),
    ("id", "Polisi Tangkap Pencuri Emas di Pasar Rejo", False, "another story"),
    ("id", "Tiga Warga Hanyut Akibat Banjir di Rejosari", False, "another story, with a number"),
    ("id", "Polisi menangkap pencuri emas di pasar Rejo", True, "a sentence without a stop"),
    ("id", "GARAM ITU MEMBUNUH ANAK DI PASAR REJO", True, "a line that is shouted"),
]


@pytest.mark.parametrize(("language", "line", "kept", "why"), TITLES, ids=[f"{t[0]}: {t[3]}" for t in TITLES])
def test_the_headline_of_another_story_is_no_claim(language: str, line: str, kept: bool, why: str) -> None:
    story = STORY[language]
    claims = extract_claims(article_from_text(f"{story}\n\n{story}\n\n{line}", language=language))
    assert (line in {claim.text for claim in claims}) is kept, why


def test_the_lines_of_a_list_of_headlines_are_claims() -> None:
    lines = ["Two Trains Stopped Near Wexmoor", "Farmers Sold Mill to Bank in Wexmoor", "Foxes Won Cup in Gale at Sea"]
    claims = extract_claims(article_from_text("\n\n".join([STORY["en"], *lines]), language="en"))
    assert set(lines) <= {claim.text for claim in claims}


def test_a_headline_within_an_article_that_the_next_sentence_says_again_is_no_claim() -> None:
    line = "Council Approved Budget for School After Debate"
    claims = extract_claims(article_from_text(f"{STORY['en']}\n\n{line}\n\n{STORY['en']}", language="en"))
    assert line not in {claim.text for claim in claims}


def test_the_headline_of_the_article_itself_stays_where_its_text_does_not_repeat_it() -> None:
    line = "Man Hurt in Fire at Dock in Wexmoor"
    claims = extract_claims(article_from_text(f"{line}\n\n{STORY['en']}\n\n{STORY['en']}", language="en"))
    assert claims[0].text == line
