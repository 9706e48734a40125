"""Texts that nobody writes on purpose: a clear outcome, offsets still exact, time in step with size."""

from __future__ import annotations

import time

import pytest

from claims.articles import article_from_text
from claims.extraction import extract_claims, extract_lines

TEXTS = {
    "one line without any stop": "kata " * 60_000,
    "one line of denials without any stop": "12 persen warga menolak klaim itu " * 1_000,
    "one endless word": "a" * 300_000,
    "quotation marks that never close": '"Kami pergi. ' * 5_000,
    "brackets that never close": "(" * 100_000 + " 600 tentara",
    "NULs and lone surrogates": "Ia\x00 mengirim \ud83d 600 tentara. " * 200,
    "right-to-left marks": "\u202ePolisi menangkap 12 orang.\u202c \u200f\u05d0\u05d1 " * 200,
    "emoji": "😀 600 tentara 👍🏽 dikirim ke Irak. " * 200,
    "two languages": "Polisi menangkap 12 orang. Police arrested 12 people. " * 100,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_offsets_stay_exact(text: str) -> None:
    article = article_from_text(text, language="id")
    claims = extract_claims(article, every=True)
    assert claims
    for claim in claims:
        for item in (claim, *claim.quantities, *claim.places, *claim.people):
            assert article.text[slice(*item.span)] == item.text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'Combinations State, "but Justice Ginsburg Wrote Court.'),
        ("en", "The [Nasdaq? Index <.IXIC> rose President Bush signed a waiver exempting 22 nations from sanctions."),
        ("en", "ﬁ The no the virus that causes Aids, is tightening number of"),
        ("id", "'sudah."),
        ("id", ", perusahaan asal Garut, rugi."),
    ],
)
def test_broken_sentences_have_labels(language: str, text: str) -> None:
    for every in (True, False):
        for claim in extract_claims(article_from_text(text, language=language), every=every):
            assert 1 <= len(claim.label[language]) <= 60
            assert all(text[slice(*one.span)] == one.text != text for one in claim.organisations)


def test_time_grows_as_the_text_does() -> None:
    unit = "Perdana Menteri Tony Abbott menyatakan negaranya akan menempatkan 600 tentaranya di Irak. " * 150

    def seconds(size: int) -> float:
        article = article_from_text(unit * size, language="id")
        start = time.process_time()
        extract_claims(article, every=True)
        return time.process_time() - start

    seconds(1)
    small, large = min(seconds(1) for _ in range(3)), min(seconds(8) for _ in range(2))
    assert large < 8 * small * 2.5


@pytest.mark.parametrize("language", ["ms", "fr", "und"])
def test_a_language_that_is_not_supported_gives_what_needs_none(language: str) -> None:
    article = article_from_text("Le gouvernement a payé 1.250.000 dollars. 12 soldats.", language=language)
    assert any(language in str(notice) for notice in article.notices)
    claims = extract_claims(article, every=True)
    assert len(claims) == 2
    assert claims[1].quantities[0].value == 12


def test_no_lines_and_empty_lines() -> None:
    assert extract_lines([]) == []
    (claim,) = extract_lines([""], language="id")
    assert (claim.text, claim.span, claim.speaker) == ("", (0, 0), None)


CUT = [
    (
        "en",
        'The National Farmers\' Union said Ann Lee, campaign manager for Labour ("so"), lost $5 million, up 3% in May.',
    ),
    (
        "en",
        "Asked if, as others claim, it fell, Pfizer's boss, Bob Ray, 47, of Leeds, told the BBC he'd cut \"300 jobs\".",
    ),
    (
        "en",
        '"We won," said U.S. Rep. Jo Kim Jr., MD, a spokesperson for Health Minister Mark Butler, in South West Water.',
    ),
    (
        "en",
        "AAP FactCheck (AFC) said six in ten of them, 12-15 per 100,000, were 'not so' from 3 May to 5 June.",
    ),
    (
        "id",
        'Kepala Badan Gizi Nasional (BGN) Dadan, S.H., mengatakan "12.508 orang" tewas, 112 di antaranya anak.',
    ),
    (
        "id",
        "Menurut Asep, ibu salah satu korban, Rp126,3 miliar hilang; naik 5-7 persen dari 2024, kata lulusan ITB itu.",
    ),
    (
        "id",
        "BNPB: dari 12 desa, menurut data yang dihimpun BPBD, 3 desa rusak, kata Kepala Dinas, Kemenkes, Budi, Kamis.",
    ),
    (
        "en",
        '"It fell," Ann Lee, who runs Hale & Co said and later told us it, the firm she led, had lost 12: police',
    ),
    (
        "en",
        "Tom Hale -- a baker -- denied 40 men entry, claiming that 3 of the 12 had, despite the ban, met and told him.",
    ),
    (
        "id",
        "Saifullah Yusuf alias Gus Ipul (17', 62') membantah kabar bahwa demam berdarah (DB) di Bogor hoaks.",
    ),
    (
        "en",
        "“It fell,” I Ketut Jiwa of the Red Cross, told us, said the report by the ministry of arts, a resident of",
    ),
    (
        "id",
        "Diakui Budi, pedagang di Bogor, pihak PO Raya melaporkan laba, kata keluarga Siti, menurut laporan Hale itu.",
    ),
]


@pytest.mark.parametrize(("language", "text"), CUT, ids=[text[:20] for _, text in CUT])
def test_a_sentence_may_begin_and_end_anywhere(language: str, text: str) -> None:
    cut = [text[:end] for end in range(1, len(text))] + [text[start:] for start in range(1, len(text))]
    claims = extract_lines(cut, language=language)
    assert [claim.text for claim in claims] == cut


def test_many_verbs_that_and_joins_are_read_one_by_one() -> None:
    (claim,) = extract_lines(["reported profit and " * 1600 + "said 12."], language="en")
    assert claim.speaker is None


BROKEN = [
    'The old keeper ( hugged his lawyers, saying: "Thank you so much."',
    'In and ("A  In two new schemes, people posing as agents target families of armed forces members and users.? no'
    " told between Dica: “There of evidence Judge your? insiden orang dalam massa mobil… between The. ",
    "12 tewas, senior AS di Baghdad dengan",
    "reformasi 1998.? dalam dua tahap dan melalui public offering, kata Varkoma, Noerhadi McCarth dismissed"
    " Varko's Linux curry favor with the",
]


PAIRS = [
    "Warga memilih pasangan Jokowi-JK",
    "Pasangan Jokowi-JK\n",
    "Voters elected Prabowo-Sandiaga",
    "Presiden Jokowi-JK (2014",
]


@pytest.mark.parametrize("text", PAIRS, ids=range(len(PAIRS)))
def test_two_people_in_one_word_may_end_a_text(text: str) -> None:
    (claim,) = extract_claims(article_from_text(text), every=True)
    assert claim.text == text.strip()


@pytest.mark.parametrize("text", BROKEN, ids=range(len(BROKEN)))
def test_what_is_broken_within_has_a_label_all_the_same(text: str) -> None:
    for every in (True, False):
        for claim in extract_claims(article_from_text(text), every=every):
            assert all(0 < len(label) <= 60 for label in claim.label.values())
