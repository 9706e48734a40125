"""Who speaks over several sentences: in quotations, interviews and posts, and whom a pronoun means between them."""

from __future__ import annotations

import pytest

from claims.articles import article_from_text
from claims.extraction import extract_claims
from claims.records import Claim


def _claims(text: str, language: str) -> list[Claim]:
    return extract_claims(article_from_text(text, language=language), every=True)


def test_a_quotation_of_two_sentences_is_said_by_whoever_stands_before_it() -> None:
    text = 'Budi Santoso mengatakan 3 orang tewas. Itu ditanggapi Abdul Azis. "Ada 5. Semua anak," ujarnya.'
    assert _claims(text, "id")[-1].speaker.name == "Abdul Azis"


@pytest.mark.parametrize("marks", ['""', "“”"])
def test_quotations_in_between_do_not_hide_whom_a_pronoun_means(marks: str) -> None:
    opening, closing = marks
    quoted = (f"{opening}{said}{closing}" for said in ("Kami minta maaf soal itu.", "Stok kami aman."))
    text = "\n\n".join(("Budi Santoso mengatakan harga naik 5 persen.", *quoted, "Ia menambahkan 3 orang ditahan."))
    assert _claims(text, "id")[-1].speaker.name == "Budi Santoso"


def test_a_relative_of_somebody_hurt_is_not_hurt() -> None:
    said = _claims("Ibu salah satu korban, Nenden Rohaeni, mengaku masih waswas.", "id")[0].speaker
    assert said is not None and (said.name, said.role) == ("Nenden Rohaeni", None)


def test_whom_a_text_calls_she_is_not_the_next_he() -> None:
    text = 'Rachel Reeves said 3 people died. "There were 4," she told reporters. Critics left. "I saw 5," he said.'
    assert [claim.speaker and claim.speaker.name for claim in _claims(text, "en")][1::2] == ["Rachel Reeves", None]
    text = text.replace("he said", "she said")
    assert [claim.speaker and claim.speaker.name for claim in _claims(text, "en")][-1] == "Rachel Reeves"


def test_a_quotation_over_several_sentences_has_one_speaker() -> None:
    text = '"Pemerintah sudah menyalurkan bantuan. Kami bekerja keras," kata Presiden Joko Widodo. Hujan turun.'
    first, second, third = _claims(text, "id")
    assert first.speaker == second.speaker and first.speaker is not None
    assert first.kind == second.kind == "quote"
    assert third.speaker is None


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", '"We found 300 items," Ruth Okafor said. "No shots were fired."', "Ruth Okafor"),
        ("en", 'Ruth Okafor said 3 men were held. "No shots were fired. Nobody was hurt."', "Ruth Okafor"),
        ("id", '"Ada 300 barang," kata Joko Widodo. "Tidak ada korban."', "Joko Widodo"),
        ("en", '"We found 300 items," Ruth Okafor said.\n"No shots were fired."', "Ruth Okafor"),
        ("en", '"We found 300 items," Ruth Okafor said.\n“None were hurt.\n“No shots were fired.”', "Ruth Okafor"),
        ("en", '"We found 300 items," Ruth Okafor said.\nRain fell.\n"No shots were fired."', None),
        ("en", '"We found 300 items," Ruth Okafor said.\n"No shots were fired." So the story goes. "No shots."', None),
        ("en", '"We found 300 items," Ruth Okafor said.\n“No shots were fired”', None),
        ("en", '"We found 300 items," Ruth Okafor said.\n“No shots were fired”\n“Nobody was hurt.”', None),
        ("id", '"Ada 300 barang," kata Joko Widodo.\n"Tidak ada korban."', "Joko Widodo"),
        ("id", '"Ada 300 barang," kata Joko Widodo.\n"Tidak ada korban tewas"', None),
        ("id", '"Ada 300 barang," kata Joko Widodo.\n"5 orang tewas", kata Budi Santoso', "Budi Santoso"),
        ("en", 'Rain fell. "No shots were fired."', None),
        ("en", '"We found 300 items," Ruth Okafor said. No "shots" were fired.', None),
    ],
)
def test_a_quotation_goes_on_behind_who_says_it(language: str, text: str, speaker: str | None) -> None:
    said = _claims(text, language)[-1].speaker
    assert (said and said.name) == speaker


def test_who_is_quoted_within_a_quotation_does_not_speak_it() -> None:
    text = 'Hujan turun. "Tersangka mengakui itu. Ada 12 korban. Kami menahan 3 orang," kata Joko Widodo.'
    speakers = [claim.speaker and claim.speaker.name for claim in _claims(text, "id")]
    assert speakers == [None, *["Joko Widodo"] * 3]


