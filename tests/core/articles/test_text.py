"""Plain text and Markdown: decoding, blocks, titles, language, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims import extract_claims
from claims.articles import article_from_text, read_article
from claims.errors import RefusedInput
from claims.records import Article, Block
from claims.resources import seed


def _read(tmp_path: Path, data: bytes, name: str = "a.txt") -> Article:
    path = tmp_path / name
    path.write_bytes(data)
    return read_article(path)


def _texts(article: Article, kind: str) -> list[str]:
    return [article.text[slice(*block.span)] for block in article.blocks if block.kind == kind]


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-32-le", b"\xff\xfe\x00\x00"),
        ("cp1252", b""),
    ],
)
def test_any_encoding_gives_the_same_text(tmp_path: Path, encoding: str, mark: bytes) -> None:
    text = "Presiden Prancis François Hollande mengatakan kepada wartawan di Élysée bahwa pasukan akan dikirim. " * 4
    assert _read(tmp_path, mark + text.encode(encoding)).text == text


def test_two_odd_bytes_do_not_make_the_text_urdu(tmp_path: Path) -> None:
    article = _read(tmp_path, b"Harga beras naik 5 persen \x96 kata Ren\xe9 \x93tinggi\x94 pada 2014.")
    assert article.text == "Harga beras naik 5 persen – kata René “tinggi” pada 2014."
    assert "cp1252" in str(article.notices[0])


def test_line_ends_become_one_kind(tmp_path: Path) -> None:
    assert _read(tmp_path, b"Satu baris.\r\nDua baris.\rTiga baris.\n").text == "Satu baris.\nDua baris.\nTiga baris.\n"


def test_a_few_damaged_letters_are_told_and_do_not_spoil_the_rest(tmp_path: Path) -> None:
    data = "Naïve café señor. ".encode() * 20 + b"\xc3"
    article = _read(tmp_path, data)
    assert article.text.count("café") == 20
    assert len(article.notices) == 1


def test_text_in_an_older_encoding_that_was_copied_into_utf_8_spoils_neither(tmp_path: Path) -> None:
    told = "Le Pen mengatakan “tidak”. Café José ditutup pada 2014."
    other = "Café 24 jam buka, “kata” señor.\n"
    article = _read(tmp_path, other.encode() + told.encode("cp1252") + b" \xe2\x80")
    assert article.text == f"{other}{told} \ufffd"
    assert [str(notice) for notice in article.notices] == [
        "letters that are not UTF-8 were read as cp1252 (4)",
        "letters that could not be decoded are shown as \ufffd (1)",
    ]


def test_dots_that_part_the_items_of_one_line_stay_in_it() -> None:
    article = article_from_text("• 9. The river rose 40 cm • 10. The mill lost 12 workers", language="en")
    told = [claim.text for claim in extract_claims(article, every=True)]
    assert told == ["• 9. The river rose 40 cm", "• 10. The mill lost 12 workers"]


@pytest.mark.parametrize("dot", "-*•‣▪–")
def test_what_draws_a_list_is_no_part_of_what_is_said(dot: str) -> None:
    article = article_from_text(f"Beras\n\nKerusakan akibat gempa:\n{dot} 3 jembatan runtuh\n{dot}\t12 sekolah rusak\n")
    assert _texts(article, "list") == ["3 jembatan runtuh", "12 sekolah rusak"]


def test_control_characters_and_lone_surrogates_are_replaced_and_told() -> None:
    raw = "Pemerintah\x00 mengirim \ud800 600 tentara."
    article = article_from_text(raw, language="id")
    assert len(article.text) == len(raw)
    assert "\x00" not in article.text
    article.text.encode("utf-8")
    assert len(article.notices) == 2


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, b"PK\x03\x04" + bytes(100), bytes(range(256)) * 20, b"%PDF-1.7 ..."],
    ids=["picture", "archive", "program", "PDF"],
)
def test_a_binary_file_with_the_name_of_a_text_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(RefusedInput) as caught:
        _read(tmp_path, data)
    assert "a.txt" in caught.value.where and caught.value.advice


@pytest.mark.parametrize("data", [b"", b"\n\n  \t\n", b"\xef\xbb\xbf", "\u00a0\u200b".encode()])
def test_an_article_without_text_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(RefusedInput):
        _read(tmp_path, data)


def test_pasted_nothing_is_refused() -> None:
    with pytest.raises(RefusedInput):
        article_from_text("   ")


def test_missing_file_folder_and_unknown_kind_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path, tmp_path / "x.mp3"):
        with pytest.raises(RefusedInput) as caught:
            read_article(path)
        assert str(path) in str(caught.value)


def test_the_sample(tmp_path: Path) -> None:
    article = read_article(seed("paris-coalition-2014.id.txt"))
    assert article.language == "id"
    assert article.origins["language"] == "detected"
    assert len(article.sha256) == 64
    assert article.characters == len(article.text)
    assert all(block.kind != "title" for block in article.blocks)


def test_a_short_first_line_is_the_title() -> None:
    article = article_from_text("Harga beras naik lagi\n\nHarga beras naik 5 persen di Jakarta.", language="id")
    assert article.title == "Harga beras naik lagi"
    assert article.blocks[0] == Block("title", (0, 21))


@pytest.mark.parametrize("text", ["Only one line without a stop", "It rained. Then it stopped.\nThe sun came out."])
def test_a_sentence_is_no_title(text: str) -> None:
    article = article_from_text(text, path="notes/rain.txt", language="en")
    assert article.title == "rain"


def test_markdown_marks_are_no_part_of_what_is_said(tmp_path: Path) -> None:
    data = b"# Rice is dear\n\nPrices rose.\n\n## Why\n\n- Drought\n- War\n\n> We warned them\n\n---\n\nEnd here."
    article = _read(tmp_path, data, "a.md")
    assert article.title == "Rice is dear"
    assert _texts(article, "heading") == ["Why"]
    assert _texts(article, "list") == ["Drought", "War"]
    assert _texts(article, "quotation") == ["We warned them"]
    assert _texts(article, "paragraph") == ["Prices rose.", "End here."]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("*Sebanyak* **162 orang** tewas di [Cianjur](http://x.id/a_(b)).", "Sebanyak 162 orang tewas di Cianjur."),
        ("***Gempa*** itu _sangat_ __kuat__ pada `2022`.", "Gempa itu sangat kuat pada 2022."),
        ("Gempa **itu\nmerusak** 3 kota ![peta](a.png).", "Gempa itu merusak 3 kota ."),
        ("[Warga][1] mengungsi[^2] ke <https://x.id/a_b_c>.", "Warga mengungsi ke https://x.id/a_b_c."),
        ("Nilainya 5*3*2 atau 5 * 3, kata a_b_c \\*begitu\\*.", "Nilainya 5*3*2 atau 5 * 3, kata a_b_c *begitu*."),
        ("Menurut [ia](sang wali kota) ada 5 korban[1][2].", "Menurut [ia](sang wali kota) ada 5 korban[1][2]."),
        ('Kata [BMKG](<http://x.id/a b> "Data 5") di data__gempa__baru.', "Kata BMKG di data__gempa__baru."),
        ("[SALAH] Gempa itu * kuat * dan ** kuat.", "[SALAH] Gempa itu * kuat * dan ** kuat."),
    ],
)
def test_words_of_markdown_are_read_without_their_marks(tmp_path: Path, written: str, told: str) -> None:
    data = f"# Gempa **Cianjur**\n\n{written}\n\nAkhir.\n".encode()
    article = _read(tmp_path, data, "a.md")
    assert article.title == "Gempa Cianjur"
    assert _texts(article, "paragraph") == [told, "Akhir."]
    assert written in _read(tmp_path, data, "a.txt").text


WRAPPED = """# Banjir Demak

