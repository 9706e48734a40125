"""`claimdesk merge`: brings two versions of a review together, also as a git merge driver."""

from __future__ import annotations

from pathlib import Path

import click

from claims.files import atomic_write


@click.command("merge", short_help="Merge two versions of a review file.")
@click.argument("mine", metavar="A")
@click.argument("theirs", metavar="B")
@click.option("--base", metavar="O", help="The version that both come from.")
@click.option("-o", "--out", required=True, metavar="OUT", help="Where the merged review goes.")
def command(mine: str, theirs: str, base: str | None, out: str) -> int:
    """Merge the review files A and B claim by claim.

    Where both changed the same thing, A's version stands in OUT, B's version stays in its history, the place is
    named on standard error, and the status is 1.
    """
    from claims.review import merge_files

    merged = merge_files(base or None, mine, theirs)
    atomic_write(Path(out), merged.data)
    for dispute in merged.disputes:
        click.echo(f"claimdesk: {out}: {dispute.sentence()}", err=True)
    click.echo(f"{out}: {len(merged.document.claims)} claims, {len(merged.disputes)} to settle")
    return int(bool(merged.disputes))