def test_a_long_quotation_does_not_hide_whom_a_pronoun_means() -> None:
    text = 'Ruth Okafor said rain fell. "We found 3. They were old. None worked. It took 5 days," she said.'
    assert {claim.speaker and claim.speaker.name for claim in _claims(text, "en")} == {"Ruth Okafor"}


def test_an_interview_tells_who_speaks_before_a_colon() -> None:
    text = (
        "ANN AMIS: Have you lost 12 men?\n\nTOM HALE, GERMAN FOREIGN MINISTER: We lost 3 men. They cut 12 roads.\n\n"
        "We sent 4 tanks.\n\nAMIS: You said 12.\n\nHALE: We sent 5 tanks."
    )
    claims = _claims(text, "en")
    spoken = {claim.label["en"]: claim.speaker and claim.speaker.name for claim in claims}
    assert spoken["We lost 3 men"] == spoken["We sent 4 tanks"] == spoken["We sent 5 tanks"] == "TOM HALE"
    assert spoken["You said 12"] == "ANN AMIS"
    assert claims[-1].speaker is not None and claims[-1].speaker.role == "GERMAN FOREIGN MINISTER"


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = '"Pemerintah menyalurkan bantuan.\nHujan turun di Bogor, kata Presiden Joko Widodo.'
    assert _claims(text, "id")[0].speaker is None


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("en", "Germany said it sent 200 troops, but Italy has not sent any troops.", ["Germany", "Germany", None]),
        (
            "id",
            "Jerman menyatakan mengirim 200 tentara, tetapi Italia tidak mengirim tentara.",
            ["Jerman", "Jerman", None],
        ),
        ("en", "Germany said it sent 200 troops, but would not send 300 to Mali.", ["Germany"] * 3),
        ("en", '"We sent 200 troops to Mali, but Italy has not sent any," Germany said.', ["Germany"] * 3),
    ],
)
def test_a_contrast_with_a_name_of_its_own_is_said_by_nobody_else(
    language: str, text: str, speakers: list[str | None]
) -> None:
    found = extract_claims(article_from_text(text, language=language))
    assert [claim.speaker and claim.speaker.name for claim in found] == speakers


def test_he_is_nobody_where_the_sentence_begins_with_another() -> None:
    text = "Ann Lee said 3 people died. Bob Ray, who left in May over claims he denies, conceded. It rained, he said."
    assert [claim.speaker and claim.speaker.name for claim in _claims(text, "en")][1] is None


def test_he_is_nobody_who_only_leads_what_is_named() -> None:
    text = "Budi Santoso mengatakan hujan turun. Ada 3 menteri dalam kabinet Ahmad Yani. Ia mengatakan itu benar."
    assert [claim.speaker and claim.speaker.name for claim in _claims(text, "id")][-1] == "Budi Santoso"


def test_who_is_quoted_by_his_ministry_is_he() -> None:
    text = 'Defence Minister Tom Hale left for Paris. "We will send 3 ships," his ministry quoted him as saying.'
    speaker = _claims(text, "en")[1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role) == ("Tom Hale", "Defence Minister")


def test_a_body_between_is_no_he() -> None:
    text = (
        "President Donald Trump told Congress that the economy grew. Trump also claimed egg prices rose 35%. "
        "The Labor Department said they climbed 15%. He said crossings fell."
    )
    claims = extract_claims(article_from_text(text, language="en"), every=True)
    said = [claim.speaker and (claim.speaker.name, claim.speaker.role) for claim in claims]
    trump = ("Donald Trump", "President")
    assert said == [trump, trump, ("Labor Department", None), trump]


def test_it_is_the_body_that_the_sentence_before_is_about() -> None:
    claims = _claims('Tesco lost 5 percent. "We sold 12 shops," it said.', "en")
    assert [claim.speaker and claim.speaker.name for claim in claims] == [None, "Tesco"]


def test_it_is_the_body_that_said_the_sentence_before() -> None:
    article = article_from_text(
        "CenterPoint Energy said 285,000 had power. It said 12,000 workers came. Some 300 were hurt, it added.",
        language="en",
    )
    assert [claim.speaker and claim.speaker.name for claim in extract_claims(article, every=True)] == [
        "CenterPoint Energy"
    ] * 3


def test_a_month_is_not_who_was_named_like_it() -> None:
    claims = _claims("Theresa May left on Friday. In May 2019 the prime minister was ill.", "en")
    assert [[one.text for one in claim.people] for claim in claims] == [["Theresa May"], []]


