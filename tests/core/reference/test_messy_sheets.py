"""Sheets as newsrooms keep them: covers, titles, headers of several rows, totals, colours, merged cells, bare days."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from claims.errors import RefusedInput
from claims.reference import IndexedReference, open_index
from claims.reference.grids import open_grid
from claims.reference.preview import preview
from claims.reference.tables import choose_table

Make = Callable[..., Path]
Rows = Sequence[Sequence[object]]

CLAIMS = ["The river is 26 km long", "The old bridge fell down", "Vaccines make children ill", "The mayor has resigned"]
RATINGS = ["Hoaks", "Sebagian benar", "[SALAH]", "Akurat (diperbarui)"]

PAIRS = list(zip(CLAIMS, RATINGS, strict=True))


def told(reference: IndexedReference) -> list[tuple[str, dict[str, str]]]:
    """The notices: the first words of each, and its values."""
    return [(notice.template, notice.values) for notice in reference.health.notices]


# -- the sheet

COVER: Rows = [["Arsip Cek Fakta Redaksi Suara Nagari"], ["Jangan diubah tanpa izin Rina"]]
FEW: Rows = [["Klaim", "Putusan"], ["The well is deep enough", "Benar"]]
MANY: Rows = [["Klaim", "Putusan"], *([f"The hill number {at} is high", "Salah"] for at in range(9))]
ARTICLES: Rows = [["Judul", "Tanggal", "Tautan"], *(["A long report on the town", "2024", "x"] for _ in range(30))]


def test_one_sheet_is_chosen_for_the_index_and_for_the_first_look(make_book: Make) -> None:
    path = make_book({"Cover": COVER, "2023": [["Klaim", "Label"], *FEW[1:]], "2024": MANY, "Articles": ARTICLES})
    reference = open_index(path)
    assert (reference.sheet, preview(path).sheet) == ("2024", "2024")
    others = {"sheet": "2024", "others": "2023"}
    assert told(reference) == [("only the sheet {sheet} is searched; there are claims in {others} too", others)]


def test_of_a_long_sheet_all_rows_count(make_book: Make) -> None:
    long, longer = (
        [[name], *([f"The hill number {at} is high"] for at in range(many))]
        for name, many in (("claim", 400), ("claims", 900))
    )
    path = make_book({"Long": long, "Longer": longer})
    assert (open_index(path).sheet, preview(path).sheet) == ("Longer", "Longer")
    grid = open_grid(path, path.name, lambda *_: None, streaming=True)
    assert choose_table(grid, {}, None, path.name).sheet == "Longer", "also where only the top is read"


def test_a_workbook_in_which_no_sheet_is_shown_is_read(tmp_path: Path) -> None:
    """Programs that write workbooks make such ones; Excel does not."""
    book = Workbook()
    for row in FEW:
        book.active.append(row)
    book.save(tmp_path / "shown.xlsx")
    with zipfile.ZipFile(tmp_path / "shown.xlsx") as old, zipfile.ZipFile(tmp_path / "hidden.xlsx", "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'state="visible"', b'state="hidden"'))
    reference = open_index(tmp_path / "hidden.xlsx")
    assert (reference.sheet, told(reference)) == ("Sheet", [])


def test_a_hidden_sheet_is_read_only_if_asked_for(tmp_path: Path) -> None:
    book = Workbook()
    for name, rows, state in (("Secret", MANY, "hidden"), ("Deep", MANY, "veryHidden"), ("Shown", FEW, "visible")):
        sheet = book.create_sheet(name)
        sheet.sheet_state = state
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    path = tmp_path / "hidden.xlsx"
    book.save(path)
    reference = open_index(path)
    assert (reference.sheet, preview(path).sheets) == ("Shown", ("Shown",))
    assert told(reference) == [("hidden sheets are not read ({count})", {"count": "2"})]
    with pytest.raises(RefusedInput, match=r"use one of the sheets that are there: Shown\.$"):
        open_index(path, sheet="Sceret")
    assert open_index(path, sheet="secret").rows == 9


def test_a_sheet_of_prose_holds_no_claims(make_book: Make) -> None:
    path = make_book(COVER)
    with pytest.raises(RefusedInput, match="no column with claims was found"):
        open_index(path)
    assert preview(path).columns == {}


# -- the header

HEADERS: list[tuple[str, Rows, dict[str, str]]] = [
    (
        "groups above, names below",
        [
            ["REKAP 2019–2024"],
            [],
            ["No.", "Isi", "", "Hasil", "", "Waktu"],
            ["", "Klaim yg beredar", "Narasi asli", "Rating (0-10)", "Label", "Tgl tayang"],
            *([at, claim, "", at, rating, "https://x.id/7"] for at, (claim, rating) in enumerate(PAIRS)),
        ],
        {"id": "No.", "claim": "Klaim yg beredar", "verdict": "Label", "date": "Tgl tayang"},
    ),
    (
        "names below groups, some of them years",
        [
            ["", "Isi", "", "Hasil", "", "Laporan", ""],
            ["No", "Klaim", "Tgl muncul", "Putusan", "Tautan", 2023, 2024],
            *([at, claim, "1/1/2020", rating, "https://x.id/7", at, 7] for at, (claim, rating) in enumerate(PAIRS)),
        ],
        {"id": "No", "claim": "Klaim", "verdict": "Putusan", "date": "Tgl muncul", "source": "Tautan"},
    ),
    (
        "ratings that are names of columns too",
        [["Klaim yang beredar", "Label", "Kode"], *([claim, "Hoaks", "isu"] for claim in CLAIMS)],
        {"claim": "Klaim yang beredar", "verdict": "Label"},
    ),
    (
        "names below that are not all known",
        [
            ["No", "Klaim", "", "Hasil", ""],
            ["", "Kalimat", "Bahasa", "Skor", "Label"],
            *([at, claim, "id", at, rating] for at, (claim, rating) in enumerate(PAIRS)),
        ],
        {"id": "No", "claim": "Kalimat", "verdict": "Label"},
    ),
    (
        "columns with numbers",
        [["Klaim", "Putusan", "Sumber"], ["(1)", "(2)", "(3)"], *([claim, "Benar", "x"] for claim in CLAIMS)],
        {"claim": "Klaim", "verdict": "Putusan"},
    ),
    (
        "an unnamed column is no second row of names",
        [["Klaim", "", "Putusan"], [CLAIMS[0], "isu", "Hoaks"], *([claim, "x", "Salah"] for claim in CLAIMS[1:])],
        {"claim": "Klaim", "verdict": "Putusan"},
    ),
    (
        "a form's questions",
        [
            ["Timestamp", "Tuliskan klaim yang Anda temukan, lengkap dengan kalimat aslinya", "Hasil pemeriksaan"],
            *(["2024-05-12 09:15", claim, "Benar"] for claim in CLAIMS),
        ],
        {"claim": "Tuliskan klaim yang Anda temukan, lengkap dengan kalimat aslinya", "verdict": "Hasil pemeriksaan"},
    ),
    ("two languages", [["Claim / Klaim", "Verdict / Putusan"], *PAIRS], {"claim": "Claim / Klaim"}),
    (
        "a desk's own questions",
        [["Ref", "What was claimed", "Outcome"], *([f"R{at}", *pair] for at, pair in enumerate(PAIRS))],
        {"id": "Ref", "claim": "What was claimed", "verdict": "Outcome"},
    ),
    ("messages", [["Isi pesan", "Hasil"], *PAIRS], {"claim": "Isi pesan", "verdict": "Hasil"}),
    ("hoaxes and facts", [["Hoaks", "Fakta"], *([claim, "It is not so"] for claim in CLAIMS)], {"claim": "Hoaks"}),
    ("titles alone", [["No", "Judul"], *([at, claim] for at, claim in enumerate(CLAIMS))], {"claim": "Judul"}),
    (
        "titles beside a claim that is only a code",
        [["Klaim", "Judul"], *([f"K{at}", claim] for at, claim in enumerate(CLAIMS))],
        {"claim": "Judul"},
    ),
]


@pytest.mark.parametrize(("rows", "columns"), [one[1:] for one in HEADERS], ids=[one[0] for one in HEADERS])
def test_columns_are_recognised(rows: Rows, columns: dict[str, str], make_book: Make) -> None:
    reference = open_index(make_book(rows))
    assert [reference.text(at) for at in range(reference.rows)] == CLAIMS
    assert {field: reference.columns[field] for field in columns} == columns


NO_IDS: list[tuple[str, Rows]] = [
    ("the code of a language", [["Klaim", "languageCode", "Putusan"], *([one, "en", word] for one, word in PAIRS)]),
    ("a number of the desk", [["Klaim", "No. desk", "Putusan"], *([one, 7, word] for one, word in PAIRS)]),
    ("a second language", [["Klaim", "Pernyataan (ID)", "Putusan"], *([one, one, word] for one, word in PAIRS)]),
]


@pytest.mark.parametrize("rows", [one[1] for one in NO_IDS], ids=[one[0] for one in NO_IDS])
def test_what_tells_no_row_apart_is_no_id(rows: Rows, make_book: Make) -> None:
    reference = open_index(make_book(rows))
    assert (reference.columns["claim"], reference.columns["verdict"]) == ("Klaim", "Putusan")
    assert "id" not in reference.columns


def test_claims_in_a_second_language_that_are_not_searched_are_mentioned(make_book: Make) -> None:
    reference = open_index(make_book([["Statement (EN)", "Pernyataan (ID)"], *([one, one] for one in CLAIMS)]))
    values = {"other": "Pernyataan (ID)", "column": "Statement (EN)"}
    assert told(reference) == [("column {other} is not searched for claims, as {column} is surer", values)]


def test_titles_in_place_of_claims_are_mentioned(make_book: Make) -> None:
    reference = open_index(make_book([["Judul"], *([claim] for claim in CLAIMS)]))
    assert told(reference) == [("the claims are taken from the titles in column {column}", {"column": "Judul"})]


NAMELESS: list[tuple[str, Rows, str]] = [
    ("a column", [[f"{claim}, as the mayor himself says"] for claim in CLAIMS], "A"),
    ("ratings beside it", [[at, f"{claim}, it is said", word] for at, (claim, word) in enumerate(PAIRS)], "B"),
]


@pytest.mark.parametrize(("rows", "column"), [one[1:] for one in NAMELESS], ids=[one[0] for one in NAMELESS])
def test_a_sheet_without_a_header_loses_no_row(rows: Rows, column: str, make_book: Make) -> None:
    book = make_book(rows)
    with pytest.raises(RefusedInput):
        open_index(book)
    reference = open_index(book, columns={"claim": column})
    assert [reference.row_number(at) for at in range(reference.rows)] == list(range(1, 1 + len(CLAIMS)))
    assert reference.columns["claim"] == column
    assert ("this sheet has no header; its columns are called A, B, C", {}) in told(reference)
    assert (preview(book).header_row, preview(book).names[0]) == (0, "A")


VERDICTS: list[tuple[str, Sequence[str], Rows, str, list[str]]] = [
    ("words, not numbers", ["Rating", "Label"], [[at, word] for at, word in enumerate(RATINGS)], "Label", ["Rating"]),
    ("ratings, not progress", ["Status", "Hasil"], [["Selesai", word] for word in RATINGS], "Hasil", ["Status"]),
    ("ratings under another name", ["Rating", "Kategori"], [[1, word] for word in RATINGS], "Kategori", ["Rating"]),
    ("numbers alone", ["Penulis", "Rating"], [["Rina", at] for at in range(4)], "Rating", []),
    ("words of one's own", ["Penulis", "Hasil"], [["Rina", "terang"] for _ in range(4)], "Hasil", []),
    ("an essay is no rating", ["Kesimpulan", "Jenis"], [["it is not so " * 4, "Hoax"]] * 4, "Jenis", ["Kesimpulan"]),
    ("truth values", ["Rating", "Result"], [[3, at > 1] for at in range(4)], "Result", ["Rating"]),
]


@pytest.mark.parametrize(
    ("names", "cells", "verdict", "others"), [one[1:] for one in VERDICTS], ids=[one[0] for one in VERDICTS]
)
def test_the_column_of_verdicts_holds_ratings(
    names: Sequence[str], cells: Rows, verdict: str, others: list[str], make_book: Make
) -> None:
    rows = [["Klaim", *names], *([claim, *row] for claim, row in zip(CLAIMS, cells, strict=True))]
    reference = open_index(make_book(rows))
    assert reference.columns["verdict"] == verdict
    assert [values["other"] for _, values in told(reference)] == others


def test_a_verdict_that_is_only_a_colour_is_missed(make_book: Make) -> None:
    reference = open_index(make_book([["Klaim", "Putusan"], *([claim, ""] for claim in CLAIMS)]))
    sentence = "column {column} is empty; a verdict that is only a colour cannot be read"
    assert told(reference) == [(sentence, {"column": "Putusan"})]


# -- rows that are no claims

NONE = [
    ("klaim", "the header is repeated"),
    ("ISI :", "the header is repeated"),
    ("TOTAL", "this row only adds up those above"),
    ("Jumlah:", "this row only adds up those above"),
    ("–", "no claim in this row"),
]


@pytest.mark.parametrize(("text", "reason"), NONE)
def test_a_row_between_others_that_is_no_claim(text: str, reason: str, make_book: Make) -> None:
    rows = [["", "Isi", ""], ["No", "Klaim", "Putusan"], [1, CLAIMS[0], "x"], ["", text, "=SUM(A1)"], [2, CLAIMS[1]]]
    reference = open_index(make_book(rows))
    assert [(part.row, part.last, part.reason) for part in reference.health.skipped] == [(4, 4, reason)]
    assert reference.rows == 2


# -- days

DAYS: list[tuple[str, Sequence[object], list[str]]] = [
    ("counted", [45424, 45425.5, "45426", 45427], ["2024-05-12", "2024-05-13 12:00", "2024-05-14", "2024-05-15"]),
    (
        "some of them counted",
        [45424, datetime.date(2024, 5, 13), datetime.date(2024, 5, 14), ""],
        ["2024-05-12", "2024-05-13", "2024-05-14", ""],
    ),
    (
        "with a time of day",
        [45424 + 862 / 1440, "45425.9986111111", 45426.5972, 45427],
        ["2024-05-12 14:22", "2024-05-13 23:58", "2024-05-14 14:20", "2024-05-15"],
    ),
    ("years", [2019, 2020, 2021, 2024], ["2019", "2020", "2021", "2024"]),
    ("other numbers", [45424, 7, 123456, 3], ["45424", "7", "123456", "3"]),
    ("a lone number among words", ["Mei", "Juni", "Juli", 45424], ["Mei", "Juni", "Juli", "45424"]),
]


@pytest.mark.parametrize(("cells", "shown"), [one[1:] for one in DAYS], ids=[one[0] for one in DAYS])
def test_days_that_are_counted_are_shown_as_days(cells: Sequence[object], shown: list[str], make_book: Make) -> None:
    path = make_book([["Tanggal", "Klaim"], *([cell, claim] for cell, claim in zip(cells, CLAIMS, strict=True))])
    reference = open_index(path)
    assert [reference.row(at + 2)["Tanggal"] for at in range(4)] == shown
    assert [row[0] for row in preview(path).rows] == shown


def test_days_of_a_text_file_are_shown_too(tmp_path: Path) -> None:
    rows = "".join(f"{claim};45424,5\n" for claim in CLAIMS)
    (tmp_path / "a.csv").write_text(f"Klaim;Tanggal\n{rows}", encoding="utf-8-sig")
    assert open_index(tmp_path / "a.csv").fields(0) == {"date": "2024-05-12 12:00"}


def test_a_workbook_may_count_from_1904(tmp_path: Path) -> None:
    book = Workbook()
    book.epoch = datetime.datetime(1904, 1, 1)
    for row in [["Klaim", "Tanggal", "Dilihat"], [CLAIMS[0], 43962, datetime.date(2024, 5, 12)]]:
        book.active.append(row)
    book.save(tmp_path / "mac.xlsx")
    assert open_index(tmp_path / "mac.xlsx").fields(0) == {"date": "2024-05-12", "Dilihat": "2024-05-12"}


# -- cells


def test_merged_cells_belong_to_all_their_rows(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    for row in [["Klaim", "Putusan", "Sumber"], *([claim, None, None] for claim in CLAIMS)]:
        sheet.append(row)
    sheet["B2"], sheet["B4"], sheet["C2"] = "Hoaks", "Benar", "Kompas"
    for area in ("B2:B3", "B4:B5", "C2:C5"):
        sheet.merge_cells(area)
    book.save(tmp_path / "merged.xlsx")
    reference = open_index(tmp_path / "merged.xlsx")
    assert [reference.fields(at)["verdict"] for at in range(4)] == ["Hoaks", "Hoaks", "Benar", "Benar"]
    assert {reference.fields(at)["source"] for at in range(4)} == {"Kompas"}


def test_a_sheet_that_is_too_large_for_memory_shows_the_same(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    for row in [["Klaim", "Bagian", "Putusan", "Sumber"], *([claim, 0.265, None, None] for claim in CLAIMS)]:
        sheet.append(row)
    sheet["A3"], sheet["C2"], sheet["D2"] = '=HYPERLINK("https://x.id", "' + CLAIMS[1] + '")', "Hoaks", "Kompas"
    for at in range(2, 6):
        sheet.cell(at, 2).number_format = "0.0%"
    for area in ("C2:C5", "D2:D4"):
        sheet.merge_cells(area)
    path = tmp_path / "large.xlsx"
    book.save(path)
    read = []
    for streaming in (False, True):
        grid = open_grid(path, path.name, lambda *_: None, streaming=streaming)
        read.append([[cell for cell in row if cell] for row in grid.rows("Sheet")])
    assert read[0] == read[1]
    assert read[1][1:] == [
        [claim, "26.5%", "Hoaks", *source] for claim, source in zip(CLAIMS, 3 * [["Kompas"]] + [[]], strict=True)
    ]


def test_a_link_shows_its_text_also_uncomputed(make_book: Make) -> None:
    links = [f'=HYPERLINK("https://x.id/?a=1&b={at}", "{claim} ""now""")' for at, claim in enumerate(CLAIMS)]
    reference = open_index(
        make_book([["Klaim", "Putusan"], *zip(links, RATINGS, strict=True), ['=HYPERLINK(A1, "no")', "x"]])
    )
    assert [reference.text(at) for at in range(reference.rows)] == [f'{claim} "now"' for claim in CLAIMS]
    assert [part.row for part in reference.health.skipped] == [6]


def test_blanks_that_never_break_make_no_other_verdict(make_book: Make) -> None:
    rows = [["Klaim\u00a0", "Putusan"], [CLAIMS[0], "Sebagian benar"], [CLAIMS[0], "Sebagian\u00a0benar "]]
    health = open_index(make_book(rows)).health
    assert (health.duplicates, health.contradictions) == (((2, 3),), ())
