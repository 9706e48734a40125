"""`claimdesk merge`: brings two versions of a review together, also as a git merge driver."""

from __future__ import annotations

from pathlib import Path

import click

from claims.files import atomic_write


@click.command("merge")
@click.argument("mine", metavar="A")
@click.argument("theirs", metavar="B")
@click.option("--base", metavar="O", help="The version that both come from.")
@click.option("-o", "--out", required=True, metavar="OUT", help="Where the merged review goes.")
def command(mine: str, theirs: str, base: str | None, out: str) -> int:
    """Merge the review files A and B claim by claim.

    Where both changed the same thing, A's version stands in OUT, B's version stays in its history, the place is
    named on standard error, and the status is 1.
    """
    from claims.review import dump_document, load_document, merge_documents

    origin = load_document(Path(base)) if base else None
    merged, conflicts = merge_documents(origin, load_document(Path(mine)), load_document(Path(theirs)))
    atomic_write(Path(out), dump_document(merged))
    for conflict in conflicts:
        click.echo(f"claimdesk: {out}: {conflict.sentence()}", err=True)
    click.echo(f"{out}: {len(merged.claims)} claims, {len(conflicts)} to settle")
    return int(bool(conflicts))
