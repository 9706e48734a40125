"""An article that was reviewed before is noticed, and its decisions are offered and taken over only when asked."""

from __future__ import annotations

from pathlib import Path

from claims import extract_claims, open_review
from claims.articles import article_from_text
from claims.review import scale
from claims.review.likeness import similar_reviews, take_over
from claims.review.records import ReviewSettings

FIRST = (
    "Harga beras naik 12 persen pada Januari 2015.\n\nPemerintah mengimpor 500.000 ton beras dari Vietnam.\n\n"
    "Menteri Perdagangan menyatakan stok beras cukup untuk enam bulan.\n"
)
COPY = (
    "Kabar lain\n\nHarga beras naik 12 persen pada Januari 2015.\n\n"
    "Pemerintah  mengimpor 500.000 ton beras dari Vietnam.\n"
)
OTHER = (
    "Presiden Prancis membuka konferensi tentang Irak di Paris.\n\n"
    "Konferensi itu diikuti 26 negara dari seluruh dunia.\n"
)


def test_decisions_of_a_nearly_equal_article_are_offered_and_not_copied(tmp_path: Path) -> None:
    first = article_from_text(FIRST, language="id")
    with open_review(tmp_path / "a.review.yaml", by="A. Rahma", article=first, claims=extract_claims(first)) as review:
        review.rate(review.claims[0].id, "benar", rationale="Menurut BPS")
    other = article_from_text(OTHER, language="id")
    open_review(tmp_path / "b.review.yaml", by="A. Rahma", article=other, claims=extract_claims(other)).close()
    (tmp_path / "damaged.review.yaml").write_text("format: [", encoding="utf-8")

    copy = article_from_text(COPY, language="id")
    with open_review(tmp_path / "c.review.yaml", by="D. Lestari", article=copy, claims=extract_claims(copy)) as review:
        reviews = sorted(path for path in tmp_path.glob("*.review.yaml") if path != tmp_path / "c.review.yaml")
        (found,) = similar_reviews(copy, review.claims, reviews)
        assert found.path.name == "a.review.yaml"
        assert found.share >= 0.6
        ((claim_id, decided),) = found.decided
        assert decided.verdict is not None
        assert all(claim.verdict is None for claim in review.claims)

        assert take_over(review, found, [claim_id]) == 1
        taken = review.claim(claim_id).verdict
        assert taken is not None
        assert (taken.rating, taken.rationale, taken.by) == ("benar", "Menurut BPS", "D. Lestari")
        review.undo()
        assert review.claim(claim_id).verdict is None


def test_decisions_are_taken_over_in_one_step_and_in_the_scale_of_the_review(tmp_path: Path) -> None:
    first = article_from_text(FIRST, language="id")
    with open_review(tmp_path / "a.review.yaml", by="A. Rahma", article=first, claims=extract_claims(first)) as review:
        review.rate_all([claim.id for claim in review.claims[:2]], "hoaks")
        review.rate(review.claims[2].id, "tidak-bisa-diverifikasi")
    settings = ReviewSettings(scale="politifact-6")
    copy = article_from_text(f"Kabar lain\n\n{FIRST}", language="id")
    with open_review(
        tmp_path / "c.review.yaml", article=copy, claims=extract_claims(copy), settings=settings
    ) as review:
        (found,) = similar_reviews(copy, review.claims, [tmp_path / "a.review.yaml"])
        known = {level.id for level in scale("politifact-6").levels}
        taken = take_over(review, found, [claim_id for claim_id, _ in found.decided])
        verdicts = [claim.verdict for claim in review.claims if claim.verdict is not None]
        assert taken == len(verdicts) == 2
        assert {one.rating for one in verdicts} <= known
        review.undo()
        assert all(claim.verdict is None for claim in review.claims)
