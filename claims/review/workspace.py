"""A folder for a team's work: `workspace.yaml` with what its reviews share, `articles/` and `reviews/`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from claims.errors import ClaimdeskError, RefusedInput
from claims.files import is_article
from claims.review.definitions import read_definition
from claims.review.opening import load_document
from claims.review.records import ReviewClaim, ReviewSettings

FILE_NAME = "workspace.yaml"
ARTICLES, REVIEWS = "articles", "reviews"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a review is: counts of its claims. `error` says why a review cannot be read; then the counts are 0."""

    claims: int = 0
    decided: int = 0
    postponed: int = 0
    dismissed: int = 0
    error: str = ""

    @property
    def open(self) -> int:
        return self.claims - self.decided - self.dismissed


@dataclass(frozen=True, slots=True)
class Workspace:
    """An opened folder. Paths are absolute; `progress` has one entry for each review."""

    folder: Path
    title: str = ""
    reference: Path | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    scale: str = "cekfakta-5"
    checklist: str = "default"
    reviewers: tuple[str, ...] = ()
    articles: tuple[Path, ...] = ()
    reviews: tuple[Path, ...] = ()
    progress: Mapping[Path, Progress] = field(default_factory=dict)

    @property
    def settings(self) -> ReviewSettings:
        """Settings of a review that is begun here."""
        return ReviewSettings(self.scale, self.checklist, self.reviewers)

    def review_of(self, article: Path) -> Path:
        """Where the review of an article lies or will lie."""
        return self.folder / REVIEWS / f"{article.stem}.review.yaml"


@dataclass(frozen=True, slots=True)
class _File:
    format: int = FORMAT
    title: str = ""
    reference: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    scale: str = "cekfakta-5"
    checklist: str = "default"
    reviewers: tuple[str, ...] = ()


def is_workspace(folder: str | Path) -> bool:
    """Whether a folder holds a `workspace.yaml`."""
    return (Path(folder) / FILE_NAME).is_file()


def open_workspace(folder: str | Path) -> Workspace:
    """Opens a folder as a whole. A review that cannot be read is listed with its error; the others open all the same.

    Raises:
        RefusedInput: there is no `workspace.yaml`, or it is damaged or of a newer format.
    """
    folder = Path(folder).resolve()
    file = read_definition(folder / FILE_NAME, _File)
    if file.format > FORMAT:
        raise RefusedInput(
            "the file has format {found}, this program knows format {known} and older",
            str(folder / FILE_NAME),
            "install a newer Claimdesk; the file is left as it is",
            found=file.format,
            known=FORMAT,
        )
    reviews = tuple(sorted((folder / REVIEWS).glob("*.review.yaml")))
    return Workspace(
        folder=folder,
        title=file.title or folder.name,
        reference=folder / file.reference if file.reference else None,
        columns=dict(file.columns),
        scale=file.scale,
        checklist=file.checklist,
        reviewers=file.reviewers,
        articles=_articles(folder / ARTICLES),
        reviews=reviews,
        progress={path: _progress(path) for path in reviews},
    )


def _articles(folder: Path) -> tuple[Path, ...]:
    if not folder.is_dir():
        return ()
    found = (path for path in folder.iterdir() if is_article(path))
    return tuple(sorted(path for path in found if path.is_file() and not path.name.startswith((".", "~$"))))


def _progress(path: Path) -> Progress:
    try:
        return progress_of(load_document(path).claims)
    except ClaimdeskError as problem:
        return Progress(error=str(problem))


def progress_of(claims: Sequence[ReviewClaim]) -> Progress:
    """How far a review is: the one way in which its claims are counted."""
    claims = [claim for claim in claims if not claim.is_taken_back]
    decided = sum(claim.is_decided for claim in claims)
    states = [claim.status for claim in claims if not claim.is_decided]
    return Progress(len(claims), decided, states.count("postponed"), states.count("dismissed"))
