"""Short forms that an article explains once: tickers and abbreviations in brackets, firms, initials of suspects."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims.articles import article_from_text
from claims.extraction import extract_claims
from claims.records import Claim


def _last(text: str, language: str) -> Claim:
    return extract_claims(replace(article_from_text(text), language=language), every=True)[-1]


@pytest.mark.parametrize(
    ("language", "text", "bodies", "people"),
    [
        ("id", "PT Nusa Bolvek Tbk (ZYNT) rugi. Laba ZYNT naik 3 persen.", ["ZYNT"], []),
        ("id", "PT Nusa Bolvek (Persero) rugi. Mereka menutup 3 toko (Persero).", [], []),
        ("id", "PT Nusa Bolvek rugi. Laba ZYNT naik 3 persen.", [], []),
        ("id", "Polisi menangkap dua pria berinisial RD (34) dan MP. Menurut polisi, RD merampok 3 toko.", [], ["RD"]),
        ("id", "Polisi menangkap pria berinisial AS (34). Ia membawa 3 juta dollar AS.", [], []),
        ("en", "Zyntara Holdings Inc cut its forecast. Analysts expect Zyntara to lose $3 million.", ["Zyntara"], []),
        ("en", "Smith Holdings Inc cut its forecast. Ann Smith spoke. Then Smith lost $3 million.", [], ["Smith"]),
        ("en", "It was the London Holdings Inc. She paid $3 million in London.", [], []),
    ],
)
def test_a_short_form_that_was_explained(language: str, text: str, bodies: list[str], people: list[str]) -> None:
    claim = _last(text, language)
    assert [one.text for one in claim.organisations] == bodies
    assert [one.text for one in claim.people] == people
    assert all(text[slice(*one.span)] == one.text for one in (*claim.organisations, *claim.people))
