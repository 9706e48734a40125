"""`claimdesk match`: the reference rows that speak of the same thing as a text."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import shorten

import click

from claims.addresses import address_of_row
from claims.cli import inputs, output, progress
from claims.cli.words import language, number, tr, warn
from claims.errors import RefusedInput
from claims.records import Match
from claims.wording import say

LONGEST_TITLE = 300
"""Characters of a query that stand above its table."""


class _Count(click.IntRange):
    """How many, by the name that a refusal calls it."""

    name = "number"


@click.command("match", short_help="Rank the rows of a reference for texts.")
@click.argument("texts", nargs=-1, metavar="[TEXT...]")
@inputs.REFERENCE
@inputs.MAPPING
@inputs.SHEET
@click.option(
    "--queries",
    metavar="FILE",
    help="One text a line (.txt, or - for standard input), or a table with a column «text» or «claim» (.csv, .tsv).",
)
@click.option(
    "--top",
    type=_Count(1, 1000),
    metavar="N",
    default=10,
    show_default=True,
    help="Matches for each text, 1 to 1000.",
)
@inputs.label_language_option("Language of labels and reasons.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "jsonl", "csv")),
    default="table",
    show_default=True,
    help="For people, or for programs.",
)
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
    """Rank the rows of the reference for each TEXT, or each text in the file of --queries, best first."""
    if bool(texts) == bool(queries):
        raise click.UsageError(tr("Give either texts or --queries FILE."))
    asked = read_queries(queries) if queries else [(str(number), text) for number, text in enumerate(texts, 1)]
    if not any(text.strip() for _, text in asked):
        where = tr("TEXT") if not queries else tr("standard input") if queries == "-" else queries
        raise RefusedInput("there is no text to look for", where, "give at least one that is not empty")
    with progress.shown() as report:
        opened = inputs.opened_reference(reference, mapping, sheet, report)
    try:
        answers = ((key, text, opened.match(text, top=top, language=label_language)) for key, text in asked)
        if form == "table":
            _write_table(answers, several=len(opened.sheets) > 1)
        else:
            _WRITERS[form](answers)
    finally:
        opened.close()


def read_queries(name: str) -> list[tuple[str, str]]:
    """(id, text) of each query in a file: one a line, or a table with a header (`claims.reference.queries_of`).

    An empty line is a query too, so that answers and lines stay side by side.

    Args:
        name: the file, or "-" for one text a line on standard input.

    Raises:
        RefusedInput: no such file, no text, or a table without a column of texts.
    """
    from claims.articles import decode, file_bytes
    from claims.reference import queries_of

    path = Path(tr("standard input") if name == "-" else name)
    data = sys.stdin.buffer.read() if name == "-" else file_bytes(name)
    text, notices = decode(data, str(path))
    for notice in notices:
        warn(f"{path}: {say(notice.template, language(), **notice.values)}")
    text = text.removeprefix("\ufeff").replace("\0", "\ufffd")
    if path.suffix.lower() in (".csv", ".tsv"):
        return queries_of(text, str(path), tabs=path.suffix.lower() == ".tsv")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    return [(str(number), line) for number, line in enumerate(lines.split("\n"), 1)] if text else []


Answers = Iterator[tuple[str, str, list[Match]]]


def _write_lines(answers: Answers) -> None:
    for key, text, matches in answers:
        output.json_line({"query_id": key, "query": text, "matches": matches})


def _write_table(answers: Answers, *, several: bool) -> None:
    for _, query, matches in answers:
        text = shorten(query, LONGEST_TITLE, placeholder=" …") or tr("(no text)")
        if matches:
            _draw(matches, text, several=several)
        else:
            click.echo(f"{text}\n  {tr('nothing in the reference speaks of this')}")


def _draw(matches: Sequence[Match], title: str, *, several: bool) -> None:
    """The table of one query, with a column of verdicts where a row has one."""
    cells: dict[output.Column, list[str | output.Cell]] = {
        output.Column(tr("score")): [number(match.score, 2) for match in matches],
        output.Column(tr("level")): [tr(match.level) for match in matches],
        output.Column(tr("row")): [str(match.row) for match in matches],
        output.Column(tr("verdict"), share=1): [match.fields.get("verdict", "") for match in matches],
        output.Column(tr("reference"), share=4): [_reference_cell(match, several=several) for match in matches],
    }
    told = [column for column, found in cells.items() if any(found)]
    output.table(told, zip(*(cells[column] for column in told), strict=True), title)


def _reference_cell(match: Match, *, several: bool) -> output.Cell:
    """What the row says, where it conflicts, and when and where it was published; of `several` sheets, also its own."""
    conflicts = output.conflict_text(match.conflicts)
    told = _told(match)
    address = "" if told["url"] in told["source"] else told["url"]
    origin = " · ".join(filter(None, (match.sheet if several else "", told["date"], told["source"], address)))
    return output.Cell(match.text, f"⚠ {conflicts}" if conflicts else "", origin)


_TOLD_FIELDS = ("verdict", "title", "date", "source", "url", "note")


def _told(match: Match) -> dict[str, str]:
    """What a row of the reference tells beside its claim, in the order of the columns of `--format csv`."""
    found = {name: match.fields.get(name, "") for name in _TOLD_FIELDS}
    return {**found, "url": address_of_row(match.fields) or ""}


def _write_csv(answers: Answers) -> None:
    from claims.export.csv_table import marked

    names = ("query_id", "query", "rank", "score", "level", "conflicts", "row", "sheet", "id", "text", *_TOLD_FIELDS)
    writer = csv.writer(sys.stdout, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(names)
    for key, text, matches in answers:
        for rank, match in enumerate(matches, 1):
            cells = (
                match.level,
                output.conflict_text(match.conflicts),
                str(match.row),
                match.sheet,
                match.id or "",
                match.text,
                *_told(match).values(),
            )
            writer.writerow((marked(key), marked(text), rank, f"{match.score:.4f}", *map(marked, cells)))
        if not matches:
            writer.writerow((marked(key), marked(text), *[""] * (len(names) - 2)))


_WRITERS = {"jsonl": _write_lines, "csv": _write_csv}
