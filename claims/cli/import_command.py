"""`claimdesk import`: takes ratings and answers back from a workbook that somebody filled in."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("import", short_help="Take verdicts back from a filled workbook.")
@click.argument("workbook", metavar="WORKBOOK")
@click.option("--into", required=True, metavar="REVIEW", help="The review file that takes the changes.")
@click.option("--by", default="", metavar="NAME", help="Who filled the workbook in, as it stands in the history.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def command(workbook: str, into: str, by: str, yes: bool) -> None:
    """Show what WORKBOOK (.xlsx or .csv) would change in REVIEW, ask, and record it."""
    from claims.export import apply_changes, read_changes
    from claims.review import load_document, open_review
    from claims.review.definitions import workspace_of

    changes = read_changes(Path(workbook), load_document(Path(into)), workspace=workspace_of(Path(into)))
    if not changes:
        click.echo("nothing differs: the review stays as it is")
        return
    for change in changes:
        click.echo(change.sentence())
    if not yes:
        click.confirm(f"Record {len(changes)} changes in {into}?", abort=True, err=True)
    with open_review(Path(into), by=by) as review:
        apply_changes(review, changes)
    click.echo(f"{into}: {len(changes)} changes recorded")
