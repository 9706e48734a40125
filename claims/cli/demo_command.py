"""`claimdesk demo`: the main job on the bundled sample, from the article to the workbook and a picture."""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli import output
from claims.errors import ClaimdeskError
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
    click.echo(f"\nreview file  {review}\nworkbook     {folder / 'verdicts.xlsx'}")
    _picture(folder / "window.png")


def _print(document: ReviewDocument) -> None:
    rows = [_row(claim) for claim in document.claims]
    title = f"{document.article.title} · {output.counted(len(rows), 'claim')}"
    header = {"claim": 3, "says": 2, "best match": 5, "score": 0, "verdict": 0, "conflicts": 3}
    output.table(header, rows, title)


def _row(claim: ReviewClaim) -> tuple[str, ...]:
    best = claim.matches[0] if claim.matches else None
    return (
        claim.claim.label.get("en", claim.claim.text),
        claim.claim.speaker.name if claim.claim.speaker else "",
        f"row {best.row}: {best.text}" if best else "nothing known",
        f"{best.score:.2f} {best.level}" if best else "",
        best.fields.get("verdict", "") if best else "",
        "\n".join(_conflicts(match) for match in claim.matches[:5] if match.conflicts),
    )


def _conflicts(match: OfferedMatch) -> str:
    return f"row {match.row}: {output.conflict_text(match.conflicts)}"


def _picture(path: Path) -> None:
    """The window as a picture; where Qt cannot run, one line says why and the rest of the job stands."""
    from claims.cli.open_command import desktop

    try:
        desktop("picture")(path)
    except ClaimdeskError as problem:
        click.echo(f"claimdesk: no picture of the window: {problem}", err=True)
    else:
        click.echo(f"picture      {path}")
