"""An export never replaces what it was made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from claims.errors import ClaimdeskError, NotSaved
from claims.export import export_reference, export_reviews
from claims.records import Claim
from claims.review.records import ReviewClaim, ReviewDocument, ReviewedArticle, UsedReference, Verdict

REVIEW = ReviewDocument(ReviewedArticle("Title", "", "en", "Text.", "0" * 64))


@pytest.mark.parametrize("export", [export_reviews, export_reference])
def test_a_name_that_the_system_does_not_take_is_one_sentence(tmp_path: Path, export: Callable[..., None]) -> None:
    claim = ReviewClaim(Claim("c001", "Text.", (0, 5)), verdict=Verdict("cekfakta-5", "benar"))
    with pytest.raises(NotSaved, match="too long"):
        export([replace(REVIEW, claims=(claim,))], tmp_path / ("x" * 300 + ".csv"))


@pytest.mark.parametrize("role", ["article", "reference"])
def test_an_export_over_its_own_source_is_refused(tmp_path: Path, role: str) -> None:
    source = tmp_path / "facts.csv"
    source.write_text("claim\nsomething known\n", encoding="utf-8")
    review = (
        replace(REVIEW, article=replace(REVIEW.article, path=str(source)))
        if role == "article"
        else replace(REVIEW, reference=UsedReference(str(source), "facts", "0" * 64, 1))
    )
    with pytest.raises(ClaimdeskError, match="another name"):
        export_reviews([review], source)
    assert source.read_text(encoding="utf-8") == "claim\nsomething known\n"
    export_reviews([review], tmp_path / "verdicts.csv")
    assert (tmp_path / "verdicts.csv").is_file()
