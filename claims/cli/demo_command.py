"""`claimdesk demo`: the main job on the bundled sample, from the article to the workbook and a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.cli import output
from claims.cli.words import counted, explained, language, number, tr, warn
from claims.errors import ClaimdeskError

if TYPE_CHECKING:
    from claims.review.records import OfferedMatch, ReviewClaim, ReviewDocument


@click.command("demo", short_help="Do the main job on the bundled sample.")
@click.option(
    "--out", default="out/demo", show_default=True, metavar="DIR", help="Where the review, workbook and picture go."
)
def command(out: str) -> None:
    """Do the main job on the bundled sample: claims, matches, review file, workbook and a picture of the window."""
    run_demo(Path(out))


def run_demo(folder: Path) -> None:
    """Extracts, matches, prints, and writes the review file, the workbook and the picture to `folder`."""
    from claims.articles import read_article
    from claims.export import export_reviews
    from claims.matching import open_reference
    from claims.review import load_document
    from claims.review.preparation import prepare_review, review_path
    from claims.review.sample import REFERENCE, make_sample

    article = make_sample(folder)
    review = folder / "reviews" / review_path(article).name
    reference = open_reference(folder / REFERENCE)
    try:
        prepare_review(review, read_article(article), reference)
    finally:
        reference.close()
    document = load_document(review)
    _print(document)
    export_reviews([document], folder / "verdicts.xlsx")
    names = tr("review file"), tr("workbook"), tr("picture")
    review_file, workbook, picture = (name.ljust(max(map(len, names)) + 2) for name in names)
    click.echo(f"\n{review_file}{review}\n{workbook}{folder / 'verdicts.xlsx'}")
    _picture(folder / "window.png", picture)


def _print(document: ReviewDocument) -> None:
    rows = [_row(claim) for claim in document.claims]
    title = f"{document.article.title} · {counted(len(rows), tr('{count} claim'), tr('{count} claims'))}"
    columns = (
        output.Column(tr("claim"), share=3),
        output.Column(tr("says"), share=2),
        output.Column(tr("best match"), share=5),
        output.Column(tr("score")),
        output.Column(tr("verdict")),
        output.Column(tr("conflicts"), share=3),
    )
    output.table(columns, rows, title)


def _row(claim: ReviewClaim) -> tuple[str, ...]:
    best = claim.matches[0] if claim.matches else None
    return (
        claim.claim.label.get(language(), claim.claim.text),
        claim.claim.speaker.name if claim.claim.speaker else "",
        _at_row(best, best.text) if best else tr("nothing known"),
        f"{number(best.score, 2)} {tr(best.level)}" if best else "",
        best.fields.get("verdict", "") if best else "",
        "\n".join(_conflicts(match) for match in claim.matches[:5] if match.conflicts),
    )


def _conflicts(match: OfferedMatch) -> str:
    return _at_row(match, output.conflict_text(match.conflicts))


def _at_row(match: OfferedMatch, text: str) -> str:
    return tr("row {row}: {text}", row=match.row, text=text)


def _picture(path: Path, name: str) -> None:
    """The window as a picture; where Qt cannot run, one line says why and the rest of the job stands."""
    from claims.cli.open_command import desktop

    try:
        desktop("picture")(path)
    except ClaimdeskError as problem:
        warn(tr("no picture of the window: {why}", why=explained(problem)))
    else:
        click.echo(f"{name}{path}")
