from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.articles import article_from_text
from claims.extraction.reading.sentences import split_sentences
from claims.records import Block


def sentences(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, language)]


INDONESIAN = {
    "a shout and who claims it": ['"Kami menang!" Budi Salim mengklaim.', "Ia pergi."],
    "company, time of day and date": ["PT. Sinar Jaya tutup pk. 14.30 WIB pada tgl. 5 Mei.", "Warga kecewa."],
    "first name cut short": ["Moh. Yamin dan H. Agus hadir.", "Mereka pulang."],
    "number and page": ["Lihat No. 5 dan hlm. 12.", "Selesai."],
    "date in brackets": ["Ia tiba Senin (15/9).", "Ia pergi Selasa (16/9)."],
    "decimals and prices": ["Harganya Rp 2.500,50.", "Naik 5,5 persen."],
    "a row of titles and initials": ["Prof. Dr. Ir. B.J. Salim berbicara.", "Hadirin diam."],
    "address": ["Kantornya di Jl. Jend. Sudirman Kav. 52, Jakarta.", "Telp. 021-555 tidak aktif."],
    "quotation of two sentences": ['"Kami datang.', 'Kami tidak takut," kata Budi.', "Ia pergi."],
    "question inside a quotation goes on": ['"Benarkah itu?" tanya Ani kepada kami.', "Budi diam."],
    "curly quotation ends a sentence": ["Ia berkata, “Saya setuju.”", "Rapat ditutup."],
    "ellipsis before a capital": ["Ia menunggu...", "Tidak ada kabar."],
    "ellipsis before a small letter": ["Ia ... tidak jadi datang.", "Kami pulang."],
    "address of a site": ["Baca di Berita.Com atau www.berita.co.id hari ini.", "Gratis."],
    "list after a colon": ["Syaratnya: 1. KTP", "2. KK", "3. Akta."],
    "source in brackets at the end": ["Banjir surut.", "(berita kota)"],
    "year at the end": ["Ia pindah pada 2014.", "Lima orang ikut."],
    "number at the beginning": ["Polisi datang.", "12 orang ditahan."],
    "no capitals at all": ["saya ke pasar.", "beli sayur.", "pulang lagi"],
    "footnote": ["Luasnya 5 hektare.[1]", "Letaknya di utara."],
    "abbreviation in brackets": ["Bandara Raja Ali (RHF. II) di Bintan dibuka.", "Warga senang."],
    "ranks with their corps": ["Kombes Pol. Rudi dan Letkol Inf. Wira datang.", "Brigjen Pol. (Purn) Haris diam."],
    "a shout and who says it": ['"Kita menang!" Budi Salim berkata.', "Ia pulang."],
    "stressed words": ["Kami mau itu Keluar. Dari. SINI,” kata Budi.", "Ia pulang."],
    "opponents": ["Laga Persik vs. Arema seri.", "Penonton pulang."],
}
ENGLISH = {
    "country before a noun and before a sentence": ["The U.S. Senate met in the U.S.", "It was late."],
    "month before a day": ["They met on Jan. 5.", "Nobody spoke."],
    "company name": ["Acme Inc. was sold by Bell & Co. in May.", "They were glad."],
    "titles": ["Dr. Jones and Mrs. A. B. White left at 5 p.m. on Monday.", "We stayed."],
    "time of day before a name": ["The shop closed at 6 p.m.", "Anna went home."],
    "time of day before a weekday": [
        "The dam burst at 5:30 p.m. Monday as the rain grew.",
        "It was still dark at 6 a.m. Tuesday.",
    ],
    "time of day before a month": ["The vote begins at 9 a.m. June 5 in the old hall.", "It ends at 6 p.m. Saturday."],
    "time of day before a zone": [
        "The train was due to leave at 6 p.m. EST on Sunday.",
        "It had left by 7 p.m.",
        "Gales followed.",
    ],
    "a question and who asks it": ['"Who won?" Mr. Bob Hale asked.', "Ann Poe knew."],
    "a shout and who boasts": ['"We won!" Ann Poe boasted.', "She left."],
    "a question and what somebody did": ['"Who won?"', "She added 12 men to the list."],
    "a question and what happened then": ['"Who won?"', "Ann Poe left.", '"Me!"', "The man said no."],
    "a headline that begins with a shout": ["'We Won!' Film Shows Farmer in Hall"],
    "stressed words": ["We want to Get. It. OUT,” Reed said.", "We won."],
    "one word that is a sentence": ["It is Sunday.", "Monday.", "He came."],
    "titles behind a stop": ["He left.", "Mr. Hale.", "She stayed."],
    "titles before names": ["Amb. Anna Reed met Msgr. Luke Hart and Cllr. Joan Poe.", "Rain fell."],
    "pronoun I and initial I": ["It was you and I.", "Did you see Ann I. Brown?"],
    "a whole sentence in brackets inside": ["He came (it was late by then.) to us.", "We slept."],
    "a sentence after brackets": ["He came (it was late by then.) Nobody minded.", "We slept."],
    "Latin abbreviations": ["Use metals, e.g. Copper or (cf. Smith et al.) iron.", "Mix them."],
    "money and percent": ["It fell 3.5% to $1.2bn.", "Shares rose."],
    "letters as marks": ["a. Buy bread", "b. Bake cake", "c. Eat both"],
    "bullets": ["• Buy bread", "• Bake cake"],
    "excited": ["What?!", "No way!!", "Fine."],
    "brand with a small letter": ["They sell phones.", "iPhones are dear."],
}


