"""From an article and a reference to a review file: extraction and matching for everything nobody has decided yet."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claims.records import Article, Claim, Match
from claims.review.definitions import workspace_of
from claims.review.records import ReviewClaim, ReviewSettings, UsedReference
from claims.review.rewording import Reopened, newly_reopened
from claims.review.sameness import must_be_same_article
from claims.review.standing import doubts_told
from claims.review.workspace import progress_of

if TYPE_CHECKING:
    from claims.matching import Reference

OFFERED = 10
"""Matches kept for a claim: what fits on a screen; more are found by searching the reference."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """Counts of one prepared review: its claims, those with a match, those decided or dismissed by somebody.

    `reopened`: the claims that the article words otherwise than when they were reviewed, since the last run.
    `open_dates`: what the claims say of days that only the day of publication settles, such as "Monday".
    `doubts`: what does not stand in the review, in sentences: disputes, ratings that there are not.
    """

    claims: int
    matched: int
    decided: int
    dismissed: int = 0
    reopened: tuple[Reopened, ...] = ()
    open_dates: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def review_path(article: str | Path) -> Path:
    """Where the review of an article file lies: beside it, `NAME.review.yaml`; for standard input in this folder."""
    path = Path("standard-input" if str(article) == "-" else article)
    return path.with_name(f"{path.stem}.review.yaml")


def prepare_review(
    path: Path, article: Article, reference: Reference, *, by: str = "", scale: str = "cekfakta-5", language: str = "en"
) -> Prepared:
    """Writes the review file `path`, or adds to it what is new; a decision that somebody made stays.

    Args:
        language: of the doubts.

    Raises:
        NotSaved: the file cannot be written.
        RefusedInput: `path` holds something that is no review, or the review of another article.
    """
    from claims.extraction import extract_claims
    from claims.review import load_document, open_review

    known: tuple[ReviewClaim, ...] = ()
    if path.is_file():
        held = load_document(path)
        must_be_same_article(held.article, article, str(path), "name another file with -o, or rename the article")
        known = held.claims
    used = used_reference(reference)
    found = extract_claims(article)
    with open_review(path, by=by, article=article, claims=found, settings=ReviewSettings(scale=scale)) as review:
        review.use_reference(used, reference.rows_with)
        # A run that the disk had no room for may have left claims without their matches, also decided ones.
        due = [one for one in review.claims if one.is_undecided or (not one.matches and one.status != "dismissed")]
        review.offer_all({one.id: matches_for(one.claim, reference) for one in due})
        document = review.document
    claims = document.standing
    progress = progress_of(claims)
    return Prepared(
        claims=len(claims),
        matched=sum(bool(claim.matches) for claim in claims),
        decided=progress.decided,
        dismissed=progress.dismissed,
        reopened=newly_reopened(known, claims),
        open_dates=tuple(mention.text for claim in found for mention in claim.dates if mention.is_open),
        doubts=doubts_told(document, language, workspace_of(path)),
    )


def used_reference(reference: Reference) -> UsedReference:
    """What a review file says of the spreadsheet that its claims were matched against."""
    return UsedReference(
        path=str(reference.path),
        sheet=reference.sheet,
        sha256=reference.sha256,
        rows=reference.rows,
        columns=dict(reference.columns),
    )


def matches_for(claim: Claim, reference: Reference) -> list[Match]:
    """The matches offered for a claim, best first."""
    return reference.match(claim, top=OFFERED)
