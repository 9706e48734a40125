"""`claimdesk index`: builds the index of a reference and tells what was read, skipped and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from claims.cli import inputs, output, progress
from claims.wording import say

if TYPE_CHECKING:
    from claims.reference import Health

SHOWN = 20
"""Findings of a kind that are listed for people."""


@click.command("index", short_help="Build the index of a spreadsheet and report on it.")
@click.argument("reference", required=False, metavar="REF")
@inputs.MAPPING
@inputs.SHEET
@click.option("--rebuild", is_flag=True, help="Build the index again, even if it is there.")
@click.option("--prune", is_flag=True, help="Remove the indexes that have not been used for longest from the cache.")
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", show_default=True)
def command(
    reference: str | None, mapping: tuple[str, ...], sheet: str | None, rebuild: bool, prune: bool, form: str
) -> None:
    """Build or refresh the index of the spreadsheet REF and report on its health."""
    if prune:
        from claims.reference import prune as prune_cache

        pruned = prune_cache()
        click.echo(f"indexes removed: {pruned.removed}, room freed: {pruned.freed / 1e6:.0f} MB", err=True)
    if reference is None:
        if not prune:
            raise click.UsageError("Name the spreadsheet, or say --prune.")
        return
    _build(reference, mapping, sheet, rebuild, form)


def report_lines(health: Health) -> Iterator[str]:
    """The health of a reference, a line each thing that a user should know."""
    yield f"{output.counted(health.read, 'row')} read, {health.usable:,} can be matched, {health.empty:,} empty"
    for part in health.skipped[:SHOWN]:
        rows = f"row {part.row}" if part.row == part.last else f"rows {part.row} to {part.last}"
        yield f"{rows} skipped: {say(part.reason)}"
    for group in health.duplicates[:SHOWN]:
        yield f"the same claim: rows {', '.join(map(str, group))}"
    for found in health.contradictions[:SHOWN]:
        yield f"another {found.kind} for the same claim: rows {', '.join(map(str, found.rows))}"
    for notice in health.notices:
        yield say(notice.template, "en", **notice.values)
    for name, parts in (
        ("skipped", health.skipped),
        ("duplicates", health.duplicates),
        ("contradictions", health.contradictions),
    ):
        if len(parts) > SHOWN:
            yield f"{len(parts) - SHOWN:,} more {name}; --format json lists all"


def _build(reference: str, mapping: tuple[str, ...], sheet: str | None, rebuild: bool, form: str) -> None:
    from claims.reference import open_index

    with progress.shown() as report:
        opened = open_index(
            reference, columns=inputs.columns_of(mapping), sheet=sheet, progress=report, rebuild=rebuild
        )
    try:
        if form == "json":
            health = output.plain(opened.health)
            output.json_text(
                {
                    "path": str(opened.path),
                    "sheet": opened.sheet,
                    "rows": opened.rows,
                    "columns": dict(opened.columns),
                    "sha256": opened.sha256,
                    "health": health,
                }
            )
            return
        columns = ", ".join(f"{field} = «{header}»" for field, header in opened.columns.items())
        click.echo(f"{opened.path}, sheet «{opened.sheet}»: {output.counted(opened.rows, 'row')}; {columns}")
        for line in report_lines(opened.health):
            click.echo(f"  {line}")
    finally:
        opened.close()
