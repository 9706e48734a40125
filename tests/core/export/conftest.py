"""Reviews to export: one as an editor would see it, and one made of what attackers and accidents write."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

import pytest

from claims.records import Claim, Conflict, DateMention, Place, Quantity, Speaker
from claims.review.records import (
    ChecklistAnswer,
    EvidenceItem,
    OfferedMatch,
    ReviewClaim,
    ReviewDocument,
    ReviewedArticle,
    UsedReference,
    Verdict,
)

JAKARTA = timezone(timedelta(hours=7))
TEXT = (
    "Dua puluh enam negara bertemu di Paris, Senin (15/9). Perdana Menteri Tony Abbott menyatakan negaranya akan "
    "menempatkan 600 tentaranya di Uni Emirat Arab.\nSepuluh negara Arab mendukung koalisi."
)
SENTENCES = (
    "Dua puluh enam negara bertemu di Paris, Senin (15/9).",
    "Perdana Menteri Tony Abbott menyatakan negaranya akan menempatkan 600 tentaranya di Uni Emirat Arab.",
    "Sepuluh negara Arab mendukung koalisi.",
)
LABELS = (
    {"en": "26 countries meet in Paris", "id": "26 negara bertemu di Paris"},
    {"en": "600 troops to UAE", "id": "600 tentara ke Uni Emirat Arab"},
    {"en": "10 Arab countries support the coalition", "id": "10 negara Arab mendukung koalisi"},
)


def _span(text: str) -> tuple[int, int]:
    start = TEXT.index(text)
    return start, start + len(text)


def _decided(hour: int) -> datetime:
    return datetime(2026, 11, 22, hour, 15, tzinfo=JAKARTA)


def _first() -> ReviewClaim:
    claim = Claim(
        "c001",
        SENTENCES[0],
        _span(SENTENCES[0]),
        "event",
        LABELS[0],
        quantities=(Quantity("Dua puluh enam negara", _span("Dua puluh enam negara"), 26, noun="negara"),),
        dates=(DateMention("Senin (15/9)", _span("Senin (15/9)"), date(2014, 9, 15), date(2014, 9, 15)),),
        places=(Place("Paris", _span("Paris"), "FR"),),
    )
    return ReviewClaim(
        claim,
        status="done",
        matches=(
            OfferedMatch(
                7,
                "R-0007",
                "Twenty-six countries met in Paris on 15 September 2014",
                0.914,
                "likely",
                judgement="same",
                by="A. Rahma",
                at=_decided(10),
                sheet="Claims",
                fields={"verdict": "True", "source": "https://example.org/r7", "date": "2014-09-16"},
            ),
        ),
        evidence=(
            EvidenceItem(
                "Communiqué of the conference",
                url="https://example.org/communique?id=1&lang=fr",
                archive_url="https://archive.example/abc",
                publisher="Ministry of Foreign Affairs",
                kind="primary",
                stance="supports",
                quote="Les vingt-six pays réunis à Paris …",
                accessed=date(2026, 11, 20),
            ),
        ),
        verdict=Verdict(
            "cekfakta-5", "benar", None, "The final communiqué lists 26 states.", by="A. Rahma", at=_decided(11)
        ),
    )


def _second() -> ReviewClaim:
    claim = Claim(
        "c002",
        SENTENCES[1],
        _span(SENTENCES[1]),
        "plan",
        LABELS[1],
        speaker=Speaker("Tony Abbott", "Perdana Menteri", _span("Tony Abbott")),
        quantities=(Quantity("600 tentaranya", _span("600 tentaranya"), 600, noun="tentara"),),
        places=(Place("Uni Emirat Arab", _span("Uni Emirat Arab"), "AE"),),
    )
    conflict = Conflict("number", "600", "400", "number: 600 here, 400 in the reference")
    return ReviewClaim(
        claim,
        status="done",
        matches=(
            OfferedMatch(
                9, "R-0009", "Australia to deploy 400 troops to UAE", 0.83, "possible", (conflict,), sheet="Claims"
            ),
            OfferedMatch(12, None, "Australia is a country", 0.31, "weak", judgement="not_related", sheet="Claims"),
        ),
        checklist=(ChecklistAnswer("exact-words", "yes", "Press conference, in full", "A. Rahma", _decided(10)),),
        evidence=(
            EvidenceItem("Press conference of 14 September 2014", stance="supports", kind="primary"),
            EvidenceItem("Later report", url="https://example.org/400", stance="undermines"),
        ),
        verdict=Verdict(
            "cekfakta-5",
            "sebagian-benar",
            "false-context",
            "600 were announced:\n400 of the air force and 200 of the army.",
            unknowns="How many arrived.",
            by="B. Sari",
            at=_decided(12),
        ),
    )


@pytest.fixture
def document() -> ReviewDocument:
    """Three claims: one true, one partly true with a conflict, one still open."""
    third = Claim("c003", SENTENCES[2], _span(SENTENCES[2]), "quantity", LABELS[2])
    return ReviewDocument(
        ReviewedArticle(
            "Koalisi melawan NIIS: 26 negara bertemu di Paris",
            "paris-coalition-2014.id.txt",
            "id",
            TEXT,
            "ab" * 32,
            date(2014, 9, 15),
            "Suara Contoh",
            url="https://example.org/artikel",
        ),
        UsedReference("reference.xlsx", "Claims", "cd" * 32, 40, {"claim": "claim"}),
        claims=(_first(), _second(), ReviewClaim(third)),
    )


@pytest.fixture
def with_texts() -> Callable[..., ReviewDocument]:
    """Builds a review whose claims, labels, titles, rationales and notes are the given texts."""

    def build(*texts: str) -> ReviewDocument:
        whole = "\n".join(texts)
        claims = []
        start = 0
        for number, text in enumerate(texts, 1):
            claim = Claim(f"c{number:03d}", text, (start, start + len(text)), label={"en": text, "id": text})
            claims.append(
                ReviewClaim(
                    claim,
                    status="done",
                    matches=(
                        OfferedMatch(number + 1, text, text, 0.5, "possible", sheet="S", fields={"source": text}),
                    ),
                    checklist=(ChecklistAnswer("exact-words", "yes", text, text, _decided(10)),),
                    evidence=(EvidenceItem(text, url=text, publisher=text, quote=text, note=text),),
                    verdict=Verdict("cekfakta-5", "hoaks", None, text, by=text, at=_decided(11), unknowns=text),
                )
            )
            start += len(text) + 1
        return ReviewDocument(ReviewedArticle(texts[0], texts[0], "en", whole, "ef" * 32), claims=tuple(claims))

    return build