@pytest.mark.parametrize(
    ("language", "wanted"),
    [("id", wanted) for wanted in INDONESIAN.values()] + [("en", wanted) for wanted in ENGLISH.values()],
    ids=[*INDONESIAN, *ENGLISH],
)
def test_sentences_in_one_line(language: str, wanted: list[str]) -> None:
    assert sentences(" ".join(wanted), language) == wanted


def test_a_title_close_to_the_next_one_is_no_sentence() -> None:
    assert sentences("Ia bertemu Kombes.Pol Rudi Salim. Lalu pulang.", "id") == [
        "Ia bertemu Kombes.Pol Rudi Salim.",
        "Lalu pulang.",
    ]


def test_a_gap_that_was_forgotten() -> None:
    text = "Harga sudah turun.Namun, warga masih mengeluh."
    assert sentences(text, "id") == ["Harga sudah turun.", "Namun, warga masih mengeluh."]


def test_a_heading_without_a_stop_is_a_sentence() -> None:
    assert sentences("Harga Beras Naik\nHarga beras naik lima persen.", "id") == [
        "Harga Beras Naik",
        "Harga beras naik lima persen.",
    ]


def test_a_line_that_breaks_off_goes_on() -> None:
    text = "Pemerintah akan membangun jembatan\nyang panjang. Warga senang."
    assert sentences(text, "id") == ["Pemerintah akan membangun jembatan\nyang panjang.", "Warga senang."]


def test_items_of_a_list_are_not_joined() -> None:
    assert sentences("beras\ngula\nminyak", "id") == ["beras", "gula", "minyak"]


def test_text_broken_at_a_fixed_width_is_read_as_paragraphs() -> None:
    text = (
        "The minister said on Monday that the new bridge\n"
        "over the river would be opened by the end of the\n"
        "year. Work on it had been delayed twice, and Mr.\n"
        "Smith blamed the rain for the whole of it. People\n"
        "were glad.\n\n"
        "A second paragraph stands here."
    )
    assert [sentence.replace("\n", " ") for sentence in sentences(text, "en")] == [
        "The minister said on Monday that the new bridge over the river would be opened by the end of the year.",
        "Work on it had been delayed twice, and Mr. Smith blamed the rain for the whole of it.",
        "People were glad.",
        "A second paragraph stands here.",
    ]


