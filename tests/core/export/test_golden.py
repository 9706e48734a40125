"""Whole exports beside what they were: a change of any of them is seen, and made on purpose.

`CLAIMDESK_GOLDEN=write pytest tests/core/export/test_golden.py` writes them anew.
"""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from claims.export import export_reference, export_reviews
from claims.review.records import ReviewDocument

GOLDEN = Path(__file__).parents[2] / "golden"


def beside(name: str, data: bytes) -> bytes:
    """The kept version of an export, or this one where all are written anew."""
    kept = GOLDEN / name
    if os.environ.get("CLAIMDESK_GOLDEN") == "write":
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(data)
    return kept.read_bytes()


@pytest.fixture(autouse=True)
def any_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claims.export.about.tool", lambda: "Claimdesk")


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("suffix", [".csv", ".jsonld", ".html"])
def test_a_text_export_is_as_it_was(document: ReviewDocument, tmp_path: Path, suffix: str, language: str) -> None:
    out = tmp_path / f"verdicts{suffix}"
    export_reviews([document], out, language=language)
    assert out.read_bytes() == beside(f"verdicts.{language}{suffix}", out.read_bytes())


def test_a_report_in_another_scale_is_as_it_was(document: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "verdicts.html"
    export_reviews([document], out, scale="snopes-9")
    assert out.read_bytes() == beside("verdicts.snopes-9.html", out.read_bytes())


def test_the_reference_rows_are_as_they_were(document: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "reference.csv"
    export_reference([document], out)
    assert out.read_bytes() == beside("reference.csv", out.read_bytes())


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_part_of_the_workbook_is_as_it_was(document: ReviewDocument, tmp_path: Path, language: str) -> None:
    """Compared unpacked: how well a member is packed depends on the zlib at hand."""
    out = tmp_path / "verdicts.xlsx"
    export_reviews([document], out, language=language)
    with zipfile.ZipFile(out) as archive:
        parts = [b"== " + name.encode() + b"\n" + archive.read(name) + b"\n" for name in archive.namelist()]
    whole = b"".join(parts).replace(b"><", b">\n<")
    assert whole == beside(f"workbook.{language}.txt", whole)
