"""What an export may replace: an earlier export, and nothing that somebody else made."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from claims import ClaimdeskError
from claims.export import export_reference, export_reviews, spare_strangers
from claims.review.records import ReviewDocument


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("name", ["v.xlsx", "v.csv", "v.jsonld", "v.html"])
def test_an_export_may_be_replaced(document: ReviewDocument, tmp_path: Path, name: str, language: str) -> None:
    export_reviews([document], tmp_path / name, language=language)
    spare_strangers(tmp_path / name)


@pytest.mark.parametrize("name", ["r.xlsx", "r.csv"])
def test_so_may_a_reference_of_decided_claims(document: ReviewDocument, tmp_path: Path, name: str) -> None:
    export_reference([document], tmp_path / name)
    spare_strangers(tmp_path / name)


def test_so_may_a_workbook_that_another_program_has_saved(document: ReviewDocument, tmp_path: Path) -> None:
    export_reviews([document], tmp_path / "v.xlsx")
    load_workbook(tmp_path / "v.xlsx").save(tmp_path / "again.xlsx")
    spare_strangers(tmp_path / "again.xlsx")


def test_so_may_chosen_columns_no_claims_and_no_file(document: ReviewDocument, tmp_path: Path) -> None:
    export_reviews([document], tmp_path / "v.csv", columns=("claim", "rating"))
    (tmp_path / "v.jsonld").write_text("[]\n")
    (tmp_path / "empty.xlsx").write_bytes(b"")
    for name in ("v.csv", "v.jsonld", "empty.xlsx", "none.xlsx"):
        spare_strangers(tmp_path / name)


STRANGERS = {
    "a half workbook": ("w.xlsx", b"PK\x03\x04" + b"\x00" * 50),
    "a text called a workbook": ("w.xlsx", b"Claimdesk"),
    "a table with a column of its own": ("t.csv", b"ID,Claim,Remarks\r\n1,2,3\r\n"),
    "another table": ("t.csv", b"name,phone\nSri,123\n"),
    "other data": ("d.jsonld", b'{"@type": "Person", "name": "Sri"}'),
    "another page": ("p.html", b"<html><body><p>News</p></body></html>"),
    "another document": ("d.pdf", b"%PDF-1.4\n1 0 obj << /Creator (Writer) >> endobj"),
}


@pytest.mark.parametrize(("name", "content"), STRANGERS.values(), ids=STRANGERS.keys())
def test_what_somebody_else_made_is_spared(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ClaimdeskError, match="did not write"):
        spare_strangers(tmp_path / name)


def test_a_workbook_of_somebody_elses_is_spared(tmp_path: Path) -> None:
    book = Workbook()
    book.create_sheet("Facts").append(["claim", "verdict"])
    book.save(tmp_path / "w.xlsx")
    with pytest.raises(ClaimdeskError, match="--force"):
        spare_strangers(tmp_path / "w.xlsx")
