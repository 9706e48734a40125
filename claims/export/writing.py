"""One door for every export: the format is chosen by the file's name, and the file is written whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from claims.errors import ClaimdeskError, NotSaved
from claims.export.definitions import of_workspace
from claims.export.listing import Listing
from claims.export.replacing import spare_strangers
from claims.export.signing import own_name
from claims.files import atomic_write, is_file, is_folder, read_input, saving
from claims.records import Progress, Remark
from claims.review.records import ReviewDocument
from claims.review.standing import doubts_told
from claims.wording import say

FORMATS = (".xlsx", ".csv", ".jsonld", ".html", ".pdf")


def export_reviews(
    reviews: Sequence[ReviewDocument],
    out: Path,
    *,
    language: str = "en",
    columns: Sequence[str] | None = None,
    scale: str | None = None,
    append: bool = False,
    workspace: Path | None = None,
    progress: Progress | None = None,
    address: str | None = None,
    force: bool = False,
    by: str = "",
) -> None:
    """Writes `reviews` to `out`; the same reviews give the same bytes.

    Args:
        out: .xlsx, .csv, .jsonld, .html or .pdf.
        language: of headings and names; "en" or "id".
        columns: names of the verdicts' columns in their order (.xlsx, .csv); None for the usual ones.
        scale: shows the ratings in this scale, with the mapping.
        workspace: the folder in which the user's own scales and checklists lie, if any.
        append: adds the sheets to the workbook `out`; its own stay as they are, and a copy of it is made first.
        address: where the checks are published (.jsonld), `{id}` standing for the id of a claim; None for drafts.
        force: replaces `out` also where somebody else made it.
        by: your name for readers (.jsonld, .html, .pdf), where you decided under a login name only; empty for the one
            in the settings.

    Raises:
        Stranger: `out` is there, is no earlier export, and `force` is not given.
        ClaimdeskError: an unknown format, column or scale; no PySide6 for .pdf; another format than
            .xlsx to add to; nothing is written.
        NotSaved: the file cannot be written; what was there before still is.
        Cancelled: from `progress`; what was there before still is.
    """
    out = Path(out)
    suffix = out.suffix.lower()
    _must_go(out, addressed=address is not None, append=append)
    check_target(out)
    if not append:
        _must_be_free(out, reviews, force=force)
    by = by or own_name()
    with of_workspace(workspace), saving(out):
        if suffix in (".html", ".pdf"):
            from claims.export.report import report_html

            _write_report(report_html(reviews, language=language, scale=scale, progress=progress, by=by), out)
        elif suffix == ".jsonld":
            from claims.export.claimreview import claimreview_bytes

            atomic_write(out, claimreview_bytes(reviews, language=language, scale=scale, address=address, by=by))
        else:
            _write_tables(Listing(reviews, language, columns, scale, progress), out, append=append and is_file(out))


def _must_go(out: Path, *, addressed: bool, append: bool) -> None:
    """Refuses a format that is not known, or that cannot hold what is asked for."""
    suffix = out.suffix.lower()
    if suffix not in FORMATS:
        raise ClaimdeskError(
            "there is no export to {suffix}",
            str(out),
            "name a file that ends in {known}",
            suffix=suffix or Remark("a file without an ending"),
            known=", ".join(FORMATS),
        )
    if addressed and suffix != ".jsonld":
        raise ClaimdeskError("only ClaimReview holds addresses", str(out), "name a file that ends in .jsonld")
    if append and suffix != ".xlsx":
        raise ClaimdeskError("only a workbook can be added to", str(out), "name a file that ends in .xlsx")


def _write_report(page: str, out: Path) -> None:
    if out.suffix.lower() == ".pdf":
        from claims.export.pdf import write_pdf

        write_pdf(page, out)
    else:
        atomic_write(out, page.encode("utf-8", "replace"))


def _write_tables(listing: Listing, out: Path, *, append: bool) -> None:
    """A .csv or a workbook; `append`: behind the sheets of the one that is there, of which a copy is made first."""
    if out.suffix.lower() == ".csv":
        from claims.export.csv_table import csv_bytes

        atomic_write(out, csv_bytes(listing))
        return
    from claims.export.workbook import workbook_bytes

    if append:
        from claims.export.appending import appended, backup_path

        before = read_input(out)
        together = appended(before, workbook_bytes(listing), str(out))
        atomic_write(backup_path(out), before)
        atomic_write(out, together)
    else:
        atomic_write(out, workbook_bytes(listing))


def export_reference(
    reviews: Sequence[ReviewDocument],
    out: Path,
    *,
    language: str = "en",
    workspace: Path | None = None,
    force: bool = False,
) -> None:
    """Writes the decided claims as rows of a reference (.xlsx or .csv) for later matching.

    Args:
        force: replaces `out` also where somebody else made it.

    Raises:
        Stranger: `out` is there, is no earlier export, and `force` is not given.
        ClaimdeskError: another format, or nothing is decided.
        NotSaved: the file cannot be written.
    """
    from claims.export.reference_out import reference_bytes

    out = Path(out)
    check_target(out)
    _must_be_free(out, reviews, force=force)
    with of_workspace(workspace), saving(out):
        atomic_write(out, reference_bytes(reviews, out.suffix.lower(), language=language))


def caveats(
    document: ReviewDocument, suffix: str, *, language: str = "en", workspace: Path | None = None
) -> tuple[str, ...]:
    """What whoever exports a review must know, in sentences: what does not stand in it, and what is left out for that.

    Args:
        suffix: the ending of the export's name.
    """
    told = doubts_told(document, language, workspace)
    withdrawn = [one.id for one in document.claims if one.orphan and one.is_decided]
    if suffix == ".jsonld" and withdrawn:
        words = "the article no longer has the words of {claims}, so they are left out"
        return (*told, say(words, language, claims=", ".join(withdrawn)))
    return told


def _must_be_free(out: Path, reviews: Sequence[ReviewDocument], *, force: bool) -> None:
    """Refuses to replace what an export was made from, ever, and what somebody else made, unless by force."""
    spare_sources(out, reviews)
    if not force:
        spare_strangers(out)


def spare_sources(out: Path, reviews: Sequence[ReviewDocument], folders: Sequence[Path] = ()) -> None:
    """An export written over the article or the reference of a review would lose the work of others.

    Args:
        folders: where paths in the reviews may start from, besides the current folder.

    Raises:
        ClaimdeskError: `out` is one of them.
    """
    if not is_file(out):
        return
    named = [one.article.path for one in reviews] + [one.reference.path for one in reviews if one.reference]
    sources = [folder / name for name in named if name for folder in (Path(), *folders)]
    if any(is_file(path) and path.samefile(out) for path in sources):
        raise ClaimdeskError(
            "this file is the article or the reference of a review", str(out), "choose another name for the export"
        )


def check_target(out: Path) -> None:
    """Says early and plainly why a file cannot be written there.

    Raises:
        NotSaved: the folder does not exist, a folder has that name, or another program has the file open.
    """
    if not is_folder(out.parent):
        raise NotSaved("there is no such folder", str(out.parent), "choose another, or make it first")
    if is_folder(out):
        raise NotSaved("a folder has that name", str(out), "choose another name")
    # the marks that LibreOffice and Excel leave beside a file while they have it open
    for mark in (f".~lock.{out.name}#", f"~${out.name}"):
        if is_file(out.parent / mark):
            raise NotSaved("the file is open in another program", str(out), "close it there, or choose another name")


def suggested_name(reviews: Sequence[ReviewDocument], suffix: str) -> str:
    """A file name for an export: the article's title without anything that some system refuses in a name."""
    title = reviews[0].article.title if len(reviews) == 1 else ""
    plain = re.sub(r'[\x00-\x1f\x7f<>:"/\\|?*\ud800-\udfff]+', " ", title)
    plain = " ".join(plain.split()).strip(". ")[:80].strip(". ")
    return f"{plain or 'verdicts'}{suffix}"
