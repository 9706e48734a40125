"""The day of publication is read where newsrooms write it, and never from what the story tells."""

from __future__ import annotations

from datetime import date

import pytest

from claims import extract_claims
from claims.articles import article_from_bytes, article_from_lines, article_from_text, offered_day
from claims.records import Article

_DAY = date(2022, 11, 22)
_ID = "Gempa di Cianjur\n\n{line}\n\nGempa itu menewaskan 162 orang pada Senin, kata Gubernur Ridwan Kamil di lokasi.\n"
_EN = "Earthquake in Cianjur\n\n{line}\n\nThe quake killed 162 people on Monday, the governor said at the scene.\n"
_TOLD = "Gempa itu merusak ribuan rumah di tiga kabupaten, kata pemerintah."


def _read(frame: str, line: str) -> Article:
    return article_from_text(frame.format(line=line), language="id" if frame == _ID else "en")


@pytest.mark.parametrize(
    ("frame", "line"),
    [
        (_ID, "Selasa, 22 November 2022 14:05 WIB"),
        (_ID, "Selasa, 22 Nov 2022 | 14.05 WIB"),
        (_ID, "Kompas.com - 22/11/2022, 14:05 WIB"),
        (_ID, "Jakarta, CNN Indonesia -- Selasa, 22 Nov 2022 14:05 WIB"),
        (_ID, "Rina Sari - detikNews | Selasa, 22 Nov 2022 14:05 WIB"),
        (_ID, "Diterbitkan 22 November 2022, 14:05 WIB"),
        (_ID, "oleh Rina Sari diterbitkan 22 November 2022, 14:05 WIB"),
        (_ID, "Tanggal publish: 22/11/2022"),
        (_ID, "Tayang: Selasa, 22 November 2022 14:05 WIB | Diperbarui: Rabu, 23 November 2022 09:00 WIB"),
        (_ID, "Diperbarui: Rabu, 23 November 2022 09:00 WIB | Tayang: Selasa, 22 November 2022 14:05 WIB"),
        (_ID, "Tanggal: 22 November 2022"),
        (_ID, "Jakarta, 22 November 2022"),
        (_ID, "Oleh Rina Sari, 22 November 2022"),
        (_ID, "22/11/2022 14:05"),
        (_ID, "Published: November 22, 2022"),
        (_EN, "Published: November 22, 2022"),
        (_EN, "Posted 22 November 2022."),
        (_EN, "First published on Tue 22 Nov 2022 14.05 GMT"),
        (_EN, "By John Smith, senior education correspondent | 22 November 2022"),
        (_EN, "By Ann Lee, BBC News, Washington | 22 November 2022"),
        (_EN, "By\u00a0Ann Lee, BBC News, Washington | 22\u202fNovember\u00a02022"),
        (_ID, "*Selasa, 22 Nov 2022 14:05 WIB*"),
        (_ID, "**Tayang: 22 November 2022, 14.05 WIB**"),
        (_EN, "By John Smith and Ann Lee | November 22, 2022 at 2:05 p.m. EST"),
        (_EN, "By John Smith, CNN\n\nPublished 2:05 PM EST, Tue November 22, 2022"),
        (_EN, "Published Tue, Nov 22 2022 2:05 PM EST | Updated Wed, Nov 23 2022 8:00 AM EST"),
        (_EN, "Date: 2022-11-22"),
        (_EN, "22 November 2022"),
        (_EN, "22/11/2022"),
    ],
)
def test_a_line_of_its_own_near_the_top_tells_the_day_and_is_no_claim(frame: str, line: str) -> None:
    article = _read(frame, line)
    assert (article.published, article.origins["published"]) == (_DAY, "byline")
    told = [claim.text for claim in extract_claims(article, every=True)]
    assert len(told) == 2 and not any("2022" in text for text in told)


