"""Claims are taken from the story of an article and not from what stands around it."""

from __future__ import annotations

from claims import extract_claims
from claims.articles import article_from_bytes


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
