"""`claimdesk index`: builds the index of a reference and tells what was read, skipped and why."""

from __future__ import annotations

import click

from claims.cli import inputs, output, progress


@click.command("index")
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
        from claims.reference import prune_cache

        removed, freed = prune_cache()
        click.echo(f"{removed} indexes removed, {freed / 1e6:.0f} MB freed", err=True)
    if reference is None:
        if not prune:
            raise click.UsageError("Name the spreadsheet, or say --prune.")
        return
    _build(reference, mapping, sheet, rebuild, form)


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
        click.echo(f"{opened.path}, sheet «{opened.sheet}»: {opened.rows:,} rows; {columns}")
        for line in opened.health.lines():
            click.echo(f"  {line}")
    finally:
        opened.close()
