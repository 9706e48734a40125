"""What an export may replace: an earlier export, and nothing that somebody else made."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from claims.export import Stranger, export_reference, export_reviews
from claims.review.records import ReviewDocument


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("name", ["v.xlsx", "v.csv", "v.jsonld", "v.html"])
def test_an_export_may_be_replaced(document: ReviewDocument, tmp_path: Path, name: str, language: str) -> None:
    export_reviews([document], tmp_path / name, language=language)
    first = (tmp_path / name).read_bytes()
    export_reviews([document, document], tmp_path / name, language=language)
    assert (tmp_path / name).read_bytes() != first


@pytest.mark.parametrize("name", ["r.xlsx", "r.csv"])
def test_so_may_a_reference_of_decided_claims(document: ReviewDocument, tmp_path: Path, name: str) -> None:
    export_reference([document], tmp_path / name)
    export_reference([document], tmp_path / name)


def test_so_may_a_workbook_that_another_program_has_saved(document: ReviewDocument, tmp_path: Path) -> None:
    export_reviews([document], tmp_path / "v.xlsx")
    load_workbook(tmp_path / "v.xlsx").save(tmp_path / "again.xlsx")
    export_reviews([document], tmp_path / "again.xlsx")
    assert (tmp_path / "again.xlsx").read_bytes() == (tmp_path / "v.xlsx").read_bytes()


def test_so_may_chosen_columns_no_claims_and_no_file(document: ReviewDocument, tmp_path: Path) -> None:
    export_reviews([document], tmp_path / "v.csv", columns=("claim", "rating"))
    (tmp_path / "v.jsonld").write_text("[]\n")
    (tmp_path / "empty.xlsx").write_bytes(b"")
    for name in ("v.csv", "v.jsonld", "empty.xlsx", "none.xlsx"):
        export_reviews([document], tmp_path / name)


STRANGERS = {
    "a half workbook": ("w.xlsx", b"PK\x03\x04" + b"\x00" * 50),
    "a text called a workbook": ("w.xlsx", b"Claimdesk"),
    "a table with a column of its own": ("t.csv", b"ID,Claim,Remarks\r\n1,2,3\r\n"),
    "another table": ("t.csv", b"name,phone\nSri,123\n"),
    "other data": ("d.jsonld", b'{"@type": "Person", "name": "Sri"}'),
    "a check of another desk": ("d.jsonld", b'[{"@type": "ClaimReview", "claimReviewed": "Harga naik"}]'),
    "another page, which speaks of us": ("p.html", b"<html><body><p>Claimdesk is out</p></body></html>"),
    "another document, which speaks of us": ("d.pdf", b"%PDF-1.4\n1 0 obj << /Title (Claimdesk) >> endobj"),
}


@pytest.mark.parametrize(("name", "content"), STRANGERS.values(), ids=STRANGERS.keys())
def test_what_somebody_else_made_is_replaced_only_by_force(
    document: ReviewDocument, tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Stranger, match="did not write"):
        export_reviews([document], tmp_path / name)
    assert (tmp_path / name).read_bytes() == content
    if not name.endswith(".pdf"):  # which the window's part writes
        export_reviews([document], tmp_path / name, force=True)
        assert (tmp_path / name).read_bytes() != content


def test_a_workbook_of_somebody_elses_is_added_to_but_not_replaced(document: ReviewDocument, tmp_path: Path) -> None:
    book = Workbook()
    book.properties.title = "How we use Claimdesk"
    book.create_sheet("Facts").append(["claim", "verdict"])
    book.save(tmp_path / "w.xlsx")
    before = (tmp_path / "w.xlsx").read_bytes()
    for export in (export_reviews, export_reference):
        with pytest.raises(Stranger):
            export([document], tmp_path / "w.xlsx")
    assert (tmp_path / "w.xlsx").read_bytes() == before
    export_reviews([document], tmp_path / "w.xlsx", append=True)
    assert {"Facts", "Verdicts"} <= set(load_workbook(tmp_path / "w.xlsx").sheetnames)
