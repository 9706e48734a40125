"""`claimdesk validate`: every fault of review files, with line and path."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.cli.words import explained, language, tr, warn
from claims.errors import ClaimdeskError
from claims.wording import say

if TYPE_CHECKING:
    from claims.review import Fault


@click.command("validate", short_help="Name every fault of review files.")
@click.argument("reviews", nargs=-1, required=True, metavar="REVIEW...")
def command(reviews: tuple[str, ...]) -> int:
    """Check each REVIEW against the format and name every fault, and what in it counts for nothing."""
    from claims.review import load_document, unheeded, validate
    from claims.review.definitions import workspace_of
    from claims.review.standing import disputes_told

    faulty = 0
    for name in reviews:
        try:
            faults = validate(Path(name))
        except ClaimdeskError as problem:
            warn(explained(problem))
            faulty += 1
            continue
        for fault in faults:
            click.echo(f"{name}:{_told(fault)}")
        if not faults:
            click.echo(tr("{review}: valid", review=name))
            for note in unheeded(Path(name)):
                warn(f"{name}:{_told(note)}")
            for told in disputes_told(load_document(Path(name)), language(), workspace_of(Path(name))):
                warn(f"{name}: {told}")
        faulty += bool(faults)
    return 0 if not faulty else 2 if faulty == len(reviews) else 1


def _told(fault: Fault) -> str:
    """A fault behind the name of its file; where the whole file is meant there is no line to name."""
    line = f"{fault.line}:" if fault.line else ""
    path = f"{fault.path}: " if fault.path else ""
    return f"{line} {path}{say(fault.remark.template, language(), **fault.remark.values)}"
