"""`claimdesk extract`: the claims of articles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeAlias

import click
import msgspec

from claims.cli import inputs, output
from claims.records import Article, Claim

Found: TypeAlias = Sequence[tuple[Article, list[Claim]]]


@click.command("extract", short_help="List the claims of articles.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--lines", is_flag=True, help="Each line of a file is one sentence; one result a line, in order.")
@click.option("--all", "every", is_flag=True, help="Every sentence, also those hardly worth checking.")
@inputs.LANGUAGE
@click.option("--published", type=inputs.Day(), help="Day of publication: the base of words such as «yesterday».")
@inputs.LABEL_LANGUAGE
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "json", "jsonl", "yaml")),
    default="table",
    show_default=True,
    help="For people, or for programs.",
)
def command(
    files: tuple[str, ...],
    lines: bool,
    every: bool,
    language: str,
    published: date | None,
    label_language: str,
    form: str,
) -> int:
    """List the claims of each FILE: an article, a folder of articles, or - for standard input."""

    def work(name: str) -> tuple[Article, list[Claim]]:
        from claims.extraction import extract_claims, extract_lines

        if lines:
            article = inputs.read_lines(name, language, published)
            cut = article.text.removesuffix("\n").split("\n") if article.text else []
            return article, extract_lines(cut, language=language, published=published, label_language=label_language)
        article = inputs.read(name, language, published)
        return article, extract_claims(article, every=every, label_language=label_language)

    names = list(files) if lines else inputs.article_paths(files)
    found, status = inputs.each(names, work)
    for article, _ in found:
        for notice in article.notices:
            click.echo(f"claimdesk: {article.path}: {notice}", err=True)
    # What was asked for decides the form, not what could be read: programs rely on it
    several = names != list(files) or len(names) > 1
    _WRITERS[form](found, label_language, several)
    return status


def _article(article: Article) -> dict[str, Any]:
    return {
        "path": article.path,
        "title": article.title,
        "language": article.language,
        "published": article.published.isoformat() if article.published else None,
        "sha256": article.sha256,
        "characters": article.characters,
        "outlet": article.outlet,
        "author": article.author,
        "url": article.url,
    }


def _objects(found: Found, several: bool) -> Any:
    whole = [
        {"article": _article(article), "claims": [output.plain_claim(claim) for claim in claims]}
        for article, claims in found
    ]
    return whole if several else whole[0]


def _write_json(found: Found, _: str, several: bool) -> None:
    output.json_text(_objects(found, several))


def _write_lines(found: Found, _: str, several: bool) -> None:
    for article, claims in found:
        # Of several articles, each claim says which one it is from; ids are only unique within one
        origin = {"path": article.path} if several else {}
        for claim in claims:
            output.json_line({**output.plain_claim(claim), **origin})


def _write_yaml(found: Found, _: str, several: bool) -> None:
    click.echo(msgspec.yaml.encode(_objects(found, several)).decode("utf-8"), nl=False)


def _write_table(found: Found, language: str, _: bool) -> None:
    for article, claims in found:
        rows = [
            (
                claim.id,
                claim.label.get(language, ""),
                claim.kind,
                claim.speaker.name if claim.speaker else "",
                f"{claim.checkworthiness.score:.2f}",
                claim.text,
            )
            for claim in claims
        ]
        title = f"{article.title} · {output.counted(len(claims), 'claim')}"
        output.table({"id": 0, "label": 3, "kind": 0, "says": 2, "worth": 0, "claim": 6}, rows, title)


_WRITERS = {"json": _write_json, "jsonl": _write_lines, "yaml": _write_yaml, "table": _write_table}
