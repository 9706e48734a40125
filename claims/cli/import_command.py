"""`claimdesk import`: takes ratings and answers back from a workbook that somebody filled in."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from claims.cli import inputs, output
from claims.errors import ClaimdeskError


@click.command("import", short_help="Take verdicts back from a filled workbook.")
@click.argument("workbook", metavar="WORKBOOK")
@click.option("--into", required=True, metavar="REVIEW", help="The review file that takes the changes.")
@inputs.by_option("Who filled the workbook in, as it stands in the history.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option(
    "--all", "every", is_flag=True, help="Also take what empties a cell, or is older than what was decided since."
)
def command(workbook: str, into: str, by: str, yes: bool, every: bool) -> None:
    """Show what WORKBOOK (.xlsx or .csv) would change in REVIEW, ask, and record it."""
    from claims.export import apply_changes, read_changes
    from claims.review import load_document, open_review
    from claims.review.definitions import workspace_of

    workspace = workspace_of(Path(into))
    found = read_changes(Path(workbook), load_document(Path(into)), workspace=workspace)
    if not found:
        click.echo("nothing differs: the review stays as it is")
        return
    changes = [change for change in found if every or not change.doubt]
    for change in found:
        left_out = change not in changes
        click.echo(f"{'claimdesk: left out: ' if left_out else ''}{change.sentence()}", err=left_out)
    if not changes:
        click.echo("claimdesk: nothing was recorded; take what was left out with --all", err=True)
        return
    told = output.counted(len(changes), "change")
    if not yes and not _agreed(f"Record {told} in {into}?"):
        click.echo("nothing was recorded", err=True)
        return
    with open_review(Path(into), by=by) as review:
        if not yes and read_changes(Path(workbook), review.document, workspace=workspace) != found:
            raise ClaimdeskError(
                "the review or the workbook was changed while you were asked", into, "look at the changes again"
            )
        apply_changes(review, changes)
    click.echo(f"{into}: {told} recorded")


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
