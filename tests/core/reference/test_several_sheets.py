"""Workbooks with a sheet a month: those with one header are read as one reference, each row with its own sheet."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from claims.errors import RefusedInput
from claims.matching import open_reference
from claims.reference import IndexedReference, open_index
from claims.reference.grids import open_grid
from claims.reference.preview import preview

Make = Callable[..., Path]

HEADER = ["No", "Klaim", "Putusan", "Tautan"]
JAN = [HEADER, [1, "The mayor of Lorem has resigned", "Salah"], [2, "The old bridge fell down", "Benar"]]
FEB = [["Rekap Februari"], [], [" no ", "KLAIM", "putusan", "tautan"], [1, "The river is 26 km long", "Salah"], [],
       [2, "Vaccines make children ill", "Salah"]]  # fmt: skip
MAR = [HEADER, [1, "The old bridge fell down", "Benar"], [2, "The river is 27 km long", "Salah"]]
OTHER = [["Klaim", "Sumber"], ["The well is deep enough", "Antara"]]
BOOK = {"Jan": JAN, "Petunjuk": [["Baca dulu"]], "Feb": FEB, "Topik": OTHER, "Mar": MAR}


def places(reference: IndexedReference) -> list[tuple[str, int, str]]:
    return [
        (reference.row_sheet(position), reference.row_number(position), reference.text(position))
        for position in range(reference.rows)
    ]


def notices(reference: IndexedReference) -> list[str]:
    return [notice.template.format(**notice.values) for notice in reference.health.notices]


def test_sheets_with_one_header_are_read_as_one(make_book: Make) -> None:
    reference = open_index(make_book(BOOK))
    assert places(reference) == [
        ("Jan", 2, "The mayor of Lorem has resigned"),
        ("Jan", 3, "The old bridge fell down"),
        ("Feb", 4, "The river is 26 km long"),
        ("Feb", 6, "Vaccines make children ill"),
        ("Mar", 2, "The old bridge fell down"),
        ("Mar", 3, "The river is 27 km long"),
    ]
    assert (reference.sheet, dict(reference.sheets)) == ("Jan, Feb, Mar", {"Jan": 2, "Feb": 2, "Mar": 2})
    assert notices(reference) == [
        "the sheets with the same columns are read as one: Jan (2), Feb (2), Mar (2)",
        "there are claims in Topik too; they are not searched, as the columns are others",
    ]


def test_a_row_is_found_by_its_sheet_and_number(make_book: Make) -> None:
    reference = open_reference(make_book(BOOK))
    assert reference.row(2)["Klaim"] == "The mayor of Lorem has resigned", "the first, where no sheet is named"
    assert reference.row(2, "Mar")["Klaim"] == "The old bridge fell down"
    with pytest.raises(RefusedInput):
        reference.row(2, "Feb")
    with pytest.raises(RefusedInput):
        reference.row(2, "April")
    (match,) = reference.match("Vaccines make children ill", top=1)
    assert (match.sheet, match.row) == ("Feb", 6)
    assert {(one.sheet, one.row) for one in reference.search("bridge")} == {("Jan", 3), ("Mar", 2)}
    found = reference.rows_with({"2"}, set())
    assert [(one.sheet, one.row) for one in found] == [("Jan", 3), ("Feb", 6), ("Mar", 3)]


def test_the_report_names_the_sheet_of_each_row(make_book: Make) -> None:
    health = open_index(
        make_book({**BOOK, "Apr": [HEADER, [1, "", "x"], [], [2, "The hill is high enough", "y"]]})
    ).health
    assert (health.read, health.usable, health.empty) == (2 + 3 + 2 + 3, 7, 2)
    assert (health.empty_rows, health.empty_sheets) == (((5, 5), (3, 3)), ("Feb", "Apr"))
    assert [(part.sheet, part.row, part.last) for part in health.skipped] == [("Apr", 2, 2)]
    assert (health.duplicates, health.duplicate_sheets) == (((3, 2),), (("Jan", "Mar"),))
    assert [(one.kind, one.rows, one.sheets) for one in health.contradictions] == [("number", (4, 3), ("Feb", "Mar"))]


def test_one_sheet_alone_is_told_as_ever(make_book: Make) -> None:
    path = make_book(BOOK)
    alone = open_index(path, sheet="feb")
    assert (alone.sheet, alone.rows) == ("Feb", 2)
    assert (alone.health.empty_sheets, alone.health.skipped, notices(alone)) == ((), (), [])
    assert open_index(path).sheet == "Feb", "the choice is remembered"
    assert open_index(path, sheet="").sheet == "Jan, Feb, Mar", "and can be taken back"
    assert open_index(path).sheet == "Jan, Feb, Mar"


@pytest.mark.parametrize(
    "header",
    [
        ["No", "Klaim", "Putusan"],
        ["No", "Klaim", "Putusan", "Tautan", "Wilayah"],
        ["No", "Putusan", "Klaim", "Tautan"],
        ["No", "Klaim", "Putusan", "Media"],
    ],
    ids=["one less", "one more", "other order", "other name"],
)
def test_a_sheet_with_other_columns_is_not_read_with_them(make_book: Make, header: list[str]) -> None:
    row = ["The well is deep enough" if name == "Klaim" else "x" for name in header]
    reference = open_index(make_book({"Jan": JAN, "Feb": [header, row]}))
    assert reference.sheets == {"Jan": 2}
    assert notices(reference) == ["only the sheet Jan is searched; there are claims in Feb too"]


def test_months_that_hold_more_together_than_any_other_sheet_are_read(make_book: Make) -> None:
    archive = [["Klaim", "Putusan", "Sumber"], *([f"The well number {row} is deep", "Benar", "X"] for row in range(5))]
    reference = open_index(make_book({"Arsip": archive, **BOOK}))
    assert list(reference.sheets) == ["Jan", "Feb", "Mar"] and reference.rows == 6
    alone = open_index(make_book({"Arsip": [*archive, *archive[1:]], **BOOK}))
    assert list(alone.sheets) == ["Arsip"]


def test_cells_without_a_heading_do_not_part_sheets(make_book: Make) -> None:
    beside = [[*row, "", "checked by R."] if at == 1 else row for at, row in enumerate(MAR)]
    reference = open_index(make_book({"Jan": JAN, "Mar": beside}))
    assert reference.sheets == {"Jan": 2, "Mar": 2}
    assert reference.cells(2)["E"] == "checked by R."


def test_sheets_without_a_header_are_no_equals(make_book: Make) -> None:
    rows = [[f"The hill number {at} is high, as the mayor himself says"] for at in range(3)]
    assert open_index(make_book({"One": rows, "Two": rows}), columns={"claim": "A"}).sheets == {"One": 3}


def test_a_month_that_has_hardly_begun_is_read_too(make_book: Make) -> None:
    """Its one claim is too short to tell by itself that the column holds claims."""
    full = [["Isi klaim", "Hasil"], *([f"The hill number {at} is high", "Salah"] for at in range(9))]
    reference = open_index(
        make_book({"Jan": full, "Feb": [["Isi klaim", "Hasil"], ["Banjir", "Benar"]], "Mar": full[:1]})
    )
    assert dict(reference.sheets) == {"Jan": 9, "Feb": 1}
    assert reference.fields(9)["verdict"] == "Benar"


def test_hidden_sheets_are_left_out(tmp_path: Path) -> None:
    book = Workbook()
    for name in ("Jan", "Feb", "Mar"):
        sheet = book.create_sheet(name)
        for row in JAN:
            sheet.append(row)
    book["Feb"].sheet_state = "hidden"
    book.save(tmp_path / "x.xlsx")
    reference = open_index(tmp_path / "x.xlsx")
    assert dict(reference.sheets) == {"Jan": 2, "Mar": 2}
    assert "hidden sheets are not read (1)" in notices(reference)


def test_links_days_and_formulas_are_those_of_each_sheet(tmp_path: Path) -> None:
    book = Workbook()
    book.remove(book.active)
    for number, name in enumerate(("Jan", "Feb"), 1):
        sheet = book.create_sheet(name)
        sheet.append(["Klaim", "Tanggal", "Sumber"])
        for row in range(2, 5):
            days = (datetime.date(2024, number, row) - datetime.date(1899, 12, 30)).days
            sheet.append([f"The claim {name} number {row} is long", days, "Antara"])
        sheet["C2"].hyperlink = f"https://example.org/{name}"
        sheet["A5"], sheet["C5"] = "=A1&A2", "Antara"
    book.save(tmp_path / "x.xlsx")
    reference = open_index(tmp_path / "x.xlsx")
    assert [reference.fields(at).get("url") for at in range(6)] == [
        "https://example.org/Jan", None, None, "https://example.org/Feb", None, None
    ]  # fmt: skip
    assert [reference.fields(at)["date"] for at in (0, 3)] == ["2024-01-02", "2024-02-02"]
    assert [(part.sheet, part.row, part.reason[:9]) for part in reference.health.skipped] == [
        ("Jan", 5, "the claim"), ("Feb", 5, "the claim")
    ]  # fmt: skip


def test_a_streamed_workbook_is_read_alike(make_book: Make) -> None:
    from claims.reference.tables import choose_table

    path = make_book(BOOK)
    for streaming in (False, True):
        grid = open_grid(path, path.name, lambda *_: None, streaming=streaming)
        chosen = choose_table(grid, {}, None, path.name)
        read = {table.sheet: [*table.first, *table.rest] for table in chosen.tables()}
        assert {name: len(rows) for name, rows in read.items()} == {"Jan": 3, "Feb": 6, "Mar": 3}


def test_open_document_sheets_are_read_as_one(tmp_path: Path) -> None:
    names = {"office": "office", "table": "table", "text": "text"}
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{end}:1.0"' for name, end in names.items())

    def table(name: str, rows: list[list[str]]) -> str:
        cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
        lines = (f"<table:table-row>{''.join(map(cell.format, row))}</table:table-row>" for row in rows)
        return f'<table:table table:name="{name}">{"".join(lines)}</table:table>'

    months = table("Jan", [["Klaim", "Putusan"], ["The old bridge fell down", "Salah"]])
    months += table("Feb", [["Rekap"], ["Klaim", "Putusan"], ["The river is 26 km long", "Benar"]])
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:spreadsheet>{months}"
            "</office:spreadsheet></office:body></office:document-content>",
        )
    assert places(open_index(tmp_path / "a.ods")) == [
        ("Jan", 2, "The old bridge fell down"),
        ("Feb", 3, "The river is 26 km long"),
    ]


def test_long_sheets_are_read_to_their_ends(make_book: Make) -> None:
    months = {
        name: [["Klaim"], *([f"The hill {name} number {at} is high"] for at in range(count))]
        for name, count in (("Jan", 400), ("Feb", 700), ("Mar", 5000))
    }
    reference = open_index(make_book(months))
    assert dict(reference.sheets) == {"Jan": 400, "Feb": 700, "Mar": 5000}
    for position in (0, 399, 400, 1099, 1100, 6099):
        sheet, number = reference.row_sheet(position), reference.row_number(position)
        assert reference.text(position) == f"The hill {sheet} number {number - 2} is high"
        assert reference.position(number, sheet) == position


def test_the_first_look_names_the_sheets_that_are_read_as_one(make_book: Make) -> None:
    path = make_book(BOOK)
    seen = preview(path)
    assert (seen.alike, seen.chosen, seen.sheet) == (("Jan", "Feb", "Mar"), False, "Jan")
    one = preview(path, sheet="Feb")
    assert (one.alike, one.chosen, one.sheet, one.header_row) == (("Jan", "Feb", "Mar"), True, "Feb", 3)
    open_index(path, sheet="Feb")
    assert (preview(path).chosen, preview(path).sheet) == (True, "Feb")
    assert (preview(path, sheet="").chosen, preview(path, sheet="").sheet) == (False, "Jan")
    assert preview(make_book({"Jan": JAN, "Topik": OTHER}, name="other.xlsx")).alike == ()