**Oleh Budi Santoso**
22 September 2025

Sebanyak 162 orang tewas dalam banjir yang melanda
Kabupaten Demak, kata Kepala BNPB Suharyanto.
Harga beras naik
12 persen.

Ia berkata:
> Kami menyalurkan bantuan kepada 600
> keluarga di Demak.
> - 300 tenda

- 3 jembatan runtuh di
  Kabupaten Kudus
- 12 sekolah rusak

| Kota | Korban |
|---|---|

Satu rumah.\x20\x20
Dua rumah.\\
Tiga rumah.<br>Empat rumah.
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_line_end_within_a_paragraph_of_markdown_is_a_blank(tmp_path: Path, line_end: str) -> None:
    article = _read(tmp_path, WRAPPED.replace("\n", line_end).encode(), "a.md")
    assert _texts(article, "furniture") == ["Oleh Budi Santoso", "22 September 2025"]
    assert (article.author, str(article.published)) == ("Budi Santoso", "2025-09-22")
    assert _texts(article, "paragraph") == [
        "Sebanyak 162 orang tewas dalam banjir yang melanda Kabupaten Demak, kata Kepala BNPB Suharyanto. "
        "Harga beras naik 12 persen.",
        "Ia berkata:",
        "| Kota | Korban |",
        "|---|---|",
        "Satu rumah.",
        "Dua rumah.",
        "Tiga rumah.",
        "Empat rumah.",
    ]
    assert _texts(article, "quotation") == ["Kami menyalurkan bantuan kepada 600 keluarga di Demak.", "- 300 tenda"]
    assert _texts(article, "list") == ["3 jembatan runtuh di Kabupaten Kudus", "12 sekolah rusak"]
    claims = extract_claims(article)
    assert (
        claims[0].text
        == "Sebanyak 162 orang tewas dalam banjir yang melanda Kabupaten Demak, kata Kepala BNPB Suharyanto."
    )
    assert all(article.text[slice(*claim.span)] == claim.text for claim in claims)