@pytest.mark.parametrize(
    "opening",
    [
        "CIANJUR, 22 November 2022 - ",
        "**CIANJUR, 22 November 2022** — ",
        "JAKARTA, KOMPAS.com (22/11/2022) – ",
        "Liputan6.com, Jakarta, Selasa (22/11/2022) - ",
        "JAKARTA, Nov 22, 2022 (Reuters) - ",
        "Nov 22, 2022 (Reuters) - ",
        "JAKARTA, Nov 22, 2022 /PRNewswire/ -- ",
        "Cianjur, Jawa Barat, 22 November 2022 - ",
    ],
)
def test_a_dateline_before_the_first_sentence_tells_the_day(opening: str) -> None:
    article = article_from_text(f"Gempa di Cianjur\n\n{opening}Gempa menewaskan 162 orang pada Senin.\n", language="id")
    assert article.published == _DAY
    assert extract_claims(article)[-1].dates[-1].start == date(2022, 11, 21)


@pytest.mark.parametrize(
    "opening",
    [
        "Kompas.com - ",
        "Suara.com — ",
        "Jakarta, CNN Indonesia -- ",
        "Jakarta, detikcom - ",
        "WASHINGTON — ",
        "detikcom - ",
        "Reuters - ",
        "MANILA: ",
        "Washington, DC, United States: ",
        "Kabar.id, Jakarta: ",
        "Liputan6.com, Jakarta ",
        "KONTAN.CO.ID - JAKARTA. ",
        "NEW YORK (AP) _ ",
        "JAKARTA || ",
        "BANDUNG, itb.ac.id — ",
        "The Daily Planet, Jakarta - ",
        "NEW YORK May 8 ",
        "HONG KONG 8 May ",
        "Cilebut – ",
        "Barking Creek - ",
        "BANGKOK—",
        "KABARKOTA.COM, JAKARTA--",
        "New Delhi, Mar 4 (PTI) ",
        "Acorn Town (Kerala), Mar 4 (PTI) ",
        "Kabar.id ",
        "Jakarta. ",
    ],
)
def test_a_place_and_an_outlet_before_the_first_sentence_are_no_part_of_it(opening: str) -> None:
    told = "Gempa bermagnitudo 5,6 di darat menewaskan 162 orang pada Senin."
    article = article_from_text(f"Gempa di Cianjur\n\n{opening}{told}\n", language="id")
    assert extract_claims(article)[-1].text == told


@pytest.mark.parametrize(
    "sentence",
    [
        "In California - Governor Brown said so - 162 people died.",
        "Menteri Budi - Partai Merah - menolak 12 usul.",
        "The 777 - Boeing's largest jet - carried 162 people.",
        "2019 - Tahun ini 162 orang tewas.",
        "HOAKS - Gempa bermagnitudo 5,6 menewaskan 162 orang pada Senin.",
        "KPK: Gempa bermagnitudo 5,6 di darat menewaskan 162 orang pada Senin.",
        "Jakarta: 162 orang tewas, 12 di antaranya anak-anak di bawah umur.",
        "NASA—Boeing's oldest partner—said that 162 people had worked on the new plane.",
        "MAY 8 The day on which 162 people were killed is remembered every year in the town.",
        "Harbour Police (HP) Gempa menewaskan 162 orang pada Senin.",
        "Booking.com Holdings reported that 162 people had lost their jobs on Monday.",
        f"{_TOLD}\n\nManila: Ada 162 orang yang tewas, 12 di antaranya anak-anak.",
    ],
)
def test_what_tells_something_before_a_sentence_is_no_dateline(sentence: str) -> None:
    article = article_from_text(f"Title\n\n{sentence}\n", language="en")
    assert extract_claims(article, every=True)[-1].text.startswith(sentence.split("\n\n")[-1][:6])


def test_a_day_at_the_end_is_read_where_it_is_named_as_that_of_publication() -> None:
    text = "Gempa di Cianjur\n\nGempa itu menewaskan 162 orang pada Senin, kata Gubernur Ridwan Kamil.\n\n{line}\n"
    for line in ("Diterbitkan: 22 November 2022", "Jakarta, 22 November 2022"):
        assert article_from_text(text.format(line=line), language="id").published == _DAY, line
    assert article_from_text(text.format(line="Budi, 22 November 2022 14:05"), language="id").published is None


