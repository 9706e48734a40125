"""Reading spreadsheets of every kind as the user sees them: rows, numbers, dates, columns, sheets."""

from __future__ import annotations

import datetime
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Alignment

from claims.errors import RefusedInput
from claims.reference import open_index

Make = Callable[..., Path]
Rows = Sequence[Sequence[object]]

RIVER, HILL = "The river is 26 km long", "The hill is high"


# -- headers and columns

HEADERS: list[tuple[str, Rows, int, dict[str, str]]] = [
    (
        "English names",
        [["ID", "Claim", "Verdict"], ["1", RIVER, "true"]],
        2,
        {"id": "ID", "claim": "Claim", "verdict": "Verdict"},
    ),
    (
        "Indonesian names",
        [
            ["Nomor", "Klaim", "Putusan", "Tanggal", "Sumber", "Catatan", "Judul"],
            ["1", RIVER, "benar", "", "x", "y", "z"],
        ],
        2,
        {
            "id": "Nomor",
            "claim": "Klaim",
            "verdict": "Putusan",
            "date": "Tanggal",
            "source": "Sumber",
            "note": "Catatan",
            "title": "Judul",
        },
    ),
    (
        "Indonesian names as desks shorten them",
        [["No.", "Klaim", "Hasil", "Tgl.", "Rujukan", "Ket."], ["1", RIVER, "benar", "2/5/2024", "x.id", "y"]],
        2,
        {"id": "No.", "claim": "Klaim", "verdict": "Hasil", "date": "Tgl.", "source": "Rujukan", "note": "Ket."},
    ),
    (
        "case and punctuation",
        [["#ID:", "  CLAIM_text ", "claimDate"], ["1", RIVER, "x"]],
        2,
        {"id": "#ID:", "claim": "CLAIM_text", "date": "claimDate"},
    ),
    (
        "CheckThat! names",
        [["vclaim_id", "vclaim", "title"], ["1", RIVER, "x"]],
        2,
        {"id": "vclaim_id", "claim": "vclaim", "title": "title"},
    ),
    (
        "below title rows",
        [["Fact checks of 2024"], [], ["Collected by", "Rahma"], [], ["id", "claim", "rating"], ["1", RIVER, "true"]],
        6,
        {"claim": "claim"},
    ),
    (
        "below a title that is a name of a column",
        [["Klaim"], ["nomor", "pernyataan", "putusan"], ["1", RIVER, "benar"]],
        3,
        {"claim": "pernyataan"},
    ),
    ("leading blank rows and columns", [[], [], ["", "", "id", "claim"], ["", "", "1", RIVER]], 4, {"claim": "claim"}),
    ("a surer name wins", [["text", "claim"], ["other words here", RIVER]], 2, {"claim": "claim"}),
    (
        "a part of the name is enough",
        [["no urut", "Klaim yang beredar"], ["1", RIVER]],
        2,
        {"claim": "Klaim yang beredar", "id": "no urut"},
    ),
    (
        "a date of a claim is no claim",
        [["Claim date (WIB)", "Statement"], ["2014", RIVER]],
        2,
        {"date": "Claim date (WIB)", "claim": "Statement"},
    ),
    (
        "words of claims in the data",
        [["no", "pernyataan", "jenis"], ["1", RIVER, "klaim"], ["2", HILL, "claim"]],
        2,
        {"claim": "pernyataan"},
    ),
    ("an empty namesake", [["claim", "klaim"], ["", RIVER], ["", HILL]], 2, {"claim": "klaim"}),
    ("numbers under a surer name", [["claim", "statement"], ["1", RIVER], ["2", HILL]], 2, {"claim": "statement"}),
    ("short claims", [["claim", "note"], [RIVER, "x"], ["Hoax", "a long remark on it"]], 2, {"claim": "claim"}),
    ("a single column", [["claim"], [RIVER]], 2, {"claim": "claim"}),
    (
        "names in two rows",
        [["Klaim", "Penerbitan", ""], ["", "Tanggal", "Sumber"], [RIVER, "2014", "x"]],
        3,
        {"claim": "Klaim", "date": "Tanggal", "source": "Sumber"},
    ),
    ("line breaks in a name", [["Teks\nklaim", "x"], [RIVER, "y"]], 2, {"claim": "Teks klaim"}),
]


