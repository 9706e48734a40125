"""The workbook opened for real: LibreOffice reads every value, finds no formula and asks for no repair."""

from __future__ import annotations

import csv
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from claims.export import export_reviews
from claims.review.records import ReviewDocument

pytestmark = pytest.mark.slow
SHEETS = ("Summary", "Verdicts", "Evidence", "Checklist", "Matches", "About")
HOSTILE = (
    "=1+1",
    "+62 8",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "a\x00b",
    "</script>",
    "]]>",
    "👩‍🚒",
    "قال",
    "#N/A",
    "long 😀 " * 9_000,
)


def converted(path: Path, kind: str) -> Path:
    """`path` as LibreOffice writes it: "csv" (every sheet, as shown) or "pdf"."""
    options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1" if kind == "csv" else kind
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", options, "--outdir", str(path.parent), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=True)
    assert "rror" not in done.stderr, done.stderr
    return path.parent


def values(path: Path, sheet: str) -> list[list[str]]:
    """The texts of a sheet as the library reads them, line ends as LibreOffice writes them."""
    rows = load_workbook(path)[sheet].iter_rows(values_only=True)
    return [["" if cell is None else str(cell) for cell in row] for row in rows]


def read(folder: Path, name: str) -> list[list[str]]:
    csv.field_size_limit(1 << 20)
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_every_text_is_read_as_it_was_written(with_texts: Callable[..., ReviewDocument], tmp_path: Path) -> None:
    out = tmp_path / "v.xlsx"
    export_reviews([with_texts(*HOSTILE)], out)
    folder = converted(out, "csv")
    for sheet in ("Verdicts", "Checklist"):
        ours, theirs = values(out, sheet), read(folder, f"v-{sheet}.csv")
        for row, (mine, seen) in enumerate(zip(ours, theirs, strict=True), 1):
            texts = [(a, b) for a, b in zip(mine, seen, strict=False) if not a.startswith(("2026-", "0"))]
            assert all(a.strip() == b.strip() for a, b in texts), (sheet, row)


def test_it_prints(document: ReviewDocument, tmp_path: Path) -> None:
    from pypdf import PdfReader

    out = tmp_path / "v.xlsx"
    export_reviews([document], out)
    pages = PdfReader(converted(out, "pdf") / "v.pdf").pages
    words = " ".join(page.extract_text() for page in pages)
    assert 6 <= len(pages) <= 16
    assert "600 troops to UAE" in words
    assert all(page.mediabox.width > page.mediabox.height for page in pages)


def test_a_workbook_that_was_added_to_opens_too(document: ReviewDocument, tmp_path: Path) -> None:
    out = tmp_path / "mine.xlsx"
    workbook = Workbook()
    assert workbook.active is not None
    workbook.active["A1"], workbook.active["A2"] = 21, "=A1*2"
    workbook.save(out)
    export_reviews([document], out, append=True)
    folder = converted(out, "csv")
    assert read(folder, "mine-Sheet.csv") == [["21"], ["42"]]
    assert [(folder / f"mine-{sheet}.csv").exists() for sheet in SHEETS] == [True] * 6
