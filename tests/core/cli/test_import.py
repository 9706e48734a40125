"""Taking a workbook in: what was agreed to is recorded, and nothing that was decided meanwhile is written over."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from claims import ClaimdeskError, open_review
from claims.articles import article_from_text
from claims.cli.import_command import command
from claims.export import export_reviews
from claims.records import Claim
from claims.review import load_document

TEXT = "The city built 40 new schools in two years."


@pytest.fixture
def review(tmp_path: Path) -> Path:
    path = tmp_path / "a.review.yaml"
    claim = Claim("c001", TEXT, (0, len(TEXT)), "quantity", {})
    open_review(path, by="A. Rahma", article=article_from_text(TEXT), claims=[claim]).close()
    return path


@pytest.fixture
def filled(review: Path, tmp_path: Path) -> Path:
    """The review as a table, with a rating that a colleague gave."""
    out = tmp_path / "v.csv"
    export_reviews([load_document(review)], out, columns=["id", "rating", "rationale"])
    out.write_text('"ID","Rating","Rationale"\n"c001","Hoax","Counted them."\n', encoding="utf-8")
    return out


def taken(workbook: Path, review: Path, *options: str) -> None:
    command.main([str(workbook), "--into", str(review), "--by", "Budi", *options], standalone_mode=False)


def rating(review: Path) -> tuple[str, str | None] | None:
    verdict = load_document(review).claims[0].verdict
    return (verdict.rating, verdict.by) if verdict else None


def test_what_was_agreed_to_is_recorded(review: Path, filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(click, "confirm", lambda *_, **__: False)
    taken(filled, review)
    assert rating(review) is None
    monkeypatch.setattr(click, "confirm", lambda *_, **__: True)
    taken(filled, review)
    assert rating(review) == ("hoaks", "Budi")


def test_a_decision_that_was_made_meanwhile_stands(review: Path, filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def somebody_decides(*_: object, **__: object) -> bool:
        with open_review(review, by="C. Dewi") as opened:
            opened.rate("c001", "benar")
        return True

    monkeypatch.setattr(click, "confirm", somebody_decides)
    with pytest.raises(ClaimdeskError, match="changed while you were asked"):
        taken(filled, review)
    assert rating(review) == ("benar", "C. Dewi")
