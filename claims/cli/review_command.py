"""`claimdesk review`: review files for articles, extracted and matched without a window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.cli import inputs, progress
from claims.cli.words import counted, number, tr, warn
from claims.cli.words import language as spoken

if TYPE_CHECKING:
    from claims.review.preparation import Prepared
    from claims.review.rewording import Reopened


@click.command("review", short_help="Write review files, without verdicts yet.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@inputs.REFERENCE
@inputs.MAPPING
@inputs.SHEET
@click.option("-o", "--out", metavar="OUT", help="A review file for one article, else a folder (default: beside it).")
@inputs.LANGUAGE
@click.option("--published", type=inputs.Day(), help="Day of publication: the base of words such as «yesterday».")
@click.option(
    "--scale", metavar="SCALE", default="cekfakta-5", show_default=True, help="The rating scale of the review."
)
@inputs.by_option("Your name, as it stands in the history.")
def command(
    files: tuple[str, ...],
    reference: str,
    mapping: tuple[str, ...],
    sheet: str | None,
    out: str | None,
    language: str,
    published: date | None,
    scale: str,
    by: str,
) -> int:
    """Write a review file for each article FILE, with its claims and their matches and no verdicts yet.

    Run again, it adds what is new; a decision that somebody made is never touched. A claim that the article words
    otherwise now is reopened: the verdict stays with the words that it was given for.
    """
    from claims.review.definitions import workspace_of
    from claims.review.preparation import prepare_review, review_path
    from claims.review.scales import scale as scale_of

    scale_of(scale, workspace_of(Path(out or files[0])))
    names = inputs.article_paths(files)
    with progress.shown() as report:
        opened = inputs.opened_reference(reference, mapping, sheet, report)

        places = iter(range(len(names)))

        def work(name: str) -> Path:
            report(next(places), len(names), name)
            article = inputs.read(name, language, published)
            path = _target(name, out, len(names), review_path(name))
            prepared = prepare_review(path, article, opened, by=by, scale=scale, language=spoken())
            inputs.tell_notices(article)
            inputs.ask_for_day(article, prepared.open_dates)
            click.echo(f"{path}: {_summary(prepared)}")
            for told in prepared.doubts:
                warn(f"{path}: {told}")
            if prepared.reopened:
                click.echo(f"{path}: {_reopened(prepared.reopened)}", err=True)
            return path

        try:
            _, status = inputs.each(names, work)
        finally:
            opened.close()
    return status


def _summary(prepared: Prepared) -> str:
    """What stands in a review now, in one line."""
    told = tr("{claims}, {matched} with matches, {decided} decided").format(
        claims=_claims(prepared.claims), matched=number(prepared.matched), decided=number(prepared.decided)
    )
    if prepared.dismissed:
        told += tr(", {count} dismissed", count=number(prepared.dismissed))
    return told


def _claims(count: int) -> str:
    return counted(count, tr("{count} claim"), tr("{count} claims"))


def _reopened(found: Sequence[Reopened]) -> str:
    """Which claims have to be decided anew, in one sentence."""
    named = ", ".join(tr("{claim} (before: {before})", claim=one.now.id, before=one.before.id) for one in found)
    return tr(
        "{claims} reopened, as the article has other words now than those that were reviewed: {named}",
        claims=_claims(len(found)),
        named=named,
    )


def _target(name: str, out: str | None, count: int, beside: Path) -> Path:
    """Where the review of `name` goes: OUT itself for one article, a file in the folder OUT, or beside the article."""
    if out is None:
        return beside
    if count == 1 and not Path(out).is_dir():
        return Path(out)
    Path(out).mkdir(parents=True, exist_ok=True)
    return Path(out) / beside.name
