"""`claimdesk export`: verdict workbook, CSV, ClaimReview and report from review files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.cli import inputs
from claims.cli.words import language as spoken
from claims.cli.words import tr, warn
from claims.errors import ClaimdeskError
from claims.files import TABLE_SUFFIXES

if TYPE_CHECKING:
    from claims.review.records import ReviewDocument


@click.command("export", short_help="Write verdicts as workbook, CSV, ClaimReview, report.")
@click.argument("reviews", nargs=-1, required=True, metavar="REVIEW...")
@click.option(
    "-o", "--out", required=True, metavar="OUT", help="The file to write: .xlsx, .csv, .jsonld, .html or .pdf."
)
@click.option("--language", type=click.Choice(("en", "id")), default="en", show_default=True, help="Of the export.")
@click.option(
    "--columns",
    metavar="NAME,NAME...",
    help="Columns of the verdicts, by name or heading, in this order (.xlsx, .csv).",
)
@click.option("--scale", metavar="SCALE", help="Show the ratings in another scale.")
@click.option(
    "--url", "address", metavar="URL", help="Where the checks are published (.jsonld); {id} stands for a claim's id."
)
@click.option(
    "--by", metavar="NAME", default="", help="Your name in what readers get, where only your login name is known."
)
@click.option("--append", is_flag=True, help="Add to an existing workbook; its own sheets stay as they are.")
@click.option("--force", is_flag=True, help="Replace OUT also where it is no export of ours.")
@click.option("--as-reference", is_flag=True, help="Write the decided claims as rows of a reference spreadsheet.")
def command(
    reviews: tuple[str, ...],
    out: str,
    language: str,
    columns: str | None,
    scale: str | None,
    address: str | None,
    by: str,
    *,
    append: bool,
    force: bool,
    as_reference: bool,
) -> int:
    """Write what was decided in each REVIEW to one file; an earlier export of that name is replaced."""
    from claims.export import Stranger, export_reference, export_reviews, spare_sources
    from claims.review import load_document
    from claims.review.definitions import workspace_of
    from claims.review.scales import scale as scale_of

    suffix = Path(out).suffix.lower()
    _must_be_heeded(suffix, columns, others=bool(scale or address or append), as_reference=as_reference)
    workspace = workspace_of(Path(reviews[0]))
    if scale is not None:
        scale_of(scale, workspace)
    loaded, status = inputs.each(reviews, lambda name: (name, load_document(Path(name))))
    if not loaded:
        return status
    documents = [document for _, document in loaded]
    if not append:
        spare_sources(Path(out), documents, [Path(name).parent for name in reviews])
    try:
        if as_reference:
            export_reference(documents, Path(out), language=language, workspace=workspace, force=force)
        else:
            chosen = tuple(name.strip() for name in columns.split(",")) if columns else None
            export_reviews(
                documents,
                Path(out),
                language=language,
                columns=chosen,
                scale=scale,
                append=append,
                workspace=workspace,
                address=address,
                force=force,
                by=by,
            )
    except Stranger as problem:
        raise ClaimdeskError(
            problem.what_template,
            problem.where,
            "choose another name, add to a workbook with --append, or replace it with --force",
        ) from None
    _warn_of(loaded, suffix, by, workspace)
    click.echo(out)
    return status


def _warn_of(loaded: Sequence[tuple[str, ReviewDocument]], suffix: str, by: str, workspace: Path | None) -> None:
    """Says what whoever exports these reviews, each with its file's name, must know."""
    from claims.export import PUBLISHED, caveats, unsigned

    documents = [document for _, document in loaded]
    if not any(claim.is_decided for document in documents for claim in document.claims):
        warn(tr("no claim is decided yet"))
    if suffix in PUBLISHED and unsigned(documents, by):
        warn(tr("a login name is no reviewer's name and was left out; give one with --by"))
    for name, document in loaded:
        for told in caveats(document, suffix, language=spoken(), workspace=workspace):
            warn(f"{name}: {told}")


def _must_be_heeded(suffix: str, columns: str | None, *, others: bool, as_reference: bool) -> None:
    """Refuses options that this export would pass over.

    Args:
        others: --scale, --url or --append is given.

    Raises:
        click.UsageError: there are some.
    """
    if as_reference and (columns or others):
        raise click.UsageError(tr("--as-reference goes without --columns, --scale, --url and --append."))
    if columns and suffix not in TABLE_SUFFIXES:
        raise click.UsageError(tr("--columns is for {suffixes} only.", suffixes=tr(" and ").join(TABLE_SUFFIXES)))
