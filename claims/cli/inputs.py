"""What commands take in: files and folders of articles, days, column mappings, and inputs that are refused."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click
from click.core import ParameterSource

from claims.cli.words import explained, language, tr, warn
from claims.errors import ClaimdeskError, RefusedInput
from claims.files import is_article, is_file, is_folder
from claims.records import Article, Progress
from claims.wording import say

if TYPE_CHECKING:
    from claims.matching import Reference

Result = TypeVar("Result")

REFERENCE = click.option("--reference", "-r", metavar="REF", required=True, help="The reference spreadsheet.")
MAPPING = click.option(
    "--map", "mapping", metavar="FIELD=COLUMN", multiple=True, help="Name a column by hand, such as claim=vclaim."
)
SHEET = click.option(
    "--sheet",
    metavar="NAME",
    help="The sheet of the workbook (default: the one that fits best, and those with the same columns).",
)
LANGUAGE = click.option(
    "--language",
    type=click.Choice(("auto", "id", "en")),
    default="auto",
    show_default=True,
    help="Language of the text.",
)


def label_language_option(help_text: str) -> Callable[[Callable[..., object]], Callable[..., object]]:
    """`--label-language`: English for programs, whatever language their user speaks."""
    return click.option(
        "--label-language", type=click.Choice(("en", "id")), default="en", show_default=True, help=help_text
    )


def table_language(context: click.Context, label_language: str) -> str:
    """The language of the labels in a table: the one that was asked for, else that of the words around them."""
    asked = context.get_parameter_source("label_language") is not ParameterSource.DEFAULT
    return label_language if asked else language()


def by_option(help_text: str) -> Callable[[Callable[..., object]], Callable[..., object]]:
    """`--by`: without it, the reviewer of the settings, else the system's user, so that no decision is nobody's."""
    return click.option(
        "--by", default=_reviewer, show_default="your name in the settings", metavar="NAME", help=help_text
    )


def _reviewer() -> str:
    from claims.settings import Settings

    with suppress(OSError, KeyError):
        return Settings().text("reviewer").strip() or getpass.getuser()
    return ""


class Day(click.ParamType[date]):
    """A day on which something may have been published, written as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        from claims.articles import FIRST_YEAR

        try:
            day = datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            self.fail(tr("{value!r} is no day; write it as 2014-09-15", value=value), param, ctx)
        if day > date.today():
            self.fail(
                tr("{value} is still to come; give the day on which the article was published", value=value), param, ctx
            )
        if day.year < FIRST_YEAR:
            self.fail(
                tr("{value} is before the first newspaper; write the year with four digits", value=value), param, ctx
            )
        return day


def columns_of(mapping: Sequence[str]) -> dict[str, str] | None:
    """{"claim": "vclaim"} from ("claim=vclaim",); None if nothing was mapped.

    Raises:
        click.BadParameter: a pair without "=", or a field that is named twice.
    """
    found: dict[str, str] = {}
    for field, equals, column in (pair.partition("=") for pair in mapping):
        if not (field and equals and column):
            why = tr("{field!r}: say FIELD=COLUMN, such as claim=vclaim", field=field)
            raise click.BadParameter(why, param_hint="--map")
        if field in found:
            why = tr("{field!r} is named twice: it can be in one column only", field=field)
            raise click.BadParameter(why, param_hint="--map")
        found[field] = column
    return found or None


def article_paths(names: Iterable[str]) -> list[str]:
    """The files that are meant: a folder stands for the articles in it, "-" for standard input.

    A folder without an article, or one that cannot be looked into, stays in the list: it is refused when it is read.

    Raises:
        click.UsageError: a name is empty.
    """
    found: list[str] = []
    for name in names:
        if not name:  # such as a variable of the shell that is not set; it would mean this folder
            raise click.UsageError(tr("The name of a file is empty."))
        found += (_within(name) if name != "-" and is_folder(Path(name)) else []) or [name]
    return found


def _within(folder: str) -> list[str]:
    """The articles in a folder and those below it, then the folders among them that cannot be looked into."""
    closed: list[str] = []
    walked = os.walk(folder, onerror=lambda problem: closed.append(str(problem.filename)))
    paths = (Path(place, name) for place, _, names in walked for name in names)
    return sorted(str(path) for path in paths if is_article(path) and is_file(path)) + closed


def read(name: str, language: str, published: date | None) -> Article:
    """The article in a file, or on standard input for "-"."""
    from claims.articles import article_from_bytes, read_article

    if name != "-":
        if is_folder(Path(name)):
            raise _no_articles(name)
        return read_article(name, language=language, published=published)
    with _standard_input() as data:
        return _titled(article_from_bytes(data, name="-", language=language, published=published))


def _no_articles(folder: str) -> RefusedInput:
    """Why no article was found in a folder."""
    try:
        os.scandir(folder).close()
    except OSError as problem:
        why = problem.strerror or str(problem)
        return RefusedInput("the folder cannot be read ({why})", folder, "check that you may open it", why=why)
    return RefusedInput(
        "there is no article in this folder", folder, "put articles in it, such as .txt, .html, .docx or .pdf"
    )


def read_lines(name: str, language: str, published: date | None) -> Article:
    """The sentences in a file that holds one a line, or on standard input for "-"."""
    from claims.articles import article_from_lines, file_bytes

    if name != "-":
        return article_from_lines(file_bytes(name), name=name, language=language, published=published)
    with _standard_input() as data:
        return _titled(article_from_lines(data, name="-", language=language, published=published))


@contextmanager
def _standard_input() -> Iterator[bytes]:
    """What stands on standard input; a refusal names it so, and not "-"."""
    try:
        yield sys.stdin.buffer.read()
    except ClaimdeskError as problem:
        problem.where = tr("standard input")
        raise


def tell_notices(article: Article) -> None:
    """Says what was noticed when an article was read, and what to do where claims are not read in its language."""
    from claims.articles import unsupported

    foreign = unsupported(article.language)
    for notice in article.notices:
        advice = tr("; if it is Indonesian or English, say so with --language id or en") if notice in foreign else ""
        warn(f"{article.path}: {say(notice.template, language(), **notice.values)}{advice}")


def ask_for_day(article: Article, open_dates: Sequence[str]) -> None:
    """Says that dates such as "Monday" stay open because nobody says when the article was published.

    Args:
        open_dates: the words of its claims for days that only the day of publication settles.
    """
    if open_dates and article.published is None:
        told = tr(
            "the day of publication is not known, so dates such as «{date}» stay open ({count}); "
            "name the day with --published YYYY-MM-DD",
            date=open_dates[0],
            count=len(open_dates),
        )
        warn(f"{article.path}: {told}")


def _titled(article: Article) -> Article:
    return replace(article, title=tr("standard input")) if article.title == "-" else article


def each(names: Sequence[str], work: Callable[[str], Result]) -> tuple[list[Result], int]:
    """Does `work` for each input; says which were refused and why.

    Returns:
        the results, and the exit status: 0 all done, 1 some were refused.

    Raises:
        ClaimdeskError: the only input was refused.
    """
    results: list[Result] = []
    refused = 0
    for name in names:
        try:
            results.append(work(name))
        except ClaimdeskError as problem:
            if len(names) == 1:
                raise
            warn(explained(problem))
            refused += 1
    return results, 2 if refused and not results else int(bool(refused))


def opened_reference(name: str, mapping: Sequence[str], sheet: str | None, report: Progress) -> Reference:
    """The reference spreadsheet `name`, indexed."""
    from claims.matching import open_reference

    return open_reference(name, columns=columns_of(mapping), sheet=sheet, progress=report)
