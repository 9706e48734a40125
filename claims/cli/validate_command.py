"""`claimdesk validate`: every fault of review files, with line and path."""

from __future__ import annotations

from pathlib import Path

import click

from claims.errors import ClaimdeskError


@click.command("validate", short_help="Name every fault of review files.")
@click.argument("reviews", nargs=-1, required=True, metavar="REVIEW...")
def command(reviews: tuple[str, ...]) -> int:
    """Check each REVIEW against the format and name every fault."""
    from claims.review import load_document, validate
    from claims.review.definitions import workspace_of
    from claims.review.standing import disputes_told

    faulty = 0
    for name in reviews:
        try:
            faults = validate(Path(name))
        except ClaimdeskError as problem:
            click.echo(f"claimdesk: {problem}", err=True)
            faulty += 1
            continue
        for fault in faults:
            place = f"{fault.path}: " if fault.path else ""
            click.echo(f"{name}:{fault.line}: {place}{fault.what}")
        if not faults:
            click.echo(f"{name}: valid")
            for told in disputes_told(load_document(Path(name)), workspace=workspace_of(Path(name))):
                click.echo(f"claimdesk: {name}: {told}", err=True)
        faulty += bool(faults)
    return 0 if not faulty else 2 if faulty == len(reviews) else 1
