"""An export never replaces what it was made from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from claims.errors import ClaimdeskError
from claims.export import export_reviews
from claims.review.records import ReviewDocument, ReviewedArticle, UsedReference

REVIEW = ReviewDocument(ReviewedArticle("Title", "", "en", "Text.", "0" * 64))


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