WRAPPED = """\
Pemerintah Kota Bandung menyatakan anggaran sekolah naik sebesar 12
persen. Jumlah itu setara Rp4 miliar menurut catatan dinas. Wali Kota
Bandung Lena Sari mengatakan dana itu dipakai untuk 40 sekolah.

Menurut Kepala Dinas Pendidikan Provinsi Jawa Barat yang baru dilantik
Sardono Wirawan, pembangunan selesai pada 2027.

Warga menyambut kabar itu
Sekolah kami rusak sejak 2019.
"""


def test_a_paragraph_of_two_lines_is_broken_as_the_rest_of_its_text_is() -> None:
    article = article_from_text(WRAPPED, language="id")
    spans = split_sentences(article.text, "id", article.blocks)
    assert [article.text[start:end].replace("\n", " ") for start, end in spans][2:] == [
        "Wali Kota Bandung Lena Sari mengatakan dana itu dipakai untuk 40 sekolah.",
        "Menurut Kepala Dinas Pendidikan Provinsi Jawa Barat yang baru dilantik Sardono Wirawan, pembangunan selesai"
        " pada 2027.",
        "Warga menyambut kabar itu",
        "Sekolah kami rusak sejak 2019.",
    ]


def test_sentences_never_cross_blocks() -> None:
    text = "Harga naik tajam warga mengeluh keras di kota"
    blocks = [Block("paragraph", (17, 37)), Block("heading", (0, 16))]
    spans = split_sentences(text, "id", blocks)
    assert [text[start:end] for start, end in spans] == ["Harga naik tajam", "warga mengeluh keras", "di kota"]


def test_blocks_beyond_the_text_and_within_each_other_do_no_harm() -> None:
    text = "Satu. Dua."
    blocks = [Block("paragraph", (0, 99)), Block("quotation", (6, 10)), Block("list", (-3, 2))]
    assert (
        "".join(text[start:end] for start, end in split_sentences(text, "id", blocks)).replace(" ", "") == "Satu.Dua."
    )


@pytest.mark.parametrize("language", ["ms", "fr", "zz", ""])
def test_a_language_that_is_not_known_is_split_by_common_rules(language: str) -> None:
    assert sentences("Satu dua. Tiga empat! 5,5 enam.", language) == ["Satu dua.", "Tiga empat!", "5,5 enam."]


def test_scripts_without_gaps() -> None:
    assert sentences("今天下雨。他没来。", "zh") == ["今天下雨。", "他没来。"]


@pytest.mark.parametrize("text", ["", " \n\t ", "\u2028\u2029"])
def test_nothing_gives_nothing(text: str) -> None:
    assert split_sentences(text, "id") == []


PIECES = st.sampled_from(
    [
        "Budi",
        "PT.",
        "a.m.",
        "U.S.",
        "dr.",
        "No.",
        "5",
        "1.",
        "2.",
        "(",
        ")",
        '"',
        "”",
        "...",
        "?!",
        ".",
        " ",
        "\n",
        "\r\n",
        "kata",
        "。",
        "•",
        "\x00",
        "\u200f",
        "\ud800",
        "😀",
        "e\u0301",
        "\u2028",
        "1)",
        "[2]",
        "-",
    ]
)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(
    text=st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=120)),
    language=st.sampled_from(["id", "en", "xx"]),
)
def test_every_letter_belongs_to_exactly_one_sentence(text: str, language: str) -> None:
    at = 0
    for start, end in split_sentences(text, language):
        assert text[at:start].strip() == ""
        assert start < end
        assert text[start:end] == text[start:end].strip()
        at = end
    assert text[at:].strip() == ""


@pytest.mark.parametrize("piece", [". ", "(a.) ", '"A." ', "a\n", "1. A ", "Mr. ", "• A ", "[.] ", "((", "Kata ini. "])
def test_time_grows_with_the_text(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * (count // len(piece))
        best = 9.0
        for _ in range(3):
            begin = time.process_time()
            split_sentences(text, "id")
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(160_000) < 20 * seconds(40_000) + 0.05
