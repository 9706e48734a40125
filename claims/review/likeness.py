"""Noticing that an article was reviewed before, wholly or in large part, and what was decided then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from claims.errors import ClaimdeskError
from claims.records import Article
from claims.review.definitions import workspace_of
from claims.review.opening import load_document
from claims.review.records import ReviewClaim, ReviewDocument, ReviewedArticle, Verdict
from claims.review.review import Review
from claims.review.rewording import reopened
from claims.review.sameness import NEARLY_THE_SAME, sentence_key, sentence_keys, shared
from claims.review.scales import translate_rating


@dataclass(frozen=True, slots=True)
class Likeness:
    """A review whose article shares sentences with another article.

    `share`: 0..1, of the shorter article's sentences. `decided`: pairs of (claim here, decided claim there).
    """

    path: Path
    title: str
    share: float
    decided: tuple[tuple[str, ReviewClaim], ...]


def similar_reviews(
    article: Article | ReviewedArticle, claims: Sequence[ReviewClaim], reviews: Iterable[Path]
) -> list[Likeness]:
    """The reviews whose articles are the same as `article`, or nearly so, most alike first.

    Args:
        article: the article that was opened or pasted.
        claims: its claims, for which decisions are looked for.
        reviews: the review files to compare with; one that cannot be read is passed over.
    """
    sentences = sentence_keys(article)
    wanted = {sentence_key(claim.claim.text): claim.id for claim in claims if claim.verdict is None}
    found = []
    for path in reviews:
        try:
            document = load_document(path)
        except ClaimdeskError:
            continue
        likeness = _compared(path, document, sentences, wanted)
        if likeness.share >= NEARLY_THE_SAME:
            found.append(likeness)
    return sorted(found, key=lambda one: -one.share)


def reworded(path: Path, document: ReviewDocument) -> Likeness | None:
    """What was decided in this very review before its article was changed, for the sentences that stand there now."""
    decided = tuple(
        (one.now.id, replace(one.before, history=()))
        for one in reopened(document.standing)
        if one.before.verdict is not None
    )
    return Likeness(path, document.article.title, 1.0, decided) if decided else None


def take_over(review: Review, likeness: Likeness, claim_ids: Iterable[str]) -> int:
    """Rates claims of `review` as they were rated there, in one step, because the reviewer asked for it.

    A rating of another scale becomes the level that comes closest here; a claim for which there is none stays open.

    Returns:
        how many claims were rated.

    Raises:
        ClaimdeskError: the checklist of one of the claims holds its verdict back; nothing is changed.
    """
    chosen = set(claim_ids)
    verdicts = {}
    for claim_id, decided in likeness.decided:
        if claim_id in chosen and decided.verdict is not None:
            rating = _rating_here(review, decided.verdict)
            if rating:
                verdicts[claim_id] = replace(decided.verdict, rating=rating)
    review.rate_each(verdicts)
    return len(verdicts)


def _rating_here(review: Review, verdict: Verdict) -> str:
    scale_id = review.document.settings.scale
    if verdict.scale == scale_id:
        return verdict.rating
    try:
        return translate_rating(verdict.rating, verdict.scale, scale_id, workspace_of(review.path))
    except ClaimdeskError:  # the other scale is not to be found here
        return ""


def _compared(path: Path, document: ReviewDocument, sentences: Set[str], wanted: dict[str, str]) -> Likeness:
    theirs = sentence_keys(document.article)
    decided = tuple(
        (wanted[sentence_key(claim.claim.text)], replace(claim, history=()))
        for claim in document.claims
        if claim.verdict is not None and sentence_key(claim.claim.text) in wanted
    )
    return Likeness(path, document.article.title, shared(sentences, theirs), decided)