@pytest.mark.parametrize(("rows", "number", "columns"), [one[1:] for one in HEADERS], ids=[one[0] for one in HEADERS])
def test_header_is_found(rows: Rows, number: int, columns: Mapping[str, str], make_book: Make) -> None:
    reference = open_index(make_book(rows))
    assert reference.row_number(0) == number
    assert reference.text(0) == RIVER
    assert {field: reference.columns[field] for field in columns} == columns


@pytest.mark.parametrize("merged", ["A1:C1", "A1:A2 B1:C1"])
def test_merged_headers(merged: str, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    if merged == "A1:C1":
        rows: Rows = [["Klaim yang diperiksa", None, None], ["no", "klaim", "putusan"], ["1", RIVER, "benar"]]
    else:
        rows = [["klaim", "Pemeriksaan", None], [None, "putusan", "tanggal"], [RIVER, "benar", "2014"]]
    for row in rows:
        sheet.append(row)
    for area in merged.split():
        sheet.merge_cells(area)
    sheet["A1"].alignment = Alignment(horizontal="center")
    book.save(tmp_path / "merged.xlsx")
    reference = open_index(tmp_path / "merged.xlsx")
    assert (reference.text(0), reference.fields(0)["verdict"], reference.row_number(0)) == (RIVER, "benar", 3)


def test_every_other_column_is_kept(make_book: Make) -> None:
    reference = open_index(
        make_book([["claim", "Region", None, "Region", "note"], [RIVER, "Bali", "unnamed", "Java", ""], [HILL]])
    )
    assert reference.fields(0) == {"Region": "Bali", "C": "unnamed", "Region (D)": "Java"}
    assert reference.row(2) == {"claim": RIVER, "Region": "Bali", "C": "unnamed", "Region (D)": "Java", "note": ""}
    assert reference.fields(1) == {}
    with pytest.raises(RefusedInput, match="row 9 holds no claim"):
        reference.row(9)


def test_a_column_with_the_name_of_another_field_is_kept(make_book: Make) -> None:
    path = make_book([["claim", "verdict", "kesimpulan"], [RIVER, "true", "benar"]])
    reference = open_index(path, columns={"claim": "claim", "verdict": "kesimpulan"})
    assert reference.fields(0) == {"verdict": "benar", "verdict (B)": "true"}


def test_other_claim_columns_are_mentioned(make_book: Make) -> None:
    notices = open_index(make_book([["text", "claim"], ["a", RIVER]])).health.notices
    assert [notice.values for notice in notices] == [{"other": "text", "column": "claim"}]


# -- sheets


def test_the_sheet_with_claims_is_chosen(make_book: Make) -> None:
    sheets = {
        "Readme": [["This workbook holds claims"], ["claim"]],
        "Weak": [["text"], ["nothing of interest here"]],
        "Empty": [["id", "claim", "verdict"]],
        "Data": [["id", "claim", "verdict"], ["1", RIVER, "true"]],
    }
    path = make_book(sheets)
    reference = open_index(path)
    assert reference.sheet == "Data"
    assert [notice.values for notice in reference.health.notices] == [{"sheet": "Data", "others": "Weak"}]
    chosen = open_index(path, sheet="weak")
    assert (chosen.sheet, chosen.text(0)) == ("Weak", "nothing of interest here")
    with pytest.raises(RefusedInput, match=r"there is no sheet Dta; use one of .* Readme, Weak, Empty, Data"):
        open_index(path, sheet="Dta")


# -- columns by hand, remembered


def test_mapping_is_by_name_or_letters_and_remembered(make_book: Make) -> None:
    path = make_book([["Kode", "Isian", "Nilai", "claim"], ["7", RIVER, "true", "x"]])
    first = open_index(path, columns={"claim": "isian", "id": "A", "verdict": "Nilai"})
    assert (first.text(0), first.id(0), first.fields(0)) == (RIVER, "7", {"verdict": "true", "claim": "x"})
    again = open_index(path)
    assert again.columns == first.columns
    assert again.text(0) == RIVER
    other = open_index(make_book([["Kode", "claim"], ["7", HILL]], name="other.xlsx"))
    assert other.text(0) == HILL


@pytest.mark.parametrize("column", ["B", "Isian", "isian"])
def test_mapping_below_title_rows(column: str, make_book: Make) -> None:
    """Where no name is known, the header is the first row that is as full as the rows below."""
    rows = [["Laporan 2024"], [], ["Wilayah", "Isian", "Nilai"], ["7", RIVER, "x"], ["8", HILL, "y"]]
    reference = open_index(make_book(rows), columns={"claim": column})
    assert (reference.columns, reference.row_number(0), reference.rows) == ({"claim": "Isian"}, 4, 2)


def test_a_mapping_that_no_longer_fits_is_dropped(make_book: Make) -> None:
    path = make_book([["Kode", "Isian"], ["7", RIVER]])
    open_index(path, columns={"claim": "Isian"})
    make_book([["id", "claim"], ["7", HILL]])
    assert open_index(path).text(0) == HILL
    make_book([["Isian", "claim"], [RIVER, HILL]])
    assert open_index(path).text(0) == HILL


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        ({"claim": "Klam"}, "there is no column Klam; use one of the columns that are there: Kode, Isian"),
        ({"claim": "Isian", "verdct": "Kode"}, "there is no field verdct; use one of claim, id, title"),
        ({"claim": "ZZ"}, "there is no column ZZ"),
        ({"id": "Kode"}, "no column with claims was found; the columns are A: Kode, B: Isian"),
    ],
)
def test_a_wrong_mapping_is_explained(columns: dict[str, str], sentence: str, make_book: Make) -> None:
    with pytest.raises(RefusedInput) as caught:
        open_index(make_book([["Kode", "Isian"], ["7", RIVER]]), columns=columns)
    assert sentence in str(caught.value)


