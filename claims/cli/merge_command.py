"""`claimdesk merge`: brings two versions of a review together, also as a git merge driver."""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.words import counted, language, number, tr, warn
from claims.errors import ClaimdeskError
from claims.files import atomic_write, is_file, read_input


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
    from claims.review.definitions import workspace_of
    from claims.review.standing import disputes_told

    _spare_strangers(Path(out))
    merged = merge_files(base or None, mine, theirs)
    atomic_write(Path(out), merged.data)
    disputes = disputes_told(merged.document, language(), workspace_of(Path(out)))
    for told in disputes:
        warn(f"{out}: {told}")
    claims = counted(len(merged.document.standing), tr("{count} claim"), tr("{count} claims"))
    click.echo(tr("{review}: {claims}, {count} to settle", review=out, claims=claims, count=number(len(disputes))))
    return int(bool(merged.disputes))


def _spare_strangers(out: Path) -> None:
    """Refuses to replace what is no review.

    Raises:
        ClaimdeskError: `out` is there and something else.
    """
    from claims.review.validation import is_review

    if is_file(out) and out.stat().st_size and not is_review(read_input(out)):
        raise ClaimdeskError("there is a file of this name that is no review", str(out), "choose another name")
