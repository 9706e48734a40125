"""Articles of every format: every sentence is recovered in order, blocks stay apart, and what is known is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claims import read_article
from claims.articles import article_from_bytes
from claims.errors import RefusedInput
from claims.records import Article

PAGE = """<!doctype html><html lang="id"><head><title>Harga beras naik | Kabar</title>
<meta property="og:title" content="Harga beras naik"><meta property="og:site_name" content="Kabar Nusantara">
<meta property="article:published_time" content="2015-01-20T10:00:00+07:00"><meta name="author" content="Rina Wati">
<link rel="canonical" href="https://example.org/beras"></head><body>
<nav><ul><li><a href="/">Beranda</a></li><li><a href="/politik">Politik</a></li></ul></nav>
<article><h1>Harga beras naik</h1>
<p>JAKARTA, KABAR.com - Harga beras naik 12 persen dalam sebulan, kata Menteri Perdagangan di kantornya.</p>
<p>Baca juga: Harga gula ikut naik di seluruh daerah</p>
<h2>Stok aman</h2><p>Pemerintah memastikan stok cukup untuk enam bulan ke depan dan tidak akan mengimpor lagi.</p>
<ul><li>Stok Bulog 1,5 juta ton pada akhir Januari</li><li>Panen raya dimulai bulan Maret di Jawa</li></ul>
<blockquote>Kami tidak akan mengimpor beras tahun ini, ujar menteri kepada wartawan di Jakarta.</blockquote>
<p>ADVERTISEMENT</p>
<p>Kenaikan itu yang tertinggi sejak 2010 menurut catatan Badan Pusat Statistik. (abc/def)</p></article>
<footer>Hak cipta 2015</footer></body></html>"""


def texts(article: Article, *kinds: str) -> list[str]:
    return [article.text[slice(*block.span)] for block in article.blocks if not kinds or block.kind in kinds]


def story(article: Article) -> list[str]:
    return [article.text[slice(*block.span)] for block in article.blocks if block.kind != "furniture"]


def test_a_web_page_gives_its_story_and_what_it_says_of_itself() -> None:
    article = article_from_bytes(PAGE.encode(), name="beras.html")
    assert (article.title, article.outlet, article.author) == ("Harga beras naik", "Kabar Nusantara", "Rina Wati")
    assert (article.published, article.url, article.language) == (date(2015, 1, 20), "https://example.org/beras", "id")
    assert article.origins["published"] == "meta article:published_time"
    found = " ".join(story(article))
    assert "Harga beras naik 12 persen" in found
    assert "Stok aman" in texts(article, "heading")
    assert "Stok Bulog 1,5 juta ton pada akhir Januari" in texts(article, "list")
    assert any(text.startswith("Kami tidak") for text in texts(article, "quotation"))
    for furniture in ("Baca juga", "ADVERTISEMENT", "KABAR.com", "(abc/def)", "Beranda", "Hak cipta"):
        assert furniture not in found


def test_linked_data_comes_before_meta_tags() -> None:
    data = '{"@graph": [{"@type": "NewsArticle", "headline": "Judul asli", "datePublished": "2015-01-19", '
    data += '"author": [{"name": "Budi"}, {"name": "Sari"}], "publisher": {"name": "Kabar"}}]}'
    page = PAGE.replace("<head>", f'<head><script type="application/ld+json">{data}</script>')
    article = article_from_bytes(page.encode(), name="x.html")
    assert (article.title, article.author, article.published) == ("Judul asli", "Budi, Sari", date(2015, 1, 19))


def test_an_unknown_day_stays_unknown() -> None:
    page = PAGE.replace("article:published_time", "other").replace("2015-01-20", "")
    assert article_from_bytes(page.encode(), name="x.html").published is None


@pytest.mark.parametrize("seed", range(20))
def test_every_paragraph_of_a_word_file_is_recovered_in_order(making: Any, seed: int) -> None:
    paragraphs = making.paragraphs(seed)
    article = article_from_bytes(making.docx(paragraphs, title="Judul"), name="x.docx")
    assert story(article) == paragraphs
    assert (article.title, article.author) == ("Judul", "Rina Wati")


@pytest.mark.parametrize("seed", range(20))
def test_every_paragraph_of_a_pdf_is_recovered_in_order(making: Any, seed: int) -> None:
    paragraphs = making.paragraphs(seed)
    data = making.pdf(paragraphs, width=60 + seed)
    assert story(article_from_bytes(data, name="x.pdf")) == paragraphs


def test_running_heads_and_page_numbers_of_a_pdf_are_left_out(making: Any) -> None:
    paragraphs = [text for seed in range(12) for text in making.paragraphs(seed)]
    data = making.pdf(paragraphs, running="Kabar Nusantara, edisi 12")
    assert data.count(b"/Type /Page ") > 3
    assert " ".join(story(article_from_bytes(data, name="x.pdf"))).split() == " ".join(paragraphs).split()


def test_paragraphs_of_one_line_in_a_pdf_stay_apart(making: Any) -> None:
    told = ["Gempa Cianjur menewaskan 162 orang", "Sebanyak 2.200 rumah rusak berat"]
    long = "Pemerintah memastikan bahwa bantuan sudah tiba di semua desa yang rusak akibat gempa pada Senin lalu."
    paragraphs = [*told, long, "Kami butuh 500 tenda kata Ridwan Kamil di Cugenang"]
    assert story(article_from_bytes(making.pdf(paragraphs), name="x.pdf")) == paragraphs


def test_paragraphs_of_a_pdf_stay_whole_below_lines_that_stand_closer(making: Any) -> None:
    address = ["Kementerian Keuangan", "Jalan Wahidin 1", "Jakarta Pusat 10710", "Telepon 021 500123", "Biro Humas"]
    paragraphs = making.paragraphs(3)[:4]
    assert set(paragraphs) <= set(story(article_from_bytes(making.pdf(paragraphs, address=address), name="x.pdf")))


@pytest.mark.parametrize(
    "line",
    [
        "11/23/26, 4:17 PM Gempa Cianjur - Kabar Nusantara",
        "23/11/26, 16.17 Gempa Cianjur",
        "2026-11-23, 16:17",
        "https://kabar.example/2026/11/gempa?page=all 1/2",
    ],
)
def test_what_a_browser_prints_over_a_page_is_left_out(making: Any, line: str) -> None:
    later = "Pada 23/11/2022, 16.17 WIB, gempa terjadi lagi di kabupaten itu, dan warga kembali berlari keluar rumah."
    told = ["Sebanyak 162 orang tewas akibat gempa di Cianjur.", later]
    assert story(article_from_bytes(making.pdf(told, running=line), name="x.pdf")) == told


def test_words_broken_at_the_end_of_a_pdf_line_are_whole(making: Any) -> None:
    long = "Pemerintah memastikan bahwa tahun ini ada ketersedi-" + " " * 40 + "aan pangan untuk enam bulan."
    data = making.pdf([long], width=52)
    assert story(article_from_bytes(data, name="x.pdf")) == [
        "Pemerintah memastikan bahwa tahun ini ada ketersediaan pangan untuk enam bulan."
    ]


def test_a_headline_of_a_pdf_goes_on_in_the_next_line(making: Any) -> None:
    told = [
        "Indonesia mengalahkan Vietnam 1-0 dalam laga ketiga di Jakarta pada Kamis malam. " * 6,
        "Pelatih mengaku puas.",
    ]
    told[0] = told[0].strip()
    data = making.pdf(told, headline=["Indonesia Kalahkan Vietnam", "1-0, Shin Tae-yong Puas"])
    article = article_from_bytes(data, name="x.pdf")
    assert article.title == "Indonesia Kalahkan Vietnam 1-0, Shin Tae-yong Puas"
    assert story(article) == [article.title, *told]
    assert texts(article, "heading") == [article.title]


def test_signs_that_draw_several_letters_are_these_letters(making: Any) -> None:
    told = "Jonatan menang di \ufb01nal dan Tifany di semi\ufb01nal, kata Garuda™."
    assert story(article_from_bytes(making.pdf([told]), name="x.pdf")) == [
        "Jonatan menang di final dan Tifany di semifinal, kata Garuda™."
    ]


NAMED_BY_PROGRAMS = ["Document1", "Dokumen 2", "Microsoft Word - berita.docx", "Untitled", "naskah_final.docx", "- 1 -"]


@pytest.mark.parametrize("name", NAMED_BY_PROGRAMS)
def test_a_title_that_a_program_gave_loses_to_the_headline(making: Any, name: str) -> None:
    told = "Gempa menewaskan 162 orang pada Senin."
    for style in ("Heading1", "Title"):
        body = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>Gempa di Cianjur</w:t></w:r></w:p>'
        word = making.docx([], title=name, body=f"{body}<w:p><w:r><w:t>{told}</w:t></w:r></w:p>")
        assert article_from_bytes(word, name="x.docx").title == "Gempa di Cianjur", style
    assert article_from_bytes(making.docx(["Gempa di Cianjur", told], title=name), name="x.docx").title == (
        "Gempa di Cianjur"
    ), "a first line that is a headline"
    paper = making.pdf([told], headline=["Gempa di Cianjur"], title=name)
    assert article_from_bytes(paper, name="x.pdf").title == "Gempa di Cianjur"
    assert article_from_bytes(making.docx([told, told], title=name), name="kabar.docx").title == "kabar"


def test_a_title_that_a_person_gave_stays(making: Any) -> None:
    for name in ("Document of the year", "Microsoft Word dijual", "Berita 1"):
        assert article_from_bytes(making.docx(["Judul", "Isi berita."], title=name), name="x.docx").title == name


def test_tracked_insertions_are_kept_and_deletions_are_not(making: Any) -> None:
    body = "<w:p><w:r><w:t>Jumlahnya </w:t></w:r><w:ins><w:r><w:t>600</w:t></w:r></w:ins>"
    body += "<w:del><w:r><w:delText>400</w:delText></w:r></w:del><w:r><w:t> tentara.</w:t></w:r></w:p>"
    assert article_from_bytes(making.docx([], body=body), name="x.docx").text == "Jumlahnya 600 tentara."


@pytest.mark.parametrize("account", ["admin", "User", "root", "Administrator", "user 2", "Microsoft Office User"])
def test_an_account_is_no_author(making: Any, account: str) -> None:
    article = article_from_bytes(making.docx(["Harga naik 12 persen."], author=account), name="x.docx")
    assert article.author is None
    assert "author" not in article.origins
    named = article_from_bytes(making.docx(["Harga naik 12 persen."], author="Rina Admin"), name="x.docx")
    assert named.author == "Rina Admin"
    assert "author" in named.origins


def test_open_document_text(making: Any) -> None:
    body = "<text:tracked-changes><text:p>Terhapus.</text:p></text:tracked-changes><text:h>Judul</text:h>"
    body += "<text:p>Harga<text:s/>naik<text:line-break/>lagi."
    body += "<office:annotation><text:p>Catatan.</text:p></office:annotation></text:p>"
    body += "<text:list><text:list-item><text:p>Satu hal</text:p></text:list-item></text:list>"
    body += "<table:table-cell><text:p>12 persen</text:p></table:table-cell>"
    article = article_from_bytes(making.odt(body, title="Beras"), name="x.odt")
    assert story(article) == ["Judul", "Harga naik lagi.", "Satu hal", "12 persen"]
    assert [block.kind for block in article.blocks] == ["heading", "paragraph", "list", "table"]
    assert article.title == "Beras"


def test_a_book_is_read_in_the_order_of_its_spine(making: Any) -> None:
    chapters = ["<p>Bab kedua sudah terbit.</p>", "<h1>Awal</h1><p>Bab pertama sudah terbit.</p>"]
    article = article_from_bytes(making.epub(chapters, title="Kisah"), name="x.epub")
    assert story(article) == ["Awal", "Bab pertama sudah terbit.", "Bab kedua sudah terbit."]
    assert (article.title, article.published) == ("Kisah", date(2014, 9, 15))


def test_rich_text() -> None:
    data = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 Harga \b naik\b0  12 persen.\par Stok \u8220?aman\u8221?.\par}"
    assert story(article_from_bytes(data, name="x.rtf")) == ["Harga naik 12 persen.", "Stok “aman”."]


def test_dots_of_a_list_in_rich_text_are_no_part_of_what_is_said() -> None:
    dot = rb"{\listtext\u8226\'95\tab}"
    data = rb"{\rtf1\ansi Rusak:\par " + dot + rb"3 jembatan runtuh\par " + dot + rb"12 sekolah\par}"
    article = article_from_bytes(data, name="x.rtf")
    assert texts(article, "list") == ["3 jembatan runtuh", "12 sekolah"]


def test_a_mail_gives_its_own_text() -> None:
    data = b"From: Rina Wati <rina@example.org>\r\nDate: Tue, 20 Jan 2015 10:00:00 +0700\r\nSubject: Harga beras\r\n"
    data += b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHarga naik\r\n12 persen.\r\n\r\n"
    data += b"Stok aman.\r\n> kutipan lama\r\n\r\n-- \r\nRina Wati, Jakarta\r\n"
    article = article_from_bytes(data, name="x.eml")
    assert story(article) == ["Harga naik 12 persen.", "Stok aman."]
    assert (article.title, article.author, article.published) == ("Harga beras", "Rina Wati", date(2015, 1, 20))


SENT_ON = {
    "Gmail": "---------- Forwarded message ---------\nFrom: Redaksi <r@kabar.example>\n"
    "Date: Tue, 22 Nov 2022 at 08:00\nSubject: Gempa\nTo: Budi <b@x.example>\n\n",
    "Outlook": "From: Redaksi\nSent: Tuesday, November 22, 2022 8:00 AM\nTo: Budi\nSubject: Gempa\n\n",
    "in Indonesian": "---------- Pesan terusan ---------\nDari: Redaksi <r@kabar.example>\n"
    "Tanggal: Sel, 22 Nov 2022 08.00\nSubjek: Gempa\nKepada: Budi\n\n",
}


@pytest.mark.parametrize("head", SENT_ON.values(), ids=SENT_ON.keys())
def test_of_a_mail_that_is_sent_on_the_day_of_the_first_sender_counts(head: str) -> None:
    data = "From: Budi <b@x.example>\nDate: Fri, 25 Nov 2022 10:00:00 +0700\nSubject: Fwd: Gempa Cianjur\n"
    data += "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
    data += f"Tolong cek.\n\n{head}Sebanyak 162 orang tewas.\n"
    article = article_from_bytes(data.encode(), name="x.eml")
    assert story(article) == ["Tolong cek.", "Sebanyak 162 orang tewas."]
    assert (article.title, article.author, article.published) == ("Gempa Cianjur", None, date(2022, 11, 22))
    again = data.replace(head, f"{SENT_ON['Gmail'].replace('22 Nov', '24 Nov')}{head}").encode()
    assert article_from_bytes(again, name="x.eml").published == date(2022, 11, 22)
    answer = article_from_bytes(data.replace("Fwd:", "Re:").encode(), name="x.eml")
    assert story(answer) == story(article)
    assert (answer.title, answer.author, answer.published) == ("Gempa Cianjur", "Budi", date(2022, 11, 25))


def test_lines_of_an_invitation_are_no_head_of_a_mail() -> None:
    data = "From: Budi <b@x.example>\nSubject: Undangan\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
    invited = "Tanggal: 3 Mei 2022\nPerihal: Peresmian 12 sekolah\nKepada: Pemimpin redaksi\n"
    article = article_from_bytes(f"{data}{invited}\nSebanyak 12 sekolah dibuka.\n".encode(), name="x.eml")
    assert "12 sekolah" in story(article)[0]
    assert story(article)[1:] == ["Sebanyak 12 sekolah dibuka."]


def test_a_web_archive_gives_the_page_and_its_address() -> None:
    data = b"From: <Saved>\r\nSnapshot-Content-Location: https://example.org/beras?id=1\r\n"
    data += b"Subject: x\r\nMIME-Version: 1.0\r\n"
    data += b'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n'
    page = PAGE.replace('<link rel="canonical" href="https://example.org/beras">', "")
    article = article_from_bytes(data + page.encode() + b"\r\n--b--\r\n", name="x.mhtml")
    assert article.url == "https://example.org/beras?id=1"
    assert article.title == "Harga beras naik"


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("JAKARTA, KOMPAS.com - Harga beras naik.", "Harga beras naik."),
        ("Liputan6.com, Jakarta - Harga beras naik.", "Harga beras naik."),
        ("WASHINGTON (AP) — The House voted.", "The House voted."),
        ("WASHINGTON, March 5, 2024 (AP) -- Sen. John Miller voted.", "Sen. John Miller voted."),
        ("LONDON, Nov 20 (Reuters) - The House voted.", "The House voted."),
        ("LONDON, Nov. 20 (Reuters) - The House voted.", "The House voted."),
        ("London, 20 November 2019 (Reuters) - The House voted.", "The House voted."),
        ("JAKARTA, Selasa (6/2/2024) - Harga beras naik.", "Harga beras naik."),
        ("Jakarta, 6 Februari 2024 - Harga beras naik.", "Harga beras naik."),
        ("DUBAI, United Arab Emirates — The House voted.", "The House voted."),
        ("(Reuters) - Oil prices rose.", "Oil prices rose."),
        ("On Tuesday, March 5, 2024 - The House voted.", "On Tuesday, March 5, 2024 - The House voted."),
        ("Budi, 6 Februari 2024 - Harga beras naik.", "Budi, 6 Februari 2024 - Harga beras naik."),
        ("London (Reuters) - The House voted.", "The House voted."),
        ("Jakarta - Harga beras naik.", "Harga beras naik."),
        ("Budi Santoso - Harga beras naik.", "Budi Santoso - Harga beras naik."),
        ("Harga beras naik. (abc/def)", "Harga beras naik."),
        ("Harga beras naik. (theguardian)", "Harga beras naik."),
        ("Harga beras naik (12/9)", "Harga beras naik (12/9)"),
        ("Harga beras naik (sementara)", "Harga beras naik (sementara)"),
        ("Pada 2014 - 2015 harga naik.", "Pada 2014 - 2015 harga naik."),
        ("Also on rt.com Politicians threatened with arrest as Bolivia purges the cabinet", None),
        ("With Post wires", None),
        ("Filed under: Politics |", None),
        ("GET FOX BUSINESS ON THE GO BY CLICKING HERE", None),
        ("With wires and poles they built a fence.", "With wires and poles they built a fence."),
        ("Baca juga soal ini, kata guru itu, sebelum ujian dimulai pukul 8.", None),
    ],
)
def test_datelines_and_desk_marks_are_no_part_of_the_story(line: str, kept: str | None) -> None:
    article = article_from_bytes(f"Sebuah judul\n\n{line}\n".encode(), name="x.txt")
    assert story(article) == ["Sebuah judul", *([kept] if kept else [])]
    assert line in article.text


def test_the_kind_is_told_by_the_content_and_not_by_the_name(making: Any, tmp_path: Path) -> None:
    for name in ("article.txt", "article.pdf"):
        path = tmp_path / name
        path.write_bytes(making.docx(["Harga naik 12 persen."]))
        assert read_article(path).text == "Harga naik 12 persen."


@pytest.mark.parametrize("data", [b"\xff\xfe\x00\x01\x02PNG", b"Harga naik 12 persen."], ids=["8 bytes", "text"])
def test_what_is_named_a_pdf_and_is_of_no_known_kind_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedInput, match="no PDF; get it again"):
        article_from_bytes(data, name="Laporan.PDF")


def test_a_scanned_pdf_says_so(making: Any) -> None:
    with pytest.raises(RefusedInput, match="scanned"):
        article_from_bytes(making.pdf(["x"]).replace(b"(x)", b"( )"), name="scan.pdf")


def test_an_empty_page_is_no_scanned_picture() -> None:
    with pytest.raises(RefusedInput, match="the page is empty"):
        article_from_bytes(b"<!doctype html><html><body><script>show()</script></body></html>", name="page.html")


def test_lines_of_a_paragraph_that_are_items_of_a_list_stand_apart() -> None:
    page = (
        "<article><h1>Banjir Demak dan Kudus</h1>"
        "<p>Korban menurut BNPB:<br>Demak: 12 orang tewas<br>Kudus: 7 orang tewas</p>"
        "<p>1. Jembatan runtuh di<br>Kudus<br>2. Sebanyak 12 sekolah rusak</p>"
        "<p>Pemerintah mengirim 12 ton beras ke<br/>Demak<br>pada Senin.<br>Warga mengungsi.</p></article>"
    )
    article = article_from_bytes(page.encode(), name="a.html")
    told = [article.text[slice(*block.span)] for block in article.blocks if block.kind == "paragraph"]
    assert told == [
        "Korban menurut BNPB:",
        "Demak: 12 orang tewas",
        "Kudus: 7 orang tewas",
        "1. Jembatan runtuh di Kudus",
        "2. Sebanyak 12 sekolah rusak",
        "Pemerintah mengirim 12 ton beras ke Demak pada Senin.",
        "Warga mengungsi.",
    ]
