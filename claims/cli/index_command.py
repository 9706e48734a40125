"""`claimdesk index`: builds the index of a reference and tells what was read, skipped and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

import click

from claims.cli import inputs, output, progress
from claims.cli.words import counted, language, number, tr
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
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "json")),
    default="table",
    show_default=True,
    help="For people, or for programs.",
)
def command(
    reference: str | None, mapping: tuple[str, ...], sheet: str | None, form: str, *, rebuild: bool, prune: bool
) -> None:
    """Build or refresh the index of the spreadsheet REF and report on its health."""
    if prune:
        from claims.reference import prune as prune_cache

        pruned = prune_cache()
        told = tr(
            "indexes removed: {count}, room freed: {size} MB", count=pruned.removed, size=number(pruned.freed / 1e6)
        )
        click.echo(told, err=True)
    if reference is None:
        if not prune:
            raise click.UsageError(tr("Name the spreadsheet, or say --prune."))
        return
    _build(reference, mapping, sheet, form, rebuild=rebuild)


def report_lines(health: Health) -> Iterator[str]:
    """The health of a reference, a line each thing that a user should know."""
    yield tr(
        "{rows} read, {usable} can be matched, {empty} empty",
        rows=_rows(health.read),
        usable=number(health.usable),
        empty=number(health.empty),
    )
    for part in health.skipped[:SHOWN]:
        rows = tr("row {row}") if part.row == part.last else tr("rows {row} to {last}")
        told = say(part.reason, language())
        where = f"{part.sheet}, " if part.sheet else ""
        yield tr("{rows} skipped: {why}", rows=where + rows.format(row=part.row, last=part.last), why=told)
    for group, sheets in health.copies[:SHOWN]:
        yield tr("the same claim: {rows}", rows=_listed(group, sheets))
    for found in health.contradictions[:SHOWN]:
        told = tr("another {kind} for the same claim: {rows}")
        yield told.format(kind=tr(found.kind), rows=_listed(found.rows, found.sheets))
    for notice in health.notices:
        yield say(notice.template, language(), **notice.values)
    for more, parts in (
        (tr("{count} more skipped; --format json lists all"), health.skipped),
        (tr("{count} more duplicates; --format json lists all"), health.duplicates),
        (tr("{count} more contradictions; --format json lists all"), health.contradictions),
    ):
        if len(parts) > SHOWN:
            yield more.format(count=number(len(parts) - SHOWN))


def _listed(rows: Sequence[int], sheets: Sequence[str]) -> str:
    """Rows by their numbers, with their sheets where several are read: "Jan, row 3; Feb, rows 2, 7"."""
    if not sheets:
        return tr("rows {rows}", rows=", ".join(map(str, rows)))
    parts = []
    for sheet, group in groupby(zip(sheets, rows, strict=True), itemgetter(0)):
        numbers = [str(row) for _, row in group]
        told = tr("row {row}", row=numbers[0]) if len(numbers) == 1 else tr("rows {rows}", rows=", ".join(numbers))
        parts.append(f"{sheet}, {told}")
    return "; ".join(parts)


def _rows(count: int) -> str:
    return counted(count, tr("{count} row"), tr("{count} rows"))


def _build(reference: str, mapping: tuple[str, ...], sheet: str | None, form: str, *, rebuild: bool) -> None:
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
                    "sheets": dict(opened.sheets),
                    "rows": opened.rows,
                    "columns": dict(opened.columns),
                    "sha256": opened.sha256,
                    "health": health,
                }
            )
            return
        columns = ", ".join(f"{field} = «{header}»" for field, header in opened.columns.items())
        several = len(opened.sheets) > 1
        told = (
            tr("{path}, sheets «{sheet}»: {rows}; {columns}")
            if several
            else tr("{path}, sheet «{sheet}»: {rows}; {columns}")
        )
        click.echo(
            told.format(path=opened.path, sheet="», «".join(opened.sheets), rows=_rows(opened.rows), columns=columns)
        )
        for line in report_lines(opened.health):
            click.echo(f"  {line}")
    finally:
        opened.close()