@pytest.mark.parametrize(
    ("frame", "line"),
    [
        (_ID, "Pada Senin, 21 November 2022, gempa mengguncang Cianjur."),
        (_ID, "Gempa Cianjur, 21 November 2022"),
        (_ID, "Waktu: Senin, 21 November 2022, pukul 13.21 WIB"),
        (_ID, "Diperbarui: Rabu, 23 November 2022 09:00 WIB"),
        (_ID, "Penulis lahir di Jakarta, 22 November 1980"),
        (_ID, "Jakarta, 22 November"),
        (_ID, "Penerbitan pertama pada 2022"),
        (_EN, "Updated November 23, 2022"),
        (_EN, "The treaty was published on November 22, 2022."),
        (_EN, "Posted to Baghdad on 2 January 2020."),
        (_EN, "05/06/2022"),
        (_EN, "JAKARTA, Nov 22 (Reuters) - The quake killed 162 people."),
        (_EN, "November 2022"),
        (_EN, "World War II, 1 September 1939"),
        (_ID, "Jakarta, 17 Agustus 1945"),
        (_EN, "31 December 2099"),
    ],
)
def test_a_day_of_the_story_an_update_and_half_a_day_are_not_taken(frame: str, line: str) -> None:
    assert _read(frame, line).published is None


@pytest.mark.parametrize("time", ["", " 17.00 WIB"])
@pytest.mark.parametrize(
    "lead", ["", "Jakarta - Polisi mengungkap kronologi gempa di Cianjur dan bantuan sesudahnya.\n"]
)
def test_days_that_stand_alone_several_times_are_a_chronology(time: str, lead: str) -> None:
    text = f"Kronologi\n\n{lead}21 November 2022{time}\nGempa terjadi.\n22 November 2022{time}\nGubernur datang.\n"
    assert article_from_text(text, language="id").published is None
    dated = f"Kompas.com - 24/11/2022, 14:05 WIB\n{text}"
    assert article_from_text(dated, language="id").published == date(2022, 11, 24), "beside an outlet it is no heading"


def test_the_title_may_stand_below_a_byline() -> None:
    text = "Selasa, 22 November 2022 14:05 WIB\n\nGempa di Cianjur\n\nGempa menewaskan 162 orang pada Senin.\n"
    article = article_from_text(text, language="id")
    assert (article.title, article.published) == ("Gempa di Cianjur", _DAY)


def test_sentences_of_their_own_tell_no_day() -> None:
    lines = b"22 November 2022\nGempa menewaskan 162 orang pada Senin.\n"
    assert article_from_lines(lines, language="id").published is None


def test_what_is_given_goes_before_what_is_read() -> None:
    text = _ID.format(line="Selasa, 22 November 2022 14:05 WIB")
    article = article_from_text(text, language="id", published=date(2022, 11, 25))
    assert (article.published, article.origins["published"]) == (date(2022, 11, 25), "given")


@pytest.mark.parametrize(
    ("frame", "line", "offered"),
    [
        (_EN, "05/06/2022", date(2022, 5, 6)),
        (_EN, "JAKARTA, Nov 22 (Reuters) - The quake killed 162 people.", date(2025, 11, 22)),
        (_EN, "Updated November 23, 2022", date(2022, 11, 23)),
        (_ID, "*Diperbarui: 23 November 2022, 14.00 WIB*", date(2022, 11, 23)),
        (_ID, "Rina Sari - Berita Kita, 22 November 2022", _DAY),
        (_ID, "Nov 22 (Reuters) - Gempa menewaskan 162 orang.", date(2025, 11, 22)),
        (_ID, "Gempa itu terjadi pada Senin, 21 November 2022.", None),
    ],
)
def test_a_doubtful_day_is_offered(frame: str, line: str, offered: date | None) -> None:
    article = _read(frame, line)
    assert article.published is None
    assert offered_day(article.text, article.language, date(2026, 3, 1)) == offered


