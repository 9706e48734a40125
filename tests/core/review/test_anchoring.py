from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction import extract_claims
from claims.records import Article, Claim, Quantity, Speaker
from claims.review import Review, load_document, open_review
from claims.review.anchoring import find_again, reanchored
from claims.review.records import ReviewClaim

OLD = "Rapat di Paris. Tentara dikirim. Tony Abbott berbicara. Tentara dikirim. Selesai."

CASES: list[tuple[str, tuple[int, int], str, str | None]] = [
    ("a sentence before it", (0, 15), "Baru. " + OLD, "Rapat di Paris."),
    (
        "other line ends",
        (16, 32),
        OLD.replace("Tentara dikirim. Tony", "Tentara\n dikirim.\nTony"),
        "Tentara\n dikirim.",
    ),
    ("its words are gone", (33, 54), OLD.replace("Tony Abbott", "Julia Gillard"), None),
    ("an empty text", (0, 15), "", None),
]


@pytest.mark.parametrize(("what", "span", "text", "words"), CASES, ids=[case[0] for case in CASES])
def test_words_are_found_again(what: str, span: tuple[int, int], text: str, words: str | None) -> None:
    found = find_again(OLD, span, text)
    assert (text[slice(*found)] if found else None) == words, what


def test_words_that_stand_twice_are_told_apart_by_what_is_around_them() -> None:
    second = OLD.rindex("Tentara")
    moved = "Tentara dikirim. " + OLD
    assert find_again(OLD, (second, second + 16), moved) == (second + 17, second + 33)
    assert find_again(OLD, (16, 32), moved) == (33, 49)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text("ab .\n", max_size=20), st.text("ab .\n", max_size=20), st.integers(0, 80), st.integers(0, 80))
def test_every_claim_is_kept_and_found_ones_point_at_their_words(before: str, after: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(OLD)), min(other, len(OLD))))
    claims = [ReviewClaim(Claim("c001", OLD[start:end], (start, end))), ReviewClaim(Claim("c002", OLD[:15], (0, 15)))]
    text = before + OLD + after
    kept = reanchored(claims, OLD, text, []).claims
    assert [claim.id for claim in kept] == ["c001", "c002"]
    for claim in kept:
        assert claim.orphan or text[slice(*claim.claim.span)] == claim.claim.text
    assert not kept[1].orphan


def test_facts_and_speaker_move_with_their_claim() -> None:
    speaker = Speaker("Tony Abbott", None, (33, 44))
    claim = Claim("c001", OLD[33:54], (33, 54), speaker=speaker, quantities=(Quantity("Abbott", (38, 44), 1),))
    text = "Satu. Dua. " + OLD
    moved = reanchored([ReviewClaim(claim, status="done")], OLD, text, []).claims[0].claim
    assert moved.speaker is not None
    assert [text[slice(*span)] for span in (moved.span, moved.speaker.span, moved.quantities[0].span)] == [
        claim.text,
        "Tony Abbott",
        "Abbott",
    ]


def _article(text: str) -> Article:
    return Article("a.txt", text, "A", "id", str(hash(text)))


def test_a_second_run_keeps_decisions_takes_new_facts_and_adds_new_sentences(path: Path) -> None:
    first, second = "Enam ratus tentara dikirim ke Uni Emirat Arab.", "Sepuluh negara mendukung."
    text = f"{first} {second}"
    found = [Claim("c001", first, (0, len(first))), Claim("c002", second, (len(first) + 1, len(text)))]
    with open_review(path, by="A", article=_article(text), claims=found) as review:
        review.rate("c001", "benar")
    corrected = f"Ralat. {text}"
    now = [
        Claim("c001", "Ralat.", (0, 6)),
        Claim("c002", first, (7, 7 + len(first))),
        replace(found[1], id="c003", span=(corrected.index("Sepuluh"), len(corrected)), kind="quantity"),
    ]
    with open_review(path, by="A", article=_article(corrected), claims=now) as review:
        claims = {claim.id: claim for claim in review.claims}
    assert {claim_id: claim.claim.text for claim_id, claim in claims.items()} == {
        "c001": first,
        "c002": second,
        "c003": "Ralat.",
    }
    assert claims["c001"].verdict is not None
    assert claims["c002"].claim.kind == "quantity", "nobody had touched it, so it takes what is found now"
    assert load_document(path).article.text == corrected
    assert not any(claim.orphan for claim in claims.values())
    text_now = path.read_bytes()
    open_review(path, by="A", article=_article(corrected), claims=now).close()
    assert path.read_bytes() == text_now


def test_the_parts_of_a_sentence_follow_it_under_the_ids_of_the_review() -> None:
    whole = "Menteri pergi dan presiden tiba."
    found = [Claim("c001", whole, (0, 32)), Claim("c002", whole[:13], (0, 13), parent="c001")]
    text = f"Hujan. {whole}"
    now = [Claim("c001", "Hujan.", (0, 6)), Claim("c002", whole, (7, 39))]
    now.append(Claim("c003", whole[:13], (7, 20), parent="c002"))
    claims = reanchored([ReviewClaim(one) for one in found], whole, text, now).claims
    assert [(one.id, one.claim.text, one.claim.parent) for one in claims] == [
        ("c003", "Hujan.", None),
        ("c001", whole, None),
        ("c002", whole[:13], "c001"),
    ]


FLOOD = """Banjir melanda Demak.

Bupati Demak membantah kabar bahwa 12.400 warga mengungsi dan 41 rumah rusak di Demak pada Selasa. Sebanyak 300 ton
beras disalurkan pemerintah, sedangkan 20 perahu karet dikirim ke Sayung.
"""


@pytest.mark.parametrize("rated", ["Bupati", "Sebanyak", "20 perahu"], ids=["reworded", "another whole", "a part"])
def test_after_a_correction_claims_stand_as_the_text_goes_and_parts_under_their_whole(rated: str, path: Path) -> None:
    article = _article(FLOOD)
    with open_review(path, by="A", article=article, claims=extract_claims(article)) as review:
        review.rate(next(one.id for one in review.claims if one.claim.text.startswith(rated)), "hoaks")
    article = _article(FLOOD.replace("membantah", "mengakui"))
    with open_review(path, by="A", article=article, claims=extract_claims(article)) as review:
        claims = [one for one in load_document(path).claims if not one.orphan]
        assert [one.claim.text.split()[0] for one in claims if one.claim.parent is None] == [
            "Banjir",
            "Bupati",
            "Sebanyak",
        ]
        whole = None
        for one in claims:
            whole = whole if one.claim.parent else one.id
            assert one.claim.parent in (None, whole), "a part stands under its whole"
        assert [one.id for one in claims if one.claim.parent], "there are parts"
        assert [one.id for one in review.claims] == [one.id for one in load_document(path).claims]


def test_what_is_gone_is_an_orphan_until_its_words_come_back(begin: Callable[..., Review], path: Path) -> None:
    with begin() as review:
        review.rate("c002", "benar")
        text = review.document.article.text
    with begin(text="Sesuatu yang sama sekali lain.\n") as review:
        orphans = [claim.id for claim in review.claims if claim.orphan]
        assert orphans == ["c001", "c002", "c003"]
        assert review.claim("c002").verdict is not None
        assert load_document(path) == review.document
    with begin(text="Kata pembuka.\n" + text) as review:
        assert not [claim.id for claim in review.claims if claim.orphan and claim.id in ("c001", "c002", "c003")]
        verdicts = [claim.claim.text for claim in review.claims if claim.verdict]
        assert verdicts == [text.splitlines()[1]]
