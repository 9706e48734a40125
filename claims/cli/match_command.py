"""`claimdesk match`: the reference rows that speak of the same thing as a text."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from claims.cli import inputs, output, progress
from claims.errors import RefusedInput
from claims.records import Match


@click.command("match")
@click.argument("texts", nargs=-1, metavar="TEXT...")
@inputs.REFERENCE
@inputs.MAPPING
@inputs.SHEET
@click.option("--queries", metavar="FILE", help="One text a line (.txt), or a table with a column «text» (.csv, .tsv).")
@click.option("--top", type=click.IntRange(1, 1000), default=10, show_default=True, help="Matches for each text.")
@inputs.LABEL_LANGUAGE
@click.option("--format", "form", type=click.Choice(("table", "jsonl", "csv")), default="table", show_default=True)
def command(
    texts: tuple[str, ...],
    reference: str,
    mapping: tuple[str, ...],
    sheet: str | None,
    queries: str | None,
    top: int,
    label_language: str,
    form: str,
) -> None:
    """Rank the rows of the reference for each TEXT, best first."""
    if bool(texts) == bool(queries):
        raise click.UsageError("Give either texts or --queries FILE.")
    asked = read_queries(Path(queries)) if queries else [(str(number), text) for number, text in enumerate(texts, 1)]
    with progress.shown() as report:
        opened = inputs.opened_reference(reference, mapping, sheet, report)
    try:
        answers = ((key, text, opened.match(text, top=top, language=label_language)) for key, text in asked)
        _WRITERS[form](answers)
    finally:
        opened.close()


def read_queries(path: Path) -> list[tuple[str, str]]:
    """(id, text) of each query in a file: one a line, or a table with a header that holds `text` and, if wished, `id`.

    Raises:
        RefusedInput: no such file, or a table without a column `text`.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            if path.suffix.lower() in (".csv", ".tsv"):
                return _table_queries(
                    csv.DictReader(file, delimiter="\t" if path.suffix.lower() == ".tsv" else ","), path
                )
            return [(str(number), line) for number, line in enumerate(file.read().splitlines(), 1) if line.strip()]
    except OSError as problem:
        raise RefusedInput(
            "the queries could not be read ({why})", str(path), "check the name", why=problem.strerror or str(problem)
        ) from None
    except (UnicodeDecodeError, csv.Error):
        raise RefusedInput("the queries are no UTF-8 text", str(path), "save the file as UTF-8") from None


def _table_queries(rows: csv.DictReader[str], path: Path) -> list[tuple[str, str]]:
    if "text" not in (rows.fieldnames or ()):
        raise RefusedInput("the queries have no column «text»", str(path), "name the column of the texts «text»")
    return [(row.get("id") or str(number), row["text"] or "") for number, row in enumerate(rows, 1)]


Answers = Iterator[tuple[str, str, list[Match]]]


def _write_lines(answers: Answers) -> None:
    for key, text, matches in answers:
        output.json_line({"query_id": key, "query": text, "matches": matches})


def _write_table(answers: Answers) -> None:
    for _, text, matches in answers:
        rows = [
            (
                f"{match.score:.2f}",
                match.level,
                output.conflict_text(match),
                match.fields.get("verdict", ""),
                f"{match.sheet} {match.row}",
                match.text,
            )
            for match in matches
        ]
        if rows:
            output.table(("score", "level", "conflict", "verdict", "row", "reference"), rows, text)
        else:
            click.echo(f"{text}\n  nothing in the reference speaks of this")


def _write_csv(answers: Answers) -> None:
    from claims.export.csv_table import marked

    writer = csv.writer(sys.stdout, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(("query_id", "query", "rank", "score", "level", "conflicts", "row", "sheet", "id", "text"))
    for key, text, matches in answers:
        for rank, match in enumerate(matches, 1):
            cells = (match.level, output.conflict_text(match), str(match.row), match.sheet, match.id or "", match.text)
            writer.writerow((marked(key), marked(text), rank, f"{match.score:.4f}", *map(marked, cells)))


_WRITERS = {"jsonl": _write_lines, "table": _write_table, "csv": _write_csv}
