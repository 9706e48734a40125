"""`claimdesk import`: takes ratings and answers back from a workbook that somebody filled in."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from claims.cli import inputs
from claims.cli.words import counted, language, tr, warn
from claims.errors import ClaimdeskError


@click.command("import", short_help="Take verdicts back from a filled workbook.")
@click.argument("workbook", metavar="WORKBOOK")
@click.option("--into", required=True, metavar="REVIEW", help="The review file that takes the changes.")
@inputs.by_option("Who filled the workbook in, as it stands in the history.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option(
    "--all", "every", is_flag=True, help="Also take what empties a cell, or is older than what was decided since."
)
def command(workbook: str, into: str, by: str, *, yes: bool, every: bool) -> None:
    """Show what WORKBOOK (.xlsx or .csv) would change in REVIEW, ask, and record it."""
    from claims.export import apply_changes, read_changes
    from claims.review import load_document, open_review
    from claims.review.definitions import workspace_of

    workspace = workspace_of(Path(into))
    found = read_changes(Path(workbook), load_document(Path(into)), workspace=workspace, language=language())
    if not found:
        click.echo(tr("nothing differs: the review stays as it is"))
        return
    changes = [change for change in found if every or not change.doubt]
    for change in found:
        told = change.sentence(language())
        if change in changes:
            click.echo(told)
        else:
            warn(tr("left out: {change}", change=told))
    if not changes:
        warn(tr("nothing was recorded; take what was left out with --all"))
        return
    many = counted(len(changes), tr("{count} change"), tr("{count} changes"))
    if not yes and not _agreed(tr("Record {changes} in {review}?", changes=many, review=into)):
        click.echo(tr("nothing was recorded"), err=True)
        return
    with open_review(Path(into), by=by) as review:
        if not yes and read_changes(Path(workbook), review.document, workspace=workspace, language=language()) != found:
            raise ClaimdeskError(
                "the review or the workbook was changed while you were asked", into, "look at the changes again"
            )
        apply_changes(review, changes)
    click.echo(tr("{review}: {changes} recorded", review=into, changes=many))


def _agreed(question: str) -> bool:
    """Asks at the terminal.

    Raises:
        ClaimdeskError: nobody sits there, such as in a script.
    """
    try:
        return click.confirm(question, err=True)
    except click.Abort:
        if sys.stdin.isatty():
            raise
        click.echo(err=True)
        raise ClaimdeskError("nothing was recorded because nobody answered", advice="say --yes in a script") from None
