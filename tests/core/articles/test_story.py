"""Claims are taken from the story of an article and not from what stands around it."""

from __future__ import annotations

import pytest

from claims import extract_claims
from claims.articles import article_from_bytes, article_from_text


def test_no_claim_holds_a_dateline_a_desk_mark_or_a_link_to_another_article() -> None:
    text = (
        "Harga beras naik\n\nJAKARTA, KOMPAS.com - Harga beras naik 12 persen pada Januari 2015.\n\n"
        "Baca juga: Harga gula naik 30 persen\n\nPemerintah mengimpor 500.000 ton beras dari Vietnam. (abc/def)\n"
    )
    claims = extract_claims(article_from_bytes(text.encode(), name="x.txt"), every=True)
    assert [claim.text for claim in claims] == [
        "Harga beras naik",
        "Harga beras naik 12 persen pada Januari 2015.",
        "Pemerintah mengimpor 500.000 ton beras dari Vietnam.",
    ]
    assert all(text[slice(*claim.span)] == claim.text for claim in claims)


@pytest.mark.parametrize(
    ("told", "mark"),
    [
        ("Polisi menangkap 12 orang di Bogor.", " (Ant)"),
        ("Polisi menangkap 12 orang di Bogor.", " ANTARA"),
        ("Polisi menangkap 12 orang di Bogor.", " (ANTARA FOTO/Rina Sari)"),
        ("Polisi menangkap 12 orang di Bogor.", " ANTARA/Rina Sari"),
        ("Polisi menangkap 12 orang di Bogor.", " (Kabar.com/Rina Sari)"),
        ("Polisi menangkap 12 orang di Bogor.", " (Foto: Rina Sari)"),
        ("Polisi menangkap 12 orang di Bogor.", " (Photo: Ann Lee/Reuters)"),
        ("Polisi menangkap 12 orang di Bogor.", " Source: AP, AAP / Ann Lee"),
        ("Polisi menangkap 12 orang di Bogor.", " Foto/Rina Sari News Agency (RSNA) via REUTERS"),
        ("Polisi menangkap 12 orang di Bogor.", " Foto: dok. Polri"),
        ("Polisi menangkap 12 orang di Bogor. Foto: mereka tiba di kantor polisi.", ""),
        ("Polisi menangkap 12 orang di Bogor (Kota/Kabupaten Lama)", ""),
        ("Polisi menangkap 12 orang di Bogor. (12 di antaranya anak.)", ""),
        ("Polisi menangkap 12 orang yang dicari sejak 2019 (KPK)", ""),
        ("Polisi menangkap 12 orang di Bogor. Mereka menunggu ANTARA", ""),
    ],
)
def test_who_made_an_article_or_its_picture_is_no_part_of_the_last_claim(told: str, mark: str) -> None:
    article = article_from_text(f"Judul\n\nHarga beras naik 3 persen di Bogor.\n\n{told}{mark}\n", language="id")
    claims = extract_claims(article, every=True)
    text = " ".join(claim.text for claim in claims)
    assert text.endswith(told)


def test_what_heads_the_news_that_an_agency_adds_through_the_day_is_no_claim() -> None:
    text = (
        "SALEM, Ohio (AP) — The Latest on a deadly fire in a Salem mill (all times local):\n\n10 p.m.\n\n"
        "Police say 3 people died in the fire. The latest count was 4."
    )
    claims = [claim.text for claim in extract_claims(article_from_text(text, language="en"))]
    assert claims == ["Police say 3 people died in the fire.", "The latest count was 4."]


def test_cells_of_a_table_and_sources_in_brackets_are_no_claims() -> None:
    page = (
        "<html><body><article><p>Home Depot reported that sales rose 3.6 percent to $27.2 billion in the quarter.</p>"
        "<table><tr><th>Ticker</th><th>Last</th><th>Change %</th></tr>"
        "<tr><td>HD</td><td>225.86</td><td>-5.44%</td></tr></table>"
        "<p>Analysts surveyed by Refinitiv were expecting sales of $27.53 billion in the third quarter.</p>"
        "<p>[Al Maa-idah 2]</p></article></body></html>"
    )
    article = article_from_bytes(page.encode(), name="x.html")
    claims = [claim.text for claim in extract_claims(article)]
    assert claims == [
        "Home Depot reported that sales rose 3.6 percent to $27.2 billion in the quarter.",
        "Analysts surveyed by Refinitiv were expecting sales of $27.53 billion in the third quarter.",
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Bersembunyi di balik lemari", False),
        ("Menunggu kabar keluarga", False),
        ("Merokok menyebabkan kanker", True),
        ("Menyerang warga di Bogor", True),
        ("Ada gajah di hutan", True),
        ("Vaksin membuat mandul", True),
        ("Ditemukan gajah di hutan", True),
        ("Bersembunyi di balik lemari.", True),
    ],
)
def test_a_subhead_that_begins_with_its_verb_and_names_nobody_is_no_claim(line: str, told: bool) -> None:
    text = f"Harga beras naik 3 persen di Bogor.\n\n{line}\n\nPolisi menangkap 12 orang di Bogor.\n"
    claims = [claim.text for claim in extract_claims(article_from_text(text, language="id"))]
    assert (line in claims) is told


def test_a_headline_that_its_lead_repeats_is_the_title_and_no_claim() -> None:
    text = "Harga beras naik 12 persen\n\nHarga beras naik 12 persen pada Januari 2015, kata Bank Indonesia.\n"
    article = article_from_bytes(text.encode(), name="x.txt")
    assert article.title == "Harga beras naik 12 persen"
    assert [claim.text for claim in extract_claims(article)] == [text.strip().split("\n\n")[1]]
    other = article_from_bytes(b"Harga beras naik 12 persen\n\nInflasi turun 3 persen pada 2015.\n", name="x.txt")
    assert len(extract_claims(other)) == 2