# -- values as the user sees them

VALUES: list[tuple[object, str]] = [
    (26, "26"),
    (26.0, "26"),
    (0.1 + 0.2, "0.3"),
    (1_500_000, "1500000"),
    (-2.5, "-2.5"),
    (3_061_200_000_000_000.0, "3061200000000000"),
    (-1.23456789012345e18, "-1234567890123450000"),
    (6.02e23, "6.02e+23"),
    (True, "TRUE"),
    (datetime.date(2014, 9, 15), "2014-09-15"),
    (datetime.datetime(2014, 9, 15, 0, 0), "2014-09-15"),
    (datetime.datetime(2014, 9, 15, 14, 30), "2014-09-15 14:30"),
    (datetime.time(7, 5), "07:05"),
    ("012", "012"),
    ("1e3", "1e3"),
    ("=SUM(A1)", ""),
    ("two\nlines", "two\nlines"),
    ("tab_x0009_and_x000D_return", "tab\tandreturn"),
    ("🙂 Jawa–Bali", "🙂 Jawa–Bali"),
]


def test_values_are_shown_as_in_the_program(make_book: Make) -> None:
    reference = open_index(
        make_book([["claim", "value"], *([f"claim {at}", value] for at, (value, _) in enumerate(VALUES))])
    )
    assert [reference.row(at + 2)["value"] for at in range(len(VALUES))] == [
        text.replace("andreturn", "and\nreturn") for _, text in VALUES
    ]