def test_a_line_of_authors_or_of_a_time_is_no_claim() -> None:
    for line in (
        "10 p.m.",
        "14:05 WIB",
        "oleh Rina Sari diperbarui 23 Nov 2022, 09:00 WIB",
        "By Ann Lee updated November 23, 2022",
        "Reporting by Ann Lee; additional reporting by Budi Sari in Jakarta; editing by John Smith",
        "Editor: Rina S. Dapatkan berita pilihan kami setiap hari di ponsel Anda, dan 3 juta pembaca sudah bergabung.",
        "Follow the Daily Planet on Facebook, Twitter and Instagram.",
        "Click here to subscribe to 12 newsletters.",
    ):
        article = _read(_EN, line)
        assert len(extract_claims(article, every=True)) == 2, line
    for line in (
        "By John Smith and Nidal al-Mughrabi",
        "By JOHN SMITH, Associated Press",
        "Oleh Rina Sari",
        "*Oleh Rina Sari*",
    ):
        article = _read(_EN, line)
        assert len(extract_claims(article, every=True)) == 2, line
    for line in ("By Monday the army had left Cianjur", "By January Indonesia had sent 600 troops"):
        assert len(extract_claims(_read(_EN, line), every=True)) == 3, line


@pytest.mark.parametrize(
    ("frame", "line", "told"),
    [
        (_EN, "Reporting by the BBC found 200 deaths.", True),
        (_EN, "Reporting from 12 countries shows a fall in cases.", True),
        (_EN, "Writing by hand improves memory, a study found.", True),
        (_EN, "Copyright fees rose to $12 million in 2023.", True),
        (_ID, "Sumber: polisi menyebut 12 orang ditangkap.", True),
        (_ID, "Reporter: 12 wartawan ditangkap polisi.", True),
        (_ID, "Dok. KPK menunjukkan suap Rp 5 miliar.", True),
        (_ID, "Foto: 12 orang tewas dalam kecelakaan", True),
        (_EN, "Photo: 12 people died when a bus left the road in Bogor", True),
        (_EN, "(Reporting by Ann Lee and Émile Zo in London; Writing by J. Doe, editing by Bo bin Sari)", False),
        (_EN, "Copyright 2024 The Daily Planet. This material may not be published again.", False),
        (_EN, "© 2021 Daily Planet", False),
        (_ID, "Sumber: berbagai sumber, diolah dari data BPS 2023 dan kabar.co.id", False),
        (_ID, "Reporter: Budi Sari | Editor: Rina S.", False),
        (_ID, "Foto: Budi Sari/detikcom", False),
        (_ID, "Foto: dok. istimewa", False),
        (_ID, "Foto/Budi Sari (BS) via REUTERS", False),
        (_ID, "Ilustrasi Jakarta/Kabar", False),
        (_ID, "Ilustrasi itu memuat 12 gambar.", True),
        (_EN, "Source: AP, AAP / Ann Lee", False),
        (_EN, "Source: police found 12 bodies at the scene.", True),
        (_ID, "Baca: Gempa Cianjur, 12 Orang Tewas", False),
        (_ID, "Simak: BNPB: Korban Gempa Cianjur 12 Orang", False),
        (_ID, "Baca 12 buku dalam sebulan, kata guru itu kepada muridnya.", True),
        (_EN, "Read: 12 dead as a tornado hits the coast", False),
        (_EN, "SCROLL TO CONTINUE WITH CONTENT", False),
        (_ID, "Berikut peringkat sementara Liga Antarkota seusai laga per 15 Oktober 2023:", False),
        (_ID, "Berikut 12 orang yang ditangkap di Bogor:", True),
        (_ID, "Berikut daftarnya: polisi menangkap 12 orang di Bogor.", True),
        (_EN, "Here are some of the places that were hit in 2022:", False),
        (_EN, "Here are 12 people who were arrested in Rome:", True),
        (_ID, "(Ant)", False),
        (_ID, "ANTARA", False),
        (_ID, "Antara 12 dan 15 orang ditangkap di Bogor.", True),
        (_ID, "(Kabar Photo/Rina Sari)", False),
        (_ID, "(Kabar.com/Rina Sari)", False),
        (_ID, "(Photo: Rina Sari)", False),
        (_EN, "Photo: Ann Lee/Reuters", False),
        (_ID, "Hak cipta dilindungi undang-undang", False),
        (_EN, "Updated: 24 November 2022", False),
        (_ID, "Diperbarui: Kamis, 21/3/2024", False),
        (_EN, "Updated rules took effect on 24 November 2022", True),
    ],
)
def test_a_line_of_names_or_of_a_change_tells_nothing(frame: str, line: str, told: bool) -> None:
    article = _read(frame, line)
    texts = [article.text[slice(*claim.span)] for claim in extract_claims(article, every=True)]
    assert any(text in line for text in texts) is told, texts