def test_a_post_is_of_whoever_signed_it_at_its_end() -> None:
    text = "It lost $6.\n\nNobody lost 5. It cost 4. — Robin Kalweit (@robin_k) May 3, 2019"
    told = {claim.text: claim.speaker and claim.speaker.name for claim in extract_claims(article_from_text(text))}
    assert told["It cost 4."] == "Robin Kalweit"
    assert told["It lost $6."] is None


def test_a_post_is_of_whoever_signed_it_below() -> None:
    text = (
        "They paid $3 million.\n\nNobody lost 5.\nIt cost 4.\n\n— Robin Kalweit (@robin_k) May 3, 2019\n\nIt lost $6."
    )
    told = {
        claim.text: claim.speaker and claim.speaker.name
        for claim in extract_claims(article_from_text(text), every=True)
    }
    assert told["They paid $3 million."] is None
    assert told["It cost 4."] == "Robin Kalweit"
    assert told["It lost $6."] is None


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        # two plain sentences stand between
        (
            "id",
            'Rudi Salim menyebut 3 toko. Laba naik 5 persen. Rugi turun 2 persen. "Naik lagi 4 persen," ujarnya.',
            "Rudi Salim",
        ),
        ("en", 'Bob Hale said 3 fell. Sales rose 5%. Losses fell 2%. "It rose by 4%," he said.', "Bob Hale"),
        (
            "id",
            'Rudi Salim menyebut 3 toko. Seorang warga datang. Rugi turun 2 persen. "Naik 4 persen," ujarnya.',
            None,
        ),
        ("id", 'Sebuah studi menyebut 3 toko. Laba naik. Rugi turun 2 persen. "Naik 4 persen," ujarnya.', None),
        # somebody else is only told of
        (
            "id",
            '"Naik 3 persen," kata Rudi Salim. Partai itu mengusung Agus Salim. Itu cair. "Belum tentu," tukas dia.',
            "Rudi Salim",
        ),
        ("en", '"Up 3%," said Bob Hale. The party backed Tom Reed. Rain fell. "Who knows 4," he said.', "Bob Hale"),
        (
            "id",
            'Rudi Salim memberi contoh. Di koalisi pendukung Agus Wirawan, 2 partai kuat. "Belum tentu 3," ujarnya.',
            "Rudi Salim",
        ),
        # verbs of saying with their subject in them
        ("id", '"Naik 3 persen," kata Rudi Salim. "Turun 4 persen," ketusnya.', "Rudi Salim"),
        ("id", '"Naik 3 persen," kata Rudi Salim. Harga turun 4 persen, kilahnya.', "Rudi Salim"),
        ("id", '"Naik 3 persen," kata Rudi Salim. "Turun 4 persen," klaimnya.', "Rudi Salim"),
        ("id", '"Naik 3 persen," kata Rudi Salim. Klaimnya ditolak 4 bank.', None),
        ("id", '"Naik 3 persen," ketus Rudi Salim.', "Rudi Salim"),
        ("id", "Rudi Salim menyebut 3 toko. Untuk itu, pihaknya mengatakan ada 4 target.", "Rudi Salim"),
        ("id", "Rudi Salim menyebut 3 toko. Para pedagang menerangkan, pihaknya menduga 4 tutup.", None),
        # who only did what was done to something
        (
            "id",
            '"Naik 3 persen," kata Rudi Salim. Dua gol dicetak Agus Wirawan. "Kami kalah 4 kali," ujarnya.',
            "Rudi Salim",
        ),
        ("id", 'Dua kasus ditangani Agus Wirawan. "Ada 4 saksi," ujarnya.', "Agus Wirawan"),
        # of several people whoever spoke before, is named last, and does or is something
        ("en", 'Bob Hale said 3 fell. Tom Reed scored, and Hale was happy. "We won 4," he said.', "Bob Hale"),
        ("en", 'Bob Hale said 3 fell. Tom Reed beat Hale. "We won 4," he said.', None),
        ("en", 'Bob Hale said 3 fell. Hale was happy, and Tom Reed scored. "We won 4," he said.', None),
        ("id", '"Naik 3 persen," kilah Rudi Salim.', "Rudi Salim"),
    ],
)
def test_he_is_who_spoke_last(language: str, text: str, speaker: str | None) -> None:
    last = _claims(text, language)[-1].speaker
    assert (last and last.name) == speaker


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [("Rudi Salim menambahkan 5 toko tutup.", "Rudi Salim"), ("Agus Wirawan menolak 5 toko.", None)],
)
def test_a_quotation_between_two_of_one_speaker_is_his(behind: str, speaker: str | None) -> None:
    text = f'Rudi Salim menyebut 3 toko tutup. Contohnya 4 toko di Garut. "Kami tidak tahu itu." {behind}'
    own = _claims(text, "id")[2].speaker
    assert (own and own.name) == speaker
