"""Adding to a workbook of somebody's own: nothing of theirs is touched, and a copy is made first."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import LineChart, Reference
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill

from claims import ClaimdeskError
from claims.export import export_reviews
from claims.review.records import ReviewDocument


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """A workbook with a chart, a formula, styles, a rule, a link and a sheet named like one of ours."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Summary"
    sheet["A1"] = "mine"
    sheet["A1"].font = Font(bold=True, color="FF0000")
    sheet["B1"] = 0.5
    sheet["B1"].number_format = '0.000" x"'
    for number in range(2, 9):
        sheet.append([number, f"=A{number}*2"])
    sheet["A3"].hyperlink = "https://theirs.example/"
    sheet.conditional_formatting.add("A2:A8", CellIsRule("greaterThan", ["4"], fill=PatternFill(bgColor="00FF00")))
    chart = LineChart()
    chart.add_data(Reference(sheet, min_col=1, min_row=2, max_row=8))
    sheet.add_chart(chart, "D2")
    path = tmp_path / "mine.xlsx"
    workbook.save(path)
    return path


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_their_sheets_and_charts_stay_byte_for_byte(document: ReviewDocument, theirs: Path) -> None:
    before = parts(theirs)
    export_reviews([document], theirs, append=True)
    after = parts(theirs)
    shared = {"xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels", "[Content_Types].xml"}
    assert {name for name in before if after[name] != before[name]} <= shared
    workbook = load_workbook(theirs)
    mine = workbook["Summary"]
    assert (mine["A1"].font.color.rgb, mine["B1"].number_format, mine["B2"].value) == ("00FF0000", '0.000" x"', "=A2*2")


def test_ours_come_behind_with_their_own_looks(document: ReviewDocument, theirs: Path) -> None:
    export_reviews([document], theirs, append=True)
    workbook = load_workbook(theirs)
    assert workbook.sheetnames == ["Summary", "Summary (2)", "Verdicts", "Evidence", "Checklist", "Matches", "About"]
    verdicts = workbook["Verdicts"]
    assert verdicts["I2"].fill.fgColor.rgb == "001B6E3C"
    assert verdicts["P2"].number_format == "yyyy-mm-dd hh:mm"
    assert verdicts.print_title_rows == "$1:$1"
    assert len(workbook["Summary (2)"]._charts) == 2
    assert b"'Summary (2)'!" in parts(theirs)["xl/charts/chart2.xml"]
    links = [cell.hyperlink.target for cell in workbook["Evidence"]["C"] if cell.hyperlink]
    assert links[0] == "https://example.org/communique?id=1&lang=fr"


def test_it_can_be_added_to_again_and_again(document: ReviewDocument, theirs: Path) -> None:
    for _ in range(3):
        export_reviews([document], theirs, append=True)
    names = load_workbook(theirs).sheetnames
    assert len(names) == len(set(names)) == 19
    assert names[-1] == "About (3)"


def test_a_copy_is_made_first(document: ReviewDocument, theirs: Path) -> None:
    before = theirs.read_bytes()
    export_reviews([document], theirs, append=True)
    export_reviews([document], theirs, append=True)
    assert theirs.with_name("mine (before 1).xlsx").read_bytes() == before
    assert theirs.with_name("mine (before 2).xlsx").exists()


def test_a_new_file_needs_no_copy(document: ReviewDocument, tmp_path: Path) -> None:
    export_reviews([document], tmp_path / "new.xlsx", append=True)
    assert [path.name for path in tmp_path.iterdir()] == ["new.xlsx"]


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04half"], ids=["empty", "text", "half a zip"])
def test_a_damaged_workbook_stays_as_it_is(document: ReviewDocument, tmp_path: Path, content: bytes) -> None:
    out = tmp_path / "broken.xlsx"
    out.write_bytes(content)
    with pytest.raises(ClaimdeskError, match="damaged"):
        export_reviews([document], out, append=True)
    assert out.read_bytes() == content
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("suffix", [".csv", ".jsonld", ".html", ".pdf"])
@pytest.mark.parametrize("before", ["x", None])
def test_only_a_workbook_is_added_to(document: ReviewDocument, tmp_path: Path, suffix: str, before: str | None) -> None:
    """Of a PDF that was to be added to nothing was left, not even where it was the article itself."""
    out = tmp_path / f"v{suffix}"
    if before is not None:
        out.write_text(before)
    with pytest.raises(ClaimdeskError, match="only a workbook"):
        export_reviews([document], out, append=True)
    assert (out.read_text() if out.exists() else None) == before
