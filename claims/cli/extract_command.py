"""`claimdesk extract`: the claims of articles."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date
from typing import Any

import click
import msgspec

from claims.cli import inputs, output, progress
from claims.cli.words import counted, number, tr
from claims.records import Article, Claim


@click.command("extract", short_help="List the claims of articles.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--lines", is_flag=True, help="Each line of a file is one sentence; one result a line, in order.")
@click.option("--all", "every", is_flag=True, help="Every sentence, also those hardly worth checking.")
@inputs.LANGUAGE
@click.option("--published", type=inputs.Day(), help="Day of publication: the base of words such as «yesterday».")
@inputs.label_language_option("Language of labels and reasons (default in a table: yours).")
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "json", "jsonl", "yaml")),
    default="table",
    show_default=True,
    help="For people, or for programs.",
)
@click.pass_context
def command(
    context: click.Context,
    files: tuple[str, ...],
    language: str,
    published: date | None,
    label_language: str,
    form: str,
    *,
    lines: bool,
    every: bool,
) -> int:
    """List the claims of each FILE: an article, a folder of articles, or - for standard input."""

    names = list(files) if lines else inputs.article_paths(files)
    # What was asked for decides the form, not what could be read: programs rely on it
    writer = _WRITERS[form](inputs.table_language(context, label_language), names != list(files) or len(names) > 1)

    def work(name: str) -> None:
        from claims.extraction import extract_claims, extract_lines

        if lines:
            article = inputs.read_lines(name, language, published)
            cut = article.text.removesuffix("\n").split("\n") if article.text else []
            claims = extract_lines(cut, language=language, published=published, label_language=label_language)
        else:
            article = inputs.read(name, language, published)
            with progress.shown() as report:
                claims = extract_claims(article, every=every, label_language=label_language, progress=report)
        inputs.tell_notices(article)
        if not lines:
            inputs.ask_for_day(
                article, [mention.text for claim in claims for mention in claim.dates if mention.is_open]
            )
        writer.write(article, claims)

    # Each article is written at once, so that a folder of thousands needs no more memory than one
    _, status = inputs.each(names, work)
    writer.close()
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


@dataclass
class _Writer(ABC):
    """Writes the claims of one article after the other in some form.

    Args:
        language: of the labels in a table.
        several: whether more than one article was asked for, so that the whole is a list.
    """

    language: str
    several: bool
    begun: bool = False

    def write(self, article: Article, claims: list[Claim]) -> None:
        """Writes one article."""
        self.one(article, claims)
        sys.stdout.flush()
        self.begun = True

    @abstractmethod
    def one(self, article: Article, claims: list[Claim]) -> None: ...

    def close(self) -> None:
        """Writes what stands after the last article: nothing, in most forms."""
        sys.stdout.flush()


class _Json(_Writer):
    """One object, or a list of them."""

    def one(self, article: Article, claims: list[Claim]) -> None:
        text = output.indented(_object(article, claims))
        if self.several:
            text = (b",\n  " if self.begun else b"[\n  ") + text.replace(b"\n", b"\n  ")
        sys.stdout.buffer.write(text if self.several else text + b"\n")

    def close(self) -> None:
        if self.several:
            sys.stdout.buffer.write(b"\n]\n" if self.begun else b"[]\n")


class _Lines(_Writer):
    """An object a claim; of several articles each says which one it is from, as ids are only unique within one."""

    def one(self, article: Article, claims: list[Claim]) -> None:
        origin = {"path": article.path} if self.several else {}
        for claim in claims:
            output.json_line({**output.plain_claim(claim), **origin})


class _Yaml(_Writer):
    """One mapping, or a list of them; lists one after the other are one list."""

    def one(self, article: Article, claims: list[Claim]) -> None:
        found = _object(article, claims)
        sys.stdout.buffer.write(msgspec.yaml.encode([found] if self.several else found))

    def close(self) -> None:
        if self.several and not self.begun:
            sys.stdout.buffer.write(b"[]\n")


class _Table(_Writer):
    """A table for people."""

    def one(self, article: Article, claims: list[Claim]) -> None:
        rows = [
            (
                claim.id,
                claim.label.get(self.language, ""),
                tr(claim.kind),
                claim.speaker.name if claim.speaker else "",
                number(claim.checkworthiness.score, 2),
                claim.text,
            )
            for claim in claims
        ]
        title = f"{article.title} · {counted(len(claims), tr('{count} claim'), tr('{count} claims'))}"
        if not rows:
            click.echo(f"{title}\n  {tr('nothing here seems worth checking; --all lists every sentence')}")
            return
        columns = (
            output.Column(tr("id")),
            output.Column(tr("label"), share=3),
            output.Column(tr("kind")),
            output.Column(tr("says"), share=2),
            output.Column(tr("worth")),
            output.Column(tr("claim"), share=6),
        )
        output.table(columns, rows, title)


def _object(article: Article, claims: list[Claim]) -> dict[str, Any]:
    return {"article": _article(article), "claims": [output.plain_claim(claim) for claim in claims]}


_WRITERS: dict[str, type[_Writer]] = {"json": _Json, "jsonl": _Lines, "yaml": _Yaml, "table": _Table}