def test_percent_is_shown_as_percent(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    formats = ["0%", "0.00%", "0.0%;[Red]-0.0%", "General", '0.00" % of all"', "#,##0.00%"]
    for row in [["claim", "share"], *([f"claim {at}", 0.265] for at in range(len(formats)))]:
        sheet.append(row)
    for at, code in enumerate(formats):
        sheet.cell(at + 2, 2).number_format = code
    book.save(tmp_path / "percent.xlsx")
    reference = open_index(tmp_path / "percent.xlsx")
    shown = [reference.fields(at)["share"] for at in range(len(formats))]
    assert shown == ["26%", "26.50%", "26.5%", "0.265", "0.265", "26.50%"]


def test_percent_of_an_open_document_is_shown_as_percent(make_ods: Callable[[dict[str, list[str]]], Path]) -> None:
    def cell(text: str, kind: str = "string", more: str = "") -> str:
        note = "<office:annotation><text:p>99%</text:p></office:annotation>"
        return f'<table:table-cell office:value-type="{kind}"{more}>{note}<text:p>{text}</text:p></table:table-cell>'

    value = ' office:value="0.125"'
    twice = '<table:table-row table:number-rows-repeated="2">{}</table:table-row>'
    rows = [
        cell("claim") + cell("share") + cell("before") + cell("since"),
        cell(RIVER) + cell("12,5%", "percentage", value + ' table:number-columns-repeated="2"') + cell("x"),
        cell(HILL) + cell("0.125", "float", value) + cell("12.50 %", "percentage", value) + cell("13%"),
        twice.format(cell(HILL) + cell("13%", "percentage", value)),
    ]
    reference = open_index(make_ods({"Cover": [cell("50%", "percentage", value)], "Data": rows}))
    assert [reference.fields(at) for at in range(4)] == [
        {"share": "12,5%", "before": "12,5%", "since": "x"},
        {"share": "0.125", "before": "12.50 %", "since": "13%"},
        {"share": "13%"},
        {"share": "13%"},
    ]


def test_errors_and_formulas(make_raw: Make, cell: Callable[[str, str], str]) -> None:
    reference = open_index(
        make_raw(
            f'<row r="1">{cell("A1", "claim")}{cell("B1", "note")}</row>'
            f'<row r="2"><c r="A2" t="str"><f>A9&amp;"x"</f><v>{RIVER}</v></c><c r="B2" t="e"><v>#DIV/0!</v></c></row>'
            f'<row r="3"><c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c>{cell("B3", "x")}</row>'
            f'<row r="4"><c r="A4"><f>A2</f></c>{cell("B4", "x")}</row>'
            f'<row r="5"><c r="A5"><f>A2</f><v></v></c>{cell("B5", "x")}</row>'
            f'<row r="6">{cell("B6", "no claim here")}</row>'
            f'<row r="9">{cell("A9", "claim")}{cell("B9", "note")}</row>'
            f'<row r="10">{cell("A10", HILL)}</row>'
        )
    )
    assert [reference.text(at) for at in range(reference.rows)] == [RIVER, HILL]
    assert reference.fields(0) == {"note": "#DIV/0!"}
    health = reference.health
    assert [(part.row, part.last, part.reason.split(";")[0]) for part in health.skipped] == [
        (3, 3, "the claim is an error value"),
        (4, 5, "the claim is a formula whose result is not stored"),
        (6, 6, "no claim in this row"),
        (9, 9, "the header is repeated"),
    ]
    assert (health.read, health.usable, health.empty, health.empty_rows) == (9, 2, 2, ((7, 8),))


# -- other kinds of file

TEXTS: list[tuple[str, str, bytes]] = [
    ("commas", "a.csv", "id,claim\n1,The café is open\n".encode()),
    ("with a mark", "a.csv", "id,claim\n1,The café is open\n".encode("utf-8-sig")),
    ("semicolons and Windows letters", "a.csv", "id;claim\r\n1;The café is open\r\n".encode("cp1252")),
    ("tabs", "a.tsv", "id\tclaim\n1\tThe café is open\n".encode()),
    ("bars", "a.csv", "id|claim\n1|The café is open\n".encode()),
    ("UTF-16 with a mark", "a.csv", "id\tclaim\n1\tThe café is open\n".encode("utf-16")),
    ("UTF-16 without a mark", "a.csv", "id,claim\n1,The café is open\n".encode("utf-16-le")),
    ("a stated delimiter", "a.csv", "sep=;\nid;claim\n1;The café is open\n".encode()),
    ("Excel's on a Mac", "a.csv", "id;claim\r1;The café is open\r".encode("mac_roman")),
    ("old Mac line ends", "a.csv", "id,claim\r1,The café is open\r".encode()),
    ("quoted", "a.csv", '"id","claim"\n"1","The café is open"\n'.encode()),
    (
        "commas in the claims, semicolons between",
        "a.csv",
        "id;claim\n1;The café is open\n2;one, two, three\n3;a, b, c\n".encode(),
    ),
    ("control characters", "a.csv", "id,claim\n1,The \x00café\x07 is open\n".encode()),
]


@pytest.mark.parametrize(("name", "data"), [one[1:] for one in TEXTS], ids=[one[0] for one in TEXTS])
def test_text_files(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    reference = open_index(tmp_path / name)
    assert (reference.text(0), reference.id(0), reference.row_number(0)) == ("The café is open", "1", 2)
    assert reference.sheet == "a"


def test_a_few_bad_bytes_do_not_change_the_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("id,claim\n1,Café à Besançon était fermé\n2,bad ".encode() + b"\xff\n")
    reference = open_index(tmp_path / "a.csv")
    assert [reference.text(at) for at in range(2)] == ["Café à Besançon était fermé", "bad \ufffd"]
    assert [notice.values for notice in reference.health.notices] == [{"count": "1"}]


def test_a_quotation_that_swallows_rows_is_mentioned(tmp_path: Path) -> None:
    swallowed = "".join(f"{at},swallowed\n" for at in range(60))
    (tmp_path / "a.csv").write_text(f'id,claim\n1,"one\n{swallowed}2,two"\n3,{RIVER}\n', encoding="utf-8")
    reference = open_index(tmp_path / "a.csv")
    assert (reference.rows, reference.text(1)) == (2, RIVER)
    assert [notice.values for notice in reference.health.notices] == [{"row": "2", "lines": "62"}]


@pytest.mark.parametrize(
    ("lines", "texts", "told"),
    [
        (['1,"one,x', "2,two,x", '3,"three,x', "4,four,x"], ['"one', "two", '"three', "four"], ["2", "4"]),
        (['1,"one,x', '2,"two, and more",x', '3,he said "no,x'], ['"one', "two, and more", 'he said "no'], ["2"]),
        (['1,"two, and more","x', "2,two,x"], ["two, and more", "two"], ["2"]),
        (['1,"one,x', "2,two,x", "3,three,x"], ['"one', "two", "three"], ["2"]),
        (['1,one,"x', "2,two,x"], ["one", "two"], ["2"]),
        (['1,"of two', 'lines, ""quoted""",x', "2,two,x"], ['of two\nlines, "quoted"', "two"], []),
        (['1,"of two', 'lines "quoted" so",x', "2,two,x"], ['of two\nlines quoted" so"', "two"], []),
    ],
    ids=[
        "as many as close each other",
        "one before a quoted cell",
        "one behind a quoted cell",
        "one that runs to the end",
        "one in the last cell",
        "a cell of two lines",
        "a cell of two lines with marks that are not doubled",
    ],
)
def test_a_stray_quotation_mark_swallows_no_rows(
    tmp_path: Path, lines: list[str], texts: list[str], told: list[str]
) -> None:
    (tmp_path / "a.csv").write_text("\n".join(["id,claim,verdict", *lines, ""]), encoding="utf-8")
    reference = open_index(tmp_path / "a.csv")
    assert [reference.text(at) for at in range(reference.rows)] == texts
    assert [notice.values["row"] for notice in reference.health.notices] == told


def test_quotation_marks_between_tabs_may_be_text(tmp_path: Path) -> None:
    """Sheets of tweets often have them: every line is a row all the same."""
    (tmp_path / "a.tsv").write_text('id\tclaim\n1\t"They left, he said\n2\tHe said "no"\n3\t"no"\n', encoding="utf-8")
    reference = open_index(tmp_path / "a.tsv")
    assert [reference.text(at) for at in range(3)] == ['"They left, he said', 'He said "no"', '"no"']
    (tmp_path / "b.tsv").write_text('id\tclaim\n1\t"one, ""two""\nthree"\n2\tfour\n', encoding="utf-8")
    assert open_index(tmp_path / "b.tsv").text(0) == 'one, "two"\nthree'


def test_rows_of_a_text_file_are_numbered_as_programs_do(tmp_path: Path) -> None:
    """Blank lines are rows; a quoted cell of several lines is one row."""
    text = f'Title\n\nid,claim,note\n1,"a claim\nof two lines",x\n\n2,{RIVER},"say ""yes"""\n'
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    reference = open_index(tmp_path / "a.csv")
    assert [reference.row_number(at) for at in range(2)] == [4, 6]
    assert reference.text(0) == "a claim\nof two lines"
    assert reference.fields(1) == {"note": 'say "yes"'}


@pytest.mark.parametrize("encoding", ["cp1251", "gb18030", "cp1256"])
def test_other_scripts_are_guessed(encoding: str, tmp_path: Path) -> None:
    sentence = {
        "cp1251": "В понедельник министр заявил что шестьсот солдат уже прибыли в страну",
        "gb18030": "星期一部长宣布六百名士兵已经抵达该国首都",
        "cp1256": "أعلن الوزير يوم الاثنين أن ستمائة جندي وصلوا إلى البلاد",
    }[encoding]
    (tmp_path / "a.csv").write_bytes(f"id,claim\n1,{sentence}\n2,{sentence} 2\n".encode(encoding))
    assert open_index(tmp_path / "a.csv").text(0) == sentence


def test_open_document(tmp_path: Path) -> None:
    """.ods with rows and cells that are repeated by a number, a date and a number."""
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"

    def cell(value: str) -> str:
        return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'

    content = (
        f'<office:document-content xmlns:office="{office}" xmlns:table="{table}" xmlns:text="{text}">'
        '<office:body><office:spreadsheet><table:table table:name="Data">'
        f"<table:table-row>{cell('claim')}{cell('date')}{cell('value')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="3"/>'
        "</table:table-row>"
        f'<table:table-row>{cell(RIVER)}<table:table-cell office:value-type="date" office:date-value="2014-09-15">'
        '<text:p>15/09/14</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="26">'
        "<text:p>26</text:p></table:table-cell></table:table-row>"
        '<table:table-row table:number-rows-repeated="1048571">'
        '<table:table-cell table:number-columns-repeated="16384"/>'
        "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr("content.xml", content)
    reference = open_index(tmp_path / "a.ods")
    assert (reference.sheet, reference.rows, reference.row_number(0)) == ("Data", 1, 5)
    assert reference.fields(0) == {"date": "2014-09-15", "value": "26"}


def test_old_excel(tmp_path: Path) -> None:
    """.xls: a BIFF8 stream in a compound file, made by hand."""
    (tmp_path / "a.xls").write_bytes(_compound(_biff([["claim", "value"], [], [RIVER, 26.0]])))
    reference = open_index(tmp_path / "a.xls")
    assert (reference.sheet, reference.text(0), reference.row_number(0)) == ("Data", RIVER, 3)
    assert reference.fields(0) == {"value": "26"}


def test_binary_excel(tmp_path: Path) -> None:
    """.xlsb: the records of MS-XLSB, made by hand."""
    _write_xlsb(tmp_path / "a.xlsb", [["claim", "value"], [], [RIVER, 26.0]])
    reference = open_index(tmp_path / "a.xlsb")
    assert (reference.sheet, reference.text(0), reference.row_number(0)) == ("Data", RIVER, 3)
    assert reference.fields(0) == {"value": "26"}


def _write_xlsb(path: Path, rows: Rows) -> None:
    def record(kind: int, data: bytes = b"") -> bytes:
        head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
        size = bytes([len(data)]) if len(data) < 128 else bytes([len(data) & 0x7F | 0x80, len(data) >> 7])
        return head + size + data

    def text(value: str) -> bytes:
        return struct.pack("<I", len(value)) + value.encode("utf-16-le")

    bundle = record(156, struct.pack("<II", 0, 1) + text("rId1") + text("Data"))
    book = record(131) + record(143) + bundle + record(144) + record(132)
    sheet = record(129) + record(148, struct.pack("<IIII", 0, len(rows) - 1, 0, 1)) + record(145)
    for at, row in enumerate(rows):
        sheet += record(0, struct.pack("<II", at, 0) + bytes(9)) if row else b""
        for column, value in enumerate(row):
            place = struct.pack("<II", column, 0)
            number = isinstance(value, float)
            sheet += record(5, place + struct.pack("<d", value)) if number else record(6, place + text(str(value)))
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("xl/workbook.bin", book)
        package.writestr("xl/worksheets/sheet1.bin", sheet + record(146) + record(130))
        package.writestr(
            "xl/_rels/workbook.bin.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>',
        )


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _biff(rows: Rows) -> bytes:
    """The records of a workbook with one sheet (MS-XLS: BOF, BoundSheet8, Label, Number, EOF)."""

    def begin(kind: int) -> bytes:
        return _record(0x809, struct.pack("<HHHHII", 0x600, kind, 0, 0, 0, 0))

    name = b"Data"
    head = len(begin(5)) + 4 + 8 + len(name) + 4
    book = begin(5) + _record(0x85, struct.pack("<IBBBB", head, 0, 0, len(name), 0) + name) + _record(0x0A, b"")
    sheet = begin(0x10)
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            place = struct.pack("<HHH", at, column, 0)
            if isinstance(value, float):
                sheet += _record(0x203, place + struct.pack("<d", value))
            else:
                sheet += _record(0x204, place + struct.pack("<HB", len(str(value)), 0) + str(value).encode("latin-1"))
    return book + sheet + _record(0x0A, b"")


def _compound(stream: bytes) -> bytes:
    """A compound file (MS-CFB, version 3) with one stream `Workbook`."""
    size = max(4096, -(-len(stream) // 512) * 512)
    sectors = size // 512
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    table = [0xFFFFFFFD, end, *range(3, 2 + sectors), end]
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        bytes(16),
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        bytes(6),
        0,
        1,
        1,
        0,
        4096,
        end,
        0,
        end,
        0,
        0,
    )
    header += struct.pack("<108I", *([free] * 108))

    def entry(name: str, kind: int, child: int, start: int, length: int) -> bytes:
        text = name.encode("utf-16-le")
        return struct.pack(
            "<64sHBBIII16sIQQIQ",
            text,
            len(text) + 2 if name else 0,
            kind,
            1,
            free,
            free,
            child,
            bytes(16),
            0,
            0,
            0,
            start,
            length,
        )

    folder = entry("Root Entry", 5, 1, end, 0) + entry("Workbook", 2, free, 2, size) + entry("", 0, free, 0, 0) * 2
    return header + struct.pack("<128I", *(table + [free] * (128 - len(table)))) + folder + stream.ljust(size, b"\0")
