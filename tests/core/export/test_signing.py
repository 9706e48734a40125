"""Whose name readers see: a person's; a login name is left out until its owner says who that is."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from claims.export import export_reviews, signing, unsigned
from claims.review.records import ReviewDocument
from claims.settings import FOLDER_VARIABLE, Settings


@pytest.fixture(autouse=True)
def own_account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The account of this computer is "rsantoso", and nobody has given a name yet."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "settings"))
    monkeypatch.setattr("getpass.getuser", lambda: "rsantoso")
    signing._account.cache_clear()


def _signed(document: ReviewDocument, by: str) -> ReviewDocument:
    def entry(claim):  # type: ignore[no-untyped-def]
        return replace(
            claim,
            verdict=claim.verdict and replace(claim.verdict, by=by),
            checklist=tuple(replace(one, by=by) for one in claim.checklist),
        )

    return replace(document, claims=tuple(entry(claim) for claim in document.claims))


def _published(document: ReviewDocument, folder: Path, by: str = "") -> tuple[str, list[str]]:
    """The report, and the authors of the ClaimReviews."""
    export_reviews([document], folder / "v.html", by=by)
    export_reviews([document], folder / "v.jsonld", by=by)
    found = json.loads((folder / "v.jsonld").read_bytes())
    return (folder / "v.html").read_text(encoding="utf-8"), [one["author"]["name"] for one in found if "author" in one]


@pytest.mark.parametrize("login", ["rsantoso", "root"])
def test_a_login_name_is_nobody_s_name(document: ReviewDocument, tmp_path: Path, login: str) -> None:
    signed = _signed(document, login)
    html, authors = _published(signed, tmp_path)
    assert login not in html and "Checked by" not in html
    assert authors == []
    assert unsigned([signed]) and not unsigned([document])


def test_what_was_decided_before_a_name_was_given_is_signed_with_it(document: ReviewDocument, tmp_path: Path) -> None:
    signed = _signed(document, "rsantoso")
    html, authors = _published(signed, tmp_path, by="Rina Santoso")
    assert "Checked by Rina Santoso" in html and "rsantoso" not in html
    assert set(authors) == {"Rina Santoso"}
    Settings().set("reviewer", "R. Santoso")
    assert set(_published(signed, tmp_path)[1]) == {"R. Santoso"}
    assert not unsigned([signed])


def test_the_name_of_a_colleague_stays_theirs(document: ReviewDocument, tmp_path: Path) -> None:
    html, authors = _published(document, tmp_path, by="Rina Santoso")
    assert authors == ["A. Rahma", "B. Sari"] and "Rina" not in html
