"""Opening a review: an existing file, or a new one for an article whose claims were extracted."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from claims.errors import RefusedInput
from claims.records import Article, Claim
from claims.review.claim_work import reviewed_article
from claims.review.merging import merge_documents
from claims.review.records import (
    Dispute,
    ReviewClaim,
    ReviewDocument,
    ReviewSettings,
    UsedReference,
)
from claims.review.review import Review
from claims.review.sameness import must_be_same_article
from claims.review.source import Source, dump_document, parse, parse_with_journal, rebased
from claims.review.store import Store, backups, journal_path, read_bytes
from claims.review.validation import faults_of


def load_document(path: str | Path) -> ReviewDocument:
    """The review in a file, for reading.

    Raises:
        RefusedInput: the file is missing, damaged, or of a format that this program does not know.
    """
    path = Path(path)
    return parse_with_journal(read_bytes(path), path)[0]


def document_from_text(text: str, where: str = "") -> ReviewDocument:
    """The review in a YAML text; `where` is named in its errors, which are those of `load_document`."""
    return parse(text.encode("utf-8", "replace"), where)[0]


@dataclass(frozen=True, slots=True)
class MergedFile:
    """Two review files brought together: the file to write, the review in it, and what is to be settled."""

    data: bytes
    document: ReviewDocument
    disputes: tuple[Dispute, ...]


def merge_files(base: str | Path | None, mine: str | Path, theirs: str | Path) -> MergedFile:
    """Merges two versions of a review file as `merge_documents` does, with the comments and unknown keys of `mine`.

    Raises:
        RefusedInput: one of the files is missing or damaged, or they are reviews of different articles.
    """
    origin = load_document(base) if base is not None else None
    own, source = parse_with_journal(read_bytes(Path(mine)), Path(mine))
    other, other_source = parse_with_journal(read_bytes(Path(theirs)), Path(theirs))
    must_be_same_article(other.article, own.article, str(theirs))
    if origin is not None:
        must_be_same_article(origin.article, own.article, str(base))
    merged, disputes = merge_documents(origin, own, other)
    same_form = source.column == other_source.column
    result = rebased(source, own, merged, (other_source, other) if same_form else None)
    data = result.data()
    for fault in faults_of(data):
        raise RefusedInput(
            "the reviews cannot be merged: line {line} would not follow the format ({fault})",
            f"{mine}, {theirs}",
            "look for faults in both with `claimdesk validate`",
            line=fault.line,
            fault=f"{fault.path}: {fault.what}",
        )
    return MergedFile(data, merged, disputes)


def open_review(
    path: str | Path,
    *,
    by: str = "",
    article: Article | None = None,
    claims: Sequence[Claim] = (),
    reference: UsedReference | None = None,
    settings: ReviewSettings | None = None,
    read_only: bool = False,
    shared: bool = False,
) -> Review:
    """Opens a review file to work on it, or begins one.

    Args:
        path: NAME.review.yaml.
        by: who decides; written beside every decision.
        article: what is reviewed; begins the file if it does not exist.
        claims: what was extracted from the article. In a file that exists, claims are found again in the text by
            their words; what people decided stays, and claims that are new are added.
        reference: the spreadsheet that was matched against.
        settings: scale, checklist and reviewers of a new review.
        read_only: for looking only.
        shared: writes without being the only one: each save merges with what others saved. For scripts; a window
            holds its review instead, so that a second one says who has it.

    Raises:
        RefusedInput: the file is damaged, or does not exist and no article is given.
        NotSaved: a new file cannot be written.
    """
    store = Store(Path(path))
    if article is not None and not store.path.exists():
        document = new_document(article, claims, reference, settings)
        with contextlib.suppress(NotADirectoryError):  # no folder, no journal; the writing below says what is wrong
            journal_path(store.path).unlink(missing_ok=True)
        store.write(dump_document(document))
    review = _opened(store, by, read_only=read_only, hold=not shared)
    if article is not None and not review.read_only:
        review.renew(article, claims, reference)
    return review


def _opened(store: Store, by: str, *, read_only: bool, hold: bool) -> Review:
    """The review of an existing file, held for writing unless somebody else does or only reading is wished."""
    holder = store.hold(by) if hold and not read_only else None
    try:
        document, source = _read(store)
    except RefusedInput:
        store.release()
        raise
    review = Review(store, by, document, source)
    review.read_only = read_only or holder is not None
    review.held_by = holder
    if hold and not review.read_only:
        review.fold_left_over()
        store.back_up()
    return review


def _read(store: Store) -> tuple[ReviewDocument, Source]:
    if not store.path.exists():
        raise RefusedInput("there is no such review", str(store.path), "give its article too, to begin it")
    try:
        return parse_with_journal(store.read(), store.path)
    except RefusedInput as problem:
        saved = backups(store.path)
        if not saved or "known" in problem.values:
            raise
        raise RefusedInput(
            problem.what_template,
            problem.where,
            "correct it in an editor, or open the backup {backup}",
            **{**problem.values, "backup": str(saved[0])},
        ) from problem


def new_document(
    article: Article,
    claims: Sequence[Claim],
    reference: UsedReference | None = None,
    settings: ReviewSettings | None = None,
) -> ReviewDocument:
    """A review in which nothing is decided yet."""
    from claims import __version__

    return ReviewDocument(
        article=reviewed_article(article),
        reference=reference,
        settings=settings or ReviewSettings(),
        claims=tuple(ReviewClaim(claim) for claim in claims),
        tool=f"claimdesk {__version__}",
    )
