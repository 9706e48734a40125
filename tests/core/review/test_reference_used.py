"""Another reference: what it offers replaces what the first one offered, but never what a person said of a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from claims.records import Conflict, Match
from claims.review import Review, load_document
from claims.review.records import UsedReference

Begin = Callable[..., Review]
FIRST = UsedReference("/a/first.xlsx", "Sheet1", "aa" * 32, 9, {"claim": "klaim"})
SECOND = replace(FIRST, path="/a/second.xlsx", sha256="bb" * 32)


def _offer_everywhere(review: Review, offered: list[Match]) -> None:
    conflict = Conflict("number", "600", "400", "600 is not 400")
    rows = [replace(match, conflicts=(conflict,)) for match in offered]
    review.offer_all({claim.id: rows for claim in review.claims})


def test_undecided_claims_lose_the_rows_of_another_reference(begin: Begin, path: Path, offered: list[Match]) -> None:
    review = begin()
    assert review.use_reference(FIRST), "none was recorded"
    _offer_everywhere(review, offered)
    review.rate("c001", "benar")
    review.judge("c002", 7, "same")
    assert not review.use_reference(replace(FIRST, path="/b/first.xlsx")), "it only lies elsewhere"
    assert [len(claim.matches) for claim in review.claims] == [2, 2, 2]
    assert review.use_reference(SECOND)
    assert [[match.row for match in claim.matches] for claim in review.claims] == [[7, 9], [7], []]
    assert load_document(path) == review.document and review.document.reference == SECOND


def test_a_judgement_is_never_given_to_the_row_of_another_reference(begin: Begin, offered: list[Match]) -> None:
    review = begin()
    review.use_reference(FIRST)
    _offer_everywhere(review, offered)
    review.judge("c002", 7, "same")
    review.use_reference(SECOND)
    foreign = replace(offered[0], text="Beras naik 12 persen pada Januari di pasar induk")
    review.offer("c002", [foreign, replace(offered[1], row=12)])
    assert [(match.row, match.text, match.judgement) for match in review.claim("c002").matches] == [
        (12, offered[1].text, None),
        (7, offered[0].text, "same"),
    ]
    mended = replace(offered[0], text=f"{offered[0].text} soon")
    review.offer("c002", [mended])
    assert review.claim("c002").matches[0].judgement == "same", "a row whose wording was mended is the same row"


def test_a_run_with_another_reference_offers_its_rows_alone(tmp_path: Path) -> None:
    from claims.articles import article_from_text
    from claims.matching import open_reference
    from claims.review.preparation import prepare_review

    article = article_from_text(
        "Harga beras naik 12 persen pada Januari 2015. Inflasi mencapai 8 persen.", language="id"
    )
    path = tmp_path / "x.review.yaml"
    for name, row in (("a", "Harga beras naik 20 persen pada Januari 2015"), ("b", "Harga beras naik 12 persen")):
        (tmp_path / f"{name}.csv").write_text(f"klaim,putusan\n{row},benar\n", encoding="utf-8")
        reference = open_reference(tmp_path / f"{name}.csv")
        prepare_review(path, article, reference)
        document = load_document(path)
        assert document.reference is not None and document.reference.sha256 == reference.sha256
        assert {match.text for claim in document.claims for match in claim.matches} == {row}
        reference.close()
