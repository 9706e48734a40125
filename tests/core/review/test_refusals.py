"""A decision that the format does not know is refused in one sentence, and nothing is changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from claims import ClaimdeskError, extract_claims, open_review
from claims.articles import article_from_text


def test_an_unknown_category_is_refused_with_those_that_are_known(tmp_path: Path) -> None:
    article = article_from_text("Harga beras naik 12 persen pada Januari 2015.", language="id")
    path = tmp_path / "a.review.yaml"
    with open_review(path, by="A. Rahma", article=article, claims=extract_claims(article)) as review:
        before = path.read_bytes()
        with pytest.raises(ClaimdeskError, match="satire") as refused:
            review.rate("c001", "benar", category="zzz")
        assert refused.value.where == str(path)
        assert path.read_bytes() == before
        review.rate("c001", "benar", category="false-context")
        assert review.claim("c001").verdict is not None


def test_an_item_that_the_checklist_does_not_have_is_refused_with_those_that_it_has(tmp_path: Path) -> None:
    article = article_from_text("Harga beras naik 12 persen pada Januari 2015.", language="id")
    path = tmp_path / "a.review.yaml"
    with open_review(path, by="A. Rahma", article=article, claims=extract_claims(article)) as review:
        before = path.read_bytes()
        with pytest.raises(ClaimdeskError, match=r"has no item nope.*number-source") as refused:
            review.answer("c001", "nope", "yes")
        assert "\n" not in str(refused.value)
        assert path.read_bytes() == before
        review.answer("c001", "number-source", "yes")


def test_an_answer_to_an_item_of_an_earlier_checklist_can_be_changed(tmp_path: Path) -> None:
    article = article_from_text("Harga beras naik 12 persen pada Januari 2015.", language="id")
    path = tmp_path / "a.review.yaml"
    with open_review(path, by="A. Rahma", article=article, claims=extract_claims(article)) as review:
        review.answer("c001", "number-source", "yes")
    path.write_text(path.read_text(encoding="utf-8").replace("item: number-source", "item: of-old"), encoding="utf-8")
    with open_review(path, by="A. Rahma") as review:
        review.answer("c001", "of-old", "no")
        assert [(one.item, one.answer) for one in review.claim("c001").checklist] == [("of-old", "no")]


def test_a_review_below_a_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "facts.xlsx").write_bytes(b"somebody's work")
    article = article_from_text("Harga beras naik 12 persen pada Januari 2015.", language="id")
    with pytest.raises(ClaimdeskError) as refused:
        open_review(tmp_path / "facts.xlsx" / "a.review.yaml", by="A. Rahma", article=article)
    assert refused.value.advice
    assert "\n" not in str(refused.value)
    assert (tmp_path / "facts.xlsx").read_bytes() == b"somebody's work"