def test_a_headline_without_a_mark_is_no_part_of_the_first_paragraph_of_markdown(tmp_path: Path) -> None:
    article = _read(tmp_path, b"Beras mahal\nHarga beras naik 12 persen di\nDemak dan sekitarnya.\n", "a.md")
    assert article.title == "Beras mahal"
    assert _texts(article, "paragraph") == ["Harga beras naik 12 persen di Demak dan sekitarnya."]


def test_a_line_broken_within_a_sentence_goes_on() -> None:
    article = article_from_text(
        "The government said on Monday that it\nwould send troops.\nFrance agreed.", language="en"
    )
    assert _texts(article, "paragraph")[0] == "The government said on Monday that it\nwould send troops."


def test_a_paragraph_broken_at_a_fixed_width_is_one_block() -> None:
    lines = [
        "The government said on Monday that it would send 600 soldiers to the",
        "United Arab Emirates. Prime Minister Tony Abbott told reporters in",
        "Canberra that the force would leave within a few days, and that the",
        "decision was final.",
    ]
    article = article_from_text("\n".join(lines) + "\n\nFrance agreed.", language="en")
    assert _texts(article, "paragraph") == ["\n".join(lines), "France agreed."]


def test_a_language_that_is_not_supported_is_told() -> None:
    text = (
        "Le gouvernement a annoncé hier que les impôts des ménages les plus modestes baisseront dès l'année prochaine."
    )
    article = article_from_text(text)
    assert article.language == "fr"
    assert any("(fr)" in str(notice) for notice in article.notices)
    assert article_from_text("Harga beras naik 5 persen di Jakarta dan Bogor.", language="id").notices == ()


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text(alphabet=st.sampled_from(list("ab. \n\r\t#->*1.\x00\ud800é\u2028😀")), max_size=120))
def test_blocks_are_in_order_and_hold_no_blank_ends(raw: str) -> None:
    article = article_from_text("x" + raw, language="en")
    last = 0
    for block in article.blocks:
        start, end = block.span
        assert last <= start < end <= len(article.text)
        assert article.text[start:end] == article.text[start:end].strip()
        last = end
