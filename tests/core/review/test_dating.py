"""The day of publication, learnt later: relative dates of the claims follow it, what people corrected stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from claims import extract_claims, open_review
from claims.articles import article_from_text
from claims.review import Review, load_document

TEXT = (
    "Menteri Perdagangan mengatakan pada Senin (15/9) bahwa harga beras naik 12 persen.\n\n"
    "Kemarin pemerintah mengimpor 500.000 ton beras dari Vietnam.\n\n"
    "Pada 3 Januari 2012 stok beras mencapai 2 juta ton.\n"
)
DAY = date(2014, 9, 16)


@pytest.fixture
def review(tmp_path: Path) -> Review:
    article = article_from_text(TEXT, language="id")
    return open_review(
        tmp_path / "beras.review.yaml", by="A. Rahma", article=article, claims=extract_claims(article, every=True)
    )


def days(review: Review) -> list[date | None]:
    """The first day of each date of each claim."""
    return [one.start for claim in review.claims for one in claim.claim.dates]


def test_without_a_day_no_year_is_guessed(review: Review) -> None:
    assert days(review) == [None, None, date(2012, 1, 3)]


def test_relative_dates_follow_the_day_and_are_saved(review: Review) -> None:
    review.describe_article(published=DAY)
    assert days(review) == [date(2014, 9, 15), date(2014, 9, 15), date(2012, 1, 3)]
    on_disk = load_document(review.path)
    assert on_disk.article.published == DAY
    assert [claim.claim.dates for claim in on_disk.claims] == [claim.claim.dates for claim in review.claims]


def test_another_day_moves_them_and_none_takes_them_back(review: Review) -> None:
    before = [claim.claim for claim in review.claims]
    review.describe_article(published=DAY)
    review.describe_article(published=date(2014, 9, 18))
    assert days(review) == [date(2014, 9, 15), date(2014, 9, 17), date(2012, 1, 3)]
    review.describe_article(published=None)
    assert [claim.claim for claim in review.claims] == before


def test_what_was_corrected_added_or_removed_stays(review: Review) -> None:
    said, imported, stocked = review.claims
    own = replace(said.claim.dates[0], start=date(2013, 9, 15), end=date(2013, 9, 15))
    review.edit_claim(said.id, dates=(own,))
    review.edit_claim(stocked.id, dates=())
    review.describe_article(published=DAY)
    assert review.claim(said.id).claim.dates == (own,)
    assert review.claim(imported.id).claim.dates[0].start == date(2014, 9, 15)
    assert review.claim(stocked.id).claim.dates == ()


def test_decisions_and_history_are_not_touched(review: Review) -> None:
    first = review.claims[0].id
    review.rate(first, "benar", "Menurut BPS")
    history = review.history
    review.describe_article(published=DAY, outlet="Kompas")
    assert review.history == history
    assert review.claim(first).verdict is not None
    assert review.document.article.outlet == "Kompas"