_PAGE = """<html lang="en"><head><title>{title}</title>{head}</head><body><nav><p>Home</p></nav>
<h1>{title}</h1>
{top}<article><p>The quake killed 162 people on Monday and hurt 326 others, the governor said at the scene of it.</p>
<p>Rescuers were still looking for 40 people in three villages near the town, the national agency said.</p></article>
<div><span class="date">3 May 2019</span></div></body></html>"""


@pytest.mark.parametrize(
    ("head", "top", "origin"),
    [
        ('<meta property="article:published" itemprop="datePublished" content="2022-11-22T11:00:09Z">', "", "page"),
        ('<meta name="pdate" content="20221122">', "", "page"),
        ('<meta property="article:published_time" content="November 22, 2022, 07:47 PM EST">', "", "page"),
        ('<link rel="canonical" href="https://example.org/2022/11/22/quake">', "", "address"),
        (
            '<link rel="canonical" href="https://example.org/2022/11/22/quake">'
            '<meta property="article:published_time" content="2022-11-23T00:13:20+00:00">',
            "",
            "address",
        ),
        ("", '<div class="read__time">Kompas.com - 22/11/2022, 14:05 WIB</div>', "byline"),
        ("", "<div><span>By Ann Lee</span></div><div><span>Published 22 Nov 2022</span></div>", "byline"),
    ],
)
def test_a_page_tells_its_day_in_a_field_its_address_or_a_line_below_its_headline(
    head: str, top: str, origin: str
) -> None:
    page = _PAGE.format(title="Earthquake in Cianjur", head=head, top=top)
    article = article_from_bytes(page.encode(), name="x.html")
    assert (article.published, article.origins["published"]) == (_DAY, origin)


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Remembering 11 September 2001", ""),
        ("Quake", '<meta property="article:modified_time" content="2022-11-23T10:00:00Z">'),
        ("Quake", '<meta name="lastupdate" content="2022-11-23">'),
    ],
)
def test_a_day_in_the_headline_a_change_and_days_of_other_articles_are_not_the_page_s(title: str, head: str) -> None:
    page = _PAGE.format(title=title, head=head, top="<p>The quake of 21 November 2022 was the worst in years.</p>")
    assert article_from_bytes(page.encode(), name="x.html").published is None


@pytest.mark.parametrize(
    ("frame", "line", "author"),
    [
        (_ID, "Oleh Rina Kartika | Sabtu, 4 Mei 2024", "Rina Kartika"),
        (_ID, "Oleh: Rina Kartika\nSabtu, 4 Mei 2024", "Rina Kartika"),
        (_ID, "Penulis: Rina Sari | Editor: Budi Santoso", "Rina Sari"),
        (_ID, "oleh Rina Sari diterbitkan 22 November 2022, 14:05 WIB", "Rina Sari"),
        (_ID, "Editor: Budi Santoso", None),
        (_ID, "Laporan wartawan Kabar Sulsel, Rina Sari", None),
        (_ID, "Rina Sari - detikNews | Selasa, 22 Nov 2022 14:05 WIB", None),
        (_ID, "Oleh karena itu", None),
        (_EN, "By Ann Lee, Staff Writer\nMay 4, 2024", "Ann Lee"),
        (_EN, "By John Smith and Ann Lee | November 22, 2022 at 2:05 p.m. EST", "John Smith and Ann Lee"),
        (_EN, "Story by Ann Lee, CNN", "Ann Lee"),
        (_EN, "Edited by Ann Lee", None),
        (_EN, "By the sea", None),
    ],
)
def test_who_wrote_the_article_is_read_from_a_line_of_its_own(frame: str, line: str, author: str | None) -> None:
    article = _read(frame, line)
    assert (article.author, article.origins.get("author")) == (author, "byline" if author else None)
